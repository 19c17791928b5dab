import type { CivilDay } from '../calendar/civilDay.js';
import type { Rule } from '../vocabulary/criterion.js';
import { editionFor } from '../vocabulary/edition.js';
import type { FactName, Known } from '../vocabulary/facts.js';
import type { Edition, Programme } from '../vocabulary/programme.js';
import { cohortAsked } from './cohortAsked.js';
import type { Asked } from './decision.js';
import type { Finding } from './finding.js';
import { isOpen, judge, type Situation } from './judge.js';

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
  const edition = editionFor<FactName>(programme, cohortAsked(facts, at));
  if (edition === undefined) return [];
  const known: Known<FactName> = facts;
  const now = openFindings(edition, { facts: known, on: at.on });
  // While the role is not known, a fact matters if it matters to someone who could have it.
  const open =
    known.role === undefined && now.length > 0
      ? [...now.filter(({ fact }) => fact === 'role'), ...forEachRole(edition, known, at.on)]
      : now;
  const anyone = open.filter((finding) => finding.is === 'unknown');
  const bodies = open.filter((finding) => finding.is === 'referred');
  return [...new Set([...anyone, ...bodies].map((finding) => finding.fact as F))];
}

function forEachRole(edition: Edition, facts: Known<FactName>, on: CivilDay): readonly Finding[] {
  return edition.roles.flatMap((role) => openFindings(edition, { facts: { ...facts, role }, on }));
}

/** The findings on facts that nobody has given yet, and on which the outcome can rest. */
function openFindings(edition: Edition, situation: Situation): readonly Finding[] {
  const open: Finding[] = [];
  let above: readonly Rule[] = [];
  for (const { when } of edition.tiers) {
    const findings: Finding[] = [];
    const stands = judge(when, situation, 0, findings);
    if (stands === 'unmet') continue;
    // A lower tier is reached only where something above turns out not to fit that it does not ask for itself.
    const parts = partsOf(when);
    if (above.length > 0 && above.every((part) => parts.includes(part))) break;
    if (stands === 'met') break;
    open.push(...findings.filter(isAskable));
    above = parts.filter((part) => isOpen(judge(part, situation, 0, [])));
  }
  return open;
}

/** The rules that all have to be met. */
function partsOf(rule: Rule): readonly Rule[] {
  return 'allOf' in rule ? rule.allOf.flatMap(partsOf) : [rule];
}

/** Whether the outcome rests on a fact that nobody has given yet. */
function isAskable(finding: Finding): boolean {
  return finding.decides && finding.value === null && finding.is !== 'met';
}
