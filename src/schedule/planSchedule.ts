import { type AcademicYear, academicYearOf } from '../calendar/academicYear.js';
import type { SchoolCalendar } from '../calendar/schoolCalendar.js';
import type { Activity, Attends } from '../vocabulary/activity.js';
import { editionFor } from '../vocabulary/edition.js';
import type { FactName } from '../vocabulary/facts.js';
import type { Edition, Flexibility, Programme } from '../vocabulary/programme.js';
import { measured } from './absences.js';
import { isAfterLeaving } from './afterLeaving.js';
import { checkEvents } from './checkEvents.js';
import { checkPlanning } from './checkPlanning.js';
import { type Course, isFrom, ownCourse, sharedCourse } from './course.js';
import type { Enrolment, MentoredEct } from './enrolment.js';
import type { Plan, Planning, PlanTerm } from './plan.js';
import { planActivity, planWithoutEcts } from './planActivity.js';
import { addCaveat, checkFixed, emptyDraft, type PlanDraft, sortedByDay } from './planDraft.js';
import { inOrder } from './planEvent.js';
import { calendarOn, type Stay, staysOf } from './stays.js';
import { type Told, tellStory, termsThrough } from './tellStory.js';
import { withTermsOf } from './withTermsOf.js';

/**
 * Plans what a person will do on a programme, and when.
 *
 * Coaching and study are counted in teaching weeks of the person's school and
 * put on their usual day; where that is not taught or not worked, on the next
 * day of the week that is, else the one before. Published dates and times are
 * kept as they are. Conferences, clinics and workshops whose dates nobody has
 * published are spread evenly and marked provisional, until the caller gives the
 * real ones. What has no published number, or is still to be confirmed, stays in
 * the plan without a date. Where no edition covers the start, the plan is empty
 * and says so.
 *
 * @param programme - the programme, such as `ambitionEct`.
 * @param enrolment - who, as what, where, since when.
 * @param planning - the school's calendar, and what the caller chooses where no source does.
 * @throws {@link InvalidInput} with everything that is wrong with the enrolment or the choices; else with everything that
 * is wrong with the dates, else with the events; a missed session that is not planned in the week of its day is told when all the rest is right.
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
  const { calendars: _, events = [], numbers: __, ...chosen } = planning;
  const choices = asGiven(chosen);
  const cohort = cohortOf(enrolment);
  const edition = editionFor<FactName>(programme, cohort);
  const calendar = checkPlanning(edition, enrolment, planning);
  const draft = emptyDraft(planning.fixed ?? []);
  const terms =
    edition === undefined
      ? planWithoutCourse(programme, cohort, enrolment, calendar, planning, draft)
      : planCourses(programme, edition, cohort, enrolment, calendar, planning, draft);
  checkFixed(draft);
  checkEvents(enrolment, planning, draft.sessions);
  const flexibility = flexibilityFor(programme, cohort, enrolment);
  const known = typeof flexibility === 'object' ? flexibility : null;
  const stays = staysOf(enrolment.start, calendar, events, planning.calendars);
  for (const { from, calendar: there } of stays.slice(1)) {
    noteCalendar(
      terms.filter((term) => isFrom(term, from)),
      there,
      draft,
    );
  }
  const told = tell(draft, enrolment, planning, stays, known);
  const absences = told.absences.map((away) => measured(away, (day) => calendarOn(stays, day), planning, known));
  for (const { isLong, first } of absences) if (isLong === true) addCaveat(draft, 'longAbsence', first);
  if (told.sessions.some(({ state }) => state === 'paused')) addCaveat(draft, 'pausedWithoutEnd', programme.id);
  return {
    programme: programme.id,
    name: programme.name,
    edition: edition?.id ?? null,
    cohort,
    enrolment: {
      ...asGiven(enrolment),
      ...(enrolment.ects === undefined ? {} : { ects: enrolment.ects.map(asGiven) }),
    },
    choices,
    events: inOrder(events).map(asGiven),
    numbers: draft.numbers,
    absences,
    flexibility,
    terms: termsThrough(terms, told, stays),
    sessions: sortedByDay(told.sessions),
    unscheduled: draft.unscheduled.filter((entry) => !isAfterLeaving(entry, terms, events)),
    timeOffTimetable: timeOffFor(programme, edition, cohort),
    caveats: draft.caveats,
    assumptions: [...draft.assumptions],
  };
}

/** The fields that were given; one given as `undefined` was not. */
function asGiven<Fields extends object>(fields: Fields): Fields {
  if (!Object.values(fields).includes(undefined)) return { ...fields };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

/** What happened, told to the plan as it was first made; nothing to tell leaves it as it is. */
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

/** How the edition bends; for a mentor with none of their own, the one of the first ECT who has one. */
function flexibilityFor(
  programme: Programme<FactName>,
  cohort: AcademicYear,
  { ects = [] }: Enrolment,
): Plan['flexibility'] {
  const cohorts = [cohort, ...ects.map(cohortOf)];
  return flexibilityOf(programme, cohorts.find((each) => editionFor(programme, each) !== undefined) ?? cohort);
}

/** A programme that says nothing of its own bends as the one it adapts. */
function flexibilityOf(programme: Programme<FactName>, cohort: AcademicYear): Plan['flexibility'] {
  const edition = editionFor(programme, cohort);
  if (edition === undefined || programme.parent === undefined) return edition?.flexibility ?? 'notPublished';
  if (typeof edition.flexibility === 'object') return edition.flexibility;
  return editionFor(programme.parent.programme, cohort)?.flexibility ?? 'notPublished';
}

/** Plans a person's own course, and what they share: an ECT with their mentor, a mentor with each of their ECTs. */
function planCourses(
  programme: Programme<FactName>,
  edition: Edition,
  cohort: AcademicYear,
  enrolment: Enrolment,
  calendar: SchoolCalendar,
  planning: Planning,
  draft: PlanDraft,
): readonly PlanTerm[] {
  const own = ownCourse(edition, enrolment, calendar);
  const activities = activitiesOf(programme, edition, cohort);
  const isMentor = enrolment.role === 'mentor';
  const joint = activities.filter(isJoint);
  // A mentor who has been trained already coaches, and takes no course of their own.
  const alone = isMentor && enrolment.trained === true ? [] : activities.filter((activity) => !isJoint(activity));
  // What happens week by week comes first, so that events can keep off its days.
  planActivities(alone.filter(isWeekly), own, planning, draft);
  let terms = own.terms;
  if (isMentor) {
    terms = planMentorings(programme, joint, own, enrolment, calendar, planning, draft);
  } else {
    const shared = sharedCourse(edition, enrolment.role, enrolment, enrolment.mentorWorkingDays, calendar);
    planActivities(joint, shared, planning, draft);
  }
  planActivities(
    alone.filter((activity) => !isWeekly(activity)),
    own,
    planning,
    draft,
  );
  noteCalendar(own.terms, calendar, draft);
  return terms;
}

/** What a mentor does with each of their ECTs, and the terms of all of it: the mentor's own, and those of the ECTs around them. */
function planMentorings(
  programme: Programme<FactName>,
  joint: readonly Activity[],
  own: Course,
  enrolment: Enrolment,
  calendar: SchoolCalendar,
  planning: Planning,
  draft: PlanDraft,
): readonly PlanTerm[] {
  const ects = enrolment.ects ?? [];
  if (ects.length === 0) waitForEcts(joint, own, planning, draft);
  return ects.reduce(
    (terms, ect) => withTermsOf(terms, planMentoring(programme, enrolment, ect, calendar, planning, draft)),
    own.terms,
  );
}

/** Where no edition covers the start there is no course; a mentor still coaches ECTs whose start one does cover. */
function planWithoutCourse(
  programme: Programme<FactName>,
  cohort: AcademicYear,
  enrolment: Enrolment,
  calendar: SchoolCalendar,
  planning: Planning,
  draft: PlanDraft,
): readonly PlanTerm[] {
  addCaveat(draft, 'noRuleKnown', cohort);
  const terms = (enrolment.ects ?? []).map((ect) =>
    planMentoring(programme, enrolment, ect, calendar, planning, draft),
  );
  const last = terms.findLast((ofEct) => ofEct.length > 0) ?? [];
  return terms.reduce(withTermsOf, last);
}

function waitForEcts(activities: readonly Activity[], own: Course, planning: Planning, draft: PlanDraft): void {
  addCaveat(draft, 'ectsNotGiven', own.owner);
  for (const activity of activities) {
    // What brings them together is attended by both.
    const attends = activity.attends.find(({ role }) => role === own.role) as Attends;
    planWithoutEcts(activity, attends, own, planning, draft);
  }
}

/**
 * What a mentor shares with one ECT follows the ECT's edition and year, whatever the mentor's own.
 *
 * @returns the terms of the ECT's programme.
 */
function planMentoring(
  programme: Programme<FactName>,
  { usualDay, workingDays }: Enrolment,
  ect: MentoredEct,
  calendar: SchoolCalendar,
  planning: Planning,
  draft: PlanDraft,
): readonly PlanTerm[] {
  const cohort = cohortOf(ect);
  const edition = editionFor(programme, cohort);
  if (edition === undefined) {
    addCaveat(draft, 'noRuleKnown', ect.person);
    return [];
  }
  // Until the ECT is this mentor's, sessions are on the days of the one before.
  const mentorsDays = ect.from === undefined ? workingDays : ect.workingDaysOfMentorBefore;
  const shared = sharedCourse(edition, 'mentor', { ...ect, usualDay: ect.usualDay ?? usualDay }, mentorsDays, calendar);
  planActivities(activitiesOf(programme, edition, cohort).filter(isJoint), shared, planning, draft);
  const terms = shared.terms.filter((term) => isFrom(term, ect.from));
  noteCalendar(terms, calendar, draft);
  return terms;
}

function cohortOf({ start, cohort }: Pick<MentoredEct, 'start' | 'cohort'>): AcademicYear {
  return cohort ?? academicYearOf(start);
}

/** A programme's activities, with those of the programme it adapts. */
function activitiesOf(programme: Programme<FactName>, edition: Edition, cohort: AcademicYear): readonly Activity[] {
  if (programme.parent === undefined) return edition.activities;
  const parent = editionFor(programme.parent.programme, cohort);
  return [...(parent?.activities ?? []), ...edition.activities];
}

/** Where a programme gives no more time than the one it adapts, that one's time is what there is. */
function timeOffFor(
  programme: Programme<FactName>,
  edition: Edition | undefined,
  cohort: AcademicYear,
): Plan['timeOffTimetable'] {
  if (edition === undefined) return 'notPublished';
  if (edition.timeOffTimetable !== 'none' || programme.parent === undefined) return edition.timeOffTimetable;
  return editionFor(programme.parent.programme, cohort)?.timeOffTimetable ?? 'notPublished';
}

/** Whether an activity brings an ECT and their mentor together. */
function isJoint({ attends }: Activity): boolean {
  return attends.some(({ role }) => role === 'ect') && attends.some(({ role }) => role === 'mentor');
}

/** Whether an activity happens every teaching week, or every other one. */
function isWeekly({ cadence }: Activity): boolean {
  return typeof cadence === 'object' && 'every' in cadence;
}

function planActivities(activities: readonly Activity[], course: Course, planning: Planning, draft: PlanDraft): void {
  for (const activity of activities) {
    const attends = activity.attends.find(({ role }) => role === course.role);
    if (attends !== undefined) planActivity(activity, attends, course, planning, draft);
  }
}

/** A plan is provisional where the calendar behind it is. */
function noteCalendar(terms: readonly PlanTerm[], calendar: SchoolCalendar, draft: PlanDraft): void {
  for (const { academicYear, name } of terms) {
    const year = calendar.years.find((known) => known.academicYear === academicYear);
    if (year === undefined) addCaveat(draft, 'calendarNotKnown', `${name} ${academicYear}`);
    if (year?.trainingDays === 'notPublished') addCaveat(draft, 'trainingDaysNotPublished', academicYear);
    if (year?.bankHolidaysKnown === false) addCaveat(draft, 'bankHolidaysNotKnown', academicYear);
  }
}
