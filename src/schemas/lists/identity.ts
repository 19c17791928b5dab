import { fieldOf } from '../../problems/fieldOf.js';
import { ROLES, type Role } from '../../vocabulary/people.js';
import { MOST_EVENTS } from '../planEventsSchema.js';
import { listOf } from './listOf.js';

/** Who a row is about, as far as can be determined. */
export interface Identity {
  readonly row: number;
  readonly person: string | undefined;
  readonly programme: string | undefined;
  /** `undefined` where it is not given, or is invalid. */
  readonly role: Role | undefined;
  readonly isEnrolled: boolean;
  readonly start: string | undefined;
  /** The day on which the person left the programme. */
  readonly left: string | undefined;
}

/** Who a row is about; `at` is its number less one. */
export function identityOf(row: unknown, at: number): Identity {
  const role = fieldOf(fieldOf(row, 'facts'), 'role');
  return {
    row: at + 1,
    person: textOf(row, 'person'),
    programme: textOf(row, 'programme'),
    role: ROLES.find((known) => known === role),
    isEnrolled: fieldOf(row, 'enrolment') !== undefined,
    start: textOf(row, 'start'),
    left: dayOfLeaving(fieldOf(row, 'events')),
  };
}

function textOf(row: unknown, name: string): string | undefined {
  const value = fieldOf(row, name);
  return typeof value === 'string' ? value : undefined;
}

/** The day on which the person left; where someone else in the plan leaves, the person stays. */
function dayOfLeaving(events: unknown): string | undefined {
  const leaving = listOf(events, MOST_EVENTS)?.find(
    (event) => fieldOf(event, 'kind') === 'withdraw' && (fieldOf(event, 'person') ?? 'self') === 'self',
  );
  return textOf(leaving, 'from');
}
