import type { CivilDay } from '../calendar/civilDay.js';
import type { Citation } from './citation.js';
import type { FactName, Facts } from './facts.js';
import type { Body, Role } from './people.js';

/**
 * `required` decides; `recommended` ("ideally", "encouraged", "it is
 * anticipated") is reported and never changes an outcome.
 */
export const FORCES = ['required', 'recommended'] as const;

/** Whether a criterion decides or only advises. */
export type Force = (typeof FORCES)[number];

/** A bound on a day: a day, or a number of months after the day of asking. */
export type DayBound =
  | CivilDay
  | {
      /** Whole months, 0 or more. */
      readonly monthsAfterAsking: number;
    };

/** The tests a fact can be put to: a closed set, fitted to the kind of fact. */
export type Test<Value> = [Value] extends [boolean]
  ? {
      /** The value that meets the test. */
      readonly is: Value;
    }
  : [Value] extends [CivilDay]
    ? {
        /** The first day that meets the test. */
        readonly from?: DayBound;
        /** The last day that meets the test. */
        readonly to?: DayBound;
      }
    : [Value] extends [string]
      ? {
          /** The values that meet the test. */
          readonly oneOf: readonly Value[];
          /** The values that no source settles: the body named by the criterion has to judge. */
          readonly refer?: readonly Value[];
        }
      : {
          /** The least number that meets the test. */
          readonly atLeast: Value;
        };

/** One condition on one fact, as a source states it. */
export interface CriterionOn<F extends FactName> {
  /** A name for the condition, unique within its programme. */
  readonly id: string;
  /** The fact that is tested. */
  readonly fact: F;
  /** What the fact has to be. */
  readonly test: Test<Facts[F]>;
  /** The roles the condition is for; if left out, it is for everyone. */
  readonly roles?: readonly Role[];
  /** Whether it decides or only advises. */
  readonly force: Force;
  /** Who decides, where the fact is a body's judgement. */
  readonly decidedBy?: Body;
  /** Where it was read. */
  readonly source: Citation;
}

/** A condition on one of the facts `F`. */
export type Criterion<F extends FactName = FactName> = { readonly [Name in F]: CriterionOn<Name> }[F];

/** Conditions joined: all of them, or any of them. */
export type Rule<F extends FactName = FactName> =
  | Criterion<F>
  | {
      /** Rules that all have to be met. */
      readonly allOf: readonly Rule<F>[];
    }
  | {
      /** Rules, at least one of which has to be met. */
      readonly anyOf: readonly Rule<F>[];
    };
