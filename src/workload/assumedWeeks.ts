import type { CivilDay } from '../calendar/civilDay.js';
import { isFortnightly } from '../schedule/fortnight.js';
import type { Plan, Unscheduled } from '../schedule/plan.js';
import type { PlanEvent } from '../schedule/planEvent.js';
import type { WorkloadAssumption } from './assumptions.js';
import { type WeekOrGap, weeksAndGaps } from './weeksAndGaps.js';

/** One session of an assumed cadence, as events are applied to it. */
interface Assumed {
  /** The week it is in, or the gap in which it is somewhere. */
  readonly place: WeekOrGap;
  /** How many teaching weeks it is past the beginning of its place, or ahead of the pause; `null` where not known. */
  readonly ahead: number | null;
  /** What rounding to whole weeks has left over at its pace, in hundredths of a week at full pace. */
  readonly rest: number;
  /** Whether the programme is paused before it. */
  readonly isPaused: boolean;
}

/**
 * The weeks in which an activity is asked for at an assumed cadence, each by its Monday. As with planned sessions, a
 * pause shifts what remains and never shortens it, the weeks are further apart at the part-time pace, and nothing is
 * asked of someone who has left. Sessions with known dates are among those assumed, so they are left out.
 *
 * @returns `null` for one whose week is not known, or not in the plan's terms; `undefined` where the year has no known
 * week.
 */
export function assumedWeeks(
  plan: Plan,
  { activity, ect, year }: Unscheduled,
  every: WorkloadAssumption['every'],
): readonly (CivilDay | null)[] | undefined {
  const { choices, sessions, terms } = plan;
  const places = weeksAndGaps(terms);
  const asked = places.filter(({ week, year: of }) => {
    if (week === null || of !== year) return false;
    return every === 'week' || isFortnightly(week, choices.fortnight ?? 'oddWeeks');
  });
  if (asked.length === 0) return undefined;
  const first = asked.map((place): Assumed => ({ place, ahead: 0, rest: 0, isPaused: false }));
  const mondays = afterAll(plan, ect, first, places).map(({ place }) => place.week?.monday ?? null);
  const dated = sessions.filter((session) => session.activity === activity && session.state !== 'dropped');
  const free = mondays.filter((monday) => monday === null || !dated.some(({ week }) => week === monday));
  return free.slice(dated.length - (mondays.length - free.length));
}

/** What is asked after everything that happened to the course it is part of: the person's own, or a mentor's ECT's. */
function afterAll(
  { choices, enrolment, events }: Plan,
  ect: string | null,
  first: readonly Assumed[],
  places: readonly WeekOrGap[],
): readonly Assumed[] {
  const mentored = enrolment.ects?.find(({ person }) => person === ect);
  const { fte, start } = mentored ?? enrolment;
  const hasPace = choices.partTime === 'partTimePace' && (mentored !== undefined || enrolment.role === 'ect');
  const paceAt = (share: number | undefined): number => (hasPace ? (share ?? 100) : 100);
  let pace = paceAt(fte);
  let asked = respaced(first, start, places, 100, pace);
  for (const event of events) {
    if (!isAbout(event, mentored?.person)) continue;
    if (event.kind === 'changeOfFte') {
      const next = paceAt(event.fte);
      asked = respaced(asked, event.from, places, pace, next);
      pace = next;
    } else {
      asked = askedAfter(event, asked, places);
    }
  }
  return asked;
}

/** Whether an event is about a course: the person's own, or that of one of a mentor's ECTs. */
function isAbout(event: PlanEvent, ect: string | undefined): boolean {
  const person = 'person' in event ? event.person : undefined;
  return person === ect || (event.kind === 'withdraw' && person === undefined);
}

/** From a given day, at a new pace: what is to come is further ahead in proportion, or nearer; never two in a week. */
function respaced(
  asked: readonly Assumed[],
  from: CivilDay,
  places: readonly WeekOrGap[],
  paceBefore: number,
  pace: number,
): readonly Assumed[] {
  if (pace === paceBefore) return asked;
  const run = runFrom(places, from);
  return asked.map((each) => {
    if (!each.isPaused && !isToCome(each, from)) return each;
    const before = each.isPaused ? each.ahead : aheadIn(run, each);
    if (before === null) return { ...each, place: endOf(run), ahead: null };
    const distance = before * paceBefore + each.rest;
    const ahead = Math.floor(distance / pace);
    const spaced = { ...each, ahead, rest: distance - ahead * pace };
    return each.isPaused ? spaced : laid(spaced, run);
  });
}

function askedAfter(event: PlanEvent, asked: readonly Assumed[], places: readonly WeekOrGap[]): readonly Assumed[] {
  if (event.kind === 'defer') {
    const run = runFrom(places, event.from);
    return asked.map((each) =>
      isToCome(each, event.from) ? { ...each, place: endOf(run), ahead: aheadIn(run, each), isPaused: true } : each,
    );
  }
  if (event.kind === 'resume') {
    const run = runFrom(places, event.from);
    return asked.map((each) => (each.isPaused ? laid(each, run) : each));
  }
  if (event.kind === 'withdraw') return asked.filter((each) => !each.isPaused && !isToCome(each, event.from));
  return asked;
}

/** Whether it is still to come: its week has a teaching day on or after a day, or is not known. */
function isToCome({ place, isPaused }: Assumed, from: CivilDay): boolean {
  return !isPaused && (place.week === null || place.last >= from);
}

/** The weeks from a day onwards, as far as the plan has them unbroken, and the gap in which they end. */
function runFrom(places: readonly WeekOrGap[], from: CivilDay): readonly WeekOrGap[] {
  const ahead = places.filter(({ last }) => last >= from);
  return ahead.slice(0, ahead.findIndex(({ week }) => week === null) + 1);
}

function endOf(run: readonly WeekOrGap[]): WeekOrGap {
  return run.at(-1) as WeekOrGap; // a run ends in a gap
}

/** How many weeks of a run it is ahead; not known for what lies beyond the gap. */
function aheadIn(run: readonly WeekOrGap[], { place, ahead }: Assumed): number | null {
  const at = run.indexOf(place);
  return at < 0 || ahead === null ? null : at + ahead;
}

/** Put in its place, as many weeks ahead in a run as it is: a week, or the gap in which the run ends. */
function laid(each: Assumed, run: readonly WeekOrGap[]): Assumed {
  const at = Math.min(each.ahead ?? run.length, run.length - 1);
  return { ...each, place: run[at] as WeekOrGap, ahead: each.ahead === null ? null : each.ahead - at, isPaused: false };
}
