import { type CivilDay, plusDays } from '../calendar/civilDay.js';
import type { Criterion, Rule } from '../vocabulary/criterion.js';
import { FACTS, type FactName, type Facts, type Known } from '../vocabulary/facts.js';
import type { Edition } from '../vocabulary/programme.js';
import { boundDay } from './boundDay.js';
import type { Outcome } from './decision.js';

/** Answers being tried: facts that are known, and guesses at the others. */
type Guess = { [Name in FactName]?: Facts[Name] | undefined };

/** How an outcome follows from facts. */
export type OutcomeOf = (facts: Known<FactName>) => Outcome;

/**
 * Whether some answers to the other open facts let this one change the outcome.
 * Every kind of answer is tried, the ones that meet the criteria first, so that a
 * fact that matters is found early.
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
    if (outcomes.some((outcome) => outcome !== outcomes[0])) return true;
  }
  return false;
}

function set(guess: Guess, name: FactName, value: Facts[FactName] | undefined): void {
  (guess as Record<FactName, unknown>)[name] = value;
}

/** One answer of each kind that the criteria of an edition tell apart, the ones that meet them first. */
function kindsOfAnswer(fact: FactName, edition: Edition, on: CivilDay): readonly Facts[FactName][] {
  const kinds = new Set<Facts[FactName]>();
  for (const { when } of edition.tiers) addKinds(when, fact, on, kinds);
  const values = FACTS[fact];
  if (typeof values !== 'string') for (const value of values) kinds.add(value);
  return [...kinds];
}

function addKinds(rule: Rule, fact: FactName, on: CivilDay, kinds: Set<Facts[FactName]>): void {
  if ('fact' in rule) {
    if (rule.fact === fact) for (const answer of answersAround(rule.test, on)) kinds.add(answer);
    return;
  }
  for (const part of 'allOf' in rule ? rule.allOf : rule.anyOf) addKinds(part, fact, on, kinds);
}

/** An answer on each side of what a test requires. */
function answersAround(test: Criterion['test'], on: CivilDay): readonly Facts[FactName][] {
  if ('is' in test) return [test.is, !test.is];
  if ('oneOf' in test) return test.oneOf;
  if ('atLeast' in test) return [test.atLeast, test.atLeast - 1];
  const { from, to } = test;
  return [
    ...(from === undefined ? [] : sidesOf(boundDay(from, on), -1)),
    ...(to === undefined ? [] : sidesOf(boundDay(to, on), 1)),
  ];
}

function sidesOf(day: CivilDay, beyond: number): readonly CivilDay[] {
  return [day, plusDays(day, beyond)];
}
