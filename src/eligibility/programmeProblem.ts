import type { Problem } from '../problems/problem.js';
import type { Programme } from '../vocabulary/programme.js';

/** What is wrong with a programme that would not pass the compiler, as untyped code may supply it. */
export function programmeProblem(programme: unknown): Problem | undefined {
  if (Array.isArray((programme as Partial<Programme> | null | undefined)?.editions)) return undefined;
  const message = 'Enter the programme, not its id';
  return { path: ['programme'], code: 'wrongKind', message };
}
