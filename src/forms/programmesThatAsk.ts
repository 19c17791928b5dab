import type { FactName } from '../vocabulary/facts.js';
import type { Programme } from '../vocabulary/programme.js';
import { questionsFor } from './questionsFor.js';

/**
 * Which of some programmes ask a question.
 *
 * @param fact - the fact that the question is about.
 * @param among - the programmes, such as `programmes`, the whole catalogue.
 *
 * @example
 * ```ts
 * programmesThatAsk('leadsMathsDepartment', programmes).map(({ name }) => name); // => ['Secondary Subject Leadership']
 * ```
 */
export function programmesThatAsk(fact: FactName, among: readonly Programme[]): readonly Programme[] {
  return among.filter((programme) => questionsFor(programme).some((question) => question.fact === fact));
}
