import type { Citation } from '../vocabulary/citation.js';
import type { Role } from '../vocabulary/people.js';
import type { RuleUnit, RuleValue } from './rulebookRule.js';

/** A rule before it knows its programme and edition. */
export interface RuleDraft {
  /** The path to it in the data, without the edition. */
  readonly path: string;
  /** What it says; a full stop is added later. */
  readonly says: string;
  /** Its value. */
  readonly value: RuleValue;
  /** What its number counts. */
  readonly unit?: RuleUnit | undefined;
  /** Whom it is for. */
  readonly roles?: readonly Role[] | undefined;
  /** Where it was read. */
  readonly source: Citation;
}
