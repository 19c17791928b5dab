import type { Assumption } from '../vocabulary/assumption.js';
import { readings } from '../vocabulary/readings.js';
import type { Balance, BalanceGap, Covered, WeekBalance, YearBalance } from './balance.js';
import { checkPeriods, isSplit, type ReleasedPeriod, releasedIn } from './released.js';
import type { WeekTally, Workload } from './workload.js';

/** Reading 10: what else the time released is for. */
const releasedTimeHoldsAllInduction: Assumption = {
  id: 'released-time-holds-all-induction',
  says: 'the time released has to hold all induction activity: training, mentoring, reviews, observing others. What the programme leaves of it is not spare time',
  source: { document: readings, section: 'reading 10', basis: 'assumed' },
};

/** How the time of a longer timetable cycle is shared among its weeks. */
const releasedEvenlyOverTheCycle: Assumption = {
  id: 'released-evenly-over-the-cycle',
  says: 'where the timetable has a cycle of several weeks, the time released is spread evenly over them',
  source: { document: readings, section: 'reading 11', basis: 'assumed' },
};

/** A week in which the time off timetable changes, or the ECT starts or leaves. */
const releasedByTheDay: Assumption = {
  id: 'released-by-the-day',
  says: 'in a week in which the time off timetable changes, or the ECT starts or leaves the programme, each teaching day brings its share of what is released in a week at that time',
  source: { document: readings, section: 'reading 11', basis: 'assumed' },
};

/**
 * Says whether the time for which an early career teacher is released covers what
 * the programme asks: week by week, and over the year.
 *
 * `yes` only where everything asked is known and fits, including all that has no
 * day yet in that year or an earlier one; `no` as soon as what has a day exceeds
 * what is released (over a year, only once all its terms are known, so that newly
 * known dates never withdraw a `no`); otherwise `notKnown`, and why. Time for a
 * programme that gives no time off timetable (a Maths Hubs project, a mentor's
 * course) is not known to fall within it: such workloads are shown separately.
 *
 * A spell in which nothing is released, such as maternity leave, is a period of
 * its own with a timetable of 0 minutes, until induction resumes: left inside
 * another period, it counts as time released.
 *
 * @param workload - the workload of the ECT's programme.
 * @param released - the time off timetable by date; which half of induction applies when is for the school to say.
 * @param options - `apart`: the person's other workloads.
 * @throws {@link InvalidInput} for periods that are invalid or have a day in common.
 *
 * @example
 * ```ts
 * const plan = planSchedule(
 *   ambitionEct,
 *   { person: 'ect-1', role: 'ect', school: 'sample', start: civilDay('2024-09-03'), usualDay: 'tuesday' },
 *   { calendars: [schoolCalendar(sampleDates)] },
 * );
 * const workload = tallyWorkload(plan, { assume: [selfStudyOf45Minutes, conferenceOfSixHours] });
 * const timeOff = timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: fte(1) });
 * const balance = timeOffBalance(workload, [{ first: civilDay('2024-09-01'), last: civilDay('2025-08-31'), timeOff }]);
 * balance.years[0]?.released; // => 4680
 * balance.years[0]?.covered; // => 'yes'
 * balance.everyWeek; // => 'no'
 *
 * const nothing = timeOffTimetable({ half: 1, comparableMinutes: 0, fte: fte(1) });
 * const untilLeave = { first: civilDay('2024-09-01'), last: civilDay('2025-04-13'), timeOff };
 * const onLeave = { first: civilDay('2025-04-14'), last: civilDay('2025-08-31'), timeOff: nothing };
 * timeOffBalance(workload, [untilLeave, onLeave]).years[0]?.released; // => 3360
 * ```
 */
export function timeOffBalance(
  workload: Workload,
  released: readonly ReleasedPeriod[],
  { apart = [] }: { readonly apart?: readonly Workload[] | undefined } = {},
): Balance {
  checkPeriods(released, 'released');
  const counts = workload.role === 'ect' && typeof workload.timeOffTimetable === 'object';
  const weeks = counts ? weekBalances(workload, released) : [];
  const years = counts ? yearBalances(workload, weeks) : [];
  const ofWeeks = weeks.map((week) => week.covered);
  const evenly = released.some(({ timeOff }) => timeOff.cycleWeeks > 1) ? [releasedEvenlyOverTheCycle] : [];
  const isByTheDay = counts && workload.weeks.some((week) => isSplit(week, released));
  return {
    everyWeek: allCovered(hasUndated(workload) ? [...ofWeeks, 'notKnown'] : ofWeeks, years),
    overTheYear: allCovered(
      years.map((year) => year.covered),
      years,
    ),
    gaps: gapsOf(years, workload),
    weeks,
    years,
    apart: [...(counts ? [] : [workload]), ...apart].map(({ programme, name, total, years: of }) => ({
      programme,
      name,
      minutes: total.minutes,
      unknown: total.unknown,
      uncounted: [...new Set(of.flatMap((year) => year.uncounted))],
    })),
    assumptions: [
      releasedTimeHoldsAllInduction,
      ...evenly,
      ...(isByTheDay ? [releasedByTheDay] : []),
      ...workload.assumptions,
    ],
  };
}

function weekBalances(workload: Workload, released: readonly ReleasedPeriod[]): readonly WeekBalance[] {
  const passed: number[] = [];
  return workload.weeks.map((tally) => {
    const { week, year, minutes: asked, unknown } = tally;
    const given = releasedIn(tally, released, passed);
    return { week, year, asked, unknown, released: given, ...verdict(tally, given) };
  });
}

/** Only what has a day can be too much for a week; it is covered only if it would be with all the rest as well. */
function verdict(
  { minutes: asked, unknown, undated }: WeekTally,
  released: number | null,
): { readonly short: number; readonly covered: Covered } {
  const short = released === null ? 0 : Math.max(0, asked - (undated?.minutes ?? 0) - released);
  if (short > 0) return { short, covered: 'no' };
  return { short, covered: unknown === 0 && asked <= (released ?? 0) ? 'yes' : 'notKnown' };
}

/**
 * What has no day in a year may still fall in a later one: only what has a day can be too much for the year, and a year
 * is covered only if it would be with everything that may yet fall in it. If all of that is in weeks that are covered,
 * so is the year, whatever more is released in the weeks that are not known.
 */
function yearBalances(workload: Workload, weeks: readonly WeekBalance[]): readonly YearBalance[] {
  const late = { minutes: 0, unknown: 0 };
  return workload.years.map(({ year, minutes: asked, unknown, uncounted, undated }) => {
    const own = weeks.filter((week) => week.year === year);
    const released = hasEveryTerm(workload, year) ? releasedOver(own) : null;
    const isOpen = released === null || (year === null && mayGoOn(workload));
    const short = isOpen ? 0 : Math.max(0, asked - undated.minutes - released);
    const isKnown = unknown + uncounted.length + late.unknown === 0;
    const mayFall = asked + late.minutes;
    const fits = mayFall <= (released ?? 0) || (mayFall === askedIn(own) && isEachCovered(own));
    const covered = short > 0 ? 'no' : isKnown && fits ? 'yes' : 'notKnown';
    const weeksOver = own.filter((week) => week.covered === 'no').length;
    late.minutes += undated.minutes;
    late.unknown += undated.unknown;
    return { year, asked, unknown, uncounted, released, short, covered, weeksOver };
  });
}

/**
 * Whether there may be more terms after the two years, with more time released: for what has no day, or number, yet.
 */
function mayGoOn(workload: Workload): boolean {
  return hasUndated(workload) || workload.years.some(({ uncounted }) => uncounted.length > 0);
}

/** Whether all terms of a year are known, and with them all weeks in which time is released. */
function hasEveryTerm({ terms }: Workload, year: 1 | 2 | null): boolean {
  return terms.every((term) => term.year !== year || term.last !== null);
}

function askedIn(weeks: readonly WeekBalance[]): number {
  return weeks.reduce((sum, { asked }) => sum + asked, 0);
}

function isEachCovered(weeks: readonly WeekBalance[]): boolean {
  return weeks.every(({ covered }) => covered === 'yes');
}

/** Minutes released over some weeks; `null` where what is released in one of them is not known. */
function releasedOver(weeks: readonly WeekBalance[]): number | null {
  const isReleased = weeks.every((week) => week.released !== null);
  return isReleased ? weeks.reduce((sum, week) => sum + Number(week.released), 0) : null;
}

function allCovered(answers: readonly Covered[], years: readonly YearBalance[]): Covered {
  if (answers.includes('no')) return 'no';
  const isOpen = years.length === 0 || years.some((year) => year.uncounted.length > 0) || answers.includes('notKnown');
  return isOpen ? 'notKnown' : 'yes';
}

/** Whether something that may fall in any week has no day yet. */
function hasUndated({ years }: Workload): boolean {
  return years.some(({ undated }) => undated.minutes > 0 || undated.unknown > 0);
}

function gapsOf(years: readonly YearBalance[], workload: Workload): readonly BalanceGap[] {
  const gaps: BalanceGap[] = [];
  if (years.some((year) => year.unknown > 0)) gaps.push('lengthsNotKnown');
  if (years.some((year) => year.uncounted.length > 0)) gaps.push('activitiesNotCounted');
  if (hasUndated(workload)) gaps.push('sessionsWithoutDay');
  if (!isReleaseKnown(years)) gaps.push('releaseNotKnown');
  return gaps;
}

/** Nothing needs to be known about a year in which nothing is asked. */
function isReleaseKnown(years: readonly YearBalance[]): boolean {
  return years.length > 0 && years.every(({ released, covered }) => released !== null || covered === 'yes');
}
