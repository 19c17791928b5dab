import type { AcademicYear } from './academicYear.js';
import { BANK_HOLIDAYS, BANK_HOLIDAYS_KNOWN } from './bankHolidays.js';
import { checkSchoolDates } from './checkSchoolDates.js';
import { type CivilDay, mondayOf, plusDays } from './civilDay.js';
import { holds, type Period } from './period.js';
import type { SchoolDates, TermDates, YearDates } from './schoolDates.js';

/** A Monday-to-Sunday week with at least one teaching day. */
export interface TeachingWeek {
  /** Its Monday. */
  readonly monday: CivilDay;
  /** Its place among the teaching weeks of the academic year, from 1. */
  readonly number: number;
  /** Its place among those of its term, from 1. */
  readonly inTerm: number;
  /** The teaching days, Monday to Friday; `null` for a day without teaching. */
  readonly taught: readonly (CivilDay | null)[];
}

/** A term and its teaching weeks. A week taught in two terms counts towards the term of its first teaching day. */
export interface Term extends TermDates {
  /** Its teaching weeks, in order. */
  readonly weeks: readonly TeachingWeek[];
}

/** An academic year and its teaching weeks. */
export interface SchoolYear {
  /** Which year. */
  readonly academicYear: AcademicYear;
  /** Its three terms, in order. */
  readonly terms: readonly Term[];
  /** Training (INSET) days, or `notPublished`: then some of the teaching days listed are really training days. */
  readonly trainingDays: readonly CivilDay[] | 'notPublished';
  /** Whether the bank holidays of the whole year are known. */
  readonly bankHolidaysKnown: boolean;
}

/** A school's calendar: plain data, with its teaching weeks worked out once. */
export interface SchoolCalendar {
  /** The school's key. */
  readonly school: string;
  /** The years that are known, in order. */
  readonly years: readonly SchoolYear[];
}

/**
 * Makes a school's calendar from the dates the school publishes.
 *
 * A teaching day is a day from Monday to Friday, inside a term and outside its
 * half-term, that is neither a bank holiday of England and Wales nor a training day. A
 * teaching week is a week with at least one of them.
 *
 * @throws {@link InvalidInput} with everything that is wrong: dates out of order, terms that overlap, a half-term
 * outside its term, a year that does not have three terms.
 *
 * @example
 * ```ts
 * const calendar = schoolCalendar({
 *   school: 'north',
 *   years: [
 *     {
 *       academicYear: '2024/25',
 *       terms: [
 *         { name: 'autumn', first: civilDay('2024-09-03'), last: civilDay('2024-12-20') },
 *         { name: 'spring', first: civilDay('2025-01-06'), last: civilDay('2025-04-11') },
 *         { name: 'summer', first: civilDay('2025-04-28'), last: civilDay('2025-07-18') },
 *       ],
 *       trainingDays: [civilDay('2024-09-02')],
 *     },
 *   ],
 * });
 * calendar.years[0]?.terms.map((term) => term.weeks.length); // => [16, 14, 12]
 * ```
 */
export function schoolCalendar(dates: SchoolDates): SchoolCalendar {
  checkSchoolDates(dates);
  // A training day closes the school whichever year it was published with.
  const trainingDays = dates.years.flatMap((year) => (year.trainingDays === 'notPublished' ? [] : year.trainingDays));
  const closed = new Set<string>([...BANK_HOLIDAYS, ...trainingDays]);
  return { school: dates.school, years: dates.years.map((year) => schoolYear(year, closed)) };
}

function schoolYear({ academicYear, terms, trainingDays }: YearDates, closed: ReadonlySet<string>): SchoolYear {
  const counted = terms.map(({ halfTerm, ...term }) => ({
    ...term,
    ...(halfTerm === undefined ? {} : { halfTerm }),
    weeks: [] as TeachingWeek[],
  }));
  let number = 0;
  for (const monday of mondaysOf(terms)) {
    const taught = daysTaught(monday, terms, closed);
    const term = counted.find((each) => taught.some((day) => day !== null && holds(each, day)));
    if (term === undefined) continue;
    number += 1;
    term.weeks.push({ monday, number, inTerm: term.weeks.length + 1, taught });
  }
  return { academicYear, terms: counted, trainingDays, bankHolidaysKnown: bankHolidaysKnown(terms) };
}

/** The Mondays of the weeks of all terms; a week that touches two terms is listed once. */
function mondaysOf(terms: readonly TermDates[]): readonly CivilDay[] {
  const mondays: CivilDay[] = [];
  for (const { first, last } of terms) {
    for (let monday = mondayOf(first); monday <= last; monday = plusDays(monday, 7)) {
      if (monday !== mondays.at(-1)) mondays.push(monday);
    }
  }
  return mondays;
}

function daysTaught(
  monday: CivilDay,
  terms: readonly TermDates[],
  closed: ReadonlySet<string>,
): TeachingWeek['taught'] {
  return [0, 1, 2, 3, 4].map((offset) => {
    const day = plusDays(monday, offset);
    return !closed.has(day) && terms.some((term) => isInSession(term, day)) ? day : null;
  });
}

function isInSession(term: TermDates, day: CivilDay): boolean {
  return holds(term, day) && !(term.halfTerm !== undefined && holds(term.halfTerm, day));
}

function bankHolidaysKnown(terms: readonly TermDates[]): boolean {
  return terms.every((term) => holds(BANK_HOLIDAYS_KNOWN, term.first) && holds(BANK_HOLIDAYS_KNOWN, term.last));
}

/** From the first day of a year's first term to the last day of its last. */
export function spanOf({ terms }: SchoolYear): Period {
  const [first, , last] = terms as readonly [Term, Term, Term]; // a year has three terms
  return { first: first.first, last: last.last };
}

/** The teaching weeks of a term that have a teaching day on or after a day. */
export function weeksTaughtFrom({ first, weeks }: Term, day: CivilDay): readonly TeachingWeek[] {
  return first >= day ? weeks : weeks.filter(({ taught }) => taught.some((each) => each !== null && each >= day));
}
