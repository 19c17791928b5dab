import type { CivilDay } from '../calendar/civilDay.js';
import { editionFor } from '../vocabulary/edition.js';
import type { FactName } from '../vocabulary/facts.js';
import type { Flexibility, Programme } from '../vocabulary/programme.js';
import { withoutUndefined } from '../vocabulary/withoutUndefined.js';
import { isPausedDuring, measured } from './absences.js';
import { flexibilityFor, lastDayFor, timeOffFor } from './adapted.js';
import { checkEvents } from './checks/checkEvents.js';
import { checkPlanning } from './checks/checkPlanning.js';
import { checkShape } from './checks/checkShape.js';
import { planCourses } from './course/planCourses.js';
import { cohortOf, type Enrolment } from './enrolment.js';
import { noteProvisionalYears, withUnknownTerms } from './noteCalendar.js';
import type { Plan, Planning, Session } from './plan.js';
import { addCaveat, checkFixed, emptyDraft, noteCaveats, type PlanDraft, sortedByDay } from './planDraft.js';
import { inOrder } from './planEvent.js';
import { calendarOn, calendarThrough, type Stay, staysOf } from './stays.js';
import { isAfterLeaving } from './story/afterLeaving.js';
import { type Told, tellStory } from './story/tellStory.js';
import { termsThrough } from './termsThrough.js';

/**
 * Plans what a person will do on a programme, and when.
 *
 * Coaching and study are counted in teaching weeks of the person's school and
 * placed on their usual day; where that is not taught or not worked, on the next
 * day of the same week that is, or failing that the one before. Published dates
 * and times are kept as they are. Conferences, clinics and workshops whose dates
 * are not published are spread evenly and marked provisional until the caller
 * gives the real ones. Anything with no published number, or still to be
 * confirmed, stays in the plan without a date. Where no edition covers the start,
 * the plan is empty and says so.
 *
 * @param programme - the programme, such as `ambitionEct`.
 * @param enrolment - who the person is, in what role, at which school and since when.
 * @param planning - the school's calendar, and what the caller chooses where no source does.
 * @throws {@link InvalidInput} with every problem in the enrolment or the choices; if there is none, with every problem
 * in the dates; if none there either, in the events. A missed session that is not planned in the week of its day is
 * reported only when all the rest is right.
 *
 * @example
 * ```ts
 * const plan = planSchedule(
 *   ambitionEct,
 *   { person: 'ect-1', role: 'ect', school: 'sample', start: civilDay('2024-09-03'), usualDay: 'tuesday' },
 *   { calendars: [schoolCalendar(sampleDates)] },
 * );
 * plan.sessions.filter((session) => session.activity === 'coaching-1').length; // => 39
 * ```
 */
export function planSchedule<F extends FactName>(
  programme: Programme<F>,
  enrolment: Enrolment,
  planning: Planning,
): Plan {
  checkShape(enrolment, planning);
  const { calendars: _, events = [], numbers: __, ...chosen } = planning;
  const choices = withoutUndefined(chosen);
  const cohort = cohortOf(enrolment);
  const edition = editionFor<FactName>(programme, cohort);
  const calendar = calendarThrough(checkPlanning(edition, enrolment, planning), planning);
  const draft = emptyDraft(planning.fixed ?? []);
  const terms = planCourses({ programme, enrolment, calendar, planning, draft });
  checkFixed(draft);
  checkEvents(enrolment, planning, draft.sessions);
  const flexibility = flexibilityFor(programme, enrolment);
  const known = typeof flexibility === 'object' ? flexibility : null;
  const stays = staysOf(enrolment.start, calendar, events, planning.calendars);
  const told = tell(draft, enrolment, planning, stays, known);
  noteCaveats(told.sessions, draft);
  noteProvisionalYears(told.sessions, stays, draft);
  const absences = told.absences.map((away) => measured(away, (day) => calendarOn(stays, day), planning, known));
  for (const absence of absences.filter(({ isLong }) => isLong === true)) {
    if (!isPausedDuring(absence, events)) addCaveat(draft, 'longAbsence', absence.first);
  }
  if (told.sessions.some(({ state }) => state === 'paused')) addCaveat(draft, 'pausedWithoutEnd', programme.id);
  const plan: Plan = {
    programme: programme.id,
    name: programme.name,
    edition: edition?.id ?? null,
    cohort,
    enrolment: {
      ...withoutUndefined(enrolment),
      ...(enrolment.ects === undefined ? {} : { ects: enrolment.ects.map(copyOf) }),
    },
    choices,
    events: inOrder(events).map(copyOf),
    numbers: draft.numbers,
    absences,
    flexibility,
    terms: termsThrough(terms, told.sessions, stays),
    sessions: sortedByDay(untilLastDay(told.sessions, lastDayFor(programme, enrolment), draft)),
    unscheduled: draft.unscheduled.filter((entry) => !isAfterLeaving(entry, terms, events, enrolment)),
    timeOffTimetable: timeOffFor(programme, cohort),
    caveats: draft.caveats,
    assumptions: [...draft.assumptions],
  };
  return { ...plan, caveats: withUnknownTerms(plan) };
}

/** What a caller passed, in a copy: without fields that were given as `undefined`. */
function copyOf<Fields extends object>(fields: Fields): Fields {
  return { ...withoutUndefined(fields) };
}

/** Anyone not finished by their course's last day moves to a later one: what is planned after it is provisional. */
function untilLastDay(sessions: readonly Session[], lastDay: CivilDay | null, draft: PlanDraft): readonly Session[] {
  const isPast = ({ day }: Session): boolean => lastDay !== null && day !== null && day > lastDay;
  if (lastDay === null || !sessions.some(isPast)) return sessions;
  addCaveat(draft, 'pastLastDay', lastDay);
  return sessions.map((session) =>
    isPast(session) ? { ...session, caveats: [...session.caveats, 'pastLastDay'] } : session,
  );
}

/** Applies what happened to the plan as first made; where nothing happened, the plan stays as it is. */
function tell(
  draft: PlanDraft,
  enrolment: Enrolment,
  planning: Planning,
  stays: readonly [Stay, ...Stay[]],
  flexibility: Flexibility | null,
): Told {
  const isTakeover = enrolment.ects?.some(({ from }) => from !== undefined) === true;
  const nothing = (planning.events ?? []).length === 0 && planning.partTime !== 'partTimePace' && !isTakeover;
  if (nothing) return { sessions: draft.sessions, absences: [] };
  return tellStory(draft, enrolment, planning, stays, flexibility);
}
