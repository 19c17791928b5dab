import { academicYearOf } from '../calendar/academicYear.js';
import { type CivilDay, mondayOf, plusDays, weekdayIndex } from '../calendar/civilDay.js';
import type { SchoolCalendar, TeachingWeek } from '../calendar/schoolCalendar.js';
import type { Citation } from '../vocabulary/citation.js';
import { type Cause, catchUp } from './catchUp.js';
import { placeInWeek } from './placeInWeek.js';
import type { Moved, Session } from './plan.js';
import {
  canMeet,
  change,
  isAway,
  isPaused,
  note,
  type Slot,
  type Story,
  startOf,
  usualDayOf,
  weeksFrom,
  works,
} from './story.js';

/** A session on its way to a week. */
interface Move {
  readonly slot: Slot;
  /** The week; `undefined` where it is not taught. */
  readonly week: TeachingWeek | undefined;
  /** Its Monday. */
  readonly monday: CivilDay;
}

/**
 * Puts sessions that are still to come on a day again, in the week they are in,
 * as people work from a day on. A session that its week has no room for is
 * caught up in a later one.
 */
export function placeAgain(story: Story, slots: readonly Slot[], from: CivilDay, cause: Cause, rule: Citation): void {
  const weeks = new Map(weeksFrom(story.calendar, from).map((week) => [week.monday, week]));
  const moves: Move[] = [];
  for (const slot of slots) {
    const { week: monday, state } = slot.session;
    if (monday === null || !(slot.laid || state === 'caughtUp')) continue;
    const week = weeks.get(monday);
    if (week !== undefined || isKnown(story.calendar, monday)) moves.push({ slot, monday, week });
    else goBeyond(story, slot, [...weeks.values()], cause, rule);
  }
  makeMoves(story, moves, from, cause, rule);
}

/** Whether a calendar tells if a week is taught: it has the academic year. */
function isKnown({ years }: SchoolCalendar, monday: CivilDay): boolean {
  const year = academicYearOf(plusDays(monday, 4));
  return years.some(({ academicYear }) => academicYear === year);
}

/** Notes how many teaching weeks ahead of a day each session is. */
export function noteAhead(story: Story, slots: readonly Slot[], from: CivilDay): void {
  const mondays = weeksFrom(story.calendar, from).map(({ monday }) => monday);
  for (const slot of slots) {
    const { week } = slot.session;
    const at = week === null ? -1 : mondays.indexOf(week);
    const isThisWeek = week !== null && week <= mondayOf(from);
    if (at >= 0 || isThisWeek) slot.ahead = Math.max(at, 0);
    else slot.ahead = slot.beyond === null ? null : mondays.length + slot.beyond;
  }
}

/** Puts sessions farther apart, or nearer, for another pace, but never two of one activity in one week. */
export function respace(slots: readonly Slot[], paceBefore: number, pace: number): void {
  const taken = new Map<string, number>();
  for (const slot of slots.toSorted((one, other) => (one.ahead ?? 0) - (other.ahead ?? 0))) {
    if (slot.ahead === null || isWaiting(slot)) continue;
    const activity = `${slot.session.activity}/${slot.session.ect ?? ''}`;
    const ahead = Math.floor((slot.ahead * paceBefore) / pace);
    slot.ahead = slot.weekly ? Math.max(ahead, (taken.get(activity) ?? -1) + 1) : ahead;
    taken.set(activity, slot.ahead);
  }
}

/**
 * Lays sessions on teaching weeks anew, from a day on: each as many weeks ahead
 * as is noted. What was waiting to be caught up comes first again, where there
 * is room.
 */
export function layAnew(story: Story, slots: readonly Slot[], from: CivilDay, cause: Cause, rule: Citation): void {
  const waiting = slots.filter(isWaiting);
  const weeks = weeksFrom(story.calendar, from);
  const moves: Move[] = [];
  for (const slot of slots) {
    if (!slot.laid || isWaiting(slot)) continue;
    const week = slot.ahead === null ? undefined : weeks[slot.ahead];
    if (week === undefined) goBeyond(story, slot, weeks, cause, rule);
    else moves.push({ slot, week, monday: week.monday });
  }
  makeMoves(story, moves, from, cause, rule);
  for (const slot of waiting) catchUp(story, slot, plusDays(mondayOf(from), -1), cause);
}

/** A session whose week lies where the calendar is not known has no week, and keeps its distance from what is known. */
function goBeyond(story: Story, slot: Slot, weeks: readonly TeachingWeek[], cause: Cause, rule: Citation): void {
  slot.beyond = slot.ahead === null ? null : slot.ahead - weeks.length;
  note(story, 'calendarNotKnown', `after ${weeks.at(-1)?.monday ?? cause.on}`);
  if (slot.session.undated === 'calendarNotKnown') return;
  const nowhere = { day: null, week: null, undated: 'calendarNotKnown', placed: null, movedFrom: null } as const;
  change(slot, { ...nowhere, state: 'due' }, cause, rule);
}

function isWaiting({ session, isBehind }: Slot): boolean {
  return session.state === 'caughtUp' || (session.state === 'paused' && isBehind);
}

/** First all that have a day in their week; then the others are caught up, where the weeks after theirs have room. */
function makeMoves(story: Story, moves: readonly Move[], from: CivilDay, cause: Cause, rule: Citation): void {
  const without = moves.filter((move) => !put(story, move, from, cause, rule));
  for (const { slot, monday } of without) {
    // One that is being caught up may find another day in its own week.
    catchUp(story, slot, slot.session.state === 'caughtUp' ? plusDays(monday, -1) : monday, cause);
  }
}

/** @returns whether the session has a day in the week, or never had one. */
function put(story: Story, { slot, week }: Move, from: CivilDay, cause: Cause, rule: Citation): boolean {
  const { session } = slot;
  const { day: before, state } = session;
  const isOpen = (weekday: number, day: CivilDay): boolean => day >= from && canMeet(story, session, weekday, day);
  if (state === 'caughtUp') {
    return before !== null && week?.taught.some((day, weekday) => day === before && isOpen(weekday, day)) === true;
  }
  const usual = usualDayOf(story, slot);
  // Without a usual day a session keeps the day it is on, where that will do.
  const wanted = usual ?? (before === null ? 0 : weekdayIndex(before));
  const start = startOf(session, story.enrolment);
  const placing = week === undefined ? undefined : placeInWeek(week, wanted, isOpen, story.calendar, start);
  if (placing === undefined || week === undefined) return state === 'due' && before === null;
  if (placing.day === before) return true;
  const movedFrom = usual === null ? null : reasonFor(story, session, usual, placing.movedFrom, cause);
  const placed = slot.weekly ? (movedFrom === null ? 'usualDay' : 'moved') : 'spread';
  change(slot, { day: placing.day, week: week.monday, undated: null, movedFrom, placed, state: 'due' }, cause, rule);
  return true;
}

/** Why a session is not on its usual day: a day that is taught and worked is lost to what happened. */
function reasonFor(story: Story, session: Session, usual: number, moved: Moved | null, { by }: Cause): Moved | null {
  if (moved?.because !== 'dayOff' || !works(story, session, usual)) return moved;
  if (isAway(story, session, moved.day)) return { ...moved, because: 'absence' };
  return { ...moved, because: isPaused(story, session, moved.day) ? 'defer' : by };
}
