import { describe, expect, it } from 'vitest';
import { civilDay } from '../../src/calendar/civilDay.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import type { Decision } from '../../src/eligibility/decision.js';
import { programmes } from '../../src/programmes/catalogue.js';
import type { Rule } from '../../src/vocabulary/criterion.js';
import type { FactName, Known } from '../../src/vocabulary/facts.js';
import type { Programme } from '../../src/vocabulary/programme.js';
import { cases } from '../support/cases.js';
import { ASKED_ON, combine, DAYS, factValue, parseTable, product, type Row, TABLES, type Table } from './truthTable.js';

const catalogue: readonly Programme[] = programmes;

/** Above this many combinations, the facts that no row of a role tells apart are moved in step. */
const MOST_COMBINATIONS = 100_000;

/** So many differences show what is wrong. */
const ENOUGH = 10;

describe.each(TABLES.filter((file) => !file.includes('.routes.')))('the truth table %s', (file) => {
  const table = parseTable(file);

  it('holds every combination in exactly one row', () => {
    expect(rowsThatMeet(table)).toEqual([]);
    expect(combinationsInRows(table)).toBe(product(table.values));
  });

  it('has a column for every fact that decides', () => {
    const deciding = editionOf(table.programme).tiers.flatMap((tier) => factsOf(tier.when));

    expect(deciding.filter((fact) => !table.columns.includes(fact))).toEqual([]);
  });

  it('agrees with the decision on every combination', () => {
    const programme = programmeOf(table.programme);
    const differences: string[] = [];
    for (const combination of combinationsOf(table)) {
      if (differences.length >= ENOUGH) break;
      const expected = rowOf(table, combination).answer;
      for (const facts of factsFor(table, combination)) {
        const { outcome } = decideEligibility(programme, facts, at(table.programme));
        if (outcome !== expected) differences.push(`${JSON.stringify(facts)}: ${outcome}, the table says ${expected}`);
      }
    }

    expect(differences).toEqual([]);
  });
});

describe.each(TABLES.filter((file) => file.includes('.routes.')))('the table of routes %s', (file) => {
  const routes = parseTable(file);
  const outcomes = parseTable(file.replace('.routes', ''));

  it('holds every combination in exactly one row', () => {
    expect(rowsThatMeet(routes)).toEqual([]);
    expect(combinationsInRows(routes)).toBe(product(routes.values));
  });

  it('tells everyone who may join which route they join by', () => {
    const programme = programmeOf(routes.programme);
    const differences: string[] = [];
    let told = 0;
    for (const combination of combinationsOf(outcomes)) {
      if (differences.length >= ENOUGH) break;
      if (!rowOf(outcomes, combination).answer.startsWith('eligible')) continue;
      const expected = rowOf(routes, pick(combination, outcomes.columns, routes.columns)).answer;
      for (const facts of factsFor(outcomes, combination)) {
        const decision = decideEligibility(programme, facts, at(routes.programme));
        const route = nameOf(decision);
        told += 1;
        if (route !== expected) differences.push(`${JSON.stringify(facts)}: ${route}, the table says ${expected}`);
      }
    }

    expect(told).toBeGreaterThan(0);
    expect(differences).toEqual([]);
  });
});

describe('the worked case of the non-specialist programme (EC39)', () => {
  const programme = programmeOf('sktm-secondary-non-specialist');
  const committed: Known<FactName> = {
    stateFunded: true,
    teachesMaths: false,
    committedToTeachMaths: true,
    mathsTeachingFrom: civilDay('2023-01-04'),
    ittInMaths: 'no',
  };
  const trained: Known<FactName> = { stateFunded: true, teachesMaths: true, ittInMaths: 'yes', wouldBenefit: true };
  const neither: Known<FactName> = { ...trained, teachesMaths: false, committedToTeachMaths: false };

  it.each([
    ['takes a teacher whose head commits to maths next term', committed, '2022-11-01', 'eligible'],
    [
      'takes a trained maths teacher who would benefit if places remain',
      trained,
      '2022-11-01',
      'eligibleIfPlacesRemain',
    ],
    ['does not take someone who is no teacher of maths in any sense', neither, '2022-11-01', 'ineligible'],
    ['knows no rule for a start in 2025/26', committed, '2025-11-01', 'noRuleKnown'],
  ])('%s', (_, facts, start, outcome) => {
    const decision = decideEligibility(programme, facts, { on: civilDay('2022-11-01'), start: civilDay(start) });

    expect(decision.outcome).toBe(outcome);
  });
});

// Where no two rows meet, and the rows hold as many combinations as there are, each combination is in one row.
function rowsThatMeet({ rows }: Table): readonly string[] {
  return rows.flatMap((row, index) => {
    const later = rows.slice(index + 1).filter((other) => meet(row, other));
    return later.map((other) => `${row.written.join(' ')} / ${other.written.join(' ')}`);
  });
}

function combinationsInRows({ rows }: Table): number {
  return rows.reduce((total, row) => total + product(row.cells), 0);
}

function meet(one: Row, other: Row): boolean {
  return one.cells.every((cell, column) => cell.some((value) => other.cells[column]?.includes(value) === true));
}

function rowOf({ rows }: Table, combination: readonly string[]): Row {
  const row = rows.find(({ cells }) => cells.every((cell, column) => cell.includes(combination[column] ?? '')));
  if (row === undefined) throw new Error(`no row for ${combination.join(' ')}`);
  return row;
}

// Every combination, or one in several where few are to be tried.
function* combinationsOf(table: Table): Generator<readonly string[]> {
  const every = cases(1, product(table.values) > 1000 ? 37 : 1);
  let seen = 0;
  for (const combination of allCombinationsOf(table)) {
    if (seen % every === 0) yield combination;
    seen += 1;
  }
}

// Every combination; in a large table, for each value of the first column, every combination of the columns
// that its rows tell apart, while the others move in step.
function* allCombinationsOf({ values, rows }: Table): Generator<readonly string[]> {
  if (product(values) <= MOST_COMBINATIONS) {
    yield* combine(values);
    return;
  }
  for (const first of values[0] ?? []) {
    const own = rows.filter((row) => row.cells[0]?.includes(first) === true);
    const toldApart = values.map((_, column) => column > 0 && own.some((row) => row.written[column] !== '–'));
    const steps = Math.max(...values.map((column) => column.length));
    for (let step = 0; step < steps; step++) {
      const inStep = (column: readonly string[]) => column.slice(step % column.length, (step % column.length) + 1);
      yield* combine(
        values.map((column, index) => (index === 0 ? [first] : toldApart[index] === true ? column : inStep(column))),
      );
    }
  }
}

// The facts a combination stands for, once for each day of its classes. What is not known is left out.
function* factsFor({ columns }: Table, combination: readonly string[]): Generator<Known<FactName>> {
  const given = columns.flatMap((fact, column) => {
    const value = combination[column] ?? '?';
    return value === '?' ? [] : [{ fact, values: DAYS[fact]?.[value] ?? [value] }];
  });
  for (const values of combine(given.map((each) => each.values))) {
    yield Object.fromEntries(given.map(({ fact }, index) => [fact, factValue(fact, values[index] ?? '')]));
  }
}

function pick(combination: readonly string[], from: readonly FactName[], to: readonly FactName[]): readonly string[] {
  return to.map((fact) => combination[from.indexOf(fact)] ?? '?');
}

function programmeOf(id: string): Programme {
  const programme = catalogue.find((each) => each.id === id);
  if (programme === undefined) throw new Error(`no programme is called ${id}`);
  return programme;
}

function editionOf(id: string): Programme['editions'][number] {
  const [edition] = programmeOf(id).editions;
  if (edition === undefined) throw new Error(`${id} has no edition`);
  return edition;
}

function at(id: string): { readonly on: ReturnType<typeof civilDay>; readonly start: ReturnType<typeof civilDay> } {
  const day = civilDay(ASKED_ON[id] ?? '2022-11-01');
  return { on: day, start: day };
}

function factsOf(rule: Rule): readonly FactName[] {
  if ('allOf' in rule) return rule.allOf.flatMap(factsOf);
  if ('anyOf' in rule) return rule.anyOf.flatMap(factsOf);
  return [rule.fact];
}

function nameOf(decision: Decision): string {
  return decision.outcome === 'noRuleKnown' ? '-' : (decision.route?.id ?? '-');
}
