import { type AcademicYear, academicYearOf, isAcademicYear } from '../calendar/academicYear.js';
import type { Asked } from './decision.js';

/** The academic year of the start that is asked about; if none is given, it is the day of asking. */
export function cohortAsked({ on, start = on }: Asked): AcademicYear {
  return isAcademicYear(start) ? start : academicYearOf(start);
}
