import * as z from 'zod';
import { isObject } from '../../places/checks/untyped.js';
import type { Problem } from '../../problems/problem.js';
import { FACTS, type FactName, type Facts, type Known } from '../../vocabulary/facts.js';
import { ROLES, type Role } from '../../vocabulary/people.js';
import { addProblems } from '../problems/addProblems.js';
import { askedFor } from './askedFor.js';
import { choiceField } from './choiceField.js';
import { closedObject } from './closedObject.js';
import { dayField } from './dayField.js';
import { ROW_HEADINGS } from './rowHeadings.js';
import type { Shape } from './strictFields.js';
import { withoutSign } from './withoutSign.js';
import type { Written } from './written.js';

/** The rules for facts beyond their shape. */
export const FACT_RULES: readonly string[] = [
  'days exist, in the years 1000 to 9999',
  'nobody leads more secondary schools than schools',
];

/**
 * Some of the facts, and no others; each may be left out.
 *
 * @param names - the facts.
 * @param noSuchFact - what is wrong with a name that is none of them.
 * @param roles - the roles to name where one is invalid; if left out, all roles.
 */
export function factsField<F extends FactName>(
  names: readonly F[],
  noSuchFact: string,
  roles: readonly Role[] = ROLES,
): z.ZodType<Known<F>, Written<Known<F>>> {
  const shape = Object.fromEntries(names.map((name) => [name, factField(name, roles).optional()]));
  return closedObject(
    shape as unknown as Shape<Known<F>>,
    'Enter the facts as an object, empty where none is known',
    noSuchFact,
  ).superRefine((facts, context) => addProblems(context, misfits(facts)), { when: ({ value }) => hasSchools(value) });
}

/** Whether there is anything to compare: hardly anyone's facts count schools, and everyone's are read. */
function hasSchools(facts: unknown): boolean {
  return isObject(facts) && (facts as Known<FactName>).matSecondarySchoolsLed !== undefined;
}

/** The secondary schools are some of the schools. */
function misfits({ matSchoolsLed, matSecondarySchoolsLed }: Known<FactName>): readonly Problem[] {
  if (!isInRange(matSchoolsLed) || !isInRange(matSecondarySchoolsLed)) return [];
  if (matSecondarySchoolsLed <= matSchoolsLed) return [];
  const [schools, secondary] = [ROW_HEADINGS.matSchoolsLed[0], ROW_HEADINGS.matSecondarySchoolsLed[0]];
  const message = `${secondary} must be no more than ${schools}, as they are some of them`;
  return [{ path: ['matSecondarySchoolsLed'], code: 'contradiction', message }];
}

function factField(name: FactName, roles: readonly Role[]): z.ZodType<Facts[FactName], Written<Facts[FactName]>> {
  const values = FACTS[name];
  const label = ROW_HEADINGS[name][0];
  const enter = `Enter ${label}, or leave it out where it is not known`;
  if (values === 'yesOrNo') return z.boolean({ error: askedFor(enter, `${label} must be true or false`) });
  if (values === 'day') return dayField(enter, label);
  if (values === 'wholeNumber') {
    const error = `${label} must be a whole number, 0 or more`;
    return z
      .number({ error: askedFor(enter, error) })
      .refine(Number.isInteger, { error, abort: true, params: { code: 'wrongKind' } })
      .refine(isInRange, { error, params: { code: 'outOfRange' } })
      .overwrite(withoutSign)
      .meta({ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
  }
  return choiceField<string>(values, enter, label, name === 'role' ? roles : values) as z.ZodType<
    Facts[FactName],
    Written<Facts[FactName]>
  >;
}

function isInRange(count: number | undefined): count is number {
  return Number.isSafeInteger(count) && Number(count) >= 0;
}
