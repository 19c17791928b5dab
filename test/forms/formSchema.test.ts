import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { answersFrom } from '../../src/forms/answersFrom.js';
import type { Form } from '../../src/forms/form.js';
import { formFor } from '../../src/forms/formFor.js';
import { formSchema, type ToAnswer } from '../../src/forms/formSchema.js';
import type { FormValues } from '../../src/forms/formValues.js';
import { questionsFor } from '../../src/forms/questionsFor.js';
import { valuesFrom } from '../../src/forms/valuesFrom.js';
import type { Problem } from '../../src/problems/problem.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { programmes } from '../../src/programmes/catalogue.js';
import { secondaryMathsMatLeads } from '../../src/programmes/secondaryMathsMatLeads.js';
import { sktmSecondaryNonSpecialist } from '../../src/programmes/sktmSecondaryNonSpecialist.js';
import type { FactName, Known } from '../../src/vocabulary/facts.js';
import type { Programme } from '../../src/vocabulary/programme.js';
import { frozen } from '../support/frozen.js';
import { problemsOf } from '../support/problemsOf.js';
import { askedOf, domainOf, type Given, ON } from './finiteAnswers.js';

const at = { on: ON };
const WRONG: readonly unknown[] = [
  'maybe',
  'YES',
  '1.5',
  'three',
  '__proto__',
  [],
  ['yes'],
  1.5,
  { day: '31' },
  '\uD800',
];

describe('fields that cannot be looked at', () => {
  const fail = (): never => {
    throw new RangeError('not for you');
  };
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const hostile = (name: string): object => Object.defineProperty({}, name, { enumerable: true, get: fail });

  it.each([
    ['a field that throws', hostile('teachesMaths')],
    ['a part of a day that throws', { mathsTeachingFrom: hostile('month') }],
    ['a form that throws', new Proxy({}, { getOwnPropertyDescriptor: fail, get: fail, ownKeys: fail })],
    ['a form that is gone', revoked],
    ['a day that is gone', { mathsTeachingFrom: revoked }],
    ['an answer that is gone', { ittInMaths: revoked, stateFunded: revoked }],
  ])('are told like those left empty: %s', (_, values) => {
    const { issues = [] } = validate(sktmSecondaryNonSpecialist, values);
    expect(issues.length).toBeGreaterThan(0);
    expect(answersFrom(sktmSecondaryNonSpecialist, values)).toEqual({});
  });
});

describe.each(programmes.map((programme) => [programme.id, programme] as const))('the schema of %s', (_, programme) => {
  const known = knownAnswers(programme);

  it('reads back what the fields of a form hold for answers', () => {
    fc.assert(
      fc.property(known, (answers) => {
        const values = frozen(valuesFrom(programme, answers as Known<FactName>));

        expect(Object.keys(values)).toEqual(questionsFor(programme).map(({ fact }) => fact));
        expect(answersFrom(programme, values)).toEqual(answers);
        expect(answersFrom(programme, JSON.parse(JSON.stringify(values)))).toEqual(answers);
        expect(answersFrom(programme, answers as FormValues<FactName>)).toEqual(answers);
      }),
    );
  });

  it('accepts exactly what a decision does not wait for, and gives the answers', () => {
    fc.assert(
      fc.property(known, (answers) => {
        const { questions, next } = form(programme, answers);
        const result = validate(programme, valuesFrom(programme, answers as Known<FactName>));
        const required = questions.filter((question) => question.required);

        const issues = required.map(({ fact, missing }) => ({ path: [fact], code: 'missing', message: missing }));

        expect(result).toEqual(next === null ? { value: answers } : { issues });
      }),
    );
  });

  it('never judges a field that is not relevant, whatever it holds', () => {
    fc.assert(
      fc.property(known, fc.infiniteStream(fc.constantFrom(...WRONG)), (answers, junk) => {
        const { questions } = form(programme, answers);
        const hidden = questions.filter(({ state }) => state === 'notRelevant').map(({ fact }) => fact);
        const values = valuesFrom(programme, answers as Known<FactName>);
        const filled = { ...values, ...Object.fromEntries(hidden.map((fact) => [fact, junk.next().value])) };

        expect(validate(programme, filled)).toEqual(validate(programme, values));
      }),
    );
  });

  it('tells every open field that holds something wrong, and repeats nothing of it', () => {
    fc.assert(
      fc.property(known, fc.infiniteStream(fc.constantFrom(...WRONG)), (answers, junk) => {
        const open = form(programme, answers).questions.filter(({ state }) => state === 'open');
        const values = valuesFrom(programme, answers as Known<FactName>);
        const wrong = Object.fromEntries(open.map(({ fact }) => [fact, junk.next().value]));

        const { issues = [] } = validate(programme, { ...values, ...wrong });

        expect(issues.map(({ path }) => path[0])).toEqual(open.map(({ fact }) => fact));
        for (const { message } of issues) expect(message).not.toMatch(/maybe|YES|1\.5|three|proto|\uD800/);
      }),
    );
  });

  it('asks for the next answer alone where only that has to be there', () => {
    fc.assert(
      fc.property(known, (answers) => {
        const { next } = form(programme, answers);
        const { issues = [] } = validate(programme, answers, 'nextOnly');

        expect(issues.map(({ path }) => path)).toEqual(next === null ? [] : [[next]]);
      }),
    );
  });

  it('asks for the answers on the page alone where they are named, if they still matter', () => {
    const facts = questionsFor(programme).map(({ fact }) => fact);
    fc.assert(
      fc.property(known, fc.subarray([...facts]), (answers, page) => {
        const { questions } = form(programme, answers);
        const open = questions.filter(({ fact, state }) => state === 'open' && page.includes(fact));
        const { issues = [] } = validate(programme, answers, page);

        expect(issues.map(({ path }) => path)).toEqual(open.map(({ fact }) => [fact]));
      }),
    );
  });

  it('takes anything: what it accepts is an answer, and it never throws', () => {
    const odd = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true });
    const fields = fc.dictionary(
      fc.constantFrom(...questionsFor(programme).map(({ fact }) => fact), '__proto__', 'toString'),
      fc.oneof(odd, fc.constantFrom(...WRONG), fc.string({ unit: 'binary' })),
    );
    fc.assert(
      fc.property(fc.oneof(odd, fields), (values) => {
        const result = validate(programme, values);

        expect(result.issues?.length).not.toBe(0);
        expect(() => form(programme, (result.value ?? {}) as Given)).not.toThrow();
      }),
    );
  });
});

describe('the schema of a form', () => {
  it('is a synchronous Standard Schema', () => {
    const { version, vendor, validate: ask } = formSchema(ambitionEct, at)['~standard'];

    expect([version, vendor]).toEqual([1, 'ecf-rules']);
    expect(ask({})).not.toBeInstanceOf(Promise);
  });

  it('tells every problem at once, with the path of each', () => {
    const values = { role: 'ect', qts: 'perhaps', inductionStart: { day: '5', month: '9' }, prohibited: 'no' };

    expect(issuesOf(ambitionEct, values)).toEqual([
      'qts: Select yes if the teacher has qualified teacher status (QTS), or will have it by the start',
      'inductionStart.year: Date the teacher’s induction started must include a year',
      'inductionCompleted: Select yes if the teacher has completed induction',
      'exemptFromInduction: Select yes if the teacher is exempt from induction',
    ]);
  });

  it.each([
    ['', 'Enter the number of schools in which the person leads maths'],
    [null, 'Enter the number of schools in which the person leads maths'],
    ['two', 'Number of schools in which the person leads maths must be a whole number'],
    ['1.5', 'Number of schools in which the person leads maths must be a whole number'],
    ['1e3', 'Number of schools in which the person leads maths must be a whole number'],
    ['9'.repeat(400), 'Number of schools in which the person leads maths must be a whole number'],
    [Number.NaN, 'Number of schools in which the person leads maths must be a whole number'],
    ['-1', 'Number of schools in which the person leads maths must be 0 or more'],
    [-1, 'Number of schools in which the person leads maths must be 0 or more'],
  ])('tells what is wrong with the number %j', (matSchoolsLed, message) => {
    expect(issuesOf(secondaryMathsMatLeads, { matSchoolsLed, matSecondarySchoolsLed: '1' })).toEqual([
      `matSchoolsLed: ${message}`,
    ]);
  });

  it.each([' 2 ', '02', 2])('reads the number %j', (matSchoolsLed) => {
    expect(validate(secondaryMathsMatLeads, { matSchoolsLed, matSecondarySchoolsLed: '-0' })).toStrictEqual({
      value: { matSchoolsLed: 2, matSecondarySchoolsLed: 0 },
    });
  });

  it('judges a field again when it matters again', () => {
    const half = {
      stateFunded: 'yes',
      committedToTeachMaths: 'yes',
      mathsTeachingFrom: { day: '1' },
      ittInMaths: 'no',
    };

    expect(issuesOf(sktmSecondaryNonSpecialist, { ...half, teachesMaths: 'yes' })).toEqual([]);
    expect(issuesOf(sktmSecondaryNonSpecialist, { ...half, teachesMaths: 'no' })).toEqual([
      'mathsTeachingFrom.month: Date the teacher is to start teaching maths must include a month and year',
    ]);
  });

  it('passes over fields that are none of its questions: a token, a button, another programme’s', () => {
    const values = { matSchoolsLed: '1', _csrf: 'token', submit: '', qts: 'maybe' };

    expect(validate(secondaryMathsMatLeads, values)).toEqual({ value: { matSchoolsLed: 1 } });
  });

  it('sees only what a form has of its own', () => {
    const values = Object.create({ matSchoolsLed: '1' });

    expect(issuesOf(secondaryMathsMatLeads, values)).toHaveLength(2);
  });

  it('has nothing against a start that no edition covers', () => {
    const schema = formSchema(ambitionEct, { on: ON, start: '2030/31' });

    expect(schema['~standard'].validate({ role: 'nobody', qts: 'yes' })).toEqual({ value: { qts: true } });
  });

  it('is not made for a day that is none', () => {
    expect(problemsOf(() => formSchema(ambitionEct, { on: '2022-02-30' as CivilDay, start: '2022/24' }))).toEqual([
      'notADay on',
      'notADay start',
    ]);
  });

  it('takes a time that grows with a form only as its text does', () => {
    const long = 'x'.repeat(2_000_000);
    const started = performance.now();
    for (const value of [
      long,
      ' '.repeat(2_000_000),
      { day: long, month: long, year: long },
      `-${'9'.repeat(2_000_000)}`,
    ]) {
      validate(sktmSecondaryNonSpecialist, { stateFunded: value, mathsTeachingFrom: value, ittInMaths: value });
      validate(secondaryMathsMatLeads, { matSchoolsLed: value });
    }

    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

function validate(
  programme: Programme,
  values: unknown,
  toAnswer?: ToAnswer<FactName>,
): { readonly value?: unknown; readonly issues?: readonly Problem[] | undefined } {
  return formSchema(programme, askedOf(programme), toAnswer)['~standard'].validate(values);
}

function issuesOf(programme: Programme, values: unknown): readonly string[] {
  return (validate(programme, values).issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function form(programme: Programme, answers: Given): Form {
  return formFor(programme, answers as Known<FactName>, askedOf(programme));
}

function knownAnswers(programme: Programme): fc.Arbitrary<Given> {
  const names = questionsFor(programme).map(({ fact }) => fact);
  const roles = programme.editions.flatMap((edition) => edition.roles);
  const values = Object.fromEntries(
    names.map((name) => [name, fc.constantFrom(...(name === 'role' ? [...roles, ...roles] : []), ...domainOf(name))]),
  );
  return fc
    .tuple(fc.record(values), fc.subarray([...names]))
    .map(([all, some]) => Object.fromEntries(Object.entries(all).filter(([name]) => some.includes(name as FactName))));
}
