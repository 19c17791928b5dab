import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import type { SchoolDates, YearDates } from '../../../src/calendar/schoolDates.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { Plan, Session } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { tallyWorkload } from '../../../src/workload/tallyWorkload.js';
import { calendar, daysOf, ect, planAfter, planFor, school } from '../../support/atBlueCoat.js';
import { dayLater, mondayBefore } from '../../support/dayCounter.js';
import { ects } from '../../support/enrolments.js';
import { transfer } from '../../support/events.js';
import { type History, historiesOf, OTHER_SCHOOL, planAfter as planOfHistory } from '../../support/histories.js';
import { blueCoat, term, yearOf } from '../../support/schools.js';
import { weeksTaught } from '../../support/teaching.js';

const RUNS = { numRuns: 12 };

/** What leads up to a transfer, and its first day. */
const transferred = fc
  .tuple(historiesOf(ects, ['transfer']), fc.integer({ min: 1, max: 500 }))
  .map(([history, after]) => {
    const from = dayLater(history.who.start, after);
    return { history: { ...history, events: [transfer(from, OTHER_SCHOOL)] }, from };
  })
  .filter(({ history }) => history.choices.partTime !== 'partTimePace' && history.schools.every(hasTermsApart));

/** Whether no week is shared by two terms, as generated ones may be and a school's are not. */
function hasTermsApart({ years }: SchoolDates): boolean {
  const terms = years.flatMap((year) => year.terms);
  return terms.every(({ last }, at) => mondayBefore(last) < mondayBefore(terms[at + 1]?.first ?? '9999-01-04'));
}

describe('a transfer', () => {
  it('leaves the sessions before it, and those on days that the new school teaches in the same week', () => {
    fc.assert(
      fc.property(transferred, ({ history, from }) => {
        const [before, after] = [planOfHistory(history, []), planOfHistory(history)];
        const there = new Map(weeksThere(history).map(({ monday, days }) => [monday, days]));
        const kept = before.sessions.filter(
          (session) =>
            session.day !== null &&
            isOnUsualDay(session) &&
            !isOfFortnightsThere(history, session, from) &&
            (session.day < from || there.get(session.week ?? '')?.includes(session.day) === true),
        );
        const daysNow = new Map(after.sessions.map(({ id, day }) => [id, day]));

        expect(kept.map(({ id }) => daysNow.get(id))).toEqual(kept.map(({ day }) => day));
      }),
      RUNS,
    );
  });

  it('has the sessions caught up that fall into a week that the new school does not teach', () => {
    fc.assert(
      fc.property(transferred, ({ history, from }) => {
        const taught = new Set(weeksThere(history).map(({ monday }) => monday));
        const moved = planOfHistory(history, []).sessions.filter(
          (session) =>
            session.day !== null &&
            session.day >= from &&
            !taught.has(session.week ?? '') &&
            !isOfFortnightsThere(history, session, from),
        );
        const after = planOfHistory(history);
        for (const { id, week } of moved) {
          const session = after.sessions.find((each) => each.id === id);
          // Of a year that is not known there, nobody knows which weeks are taught.
          const expected = isKnownThere(history, week ?? '') ? ['caughtUp', 'open'] : ['due'];

          expect(expected).toContain(session?.state);
          expect(session?.undated === 'calendarNotKnown').toBe(session?.state === 'due');
        }
      }),
      RUNS,
    );
  });

  it('has a session caught up that had no working day, in a week that the new school does not teach', () => {
    const year = yearOf(blueCoat, '2024/25');
    const terms = year.terms.map((each) =>
      each.name === 'summer' ? term('summer', each.first, each.last, '2025-05-05', '2025-05-16') : each,
    );
    const elsewhere = schoolCalendar({ school: 'elsewhere', years: [{ ...year, terms }] });
    const mondays: Enrolment = { ...ect, usualDay: 'monday', workingDays: ['monday'] };
    const inTheWeek = ({ sessions }: Plan) =>
      sessions.find(({ activity, week }) => activity === 'coaching-1' && week === '2025-05-05');
    const before = inTheWeek(planAfter([], mondays, { calendars: [calendar, elsewhere] }));
    const moved = planAfter([transfer('2025-04-28', 'elsewhere')], mondays, { calendars: [calendar, elsewhere] });

    // Monday 5 May 2025 is a bank holiday.
    expect(before).toMatchObject({ day: null, undated: 'noWorkingDay', state: 'due' });
    expect(inTheWeek(moved)).toBeUndefined();
    expect(moved.sessions.find(({ id }) => id === before?.id)).toMatchObject({ state: 'caughtUp', week: '2025-05-19' });
  });

  it('counts the weeks of the school year on, and begins anew with the next', () => {
    const later = ({ terms, ...year }: YearDates): YearDates => ({
      ...year,
      terms: terms.map((each) =>
        each.name === 'autumn' ? term('autumn', '2024-09-16', each.last, '2024-10-28', '2024-11-01') : each,
      ),
    });
    const [y24, y25] = [yearOf(blueCoat, '2024/25'), yearOf(blueCoat, '2025/26')];
    const elsewhere = schoolCalendar({ school: 'elsewhere', years: [later(y24), y25] });
    const { terms } = planAfter([transfer('2024-10-07', 'elsewhere')], ect, { calendars: [calendar, elsewhere] });
    const numbersIn = (year: string) =>
      terms
        .filter(({ academicYear }) => academicYear === year)
        .flatMap(({ weeks }) => weeks.map(({ number }) => number));

    expect(numbersIn('2024/25')).toEqual(numbersIn('2024/25').map((_, at) => at + 1));
    expect(numbersIn('2025/26')).toEqual(numbersIn('2025/26').map((_, at) => at + 1));
    expect([numbersIn('2024/25').length, numbersIn('2025/26').length].every((number) => number > 30)).toBe(true);
  });

  it('says why a session is not on its usual day by the new school’s dates, where it stays on its day', () => {
    const year = yearOf(blueCoat, '2024/25');
    const terms = year.terms.map((each) =>
      each.name === 'summer' ? term('summer', each.first, each.last, '2025-05-23', '2025-05-30') : each,
    );
    const elsewhere = schoolCalendar({ school: 'elsewhere', years: [{ ...year, terms, trainingDays: [] }] });
    const reason = (...events: readonly PlanEvent[]) =>
      planAfter(events, { ...ect, usualDay: 'friday' }, { calendars: [calendar, elsewhere] }).sessions.find(
        ({ activity, day: on }) => activity === 'coaching-1' && on === '2025-05-22',
      )?.movedFrom;

    expect(reason()).toEqual({ day: '2025-05-23', because: 'trainingDay' });
    expect(reason(transfer('2025-04-28', 'elsewhere'))).toEqual({ day: '2025-05-23', because: 'halfTerm' });
  });

  it('gives the plan’s terms the old school’s teaching days up to it and the new school’s from then on, and the workload adds up by them', () => {
    fc.assert(
      fc.property(transferred, ({ history, from }) => {
        const plan = planOfHistory(history);
        const [here, there] = history.schools;
        const taught = new Set([
          ...daysTaught(here).filter((day) => day < from),
          ...daysTaught(there).filter((day) => day >= from),
        ]);
        const weeks = plan.terms.flatMap((each) => each.weeks);
        const days = weeks.map((week) => week.taught.flatMap((day) => day ?? []));

        expect(days.filter((ofWeek) => ofWeek.length === 0)).toEqual([]);
        expect(days.flat().filter((day) => !taught.has(day))).toEqual([]);
        expect(new Set(weeks.map(({ monday }) => monday)).size).toBe(weeks.length);
        const tallies = tallyWorkload(plan).terms.map((each, at) => ({
          minutes: each.minutes,
          weeks: plan.terms[at]?.weeks ?? [],
        }));
        const later = tallies.slice(1).filter(({ weeks: own }) => own.length > 0);
        const mondays = [...later.map(({ weeks: own }) => own[0]?.monday ?? ''), endOfKnown(plan)];

        expect(later.map(({ minutes }) => minutes)).toEqual(
          later.map((_, at) => minutesIn(plan, mondays[at] ?? '', mondays[at + 1] ?? '')),
        );
      }),
      RUNS,
    );
  });
});

describe('a transfer and a return', () => {
  /** The last days of the summer terms there, two weeks before those of Blue Coat. */
  const summerEnds: Readonly<Record<string, string>> = { '2024/25': '2025-07-04', '2025/26': '2026-07-03' };
  const away = schoolCalendar({
    school: 'away',
    years: blueCoat.years.map((year) => ({
      ...year,
      trainingDays: [],
      terms: year.terms.map((each) =>
        each.name === 'summer' ? term('summer', each.first, summerEnds[year.academicYear] ?? each.last) : each,
      ),
    })),
  });

  it('follow each school’s dates for the time at that school', () => {
    const other = schoolCalendar({
      school: 'elsewhere',
      years: blueCoat.years.map((year) => ({ ...year, trainingDays: [] })),
    });
    const events = [transfer('2024-10-01', 'elsewhere'), transfer('2025-01-06', school)];
    const friday: Enrolment = { ...ect, usualDay: 'friday' };
    const plan = planAfter(events, friday, { calendars: [calendar, other] });
    const moved = plan.sessions.filter(
      ({ kind, placed, day }) => kind === 'coaching' && placed === 'moved' && day !== null && day < '2025-09-01',
    );

    // Of the Fridays that are training days at the first school, that of October is taught at the second.
    expect(moved.map(({ movedFrom }) => movedFrom?.day)).toEqual(['2025-05-23', '2025-07-11']);
    expect(actionsFor(plan).map(({ about, body, does }) => `${about}: ${body} ${does}`)).toEqual([
      'transfer: deliveryPartner isTold',
      'transfer: deliveryPartner isTold',
    ]);
  });

  it('lead to the plan of someone who never left', () => {
    const there = transfer('2024-11-25', 'away');
    const back = transfer('2025-01-06', school);
    const gone = planAfter([there], ect, { calendars: [calendar, away] });
    const plan = planAfter([there, back], ect, { calendars: [calendar, away] });
    expect(sessionOf(gone, 'coaching-1', 39)).toMatchObject({ state: 'caughtUp', week: '2025-09-08' });
    expect(sessionOf(gone, 'coaching-2', 20)).toMatchObject({ state: 'open', undated: 'noWeekLeft' });
    expect(daysOf(plan, 'coaching-1')).toEqual(daysOf(planFor(), 'coaching-1'));
    expect(daysOf(plan, 'coaching-2')).toEqual(daysOf(planFor(), 'coaching-2'));
    expect(plan.terms).toEqual(planFor().terms);
  });
});

function sessionOf({ sessions }: Plan, activity: string, ordinal: number): Session | undefined {
  return sessions.find((session) => session.activity === activity && session.ordinal === ordinal);
}

function daysTaught({ years }: SchoolDates): readonly string[] {
  return years.flatMap(weeksTaught).flatMap(({ days }) => days);
}

function weeksThere({ schools }: History): ReturnType<typeof weeksTaught> {
  return schools[1].years.flatMap(weeksTaught);
}

/** Whether the other school tells if a week is taught: in August the year may have begun that it does not tell. */
function isKnownThere({ schools }: History, monday: string): boolean {
  const ends = Number(schools[1].years.at(-1)?.academicYear.slice(0, 4)) + 1;
  return dayLater(monday, 4) < `${ends}-08-01`;
}

/** Whether a session is fortnightly in a school year that begins after the transfer: it is planned by that school's fortnights. */
function isOfFortnightsThere({ schools }: History, { activity, week }: Session, from: string): boolean {
  const year = schools[0].years.find(({ terms }) => week !== null && week <= (terms[2]?.last ?? ''));
  return activity === 'coaching-2' && (year?.terms[0]?.first ?? '') >= from;
}

function isOnUsualDay({ placed }: Session): boolean {
  return placed === 'usualDay' || placed === null;
}

/** Known minutes asked from a Monday to before another. */
/**
 * The day from which weeks count to a term without weeks, after all that have some: from its season on (an autumn may
 * reach into the week of 28 July), and only after the term before has ended.
 */
function endOfKnown({ terms }: Plan): string {
  const last = terms.findLastIndex(({ weeks }) => weeks.length > 0);
  const [known, next] = [terms[last], terms[last + 1]];
  if (next === undefined) return '9999';
  const [first, second] = [next.academicYear.slice(0, 4), `20${next.academicYear.slice(5)}`];
  const season = { autumn: `${first}-07-28`, spring: `${second}-01-01`, summer: `${second}-04-01` }[next.name];
  const after = dayLater(known?.last ?? known?.weeks.at(-1)?.monday ?? '', 1);
  return after > season ? after : season;
}

function minutesIn({ sessions }: Plan, first: string, next: string): number {
  return sessions
    .filter(({ week, attendance }) => week !== null && first <= week && week < next && attendance === 'expected')
    .reduce((sum, { minutes }) => sum + (typeof minutes === 'number' ? minutes : 0), 0);
}
