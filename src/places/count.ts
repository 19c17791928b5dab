import type { Role } from '../vocabulary/people.js';
import type { Party } from './room.js';

/** Applications counted, by role and in all. */
export interface Count {
  /** How many there are of each role. */
  readonly roles: Map<Role, number>;
  /** How many there are in all. */
  all: number;
}

/** A count of nobody. */
export function emptyCount(): Count {
  return { roles: new Map(), all: 0 };
}

/** A count of one party. */
export function countOf(party: Party): Count {
  const count = emptyCount();
  addTo(count, party);
  return count;
}

/** Adds a party to a count. */
export function addTo(count: Count, party: Party): void {
  for (const { role } of party) count.roles.set(role, countIn(count, role) + 1);
  count.all += party.length;
}

/** How many of a role have been counted. */
export function countIn({ roles }: Count, role: Role): number {
  return roles.get(role) ?? 0;
}
