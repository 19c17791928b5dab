import { type AcademicYear, academicYearOf, isAcademicYear } from '../calendar/academicYear.js';
import { isCivilDay } from '../calendar/civilDay.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem } from '../problems/problem.js';
import type { Asked } from './decision.js';
import { notADay } from './notADay.js';

/**
 * The academic year of the start that is asked about.
 *
 * @throws {@link InvalidInput} where the day of asking or the start is no day.
 */
export function cohortAsked(at: Asked): AcademicYear {
  const problems: Problem[] = [];
  if (!isCivilDay(at.on)) problems.push(notADay('on', 'The day of asking'));
  const start = at.start ?? at.on;
  if (isAcademicYear(start) && problems.length === 0) return start;
  if (!isAcademicYear(start) && !isCivilDay(start)) problems.push(notADay('start', 'The start'));
  if (problems.length > 0) throw new InvalidInput(problems);
  return isAcademicYear(start) ? start : academicYearOf(start);
}
