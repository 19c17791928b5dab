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
 * Where an application stands: a place is `confirmed`; it is `waiting` for one;
 * it is `undecided` until a decision comes; it is `notEligible` for this intake.
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

/** A cap that can be reached: a role's, or the one on all. */
export type CapName = Role | 'total';

/** What an application competed with. A pair is one competitor for each role's places and two applications in all. */
export interface Competition {
  /** Applications for places of the same role that compete, this one included. */
  readonly inRole: number;
  /** Those of them that stand before this one in the order. */
  readonly aheadInRole: number;
  /** Applications for all places that compete, this one included. */
  readonly inAll: number;
  /** Those of them that stand before this one in the order, its own partner not counted. */
  readonly aheadInAll: number;
}

/** An application as an allocation repeats it: every field given, and none of its decision's findings. */
export interface PlacedApplication extends Application {
  /** What was decided. */
  readonly decision: {
    /** The answer. */
    readonly outcome: Outcome;
    /** The tier that gave it, 1 for the best; `null` where it was not given. */
    readonly tier: number | null;
  };
  /** The application of the partner; `null` for one alone. */
  readonly pairedWith: string | null;
}

/** What became of one application. */
export interface Placement extends PlacedApplication {
  /** Where it stands. */
  readonly status: PlacementStatus;
  /** Why. */
  readonly reason: PlacementReason;
  /** The tier in which it competes, a pair's being the worse of both; `null` where it does not compete. */
  readonly tier: PlaceTier | null;
  /**
   * The place in the waiting list, 1 for the first; a pair has one place on it. Whoever is undecided and
   * competes without a place yet is on the list too; `null` for who is not.
   */
  readonly position: number | null;
  /** The same among the applications on the list for the same role; `null` for who is not on it. */
  readonly positionInRole: number | null;
  /** The caps that left no room for it when its turn came; empty where there was room or it does not compete. */
  readonly full: readonly CapName[];
  /** What it competed with; `null` where it does not compete. */
  readonly competition: Competition | null;
  /** Whether a place is held for it until it is decided. */
  readonly holdsPlace: boolean;
  /** Whether its place was confirmed or held before the last change, and kept. */
  readonly kept: boolean;
}

/** An application that cannot be allocated as it is: the problems say why. It is in no other list. */
export interface RefusedApplication {
  /** Its id; empty where it has none. */
  readonly applicationId: string;
  /** What is wrong with it. */
  readonly problems: readonly Problem[];
}

/** Someone who was in the allocation and has left it. */
export interface Leaver extends PlacedApplication {
  /** Whether they withdrew or a change took the place from them; its words are in `unseated`. */
  readonly why: 'withdrew' | 'unseated';
}

/** A place that a change took from someone, in words. */
export interface UnseatedPlace {
  /** Whose. */
  readonly applicationId: string;
  /** The words. */
  readonly reason: string;
  /** Which change it was, 1 for the first. */
  readonly change: number;
}

/** How many places of a cap are taken. */
export interface PlacesTaken {
  /** Whose places: a role's, or all. */
  readonly cap: CapName;
  /** How many there are. */
  readonly most: Cap;
  /** How many are confirmed. */
  readonly confirmed: number;
  /** How many are held for those who are undecided. */
  readonly held: number;
  /** How many are left; `noCap` where only other caps bind. */
  readonly left: Cap;
}

/** How many applications stand where. The parts add up to `applications`. */
export interface AllocationCounts {
  /** All that came in and have not left. */
  readonly applications: number;
  /** Those with a place. */
  readonly confirmed: number;
  /** Those who wait for one. */
  readonly waiting: number;
  /** Those who wait for a decision. */
  readonly undecided: number;
  /** Those who cannot have one. */
  readonly notEligible: number;
  /** Those that cannot be allocated as they are. */
  readonly refused: number;
}

/** Who has the places of an intake, who waits, and why. */
export interface Allocation {
  /** The intake as it was understood: what was left out is filled in, and a cap that is none counts as 0. */
  readonly intake: Intake;
  /** How many times it was changed since it was made. */
  readonly changes: number;
  /** What no source settles, by name: the organiser's choices, and this library's rules for pairs and ties. */
  readonly choices: readonly Assumption[];
  /** Those with a place, in order. */
  readonly confirmed: readonly Placement[];
  /** Those who wait for one, in order. */
  readonly waiting: readonly Placement[];
  /** Those who wait for a decision, in order; some may hold a place. */
  readonly undecided: readonly Placement[];
  /** Those who cannot have a place, in order. */
  readonly notEligible: readonly Placement[];
  /** Those that cannot be allocated as they are, by id. */
  readonly refused: readonly RefusedApplication[];
  /** Those who have left, by id. */
  readonly left: readonly Leaver[];
  /** Places that were taken from someone by a change, in words, the earliest first. */
  readonly unseated: readonly UnseatedPlace[];
  /** How many places are taken, cap by cap, the total last. */
  readonly places: readonly PlacesTaken[];
  /** How many applications stand where. */
  readonly counts: AllocationCounts;
  /** What is wrong with the intake, and what the organiser has to settle. */
  readonly problems: readonly Problem[];
}
