import {
  ambitionEct,
  civilDay,
  conferenceOfSixHours,
  type Enrolment,
  type Fte,
  planSchedule,
  type SchoolDates,
  sampleDates,
  schoolCalendar,
  selfStudyOf45Minutes,
  tallyWorkload,
  timeOffBalance,
  timeOffTimetable,
} from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../support/problemsOf.js';

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

  it('has each one’s coaching in the terms in which it is', () => {
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

  it('has the time beyond their own two years apart from these', () => {
    const { years: ofYears, total } = tallyWorkload(planOf(mentor));
    const coaching = Object.values(WEEKS).reduce((sum, weeks) => sum + weeks, 0) * 60;

    expect(ofYears.map(({ year, minutes }) => [year, minutes])).toEqual([
      [1, coaching + 120],
      [2, coaching + (7 + 6 + 6) * 60 + 120],
      [null, (7 + 6 + 6) * 60],
    ]);
    expect(ofYears.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(total.minutes);
  });

  it('has no time off timetable to be set against', () => {
    const workload = tallyWorkload(planOf(mentor));
    expect(timeOffBalance(workload, [])).toMatchObject({ years: [], weeks: [] });
  });

  it('coaches in teaching weeks only, whichever year they are of', () => {
    expect(tallyWorkload(planOf(mentor)).weeks.filter(({ taught }) => !taught)).toEqual([]);
  });

  it('has coached an ECT who started before them', () => {
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

  it('has nothing of what another mentor did before them, known or not', () => {
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
    return tallyWorkload(coaching).terms.map(({ academicYear, term, year, minutes }) => [
      `${academicYear} ${term}`,
      year,
      minutes,
    ]);
  }
});

describe('what is to be revisited in the second year', () => {
  const ect: Enrolment = {
    person: 'ect-1',
    role: 'ect',
    school: 'sample',
    start: civilDay('2024-09-03'),
    usualDay: 'tuesday',
  };
  const sample = [schoolCalendar(sampleDates)];
  const away = { kind: 'absence', first: civilDay('2024-11-11'), last: civilDay('2024-12-15') } as const;
  const undisturbed = () =>
    tallyWorkload(planSchedule(ambitionEct, ect, { calendars: sample }), {
      assume: [selfStudyOf45Minutes, conferenceOfSixHours],
    });
  const disturbed = () =>
    tallyWorkload(planSchedule(ambitionEct, ect, { calendars: sample, events: [away] }), {
      assume: [selfStudyOf45Minutes, conferenceOfSixHours],
    });

  it('counts to the second year, and to the first no more', () => {
    const [first, second] = disturbed().years;
    const [firstBefore, secondBefore] = undisturbed().years;

    expect((firstBefore?.minutes ?? 0) - (first?.minutes ?? 0)).toBe(5 * 90);
    expect((second?.minutes ?? 0) - (secondBefore?.minutes ?? 0)).toBe(5 * 90);
    expect(second?.undated.minutes).toBe(5 * 90);
    expect(disturbed().total.minutes).toBe(undisturbed().total.minutes);
  });

  it('keeps the second year from being covered, where the time released would not hold it', () => {
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

  it('and what stands open in the first may come in the second: then that is not known to be covered', () => {
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
  const workload = tallyWorkload(
    planSchedule(
      ambitionEct,
      { person: 'ect-1', role: 'ect', school: 'sample', start: civilDay('2024-09-03') },
      { calendars: [schoolCalendar(sampleDates)] },
    ),
  );
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
  ])('that make no sense are told: %#', (periods, problems) => {
    expect(problemsOf(() => timeOffBalance(workload, periods))).toEqual(problems);
  });

  it('may touch', () => {
    const touching = [period('2024-09-01', '2025-08-31'), period('2025-09-01', '2026-08-31')];

    expect(timeOffBalance(workload, touching).gaps).not.toContain('releaseNotKnown');
  });
});

function yearFrom(year: number): SchoolDates['years'][number] {
  const next = year + 1;
  return {
    academicYear: `${year}/${String(next % 100) as `${number}`}`,
    terms: [
      { name: 'autumn', first: mondayFrom(year, 9, 1), last: fridayAfter(mondayFrom(year, 9, 1), 14) },
      { name: 'spring', first: mondayFrom(next, 1, 8), last: fridayAfter(mondayFrom(next, 1, 8), 11) },
      { name: 'summer', first: mondayFrom(next, 4, 15), last: fridayAfter(mondayFrom(next, 4, 15), 12) },
    ],
    trainingDays: [],
  };
}

function mondayFrom(year: number, month: number, day: number): ReturnType<typeof civilDay> {
  const from = new Date(Date.UTC(year, month - 1, day));
  return dayOf(from.getTime() + ((8 - from.getUTCDay()) % 7) * 86_400_000);
}

/** The Friday of the last of so many weeks. */
function fridayAfter(monday: string, weeks: number): ReturnType<typeof civilDay> {
  return dayOf(Date.parse(monday) + (weeks * 7 - 3) * 86_400_000);
}

function dayOf(time: number): ReturnType<typeof civilDay> {
  return civilDay(new Date(time).toISOString().slice(0, 10));
}
