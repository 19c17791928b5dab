import { type CivilDay, mondayOf, plusDays, weekdayIndex } from '../calendar/civilDay.js';
import { holds, type Period } from '../calendar/period.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { Flexibility } from '../vocabulary/programme.js';
import { type Away, absencesIn } from './absences.js';
import { applyAbsence, applyEvent, takeEffect, takePace } from './applyEvent.js';
import {
  absenceCountsAllDays,
  absenceWithoutHolidays,
  missedEventsAsOneHub,
  missedEventsStayOpen,
  partTimeInProportion,
  pauseShiftsTheRest,
} from './assumptions.js';
import type { Enrolment, WorkingPattern } from './enrolment.js';
import { layAnew, noteAhead, respace } from './moveSessions.js';
import type { Planning, PlanTerm, Session } from './plan.js';
import type { PlanDraft } from './planDraft.js';
import { type Absence, dayOfEvent, inOrder, type MissedSession, type PlanEvent } from './planEvent.js';
import { calendarOn, type Stay } from './stays.js';
import { hasNewDate, isOver, mentorBefore, personOf, type Slot, type Story, slotsOf } from './story.js';

const NO_END = '9999-12-31' as CivilDay;

/** What a plan is told: what is left of the sessions, and of the school. */
export interface Told {
  readonly sessions: readonly Session[];
  readonly absences: readonly Away[];
}

/**
 * Tells a plan everything that happened, in order of days, and gives its
 * sessions as they then stand. The same events give the same sessions, in
 * whatever order they were named.
 *
 * @throws {@link InvalidInput} with a problem for each missed session that the plan does not have on its day.
 */
export function tellStory(
  draft: PlanDraft,
  enrolment: Enrolment,
  planning: Planning,
  stays: readonly [Stay, ...Stay[]],
  flexibility: Flexibility | null,
): Told {
  const events = inOrder([...(planning.events ?? []), ...takeovers(enrolment)]);
  const absences = absencesIn(events, (day) => calendarOn(stays, day));
  const [{ calendar }] = stays;
  const story: Story = {
    enrolment,
    planning,
    flexibility,
    today: '0000-01-01' as CivilDay,
    calendar,
    slots: draft.sessions.map((session) => slotFor(session, draft.weekly)),
    patterns: patternsOf(enrolment),
    paces: new Map(),
    away: new Map(),
    paused: new Map(),
    pauses: pausesIn(events),
    assumptions: draft.assumptions,
    caveats: draft.caveats,
  };
  startAtPace(story);
  tellInTurn(story, events, absences);
  return {
    sessions: story.slots.flatMap(({ session }) => (isOfAnother(session, enrolment, stays) ? [] : [session])),
    absences,
  };
}

/** In a mentor's plan, the days from which ECTs are theirs whom another coached before. */
function takeovers({ ects = [] }: Enrolment): readonly PlanEvent[] {
  return ects.flatMap(({ person, from }) =>
    from === undefined ? [] : [{ kind: 'changeOfMentor' as const, from, ect: person }],
  );
}

/** What another mentor did before is no part of this one's plan; the numbers of the sessions stay the ECT's. */
function isOfAnother(session: Session, { ects = [] }: Enrolment, stays: readonly [Stay, ...Stay[]]): boolean {
  const from = ects.find(({ person }) => person === session.ect)?.from;
  return from !== undefined && isOver({ calendar: calendarOn(stays, from) }, session, from);
}

/** Day by day: first everything a day changes in how people work and where, then what comes of it for the sessions. */
function tellInTurn(story: Story, events: readonly PlanEvent[], absences: readonly Away[]): void {
  const begun = new Set<Away>();
  const misplaced: PlanEvent[] = [];
  for (const event of events) {
    beginDay(story, dayOfEvent(event), events);
    if (event.kind === 'absence') beAway(story, event, absences, begun);
    else if (event.kind === 'missedSession' && !isOnItsDay(event, story)) misplaced.push(event);
    else applyEvent(story, event);
    noteAssumption(event, story);
  }
  if (misplaced.length === 0) return;
  const given = story.planning.events as readonly PlanEvent[];
  throw new InvalidInput(
    misplaced.map((event) => ({
      path: ['events', given.indexOf(event), 'on'],
      code: 'contradiction',
      message: 'The session is not planned in the week of this day',
    })),
  );
}

function beginDay(story: Story, day: CivilDay, events: readonly PlanEvent[]): void {
  if (story.today === day) return;
  story.today = day;
  for (const event of events) if (dayOfEvent(event) === day) takeEffect(story, event);
}

/** An absence is told as the whole stretch it is part of, once. */
function beAway(story: Story, event: Absence, absences: readonly Away[], begun: Set<Away>): void {
  const away = absences.find((each) => each.person === personOf(event) && holds(each, event.first));
  if (away === undefined || begun.has(away)) return;
  begun.add(away);
  applyAbsence(story, away);
}

function isOnItsDay({ session: id, on }: MissedSession, { slots }: Story): boolean {
  return slots.some(({ session }) => session.id === id && (isInItsWeek(session, on) || hasNewDate(session, on)));
}

/** A calendar that was corrected since may have another day of the week for it: it was missed all the same. */
function isInItsWeek({ day }: Session, on: CivilDay): boolean {
  return day !== null && mondayOf(day) === mondayOf(on);
}

function slotFor(session: Session, weekly: ReadonlySet<string>): Slot {
  return {
    session,
    weekly: weekly.has(session.activity),
    weekday: session.day === null ? null : weekdayIndex(session.day),
    laid: session.placed !== 'published' && session.placed !== 'fixed' && session.week !== null,
    ownWeek: null,
    isBehind: false,
    ahead: null,
    beyond: null,
  };
}

function patternsOf(enrolment: Enrolment): Map<string, WorkingPattern> {
  const patterns = new Map<string, WorkingPattern>([['self', enrolment]]);
  if (enrolment.role !== 'mentor') patterns.set('mentor', { workingDays: enrolment.mentorWorkingDays });
  for (const ect of enrolment.ects ?? []) {
    patterns.set(ect.person, ect);
    patterns.set(mentorBefore(ect.person), { workingDays: ect.workingDaysOfMentorBefore });
  }
  return patterns;
}

/** The pauses of each one's course, with their ends where they have one. */
function pausesIn(events: readonly PlanEvent[]): ReadonlyMap<string, readonly Period[]> {
  const pauses = new Map<string, readonly Period[]>();
  for (const event of events) {
    const person = personOf(event);
    const own = pauses.get(person) ?? [];
    if (event.kind === 'defer') pauses.set(person, [...own, { first: event.from, last: NO_END }]);
    if (event.kind === 'resume') {
      pauses.set(
        person,
        own.map((period) => (period.last === NO_END ? { ...period, last: plusDays(event.from, -1) } : period)),
      );
    }
  }
  return pauses;
}

/** A part-time ECT for whom the part-time pace was agreed is on it from the start. */
function startAtPace(story: Story): void {
  const { enrolment } = story;
  const ects = enrolment.role === 'mentor' ? (enrolment.ects ?? []) : [{ ...enrolment, person: 'self' }];
  for (const { person, start } of ects) {
    const pace = takePace(story, person);
    if (pace < 100) {
      const slots = slotsOf(story, person);
      noteAhead(story, slots, start);
      respace(slots, 100, pace);
      layAnew(story, slots, start, { by: 'changeOfFte', on: start }, partTimeInProportion.source);
    }
  }
}

function noteAssumption(event: PlanEvent, { planning, assumptions }: Story): void {
  if (event.kind === 'absence') {
    assumptions.add(planning.absenceDays === 'withoutHolidays' ? absenceWithoutHolidays : absenceCountsAllDays);
  }
  if (event.kind === 'absence' || event.kind === 'missedSession' || event.kind === 'defer') {
    assumptions.add(planning.missedEvents === 'hubPractice' ? missedEventsAsOneHub : missedEventsStayOpen);
  }
  if (event.kind === 'defer') assumptions.add(pauseShiftsTheRest);
}

/** A plan's terms, with those after them that sessions have moved to, which are of no year; from a transfer on, the new school's. */
export function termsThrough(
  terms: readonly PlanTerm[],
  { sessions }: Told,
  [first, ...later]: readonly [Stay, ...Stay[]],
): readonly PlanTerm[] {
  const lastWeek = sessions.reduce((last, { week }) => (week !== null && week > last ? week : last), '');
  const own = later.reduce((known, stay) => known.map((term) => elsewhere(term, stay)), terms);
  const lastOwn = own.reduce((last, term) => (term.last !== null && term.last > last ? term.last : last), '');
  if (lastOwn === '' || lastWeek <= lastOwn) return own;
  const more = termsIn(later.at(-1) ?? first).filter(
    ({ weeks, last }) => last !== null && last > lastOwn && weeks.some(({ monday }) => monday <= lastWeek),
  );
  return [...own, ...more.map((term) => ({ ...term, year: null }))];
}

function termsIn({ calendar }: Stay): readonly Omit<PlanTerm, 'year'>[] {
  return calendar.years.flatMap(({ academicYear, terms }) =>
    terms.map(({ name, last, weeks }) => ({ academicYear, name, last, weeks })),
  );
}

/** A term whose weeks are those of the new school from the day of the transfer on; where they are not known there, none. */
function elsewhere(term: PlanTerm, stay: Stay): PlanTerm {
  if (term.last !== null && term.last < stay.from) return term;
  const there = termsIn(stay).find(
    ({ academicYear, name }) => academicYear === term.academicYear && name === term.name,
  );
  const before = term.weeks.filter(({ monday }) => monday < stay.from);
  const after = (there?.weeks ?? []).filter(({ monday }) => monday >= stay.from);
  return { ...term, last: there?.last ?? null, weeks: [...before, ...after] };
}
