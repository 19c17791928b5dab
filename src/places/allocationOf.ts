import type { Problem } from '../problems/problem.js';
import { ROLES } from '../vocabulary/people.js';
import type { Allocation, CapName, Placement, PlacementStatus, PlacesTaken } from './allocation.js';
import { choicesOf } from './choices.js';
import { countIn, countOf } from './count.js';
import type { Cap, Intake } from './intake.js';

/** What an allocation says that is known before any place is given out. */
export type RestOfAllocation = Pick<Allocation, 'intake' | 'changes' | 'refused' | 'left' | 'unseated' | 'problems'>;

/** Puts an allocation together, with all that follows from its placements: counts, places taken, problems. */
export function allocationOf(
  { confirmed, waiting, undecided, notEligible }: Pick<Allocation, PlacementStatus>,
  { intake, changes, refused, left, unseated, problems }: RestOfAllocation,
): Allocation {
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

/** A decision alone takes no confirmed place away: someone has to take it with a reason, or leave it as it is. */
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
