import type { Allocation, CapName, Placement, PlacementReason, PlacementStatus } from '../places/allocation.js';
import { checkAllocationGiven } from '../places/checks/readable.js';
import type { ChoiceId } from '../places/choices.js';
import { InvalidInput } from '../problems/invalidInput.js';
import { type Explanation, type Reason, reasonFrom } from './explanation.js';
import { counted, listed, roleInWords } from './words.js';

const DECISION = 'The decision on the application';
const ALLOCATION = 'The allocation';

const STANDINGS: { readonly [Status in PlacementStatus]: string } = {
  confirmed: 'This application has a place',
  waiting: 'This application is on the waiting list',
  undecided: 'This application has not been decided yet',
  notEligible: 'This application cannot have a place on this intake',
};

const REASON_WORDS: { readonly [Name in PlacementReason]: string } = {
  placeGiven: 'There was room when its turn came in the order.',
  placeKept: 'It had a place before the last change and keeps it.',
  noPlaceLeft: 'When its turn came in the order, no place was left for it.',
  pairDoesNotFit: 'When its turn came in the order, there was room for one of the pair but not for both.',
  refer: 'A body named in the decision has yet to decide.',
  moreInformationNeeded: 'A fact that the decision needs is missing.',
  partnerUndecided: 'It was made in a pair, and the other application of the pair has not been decided yet.',
  partnerLeft:
    'It was made in a pair, the other application has left, and the organiser must say whether this one continues alone.',
  ineligible: 'The person was found not eligible.',
  noRuleKnown: 'This library holds no rules for the start that was asked about.',
  partnerNotEligible: 'It was made in a pair, and the other application of the pair cannot have a place.',
};

/**
 * One application's answer in words: where it stands, why, and by whose rule. It
 * is about this application only; no other id, person or partner is named.
 *
 * @throws {@link InvalidInput} if the allocation is none, or has no such application.
 *
 * @example
 * ```ts
 * const intake: Intake = {
 *   programme: 'ect-maths-pilot',
 *   edition: 'ect-maths-pilot-2022',
 *   caps: { roles: { ect: 1 }, total: 'noCap' },
 *   order: { by: 'timeOfApplication' },
 * };
 * const allocation = allocatePlaces(intake, [
 *   { applicationId: 'a-1', person: 'p-1', role: 'ect', decision: { outcome: 'eligible' }, appliedAt: '2022-06-01' },
 *   { applicationId: 'a-2', person: 'p-2', role: 'ect', decision: { outcome: 'eligible' }, appliedAt: '2022-06-02' },
 * ]);
 * const { summary, reasons } = explainAllocation(allocation, 'a-2');
 * summary; // => 'This application is on the waiting list, at place 1.'
 * reasons.map((reason) => reason.text)[1];
 * // => 'When its turn came in the order, no place was left for it.'
 * ```
 */
export function explainAllocation(allocation: Allocation, applicationId: string): Explanation {
  checkAllocationGiven(allocation);
  const placement = placementOf(allocation, applicationId);
  if (placement !== undefined) return explainPlacement(allocation, placement);

  const leaver = allocation.left.find((one) => one.applicationId === applicationId);
  if (leaver !== undefined) {
    const summary =
      leaver.why === 'withdrew'
        ? 'This application was withdrawn.'
        : 'The place of this application was taken from it.';
    return { summary, reasons: wordsOfUnseating(allocation, applicationId) };
  }
  // Several can be refused under one id, and often for the same; each thing that is wrong is told once.
  const refused = allocation.refused.filter((one) => one.applicationId === applicationId);
  if (refused.length > 0) {
    const messages = new Set(refused.flatMap(({ problems }) => problems.map(({ message }) => message)));
    const reasons = [...messages].map((message) => ({ text: `${message}.`, source: 'The check of the application' }));
    return { summary: 'This application could not be allocated as it was sent.', reasons };
  }
  throw new InvalidInput([
    { path: ['applicationId'], code: 'notFound', message: 'There is no application with this id in the allocation' },
  ]);
}

/**
 * An allocation in words for its organiser: how many applications have each
 * status, how many places are taken, what has to be settled, and the choices it
 * rests on.
 *
 * @example
 * ```ts
 * const intake: Intake = {
 *   programme: 'ect-maths-pilot',
 *   edition: 'ect-maths-pilot-2022',
 *   caps: { roles: { ect: 100 }, total: 'noCap' },
 *   order: { by: 'timeOfApplication' },
 * };
 * summariseAllocation(allocatePlaces(intake, [])).summary;
 * // => '0 applications: 0 confirmed, 0 waiting, 0 undecided, 0 not eligible, 0 refused.'
 * ```
 */
export function summariseAllocation({ counts, places, problems, choices, changes }: Allocation): Explanation {
  const { applications, confirmed, waiting, undecided, notEligible, refused } = counts;
  const taken = places.map(({ cap, most, confirmed: seats, held, left }): Reason => {
    const holding = held === 0 ? '' : ` and ${held} held for the undecided`;
    const room = most === 'noCap' ? 'no cap of its own' : `of ${most}, ${left} left`;
    return { text: `Places ${whose(cap)}: ${seats} confirmed${holding}, ${room}.`, source: ALLOCATION };
  });
  const changed = changes === 0 ? [] : [{ text: `It has been changed ${times(changes)}.`, source: ALLOCATION }];
  return {
    summary: `${counted(applications, 'application', 'applications')}: ${confirmed} confirmed, ${waiting} waiting, ${undecided} undecided, ${notEligible} not eligible, ${refused} refused.`,
    reasons: [
      ...taken,
      ...changed,
      ...problems.map(({ path, message }) => {
        const whom = path[0] === 'confirmed' ? ` for ${path[1]}` : '';
        return { text: `To settle${whom}: ${message}.`, source: 'The check of the intake' };
      }),
      ...choices.map(({ says, source }) => reasonFrom(says, source)),
    ],
  };
}

function placementOf(allocation: Allocation, applicationId: string): Placement | undefined {
  const { confirmed, waiting, undecided, notEligible } = allocation;
  return [confirmed, waiting, undecided, notEligible]
    .flatMap((list) => list.find((one) => one.applicationId === applicationId) ?? [])
    .at(0);
}

function explainPlacement(allocation: Allocation, placement: Placement): Explanation {
  const { status, decision, tier } = placement;
  const { outcome } = decision;
  const isEligible = outcome === 'eligible' || outcome === 'eligibleIfPlacesRemain';
  const decided: Reason[] = isEligible
    ? [{ text: tierWords(placement), source: DECISION }]
    : // A place is kept whatever has been decided since.
      status === 'confirmed'
      ? [{ text: REASON_WORDS[outcome], source: DECISION }]
      : [];
  return {
    summary: summaryOf(placement),
    reasons: [
      ...decided,
      { text: whyInWords(allocation, placement), source: tier === null ? DECISION : ALLOCATION },
      ...tierOrderWords(allocation, placement),
      ...competitionWords(allocation, placement),
      ...wordsOfUnseating(allocation, placement.applicationId),
      ...choicesFor(allocation, placement),
    ],
  };
}

function whyInWords({ places }: Allocation, { reason, competition, role, full }: Placement): string {
  const isTaken = full.every((cap) => {
    const most = places.find((place) => place.cap === cap)?.most;
    const ahead = cap === role ? competition?.aheadInRole : competition?.aheadInAll;
    return typeof most === 'number' && ahead !== undefined && ahead < most;
  });
  return reason === 'noPlaceLeft' && full.length > 0 && isTaken
    ? 'The places had been given to others before this application was sent or decided, and are kept.'
    : REASON_WORDS[reason];
}

function summaryOf({ status, position, holdsPlace }: Placement): string {
  if (holdsPlace) return `${STANDINGS.undecided}; a place is held for it.`;
  if (position === null) return `${STANDINGS[status]}.`;
  return `${STANDINGS[status]}${status === 'undecided' ? '; it is on the waiting list' : ''}, at place ${position}.`;
}

function tierWords({ decision, tier }: Placement): string {
  const own =
    decision.outcome === 'eligible'
      ? 'The person was found eligible.'
      : 'The person was found eligible if places remain.';
  return tier === null || tier === decision.outcome ? own : `${own} The pair competes as its other application does.`;
}

/** The order of the tiers, where it bears on one application: others for the same places compete in the other tier. */
function tierOrderWords(
  { intake, confirmed, waiting, undecided }: Allocation,
  { tier, role, pairedWith }: Placement,
): readonly Reason[] {
  const isForAll = intake.caps.total !== 'noCap' || pairedWith !== null; // a pair needs places for both roles
  const isBeside = [...confirmed, ...waiting, ...undecided].some(
    (other) => tier !== null && other.tier !== null && other.tier !== tier && (isForAll || other.role === role),
  );
  const text = 'Those found eligible come before those found eligible if places remain.';
  return isBeside ? [{ text, source: ALLOCATION }] : [];
}

function competitionWords({ places }: Allocation, { competition, role, full }: Placement): readonly Reason[] {
  if (competition === null) return [];
  const { inRole, aheadInRole, inAll, aheadInAll } = competition;
  const reasons: Reason[] = [];
  for (const { cap, most } of places) {
    if (most === 'noCap') continue;
    if (cap === role) reasons.push({ text: rivalry(inRole, most, cap, aheadInRole), source: ALLOCATION });
    if (cap === 'total') reasons.push({ text: rivalry(inAll, most, cap, aheadInAll), source: ALLOCATION });
  }
  if (full.length > 0) {
    reasons.push({ text: `What left no room: the places ${listed(full.map(whose), 'and')}.`, source: ALLOCATION });
  }
  return reasons;
}

function rivalry(applications: number, most: number, cap: CapName, ahead: number): string {
  const rivals = applications === 1 ? 'Only this application competes' : `${applications} applications compete`;
  const before = ahead === 1 ? 'one comes' : `${ahead === 0 ? 'none' : ahead} come`;
  const order = applications === 1 ? '' : `; ${before} before this one`;
  return `${rivals} for ${most === 1 ? 'the one place' : `${most} places`} ${whose(cap)}${order}.`;
}

function wordsOfUnseating({ unseated }: Allocation, applicationId: string): readonly Reason[] {
  return unseated
    .filter((one) => one.applicationId === applicationId)
    .map(({ reason }) => ({
      text: `The organiser took the place from it and said why: ${reason}`,
      source: 'The organiser',
    }));
}

/** The choices that bear on one application. */
function choicesFor(allocation: Allocation, { tier, pairedWith, reason, status }: Placement): readonly Reason[] {
  // All others bear on anyone who competes.
  const bears: { readonly [choice: string]: boolean } = {
    'pair-together-or-not-at-all': pairedWith !== null && placementOf(allocation, pairedWith) !== undefined,
    'pair-that-does-not-fit-is-passed-over': reason === 'pairDoesNotFit',
    'refer-waits': reason === 'refer',
    'refer-holds-place': reason === 'refer',
    'more-information-needed-waits': reason === 'moreInformationNeeded',
    'more-information-needed-holds-place': reason === 'moreInformationNeeded',
  } satisfies { readonly [Id in ChoiceId]?: boolean };
  const competes = tier !== null && status !== 'notEligible';
  return allocation.choices
    .filter(({ id }) => bears[id] ?? competes)
    .map(({ says, source }) => reasonFrom(says, source));
}

function whose(cap: CapName): string {
  return cap === 'total' ? 'in all' : `for ${roleInWords(cap)}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
