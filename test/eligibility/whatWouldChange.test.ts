import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDay } from '../../src/calendar/civilDay.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import { type Change, whatWouldChange } from '../../src/eligibility/whatWouldChange.js';
import { programmes } from '../../src/programmes/catalogue.js';
import { ectMathsPilot } from '../../src/programmes/ectMathsPilot.js';
import { secondaryMathsMatLeads } from '../../src/programmes/secondaryMathsMatLeads.js';
import { sktmSecondaryNonSpecialist } from '../../src/programmes/sktmSecondaryNonSpecialist.js';
import { CHANGEABLE_FACTS } from '../../src/vocabulary/changeableFacts.js';
import type { Criterion, Rule } from '../../src/vocabulary/criterion.js';
import { FACTS, type FactName, type Known } from '../../src/vocabulary/facts.js';
import type { Programme } from '../../src/vocabulary/programme.js';
import { cases } from '../support/cases.js';
import { daysBetween } from '../support/dayCounter.js';
import { criterion, madeUp, madeUpEdition } from './madeUp.js';

type Value = boolean | number | string;
type Given = Readonly<Record<string, Value>>;

/** Typed again, not asked of the code: what a school, a trust or a provider of training can bring about. */
const CAN_CHANGE: readonly string[] = [
  'mentorsEct',
  'teachesMaths',
  'schoolTakesPart',
  'leadsMathsDepartment',
  'matSchoolsLed',
  'matSecondarySchoolsLed',
  'inMasteryWorkGroup',
  'committedToTeachMaths',
  'mathsTeachingFrom',
  'teachesYears5To8',
  'curriculumResponsibility',
  'linkedSchools',
  'involvedInItt',
  'responsibleForMathsInItt',
  'institutionSupports',
  'sameParticipantAllYear',
];

const FROM_BEST_TO_WORST = ['eligible', 'eligibleIfPlacesRemain', 'refer', 'moreInformationNeeded', 'ineligible'];

/** The day of asking where it is not the first of November 2022. */
const ASKED_ON: Readonly<Record<string, string>> = { 'strengthening-itt-partnerships': '2024-11-01' };

/** Days on both sides of each bound, and one within. */
const DAYS: Readonly<Record<string, readonly string[]>> = {
  inductionStart: ['2021-08-31', '2021-09-01'],
  mathsTeachingFrom: ['2022-10-31', '2022-11-01', '2023-04-17', '2023-11-01', '2023-11-02'],
};

/** Above this many combinations of facts, some are drawn instead. */
const MOST_COMBINATIONS = cases(20_000, 300);

const catalogue: readonly Programme[] = programmes;

describe.each(catalogue.map((programme) => [programme.name, programme] as const))('for %s', (_, programme) => {
  it('finds what trying every value of every changeable fact finds', () => {
    const names = factsOf(programme);
    const domains = names.map((name) => [undefined, ...valuesOf(name)]);
    const check = (chosen: readonly (Value | undefined)[]) => {
      const facts = given(names, chosen);
      expect(inShort(whatWouldChange(programme, facts as Known<FactName>, at(programme)))).toEqual(
        bruteForce(programme, names, facts),
      );
    };
    if (domains.reduce((total, values) => total * values.length, 1) <= MOST_COMBINATIONS) {
      for (const chosen of combine(domains)) check(chosen);
    } else {
      fc.assert(fc.property(fc.tuple(...domains.map((values) => fc.constantFrom(...values))), check), {
        numRuns: cases(3_000, 300),
      });
    }
  });
});

describe('a change', () => {
  const asked = { on: civilDay('2022-11-01') };
  const teacher = { stateFunded: true, ittInMaths: 'no' } as const;

  it('for a teacher of no maths: teach some now, or be committed to it from a day within the year', () => {
    const facts = { ...teacher, teachesMaths: false, committedToTeachMaths: false };

    expect(inShort(whatWouldChange(sktmSecondaryNonSpecialist, facts, asked))).toEqual([
      [{ teachesMaths: true }, 'eligible'],
      [{ committedToTeachMaths: true, mathsTeachingFrom: '2022-11-01' }, 'eligible'],
    ]);
  });

  it('brings a commitment that is too late forward to the last day that counts', () => {
    const mathsTeachingFrom = civilDay('2024-01-08');
    const facts = { ...teacher, teachesMaths: false, committedToTeachMaths: true, mathsTeachingFrom };

    expect(inShort(whatWouldChange(sktmSecondaryNonSpecialist, facts, asked))).toEqual([
      [{ teachesMaths: true }, 'eligible'],
      [{ mathsTeachingFrom: '2023-11-01' }, 'eligible'],
    ]);
  });

  it('may lead to a named body, where the rest is the body’s to decide', () => {
    const facts = { ...teacher, stateFunded: false, teachesMaths: false, committedToTeachMaths: false };

    expect(inShort(whatWouldChange(sktmSecondaryNonSpecialist, facts, asked))).toEqual([
      [{ teachesMaths: true }, 'refer'],
      [{ committedToTeachMaths: true, mathsTeachingFrom: '2022-11-01' }, 'refer'],
    ]);
  });

  it('may lead to a question that nobody’s doing can settle', () => {
    const facts = { stateFunded: true, teachesMaths: false, committedToTeachMaths: false };

    expect(inShort(whatWouldChange(sktmSecondaryNonSpecialist, facts, asked))[0]).toEqual([
      { teachesMaths: true },
      'moreInformationNeeded',
    ]);
  });

  it('for a lead of too few schools: lead in two, one of them secondary', () => {
    const facts = { matSchoolsLed: 1, matSecondarySchoolsLed: 0 };

    expect(inShort(whatWouldChange(secondaryMathsMatLeads, facts, asked))).toEqual([
      [{ matSchoolsLed: 2, matSecondarySchoolsLed: 1 }, 'eligible'],
    ]);
  });

  it('carries the decision it leads to', () => {
    const facts = { ...teacher, teachesMaths: false, committedToTeachMaths: false };
    const [change] = whatWouldChange(sktmSecondaryNonSpecialist, facts, asked);

    expect(change?.decision).toEqual(
      decideEligibility(sktmSecondaryNonSpecialist, { ...facts, teachesMaths: true }, asked),
    );
  });

  it.each([
    ['no qualified teacher status', { qts: false }],
    ['induction completed', { inductionCompleted: true }],
    ['exempt from induction', { exemptFromInduction: true }],
    ['prohibited from teaching', { prohibited: true }],
    ['induction started too early', { inductionStart: civilDay('2021-08-31') }],
    ['a primary school', { phase: 'primary' }],
    ['a school outside England', { schoolInEngland: false }],
  ] as const)('is none where what stands in the way is what it is: %s', (_, inTheWay) => {
    const facts = { role: 'ect', teachesMaths: false, ...inTheWay } as const;

    expect(whatWouldChange(ectMathsPilot, facts, asked)).toEqual([]);
  });

  it('is none of the role that was asked about', () => {
    expect(whatWouldChange(ectMathsPilot, { role: 'participant' }, asked)).toEqual([]);
  });

  it.each([
    ['eligible', { ...teacher, teachesMaths: true }, '2022-11-01'],
    ['refer', { teachesMaths: true, ittInMaths: 'yes' }, '2022-11-01'],
    ['moreInformationNeeded', {}, '2022-11-01'],
    ['noRuleKnown', { teachesMaths: false, committedToTeachMaths: false }, '2025-11-01'],
  ] as const)('is none for %s', (outcome, facts, start) => {
    const by = { ...asked, start: civilDay(start) };

    expect(decideEligibility(sktmSecondaryNonSpecialist, facts, by).outcome).toBe(outcome);
    expect(whatWouldChange(sktmSecondaryNonSpecialist, facts, by)).toEqual([]);
  });

  it('is refused for a fact that no programme knows', () => {
    expect(() => whatWouldChange(sktmSecondaryNonSpecialist, { teachMaths: true } as never, asked)).toThrow(
      'did you mean teachesMaths?',
    );
  });
});

describe('in rules that no programme has yet', () => {
  const asked = { on: civilDay('2022-11-01') };
  const leadsTwo = criterion({ fact: 'matSchoolsLed', test: { atLeast: 2 } });
  const leadsFive = criterion({ id: 'five', fact: 'matSchoolsLed', test: { atLeast: 5 } });
  const teaches = criterion({ fact: 'teachesMaths', test: { is: true } });
  const linked = criterion({ fact: 'linkedSchools', test: { is: true } });
  const tiers = [
    { outcome: 'eligible', when: { allOf: [leadsFive, linked] } },
    { outcome: 'eligibleIfPlacesRemain', when: leadsTwo },
  ] as const;

  it('someone eligible if places remain is told what makes them eligible', () => {
    const changes = whatWouldChange(madeUp(madeUpEdition(tiers)), { matSchoolsLed: 3, linkedSchools: true }, asked);

    expect(inShort(changes)).toEqual([[{ matSchoolsLed: 5 }, 'eligible']]);
  });

  it('a larger set is told where it leads to a better answer', () => {
    const changes = whatWouldChange(madeUp(madeUpEdition(tiers)), { matSchoolsLed: 1, linkedSchools: false }, asked);

    expect(inShort(changes)).toEqual([
      [{ matSchoolsLed: 2 }, 'eligibleIfPlacesRemain'],
      [{ matSchoolsLed: 5, linkedSchools: true }, 'eligible'],
    ]);
  });

  it('one thing is enough for two conditions', () => {
    const days = ['2022-12-24', '2023-01-09'].map((from) =>
      criterion({ id: from, fact: 'mathsTeachingFrom', test: { from: civilDay(from) } }),
    );
    const programme = madeUp(madeUpEdition([{ outcome: 'eligible', when: { allOf: days } }]));
    const changes = whatWouldChange(programme, { mathsTeachingFrom: civilDay('2022-12-01') }, asked);

    expect(inShort(changes)).toEqual([[{ mathsTeachingFrom: '2023-01-09' }, 'eligible']]);
  });

  it.each([
    ['the first that counts, where asking is before it', { from: civilDay('2023-01-09') }, '2023-01-09'],
    ['the last that counts, where asking is after it', { to: civilDay('2022-09-05') }, '2022-09-05'],
    ['the day of asking, where it counts', { from: civilDay('2022-09-05') }, '2022-11-01'],
  ])('a day that is not known is %s', (_, test, day) => {
    const when = { allOf: [teaches, criterion({ fact: 'mathsTeachingFrom', test })] };
    const changes = whatWouldChange(
      madeUp(madeUpEdition([{ outcome: 'eligible', when }])),
      { teachesMaths: false },
      asked,
    );

    expect(inShort(changes)).toEqual([[{ teachesMaths: true, mathsTeachingFrom: day }, 'eligible']]);
  });

  it('no day is proposed beyond the last that can be written', () => {
    const test = { to: { monthsAfterAsking: 12 } } as const;
    const when = { allOf: [teaches, criterion({ fact: 'mathsTeachingFrom', test })] };
    const facts = { teachesMaths: false, mathsTeachingFrom: civilDay('9999-12-31') };
    const at9999 = { on: civilDay('9999-06-01'), start: civilDay('2022-11-01') };
    const changes = whatWouldChange(madeUp(madeUpEdition([{ outcome: 'eligible', when }])), facts, at9999);

    expect(inShort(changes)).toEqual([[{ teachesMaths: true }, 'eligible']]);
  });

  it.each([
    [
      'to a late one that is given',
      { teachesMaths: true, mathsTeachingFrom: civilDay('2022-12-24') },
      '2022-11-30',
      { mathsTeachingFrom: '2023-01-02' },
    ],
    [
      'to an early one that is given',
      { teachesMaths: true, mathsTeachingFrom: civilDay('2022-12-12') },
      '2022-11-30',
      { mathsTeachingFrom: '2022-11-30' },
    ],
    [
      'to the day of asking',
      { teachesMaths: false },
      '2022-10-31',
      { teachesMaths: true, mathsTeachingFrom: '2022-10-31' },
    ],
  ])('of two days that count, the nearer %s is told', (_, facts, day, change) => {
    const early = criterion({ id: 'early', fact: 'mathsTeachingFrom', test: { to: civilDay(day) } });
    const late = criterion({ id: 'late', fact: 'mathsTeachingFrom', test: { from: civilDay('2023-01-02') } });
    const when = { allOf: [{ anyOf: [early, late] }, teaches] };
    const changes = whatWouldChange(madeUp(madeUpEdition([{ outcome: 'eligible', when }])), facts, asked);

    expect(inShort(changes)).toEqual([[change, 'eligible']]);
  });

  it('each way of settling the same thing is told', () => {
    const apart = criterion({ id: 'apart', fact: 'linkedSchools', test: { is: false } });
    const when = { allOf: [teaches, { anyOf: [linked, apart] }] };
    const programme = madeUp(madeUpEdition([{ outcome: 'eligible', when }]));

    expect(inShort(whatWouldChange(programme, { teachesMaths: false }, asked))).toEqual([
      [{ teachesMaths: true, linkedSchools: true }, 'eligible'],
      [{ teachesMaths: true, linkedSchools: false }, 'eligible'],
    ]);
  });

  it('what a role that is not known may not even ask for is told only with the answer it leads to', () => {
    const forMentors = criterion({ fact: 'mentorsEct', test: { is: true }, roles: ['mentor'] });
    const programme = madeUp(madeUpEdition([{ outcome: 'eligible', when: { allOf: [teaches, forMentors] } }]));
    const changes = whatWouldChange(programme, { teachesMaths: false, mentorsEct: false }, asked);

    expect(inShort(changes)).toEqual([
      [{ teachesMaths: true }, 'moreInformationNeeded'],
      [{ teachesMaths: true, mentorsEct: true }, 'eligible'],
    ]);
  });

  it('the best answer within reach is always told, each change is real, and no part of one is another as good', () => {
    fc.assert(
      fc.property(fc.array(rules, { minLength: 1, maxLength: 2 }), situations, ([best, next], facts) => {
        const second = next === undefined ? [] : [{ outcome: 'eligibleIfPlacesRemain' as const, when: next }];
        const programme = madeUp(madeUpEdition([{ outcome: 'eligible', when: best ?? { allOf: [] } }, ...second]));
        const outcomeWith = (changed: Given) => decideEligibility(programme, { ...facts, ...changed }, asked).outcome;
        const now = outcomeWith({});
        const changes = whatWouldChange(programme, facts as Known<FactName>, asked);

        for (const { facts: changed, to } of changes) {
          expect(outcomeWith(changed as Given)).toBe(to);
          expect(rank(to)).toBeLessThan(rank(now));
          expect(Object.keys(changed).filter((name) => !CAN_CHANGE.includes(name))).toEqual([]);
          expect(changes.filter((each) => isPart(each, changed) && rank(each.to) <= rank(to))).toEqual([]);
        }
        // An open answer waits for facts and is not changed; and nobody is told to fail one tier to be judged by the next.
        const conditionsHere = [best, next].flatMap((rule) => (rule === undefined ? [] : criteriaOf(rule)));
        const helpful = [...alternatives(MADE_UP_FACTS, facts)].filter((each) =>
          Object.entries(each).every((one) => isHelpful(one, conditionsHere)),
        );
        const isAnswered = now === 'ineligible' || now === 'eligibleIfPlacesRemain';
        const reached = isAnswered ? helpful.map((each) => rank(outcomeWith(each))) : [];
        expect(Math.min(rank(now), ...changes.map(({ to }) => rank(to)))).toBe(Math.min(rank(now), ...reached));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the table of changeable facts', () => {
  it('lets a school, a trust or a provider change these, and no others', () => {
    const changeable = Object.entries(CHANGEABLE_FACTS).filter(([, by]) => 'changedBy' in by);

    expect(changeable.map(([name]) => name).toSorted()).toEqual(CAN_CHANGE.toSorted());
  });

  it('leaves every judgement of a named body to the body', () => {
    const judgements = catalogue.flatMap(({ editions }) =>
      editions.flatMap(({ tiers }) => tiers.flatMap(({ when }) => criteriaOf(when))),
    );
    const own = judgements.filter(({ decidedBy, test }) => decidedBy !== undefined && !('refer' in test));

    expect(own.length).toBeGreaterThan(0);
    for (const { fact } of own) expect(CHANGEABLE_FACTS[fact]).toEqual({ fixed: 'bodyDecides' });
  });
});

/** What trying every value of every changeable fact finds, in the order that was promised. */
function bruteForce(programme: Programme, names: readonly string[], facts: Given): readonly unknown[] {
  const outcomeWith = (changed: Given) => decideEligibility(programme, { ...facts, ...changed }, at(programme)).outcome;
  const now = outcomeWith({});
  if (now !== 'ineligible' && now !== 'eligibleIfPlacesRemain') return [];

  const found = [...alternatives(names, facts)]
    .map((changed) => ({ changed, to: outcomeWith(changed) }))
    .filter(({ changed, to }) => rank(to) < rank(now) && !waits(changed, to));
  const smallest = found.filter(
    (one) =>
      !found.some((other) => other !== one && rank(other.to) <= rank(one.to) && isLess(other.changed, one.changed)),
  );
  return smallest
    .toSorted((one, other) => Object.keys(one.changed).length - Object.keys(other.changed).length)
    .map(({ changed, to }) => [changed, to]);

  /** Whether they have more to say that could still move the answer. */
  function waits(changed: Given, to: string): boolean {
    if (to !== 'moreInformationNeeded') return false;
    const all = { ...facts, ...changed };
    const missing = names.filter((name) => !(name in all));
    return [...alternatives(missing, all)].some((more) => outcomeWith({ ...changed, ...more }) !== to);
  }

  /** A part of the other, or the same facts with days and numbers nearer to what is given. */
  function isLess(one: Given, other: Given): boolean {
    return Object.entries(one).every(([name, value]) => {
      const theirs = other[name];
      return theirs !== undefined && (value === theirs || far(name, value) < far(name, theirs));
    });
  }

  function far(name: string, value: Value): number {
    if (typeof value === 'number') return Math.abs(value - Number(facts[name] ?? 0));
    if (FACTS[name as FactName] !== 'day') return 0;
    return Math.abs(daysBetween(String(facts[name] ?? at(programme).on), String(value)));
  }
}

/** Every way to give some of the facts that can be changed another value than they have. */
function* alternatives(names: readonly string[], facts: Given): Generator<Given> {
  const changeable = names.filter((name) => CAN_CHANGE.includes(name));
  const domains = changeable.map((name) => [...valuesOf(name).filter((value) => value !== facts[name]), undefined]);
  for (const chosen of combine(domains)) {
    const changed = given(changeable, chosen);
    if (Object.keys(changed).length > 0) yield changed;
  }
}

function* combine<T>([first, ...rest]: readonly (readonly T[])[]): Generator<readonly T[]> {
  if (first === undefined) {
    yield [];
    return;
  }
  for (const value of first) for (const others of combine(rest)) yield [value, ...others];
}

function given(names: readonly string[], values: readonly (Value | undefined)[]): Given {
  return Object.fromEntries(
    names.flatMap((name, index) => {
      const value = values[index];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The finite values a fact is tried with. */
function valuesOf(name: string): readonly Value[] {
  const kind = FACTS[name as FactName];
  if (kind === 'yesOrNo') return [true, false];
  if (kind === 'wholeNumber') return [0, 1, 2, 3];
  return kind === 'day' ? (DAYS[name] ?? []) : kind;
}

/** The facts that decide, in the order of the rules. */
function factsOf({ editions }: Programme): readonly FactName[] {
  const rulesOfTiers = editions.flatMap(({ tiers }) => tiers.map(({ when }) => when));
  return [...new Set(rulesOfTiers.flatMap(criteriaOf).map(({ fact }) => fact))];
}

function criteriaOf(rule: Rule): readonly Criterion[] {
  if ('allOf' in rule) return rule.allOf.flatMap(criteriaOf);
  if ('anyOf' in rule) return rule.anyOf.flatMap(criteriaOf);
  return [rule];
}

function at({ id }: Programme): { readonly on: ReturnType<typeof civilDay> } {
  return { on: civilDay(ASKED_ON[id] ?? '2022-11-01') };
}

function inShort(changes: readonly Change[]): readonly unknown[] {
  return changes.map(({ facts, to }) => [facts, to]);
}

function rank(outcome: string): number {
  return FROM_BEST_TO_WORST.indexOf(outcome);
}

function isPart(one: Change, whole: Change['facts']): boolean {
  const [part, of] = [Object.entries(one.facts), Object.entries(whole)];
  return part.length < of.length && part.every(([name, value]) => of.some(([n, v]) => n === name && v === value));
}

// Rules at random: conditions that ask for what they do not forbid elsewhere, joined two deep.

const MADE_UP_FACTS = [
  'teachesMaths',
  'linkedSchools',
  'schoolTakesPart',
  'matSchoolsLed',
  'stateFunded',
  'ittInMaths',
  'wouldBenefit',
];

/** Whether a value is one that some condition asks for: of the numbers, a condition of these rules. */
function isHelpful([name, value]: readonly [string, Value], these: readonly Criterion[]): boolean {
  if (name === 'matSchoolsLed') return these.some(({ test }) => 'atLeast' in test && test.atLeast === value);
  return value === (name !== 'schoolTakesPart');
}

const conditions: fc.Arbitrary<Rule> = fc.constantFrom(
  criterion({ fact: 'teachesMaths', test: { is: true } }),
  criterion({ fact: 'linkedSchools', test: { is: true } }),
  criterion({ fact: 'schoolTakesPart', test: { is: false } }),
  criterion({ fact: 'matSchoolsLed', test: { atLeast: 1 } }),
  criterion({ id: 'three', fact: 'matSchoolsLed', test: { atLeast: 3 } }),
  criterion({ fact: 'stateFunded', test: { is: true } }),
  criterion({ fact: 'ittInMaths', test: { oneOf: ['no'], refer: ['jointCourse'] }, decidedBy: 'mathsHub' }),
  criterion({ fact: 'wouldBenefit', test: { is: true }, decidedBy: 'mathsHub' }),
);

const pairs: fc.Arbitrary<Rule> = joined(conditions);
const rules: fc.Arbitrary<Rule> = joined(fc.oneof(conditions, pairs));

function joined(parts: fc.Arbitrary<Rule>): fc.Arbitrary<Rule> {
  const several = fc.array(parts, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    several.map((allOf) => ({ allOf })),
    several.map((anyOf) => ({ anyOf })),
  );
}

const situations: fc.Arbitrary<Given> = fc
  .tuple(...MADE_UP_FACTS.map((name) => fc.constantFrom(undefined, ...valuesOf(name))))
  .map((values) => given(MADE_UP_FACTS, values));
