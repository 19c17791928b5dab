import { describe, expect, it } from 'vitest';
import { sktmSecondaryEct } from '../../src/programmes/sktmSecondaryEct.js';
import type { Plan } from '../../src/schedule/plan.js';
import type { Fte } from '../../src/vocabulary/fte.js';
import { conferenceOfSixHours, selfStudyOf45Minutes, type WorkloadAssumption } from '../../src/workload/assumptions.js';
import type { ReleasedPeriod } from '../../src/workload/released.js';
import { tallyWorkload } from '../../src/workload/tallyWorkload.js';
import { timeOffBalance } from '../../src/workload/timeOffBalance.js';
import { timeOffTimetable } from '../../src/workload/timeOffTimetable.js';
import type { Workload, YearTally } from '../../src/workload/workload.js';
import { ect, participant, planAfter, planFor } from '../support/atBlueCoat.js';
import { absence, withdraw } from '../support/events.js';
import { problemsOf } from '../support/problemsOf.js';
import { day } from '../support/schools.js';

const assume = [selfStudyOf45Minutes, conferenceOfSixHours];

/** A year's study assumed: every week, or every other one, of so many minutes. */
function studyEvery(every: 'week' | 'fortnight', minutes: number, year: 1 | 2 = 2): WorkloadAssumption {
  return { ...selfStudyOf45Minutes, id: 'study', year, every, minutes };
}

describe('what is counted', () => {
  it('leaves out dropped sessions, and keeps those that are done or open', () => {
    const plan = planAfter([withdraw('2025-01-07')]);
    const { total, kinds } = tallyWorkload(plan, { assume });
    const counted = plan.sessions.filter(({ state, kind }) => state !== 'dropped' && kind === 'coaching');

    expect(plan.sessions.some(({ state }) => state === 'dropped')).toBe(true);
    expect(kinds.find(({ kind }) => kind === 'coaching')?.minutes).toBe(counted.length * 45);
    expect(total.minutes).toBeLessThan(tallyWorkload(planFor(), { assume }).total.minutes);
  });

  it('includes in the second year what is to be revisited then, and nothing that is open', () => {
    const away = absence('2024-11-11', '2024-12-15');
    const undatedOf = (plan: Plan) => tallyWorkload(plan, { assume }).years.map(({ undated }) => undated.minutes);

    expect(undatedOf(planFor())).toEqual([0, 0]);
    // The conference that fell into the absence stays open in its own year: nobody has another date for it yet.
    expect(undatedOf(planAfter([away]))).toEqual([360, 5 * (45 + 45)]);
    const open: Plan = {
      ...planFor(),
      sessions: planFor().sessions.map((session, at) =>
        at === 0 ? { ...session, day: null, week: null, minutes: 45, state: 'open' as const } : session,
      ),
    };
    expect(undatedOf(open)).toEqual([45, 0]);
  });

  it('includes study assumed for the second year in that year alone, which is incomplete while a term is unknown', () => {
    const plan = planFor();
    const study = (workload: Workload) => workload.kinds.find(({ kind }) => kind === 'selfStudy')?.minutes ?? 0;
    const without = tallyWorkload(plan, { assume });
    const weekly = tallyWorkload(plan, { assume: [...assume, studyEvery('week', 10)] });
    const weeks = plan.terms.filter(({ year }) => year === 2).reduce((sum, term) => sum + term.weeks.length, 0);

    expect(without.years[1]?.uncounted).toContain('selfStudy');
    expect(weekly.years[1]?.uncounted).not.toContain('selfStudy');
    expect(study(weekly) - study(without)).toBe(weeks * 10);
    expect(tallyWorkload(plan, { assume: [...assume, studyEvery('week', 10, 1)] }).total).toEqual(without.total);

    const half = {
      ...plan,
      terms: plan.terms.map((term, at) => (at === 5 ? { ...term, last: null, weeks: [] } : term)),
    };
    expect(tallyWorkload(half, { assume: [...assume, studyEvery('week', 10)] }).years[1]?.uncounted).toContain(
      'selfStudy',
    );
  });

  it('uses assumed study neither as a length nor for weeks that nobody knows, and another year’s gaps do not matter to it', () => {
    const plan = planFor();
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
  ] as const)('includes study whose day is known as part of what is assumed, %s', (_, on, every) => {
    const plan = planFor(ect, { fixed: [{ activity: 'self-study-2', ordinal: 1, day: day(on) }] });
    const study = (of: Plan, ...more: readonly WorkloadAssumption[]) =>
      tallyWorkload(of, { assume: [...assume, ...more] }).kinds.find(({ kind }) => kind === 'selfStudy')?.minutes ?? 0;
    const assumed = study(planFor(), studyEvery(every, 10)) - study(planFor());

    expect(study(plan) - study(planFor())).toBe(45);
    expect(study(plan, studyEvery(every, 10)) - study(plan)).toBe(assumed - 10);
  });

  it('has one year for a programme of one year', () => {
    const plan = planFor(participant, {}, sktmSecondaryEct);
    expect(tallyWorkload(plan).years.map(({ year }) => year)).toEqual([1]);
  });

  it('uses, of two assumptions on a kind, the one for the right year', () => {
    const ofFirst = { ...selfStudyOf45Minutes, id: 'first', year: 1, minutes: 30 } as const;
    const ofSecond = { ...selfStudyOf45Minutes, id: 'second', year: 2, minutes: 50 } as const;
    const studyOf = (assumptions: readonly WorkloadAssumption[]) =>
      tallyWorkload(planFor(), { assume: assumptions }).kinds.find(({ kind }) => kind === 'selfStudy')?.minutes ?? 0;

    expect(studyOf([ofSecond, ofFirst])).toBe(studyOf([ofFirst]));
    expect(studyOf([ofFirst])).toBeGreaterThan(0);
  });

  it('may rest on an assumption of no minutes, but not of fewer', () => {
    const of = (minutes: number) => ({ ...selfStudyOf45Minutes, minutes });
    expect(tallyWorkload(planFor(), { assume: [of(0)] }).assumptions).toEqual([of(0)]);
    expect(problemsOf(() => tallyWorkload(planFor(), { assume: [of(-1)] }))).toEqual(['outOfRange assume.0.minutes']);
  });

  it('is divided to the last minute into what is done and what is to come, optional or not', () => {
    const optional: Plan = {
      ...planFor(),
      sessions: planFor().sessions.map((session, at) => ({
        ...session,
        attendance: at % 2 === 0 ? ('optional' as const) : session.attendance,
      })),
    };
    const { total, asOf } = tallyWorkload(optional, { assume, asOf: day('2025-01-07') });
    const sums = (['minutes', 'unknown', 'optionalMinutes', 'optionalUnknown'] as const).map((field) => [
      (asOf?.done[field] ?? 0) + (asOf?.toCome[field] ?? 0),
      total[field],
    ]);
    expect(sums.map(([parts]) => parts)).toEqual(sums.map(([, whole]) => whole));
    expect(asOf?.done.optionalMinutes).toBeGreaterThan(0);
  });
});

describe('the balance of a year', () => {
  const timeOff = timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: 100 as Fte });
  const period = (first: string, last: string): ReleasedPeriod => ({ first: day(first), last: day(last), timeOff });
  const both = [period('2024-09-01', '2025-08-31'), period('2025-09-01', '2026-08-31')];
  const whole = tallyWorkload(planFor(), { assume: [...assume, studyEvery('week', 10)] });
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

  it('shares what a cycle releases among its weeks, and the minutes left over go to the last', () => {
    const off = timeOffTimetable({ half: 1, comparableMinutes: 1210, cycleWeeks: 3, fte: 100 as Fte });
    const { weeks } = timeOffBalance(whole, [{ ...period('2024-09-01', '2026-08-31'), timeOff: off }]);
    expect(off.released).toBe(121);
    expect(weeks.slice(0, 4).map(({ released }) => released)).toEqual([40, 40, 41, 40]);
  });

  it('is complete if everything is counted and has a length and a day', () => {
    expect(answers(withYears())).toEqual(['yes', 'yes']);
    expect(timeOffBalance(withYears(), both)).toMatchObject({ overTheYear: 'yes', gaps: [] });
  });

  it('is not known if something cannot be counted or has no length', () => {
    const uncounted = withYears({ uncounted: ['selfStudy'] });
    expect(answers(uncounted)).toEqual(['notKnown', 'yes']);
    expect(timeOffBalance(uncounted, both)).toMatchObject({ overTheYear: 'notKnown', gaps: ['activitiesNotCounted'] });
    expect(answers(withYears({ unknown: 1, uncounted: ['selfStudy'] }))).toEqual(['notKnown', 'yes']);
    expect(timeOffBalance(quiet(uncounted), both).everyWeek).toBe('notKnown');
    const unknown = withYears({ unknown: 1 });
    expect(answers(unknown)).toEqual(['notKnown', 'yes']);
    expect(timeOffBalance(unknown, both)).toMatchObject({ gaps: ['lengthsNotKnown'] });
  });

  it('is not known for the year after one that leaves something without a day and a length', () => {
    const late = withYears({ undated: { ...none, unknown: 1 } });
    expect(answers(late)).toEqual(['yes', 'notKnown']);
    expect(timeOffBalance(late, both).gaps).toEqual(['sessionsWithoutDay']);
    expect(timeOffBalance(quiet(withYears()), both).everyWeek).toBe('yes');
    expect(timeOffBalance(quiet(late), both).everyWeek).toBe('notKnown');
    expect(timeOffBalance(withYears({ undated: { ...none, minutes: 1 } }), both).gaps).toEqual(['sessionsWithoutDay']);
  });

  it('is not known if nothing is said about the time released, or about some weeks of it', () => {
    expect(timeOffBalance(withYears(), [])).toMatchObject({ overTheYear: 'notKnown', gaps: ['releaseNotKnown'] });
    expect(timeOffBalance(withYears(), both.slice(0, 1)).gaps).toEqual(['releaseNotKnown']);
  });

  it('may rest on a period of one day', () => {
    const { weeks } = timeOffBalance(whole, [period('2024-11-11', '2024-11-11'), period('2024-11-12', '2024-11-15')]);
    expect(weeks.find(({ week }) => week === '2024-11-11')?.released).toBe(120);
  });
});
