import { BANK_HOLIDAYS, BANK_HOLIDAYS_KNOWN } from './bankHolidays.js';
import { type CivilDay, weekdayIndex } from './civilDay.js';
import { holds } from './period.js';
import type { SchoolCalendar } from './schoolCalendar.js';

/**
 * What a day is at a school: a teaching day, or why it is not one. `unknown` is a
 * day about which the school's calendar, or the list of bank holidays, says nothing.
 */
export const DAY_KINDS = [
  'teachingDay',
  'weekend',
  'bankHoliday',
  'trainingDay',
  'halfTerm',
  'holiday',
  'unknown',
] as const;

/** What a day is at a school. */
export type DayKind = (typeof DAY_KINDS)[number];

/**
 * Says what kind of day a date is at a school.
 *
 * Between the terms of a known year a day is a holiday; before the first of
 * them, after the last, and in a year that is missing, it is unknown.
 *
 * @example
 * ```ts
 * dayKind(schoolCalendar(sampleDates), civilDay('2024-10-28')); // => 'halfTerm'
 * dayKind(schoolCalendar(sampleDates), civilDay('2030-10-28')); // => 'unknown'
 * ```
 */
export function dayKind(calendar: SchoolCalendar, day: CivilDay): DayKind {
  return weekdayIndex(day) > 4 ? 'weekend' : weekdayKind(calendar, day);
}

/** The same for a day that is known to be from Monday to Friday. */
export function weekdayKind(calendar: SchoolCalendar, day: CivilDay): Exclude<DayKind, 'weekend'> {
  if (BANK_HOLIDAYS.includes(day)) return 'bankHoliday';
  for (const { trainingDays } of calendar.years) {
    if (trainingDays !== 'notPublished' && trainingDays.includes(day)) return 'trainingDay';
  }
  const year = calendar.years.find(({ terms }) => isWithin(terms, day));
  if (year === undefined || !holds(BANK_HOLIDAYS_KNOWN, day)) return 'unknown';
  const term = year.terms.find((candidate) => holds(candidate, day));
  if (term === undefined) return 'holiday';
  return term.halfTerm !== undefined && holds(term.halfTerm, day) ? 'halfTerm' : 'teachingDay';
}

/** Whether a day lies between the first day of some terms and the last. */
function isWithin(terms: SchoolCalendar['years'][number]['terms'], day: CivilDay): boolean {
  return terms.some(({ first }) => first <= day) && terms.some(({ last }) => day <= last);
}
