import type { Problem } from '../problems/problem.js';

/** What is wrong where a day was to be given and none was. */
export function notADay(name: string, subject: string): Problem {
  return { path: [name], code: 'notADay', message: `${subject} must be a day that exists, such as 2024-09-02` };
}

/** What is wrong where a start was to be given and none was. */
export function notAStart(): Problem {
  const message = 'The start must be a day that exists, such as 2024-09-02, or an academic year, such as 2024/25';
  return { path: ['start'], code: 'notADay', message };
}
