import type { Problem, ProblemCode } from '../problems/problem.js';
import type { Allocation, Leaver, Placement, RefusedApplication, UnseatedPlace } from './allocation.js';
import type { Application } from './application.js';
import { withAllFields } from './place.js';
import { FIRST_TIER, NOT_ELIGIBLE, type Rank, SECOND_TIER } from './unit.js';

/** Tells what cannot be done as it is asked. */
export type Report = (path: Problem['path'], code: ProblemCode, message: string) => void;

/** An allocation while it changes. */
export interface ChangeDraft {
  /** The applications that stand, by id. */
  readonly rows: Map<string, Application>;
  /** Those who have left, by id. */
  readonly left: Map<string, Leaver>;
  /** For whoever has a place, the last rank at which they keep it. */
  readonly had: Map<string, Rank>;
  /** What was sent and could not be taken. */
  refused: readonly RefusedApplication[];
  /** Places taken by this change. */
  readonly unseated: UnseatedPlace[];
  /** Which change of the allocation this is, from 1. */
  readonly change: number;
  /** Where problems are told. */
  readonly report: Report;
}

/** An allocation as a change finds it. */
export function draftOf(
  { confirmed, waiting, undecided, notEligible, refused, left, changes }: Allocation,
  report: Report,
): ChangeDraft {
  const all = [...confirmed, ...waiting, ...undecided, ...notEligible];
  return {
    rows: new Map(all.map((placement) => [placement.applicationId, placement])),
    left: new Map(left.map((leaver) => [leaver.applicationId, leaver])),
    had: new Map(all.filter(hasPlace).map((placement) => [placement.applicationId, lastRankKept(placement)])),
    refused,
    unseated: [],
    change: changes + 1,
    report,
  };
}

function hasPlace({ status, holdsPlace }: Placement): boolean {
  return status === 'confirmed' || holdsPlace;
}

/** A confirmed place is kept whatever is decided; a held one while the decision is no worse than what it was held for. */
function lastRankKept({ status, tier }: Placement): Rank {
  if (status === 'confirmed') return NOT_ELIGIBLE;
  return tier === 'eligible' ? FIRST_TIER : SECOND_TIER;
}

/** Takes an application out, with its place. */
export function leave(row: Application, why: Leaver['why'], draft: ChangeDraft): void {
  draft.rows.delete(row.applicationId);
  draft.had.delete(row.applicationId);
  draft.left.set(row.applicationId, { ...withAllFields(row), why });
}

/** Whoever leaves takes with them all that was sent under the id. */
export function forget(ids: ReadonlySet<string>, draft: ChangeDraft): void {
  draft.refused = draft.refused.filter(({ applicationId }) => !ids.has(applicationId));
}

/** Entries that name an application once; where two name the same, neither is done. */
export function namedOnce<Entry extends { readonly applicationId: string }>(
  entries: readonly Entry[],
  name: string,
  { report }: ChangeDraft,
): readonly Entry[] {
  const naming = entries.filter((entry, at) => {
    const isNamed = namesAnApplication(entry);
    if (!isNamed) report([name, at], 'wrongKind', 'Name the application by its id');
    return isNamed;
  });
  const times = new Map<string, number>();
  for (const { applicationId } of naming) times.set(applicationId, (times.get(applicationId) ?? 0) + 1);
  for (const [id, named] of times) {
    if (named > 1) report([name, id], 'duplicate', 'Name each application once; nothing was done for this one');
  }
  return naming.filter(({ applicationId }) => times.get(applicationId) === 1);
}

/** What callers without a compiler hand over may be anything. */
function namesAnApplication(entry: unknown): boolean {
  return (
    typeof entry === 'object' && entry !== null && 'applicationId' in entry && typeof entry.applicationId === 'string'
  );
}
