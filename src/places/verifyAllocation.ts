import type { Allocation, PlacesTaken } from './allocation.js';
import type { Application } from './application.js';
import type { BrokenPromise } from './brokenPromise.js';
import type { Intake } from './intake.js';
import {
  admittedBy,
  broken,
  type Check,
  hasPlace,
  limitOf,
  meaningOf,
  placementsOf,
  usableCap,
} from './verification/check.js';
import { type Claim, claimsInOrder } from './verification/claims.js';
import { checkHistory, isSaid } from './verification/history.js';
import { factsOf, soundApplications } from './verification/soundApplications.js';
import { addTo, checkTold, countIn, fullCaps, type Tally } from './verification/told.js';

/**
 * Checks an allocation against the applications and lists every promise that it
 * does not keep; none, where all is well.
 *
 * It shares no code with the allocator. For each application that waits it asks
 * whether those who come before it, and those who kept a place, really leave no
 * room; with the caps and the pairs, only one allocation passes.
 *
 * @param intake - the intake as it was declared, or as the last change left it.
 * @param applications - all applications as they stand: with the decisions that came in, without those who
 * withdrew or were unseated for good, without a partner where a change parted them; refused ones left in.
 * @param allocation - the allocation to check. The words of its problems and choices are not read.
 * @param before - the allocation before the last change. Without it, who kept a place, who left and who was refused
 * before is taken on trust.
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
  checkKept(claims, before, check);
  checkHistory(check, before);
  checkCounts(check);
  return check.found;
}

/** A refusal stands until the application is sent again; without the allocation before, it is taken on trust. */
function refusedBefore(allocation: Allocation, before: Allocation | undefined): ReadonlySet<string> {
  if (allocation.changes === 0) return new Set();
  const earlier = new Set((before ?? allocation).refused.map(({ applicationId }) => applicationId));
  // What was sent under an id beside the application that stands says nothing about that one.
  const answered = new Set([...placementsOf(allocation), ...allocation.left].map(idOf));
  return new Set(allocation.refused.map(idOf).filter((id) => earlier.has(id) && !answered.has(id)));
}

/** Everyone has one answer, true to the application; and only what has something wrong with it is refused. */
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
  const taken = takenBy([...check.placed.values()].filter(hasPlace));
  for (const [cap, places] of taken) {
    if (places > limitOf(check.intake, cap)) broken(check, 'noCapExceeded', [cap]);
  }
}

/** Pairs are whole, and only who may join has a place. */
function checkPlaces(claims: readonly Claim[], check: Check): void {
  for (const { members, placements, tier, kept, seated, decided } of claims) {
    const ids = members.map(({ applicationId }) => applicationId);
    if (seated && !(placements.length === members.length && placements.every(hasPlace)))
      broken(check, 'pairWhole', ids);
    const isSure = placements.some(({ status }) => status === 'confirmed');
    if (!kept && ((seated && tier > 2) || (isSure && !decided))) broken(check, 'onlyWhoMayJoin', ids);
  }
}

/** Claim by claim: whoever has no place found no room when their turn came, and each is told what is so. */
function checkTurns(claims: readonly Claim[], check: Check): void {
  const inTheEnd = takenBy([...check.placed.values()].filter(hasPlace));
  const taken = takenBy(claims.filter(({ kept }) => kept).flatMap(({ members }) => members));
  const competing = takenBy(claims.filter(({ tier }) => tier <= 2).flatMap(({ members }) => members));
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

/** Which promise it breaks that a claim was passed over. */
function passedOver({ members, tier }: Claim, after: readonly Claim[], isRoomLeft: boolean, check: Check): void {
  const ids = members.map(({ applicationId }) => applicationId);
  const preferred = after.filter(({ seated, kept }) => seated && !kept);
  if (isRoomLeft) broken(check, 'nobodyWaitsForNothing', ids);
  if (preferred.some((other) => other.tier > tier)) broken(check, 'noLowerTierFirst', ids);
  if (preferred.some((other) => other.tier === tier)) broken(check, 'inOrder', ids);
}

/** Each list holds those it is for, in order. */
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

/** Whoever had a place keeps it, unless they left or a change took it in words. */
function checkKept(claims: readonly Claim[], before: Allocation | undefined, check: Check): void {
  const { allocation, placed, gone, had } = check;
  if (allocation.changes === 0) {
    const late = [...placementsOf(allocation).filter(({ kept }) => kept), ...allocation.left, ...allocation.unseated];
    for (const { applicationId } of late) broken(check, 'placesKept', [applicationId]);
  }
  const { changes } = allocation;
  if (!isCount(changes, before)) broken(check, 'placesKept', [], 'changes');
  if (had === undefined) return;
  const unseated = byId(allocation.unseated.filter((place) => place.change === changes && isSaid(place, changes)));
  for (const [id, { status }] of had) {
    const isOut = gone.get(id)?.why === 'withdrew' || unseated.has(id);
    if (status === 'confirmed' && !isOut && !hasPlace(placed.get(id))) broken(check, 'placesKept', [id]);
  }
  for (const { placements, tier } of claims) {
    const keeps = placements.every((placement) => {
      const earlier = unseated.has(placement.applicationId) ? undefined : had.get(placement.applicationId);
      return earlier !== undefined && (earlier.status === 'confirmed' || tier <= (earlier.tier === 'eligible' ? 1 : 2));
    });
    const wrong = placements.filter(({ kept }) => kept !== keeps).map(idOf);
    if (wrong.length > 0) broken(check, 'placesKept', wrong, 'kept');
  }
}

/** Whether it can be the number of changes so far: one more than before, where that is given. */
function isCount(changes: number, before: Allocation | undefined): boolean {
  return before === undefined ? Number.isSafeInteger(changes) && changes >= 0 : changes === before.changes + 1;
}

function checkCounts(check: Check): void {
  const { allocation, intake } = check;
  const { confirmed, waiting, undecided, notEligible, refused, counts, places } = allocation;
  const lists = { confirmed, waiting, undecided, notEligible, refused };
  const wrong = Object.entries(lists).filter(([name, list]) => counts[name as keyof typeof lists] !== list.length);
  const all = Object.values(lists).reduce((sum, list) => sum + list.length, 0);
  const fields = [...wrong.map(([name]) => name), ...(counts.applications === all ? [] : ['applications'])];
  if (fields.length > 0) broken(check, 'countsAddUp', [intake.edition], ...fields);

  const seats = takenBy(confirmed);
  const holds = takenBy(undecided.filter(({ holdsPlace }) => holdsPlace));
  const caps: readonly string[] = [...admittedBy(intake.caps), 'total'];
  if (places.map(({ cap }) => cap).join() !== caps.join()) broken(check, 'countsAddUp', [intake.edition], 'places');
  for (const taken of places) {
    if (!isTrue(taken, countIn(seats, taken.cap), countIn(holds, taken.cap), intake)) {
      broken(check, 'countsAddUp', [taken.cap], 'places');
    }
  }
}

function isTrue(
  { cap, most, confirmed, held, left }: PlacesTaken,
  seats: number,
  holds: number,
  { caps }: Intake,
): boolean {
  const limit = usableCap(cap === 'total' ? caps.total : caps.roles[cap]);
  const isLeft = limit === 'noCap' ? left === 'noCap' : left === limit - seats - holds;
  return most === limit && confirmed === seats && held === holds && isLeft;
}

function takenBy(members: readonly Pick<Application, 'role'>[]): Tally {
  const tally: Tally = new Map();
  addTo(tally, members);
  return tally;
}

/** What came in without an id that is a text is refused without one. */
function withId(application: Application | null): { readonly applicationId: string } {
  const id: unknown = application?.applicationId;
  return { applicationId: typeof id === 'string' ? id : '' };
}

function timesOf(answers: readonly { readonly applicationId: string }[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { applicationId } of answers) times.set(applicationId, (times.get(applicationId) ?? 0) + 1);
  return times;
}

function byId<Item extends { readonly applicationId: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.applicationId, item]));
}

function idOf({ applicationId }: { readonly applicationId: string }): string {
  return applicationId;
}
