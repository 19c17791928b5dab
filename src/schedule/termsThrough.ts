import type { CivilDay } from '../calendar/civilDay.js';
import type { TeachingWeek } from '../calendar/schoolCalendar.js';
import { inOrder } from './course/withTermsOf.js';
import type { PlanTerm, Session } from './plan.js';
import type { Stay } from './stays.js';

type Term = Omit<PlanTerm, 'year'>;

/**
 * A plan's terms, with any later ones that sessions have moved to, which belong to no year: with each school's weeks
 * for as long as the person is there.
 */
export function termsThrough(
  terms: readonly PlanTerm[],
  sessions: readonly Session[],
  stays: readonly [Stay, ...Stay[]],
): readonly PlanTerm[] {
  const [first, ...later] = stays;
  const own = later.reduce((known, stay) => known.map((term) => ({ ...term, ...from(stay, term) })), terms);
  const lastWeek = sessions.reduce((last, { week }) => (week !== null && week > last ? week : last), '');
  const lastOwn = own.reduce((last, term) => (term.last !== null && term.last > last ? term.last : last), '');
  if (lastOwn === '' || lastWeek <= lastOwn) return later.length === 0 ? own : countedOn(own);
  const isMore = ({ weeks }: Term): boolean =>
    weeks.some(({ monday, taught }) => monday <= lastWeek && taught.some((day) => day !== null && day > lastOwn));
  const names = stays.flatMap(termsIn).filter((term, at, all) => all.findIndex((other) => isSame(other, term)) === at);
  const more = names
    .filter((name) => !own.some((term) => isSame(term, name)))
    .map((name) => later.reduce((term, stay) => from(stay, term), termOf(first, name)))
    .filter(isMore)
    .map((term) => ({ ...term, year: null }));
  return countedOn([...own, ...more.toSorted(inOrder)]);
}

/**
 * Whoever changes school within a school year goes on counting its weeks: what happens every fortnight stays in its weeks
 * until the next one begins.
 */
function countedOn(terms: readonly PlanTerm[]): readonly PlanTerm[] {
  let next: number | undefined;
  return terms.map((term, at) => {
    const [first] = term.weeks;
    if (first === undefined) return term;
    if (terms[at - 1]?.academicYear !== term.academicYear) next = undefined;
    const number = next ?? first.number;
    next = number + term.weeks.length;
    const weeks = term.weeks.map((week, later) => ({
      ...week,
      number: number + later,
      inTerm: first.inTerm + later,
    }));
    return { ...term, weeks };
  });
}

function termsIn({ calendar }: Stay): readonly Term[] {
  return calendar.years.flatMap(({ academicYear, terms }) =>
    terms.map(({ name, last, weeks }) => ({ academicYear, name, last, weeks })),
  );
}

function isSame(one: Term, other: Term): boolean {
  return one.academicYear === other.academicYear && one.name === other.name;
}

/** A term as a school has it; where its dates are not known there, without weeks. */
function termOf(stay: Stay, { academicYear, name }: Term): Term {
  const known = termsIn(stay).find((term) => isSame(term, { academicYear, name, last: null, weeks: [] }));
  return known ?? { academicYear, name, last: null, weeks: [] };
}

/** A term for someone who changes school: its days there from the transfer, those of the previous school until then. */
function from(stay: Stay, term: Term): Term {
  const there = termOf(stay, term);
  const later = there.weeks.flatMap((week) => daysOf(week, (day) => day >= stay.from));
  if ((term.last ?? there.last ?? stay.from) < stay.from && later.length === 0) return term;
  const earlier = term.weeks.flatMap((week) => daysOf(week, (day) => day < stay.from));
  return { ...term, last: there.last, weeks: joined(earlier, later) };
}

/** A week with those of its teaching days on which the person is there; none without such a day. */
function daysOf(week: TeachingWeek, isThere: (day: CivilDay) => boolean): readonly TeachingWeek[] {
  const taught = week.taught.map((day) => (day !== null && isThere(day) ? day : null));
  if (taught.every((day) => day === null)) return [];
  return [taught.every((day, at) => day === week.taught[at]) ? week : { ...week, taught }];
}

/** Weeks one after another; the one in which someone changes school may have days at both. */
function joined(earlier: readonly TeachingWeek[], later: readonly TeachingWeek[]): readonly TeachingWeek[] {
  const [last, first] = [earlier.at(-1), later[0]];
  if (last === undefined || last.monday !== first?.monday) return [...earlier, ...later];
  const both = { ...last, taught: last.taught.map((day, at) => day ?? first.taught[at] ?? null) };
  return [...earlier.slice(0, -1), both, ...later.slice(1)];
}
