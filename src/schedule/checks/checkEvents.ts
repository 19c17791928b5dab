import { type CivilDay, isCivilDay } from '../../calendar/civilDay.js';
import { InvalidInput } from '../../problems/invalidInput.js';
import type { Problem } from '../../problems/problem.js';
import type { Report } from '../../problems/report.js';
import { isFte } from '../../vocabulary/fte.js';
import type { Enrolment } from '../enrolment.js';
import type { Planning, Session } from '../plan.js';
import { dayOfEvent, EVENT_KINDS, inOrder, isOfKnownKind, type PlanEvent, personOf } from '../planEvent.js';
import { checkPattern, checkWorkingDays, FTE_IN_HUNDREDTHS } from './checkPattern.js';

/** Reports a problem with part of an event. */
type ReportOn = (event: PlanEvent, ...problem: Parameters<Report>) => void;

/**
 * Refuses events that cannot have happened to this enrolment: every problem at
 * once, each with the event's place in the caller's list. Whether a missed session
 * was planned in the week of its day can be seen only once everything else is applied.
 *
 * @throws {@link InvalidInput} with a problem for each.
 */
export function checkEvents(enrolment: Enrolment, planning: Planning, sessions: readonly Session[]): void {
  const { events = [] } = planning;
  checkKinds(events);
  if (events.length === 0) return;
  const problems: Problem[] = [];
  const report: ReportOn = (event, path, code, message) => {
    problems.push({ path: ['events', events.indexOf(event), ...path], code, message });
  };
  const ids = new Set(sessions.map(({ id }) => id));
  for (const event of events) {
    checkDays(event, enrolment, report);
    checkPerson(event, enrolment, report);
    checkDetails(event, planning, ids, report);
  }
  checkInTurn(inOrder(events.filter(hasDaysInText)), enrolment, report);
  if (problems.length > 0) throw new InvalidInput(problems);
}

/** Whether an event's days are text, so that they can be compared; any other fault in them is reported for each. */
function hasDaysInText(event: PlanEvent): boolean {
  const last: unknown = event.kind === 'absence' ? event.last : '';
  return typeof dayOfEvent(event) === 'string' && typeof last === 'string';
}

/** Whatever a caller without a compiler passes, each event must have a known kind before it is examined further. */
function checkKinds(events: unknown): void {
  if (!Array.isArray(events)) {
    throw new InvalidInput([{ path: ['events'], code: 'wrongKind', message: 'Enter the events as a list' }]);
  }
  const problems = events.flatMap((event: unknown, at) => {
    if (isOfKnownKind(event)) return [];
    const message = `The kind of event must be one of ${EVENT_KINDS.join(', ')}`;
    return [{ path: ['events', at, 'kind'], code: 'notOneOf' as const, message }];
  });
  if (problems.length > 0) throw new InvalidInput(problems);
}

function checkDays(event: PlanEvent, enrolment: Enrolment, report: ReportOn): void {
  const field = event.kind === 'absence' ? 'first' : event.kind === 'missedSession' ? 'on' : 'from';
  const day = dayOfEvent(event);
  if (!isCivilDay(day)) report(event, [field], 'notADay', 'The day must exist, such as 2024-11-14');
  else if (day < startOf(event, enrolment))
    report(event, [field], 'outside', 'Nothing can happen before the start of the programme');
  if (event.kind !== 'absence') return;
  if (!isCivilDay(event.last)) report(event, ['last'], 'notADay', 'The day must exist, such as 2024-11-14');
  else if (event.last < event.first) {
    report(event, ['last'], 'wrongOrder', 'The last day away must be the first or later');
  }
}

/** The first day on which an event can happen: a mentor coaches an ECT from the ECT's start, or from a later day. */
function startOf(event: PlanEvent, { start, ects = [] }: Enrolment): CivilDay {
  const ect = ects.find(({ person }) => person === (event.kind === 'changeOfMentor' ? event.ect : personOf(event)));
  if (ect !== undefined) return ect.start;
  const coached =
    event.kind === 'missedSession' ? ects.map((each) => each.start) : ects.map((each) => each.from ?? each.start);
  return coached.reduce((first, day) => (day < first ? day : first), start);
}

function checkPerson(event: PlanEvent, { role, ects }: Enrolment, report: ReportOn): void {
  const others = role === 'mentor' ? (ects ?? []).map(({ person }) => person) : ['mentor'];
  const person = personOf(event);
  if (person !== 'self' && !others.includes(person)) {
    report(event, ['person'], 'notFound', 'The event must happen to someone of this plan');
  } else if (person === 'mentor' && role !== 'mentor' && event.kind !== 'absence' && event.kind !== 'changeOfFte') {
    report(event, ['person'], 'contradiction', 'In an ECT’s plan a mentor who pauses or leaves is a change of mentor');
  }
  if (event.kind !== 'changeOfMentor') return;
  if (role === 'mentor' && (event.ect === undefined || !others.includes(event.ect))) {
    report(event, ['ect'], 'notFound', 'Say which of the mentor’s ECTs is handed over');
  }
  if (role !== 'mentor' && event.ect !== undefined) {
    report(event, ['ect'], 'contradiction', 'Only in a mentor’s plan is an ECT handed over');
  }
}

function checkDetails(event: PlanEvent, { calendars }: Planning, ids: ReadonlySet<string>, report: ReportOn): void {
  if (event.kind === 'missedSession' && !ids.has(event.session)) {
    report(event, ['session'], 'notFound', 'The plan has no session with this id');
  }
  if (event.kind === 'transfer' && !calendars.some(({ school }) => school === event.school)) {
    report(event, ['school'], 'notFound', 'There is no calendar for this school');
  }
  const ofEvent: Report = (path, code, message) => report(event, path, code, message);
  if (event.kind === 'changeOfMentor') checkWorkingDays(event.mentorWorkingDays, ['mentorWorkingDays'], ofEvent);
  if (event.kind !== 'changeOfFte') return;
  const { fte, workingDays, usualDay } = event;
  if (!isFte(fte)) report(event, ['fte'], 'notAShare', FTE_IN_HUNDREDTHS);
  checkPattern({ workingDays, usualDay }, [], ofEvent);
}

/** What can be seen only from what came before: pauses in pairs, absences apart, nothing after leaving. */
function checkInTurn(events: readonly PlanEvent[], { ects = [] }: Enrolment, report: ReportOn): void {
  const paused = new Set<string>();
  const left = new Set<string>();
  const awayUntil = new Map<string, string>();
  const changed = new Set<string>();
  for (const event of events) {
    const person = personOf(event);
    checkOnce(event, person, changed, report);
    if (left.has(person) || left.has('self')) {
      report(event, ['kind'], 'wrongOrder', 'Nothing can happen to someone who has left the programme');
    }
    if (event.kind === 'withdraw') left.add(person);
    checkPause(event, person, paused, report);
    if (event.kind === 'changeOfMentor') {
      const takenOver = ects.find((ect) => ect.person === event.ect)?.from;
      if (takenOver !== undefined && event.from <= takenOver) {
        report(event, ['from'], 'wrongOrder', 'An ECT can be handed over only after having been taken over');
      }
      // The person who was away was the previous mentor.
      awayUntil.delete('mentor');
    }
    if (event.kind === 'absence') checkApart(event, person, awayUntil, report);
  }
}

/** When two events contradict each other on the same day, there is no telling which applies. */
function checkOnce(event: PlanEvent, person: string, changed: Set<string>, report: ReportOn): void {
  if (event.kind !== 'changeOfFte' && event.kind !== 'transfer' && event.kind !== 'changeOfMentor') return;
  const whose = event.kind === 'changeOfMentor' ? (event.ect ?? '') : person;
  const key = JSON.stringify([event.kind, whose, event.from]);
  if (changed.has(key)) report(event, ['from'], 'overlap', 'Enter one such change for one day');
  changed.add(key);
}

function checkApart(
  event: Extract<PlanEvent, { kind: 'absence' }>,
  person: string,
  awayUntil: Map<string, string>,
  report: ReportOn,
): void {
  const until = awayUntil.get(person) ?? '';
  if (until >= event.first) report(event, ['first'], 'overlap', 'Absences of one person must not overlap');
  if (event.last > until) awayUntil.set(person, event.last);
}

function checkPause(event: PlanEvent, person: string, paused: Set<string>, report: ReportOn): void {
  if (event.kind === 'defer') {
    if (paused.has(person)) report(event, ['from'], 'overlap', 'The programme is paused already');
    paused.add(person);
  }
  if (event.kind === 'resume' && !paused.delete(person)) {
    report(event, ['from'], 'contradiction', 'Only a paused programme can resume');
  }
}
