import type { Problem, ProblemCode } from './problem.js';

/** Records a problem while something is checked. */
export type Report = (path: Problem['path'], code: ProblemCode, message: string) => void;
