import type { ProblemCode } from '../../problems/problem.js';

/** What was read from a cell, or what is wrong with it; `undefined` where it is blank. */
export type CellRead =
  | { readonly value: unknown }
  | { readonly code: ProblemCode; readonly message: string }
  | undefined;
