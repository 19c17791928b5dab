import { match } from 'ts-pattern';
import type { Decided, Decision } from '../eligibility/decision.js';
import type { Finding } from '../eligibility/finding.js';
import { explainFinding } from './explainFinding.js';
import type { Explanation, Reason } from './explanation.js';
import { bodyInWords, listed, programmeInWords, sentence, sourceInWords } from './words.js';

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
  const tier = 'tier' in decision ? decision.tier : 0;
  return { summary: sentence(answerInWords(decision)), reasons: reasonsOf(decision.findings, tier) };
}

/** The answer: `eligible for …`. No full stop. */
export function answerInWords(decision: Decision): string {
  const name = programmeInWords(decision.name);
  return match(decision)
    .with({ outcome: 'eligible' }, (decided) => `eligible for ${name}${routeInWords(decided)}`)
    .with(
      { outcome: 'eligibleIfPlacesRemain' },
      (decided) => `eligible for ${name} if places remain${routeInWords(decided)}`,
    )
    .with({ outcome: 'ineligible' }, () => `not eligible for ${name}`)
    .with({ outcome: 'moreInformationNeeded' }, () => `more information is needed to decide about ${name}`)
    .with({ outcome: 'refer' }, ({ ask, findings }) => `${whoDecides(ask, findings)} to decide about ${name}`)
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
  const names = [...new Set(bodies)].map(bodyInWords);
  return `${listed(names, 'and')} ${names.length === 1 ? 'has' : 'have'}`;
}

/** The findings in the order of their weight, each given once. */
function reasonsOf(findings: readonly Finding[], tier: number): readonly Reason[] {
  const reasons = new Map<string, Reason>();
  const told = findings.filter((finding) => !isToldBetter(finding, findings));
  for (const finding of told.toSorted((one, other) => weight(one) - weight(other))) {
    const isForFirst = finding.tier > 0 && finding.tier < tier;
    const text = explainFinding(finding, { isOfOneWayIn: isOfOneWayIn(finding, findings), isForFirst });
    if (!reasons.has(text)) reasons.set(text, { text, source: sourceInWords(finding.source) });
  }
  return [...reasons.values()];
}

/** Whether a condition that makes no difference concerns a fact that meets another condition. */
function isToldBetter({ decides, fact, is }: Finding, findings: readonly Finding[]): boolean {
  return is === 'unmet' && !decides && findings.some((other) => other.fact === fact && other.is === 'met');
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
