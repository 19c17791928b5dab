import type { CivilDay } from '../../calendar/civilDay.js';
import type { TeachingWeek } from '../../calendar/schoolCalendar.js';
import { weeksFrom } from '../../calendar/teachingWeeksFrom.js';
import { placeInWeek } from '../course/placeInWeek.js';
import type { Session, SessionChange } from '../plan.js';
import { catchUpReading } from './eventRules.js';
import { canMeet, change, type Slot, type Story, usualDayOf, WITHOUT_DAY } from './story.js';

/** The time of day belonged to the date that was missed. */
const NO_TIME: Pick<Session, 'from' | 'to'> = { from: null, to: null };

/** What made a session miss its day. */
export type Cause = Omit<SessionChange, 'rule'>;

/**
 * Puts a missed session in the first teaching week, after a given one, that has
 * room: with its own session, a week may hold two of a kind, never three. Where
 * no known week has room, the session stays open.
 */
export function catchUp(story: Story, slot: Slot, after: CivilDay, cause: Cause): void {
  const { session } = slot;
  const { by, on } = cause;
  const caughtUp: SessionChange = { by, on, rule: story.flexibility?.sources.mostInAWeek ?? catchUpReading };
  const movedFrom = session.day === null ? session.movedFrom : { day: session.day, because: by };
  for (const week of weeksFrom(story.calendar, after)) {
    if (week.monday <= after || !hasRoom(story, slot, week)) continue;
    const day = dayIn(story, slot, week, on);
    if (day !== undefined) {
      // A session already being caught up there has not moved.
      if (day === session.day) return;
      change(
        slot,
        { ...NO_TIME, day, week: week.monday, undated: null, placed: 'caughtUp', movedFrom, state: 'caughtUp' },
        caughtUp,
      );
      return;
    }
  }
  change(slot, { ...WITHOUT_DAY, undated: 'noWeekLeft', movedFrom, state: 'open' }, caughtUp);
}

/** Whether a week can hold one more of its kind. */
export function hasRoom(story: Story, slot: Slot, week: TeachingWeek): boolean {
  return othersIn(story, slot, week).length < (story.flexibility?.mostInAWeek ?? 2);
}

/** Other sessions of the same kind, with the same ECT, that a week holds: of the first year or of the second. */
export function othersIn({ slots }: Story, { session }: Slot, week: TeachingWeek): readonly Slot[] {
  return slots.filter(
    ({ session: other }) =>
      other.week === week.monday &&
      other.kind === session.kind &&
      other.ect === session.ect &&
      other.id !== session.id &&
      (other.state === 'due' || other.state === 'caughtUp'),
  );
}

/**
 * A day of the week with no other session of its kind, if any; else any day, from the event's onwards, on which people
 * can meet.
 */
function dayIn(story: Story, slot: Slot, week: TeachingWeek, from: CivilDay): CivilDay | undefined {
  const taken = new Set(othersIn(story, slot, week).map(({ session }) => session.day));
  const usual = usualDayOf(story, slot) ?? 0;
  const isOpen = (weekday: number, day: CivilDay): boolean => day >= from && canMeet(story, slot.session, weekday, day);
  const isFree = (weekday: number, day: CivilDay): boolean => !taken.has(day) && isOpen(weekday, day);
  const free = placeInWeek(week, usual, isFree, story.calendar, from);
  return (free ?? placeInWeek(week, usual, isOpen, story.calendar, from))?.day;
}
