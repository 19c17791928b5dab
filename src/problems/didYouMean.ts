import { nearestName } from './nearestName.js';

/** What to add to a message about a name that is not known: the known one that was probably meant, or nothing. */
export function didYouMean(given: string, known: readonly string[]): string {
  const near = nearestName(given, known);
  return near === undefined ? '' : `; did you mean ${near}?`;
}
