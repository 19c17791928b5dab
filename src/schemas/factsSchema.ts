import * as z from 'zod';
import { FACTS, type FactName, type Facts, type Known } from '../vocabulary/facts.js';
import { choiceField } from './choiceField.js';
import { closedObject, type Shape } from './closedObject.js';
import { dayField } from './dayField.js';
import type { Written } from './written.js';

/**
 * What is known of a person, as `decideEligibility` takes it: each fact may be
 * left out, and one that is left out is unknown, never false. Yes or no is
 * `true` or `false`, a day is ISO text, a number is whole and not negative. It is
 * made from the table `FACTS`, so it knows the same facts as the programmes do.
 *
 * Told: a fact that no programme asks about (`unknownName`, with the nearest
 * one), and a value that a fact cannot take (`wrongKind`, `notOneOf`, `notADay`).
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
  const names = Object.keys(FACTS) as FactName[];
  const shape = Object.fromEntries(names.map((name) => [name, factField(name).optional()]));
  return closedObject(
    shape as unknown as Shape<Known<FactName>>,
    'Enter the facts as an object, empty where none is known',
    'No programme asks about this fact',
  );
}

function factField(name: FactName): z.ZodType<Facts[FactName], Written<Facts[FactName]>> {
  const values = FACTS[name];
  if (values === 'yesOrNo') return z.boolean({ error: `${name} must be true or false` });
  if (values === 'day') return dayField(`Enter ${name}`, name);
  if (values === 'wholeNumber') {
    const error = `${name} must be a whole number, 0 or more`;
    return z.number({ error }).refine(isCount, { error, params: { code: 'wrongKind' } });
  }
  return choiceField<string>(values, `Enter ${name}`, name) as z.ZodType<Facts[FactName], Written<Facts[FactName]>>;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
