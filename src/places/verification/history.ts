import type { Allocation, Leaver, UnseatedPlace } from '../allocation.js';
import { broken, type Check, placementsOf } from './check.js';
import { factsOf } from './soundApplications.js';

/**
 * What is said of those who are gone holds together: whoever was unseated for good was unseated in words, and with the
 * allocation before, nobody and nothing of its history is lost or altered, and nothing is added but by this change.
 */
export function checkHistory(check: Check, before: Allocation | undefined): void {
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

/** Those gone before are as they were; those gone now were there, and are as they were there. */
function checkLeft(check: Check, before: Allocation): void {
  const earlier = new Map(before.left.map((leaver) => [leaver.applicationId, leaver]));
  const there = new Map(placementsOf(before).map((placement) => [placement.applicationId, placement]));
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

/** Decisions come in before places are taken, so that one may be new on whoever was unseated. */
function asDecidedBefore(leaver: Leaver, { decision }: Pick<Leaver, 'decision'>): Leaver {
  return leaver.why === 'unseated' ? { ...leaver, decision } : leaver;
}

/** What was unseated before stands first, as it was; what this change adds is of this change, each of a place there was. */
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
    // Whoever withdrew had no place left to take.
    ...added.filter(({ applicationId }) => check.gone.get(applicationId)?.why === 'withdrew'),
  ];
  const ids = [...wrong, ...unsaid].map(idOf);
  const isKept = old.map(wordsOf).join('\n') === before.unseated.map(wordsOf).join('\n');
  if (ids.length > 0 || !isKept) broken(check, 'placesKept', ids, 'unseated');
}

function wordsOf({ applicationId, reason, change }: UnseatedPlace): string {
  return JSON.stringify([applicationId, reason, change]);
}

/** Whether a change that has happened took a place, in words. */
export function isSaid({ reason, change }: UnseatedPlace, changes: number): boolean {
  return (
    typeof reason === 'string' &&
    reason.trim() !== '' &&
    Number.isSafeInteger(change) &&
    change >= 1 &&
    change <= changes
  );
}

function idOf({ applicationId }: { readonly applicationId: string }): string {
  return applicationId;
}
