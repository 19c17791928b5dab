import { type CivilDay, plusDays } from '../calendar/civilDay.js';
import type { Plan, PlanTerm, Session } from '../schedule/plan.js';
import type { ActivityKind } from '../vocabulary/activity.js';
import { sessionsBy } from './sessionsBy.js';

/** One week of a term as a timeline shows it. */
interface TimelineWeek {
  /** Its Monday. */
  readonly monday: CivilDay;
  /** Whether there is teaching in it. */
  readonly taught: boolean;
  /** The sessions of the week, by kind. */
  readonly sessions: ReadonlyMap<ActivityKind, readonly Session[]>;
}

/** One term as a timeline shows it: every week from its first with teaching to its last, including half-term. */
export interface TimelineTerm {
  /** The term. */
  readonly term: PlanTerm;
  /** Its weeks; none where the school's dates are not known. */
  readonly weeks: readonly TimelineWeek[];
}

/** A plan's terms with their weeks, and the sessions with a day that are in none of them. */
export function timelineTerms({ terms, sessions }: Pick<Plan, 'terms' | 'sessions'>): {
  readonly terms: readonly TimelineTerm[];
  readonly elsewhere: readonly Session[];
} {
  const dated = sessions.filter(({ day, week, state }) => day !== null && week !== null && state !== 'dropped');
  const byWeek = sessionsBy(dated, ({ week }) => week);
  const shown = terms.map((term) => ({
    term,
    weeks: weeksOf(term).map((week) => {
      const own = byWeek.get(week.monday) ?? [];
      byWeek.delete(week.monday);
      return { ...week, sessions: sessionsBy(own, ({ kind }) => kind) };
    }),
  }));
  return { terms: shown, elsewhere: [...byWeek.values()].flat() };
}

function weeksOf({ weeks }: PlanTerm): readonly { readonly monday: CivilDay; readonly taught: boolean }[] {
  const taught = new Set(weeks.map(({ monday }) => monday));
  const [first] = weeks;
  const last = weeks.at(-1);
  const all: { readonly monday: CivilDay; readonly taught: boolean }[] = [];
  if (first === undefined || last === undefined) return all;
  for (let { monday } = first; monday <= last.monday; monday = plusDays(monday, 7)) {
    all.push({ monday, taught: taught.has(monday) });
  }
  return all;
}
