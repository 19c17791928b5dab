import type { Problem } from '../../problems/problem.js';
import { identityOf } from '../lists/identity.js';
import { type FirstRows, firstOf, keepFirst, repeated } from '../lists/repeats.js';
import { type Enrolled, keepEnrolled, rivalled } from '../lists/rivals.js';

/**
 * For each row in turn, reports a person who appeared in an earlier row for the
 * same programme in the same role, or is enrolled there in one that is taken
 * instead of it. A row that is wrong in itself does not make a later row a
 * repeat: the later one may be meant to correct it. It keeps the keys of earlier
 * rows, not the rows.
 *
 * @param repeats - whether a person may appear twice: then only the keys of those who may be enrolled in both are kept.
 */
export function rowsTwice(
  repeats: 'tell' | 'allow',
): (row: unknown, position: number, isSound: boolean) => readonly Problem[] {
  const firsts: FirstRows = new Map();
  const enrolled: Enrolled = new Map();
  return (row, position, isSound) => {
    const identity = identityOf(row, position - 1);
    if (identity.person === undefined || identity.programme === undefined) return [];
    const earlier = firstOf(firsts, identity);
    if (repeats === 'tell' && isSound) keepFirst(firsts, identity);
    const rivals = rivalled(enrolled, identity);
    keepEnrolled(enrolled, identity);
    return [...(earlier === undefined ? [] : [repeated(earlier)]), ...rivals];
  };
}
