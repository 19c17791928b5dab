import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../../src/calendar/weekday.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { Plan } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { fte } from '../../../src/vocabulary/fte.js';
import { atPartTimePace, ect, planAfter, planFor } from '../../support/atBlueCoat.js';
import { absence, changeOfFte } from '../../support/events.js';
import { blueCoat, day } from '../../support/schools.js';
import { coachingIn, linesOf } from '../../support/sessionLines.js';
import { weeksTaught } from '../../support/teaching.js';

const partTime: Enrolment = { ...ect, fte: fte(0.6), workingDays: ['tuesday', 'wednesday', 'thursday'] };
const fromJanuary = changeOfFte('2025-01-06', 0.6, { workingDays: ['tuesday', 'wednesday', 'thursday'] });

describe('before a pace is agreed, an ECT who is part-time', () => {
  it.each<[string, Enrolment, readonly PlanEvent[]]>([
    ['from the start', partTime, []],
    ['from January', ect, [fromJanuary]],
  ])('%s is planned at full pace, provisionally', (_, who, events) => {
    const plan = planAfter(events, who);

    expect(plan.caveats.map(({ code }) => code)).toContain('partTimeCadenceNotPublished');
    expect(plan.assumptions.map(({ id }) => id)).toContain('part-time-at-full-pace');
    expect(weeksOf(plan, 'coaching-1')).toEqual(weeksOf(planFor(), 'coaching-1'));
  });
});

describe('once full pace is agreed, an ECT who is part-time', () => {
  it.each<[string, Enrolment, readonly PlanEvent[]]>([
    ['from the start', partTime, []],
    ['from January', ect, [fromJanuary]],
  ])('%s is planned at full pace, and not provisionally', (_, who, events) => {
    const plan = planAfter(events, who, { partTime: 'fullPace' });

    expect(plan.caveats.map(({ code }) => code)).not.toContain('partTimeCadenceNotPublished');
    expect(plan.sessions.flatMap(({ caveats }) => caveats)).not.toContain('partTimeCadenceNotPublished');
    expect(weeksOf(plan, 'coaching-1')).toEqual(weeksOf(planFor(), 'coaching-1'));
  });
});

describe('at the part-time pace', () => {
  it('there are as many sessions, spaced in proportion: at 0.6, three in five weeks', () => {
    const plan = planFor(partTime, atPartTimePace);
    const coached = placesOf(plan);

    expect(coached).toEqual(Array.from({ length: 39 }, (_, at) => Math.floor((at * 100) / 60)));
    expect(plan.assumptions.map(({ id }) => id)).toContain('part-time-in-proportion');
    expect(plan.caveats.some(({ code }) => code === 'calendarNotKnown')).toBe(true);
  });

  it('from January, sessions before it stay weekly, and are weekly again once the ECT is back full-time', () => {
    const full = changeOfFte('2025-04-28', 1);
    const coached = placesOf(planAfter([fromJanuary, full], ect, atPartTimePace));
    const gaps = coached.slice(1).map((week, at) => week - (coached[at] ?? 0));

    expect(gaps.slice(0, 14)).toEqual(Array.from({ length: 14 }, () => 1));
    expect(gaps.slice(15, 21).toSorted((one, other) => one - other)).toEqual([1, 1, 2, 2, 2, 2]);
    expect(gaps.slice(24)).toEqual(Array.from({ length: 14 }, () => 1));
  });

  it('a session that the caller dates out of turn leaves the spacing of the others as it was', () => {
    const fixed = [{ activity: 'coaching-1', ordinal: 2, day: day('2025-06-10') }];
    const plan = planFor({ ...ect, fte: fte(0.5) }, { ...atPartTimePace, fixed });
    expect(linesOf(plan, 'coaching-1', 1, 2, 3, 4, 5)).toEqual([
      '1 due 2024-09-03',
      '2 due 2025-06-10',
      '3 due 2024-10-01; changeOfFte 2024-09-03',
      '4 due 2024-10-15; changeOfFte 2024-09-03',
      '5 due 2024-11-05; changeOfFte 2024-09-03',
    ]);
  });

  it('a full-time ECT’s second year stays where it was, even after a year that the calendar does not have', () => {
    const who: Enrolment = { ...ect, start: day('2023-09-05') };
    const plan = planFor(who, atPartTimePace);
    expect(plan.sessions.some(({ week }) => week !== null)).toBe(true);
    expect(plan.sessions).toEqual(planFor(who).sessions);
    expect(plan.caveats).toEqual(planFor(who).caveats);
  });
});

describe('a change of pace', () => {
  it('back to full time gives days to sessions that lay beyond the known calendar', () => {
    const half = { ...ect, fte: fte(0.5), workingDays: WEEKDAYS };
    const plan = planAfter([changeOfFte('2024-11-04', 1)], half, atPartTimePace);
    expect(linesOf(plan, 'coaching-1', 4, 5, 6, 39)).toEqual([
      '4 due 2024-10-15; changeOfFte 2024-09-03',
      '5 due 2024-11-05; changeOfFte 2024-09-03',
      '6 due 2024-11-12; changeOfFte 2024-09-03; changeOfFte 2024-11-04',
      '39 due 2025-09-23; changeOfFte 2024-09-03; changeOfFte 2024-11-04',
    ]);
    expect(linesOf(plan, 'coaching-2', 1, 2, 18, 19, 20)).toEqual([
      '1 due 2025-09-30; changeOfFte 2024-09-03; changeOfFte 2024-11-04',
      '2 due 2025-10-14; changeOfFte 2024-09-03; changeOfFte 2024-11-04',
      '18 due 2026-07-14; changeOfFte 2024-09-03; changeOfFte 2024-11-04',
      '19 due calendarNotKnown; changeOfFte 2024-09-03',
      '20 due calendarNotKnown; changeOfFte 2024-09-03',
    ]);
  });

  it('is given as the reason for moving a session if it comes after the usual day of that week', () => {
    const half = { ...ect, fte: fte(0.5) };
    const plan = planAfter([changeOfFte('2024-11-13', 1)], half, atPartTimePace);
    expect(['2024-11-04', '2024-11-11', '2024-11-18'].map((week) => coachingIn(plan, week))).toEqual([
      ['5 due 2024-11-05; changeOfFte 2024-09-03'],
      ['6 due 2024-11-13, not 2024-11-12 (changeOfFte); changeOfFte 2024-09-03; changeOfFte 2024-11-13'],
      ['7 due 2024-11-19; changeOfFte 2024-09-03; changeOfFte 2024-11-13'],
    ]);
  });

  it('leaves a session that is being caught up in its week, on a day still to come', () => {
    const away = absence('2024-11-12');
    const onTheDay = planAfter([away, changeOfFte('2024-11-19', 0.5)], ect, atPartTimePace);
    expect(standingOf(onTheDay, 10, 11, 12, 13)).toEqual([
      '10 caughtUp 2024-11-20',
      '11 due 2024-11-19',
      '12 due 2024-12-03',
      '13 due 2024-12-17',
    ]);
    const theDayAfter = planAfter([away, changeOfFte('2024-11-20', 0.5)], ect, atPartTimePace);
    expect(standingOf(theDayAfter, 10, 11, 12, 13)).toEqual([
      '10 caughtUp 2024-11-20',
      '11 due 2024-11-19',
      '12 due 2024-12-03',
      '13 due 2024-12-17',
    ]);
    const threeDays: Enrolment = {
      ...ect,
      mentorWorkingDays: ['monday', 'tuesday', 'friday'],
    };
    const onMondaysThen = changeOfFte('2024-11-21', 0.5, { usualDay: 'monday' });
    const late = planAfter([away, onMondaysThen], threeDays, atPartTimePace);
    expect(standingOf(late, 10, 11, 12)).toEqual(['10 caughtUp 2024-11-22', '11 due 2024-11-19', '12 due 2024-12-02']);
  });
});

/** In which of the teaching weeks of 2024/25 and 2025/26, counted from 0, the first year's coaching sessions are. */
function placesOf(plan: Plan): readonly number[] {
  const weeks = blueCoat.years
    .slice(1)
    .flatMap(weeksTaught)
    .map(({ monday }) => monday);
  return weeksOf(plan, 'coaching-1').map((week) => weeks.indexOf(week ?? ''));
}

function weeksOf({ sessions }: Plan, activity: string): readonly (string | null)[] {
  return sessions
    .filter((session) => session.activity === activity)
    .toSorted((one, other) => one.ordinal - other.ordinal)
    .map(({ week }) => week);
}

function standingOf({ sessions }: Plan, ...ordinals: readonly number[]): readonly string[] {
  return sessions
    .filter(({ activity, ordinal }) => activity === 'coaching-1' && ordinals.includes(ordinal))
    .map(({ ordinal, state, day: on }) => `${ordinal} ${state} ${on}`)
    .toSorted();
}
