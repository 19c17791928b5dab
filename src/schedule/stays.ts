import { type CivilDay, isCivilDay } from '../calendar/civilDay.js';
import { type SchoolCalendar, spanOf } from '../calendar/schoolCalendar.js';
import type { Planning } from './plan.js';
import { hasKnownKinds, inOrder, type PlanEvent, type Transfer } from './planEvent.js';

/** A stay at a school, from a day until the next stay begins. */
export interface Stay {
  readonly from: CivilDay;
  readonly calendar: SchoolCalendar;
}

/** Where a person is and when: first at the enrolment's school, then wherever they transfer to. */
export function staysOf(
  start: CivilDay,
  calendar: SchoolCalendar,
  events: readonly PlanEvent[],
  calendars: readonly SchoolCalendar[],
): readonly [Stay, ...Stay[]] {
  const later = inOrder(events)
    .filter((event) => event.kind === 'transfer')
    .map((transfer) => ({ from: transfer.from, calendar: calendarOf(transfer, calendars) }));
  return [{ from: start, calendar }, ...later];
}

/**
 * The calendar that a course is laid out on: the first school's and, for a year that it lacks, that of the school where
 * the person will be when that year begins.
 */
export function calendarThrough(calendar: SchoolCalendar, { calendars, events = [] }: Planning): SchoolCalendar {
  // Events are checked once there are sessions to check them against.
  const transfers = hasKnownKinds(events)
    ? inOrder(events).filter((event): event is Transfer => event.kind === 'transfer' && isCivilDay(event.from))
    : [];
  const years = [...calendar.years];
  transfers.forEach(({ from, school }, at) => {
    const until = transfers[at + 1]?.from ?? '9999';
    for (const year of calendars.find((there) => there.school === school)?.years ?? []) {
      const { first } = spanOf(year);
      const isThere = from <= first && first < until;
      if (isThere && !years.some(({ academicYear }) => academicYear === year.academicYear)) years.push(year);
    }
  });
  if (years.length === calendar.years.length) return calendar;
  return { ...calendar, years: years.toSorted((one, other) => (one.academicYear < other.academicYear ? -1 : 1)) };
}

/** The calendar of the school that someone goes to; a school without one has been refused already. */
export function calendarOf({ school }: Transfer, calendars: readonly SchoolCalendar[]): SchoolCalendar {
  return calendars.find((calendar) => calendar.school === school) as SchoolCalendar;
}

/** The calendar of the school where the person is on a day. */
export function calendarOn(stays: readonly [Stay, ...Stay[]], day: CivilDay): SchoolCalendar {
  return (stays.findLast(({ from }) => from <= day) ?? stays[0]).calendar;
}
