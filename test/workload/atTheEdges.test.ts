import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { sampleDates } from '../../src/calendar/sampleDates.js';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { sktmSecondaryEct } from '../../src/programmes/sktmSecondaryEct.js';
import type { Plan, Planning } from '../../src/schedule/plan.js';
import type { PlanEvent } from '../../src/schedule/planEvent.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import type { Fte } from '../../src/vocabulary/fte.js';
import { conferenceOfSixHours, selfStudyOf45Minutes, type WorkloadAssumption } from '../../src/workload/assumptions.js';
import type { ReleasedPeriod } from '../../src/workload/released.js';
import { tallyWorkload } from '../../src/workload/tallyWorkload.js';
import { timeOffBalance } from '../../src/workload/timeOffBalance.js';
import { timeOffTimetable } from '../../src/workload/timeOffTimetable.js';
import type { Workload, YearTally } from '../../src/workload/workload.js';
import { problemsOf } from '../support/problemsOf.js';

const day = (text: string): CivilDay => text as CivilDay;
const assume = [selfStudyOf45Minutes, conferenceOfSixHours];

function planWith(events: readonly PlanEvent[] = [], fixed: Planning['fixed'] = []): Plan {
  const who = {
    person: 'ect-1',
    role: 'ect',
    school: 'sample',
    start: day('2024-09-03'),
    usualDay: 'tuesday',
  } as const;
  return planSchedule(ambitionEct, who, { calendars: [schoolCalendar(sampleDates)], events, fixed });
}

/** A year's study assumed: every week, or every other one, of so many minutes. */
function studyEvery(every: 'week' | 'fortnight', minutes: number, year: 1 | 2 = 2): WorkloadAssumption {
  return { ...selfStudyOf45Minutes, id: 'study', year, every, minutes };
}

describe('what is counted', () => {
  it('leaves out what is dropped, and keeps what is done and what is open', () => {
    const plan = planWith([{ kind: 'withdraw', from: day('2025-01-07') }]);
    const { total, kinds } = tallyWorkload(plan, { assume });
    const counted = plan.sessions.filter(({ state, kind }) => state !== 'dropped' && kind === 'coaching');

    expect(plan.sessions.some(({ state }) => state === 'dropped')).toBe(true);
    expect(kinds.find(({ kind }) => kind === 'coaching')?.minutes).toBe(counted.length * 45);
    expect(total.minutes).toBeLessThan(tallyWorkload(planWith(), { assume }).total.minutes);
  });

  it('has what is to be revisited in the second year, and only that', () => {
    const away = { kind: 'absence', first: day('2024-11-11'), last: day('2024-12-15') } as const;
    const undatedOf = (plan: Plan) => tallyWorkload(plan, { assume }).years.map(({ undated }) => undated.minutes);

    expect(undatedOf(planWith())).toEqual([0, 0]);
    // The conference that fell into the absence stays open in its own year: nobody has another date for it yet.
    expect(undatedOf(planWith([away]))).toEqual([360, 5 * (45 + 45)]);
    const open: Plan = {
      ...planWith(),
      sessions: planWith().sessions.map((session, at) =>
        at === 0 ? { ...session, day: null, week: null, minutes: 45, state: 'open' as const } : session,
      ),
    };
    expect(undatedOf(open)).toEqual([45, 0]);
  });

  it('has a cadence that is assumed in its own year, beside what has a day, and is whole where the calendar is', () => {
    const plan = planWith();
    const study = (workload: Workload) => workload.kinds.find(({ kind }) => kind === 'selfStudy')?.minutes ?? 0;
    const without = tallyWorkload(plan, { assume });
    const weekly = tallyWorkload(plan, { assume: [...assume, studyEvery('week', 10)] });
    const weeks = plan.terms.filter(({ year }) => year === 2).reduce((sum, term) => sum + term.weeks.length, 0);

    expect(without.years[1]?.uncounted).toContain('selfStudy');
    expect(weekly.years[1]?.uncounted).not.toContain('selfStudy');
    expect(study(weekly) - study(without)).toBe(weeks * 10);
    expect(tallyWorkload(plan, { assume: [...assume, studyEvery('week', 10, 1)] }).total).toEqual(without.total);

    const [first] = sampleDates.years;
    const half = {
      ...plan,
      terms: plan.terms.map((term, at) => (at === 5 ? { ...term, last: null, weeks: [] } : term)),
    };
    expect(first).toBeDefined();
    expect(tallyWorkload(half, { assume: [...assume, studyEvery('week', 10)] }).years[1]?.uncounted).toContain(
      'selfStudy',
    );
  });

  it('knows a cadence for what it is: for no length, for no weeks there are not, and whole in its own year', () => {
    const plan = planWith();
    const without = tallyWorkload(plan, { assume });
    expect(tallyWorkload(plan, { assume: [studyEvery('week', 10, 1), ...assume] }).total).toEqual(without.total);

    const withTerms = (change: (year: 1 | 2 | null, at: number) => boolean): Plan => ({
      ...plan,
      terms: plan.terms.map((term, at) => (change(term.year, at) ? { ...term, last: null, weeks: [] } : term)),
    });
    const study = studyEvery('week', 10);
    const first = tallyWorkload(
      withTerms((_, at) => at === 0),
      { assume: [...assume, study] },
    );
    expect(first.years[1]?.uncounted).not.toContain('selfStudy');
    const second = tallyWorkload(
      withTerms((year) => year === 2),
      { assume: [study] },
    );
    expect(second.assumptions).toEqual([]);
    expect(second.years[1]?.uncounted).toContain('selfStudy');
  });

  it.each([
    ['in a week that the cadence takes', '2025-09-09', 'week'],
    ['in a week between', '2025-09-16', 'fortnight'],
  ] as const)('has study whose day is known among what is assumed, %s', (_, on, every) => {
    const plan = planWith([], [{ activity: 'self-study-2', ordinal: 1, day: day(on) }]);
    const study = (of: Plan, ...more: readonly WorkloadAssumption[]) =>
      tallyWorkload(of, { assume: [...assume, ...more] }).kinds.find(({ kind }) => kind === 'selfStudy')?.minutes ?? 0;
    const assumed = study(planWith(), studyEvery(every, 10)) - study(planWith());

    expect(study(plan) - study(planWith())).toBe(45);
    expect(study(plan, studyEvery(every, 10)) - study(plan)).toBe(assumed - 10);
  });

  it('has one year for a programme of one', () => {
    const who = { person: 'p', role: 'participant', school: 'sample', start: day('2024-09-03') } as const;
    const plan = planSchedule(
      sktmSecondaryEct,
      { ...who, cohort: '2022/23' },
      { calendars: [schoolCalendar(sampleDates)] },
    );
    expect(tallyWorkload(plan).years.map(({ year }) => year)).toEqual([1]);
  });

  it('has of two assumptions on one kind the one of its year', () => {
    const ofFirst = { ...selfStudyOf45Minutes, id: 'first', year: 1, minutes: 30 } as const;
    const ofSecond = { ...selfStudyOf45Minutes, id: 'second', year: 2, minutes: 50 } as const;
    const studyOf = (assumptions: readonly WorkloadAssumption[]) =>
      tallyWorkload(planWith(), { assume: assumptions }).kinds.find(({ kind }) => kind === 'selfStudy')?.minutes ?? 0;

    expect(studyOf([ofSecond, ofFirst])).toBe(studyOf([ofFirst]));
    expect(studyOf([ofFirst])).toBeGreaterThan(0);
  });

  it('takes nothing for minutes, and less than nothing for none', () => {
    const of = (minutes: number) => ({ ...selfStudyOf45Minutes, minutes });
    expect(tallyWorkload(planWith(), { assume: [of(0)] }).assumptions).toEqual([of(0)]);
    expect(problemsOf(() => tallyWorkload(planWith(), { assume: [of(-1)] }))).toEqual(['outOfRange assume.0.minutes']);
  });

  it('parts what is done from what is to come, to the last minute, optional or not', () => {
    const optional: Plan = {
      ...planWith(),
      sessions: planWith().sessions.map((session, at) => ({
        ...session,
        attendance: at % 2 === 0 ? ('optional' as const) : session.attendance,
      })),
    };
    const { total, asOf } = tallyWorkload(optional, { assume, asOf: day('2025-01-07') });
    const sums = (['minutes', 'unknown', 'optionalMinutes', 'optionalUnknown'] as const).map((field) => [
      (asOf?.done[field] ?? 0) + (asOf?.toCome[field] ?? 0),
      total[field],
    ]);
    expect(sums.every(([parts, whole]) => parts === whole)).toBe(true);
    expect(asOf?.done.optionalMinutes).toBeGreaterThan(0);
  });
});

describe('the balance of a year', () => {
  const timeOff = timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: 100 as Fte });
  const period = (first: string, last: string): ReleasedPeriod => ({ first: day(first), last: day(last), timeOff });
  const both = [period('2024-09-01', '2025-08-31'), period('2025-09-01', '2026-08-31')];
  const whole = tallyWorkload(planWith(), { assume: [...assume, studyEvery('week', 10)] });
  /** The workload with its years changed, all of their activities counted. */
  const withYears = (...more: readonly Partial<YearTally>[]): Workload => ({
    ...whole,
    years: whole.years.map((year, at) => ({ ...year, uncounted: [], ...more[at] })),
  });
  const answers = (workload: Workload, periods = both) =>
    timeOffBalance(workload, periods).years.map(({ covered }) => covered);
  const none = { minutes: 0, unknown: 0, optionalMinutes: 0, optionalUnknown: 0 };

  /** The same with nothing to do in any week. */
  const quiet = (workload: Workload): Workload => ({
    ...workload,
    weeks: workload.weeks.map((week) => ({ ...week, minutes: 0, unknown: 0 })),
  });

  it('shares what a cycle releases among its weeks in order, the minutes left over last', () => {
    const off = timeOffTimetable({ half: 1, comparableMinutes: 1210, cycleWeeks: 3, fte: 100 as Fte });
    const { weeks } = timeOffBalance(whole, [{ ...period('2024-09-01', '2026-08-31'), timeOff: off }]);
    expect(off.released).toBe(121);
    expect(weeks.slice(0, 4).map(({ released }) => released)).toEqual([40, 40, 41, 40]);
  });

  it('is whole where all is counted, has a length and a day', () => {
    expect(answers(withYears())).toEqual(['yes', 'yes']);
    expect(timeOffBalance(withYears(), both)).toMatchObject({ overTheYear: 'yes', gaps: [] });
  });

  it('is not known where something is not counted, or has no length', () => {
    const uncounted = withYears({ uncounted: ['selfStudy'] });
    expect(answers(uncounted)).toEqual(['notKnown', 'yes']);
    expect(timeOffBalance(uncounted, both)).toMatchObject({ overTheYear: 'notKnown', gaps: ['activitiesNotCounted'] });
    expect(answers(withYears({ unknown: 1, uncounted: ['selfStudy'] }))).toEqual(['notKnown', 'yes']);
    expect(timeOffBalance(quiet(uncounted), both).everyWeek).toBe('notKnown');
    const unknown = withYears({ unknown: 1 });
    expect(answers(unknown)).toEqual(['notKnown', 'yes']);
    expect(timeOffBalance(unknown, both)).toMatchObject({ gaps: ['lengthsNotKnown'] });
  });

  it('is not known in the year after one that leaves something without a day and a length', () => {
    const late = withYears({ undated: { ...none, unknown: 1 } });
    expect(answers(late)).toEqual(['yes', 'notKnown']);
    expect(timeOffBalance(late, both).gaps).toEqual(['sessionsWithoutDay']);
    expect(timeOffBalance(quiet(withYears()), both).everyWeek).toBe('yes');
    expect(timeOffBalance(quiet(late), both).everyWeek).toBe('notKnown');
    expect(timeOffBalance(withYears({ undated: { ...none, minutes: 1 } }), both).gaps).toEqual(['sessionsWithoutDay']);
  });

  it('is not known where nothing is said of what is released, or of a week of it', () => {
    expect(timeOffBalance(withYears(), [])).toMatchObject({ overTheYear: 'notKnown', gaps: ['releaseNotKnown'] });
    expect(timeOffBalance(withYears(), both.slice(0, 1)).gaps).toEqual(['releaseNotKnown']);
    expect(timeOffBalance({ ...withYears(), weeks: [] }, both).gaps).toEqual(['releaseNotKnown']);
  });

  it('takes a period of one day', () => {
    expect(() => timeOffBalance(whole, [period('2024-09-03', '2024-09-03')])).not.toThrow();
  });
});
