import type { CivilDay } from '../calendar/civilDay.js';
import type { SchoolCalendar } from '../calendar/schoolCalendar.js';
import { inOrder, type PlanEvent, type Transfer } from './planEvent.js';

/** A stay at a school, from a day on until the next stay begins. */
export interface Stay {
  readonly from: CivilDay;
  readonly calendar: SchoolCalendar;
}

/** Where a person is when: at the school of the enrolment first, then wherever they transferred to. */
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

/** The calendar of the school that someone goes to; what has none is refused before. */
export function calendarOf({ school }: Transfer, calendars: readonly SchoolCalendar[]): SchoolCalendar {
  return calendars.find((calendar) => calendar.school === school) as SchoolCalendar;
}

/** The calendar of the school where the person is on a day. */
export function calendarOn(stays: readonly [Stay, ...Stay[]], day: CivilDay): SchoolCalendar {
  return (stays.findLast(({ from }) => from <= day) ?? stays[0]).calendar;
}
