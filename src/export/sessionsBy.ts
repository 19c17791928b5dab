import type { Session } from '../schedule/plan.js';

/** Sessions grouped by something they have in common, in the order in which it first appears. */
export function sessionsBy<Key>(
  sessions: readonly Session[],
  keyOf: (session: Session) => Key,
): Map<Key, [Session, ...Session[]]> {
  const groups = new Map<Key, [Session, ...Session[]]>();
  for (const session of sessions) {
    const key = keyOf(session);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [session]);
    else group.push(session);
  }
  return groups;
}
