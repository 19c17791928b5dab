import type { Outcome } from '../eligibility/decision.js';
import type { Problem } from '../problems/problem.js';
import type { Assumption } from '../vocabulary/assumption.js';
import type { Role } from '../vocabulary/people.js';
import type { Application } from './application.js';
import type { Cap, Intake } from './intake.js';

/** The tiers that compete for places, the first before the second. */
export const PLACE_TIERS = ['eligible', 'eligibleIfPlacesRemain'] as const;

/** A tier that competes for places: the programme's own outcome. */
export type PlaceTier = (typeof PLACE_TIERS)[number];

/**
 * Where an application stands: its place is `confirmed`; it is `waiting` for one;
 * it is `undecided` until there is a final decision; or it is `notEligible` for this intake.
 */
export const PLACEMENT_STATUSES = ['confirmed', 'waiting', 'undecided', 'notEligible'] as const;

/** Where an application stands. */
export type PlacementStatus = (typeof PLACEMENT_STATUSES)[number];

/** Why an application stands where it does. */
export const PLACEMENT_REASONS = [
  'placeGiven',
  'placeKept',
  'noPlaceLeft',
  'pairDoesNotFit',
  'refer',
  'moreInformationNeeded',
  'partnerUndecided',
  'partnerLeft',
  'ineligible',
  'noRuleKnown',
  'partnerNotEligible',
] as const;

/** Why an application stands where it does. */
export type PlacementReason = (typeof PLACEMENT_REASONS)[number];

/** A cap that can be reached: a role's, or the one on all roles together. */
export type CapName = Role | 'total';

/** What an application competed with. A pair counts once for each role's places, and twice in all. */
export interface Competition {
  /** How many applications compete for places of the same role, this one included. */
  readonly inRole: number;
  /** How many of them come before this one in the order. */
  readonly aheadInRole: number;
  /** How many applications compete for places of any role, this one included. */
  readonly inAll: number;
  /** How many of them come before this one in the order, not counting its own partner. */
  readonly aheadInAll: number;
}

/** An application as an allocation repeats it: with every field, and without its decision's findings. */
export interface PlacedApplication extends Application {
  /** What was decided. */
  readonly decision: {
    /** The outcome. */
    readonly outcome: Outcome;
    /** The tier that gave the outcome, 1 for the best; `null` if none was given. */
    readonly tier: number | null;
  };
  /** The id of the partner's application; `null` if there is no partner. */
  readonly pairedWith: string | null;
}

/** What became of one application. */
export interface Placement extends PlacedApplication {
  /** Where it stands. */
  readonly status: PlacementStatus;
  /** Why. */
  readonly reason: PlacementReason;
  /** The tier in which it competes, for a pair the worse of the two; `null` if it does not compete. */
  readonly tier: PlaceTier | null;
  /**
   * The place on the waiting list, 1 for the first; a pair has one place on it. Anyone who is undecided
   * and competes, but has no place yet, is on the list too. `null` for anyone who is not on it.
   */
  readonly position: number | null;
  /** The same, among the applications on the list for the same role; `null` for anyone who is not on it. */
  readonly positionInRole: number | null;
  /** The caps that left no room for it when its turn came; empty if there was room or it does not compete. */
  readonly full: readonly CapName[];
  /** What it competed with; `null` if it does not compete. */
  readonly competition: Competition | null;
  /** Whether a place is held for it until it is decided. */
  readonly holdsPlace: boolean;
  /** Whether it had a confirmed or held place before the last change, and has kept it. */
  readonly kept: boolean;
}

/** An application that cannot be allocated as it is: the problems say why. It is in no other list. */
export interface RefusedApplication {
  /** Its id; empty if it has none. */
  readonly applicationId: string;
  /** What is wrong with it. */
  readonly problems: readonly Problem[];
}

/** Someone who was in the allocation and has left it. */
export interface Leaver extends PlacedApplication {
  /** Whether they withdrew, or a change took their place away; the reason is then in `unseated`. */
  readonly why: 'withdrew' | 'unseated';
}

/** A place that a change took away from someone, with the reason. */
export interface UnseatedPlace {
  /** The application whose place it was. */
  readonly applicationId: string;
  /** The reason, in words. */
  readonly reason: string;
  /** The number of the change, 1 for the first. */
  readonly change: number;
}

/** How many of the places under a cap are taken. */
export interface PlacesTaken {
  /** Which cap: a role's, or the one on all roles together. */
  readonly cap: CapName;
  /** How many places there are. */
  readonly most: Cap;
  /** How many are confirmed. */
  readonly confirmed: number;
  /** How many are held for those who are undecided. */
  readonly held: number;
  /** How many are left; `noCap` if only other caps limit them. */
  readonly left: Cap;
}

/** How many applications there are, and how many in each list. The parts add up to `applications`. */
export interface AllocationCounts {
  /** All that were sent and have not left. */
  readonly applications: number;
  /** Those with a place. */
  readonly confirmed: number;
  /** Those waiting for one. */
  readonly waiting: number;
  /** Those waiting for a decision. */
  readonly undecided: number;
  /** Those who cannot have one. */
  readonly notEligible: number;
  /** Those that cannot be allocated as they are. */
  readonly refused: number;
}

/** Who has the places of an intake, who waits, and why. */
export interface Allocation {
  /** The intake as it was understood: what was left out is filled in, and an invalid cap is 0. */
  readonly intake: Intake;
  /** How many times it has been changed since it was made. */
  readonly changes: number;
  /** What no source settles, each by name: the organiser's choices, and this library's rules for pairs and ties. */
  readonly choices: readonly Assumption[];
  /** Those with a place, in order. */
  readonly confirmed: readonly Placement[];
  /** Those waiting for one, in order. */
  readonly waiting: readonly Placement[];
  /** Those waiting for a decision, in order; a place may be held for some. */
  readonly undecided: readonly Placement[];
  /** Those who cannot have a place, in order. */
  readonly notEligible: readonly Placement[];
  /** Those that cannot be allocated as they are, in order of id. */
  readonly refused: readonly RefusedApplication[];
  /** Those who have left, in order of id. */
  readonly left: readonly Leaver[];
  /** Places that changes took away from someone, each with the reason, the earliest first. */
  readonly unseated: readonly UnseatedPlace[];
  /** How many places are taken, cap by cap, the total last. */
  readonly places: readonly PlacesTaken[];
  /** How many applications there are, and how many in each list. */
  readonly counts: AllocationCounts;
  /** What is wrong with the intake, and what the organiser has to settle. */
  readonly problems: readonly Problem[];
}
