import { type CivilDay, isCivilDay } from '../calendar/civilDay.js';
import { notADay } from '../calendar/notADay.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem } from '../problems/problem.js';
import type { Plan, PlanTerm, Session, Unscheduled } from '../schedule/plan.js';
import { personOf, type Withdraw } from '../schedule/planEvent.js';
import type { ActivityKind } from '../vocabulary/activity.js';
import { withoutUndefined } from '../vocabulary/withoutUndefined.js';
import { assumedWeeks } from './assumedWeeks.js';
import type { WorkloadAssumption } from './assumptions.js';
import { add, addTogether, emptySum, type Sum, without } from './sum.js';
import { type TalliedTerm, talliedTerms } from './talliedTerms.js';
import { findWeek, termAt, type WeekSum, weeksOf } from './weekSums.js';
import type { Workload } from './workload.js';

/**
 * Adds up the time a plan asks of its person: exact minutes by week, term, year
 * and kind.
 *
 * Optional sessions are counted separately, and those to which the person is
 * only invited are in no tally. What has no published length is counted as
 * unknown; it becomes minutes only under assumptions that the caller passes, and
 * the result lists the ones it needed.
 *
 * @param plan - a plan made by `planSchedule`.
 * @param options - `assume`: what to count where nothing is published; the first that fits a session is used.
 * @throws {@link InvalidInput} for an assumption whose minutes are not a whole number, and for an `asOf` that is not a
 * valid day.
 *
 * @example
 * ```ts
 * const plan = planSchedule(
 *   ambitionEct,
 *   { person: 'ect-1', role: 'ect', school: 'sample', start: civilDay('2024-09-03'), usualDay: 'tuesday' },
 *   { calendars: [schoolCalendar(sampleDates)] },
 * );
 * const { years } = tallyWorkload(plan, { assume: [selfStudyOf45Minutes, conferenceOfSixHours] });
 * years[0]?.minutes; // => 4410
 * tallyWorkload(plan).years[0]?.minutes; // => 1935
 * ```
 */
export function tallyWorkload(plan: Plan, { assume = [], asOf }: TallyOptions = {}): Workload {
  checkOptions(assume, asOf);
  const terms = talliedTerms(plan);
  const count: Count = {
    weeks: weeksOf(terms, plan.enrolment.start, leftOn(plan)),
    kinds: new Map(),
    undated: { 1: emptySum(), 2: emptySum(), outside: emptySum() },
    revisitIn: typeof plan.flexibility === 'object' ? plan.flexibility.revisitInYear : null,
    uncounted: { 1: new Set(), 2: new Set(), outside: new Set() },
    used: new Set(),
    done: emptySum(),
  };
  const standing = plan.sessions.filter((session) => session.state !== 'dropped');
  const counted = standing.filter((session) => session.attendance !== 'invited');
  countSessions(counted, terms, assume, asOf, count);
  countUnscheduled(plan, assume, asOf, count);
  return finished(plan, terms, count, standing.length - counted.length, asOf);
}

/** The day from which the person is off the programme. */
function leftOn({ events }: Plan): CivilDay | undefined {
  return events.find((event): event is Withdraw => event.kind === 'withdraw' && personOf(event) === 'self')?.from;
}

/** For each year of the programme, and outside the person's own years. */
type ByYear<Each> = Readonly<Record<1 | 2 | 'outside', Each>>;

/** Everything that is being added up. */
interface Count {
  readonly weeks: WeekSum[];
  readonly kinds: Map<ActivityKind, Sum>;
  /** What has no week yet; outside the person's own years there are none. */
  readonly undated: ByYear<Sum>;
  /** The year of the programme in which what was missed over several weeks is to be revisited. */
  readonly revisitIn: 1 | 2 | null;
  /** What cannot be counted in sessions. */
  readonly uncounted: ByYear<Set<ActivityKind>>;
  readonly used: Set<WorkloadAssumption>;
  /** What is done by the day asked about. */
  readonly done: Sum;
}

function countSessions(
  sessions: readonly Session[],
  terms: readonly TalliedTerm[],
  assume: readonly WorkloadAssumption[],
  asOf: CivilDay | undefined,
  { weeks, kinds, undated, revisitIn, used, done }: Count,
): void {
  // Sessions are in order of day, so their weeks are found in one pass.
  let at = 0;
  for (const { kind, year, week, day, attendance, minutes, state } of sessions) {
    const known = typeof minutes === 'number' ? minutes : assumedMinutes(kind, year, assume, used);
    at = week === null ? at : findWeek(weeks, week, day === null ? 0 : at, terms);
    const sum = week === null ? undated[yearTaken(year, state, revisitIn)] : weeks[at];
    add(sum as Sum, attendance, known);
    if (hasOnlyWeek(week, day)) add(undatedOf(weeks[at] as WeekSum), attendance, known);
    if (asOf !== undefined && day !== null && day < asOf) add(done, attendance, known);
    add(sumOf(kinds, kind), attendance, known);
  }
}

function hasOnlyWeek(week: CivilDay | null, day: CivilDay | null): boolean {
  return week !== null && day === null;
}

/** What has no day in a week: most weeks have nothing of the kind. */
function undatedOf(week: WeekSum): Sum {
  week.undated ??= emptySum();
  return week.undated;
}

/** The programme year that a session without a week counts towards: if to be revisited, the year it is revisited in. */
function yearTaken(year: 1 | 2, state: Session['state'], revisitIn: 1 | 2 | null): 1 | 2 {
  return state === 'revisit' && revisitIn !== null ? revisitIn : year;
}

function countUnscheduled(
  plan: Plan,
  assume: readonly WorkloadAssumption[],
  asOf: CivilDay | undefined,
  count: Count,
): void {
  for (const entry of plan.unscheduled) {
    const { kind, year, why, attendance } = entry;
    if (attendance === 'invited') continue;
    const assumed = why === 'notPublished' ? assumedCadence(kind, year, assume) : undefined;
    const isCounted = assumed !== undefined && countAssumed(plan, entry, assumed, asOf, count);
    const isWhole = plan.terms.every((term) => term.year !== year || term.last !== null);
    if (!isCounted || !isWhole) for (const ofYear of uncountedOf(plan, entry, count)) ofYear.add(kind);
  }
}

/** @returns whether there are weeks in which to count it. */
function countAssumed(
  plan: Plan,
  entry: Unscheduled,
  assumed: WorkloadAssumption,
  asOf: CivilDay | undefined,
  { weeks, kinds, undated, used, done }: Count,
): boolean {
  const asked = assumedWeeks(plan, entry, assumed.every);
  if (asked === undefined) return false;
  used.add(assumed);
  for (const monday of asked) {
    const week = weeks.find((each) => each.week === monday);
    add(sumOf(kinds, entry.kind), entry.attendance, assumed.minutes);
    add(week ?? undated[entry.year], entry.attendance, assumed.minutes);
    if (week !== undefined && isOver(week, asOf)) add(done, entry.attendance, assumed.minutes);
  }
  return true;
}

/** Whether the last teaching day of a week is before the day asked about. */
function isOver({ taughtDays }: WeekSum, asOf: CivilDay | undefined): boolean {
  return asOf !== undefined && taughtDays?.every((day) => day === null || day < asOf) === true;
}

/** Where what cannot be counted belongs: terms of an ECT may lie outside the mentor's own years, all or some of them. */
function uncountedOf(
  { terms }: Plan,
  { terms: named, year }: Unscheduled,
  { uncounted }: Count,
): readonly Set<ActivityKind>[] {
  const own = terms.filter(({ name, academicYear }) => named.includes(`${name} ${academicYear}`));
  return own.length === 0 ? [uncounted[year]] : own.map((term) => uncounted[term.year ?? 'outside']);
}

/** What the caller chooses for the tally. */
export interface TallyOptions {
  /** What to count where nothing is published; the first that fits is used. */
  readonly assume?: readonly WorkloadAssumption[] | undefined;
  /**
   * The day that divides what is done from what is to come; the day itself is to come. A session known only from an
   * assumed cadence is done once the last teaching day of its week has passed.
   */
  readonly asOf?: CivilDay | undefined;
}

function checkOptions(assume: readonly WorkloadAssumption[], asOf: CivilDay | undefined): void {
  const problems: Problem[] = assume.flatMap(({ minutes }, at) =>
    Number.isSafeInteger(minutes) && minutes >= 0
      ? []
      : [{ path: ['assume', at, 'minutes'], code: 'outOfRange' as const, message: 'Enter whole minutes, 0 or more' }],
  );
  if (asOf !== undefined && !isCivilDay(asOf)) {
    problems.push(notADay(['asOf'], 'The day'));
  }
  if (problems.length > 0) throw new InvalidInput(problems);
}

function sumOf(kinds: Map<ActivityKind, Sum>, kind: ActivityKind): Sum {
  let sum = kinds.get(kind);
  if (sum === undefined) {
    sum = emptySum();
    kinds.set(kind, sum);
  }
  return sum;
}

/** What the caller assumes about sessions without a published length; `null` where they assume nothing. */
function assumedMinutes(
  kind: ActivityKind,
  year: 1 | 2,
  assume: readonly WorkloadAssumption[],
  used: Set<WorkloadAssumption>,
): number | null {
  const assumed = assume.find((each) => each.every === undefined && isAbout(each, kind, year));
  if (assumed === undefined) return null;
  used.add(assumed);
  return assumed.minutes;
}

function assumedCadence(
  kind: ActivityKind,
  year: 1 | 2,
  assume: readonly WorkloadAssumption[],
): WorkloadAssumption | undefined {
  return assume.find((each) => each.every !== undefined && isAbout(each, kind, year));
}

function isAbout(assumption: WorkloadAssumption, kind: ActivityKind, year: 1 | 2): boolean {
  return assumption.kind === kind && (assumption.year === undefined || assumption.year === year);
}

function finished(
  plan: Plan,
  tallied: readonly TalliedTerm[],
  { weeks, kinds, undated, uncounted, used, done }: Count,
  invited: number,
  asOf: CivilDay | undefined,
): Workload {
  const total = emptySum();
  const terms = tallied.map(({ name, academicYear, year, last }) => ({
    academicYear,
    term: name,
    year,
    last,
    ...emptySum(),
  }));
  const years = yearsOf(tallied).map((year) => {
    const late = undated[year ?? 'outside'];
    return { year, undated: late, uncounted: [...uncounted[year ?? 'outside']], ...late };
  });
  let at = 0;
  for (const week of weeks) {
    at = termAt(tallied, week.week, at);
    addTogether(terms[at] as Sum, week);
    const year = years.find((each) => each.year === week.year) as (typeof years)[number];
    addTogether(year, week);
    if (week.undated !== null) addTogether(year.undated, week.undated);
  }
  for (const year of years) addTogether(total, year);
  return {
    programme: plan.programme,
    name: plan.name,
    person: plan.enrolment.person,
    role: plan.enrolment.role,
    weeks,
    terms,
    years,
    kinds: [...kinds].map(([kind, sum]) => ({ kind, ...sum })),
    total,
    invited,
    asOf: asOf === undefined ? null : { day: asOf, done, toCome: without(total, done) },
    timeOffTimetable: plan.timeOffTimetable,
    assumptions: [...used].map(withoutUndefined),
  };
}

function yearsOf(terms: readonly PlanTerm[]): readonly (1 | 2 | null)[] {
  if (terms.length === 0) return [];
  const own: readonly (1 | 2)[] = terms.some((term) => term.year === 2) ? [1, 2] : [1];
  return terms.some((term) => term.year === null) ? [...own, null] : own;
}
