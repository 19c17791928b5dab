import { type CivilDay, mondayOf, weekdayIndex } from '../calendar/civilDay.js';
import type { TeachingWeek } from '../calendar/schoolCalendar.js';
import type { Activity, Attends, ClockTime, Length } from '../vocabulary/activity.js';
import type { Citation } from '../vocabulary/citation.js';
import type { Role } from '../vocabulary/people.js';
import { readings } from '../vocabulary/readings.js';
import {
  eventsSpreadEvenly,
  firstDayOfTheWeek,
  fortnightlyFromEachTerm,
  fortnightlyInEvenWeeks,
  fortnightlyInOddWeeks,
  lateStartKeepsTotals,
  partTimeAtFullPace,
  partTimeInProportion,
} from './assumptions.js';
import { type Course, isFrom } from './course.js';
import { type Fortnight, isFortnightly } from './fortnight.js';
import { dayInWeek, type IsOpen, type OpenDays, placeInWeek } from './placeInWeek.js';
import type { CaveatCode, Planning, PlanTerm, Session, SessionChange, Unscheduled } from './plan.js';
import { addCaveat, type PlanDraft, takeFixed } from './planDraft.js';

const NO_CAVEATS: readonly CaveatCode[] = [];
const NO_CHANGES: readonly SessionChange[] = [];
const datesOfTheCaller: Citation = { document: readings, section: 'dates given by the caller', basis: 'practice' };

/** One activity of a course, for one role, on its way into a plan. */
interface Part {
  readonly activity: Activity;
  readonly attends: Attends;
  readonly who: readonly Role[];
  readonly course: Course;
  readonly choices: Planning;
  readonly draft: PlanDraft;
  /** What makes all its sessions provisional. */
  readonly caveats: readonly CaveatCode[];
  /** What the ids of its sessions begin with. */
  readonly prefix: string;
}

/** When a session is, as far as that is known. */
type When = Pick<Session, 'day' | 'week' | 'undated' | 'placed' | 'movedFrom'> & Partial<Pick<Session, 'from' | 'to'>>;

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

function partOf(
  activity: Activity,
  attends: Attends,
  course: Course,
  choices: Planning,
  draft: PlanDraft,
  caveats: readonly CaveatCode[],
): Part {
  const who = activity.attends.map((each) => each.role);
  const prefix = `${course.edition.id}/${course.owner}/${activity.id}/`;
  return { activity, attends, who, course, choices, draft, caveats, prefix };
}

/** What a caveat is about: the ECT of joint sessions, or the kind of session. */
function aboutOf({ kind }: Activity, { ect }: Course): string {
  return ect ?? kind;
}

/** What makes the sessions of an activity provisional, told to the plan as well. */
function caveatsOf(activity: Activity, course: Course, choices: Planning, draft: PlanDraft): readonly CaveatCode[] {
  const { cadence, dates } = activity;
  if (typeof cadence !== 'object' || typeof dates === 'object' || 'daysInAll' in cadence) return NO_CAVEATS;
  const caveats = 'every' in cadence ? weeklyCaveats(activity, course, choices, draft) : yearlyCaveats(course, draft);
  for (const code of caveats) addCaveat(draft, code, aboutOf(activity, course));
  return caveats.length === 0 ? NO_CAVEATS : caveats;
}

/** A part-timer whose working days nobody gave may be planned on a day off. */
function withoutWorkingDays({ partTime, workingDaysGiven }: Course): CaveatCode[] {
  return partTime && !workingDaysGiven ? ['workingDaysNotGiven'] : [];
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

/** Sessions of every teaching week, or of every other one. */
function planByTheWeek(part: Part, every: 'week' | 'fortnight'): void {
  const { choices, draft } = part;
  draft.weekly.add(part.activity.id);
  const fortnight = choices.fortnight ?? 'oddWeeks';
  if (every === 'fortnight') draft.assumptions.add(fortnightReading(fortnight));
  const terms = termsOf(part);
  const weeks = weeksOf(part);
  const taken = every === 'week' ? weeks : weeks.filter((week) => isFortnightly(week, fortnight));
  const unknown = terms.filter((term) => term.last === null);
  // What was another mentor's to know is not missing here.
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
  // Without a usual day there is none to have been moved from.
  const { day, movedFrom } = usual === null ? { ...placing, movedFrom: null } : placing;
  return { day, week: week.monday, undated: null, placed: movedFrom === null ? 'usualDay' : 'moved', movedFrom };
}

/** The number of sessions that an earlier plan fixed; a change of the calendar does not change it. */
function numberFixed({ activity, course, choices }: Part): number | undefined {
  return choices.numbers?.find(({ activity: id, ect }) => id === activity.id && ect === course.ect)?.number;
}

function fortnightReading(fortnight: Fortnight): typeof fortnightlyInOddWeeks {
  if (fortnight === 'oddWeeks') return fortnightlyInOddWeeks;
  return fortnight === 'evenWeeks' ? fortnightlyInEvenWeeks : fortnightlyFromEachTerm;
}

/** One session in the middle week of each of the year's terms. */
function planOneATerm(part: Part, times: number): void {
  termsOf(part)
    .slice(0, times)
    .forEach((term, at) => {
      addSession(part, at + 1, spreadOver(part, term.last === null ? null : term.weeks, 1, 1));
    });
}

/** So many sessions, each in the middle week of an equal part of the year. */
function planOverTheYear(part: Part, times: number): void {
  const terms = termsOf(part);
  const isKnown = terms.every((term) => term.last !== null);
  const weeks = isKnown ? weeksOf(part) : null;
  for (let ordinal = 1; ordinal <= times; ordinal += 1) {
    addSession(part, ordinal, spreadOver(part, weeks, ordinal, times));
  }
}

/** The middle of the given one of equal parts of some weeks; `null` weeks are those of a calendar that is not known. */
function spreadOver(part: Part, weeks: readonly TeachingWeek[] | null, one: number, of: number): When {
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

/** The first answer from the middle week on, then back from it. */
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

function undated(why: NonNullable<Session['undated']>): When {
  return { day: null, week: null, undated: why, placed: null, movedFrom: null };
}

/** Something without a number of sessions stays as it is, beside those whose dates the caller knows: they may not be all. */
function planUncounted(part: Part): void {
  const { activity, draft } = part;
  const known = draft.fixed.filter((fixed) => fixed.activity === activity.id);
  for (const { ordinal } of known) addSession(part, ordinal, undated('notPublished'));
  const counted = activity.cadence !== 'notPublished' ? 'onlyDaysInAll' : 'notPublished';
  addUnscheduled(part, activity.dates === 'toBeConfirmed' ? 'toBeConfirmed' : counted, []);
}

/** What makes a session provisional; where its date was chosen here, the plan is told so. */
function caveatsOfSession(part: Part, { placed }: When, ofItsDay: readonly CaveatCode[]): readonly CaveatCode[] {
  const { activity, caveats, course, draft } = part;
  const chosen: readonly CaveatCode[] = placed === 'spread' ? ['datesNotPublished'] : ofItsDay;
  if (chosen.length === 0) return caveats;
  for (const code of chosen) addCaveat(draft, code, aboutOf(activity, course));
  if (placed === 'spread') draft.assumptions.add(eventsSpreadEvenly);
  else if (chosen.includes('lateStart')) draft.assumptions.add(lateStartKeepsTotals);
  return [...caveats, ...chosen];
}

function weeksOf({ activity, course }: Part): readonly TeachingWeek[] {
  const [first, second] = course.weeks;
  return activity.year === 1 ? first : second;
}

function termsOf({ activity, course }: Part): readonly PlanTerm[] {
  return course.terms.filter((term) => term.year === activity.year);
}

/** A published day stands, whether or not the person can be there: before their start, or on a day they do not work. */
function caveatsOfDay(day: CivilDay, { start, open }: Course): readonly CaveatCode[] {
  const caveats: CaveatCode[] = [];
  if (day < start) caveats.push('lateStart');
  if (open[weekdayIndex(day)] === false) caveats.push('dayNotWorked');
  return caveats;
}

function addSession(part: Part, ordinal: number, when: When, ofItsDay: readonly CaveatCode[] = NO_CAVEATS): void {
  const { activity, attends, course, draft } = part;
  const fixed = takeFixed(draft, activity.id, ordinal, course.ect);
  const length = lengthOf(activity, attends, fixed?.from, fixed?.to);
  const caveats = fixed === undefined ? caveatsOfSession(part, when, ofItsDay) : NO_CAVEATS;
  const day = fixed === undefined ? when.day : fixed.day;
  if (when.day !== null) draft.days.add(when.day);
  draft.sessions.push({
    id: `${part.prefix}${ordinal}`,
    activity: activity.id,
    kind: activity.kind,
    year: activity.year,
    ordinal,
    who: part.who,
    ect: course.ect,
    day,
    undated: fixed === undefined ? when.undated : null,
    week: fixed === undefined ? when.week : mondayOf(fixed.day),
    from: (fixed === undefined ? when.from : fixed.from) ?? null,
    to: (fixed === undefined ? when.to : fixed.to) ?? null,
    minutes: length.minutes,
    attendance: activity.attendance,
    placed: fixed === undefined ? when.placed : 'fixed',
    movedFrom: fixed === undefined ? when.movedFrom : null,
    state: when.undated === 'noWeekLeft' ? 'open' : 'due',
    changes: NO_CHANGES,
    caveats,
    source: activity.sources.cadence,
    lengthSource: length.source,
  });
}

/**
 * A published length stands, unless it is only that of published dates, which the caller's replace. Where only the caller
 * knows when it begins and ends, that is its length.
 */
function lengthOf(
  { dates }: Activity,
  attends: Attends,
  from: ClockTime | undefined,
  to: ClockTime | undefined,
): { readonly minutes: Length; readonly source: Citation } {
  const stands = typeof attends.length === 'number' && typeof dates !== 'object';
  if (stands || from === undefined || to === undefined) {
    return { minutes: attends.length, source: attends.source };
  }
  return { minutes: minuteOf(to) - minuteOf(from), source: datesOfTheCaller };
}

function minuteOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** An activity that waits for something the caller has not given. */
export function planWithoutEcts(
  activity: Activity,
  attends: Attends,
  course: Course,
  choices: Planning,
  draft: PlanDraft,
): void {
  addUnscheduled(partOf(activity, attends, course, choices, draft, NO_CAVEATS), 'ectsNotGiven', []);
}

function addUnscheduled(part: Part, why: Unscheduled['why'], terms: readonly PlanTerm[]): void {
  const { activity, attends, course, draft } = part;
  draft.unscheduled.push({
    activity: activity.id,
    kind: activity.kind,
    year: activity.year,
    ect: course.ect,
    cadence: activity.cadence,
    minutes: attends.length,
    attendance: activity.attendance,
    why,
    terms: terms.map((term) => `${term.name} ${term.academicYear}`),
    source: activity.sources.cadence,
  });
}
