import { criteriaIn } from '../vocabulary/criteriaIn.js';
import type { Rule } from '../vocabulary/criterion.js';
import type { FactName } from '../vocabulary/facts.js';
import type { Role } from '../vocabulary/people.js';
import type { Edition, Programme } from '../vocabulary/programme.js';
import type { Question } from './question.js';
import { QUESTIONS } from './questions.js';
import { rolesNamed } from './rolesNamed.js';

/**
 * What an answer can change: whether the person may join, which group they join, or only the advice that is reported.
 */
export const BEARINGS = ['outcome', 'route', 'advice'] as const;

/** What an answer can change. */
export type Bearing = (typeof BEARINGS)[number];

/** A question that a programme asks, and the most that its answer can change. */
export type ProgrammeQuestion<F extends FactName = FactName> = Question<F> & {
  /** What the answer can change at most. */
  readonly bearsOn: Bearing;
};

/**
 * The questions a programme asks about anyone: those that decide, in the order of
 * the rules, then those on groups and on what is recommended. Only the roles that
 * the programme names are offered.
 *
 * @example
 * ```ts
 * questionsFor(secondaryMathsMatLeads).map(({ fact, bearsOn }) => [fact, bearsOn]);
 * // => [
 * //   ['matSchoolsLed', 'outcome'],
 * //   ['matSecondarySchoolsLed', 'outcome'],
 * //   ['tookPartBefore', 'route'],
 * //   ['inMasteryWorkGroup', 'advice'],
 * // ]
 * ```
 */
export function questionsFor<F extends FactName>(programme: Programme<F>): readonly ProgrammeQuestion<F>[] {
  const editions: readonly Edition[] = programme.editions;
  const rules: Readonly<Record<Bearing, readonly Rule[]>> = {
    outcome: editions.flatMap(({ tiers }) => tiers.map(({ when }) => when)),
    route: editions.flatMap(({ routes }) => routes.map(({ when }) => when)),
    advice: editions.flatMap(({ recommended }) => recommended),
  };
  const questions = new Map<FactName, ProgrammeQuestion>();
  for (const bearsOn of BEARINGS) {
    for (const { fact } of rules[bearsOn].flatMap(criteriaIn)) {
      const question = fact === 'role' ? ofTheseRoles(rolesNamed(editions)) : QUESTIONS[fact];
      if (!questions.has(fact)) questions.set(fact, { ...question, bearsOn });
    }
  }
  return [...questions.values()] as unknown as readonly ProgrammeQuestion<F>[]; // criteria use the programme's facts
}

function ofTheseRoles(roles: readonly Role[]): Question {
  return { ...QUESTIONS.role, options: QUESTIONS.role.options.filter(({ value }) => roles.includes(value)) };
}
