import type { Criterion, Rule } from './criterion.js';
import type { FactName } from './facts.js';
import type { Edition } from './programme.js';

/** The criteria that a rule joins, in its order. */
export function criteriaIn<F extends FactName>(rule: Rule<F>): readonly Criterion<F>[] {
  if ('allOf' in rule) return rule.allOf.flatMap((each) => criteriaIn(each));
  return 'anyOf' in rule ? rule.anyOf.flatMap((each) => criteriaIn(each)) : [rule];
}

/** All that is judged on the facts: who may join, by which route, and what is recommended. */
export function rulesOf<F extends FactName>({ tiers, routes, recommended }: Edition<F>): readonly Rule<F>[] {
  return [...tiers.map(({ when }) => when), ...routes.map(({ when }) => when), ...recommended];
}
