import type { TeachingWeek } from '../../calendar/schoolCalendar.js';
import type { PlanDraft } from '../planDraft.js';
import { type ActivityPart, undated, type When } from './activityPart.js';
import type { Course } from './course.js';
import { dayInWeek, type IsOpen, type OpenDays } from './placeInWeek.js';

/** The middle of one of several equal parts of some weeks; `null` weeks are those of a calendar that is not known. */
export function spreadOver(part: ActivityPart, weeks: readonly TeachingWeek[] | null, one: number, of: number): When {
  const { activity, choices, course, draft } = part;
  if (activity.dates === 'toBeConfirmed') return undated('toBeConfirmed');
  if (choices.unpublishedDates === 'undated') return undated('notPublished');
  if (weeks === null) return undated('calendarNotKnown');
  const middle = Math.floor(((2 * one - 1) * weeks.length) / (2 * of));
  // A week that has an event already comes last.
  return (
    firstFrom(weeks, middle, (week) => (draft.eventWeeks.has(week) ? undefined : asEvent(week, course, draft))) ??
    firstFrom(weeks, middle, (week) => asEvent(week, course, draft)) ??
    undated('noWorkingDay')
  );
}

function asEvent(week: TeachingWeek, course: Course, draft: PlanDraft): When | undefined {
  const { isOpen, open, usual } = course;
  const from = dayAfter(usual, open);
  // A day with something else comes last.
  const isFree: IsOpen = (weekday, day) => isOpen(weekday, day) && !draft.days.has(day);
  const day = dayInWeek(week, from, isFree) ?? dayInWeek(week, from, isOpen);
  if (day === undefined) return undefined;
  draft.eventWeeks.add(week);
  return { day, week: week.monday, undated: null, placed: 'spread', movedFrom: null };
}

/** The first answer from the middle week onwards, then backwards from it. */
function firstFrom(
  weeks: readonly TeachingWeek[],
  middle: number,
  answer: (week: TeachingWeek) => When | undefined,
): When | undefined {
  for (const week of weeks.slice(middle)) {
    const found = answer(week);
    if (found !== undefined) return found;
  }
  for (const week of weeks.slice(0, middle).toReversed()) {
    const found = answer(week);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The working day after the usual day, so that an event does not take the place of coaching. */
function dayAfter(usual: number | null, open: OpenDays): number {
  const from = usual ?? 0;
  for (let ahead = 1; ahead < 5; ahead += 1) {
    const weekday = (from + ahead) % 5;
    if (open[weekday] === true) return weekday;
  }
  return from;
}
