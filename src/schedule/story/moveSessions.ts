import { academicYearOf } from '../../calendar/academicYear.js';
import { type CivilDay, mondayOf, plusDays, weekdayIndex } from '../../calendar/civilDay.js';
import type { SchoolCalendar, TeachingWeek } from '../../calendar/schoolCalendar.js';
import { allWeeksFrom, weeksFrom } from '../../calendar/teachingWeeksFrom.js';
import { type IsOpen, type Placing, placeInWeek } from '../course/placeInWeek.js';
import type { Moved, Session, SessionChange } from '../plan.js';
import { addCaveat } from '../planDraft.js';
import { catchUp, hasRoom, othersIn } from './catchUp.js';
import {
  activityOf,
  canMeet,
  change,
  isAway,
  isPaused,
  type Slot,
  type Story,
  startOf,
  usualDayOf,
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
 * Places sessions still to come on a day again, within their own week, by how
 * people work from a given day. A session that its week has no room for is
 * caught up in a later one.
 */
export function placeAgain(story: Story, slots: readonly Slot[], cause: SessionChange): void {
  const { calendar } = story;
  const weeks = new Map(allWeeksFrom(calendar, cause.on).map((week) => [week.monday, week]));
  const moves: Move[] = [];
  for (const slot of slots) {
    const { week: own, state } = slot.session;
    if (!(slot.laid || state === 'caughtUp') || goesBack(story, slot, weeks, cause)) continue;
    const monday = slot.toWeek ?? own ?? weekBackInView(slot, calendar, cause.on);
    if (monday === undefined) continue;
    const week = weeks.get(monday);
    if (week !== undefined || isKnown(calendar, monday)) moves.push({ slot, monday, week });
    else goBeyond(story, slot, slot.beyond, cause);
  }
  makeMoves(story, moves, cause);
}

/** Puts a session back in its own week, where a change had left no day for it, once there is a day and room again. */
function goesBack(story: Story, slot: Slot, weeks: ReadonlyMap<CivilDay, TeachingWeek>, cause: SessionChange): boolean {
  const week = slot.ownWeek === null ? undefined : weeks.get(slot.ownWeek);
  if (week === undefined || !hasRoom(story, slot, week)) return false;
  if (!putIn(story, slot, week, canMeetFrom(story, slot, cause.on), new Set(), cause)) return false;
  slot.ownWeek = null;
  return true;
}

/** The week of a session that lay beyond one school's calendar, where the next school's has it. */
function weekBackInView({ beyond }: Slot, calendar: SchoolCalendar, from: CivilDay): CivilDay | undefined {
  return beyond !== null && beyond < 0 ? weeksFrom(calendar, from).at(beyond)?.monday : undefined;
}

/**
 * Before someone goes to another school, notes how many weeks each session lies
 * beyond what is known there: counted in the teaching weeks of the old school,
 * and negative where the new one's calendar has its week.
 */
export function noteBeyond({ calendar, slots }: Story, next: SchoolCalendar, from: CivilDay): void {
  const here = weeksFrom(calendar, from).map(({ monday }) => monday);
  const there = weeksFrom(next, from).map(({ monday }) => monday);
  const [lastOfBoth = ''] = [here.at(-1) ?? '', there.at(-1) ?? ''].toSorted();
  const onlyHere = here.filter((monday) => monday > lastOfBoth);
  const onlyThere = there.filter((monday) => monday > lastOfBoth);
  // Once a year that is not known here has begun, there is no telling how much of the distance has passed.
  const isYearKnown = hasYear(calendar, plusDays(from, -1));
  for (const slot of slots) {
    const { week } = slot.session;
    if (week !== null) {
      const at = onlyHere.indexOf(week);
      slot.beyond = at < 0 ? null : at;
    } else if (slot.beyond !== null) {
      slot.beyond = isYearKnown ? onlyHere.length + slot.beyond - onlyThere.length : null;
    }
  }
}

/** Whether a calendar shows if a week is taught: it has its academic year and, for August, the one that may begin. */
function isKnown(calendar: SchoolCalendar, monday: CivilDay): boolean {
  return hasYear(calendar, plusDays(monday, 4)) && hasYear(calendar, plusDays(monday, 35));
}

function hasYear({ years }: SchoolCalendar, day: CivilDay): boolean {
  const year = academicYearOf(day);
  return years.some(({ academicYear }) => academicYear === year);
}

/**
 * Notes how many teaching weeks ahead of a day each session is. One that another change had moved out of a week still
 * to come was not missed: it counts as being where it was or, where that week is not taught, as waiting for the next.
 */
export function noteAhead(story: Story, slots: readonly Slot[], from: CivilDay): void {
  const mondays = weeksFrom(story.calendar, from).map(({ monday }) => monday);
  for (const slot of slots) {
    const { session, ownWeek, beyond } = slot;
    const week = ownWeek ?? session.week;
    if (week === null) slot.ahead = beyond === null ? null : mondays.length + beyond;
    else slot.ahead = placeOf(week, mondays, from);
    slot.isBehind = session.state === 'caughtUp' && (ownWeek === null || !mondays.includes(ownWeek));
    // What was missed comes first, wherever it was to be caught up.
    if (slot.isBehind && ownWeek === null) slot.ahead = null;
  }
}

function placeOf(week: CivilDay, mondays: readonly CivilDay[], from: CivilDay): number | null {
  const at = mondays.findIndex((monday) => monday === week || (from <= week && week < monday));
  return at < 0 ? null : at;
}

/** Spaces sessions further apart, or closer together, for a new pace, but never two of one activity in a week. */
export function respace(slots: readonly Slot[], paceBefore: number, pace: number): void {
  const taken = new Map<string, number>();
  for (const slot of slots.toSorted((one, other) => (one.ahead ?? 0) - (other.ahead ?? 0))) {
    if (slot.ahead === null) continue;
    slot.isBehind = false;
    const activity = activityOf(slot.session);
    const distance = slot.ahead * paceBefore + slot.rest;
    const ahead = Math.floor(distance / pace);
    slot.ahead = slot.weekly ? Math.max(ahead, (taken.get(activity) ?? -1) + 1) : ahead;
    slot.rest = distance - slot.ahead * pace;
    taken.set(activity, slot.ahead);
  }
}

/**
 * Lays sessions out on teaching weeks again, from a given day: each as many weeks
 * ahead as noted. What was waiting to be caught up waits again: what was missed
 * comes first, where there is room.
 */
export function layAnew(story: Story, slots: readonly Slot[], cause: SessionChange): void {
  const weeks = weeksFrom(story.calendar, cause.on);
  const missed = slots.filter(({ ahead, isBehind }) => isBehind && ahead === null);
  const moves: Move[] = [];
  for (const slot of slots) {
    slot.ownWeek = null;
    if (!slot.laid || missed.includes(slot)) continue;
    const week = weeks[slot.ahead ?? weeks.length];
    if (week === undefined) goBeyond(story, slot, slot.ahead === null ? null : slot.ahead - weeks.length, cause);
    else moves.push({ slot, week, monday: week.monday });
  }
  const waiting = moves.filter(({ slot }) => slot.isBehind);
  makeMoves(
    story,
    moves.filter(({ slot }) => !slot.isBehind),
    cause,
  );
  for (const slot of missed) catchUp(story, slot, plusDays(mondayOf(cause.on), -1), cause);
  for (const { slot, monday } of waiting) catchUp(story, slot, plusDays(monday, -1), cause);
}

/** A session that falls where the calendar is not known has no week, and keeps its distance from what is known. */
function goBeyond(story: Story, slot: Slot, beyond: number | null, cause: SessionChange): void {
  slot.beyond = beyond;
  addCaveat(story, 'calendarNotKnown', `after ${weeksFrom(story.calendar, cause.on).at(-1)?.monday ?? cause.on}`);
  if (slot.session.undated === 'calendarNotKnown') return;
  const nowhere = { day: null, week: null, undated: 'calendarNotKnown', placed: null, movedFrom: null } as const;
  change(slot, { ...nowhere, state: 'due' }, cause);
}

/**
 * First all that have a day in their week, what happens weekly or fortnightly before the events that make way for it;
 * then the others are caught up, where the weeks after theirs have room.
 */
function makeMoves(story: Story, moves: readonly Move[], cause: SessionChange): void {
  const inTurn = [...moves.filter(({ slot }) => slot.weekly), ...moves.filter(({ slot }) => !slot.weekly)];
  // One that is being caught up keeps its day where it can; the day of any other is free until it has been placed.
  const leaving = new Set(moves.filter(({ slot }) => slot.session.state !== 'caughtUp').map(({ slot }) => slot));
  const without = inTurn.filter((move) => {
    const isPlaced = put(story, move, leaving, cause);
    leaving.delete(move.slot);
    return !isPlaced;
  });
  for (const { slot, monday } of without) {
    // One that is being caught up may find another day in its own week.
    if (slot.session.state === 'caughtUp') {
      catchUp(story, slot, plusDays(monday, -1), cause);
    } else {
      catchUp(story, slot, monday, cause);
      slot.ownWeek = monday;
    }
  }
}

/** @returns whether the session has a day in the week, or never had one. */
function put(story: Story, { slot, week }: Move, leaving: ReadonlySet<Slot>, cause: SessionChange): boolean {
  const { session } = slot;
  const { day: before, state } = session;
  const isOpen = canMeetFrom(story, slot, cause.on);
  if (state === 'caughtUp') {
    return before !== null && week?.taught.some((day, weekday) => day === before && isOpen(weekday, day)) === true;
  }
  if (week !== undefined && putIn(story, slot, week, isOpen, leaving, cause)) return true;
  return staysWithoutDay(slot, week, cause);
}

function canMeetFrom(story: Story, { session }: Slot, from: CivilDay): IsOpen {
  return (weekday, day) => day >= from && canMeet(story, session, weekday, day);
}

/** @returns whether the week has a day that will do: the usual one, or another. */
function putIn(
  story: Story,
  slot: Slot,
  week: TeachingWeek,
  isOpen: IsOpen,
  leaving: ReadonlySet<Slot>,
  cause: SessionChange,
): boolean {
  const { session } = slot;
  const { day: before } = session;
  const usual = usualDayOf(story, slot);
  // Without a usual day a session keeps its day in the week it is in, and is on the first day that will do in another.
  const wanted = usual ?? (before === null || mondayOf(before) !== week.monday ? 0 : weekdayIndex(before));
  const placing = placingIn(story, slot, week, wanted, isOpen, leaving);
  if (placing === undefined) return false;
  const movedFrom = usual === null ? null : reasonFor(story, session, usual, placing.movedFrom, cause);
  const placed = slot.weekly ? (movedFrom === null ? 'usualDay' : 'moved') : 'spread';
  if (placing.day === before && (!slot.weekly || isSetAsBefore(session, movedFrom, cause))) return true;
  change(slot, { day: placing.day, week: week.monday, undated: null, movedFrom, placed, state: 'due' }, cause);
  return true;
}

/** Whether a session is still kept from the same day by the same reason; days before a change are as they were. */
function isSetAsBefore({ movedFrom: before }: Session, movedFrom: Moved | null, { on }: SessionChange): boolean {
  if (movedFrom !== null && movedFrom.day < on) return true;
  return movedFrom?.day === before?.day && movedFrom?.because === before?.because;
}

/**
 * The usual day where that will do; otherwise preferably a day with no other session of its kind. An event makes way
 * for anything else on its day.
 */
function placingIn(
  story: Story,
  slot: Slot,
  week: TeachingWeek,
  wanted: number,
  isOpen: IsOpen,
  leaving: ReadonlySet<Slot>,
): Placing | undefined {
  const start = startOf(slot.session, story.enrolment);
  const any = placeInWeek(week, wanted, isOpen, story.calendar, start);
  if (any === undefined || (slot.weekly && any.movedFrom === null)) return any;
  const others = slot.weekly ? othersIn(story, slot, week) : story.slots.filter((other) => other !== slot);
  const taken = new Set(others.filter((other) => !leaving.has(other)).map(({ session }) => session.day));
  const isFree: IsOpen = (weekday, day) => !taken.has(day) && isOpen(weekday, day);
  return placeInWeek(week, wanted, isFree, story.calendar, start) ?? any;
}

/** @returns whether the session never had a day, and its week, taught though it is, has none for it either. */
function staysWithoutDay(slot: Slot, week: TeachingWeek | undefined, cause: SessionChange): boolean {
  const { day, state, week: before } = slot.session;
  if (state !== 'due' || day !== null || week === undefined) return false;
  if (week.monday !== before) change(slot, { week: week.monday, undated: 'noWorkingDay', state }, cause);
  return true;
}

/** Why a session is not on its usual day: if that day is taught and worked, the cause is what happened. */
function reasonFor(
  story: Story,
  session: Session,
  usual: number,
  moved: Moved | null,
  { by }: SessionChange,
): Moved | null {
  if (moved?.because !== 'dayOff' || !works(story, session, usual)) return moved;
  if (isAway(story, session, moved.day)) return { ...moved, because: 'absence' };
  return { ...moved, because: isPaused(story, session, moved.day) ? 'defer' : by };
}
