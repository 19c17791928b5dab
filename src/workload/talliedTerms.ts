import { academicYearOf, daysOf, plusYears } from '../calendar/academicYear.js';
import { type CivilDay, plusDays } from '../calendar/civilDay.js';
import type { TermName } from '../calendar/schoolDates.js';
import type { Plan, PlanTerm } from '../schedule/plan.js';
import { termNumber } from './termNumber.js';

/** The days from which a Monday may be in a term with unknown dates: for autumn, the week may reach into August. */
const SEASONS: Readonly<Record<TermName, string>> = { autumn: '07-28', spring: '01-01', summer: '04-01' };

/** A term, and the day from which weeks count towards it. */
export interface TalliedTerm extends PlanTerm {
  /** The Monday of its first week; for a term without weeks, a day based on its season. */
  readonly begins: CivilDay;
}

/**
 * The terms a plan's weeks count towards: its own, and later ones in which it has a date, of no year and not known.
 */
export function talliedTerms({ terms, sessions }: Plan): readonly TalliedTerm[] {
  const tallied: TalliedTerm[] = [];
  for (const term of terms) tallied.push(withBeginning(term, tallied.at(-1)));
  const known = tallied.at(-1);
  const latest = known?.weeks.at(-1)?.monday ?? known?.begins ?? '';
  const later: CivilDay[] = [];
  for (const { week } of sessions) if (week !== null && week > latest) later.push(week);
  for (const week of later.toSorted()) {
    const last = tallied.at(-1) as TalliedTerm; // what has a week is in a plan with terms
    const term = withBeginning(termBySeason(week), last);
    if (termNumber(term) > termNumber(last) && term.begins <= week) tallied.push(term);
  }
  return tallied;
}

function withBeginning(term: PlanTerm, before: PlanTerm | undefined): TalliedTerm {
  const [first] = term.weeks;
  if (first !== undefined) return { begins: first.monday, ...term };
  const year = daysOf(term.academicYear)[term.name === 'autumn' ? 'first' : 'last'].slice(0, 4);
  const season = `${year}-${SEASONS[term.name]}` as CivilDay;
  const known = before?.last ?? before?.weeks.at(-1)?.monday;
  return { begins: known === undefined || known < season ? season : plusDays(known, 1), ...term };
}

/** The term a week belongs to by its season, where nothing is known about it. */
function termBySeason(week: CivilDay): PlanTerm {
  const day = week.slice(5);
  const year = academicYearOf(week);
  const unknown = { year: null, last: null, weeks: [] } as const;
  if (day < SEASONS.summer) return { ...unknown, academicYear: year, name: 'spring' };
  if (day < SEASONS.autumn) return { ...unknown, academicYear: year, name: 'summer' };
  return { ...unknown, academicYear: day < '09-01' ? plusYears(year, 1) : year, name: 'autumn' };
}
