import type { Citation } from '../vocabulary/citation.js';
import { sentence, sourceInWords } from './words.js';

/** One reason in plain English, with the place where it can be checked. */
export interface Reason {
  /** A sentence. */
  readonly text: string;
  /** The document and section it rests on, and how. */
  readonly source: string;
}

/** An answer in plain English. */
export interface Explanation {
  /** The answer in a sentence or two. */
  readonly summary: string;
  /** Every reason, the ones that decide first. */
  readonly reasons: readonly Reason[];
}

/** A reason with its source: the text is made into a sentence. */
export function reasonFrom(says: string, source: Citation): Reason {
  return { text: sentence(says), source: sourceInWords(source) };
}
