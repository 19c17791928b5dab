import {
  ambitionEct,
  civilDay,
  conferenceOfSixHours,
  type Enrolment,
  type Fte,
  planSchedule,
  type SchoolDates,
  schoolCalendar,
  selfStudyOf45Minutes,
  type TermDates,
  tallyWorkload,
  timeOffBalance,
  timeOffTimetable,
} from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { planAfter, planFor } from '../support/atBlueCoat.js';
import { dayLater, weekdayOf } from '../support/dayCounter.js';
import { absence } from '../support/events.js';
import { problemsOf } from '../support/problemsOf.js';
import { term } from '../support/schools.js';

// Time counts where it is asked: in the term in which an ECT is coached, whatever year the mentor is in, and in the year
// in which what was missed is to be revisited.

const years = [2022, 2023, 2024, 2025, 2026].map(yearFrom);
const calendars = [schoolCalendar({ school: 'five-years', years })];

/** Teaching weeks of a year, and those of them with a fortnightly session, counted by hand from the dates below. */
const WEEKS = { autumn: 14, spring: 11, summer: 12 };

describe('a mentor whose ECTs are at another point of the programme', () => {
  const mentor: Enrolment = {
    person: 'mentor-1',
    role: 'mentor',
    school: 'five-years',
    start: civilDay('2023-09-04'),
    usualDay: 'tuesday',
    ects: [
      { person: 'ect-1', start: civilDay('2023-09-04') },
      { person: 'ect-2', start: civilDay('2024-09-02') },
    ],
  };

  it('has each ECT’s coaching counted in the terms in which it takes place', () => {
    expect(coachingByTerm(mentor)).toEqual([
      ['2023/24 autumn', 1, 14 * 60],
      ['2023/24 spring', 1, 11 * 60],
      ['2023/24 summer', 1, 12 * 60],
      ['2024/25 autumn', 2, (7 + 14) * 60],
      ['2024/25 spring', 2, (6 + 11) * 60],
      ['2024/25 summer', 2, (6 + 12) * 60],
      ['2025/26 autumn', null, 7 * 60],
      ['2025/26 spring', null, 6 * 60],
      ['2025/26 summer', null, 6 * 60],
    ]);
  });

  it('has the time beyond their own two years counted apart', () => {
    const { years: ofYears, total } = tallyWorkload(planOf(mentor));
    const coaching = Object.values(WEEKS).reduce((sum, weeks) => sum + weeks, 0) * 60;

    expect(ofYears.map(({ year, minutes }) => [year, minutes])).toEqual([
      [1, coaching + 120],
      [2, coaching + (7 + 6 + 6) * 60 + 120],
      [null, (7 + 6 + 6) * 60],
    ]);
    expect(ofYears.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(total.minutes);
  });

  it('has no time off timetable to set it against', () => {
    const workload = tallyWorkload(planOf(mentor));
    expect(timeOffBalance(workload, [])).toMatchObject({ years: [], weeks: [] });
  });

  it('coaches in teaching weeks only, in whichever year', () => {
    expect(tallyWorkload(planOf(mentor)).weeks.filter(({ taught }) => !taught)).toEqual([]);
  });

  it('is counted as coaching an ECT before their own start if the ECT started earlier', () => {
    const later = {
      ...mentor,
      start: civilDay('2024-09-02'),
      ects: [{ person: 'ect-1', start: civilDay('2023-09-04') }],
    };

    expect(coachingByTerm(later).slice(0, 4)).toEqual([
      ['2023/24 autumn', null, 14 * 60],
      ['2023/24 spring', null, 11 * 60],
      ['2023/24 summer', null, 12 * 60],
      ['2024/25 autumn', 1, 7 * 60],
    ]);
  });

  it('has nothing counted that another mentor did before them, whether its dates are known or not', () => {
    const from = civilDay('2024-09-02');
    const takenOver = { ...mentor, start: from, ects: [{ person: 'ect-1', start: civilDay('2023-09-04'), from }] };
    const plan = planSchedule(ambitionEct, takenOver, {
      calendars: [schoolCalendar({ school: 'five-years', years: years.slice(2) })],
    });

    expect(plan.unscheduled).toEqual([]);
    expect(plan.caveats.map(({ code }) => code)).not.toContain('calendarNotKnown');
    expect(plan.sessions.filter(({ kind }) => kind === 'coaching')).toHaveLength(7 + 6 + 6);
  });

  function planOf(who: Enrolment): ReturnType<typeof planSchedule> {
    return planSchedule(ambitionEct, who, { calendars });
  }

  /** Without clinics: what is left of an hour each is coaching. */
  function coachingByTerm(who: Enrolment): readonly unknown[] {
    const plan = planOf(who);
    const coaching = { ...plan, sessions: plan.sessions.filter(({ kind }) => kind === 'coaching') };
    return tallyWorkload(coaching).terms.map(({ academicYear, term: each, year, minutes }) => [
      `${academicYear} ${each}`,
      year,
      minutes,
    ]);
  }
});

describe('what is to be revisited in the second year', () => {
  const away = absence('2024-11-11', '2024-12-15');
  const undisturbed = () =>
    tallyWorkload(planFor(), {
      assume: [selfStudyOf45Minutes, conferenceOfSixHours],
    });
  const disturbed = () =>
    tallyWorkload(planAfter([away]), {
      assume: [selfStudyOf45Minutes, conferenceOfSixHours],
    });

  it('counts in the second year, and no longer in the first', () => {
    const [first, second] = disturbed().years;
    const [firstBefore, secondBefore] = undisturbed().years;

    expect((firstBefore?.minutes ?? 0) - (first?.minutes ?? 0)).toBe(5 * 90);
    expect((second?.minutes ?? 0) - (secondBefore?.minutes ?? 0)).toBe(5 * 90);
    expect(second?.undated.minutes).toBe(5 * 90);
    expect(disturbed().total.minutes).toBe(undisturbed().total.minutes);
  });

  it('adds to what is asked in the second year, which the time released may still cover', () => {
    const off = (half: 1 | 2) => timeOffTimetable({ half, comparableMinutes: 1200, fte: 100 as Fte });
    const released = [
      { first: civilDay('2024-09-01'), last: civilDay('2025-08-31'), timeOff: off(1) },
      { first: civilDay('2025-09-01'), last: civilDay('2026-08-31'), timeOff: off(2) },
    ];
    const narrow = (workload: ReturnType<typeof disturbed>) =>
      timeOffBalance({ ...workload, years: workload.years.map((year) => ({ ...year, uncounted: [] })) }, released);

    expect(narrow(undisturbed()).years[1]).toMatchObject({ asked: 1440, released: 2400, covered: 'yes' });
    expect(narrow(disturbed()).years[1]).toMatchObject({ asked: 1890, released: 2400, covered: 'yes' });
  });

  it('leaves the second year not known to be covered once what is open from the first could overfill it', () => {
    const off = (half: 1 | 2) => timeOffTimetable({ half, comparableMinutes: 1200, fte: 100 as Fte });
    const released = [
      { first: civilDay('2024-09-01'), last: civilDay('2025-08-31'), timeOff: off(1) },
      { first: civilDay('2025-09-01'), last: civilDay('2026-08-31'), timeOff: off(2) },
    ];
    const open = (minutes: number) => {
      const [first, second] = undisturbed().years;
      if (first === undefined || second === undefined) throw new Error('there are two years');
      const undated = { ...first.undated, minutes };
      return {
        ...undisturbed(),
        years: [
          { ...first, undated },
          { ...second, uncounted: [] },
        ],
      };
    };

    expect(timeOffBalance(open(960), released).years[1]?.covered).toBe('yes');
    expect(timeOffBalance(open(961), released).years[1]?.covered).toBe('notKnown');
  });
});

describe('periods of time released', () => {
  const workload = tallyWorkload(planFor());
  const timeOff = timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: 100 as Fte });
  const period = (first: string, last: string) =>
    ({ first, last, timeOff }) as Parameters<typeof timeOffBalance>[1][number];

  it.each([
    [[period('2024-09-01', '2025-09-01'), period('2025-09-01', '2026-08-31')], ['overlap released.1.first']],
    [[period('2025-08-31', '2024-09-01')], ['wrongOrder released.0.last']],
    [
      [period('x', '2025-02-30')],
      ['notADay released.0.first', 'notADay released.0.last', 'wrongOrder released.0.last'],
    ],
  ])('are reported if they overlap, end before they begin or have impossible days: case %#', (periods, problems) => {
    expect(problemsOf(() => timeOffBalance(workload, periods))).toEqual(problems);
  });

  it('may follow one another without a gap', () => {
    const touching = [period('2024-09-01', '2025-08-31'), period('2025-09-01', '2026-08-31')];

    expect(timeOffBalance(workload, touching).gaps).not.toContain('releaseNotKnown');
  });
});

function yearFrom(year: number): SchoolDates['years'][number] {
  const next = year + 1;
  return {
    academicYear: `${year}/${String(next % 100) as `${number}`}`,
    terms: [
      termFrom('autumn', `${year}-09-01`, 14),
      termFrom('spring', `${next}-01-08`, 11),
      termFrom('summer', `${next}-04-15`, 12),
    ],
    trainingDays: [],
  };
}

/** The first Monday on or after a day. */
function mondayFrom(from: string): string {
  return dayLater(from, (7 - weekdayOf(from)) % 7);
}

/** A term of so many weeks from the first Monday on or after a day. */
function termFrom(name: TermDates['name'], from: string, weeks: number): TermDates {
  const monday = mondayFrom(from);
  return term(name, monday, dayLater(monday, weeks * 7 - 3));
}
