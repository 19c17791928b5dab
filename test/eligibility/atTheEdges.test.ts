import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import { decisionsOverTime } from '../../src/eligibility/decisionsOverTime.js';
import { factProblems } from '../../src/eligibility/factProblems.js';
import { factsStillNeeded } from '../../src/eligibility/factsStillNeeded.js';
import { whatWouldChange } from '../../src/eligibility/whatWouldChange.js';
import { formFor } from '../../src/forms/formFor.js';
import { formSchema } from '../../src/forms/formSchema.js';
import type { Criterion } from '../../src/vocabulary/criterion.js';
import type { FactName, Known } from '../../src/vocabulary/facts.js';
import { problemsOf } from '../support/problemsOf.js';
import { cohorts, criterion, madeUp, madeUpEdition } from './madeUp.js';

const at = { on: '2022-11-01' as CivilDay };
const benefit = criterion({ fact: 'wouldBenefit', test: { is: true }, decidedBy: 'mathsHub' });
const funded = criterion({ fact: 'stateFunded', test: { is: true } });
const maths = criterion({ fact: 'teachesMaths', test: { is: true } });
const programme = (...whens: readonly Parameters<typeof madeUpEdition>[0][number]['when'][]) =>
  madeUp(
    madeUpEdition(
      whens.map((when, place) => ({ outcome: place === 0 ? 'eligible' : 'eligibleIfPlacesRemain', when })),
      { cohorts: cohorts(2022) },
    ),
  );

describe('a decision', () => {
  const both = programme({ allOf: [benefit, funded] });

  it('says what to ask of whom while a plain fact is missing too', () => {
    expect(decideEligibility(both, {}, at)).toMatchObject({
      outcome: 'moreInformationNeeded',
      ask: [{ body: 'mathsHub', about: 'wouldBenefit', criterion: 'wouldBenefit' }],
    });
    expect(decideEligibility(both, { stateFunded: false }, at)).toMatchObject({ outcome: 'ineligible', ask: [] });
  });

  it('asks for what anyone can answer before what a body has to decide', () => {
    expect(factsStillNeeded(both, {}, at)).toEqual(['stateFunded', 'wouldBenefit']);
  });

  it('is made by the rules that are handed in, for the role that is given, whoever was asked about before', () => {
    const forMentors = programme({
      allOf: [criterion({ fact: 'qts', test: { is: true }, roles: ['mentor'] }), funded],
    });
    const ofMentors = programme({
      allOf: [criterion({ fact: 'qts', test: { is: false }, roles: ['mentor'] }), funded],
    });
    const outcome = (of: typeof forMentors, role?: 'ect' | 'mentor') =>
      decideEligibility(of, { qts: true, stateFunded: true, ...(role && { role }) }, at).outcome;
    expect(outcome(forMentors, 'mentor')).toBe('eligible');
    expect(outcome(ofMentors, 'mentor')).toBe('ineligible');
    expect(outcome(ofMentors, 'ect')).toBe('eligible');
    expect(outcome(ofMentors)).toBe('moreInformationNeeded');
    expect(outcome(forMentors, 'mentor')).toBe('eligible');
  });

  it('refers where only a body can change the outcome, whatever else is not known', () => {
    const either = programme({ allOf: [funded, { anyOf: [{ allOf: [maths, benefit] }, benefit] }] });
    expect(decideEligibility(either, { stateFunded: true }, at)).toMatchObject({ outcome: 'refer' });
  });

  it('leaves out the parts of a rule that are for other roles, whole alternatives too', () => {
    const ofMentors = { allOf: [criterion({ fact: 'qts', test: { is: true }, roles: ['mentor'] })] } as const;
    const either = programme({ anyOf: [ofMentors, funded] });
    const outcome = (facts: Known<FactName>) => decideEligibility(either, facts, at).outcome;
    expect(outcome({ role: 'ect', stateFunded: false })).toBe('ineligible');
    expect(outcome({ role: 'mentor', qts: true, stateFunded: false })).toBe('eligible');
    expect(outcome({ role: 'ect' })).toBe('moreInformationNeeded');
  });

  it('never rests on what is only recommended', () => {
    const [edition] = programme(funded).editions;
    const advised = madeUp({
      ...(edition as (typeof both.editions)[0]),
      recommended: [{ ...maths, force: 'recommended' }],
    });
    const { findings } = decideEligibility(advised, { stateFunded: true, teachesMaths: false }, at);
    expect(findings.map(({ fact, is, decides, tier }) => [fact, is, decides, tier])).toEqual([
      ['stateFunded', 'met', true, 1],
      ['teachesMaths', 'unmet', false, 0],
    ]);
  });

  it('does not wait for a day that meets the rule whichever it is', () => {
    const dated = (test: { readonly from: CivilDay } | { readonly to: CivilDay }) =>
      criterion({ fact: 'inductionStart', test });
    const anyDay = { anyOf: [dated({ from: '2022-09-01' as CivilDay }), dated({ to: '2022-08-31' as CivilDay })] };
    expect(factsStillNeeded(programme({ allOf: [anyDay, funded] }), {}, at)).toEqual(['stateFunded']);
  });

  it('counts the tiers from the best, 1', () => {
    const two = programme({ allOf: [funded, maths] }, funded);
    const decide = (facts: Known<FactName>) => decideEligibility(two, facts, at);
    expect(decide({ stateFunded: true, teachesMaths: true })).toMatchObject({ outcome: 'eligible', tier: 1 });
    expect(decide({ stateFunded: true, teachesMaths: false })).toMatchObject({
      outcome: 'eligibleIfPlacesRemain',
      tier: 2,
      findings: [{ tier: 1 }, { tier: 1 }, { tier: 2 }],
    });
    expect(decide({ stateFunded: false, teachesMaths: false })).toMatchObject({ outcome: 'ineligible', tier: 2 });
  });

  it.each<readonly [Partial<Criterion>['test'], CivilDay, 'eligible' | 'ineligible']>([
    [{ from: '2022-09-01' as CivilDay }, '2022-08-31' as CivilDay, 'ineligible'],
    [{ from: '2022-09-01' as CivilDay }, '2022-09-01' as CivilDay, 'eligible'],
    [{ to: '2022-09-01' as CivilDay }, '2022-09-01' as CivilDay, 'eligible'],
    [{ to: '2022-09-01' as CivilDay }, '2022-09-02' as CivilDay, 'ineligible'],
  ])(
    'on a day asked as %j, given as %s, is %s, and a fact that turns on the day is still needed',
    (test, day, outcome) => {
      const dated = programme({ allOf: [criterion({ fact: 'inductionStart', test } as Criterion), funded] });
      expect(decideEligibility(dated, { stateFunded: true, inductionStart: day }, at).outcome).toBe(outcome);
      expect(factsStillNeeded(dated, {}, at)).toEqual(['inductionStart', 'stateFunded']);
      expect(factsStillNeeded(dated, { stateFunded: false }, at)).toEqual([]);
    },
  );
});

describe('what is refused', () => {
  it('is told of a fact that is inherited too, since it would be read', () => {
    const inherited = Object.create({ qts: 'yes', teachesMaths: true }) as Known<FactName>;
    expect(factProblems(inherited)).toEqual([
      { path: ['qts'], code: 'wrongKind', message: 'qts must be true or false' },
    ]);
  });

  it('is a fact that no programme asks about, with the nearest one where one is near', () => {
    expect(factProblems({ phse: 'primary' } as Known<FactName>)).toEqual([
      { path: ['phse'], code: 'unknownName', message: 'No programme asks about this fact; did you mean phase?' },
    ]);
    expect(factProblems({ 'favourite colour': 'red' } as Known<FactName>)).toEqual([
      { path: ['favourite colour'], code: 'unknownName', message: 'No programme asks about this fact' },
    ]);
  });

  it.each([-1, 1.5, '3', Number.NaN, 2 ** 53])('is %j where a whole number is asked for', (value) => {
    expect(factProblems({ matSchoolsLed: value } as Known<FactName>)).toEqual([
      { path: ['matSchoolsLed'], code: 'wrongKind', message: 'matSchoolsLed must be a whole number, 0 or more' },
    ]);
    expect(factProblems({ matSchoolsLed: 0 })).toEqual([]);
  });

  it.each([
    ['2024-13-01', '2024-01-01', ['notADay first']],
    ['2024-01-02', '2024-01-0', ['notADay last']],
  ])('is a period from %s to %s, without a word on the order of days that there are not', (first, last, told) => {
    const over = { first: first as CivilDay, last: last as CivilDay };
    expect(problemsOf(() => decisionsOverTime(programme(funded), {}, over))).toEqual(told);
  });
});

describe('what is no set of facts, or no programme', () => {
  const over = { first: at.on, last: at.on };
  const calls: readonly [string, (of: unknown, facts: unknown) => unknown][] = [
    ['decideEligibility', (of, facts) => decideEligibility(of as never, facts as never, at)],
    ['factsStillNeeded', (of, facts) => factsStillNeeded(of as never, facts as never, at)],
    ['whatWouldChange', (of, facts) => whatWouldChange(of as never, facts as never, at)],
    ['decisionsOverTime', (of, facts) => decisionsOverTime(of as never, facts as never, over)],
    ['formFor', (of, facts) => formFor(of as never, facts as never, at)],
  ];

  it.each(calls)('is refused by %s', (_, ask) => {
    for (const facts of [new Map([['stateFunded', true]]), new Set(), [], ['qts'], null, undefined, 'qts', 1]) {
      expect(problemsOf(() => ask(programme(funded), facts))).toEqual(['wrongKind']);
    }
    for (const none of ['ambition-ect', null, undefined, {}, { editions: {} }, [], 1]) {
      expect(problemsOf(() => ask(none, { qst: true }))).toEqual(['wrongKind programme', 'unknownName qst']);
      expect(problemsOf(() => ask(none, []))).toEqual(['wrongKind programme', 'wrongKind']);
    }
  });

  it('is refused when the schema of a form is made', () => {
    expect(problemsOf(() => formSchema('ambition-ect' as never, at))).toEqual(['wrongKind programme']);
  });
});
