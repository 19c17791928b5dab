import { academicYearOf } from '../calendar/academicYear.js';
import type { CivilDay } from '../calendar/civilDay.js';
import type { PlanTerm, Unscheduled } from './plan.js';
import type { ChangeOfMentor, PlanEvent, Withdraw } from './planEvent.js';

/** Whether something that was never in the plan as sessions would have begun only after the person, or their ECT, had left. */
export function isAfterLeaving(
  { ect, terms: named, year }: Unscheduled,
  terms: readonly PlanTerm[],
  events: readonly PlanEvent[],
): boolean {
  const left = events.flatMap((event) => {
    const isOfBoth = event.kind === 'withdraw' && event.person === undefined;
    return isOfBoth || endsWith(ect, event) ? [event.from] : [];
  });
  const own = terms.filter((term) =>
    named.length === 0 ? term.year === year : named.includes(`${term.name} ${term.academicYear}`),
  );
  return left.some((day) => !own.some((term) => hasBegun(term, day)));
}

/** Whether from an event's day on a mentor no longer has an ECT. */
function endsWith(ect: string | null, event: PlanEvent): event is ChangeOfMentor | Withdraw {
  if (event.kind === 'withdraw') return event.person === ect;
  return event.kind === 'changeOfMentor' && event.ect === ect;
}

/** Whether a term has begun by a day; one whose dates are not known, whether its school year has. */
function hasBegun({ academicYear, weeks: [first] }: PlanTerm, day: CivilDay): boolean {
  if (first === undefined) return academicYear <= academicYearOf(day);
  return first.taught.some((taught) => taught !== null && taught < day);
}
