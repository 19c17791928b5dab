import type { PlanTerm, Session } from './plan.js';
import type { Stay } from './stays.js';

/** A plan's terms, with those after them that sessions have moved to, which are of no year; from a transfer on, the new school's. */
export function termsThrough(
  terms: readonly PlanTerm[],
  sessions: readonly Session[],
  [first, ...later]: readonly [Stay, ...Stay[]],
): readonly PlanTerm[] {
  const lastWeek = sessions.reduce((last, { week }) => (week !== null && week > last ? week : last), '');
  const own = later.reduce((known, stay) => known.map((term) => elsewhere(term, stay)), terms);
  const lastOwn = own.reduce((last, term) => (term.last !== null && term.last > last ? term.last : last), '');
  if (lastOwn === '' || lastWeek <= lastOwn) return own;
  const more = termsIn(later.at(-1) ?? first).filter(
    ({ weeks, last }) => last !== null && last > lastOwn && weeks.some(({ monday }) => monday <= lastWeek),
  );
  return [...own, ...more.map((term) => ({ ...term, year: null }))];
}

function termsIn({ calendar }: Stay): readonly Omit<PlanTerm, 'year'>[] {
  return calendar.years.flatMap(({ academicYear, terms }) =>
    terms.map(({ name, last, weeks }) => ({ academicYear, name, last, weeks })),
  );
}

/** A term whose weeks are those of the new school from the day of the transfer on; where they are not known there, none. */
function elsewhere(term: PlanTerm, stay: Stay): PlanTerm {
  if (term.last !== null && term.last < stay.from) return term;
  const there = termsIn(stay).find(
    ({ academicYear, name }) => academicYear === term.academicYear && name === term.name,
  );
  const before = term.weeks.filter(({ monday }) => monday < stay.from);
  const after = (there?.weeks ?? []).filter(({ monday }) => monday >= stay.from);
  return { ...term, last: there?.last ?? null, weeks: [...before, ...after] };
}
