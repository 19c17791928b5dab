import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import type { Decision } from '../../src/eligibility/decision.js';
import { factsStillNeeded } from '../../src/eligibility/factsStillNeeded.js';
import { sktmSecondaryEct } from '../../src/programmes/sktmSecondaryEct.js';
import type { Rule } from '../../src/vocabulary/criterion.js';
import type { FactName, Known } from '../../src/vocabulary/facts.js';
import type { Route } from '../../src/vocabulary/programme.js';
import { cohorts, criterion, madeUp, madeUpEdition } from './madeUp.js';

describe('the route, where several could fit', () => {
  const maths = criterion({ fact: 'teachesMaths', test: { is: true } });
  const benefit = criterion({ fact: 'wouldBenefit', test: { is: true }, decidedBy: 'mathsHub' });
  const isNew = criterion({ fact: 'tookPartBefore', test: { oneOf: ['no'] } });
  const funded = criterion({ fact: 'stateFunded', test: { is: true } });
  const programme = madeUp(
    madeUpEdition([{ outcome: 'eligible', when: funded }], {
      cohorts: cohorts(2022),
      routes: [route('first', maths), route('second', benefit), route('third', isNew)],
    }),
  );
  const decide = (facts: Known<FactName>) => decideEligibility(programme, facts, { on: '2022-11-01' as CivilDay });

  it.each<readonly [string, Known<FactName>, string | null]>([
    ['is the first that fits', { teachesMaths: true, wouldBenefit: true, tookPartBefore: 'no' }, 'first'],
    ['passes over those that do not fit', { teachesMaths: false, wouldBenefit: false, tookPartBefore: 'no' }, 'third'],
    ['is none while a fact leaves an earlier one open', { wouldBenefit: true, tookPartBefore: 'no' }, null],
    ['is none while a body leaves an earlier one open', { teachesMaths: false, tookPartBefore: 'no' }, null],
    ['is told although a later one is open', { teachesMaths: true }, 'first'],
    ['is none where none fits', { teachesMaths: false, wouldBenefit: false, tookPartBefore: 'lastYear' }, null],
  ])('%s', (_, facts, expected) => {
    expect(routeOf(decide({ ...facts, stateFunded: true }))).toBe(expected);
    expect(routeOf(decide(facts))).toBe(expected);
    expect(decide({ ...facts, stateFunded: false })).toMatchObject({ outcome: 'ineligible', route: null });
  });
});

describe('the route, where the outcome does not rest on what decides it', () => {
  const at = { on: '2022-11-01' as CivilDay };
  const facts = { phase: 'notApplicable', yearOfTeaching: 'first', earlyInCareer: true } as const;

  it('is none, while the outcome waits for the body alone', () => {
    const decision = decideEligibility(sktmSecondaryEct, facts, at);
    expect(decision).toMatchObject({ outcome: 'refer', route: null });
    expect(factsStillNeeded(sktmSecondaryEct, facts, at)).toEqual([]);
    expect(decision.findings).toContainEqual(expect.objectContaining({ fact: 'tookPartBefore', is: 'unknown' }));
  });

  it.each([
    ['no', 'phase-1'],
    ['lastYear', 'phase-2'],
    ['onlyEarlier', null],
  ] as const)(
    'is told once it is known whether they took part before (%s), and the outcome stays',
    (before, expected) => {
      const decision = decideEligibility(sktmSecondaryEct, { ...facts, tookPartBefore: before }, at);
      expect([decision.outcome, routeOf(decision)]).toEqual(['refer', expected]);
    },
  );
});

function route(id: string, when: Rule): Route {
  const document = { id: 'made-up', title: 'A page', publisher: 'nobody', edition: 'undated', address: 'notKnown' };
  return { id, name: id, when, source: { document, section: 'routes', basis: 'assumed' } };
}

function routeOf(decision: Decision): string | null {
  if (decision.outcome === 'noRuleKnown') throw new Error('there is an edition');
  return decision.route?.id ?? null;
}
