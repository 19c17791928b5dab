import { describe, expectTypeOf, it } from 'vitest';
import type {
  Activity,
  ActivityFields,
  Citation,
  CitationsFor,
  CivilDay,
  Criterion,
  Edition,
  Programme,
  ProgrammeFields,
  Rule,
} from '../../src/index.js';

declare const source: Citation;
declare const editionSources: Edition['sources'];
declare const activitySources: Activity['sources'];

describe('a programme', () => {
  it('has a citation for every field of its own', () => {
    const whole: Programme['sources'] = { name: source, kind: source, publisher: source };
    // @ts-expect-error the publisher has no citation
    const short: Programme['sources'] = { name: source, kind: source };
    // @ts-expect-error a programme has no such field
    const more: Programme['sources'] = { name: source, kind: source, publisher: source, colour: source };
    // @ts-expect-error a citation is no text
    const text: Programme['sources'] = { name: 'page 1', kind: source, publisher: source };

    expectTypeOf<keyof Programme['sources']>().toEqualTypeOf<keyof ProgrammeFields>();
    expectTypeOf([whole, short, more, text]).toBeArray();
  });

  it('has a citation for every field of an edition', () => {
    const { tiers: _, ...withoutTiers } = editionSources;
    // @ts-expect-error the tiers have no citation
    const short: Edition['sources'] = withoutTiers;

    expectTypeOf(short).toBeObject();
    expectTypeOf<keyof Edition>().toEqualTypeOf<keyof Edition['sources'] | 'id' | 'sources'>();
  });

  it('has a citation for every field of an activity', () => {
    const { cadence: _, ...withoutCadence } = activitySources;
    // @ts-expect-error the cadence has no citation
    const short: Activity['sources'] = withoutCadence;

    expectTypeOf(short).toEqualTypeOf<CitationsFor<ActivityFields>>();
    expectTypeOf<keyof Activity>().toEqualTypeOf<keyof ActivityFields | 'id' | 'kind' | 'attends' | 'sources'>();
  });

  it('asks only about the facts that its type names', () => {
    const qts: Rule<'qts'> = { id: 'has-qts', fact: 'qts', test: { is: true }, force: 'required', source };
    const phase: Rule<'qts'> = {
      id: 'in-a-secondary-school',
      // @ts-expect-error the phase is not one of its facts
      fact: 'phase',
      // @ts-expect-error nor are its values
      test: { oneOf: ['secondary'] },
      force: 'required',
      source,
    };

    expectTypeOf([qts, phase]).toBeArray();
    expectTypeOf<Programme<'qts'>>().toExtend<Programme<'qts' | 'phase'>>();
    expectTypeOf<Programme<'qts' | 'phase'>>().not.toExtend<Programme<'qts'>>();
  });
});

describe('a criterion', () => {
  const required = { id: 'a', force: 'required', source } as const;

  it('tests its fact for values that the fact can take', () => {
    const role: Criterion = {
      ...required,
      fact: 'role',
      test: { oneOf: ['ect', 'mentor'], refer: ['inductionTutor'] },
    };
    const start: Criterion = { ...required, fact: 'inductionStart', test: { from: '2021-09-01' as CivilDay } };
    const within: Criterion = { ...required, fact: 'mathsTeachingFrom', test: { to: { monthsAfterAsking: 12 } } };
    const schools: Criterion = { ...required, fact: 'matSchoolsLed', test: { atLeast: 2 } };

    expectTypeOf([role, start, within, schools]).toBeArray();
  });

  it('cannot test its fact for a value that the fact cannot take', () => {
    // @ts-expect-error a teacher is no role
    const role: Criterion = { ...required, fact: 'role', test: { oneOf: ['teacher'] } };
    // @ts-expect-error yes or no is true or false
    const qts: Criterion = { ...required, fact: 'qts', test: { is: 'yes' } };
    // @ts-expect-error a number is no day
    const start: Criterion = { ...required, fact: 'inductionStart', test: { from: 2021 } };
    // @ts-expect-error a text is a day only when it was taken for one
    const day: Criterion = { ...required, fact: 'inductionStart', test: { from: '2021-09-01' } };

    expectTypeOf([role, qts, start, day]).toBeArray();
  });

  it('cannot put its fact to a test of another kind', () => {
    // @ts-expect-error a day is not one of a list
    const start: Criterion = { ...required, fact: 'inductionStart', test: { oneOf: ['2021-09-01'] } };
    // @ts-expect-error yes or no has no least
    const qts: Criterion = { ...required, fact: 'qts', test: { atLeast: 1 } };
    // @ts-expect-error a number of schools is not true
    const schools: Criterion = { ...required, fact: 'matSchoolsLed', test: { is: true } };
    // @ts-expect-error there is no such test
    const phase: Criterion = { ...required, fact: 'phase', test: { not: ['nursery'] } };

    expectTypeOf([start, qts, schools, phase]).toBeArray();
  });

  it('has a source, and asks about a fact that there is', () => {
    // @ts-expect-error no source
    const bare: Criterion = { id: 'a', force: 'required', fact: 'qts', test: { is: true } };
    // @ts-expect-error no such fact
    const colour: Criterion = { ...required, fact: 'colour', test: { is: true } };

    expectTypeOf([bare, colour]).toBeArray();
  });
});
