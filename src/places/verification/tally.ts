import type { Application } from '../application.js';

/** Applications or places, counted: in all under `total`, and for each role. */
export type Tally = Map<string, number>;

/** The tally of some applications. */
export function tallyOf(members: readonly Pick<Application, 'role'>[]): Tally {
  const tally: Tally = new Map();
  addTo(tally, members);
  return tally;
}

/** Adds applications to a tally. */
export function addTo(tally: Tally, members: readonly Pick<Application, 'role'>[]): void {
  for (const { role } of members) {
    tally.set(role, countIn(tally, role) + 1);
    tally.set('total', countIn(tally, 'total') + 1);
  }
}

/** How many are counted under a name. */
export function countIn(tally: Tally, name: string): number {
  return tally.get(name) ?? 0;
}
