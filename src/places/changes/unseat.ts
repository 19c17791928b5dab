import type { Application } from '../application.js';
import { UNSEATED_RULES, type Unseating } from '../changes.js';
import { type ChangeDraft, forget, leave, namedOnce } from './changeDraft.js';

/** Takes away the places that a change names, each with a reason; of a pair, both places or neither. */
export function unseat(unseatings: readonly Unseating[], draft: ChangeDraft): void {
  const once = namedOnce(unseatings, 'unseat', draft);
  const named = new Set(once.map(({ applicationId }) => applicationId));
  const sound = once.filter((unseating) => isSound(unseating, named, draft));
  // If one of a pair cannot be unseated as asked, the other stays: a pair keeps both places or gives up both.
  // Whoever has left is no longer one of a pair, and keeps nobody in place.
  const kept = new Set(
    once
      .filter((unseating) => !sound.includes(unseating) && draft.rows.has(unseating.applicationId))
      .map(({ applicationId }) => applicationId),
  );
  const leaving = new Set<string>();
  for (const { applicationId, reason, afterwards } of sound) {
    const row = draft.rows.get(applicationId);
    if (row === undefined || staysWithPartner(row, kept, draft)) continue;
    draft.had.delete(applicationId);
    draft.unseated.push({ applicationId, reason, change: draft.change });
    if (afterwards !== 'leaves') continue;
    leave(row, 'unseated', draft);
    leaving.add(applicationId);
  }
  forget(leaving, draft);
}

/** Whether an application keeps its place because its partner does, which is reported. */
function staysWithPartner(row: Application, kept: ReadonlySet<string>, { report }: ChangeDraft): boolean {
  const stays = kept.has(row.pairedWith ?? '');
  if (stays) {
    report(
      ['unseat', row.applicationId],
      'contradiction',
      'A pair has two places or none: the other cannot be unseated as asked, so both stay',
    );
  }
  return stays;
}

function isSound(
  { applicationId, reason, afterwards }: Unseating,
  named: ReadonlySet<string>,
  { rows, had, report }: ChangeDraft,
): boolean {
  if (!had.has(applicationId)) {
    report(['unseat', applicationId], 'notFound', 'This application has no place to take away');
    return false;
  }
  const partner = rows.get(applicationId)?.pairedWith ?? null;
  const isWhole = partner === null || !rows.has(partner) || named.has(partner);
  if (!isWhole) {
    report(['unseat', applicationId], 'contradiction', 'A pair has two places or none: name the partner too');
  }
  const isSaid = typeof reason === 'string' && reason.trim() !== '';
  if (!isSaid) report(['unseat', applicationId, 'reason'], 'missing', 'Give a reason');
  const isKnown = UNSEATED_RULES.includes(afterwards);
  if (!isKnown)
    report(
      ['unseat', applicationId, 'afterwards'],
      'notOneOf',
      `Afterwards must be one of ${UNSEATED_RULES.join(', ')}`,
    );
  return isWhole && isSaid && isKnown;
}
