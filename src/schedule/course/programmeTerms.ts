import { type AcademicYear, academicYearOf, plusYears } from '../../calendar/academicYear.js';
import type { CivilDay } from '../../calendar/civilDay.js';
import { type SchoolCalendar, weeksTaughtFrom } from '../../calendar/schoolCalendar.js';
import { TERM_NAMES, type TermName } from '../../calendar/schoolDates.js';
import type { PlanTerm } from '../plan.js';

/**
 * The terms a person's programme runs over: three a year from the term in which
 * they start, whatever the season. A one-year programme follows a school year,
 * and ends with it however late someone starts. A term that the school's
 * calendar does not have is kept, without weeks.
 */
export function programmeTerms(calendar: SchoolCalendar, start: CivilDay, years: 1 | 2): readonly PlanTerm[] {
  const { academicYear, position } = termOfStart(calendar, start);
  const terms: PlanTerm[] = [];
  const count = years === 1 ? 3 - position : 6;
  for (let at = 0; at < count; at += 1) {
    const year = at < 3 ? 1 : 2;
    const inYear = plusYears(academicYear, Math.floor((position + at) / 3));
    terms.push(planTerm(calendar, inYear, (position + at) % 3, year, start));
  }
  return terms;
}

function planTerm(
  calendar: SchoolCalendar,
  academicYear: AcademicYear,
  position: number,
  year: 1 | 2,
  start: CivilDay,
): PlanTerm {
  const term = calendar.years.find((known) => known.academicYear === academicYear)?.terms[position];
  const name = TERM_NAMES[position] as TermName;
  if (term === undefined) return { academicYear, name, year, last: null, weeks: [] };
  return { academicYear, name, year, last: term.last, weeks: weeksTaughtFrom(term, start) };
}

interface TermOfStart {
  readonly academicYear: AcademicYear;
  /** 0 for autumn, 1 for spring, 2 for summer. */
  readonly position: number;
}

/** The first term that still has a teaching week when the person starts. */
export function termOfStart(calendar: SchoolCalendar, start: CivilDay): TermOfStart {
  const startsIn = academicYearOf(start);
  const known = calendar.years.find(({ academicYear }) => academicYear === startsIn);
  const position = known?.terms.findIndex((term) => weeksTaughtFrom(term, start).length > 0) ?? -1;
  if (position >= 0) return { academicYear: startsIn, position };
  // After the last term, and in August, which may fall in a term of the coming year, that year's first term is next.
  if (known !== undefined || start.slice(5, 7) === '08') return { academicYear: plusYears(startsIn, 1), position: 0 };
  return { academicYear: startsIn, position: seasonOf(start) };
}

/** Where the calendar lacks the year, the season has to serve; the plan says that its calendar is not known. */
function seasonOf(day: CivilDay): number {
  const month = Number(day.slice(5, 7));
  if (month >= 9) return 0;
  return month <= 3 ? 1 : 2;
}
