import type { CivilDay } from './civilDay.js';
import type { SchoolDates } from './schoolDates.js';

const trainingDaysOf2024: readonly CivilDay[] = [
  '2024-09-02' as CivilDay,
  '2024-10-25' as CivilDay,
  '2025-05-23' as CivilDay,
  '2025-07-11' as CivilDay,
  '2025-07-21' as CivilDay,
];

/**
 * Dates to try things with: an invented school with the term dates that a real
 * English school published for 2022/23, 2024/25 and 2025/26 (training days were
 * published for 2024/25 only). There is nothing for 2023/24.
 */
export const sampleDates: SchoolDates = {
  school: 'sample',
  years: [
    {
      academicYear: '2022/23',
      terms: [
        {
          name: 'autumn',
          first: '2022-09-05' as CivilDay,
          last: '2022-12-16' as CivilDay,
          halfTerm: { first: '2022-10-24' as CivilDay, last: '2022-10-28' as CivilDay },
        },
        {
          name: 'spring',
          first: '2023-01-03' as CivilDay,
          last: '2023-03-31' as CivilDay,
          halfTerm: { first: '2023-02-20' as CivilDay, last: '2023-02-24' as CivilDay },
        },
        {
          name: 'summer',
          first: '2023-04-17' as CivilDay,
          last: '2023-07-25' as CivilDay,
          halfTerm: { first: '2023-05-29' as CivilDay, last: '2023-06-02' as CivilDay },
        },
      ],
      trainingDays: 'notPublished',
    },
    {
      academicYear: '2024/25',
      terms: [
        {
          name: 'autumn',
          first: '2024-09-03' as CivilDay,
          last: '2024-12-20' as CivilDay,
          halfTerm: { first: '2024-10-28' as CivilDay, last: '2024-11-01' as CivilDay },
        },
        {
          name: 'spring',
          first: '2025-01-06' as CivilDay,
          last: '2025-04-11' as CivilDay,
          halfTerm: { first: '2025-02-17' as CivilDay, last: '2025-02-21' as CivilDay },
        },
        {
          name: 'summer',
          first: '2025-04-28' as CivilDay,
          last: '2025-07-18' as CivilDay,
          halfTerm: { first: '2025-05-26' as CivilDay, last: '2025-05-30' as CivilDay },
        },
      ],
      trainingDays: trainingDaysOf2024,
    },
    {
      academicYear: '2025/26',
      terms: [
        {
          name: 'autumn',
          first: '2025-09-01' as CivilDay,
          last: '2025-12-19' as CivilDay,
          halfTerm: { first: '2025-10-27' as CivilDay, last: '2025-10-31' as CivilDay },
        },
        {
          name: 'spring',
          first: '2026-01-05' as CivilDay,
          last: '2026-03-27' as CivilDay,
          halfTerm: { first: '2026-02-16' as CivilDay, last: '2026-02-20' as CivilDay },
        },
        {
          name: 'summer',
          first: '2026-04-13' as CivilDay,
          last: '2026-07-21' as CivilDay,
          halfTerm: { first: '2026-05-25' as CivilDay, last: '2026-05-29' as CivilDay },
        },
      ],
      trainingDays: 'notPublished',
    },
  ],
};
