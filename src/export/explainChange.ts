import type { Change } from '../eligibility/whatWouldChange.js';
import { CHANGEABLE_FACTS, type Changer } from '../vocabulary/changeableFacts.js';
import type { FactName, Facts } from '../vocabulary/facts.js';
import { explainDecision } from './explainDecision.js';
import type { Explanation, Reason } from './explanation.js';
import { factInWords } from './factInWords.js';
import { listed, sentence, sourceInWords } from './words.js';

const CHANGER_NAMES: { readonly [Name in Changer]: string } = {
  school: 'the school',
  trust: 'the trust',
  trainingProvider: 'the training provider',
};

/**
 * Puts a change in plain English: what would have to be so and the answer it
 * leads to; then who can bring each part of it about, with the source of the
 * condition it meets; then all the other reasons of that answer.
 *
 * @example
 * ```ts
 * const facts = { stateFunded: true, teachesMaths: false, committedToTeachMaths: false, ittInMaths: 'no' } as const;
 * const [teaching] = whatWouldChange(sktmSecondaryNonSpecialist, facts, { on: civilDay('2022-11-01') });
 * const explained = teaching === undefined ? undefined : explainChange(teaching);
 * explained?.summary;
 * // => 'If the teacher teaches some maths now: eligible for Specialist Knowledge for Teaching Mathematics (Secondary non-specialist).'
 * explained?.reasons[0]?.text;
 * // => 'The school can bring this about: the teacher teaches some maths now.'
 * ```
 */
export function explainChange({ facts, decision }: Change): Explanation {
  const changed = Object.entries(facts) as [FactName, Facts[FactName]][];
  const conditions = changed.map(([fact, value]) => factInWords(fact, value, 'byIs'));
  const { summary } = explainDecision(decision);
  const others = decision.findings.filter(({ fact }) => !Object.hasOwn(facts, fact));
  return {
    summary: `If ${listed(conditions, 'and')}: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`,
    reasons: [
      ...changed.flatMap(([fact, value]) => reasonsFor(fact, value, decision)),
      ...explainDecision({ ...decision, findings: others }).reasons,
    ],
  };
}

/** Who can bring a fact about, once for each condition of the answer's tier that it meets. */
function reasonsFor(fact: FactName, value: Facts[FactName], { findings, tier }: Change['decision']): readonly Reason[] {
  const changeable = CHANGEABLE_FACTS[fact];
  if ('fixed' in changeable) return [];
  const text = sentence(`${CHANGER_NAMES[changeable.changedBy]} can bring this about: ${factInWords(fact, value)}`);
  const met = findings.filter((finding) => finding.fact === fact && finding.tier === tier && finding.is === 'met');
  return met.map(({ source }) => ({ text, source: sourceInWords(source) }));
}
