import type { Problem, ProblemCode } from '../problems/problem.js';

/** Reports a problem: where it is, what kind it is, and what to do about it. */
export type Report = (path: Problem['path'], code: ProblemCode, message: string) => void;
