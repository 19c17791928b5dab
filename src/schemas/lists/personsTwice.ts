import type { Problem } from '../../problems/problem.js';
import { identityOf } from './identity.js';
import { type FirstRows, firstOf, keepFirst, repeated } from './repeats.js';
import { type Enrolled, keepEnrolled, rivalled } from './rivals.js';

/**
 * Reports a person who is listed twice for the same programme in the same role,
 * and one who is enrolled at the same time in a programme and in the one it
 * adapts. A row that is wrong in itself does not make a later row a repeat: the
 * later one may be meant to correct it.
 */
export function personsTwice(
  rows: readonly unknown[],
  isSound: (at: number) => boolean,
): (at: number) => readonly Problem[] {
  const identities = rows
    .map(identityOf)
    .filter(({ person, programme }) => person !== undefined && programme !== undefined);
  const firsts: FirstRows = new Map();
  const enrolled: Enrolled = new Map();
  for (const identity of identities) {
    if (isSound(identity.row - 1)) keepFirst(firsts, identity);
    keepEnrolled(enrolled, identity);
  }
  return (at) => {
    const identity = identityOf(rows[at], at);
    const earlier = firstOf(firsts, identity);
    return [...(earlier === undefined || earlier.row > at ? [] : [repeated(earlier)]), ...rivalled(enrolled, identity)];
  };
}
