import type { Citation } from './citation.js';

/**
 * A named assumption, made where no source settles the matter: it is repeated in
 * every result that rests on it, and the caller can choose another.
 */
export interface Assumption {
  /** Its name, which never changes. */
  readonly id: string;
  /** What it assumes. */
  readonly says: string;
  /** Where it comes from: a practice that a page reports, or our reading where all are silent. */
  readonly source: Citation;
}
