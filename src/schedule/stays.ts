import type { CivilDay } from '../calendar/civilDay.js';
import type { SchoolCalendar } from '../calendar/schoolCalendar.js';
import { inOrder, type PlanEvent } from './planEvent.js';

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
  const later = inOrder(events).flatMap((event) => {
    if (event.kind !== 'transfer') return [];
    const there = calendars.find(({ school }) => school === event.school);
    return there === undefined ? [] : [{ from: event.from, calendar: there }];
  });
  return [{ from: start, calendar }, ...later];
}

/** The calendar of the school where the person is on a day. */
export function calendarOn(stays: readonly [Stay, ...Stay[]], day: CivilDay): SchoolCalendar {
  return (stays.findLast(({ from }) => from <= day) ?? stays[0]).calendar;
}
