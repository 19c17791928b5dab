import type { Problem } from '../../problems/problem.js';
import type { Identity } from './identity.js';

/** The first rows of each person on each programme, one for each role. */
export type FirstRows = Map<string, readonly Identity[]>;

/** Keeps a row, unless its person appears in an earlier one. */
export function keepFirst(firsts: FirstRows, one: Identity): void {
  if (firstOf(firsts, one) !== undefined) return;
  const name = nameOf(one);
  firsts.set(name, [...(firsts.get(name) ?? []), one]);
}

/**
 * The first row with the same person on the same programme in the same role.
 * While one of the roles is not known, they may be the same.
 */
export function firstOf(firsts: FirstRows, one: Identity): Identity | undefined {
  const isInItsRole = ({ role }: Identity): boolean =>
    role === one.role || role === undefined || one.role === undefined;
  return firsts.get(nameOf(one))?.find(isInItsRole);
}

/** What is wrong with a row whose person appears in an earlier one. */
export function repeated({ row }: Identity): Problem {
  return {
    path: ['person'],
    code: 'duplicate',
    message: `Row ${row} has this person on this programme already: enter a person once for each programme and role`,
  };
}

function nameOf({ person, programme }: Identity): string {
  return JSON.stringify([person, programme]);
}
