import type * as z from 'zod';
import { programmeProblem } from '../eligibility/programmeProblem.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { FactName, Known } from '../vocabulary/facts.js';
import { factsAskedBy } from '../vocabulary/factsAskedBy.js';
import type { Programme } from '../vocabulary/programme.js';
import { FACT_RULES, factsField } from './factsField.js';
import { publicSchema } from './publicSchema.js';
import { rolesToChooseFrom } from './rolesToChooseFrom.js';
import type { Written } from './written.js';

/**
 * The facts that one programme asks about, each of which may be left out; any
 * other name is reported, with the nearest of these. A page that imports this and
 * one programme does not load any other programme. Make the schema once, not for
 * every answer.
 *
 * @param programme - the programme, in any of its editions.
 * @throws `InvalidInput` where the programme is given as text.
 *
 * @example
 * ```ts
 * const schema = factsSchemaFor(secondarySubjectLeadership);
 * schema.parse({ phase: 'secondary', leadsMathsDepartment: true });
 * schema.safeParse({ phse: 'secondary' }).error?.issues[0]?.message;
 * // => 'This programme does not ask about this fact; did you mean phase?'
 * ```
 */
export function factsSchemaFor<F extends FactName>(programme: Programme<F>): z.ZodType<Known<F>, Written<Known<F>>> {
  const problem = programmeProblem(programme);
  if (problem !== undefined) throw new InvalidInput([problem]);
  const roles = rolesToChooseFrom(programme);
  return publicSchema(factsField(factsAskedBy(programme), 'This programme does not ask about this fact', roles), {
    title: `Facts for ${programme.id}`,
    says: `What is known of a person who asks to join ${programme.name}; a fact that is left out is unknown, never false.`,
    beyondShape: FACT_RULES,
  });
}
