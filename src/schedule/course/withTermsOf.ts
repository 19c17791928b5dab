import type { TeachingWeek } from '../../calendar/schoolCalendar.js';
import { TERM_NAMES } from '../../calendar/schoolDates.js';
import type { PlanTerm } from '../plan.js';

/**
 * A mentor's terms, together with those in which one of their ECTs is on the
 * programme: a term outside the mentor's own years has no year, and one that
 * both have has the teaching weeks of both.
 */
export function withTermsOf(own: readonly PlanTerm[], ects: readonly PlanTerm[]): readonly PlanTerm[] {
  const more = ects.filter((term) => !own.some((known) => isSame(known, term)));
  if (more.length === 0 && own.every((term) => weeksWith(term, ects) === term.weeks)) return own;
  return [
    ...own.map((term) => ({ ...term, weeks: weeksWith(term, ects) })),
    ...more.map((term) => ({ ...term, year: null })),
  ].toSorted(inOrder);
}

function weeksWith(term: PlanTerm, ects: readonly PlanTerm[]): readonly TeachingWeek[] {
  const theirs = ects.find((other) => isSame(term, other))?.weeks ?? [];
  // Weeks are left out only at the beginning, so the longer list has them all.
  return theirs.length > term.weeks.length ? theirs : term.weeks;
}

function isSame(one: PlanTerm, other: PlanTerm): boolean {
  return placeOf(one) === placeOf(other);
}

/** The order of terms in time. */
export function inOrder(one: PlanTerm, other: PlanTerm): number {
  return placeOf(one) < placeOf(other) ? -1 : 1;
}

function placeOf({ academicYear, name }: PlanTerm): string {
  return `${academicYear} ${TERM_NAMES.indexOf(name)}`;
}
