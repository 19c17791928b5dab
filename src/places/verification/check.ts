import type { Role } from '../../vocabulary/people.js';
import type { Allocation, Placement } from '../allocation.js';
import type { BrokenPromise, PlacePromise } from '../brokenPromise.js';
import type { Cap, Intake } from '../intake.js';

/** The state of one check of an allocation. */
export interface Check {
  /** The intake as it was declared. */
  readonly intake: Intake;
  /** The allocation to check. */
  readonly allocation: Allocation;
  /** Its placements by application id. */
  readonly placed: ReadonlyMap<string, Placement>;
  /** Those who have left, by application id. */
  readonly gone: ReadonlyMap<string, Allocation['left'][number]>;
  /** Those who had a place before the last change, by application id; `undefined` if that is not known. */
  readonly had: ReadonlyMap<string, Placement> | undefined;
  /** Ids of applications refused before the last change whose refusal stands, even if its cause has gone since. */
  readonly refusedBefore: ReadonlySet<string>;
  /** What has been found so far. */
  readonly found: BrokenPromise[];
}

/** All placements of an allocation. */
export function placementsOf({ confirmed, waiting, undecided, notEligible }: Allocation): readonly Placement[] {
  return [...confirmed, ...waiting, ...undecided, ...notEligible];
}

/** Whether a place is confirmed or held. */
export function hasPlace(placement: Placement | undefined): boolean {
  return placement !== undefined && (placement.status === 'confirmed' || placement.holdsPlace);
}

/** Records a promise that is not kept. */
export function broken(
  check: Check,
  promise: PlacePromise,
  about: readonly string[],
  ...fields: readonly string[]
): void {
  check.found.push({ promise, about, fields });
}

/** A cap as it counts: an invalid one counts as 0. */
export function usableCap(cap: Cap | undefined): Cap {
  if (cap === 'noCap') return cap;
  return typeof cap === 'number' && Number.isSafeInteger(cap) && cap >= 0 ? cap : 0;
}

/** The most places for a role, or in all. */
export function limitOf({ caps }: Intake, name: string): number {
  const cap = usableCap(name === 'total' ? caps.total : new Map(Object.entries(caps.roles)).get(name));
  return cap === 'noCap' ? Number.POSITIVE_INFINITY : cap;
}

/** The check takes nothing from the code it checks, but a role that is missing here does not compile. */
const ROLES: { readonly [Name in Role]: true } = {
  ect: true,
  mentor: true,
  inductionCoordinator: true,
  inductionTutor: true,
  schoolLeader: true,
  participant: true,
  leadParticipant: true,
  traineeMentor: true,
};

/** The roles that an intake admits: known roles that have a cap. */
export function admittedBy({ roles }: Intake['caps']): readonly Role[] {
  return (Object.keys(roles) as Role[]).filter((name) => Object.hasOwn(ROLES, name) && roles[name] !== undefined);
}

/** What an intake says, whatever the order of its fields, with what was left out filled in. */
export function meaningOf({ programme, edition, caps, order, closes, undecided }: Intake): string {
  const roles = admittedBy(caps).map((role) => `${role} ${usableCap(caps.roles[role])}`);
  const ordered = {
    timeOfApplication: 'drawTiesWith' in order ? order.drawTiesWith : undefined,
    draw: 'seed' in order ? order.seed : undefined,
    list: 'applicationIds' in order ? [...new Set(order.applicationIds)] : undefined,
  }[order.by];
  const { refer = 'waits', moreInformationNeeded = 'waits' } = undecided ?? {};
  return JSON.stringify([
    programme,
    edition,
    roles.toSorted(inText),
    usableCap(caps.total),
    order.by,
    ordered,
    closes?.at,
    closes?.late,
    refer,
    moreInformationNeeded,
  ]);
}

/** Compares texts character by character. */
export function inText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
