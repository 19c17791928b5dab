import type { CivilDay } from '../calendar/civilDay.js';
import type { Weekday } from '../calendar/weekday.js';
import type { Fte } from '../vocabulary/fte.js';

/**
 * What can happen to a plan, in the order in which events on the same day take effect: a session is missed on the day
 * to which a change has moved it, and a pause that begins on the same day as an absence comes before it.
 */
export const EVENT_KINDS = [
  'resume',
  'transfer',
  'changeOfFte',
  'changeOfMentor',
  'missedSession',
  'defer',
  'withdraw',
  'absence',
] as const;

/** A kind of thing that can happen to a plan. */
export type EventKind = (typeof EVENT_KINDS)[number];

/**
 * Whom an event happens to, where it is not the person whose plan it is: in an
 * ECT's plan `mentor`, in a mentor's plan the key of one of the ECTs.
 */
export interface OfSomeone {
  /** Left out, the person whose plan it is. */
  readonly person?: string | undefined;
}

/** Someone is away from the first day to the last, inclusive. */
export interface Absence extends OfSomeone {
  /** What kind of event it is. */
  readonly kind: 'absence';
  /** The first day away. */
  readonly first: CivilDay;
  /** The last day away. */
  readonly last: CivilDay;
}

/** A session that was planned did not take place. */
export interface MissedSession {
  /** What kind of event it is. */
  readonly kind: 'missedSession';
  /** The session's id. */
  readonly session: string;
  /** The day on which it was planned. */
  readonly on: CivilDay;
}

/**
 * The programme is paused from a given day, as the course co-ordinator has agreed. A mentor's pause leaves the ECTs'
 * coaching as it is.
 */
export interface Defer extends OfSomeone {
  /** What kind of event it is. */
  readonly kind: 'defer';
  /** The first day of the pause. */
  readonly from: CivilDay;
}

/** A paused programme resumes on a given day. */
export interface Resume extends OfSomeone {
  /** What kind of event it is. */
  readonly kind: 'resume';
  /** The first day after the pause. */
  readonly from: CivilDay;
}

/** Someone works a different share of a full-time post, or on different days, from a given day. */
export interface ChangeOfFte extends OfSomeone {
  /** What kind of event it is. */
  readonly kind: 'changeOfFte';
  /** The first day of the new pattern. */
  readonly from: CivilDay;
  /** The share of a full-time post. */
  readonly fte: Fte;
  /** The days worked; left out, all five. */
  readonly workingDays?: readonly Weekday[] | undefined;
  /** The usual day of coaching and study; left out, as before. */
  readonly usualDay?: Weekday | undefined;
}

/** The person continues at another school from a given day. */
export interface Transfer {
  /** What kind of event it is. */
  readonly kind: 'transfer';
  /** The first day at the new school. */
  readonly from: CivilDay;
  /** The key of the new school, as in its calendar. */
  readonly school: string;
}

/**
 * An ECT has another mentor from a given day. In the ECT's plan, coaching continues
 * with the new one; in the old mentor's plan, coaching of that ECT ends, and the
 * new mentor has an enrolment of their own with the ECT in it `from` that day.
 */
export interface ChangeOfMentor {
  /** What kind of event it is. */
  readonly kind: 'changeOfMentor';
  /** The first day with the new mentor. */
  readonly from: CivilDay;
  /** In a mentor's plan, the key of the ECT who is handed over. */
  readonly ect?: string | undefined;
  /** In an ECT's plan, the days the new mentor works; left out, all five. */
  readonly mentorWorkingDays?: readonly Weekday[] | undefined;
  /** In an ECT's plan, whether the new mentor has been trained already; not known if left out. */
  readonly trained?: boolean | undefined;
}

/** The person leaves the programme; in a mentor's plan, it may be one of the ECTs who leaves. */
export interface Withdraw extends OfSomeone {
  /** What kind of event it is. */
  readonly kind: 'withdraw';
  /** The first day off the programme. */
  readonly from: CivilDay;
}

/** Something that happens to a plan. */
export type PlanEvent = Absence | MissedSession | Defer | Resume | ChangeOfFte | Transfer | ChangeOfMentor | Withdraw;

/** Whether something is a list of events of known kinds: a caller without a compiler may pass anything. */
export function hasKnownKinds(events: unknown): boolean {
  return Array.isArray(events) && events.every((event: unknown) => isOfKnownKind(event));
}

/** Whether something is an event of a known kind. */
export function isOfKnownKind(event: unknown): boolean {
  const kind: unknown = typeof event === 'object' && event !== null && 'kind' in event ? event.kind : undefined;
  return EVENT_KINDS.some((known) => known === kind);
}

/** Whom an event happens to: `self` where it is the person whose plan it is. */
export function personOf(event: PlanEvent): string {
  return ('person' in event ? event.person : undefined) ?? 'self';
}

/** The day from which an event takes effect. */
export function dayOfEvent(event: PlanEvent): CivilDay {
  if (event.kind === 'absence') return event.first;
  return event.kind === 'missedSession' ? event.on : event.from;
}

/**
 * Events in order of day; those on the same day in a fixed order of kind, so
 * that the order in which a caller lists them makes no difference.
 */
export function inOrder(events: readonly PlanEvent[]): readonly PlanEvent[] {
  // Whose it is sorts before how long it lasts, so that an absence reported in two parts stays in the same place.
  const key = (event: PlanEvent): string => {
    const { person: whose = '' } = event as { readonly person?: unknown };
    const fields = Object.entries(event).toSorted(([one], [other]) => (one < other ? -1 : 1));
    return `${asText(dayOfEvent(event))} ${EVENT_KINDS.indexOf(event.kind)} ${asText(whose)} ${JSON.stringify(fields)}`;
  };
  return events
    .map((event) => ({ event, key: key(event) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ event }) => event);
}

/** What stands where a day or a key should be cannot always be made text: an object may have its own `toString`. */
function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
