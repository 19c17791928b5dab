import type { CivilDay } from '../calendar/civilDay.js';
import type { Plan, Session, SessionChange } from './plan.js';
import { dayOfEvent, type PlanEvent, personOf } from './planEvent.js';

/**
 * What may have left a session other days though nothing new has happened to it itself: a session that is caught up goes
 * where people and other sessions leave room, and events reported late can change that. Most likely are those that
 * concern it, up to its last change; then later ones, which may cut an absence short; then any, for clinics and
 * conferences make way for coaching. The rule is that of its last change.
 */
export function leftOtherDays(
  before: Session | null,
  after: Session,
  reported: readonly PlanEvent[],
  plan: Plan,
): readonly SessionChange[] {
  const last = after.changes.at(-1) ?? before?.changes.at(-1);
  if (last === undefined) return [];
  const concerning = reported.filter((event) => concerns(event, after, plan));
  const earlier = concerning.filter((event) => sinceWhen(event, plan) <= last.on);
  const told = [earlier, concerning].find((likely) => likely.length > 0) ?? reported;
  const causes = told.map((event) => ({ by: event.kind, on: sinceWhen(event, plan), rule: last.rule }));
  // The parts of one absence are one cause.
  return causes.filter(({ by, on }, at) => causes.findIndex((other) => other.by === by && other.on === on) === at);
}

/** The day from which an event counts: of an absence reported in parts, the first day of the whole. */
function sinceWhen(event: PlanEvent, { absences }: Plan): CivilDay {
  const on = dayOfEvent(event);
  if (event.kind !== 'absence') return on;
  const own = absences.filter(({ person, first, last }) => person === personOf(event) && first <= on && on <= last);
  const [since] = [...own.map(({ first }) => first), on];
  return since;
}

/** Whether an event is about someone who has to be there, or about a session of the same kind with the same ECT. */
function concerns(event: PlanEvent, { kind, ect }: Session, { sessions }: Plan): boolean {
  if (event.kind === 'missedSession') {
    return sessions.some((other) => other.id === event.session && other.kind === kind && other.ect === ect);
  }
  const whom = event.kind === 'changeOfMentor' ? (event.ect ?? 'mentor') : personOf(event);
  return whom === 'self' || (ect !== null && (whom === 'mentor' || whom === ect));
}
