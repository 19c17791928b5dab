import { academicYearOf } from '../../calendar/academicYear.js';
import type { CivilDay } from '../../calendar/civilDay.js';
import type { Enrolment } from '../enrolment.js';
import type { PlanTerm, Unscheduled } from '../plan.js';
import { type ChangeOfMentor, type PlanEvent, personOf, type Withdraw } from '../planEvent.js';
import { courseOf } from './story.js';

/** Whether something never in the plan as sessions would have begun only after the person, or their ECT, had left. */
export function isAfterLeaving(
  entry: Unscheduled,
  terms: readonly PlanTerm[],
  events: readonly PlanEvent[],
  enrolment: Enrolment,
): boolean {
  const { ect, terms: named, year } = entry;
  const left = events.flatMap((event) => {
    const isOfBoth = event.kind === 'withdraw' && event.person === undefined;
    return isOfBoth || endsWith(ect, event) ? [lastAsked(event.from, courseOf(entry, enrolment), events)] : [];
  });
  const own = terms.filter((term) =>
    named.length === 0 ? term.year === year : named.includes(`${term.name} ${term.academicYear}`),
  );
  return left.some((day) => !own.some((term) => hasBegun(term, day)));
}

/** Whether a mentor no longer has an ECT from an event's day onwards. */
function endsWith(ect: string | null, event: PlanEvent): event is ChangeOfMentor | Withdraw {
  if (event.kind === 'withdraw') return event.person === ect;
  return event.kind === 'changeOfMentor' && event.ect === ect;
}

/** The day from which nothing more can begin: the day of leaving, or the start of the pause in which someone left. */
function lastAsked(left: CivilDay, course: string, events: readonly PlanEvent[]): CivilDay {
  const own = events.filter((event) => personOf(event) === course);
  const paused = own.flatMap((event) => (event.kind === 'defer' && event.from <= left ? [event.from] : [])).toSorted();
  const since = paused.at(-1);
  if (since === undefined) return left;
  const isOver = own.some((event) => event.kind === 'resume' && since < event.from && event.from <= left);
  return isOver ? left : since;
}

/** Whether a term has begun by a day or, where its dates are not known, whether its school year has. */
function hasBegun({ academicYear, weeks: [first] }: PlanTerm, day: CivilDay): boolean {
  if (first === undefined) return academicYear <= academicYearOf(day);
  return first.taught.some((taught) => taught !== null && taught < day);
}
