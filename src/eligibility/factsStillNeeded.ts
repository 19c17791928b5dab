import { editionFor } from '../vocabulary/edition.js';
import type { FactName, Known } from '../vocabulary/facts.js';
import type { Programme } from '../vocabulary/programme.js';
import { cohortAsked } from './checkAsked.js';
import type { Asked } from './decision.js';
import { factsThatMatter } from './factsThatMatter.js';

/**
 * The facts that can still change the outcome, best first: what anyone can
 * answer, in the order of the rules, then what a named body has to decide. There
 * are none where the outcome is final or no edition covers the start. Where
 * conditions differ by role and the role has not been given, it is among them,
 * whatever else is known: without it, none of these counts as unmet.
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
  const edition = editionFor<FactName>(programme, cohortAsked(programme, facts, at));
  return edition === undefined ? [] : ([...factsThatMatter(edition, facts, at.on)] as F[]);
}
