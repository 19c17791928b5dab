/** One reason of an explanation. */
export interface Reason {
  /** What is so, in a sentence. */
  readonly text: string;
  /** Where it was read, or whose choice it is. */
  readonly source: string;
}

/** An answer in words: one sentence for the answer, and its reasons. */
export interface Explanation {
  /** The answer in a sentence. */
  readonly summary: string;
  /** The reasons, the weightiest first. */
  readonly reasons: readonly Reason[];
}
