import { decideEligibility } from '../eligibility/decideEligibility.js';
import type { Asked, Decision } from '../eligibility/decision.js';
import { factsStillNeeded } from '../eligibility/factsStillNeeded.js';
import type { Finding } from '../eligibility/finding.js';
import { isOpen, judge, type Situation } from '../eligibility/judge.js';
import { criteriaIn } from '../vocabulary/criteriaIn.js';
import type { Criterion } from '../vocabulary/criterion.js';
import { editionFor } from '../vocabulary/edition.js';
import type { FactName, Facts, Known } from '../vocabulary/facts.js';
import type { Edition, Programme, Route } from '../vocabulary/programme.js';
import type { Form, FormQuestion } from './form.js';
import type { Question } from './question.js';
import { QUESTIONS } from './questions.js';
import { type Bearing, questionsFor } from './questionsFor.js';

/**
 * The state of a form for the answers given: how each question of the programme
 * stands, the best one to ask next, and the decision so far.
 *
 * Answering the next question each time leads to a decision, and asks nothing that cannot change the outcome; only the
 * role is always asked for where conditions differ by it, because without it none of these counts as unmet. The outcome
 * is `refer` where a named body has to decide: its questions stay open until it has, but are never next. Questions that
 * bear only on the route, or on what is recommended, stay open unless the person is ineligible; they are never next
 * either.
 *
 * @param programme - the programme, such as `ambitionEct`.
 * @param answers - the facts given so far; `answersFrom` reads them from the fields of a form.
 * @param at - the day of asking, and the start asked about when that is another day.
 * @throws {@link InvalidInput} as `decideEligibility` does.
 *
 * @example
 * ```ts
 * const at = { on: civilDay('2022-11-01') };
 * const form = formFor(sktmSecondaryNonSpecialist, { stateFunded: true, teachesMaths: true }, at);
 * form.questions.map(({ fact, state }) => [fact, state]);
 * // => [
 * //   ['stateFunded', 'answered'],
 * //   ['teachesMaths', 'answered'],
 * //   ['committedToTeachMaths', 'notRelevant'],
 * //   ['mathsTeachingFrom', 'notRelevant'],
 * //   ['ittInMaths', 'open'],
 * //   ['wouldBenefit', 'open'],
 * // ]
 * form.next; // => 'ittInMaths'
 * form.decision.outcome; // => 'moreInformationNeeded'
 * ```
 */
export function formFor<F extends FactName>(programme: Programme<F>, answers: Known<NoInfer<F>>, at: Asked): Form<F> {
  const decision = decideEligibility(programme, answers, at);
  const needed = factsStillNeeded(programme, answers, at);
  const edition = editionFor<FactName>(programme, decision.cohort);
  const open = openFacts(edition, answers, decision, needed);
  const criteria = (edition?.tiers ?? []).flatMap(({ when }) => criteriaIn(when));
  const required = needed.filter((fact) => decision.outcome === 'moreInformationNeeded' && !isBodys(fact, criteria));
  const questions = questionsFor<FactName>(programme).map(
    (question) => stateOf(question, answers, open, required) as FormQuestion<F>,
  );
  return { questions, next: required[0] ?? null, decision };
}

function stateOf(
  question: Question,
  answers: Known<FactName>,
  open: ReadonlyMap<FactName, Bearing>,
  required: readonly FactName[],
): object {
  const { fact } = question;
  const answer = answers[fact];
  if (answer !== undefined) {
    const offered = fact === 'role' && !isOffered(question, answer) ? QUESTIONS.role : question;
    return { ...offered, state: 'answered', answer, bearsOn: null, required: false };
  }
  const bearsOn = open.get(fact) ?? null;
  const state = bearsOn === null ? 'notRelevant' : 'open';
  return { ...question, state, answer: null, bearsOn, required: required.includes(fact) };
}

/** Whether an answer is among those to choose from: a role that the programme does not name can still be given. */
function isOffered(question: Question, answer: Facts[FactName]): boolean {
  return question.kind === 'radios' && question.options.some(({ value }) => value === answer);
}

/** The facts not given that can still change something, and the most that each can change. */
function openFacts(
  edition: Edition | undefined,
  facts: Known<FactName>,
  { outcome, on, findings }: Decision,
  needed: readonly FactName[],
): ReadonlyMap<FactName, Bearing> {
  const mayJoin = outcome !== 'ineligible';
  const routes = mayJoin ? (edition?.routes ?? []) : [];
  const advice = mayJoin ? findings.filter(({ force, value }) => force === 'recommended' && value === null) : [];
  return new Map<FactName, Bearing>([
    ...advice.map(({ fact }) => [fact, 'advice'] as const),
    ...routeFacts(routes, { facts, on }).map((fact) => [fact, 'route'] as const),
    ...needed.map((fact) => [fact, 'outcome'] as const),
  ]);
}

/** The facts not given that determine which route is the first to be met. */
function routeFacts(routes: readonly Route[], situation: Situation): readonly FactName[] {
  const facts: FactName[] = [];
  for (const { when } of routes) {
    const findings: Finding[] = [];
    const stands = judge(when, situation, 0, findings);
    if (stands === 'met') break;
    if (isOpen(stands)) {
      facts.push(...findings.filter(({ decides, value }) => decides && value === null).map(({ fact }) => fact));
    }
  }
  return facts;
}

/** Whether a fact is itself a named body's judgement, and not something that people can answer. */
function isBodys(name: FactName, criteria: readonly Criterion[]): boolean {
  const about = criteria.filter(({ fact }) => fact === name);
  return about.every(({ decidedBy, test }) => decidedBy !== undefined && !('refer' in test));
}
