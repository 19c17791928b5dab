import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { sktmSecondaryEct } from '../../../src/programmes/sktmSecondaryEct.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { Plan, Planning } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { planSchedule } from '../../../src/schedule/planSchedule.js';
import { fte } from '../../../src/vocabulary/fte.js';
import type { Programme } from '../../../src/vocabulary/programme.js';
import { calendars, day, ect, school, start, unbending } from '../../support/atBlueCoat.js';
import { problemsOf } from '../../support/problemsOf.js';
import { blueCoat } from '../../support/schools.js';

const mentor: Enrolment = { person: 'mentor-1', role: 'mentor', school, start, usualDay: 'tuesday' };

function planAfter(
  events: readonly PlanEvent[],
  who = ect,
  choices: Partial<Planning> = {},
  programme: Programme = ambitionEct,
): Plan {
  return planSchedule(programme, who, { calendars, events, ...choices });
}

/** Day, state and where from, of the coaching of a week. */
function coachingOf({ sessions }: Plan, monday: string): readonly (readonly unknown[])[] {
  const own = sessions.filter(({ kind, week }) => kind === 'coaching' && week === monday);
  return own.map(({ day: on, state, movedFrom }) => [on, state, movedFrom]);
}

describe('a session without its usual day', () => {
  const missed: PlanEvent = { kind: 'absence', first: day('2024-11-12'), last: day('2024-11-12') };

  it('that is being caught up, finds another day of its week where people work other days', () => {
    expect(coachingOf(planAfter([missed]), '2024-11-18')).toEqual([
      ['2024-11-19', 'due', null],
      ['2024-11-20', 'caughtUp', { day: '2024-11-12', because: 'absence' }],
    ]);
    const workingDays = ['monday', 'tuesday', 'thursday', 'friday'] as const;
    const fewerDays: PlanEvent = { kind: 'changeOfFte', from: day('2024-11-14'), fte: fte(0.8), workingDays };
    expect(coachingOf(planAfter([missed, fewerDays]), '2024-11-18')).toEqual([
      ['2024-11-19', 'due', null],
      ['2024-11-21', 'caughtUp', { day: '2024-11-20', because: 'changeOfFte' }],
    ]);
  });

  it('says that its day fell to an absence, where it comes back from a pause', () => {
    const plan = planAfter([
      { kind: 'defer', from: day('2024-11-05') },
      { kind: 'absence', person: 'mentor', first: day('2024-11-18'), last: day('2024-11-26') },
      { kind: 'resume', from: day('2024-11-25') },
    ]);
    expect(coachingOf(plan, '2024-11-25')).toEqual([['2024-11-27', 'due', { day: '2024-11-26', because: 'absence' }]]);
  });

  it('says that a faster pace came too late in the week for it', () => {
    const half = { ...ect, fte: fte(0.5) };
    const plan = planAfter([{ kind: 'changeOfFte', from: day('2024-11-13'), fte: fte(1) }], half, {
      partTime: 'partTimePace',
    });
    expect(['2024-11-04', '2024-11-11', '2024-11-18'].map((week) => coachingOf(plan, week))).toEqual([
      [['2024-11-05', 'due', null]],
      [['2024-11-13', 'due', { day: '2024-11-12', because: 'changeOfFte' }]],
      [['2024-11-19', 'due', null]],
    ]);
  });

  it('is caught up by a reading, two of a kind in a week, where nothing is published of it', () => {
    const events: readonly PlanEvent[] = [
      { kind: 'defer', from: day('2024-11-05') },
      { kind: 'absence', person: 'mentor', first: day('2024-11-18'), last: day('2024-11-29') },
      { kind: 'resume', from: day('2024-11-25') },
    ];
    const plan = planAfter(events, ect, {}, unbending);
    expect(coachingOf(plan, '2024-11-25')).toEqual([]);
    expect(coachingOf(plan, '2024-12-02').map(([, state]) => state)).toEqual(['due', 'caughtUp']);
    const caughtUp = plan.sessions.find(({ state }) => state === 'caughtUp');
    expect(caughtUp?.changes.at(-1)?.rule.document.id).toBe('readings');
  });
});

describe('a pause', () => {
  it('that ended stays as it was when another begins', () => {
    const pauses: readonly PlanEvent[] = [
      { kind: 'defer', from: day('2024-10-07') },
      { kind: 'resume', from: day('2024-10-14') },
      { kind: 'defer', from: day('2024-11-04') },
      { kind: 'resume', from: day('2024-11-11') },
    ];
    const plan = planAfter(pauses);
    const weeks = ['2024-10-07', '2024-10-14', '2024-11-04', '2024-11-11'];
    expect(weeks.map((week) => coachingOf(plan, week).length)).toEqual([0, 1, 0, 1]);
  });

  it('that ends where the calendar is not known leaves the rest without days, from that day', () => {
    const plan = planAfter([
      { kind: 'defer', from: day('2025-06-10') },
      { kind: 'resume', from: day('2026-08-31') },
    ]);
    expect(plan.caveats).toContainEqual({ code: 'calendarNotKnown', about: 'after 2026-08-31' });
    const open = plan.sessions.filter(({ kind, day: on }) => kind === 'coaching' && on === null);
    expect(new Set(open.map(({ undated }) => undated))).toEqual(new Set(['calendarNotKnown']));
  });
});

describe('what is done about it', () => {
  it('is nothing that is known, for part-time work, where the programme says nothing of it', () => {
    const partTime = { ...ect, fte: fte(0.6) };
    const about = (programme: Programme) =>
      actionsFor(planAfter([], partTime, {}, programme)).filter((action) => action.about === 'partTime');
    expect(about(ambitionEct).length).toBe(2);
    expect(about(unbending)).toEqual([]);
  });
});

describe('a mentor whose ECTs are not given', () => {
  it('is away alone, and at no part-time pace', () => {
    const away: PlanEvent = { kind: 'absence', first: day('2024-11-12'), last: day('2024-11-12') };
    expect(planAfter([away], mentor).events).toEqual([away]);
    expect(problemsOf(() => planAfter([{ ...away, person: 'mentor-1' }], mentor))).toEqual([
      'notFound events.0.person',
    ]);
    expect(planAfter([], mentor, { partTime: 'partTimePace' }).sessions).toEqual(planAfter([], mentor).sessions);
  });

  it('has no plan at all where no edition covers the start', () => {
    const early = planAfter([], { ...mentor, start: day('2019-09-03') });
    expect(early).toMatchObject({ sessions: [], terms: [] });
    expect(early.caveats).toContainEqual({ code: 'noRuleKnown', about: '2019/20' });
  });
});

describe('published days at a school whose dates are not known', () => {
  it('stand, whatever happens, in terms without weeks', () => {
    const who: Enrolment = { person: 'p', role: 'participant', school: 'new', start: day('2022-09-05') };
    const unknown = [schoolCalendar({ school: 'new', years: blueCoat.years.slice(0, 1) })].map((calendar) => ({
      ...calendar,
      years: [],
    }));
    const planWith = (events: readonly PlanEvent[]) =>
      planSchedule(sktmSecondaryEct, who, { calendars: unknown, events });
    const before = planWith([]);
    const [first] = before.sessions.flatMap((session) => (session.day === null ? [] : [session.day]));
    expect(first).toBeDefined();
    const plan = planWith([{ kind: 'absence', first: first as CivilDay, last: first as CivilDay }]);
    expect(plan.terms).toEqual(before.terms);
    expect(plan.terms.every(({ last, weeks }) => last === null && weeks.length === 0)).toBe(true);
  });
});
