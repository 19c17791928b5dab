import type { Allocation, CapName, Competition, Placement, PlacementReason, PlacementStatus } from './allocation.js';
import { allocationOf, type RestOfAllocation } from './allocationOf.js';
import type { Application } from './application.js';
import { addTo, type Count, countIn, emptyCount } from './count.js';
import type { Intake } from './intake.js';
import { fullFor, hasRoom, type Room, roomOf, take } from './room.js';
import { FIRST_TIER, NOT_ELIGIBLE, SECOND_TIER, type Unit } from './unit.js';

/** How one unit came out. */
interface Answer {
  readonly status: PlacementStatus;
  /** Whether it has a place, confirmed or held. */
  readonly seated: boolean;
  readonly full: readonly CapName[];
  /** Its place on the waiting list, 0 if it is not on it. */
  readonly position: number;
  readonly fitsInPart: boolean;
}

/**
 * Gives out the places: first those that are kept, then the others, unit by unit in
 * order. A unit is placed if there is room for the whole of it.
 */
export function place(units: readonly Unit[], rest: RestOfAllocation): Allocation {
  const walk = startOf(units, rest.intake);
  for (const unit of units) takeTurn(unit, walk);
  return allocationOf(walk.placements, rest);
}

/** The walk down the order, one unit after another. */
interface Walk {
  readonly room: Room;
  /** The lists as they fill. */
  readonly placements: { readonly [Status in PlacementStatus]: Placement[] };
  /** All applications that compete. */
  readonly competing: Count;
  /** Those of them that come before the unit whose turn it is. */
  readonly ahead: Count;
  /** All applications that are on the waiting list so far. */
  readonly listed: Count;
  /** How many units are on the waiting list so far. */
  position: number;
}

/** Before anyone's turn comes, the places that are kept are taken. */
function startOf(units: readonly Unit[], { caps }: Intake): Walk {
  const room = roomOf(caps);
  const competing = emptyCount();
  for (const unit of units) {
    if (unit.kept) take(room, unit.members);
    if (competes(unit)) addTo(competing, unit.members);
  }
  return {
    room,
    placements: { confirmed: [], waiting: [], undecided: [], notEligible: [] },
    competing,
    ahead: emptyCount(),
    listed: emptyCount(),
    position: 0,
  };
}

function takeTurn(unit: Unit, walk: Walk): void {
  const answer = answerFor(unit, walk.room, walk.position + 1);
  if (answer.seated && !unit.kept) take(walk.room, unit.members);
  if (answer.position > 0) {
    walk.position += 1;
    addTo(walk.listed, unit.members);
  }
  for (const row of unit.members) walk.placements[answer.status].push(placementOf(row, unit, answer, walk));
  if (competes(unit)) addTo(walk.ahead, unit.members);
}

const CONFIRMED: Answer = { status: 'confirmed', seated: true, full: [], position: 0, fitsInPart: false };
const HELD: Answer = { status: 'undecided', seated: true, full: [], position: 0, fitsInPart: false };
const OPEN: Answer = { status: 'undecided', seated: false, full: [], position: 0, fitsInPart: false };
const OUT: Answer = { status: 'notEligible', seated: false, full: [], position: 0, fitsInPart: false };

function answerFor(unit: Unit, room: Room, position: number): Answer {
  const isDecided = unit.members.every(({ decision }) => isFinal(decision.outcome));
  // A held place is kept as held; a confirmed one stays confirmed, whatever is decided later.
  if (unit.kept) return unit.confirmed || isDecided ? CONFIRMED : HELD;
  if (!competes(unit)) return unit.rank === NOT_ELIGIBLE ? OUT : OPEN;
  if (hasRoom(room, unit.members)) return isDecided ? CONFIRMED : HELD;
  return {
    status: isDecided ? 'waiting' : 'undecided',
    seated: false,
    full: fullFor(room, unit.members),
    position,
    fitsInPart: unit.members.length > 1 && unit.members.some((row) => hasRoom(room, [row])),
  };
}

function placementOf(
  row: Application,
  unit: Unit,
  { status, seated, full, position, fitsInPart }: Answer,
  walk: Walk,
): Placement {
  const isListed = position > 0;
  // Field by field, because a spread before other fields takes ten times as long.
  return {
    applicationId: row.applicationId,
    person: row.person,
    role: row.role,
    decision: { outcome: row.decision.outcome, tier: row.decision.tier ?? null },
    appliedAt: row.appliedAt,
    pairedWith: row.pairedWith ?? null,
    status,
    reason: status === 'waiting' ? (fitsInPart ? 'pairDoesNotFit' : 'noPlaceLeft') : reasonFor(row, unit, status),
    tier: unit.rank === FIRST_TIER ? 'eligible' : unit.rank === SECOND_TIER ? 'eligibleIfPlacesRemain' : null,
    position: isListed ? position : null,
    positionInRole: isListed ? countIn(walk.listed, row.role) : null,
    full,
    competition: competes(unit) ? competitionOf(row, walk) : null,
    holdsPlace: seated && status === 'undecided',
    kept: unit.kept,
  };
}

function reasonFor({ decision }: Application, unit: Unit, status: PlacementStatus): PlacementReason {
  const { outcome } = decision;
  if (status === 'confirmed') return unit.kept ? 'placeKept' : 'placeGiven';
  if (status === 'notEligible') {
    return outcome === 'ineligible' || outcome === 'noRuleKnown' ? outcome : 'partnerNotEligible';
  }
  if (outcome === 'refer' || outcome === 'moreInformationNeeded') return outcome;
  return unit.gone === undefined ? 'partnerUndecided' : 'partnerLeft';
}

function competitionOf({ role }: Application, { competing, ahead }: Walk): Competition {
  return {
    inRole: countIn(competing, role),
    aheadInRole: countIn(ahead, role),
    inAll: competing.all,
    aheadInAll: ahead.all,
  };
}

function competes({ rank }: Unit): boolean {
  return rank <= SECOND_TIER;
}

function isFinal(outcome: Application['decision']['outcome']): boolean {
  return outcome !== 'refer' && outcome !== 'moreInformationNeeded';
}
