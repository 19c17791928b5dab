import type { SchoolDates, TermDates, YearDates } from '../../src/calendar/schoolDates.js';
import { isBankHoliday } from './bankHolidays.js';
import { dayLater, daysThrough, mondayBefore, weekdayOf } from './dayCounter.js';

// What a teaching day and a teaching week are, said once more: a teaching day is Monday to Friday, inside a term,
// outside its half-term, neither a bank holiday nor a training day; a teaching week is a Monday-to-Sunday week with one.

/** A week, its place in its school year and in its term, and its teaching days. */
export interface WeekTaught {
  readonly monday: string;
  readonly academicYear: string;
  readonly term: TermDates['name'];
  readonly number: number;
  readonly inTerm: number;
  readonly days: readonly string[];
}

function isTaught(year: YearDates, day: string): boolean {
  const isTrainingDay = year.trainingDays !== 'notPublished' && year.trainingDays.some((each) => each === day);
  return (
    weekdayOf(day) < 5 &&
    !isBankHoliday(day) &&
    !isTrainingDay &&
    year.terms.some((term) => lies(day, term) && !(term.halfTerm !== undefined && lies(day, term.halfTerm)))
  );
}

export function isTaughtAt(dates: SchoolDates, day: string): boolean {
  return dates.years.some((year) => isTaught(year, day));
}

/** The teaching days of a term. */
function daysTaughtIn(year: YearDates, { first, last }: TermDates): readonly string[] {
  return daysThrough(first, last).filter((day) => isTaught(year, day));
}

/** The teaching weeks of a school year; a week in two terms is the earlier one's. */
export function weeksTaught(year: YearDates): readonly WeekTaught[] {
  const weeks = worked.get(year) ?? workOutWeeks(year);
  worked.set(year, weeks);
  return weeks;
}

const worked = new WeakMap<YearDates, readonly WeekTaught[]>();

function workOutWeeks(year: YearDates): readonly WeekTaught[] {
  const weeks = new Map<string, WeekTaught>();
  for (const term of year.terms) {
    let inTerm = 0;
    for (const monday of new Set(daysTaughtIn(year, term).map(mondayBefore))) {
      if (weeks.has(monday)) continue;
      inTerm += 1;
      const days = daysThrough(monday, dayLater(monday, 4)).filter((day) => isTaught(year, day));
      weeks.set(monday, {
        monday,
        academicYear: year.academicYear,
        term: term.name,
        number: weeks.size + 1,
        inTerm,
        days,
      });
    }
  }
  return [...weeks.values()];
}

function lies(day: string, { first, last }: { readonly first: string; readonly last: string }): boolean {
  return first <= day && day <= last;
}
