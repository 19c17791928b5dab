import { type AcademicYear, academicYearOf, isAcademicYear } from '../calendar/academicYear.js';
import { isCivilDay } from '../calendar/civilDay.js';
import { notADay } from '../calendar/notADay.js';
import type { Period } from '../calendar/period.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem } from '../problems/problem.js';
import type { FactName, Known } from '../vocabulary/facts.js';
import type { Programme } from '../vocabulary/programme.js';
import type { Asked } from './decision.js';
import { factProblems } from './factProblems.js';
import { programmeProblem } from './programmeProblem.js';

/**
 * The academic year of the start that is asked about; if no start is given, it is the day of asking.
 *
 * @throws {@link InvalidInput} with everything that is wrong with the programme, the facts, the day of asking and the
 * start.
 */
export function cohortAsked(programme: Programme, facts: Known<FactName>, at: Asked): AcademicYear {
  const { on, start = on } = at;
  const problems = problemsWith(programme, facts);
  if (!isCivilDay(on)) problems.push(notADay(['on'], 'The day of asking'));
  const cohort = cohortStarting(start);
  if (cohort === undefined && at.start !== undefined) problems.push(notAStart());
  if (cohort === undefined || problems.length > 0) throw new InvalidInput(problems);
  return cohort;
}

/**
 * Refuses what cannot be asked over a period.
 *
 * @throws {@link InvalidInput} with everything that is wrong with the programme, the facts, the period and the start.
 */
export function checkPeriodAsked(
  programme: Programme,
  facts: Known<FactName>,
  { first, last }: Period,
  start: Asked['start'],
): void {
  const problems = problemsWith(programme, facts);
  if (!isCivilDay(first)) problems.push(notADay(['first'], 'The first day'));
  if (!isCivilDay(last)) problems.push(notADay(['last'], 'The last day'));
  if (isCivilDay(first) && isCivilDay(last) && last < first) {
    problems.push({ path: ['last'], code: 'wrongOrder', message: 'The last day must be the first day or later' });
  }
  if (start !== undefined && cohortStarting(start) === undefined) problems.push(notAStart());
  if (problems.length > 0) throw new InvalidInput(problems);
}

function problemsWith(programme: Programme, facts: Known<FactName>): Problem[] {
  const problems = factProblems(facts);
  const noProgramme = programmeProblem(programme);
  if (noProgramme !== undefined) problems.unshift(noProgramme);
  return problems;
}

function cohortStarting(start: unknown): AcademicYear | undefined {
  if (isCivilDay(start)) return academicYearOf(start);
  return isAcademicYear(start) ? start : undefined;
}

function notAStart(): Problem {
  const message = 'The start must be a day that exists, such as 2024-09-02, or an academic year, such as 2024/25';
  return { path: ['start'], code: 'notADay', message };
}
