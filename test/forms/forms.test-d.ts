import type { StandardSchemaV1 } from '@standard-schema/spec';
import { describe, expectTypeOf, it } from 'vitest';
import {
  ambitionEct,
  answersFrom,
  type CivilDay,
  civilDay,
  decideEligibility,
  type FactName,
  type Form,
  type FormQuestion,
  type FormValues,
  formFor,
  formSchema,
  type Known,
  type Programme,
  type QUESTIONS,
  type Question,
  secondaryMathsMatLeads,
  valuesFrom,
} from '../../src/index.js';

const at = { on: civilDay('2022-11-01') };
type MatLeadsFact = typeof secondaryMathsMatLeads extends Programme<infer F> ? F : never;

describe('the schema of a form', () => {
  const schema = formSchema(secondaryMathsMatLeads, at);

  it('is a Standard Schema, from the fields of a form to facts', () => {
    expectTypeOf(schema).toExtend<StandardSchemaV1<FormValues<MatLeadsFact>, Known<MatLeadsFact>>>();
    expectTypeOf<StandardSchemaV1.InferInput<typeof schema>>().toEqualTypeOf<FormValues<MatLeadsFact>>();
    expectTypeOf<StandardSchemaV1.InferOutput<typeof schema>>().toEqualTypeOf<Known<MatLeadsFact>>();
  });

  it('answers at once, and what it gives is what a decision takes', () => {
    const result = schema['~standard'].validate({});
    if (result.issues === undefined) {
      expectTypeOf(decideEligibility).toBeCallableWith(secondaryMathsMatLeads, result.value, at);
    } else {
      expectTypeOf(result.issues[0]?.code).toExtend<string | undefined>();
    }
  });

  it('takes only the programme’s own questions as those on the page', () => {
    // @ts-expect-error another programme's
    const other = formSchema(secondaryMathsMatLeads, at, ['qts']);

    expectTypeOf(other).toEqualTypeOf(formSchema(secondaryMathsMatLeads, at, ['matSchoolsLed']));
  });
});

describe('a form', () => {
  it('asks about the facts of its programme', () => {
    const form = formFor(secondaryMathsMatLeads, { matSchoolsLed: 2 }, at);

    expectTypeOf(form).toEqualTypeOf<Form<MatLeadsFact>>();
    expectTypeOf(form.next).toEqualTypeOf<MatLeadsFact | null>();
    expectTypeOf(form.questions[0]?.fact).toEqualTypeOf<MatLeadsFact | undefined>();
    // @ts-expect-error another programme's
    formFor(secondaryMathsMatLeads, { qts: true }, at);
  });

  it('has answers of the kind of each question', () => {
    expectTypeOf<FormQuestion<'inductionStart'>['answer']>().toEqualTypeOf<CivilDay | null>();
    expectTypeOf<FormQuestion<'matSchoolsLed'>['kind']>().toEqualTypeOf<'number'>();
    expectTypeOf<Question<'inductionStart'>['kind']>().toEqualTypeOf<'date'>();
    expectTypeOf<FormQuestion<'qts'>['options'][0]['value']>().toEqualTypeOf<'yes' | 'no'>();
  });

  it('can be made for whatever programme', () => {
    const some: Programme = ambitionEct;
    expectTypeOf(formFor(some, answersFrom(some, valuesFrom(some, { qts: true })), at)).toEqualTypeOf<Form>();
  });
});

describe('the table of questions', () => {
  it('has one for every fact', () => {
    expectTypeOf<keyof typeof QUESTIONS>().toEqualTypeOf<FactName>();
  });
});

describe('the fields of a form', () => {
  it('hold text, parts of a day, or the fact itself', () => {
    const values = { matSchoolsLed: '2', inMasteryWorkGroup: 'yes', tookPartBefore: '' } as const;
    expectTypeOf(values).toExtend<FormValues<MatLeadsFact>>();
    expectTypeOf<{ inductionStart: { day: string; month: string; year: string } }>().toExtend<
      FormValues<'inductionStart'>
    >();
    expectTypeOf<Known<MatLeadsFact>>().toExtend<FormValues<MatLeadsFact>>();
    expectTypeOf<{ qts: 'perhaps' }>().not.toExtend<FormValues<'qts'>>();
  });
});
