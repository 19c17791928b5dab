import { criteriaIn } from '../vocabulary/criteriaIn.js';
import type { Role } from '../vocabulary/people.js';
import type { Edition } from '../vocabulary/programme.js';

/** The roles of a programme, and those it refers to a body. */
export function rolesNamed(editions: readonly Edition[]): readonly Role[] {
  return editions.flatMap(({ roles, tiers }) => [
    ...roles,
    ...tiers.flatMap(({ when }) =>
      criteriaIn(when).flatMap((criterion) => (criterion.fact === 'role' ? (criterion.test.refer ?? []) : [])),
    ),
  ]);
}
