import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import type { SchoolDates } from '../../../src/calendar/schoolDates.js';
import type { Plan } from '../../../src/schedule/plan.js';
import { calendar, ect, planAfter, planFor } from '../../support/atBlueCoat.js';
import { absence, pause, resume, transfer } from '../../support/events.js';
import { blueCoat, blueCoatOn, day, days, term } from '../../support/schools.js';

/** Another school, which knows of one year, with its half-term a week earlier and a later end of the summer term. */
const oak: SchoolDates = {
  school: 'oak',
  years: [
    {
      academicYear: '2024/25',
      terms: [
        term('autumn', '2024-09-05', '2024-12-18', '2024-10-21', '2024-10-25'),
        term('spring', '2025-01-08', '2025-04-04', '2025-02-10', '2025-02-14'),
        term('summer', '2025-04-22', '2025-07-23', '2025-05-19', '2025-05-23'),
      ],
      trainingDays: days('2025-06-27'),
    },
  ],
};

const firstYear = [
  ['1 autumn 2024/25', '2024-12-20', '2024-09-02', 15],
  ['1 spring 2024/25', '2025-04-11', '2025-01-06', 13],
  ['1 summer 2024/25', '2025-07-18', '2025-04-28', 11],
] as const;
const secondYear = [
  ['2 autumn 2025/26', '2025-12-19', '2025-09-01', 15],
  ['2 spring 2025/26', '2026-03-27', '2026-01-05', 11],
  ['2 summer 2025/26', '2026-07-21', '2026-04-13', 14],
] as const;

describe('the terms of a plan', () => {
  it('are the programme’s own six if no session goes beyond them', () => {
    const plan = planAfter([absence('2025-09-02')], ect, {
      calendars: [schoolCalendar(blueCoatOn)],
    });
    expect(termsOf(plan)).toEqual([...firstYear, ...secondYear]);
  });

  it('go on after a pause to the term that holds the last session, and no further', () => {
    // The last session is in teaching week 39 of the 40 of the second year; two weeks later is the first of the next.
    const plan = planAfter([pause('2025-09-01'), resume('2025-09-15')], ect, {
      calendars: [schoolCalendar(blueCoatOn)],
    });
    expect(plan.sessions.filter(({ week }) => week !== null && week > '2026-07-20').map(({ week }) => week)).toEqual([
      '2026-08-31',
    ]);
    expect(termsOf(plan)).toEqual([
      ...firstYear,
      ...secondYear,
      ['null autumn 2026/27', '2026-12-18', '2026-08-31', 15],
    ]);
  });

  it('go on after a year that the calendar does not have if a pause ends after it', () => {
    const plan = planAfter([pause('2023-06-05'), resume('2024-09-03')], { ...ect, start: day('2022-09-05') });
    expect(termsOf(plan)).toEqual([
      ['1 autumn 2022/23', '2022-12-16', '2022-09-05', 14],
      ['1 spring 2022/23', '2023-03-31', '2023-01-02', 12],
      ['1 summer 2022/23', '2023-07-25', '2023-04-17', 14],
      ['2 autumn 2023/24', null, undefined, 0],
      ['2 spring 2023/24', null, undefined, 0],
      ['2 summer 2023/24', null, undefined, 0],
      ['null autumn 2024/25', '2024-12-20', '2024-09-02', 15],
    ]);
  });

  it('are the programme’s own six even if none of their dates is known', () => {
    const later = { ...blueCoat, years: blueCoat.years.slice(1) };
    const plan = planAfter(
      [absence('2021-10-05')],
      { ...ect, start: day('2021-09-06') },
      {
        calendars: [schoolCalendar(later)],
        fixed: [{ activity: 'conference-ect-1', ordinal: 1, day: day('2024-09-10') }],
      },
    );
    expect(plan.terms.map(({ academicYear, last }) => [academicYear, last])).toEqual([
      ['2021/22', null],
      ['2021/22', null],
      ['2021/22', null],
      ['2022/23', null],
      ['2022/23', null],
      ['2022/23', null],
    ]);
  });

  it('follow the new school from the Monday of a transfer on, as far as its dates are known', () => {
    const plan = planAfter([transfer('2025-06-16', 'oak')], ect, { calendars: [calendar, schoolCalendar(oak)] });
    const summer = plan.terms[2]?.weeks ?? [];
    // To 13 June seven weeks at the old school; then 16, 23 and 30 June, 7, 14 and 21 July.
    expect(termsOf(plan)).toEqual([
      firstYear[0],
      firstYear[1],
      ['1 summer 2024/25', '2025-07-23', '2025-04-28', 12],
      ...secondYear.map(([name]) => [name, null, undefined, 0]),
    ]);
    expect(summer.map(({ monday }) => monday).slice(5)).toEqual([
      '2025-06-09',
      '2025-06-16',
      '2025-06-23',
      '2025-06-30',
      '2025-07-07',
      '2025-07-14',
      '2025-07-21',
    ]);
    expect(summer.find(({ monday }) => monday === '2025-06-23')?.taught.at(-1)).toBeNull();
  });

  it('end on the new school’s day if the transfer is on the last day of a term', () => {
    const plan = planAfter([transfer('2025-07-18', 'oak')], ect, { calendars: [calendar, schoolCalendar(oak)] });
    expect(termsOf(plan).slice(0, 3)).toEqual([
      firstYear[0],
      firstYear[1],
      ['1 summer 2024/25', '2025-07-23', '2025-04-28', 12],
    ]);
  });

  it('begin with the next term if the start is on the last day of a term and that is a training day', () => {
    const closed = schoolCalendar({
      ...blueCoat,
      years: blueCoat.years.map((year) =>
        year.academicYear === '2024/25' ? { ...year, trainingDays: [day('2025-07-18')] } : year,
      ),
    });
    const who = { ...ect, start: day('2025-07-18') };
    const plan = planFor(who, { calendars: [closed] });
    expect(namesOf(plan).slice(0, 3)).toEqual(['autumn 2025/26 1', 'spring 2025/26 1', 'summer 2025/26 1']);
    expect(namesOf(planFor(who)).slice(0, 2)).toEqual(['summer 2024/25 1', 'autumn 2025/26 1']);
  });
});

/** Programme year, name, academic year, last day, first Monday and number of weeks of each term. */
function termsOf({ terms }: Plan): readonly (readonly unknown[])[] {
  return terms.map(({ year, name, academicYear, last, weeks }) => [
    `${year} ${name} ${academicYear}`,
    last,
    weeks[0]?.monday,
    weeks.length,
  ]);
}

function namesOf({ terms }: Plan): readonly string[] {
  return terms.map(({ name, academicYear, year }) => `${name} ${academicYear} ${year}`);
}
