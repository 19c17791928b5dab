import type { Change } from '../eligibility/whatWouldChange.js';
import { CHANGEABLE_FACTS, type Changer } from '../vocabulary/changeableFacts.js';
import type { FactName, Facts } from '../vocabulary/facts.js';
import { answerInWords, explainDecision } from './explainDecision.js';
import { type Explanation, type Reason, reasonFrom } from './explanation.js';
import { factInWords } from './factInWords.js';
import { listed, sentence } from './words.js';

const CHANGER_NAMES: { readonly [Name in Changer]: string } = {
  school: 'the school',
  trust: 'the trust',
  trainingProvider: 'the training provider',
};

/**
 * Puts a change in plain English: what would have to hold and the answer it leads
 * to; then who can bring each part of it about, with the source of the condition
 * it meets; then all the other reasons for that answer.
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
  const others = decision.findings.filter(({ fact }) => !Object.hasOwn(facts, fact));
  return {
    summary: sentence(`if ${listed(conditions, 'and')}: ${answerInWords(decision)}`),
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
  const changer = CHANGER_NAMES[changeable.changedBy];
  const met = findings.filter((finding) => finding.fact === fact && finding.tier === tier && finding.is === 'met');
  return met.map(({ source }) => reasonFrom(`${changer} can bring this about: ${factInWords(fact, value)}`, source));
}
