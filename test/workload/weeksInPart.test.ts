import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { explainWorkload } from '../../src/export/explainWorkload.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import { fte } from '../../src/vocabulary/fte.js';
import {
  conferenceOfSixHours,
  secondYearStudyFortnightly,
  selfStudyOf45Minutes,
} from '../../src/workload/assumptions.js';
import type { Balance } from '../../src/workload/balance.js';
import { heavierWeeks } from '../../src/workload/heavierWeeks.js';
import type { ReleasedPeriod } from '../../src/workload/released.js';
import { tallyWorkload } from '../../src/workload/tallyWorkload.js';
import { timeOffBalance } from '../../src/workload/timeOffBalance.js';
import { timeOffTimetable } from '../../src/workload/timeOffTimetable.js';
import type { Workload } from '../../src/workload/workload.js';
import { ect, mentorOf, mentorOfTwo, planAfter, planFor } from '../support/atBlueCoat.js';
import { dayLater } from '../support/dayCounter.js';
import { absence, withdraw } from '../support/events.js';
import { blueCoat, day, yearOf } from '../support/schools.js';

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

/** A period at ten per cent of so many minutes a week. */
function tenPerCent(first: string, last: string, comparableMinutes = 1200): ReleasedPeriod {
  return {
    first: day(first),
    last: day(last),
    timeOff: timeOffTimetable({ half: 1, comparableMinutes, fte: fte(1) }),
  };
}

describe('the week in which someone starts', () => {
  const fromFriday = tallyWorkload(planFor({ ...ect, start: day('2024-11-08'), usualDay: 'friday' }), {
    assume: [selfStudyOf45Minutes],
  });
  const [first] = fromFriday.weeks;

  it('has its days from the start on, and says how many there are before', () => {
    expect(first?.taughtDays).toEqual([null, null, null, null, '2024-11-08']);
    expect(first?.taughtOutside).toBe(4);
    expect(fromFriday.weeks[1]?.taughtOutside).toBe(0);
  });

  it.each([
    ['of which nothing is said before the start', [tenPerCent('2024-11-08', '2027-08-31')]],
    ['that is in one period', [tenPerCent('2024-09-01', '2027-08-31')]],
    [
      'with nothing released before the start',
      [tenPerCent('2024-09-01', '2024-11-07', 0), tenPerCent('2024-11-08', '2027-08-31')],
    ],
  ])('%s brings the share of those days', (_, released) => {
    const { weeks, assumptions } = timeOffBalance(fromFriday, released);

    // A fifth of 120 minutes, against a coaching and a study of 45 each.
    expect(weeks[0]).toMatchObject({ asked: 90, released: 24, short: 66, covered: 'no' });
    expect(weeks[1]).toMatchObject({ released: 120 });
    expect(assumptions.map(({ id }) => id)).toContain('released-by-the-day');
  });

  it('brings no share where nothing is said of it', () => {
    const { weeks, assumptions } = timeOffBalance(fromFriday, [tenPerCent('2024-11-11', '2027-08-31')]);

    expect(weeks[0]).toMatchObject({ released: null, covered: 'notKnown' });
    expect(assumptions.map(({ id }) => id)).not.toContain('released-by-the-day');
  });
});

describe('the week in which someone leaves, and those after', () => {
  const assume = [selfStudyOf45Minutes, conferenceOfSixHours, secondYearStudyFortnightly];
  const leaving = (on: string): Workload => tallyWorkload(planAfter([withdraw(on)]), { assume });
  const always = [tenPerCent('2024-09-01', '2027-08-31')];

  it('bring no time released from the day of leaving on', () => {
    // Eleven weeks of 120 minutes; a coaching and a study in each, and a conference of six hours and a clinic of one.
    const workload = leaving('2024-11-25');
    const balance = timeOffBalance(workload, always);

    expect(workload.weeks.at(-1)).toMatchObject({ week: '2024-11-18', taughtOutside: 0 });
    expect(balance.years).toMatchObject([
      { asked: 11 * 90 + 360 + 60, released: 11 * 120, short: 90, covered: 'no' },
      { asked: 0, released: 0, short: 0, covered: 'yes' },
    ]);
    expect(balance.gaps).toEqual([]);
    expect(workload.terms).toHaveLength(6);
  });

  it.each([
    ['2024-11-22', [4, 1, 96]],
    ['2024-11-19', [1, 4, 24]],
    ['2024-11-23', [5, 0, 120]],
  ])('brings the share of the days before, for one who leaves on %s', (on, [own, outside, released]) => {
    const workload = leaving(on);
    const last = workload.weeks.at(-1);

    expect(last?.week).toBe('2024-11-18');
    expect(last?.taughtDays?.filter((each) => each !== null)).toHaveLength(Number(own));
    expect(last?.taughtOutside).toBe(outside);
    expect(timeOffBalance(workload, always).weeks.at(-1)?.released).toBe(released);
  });

  it('are no heavier than they were', () => {
    const before = timeOffBalance(tallyWorkload(planFor(), { assume }), always);

    expect(heavierWeeks(before, timeOffBalance(leaving('2024-11-25'), always))).toEqual([]);
  });

  it('are counted on where only an ECT of a mentor leaves', () => {
    const left = tallyWorkload(planAfter([withdraw('2024-11-25', 'a')], mentorOfTwo));

    expect(left.weeks).toHaveLength(tallyWorkload(planFor(mentorOfTwo)).weeks.length);
  });
});

describe('a year of which some terms are not known, after someone has left', () => {
  const calendars = [schoolCalendar({ ...blueCoat, years: [yearOf(blueCoat, '2024/25')] })];
  // From 6 January 2025 the first year takes in the autumn of 2025, of which nothing is published.
  const plan = planAfter([withdraw('2025-02-01')], { ...ect, start: day('2025-01-06') }, { calendars });
  const workload = tallyWorkload(plan, { assume: [selfStudyOf45Minutes] });

  it('is covered if each of its weeks is, with nothing else to be asked', () => {
    // Four weeks, of a coaching and a study each, or more: six hours and forty minutes a week hold all of it.
    const balance = timeOffBalance(workload, [tenPerCent('2025-01-01', '2027-08-31', 4000)]);

    expect(balance.years[0]).toMatchObject({ released: null, covered: 'yes' });
    expect(balance).toMatchObject({ everyWeek: 'yes', overTheYear: 'yes', gaps: [] });
    expect(explainWorkload(workload, balance).summary).toMatch(
      / The time released covers it over the year, and in every week\.$/,
    );
  });

  it('is not known to be if one of them is too much', () => {
    const { everyWeek, overTheYear } = timeOffBalance(workload, [tenPerCent('2025-01-01', '2027-08-31', 600)]);

    expect([everyWeek, overTheYear]).toEqual(['no', 'notKnown']);
  });
});

describe('a year each of whose weeks is covered, with nothing known of a week in which nothing is asked', () => {
  const assume = [selfStudyOf45Minutes, conferenceOfSixHours, secondYearStudyFortnightly];
  const secondYear = (events: Parameters<typeof planAfter>[0]) => {
    const workload = tallyWorkload(planAfter(events), { assume });
    const free = workload.weeks.find(({ year, minutes, unknown }) => year === 2 && minutes + unknown === 0);
    const monday = free?.week ?? '';
    const { weeks, years } = timeOffBalance(workload, [
      tenPerCent('2024-09-01', dayLater(monday, -1), 6000),
      tenPerCent(dayLater(monday, 7), '2027-08-31', 6000),
    ]);

    expect(new Set(weeks.filter(({ year }) => year === 2).map(({ covered }) => covered))).toEqual(new Set(['yes']));
    return years.find(({ year }) => year === 2);
  };

  it('is covered', () => {
    expect(secondYear([])).toMatchObject({ released: null, covered: 'yes' });
  });

  it('is not known to be where something is to be revisited, in whichever week', () => {
    expect(secondYear([absence('2025-01-20', '2025-01-31')])).toMatchObject({ released: null, covered: 'notKnown' });
  });
});

describe('coaching whose number is not known, with terms in and after the mentor’s own years', () => {
  it('cannot be counted in either', () => {
    // The mentor's two years end with the summer of 2026; the ECT's second year is until the autumn after it.
    const calendars = [schoolCalendar({ ...blueCoat, years: [yearOf(blueCoat, '2024/25')] })];
    const plan = planFor(mentorOf([{ person: 'a', start: day('2025-01-06') }]), { calendars });
    const { years } = tallyWorkload(plan);

    expect(plan.unscheduled.map(({ activity, terms }) => [activity, terms])).toContainEqual([
      'coaching-2',
      ['spring 2025/26', 'summer 2025/26', 'autumn 2026/27'],
    ]);
    expect(years.filter(({ uncounted }) => uncounted.includes('coaching')).map(({ year }) => year)).toEqual([2, null]);
  });
});
