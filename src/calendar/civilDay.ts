import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { InvalidInput } from '../problems/invalidInput.js';

/**
 * A day of the civil calendar, `YYYY-MM-DD`: no time, no time zone. Days are
 * strings, so they are JSON as they stand and compare correctly with `<`.
 */
export type CivilDay = string & { readonly __brand: 'CivilDay' };

/**
 * Reads a text as a day, if it is one.
 *
 * @param text - `YYYY-MM-DD`, years 1000 to 9999.
 * @throws {@link InvalidInput} for any other form, and for a day that does not exist.
 *
 * @example
 * ```ts
 * civilDay('2024-02-29'); // => '2024-02-29'
 * civilDay('2025-02-29'); // throws
 * civilDay('1/9/2025'); // throws
 * ```
 */
export function civilDay(text: string): CivilDay {
  if (isCivilDay(text)) return text;
  throw new InvalidInput([{ path: [], code: 'notADay', message: 'Enter a day that exists, such as 2024-09-02' }]);
}

/** Whether a value is a day of the civil calendar, written `YYYY-MM-DD`. */
export function isCivilDay(value: unknown): value is CivilDay {
  if (typeof value !== 'string' || !/^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value)) return false;
  // Every month has 28 days, so most days need no closer look.
  if (value.slice(8) <= '28') return true;
  // A date object takes 30 February for 2 March; the day exists when it comes back as it went in.
  const date = new UTCDateMini(`${value}T00:00:00Z`);
  return date.toISOString().slice(0, 10) === value;
}

/** The day a number of days later; earlier when the number is negative. */
export function plusDays(day: CivilDay, days: number): CivilDay {
  // Every month has 28 days, so most steps stay within the month.
  const inMonth = Number(day.slice(8)) + days;
  if (inMonth >= 1 && inMonth <= 28) return `${day.slice(0, 8)}${String(inMonth).padStart(2, '0')}` as CivilDay;
  return toDay(addDays(toDate(day), days));
}

/** The same day of the month a number of months later; the month's last day where there is no such day. */
export function plusMonths(day: CivilDay, months: number): CivilDay {
  return toDay(addMonths(toDate(day), months));
}

/** Whole days from one day to another: 0 for the same day, 1 for the next. */
export function daysFrom(earlier: CivilDay, later: CivilDay): number {
  return differenceInCalendarDays(toDate(later), toDate(earlier));
}

/** The day of the week as a position: Monday is 0, Sunday is 6. */
export function weekdayIndex(day: CivilDay): number {
  return (toDate(day).getUTCDay() + 6) % 7;
}

/** The Monday of the Monday-to-Sunday week that contains the day. */
export function mondayOf(day: CivilDay): CivilDay {
  return plusDays(day, -weekdayIndex(day));
}

// UTCDateMini reads and writes in UTC whatever the machine's zone: in Apia 30 December 2011 never
// existed, and in London one day in March has 23 hours; neither affects civil days.
function toDate(day: CivilDay): Date {
  return new UTCDateMini(`${day}T00:00:00Z`);
}

function toDay(date: Date): CivilDay {
  return date.toISOString().slice(0, 10) as CivilDay;
}
