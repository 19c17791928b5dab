import { mondayOf } from '../../calendar/civilDay.js';
import type { TeachingWeek } from '../../calendar/schoolCalendar.js';
import type { Activity, Attends } from '../../vocabulary/activity.js';
import {
  firstDayOfTheWeek,
  fortnightlyFromEachTerm,
  fortnightlyInEvenWeeks,
  fortnightlyInOddWeeks,
  lateStartKeepsTotals,
  partTimeAtFullPace,
  partTimeInProportion,
} from '../assumptions.js';
import { type Fortnight, isFortnightly } from '../fortnight.js';
import type { CaveatCode, Planning, PlanTerm } from '../plan.js';
import type { PlanDraft } from '../planDraft.js';
import { type ActivityPart, partOf, undated, type When } from './activityPart.js';
import { addSession, addUnscheduled, caveatsOfDay } from './addSession.js';
import { type Course, isFrom } from './course.js';
import { placeInWeek } from './placeInWeek.js';
import { spreadOver } from './spreadEvents.js';

const NO_CAVEATS: readonly CaveatCode[] = [];

/** Adds to a plan what an activity asks of a person over the year of the programme it belongs to. */
export function planActivity(
  activity: Activity,
  attends: Attends,
  course: Course,
  choices: Planning,
  draft: PlanDraft,
): void {
  const caveats = caveatsOf(activity, course, choices, draft);
  const part = partOf(activity, attends, course, choices, draft, caveats);
  const { cadence, dates } = activity;
  if (typeof dates === 'object') {
    dates.forEach(({ day, from, to }, at) => {
      const when = { day, from, to, week: mondayOf(day), undated: null, placed: 'published', movedFrom: null } as const;
      addSession(part, at + 1, when, caveatsOfDay(day, course));
    });
  } else if (cadence === 'notPublished' || 'daysInAll' in cadence) {
    planUncounted(part);
  } else if ('every' in cadence) {
    planByTheWeek(part, cadence.every);
  } else if (cadence.spread === 'oneATerm') {
    planOneATerm(part, cadence.times);
  } else {
    planOverTheYear(part, cadence.times);
  }
}

/** What makes the sessions of an activity provisional. */
function caveatsOf(activity: Activity, course: Course, choices: Planning, draft: PlanDraft): readonly CaveatCode[] {
  const { cadence, dates } = activity;
  if (typeof cadence !== 'object' || typeof dates === 'object' || 'daysInAll' in cadence) return NO_CAVEATS;
  const caveats = 'every' in cadence ? weeklyCaveats(activity, course, choices, draft) : yearlyCaveats(course, draft);
  return caveats.length === 0 ? NO_CAVEATS : caveats;
}

function withoutWorkingDays({ isOnUnknownDays }: Course): CaveatCode[] {
  return isOnUnknownDays ? ['workingDaysNotGiven'] : [];
}

function weeklyCaveats(activity: Activity, course: Course, choices: Planning, draft: PlanDraft): readonly CaveatCode[] {
  const caveats: CaveatCode[] = withoutWorkingDays(course);
  if (course.partTime && activity.statedFor === 'fullTime') {
    if (choices.partTime === undefined) caveats.push('partTimeCadenceNotPublished');
    draft.assumptions.add(choices.partTime === 'partTimePace' ? partTimeInProportion : partTimeAtFullPace);
  }
  if (course.usual === null) {
    caveats.push('usualDayNotGiven');
    draft.assumptions.add(firstDayOfTheWeek);
  }
  return caveats;
}

function yearlyCaveats(course: Course, draft: PlanDraft): readonly CaveatCode[] {
  const caveats: CaveatCode[] = withoutWorkingDays(course);
  if (course.late) {
    caveats.push('lateStart');
    draft.assumptions.add(lateStartKeepsTotals);
  }
  return caveats;
}

/** Sessions in every teaching week, or every other one. */
function planByTheWeek(part: ActivityPart, every: 'week' | 'fortnight'): void {
  const { choices, draft } = part;
  draft.weekly.add(part.activity.id);
  const fortnight = choices.fortnight ?? 'oddWeeks';
  if (every === 'fortnight') {
    draft.fortnightly.add(part.activity.id);
    draft.assumptions.add(fortnightReading(fortnight));
  }
  const terms = termsOf(part);
  const weeks = weeksOf(part);
  const taken = every === 'week' ? weeks : weeks.filter((week) => isFortnightly(week, fortnight));
  const unknown = terms.filter((term) => term.last === null);
  // What concerned only an earlier mentor is not missing here.
  const missing = unknown.filter((term) => isFrom(term, part.course.from));
  const fixed = numberFixed(part);
  const number = fixed ?? taken.length;
  for (let ordinal = 1; ordinal <= number; ordinal += 1) {
    const week = taken[ordinal - 1];
    const why = missing.length > 0 ? 'calendarNotKnown' : 'noWeekLeft';
    addSession(part, ordinal, week === undefined ? undated(why) : onUsualDay(week, part.course));
  }
  if (missing.length > 0 && fixed === undefined) addUnscheduled(part, 'calendarNotKnown', missing);
  else if (unknown.length === 0 || fixed !== undefined)
    draft.numbers.push({ activity: part.activity.id, ect: part.course.ect, number });
}

function onUsualDay(week: TeachingWeek, { usual, isOpen, calendar, start }: Course): When {
  const placing = placeInWeek(week, usual ?? 0, isOpen, calendar, start);
  if (placing === undefined) {
    return { day: null, week: week.monday, undated: 'noWorkingDay', placed: null, movedFrom: null };
  }
  // Without a usual day there is no day to have been moved from.
  const { day, movedFrom } = usual === null ? { ...placing, movedFrom: null } : placing;
  return { day, week: week.monday, undated: null, placed: movedFrom === null ? 'usualDay' : 'moved', movedFrom };
}

/** The number of sessions that an earlier plan fixed; a change of the calendar does not change it. */
function numberFixed({ activity, course, choices }: ActivityPart): number | undefined {
  return choices.numbers?.find(({ activity: id, ect }) => id === activity.id && ect === course.ect)?.number;
}

function fortnightReading(fortnight: Fortnight): typeof fortnightlyInOddWeeks {
  if (fortnight === 'oddWeeks') return fortnightlyInOddWeeks;
  return fortnight === 'evenWeeks' ? fortnightlyInEvenWeeks : fortnightlyFromEachTerm;
}

/** One session in the middle week of each of the year's terms. */
function planOneATerm(part: ActivityPart, times: number): void {
  termsOf(part)
    .slice(0, times)
    .forEach((term, at) => {
      addSession(part, at + 1, spreadOver(part, term.last === null ? null : term.weeks, 1, 1));
    });
}

/** A number of sessions, each in the middle week of an equal part of the year. */
function planOverTheYear(part: ActivityPart, times: number): void {
  const terms = termsOf(part);
  const isKnown = terms.every((term) => term.last !== null);
  const weeks = isKnown ? weeksOf(part) : null;
  for (let ordinal = 1; ordinal <= times; ordinal += 1) {
    addSession(part, ordinal, spreadOver(part, weeks, ordinal, times));
  }
}

/** What has no number of sessions stays as it is, alongside those the caller has dates for: there may be others. */
function planUncounted(part: ActivityPart): void {
  const { activity, draft } = part;
  const known = draft.fixed.filter((fixed) => fixed.activity === activity.id);
  for (const { ordinal } of known) addSession(part, ordinal, undated('notPublished'));
  const counted = activity.cadence !== 'notPublished' ? 'onlyDaysInAll' : 'notPublished';
  addUnscheduled(part, activity.dates === 'toBeConfirmed' ? 'toBeConfirmed' : counted, []);
}

function weeksOf({ activity, course }: ActivityPart): readonly TeachingWeek[] {
  const [first, second] = course.weeks;
  return activity.year === 1 ? first : second;
}

function termsOf({ activity, course }: ActivityPart): readonly PlanTerm[] {
  return course.terms.filter((term) => term.year === activity.year);
}

/** An activity that waits for something the caller has not given. */
export function planWithoutEcts(
  activity: Activity,
  attends: Attends,
  course: Course,
  choices: Planning,
  draft: PlanDraft,
): void {
  addUnscheduled(partOf(activity, attends, course, choices, draft, ['ectsNotGiven']), 'ectsNotGiven', []);
}
