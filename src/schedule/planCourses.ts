import type { AcademicYear } from '../calendar/academicYear.js';
import type { SchoolCalendar } from '../calendar/schoolCalendar.js';
import type { Activity, Attends } from '../vocabulary/activity.js';
import { editionFor } from '../vocabulary/edition.js';
import type { FactName } from '../vocabulary/facts.js';
import type { Edition, Programme } from '../vocabulary/programme.js';
import { activitiesOf } from './adapted.js';
import { type Course, isFrom, ownCourse, sharedCourse } from './course.js';
import { cohortOf, type Enrolment, type MentoredEct } from './enrolment.js';
import { noteCalendar } from './noteCalendar.js';
import type { Planning, PlanTerm } from './plan.js';
import { planActivity, planWithoutEcts } from './planActivity.js';
import { addCaveat, type PlanDraft } from './planDraft.js';
import { withTermsOf } from './withTermsOf.js';

/** Plans a person's own course, and what they share: an ECT with their mentor, a mentor with each of their ECTs. */
export function planCourses(
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
export function planWithoutCourse(
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

function planActivities(activities: readonly Activity[], course: Course, planning: Planning, draft: PlanDraft): void {
  for (const activity of activities) {
    const attends = activity.attends.find(({ role }) => role === course.role);
    if (attends !== undefined) planActivity(activity, attends, course, planning, draft);
  }
}

/** Whether an activity brings an ECT and their mentor together. */
function isJoint({ attends }: Activity): boolean {
  return attends.some(({ role }) => role === 'ect') && attends.some(({ role }) => role === 'mentor');
}

/** Whether an activity happens every teaching week, or every other one. */
function isWeekly({ cadence }: Activity): boolean {
  return typeof cadence === 'object' && 'every' in cadence;
}
