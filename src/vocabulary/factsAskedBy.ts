import { criteriaIn, rulesOf } from './criteriaIn.js';
import type { FactName } from './facts.js';
import type { Programme } from './programme.js';

/**
 * The facts that a programme asks about, in any of its editions: who may take
 * part, on which route, and what is only advised.
 *
 * @example
 * ```ts
 * factsAskedBy(secondarySubjectLeadership); // => ['leadsMathsDepartment', 'phase', 'tookPartBefore']
 * ```
 */
export function factsAskedBy<F extends FactName>({ editions }: Programme<F>): readonly F[] {
  const criteria = editions.flatMap((edition) => rulesOf(edition).flatMap((rule) => criteriaIn(rule)));
  return [...new Set(criteria.map(({ fact }) => fact))];
}
