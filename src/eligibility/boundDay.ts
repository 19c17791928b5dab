import { type CivilDay, plusMonths } from '../calendar/civilDay.js';
import type { DayBound } from '../vocabulary/criterion.js';

/** The last day that can be written. */
const LAST_DAY = '9999-12-31' as CivilDay;

/** The day a bound stands for, given the day of asking; the last day that can be written, where it would lie beyond. */
export function boundDay(bound: DayBound, on: CivilDay): CivilDay {
  if (typeof bound === 'string') return bound;
  const day = plusMonths(on, bound.monthsAfterAsking);
  return day < on ? LAST_DAY : day; // a year of five digits sorts before all others
}
