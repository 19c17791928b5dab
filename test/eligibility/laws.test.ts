import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AcademicYear } from '../../src/calendar/academicYear.js';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import type { Decided, Outcome } from '../../src/eligibility/decision.js';
import { factsStillNeeded } from '../../src/eligibility/factsStillNeeded.js';
import { programmes } from '../../src/programmes/catalogue.js';
import type { Rule } from '../../src/vocabulary/criterion.js';
import { FACTS, type FactName, type Known } from '../../src/vocabulary/facts.js';
import type { Programme } from '../../src/vocabulary/programme.js';
import { cases } from '../support/cases.js';
import { frozen, throughJson } from '../support/frozen.js';
import { problemsOf, thrownBy } from '../support/problemsOf.js';

type Value = string | number | boolean;
type Given = Readonly<Record<string, Value | undefined>>;

const ON = '2022-11-01' as CivilDay;
const ALL = Object.keys(FACTS) as readonly FactName[];
const FINAL: readonly Outcome[] = ['eligible', 'eligibleIfPlacesRemain', 'ineligible'];

/** The facts that are a judgement of the Maths Hub or of the Community Lead; whoever asks knows all the others. */
const DECIDED_BY_A_BODY: readonly FactName[] = [
  'earlyInCareer',
  'wouldBenefit',
  'mathsHubAgrees',
  'invitedByCommunityLead',
];

/** The days, and the numbers, on both sides of each bound that a programme sets. */
const DAYS: Readonly<Record<string, readonly string[]>> = {
  inductionStart: ['2021-08-31', '2021-09-01'],
  mathsTeachingFrom: ['2022-10-31', '2022-11-01', '2023-11-01', '2023-11-02'],
};
const NUMBERS = [0, 1, 2];

const anyFacts: fc.Arbitrary<Given> = fc
  .tuple(fc.subarray([...ALL]), fc.infiniteStream(fc.nat()))
  .map(([names, choose]) =>
    Object.fromEntries(names.map((name) => [name, oneOf(domainOf(name), choose.next().value ?? 0)])),
  );

describe.each(programmes.map((programme) => [programme.id, programme] as const))('on %s', (_, programme) => {
  const known = knownFacts(programme);
  const isLarge = decidingFacts(programme).reduce((size, fact) => size * domainOf(fact).length, 1) > cases(1e9, 2000);

  it('a decision changes with more facts only where it asks for them, or refers', () => {
    fc.assert(
      fc.property(known, known, (facts, more) => {
        const before = outcomeOf(programme, facts);
        fc.pre(FINAL.includes(before));

        expect(outcomeOf(programme, { ...more, ...facts })).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  it('a decision that refers is not made to ask for information by more facts', () => {
    fc.assert(
      fc.property(known, known, (facts, more) => {
        const before = outcomeOf(programme, facts);
        const after = outcomeOf(programme, { ...more, ...facts });

        expect(before === 'refer' && after === 'moreInformationNeeded').toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('a fact that is undefined is one that is not given', () => {
    fc.assert(
      fc.property(known, (facts) => {
        const spelledOut = { ...Object.fromEntries(ALL.map((name) => [name, undefined])), ...facts };

        expect(decideEligibility(programme, spelledOut, { on: ON, start: startOf(programme) })).toEqual(
          decide(programme, facts),
        );
        expect(needed(programme, spelledOut)).toEqual(needed(programme, facts));
      }),
    );
  });

  it('the order of the facts, and facts that other programmes ask about, change nothing', () => {
    fc.assert(
      fc.property(known, anyFacts, (facts, others) => {
        const asked = new Set<string>(factsOf(programme));
        const foreign = Object.entries(others).filter(([name]) => !asked.has(name));
        const mixed = Object.fromEntries([...foreign, ...Object.entries(facts).toReversed()]);

        expect(decide(programme, mixed)).toEqual(decide(programme, facts));
        expect(needed(programme, mixed)).toEqual(needed(programme, facts));
      }),
    );
  });

  it('what is only recommended changes neither the outcome nor the facts still needed', () => {
    fc.assert(
      fc.property(known, anyFacts, (facts, others) => {
        const required = new Set<string>(decidingFacts(programme));
        const advised = Object.fromEntries(Object.entries(others).filter(([name]) => !required.has(name)));
        const { findings, ...decision } = decide(programme, facts);
        const { findings: advisedFindings, ...advisedDecision } = decide(programme, { ...facts, ...advised });

        expect(advisedDecision.outcome).toBe(decision.outcome);
        expect(needed(programme, { ...facts, ...advised })).toEqual(needed(programme, facts));
        expect(advisedFindings.map(({ criterion, decides }) => [criterion, decides])).toEqual(
          findings.map(({ criterion, decides }) => [criterion, decides]),
        );
      }),
    );
  });

  it('a decision tells all criteria for the role, up to the tier it came from, and all advice', () => {
    fc.assert(
      fc.property(known, (facts) => {
        const { findings, tier } = decided(programme, facts);
        const told = findings.map((finding) => `${finding.tier} ${finding.criterion}`);

        expect(told.toSorted()).toEqual(criteriaAsked(programme, facts, tier).toSorted());
      }),
      { numRuns: 300 },
    );
  });

  it('nothing decides that is only recommended, and a finding has the value that was given', () => {
    fc.assert(
      fc.property(known, (facts) => {
        const { findings } = decide(programme, facts);

        expect(findings.filter(({ force, decides }) => force === 'recommended' && decides)).toEqual([]);
        expect(findings.filter(({ fact, value }) => (facts[fact] ?? null) !== value)).toEqual([]);
        expect(
          findings.filter(({ is, value, decidedBy }) => is === 'referred' && value === null && decidedBy === null),
        ).toEqual([]);
      }),
    );
  });

  it('a decision that refers says whom to ask about what, and no other decision asks anybody for a final word', () => {
    fc.assert(
      fc.property(known, (facts) => {
        const decision = decide(programme, facts);
        if (decision.outcome === 'noRuleKnown') throw new Error('there is an edition');

        expect(decision.outcome === 'refer' && decision.ask.length === 0).toBe(false);
        expect(FINAL.includes(decision.outcome) && decision.ask.length > 0).toBe(false);
        for (const { body, about, criterion } of decision.ask) {
          expect(decision.findings).toContainEqual(
            expect.objectContaining({ criterion, fact: about, decidedBy: body, is: 'referred', decides: true }),
          );
        }
      }),
    );
  });

  it('the facts still needed are none where the outcome is final, and some where more information is', () => {
    fc.assert(
      fc.property(known, (facts) => {
        const outcome = outcomeOf(programme, facts);
        const open = needed(programme, facts);

        expect(FINAL.includes(outcome) && open.length > 0).toBe(false);
        expect(outcome === 'moreInformationNeeded' && open.length === 0).toBe(false);
        expect(open.filter((name) => facts[name] !== undefined)).toEqual([]);
        expect(new Set(open).size).toBe(open.length);
      }),
      { numRuns: 300 },
    );
  });

  it('what anyone can answer is asked before what a named body has to decide', () => {
    fc.assert(
      fc.property(known, (facts) => {
        const open = needed(programme, facts);
        const anyone = open.filter((name) => !DECIDED_BY_A_BODY.includes(name));
        const bodies = open.filter((name) => DECIDED_BY_A_BODY.includes(name));

        expect(open).toEqual([...anyone, ...bodies]);
      }),
      { numRuns: 300 },
    );
  });

  it('an ineligible decision has no route', () => {
    fc.assert(
      fc.property(known, (facts) => {
        const { outcome, route } = decided(programme, facts);
        fc.pre(outcome === 'ineligible');

        expect(route).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('a route that is told stays, whatever else is learned, unless the person turns out ineligible', () => {
    fc.assert(
      fc.property(known, known, (facts, more) => {
        const { route } = decided(programme, facts);
        const later = decided(programme, { ...more, ...facts });

        expect(route === null || later.outcome === 'ineligible' || later.route?.id === route.id).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.skipIf(isLarge)(
    'a fact is still needed exactly where some answers to the others let it change the outcome',
    () => {
      const table = outcomesByFacts(programme);
      fc.assert(
        fc.property(known, (facts) => {
          const expected = new Set(factsThatMatter(table, facts));
          // While nobody has said which role is asked about, the role is what is missing, even if none could take part.
          if (isRoleOpen(programme, facts)) expected.add('role');

          expect(needed(programme, facts).toSorted()).toEqual([...expected].toSorted());
        }),
        { numRuns: 60 },
      );
    },
  );

  it.skipIf(isLarge)('an outcome is final exactly where all answers to what is not known lead to it', () => {
    const table = outcomesByFacts(programme);
    fc.assert(
      fc.property(known, (facts) => {
        const outcome = outcomeOf(programme, facts);
        const reached = outcomesWithin(table, facts);

        const mayReach = FINAL.includes(outcome) ? [outcome] : ['refer'];
        fc.pre(FINAL.includes(outcome) || (reached.size === 1 && !isRoleOpen(programme, facts)));

        expect([...reached]).toEqual(mayReach);
      }),
      { numRuns: 60 },
    );
  });

  it('the facts still needed, answered one by one, come to an end', () => {
    fc.assert(
      fc.property(known, fc.infiniteStream(fc.nat()), (facts, choose) => {
        const answered: Record<string, Value | undefined> = { ...facts };
        for (let asked = 0; asked < ALL.length; asked += 1) {
          const [next] = needed(programme, answered);
          if (next === undefined) break;
          answered[next] = oneOf(domainOf(next), choose.next().value ?? 0);
        }

        expect([...FINAL, 'refer']).toContain(outcomeOf(programme, answered));
      }),
    );
  });

  it('a decision is plain data, and leaves the facts as they are', () => {
    fc.assert(
      fc.property(known, (facts) => {
        const decision = decide(programme, frozen(facts));

        expect(throughJson(decision)).toStrictEqual(decision);
        expect(decide(programme, throughJson(facts) as Given)).toEqual(decision);
      }),
      { numRuns: 30 },
    );
  });

  it('a start that no edition covers is answered with the years that are covered', () => {
    const covered = programme.editions.flatMap((edition) => edition.cohorts);
    fc.assert(
      fc.property(known, fc.integer({ min: 2015, max: 2040 }), (facts, from) => {
        const start = `${from}/${String(from + 1).slice(2)}` as AcademicYear;
        const decision = decideEligibility(programme, facts as Known<FactName>, { on: ON, start });

        expect(decision.outcome === 'noRuleKnown').toBe(!covered.includes(start));
        if (decision.outcome !== 'noRuleKnown') return;
        expect(decision).toMatchObject({
          programme: programme.id,
          cohort: start,
          on: ON,
          covers: covered,
          findings: [],
        });
        expect(factsStillNeeded(programme, facts as Known<FactName>, { on: ON, start })).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the start that is asked about', () => {
  const [programme] = programmes;
  if (programme === undefined) throw new Error('there is no programme');

  it.each([
    ['2024-09-01', '2024/25'],
    ['2025-08-31', '2024/25'],
    ['2024/25', '2024/25'],
    ['2025-09-01', '2025/26'],
  ])('%s is of %s, whatever the day of asking', (start, cohort) => {
    const at = { on: '2026-01-15' as CivilDay, start: start as CivilDay };

    expect(decideEligibility(programme, {}, at)).toMatchObject({ cohort, on: '2026-01-15' });
  });

  it('is the day of asking, where none is given', () => {
    expect(decideEligibility(programme, {}, { on: '2025-08-31' as CivilDay }).cohort).toBe('2024/25');
    expect(decideEligibility(programme, {}, { on: '2025-09-01' as CivilDay }).outcome).toBe('noRuleKnown');
  });

  it('is told to be wrong together with the day of asking', () => {
    const noDay = '2025-02-29' as CivilDay;

    for (const ask of [decideEligibility, factsStillNeeded]) {
      expect(problemsOf(() => ask(programme, {}, { on: noDay, start: '2024/26' }))).toEqual([
        'notADay on',
        'notADay start',
      ]);
      expect(problemsOf(() => ask(programme, {}, { on: noDay, start: '2024/25' }))).toEqual(['notADay on']);
      expect(problemsOf(() => ask(programme, {}, { on: noDay }))).toContain('notADay on');
    }
  });
});

describe('facts that are none', () => {
  const [programme] = programmes;
  if (programme === undefined) throw new Error('there is no programme');
  const wrong = {
    qts: 'yes',
    role: 'teacher',
    inductionStart: '2021-02-30',
    matSchoolsLed: 1.5,
    matSecondarySchoolsLed: -1,
    teachMaths: true,
    colour: 'red',
    phase: null,
  };

  it.each([decideEligibility, factsStillNeeded])('are all told, with path and code, by %o', (ask) => {
    expect(problemsOf(() => ask(programme, wrong as unknown as Known<FactName>, { on: ON }))).toEqual([
      'wrongKind qts',
      'notOneOf role',
      'notADay inductionStart',
      'wrongKind matSchoolsLed',
      'wrongKind matSecondarySchoolsLed',
      'unknownName teachMaths',
      'unknownName colour',
      'notOneOf phase',
    ]);
  });

  it('are told together with the days that are none', () => {
    expect(
      problemsOf(() =>
        decideEligibility(programme, { qts: 'yes' } as unknown as Known<FactName>, { on: 'today' as CivilDay }),
      ).toSorted(),
    ).toEqual(['notADay on', 'wrongKind qts']);
  });

  it('are told with the name that was probably meant, and without the value', () => {
    const { message } = thrownBy(() => decideEligibility(programme, wrong as unknown as Known<FactName>, { on: ON }));

    expect(message).toContain('did you mean teachesMaths?');
    expect(message).not.toContain('red');
    expect(message).not.toContain('2021-02-30');
  });

  it('are told even where the programme does not ask about them, and where no edition covers the start', () => {
    const facts = { communityFocus: 'maths' } as unknown as Known<FactName>;

    expect(problemsOf(() => decideEligibility(programme, facts, { on: ON }))).toEqual(['notOneOf communityFocus']);
    expect(problemsOf(() => decideEligibility(programme, facts, { on: ON, start: '2030/31' }))).toEqual([
      'notOneOf communityFocus',
    ]);
  });

  it('are those that no table of facts has, whatever their name', () => {
    const names = fc.oneof(fc.string(), fc.constantFrom('toString', '__proto__', 'constructor', 'hasOwnProperty'));
    fc.assert(
      fc.property(
        names.filter((name) => !ALL.includes(name as FactName)),
        (name) => {
          const facts = Object.defineProperty({}, name, { value: true, enumerable: true });

          expect(thrownBy(() => decideEligibility(programme, facts, { on: ON })).problems).toMatchObject([
            { code: 'unknownName', path: [name] },
          ]);
        },
      ),
    );
  });
});

function decide(programme: Programme, facts: Given): ReturnType<typeof decideEligibility> {
  return decideEligibility(programme, facts as Known<FactName>, { on: ON, start: startOf(programme) });
}

/** A decision under the edition that covers the start: it tells a route, or that there is none. */
function decided(programme: Programme, facts: Given): Decided {
  const decision = decide(programme, facts);
  if (decision.outcome === 'noRuleKnown') throw new Error('there is an edition');
  return decision;
}

function outcomeOf(programme: Programme, facts: Given): Outcome {
  return decide(programme, facts).outcome;
}

function needed(programme: Programme, facts: Given): readonly FactName[] {
  return factsStillNeeded(programme, facts as Known<FactName>, { on: ON, start: startOf(programme) });
}

/** Whether all waits for a role that nobody has given, on a programme that is not the same for every role. */
function isRoleOpen(programme: Programme, facts: Given): boolean {
  const isAsked = facts['role'] === undefined && decidingFacts(programme).includes('role');
  return isAsked && outcomeOf(programme, facts) === 'moreInformationNeeded';
}

/** The first year in which someone could start. */
function startOf({ editions }: Programme): AcademicYear {
  return editions[0]?.cohorts[0] ?? '2022/23';
}

/** Facts that a programme asks about, some of them known; the role, on which most hangs, usually is. */
function knownFacts(programme: Programme): fc.Arbitrary<Given> {
  const names = factsOf(programme);
  const values = Object.fromEntries(names.map((name) => [name, fc.constantFrom(...usual(programme, name))]));
  return fc
    .tuple(fc.record(values), fc.subarray([...names]), fc.boolean())
    .map(([all, some, isRoleKnown]) =>
      Object.fromEntries(
        Object.entries(all).filter(([name]) => some.includes(name as FactName) || (name === 'role' && isRoleKnown)),
      ),
    );
}

/** The values of a fact, those that a programme names more often than the others. */
function usual(programme: Programme, name: FactName): readonly Value[] {
  const roles: readonly Value[] = name === 'role' ? (programme.editions[0]?.roles ?? []) : [];
  return [...roles, ...roles, ...domainOf(name)];
}

function domainOf(name: FactName): readonly Value[] {
  const values = FACTS[name];
  if (values === 'yesOrNo') return [true, false];
  if (values === 'wholeNumber') return NUMBERS;
  return values === 'day' ? (DAYS[name] ?? []) : values;
}

function oneOf<Each>(all: readonly Each[], which: number): Each | undefined {
  return all[which % all.length];
}

function factsOf({ editions }: Programme): readonly FactName[] {
  const rules = editions.flatMap(({ tiers, recommended, routes }) => [
    ...tiers.map((tier) => tier.when),
    ...recommended,
    ...routes.map((route) => route.when),
  ]);
  return [...new Set(rules.flatMap(factsIn))];
}

/** The facts that can decide: those of the tiers, and the role where a tier is not the same for every role. */
function decidingFacts({ editions }: Programme): readonly FactName[] {
  const rules = editions.flatMap(({ tiers }) => tiers.map((tier) => tier.when));
  const facts = new Set(rules.flatMap(factsIn));
  if (rules.some(isForRoles)) facts.add('role');
  return [...facts];
}

function factsIn(rule: Rule): readonly FactName[] {
  if ('allOf' in rule) return rule.allOf.flatMap(factsIn);
  return 'anyOf' in rule ? rule.anyOf.flatMap(factsIn) : [rule.fact];
}

/** Every criterion of the tiers up to one, as `1 id`, and of the advice, as `0 id`, that is for the role if it is known. */
function criteriaAsked(programme: Programme, facts: Given, tier: number): readonly string[] {
  const start = startOf(programme);
  const { tiers = [], recommended = [] } = programme.editions.find(({ cohorts }) => cohorts.includes(start)) ?? {};
  const judged = tiers.slice(0, tier).flatMap(({ when }, at) => idsFor(when, facts['role'], at + 1));
  return [...judged, ...recommended.flatMap((advice) => idsFor(advice, facts['role'], 0))];
}

function idsFor(rule: Rule, role: Value | undefined, tier: number): readonly string[] {
  if ('allOf' in rule) return rule.allOf.flatMap((part) => idsFor(part, role, tier));
  if ('anyOf' in rule) return rule.anyOf.flatMap((part) => idsFor(part, role, tier));
  const isForRole = rule.roles === undefined || role === undefined || rule.roles.some((each) => each === role);
  return isForRole ? [`${tier} ${rule.id}`] : [];
}

function isForRoles(rule: Rule): boolean {
  if ('allOf' in rule) return rule.allOf.some(isForRoles);
  return 'anyOf' in rule ? rule.anyOf.some(isForRoles) : rule.roles !== undefined;
}

/** The outcome of every complete set of answers: the last fact turns fastest. */
interface OutcomeTable {
  readonly facts: readonly { readonly name: FactName; readonly values: readonly Value[]; readonly step: number }[];
  readonly outcomes: readonly Outcome[];
}

const tables = new Map<Programme, OutcomeTable>();

function outcomesByFacts(programme: Programme): OutcomeTable {
  const table = tables.get(programme) ?? workOut(programme);
  tables.set(programme, table);
  return table;
}

function workOut(programme: Programme): OutcomeTable {
  let size = 1;
  const facts = decidingFacts(programme)
    .toReversed()
    .map((name) => {
      const step = size;
      const values = domainOf(name);
      size *= values.length;
      return { name, values, step };
    });
  const outcomes = Array.from({ length: size }, (_, at) =>
    outcomeOf(
      programme,
      Object.fromEntries(facts.map(({ name, values, step }) => [name, oneOf(values, Math.floor(at / step))])),
    ),
  );
  return { facts, outcomes };
}

/** The places in the table of every set of answers that goes with what is known. */
function completions({ facts }: OutcomeTable, known: Given): readonly number[] {
  let places: readonly number[] = [0];
  for (const { name, values, step } of facts) {
    const value = known[name];
    const possible = value === undefined ? [...values.keys()] : [values.indexOf(value)];
    places = places.flatMap((place) => possible.map((at) => place + at * step));
  }
  return places;
}

function outcomesWithin(table: OutcomeTable, known: Given): ReadonlySet<Outcome> {
  return new Set(completions(table, known).map((place) => table.outcomes[place] ?? 'noRuleKnown'));
}

function factsThatMatter(table: OutcomeTable, known: Given): readonly FactName[] {
  const places = completions(table, known);
  return table.facts
    .filter(({ name, values, step }) => {
      if (known[name] !== undefined) return false;
      // Each place against the one where this fact has its first value and all others are the same.
      return places.some(
        (place) => table.outcomes[place] !== table.outcomes[place - (Math.floor(place / step) % values.length) * step],
      );
    })
    .map(({ name }) => name);
}
