import { match } from 'ts-pattern';
import type { Decided, Decision } from '../eligibility/decision.js';
import type { Finding } from '../eligibility/finding.js';
import { explainFinding } from './explainFinding.js';
import type { Explanation, Reason } from './explanation.js';
import { bodyInWords, listed, sentence, sourceInWords } from './words.js';

/**
 * Puts a decision in plain English for an induction tutor: the answer, then
 * every reason with its source, those that decide first.
 *
 * @example
 * ```ts
 * const decision = decideEligibility(sktmSecondaryNonSpecialist, { teachesMaths: true }, { on: civilDay('2025-10-01') });
 * explainDecision(decision).summary;
 * // => 'No rule is known for a start in 2025/26: Specialist Knowledge for Teaching Mathematics (Secondary non-specialist) is covered for starts in 2022/23.'
 * ```
 */
export function explainDecision(decision: Decision): Explanation {
  return { summary: sentence(answerInWords(decision)), reasons: reasonsOf(decision.findings) };
}

/** The answer: `eligible for …`. No full stop. */
export function answerInWords(decision: Decision): string {
  const { name } = decision;
  return match(decision)
    .with({ outcome: 'eligible' }, (decided) => `eligible for ${name}${routeInWords(decided)}`)
    .with(
      { outcome: 'eligibleIfPlacesRemain' },
      (decided) => `eligible for ${name} if places remain${routeInWords(decided)}`,
    )
    .with({ outcome: 'ineligible' }, () => `not eligible for ${name}`)
    .with({ outcome: 'moreInformationNeeded' }, () => `more information is needed to decide on ${name}`)
    .with({ outcome: 'refer' }, ({ ask, findings }) => `nobody but ${whoDecides(ask, findings)} can decide on ${name}`)
    .with(
      { outcome: 'noRuleKnown' },
      ({ cohort, covers }) =>
        `no rule is known for a start in ${cohort}: ${name} is covered for starts in ${listed(covers, 'and')}`,
    )
    .exhaustive();
}

function routeInWords({ route }: Decided): string {
  return route === null ? '' : `, in ${route.name}`;
}

function whoDecides(ask: Decided['ask'], findings: readonly Finding[]): string {
  const bodies = ask.length > 0 ? ask.map(({ body }) => body) : findings.flatMap(({ decidedBy }) => decidedBy ?? []);
  return listed([...new Set(bodies)].map(bodyInWords), 'and');
}

/** The findings in the order of their weight, each said once. */
function reasonsOf(findings: readonly Finding[]): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  for (const finding of findings.toSorted((one, other) => weight(one) - weight(other))) {
    const text = explainFinding(finding, isOfOneWayIn(finding, findings));
    if (!reasons.has(text)) reasons.set(text, { text, source: sourceInWords(finding.source) });
  }
  return [...reasons.values()];
}

/** Whether another way in asks something else of the same fact, so that one of the two cannot be met. */
function isOfOneWayIn({ fact, force, test }: Finding, findings: readonly Finding[]): boolean {
  const asked = JSON.stringify(test);
  return findings.some(
    (other) =>
      force === 'required' && other.force === 'required' && other.fact === fact && JSON.stringify(other.test) !== asked,
  );
}

function weight({ decides, force }: Finding): number {
  if (decides) return 0;
  return force === 'required' ? 1 : 2;
}
