import type { Citation } from '../vocabulary/citation.js';
import type { Criterion, Force } from '../vocabulary/criterion.js';
import type { FactName, Facts } from '../vocabulary/facts.js';
import type { Body } from '../vocabulary/people.js';

/**
 * How a criterion stands for a person: met, unmet, unknown while a fact is
 * missing, or referred while a named body has yet to decide.
 */
export type Standing = 'met' | 'unmet' | 'unknown' | 'referred';

/** What was found about one criterion. Its test and citation are the programme's own, not copies. */
export interface Finding {
  /** The criterion's name within its programme. */
  readonly criterion: string;
  /** The tier it belongs to, 1 for the best; 0 for what is only recommended. */
  readonly tier: number;
  /** How it stands. */
  readonly is: Standing;
  /** The fact that was tested. */
  readonly fact: FactName;
  /** The fact's value, `null` where it is not known. */
  readonly value: Facts[FactName] | null;
  /** What the fact has to be. */
  readonly test: Criterion['test'];
  /** Whether it decides or only advises. */
  readonly force: Force;
  /** Who decides, where it is a body's judgement; otherwise `null`. */
  readonly decidedBy: Body | null;
  /**
   * Whether the outcome of its tier rests on it: false for an alternative that was not needed, for a
   * condition that holds where another fails, and for what is only recommended.
   */
  readonly decides: boolean;
  /** Where the criterion was read. */
  readonly source: Citation;
}
