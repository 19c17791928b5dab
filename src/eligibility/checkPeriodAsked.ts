import { isAcademicYear } from '../calendar/academicYear.js';
import { isCivilDay } from '../calendar/civilDay.js';
import type { Period } from '../calendar/period.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem } from '../problems/problem.js';
import type { Asked } from './decision.js';
import { notADay } from './notADay.js';

/**
 * Refuses a period of asking that is none, and a start that is no day and no academic year.
 *
 * @throws {@link InvalidInput} with a problem for each.
 */
export function checkPeriodAsked({ first, last }: Period, start: Asked['start']): void {
  const problems: Problem[] = [];
  if (!isCivilDay(first)) problems.push(notADay('first', 'The first day'));
  if (!isCivilDay(last)) problems.push(notADay('last', 'The last day'));
  if (problems.length === 0 && last < first) {
    problems.push({ path: ['last'], code: 'wrongOrder', message: 'The last day must be the first day or later' });
  }
  if (start !== undefined && !isAcademicYear(start) && !isCivilDay(start)) problems.push(notADay('start', 'The start'));
  if (problems.length > 0) throw new InvalidInput(problems);
}
