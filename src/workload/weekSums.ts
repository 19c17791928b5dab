import { type CivilDay, plusDays } from '../calendar/civilDay.js';
import type { TeachingWeek } from '../calendar/schoolCalendar.js';
import type { Sum } from './sum.js';
import type { TalliedTerm } from './talliedTerms.js';

/** A week that is still being added to. */
export interface WeekSum extends Sum {
  readonly week: CivilDay;
  readonly year: 1 | 2 | null;
  readonly taught: boolean;
  readonly taughtDays: TeachingWeek['taught'] | null;
  readonly taughtOutside: number;
  undated: Sum | null;
}

/** The teaching weeks of some terms, with their days from a person's start until they leave, if they do. */
export function weeksOf(terms: readonly TalliedTerm[], start: CivilDay, left: CivilDay | undefined): WeekSum[] {
  const sums: WeekSum[] = [];
  for (const { weeks, year } of terms) {
    for (const { monday, taught } of weeks) {
      if (left !== undefined && monday >= left) return sums;
      const isCut = monday < start || (left !== undefined && plusDays(monday, 7) > left);
      const days = isCut ? taught.map((day) => (isWithin(day, start, left) ? day : null)) : taught;
      sums.push(weekSum(monday, year, true, days, isCut ? taughtOn(taught) - taughtOn(days) : 0));
    }
  }
  return sums;
}

function isWithin(day: CivilDay | null, start: CivilDay, left: CivilDay | undefined): boolean {
  return day !== null && day >= start && (left === undefined || day < left);
}

function taughtOn(days: TeachingWeek['taught']): number {
  return days.filter((day) => day !== null).length;
}

function weekSum(
  week: CivilDay,
  year: 1 | 2 | null,
  taught: boolean,
  taughtDays: TeachingWeek['taught'] | null,
  taughtOutside: number,
): WeekSum {
  return {
    week,
    year,
    taught,
    taughtDays,
    taughtOutside,
    minutes: 0,
    unknown: 0,
    optionalMinutes: 0,
    optionalUnknown: 0,
    undated: null,
  };
}

/** The place of a week; a week that is not among the teaching weeks gets one, in the year of the term before it. */
export function findWeek(weeks: WeekSum[], week: CivilDay, from: number, terms: readonly TalliedTerm[]): number {
  let at = from;
  while (at < weeks.length && (weeks[at] as WeekSum).week < week) at += 1;
  if (weeks[at]?.week !== week) weeks.splice(at, 0, otherWeek(week, terms));
  return at;
}

/** A week that is not a teaching week, or in a term whose teaching weeks are not known. */
function otherWeek(week: CivilDay, terms: readonly TalliedTerm[]): WeekSum {
  const { last, year } = terms[termAt(terms, week)] as TalliedTerm; // what has a week is in a plan with terms
  return weekSum(week, year, false, last === null ? null : [], 0);
}

/** The place of the last term begun by a week; for weeks taken in order, the search can start at the last answer. */
export function termAt(terms: readonly TalliedTerm[], week: CivilDay, from = 0): number {
  let found = from;
  for (let at = from + 1; at < terms.length; at += 1) {
    if ((terms[at] as TalliedTerm).begins > week) break;
    found = at;
  }
  return found;
}
