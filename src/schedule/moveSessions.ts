import { type CivilDay, mondayOf, plusDays } from '../calendar/civilDay.js';
import type { TeachingWeek } from '../calendar/schoolCalendar.js';
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
  const moves = slots.flatMap((slot) => {
    const { week: monday, state } = slot.session;
    const isPlacedHere = slot.clock !== null || state === 'caughtUp';
    return !isPlacedHere || monday === null ? [] : [{ slot, monday, week: weeks.get(monday) }];
  });
  makeMoves(story, moves, from, cause, rule);
}

/**
 * Lays sessions that are still to come on teaching weeks anew, from a day on: the
 * first of them in its first week, the others as far behind it as before, or
 * farther apart where the pace is less than full. What was waiting to be caught
 * up comes first again, where there is room.
 */
export function layAnew(
  story: Story,
  slots: readonly Slot[],
  from: CivilDay,
  pace: number,
  cause: Cause,
  rule: Citation,
): void {
  const waiting = slots.filter(isWaiting);
  const inTurn = slots
    .flatMap((slot) => (slot.clock === null || isWaiting(slot) ? [] : [{ slot, clock: slot.clock }]))
    .toSorted((one, other) => one.clock - other.clock);
  const first = inTurn[0]?.clock ?? 0;
  const weeks = weeksFrom(story.calendar, from);
  const moves: Move[] = [];
  for (const { slot, clock } of inTurn) {
    const week = weeks[Math.floor(((clock - first) * 100) / pace)];
    if (week === undefined) {
      const nowhere = { day: null, week: null, undated: 'calendarNotKnown', placed: null, movedFrom: null } as const;
      change(slot, { ...nowhere, state: 'due' }, cause, rule);
      note(story, 'calendarNotKnown', `after ${weeks.at(-1)?.monday ?? from}`);
    } else {
      moves.push({ slot, week, monday: week.monday });
    }
  }
  makeMoves(story, moves, from, cause, rule);
  for (const slot of waiting) catchUp(story, slot, plusDays(mondayOf(from), -1), cause);
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
  const placing =
    week === undefined
      ? undefined
      : placeInWeek(week, usual ?? 0, isOpen, story.calendar, startOf(session, story.enrolment));
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
