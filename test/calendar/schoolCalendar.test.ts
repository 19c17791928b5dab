import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { dayKind } from '../../src/calendar/dayKind.js';
import { sampleDates } from '../../src/calendar/sampleDates.js';
import { type SchoolYear, schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import type { SchoolDates, YearDates } from '../../src/calendar/schoolDates.js';
import { threeYears } from '../support/calendars.js';
import { frozen, throughJson } from '../support/frozen.js';
import { problemsOf, thrownBy } from '../support/problemsOf.js';
import { blueCoat, chapelHigh, days, term, yearOf } from '../support/schools.js';
import { weeksTaught } from '../support/teaching.js';

// Plans and calendars are large; these laws fail fast where they fail.
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 40 });

describe('the calendar of a real school', () => {
  // Counted by hand from the published dates; in 2025/26 Blue Coat's training days were not published.
  it.each([
    [blueCoat, '2024/25', [73, 65, 52], [15, 13, 11], 20],
    [blueCoat, '2025/26', [75, 55, 66], [15, 11, 14], 20],
    [chapelHigh, '2025/26', [69, 53, 68], [14, 11, 14], 20],
  ])('counts %j in %s', (dates, academicYear, teachingDays, teachingWeeks, fortnights) => {
    const year = calendarYear(dates, academicYear);
    const weeks = year.terms.flatMap((each) => each.weeks);

    expect(year.terms.map(countDays)).toEqual(teachingDays);
    expect(year.terms.map((each) => each.weeks.length)).toEqual(teachingWeeks);
    expect(weeks.filter((week) => week.number % 2 === 1)).toHaveLength(fortnights);
  });

  it('has a year of 190 teaching days where the training days are published', () => {
    expect(sum(calendarYear(blueCoat, '2024/25').terms.map(countDays))).toBe(190);
    expect(sum(calendarYear(chapelHigh, '2025/26').terms.map(countDays))).toBe(190);
  });

  it('is Blue Coat’s for the sample that the library carries', () => {
    expect(sampleDates.years).toEqual(blueCoat.years);
  });
});

describe('a school calendar', () => {
  it('has the teaching weeks that its dates make', () => {
    fc.assert(
      fc.property(threeYears, (dates) => {
        const { years } = schoolCalendar(dates);

        expect(years.map(weeksOf)).toEqual(dates.years.map((year) => weeksTaught(year).map(weekAsText)));
      }),
    );
  });

  it('keeps every date that it was given', () => {
    fc.assert(
      fc.property(threeYears, (dates) => {
        const { school, years } = schoolCalendar(dates);
        const published = years.map(({ academicYear, terms, trainingDays }) => ({
          academicYear,
          terms: terms.map(({ name, first, last, halfTerm }) => ({ name, first, last, halfTerm })),
          trainingDays,
        }));

        expect({ school, years: published }).toEqual(dates);
      }),
    );
  });

  it('is plain data, and leaves the dates as they are', () => {
    fc.assert(
      fc.property(threeYears, (dates) => {
        const calendar = schoolCalendar(frozen(dates));

        expect(throughJson(calendar)).toStrictEqual(calendar);
        expect(schoolCalendar(dates)).toStrictEqual(calendar);
      }),
    );
  });

  it('is plain data where the half-term is given as undefined', () => {
    const [autumn, ...others] = yearOf(blueCoat, '2024/25').terms;
    const year = changed({
      terms: [{ ...term('autumn', '2024-09-03', '2024-12-20'), halfTerm: undefined }, ...others],
    });
    const calendar = schoolCalendar(year);

    expect(autumn?.name).toBe('autumn');
    expect(throughJson(calendar)).toStrictEqual(calendar);
  });

  it('counts a week that touches two terms once, for the earlier', () => {
    const terms = [
      term('autumn', '2024-09-03', '2024-12-18'), // a Wednesday
      term('spring', '2024-12-19', '2025-04-11'), // the Thursday after it
      term('summer', '2025-04-28', '2025-07-18'),
    ];
    const year = calendarYear(changed({ terms, trainingDays: [] }), '2024/25');
    const [autumn, spring] = year.terms;

    expect(autumn?.weeks.at(-1)?.taught).toEqual([
      '2024-12-16',
      '2024-12-17',
      '2024-12-18',
      '2024-12-19',
      '2024-12-20',
    ]);
    expect(spring?.weeks[0]).toMatchObject({ monday: '2024-12-23', inTerm: 1 });
    expect(spring?.weeks[0]?.number).toBe((autumn?.weeks.length ?? 0) + 1);
  });

  it('counts a week to the term that teaches in it, where the earlier one only ends in it', () => {
    const terms = [
      term('autumn', '2024-09-03', '2024-12-16'), // a Monday, and a training day
      term('spring', '2024-12-17', '2025-04-11'),
      term('summer', '2025-04-28', '2025-07-18'),
    ];
    const year = calendarYear(changed({ terms, trainingDays: days('2024-12-16') }), '2024/25');

    expect(year.terms[0]?.weeks.at(-1)?.monday).toBe('2024-12-09');
    expect(year.terms[1]?.weeks[0]).toMatchObject({ monday: '2024-12-16', inTerm: 1 });
  });

  it('teaches nothing on a training day, whichever year it is published with', () => {
    const [autumn, spring] = yearOf(blueCoat, '2024/25').terms;
    const first: YearDates = {
      academicYear: '2024/25',
      terms: [autumn, spring, term('summer', '2025-04-28', '2025-08-06')].flatMap((each) => each ?? []),
      trainingDays: [],
    };
    const next: YearDates = { ...yearOf(blueCoat, '2025/26'), trainingDays: days('2025-08-04') };
    const calendar = schoolCalendar({ school: 'north', years: [first, next] });

    expect(dayKind(calendar, '2025-08-04' as CivilDay)).toBe('trainingDay');
    expect(calendar.years[0]?.terms[2]?.weeks.at(-1)?.taught).toEqual([null, '2025-08-05', '2025-08-06', null, null]);
  });

  it('passes over a week in which nothing is taught', () => {
    const year = calendarYear(
      changed({ trainingDays: days('2024-10-21', '2024-10-22', '2024-10-23', '2024-10-24', '2024-10-25') }),
      '2024/25',
    );
    const mondays = year.terms[0]?.weeks.map((week) => week.monday) ?? [];

    expect(mondays).toHaveLength(14);
    expect(mondays).not.toContain('2024-10-21');
    expect(mondays).not.toContain('2024-10-28');
  });

  it('teaches on the other days of a week with a bank holiday', () => {
    const weeks = calendarYear(blueCoat, '2024/25').terms[2]?.weeks ?? [];

    expect(weeks.find((week) => week.monday === '2025-05-05')?.taught).toEqual([
      null,
      '2025-05-06',
      '2025-05-07',
      '2025-05-08',
      '2025-05-09',
    ]);
  });

  it('says whether the bank holidays of the whole year are known', () => {
    const later = (from: number): YearDates => ({
      academicYear: from === 2026 ? '2026/27' : '2027/28',
      terms: [
        term('autumn', `${from}-09-01`, `${from}-12-17`),
        term('spring', `${from + 1}-01-04`, `${from + 1}-03-24`),
        term('summer', `${from + 1}-04-12`, `${from + 1}-07-21`),
      ],
      trainingDays: [],
    });
    const { years } = schoolCalendar({ school: 'later', years: [later(2026), later(2027)] });

    expect(years.map((year) => year.bankHolidaysKnown)).toEqual([true, false]);
  });
});

describe('dates that cannot be a school’s', () => {
  const terms = yearOf(blueCoat, '2024/25').terms;
  const noDay = '2025-02-30' as CivilDay;

  it.each<[string, SchoolDates, readonly string[]]>([
    ['no year', { school: 'north', years: [] }, ['missing years']],
    ['a year that is none', changed({ academicYear: '2024/26' }), ['notAnAcademicYear years.0.academicYear']],
    ['two terms', changed({ terms: terms.slice(0, 2) }), ['notOneOf years.0.terms']],
    ['no terms', changed({ terms: [] }), ['notOneOf years.0.terms']],
    [
      'a term twice',
      changed({ terms: [...terms.slice(0, 2), ...terms.slice(1, 2)] }),
      ['notOneOf years.0.terms', 'overlap years.0.terms.2.first'],
    ],
    [
      'a term that begins on the last day of the one before',
      changed({ terms: [term('autumn', '2024-09-03', '2025-01-06'), ...terms.slice(1)] }),
      ['overlap years.0.terms.1.first'],
    ],
    [
      'a term that ends before it begins',
      changed({ terms: [term('autumn', '2024-12-20', '2024-09-03'), ...terms.slice(1)] }),
      ['wrongOrder years.0.terms.0.last'],
    ],
    [
      'days of a term that do not exist',
      changed({ terms: [term('autumn', '2024-09-31', '2024-12-32'), ...terms.slice(1)] }),
      ['notADay years.0.terms.0.first', 'notADay years.0.terms.0.last'],
    ],
    [
      'a term of another year',
      changed({ terms: [term('autumn', '2024-07-31', '2024-12-20'), ...terms.slice(1)] }),
      ['outside years.0.terms.0'],
    ],
    [
      'a term that runs past August',
      changed({ terms: [...terms.slice(0, 2), term('summer', '2025-04-28', '2025-09-01')] }),
      ['outside years.0.terms.2'],
    ],
    [
      'a half-term that begins before its term',
      changed({ terms: [term('autumn', '2024-09-03', '2024-12-20', '2024-09-02', '2024-09-06'), ...terms.slice(1)] }),
      ['outside years.0.terms.0.halfTerm'],
    ],
    [
      'a half-term that ends after its term',
      changed({ terms: [term('autumn', '2024-09-03', '2024-12-20', '2024-12-16', '2024-12-21'), ...terms.slice(1)] }),
      ['outside years.0.terms.0.halfTerm'],
    ],
    [
      'a half-term that ends before it begins',
      changed({ terms: [term('autumn', '2024-09-03', '2024-12-20', '2024-11-01', '2024-10-28'), ...terms.slice(1)] }),
      ['wrongOrder years.0.terms.0.halfTerm.last'],
    ],
    [
      'a half-term of days that do not exist',
      changed({ terms: [term('autumn', '2024-09-03', '2024-12-20', '2024-10-32', 'soon'), ...terms.slice(1)] }),
      ['notADay years.0.terms.0.halfTerm.first', 'notADay years.0.terms.0.halfTerm.last'],
    ],
    [
      'training days that do not exist, come twice, or are of another year',
      changed({ trainingDays: [noDay, ...days('2024-09-02', '2024-09-02', '2024-07-31', '2025-09-01')] }),
      [
        'notADay years.0.trainingDays.0',
        'duplicate years.0.trainingDays.2',
        'outside years.0.trainingDays.3',
        'outside years.0.trainingDays.4',
      ],
    ],
    [
      'years out of order',
      { school: 'north', years: [yearOf(blueCoat, '2025/26'), yearOf(blueCoat, '2024/25')] },
      ['wrongOrder years.1.academicYear'],
    ],
    [
      'a year twice',
      { school: 'north', years: [yearOf(blueCoat, '2025/26'), yearOf(blueCoat, '2025/26')] },
      ['wrongOrder years.1.academicYear'],
    ],
    [
      'a day of a term that sorts after every other',
      changed({ terms: [term('autumn', 'soon', '2024-12-20'), ...terms.slice(1)] }),
      ['notADay years.0.terms.0.first'],
    ],
    [
      'a term that does not exist after one that does',
      changed({ terms: [...terms.slice(0, 1), term('spring', '2024-11-31', '2025-04-11'), ...terms.slice(2)] }),
      ['notADay years.0.terms.1.first'],
    ],
    [
      'a term and its half-term, the term wrong way round',
      changed({
        terms: [
          ...terms.slice(0, 1),
          term('spring', '2025-04-11', '2024-12-10', '2025-02-17', '2025-02-21'),
          ...terms.slice(2),
        ],
      }),
      ['wrongOrder years.0.terms.1.last'],
    ],
    [
      'a year that begins on the last day of the one before',
      {
        school: 'north',
        years: [
          { ...yearOf(blueCoat, '2024/25'), terms: [...terms.slice(0, 2), term('summer', '2025-04-28', '2025-08-20')] },
          {
            ...yearOf(blueCoat, '2025/26'),
            terms: [term('autumn', '2025-08-20', '2025-12-19'), ...yearOf(blueCoat, '2025/26').terms.slice(1)],
          },
        ],
      },
      ['overlap years.1.terms.0.first'],
    ],
    [
      'a last day that does not exist, before another year',
      {
        school: 'north',
        years: [
          { ...yearOf(blueCoat, '2024/25'), terms: [...terms.slice(0, 2), term('summer', '2025-04-28', '2025-13-01')] },
          yearOf(blueCoat, '2025/26'),
        ],
      },
      ['notADay years.0.terms.2.last'],
    ],
    [
      'terms that are no list, before another year and after one',
      {
        school: 'north',
        years: [
          { ...yearOf(blueCoat, '2024/25'), terms: 'soon' as never },
          { ...yearOf(blueCoat, '2025/26'), terms: [null] as never },
        ],
      },
      ['wrongKind years.0.terms', 'wrongKind years.1.terms'],
    ],
    [
      'two years without terms',
      {
        school: 'north',
        years: [
          { ...yearOf(blueCoat, '2024/25'), terms: [] },
          { ...yearOf(blueCoat, '2025/26'), terms: [] },
        ],
      },
      ['notOneOf years.0.terms', 'notOneOf years.1.terms'],
    ],
  ])('are told: %s', (_, dates, expected) => {
    expect(problemsOf(() => schoolCalendar(dates))).toEqual(expected);
  });

  it.each<[string, SchoolDates]>([
    [
      'terms from the first of August to the last',
      changed({
        terms: [
          term('autumn', '2024-08-01', '2024-12-20'),
          ...terms.slice(1, 2),
          term('summer', '2025-04-28', '2025-08-31'),
        ],
      }),
    ],
    [
      'a half-term that begins and ends with its term',
      changed({ terms: [term('autumn', '2024-09-03', '2024-12-20', '2024-09-03', '2024-12-20'), ...terms.slice(1)] }),
    ],
    [
      'a term and a half-term of one day',
      changed({ terms: [term('autumn', '2024-09-03', '2024-09-03', '2024-09-03', '2024-09-03'), ...terms.slice(1)] }),
    ],
    [
      'training days on the first and the last of a school year',
      changed({ trainingDays: days('2024-08-01', '2025-08-31') }),
    ],
  ])('are not: %s', (_, dates) => {
    expect(schoolCalendar(dates).years).toHaveLength(1);
  });

  it.each<[string, YearDates['terms'][number], string]>([
    ['a term', term('autumn', '2024-09-31', '2024-12-20'), 'The first day of the term must be a day that exists'],
    [
      'a half-term',
      term('autumn', '2024-09-03', '2024-12-20', '2024-11-01', '2024-10-28'),
      'The last day of the half-term must be the first day or later',
    ],
  ])('are told by the name of what they are of: %s', (_, autumn, sentence) => {
    const { message } = thrownBy(() => schoolCalendar(changed({ terms: [autumn, ...terms.slice(1)] })));
    expect(message).toContain(sentence);
  });

  it('are told all at once, in the order of the input', () => {
    const wrong: SchoolDates = {
      school: 'north',
      years: [
        { ...yearOf(blueCoat, '2024/25'), academicYear: '2024/26', trainingDays: [noDay] },
        {
          ...yearOf(blueCoat, '2022/23'),
          terms: [
            term('autumn', '2022-09-05', '2023-01-03', '2022-09-01', '2022-09-02'),
            ...yearOf(blueCoat, '2022/23').terms.slice(1),
          ],
        },
      ],
    };

    expect(problemsOf(() => schoolCalendar(wrong))).toEqual([
      'notAnAcademicYear years.0.academicYear',
      'notADay years.0.trainingDays.0',
      'outside years.1.terms.0.halfTerm',
      'overlap years.1.terms.1.first',
      'wrongOrder years.1.academicYear',
    ]);
  });

  it('are told in sentences', () => {
    const { message, problems } = thrownBy(() =>
      schoolCalendar(changed({ academicYear: '2024/26', trainingDays: [noDay] })),
    );

    expect(problems.map((problem) => problem.message).join('\n')).toBe(message);
    expect(problems.filter((problem) => !/^[A-Z][^\n]{15,}$/.test(problem.message))).toEqual([]);
  });

  it('are told where the last term of a year has not ended when the next year begins', () => {
    const [autumn, spring] = yearOf(blueCoat, '2024/25').terms;
    const first: YearDates = {
      academicYear: '2024/25',
      terms: [autumn, spring, term('summer', '2025-04-28', '2025-08-29')].flatMap((each) => each ?? []),
      trainingDays: [],
    };
    const next: YearDates = {
      academicYear: '2025/26',
      terms: [term('autumn', '2025-08-25', '2025-12-19'), ...yearOf(blueCoat, '2025/26').terms.slice(1)],
      trainingDays: [],
    };

    expect(problemsOf(() => schoolCalendar({ school: 'north', years: [first, next] }))).toEqual([
      'overlap years.1.terms.0.first',
    ]);
  });
});

/** Blue Coat's 2024/25 with some of it changed. */
function changed(part: Omit<Partial<YearDates>, 'academicYear'> & { readonly academicYear?: string }): SchoolDates {
  return { school: 'north', years: [{ ...yearOf(blueCoat, '2024/25'), ...part } as YearDates] };
}

function calendarYear(dates: SchoolDates, academicYear: string): SchoolYear {
  const year = schoolCalendar(dates).years.find((each) => each.academicYear === academicYear);
  if (year === undefined) throw new Error(`there is no ${academicYear}`);
  return year;
}

function countDays({ weeks }: SchoolYear['terms'][number]): number {
  return weeks.flatMap((week) => week.taught).filter((day) => day !== null).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function weeksOf({ terms }: SchoolYear): readonly string[] {
  return terms.flatMap(({ name, weeks }) =>
    weeks.map(({ monday, number, inTerm, taught }) =>
      weekAsText({ monday, term: name, number, inTerm, days: taught.filter((day) => day !== null) }),
    ),
  );
}

function weekAsText(week: {
  monday: string;
  term: string;
  number: number;
  inTerm: number;
  days: readonly string[];
}): string {
  return `${week.number} ${week.term} ${week.inTerm} ${week.monday}: ${week.days.join(' ')}`;
}
