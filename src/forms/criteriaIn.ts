import type { Criterion, Rule } from '../vocabulary/criterion.js';

/** The criteria that a rule joins, in its order. */
export function criteriaIn(rule: Rule): readonly Criterion[] {
  if ('allOf' in rule) return rule.allOf.flatMap(criteriaIn);
  return 'anyOf' in rule ? rule.anyOf.flatMap(criteriaIn) : [rule];
}
