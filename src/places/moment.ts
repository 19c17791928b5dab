import { isCivilDay } from '../calendar/civilDay.js';

const MOMENT = /^[1-9]\d{3}-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/;
const IN_EVERY_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])/;

/** Whether a value is a day that exists, or such a day with a local time to the minute or second. */
export function isMoment(value: unknown): value is string {
  if (typeof value !== 'string' || !MOMENT.test(value)) return false;
  // Looking a day up in the calendar is slow, and only the last days of a month have to be.
  return IN_EVERY_MONTH.test(value) || isCivilDay(value.slice(0, 10));
}

/**
 * A moment as a text that compares rightly with `<`. What was left out, the time
 * or its seconds, counts as late as it can be, so that nobody gains by leaving it out.
 */
export function latest(moment: string): string {
  if (moment.length === 10) return `${moment}T24:00:00`;
  return moment.length === 16 ? `${moment}:60` : moment;
}
