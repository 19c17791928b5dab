import type { CivilDay } from '../../src/calendar/civilDay.js';
import type { SchoolDates, TermDates, YearDates } from '../../src/calendar/schoolDates.js';

// Term dates of real English schools, as their pages publish them. Bank holidays are in none of them.

/** Blue Coat C.E. Junior School: bluecoatfederation.co.uk, page Term Dates. There is nothing for 2023/24. */
export const blueCoat: SchoolDates = {
  school: 'blue-coat-junior',
  years: [
    {
      academicYear: '2022/23',
      terms: [
        term('autumn', '2022-09-05', '2022-12-16', '2022-10-24', '2022-10-28'),
        term('spring', '2023-01-03', '2023-03-31', '2023-02-20', '2023-02-24'),
        term('summer', '2023-04-17', '2023-07-25', '2023-05-29', '2023-06-02'),
      ],
      trainingDays: 'notPublished',
    },
    {
      academicYear: '2024/25',
      terms: [
        term('autumn', '2024-09-03', '2024-12-20', '2024-10-28', '2024-11-01'),
        term('spring', '2025-01-06', '2025-04-11', '2025-02-17', '2025-02-21'),
        term('summer', '2025-04-28', '2025-07-18', '2025-05-26', '2025-05-30'),
      ],
      trainingDays: days('2024-09-02', '2024-10-25', '2025-05-23', '2025-07-11', '2025-07-21'),
    },
    {
      academicYear: '2025/26',
      terms: [
        term('autumn', '2025-09-01', '2025-12-19', '2025-10-27', '2025-10-31'),
        term('spring', '2026-01-05', '2026-03-27', '2026-02-16', '2026-02-20'),
        term('summer', '2026-04-13', '2026-07-21', '2026-05-25', '2026-05-29'),
      ],
      trainingDays: 'notPublished',
    },
  ],
};

/** The same school, with a further year, which is invented. */
export const blueCoatOn: SchoolDates = {
  ...blueCoat,
  years: [
    ...blueCoat.years,
    {
      academicYear: '2026/27',
      terms: [
        term('autumn', '2026-09-01', '2026-12-18', '2026-10-26', '2026-10-30'),
        term('spring', '2027-01-04', '2027-03-25', '2027-02-15', '2027-02-19'),
        term('summer', '2027-04-12', '2027-07-21', '2027-05-31', '2027-06-04'),
      ],
      trainingDays: 'notPublished',
    },
  ],
};

/** Chapel High School: chapelhigh.org.uk, page Term dates. Its half-terms are published with their weekends. */
export const chapelHigh: SchoolDates = {
  school: 'chapel-high',
  years: [
    {
      academicYear: '2025/26',
      terms: [
        term('autumn', '2025-09-08', '2025-12-19', '2025-10-25', '2025-11-02'),
        term('spring', '2026-01-06', '2026-03-27', '2026-02-14', '2026-02-22'),
        term('summer', '2026-04-13', '2026-07-23', '2026-05-23', '2026-05-31'),
      ],
      trainingDays: days('2025-09-04', '2025-09-05', '2025-12-05', '2026-01-05', '2026-02-23'),
    },
  ],
};

/** One year of a school, by its name. */
export function yearOf(dates: SchoolDates, academicYear: string): YearDates {
  const year = dates.years.find((each) => each.academicYear === academicYear);
  if (year === undefined) throw new Error(`${dates.school} has no dates for ${academicYear}`);
  return year;
}

/** A term, with its half-term where it has one. */
export function term(name: TermDates['name'], first: string, last: string, from?: string, to?: string): TermDates {
  const dates = { name, first: first as CivilDay, last: last as CivilDay };
  if (from === undefined || to === undefined) return dates;
  return { ...dates, halfTerm: { first: from as CivilDay, last: to as CivilDay } };
}

/** A day written as plain text, which nothing here checks. */
export function day(text: string): CivilDay {
  return text as CivilDay;
}

export function days(...texts: readonly string[]): readonly CivilDay[] {
  return texts.map(day);
}
