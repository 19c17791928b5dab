import type { Rule } from './criterion.js';
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
  const rules: readonly Rule<F>[] = editions.flatMap(({ tiers, routes, recommended }) => [
    ...[...tiers, ...routes].map(({ when }) => when),
    ...recommended,
  ]);
  return [...new Set(rules.flatMap(factsIn))];
}

function factsIn<F extends FactName>(rule: Rule<F>): readonly F[] {
  if ('allOf' in rule) return rule.allOf.flatMap(factsIn);
  if ('anyOf' in rule) return rule.anyOf.flatMap(factsIn);
  return [rule.fact];
}
