import { type CivilDay, mondayOf } from '../../calendar/civilDay.js';
import { holds } from '../../calendar/period.js';
import { InvalidInput } from '../../problems/invalidInput.js';
import type { Flexibility } from '../../vocabulary/programme.js';
import { type Away, absencesIn } from '../absences.js';
import {
  absenceCountsAllDays,
  absenceWithoutHolidays,
  missedEventsAsOneHub,
  missedEventsStayOpen,
  pauseShiftsTheRest,
} from '../assumptions.js';
import type { Enrolment } from '../enrolment.js';
import type { Planning, Session } from '../plan.js';
import type { PlanDraft } from '../planDraft.js';
import { type Absence, dayOfEvent, inOrder, type MissedSession, type PlanEvent, personOf } from '../planEvent.js';
import { calendarOn, type Stay } from '../stays.js';
import { applyEvent, takeEffect } from './applyEvent.js';
import { applyAbsence } from './missedSessions.js';
import { startStory } from './startStory.js';
import { hasNewDate, isOver, type Story } from './story.js';

/** What is left of a plan once every event has been applied: its sessions, and who was away. */
export interface Told {
  readonly sessions: readonly Session[];
  readonly absences: readonly Away[];
}

/**
 * Applies everything that happened to a plan, in order of day, and returns its
 * sessions as they then stand. The same events give the same sessions, in
 * whatever order they are listed.
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
  const story = startStory(draft, enrolment, planning, stays[0].calendar, events, flexibility);
  tellInTurn(story, events, absences);
  return {
    sessions: story.slots.flatMap(({ session }) => (isOfAnother(session, enrolment, stays) ? [] : [session])),
    absences,
  };
}

/** In a mentor's plan, the days from which ECTs whom another mentor coached before are theirs. */
function takeovers({ ects = [] }: Enrolment): readonly PlanEvent[] {
  return ects.flatMap(({ person, from }) =>
    from === undefined ? [] : [{ kind: 'changeOfMentor' as const, from, ect: person }],
  );
}

/** What an earlier mentor did is not part of this one's plan; the sessions keep the ECT's numbering. */
function isOfAnother(session: Session, { ects = [] }: Enrolment, stays: readonly [Stay, ...Stay[]]): boolean {
  const from = ects.find(({ person }) => person === session.ect)?.from;
  return from !== undefined && isOver(session, calendarOn(stays, from), from);
}

/** Day by day: first everything that changes in how and where people work, then what that means for the sessions. */
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

/** An absence is applied once, as the whole stretch it is part of. */
function beAway(story: Story, event: Absence, absences: readonly Away[], begun: Set<Away>): void {
  const away = absences.find((each) => each.person === personOf(event) && holds(each, event.first));
  if (away === undefined || begun.has(away)) return;
  begun.add(away);
  applyAbsence(story, away);
}

function isOnItsDay({ session: id, on }: MissedSession, { slots }: Story): boolean {
  return slots.some(({ session }) => session.id === id && (isInItsWeek(session, on) || hasNewDate(session, on)));
}

/** A calendar corrected since then may put it on another day of the week: it was missed all the same. */
function isInItsWeek({ day }: Session, on: CivilDay): boolean {
  return day !== null && mondayOf(day) === mondayOf(on);
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
