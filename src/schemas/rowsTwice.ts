import type { Problem } from '../problems/problem.js';
import { type Identity, identityOf, nameOf, repeated, rivalled, rivalsOf } from './identity.js';

/**
 * Tells of each row, in turn, a person who stood in an earlier row for the same
 * programme, or is enrolled there in one that is taken instead of it. A row that is
 * wrong by itself makes none after it a second one: the later may be meant to put it
 * right. It holds the keys of the rows before, not the rows.
 */
export function rowsTwice(): (row: unknown, position: number, isSound: boolean) => readonly Problem[] {
  const first = new Map<string, Identity>();
  const enrolled = new Map<string, Identity>();
  return (row, position, isSound) => {
    const identity = identityOf(row, position - 1);
    if (identity.person === undefined || identity.programme === undefined) return [];
    const name = nameOf(identity);
    const earlier = first.get(name);
    if (earlier === undefined && isSound) first.set(name, identity);
    const rivals = identity.isEnrolled ? rivalsOf(identity, enrolled) : [];
    if (identity.isEnrolled) enrolled.set(name, identity);
    return [...(earlier === undefined ? [] : [repeated(earlier)]), ...rivals.map(rivalled)];
  };
}
