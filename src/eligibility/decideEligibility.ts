import { cohortsOf, editionFor } from '../vocabulary/edition.js';
import type { FactName, Known } from '../vocabulary/facts.js';
import type { Edition, Programme, Route } from '../vocabulary/programme.js';
import { cohortAsked } from './checkAsked.js';
import { type Answer, decideTiers } from './decideTiers.js';
import type { Ask, Asked, Decided, Decision } from './decision.js';
import { factsThatMatter } from './factsThatMatter.js';
import type { Finding } from './finding.js';
import { isOpen, judge, type Situation } from './judge.js';

/**
 * Decides whether a person may join a programme, with all the reasons.
 *
 * The edition is the one for the academic year in which the person starts; a
 * start that no edition covers is answered `noRuleKnown`, with the years that are
 * covered. A required condition that is not met makes a person ineligible for its
 * tier; a missing fact that could still matter calls for more information; a
 * judgement that only a named body can make is referred to it. What is only
 * recommended is reported and changes nothing.
 *
 * @param programme - the programme, such as `ambitionEct`.
 * @param facts - what is known about the person; a fact left out is unknown, never false.
 * @param at - the day of asking, and the start asked about when that is another day.
 * @throws {@link InvalidInput} for a fact that no programme knows, a value a fact cannot take, a day that does not
 * exist, facts that are no object (a map is none), or a programme that is only named.
 *
 * @example
 * ```ts
 * const facts = { stateFunded: true, teachesMaths: true, ittInMaths: 'no' } as const;
 * decideEligibility(sktmSecondaryNonSpecialist, facts, { on: civilDay('2022-11-01') }).outcome; // => 'eligible'
 * decideEligibility(sktmSecondaryNonSpecialist, {}, { on: civilDay('2022-11-01') }).outcome; // => 'moreInformationNeeded'
 * decideEligibility(sktmSecondaryNonSpecialist, facts, { on: civilDay('2025-11-01') }).outcome; // => 'noRuleKnown'
 * ```
 */
export function decideEligibility<F extends FactName>(
  programme: Programme<F>,
  facts: Known<NoInfer<F>>,
  at: Asked,
): Decision {
  const cohort = cohortAsked(programme, facts, at);
  const edition = editionFor<FactName>(programme, cohort);
  if (edition === undefined) {
    return {
      programme: programme.id,
      name: programme.name,
      cohort,
      on: at.on,
      outcome: 'noRuleKnown',
      covers: cohortsOf(programme),
      findings: [],
    };
  }

  const situation: Situation = { facts, on: at.on };
  const findings: Finding[] = [];
  const { outcome: first, tier } = decideTiers(edition, situation, findings);
  const outcome = first === 'moreInformationNeeded' && isOnlyBodies(edition, situation, findings) ? 'refer' : first;
  const ask = isWaiting(outcome) ? questionsFor(findings, tier) : [];
  for (const advice of edition.recommended) judge(advice, situation, 0, findings);
  const route = outcome === 'ineligible' ? null : routeFor(edition.routes, situation);
  return {
    programme: programme.id,
    name: programme.name,
    edition: edition.id,
    cohort,
    on: at.on,
    outcome,
    tier,
    route,
    findings,
    ask,
  };
}

/** Whether only bodies' decisions are missing: no answer that people can give would change anything any more. */
function isOnlyBodies(edition: Edition, { facts, on }: Situation, findings: readonly Finding[]): boolean {
  const bodies = findings.filter(({ is }) => is === 'referred').map(({ fact }) => fact);
  if (bodies.length === 0) return false;
  for (const fact of factsThatMatter(edition, facts, on)) if (!bodies.includes(fact)) return false;
  return true;
}

function isWaiting(outcome: Answer['outcome']): boolean {
  return outcome === 'refer' || outcome === 'moreInformationNeeded';
}

function questionsFor(findings: readonly Finding[], tier: number): readonly Ask[] {
  const asks: Ask[] = [];
  for (const { is, decides, decidedBy, fact, criterion, tier: of } of findings) {
    if (of === tier && is === 'referred' && decides && decidedBy !== null) {
      asks.push({ body: decidedBy, about: fact, criterion });
    }
  }
  return asks;
}

/** The first route that is met, unless one before it is still open. */
function routeFor(routes: readonly Route[], situation: Situation): Decided['route'] {
  for (const { id, name, when, source } of routes) {
    const stands = judge(when, situation, 0, []);
    if (stands === 'met') return { id, name, source };
    if (isOpen(stands)) return null;
  }
  return null;
}
