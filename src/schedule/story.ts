import { plusYears } from '../calendar/academicYear.js';
import { type CivilDay, mondayOf } from '../calendar/civilDay.js';
import { holds, type Period } from '../calendar/period.js';
import type { SchoolCalendar, TeachingWeek } from '../calendar/schoolCalendar.js';
import { WEEKDAYS } from '../calendar/weekday.js';
import type { Assumption } from '../vocabulary/assumption.js';
import type { Citation } from '../vocabulary/citation.js';
import type { Flexibility } from '../vocabulary/programme.js';
import type { Enrolment, WorkingPattern } from './enrolment.js';
import type { Caveat, CaveatCode, Planning, Session, SessionState } from './plan.js';
import type { EventKind, PlanEvent } from './planEvent.js';

/** One session on its way through what happens. */
export interface Slot {
  /** The session as it stands. */
  session: Session;
  /** Which teaching week of its course it was planned in, from 0; `null` for published and fixed dates and for what has no week. */
  readonly clock: number | null;
  /** Whether it is one of those that happen every week or fortnight. */
  readonly weekly: boolean;
}

/** A plan while events are told to it, in order of their days. */
export interface Story {
  readonly enrolment: Enrolment;
  readonly planning: Planning;
  readonly flexibility: Flexibility | null;
  readonly slots: readonly Slot[];
  /** The calendar of the school where the person is. */
  calendar: SchoolCalendar;
  /** How each one concerned works: `self`, `mentor` in an ECT's plan, the keys of a mentor's ECTs. */
  readonly patterns: Map<string, WorkingPattern>;
  /** When each one concerned is away. */
  readonly away: ReadonlyMap<string, readonly Period[]>;
  /** When the programme is paused for each one concerned; without an end, the last day there is. */
  readonly pauses: ReadonlyMap<string, readonly Period[]>;
  readonly assumptions: Set<Assumption>;
  readonly caveats: Caveat[];
}

/** The sessions an event concerns: all of a person's own, or those shared with someone. */
export function slotsOf(story: Story, person: string): readonly Slot[] {
  return story.slots.filter((slot) => peopleIn(slot.session, story).includes(person));
}

/** Who has to be there: the person, and the mentor or the ECT of a joint session. */
export function peopleIn({ ect }: Session, { enrolment }: Story): readonly string[] {
  if (ect === null) return ['self'];
  return enrolment.role === 'mentor' ? ['self', ect] : ['self', 'mentor'];
}

/** Whether a session still stands to be held, on a day or without one yet. */
export function isToCome({ session }: Slot, from: CivilDay): boolean {
  if (session.state !== 'due' && session.state !== 'caughtUp') return false;
  if (session.day !== null) return session.day >= from;
  return session.week === null || session.week >= mondayOf(from);
}

/** Whether everyone who has to be there works on a day, and nobody is away. */
export function canMeet(story: Story, session: Session, weekday: number, day: CivilDay): boolean {
  const name = WEEKDAYS[weekday];
  return peopleIn(session, story).every((person) => {
    const days = story.patterns.get(person)?.workingDays;
    const works = days === undefined || (name !== undefined && days.includes(name));
    return works && !isIn(story.away.get(person), day) && !isIn(story.pauses.get(person), day);
  });
}

/** Whether a day lies in one of some periods. */
export function isIn(periods: readonly Period[] | undefined, day: CivilDay): boolean {
  return periods?.some((period) => holds(period, day)) === true;
}

/** The usual day of a session, Monday 0: the ECT's for a joint one, else the person's. */
export function usualDayOf(story: Story, { ect }: Session): number {
  const theirs = ect === null ? undefined : story.patterns.get(ect)?.usualDay;
  const usual = theirs ?? story.patterns.get('self')?.usualDay;
  return usual === undefined ? 0 : WEEKDAYS.indexOf(usual);
}

/** The teaching weeks from a day on, as far as the calendar goes without missing a year. */
export function weeksFrom(calendar: SchoolCalendar, day: CivilDay): readonly TeachingWeek[] {
  const weeks: TeachingWeek[] = [];
  let before: SchoolCalendar['years'][number] | undefined;
  for (const year of calendar.years) {
    const ofYear = year.terms
      .flatMap((term) => term.weeks)
      .filter(({ taught }) => taught.some((each) => each !== null && each >= day));
    if (ofYear.length === 0) continue;
    if (before !== undefined && plusYears(before.academicYear, 1) !== year.academicYear) break;
    weeks.push(...ofYear);
    before = year;
  }
  return weeks;
}

/** Changes a session, and says by what. */
export function change(
  slot: Slot,
  to: Partial<Session> & { readonly state: SessionState },
  event: { readonly by: EventKind; readonly on: CivilDay },
  rule: Citation,
): void {
  slot.session = { ...slot.session, ...to, changes: [...slot.session.changes, { ...event, rule }] };
}

/** Notes a reason why the plan is provisional, once for each thing it is about. */
export function note(story: Story, code: CaveatCode, about: string): void {
  const isKnown = story.caveats.some((caveat) => caveat.code === code && caveat.about === about);
  if (!isKnown) story.caveats.push({ code, about });
}

/** Whom an event happens to. */
export function personOf(event: PlanEvent): string {
  return ('person' in event ? event.person : undefined) ?? 'self';
}
