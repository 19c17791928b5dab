import { InvalidInput } from '../problems/invalidInput.js';
import type { FactName } from '../vocabulary/facts.js';
import type { Programme } from '../vocabulary/programme.js';
import { comparePlans, type PlanChange } from './comparePlans.js';
import type { Plan, Planning } from './plan.js';
import { planSchedule } from './planSchedule.js';

/** A new plan, and how it differs from the old one. */
export interface Replanned {
  /** The new plan. */
  readonly plan: Plan;
  /** What changed, session by session. */
  readonly changes: readonly PlanChange[];
}

/**
 * Makes a new plan after something has happened, or become known: further
 * events, another calendar, the provider's real dates, another choice.
 *
 * The old plan's enrolment, choices and events are kept; events passed are added,
 * and choices passed replace the old ones. The numbers of sessions fixed by the
 * old plan stay fixed. With nothing new, nothing changes.
 *
 * @param programme - the programme the plan was made for.
 * @param plan - the plan so far.
 * @param planning - the calendars, further events, and choices that are to replace the old ones.
 * @throws {@link InvalidInput} for a plan of another programme; otherwise as `planSchedule` does, with an event's place
 * counted through the old plan's events first, then the further ones.
 *
 * @example
 * ```ts
 * const calendars = [schoolCalendar(sampleDates)];
 * const plan = planSchedule(
 *   ambitionEct,
 *   { person: 'ect-1', role: 'ect', school: 'sample', start: civilDay('2024-09-03'), usualDay: 'tuesday' },
 *   { calendars },
 * );
 * replanSchedule(ambitionEct, plan, { calendars }).changes; // => []
 * const absence = { kind: 'absence', first: civilDay('2024-11-12'), last: civilDay('2024-11-12') } as const;
 * replanSchedule(ambitionEct, plan, { calendars, events: [absence] }).changes.length; // => 2
 * ```
 */
export function replanSchedule<F extends FactName>(programme: Programme<F>, plan: Plan, planning: Planning): Replanned {
  if (plan.programme !== programme.id) {
    throw new InvalidInput([
      { path: ['programme'], code: 'contradiction', message: 'The plan was made for another programme' },
    ]);
  }
  const events = [...plan.events, ...(planning.events ?? [])];
  // A field passed as undefined counts as left out.
  const passed = Object.fromEntries(Object.entries(planning).filter(([, value]) => value !== undefined));
  const again = planSchedule(programme, plan.enrolment, {
    ...plan.choices,
    ...passed,
    calendars: planning.calendars,
    events,
    numbers: plan.numbers,
  });
  return { plan: again, changes: comparePlans(plan, again) };
}
