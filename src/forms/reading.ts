import type { Problem } from '../problems/problem.js';

/** What was read from a field of a form: a value, or what is wrong with what was entered. */
export type Reading<Value> =
  | {
      /** The value. */
      readonly value: Value;
    }
  | {
      /** What is wrong. */
      readonly problem: Problem;
    };
