import { type CivilDay, plusDays } from '../../calendar/civilDay.js';
import { weekdayKind } from '../../calendar/dayKind.js';
import type { SchoolCalendar, TeachingWeek } from '../../calendar/schoolCalendar.js';
import { WEEKDAYS, type Weekday } from '../../calendar/weekday.js';
import type { Moved } from '../plan.js';

/** A day found in a week, and the day it was moved from. */
export interface Placing {
  readonly day: CivilDay;
  readonly movedFrom: Moved | null;
}

/** The days of the week on which someone can be met: five answers, Monday first. */
export type OpenDays = readonly boolean[];

/** The days that everyone concerned works. */
export function openDays(...patterns: readonly (readonly Weekday[] | undefined)[]): OpenDays {
  return WEEKDAYS.map((weekday) => patterns.every((days) => days === undefined || days.includes(weekday)));
}

/** Whether people can be met on a day: its place in the week, Monday 0, and the day itself. */
export type IsOpen = (weekday: number, day: CivilDay) => boolean;

/**
 * Finds a session's day in its week: the usual day; where that is not taught or
 * not worked, the next day of that week that is, or failing that the one before.
 *
 * @returns `undefined` when the week has no day that is both taught and worked.
 */
export function placeInWeek(
  week: TeachingWeek,
  usual: number,
  isOpen: IsOpen,
  calendar: SchoolCalendar,
  since: CivilDay,
): Placing | undefined {
  const onUsualDay = dayAt(week, usual, isOpen);
  if (onUsualDay !== undefined) return { day: onUsualDay, movedFrom: null };
  const day = dayInWeek(week, usual, isOpen);
  if (day === undefined) return undefined;
  const wanted = plusDays(week.monday, usual);
  return { day, movedFrom: { day: wanted, because: whyNot(wanted, since, calendar) } };
}

/** The same day, without the reason why it is not the usual one. */
export function dayInWeek(week: TeachingWeek, usual: number, isOpen: IsOpen): CivilDay | undefined {
  let found: CivilDay | undefined;
  for (let at = usual; at < 5 && found === undefined; at += 1) found = dayAt(week, at, isOpen);
  for (let at = usual - 1; at >= 0 && found === undefined; at -= 1) found = dayAt(week, at, isOpen);
  return found;
}

function whyNot(wanted: CivilDay, since: CivilDay, calendar: SchoolCalendar): Moved['because'] {
  const kind = weekdayKind(calendar, wanted);
  if (kind !== 'teachingDay') return kind;
  return wanted < since ? 'beforeStart' : 'dayOff';
}

function dayAt(week: TeachingWeek, weekday: number, isOpen: IsOpen): CivilDay | undefined {
  const day = week.taught[weekday];
  return day === null || day === undefined || !isOpen(weekday, day) ? undefined : day;
}
