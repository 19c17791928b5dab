// A small day counter of the tests' own, so that no expectation rests on src/calendar.
import { type CivilDay, civilDay } from '../../src/calendar/civilDay.js';

const DAY = 86_400_000;

/** The day a number of days later. */
export function daysAfter(day: string, days: number): CivilDay {
  return civilDay(new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10));
}

/** Whole days from one day to another. */
export function daysBetween(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / DAY;
}
