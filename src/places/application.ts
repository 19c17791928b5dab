import type { Outcome } from '../eligibility/decision.js';
import type { Role } from '../vocabulary/people.js';

/** What was decided of an application: what `decideEligibility` gives, or only its outcome and tier. */
export interface DecisionTaken {
  /** The programme decided about; where it is given, it must be the intake's. */
  readonly programme?: string | undefined;
  /** The edition decided about; where it is given, it must be the intake's. */
  readonly edition?: string | undefined;
  /** The answer. */
  readonly outcome: Outcome;
  /** The tier that gave the answer, 1 for the best: for who is undecided, the tier still open to them. */
  readonly tier?: number | null | undefined;
}

/** Someone's wish for a place on one intake. */
export interface Application {
  /** Its name, unique within the intake, which never changes. */
  readonly applicationId: string;
  /** An opaque key for the person: never a name or a reference number. */
  readonly person: string;
  /** What the person would be on the programme. */
  readonly role: Role;
  /** What was decided of it. */
  readonly decision: DecisionTaken;
  /** When it came, in local time: `2022-06-01`, `2022-06-01T09:30` or `2022-06-01T09:30:15`. */
  readonly appliedAt: string;
  /**
   * The application of the partner, who must name this one in turn: an ECT and a mentor who are
   * placed together or not at all.
   */
  readonly pairedWith?: string | null | undefined;
}
