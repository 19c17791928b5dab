import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { Planning } from '../../src/schedule/plan.js';
import type { PlanEvent } from '../../src/schedule/planEvent.js';
import { fte } from '../../src/vocabulary/fte.js';
import {
  conferenceOfSixHours,
  secondYearStudyFortnightly,
  secondYearStudyWeekly,
  selfStudyOf45Minutes,
  type WorkloadAssumption,
} from '../../src/workload/assumptions.js';
import type { Balance } from '../../src/workload/balance.js';
import type { ReleasedPeriod } from '../../src/workload/released.js';
import { tallyWorkload } from '../../src/workload/tallyWorkload.js';
import { timeOffBalance } from '../../src/workload/timeOffBalance.js';
import { timeOffTimetable } from '../../src/workload/timeOffTimetable.js';
import type { Workload } from '../../src/workload/workload.js';
import { atPartTimePace, ect, mentorOf, planAfter } from '../support/atBlueCoat.js';
import { cases } from '../support/cases.js';
import { dayLater } from '../support/dayCounter.js';
import { changeOfFte, pause, resume, withdraw } from '../support/events.js';
import { blueCoatOn, day } from '../support/schools.js';

// A school publishes its dates year by year. What a balance answers before it has may become `yes` or `no` with them; a `no`
// stays one.

/** The school of which nothing is known after an academic year. */
function until(academicYear: string): Planning['calendars'] {
  const years = blueCoatOn.years.filter((year) => year.academicYear <= academicYear);
  return [schoolCalendar({ ...blueCoatOn, years })];
}

const ASSUME = [selfStudyOf45Minutes, conferenceOfSixHours];
const WITH_STUDY = [...ASSUME, secondYearStudyFortnightly];

interface Case {
  readonly known: string;
  readonly who?: Partial<Enrolment>;
  readonly events?: readonly PlanEvent[];
  readonly fixed?: Planning['fixed'];
  readonly assume?: readonly WorkloadAssumption[];
  readonly pace?: Planning['partTime'];
}

function workloadOf({ known, who = {}, events = [], fixed = [], assume = ASSUME, pace }: Case): Workload {
  const planning = { calendars: until(known), fixed, partTime: pace };
  return tallyWorkload(planAfter(events, { ...ect, ...who }, planning), { assume });
}

/** Ten per cent, then from a day on five per cent, of so many minutes a week. */
function released(second: string, comparableMinutes = 1200, share = 1): readonly ReleasedPeriod[] {
  const off = (half: 1 | 2) => timeOffTimetable({ half, comparableMinutes, fte: fte(share) });
  return [
    { first: day('2024-09-01'), last: dayLater(second, -1) as ReleasedPeriod['last'], timeOff: off(1) },
    { first: day(second), last: day('2029-08-31'), timeOff: off(2) },
  ];
}

function byYear({ years }: Balance): readonly unknown[] {
  return years.map(({ year, asked, released: given, short, covered }) => [year, asked, given, short, covered]);
}

describe('a year of which the school has published a part', () => {
  const january = { start: day('2025-01-06') };
  const off = released('2026-09-01');

  it('is not known to be covered or not: nobody knows what is released in the rest', () => {
    const balance = timeOffBalance(workloadOf({ known: '2024/25', who: january }), off);

    expect(byYear(balance)[0]).toEqual([1, 3060, null, 0, 'notKnown']);
    expect(balance.overTheYear).toBe('notKnown');
    expect(balance.gaps).toContain('releaseNotKnown');
  });

  it('is covered, once the rest is known', () => {
    const balance = timeOffBalance(workloadOf({ known: '2025/26', who: january }), off);

    expect(byYear(balance)[0]).toEqual([1, 4410, 4680, 0, 'yes']);
  });

  it('has no number of coaching sessions either, whatever is assumed of what has no published one', () => {
    const every = { ...secondYearStudyWeekly, id: 'coaching', kind: 'coaching', year: 1 } as const;
    const plain = workloadOf({ known: '2024/25', who: january });
    const assumed = workloadOf({ known: '2024/25', who: january, assume: [...ASSUME, every] });

    expect(plain.years[0]?.uncounted).toContain('coaching');
    expect(assumed).toEqual(plain);
  });

  it('says so term by term', () => {
    const { terms } = workloadOf({ known: '2024/25', who: january });

    expect(terms.map(({ term, academicYear, last }) => [term, academicYear, last])).toEqual([
      ['spring', '2024/25', '2025-04-11'],
      ['summer', '2024/25', '2025-07-18'],
      ['autumn', '2025/26', null],
      ['spring', '2025/26', null],
      ['summer', '2025/26', null],
      ['autumn', '2026/27', null],
    ]);
  });

  it('lacks nothing where nothing is asked', () => {
    const left = workloadOf({ known: '2024/25', events: [withdraw('2025-07-07')], assume: WITH_STUDY });
    const balance = timeOffBalance(left, off);

    expect(balance.years[1]).toMatchObject({ asked: 0, released: null, covered: 'yes' });
    expect(balance.gaps).toEqual([]);
    expect(timeOffBalance(left, []).gaps).toEqual(['releaseNotKnown']);
  });

  it('lacks what is released in weeks of which nothing is known', () => {
    const undated = workloadOf({ known: '2024/25', events: [pause('2025-07-07')], assume: WITH_STUDY });
    const { gaps, years } = timeOffBalance(undated, off);

    expect(years.map((year) => year.released)).toEqual([4680, null]);
    expect(gaps).toContain('releaseNotKnown');
  });
});

describe('someone for whose programme no time is released', () => {
  it('has no balance: nothing is known of what is released', () => {
    const mentor = tallyWorkload(planAfter([], mentorOf([{ person: 'ect-1', start: ect.start }])), { assume: ASSUME });

    expect(timeOffBalance(mentor, released('2025-09-01'))).toMatchObject({ years: [], gaps: ['releaseNotKnown'] });
  });
});

describe('what has no day in a year', () => {
  const threeDays = { fte: fte(0.6), workingDays: ['monday', 'tuesday', 'wednesday'] } as const;
  const slow = { who: threeDays, pace: atPartTimePace.partTime };

  it('may come after it at the part-time pace, and does not make it too much', () => {
    const off = released('2026-03-28', 1200, 0.6);

    expect(byYear(timeOffBalance(workloadOf({ known: '2025/26', ...slow }), off))[1]).toEqual([
      2,
      3210,
      2376,
      0,
      'notKnown',
    ]);
    expect(byYear(timeOffBalance(workloadOf({ known: '2026/27', ...slow }), off)).slice(1)).toEqual([
      [2, 2250, 2376, 0, 'notKnown'],
      [null, 960, 23 * 36 + 17 * 36, 0, 'yes'],
    ]);
  });

  it('may come after it when the pause ends', () => {
    const off = released('2025-09-01', 1120);
    const paused = { known: '2026/27', assume: WITH_STUDY, events: [pause('2025-05-01')] };
    const goesOn = { ...paused, events: [...paused.events, resume('2025-09-01')] };

    expect(byYear(timeOffBalance(workloadOf(paused), off))[0]).toEqual([1, 4410, 4368, 0, 'notKnown']);
    expect(byYear(timeOffBalance(workloadOf(goesOn), off))[0]).toEqual([1, 3090, 4368, 0, 'yes']);
  });

  it('leaves a year too much that is without it, by what has a day', () => {
    const off = released('2025-09-01', 600);
    const [first] = byYear(
      timeOffBalance(workloadOf({ known: '2026/27', assume: WITH_STUDY, events: [pause('2025-05-01')] }), off),
    );

    expect(first).toEqual([1, 4410, 39 * 60, 3090 - 39 * 60, 'no']);
  });

  it('of a length that is not known leaves the year after it open, whatever is unknown there', () => {
    const whole = workloadOf({ known: '2025/26', assume: WITH_STUDY });
    const open = { ...whole.total, minutes: 0, unknown: 1 };
    const years = whole.years.map((year) => ({ ...year, unknown: 1, undated: open }));

    expect(timeOffBalance({ ...whole, years }, released('2026-09-01')).years[1]?.covered).toBe('notKnown');
  });
});

describe('the terms after the six', () => {
  /** From a pause of seven weeks on, all is seven weeks later; then it is paused again, or not. */
  const events = [pause('2025-10-06'), resume('2025-12-01')];
  const halted = [...events, pause('2026-10-05')];
  const known = '2026/27';

  it('may be too much, once everything has a day', () => {
    const balance = timeOffBalance(workloadOf({ known, assume: WITH_STUDY, events }), released('2025-09-01', 200));

    expect(balance.years[2]).toMatchObject({ year: null, released: 15 * 10, covered: 'no' });
    expect(balance.years[2]?.short).toBe(Number(balance.years[2]?.asked) - 150);
  });

  it('are not known to be while something has none, or no number: it may bring further ones', () => {
    const off = released('2025-09-01', 200);
    const without = timeOffBalance(workloadOf({ known, assume: WITH_STUDY, events: halted }), off);
    const uncounted = timeOffBalance(workloadOf({ known, events }), off);

    expect(without.gaps).toEqual(['sessionsWithoutDay']);
    expect(without.years[2]).toMatchObject({ year: null, released: 150, short: 0, covered: 'notKnown' });
    expect(uncounted.gaps).toEqual(['activitiesNotCounted']);
    expect(uncounted.years[2]).toMatchObject({ year: null, released: 150, short: 0, covered: 'notKnown' });
  });
});

describe('a date in a term that the school has not published', () => {
  const inMarch = [{ activity: 'clinic-ect-2', ordinal: 1, day: day('2026-03-04') }];
  const off = released('2026-09-01');

  it('counts to the year in which it is, and not to the last that is known', () => {
    const undisturbed = workloadOf({ known: '2024/25' });
    const workload = workloadOf({ known: '2024/25', fixed: inMarch });

    expect(workload.years[0]).toEqual(undisturbed.years[0]);
    expect(workload.years[1]).toMatchObject({
      minutes: undisturbed.years[1]?.minutes,
      undated: { minutes: 2 * 60 + 360 },
    });
    expect(workload.terms.map(({ term, minutes }) => [term, minutes]).slice(2)).toEqual([
      ['summer', undisturbed.terms[2]?.minutes],
      ['autumn', 0],
      ['spring', 60],
      ['summer', 0],
    ]);
  });

  it('may be in a teaching week: nobody knows what is released in it', () => {
    const weekOf = (known: string) =>
      timeOffBalance(workloadOf({ known, fixed: inMarch }), off).weeks.find(({ week }) => week === '2026-03-02');
    const { weeks } = workloadOf({ known: '2024/25', fixed: inMarch });

    expect(weeks.at(-1)).toMatchObject({ week: '2026-03-02', year: 2, taught: false, taughtDays: null });
    expect(weekOf('2024/25')).toMatchObject({ asked: 60, released: null, short: 0, covered: 'notKnown' });
    expect(weekOf('2025/26')).toMatchObject({ year: 2, released: 120, covered: 'yes' });
    const twice = [
      ...off,
      { first: day('2024-08-01'), last: day('2024-08-31'), timeOff: (off[0] as ReleasedPeriod).timeOff },
    ];
    expect(
      timeOffBalance(workloadOf({ known: '2024/25', fixed: inMarch }), twice).assumptions.map(({ id }) => id),
    ).not.toContain('released-by-the-day');
  });

  it.each([
    // The six terms end on 21 July 2026; the week of 27 July is still of that school year.
    ['2026-07-31', '2026-07-27', 2, [], 0, 'no'],
    ['2026-08-03', '2026-08-03', null, ['autumn 2026/27'], null, 'notKnown'],
    ['2026-09-01', '2026-08-31', null, ['autumn 2026/27'], null, 'notKnown'],
    ['2026-12-31', '2026-12-28', null, ['autumn 2026/27'], null, 'notKnown'],
    ['2027-01-06', '2027-01-04', null, ['spring 2026/27'], null, 'notKnown'],
    ['2027-03-31', '2027-03-29', null, ['spring 2026/27'], null, 'notKnown'],
    ['2027-04-06', '2027-04-05', null, ['summer 2026/27'], null, 'notKnown'],
    ['2027-07-28', '2027-07-26', null, ['summer 2026/27'], null, 'notKnown'],
    ['2027-08-04', '2027-08-02', null, ['autumn 2027/28'], null, 'notKnown'],
    // In these years the first of April, the 28th of July and the first of September are Mondays.
    ['2030-04-03', '2030-04-01', null, ['summer 2029/30'], null, 'notKnown'],
    ['2031-07-30', '2031-07-28', null, ['autumn 2031/32'], null, 'notKnown'],
    ['2031-09-03', '2031-09-01', null, ['autumn 2031/32'], null, 'notKnown'],
    ['9999-12-31', '9999-12-27', null, ['autumn 9999/00'], null, 'notKnown'],
  ] as const)(
    'after the six terms, on %s, is of no year once these are over',
    (on, monday, year, more, given, covered) => {
      const fixed = [{ activity: 'clinic-ect-2', ordinal: 3, day: day(on) }];
      const workload = workloadOf({ known: '2025/26', fixed });
      const { weeks } = timeOffBalance(workload, off);

      expect(weeks.at(-1)).toMatchObject({ week: monday, year, asked: 60, released: given, covered });
      expect(workload.terms.slice(6).map(({ term, academicYear }) => `${term} ${academicYear}`)).toEqual(more);
      expect(workload.terms.at(-1)?.minutes).toBeGreaterThanOrEqual(60);
      expect(workload.years.map((each) => each.year)).toEqual(year === null ? [1, 2, null] : [1, 2]);
    },
  );

  it('has one term for each in which there is one, in order', () => {
    const days = ['2027-06-02', '2026-09-02', '2026-09-09'];
    const fixed = days.map((on, at) => ({ activity: 'clinic-ect-2', ordinal: at + 1, day: day(on) }));
    const { terms } = workloadOf({ known: '2025/26', fixed });

    expect(terms.slice(6).map(({ term, minutes, year, last }) => [term, minutes, year, last])).toEqual([
      ['autumn', 120, null, null],
      ['summer', 60, null, null],
    ]);
  });

  it('is in the holidays after the last term, where that ends late', () => {
    const late = until('2025/26').map((each) => ({
      ...each,
      years: each.years.map((year) => ({
        ...year,
        terms: year.terms.map((one) => (one.last === '2026-03-27' ? { ...one, last: day('2026-04-10') } : one)),
      })),
    }));
    const fixed = [{ activity: 'clinic-ect-2', ordinal: 3, day: day('2026-04-07') }];
    const who = { ...ect, start: day('2024-04-29') };
    const plan = planAfter([], who, { calendars: late, fixed });

    expect(plan.terms.at(-1)).toMatchObject({ name: 'spring', academicYear: '2025/26', last: '2026-04-10' });
    expect(tallyWorkload(plan).terms).toHaveLength(6);
    expect(tallyWorkload(plan).weeks.at(-1)).toMatchObject({ week: '2026-04-06', taughtDays: [] });
  });

  it('counts to the term that is known, in the days that are', () => {
    // The spring term of 2025 ends on 11 April; whatever becomes of the summer, that week is of the spring.
    const plan = planAfter([], ect, { calendars: until('2024/25') });
    const cut = {
      ...plan,
      terms: plan.terms.map((each, at) => (at === 2 ? { ...each, last: null, weeks: [] } : each)),
      sessions: plan.sessions.filter(({ day: on }) => on !== null && (on < '2025-04-12' || on === '2025-04-29')),
    };
    const whole = tallyWorkload(plan).terms;
    const { terms, weeks } = tallyWorkload(cut);

    expect(terms.map(({ minutes }) => minutes).slice(0, 3)).toEqual([whole[0]?.minutes, whole[1]?.minutes, 45]);
    expect(weeks.at(-1)).toMatchObject({ week: '2025-04-28', taughtDays: null });
    // Nor do weeks before a transfer count to the term after, where the school that follows has published nothing.
    const [, spring] = cut.terms;
    const partly = { ...cut, terms: cut.terms.map((each) => (each === spring ? { ...each, last: null } : each)) };
    expect(tallyWorkload(partly).terms).toEqual(
      terms.map((each) => (each.term === 'spring' && each.academicYear === '2024/25' ? { ...each, last: null } : each)),
    );
  });

  it('is in the holidays before it, where the year has not changed', () => {
    const plan = planAfter([], ect, { calendars: until('2025/26') });
    const inHolidays = plan.sessions.slice(0, 1).map((one) => ({ ...one, week: day('2025-12-22') }));
    const terms = plan.terms.map((each, at) => (at === 4 ? { ...each, last: null, weeks: [] } : each));

    expect(
      tallyWorkload({ ...plan, terms, sessions: inHolidays }).weeks.find(({ week }) => week === '2025-12-22'),
    ).toMatchObject({ year: 2, taughtDays: [], minutes: 0, unknown: 1 });
  });

  it('is after the last day of the term before', () => {
    const plan = planAfter([], ect, { calendars: until('2025/26') });
    const monday = day('2030-04-01');
    const week = { monday, number: 25, inTerm: 10, taught: [monday, null, null, null, null] };
    const spring = { academicYear: '2029/30', name: 'spring', year: 1, last: monday, weeks: [week] } as const;
    const summer = { ...spring, name: 'summer', last: null, weeks: [] } as const;
    const sessions = plan.sessions.slice(0, 1).map((one) => ({ ...one, day: monday, week: monday }));

    expect(tallyWorkload({ ...plan, terms: [spring, summer], sessions }).terms.map(({ unknown }) => unknown)).toEqual([
      1, 0,
    ]);
  });
});

describe('a no', () => {
  const happenings = fc.array(
    fc.record({
      after: fc.integer({ min: 1, max: 280 }),
      share: fc.constantFrom(null, null, 1, 0.8, 0.6, 0.5),
    }),
    { maxLength: 5 },
  );
  const situations = fc.record({
    start: fc.constantFrom('2024-09-03', '2025-01-06', '2025-04-28'),
    share: fc.constantFrom(1, 0.8, 0.6),
    happenings,
    partTime: fc.constantFrom('partTimePace' as const, 'fullPace' as const),
    fortnight: fc.constantFrom('oddWeeks' as const, 'evenWeeks' as const, 'restartEachTerm' as const),
    study: fc.constantFrom([], [secondYearStudyFortnightly], [secondYearStudyWeekly]),
    minutes: fc.constantFrom(600, 900, 1100, 1200),
    known: fc.constantFrom('2024/25', '2025/26'),
    leavesAfter: fc.constantFrom(null, null, 40, 130, 300, 500),
  });

  it('is never withdrawn by dates that the school publishes later', () => {
    fc.assert(
      fc.property(situations, ({ start, share, partTime, fortnight, study, minutes, known, ...more }) => {
        const who = { ...ect, start: day(start), fte: fte(share) };
        const off = released('2025-09-01', minutes);
        const balanceOf = (last: string): Balance => {
          const events = endedAfter(more.leavesAfter, start, eventsFrom(start, more.happenings));
          const plan = planAfter(events, who, { calendars: until(last), partTime, fortnight });
          return timeOffBalance(tallyWorkload(plan, { assume: [...ASSUME, ...study] }), off);
        };
        const before = balanceOf(known);
        const later = balanceOf(known === '2024/25' ? '2025/26' : '2026/27');

        for (const { week } of before.weeks.filter(({ covered }) => covered === 'no')) {
          expect(later.weeks.find((each) => each.week === week)?.covered).toBe('no');
        }
        for (const { year } of before.years.filter(({ covered }) => covered === 'no')) {
          expect(later.years.find((each) => each.year === year)?.covered).toBe('no');
        }
      }),
      { numRuns: cases(60, 20) },
    );
  });

  /** What happens until someone leaves, so many days after the start. */
  function endedAfter(leavesAfter: number | null, start: string, events: readonly PlanEvent[]): readonly PlanEvent[] {
    if (leavesAfter === null) return events;
    const left = dayLater(start, leavesAfter);
    return [...events.filter((event) => 'from' in event && event.from < left), withdraw(left)];
  }

  /** One thing after another: other hours, or a pause and its end. */
  function eventsFrom(
    start: string,
    chances: readonly { readonly after: number; readonly share: number | null }[],
  ): readonly PlanEvent[] {
    const events: PlanEvent[] = [];
    let today = start;
    for (const { after, share } of chances) {
      today = dayLater(today, after);
      const isPaused = events.filter(({ kind }) => kind === 'defer' || kind === 'resume').length % 2 === 1;
      events.push(share === null ? (isPaused ? resume(today) : pause(today)) : changeOfFte(today, share));
    }
    return events;
  }
});

describe('a time in which nothing is released', () => {
  const leave = { first: day('2025-04-14'), last: day('2025-08-31') };
  const [full] = released('2026-09-01') as [ReleasedPeriod];
  const workload = workloadOf({
    known: '2025/26',
    events: [pause('2025-04-14'), resume('2025-09-01')],
    assume: WITH_STUDY,
  });

  it('is stated as a timetable of no minutes', () => {
    const none = timeOffTimetable({ half: 1, comparableMinutes: 0, fte: fte(1) });
    const balance = timeOffBalance(workload, [
      { ...full, last: day('2025-04-13') },
      { ...leave, timeOff: none },
      { ...full, first: day('2025-09-01') },
    ]);

    expect(none).toMatchObject({ comparable: 0, mayTeach: 0, released: 0 });
    expect(balance.years[0]).toMatchObject({ released: 28 * 120 });
    expect(balance.gaps).not.toContain('releaseNotKnown');
  });

  it('counts as released where it is left in another period', () => {
    expect(timeOffBalance(workload, [full]).years[0]).toMatchObject({ released: 39 * 120 });
  });
});
