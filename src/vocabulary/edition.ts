import type { AcademicYear } from '../calendar/academicYear.js';
import type { FactName } from './facts.js';
import type { Edition, Programme } from './programme.js';

/**
 * The edition for those who start in an academic year, or `undefined` when none
 * was published for it: never the nearest one.
 */
export function editionFor<F extends FactName>(programme: Programme<F>, cohort: AcademicYear): Edition<F> | undefined {
  return programme.editions.find((edition) => edition.cohorts.includes(cohort));
}

/** The academic years in which a person may start on some edition of a programme, in order of publication. */
export function cohortsOf(programme: Programme<FactName>): readonly AcademicYear[] {
  return programme.editions.flatMap((edition) => edition.cohorts);
}
