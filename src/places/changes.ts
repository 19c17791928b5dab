import type { Problem } from '../problems/problem.js';
import type { Allocation, PlacementStatus } from './allocation.js';
import type { Application, DecisionTaken } from './application.js';
import type { Cap, Intake, RoleCaps } from './intake.js';

/** What becomes of someone whose place a change takes: they wait at their place in the order, or leave. */
export const UNSEATED_RULES = ['waits', 'leaves'] as const;

/** A confirmed place that is taken from someone, in words. */
export interface Unseating {
  /** Whose. For one of a confirmed pair, the other has to be named too, or to withdraw. */
  readonly applicationId: string;
  /** Why, in words. */
  readonly reason: string;
  /** Whether they wait at their place in the order from now on, or leave. */
  readonly afterwards: (typeof UNSEATED_RULES)[number];
}

/** A decision that came in. */
export interface NewDecision {
  /** Of which application. */
  readonly applicationId: string;
  /** What was decided. */
  readonly decision: DecisionTaken;
}

/** Other caps; those left out stay. */
export interface NewCaps {
  /** Caps of roles. */
  readonly roles?: RoleCaps | undefined;
  /** The cap on all roles together. */
  readonly total?: Cap | undefined;
}

/** What happened since an allocation was made. All of it happens at once. */
export interface AllocationChanges {
  /** Applications that were withdrawn. */
  readonly withdraw?: readonly string[] | undefined;
  /** New applications, and refused ones put right. */
  readonly apply?: readonly Application[] | undefined;
  /** Decisions that came in. */
  readonly decide?: readonly NewDecision[] | undefined;
  /** Confirmed places that are taken, in words. */
  readonly unseat?: readonly Unseating[] | undefined;
  /** Applications that were made in a pair and go on alone; so does the partner. */
  readonly alone?: readonly string[] | undefined;
  /** Other caps. */
  readonly caps?: NewCaps | undefined;
  /** A new list, where the order is a list. */
  readonly list?: readonly string[] | undefined;
}

/** Where an application stood, or stands. */
export interface Stand {
  /** The status. */
  readonly status: PlacementStatus;
  /** The place in the waiting list; `null` for who is not on it. */
  readonly position: number | null;
  /** Whether a place is held for it until it is decided. */
  readonly holdsPlace: boolean;
}

/** What changed for one application. */
export interface PlacementChange {
  /** Which. */
  readonly applicationId: string;
  /** Where it stood; `null` for a new one. */
  readonly from: Stand | null;
  /** Where it stands; `null` for one that has left. */
  readonly to: Stand | null;
}

/** An allocation after changes. */
export interface ChangedAllocation {
  /** The intake as it is now: hand it over with the next changes. */
  readonly intake: Intake;
  /** The new allocation. */
  readonly allocation: Allocation;
  /** What changed for whom, by application id; those for whom nothing changed are left out. */
  readonly changed: readonly PlacementChange[];
  /** What could not be done as it was asked. */
  readonly problems: readonly Problem[];
}
