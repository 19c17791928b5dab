import type { Problem } from '../problems/problem.js';

/**
 * The problem with a value that is no day.
 *
 * @param path - where it is.
 * @param subject - what the day is called at the start of a sentence.
 */
export function notADay(path: Problem['path'], subject: string): Problem {
  return { path, code: 'notADay', message: `${subject} must be a day that exists, such as 2024-09-02` };
}
