import { type CivilDay, mondayOf, plusDays, weekdayIndex } from '../calendar/civilDay.js';
import type { TeachingWeek } from '../calendar/schoolCalendar.js';
import type { Citation } from '../vocabulary/citation.js';
import { type Cause, catchUp } from './catchUp.js';
import { placeInWeek } from './placeInWeek.js';
import type { Session } from './plan.js';
import { canMeet, change, note, type Slot, type Story, usualDayOf, weeksFrom } from './story.js';

/**
 * Puts sessions that are still to come on a day again, in the week they are in,
 * as people work from a day on. A session that its week has no room for is
 * caught up in a later one.
 */
export function placeAgain(story: Story, slots: readonly Slot[], from: CivilDay, cause: Cause, rule: Citation): void {
  const weeks = new Map(weeksFrom(story.calendar, from).map((week) => [week.monday, week]));
  for (const slot of slots) {
    const { week } = slot.session;
    if (slot.clock === null || week === null) continue;
    put(story, slot, weeks.get(week), week < mondayOf(from) ? from : week, from, cause, rule);
  }
}

/**
 * Lays sessions that are still to come on teaching weeks anew, from a day on: the
 * first of them in its first week, the others as far behind it as before, or
 * farther apart where the pace is less than full.
 */
export function layAnew(
  story: Story,
  slots: readonly Slot[],
  from: CivilDay,
  pace: number,
  cause: Cause,
  rule: Citation,
): void {
  const inTurn = slots.filter(({ session, clock }) => session.state !== 'caughtUp' && clock !== null);
  const first = Math.min(...inTurn.map(({ clock }) => clock ?? 0));
  const weeks = weeksFrom(story.calendar, from);
  for (const slot of inTurn.toSorted((one, other) => (one.clock ?? 0) - (other.clock ?? 0))) {
    const week = weeks[Math.floor((((slot.clock ?? 0) - first) * 100) / pace)];
    if (week === undefined) {
      const nowhere = { day: null, week: null, undated: 'calendarNotKnown', placed: null, movedFrom: null } as const;
      change(slot, { ...nowhere, state: 'due' }, cause, rule);
      note(story, 'calendarNotKnown', `after ${weeks.at(-1)?.monday ?? from}`);
    } else {
      put(story, slot, week, week.monday, from, cause, rule);
    }
  }
  // What was waiting to be caught up comes first again, where there is room.
  for (const slot of slots.filter(({ session }) => session.state === 'caughtUp')) {
    catchUp(story, slot, plusDays(mondayOf(from), -1), cause);
  }
}

function put(
  story: Story,
  slot: Slot,
  week: TeachingWeek | undefined,
  monday: CivilDay,
  from: CivilDay,
  cause: Cause,
  rule: Citation,
): void {
  const { session } = slot;
  const usual = slot.weekly || session.day === null ? usualDayOf(story, session) : weekdayIndex(session.day);
  const isOpen = (weekday: number, day: CivilDay): boolean => day >= from && canMeet(story, session, weekday, day);
  const placing = week === undefined ? undefined : placeInWeek(week, usual, isOpen, story.calendar, from);
  if (placing === undefined || week === undefined) {
    catchUp(story, slot, monday, cause);
  } else if (placing.day !== session.day || session.state === 'paused') {
    const { day, movedFrom } = placing;
    const standing = standingOf(slot, movedFrom !== null);
    change(slot, { day, week: week.monday, undated: null, movedFrom, ...standing }, cause, rule);
  }
}

function standingOf({ session, weekly }: Slot, isMoved: boolean): Pick<Session, 'placed' | 'state'> {
  if (session.state === 'caughtUp') return { placed: 'caughtUp', state: 'caughtUp' };
  if (!weekly) return { placed: 'spread', state: 'due' };
  return { placed: isMoved ? 'moved' : 'usualDay', state: 'due' };
}
