import type { Role } from '../vocabulary/people.js';

/** The most people who can be given a place; `noCap` if only the other caps limit them. */
export type Cap = number | 'noCap';

/** Caps of roles. */
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
 * The order within a tier, which the organiser declares because no source publishes one:
 * by time of application, with ties settled by application id or, with `drawTiesWith`, by
 * a draw with that seed; by a draw; or by a list of application ids, after which those it
 * leaves out come by time of application.
 */
export type IntakeOrder =
  | {
      /** The earlier application comes first. */
      readonly by: 'timeOfApplication';
      /** The seed of a draw between equal times; if it is left out, they go by application id. */
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
      /** The ids, in order. */
      readonly applicationIds: readonly string[];
    };

/** What can happen to an application after the closing moment: it is refused, or comes last in its tier. */
export const LATE_RULES = ['refused', 'lastInTier'] as const;

/** When an intake closes, and what happens to later applications. */
export interface Closing {
  /** The last moment to apply: a day, up to its end, or a day with a time, such as `2022-06-30T17:00`. */
  readonly at: string;
  /** What happens to later applications. */
  readonly late: (typeof LATE_RULES)[number];
}

/**
 * How an application without a final decision is treated: it `waits` outside the
 * order, or it competes in the tier that is still open to it and `holdsPlace`
 * until there is one.
 */
export const UNDECIDED_RULES = ['waits', 'holdsPlace'] as const;

/** How an application without a final decision is treated. */
export type UndecidedRule = (typeof UNDECIDED_RULES)[number];

/** How each outcome that is not final is treated; if it is left out, the application `waits`. */
export interface UndecidedRules {
  /** When a named body has yet to decide. */
  readonly refer?: UndecidedRule | undefined;
  /** When a fact is missing. */
  readonly moreInformationNeeded?: UndecidedRule | undefined;
}

/**
 * An intake: the places on one edition of a programme, and the organiser's
 * choices about how they are given out. An intake is not a cohort: a cohort is
 * the academic year in which people start.
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
  /** When it closes; if it is left out, nobody is late. */
  readonly closes?: Closing | undefined;
  /** How applications without a final decision are treated. */
  readonly undecided?: UndecidedRules | undefined;
}
