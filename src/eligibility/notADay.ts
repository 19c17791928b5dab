import type { Problem } from '../problems/problem.js';

/** What is wrong where a day was to be given and none was. */
export function notADay(name: string, subject: string): Problem {
  return { path: [name], code: 'notADay', message: `${subject} must be a day that exists, such as 2024-09-02` };
}
