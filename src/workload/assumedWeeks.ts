import type { CivilDay } from '../calendar/civilDay.js';
import type { TeachingWeek } from '../calendar/schoolCalendar.js';
import { isFortnightly } from '../schedule/fortnight.js';
import type { Plan, Unscheduled } from '../schedule/plan.js';
import type { PlanEvent } from '../schedule/planEvent.js';
import type { WorkloadAssumption } from './assumptions.js';

/** One session of an assumed cadence, on its way through what happens. */
interface Assumed {
  /** Its place among the plan's teaching weeks. */
  readonly at: number;
  /** Whether the programme is paused before it: its place is then counted from the pause. */
  readonly isPaused: boolean;
}

/**
 * The weeks in which an activity is asked for at an assumed cadence, each by its Monday. As with sessions that are planned,
 * a pause shifts what remains and never shortens it, and nothing is asked of someone who has left. Those whose dates are
 * known are among the assumed, and left out.
 *
 * @returns `null` for one whose week is not known; `undefined` where the year has no week that is.
 */
export function assumedWeeks(
  { choices, enrolment, events, sessions, terms }: Plan,
  { activity, ect, year }: Unscheduled,
  every: WorkloadAssumption['every'],
): readonly (CivilDay | null)[] | undefined {
  const weeks = terms.flatMap((term) => term.weeks);
  const ofYear = new Set(terms.flatMap((term) => (term.year === year ? term.weeks : [])));
  let asked: readonly Assumed[] = weeks.flatMap((week, at) => {
    const isAsked = every === 'week' || isFortnightly(week, choices.fortnight ?? 'oddWeeks');
    return isAsked && ofYear.has(week) ? [{ at, isPaused: false }] : [];
  });
  if (asked.length === 0) return undefined;
  const whose = ect !== null && enrolment.role === 'mentor' ? ect : undefined;
  for (const event of events) if (isAbout(event, whose)) asked = askedAfter(event, asked, weeks);
  const mondays = asked.map(({ at, isPaused }) => (isPaused ? null : (weeks[at]?.monday ?? null)));
  const dated = sessions.filter((session) => session.activity === activity);
  const free = mondays.filter((monday) => !dated.some(({ week }) => week === monday));
  return free.slice(dated.length - (mondays.length - free.length));
}

/** Whether an event is about the course that an activity is part of: the person's own, or that of a mentor's ECT. */
function isAbout(event: PlanEvent, ect: string | undefined): boolean {
  const person = 'person' in event ? event.person : undefined;
  return person === ect || (event.kind === 'withdraw' && person === undefined);
}

function askedAfter(event: PlanEvent, asked: readonly Assumed[], weeks: readonly TeachingWeek[]): readonly Assumed[] {
  if (event.kind === 'defer') {
    const begun = placeFrom(weeks, event.from);
    return asked.map((each) => (each.at >= begun ? { at: each.at - begun, isPaused: true } : each));
  }
  if (event.kind === 'resume') {
    const again = placeFrom(weeks, event.from);
    return asked.map((each) => (each.isPaused ? { at: each.at + again, isPaused: false } : each));
  }
  if (event.kind === 'withdraw') {
    const left = placeFrom(weeks, event.from);
    return asked.filter(({ at, isPaused }) => !isPaused && at < left);
  }
  return asked;
}

/** The place of the first week that has a teaching day from a day on. */
function placeFrom(weeks: readonly TeachingWeek[], from: CivilDay): number {
  const at = weeks.findIndex(({ taught }) => taught.some((day) => day !== null && day >= from));
  return at < 0 ? weeks.length : at;
}
