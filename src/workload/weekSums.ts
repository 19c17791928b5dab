import type { CivilDay } from '../calendar/civilDay.js';
import type { TeachingWeek } from '../calendar/schoolCalendar.js';
import type { Plan, PlanTerm } from '../schedule/plan.js';
import type { Sum } from './sum.js';

/** A week that is still being added to. */
export interface WeekSum extends Sum {
  readonly week: CivilDay;
  readonly year: 1 | 2 | null;
  readonly taught: boolean;
  readonly taughtDays: TeachingWeek['taught'];
}

/** The teaching weeks of a plan, with their days from the person's start on. */
export function weeksOf({ enrolment: { start }, terms }: Plan): WeekSum[] {
  const sums: WeekSum[] = [];
  for (const { weeks, year } of terms) {
    for (const { monday, taught } of weeks) {
      const days = monday >= start ? taught : taught.map((day) => (day !== null && day < start ? null : day));
      sums.push(weekSum(monday, year, true, days));
    }
  }
  return sums;
}

function weekSum(week: CivilDay, year: 1 | 2 | null, taught: boolean, taughtDays: TeachingWeek['taught']): WeekSum {
  return { week, year, taught, taughtDays, minutes: 0, unknown: 0, optionalMinutes: 0, optionalUnknown: 0 };
}

/** The place of a week; a week that is not among the teaching weeks gets one, in the year of the term before it. */
export function findWeek(weeks: WeekSum[], week: CivilDay, from: number, terms: readonly PlanTerm[]): number {
  let at = from;
  while (at < weeks.length && (weeks[at] as WeekSum).week < week) at += 1;
  if (weeks[at]?.week !== week) weeks.splice(at, 0, weekSum(week, yearAt(terms, week), false, []));
  return at;
}

/** The year of the term that had begun by a week. */
function yearAt(terms: readonly PlanTerm[], week: CivilDay): 1 | 2 | null {
  return (terms[termAt(terms, week)] as PlanTerm).year; // what has a week is in a plan with terms
}

/** The place of the last term that had begun by a week; asked of weeks in order, it need not look before the last answer. */
export function termAt(terms: readonly PlanTerm[], week: CivilDay, from = 0): number {
  let found = from;
  for (let at = from + 1; at < terms.length; at += 1) {
    const monday = terms[at]?.weeks[0]?.monday;
    if (monday === undefined) continue;
    if (monday > week) break;
    found = at;
  }
  return found;
}
