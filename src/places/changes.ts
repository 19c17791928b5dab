import type { Problem } from '../problems/problem.js';
import type { Allocation, PlacementStatus } from './allocation.js';
import type { Application, DecisionTaken } from './application.js';
import type { Cap, Intake, RoleCaps } from './intake.js';

/** What happens to someone whose place a change takes away: they wait at their place in the order, or leave. */
export const UNSEATED_RULES = ['waits', 'leaves'] as const;

/** A place, confirmed or held, that is taken away from someone, with the reason. */
export interface Unseating {
  /** The application that loses its place. Of a pair, the other must be named too, or withdraw. */
  readonly applicationId: string;
  /** Why, in words. */
  readonly reason: string;
  /** Whether they wait from now on, at their place in the order, or leave. */
  readonly afterwards: (typeof UNSEATED_RULES)[number];
}

/** A new decision on an application. */
export interface NewDecision {
  /** The application that it is about. */
  readonly applicationId: string;
  /** What was decided. */
  readonly decision: DecisionTaken;
}

/** New caps; those left out stay as they are. */
export interface NewCaps {
  /** The caps of roles. */
  readonly roles?: RoleCaps | undefined;
  /** The cap on all roles together. */
  readonly total?: Cap | undefined;
}

/** What has happened since an allocation was made. All of it takes effect at once. */
export interface AllocationChanges {
  /** Applications that were withdrawn. */
  readonly withdraw?: readonly string[] | undefined;
  /** New applications, and refused ones that have been corrected. */
  readonly apply?: readonly Application[] | undefined;
  /** New decisions. */
  readonly decide?: readonly NewDecision[] | undefined;
  /** Places that are taken away, each with the reason. */
  readonly unseat?: readonly Unseating[] | undefined;
  /** Applications that were made as one of a pair and go on alone; so does the partner's. */
  readonly alone?: readonly string[] | undefined;
  /** New caps. */
  readonly caps?: NewCaps | undefined;
  /** A new list, if the order is a list. */
  readonly list?: readonly string[] | undefined;
}

/** Where an application stood, or stands. */
export interface Stand {
  /** The status. */
  readonly status: PlacementStatus;
  /** The place on the waiting list; `null` for anyone who is not on it. */
  readonly position: number | null;
  /** Whether a place is held for it until it is decided. */
  readonly holdsPlace: boolean;
}

/** What changed for one application. */
export interface PlacementChange {
  /** Which application. */
  readonly applicationId: string;
  /** Where it stood; `null` for a new one. */
  readonly from: Stand | null;
  /** Where it stands; `null` for one that has left. */
  readonly to: Stand | null;
}

/** An allocation after changes. */
export interface ChangedAllocation {
  /** The intake as it is now: pass it in with the next changes. */
  readonly intake: Intake;
  /** The new allocation. */
  readonly allocation: Allocation;
  /** What changed for whom, in order of application id; those for whom nothing changed are left out. */
  readonly changed: readonly PlacementChange[];
  /** What could not be done as asked. */
  readonly problems: readonly Problem[];
}
