import { type AcademicYear, academicYearOf, isAcademicYear } from '../calendar/academicYear.js';
import { type CivilDay, isCivilDay } from '../calendar/civilDay.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { FactName, Known } from '../vocabulary/facts.js';
import type { Asked } from './decision.js';
import { factProblems } from './factProblems.js';
import { notADay, notAStart } from './notADay.js';

/**
 * Checks what is asked, the facts and the days together, and gives the academic
 * year of the start that is asked about.
 *
 * @throws {@link InvalidInput} with everything that is wrong with the facts, the day of asking and the start.
 */
export function cohortAsked(facts: Known<FactName>, { on, start = on }: Asked): AcademicYear {
  if (typeof facts !== 'object' || (facts as unknown) === null) {
    throw new InvalidInput([{ path: [], code: 'wrongKind', message: 'Enter the facts as an object' }]);
  }
  const problems = factProblems(facts);
  const isDay = start === on || isCivilDay(start);
  if (!isCivilDay(on)) problems.push(notADay('on', 'The day of asking'));
  if (!isDay && !isAcademicYear(start)) problems.push(notAStart());
  if (problems.length > 0) throw new InvalidInput(problems);
  return isDay ? academicYearOf(start as CivilDay) : start;
}
