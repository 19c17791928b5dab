import type { Problem } from './problem.js';

/**
 * The only error this library throws: the input is invalid. It carries every
 * problem found, not only the first.
 *
 * @example
 * ```ts
 * civilDay('2025-02-30'); // throws
 * ```
 */
export class InvalidInput extends Error {
  /** Every problem found, in the order of the input. */
  readonly problems: readonly Problem[];

  /** Collects the problems; the error's message is their sentences, one per line. */
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'InvalidInput';
    this.problems = problems;
  }
}
