import type { Attendance } from '../vocabulary/activity.js';
import type { Tally } from './workload.js';

/** A tally that is still being added to. */
export type Sum = { -readonly [Field in keyof Tally]: Tally[Field] };

/** Nothing yet. */
export function emptySum(): Sum {
  return { minutes: 0, unknown: 0, optionalMinutes: 0, optionalUnknown: 0 };
}

/** Adds a session to a sum: `null` minutes where its length is not known. */
export function add(sum: Sum, attendance: Attendance, minutes: number | null): void {
  if (attendance === 'optional') {
    if (minutes === null) sum.optionalUnknown += 1;
    else sum.optionalMinutes += minutes;
  } else if (minutes === null) sum.unknown += 1;
  else sum.minutes += minutes;
}

/** Adds one sum to another. */
export function addTogether(sum: Sum, more: Tally): void {
  sum.minutes += more.minutes;
  sum.unknown += more.unknown;
  sum.optionalMinutes += more.optionalMinutes;
  sum.optionalUnknown += more.optionalUnknown;
}

/** What is left of a sum. */
export function without(total: Tally, done: Tally): Tally {
  return {
    minutes: total.minutes - done.minutes,
    unknown: total.unknown - done.unknown,
    optionalMinutes: total.optionalMinutes - done.optionalMinutes,
    optionalUnknown: total.optionalUnknown - done.optionalUnknown,
  };
}
