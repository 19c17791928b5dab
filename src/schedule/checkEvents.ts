import { isCivilDay } from '../calendar/civilDay.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem, ProblemCode } from '../problems/problem.js';
import type { Enrolment } from './enrolment.js';
import type { Planning } from './plan.js';
import { dayOfEvent, inOrder, type PlanEvent } from './planEvent.js';
import { personOf } from './story.js';

type Report = (event: PlanEvent, field: string, code: ProblemCode, message: string) => void;

/**
 * Refuses events that cannot have happened to this enrolment: every problem at
 * once, each with the place of the event in the list as it was given.
 *
 * @throws {@link InvalidInput} with a problem for each.
 */
export function checkEvents(enrolment: Enrolment, planning: Planning): void {
  const events = planning.events ?? [];
  const problems: Problem[] = [];
  const report: Report = (event, field, code, message) => {
    problems.push({ path: ['events', events.indexOf(event), field], code, message });
  };
  for (const event of events) checkEvent(event, enrolment, planning, report);
  if (problems.length === 0) checkInTurn(inOrder(events), report);
  if (problems.length > 0) throw new InvalidInput(problems);
}

function checkEvent(event: PlanEvent, enrolment: Enrolment, planning: Planning, report: Report): void {
  const field = event.kind === 'absence' ? 'first' : event.kind === 'missedSession' ? 'on' : 'from';
  const day = dayOfEvent(event);
  if (!isCivilDay(day)) report(event, field, 'notADay', 'The day must exist, such as 2024-11-14');
  else if (day < enrolment.start)
    report(event, field, 'outside', 'Nothing can happen before the start of the programme');
  checkPerson(event, enrolment, report);
  if (event.kind === 'absence') {
    if (!isCivilDay(event.last)) report(event, 'last', 'notADay', 'The day must exist, such as 2024-11-14');
    else if (event.last < event.first)
      report(event, 'last', 'wrongOrder', 'The last day away must be the first or later');
  }
  if (event.kind === 'transfer' && !planning.calendars.some(({ school }) => school === event.school)) {
    report(event, 'school', 'notFound', 'There is no calendar for this school');
  }
  if (event.kind === 'changeOfFte') checkPattern(event, report);
}

function checkPerson(event: PlanEvent, { role, ects }: Enrolment, report: Report): void {
  const others = role === 'mentor' ? (ects ?? []).map(({ person }) => person) : ['mentor'];
  const person = personOf(event);
  if (person !== 'self' && !others.includes(person)) {
    report(event, 'person', 'notFound', `The event must happen to someone of this plan: ${others.join(', ')}`);
  }
  if (event.kind !== 'changeOfMentor') return;
  if (role === 'mentor' && (event.ect === undefined || !others.includes(event.ect))) {
    report(event, 'ect', 'notFound', 'Say which of the mentor’s ECTs is handed over');
  }
  if (role !== 'mentor' && event.ect !== undefined) {
    report(event, 'ect', 'contradiction', 'Only in a mentor’s plan is an ECT handed over');
  }
}

function checkPattern(event: Extract<PlanEvent, { kind: 'changeOfFte' }>, report: Report): void {
  const { fte, workingDays, usualDay } = event;
  if (!(Number.isSafeInteger(fte) && fte >= 1 && fte <= 100)) {
    report(event, 'fte', 'notAShare', 'FTE must be in whole hundredths from 1 to 100: make it with fte(0.6)');
  }
  if (workingDays === undefined) return;
  if (workingDays.length === 0) report(event, 'workingDays', 'missing', 'Enter at least one working day');
  if (usualDay !== undefined && !workingDays.includes(usualDay)) {
    report(event, 'usualDay', 'contradiction', 'The usual day must be one of the working days');
  }
}

/** What can be seen only from what came before: pauses in pairs, absences apart, nothing after leaving. */
function checkInTurn(events: readonly PlanEvent[], report: Report): void {
  const paused = new Set<string>();
  const left = new Set<string>();
  const awayUntil = new Map<string, string>();
  for (const event of events) {
    const person = personOf(event);
    if (left.has(person) || left.has('self')) {
      report(event, 'kind', 'wrongOrder', 'Nothing can happen to someone who has left the programme');
    }
    if (event.kind === 'withdraw') left.add(person);
    checkPause(event, person, paused, report);
    if (event.kind !== 'absence') continue;
    if ((awayUntil.get(person) ?? '') >= event.first) {
      report(event, 'first', 'overlap', 'Absences of one person must not overlap');
    }
    awayUntil.set(person, event.last);
  }
}

function checkPause(event: PlanEvent, person: string, paused: Set<string>, report: Report): void {
  if (event.kind === 'defer') {
    if (paused.has(person)) report(event, 'from', 'overlap', 'The programme is paused already');
    paused.add(person);
  }
  if (event.kind === 'resume' && !paused.delete(person)) {
    report(event, 'from', 'contradiction', 'Only a paused programme can go on');
  }
}
