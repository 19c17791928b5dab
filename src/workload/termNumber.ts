import { TERM_NAMES } from '../calendar/schoolDates.js';
import type { PlanTerm } from '../schedule/plan.js';

/** The number of a term, counted through the years: the next one's is one more. */
export function termNumber({ academicYear, name }: Pick<PlanTerm, 'academicYear' | 'name'>): number {
  return 3 * Number(academicYear.slice(0, 4)) + TERM_NAMES.indexOf(name);
}
