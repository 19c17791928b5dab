import { editionFor } from '../vocabulary/edition.js';
import type { FactName, Known } from '../vocabulary/facts.js';
import type { Programme } from '../vocabulary/programme.js';
import { checkFacts } from './checkFacts.js';
import { cohortAsked } from './cohortAsked.js';
import type { Asked } from './decision.js';
import type { Finding } from './finding.js';
import { judge } from './judge.js';

/**
 * The facts that can still change the outcome, best first: what anyone can
 * answer in the order of the rules, then what a named body has to decide. None,
 * where the outcome is final or no edition covers the start.
 *
 * @throws {@link InvalidInput} as `decideEligibility` does.
 *
 * @example
 * ```ts
 * const facts = { stateFunded: true, teachesMaths: true } as const;
 * factsStillNeeded(sktmSecondaryNonSpecialist, facts, { on: civilDay('2022-11-01') });
 * // => ['ittInMaths', 'wouldBenefit']
 * ```
 */
export function factsStillNeeded<F extends FactName>(
  programme: Programme<F>,
  facts: Known<NoInfer<F>>,
  at: Asked,
): readonly F[] {
  checkFacts(facts);
  const edition = editionFor<FactName>(programme, cohortAsked(at));
  if (edition === undefined) return [];

  const open: Finding[] = [];
  for (const { when } of edition.tiers) {
    const findings: Finding[] = [];
    const stands = judge(when, { facts, on: at.on }, 0, findings);
    // Lower tiers count only while those above can still turn out not to fit.
    if (stands === 'met') break;
    if (stands !== 'unmet') open.push(...findings.filter(isAskable));
  }
  const anyone = open.filter((finding) => finding.is === 'unknown');
  const bodies = open.filter((finding) => finding.is === 'referred');
  return [...new Set([...anyone, ...bodies].map((finding) => finding.fact as F))];
}

/** Whether the outcome rests on a fact that nobody has given yet. */
function isAskable(finding: Finding): boolean {
  return finding.decides && finding.value === null && finding.is !== 'met';
}
