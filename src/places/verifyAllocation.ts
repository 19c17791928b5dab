import type { Allocation } from './allocation.js';
import type { Application } from './application.js';
import type { BrokenPromise } from './brokenPromise.js';
import type { Intake } from './intake.js';
import { broken, type Check, hasPlace, limitOf, meaningOf, placementsOf } from './verification/check.js';
import { type Claim, claimsInOrder } from './verification/claims.js';
import { checkCounts } from './verification/counts.js';
import { checkHistory } from './verification/history.js';
import { byId, idOf } from './verification/ids.js';
import { checkShapes } from './verification/readable.js';
import { factsOf, soundApplications } from './verification/soundApplications.js';
import { addTo, type Tally, tallyOf } from './verification/tally.js';
import { checkTold, fullCaps } from './verification/told.js';

/**
 * Checks an allocation against the applications and lists every promise that it
 * does not keep; the list is empty if all is well.
 *
 * It shares no code with the allocator. For each application that waits, it checks
 * that those who come before it, and those who kept a place, really leave no room;
 * given the caps and the pairs, only one allocation passes.
 *
 * @param intake - the intake as it was declared, or as the last change left it.
 * @param applications - all applications as they stand now: with the latest decisions, without those that were
 * withdrawn or unseated for good, and without a partner if a change parted the pair; refused ones included.
 * @param allocation - the allocation to check. The wording of its problems and choices is not checked.
 * @param before - the allocation before the last change. Without it, the allocation is trusted on who kept a place,
 * who left and who was refused before.
 * @throws {@link InvalidInput} if any of them is of another kind altogether: what lacks a list is no allocation.
 *
 * @example
 * ```ts
 * const intake: Intake = {
 *   programme: 'ect-maths-pilot',
 *   edition: 'ect-maths-pilot-2022',
 *   caps: { roles: { ect: 1 }, total: 'noCap' },
 *   order: { by: 'draw', seed: 'summer 2022' },
 * };
 * const decision = { outcome: 'eligible' } as const;
 * const applications = ['a-1', 'a-2'].map((applicationId) => {
 *   return { applicationId, person: applicationId, role: 'ect', decision, appliedAt: '2022-06-01' } as const;
 * });
 * const allocation = allocatePlaces(intake, applications);
 * verifyAllocation(intake, applications, allocation); // => []
 * verifyAllocation(intake, applications, { ...allocation, waiting: [] }).map((broken) => broken.promise);
 * // => ['everyoneAnsweredOnce', 'countsAddUp']
 * ```
 */
export function verifyAllocation(
  intake: Intake,
  applications: readonly Application[],
  allocation: Allocation,
  before?: Allocation,
): readonly BrokenPromise[] {
  checkShapes(intake, applications, allocation, before);
  const had = before === undefined ? undefined : placementsOf(before).filter(hasPlace);
  const check: Check = {
    intake,
    allocation,
    placed: byId(placementsOf(allocation)),
    gone: byId(allocation.left),
    had: had === undefined ? undefined : byId(had),
    refusedBefore: refusedBefore(allocation, before),
    found: [],
  };
  if (meaningOf(intake) !== meaningOf(allocation.intake)) broken(check, 'ofThisIntake', [intake.edition]);
  const sound = soundApplications(applications, check);
  checkAnswers(applications, sound, check);
  checkCaps(check);
  const claims = claimsInOrder(sound, check);
  checkPlaces(claims, check);
  checkTurns(claims, check);
  checkLists(claims, check);
  checkHistory(claims, before, check);
  checkCounts(check);
  return check.found;
}

/** A refusal stands until the application is sent again; without the allocation before, it is taken on trust. */
function refusedBefore(allocation: Allocation, before: Allocation | undefined): ReadonlySet<string> {
  if (allocation.changes === 0) return new Set();
  const earlier = new Set((before ?? allocation).refused.map(({ applicationId }) => applicationId));
  // Under the id of an application that was placed or has left, a refusal is of something else that was sent.
  const answered = new Set([...placementsOf(allocation), ...allocation.left].map(idOf));
  return new Set(allocation.refused.map(idOf).filter((id) => earlier.has(id) && !answered.has(id)));
}

/** Everyone has one answer, true to the application, and only applications with something wrong are refused. */
function checkAnswers(applications: readonly Application[], sound: readonly Application[], check: Check): void {
  const { allocation, placed } = check;
  const asked = timesOf(applications.map(withId));
  const answered = timesOf([...placementsOf(allocation), ...allocation.refused]);
  const twice = timesOf(placementsOf(allocation));
  for (const id of new Set([...asked.keys(), ...answered.keys()])) {
    if (asked.get(id) !== answered.get(id) || (twice.get(id) ?? 0) > 1) broken(check, 'everyoneAnsweredOnce', [id]);
  }
  const soundById = byId(sound);
  for (const [id, placement] of placed) {
    const application = soundById.get(id);
    if (application === undefined) broken(check, 'refusedWithCause', [id]);
    else if (factsOf(application) !== factsOf(placement)) broken(check, 'trueToApplication', [id]);
  }
  for (const { applicationId, problems } of allocation.refused) {
    const isOnlyOne = asked.get(applicationId) === 1;
    if (problems.length === 0 || (isOnlyOne && soundById.has(applicationId))) {
      broken(check, 'refusedWithCause', [applicationId]);
    }
  }
}

function checkCaps(check: Check): void {
  const taken = tallyOf([...check.placed.values()].filter(hasPlace));
  for (const [cap, places] of taken) {
    if (places > limitOf(check.intake, cap)) broken(check, 'noCapExceeded', [cap]);
  }
}

/** Pairs are whole, and only those who may join have a place. */
function checkPlaces(claims: readonly Claim[], check: Check): void {
  for (const { members, placements, tier, kept, seated, decided } of claims) {
    const ids = members.map(({ applicationId }) => applicationId);
    if (seated && !(placements.length === members.length && placements.every(hasPlace)))
      broken(check, 'pairWhole', ids);
    const isSure = placements.some(({ status }) => status === 'confirmed');
    if (!kept && ((seated && tier > 2) || (isSure && !decided))) broken(check, 'onlyWhoMayJoin', ids);
  }
}

/** Claim by claim: anyone without a place found no room when their turn came, and what each is told is true. */
function checkTurns(claims: readonly Claim[], check: Check): void {
  const inTheEnd = tallyOf([...check.placed.values()].filter(hasPlace));
  const taken = tallyOf(claims.filter(({ kept }) => kept).flatMap(({ members }) => members));
  const competing = tallyOf(claims.filter(({ tier }) => tier <= 2).flatMap(({ members }) => members));
  const ahead: Tally = new Map();
  const listed: Tally = new Map();
  let position = 1;
  claims.forEach((claim, at) => {
    const { members, seated, kept, tier } = claim;
    checkTold(claim, { taken, ahead, competing, position, listed }, check);
    const waits = tier <= 2 && !seated;
    if (waits && fullCaps(members, taken, check).length === 0) {
      passedOver(claim, claims.slice(at + 1), fullCaps(members, inTheEnd, check).length === 0, check);
    }
    if (seated && !kept) addTo(taken, members);
    if (tier <= 2) addTo(ahead, members);
    if (waits) {
      addTo(listed, members);
      position += 1;
    }
  });
}

/** Finds which promises are broken when a claim is passed over. */
function passedOver({ members, tier }: Claim, after: readonly Claim[], isRoomLeft: boolean, check: Check): void {
  const ids = members.map(({ applicationId }) => applicationId);
  const preferred = after.filter(({ seated, kept }) => seated && !kept);
  if (isRoomLeft) broken(check, 'nobodyWaitsForNothing', ids);
  if (preferred.some((other) => other.tier > tier)) broken(check, 'noLowerTierFirst', ids);
  if (preferred.some((other) => other.tier === tier)) broken(check, 'inOrder', ids);
}

/** Each list holds those it is meant for, in order. */
function checkLists(claims: readonly Claim[], check: Check): void {
  const order = new Map(claims.flatMap(({ placements }) => placements).map((placement, at) => [placement, at]));
  for (const status of ['confirmed', 'waiting', 'undecided', 'notEligible'] as const) {
    const list = check.allocation[status];
    const strangers = list.filter((placement) => placement.status !== status);
    if (strangers.length > 0) broken(check, 'toldTruly', strangers.map(idOf), 'status');
    const places = list.map((placement) => order.get(placement) ?? -1).filter((at) => at >= 0);
    if (places.some((at, index) => at < (places[index - 1] ?? 0))) broken(check, 'inOrder', [status]);
  }
  const ids = check.allocation.refused.map(idOf);
  if (ids.some((id, at) => id < (ids[at - 1] ?? ''))) broken(check, 'inOrder', ['refused']);
}

/** Whatever was sent without a text for an id is refused under an empty id. */
function withId(application: Application | null): { readonly applicationId: string } {
  const id: unknown = application?.applicationId;
  return { applicationId: typeof id === 'string' ? id : '' };
}

function timesOf(answers: readonly { readonly applicationId: string }[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { applicationId } of answers) times.set(applicationId, (times.get(applicationId) ?? 0) + 1);
  return times;
}
