import { describe, expect, it } from 'vitest';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import { fte } from '../../src/vocabulary/fte.js';
import { selfStudyOf45Minutes } from '../../src/workload/assumptions.js';
import type { Balance } from '../../src/workload/balance.js';
import { tallyWorkload } from '../../src/workload/tallyWorkload.js';
import { timeOffBalance } from '../../src/workload/timeOffBalance.js';
import { timeOffTimetable } from '../../src/workload/timeOffTimetable.js';
import type { Workload } from '../../src/workload/workload.js';
import { ect, planFor } from '../support/atBlueCoat.js';
import { day } from '../support/schools.js';

// Weeks of which a part counts: sessions without a day, and weeks in which someone starts or leaves.

function ofWeek<Week extends { readonly week: string }>(weeks: readonly Week[], monday: string): Week | undefined {
  return weeks.find(({ week }) => week === monday);
}

describe('a week in which a session finds no working day', () => {
  // Monday, 2 September 2024 is a training day, and the mentor works on no other; 5 May 2025 is a bank holiday.
  const onTwoDays: Enrolment = {
    ...ect,
    fte: fte(0.4),
    workingDays: ['monday', 'thursday'],
    usualDay: 'monday',
  };
  const withMentorOnMondays = { ...onTwoDays, mentorWorkingDays: ['monday'] } as const;
  const assume = [selfStudyOf45Minutes];
  const workloadOf = (who: Enrolment, asOf = day('2026-08-01')): Workload =>
    tallyWorkload(planFor(who, { partTime: 'fullPace' }), { assume, asOf });
  const balanceOf = (workload: Workload, comparableMinutes: number, share: number): Balance => {
    const timeOff = timeOffTimetable({ half: 1, comparableMinutes, fte: fte(share) });
    return timeOffBalance(workload, [{ first: day('2024-09-01'), last: day('2027-08-31'), timeOff }]);
  };

  it('counts the session in the week, its term and its year, and as one without a day', () => {
    const { weeks, years, terms, asOf } = workloadOf(withMentorOnMondays);
    const dated = tallyWorkload(planFor({ ...onTwoDays }, { partTime: 'fullPace' }), { assume });

    expect(ofWeek(weeks, '2024-09-02')).toMatchObject({ minutes: 2 * 45, undated: { minutes: 45, unknown: 0 } });
    expect(ofWeek(weeks, '2024-09-09')).toMatchObject({ minutes: 2 * 45, undated: null });
    expect(years[0]).toMatchObject({ minutes: dated.years[0]?.minutes, undated: { minutes: 2 * 45 } });
    expect(terms[0]?.minutes).toBe(dated.terms[0]?.minutes);
    expect(asOf?.toCome.minutes).toBe(2 * 45);
  });

  it('is too much only by what has a day, and covered only with the rest', () => {
    const workload = workloadOf(withMentorOnMondays);
    const answer = (comparableMinutes: number) =>
      ofWeek(balanceOf(workload, comparableMinutes, 0.4).weeks, '2024-09-02');

    // 45 of the 90 minutes have a day; at 0.4, 48 minutes a week are released, or 90, or 44.
    expect(answer(1200)).toMatchObject({ asked: 90, released: 48, short: 0, covered: 'notKnown' });
    expect(answer(2250)).toMatchObject({ asked: 90, released: 90, short: 0, covered: 'yes' });
    expect(answer(1100)).toMatchObject({ asked: 90, released: 44, short: 1, covered: 'no' });
    expect(balanceOf(workload, 1200, 0.4).gaps).toContain('sessionsWithoutDay');
  });

  it('is not too much where nothing has a day', () => {
    const workload = workloadOf({ ...onTwoDays, fte: fte(0.2), workingDays: ['monday'] });
    const { weeks, everyWeek } = balanceOf(workload, 4600, 0.2);

    // 92 minutes a week are released, and 90 asked, but for the weeks of what is longer.
    expect(ofWeek(weeks, '2024-09-02')).toMatchObject({ asked: 90, released: 92, short: 0, covered: 'yes' });
    expect(everyWeek).not.toBe('yes');
    expect(ofWeek(balanceOf(workload, 1200, 0.2).weeks, '2024-09-02')).toMatchObject({ short: 0, covered: 'notKnown' });
  });
});
