import type { Report } from '../../problems/report.js';
import type {
  Allocation,
  Leaver,
  PlacedApplication,
  Placement,
  RefusedApplication,
  UnseatedPlace,
} from '../allocation.js';
import type { Application } from '../application.js';
import { isObject } from '../checks/untyped.js';
import { FIRST_TIER, NOT_ELIGIBLE, type Rank, SECOND_TIER } from '../unit.js';

/** An allocation while it changes. */
export interface ChangeDraft {
  /** The applications that stand, by id. */
  readonly rows: Map<string, Application>;
  /** Those who have left, by id. */
  readonly left: Map<string, Leaver>;
  /** For anyone who has a place, the last rank at which they keep it. */
  readonly had: Map<string, Rank>;
  /** What was sent and could not be allocated. */
  refused: readonly RefusedApplication[];
  /** Places that this change takes away. */
  readonly unseated: UnseatedPlace[];
  /** The number of this change, 1 for the first. */
  readonly change: number;
  /** Reports what cannot be done as asked. */
  readonly report: Report;
}

/** An allocation as it is before a change. */
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

/** A confirmed place is kept whatever is decided; a held one as long as the decision is no worse than its tier. */
function lastRankKept({ status, tier }: Placement): Rank {
  if (status === 'confirmed') return NOT_ELIGIBLE;
  return tier === 'eligible' ? FIRST_TIER : SECOND_TIER;
}

/** Removes an application, along with its place. */
export function leave(row: Application, why: Leaver['why'], draft: ChangeDraft): void {
  draft.rows.delete(row.applicationId);
  draft.had.delete(row.applicationId);
  draft.left.set(row.applicationId, { ...withAllFields(row), why });
}

/** An application with all its fields, and without its decision's findings. */
function withAllFields(application: Application): PlacedApplication {
  const { applicationId, person, role, decision, appliedAt, pairedWith } = application;
  return {
    applicationId,
    person,
    role,
    decision: { outcome: decision.outcome, tier: decision.tier ?? null },
    appliedAt,
    pairedWith: pairedWith ?? null,
  };
}

/** When applications leave, whatever else was refused under their ids goes too. */
export function forget(ids: ReadonlySet<string>, draft: ChangeDraft): void {
  draft.refused = draft.refused.filter(({ applicationId }) => !ids.has(applicationId));
}

/** Entries whose application no other entry names; of two that name the same, neither is done. */
export function namedOnce<Entry extends { readonly applicationId: string }>(
  entries: readonly Entry[],
  name: string,
  { report }: ChangeDraft,
): readonly Entry[] {
  const naming = entries.filter((entry, at) => {
    const isNamed = isObject(entry) && typeof entry.applicationId === 'string';
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
