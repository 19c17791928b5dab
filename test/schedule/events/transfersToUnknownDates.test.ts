import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import { WEEKDAYS } from '../../../src/calendar/weekday.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { Plan, Planning } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { replanSchedule } from '../../../src/schedule/replanSchedule.js';
import { fte } from '../../../src/vocabulary/fte.js';
import { atPartTimePace, calendar, daysOf, ect, planAfter, planFor, school } from '../../support/atBlueCoat.js';
import { absence, changeOfFte, pause, resume, transfer } from '../../support/events.js';
import { blueCoat, term } from '../../support/schools.js';
import { linesOf } from '../../support/sessionLines.js';

/** A school of the same dates, which has published only those of 2024/25. */
const oneYear = schoolCalendar({ school: 'one-year', years: blueCoat.years.slice(1, 2) });

describe('after a transfer to a school whose dates of the next year are unknown', () => {
  it('a session has no day while the new school’s dates are unknown', () => {
    const plan = planThere([transfer('2025-03-03', 'one-year')]);
    expect(linesOf(plan, 'coaching-1', 23, 39)).toEqual(['23 due 2025-03-04', '39 due 2025-07-15']);
    expect(linesOf(plan, 'coaching-2', 1, 2)).toEqual([
      '1 due calendarNotKnown; transfer 2025-03-03',
      '2 due calendarNotKnown; transfer 2025-03-03',
    ]);
    const unknown = plan.caveats.filter(({ code }) => code === 'calendarNotKnown').map(({ about }) => about);
    expect(unknown).toEqual(['autumn 2025/26', 'spring 2025/26', 'summer 2025/26', 'after 2025-07-14']);
  });

  it('a session has no day in August either, when the year has begun at the old school alone', () => {
    const terms = [
      term('autumn', '2025-08-26', '2025-12-19'),
      term('spring', '2026-01-05', '2026-03-27'),
      term('summer', '2026-04-13', '2026-07-21'),
    ];
    const years = [...blueCoat.years.slice(1, 2), { academicYear: '2025/26' as const, terms, trainingDays: [] }];
    const plan = planAfter([transfer('2025-03-03', 'one-year')], ect, {
      calendars: [schoolCalendar({ school, years }), oneYear],
    });
    expect(linesOf(plan, 'coaching-2', 1, 2)).toEqual([
      '1 due calendarNotKnown; transfer 2025-03-03',
      '2 due calendarNotKnown; transfer 2025-03-03',
    ]);
  });

  it('a session that was still to be caught up has no day', () => {
    const plan = planThere(
      [
        absence('2025-09-16'),
        pause('2025-09-18'),
        resume('2025-09-22'),
        transfer('2025-09-23', 'one-year'),
        changeOfFte('2025-09-24', 0.5, { workingDays: WEEKDAYS }),
      ],
      ect,
      atPartTimePace,
    );
    expect(linesOf(plan, 'coaching-2', 1, 2, 3)).toEqual([
      '1 due 2025-09-02',
      '2 due calendarNotKnown; absence 2025-09-16; defer 2025-09-18; resume 2025-09-22; transfer 2025-09-23',
      '3 due calendarNotKnown; defer 2025-09-18; resume 2025-09-22; transfer 2025-09-23',
    ]);
  });

  it('another pace moves the sessions within the known dates, and leaves those beyond them without a day', () => {
    const there = transfer('2025-03-03', 'one-year');
    const full = changeOfFte('2025-03-10', 1);
    const faster = planThere([there, full], { ...ect, fte: fte(0.5) }, atPartTimePace);
    expect(linesOf(faster, 'coaching-1', 13, 21, 28, 29)).toEqual([
      '13 due 2025-03-11; changeOfFte 2024-09-03; changeOfFte 2025-03-10',
      '21 due 2025-05-20; changeOfFte 2024-09-03; transfer 2025-03-03; changeOfFte 2025-03-10',
      '28 due 2025-07-15; changeOfFte 2024-09-03; transfer 2025-03-03; changeOfFte 2025-03-10',
      '29 due calendarNotKnown; changeOfFte 2024-09-03; transfer 2025-03-03; changeOfFte 2025-03-10',
    ]);
    const half = changeOfFte('2025-03-10', 0.5, { workingDays: WEEKDAYS });
    const slower = planThere([there, half], ect, atPartTimePace);
    expect(linesOf(slower, 'coaching-1', 23, 24, 25, 26)).toEqual([
      '23 due 2025-03-04',
      '24 due 2025-03-11',
      '25 due 2025-03-25; changeOfFte 2025-03-10',
      '26 due 2025-04-08; changeOfFte 2025-03-10',
    ]);
    expect(linesOf(slower, 'coaching-2', 1, 2)).toEqual([
      '1 due calendarNotKnown; transfer 2025-03-03',
      '2 due calendarNotKnown; transfer 2025-03-03',
    ]);
  });
});

describe('after a transfer back', () => {
  it('sessions have the days again that they had before', () => {
    const there = transfer('2025-03-03', 'one-year');
    const back = transfer('2025-06-12', school);
    const plan = planThere([there, back]);
    expect(daysOf(plan, 'coaching-2')).toEqual(daysOf(planFor(), 'coaching-2'));
    expect(linesOf(plan, 'coaching-2', 1, 2)).toEqual([
      '1 due 2025-09-02; transfer 2025-03-03; transfer 2025-06-12',
      '2 due 2025-09-16; transfer 2025-03-03; transfer 2025-06-12',
    ]);
    const paused = planThere([there, pause('2025-06-09'), back, resume('2025-06-16')]);
    expect(linesOf(paused, 'coaching-1', 34, 39)).toEqual([
      '34 due 2025-06-17; defer 2025-06-09; resume 2025-06-16',
      '39 due 2025-09-02; defer 2025-06-09; resume 2025-06-16',
    ]);
    expect(linesOf(paused, 'coaching-2', 1, 2)).toEqual([
      '1 due 2025-09-09; transfer 2025-03-03; defer 2025-06-09; resume 2025-06-16',
      '2 due 2025-09-23; transfer 2025-03-03; defer 2025-06-09; resume 2025-06-16',
    ]);
  });

  it('sessions stay without a day if weeks may have passed that nobody can count', () => {
    const backOn = (from: string) =>
      linesOf(planThere([transfer('2025-03-03', 'one-year'), transfer(from, school)]), 'coaching-2', 1, 19);
    for (const summer of ['2025-07-21', '2025-09-01']) {
      expect(backOn(summer)).toEqual([
        `1 due 2025-09-02; transfer 2025-03-03; transfer ${summer}`,
        `19 due 2026-06-30; transfer 2025-03-03; transfer ${summer}`,
      ]);
    }
    expect(backOn('2025-09-02')).toEqual([
      '1 due calendarNotKnown; transfer 2025-03-03',
      '19 due calendarNotKnown; transfer 2025-03-03',
    ]);
  });
});

describe('after a transfer to a school that has published other years', () => {
  it('sessions that had no day have one', () => {
    const half: Enrolment = { ...ect, fte: fte(0.5) };
    const there = planThere([transfer('2025-06-12', school)], { ...half, school: 'one-year' }, atPartTimePace);
    expect(linesOf(there, 'coaching-1', 20, 21, 39)).toEqual([
      '20 due 2025-07-15; changeOfFte 2024-09-03',
      '21 due 2025-09-09; changeOfFte 2024-09-03',
      '39 due 2026-07-07; changeOfFte 2024-09-03',
    ]);
    const stayed = planFor(half, atPartTimePace);
    expect(daysOf(there, 'coaching-1')).toEqual(daysOf(stayed, 'coaching-1'));
  });

  it('sessions still have no day, at whatever pace, if weeks have passed that nobody could count', () => {
    const terms = [
      term('autumn', '2026-09-03', '2026-12-18'),
      term('spring', '2027-01-04', '2027-03-25'),
      term('summer', '2027-04-12', '2027-07-20'),
    ];
    const years = [...blueCoat.years.slice(1), { academicYear: '2026/27' as const, terms, trainingDays: [] }];
    const further = schoolCalendar({ school: 'further', years });
    const half: Enrolment = { ...ect, fte: fte(0.5) };
    const choices = { ...atPartTimePace, calendars: [calendar, oneYear, further] };
    const lost = [transfer('2025-03-03', 'one-year'), transfer('2025-10-01', school)];
    const full = changeOfFte('2025-10-06', 1);
    const waits = (events: readonly PlanEvent[]) => {
      const { sessions } = planThere(events, half, choices);
      return sessions.filter(({ activity, day: on }) => activity === 'coaching-2' && on === null).length;
    };
    expect(waits(lost)).toBe(20);
    expect(waits([...lost, full])).toBe(20);
    expect(waits([...lost, transfer('2025-10-13', 'further')])).toBe(20);
    for (const later of ['2025-10-09', '2025-10-13']) {
      expect(waits([...lost, full, transfer(later, 'further')])).toBe(20);
    }
    expect(waits([transfer('2025-10-13', 'further')])).toBeLessThan(20);
  });

  it('the terms before the transfer are not reported as unknown', () => {
    const there = schoolCalendar({ school: 'there', years: blueCoat.years.slice(2) });
    const unknownAfter = (from: string) =>
      planAfter([transfer(from, 'there')], ect, { calendars: [calendar, there] })
        .caveats.filter(({ code }) => code === 'calendarNotKnown')
        .map(({ about }) => about);
    expect(unknownAfter('2025-09-01')).toEqual([]);
    expect(unknownAfter('2025-04-28')).toContain('summer 2024/25');
  });
});

describe('a transfer in the summer term to a school that has yet to publish the next year', () => {
  const there = schoolCalendar({
    school: 'there',
    years: blueCoat.years
      .filter(({ academicYear }) => academicYear === '2024/25')
      .map((year) => ({ ...year, trainingDays: 'notPublished' as const })),
  });
  const { plan } = replanSchedule(ambitionEct, planFor(), {
    calendars: [calendar, there],
    events: [transfer('2025-04-28', 'there')],
  });

  it('leaves the second year due, on unknown days', () => {
    const second = plan.sessions.filter(({ year }) => year === 2);

    expect(second.map(({ state, undated, day: on }) => [state, undated, on])).toEqual(
      Array.from({ length: 24 }, () => ['due', 'calendarNotKnown', null]),
    );
  });

  it('names the terms whose dates are unknown, and the year whose training days are', () => {
    const about = (code: string) => plan.caveats.filter((caveat) => caveat.code === code).map((caveat) => caveat.about);

    expect(about('calendarNotKnown')).toEqual(
      expect.arrayContaining(['autumn 2025/26', 'spring 2025/26', 'summer 2025/26']),
    );
    expect(about('trainingDaysNotPublished')).toContain('2024/25');
  });

  it('is itself all there is to tell: nobody is asked about sessions without a day', () => {
    expect(actionsFor(plan).map(({ about }) => about)).toEqual(['transfer']);
  });

  it('gives every session a day once the year is published', () => {
    const later = schoolCalendar({ ...blueCoat, school: 'there' });
    const whole = replanSchedule(ambitionEct, plan, { calendars: [calendar, later] }).plan;

    expect(whole.sessions.filter(({ day }) => day === null)).toEqual([]);
  });
});

function planThere(events: readonly PlanEvent[], who: Enrolment = ect, choices: Partial<Planning> = {}): Plan {
  return planAfter(events, who, { calendars: [calendar, oneYear], ...choices });
}
