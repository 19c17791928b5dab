import type { Problem } from '../problems/problem.js';
import { ROLES, type Role } from '../vocabulary/people.js';
import type {
  Allocation,
  CapName,
  Competition,
  Leaver,
  PlacedApplication,
  Placement,
  PlacementReason,
  PlacementStatus,
  PlacesTaken,
  RefusedApplication,
  UnseatedPlace,
} from './allocation.js';
import type { Application } from './application.js';
import { choicesOf } from './choices.js';
import type { Cap, Intake } from './intake.js';
import { fullFor, hasRoom, type Room, roomOf, take } from './room.js';
import { FIRST_TIER, NOT_ELIGIBLE, SECOND_TIER, type Unit } from './unit.js';

/** What an allocation says besides who is placed. */
export interface Setting {
  readonly intake: Intake;
  readonly changes: number;
  readonly refused: readonly RefusedApplication[];
  readonly left: readonly Leaver[];
  readonly unseated: readonly UnseatedPlace[];
  readonly problems: readonly Problem[];
}

/** The lists as they fill. */
interface Lists {
  readonly confirmed: Placement[];
  readonly waiting: Placement[];
  readonly undecided: Placement[];
  readonly notEligible: Placement[];
}

/** Applications that compete, counted: of each role, and in all. */
interface Count {
  readonly roles: Map<Role, number>;
  all: number;
}

/** How one unit came out. */
interface Answer {
  readonly status: PlacementStatus;
  /** Whether it has a place, confirmed or held. */
  readonly seated: boolean;
  readonly full: readonly CapName[];
  /** Its place in the waiting list, 0 when it is not on it. */
  readonly position: number;
  readonly fitsInPart: boolean;
}

/**
 * Gives out the places: those kept first, then unit by unit in order, each a
 * place if there is room for the whole of it.
 */
export function place(units: readonly Unit[], setting: Setting): Allocation {
  const walk = startOf(units, setting);
  for (const unit of units) takeTurn(unit, walk);
  return allocationOf(walk.lists, setting);
}

/** The walk down the order, one unit after another. */
interface Walk {
  readonly room: Room;
  readonly lists: Lists;
  /** All that compete, those of them met so far, and those met so far who are on the waiting list. */
  readonly competing: Count;
  readonly ahead: Count;
  readonly listed: Count;
  /** Units on the waiting list so far. */
  position: number;
}

/** Before anyone's turn comes, the places that are kept are taken. */
function startOf(units: readonly Unit[], { intake }: Setting): Walk {
  const room = roomOf(intake.caps);
  const competing = emptyCount();
  for (const unit of units) {
    if (unit.kept) take(room, unit.members);
    if (competes(unit)) count(competing, unit.members);
  }
  const lists: Lists = { confirmed: [], waiting: [], undecided: [], notEligible: [] };
  return { room, lists, competing, ahead: emptyCount(), listed: emptyCount(), position: 0 };
}

function takeTurn(unit: Unit, walk: Walk): void {
  const answer = answerFor(unit, walk.room, walk.position + 1);
  if (answer.seated && !unit.kept) take(walk.room, unit.members);
  if (answer.position > 0) {
    walk.position += 1;
    count(walk.listed, unit.members);
  }
  for (const row of unit.members) walk.lists[answer.status].push(placementOf(row, unit, answer, walk));
  if (competes(unit)) count(walk.ahead, unit.members);
}

const CONFIRMED: Answer = { status: 'confirmed', seated: true, full: [], position: 0, fitsInPart: false };
const HELD: Answer = { status: 'undecided', seated: true, full: [], position: 0, fitsInPart: false };
const OPEN: Answer = { status: 'undecided', seated: false, full: [], position: 0, fitsInPart: false };
const OUT: Answer = { status: 'notEligible', seated: false, full: [], position: 0, fitsInPart: false };

function answerFor(unit: Unit, room: Room, position: number): Answer {
  const isDecided = unit.members.every(({ decision }) => isFinal(decision.outcome));
  // A held place is kept as a held one; whoever was confirmed stays so, whatever is decided later.
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
  // Field by field: a spread before other fields costs ten times as much.
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

function allocationOf(lists: Lists, { intake, changes, refused, left, unseated, problems }: Setting): Allocation {
  const { confirmed, waiting, undecided, notEligible } = lists;
  return {
    intake,
    changes,
    choices: choicesOf(intake),
    confirmed,
    waiting,
    undecided,
    notEligible,
    refused,
    left,
    unseated,
    places: placesTaken(intake, confirmed, undecided),
    counts: {
      applications: confirmed.length + waiting.length + undecided.length + notEligible.length + refused.length,
      confirmed: confirmed.length,
      waiting: waiting.length,
      undecided: undecided.length,
      notEligible: notEligible.length,
      refused: refused.length,
    },
    problems: [...problems, ...noLongerEligible(confirmed)],
  };
}

/** A decision alone takes no confirmed place: someone has to say so in words, or leave it as it is. */
function noLongerEligible(confirmed: readonly Placement[]): readonly Problem[] {
  return confirmed
    .filter(({ decision }) => decision.outcome !== 'eligible' && decision.outcome !== 'eligibleIfPlacesRemain')
    .map(({ applicationId }) => ({
      path: ['confirmed', applicationId, 'decision'],
      code: 'contradiction',
      message: 'This place is confirmed and the decision no longer gives one: leave it so, or unseat with a reason',
    }));
}

function placesTaken(
  { caps }: Intake,
  confirmed: readonly Placement[],
  undecided: readonly Placement[],
): readonly PlacesTaken[] {
  const seats = countOf(confirmed);
  const holds = countOf(undecided.filter(({ holdsPlace }) => holdsPlace));
  const taken: PlacesTaken[] = [];
  for (const role of ROLES) {
    const most = caps.roles[role];
    if (most !== undefined) taken.push(takenOf(role, most, countIn(seats, role), countIn(holds, role)));
  }
  taken.push(takenOf('total', caps.total, seats.all, holds.all));
  return taken;
}

function takenOf(cap: CapName, most: Cap, confirmed: number, held: number): PlacesTaken {
  return { cap, most, confirmed, held, left: most === 'noCap' ? most : most - confirmed - held };
}

function competes({ rank }: Unit): boolean {
  return rank <= SECOND_TIER;
}

function isFinal(outcome: Application['decision']['outcome']): boolean {
  return outcome !== 'refer' && outcome !== 'moreInformationNeeded';
}

function countIn({ roles }: Count, role: Role): number {
  return roles.get(role) ?? 0;
}

function emptyCount(): Count {
  return { roles: new Map(), all: 0 };
}

function countOf(party: readonly { readonly role: Role }[]): Count {
  const counted = emptyCount();
  count(counted, party);
  return counted;
}

function count(counted: Count, party: readonly { readonly role: Role }[]): void {
  for (const { role } of party) counted.roles.set(role, countIn(counted, role) + 1);
  counted.all += party.length;
}

/** An application with all its fields, and none of its decision's findings. */
export function withAllFields(application: Application): PlacedApplication {
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
