import { isCivilDay } from '../calendar/civilDay.js';

const TIME = /^T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

/**
 * Whether a text is a day, or a day with a local time to the minute or second.
 *
 * @param knownDays - days found to exist before; the day is added, so that none is looked up twice.
 */
export function isMoment(value: unknown, knownDays: Set<string>): value is string {
  if (typeof value !== 'string') return false;
  const day = value.slice(0, 10);
  if (!knownDays.has(day)) {
    if (!isCivilDay(day)) return false;
    knownDays.add(day);
  }
  return value.length === 10 || TIME.test(value.slice(10));
}

/**
 * A moment as a text that compares rightly with `<`. What was left out, the time
 * or its seconds, counts as late as it can be, so that nobody gains by leaving it out.
 */
export function latest(moment: string): string {
  if (moment.length === 10) return `${moment}T24:00:00`;
  return moment.length === 16 ? `${moment}:60` : moment;
}
