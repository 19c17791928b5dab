import type { SchoolCalendar } from '../../calendar/schoolCalendar.js';
import type { Activity, Attends } from '../../vocabulary/activity.js';
import { editionFor } from '../../vocabulary/edition.js';
import type { FactName } from '../../vocabulary/facts.js';
import type { Edition, Programme } from '../../vocabulary/programme.js';
import { activitiesOf } from '../adapted.js';
import { cohortOf, type Enrolment, type MentoredEct } from '../enrolment.js';
import type { Planning, PlanTerm } from '../plan.js';
import { addCaveat, type PlanDraft } from '../planDraft.js';
import { type Course, isFrom, ownCourse, sharedCourse } from './course.js';
import { planActivity, planWithoutEcts } from './planActivity.js';
import { withTermsOf } from './withTermsOf.js';

/** What courses are made from, and the plan they become part of. */
interface Making {
  readonly programme: Programme<FactName>;
  readonly enrolment: Enrolment;
  /** The calendar of the school where the person starts. */
  readonly calendar: SchoolCalendar;
  readonly planning: Planning;
  readonly draft: PlanDraft;
}

/**
 * Plans a person's own course, and what they share: an ECT with their mentor, a mentor with each of their ECTs. Where
 * no edition covers the start there is no course; a mentor still coaches ECTs whose own start is covered.
 */
export function planCourses(making: Making): readonly PlanTerm[] {
  const { programme, enrolment, draft } = making;
  const cohort = cohortOf(enrolment);
  const edition = editionFor(programme, cohort);
  if (edition !== undefined) return planCourse(making, edition);
  addCaveat(draft, 'noRuleKnown', cohort);
  const terms = (enrolment.ects ?? []).map((ect) => planMentoring(making, ect));
  const last = terms.findLast((ofEct) => ofEct.length > 0) ?? [];
  return terms.reduce(withTermsOf, last);
}

function planCourse(making: Making, edition: Edition): readonly PlanTerm[] {
  const { programme, enrolment, calendar } = making;
  const own = ownCourse(edition, enrolment, calendar);
  const activities = activitiesOf(programme, edition, cohortOf(enrolment));
  const isMentor = enrolment.role === 'mentor';
  const joint = activities.filter(isJoint);
  // A mentor who is already trained coaches, and takes no course of their own.
  const alone = isMentor && enrolment.trained === true ? [] : activities.filter((activity) => !isJoint(activity));
  // What happens week by week comes first, so that events can avoid its days.
  planActivities(alone.filter(isWeekly), own, making);
  const terms = isMentor ? planMentorings(making, joint, own) : own.terms;
  if (!isMentor) {
    const shared = sharedCourse(
      edition,
      enrolment.role,
      enrolment,
      { workingDays: enrolment.mentorWorkingDays },
      calendar,
    );
    planActivities(joint, shared, making);
  }
  planActivities(
    alone.filter((activity) => !isWeekly(activity)),
    own,
    making,
  );
  return terms;
}

/**
 * Plans what a mentor does with each of their ECTs, and gives the terms of all of it: the mentor's own and, around
 * them, those of the ECTs.
 */
function planMentorings(making: Making, joint: readonly Activity[], own: Course): readonly PlanTerm[] {
  const ects = making.enrolment.ects ?? [];
  if (ects.length === 0) waitForEcts(making, joint, own);
  return ects.reduce((terms, ect) => withTermsOf(terms, planMentoring(making, ect)), own.terms);
}

function waitForEcts({ planning, draft }: Making, joint: readonly Activity[], own: Course): void {
  for (const activity of joint) {
    // Both attend what brings them together.
    const attends = activity.attends.find(({ role }) => role === own.role) as Attends;
    planWithoutEcts(activity, attends, own, planning, draft);
  }
}

/**
 * What a mentor shares with one ECT follows the ECT's edition and year, whatever the mentor's own are.
 *
 * @returns the terms of the ECT's programme.
 */
function planMentoring(making: Making, ect: MentoredEct): readonly PlanTerm[] {
  const { programme, enrolment, calendar, draft } = making;
  const { usualDay } = enrolment;
  const cohort = cohortOf(ect);
  const edition = editionFor(programme, cohort);
  if (edition === undefined) {
    addCaveat(draft, 'noRuleKnown', cohort, ect.person);
    return [];
  }
  // Until the ECT is this mentor's, sessions are on the previous mentor's days.
  const mentor = ect.from === undefined ? enrolment : { workingDays: ect.workingDaysOfMentorBefore };
  const shared = sharedCourse(edition, 'mentor', { ...ect, usualDay: ect.usualDay ?? usualDay }, mentor, calendar);
  planActivities(activitiesOf(programme, edition, cohort).filter(isJoint), shared, making);
  return shared.terms.filter((term) => isFrom(term, ect.from));
}

function planActivities(activities: readonly Activity[], course: Course, { planning, draft }: Making): void {
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
