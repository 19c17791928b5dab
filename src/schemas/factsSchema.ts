import type * as z from 'zod';
import { FACTS, type FactName, type Known } from '../vocabulary/facts.js';
import { FACT_RULES, factsField } from './factsField.js';
import { publicSchema } from './publicSchema.js';
import type { Written } from './written.js';

/**
 * What is known about a person, as `decideEligibility` takes it: each fact may be
 * left out, and one that is left out is unknown, never false. Yes or no is `true`
 * or `false`; a day is ISO text; a number is whole and not negative. The schema
 * is made from the table `FACTS`, so it knows the same facts as the programmes
 * do; {@link factsSchemaFor} knows those of one programme.
 *
 * Reports: a fact that no programme asks about (`unknownName`, with the nearest
 * one), a value that a fact cannot take (`wrongKind`, `notOneOf`, `notADay`), and
 * more secondary schools than schools (`contradiction`), which the core takes.
 *
 * @example
 * ```ts
 * factsSchema.parse({ role: 'ect', qts: true, inductionStart: '2024-09-03' });
 * factsSchema.safeParse({ phse: 'primary' }).error?.issues[0]?.message;
 * // => 'No programme asks about this fact; did you mean phase?'
 * ```
 */
export const factsSchema: z.ZodType<Known<FactName>, Written<Known<FactName>>> = /* @__PURE__ */ makeFactsSchema();

function makeFactsSchema(): z.ZodType<Known<FactName>, Written<Known<FactName>>> {
  return publicSchema(factsField(Object.keys(FACTS) as FactName[], 'No programme asks about this fact'), {
    title: 'Facts',
    says: 'What is known of a person who asks to join; a fact that is left out is unknown, never false.',
    beyondShape: FACT_RULES,
  });
}
