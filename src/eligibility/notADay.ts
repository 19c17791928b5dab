import type { Problem } from '../problems/problem.js';

/** The problem where a day was expected and none was given. */
export function notADay(name: string, subject: string): Problem {
  return { path: [name], code: 'notADay', message: `${subject} must be a day that exists, such as 2024-09-02` };
}

/** The problem where a start was expected and none was given. */
export function notAStart(): Problem {
  const message = 'The start must be a day that exists, such as 2024-09-02, or an academic year, such as 2024/25';
  return { path: ['start'], code: 'notADay', message };
}
