import type { Role } from '../vocabulary/people.js';
import type { CapName } from './allocation.js';
import type { Cap, Caps } from './intake.js';

/** The places that are left, while they are given out. */
export interface Room {
  /** Places left for each admitted role. */
  readonly roles: Map<Role, number>;
  /** Places left in all. */
  total: number;
}

/** Those who need places, one each. */
export type Party = readonly { readonly role: Role }[];

/** All places of an intake. */
export function roomOf({ roles, total }: Caps): Room {
  const left = new Map<Role, number>();
  for (const [role, cap] of Object.entries(roles)) left.set(role as Role, placesIn(cap));
  return { roles: left, total: placesIn(total) };
}

/** Takes a place for each member of a party. */
export function take(room: Room, party: Party): void {
  for (const { role } of party) room.roles.set(role, leftFor(room, role) - 1);
  room.total -= party.length;
}

/** Whether there is a place for each member of a party. The two of a pair have different roles. */
export function hasRoom(room: Room, party: Party): boolean {
  return room.total >= party.length && party.every(({ role }) => leftFor(room, role) >= 1);
}

/** The caps that leave no room for the whole of a party. */
export function fullFor(room: Room, party: Party): readonly CapName[] {
  const full: CapName[] = party.filter(({ role }) => leftFor(room, role) < 1).map(({ role }) => role);
  if (room.total < party.length) full.push('total');
  return full;
}

function leftFor(room: Room, role: Role): number {
  return room.roles.get(role) ?? 0;
}

function placesIn(cap: Cap): number {
  return cap === 'noCap' ? Number.POSITIVE_INFINITY : cap;
}
