import { InvalidInput } from '../../problems/invalidInput.js';
import type { Problem } from '../../problems/problem.js';

/**
 * What the core finds wrong with a value: it knows the rules between fields, and
 * they are not repeated here.
 *
 * @param ask - calls a function of the core that throws {@link InvalidInput}.
 */
export function askCore(ask: () => unknown): readonly Problem[] {
  try {
    ask();
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
}
