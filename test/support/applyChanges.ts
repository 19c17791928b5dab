import type { PlanChange } from '../../src/schedule/comparePlans.js';
import type { Session } from '../../src/schedule/plan.js';

/** The sessions that a comparison leads to from the old ones, by id. */
export function applyChanges(before: readonly Session[], changes: readonly PlanChange[]): readonly Session[] {
  const sessions = new Map(before.map((session) => [session.id, session]));
  for (const { session: id, after } of changes) {
    if (after === null) sessions.delete(id);
    else sessions.set(id, after);
  }
  return [...sessions.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
