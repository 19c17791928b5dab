import type { CivilDay } from '../calendar/civilDay.js';
import type { TeachingWeek } from '../calendar/schoolCalendar.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { Assumption } from '../vocabulary/assumption.js';
import type { Caveat, CaveatCode, FixedSession, Session, SessionNumber, Unscheduled } from './plan.js';

/** A plan in the making. */
export interface PlanDraft {
  readonly sessions: Session[];
  readonly unscheduled: Unscheduled[];
  readonly numbers: SessionNumber[];
  readonly caveats: Caveat[];
  readonly assumptions: Set<Assumption>;
  /** The activities that happen every week or fortnight. */
  readonly weekly: Set<string>;
  /** Those of them that happen every fortnight. */
  readonly fortnightly: Set<string>;
  /** The weeks that already have an event whose date was chosen here. */
  readonly eventWeeks: Set<TeachingWeek>;
  /** The days that already have something. */
  readonly days: Set<CivilDay>;
  /** The caller's dates. */
  readonly fixed: readonly FixedSession[];
  /** Those that have found their session. */
  readonly used: Set<FixedSession>;
}

/** A plan with nothing in it yet. */
export function emptyDraft(fixed: readonly FixedSession[]): PlanDraft {
  return {
    sessions: [],
    unscheduled: [],
    numbers: [],
    caveats: [],
    assumptions: new Set(),
    weekly: new Set(),
    fortnightly: new Set(),
    eventWeeks: new Set(),
    days: new Set(),
    fixed,
    used: new Set(),
  };
}

/** Notes a reason why the plan is provisional, once for each thing it is about. */
export function addCaveat(
  { caveats }: { readonly caveats: Caveat[] },
  code: CaveatCode,
  about: string,
  ect: string | null = null,
): void {
  const isKnown = caveats.some((caveat) => caveat.code === code && caveat.about === about && caveat.ect === ect);
  if (!isKnown) caveats.push({ code, about, ect });
}

/** What makes sessions provisional makes the plan so, unless they are dropped. */
export function noteCaveats(sessions: readonly Session[], draft: PlanDraft): void {
  for (const { caveats, ect, kind, state } of sessions) {
    if (state !== 'dropped') for (const code of caveats) addCaveat(draft, code, kind, ect);
  }
}

/** The real date of a session, where the caller has given one. */
export function takeFixed(
  draft: PlanDraft,
  activity: string,
  ordinal: number,
  ect: string | null,
): FixedSession | undefined {
  if (draft.fixed.length === 0) return undefined;
  const found = draft.fixed.find(
    (fixed) =>
      fixed.activity === activity && fixed.ordinal === ordinal && (fixed.ect === undefined || fixed.ect === ect),
  );
  if (found !== undefined) draft.used.add(found);
  return found;
}

/**
 * Refuses dates for sessions that the plan does not have.
 *
 * @throws {@link InvalidInput} with a problem for each.
 */
export function checkFixed(draft: PlanDraft): void {
  const problems = draft.fixed.flatMap((fixed, at) =>
    draft.used.has(fixed)
      ? []
      : [
          {
            path: ['fixed', at],
            code: 'notFound' as const,
            message: 'The plan has no session of this activity and number',
          },
        ],
  );
  if (problems.length > 0) throw new InvalidInput(problems);
}

/** Sessions in order of day, those without one last. */
export function sortedByDay(sessions: readonly Session[]): readonly Session[] {
  return sessions.toSorted(byDay);
}

function byDay({ day: one }: Session, { day: other }: Session): number {
  if (one === other) return 0;
  return other === null || (one !== null && one < other) ? -1 : 1;
}
