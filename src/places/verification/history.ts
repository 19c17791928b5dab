import type { Allocation, Leaver, UnseatedPlace } from '../allocation.js';
import { broken, type Check, hasPlace, placementsOf } from './check.js';
import type { Claim } from './claims.js';
import { byId, idOf } from './ids.js';
import { factsOf } from './soundApplications.js';

/**
 * Places are kept, and what is said about those who are gone is consistent: anyone unseated for good was unseated with
 * a reason. Given the allocation before, nothing in its history is lost or altered, and only this change adds to it.
 */
export function checkHistory(claims: readonly Claim[], before: Allocation | undefined, check: Check): void {
  checkKept(claims, before, check);
  const { allocation } = check;
  const said = new Set(allocation.unseated.filter((each) => isSaid(each, allocation.changes)).map(idOf));
  const unsaid = [...allocation.unseated, ...allocation.left.filter(({ why }) => why === 'unseated')].filter(
    (each) => !said.has(idOf(each)),
  );
  if (unsaid.length > 0) broken(check, 'placesKept', [...new Set(unsaid.map(idOf))], 'unseated');
  if (before === undefined) return;
  checkLeft(check, before);
  checkUnseated(check, before);
}

/** Anyone who had a place keeps it, unless they left or a change took it away with a reason. */
function checkKept(claims: readonly Claim[], before: Allocation | undefined, check: Check): void {
  const { allocation, placed, gone, had } = check;
  const { changes } = allocation;
  if (changes === 0) {
    const changed = [
      ...placementsOf(allocation).filter(({ kept }) => kept),
      ...allocation.left,
      ...allocation.unseated,
    ];
    for (const { applicationId } of changed) broken(check, 'placesKept', [applicationId]);
  }
  if (!isCount(changes, before)) broken(check, 'placesKept', [], 'changes');
  if (had === undefined) return;
  const unseated = new Set(
    allocation.unseated.filter((place) => place.change === changes && isSaid(place, changes)).map(idOf),
  );
  for (const [id, { status }] of had) {
    const isOut = gone.get(id)?.why === 'withdrew' || unseated.has(id);
    if (status === 'confirmed' && !isOut && !hasPlace(placed.get(id))) broken(check, 'placesKept', [id]);
  }
  for (const { placements, tier } of claims) {
    const keeps = placements.every(({ applicationId }) => {
      const earlier = unseated.has(applicationId) ? undefined : had.get(applicationId);
      return earlier !== undefined && (earlier.status === 'confirmed' || tier <= (earlier.tier === 'eligible' ? 1 : 2));
    });
    const wrong = placements.filter(({ kept }) => kept !== keeps).map(idOf);
    if (wrong.length > 0) broken(check, 'placesKept', wrong, 'kept');
  }
}

/** Whether this can be the number of changes so far: one more than before, if that is known. */
function isCount(changes: number, before: Allocation | undefined): boolean {
  return before === undefined ? Number.isSafeInteger(changes) && changes >= 0 : changes === before.changes + 1;
}

/** Those who were gone before are unchanged; those who left since were there before, and are as they were then. */
function checkLeft(check: Check, before: Allocation): void {
  const earlier = byId(before.left);
  const there = byId(placementsOf(before));
  const now = check.gone;
  const wrong = check.allocation.left.filter((leaver) => {
    const known = earlier.get(leaver.applicationId);
    if (known !== undefined) return known.why !== leaver.why || factsOf(known) !== factsOf(leaver);
    const placement = there.get(leaver.applicationId);
    return placement === undefined || factsOf(placement) !== factsOf(asDecidedBefore(leaver, placement));
  });
  const lost = [
    ...before.left.filter(({ applicationId }) => !now.has(applicationId)),
    ...placementsOf(before).filter(({ applicationId }) => !now.has(applicationId) && !check.placed.has(applicationId)),
  ];
  const isTwice = now.size !== check.allocation.left.length;
  const ids = [...wrong, ...lost].map(idOf);
  if (ids.length > 0 || isTwice) broken(check, 'placesKept', ids, 'left');
}

/** Decisions are applied before places are taken away, so anyone unseated may have a new one. */
function asDecidedBefore(leaver: Leaver, { decision }: Pick<Leaver, 'decision'>): Leaver {
  return leaver.why === 'unseated' ? { ...leaver, decision } : leaver;
}

/** Earlier unseatings come first, unchanged; this change adds only its own, each of someone who had a place. */
function checkUnseated(check: Check, before: Allocation): void {
  const { allocation, had } = check;
  const old = allocation.unseated.slice(0, before.unseated.length);
  const added = allocation.unseated.slice(before.unseated.length);
  const wrong = added.filter(
    (each, at) =>
      each.change !== allocation.changes ||
      had?.has(each.applicationId) !== true ||
      added.findIndex(({ applicationId }) => applicationId === each.applicationId) !== at,
  );
  const goneNow = allocation.left.filter(
    ({ applicationId, why }) =>
      why === 'unseated' && !before.left.some((leaver) => leaver.applicationId === applicationId),
  );
  const unsaid = [
    ...goneNow.filter(({ applicationId }) => !added.some((each) => each.applicationId === applicationId)),
    // Anyone who withdrew had no place left to take.
    ...added.filter(({ applicationId }) => check.gone.get(applicationId)?.why === 'withdrew'),
  ];
  const ids = [...wrong, ...unsaid].map(idOf);
  const isKept = old.map(wordsOf).join('\n') === before.unseated.map(wordsOf).join('\n');
  if (ids.length > 0 || !isKept) broken(check, 'placesKept', ids, 'unseated');
}

function wordsOf({ applicationId, reason, change }: UnseatedPlace): string {
  return JSON.stringify([applicationId, reason, change]);
}

/** Whether a place was taken away by a change that has happened, with a reason. */
function isSaid({ reason, change }: UnseatedPlace, changes: number): boolean {
  return (
    typeof reason === 'string' &&
    reason.trim() !== '' &&
    Number.isSafeInteger(change) &&
    change >= 1 &&
    change <= changes
  );
}
