import type { Problem, ProblemCode } from './problem.js';

/** Notes a problem while something is looked through. */
export type Report = (path: Problem['path'], code: ProblemCode, message: string) => void;
