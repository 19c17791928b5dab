import type { Role } from '../vocabulary/people.js';

/** The most who can be given a place; `noCap` where only the other caps bind. */
export type Cap = number | 'noCap';

/** A cap for each of some roles. */
export type RoleCaps = { readonly [Name in Role]?: Cap };

/** How many places there are. */
export interface Caps {
  /** The roles the intake admits, each with its own cap: a whole number, 0 or more, or `noCap`. */
  readonly roles: RoleCaps;
  /** The cap on all roles together. */
  readonly total: Cap;
}

/** The orders an organiser can declare. */
export const INTAKE_ORDERS = ['timeOfApplication', 'draw', 'list'] as const;

/**
 * The order within a tier, which the organiser declares, for no source publishes one:
 * the time of application, where equal times go by application id or, with
 * `drawTiesWith`, by a draw of that seed; a draw; or a list of application ids,
 * after which those it leaves out come by time of application.
 */
export type IntakeOrder =
  | {
      /** The earlier application comes first. */
      readonly by: 'timeOfApplication';
      /** The seed with which equal times are drawn; left out, they go by application id. */
      readonly drawTiesWith?: string | undefined;
    }
  | {
      /** The lower ticket comes first. */
      readonly by: 'draw';
      /** The seed of the draw: any text, published before the applications are known. */
      readonly seed: string;
    }
  | {
      /** The organiser's list, as it stands. */
      readonly by: 'list';
      /** The ids, the first first. */
      readonly applicationIds: readonly string[];
    };

/** What can become of an application after the closing moment: it is refused, or stands last in its tier. */
export const LATE_RULES = ['refused', 'lastInTier'] as const;

/** When an intake closes, and what becomes of who comes after. */
export interface Closing {
  /** The last moment that is in time: a day to its end, or a day with a time, such as `2022-06-30T17:00`. */
  readonly at: string;
  /** What becomes of later applications. */
  readonly late: (typeof LATE_RULES)[number];
}

/**
 * How an application without a final decision is treated: it `waits` outside the
 * order, or it competes in the tier that is still open to it and `holdsPlace`
 * until the decision comes.
 */
export const UNDECIDED_RULES = ['waits', 'holdsPlace'] as const;

/** How an application without a final decision is treated. */
export type UndecidedRule = (typeof UNDECIDED_RULES)[number];

/** The treatment of each outcome that is not final; left out, it `waits`. */
export interface UndecidedRules {
  /** Where a named body has yet to decide. */
  readonly refer?: UndecidedRule | undefined;
  /** Where a fact is missing. */
  readonly moreInformationNeeded?: UndecidedRule | undefined;
}

/**
 * An intake: the places on one edition of a programme, and the organiser's
 * choices of how they are given. An intake is not a cohort: a cohort is the
 * academic year of a start.
 */
export interface Intake {
  /** The programme's id. */
  readonly programme: string;
  /** The id of the edition that people join. */
  readonly edition: string;
  /** How many places there are. */
  readonly caps: Caps;
  /** The order within a tier. */
  readonly order: IntakeOrder;
  /** When it closes; left out, nobody is late. */
  readonly closes?: Closing | undefined;
  /** What becomes of those who are not decided yet. */
  readonly undecided?: UndecidedRules | undefined;
}
