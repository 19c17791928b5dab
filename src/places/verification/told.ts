import type { CapName, Competition, Placement, PlacementReason } from '../allocation.js';
import type { Application } from '../application.js';
import { broken, type Check, limitOf } from './check.js';
import type { Claim } from './claims.js';
import { countIn, type Tally } from './tally.js';

const PLACE_TIERS = ['eligible', 'eligibleIfPlacesRemain'] as const;

/** What is known when the turn of a claim comes. */
export interface Turn {
  /** Places taken by those who come before it, and by those who kept theirs. */
  readonly taken: Tally;
  /** Applications before it that compete. */
  readonly ahead: Tally;
  /** All applications that compete. */
  readonly competing: Tally;
  /** Its place on the waiting list. */
  readonly position: number;
  /** Applications on the waiting list before it, by role. */
  readonly listed: Tally;
}

/** The caps that leave no room for applications together, given the places already taken. */
export function fullCaps(
  members: readonly Pick<Application, 'role'>[],
  taken: Tally,
  check: Check,
): readonly CapName[] {
  const full = members
    .map(({ role }): CapName => role)
    .filter((role) => countIn(taken, role) >= limitOf(check.intake, role));
  const isFull = countIn(taken, 'total') + members.length > limitOf(check.intake, 'total');
  return isFull ? [...full, 'total'] : full;
}

/** Compares what the allocation says of each application of a claim with what is true. */
export function checkTold(claim: Claim, turn: Turn, check: Check): void {
  for (const placement of claim.placements) {
    const told = tellable(claim, placement, turn, check);
    const wrong = Object.entries(told).filter(([field, value]) => !isSame(value, placement[field as keyof Placement]));
    if (wrong.length > 0) broken(check, 'toldTruly', [placement.applicationId], ...wrong.map(([field]) => field));
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

function tellable(claim: Claim, placement: Placement, turn: Turn, check: Check): Omit<Placement, keyof Application> {
  const { members, seated, kept, tier } = claim;
  const competes = tier <= 2;
  const isListed = competes && !seated;
  return {
    status: statusOf(claim, placement, check),
    reason: reasonFor(claim, placement, turn, check),
    tier: PLACE_TIERS[tier - 1] ?? null,
    position: isListed ? turn.position : null,
    positionInRole: isListed ? countIn(turn.listed, placement.role) + 1 : null,
    full: isListed ? fullCaps(members, turn.taken, check) : [],
    competition: competes ? competitionOf(placement.role, turn) : null,
    holdsPlace: seated && placement.status !== 'confirmed',
    kept,
  };
}

function statusOf(claim: Claim, placement: Placement, { had }: Check): Placement['status'] {
  const { seated, kept, decided, tier } = claim;
  if (kept) {
    if (decided) return 'confirmed';
    // A confirmed place stays so, whatever is decided later; without the allocation before, the status is trusted.
    return had?.get(placement.applicationId)?.status ?? placement.status;
  }
  if (tier === 4) return 'notEligible';
  if (tier === 3 || !decided) return 'undecided';
  return seated ? 'confirmed' : 'waiting';
}

function reasonFor(claim: Claim, { decision, status }: Placement, { taken }: Turn, check: Check): PlacementReason {
  const { outcome } = decision;
  if (status === 'confirmed') return claim.kept ? 'placeKept' : 'placeGiven';
  if (status === 'waiting') {
    const fitsInPart =
      claim.members.length === 2 && claim.members.some((one) => fullCaps([one], taken, check).length === 0);
    return fitsInPart ? 'pairDoesNotFit' : 'noPlaceLeft';
  }
  const isOwn = outcome !== 'eligible' && outcome !== 'eligibleIfPlacesRemain';
  if (status === 'notEligible') {
    return isOwn && outcome !== 'refer' && outcome !== 'moreInformationNeeded' ? outcome : 'partnerNotEligible';
  }
  if (isOwn) return outcome;
  return claim.parted ? 'partnerLeft' : 'partnerUndecided';
}

function competitionOf(role: string, { competing, ahead }: Turn): Competition {
  return {
    inRole: countIn(competing, role),
    aheadInRole: countIn(ahead, role),
    inAll: countIn(competing, 'total'),
    aheadInAll: countIn(ahead, 'total'),
  };
}
