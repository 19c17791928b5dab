import type { TeachingWeek } from '../calendar/schoolCalendar.js';

/** Which teaching weeks a fortnightly session falls in. */
export const FORTNIGHTS = ['oddWeeks', 'evenWeeks', 'restartEachTerm'] as const;

/**
 * Which teaching weeks a fortnightly session falls in: 1, 3, 5 … or 2, 4, 6 … of the school year, or 1, 3, 5 … of each
 * term.
 */
export type Fortnight = (typeof FORTNIGHTS)[number];

/** Whether a teaching week is one of the fortnightly ones. */
export function isFortnightly(week: TeachingWeek, fortnight: Fortnight): boolean {
  if (fortnight === 'restartEachTerm') return week.inTerm % 2 === 1;
  return week.number % 2 === (fortnight === 'oddWeeks' ? 1 : 0);
}
