import type { Problem } from '../../problems/problem.js';

/** A row that was read, with its position in the list. */
export interface GoodRow<Read> {
  /** Its position in the list, counted from 1. */
  readonly position: number;
  /** Its own label: the key of the person or the school. */
  readonly label: string;
  /** What was read. */
  readonly value: Read;
}

/** A row that could not be read, with everything that is wrong with it. */
export interface BadRow {
  /** Its position in the list, counted from 1. */
  readonly position: number;
  /** Its own label, the key of the person or the school; `null` where it has none. */
  readonly label: string | null;
  /** Everything that is wrong with it; paths begin within the row. */
  readonly problems: readonly Problem[];
}

/** A list that was read: every row is in one of the two, in the order of the list. */
export interface Rows<Read> {
  /** The rows that were read. */
  readonly good: readonly GoodRow<Read>[];
  /** The rows that were not, each with all its problems. */
  readonly bad: readonly BadRow[];
}
