import { type CivilDay, plusDays } from '../calendar/civilDay.js';
import type { Criterion, DayBound, Rule } from '../vocabulary/criterion.js';
import { FACTS, type FactName, type Facts, type Known } from '../vocabulary/facts.js';
import type { Edition } from '../vocabulary/programme.js';
import { boundDay } from './boundDay.js';
import type { Outcome } from './decision.js';

/** Answers under way: facts that are known, and guesses at the others. */
type Guess = { [Name in FactName]?: Facts[Name] | undefined };

/** How an outcome follows from facts. */
export type OutcomeOf = (facts: Known<FactName>) => Outcome;

/**
 * Whether some answers to the other open facts let this one change the outcome.
 * Every kind of answer is tried, the ones that meet the criteria first, so that
 * a fact that matters is found out soon.
 */
export function canMatter(
  fact: FactName,
  open: readonly FactName[],
  known: Known<FactName>,
  edition: Edition,
  on: CivilDay,
  outcomeOf: OutcomeOf,
): boolean {
  const others = open
    .filter((name) => name !== fact)
    .map((name) => ({ name, values: kindsOfAnswer(name, edition, on) }));
  const values = kindsOfAnswer(fact, edition, on);
  const total = others.reduce((product, other) => product * other.values.length, 1);
  for (let at = 0; at < total; at += 1) {
    const guess: Guess = { ...known };
    let rest = at;
    for (const other of others) {
      set(guess, other.name, other.values[rest % other.values.length]);
      rest = Math.floor(rest / other.values.length);
    }
    const outcomes = values.map((value) => {
      set(guess, fact, value);
      return outcomeOf(guess);
    });
    if (new Set(outcomes).size > 1) return true;
  }
  return false;
}

function set(guess: Guess, name: FactName, value: Facts[FactName] | undefined): void {
  Object.assign(guess, { [name]: value });
}

/** One answer of each kind that the criteria of an edition tell apart. */
function kindsOfAnswer(fact: FactName, edition: Edition, on: CivilDay): readonly Facts[FactName][] {
  const values = FACTS[fact];
  if (typeof values !== 'string') return values;
  const tests = edition.tiers.flatMap(({ when }) => testsOf(when, fact));
  return [...new Set(tests.flatMap((test) => answersAround(test, on)))];
}

/** An answer on each side of what a test asks. */
function answersAround(test: Criterion['test'], on: CivilDay): readonly Facts[FactName][] {
  if ('is' in test) return [true, false];
  if ('atLeast' in test) return [test.atLeast, test.atLeast - 1];
  const { from, to } = test as { readonly from?: DayBound; readonly to?: DayBound };
  return [
    ...(from === undefined ? [] : sidesOf(boundDay(from, on), -1)),
    ...(to === undefined ? [] : sidesOf(boundDay(to, on), 1)),
  ];
}

function sidesOf(day: CivilDay, beyond: number): readonly CivilDay[] {
  return [day, plusDays(day, beyond)];
}

function testsOf(rule: Rule, fact: FactName): readonly Extract<Rule, { fact: FactName }>['test'][] {
  if ('allOf' in rule) return rule.allOf.flatMap((part) => testsOf(part, fact));
  if ('anyOf' in rule) return rule.anyOf.flatMap((part) => testsOf(part, fact));
  return rule.fact === fact ? [rule.test] : [];
}
