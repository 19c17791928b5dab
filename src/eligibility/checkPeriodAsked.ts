import { isAcademicYear } from '../calendar/academicYear.js';
import { isCivilDay } from '../calendar/civilDay.js';
import type { Period } from '../calendar/period.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { FactName, Known } from '../vocabulary/facts.js';
import type { Asked } from './decision.js';
import { factProblems } from './factProblems.js';
import { notADay, notAStart } from './notADay.js';

/**
 * Refuses invalid facts, an invalid period of asking, and a start that is neither a day nor an academic year.
 *
 * @throws {@link InvalidInput} with a problem for each.
 */
export function checkPeriodAsked(facts: Known<FactName>, { first, last }: Period, start: Asked['start']): void {
  const problems = factProblems(facts);
  if (!isCivilDay(first)) problems.push(notADay('first', 'The first day'));
  if (!isCivilDay(last)) problems.push(notADay('last', 'The last day'));
  if (isCivilDay(first) && isCivilDay(last) && last < first) {
    problems.push({ path: ['last'], code: 'wrongOrder', message: 'The last day must be the first day or later' });
  }
  if (start !== undefined && !isAcademicYear(start) && !isCivilDay(start)) problems.push(notAStart());
  if (problems.length > 0) throw new InvalidInput(problems);
}
