import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import type { SchoolDates } from '../../../src/calendar/schoolDates.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { secondaryMathsMatLeads } from '../../../src/programmes/secondaryMathsMatLeads.js';
import { sktmSecondaryEct } from '../../../src/programmes/sktmSecondaryEct.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { Plan } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { planSchedule } from '../../../src/schedule/planSchedule.js';
import { replanSchedule } from '../../../src/schedule/replanSchedule.js';
import { fte } from '../../../src/vocabulary/fte.js';
import { conferenceOfSixHours, selfStudyOf45Minutes } from '../../../src/workload/assumptions.js';
import { heavierWeeks } from '../../../src/workload/heavierWeeks.js';
import { tallyWorkload } from '../../../src/workload/tallyWorkload.js';
import { timeOffBalance } from '../../../src/workload/timeOffBalance.js';
import { timeOffTimetable } from '../../../src/workload/timeOffTimetable.js';
import type { Tally } from '../../../src/workload/workload.js';
import { calendars, ect } from '../../support/atBlueCoat.js';
import { dayLater } from '../../support/dayCounter.js';
import { histories, planAfter } from '../../support/histories.js';
import { blueCoat } from '../../support/schools.js';

const RUNS = { numRuns: 12 };
const plan = planSchedule(ambitionEct, ect, { calendars });
const awayOn = (first: string, last = first): PlanEvent => ({
  kind: 'absence',
  first: first as CivilDay,
  last: last as CivilDay,
});

describe('dates that the provider publishes later', () => {
  const day = '2024-11-21' as CivilDay;
  const fixed = [{ activity: 'conference-ect-1', ordinal: 1, day, from: '09:30', to: '15:30' }] as const;

  it('move that session, keep its name, and change nothing else', () => {
    const { changes } = replanSchedule(ambitionEct, plan, { calendars, fixed });

    expect(changes).toMatchObject([
      {
        session: 'ambition-ect-2021/ect-1/conference-ect-1/1',
        change: 'moved',
        from: '2024-11-13',
        to: day,
        because: [],
      },
    ]);
  });

  it('stay where they are whatever happens, unless the person is away or the programme paused', () => {
    const dated = replanSchedule(ambitionEct, plan, { calendars, fixed }).plan;
    const found = (events: readonly PlanEvent[]): unknown => {
      const conference = replanSchedule(ambitionEct, dated, { calendars, events }).plan.sessions.find(
        ({ id }) => id === 'ambition-ect-2021/ect-1/conference-ect-1/1',
      );
      return [conference?.state, conference?.day];
    };

    expect(
      found([
        { kind: 'changeOfFte', from: '2024-11-04' as CivilDay, fte: fte(0.4), workingDays: ['monday', 'tuesday'] },
      ]),
    ).toEqual(['due', day]);
    expect(
      found([
        { kind: 'defer', from: '2024-09-30' as CivilDay },
        { kind: 'resume', from: '2024-11-04' as CivilDay },
      ]),
    ).toEqual(['due', day]);
    expect(found([awayOn('2024-11-21')])).toEqual(['open', null]);
    expect(found([{ kind: 'defer', from: '2024-11-04' as CivilDay }])).toEqual(['open', null]);
  });

  it('give a missed conference the other date that it needs', () => {
    const missed = replanSchedule(ambitionEct, plan, { calendars, events: [awayOn('2024-11-13')] }).plan;
    const { plan: after } = replanSchedule(ambitionEct, missed, { calendars, fixed });

    expect(actionsFor(missed).map(({ about }) => about)).toEqual(['openSessions']);
    expect(after.sessions.find(({ kind }) => kind === 'conference')).toMatchObject({
      day,
      state: 'due',
      placed: 'fixed',
    });
    expect(actionsFor(after)).toEqual([]);
  });
});

describe('another calendar', () => {
  it('with a week less leaves the numbers as they were fixed, and one session of each without a week', () => {
    const shorter = withTerm('2024/25', 2, { last: '2025-07-11' as CivilDay });
    const { plan: after, changes } = replanSchedule(ambitionEct, plan, { calendars: [schoolCalendar(shorter)] });
    const open = after.sessions.filter(({ state }) => state === 'open');

    expect(after.numbers).toEqual(plan.numbers);
    expect(after.sessions.map(({ id }) => id).toSorted()).toEqual(plan.sessions.map(({ id }) => id).toSorted());
    expect(open.map(({ activity, ordinal, undated }) => `${activity} ${ordinal}: ${undated}`).toSorted()).toEqual([
      'coaching-1 39: noWeekLeft',
      'self-study-1 39: noWeekLeft',
    ]);
    expect(changes.filter(({ session }) => session.endsWith('/coaching-1/39'))).toMatchObject([
      { change: 'moved', to: null },
    ]);
    expect(actionsFor(after).map(({ about }) => about)).toEqual(['openSessions']);
  });

  it('with a week more adds no session', () => {
    const longer = withTerm('2024/25', 2, { last: '2025-07-25' as CivilDay });
    const { plan: after } = replanSchedule(ambitionEct, plan, { calendars: [schoolCalendar(longer)] });

    expect(after.sessions.map(({ id }) => id).toSorted()).toEqual(plan.sessions.map(({ id }) => id).toSorted());
  });

  it('that does not have a year leaves its sessions promised, and the numbers for when it comes back', () => {
    const without: SchoolDates = { ...blueCoat, years: blueCoat.years.slice(0, 2) };
    const { plan: less } = replanSchedule(ambitionEct, plan, { calendars: [schoolCalendar(without)] });
    const waiting = less.sessions.filter(({ activity }) => activity === 'coaching-2');

    expect(waiting.map(({ undated, state }) => `${undated} ${state}`)).toEqual(
      Array.from({ length: 20 }, () => 'calendarNotKnown due'),
    );
    expect(less.unscheduled.map(({ activity }) => activity)).toEqual(['self-study-2']);
    expect(replanSchedule(ambitionEct, less, { calendars }).plan).toEqual(plan);
  });

  it('that is known later gives the sessions that could not be counted', () => {
    const without: SchoolDates = { ...blueCoat, years: blueCoat.years.slice(0, 2) };
    const early = planSchedule(ambitionEct, ect, { calendars: [schoolCalendar(without)] });
    const { plan: whole, changes } = replanSchedule(ambitionEct, early, { calendars });

    expect(whole).toEqual(plan);
    expect(changes.filter(({ change }) => change === 'added').map(({ session }) => session.split('/')[2])).toEqual(
      Array.from({ length: 20 }, () => 'coaching-2'),
    );
  });
});

describe('another choice', () => {
  it('takes the place of the old one; one passed as undefined does not', () => {
    const even = replanSchedule(ambitionEct, plan, { calendars, fortnight: 'evenWeeks' }).plan;

    expect(even.choices).toEqual({ fortnight: 'evenWeeks' });
    expect(replanSchedule(ambitionEct, even, { calendars, fortnight: undefined }).plan).toEqual(even);
  });
});

describe('what changed', () => {
  it('of a session that was told of late is only what is new', () => {
    const resumed = replanSchedule(ambitionEct, plan, {
      calendars,
      events: [
        { kind: 'defer', from: '2025-01-06' as CivilDay },
        { kind: 'resume', from: '2025-02-24' as CivilDay },
      ],
    }).plan;
    const { changes } = replanSchedule(ambitionEct, resumed, { calendars, events: [awayOn('2024-12-17')] });
    const coaching = changes.filter(({ session }) => session.includes('/coaching-1/'));

    expect(
      coaching.map(({ session, because }) => [session.split('/').at(-1), because.map(({ by, on }) => `${by} ${on}`)]),
    ).toEqual([['15', ['absence 2024-12-17', 'defer 2025-01-06', 'resume 2025-02-24']]]);
  });
});

describe('a programme of which nothing is published on how it bends', () => {
  const participant: Enrolment = {
    person: 'p-1',
    role: 'participant',
    school: 'blue-coat-junior',
    start: '2022-09-05' as CivilDay,
  };

  it('leaves a missed day open, and raises nothing after four weeks', () => {
    const after = planSchedule(sktmSecondaryEct, participant, {
      calendars,
      events: [awayOn('2023-02-27', '2023-04-28')],
    });

    expect(after.flexibility).toBe('notPublished');
    expect(after.sessions.map(({ state, day }) => `${state} ${day}`)).toEqual([
      'due 2023-02-01',
      'due 2023-05-04',
      'due 2023-06-27',
      'open null',
    ]);
    expect(after.absences.map(({ isLong }) => isLong)).toEqual([null]);
    expect(actionsFor(after).map(({ about, body }) => `${about}: ${body}`)).toEqual(['openSessions: mathsHub']);
  });

  it('pauses and goes on all the same, as its participants do', () => {
    const events: readonly PlanEvent[] = [
      { kind: 'defer', from: '2022-09-12' as CivilDay },
      { kind: 'resume', from: '2022-09-26' as CivilDay },
    ];
    const before = planSchedule(secondaryMathsMatLeads, participant, { calendars });
    const after = planSchedule(secondaryMathsMatLeads, participant, { calendars, events });

    expect(after.sessions.map(({ id }) => id)).toEqual(before.sessions.map(({ id }) => id));
    expect(
      after.sessions.every(({ state, day }, at) => state === 'due' && (day ?? '') > (before.sessions[at]?.day ?? '')),
    ).toBe(true);
    expect(actionsFor(after).map(({ about, body }) => `${about}: ${body}`)).toEqual([
      'pause: mathsHub',
      'resume: mathsHub',
    ]);
  });
});

describe('the workload', () => {
  it('on any day is what is done and what is to come', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: -10, max: 800 }), (history, after) => {
        const day = dayLater(history.who.start, after) as CivilDay;
        const told = planAfter(history);
        const { asOf, total } = tallyWorkload(told, { asOf: day });
        const held = told.sessions.filter(
          (session) => session.day !== null && session.day < day && session.attendance === 'expected',
        );
        const minutes = held.reduce(
          (sum, session) => sum + (typeof session.minutes === 'number' ? session.minutes : 0),
          0,
        );

        expect(asOf?.day).toBe(day);
        expect(asOf?.done.minutes).toBe(minutes);
        expect(added(asOf?.done, asOf?.toCome)).toEqual(total);
      }),
      RUNS,
    );
  });

  it('is told where it became heavier than the time released, and by how much', () => {
    const timeOff = timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: fte(1) });
    const released = [{ first: '2024-09-01' as CivilDay, last: '2026-08-31' as CivilDay, timeOff }];
    const balanceOf = (each: Plan): ReturnType<typeof timeOffBalance> =>
      timeOffBalance(tallyWorkload(each, { assume: [selfStudyOf45Minutes, conferenceOfSixHours] }), released);
    const after = replanSchedule(ambitionEct, plan, { calendars, events: [awayOn('2024-11-19')] }).plan;

    // Coaching and study of 45 minutes each come on top of those of the week; 120 minutes are released.
    expect(heavierWeeks(balanceOf(plan), balanceOf(after))).toEqual([{ week: '2024-11-25', before: 0, now: 60 }]);
    expect(heavierWeeks(balanceOf(plan), balanceOf(plan))).toEqual([]);
    expect(heavierWeeks(balanceOf(after), balanceOf(plan))).toEqual([]);
  });
});

/** Blue Coat's dates with one term of one year changed. */
function withTerm(academicYear: string, at: number, change: { readonly last: CivilDay }): SchoolDates {
  return {
    ...blueCoat,
    years: blueCoat.years.map((year) =>
      year.academicYear === academicYear
        ? { ...year, terms: year.terms.map((term, place) => (place === at ? { ...term, ...change } : term)) }
        : year,
    ),
  };
}

function added(one: Tally | undefined, other: Tally | undefined): Tally | undefined {
  if (one === undefined || other === undefined) return undefined;
  return {
    minutes: one.minutes + other.minutes,
    unknown: one.unknown + other.unknown,
    optionalMinutes: one.optionalMinutes + other.optionalMinutes,
    optionalUnknown: one.optionalUnknown + other.optionalUnknown,
  };
}
