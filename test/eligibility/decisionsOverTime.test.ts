import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AcademicYear } from '../../src/calendar/academicYear.js';
import { type CivilDay, civilDay } from '../../src/calendar/civilDay.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import type { Decision } from '../../src/eligibility/decision.js';
import { type DatedDecision, decisionsOverTime } from '../../src/eligibility/decisionsOverTime.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { programmes } from '../../src/programmes/catalogue.js';
import { sktmSecondaryNonSpecialist } from '../../src/programmes/sktmSecondaryNonSpecialist.js';
import type { Criterion, Rule } from '../../src/vocabulary/criterion.js';
import { FACTS, type FactName, type Known } from '../../src/vocabulary/facts.js';
import type { Programme } from '../../src/vocabulary/programme.js';
import { dayLater, daysBetween } from '../support/dayCounter.js';
import { problemsOf } from '../support/problemsOf.js';
import { day } from '../support/schools.js';
import { cohorts, criterion, madeUp, madeUpEdition } from './madeUp.js';

type Start = CivilDay | AcademicYear | undefined;

const document = { id: 'made-up', title: 'Made-up page', publisher: 'nobody', edition: 'undated', address: 'notKnown' };

const committed = {
  stateFunded: true,
  teachesMaths: false,
  committedToTeachMaths: true,
  mathsTeachingFrom: civilDay('2024-01-08'),
  ittInMaths: 'no',
} as const;

describe('decisions over time', () => {
  it('say from when a commitment counts, until no edition covers the start', () => {
    expect(told(sktmSecondaryNonSpecialist, committed, '2022-09-01', '2024-08-31')).toEqual([
      '2022-09-01 ineligible',
      '2023-01-08 eligible',
      '2023-09-01 noRuleKnown',
    ]);
  });

  it('say until when a commitment counts, for a start that is given', () => {
    expect(told(sktmSecondaryNonSpecialist, committed, '2022-09-01', '2024-08-31', '2022/23')).toEqual([
      '2022-09-01 ineligible',
      '2023-01-08 eligible',
      '2024-01-09 ineligible',
    ]);
  });

  it('make one row of the four years that one edition covers, in a period of three centuries', () => {
    expect(told(ambitionEct, { role: 'inductionCoordinator' }, '1850-01-01', '2150-12-31')).toEqual([
      '1850-01-01 noRuleKnown',
      '2021-09-01 eligible',
      '2025-09-01 noRuleKnown',
    ]);
  });

  it('make a row of a finding that changes where the outcome does not', () => {
    const facts = { ...committed, teachesMaths: true };

    expect(told(sktmSecondaryNonSpecialist, facts, '2022-12-01', '2023-03-31')).toEqual([
      '2022-12-01 eligible',
      '2023-01-08 eligible',
    ]);
  });

  it('make a row of a route that changes, and of advice that does', () => {
    const when = criterion({ fact: 'mathsTeachingFrom', test: { from: { monthsAfterAsking: 6 } } });
    const soon = criterion({ fact: 'mathsTeachingFrom', test: { to: { monthsAfterAsking: 1 } }, force: 'recommended' });
    const source = { document, section: 'routes', basis: 'assumed' } as const;
    const more = { routes: [{ id: 'later', name: 'Later', when, source }], recommended: [soon] };
    const teaches = criterion({ fact: 'teachesMaths', test: { is: true } });
    const programme = madeUp(madeUpEdition([{ outcome: 'eligible', when: teaches }], more));
    const facts = { teachesMaths: true, mathsTeachingFrom: civilDay('2023-05-10') };
    const over = { first: civilDay('2022-10-01'), last: civilDay('2023-08-31') };

    expect(decisionsOverTime(programme, facts, over).map(({ from, decision }) => [from, inWords(decision)])).toEqual([
      ['2022-10-01', 'eligible, later, met, unmet'],
      ['2022-11-11', 'eligible, -, met, unmet'],
      ['2023-04-10', 'eligible, -, met, met'],
    ]);
  });

  it('are one decision where the period is one day', () => {
    const on = civilDay('2022-11-01');

    expect(decisionsOverTime(sktmSecondaryNonSpecialist, committed, { first: on, last: on })).toEqual([
      { from: on, decision: decideEligibility(sktmSecondaryNonSpecialist, committed, { on }) },
    ]);
  });

  it('are those of every single day, for any programme, facts, period and start', () => {
    fc.assert(
      fc.property(cases, periods, starts, ({ programme, facts }, over, start) => {
        expect(inShort(decisionsOverTime(programme, facts, over, start))).toEqual(
          dayByDay(programme, facts, over, start),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('are those of every single day, at the ends of months, for tiers, routes and advice that turn on a day', () => {
    fc.assert(
      fc.property(endsOfMonths, fc.array(months, { minLength: 1, maxLength: 3 }), (end, bounds) => {
        const [first = {}, second = first, third = second] = bounds;
        const programme = turning(first, second, third);
        const facts = { mathsTeachingFrom: end };
        for (const { from = 0, to = from } of bounds) {
          for (const by of [from, to]) {
            const over = { first: daysAfter(end, -31 * by - 40), last: daysAfter(end, 40 - 28 * by) };
            expect(inShort(decisionsOverTime(programme, facts, over))).toEqual(
              dayByDay(programme, facts, over, undefined),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('decisions over a period that is none', () => {
  it.each([
    ['its days in the wrong order', '2023-01-02', '2023-01-01', undefined, ['wrongOrder last']],
    ['a day that does not exist', '2023-02-29', '2023-03-01', undefined, ['notADay first']],
    ['no day at all', undefined, 'soon', undefined, ['notADay first', 'notADay last']],
    ['a start that is none', '2023-01-01', '2023-01-02', '2023', ['notADay start']],
    ['nothing right', '', '', '2022/24', ['notADay first', 'notADay last', 'notADay start']],
  ])('are refused for %s, with all that is wrong', (_, first, last, start, problems) => {
    const ask = () => decisionsOverTime(ambitionEct, {}, { first, last } as never, start as never);

    expect(problemsOf(ask)).toEqual(problems);
  });

  it('are refused for facts that no programme knows', () => {
    const over = { first: civilDay('2023-01-01'), last: civilDay('2023-01-02') };

    expect(() => decisionsOverTime(ambitionEct, { rol: 'ect' } as never, over)).toThrow('did you mean role?');
  });

  it.each([null, undefined, 'ect'])('are refused for facts that are %s, as a decision on one day is', (none) => {
    const over = { first: civilDay('2023-01-01'), last: civilDay('2023-01-02') };

    expect(problemsOf(() => decisionsOverTime(ambitionEct, none as never, over))).toEqual(['wrongKind']);
    expect(problemsOf(() => decideEligibility(ambitionEct, none as never, { on: over.first }))).toEqual(['wrongKind']);
  });

  it.each(['9999-12-31', '1000-01-01'])('are made as far as days go: %s', (text) => {
    const on = civilDay(text);
    const facts = { ...committed, mathsTeachingFrom: on };

    expect(told(sktmSecondaryNonSpecialist, facts, text, text, '2022/23')).toEqual([`${text} eligible`]);
  });
});

function told<F extends FactName>(
  programme: Programme<F>,
  facts: Known<NoInfer<F>>,
  first: string,
  last: string,
  start?: AcademicYear,
): readonly string[] {
  const over = { first: civilDay(first), last: civilDay(last) };
  return decisionsOverTime(programme, facts, over, start).map(({ from, decision }) => `${from} ${decision.outcome}`);
}

/** Every day of the period decided by itself; a row wherever the answer is not the one of the day before. */
function dayByDay(
  programme: Programme,
  facts: Known<FactName>,
  { first, last }: { readonly first: string; readonly last: string },
  start: Start,
): readonly unknown[] {
  const rows: (readonly [string, unknown])[] = [];
  for (let passed = 0; passed <= daysBetween(first, last); passed++) {
    const on = daysAfter(first, passed);
    const decision = decideEligibility(programme, facts, start === undefined ? { on } : { on, start });
    const answer = withoutDay(decision);
    if (JSON.stringify(rows.at(-1)?.[1]) !== JSON.stringify(answer)) rows.push([on, answer]);
  }
  return rows;
}

function inShort(rows: readonly DatedDecision[]): readonly unknown[] {
  for (const { from, decision } of rows) expect(decision.on).toBe(from);
  return rows.map(({ from, decision }) => [from, withoutDay(decision)]);
}

/** All of a decision but the day, its cohort, and what comes of the rules unchanged. */
function withoutDay(decision: Decision): unknown {
  const findings = decision.findings.map(({ criterion: id, tier, is, decides, value }) => [
    id,
    tier,
    is,
    decides,
    value,
  ]);
  if (decision.outcome === 'noRuleKnown') return { outcome: decision.outcome, findings };
  const { outcome, edition, tier, route, ask } = decision;
  return { outcome, edition, tier, route: route?.id ?? '-', ask, findings };
}

function inWords(decision: Decision): string {
  const route = decision.outcome === 'noRuleKnown' ? undefined : decision.route?.id;
  return [decision.outcome, route ?? '-', ...decision.findings.map(({ is }) => is)].join(', ');
}

function daysAfter(from: string, days: number): CivilDay {
  return day(dayLater(from, days));
}

// Programmes, people, periods and starts at random, the days near one another.

const catalogue: readonly Programme[] = [...programmes, turning({ from: 0, to: 12 }, { from: 3 }, { to: 6 })];

const daysOfLife = fc.integer({ min: 0, max: 2_000 }).map((days) => daysAfter('2020-06-01', days));

const cases = fc
  .constantFrom(...catalogue)
  .chain((programme) =>
    fc
      .record(Object.fromEntries(factsOf(programme).map((name) => [name, valuesOf(name)])), { requiredKeys: [] })
      .map((facts) => ({ programme, facts: facts as Known<FactName> })),
  );

const periods = fc
  .tuple(daysOfLife, fc.integer({ min: 0, max: 500 }))
  .map(([first, days]) => ({ first, last: daysAfter(first, days) }));

const starts: fc.Arbitrary<Start> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  fc.constantFrom<Start[]>('2021/22', '2022/23', '2024/25', '2025/26'),
  daysOfLife,
);

const endsOfMonths = fc
  .tuple(fc.constantFrom('2023-03-01', '2024-03-01', '2024-05-01', '2024-12-01'), fc.integer({ min: -4, max: 3 }))
  .map(([first, days]) => daysAfter(first, days));

const months = fc.record(
  { from: fc.integer({ min: 0, max: 14 }), to: fc.integer({ min: 0, max: 14 }) },
  { requiredKeys: [] },
);

interface Months {
  readonly from?: number;
  readonly to?: number;
}

/** Two editions, in whose rules everything turns on the day from which someone is to teach maths. */
function turning(first: Months, second: Months, third: Months): Programme {
  const [one, two, three] = [first, second, third].map(dayWithin) as [Rule, Rule, Rule];
  const source = { document, section: 'routes', basis: 'assumed' } as const;
  const routes = [{ id: 'turning', name: 'Turning', when: two, source }];
  const fixed = criterion({ fact: 'mathsTeachingFrom', test: { from: civilDay('2024-01-01') } });
  return madeUp(
    madeUpEdition([{ outcome: 'eligible', when: one }], { cohorts: cohorts(2021, 2022), routes, recommended: [three] }),
    madeUpEdition(
      [
        { outcome: 'eligible', when: { allOf: [two, fixed] } },
        { outcome: 'eligibleIfPlacesRemain', when: { anyOf: [three, one] } },
      ],
      { id: 'made-up-2023', cohorts: cohorts(2023, 2025) },
    ),
  );
}

function dayWithin({ from, to }: Months): Rule {
  const test = {
    ...(from === undefined ? {} : { from: { monthsAfterAsking: from } }),
    ...(to === undefined ? {} : { to: { monthsAfterAsking: to } }),
  };
  return criterion({ id: JSON.stringify(test), fact: 'mathsTeachingFrom', test });
}

function valuesOf(name: string): fc.Arbitrary<unknown> {
  const kind = FACTS[name as FactName];
  if (kind === 'yesOrNo') return fc.boolean();
  if (kind === 'wholeNumber') return fc.nat(3);
  return kind === 'day' ? daysOfLife : fc.constantFrom(...kind);
}

function factsOf({ editions }: Programme): readonly FactName[] {
  const rules = editions.flatMap(({ tiers, routes, recommended }) => [
    ...[...tiers, ...routes].map(({ when }) => when),
    ...recommended,
  ]);
  return [...new Set(rules.flatMap(criteriaOf).map(({ fact }) => fact))];
}

function criteriaOf(rule: Rule): readonly Criterion[] {
  if ('allOf' in rule) return rule.allOf.flatMap(criteriaOf);
  if ('anyOf' in rule) return rule.anyOf.flatMap(criteriaOf);
  return [rule];
}
