import type { CivilDay } from '../calendar/civilDay.js';
import { leftOtherDays } from './leftOtherDays.js';
import type { Plan, Session, SessionChange } from './plan.js';

/** One session that differs between two plans. */
export interface PlanChange {
  /** The session's id. */
  readonly session: string;
  /**
   * What became of it: `moved` to another day (or to none, or from none), `added`, `dropped`, or `changed` in some
   * other way.
   */
  readonly change: 'moved' | 'added' | 'dropped' | 'changed';
  /** The day it was on; `null` where there was none. */
  readonly from: CivilDay | null;
  /** The day it is on; `null` where there is none. */
  readonly to: CivilDay | null;
  /** The session as it was; `null` where there was none. */
  readonly before: Session | null;
  /** The session as it is; `null` where there is none any more. */
  readonly after: Session | null;
  /**
   * What has happened to it since, and by which rules; if nothing has, the events reported since that may have left it
   * another day than the one to which it had moved; empty where only the calendar or the choices changed.
   */
  readonly because: readonly SessionChange[];
}

/**
 * Reports what differs between two plans for one person, session by session.
 *
 * Sessions are matched by id, which no change of date affects. A plan compared
 * with itself gives no changes.
 *
 * @example
 * ```ts
 * const enrolment = { person: 'ect-1', role: 'ect', school: 'sample', start: civilDay('2024-09-03'), usualDay: 'tuesday' } as const;
 * const calendars = [schoolCalendar(sampleDates)];
 * const before = planSchedule(ambitionEct, enrolment, { calendars });
 * const absence = { kind: 'absence', first: civilDay('2024-11-12'), last: civilDay('2024-11-12') } as const;
 * const after = planSchedule(ambitionEct, enrolment, { calendars, events: [absence] });
 * comparePlans(before, after).map(({ change, from, to }) => `${change} ${from} ${to}`);
 * // => ['moved 2024-11-12 2024-11-20', 'moved 2024-11-12 2024-11-20']
 * ```
 */
export function comparePlans(before: Plan, after: Plan): readonly PlanChange[] {
  const old = new Map(before.sessions.map((session) => [session.id, session]));
  const now = new Map(after.sessions.map((session) => [session.id, session]));
  const reported = since(before.events, after.events);
  const changeOf = (was: Session | null, is: Session | null): PlanChange => {
    const own = since(was?.changes ?? [], is?.changes ?? []);
    return describe(was, is, own.length > 0 || is === null ? own : leftOtherDays(was, is, reported, after));
  };
  const gone = before.sessions.filter(({ id }) => !now.has(id)).map((session) => changeOf(session, null));
  const rest = after.sessions.flatMap((session) => {
    const was = old.get(session.id) ?? null;
    return was !== null && isSame(was, session) ? [] : [changeOf(was, session)];
  });
  return [...gone, ...rest];
}

function isSame(one: Session, other: Session): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other) || asText(one) === asText(other);
}

/** The same text for the same content: a plan that was stored may come back with its fields in another order. */
function asText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function describe(before: Session | null, after: Session | null, because: PlanChange['because']): PlanChange {
  const { id } = (after ?? before) as Session;
  return {
    session: id,
    change: kindOf(before, after),
    from: before?.day ?? null,
    to: after?.day ?? null,
    before,
    after,
    because,
  };
}

/** The changes, or the events, that were not there before; one reported late may come before others in order of day. */
function since<Each>(before: readonly Each[], after: readonly Each[]): readonly Each[] {
  const left = before.map(asText);
  return after.filter((each) => {
    const at = left.indexOf(asText(each));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function kindOf(before: Session | null, after: Session | null): PlanChange['change'] {
  if (before === null) return 'added';
  if (after === null || (after.state === 'dropped' && before.state !== 'dropped')) return 'dropped';
  return before.day === after.day ? 'changed' : 'moved';
}
