import { rolesNamed } from '../../forms/rolesNamed.js';
import { ROLES, type Role } from '../../vocabulary/people.js';
import type { Programme } from '../../vocabulary/programme.js';

/**
 * The roles that someone can have on a programme, as its form offers them, including those that a body has to decide
 * about.
 */
export function rolesToChooseFrom({ editions }: Programme): readonly Role[] {
  const named = rolesNamed(editions);
  return ROLES.filter((role) => named.includes(role));
}
