import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import type { SchoolDates } from '../../../src/calendar/schoolDates.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { ectMathsPilot } from '../../../src/programmes/ectMathsPilot.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Plan } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { replanSchedule } from '../../../src/schedule/replanSchedule.js';
import { fte } from '../../../src/vocabulary/fte.js';
import { conferenceOfSixHours, selfStudyOf45Minutes } from '../../../src/workload/assumptions.js';
import { heavierWeeks } from '../../../src/workload/heavierWeeks.js';
import { tallyWorkload } from '../../../src/workload/tallyWorkload.js';
import { timeOffBalance } from '../../../src/workload/timeOffBalance.js';
import { timeOffTimetable } from '../../../src/workload/timeOffTimetable.js';
import type { Tally } from '../../../src/workload/workload.js';
import { calendars, ect, planFor } from '../../support/atBlueCoat.js';
import { dayLater } from '../../support/dayCounter.js';
import { absence, changeOfFte, pause, resume } from '../../support/events.js';
import { histories, planAfter as planOfHistory } from '../../support/histories.js';
import { problemsOf } from '../../support/problemsOf.js';
import { blueCoat, day } from '../../support/schools.js';

const RUNS = { numRuns: 12 };

const plan = planFor();

describe('dates that the provider publishes later', () => {
  const newDay = day('2024-11-21');
  const fixed = [{ activity: 'conference-ect-1', ordinal: 1, day: newDay, from: '09:30', to: '15:30' }] as const;

  it('move that session under the same id, and nothing else', () => {
    const { changes } = replanSchedule(ambitionEct, plan, { calendars, fixed });

    expect(changes).toMatchObject([
      {
        session: 'ambition-ect-2021/ect-1/conference-ect-1/1',
        change: 'moved',
        from: '2024-11-13',
        to: newDay,
        because: [],
      },
    ]);
  });

  it('hold whatever happens, unless the person is away or the programme paused', () => {
    const dated = replanSchedule(ambitionEct, plan, { calendars, fixed }).plan;
    const found = (events: readonly PlanEvent[]): unknown => {
      const conference = replanSchedule(ambitionEct, dated, { calendars, events }).plan.sessions.find(
        ({ id }) => id === 'ambition-ect-2021/ect-1/conference-ect-1/1',
      );
      return [conference?.state, conference?.day];
    };

    expect(found([changeOfFte('2024-11-04', 0.4, { workingDays: ['monday', 'tuesday'] })])).toEqual(['due', newDay]);
    expect(found([pause('2024-09-30'), resume('2024-11-04')])).toEqual(['due', newDay]);
    expect(found([absence('2024-11-21')])).toEqual(['open', null]);
    expect(found([pause('2024-11-04')])).toEqual(['open', null]);
  });

  it('give a missed conference its new date', () => {
    const missed = replanSchedule(ambitionEct, plan, { calendars, events: [absence('2024-11-13')] }).plan;
    const { plan: after } = replanSchedule(ambitionEct, missed, { calendars, fixed });

    expect(actionsFor(missed).map(({ about }) => about)).toEqual(['openSessions']);
    expect(after.sessions.find(({ kind }) => kind === 'conference')).toMatchObject({
      day: newDay,
      state: 'due',
      placed: 'fixed',
    });
    expect(actionsFor(after)).toEqual([]);
  });
});

describe('a corrected calendar', () => {
  it('with a week fewer leaves the number of sessions as it was, and one of each kind without a week', () => {
    const shorter = withTerm('2024/25', 2, { last: day('2025-07-11') });
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
    const longer = withTerm('2024/25', 2, { last: day('2025-07-25') });
    const { plan: after } = replanSchedule(ambitionEct, plan, { calendars: [schoolCalendar(longer)] });

    expect(after.sessions.map(({ id }) => id).toSorted()).toEqual(plan.sessions.map(({ id }) => id).toSorted());
  });

  it('without one of the years leaves that year’s sessions promised until the year is back', () => {
    const without: SchoolDates = { ...blueCoat, years: blueCoat.years.slice(0, 2) };
    const { plan: less } = replanSchedule(ambitionEct, plan, { calendars: [schoolCalendar(without)] });
    const waiting = less.sessions.filter(({ activity }) => activity === 'coaching-2');

    expect(waiting.map(({ undated, state }) => `${undated} ${state}`)).toEqual(
      Array.from({ length: 20 }, () => 'calendarNotKnown due'),
    );
    expect(less.unscheduled.map(({ activity }) => activity)).toEqual(['self-study-2']);
    expect(replanSchedule(ambitionEct, less, { calendars }).plan).toEqual(plan);
  });

  it('with a year that was missing adds the sessions that could not be counted before', () => {
    const without: SchoolDates = { ...blueCoat, years: blueCoat.years.slice(0, 2) };
    const early = planFor(ect, { calendars: [schoolCalendar(without)] });
    const { plan: whole, changes } = replanSchedule(ambitionEct, early, { calendars });

    expect(whole).toEqual(plan);
    expect(changes.filter(({ change }) => change === 'added').map(({ session }) => session.split('/')[2])).toEqual(
      Array.from({ length: 20 }, () => 'coaching-2'),
    );
  });
});

describe('planning again', () => {
  it('replaces a choice by the new one, but not by undefined', () => {
    const even = replanSchedule(ambitionEct, plan, { calendars, fortnight: 'evenWeeks' }).plan;

    expect(even.choices).toEqual({ fortnight: 'evenWeeks' });
    expect(replanSchedule(ambitionEct, even, { calendars, fortnight: undefined }).plan).toEqual(even);
  });

  it('refuses a plan of another programme', () => {
    expect(problemsOf(() => replanSchedule(ectMathsPilot, planFor(), { calendars }))).toEqual([
      'contradiction programme',
    ]);
  });
});

describe('the workload of a changed plan', () => {
  it('is on any day what has been done and what is to come', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: -10, max: 800 }), (history, after) => {
        const today = day(dayLater(history.who.start, after));
        const told = planOfHistory(history);
        const { asOf, total } = tallyWorkload(told, { asOf: today });
        const held = told.sessions.filter(
          (session) => session.day !== null && session.day < today && session.attendance === 'expected',
        );
        const minutes = held.reduce(
          (sum, session) => sum + (typeof session.minutes === 'number' ? session.minutes : 0),
          0,
        );

        expect(asOf?.day).toBe(today);
        expect(asOf?.done.minutes).toBe(minutes);
        expect(added(asOf?.done, asOf?.toCome)).toEqual(total);
      }),
      RUNS,
    );
  });

  it('shows which weeks became heavier than the time released, and by how much', () => {
    const timeOff = timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: fte(1) });
    const released = [{ first: day('2024-09-01'), last: day('2026-08-31'), timeOff }];
    const balanceOf = (each: Plan): ReturnType<typeof timeOffBalance> =>
      timeOffBalance(tallyWorkload(each, { assume: [selfStudyOf45Minutes, conferenceOfSixHours] }), released);
    const after = replanSchedule(ambitionEct, plan, { calendars, events: [absence('2024-11-19')] }).plan;

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
