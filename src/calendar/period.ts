import type { CivilDay } from './civilDay.js';

/** The days from a first to a last, inclusive. */
export interface Period {
  /** The first day. */
  readonly first: CivilDay;
  /** The last day, which belongs to the period. */
  readonly last: CivilDay;
}

/** Whether a day lies in a period; its first and last days do. */
export function holds(period: Period, day: CivilDay): boolean {
  return period.first <= day && day <= period.last;
}

/** Whether two periods have a day in common. */
export function overlap(a: Period, b: Period): boolean {
  return a.first <= b.last && b.first <= a.last;
}
