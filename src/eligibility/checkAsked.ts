import { isAcademicYear } from '../calendar/academicYear.js';
import { isCivilDay } from '../calendar/civilDay.js';
import type { Period } from '../calendar/period.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem } from '../problems/problem.js';
import type { FactName, Known } from '../vocabulary/facts.js';
import type { Asked } from './decision.js';
import { factProblems } from './factProblems.js';

/**
 * Refuses what cannot be asked on one day.
 *
 * @throws {@link InvalidInput} with everything that is wrong with the facts, the day of asking and the start.
 */
export function checkAsked(facts: Known<FactName>, { on, start }: Asked): void {
  refuse(facts, isCivilDay(on) ? [] : [notADay('on', 'The day of asking')], start);
}

/**
 * Refuses what cannot be asked over a period.
 *
 * @throws {@link InvalidInput} with everything that is wrong with the facts, the period and the start.
 */
export function checkPeriodAsked(facts: Known<FactName>, { first, last }: Period, start: Asked['start']): void {
  const problems: Problem[] = [];
  if (!isCivilDay(first)) problems.push(notADay('first', 'The first day'));
  if (!isCivilDay(last)) problems.push(notADay('last', 'The last day'));
  if (isCivilDay(first) && isCivilDay(last) && last < first) {
    problems.push({ path: ['last'], code: 'wrongOrder', message: 'The last day must be the first day or later' });
  }
  refuse(facts, problems, start);
}

/** Whatever the days of asking are, the facts and the start are checked alike, and all that is wrong is told at once. */
function refuse(facts: Known<FactName>, wrongDays: readonly Problem[], start: Asked['start']): void {
  if (typeof facts !== 'object' || (facts as unknown) === null) {
    throw new InvalidInput([{ path: [], code: 'wrongKind', message: 'Enter the facts as an object' }]);
  }
  const problems = [...factProblems(facts), ...wrongDays];
  if (start !== undefined && !isCivilDay(start) && !isAcademicYear(start)) problems.push(notAStart());
  if (problems.length > 0) throw new InvalidInput(problems);
}

function notADay(name: string, subject: string): Problem {
  return { path: [name], code: 'notADay', message: `${subject} must be a day that exists, such as 2024-09-02` };
}

function notAStart(): Problem {
  const message = 'The start must be a day that exists, such as 2024-09-02, or an academic year, such as 2024/25';
  return { path: ['start'], code: 'notADay', message };
}
