import { plusDays } from '../calendar/civilDay.js';
import type { Period } from '../calendar/period.js';
import type { Plan } from '../schedule/plan.js';
import { type ChangeOfFte, type PlanEvent, personOf } from '../schedule/planEvent.js';
import { fte } from '../vocabulary/fte.js';
import { checkPeriods, type ReleasedPeriod } from './released.js';
import { timeOffTimetable } from './timeOffTimetable.js';

/**
 * The days that belong to one half of an ECT's statutory induction. The school
 * and the appropriate body know them: they follow the terms of induction (1 to
 * 3, then the rest, pro rata part-time), not the years of a programme.
 */
export interface HalfOfInduction extends Period {
  /** Which half. */
  readonly half: 1 | 2;
}

/** What a school knows about an ECT's timetable, over the whole of induction. */
export interface InductionTimetable {
  /**
   * Whole minutes a main-pay-range teacher of the school teaches full time, in one cycle of the timetable, excluding
   * PPA.
   */
  readonly comparableMinutes: number;
  /** Weeks in a cycle of the timetable; if left out, 1. */
  readonly cycleWeeks?: number | undefined;
  /** The halves of induction by date. For days in neither, no time off timetable is known. */
  readonly halves: readonly HalfOfInduction[];
}

/**
 * The time off timetable of an ECT by date, as {@link timeOffBalance} takes it: a
 * period for each half of induction, divided where the plan has the ECT work a
 * different share of a post.
 *
 * The share is the enrolment's (full time if left out) until a `changeOfFte` of
 * the ECT. Two things only the school can say: how a pause of the programme bears
 * on induction, and what teachers of another school teach. After a transfer, call
 * it for each school's timetable, with the dates spent there.
 *
 * @param plan - the ECT's plan, whose events count.
 * @param timetable - whole minutes per cycle, weeks in a cycle, and the halves of induction by date.
 * @throws {@link InvalidInput} for halves that are invalid or have a day in common, minutes or weeks that are not whole,
 * or an invalid FTE.
 *
 * @example
 * ```ts
 * const part = { kind: 'changeOfFte', from: civilDay('2025-01-06'), fte: fte(0.6), workingDays: ['monday', 'tuesday', 'wednesday'] } as const;
 * const plan = planSchedule(
 *   ambitionEct,
 *   { person: 'ect-1', role: 'ect', school: 'sample', start: civilDay('2024-09-03'), usualDay: 'tuesday' },
 *   { calendars: [schoolCalendar(sampleDates)], events: [part] },
 * );
 * const firstHalf = { half: 1, first: civilDay('2024-09-03'), last: civilDay('2025-12-19') } as const;
 * const periods = releasedPeriods(plan, { comparableMinutes: 1200, halves: [firstHalf] });
 * periods.map(({ last }) => last); // => ['2025-01-05', '2025-12-19']
 * periods.map(({ timeOff }) => timeOff.released); // => [120, 72]
 * ```
 */
export function releasedPeriods(
  { enrolment, events }: Pick<Plan, 'enrolment' | 'events'>,
  { halves, ...cycle }: InductionTimetable,
): readonly ReleasedPeriod[] {
  checkPeriods(halves, 'halves');
  const changes = events.filter(isOfOwnFte);
  return halves.flatMap(({ half, first, last }) => {
    const before = changes.findLast(({ from }) => from <= first)?.fte ?? enrolment.fte ?? fte(1);
    const within = changes.filter(({ from }) => first < from && from <= last);
    // Of two changes on one day the later told counts.
    const shares = [...new Map([[first, before], ...within.map((change) => [change.from, change.fte] as const)])];
    return shares.map(([from, share], at) => {
      const next = shares[at + 1]?.[0];
      return {
        first: from,
        last: next === undefined ? last : plusDays(next, -1),
        timeOff: timeOffTimetable({ ...cycle, half, fte: share }),
      };
    });
  });
}

function isOfOwnFte(event: PlanEvent): event is ChangeOfFte {
  return event.kind === 'changeOfFte' && personOf(event) === 'self';
}
