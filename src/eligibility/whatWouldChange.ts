import { CHANGEABLE_FACTS } from '../vocabulary/changeableFacts.js';
import type { FactName, Facts, Known } from '../vocabulary/facts.js';
import type { Programme } from '../vocabulary/programme.js';
import { acceptedValues } from './acceptedValues.js';
import { asksLess } from './asksLess.js';
import { decideEligibility } from './decideEligibility.js';
import { type Asked, type Decided, type Decision, OUTCOMES, type Outcome } from './decision.js';
import type { Finding } from './finding.js';
import type { Situation } from './judge.js';

/** A set of facts that would change an answer for the better, and the decision that would then be made. */
export interface Change<F extends FactName = FactName> {
  /** The facts that would have to hold but do not, or are not known to; all others stay as they are. */
  readonly facts: Known<F>;
  /** The answer they lead to. */
  readonly to: Exclude<Outcome, 'ineligible' | 'noRuleKnown'>;
  /** The decision with these facts, with its reasons. */
  readonly decision: Decided;
}

/**
 * The smallest sets of facts that a person, a school or another employer could
 * bring about and that would change the answer for the better, each with the new
 * decision. Sets with the fewest facts come first; within a size they follow the
 * order of the rules.
 *
 * Facts that nobody can bring about are never included: a qualification, an ITT
 * subject, what is past, what kind of school it is, the role that is asked about,
 * or what a named body has to decide (the table `CHANGEABLE_FACTS` lists them). A
 * set is listed only where no part of it leads to an equally good answer. A fact
 * that is not known is in a set only where the answer would wait for it. A set
 * that leads to `refer`, or to `moreInformationNeeded` because of facts that
 * cannot be changed, is listed with that outcome: the answer would no longer be
 * no.
 *
 * The values are ones that a condition accepts: the least number that leads to an
 * answer, and the day nearest to the one given, or to the day of asking where
 * none was given. Nobody is advised to fail one tier so as to be judged by the
 * next.
 *
 * @returns for `ineligible`, all better answers; for `eligibleIfPlacesRemain`, what makes it `eligible`. None for
 * `eligible`, and none while the answer is open: `factsStillNeeded` says what it waits for. None for `noRuleKnown`:
 * no fact changes which starts are covered.
 * @throws {@link InvalidInput} as `decideEligibility` does.
 *
 * @example
 * ```ts
 * const facts = { stateFunded: true, teachesMaths: false, committedToTeachMaths: false, ittInMaths: 'no' } as const;
 * const changes = whatWouldChange(sktmSecondaryNonSpecialist, facts, { on: civilDay('2022-11-01') });
 * changes.map((change) => [change.facts, change.to]);
 * // => [
 * //   [{ teachesMaths: true }, 'eligible'],
 * //   [{ committedToTeachMaths: true, mathsTeachingFrom: '2022-11-01' }, 'eligible'],
 * // ]
 * ```
 */
export function whatWouldChange<F extends FactName>(
  programme: Programme<F>,
  facts: Known<NoInfer<F>>,
  at: Asked,
): readonly Change<F>[] {
  const now = decideEligibility(programme, facts, at);
  if (now.outcome !== 'ineligible' && now.outcome !== 'eligibleIfPlacesRemain') return [];

  const better: Change<F>[] = [];
  const sets = setsOf(valuesToTry(now)) as readonly Known<F>[]; // findings are on facts of the programme
  for (const changed of sets.toSorted((one, other) => sizeOf(one) - sizeOf(other))) {
    const decision = decideEligibility(programme, { ...facts, ...changed }, at);
    if (isBetter(decision, now) && !waitsForThem(decision)) {
      better.push({ facts: changed, to: decision.outcome, decision });
    }
  }
  const situation: Situation = { facts, on: at.on };
  return better.filter(
    (one) => !better.some((other) => isAsGood(other, one) && asksLess(other.facts, one.facts, situation)),
  );
}

/** A fact, and the values to try for it. */
type Tried = readonly [fact: FactName, values: readonly Facts[FactName][]];

/** The facts that could be changed and stand in the way or are missing, each with the values that conditions accept. */
function valuesToTry({ findings, on }: Decided): readonly Tried[] {
  const values = new Map<FactName, Tried[1]>();
  for (const finding of findings) {
    if (finding.force !== 'required' || finding.is === 'met' || !canChange(finding)) continue;
    const { fact } = finding;
    values.set(fact, [...new Set([...(values.get(fact) ?? []), ...acceptedValues(finding, on)])]);
  }
  return [...values];
}

/** Every way to change some of the facts, in the order of the rules; the last is to change none. */
function setsOf([first, ...others]: readonly Tried[]): readonly Known<FactName>[] {
  if (first === undefined) return [{}];
  const [fact, values] = first;
  const rest = setsOf(others);
  return [...values.flatMap((value) => rest.map((set) => ({ [fact]: value, ...set }))), ...rest];
}

function sizeOf(set: Known<FactName>): number {
  return Object.keys(set).length;
}

/** Outcomes are named from the best to the worst. */
function isBetter(then: Decision, now: Decided): then is Decided & { readonly outcome: Change['to'] } {
  return OUTCOMES.indexOf(then.outcome) < OUTCOMES.indexOf(now.outcome);
}

/** Whether the answer waits for a fact that they could also settle: then only the set that settles it is listed. */
function waitsForThem({ findings }: Decided): boolean {
  return findings.some((finding) => isMissing(finding) && canChange(finding));
}

function isMissing({ is, decides, value }: Finding): boolean {
  return is === 'unknown' && decides && value === null;
}

function canChange({ fact }: Finding): boolean {
  return 'changedBy' in CHANGEABLE_FACTS[fact];
}

function isAsGood(one: Change, other: Change): boolean {
  return OUTCOMES.indexOf(one.to) <= OUTCOMES.indexOf(other.to);
}
