import { type CivilDay, isCivilDay } from '../calendar/civilDay.js';
import { holds, overlap, type Period } from '../calendar/period.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem } from '../problems/problem.js';
import type { ActivityKind } from '../vocabulary/activity.js';
import type { Assumption } from '../vocabulary/assumption.js';
import { readings } from '../vocabulary/readings.js';
import type { TimeOff } from './timeOffTimetable.js';
import type { WeekTally, Workload } from './workload.js';

/** Reading 10: what else the time released is for. */
const releasedTimeHoldsAllInduction: Assumption = {
  id: 'released-time-holds-all-induction',
  says: 'the time released has to hold all induction activity: training, mentoring, reviews, observing others. What the programme leaves of it is not spare time',
  source: { document: readings, section: 'reading 10', basis: 'assumed' },
};

/** How the time of a longer timetable cycle falls on its weeks. */
const releasedEvenlyOverTheCycle: Assumption = {
  id: 'released-evenly-over-the-cycle',
  says: 'where the timetable has a cycle of several weeks, the time released is spread evenly over them',
  source: { document: readings, section: 'reading 11', basis: 'assumed' },
};

/** A week in which the time off timetable changes. */
const releasedByTheDay: Assumption = {
  id: 'released-by-the-day',
  says: 'in a week in which the time off timetable changes, each teaching day brings its share of what is released in a week at that time',
  source: { document: readings, section: 'reading 11', basis: 'assumed' },
};

/** The days over which a time off timetable holds: the half of induction by date, as the school knows it. */
export interface ReleasedPeriod extends Period {
  /** The time off timetable in force. */
  readonly timeOff: TimeOff;
}

/** Whether the time released covers what is asked. */
export type Covered = 'yes' | 'no' | 'notKnown';

/** What stands in the way of a plain answer. */
export type BalanceGap = 'lengthsNotKnown' | 'activitiesNotCounted' | 'sessionsWithoutDay' | 'releaseNotKnown';

/** One week, asked against released. */
export interface WeekBalance {
  /** The week's Monday. */
  readonly week: CivilDay;
  /** The year of the programme; `null` outside the two. */
  readonly year: 1 | 2 | null;
  /** Known minutes asked. */
  readonly asked: number;
  /** Sessions whose length is not known. */
  readonly unknown: number;
  /** Minutes released, by the teaching days of each period where the time off changes in the week; `null` where a teaching day is in no period. */
  readonly released: number | null;
  /** Minutes by which what is known to be asked exceeds what is released; 0 where it does not. */
  readonly short: number;
  /** The answer for this week. */
  readonly covered: Covered;
}

/** One year of the programme, asked against released. */
export interface YearBalance {
  /** The year of the programme; `null` for weeks after the two, to which sessions have moved. */
  readonly year: 1 | 2 | null;
  /** Known minutes asked, those without a day included. */
  readonly asked: number;
  /** Sessions whose length is not known. */
  readonly unknown: number;
  /** Activities that cannot be counted in sessions. */
  readonly uncounted: readonly ActivityKind[];
  /** Minutes released in the teaching weeks of the year; `null` where some of its weeks are covered by no period. */
  readonly released: number | null;
  /** Minutes by which what is known to be asked exceeds what is released over the year. */
  readonly short: number;
  /** The answer over the year as a whole. */
  readonly covered: Covered;
  /** Weeks of it in which the known time asked runs over. */
  readonly weeksOver: number;
}

/** The time of another programme of the person. */
export interface ApartTime {
  /** The programme's id. */
  readonly programme: string;
  /** The programme's title. */
  readonly name: string;
  /** Known minutes asked. */
  readonly minutes: number;
  /** Sessions whose length is not known. */
  readonly unknown: number;
  /** Activities that cannot be counted in sessions. */
  readonly uncounted: readonly ActivityKind[];
}

/** Does the time released cover the programme? */
export interface Balance {
  /** Whether every single week is covered. */
  readonly everyWeek: Covered;
  /** Whether each year as a whole is covered. */
  readonly overTheYear: Covered;
  /** What stands in the way of a plain answer; empty where nothing does. */
  readonly gaps: readonly BalanceGap[];
  /** Week by week. */
  readonly weeks: readonly WeekBalance[];
  /** Year by year of the programme. */
  readonly years: readonly YearBalance[];
  /** Other programmes of the person whose time is not known to be inside the time released: shown, not counted. */
  readonly apart: readonly ApartTime[];
  /** What the answer rests on. */
  readonly assumptions: readonly Assumption[];
}

/**
 * Tells whether the time an early career teacher is released for covers what the
 * programme asks: week by week, and over the year.
 *
 * `yes` only where everything asked is known and fits, with all that has no day
 * yet in the year or one before it; `no` as soon as what is known exceeds what is
 * released; otherwise `notKnown`, and why. Time for a
 * programme that gives no time off timetable (a Maths Hubs project, a mentor's
 * course) is not known to be inside it: such workloads are shown apart.
 *
 * @param workload - the workload of the ECT's programme.
 * @param released - the time off timetable by date; which half of induction holds when is the school's to say.
 * @param options - `apart`: the person's other workloads.
 * @throws {@link InvalidInput} for periods that are none or have a day in common.
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
 * ```
 */
export function timeOffBalance(
  workload: Workload,
  released: readonly ReleasedPeriod[],
  { apart = [] }: { readonly apart?: readonly Workload[] } = {},
): Balance {
  checkReleased(released);
  const counts = workload.role === 'ect' && typeof workload.timeOffTimetable === 'object';
  const weeks = counts ? weekBalances(workload, released) : [];
  const years = counts ? yearBalances(workload, weeks) : [];
  const isPlaced = !workload.years.some(({ undated }) => undated.minutes > 0 || undated.unknown > 0);
  const ofWeeks = weeks.map((week) => week.covered);
  const everyWeek = allCovered(isPlaced ? ofWeeks : [...ofWeeks, 'notKnown'], years);
  const evenly = released.some(({ timeOff }) => timeOff.cycleWeeks > 1) ? [releasedEvenlyOverTheCycle] : [];
  const isByTheDay = counts && workload.weeks.some((week) => isSplit(week, released));
  return {
    everyWeek,
    overTheYear: allCovered(
      years.map((year) => year.covered),
      years,
    ),
    gaps: gapsOf(weeks, years, workload),
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

/** A day belongs to one half of induction, so that one period at most says what is released on it. */
function checkReleased(released: readonly ReleasedPeriod[]): void {
  const problems: Problem[] = [];
  released.forEach(({ first, last }, at) => {
    const path = ['released', at];
    if (!isCivilDay(first)) problems.push(notADay([...path, 'first'], 'first'));
    if (!isCivilDay(last)) problems.push(notADay([...path, 'last'], 'last'));
    if (first > last) {
      problems.push({
        path: [...path, 'last'],
        code: 'wrongOrder',
        message: 'The last day must be the first day or later',
      });
    }
    if (released.slice(0, at).some((before) => overlap(before, { first, last }))) {
      problems.push({
        path: [...path, 'first'],
        code: 'overlap',
        message: 'A day must belong to one half of induction only',
      });
    }
  });
  if (problems.length > 0) throw new InvalidInput(problems);
}

function notADay(path: Problem['path'], which: string): Problem {
  return { path, code: 'notADay', message: `The ${which} day must be a day that exists, such as 2024-09-02` };
}

function weekBalances(workload: Workload, released: readonly ReleasedPeriod[]): readonly WeekBalance[] {
  const passed: number[] = [];
  return workload.weeks.map(({ week, year, taughtDays, minutes: asked, unknown }) => {
    const given = releasedIn(taughtDays, released, passed);
    return { week, year, asked, unknown, released: given, ...verdict(asked, unknown, given) };
  });
}

/**
 * Minutes released in a week: each period's by the teaching days that it has of it, and `null` where one is in none.
 *
 * @param passed - for each period the teaching weeks before this one, which it adds to.
 */
function releasedIn(
  taughtDays: WeekTally['taughtDays'],
  released: readonly ReleasedPeriod[],
  passed: number[],
): number | null {
  const days = taughtDays.filter((day) => day !== null);
  if (days.length === 0) return 0;
  const shares = released.map((period, at) => {
    const own = days.filter((day) => holds(period, day)).length;
    const inCycle = passed[at] ?? 0;
    if (own > 0) passed[at] = inCycle + 1;
    return { own, minutes: shareOfWeek(period.timeOff, inCycle) };
  });
  if (shares.reduce((sum, { own }) => sum + own, 0) < days.length) return null;
  // Whole numbers are added up and divided once, so that equal shares make up the whole.
  return Math.floor(shares.reduce((sum, { own, minutes }) => sum + minutes * own, 0) / days.length);
}

/** Whether the time off timetable changes in the midst of a week. */
function isSplit({ taughtDays }: WeekTally, released: readonly ReleasedPeriod[]): boolean {
  return released.filter((period) => taughtDays.some((day) => day !== null && holds(period, day))).length > 1;
}

/** Whole minutes of the week at this place in the cycle; over a whole cycle the shares add up to what is released. */
function shareOfWeek({ released, cycleWeeks }: TimeOff, place: number): number {
  const at = place % cycleWeeks;
  return Math.floor((released * (at + 1)) / cycleWeeks) - Math.floor((released * at) / cycleWeeks);
}

function verdict(
  asked: number,
  unknown: number,
  released: number | null,
): { readonly short: number; readonly covered: Covered } {
  if (released === null) return { short: 0, covered: asked === 0 && unknown === 0 ? 'yes' : 'notKnown' };
  if (asked > released) return { short: asked - released, covered: 'no' };
  return { short: 0, covered: unknown === 0 ? 'yes' : 'notKnown' };
}

/**
 * What has no day in a year may still come in one after it: a year is covered only if it would be with that as well.
 */
function yearBalances(workload: Workload, weeks: readonly WeekBalance[]): readonly YearBalance[] {
  const late = { minutes: 0, unknown: 0 };
  return workload.years.map(({ year, minutes: asked, unknown, uncounted, undated }) => {
    const own = weeks.filter((week) => week.year === year);
    const isReleased = own.length > 0 && own.every((week) => week.released !== null);
    const released = isReleased ? own.reduce((sum, week) => sum + Number(week.released), 0) : null;
    const { short, covered: alone } = verdict(asked, unknown + uncounted.length, released);
    const withLate = verdict(asked + late.minutes, unknown + late.unknown, released).covered;
    const covered = alone === 'yes' && withLate !== 'yes' ? 'notKnown' : alone;
    const weeksOver = own.filter((week) => week.covered === 'no').length;
    late.minutes += undated.minutes;
    late.unknown += undated.unknown;
    return { year, asked, unknown, uncounted, released, short, covered, weeksOver };
  });
}

function allCovered(answers: readonly Covered[], years: readonly YearBalance[]): Covered {
  if (answers.includes('no')) return 'no';
  const isOpen = years.length === 0 || years.some((year) => year.uncounted.length > 0) || answers.includes('notKnown');
  return isOpen ? 'notKnown' : 'yes';
}

function gapsOf(
  weeks: readonly WeekBalance[],
  years: readonly YearBalance[],
  workload: Workload,
): readonly BalanceGap[] {
  const gaps: BalanceGap[] = [];
  if (years.some((year) => year.unknown > 0)) gaps.push('lengthsNotKnown');
  if (years.some((year) => year.uncounted.length > 0)) gaps.push('activitiesNotCounted');
  if (workload.years.some(({ undated }) => undated.minutes > 0 || undated.unknown > 0)) gaps.push('sessionsWithoutDay');
  if (weeks.length === 0 || weeks.some((week) => week.released === null)) gaps.push('releaseNotKnown');
  return gaps;
}
