import { isCivilDay } from '../../calendar/civilDay.js';

const TIME = /^(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/;

/** Whether a value is a day that exists, or such a day with a local time to the minute or second. */
export function isMoment(value: unknown): value is string {
  return typeof value === 'string' && isCivilDay(value.slice(0, 10)) && TIME.test(value.slice(10));
}

/**
 * A moment as a text that compares correctly with `<`. If the time or its seconds were left
 * out, they count as the latest there can be, so that nobody gains by leaving them out.
 */
export function asLate(moment: string): string {
  if (moment.length === 10) return `${moment}T24:00:00`;
  return moment.length === 16 ? `${moment}:60` : moment;
}
