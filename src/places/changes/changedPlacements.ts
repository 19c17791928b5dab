import type { Allocation, Placement } from '../allocation.js';
import type { PlacementChange, Stand } from '../changes.js';

/** What changed for whom between two allocations of an intake, in order of application id. */
export function changedPlacements(before: Allocation, after: Allocation): readonly PlacementChange[] {
  const stood = standsIn(before);
  const stands = standsIn(after);
  const changed: PlacementChange[] = [];
  for (const [applicationId, from] of stood) {
    const to = stands.get(applicationId) ?? null;
    if (to === null || !isSame(from, to)) changed.push({ applicationId, from, to });
  }
  for (const [applicationId, to] of stands) {
    if (!stood.has(applicationId)) changed.push({ applicationId, from: null, to });
  }
  return changed.toSorted((one, other) => (one.applicationId < other.applicationId ? -1 : 1));
}

function standsIn({ confirmed, waiting, undecided, notEligible }: Allocation): ReadonlyMap<string, Stand> {
  const all = [...confirmed, ...waiting, ...undecided, ...notEligible];
  return new Map(all.map((placement) => [placement.applicationId, standOf(placement)]));
}

function standOf({ status, position, holdsPlace }: Placement): Stand {
  return { status, position, holdsPlace };
}

function isSame(one: Stand, other: Stand): boolean {
  return one.status === other.status && one.position === other.position && one.holdsPlace === other.holdsPlace;
}
