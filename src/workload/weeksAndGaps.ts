import { daysOf } from '../calendar/academicYear.js';
import { type CivilDay, plusDays } from '../calendar/civilDay.js';
import type { TeachingWeek } from '../calendar/schoolCalendar.js';
import type { PlanTerm } from '../schedule/plan.js';
import { termNumber } from './termNumber.js';

const NO_END = '9999-12-31' as CivilDay;

/** A teaching week of a plan, or a gap: an unknown number of weeks that the plan does not have. */
export interface WeekOrGap {
  /** The week; `null` for a gap. */
  readonly week: TeachingWeek | null;
  /** The year of the programme that the week is in; `null` outside the two. */
  readonly year: 1 | 2 | null;
  /** The last teaching day of the week; the last day of a gap. */
  readonly last: CivilDay;
}

/** The teaching weeks of some terms in order, with a gap wherever a term is unknown or left out, and after the last. */
export function weeksAndGaps(terms: readonly PlanTerm[]): readonly WeekOrGap[] {
  const places: WeekOrGap[] = [];
  let isMissing = false;
  terms.forEach((term, at) => {
    const before = terms[at - 1];
    if (before !== undefined && termNumber(term) > termNumber(before) + 1) isMissing = true;
    for (const week of term.weeks) {
      if (isMissing) places.push({ week: null, year: null, last: lastMissing(term, week) });
      isMissing = false;
      places.push({ week, year: term.year, last: lastTaught(week) });
    }
    if (term.last === null) isMissing = true;
  });
  return [...places, { week: null, year: null, last: NO_END }];
}

/** The last day of a gap before the first week of a term: in August the coming school year is the next. */
function lastMissing({ academicYear, name }: PlanTerm, { monday }: TeachingWeek): CivilDay {
  return name === 'autumn' ? plusDays(daysOf(academicYear).first, -32) : plusDays(monday, -1);
}

function lastTaught({ taught }: TeachingWeek): CivilDay {
  return taught.findLast((day) => day !== null) as CivilDay; // a teaching week has a teaching day
}
