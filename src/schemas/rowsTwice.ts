import type { Problem } from '../problems/problem.js';
import { identityOf } from './identity.js';
import { type FirstRows, firstOf, keepFirst, repeated } from './repeats.js';
import { type Enrolled, keepEnrolled, rivalled } from './rivals.js';

/**
 * Tells of each row, in turn, a person who stood in an earlier row for the same
 * programme in the same role, or is enrolled there in one that is taken instead of
 * it. A row that is wrong by itself makes none after it a second one: the later may
 * be meant to put it right. It holds the keys of the rows before, not the rows.
 *
 * @param repeats - whether a person may stand twice: then only the keys are held of those who may be enrolled in both.
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
