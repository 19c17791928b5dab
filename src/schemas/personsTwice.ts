import type { Problem } from '../problems/problem.js';
import { identityOf, nameOf, repeated, rivalled, rivalsOf } from './identity.js';

/**
 * Tells a person who stands twice in a list for the same programme, and one who
 * is enrolled in a programme and in the one it adapts. A row that is wrong by
 * itself makes none after it a second one: the later may be meant to put it right.
 */
export function personsTwice(
  rows: readonly unknown[],
  isSound: (at: number) => boolean,
): (at: number) => readonly Problem[] {
  const identities = rows
    .map(identityOf)
    .filter(({ person, programme }) => person !== undefined && programme !== undefined);
  const sound = identities.filter(({ row }) => isSound(row - 1));
  const first = new Map(sound.toReversed().map((identity) => [nameOf(identity), identity]));
  const enrolled = new Map(
    identities.filter(({ isEnrolled }) => isEnrolled).map((identity) => [nameOf(identity), identity]),
  );
  return (at) => {
    const identity = identityOf(rows[at], at);
    const earlier = first.get(nameOf(identity));
    return [
      ...(earlier === undefined || earlier.row > at ? [] : [repeated(earlier)]),
      ...(identity.isEnrolled ? rivalsOf(identity, enrolled).map(rivalled) : []),
    ];
  };
}
