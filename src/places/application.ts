import type { Outcome } from '../eligibility/decision.js';
import type { Role } from '../vocabulary/people.js';

/** What was decided about an application: all that `decideEligibility` returns, or only its outcome and tier. */
export interface DecisionTaken {
  /** The programme that the decision is about; if it is given, it must be the intake's. */
  readonly programme?: string | undefined;
  /** The edition that the decision is about; if it is given, it must be the intake's. */
  readonly edition?: string | undefined;
  /** The outcome. */
  readonly outcome: Outcome;
  /** The tier that gave the outcome, 1 for the best; for anyone undecided, the tier still open to them. */
  readonly tier?: number | null | undefined;
}

/** Someone's application for a place on one intake. */
export interface Application {
  /** Its id, unique within the intake. It never changes. */
  readonly applicationId: string;
  /** An opaque key for the person: never a name or a reference number. */
  readonly person: string;
  /** What the person would be on the programme. */
  readonly role: Role;
  /** What was decided about it. */
  readonly decision: DecisionTaken;
  /** When it was made, in local time: `2022-06-01`, `2022-06-01T09:30` or `2022-06-01T09:30:15`. */
  readonly appliedAt: string;
  /**
   * The id of the partner's application, which must name this one in turn: an ECT and a mentor are
   * then placed together or not at all.
   */
  readonly pairedWith?: string | null | undefined;
}
