import type { CivilDay } from '../../calendar/civilDay.js';
import { holds, type Period } from '../../calendar/period.js';
import type { SchoolCalendar } from '../../calendar/schoolCalendar.js';
import { allWeeksFrom } from '../../calendar/teachingWeeksFrom.js';
import { WEEKDAYS } from '../../calendar/weekday.js';
import type { Assumption } from '../../vocabulary/assumption.js';
import type { Flexibility } from '../../vocabulary/programme.js';
import { isOnUnknownDays } from '../course/course.js';
import type { Enrolment, WorkingPattern } from '../enrolment.js';
import type { Caveat, Planning, Session, SessionChange, SessionState } from '../plan.js';

/** One session as events are applied to it. */
export interface Slot {
  /** The session as it stands. */
  session: Session;
  /** Whether its week was chosen here: not for published and fixed dates, nor for what never had a week. */
  readonly laid: boolean;
  /** Whether it is one of those that happen every week or fortnight. */
  readonly weekly: boolean;
  /** Whether it is one of those that happen every fortnight. */
  readonly fortnightly: boolean;
  /** The day of the week it was planned on, Monday 0, where there is no usual day; else `null`. */
  readonly weekday: number | null;
  /** Its own week, while a change in how people work has put it in a later one. */
  ownWeek: CivilDay | null;
  /** While someone goes to another school: the fortnight there that takes the place of its own; else `null`. */
  toWeek: CivilDay | null;
  /** While sessions are moved: whether it waits to be caught up. */
  isBehind: boolean;
  /**
   * While sessions are moved: how many teaching weeks it is ahead; `null` where that is not known, and for what was
   * missed, which comes first.
   */
  ahead: number | null;
  /**
   * What rounding to whole weeks has left over at the pace it was laid out at, in hundredths of a week at full pace.
   */
  rest: number;
  /**
   * How many weeks it lies past the end of the known calendar, counted from 0; negative only while a transfer moves it
   * to a school that knows its week; else `null`.
   */
  beyond: number | null;
}

/** A plan while events are applied to it, in order of day. */
export interface Story {
  readonly enrolment: Enrolment;
  readonly planning: Planning;
  readonly flexibility: Flexibility | null;
  readonly slots: readonly Slot[];
  /** The day of the events being applied. */
  today: CivilDay;
  /** The calendar of the school where the person is. */
  calendar: SchoolCalendar;
  /** How each person concerned works: `self`, `mentor` in an ECT's plan, the keys of a mentor's ECTs. */
  readonly patterns: Map<string, WorkingPattern>;
  /** The pace, in hundredths, at which each person's course was last laid out, where that is not full pace. */
  readonly paces: Map<string, number>;
  /** When each person concerned is away, as far as events have been applied. */
  readonly away: Map<string, readonly Period[]>;
  /** When each person's course is paused, as far as events have been applied. */
  readonly paused: Map<string, readonly Period[]>;
  /** All the pauses to be applied; one without an end lasts to the last day there is. */
  readonly pauses: ReadonlyMap<string, readonly Period[]>;
  readonly assumptions: Set<Assumption>;
  readonly caveats: Caveat[];
}

/** The sessions an event concerns: all of a person's own, or those shared with someone. */
export function slotsOf(story: Story, person: string): readonly Slot[] {
  return story.slots.filter((slot) => peopleIn(slot.session, story).includes(person));
}

/** Who has to be there: the person, and the mentor or the ECT of a joint session. */
function peopleIn({ ect }: Session, { enrolment, today }: Story): readonly string[] {
  if (ect === null) return ['self'];
  if (enrolment.role !== 'mentor') return ['self', 'mentor'];
  const from = enrolment.ects?.find(({ person }) => person === ect)?.from;
  return [from !== undefined && today < from ? mentorBefore(ect) : 'self', ect];
}

/** What the mentor an ECT had before this one is called in a story. */
export function mentorBefore(ect: string): string {
  return `mentor before/${ect}`;
}

/** Whose course a session is part of: coaching belongs to the ECT's course. */
export function courseOf({ ect }: Pick<Session, 'ect'>, { role }: Enrolment): string {
  return ect !== null && role === 'mentor' ? ect : 'self';
}

/** Whether a session is still to be held, whether or not it has a day yet. */
export function isToCome(story: Story, { session }: Slot, from: CivilDay): boolean {
  return (session.state === 'due' || session.state === 'caughtUp') && !isOver(session, story.calendar, from);
}

/** Whether a session's day lies before a day, or the week of one that has no day has no teaching day left by then. */
export function isOver({ day, week }: Session, calendar: SchoolCalendar, from: CivilDay): boolean {
  if (day !== null) return day < from;
  return week !== null && week <= from && !allWeeksFrom(calendar, from).some(({ monday }) => monday === week);
}

/** Whether everyone needed works on a day, nobody is away, and the course has started and is not paused. */
export function canMeet(story: Story, session: Session, weekday: number, day: CivilDay): boolean {
  const isFree = !isAway(story, session, day) && !isPaused(story, session, day);
  return isFree && works(story, session, weekday) && day >= startOf(session, story.enrolment);
}

/** The day on which the course that a session is part of starts. */
export function startOf({ ect }: Session, { ects, start }: Enrolment): CivilDay {
  return ects?.find(({ person }) => person === ect)?.start ?? start;
}

/** Whether everyone who has to be there works on a day of the week. */
export function works(story: Story, session: Session, weekday: number): boolean {
  const name = WEEKDAYS[weekday];
  return peopleIn(session, story).every((person) => {
    const days = story.patterns.get(person)?.workingDays;
    return days === undefined || (name !== undefined && days.includes(name));
  });
}

/** Whether someone who has to be there works part-time, on days that were not given. */
export function isDayUnsure(story: Story, session: Session): boolean {
  return peopleIn(session, story).some((person) => isOnUnknownDays(story.patterns.get(person) as WorkingPattern));
}

/** Whether someone who has to be there is away. */
export function isAway(story: Story, session: Session, day: CivilDay): boolean {
  return peopleIn(session, story).some((person) => isIn(story.away.get(person), day));
}

/** Whether the course that a session is part of is paused. */
export function isPaused(story: Story, session: Session, day: CivilDay): boolean {
  return isIn(story.paused.get(courseOf(session, story.enrolment)), day);
}

/** Whether a day lies in one of some periods. */
export function isIn(periods: readonly Period[] | undefined, day: CivilDay): boolean {
  return periods?.some((period) => holds(period, day)) === true;
}

/** The usual day of a session, Monday 0: the ECT's for a joint one, else the person's; `null` where none was given. */
export function usualDayOf(
  story: Story,
  { session, weekly, weekday }: Pick<Slot, 'session' | 'weekly' | 'weekday'>,
): number | null {
  if (!weekly) return weekday;
  const theirs = session.ect === null ? undefined : story.patterns.get(session.ect)?.usualDay;
  const usual = theirs ?? story.patterns.get('self')?.usualDay;
  return usual === undefined ? null : WEEKDAYS.indexOf(usual);
}

/** What a session loses when it is not, or not yet, on a day. */
export const WITHOUT_DAY: Pick<Session, 'day' | 'week' | 'from' | 'to' | 'placed'> = {
  day: null,
  week: null,
  from: null,
  to: null,
  placed: null,
};

/** Which sessions form one series: those of an activity, with one ECT. */
export function activityOf({ activity, ect }: Session): string {
  return `${activity}/${ect ?? ''}`;
}

/** Whether a change had put a session beyond the last week there is. */
export function isWithoutWeekLeft({ ownWeek, session }: Slot): boolean {
  return ownWeek !== null && session.state === 'open';
}

/** Changes a session, and records the cause. */
export function change(
  slot: Slot,
  to: Partial<Session> & { readonly state: SessionState },
  cause: SessionChange,
): void {
  slot.session = { ...slot.session, ...to, changes: [...slot.session.changes, cause] };
}

/** Whether the caller has given a session a date later than the day it was to be on. */
export function hasNewDate({ placed, day }: Session, on: CivilDay): boolean {
  return placed === 'fixed' && day !== null && day > on;
}
