import { isCivilDay } from '../calendar/civilDay.js';
import { notADay } from '../calendar/notADay.js';
import { didYouMean } from '../problems/didYouMean.js';
import type { Problem } from '../problems/problem.js';
import { FACTS, type FactName, type Known } from '../vocabulary/facts.js';

/**
 * What is wrong with facts: names that no programme knows, and values that a
 * fact cannot take. A fact that only another programme asks about is fine. A list
 * or a map is no facts at all, though an empty one would pass for a person of whom
 * nothing is known.
 */
export function factProblems(facts: Known<FactName>): Problem[] {
  if (typeof facts !== 'object' || (facts as unknown) === null) return [noFacts()];
  const problems: Problem[] = [];
  let isEmpty = true;
  // Inherited names are checked too: anyone who reads a fact reads those as well.
  for (const name in facts) {
    isEmpty = false;
    const value: unknown = facts[name as FactName];
    const problem = value === undefined ? undefined : problemWith(name, value);
    if (problem !== undefined) problems.push(problem);
  }
  // Asked last, and only where it can matter: these are the facts of every person.
  return (isEmpty || problems.length > 0) && Symbol.iterator in facts ? [noFacts()] : problems;
}

function noFacts(): Problem {
  return { path: [], code: 'wrongKind', message: 'Enter the facts as an object' };
}

type Values = (typeof FACTS)[FactName];

/**
 * The table of facts as a map, made when the first fact is looked up: it is consulted for every fact of every person.
 */
const kept: { table?: ReadonlyMap<string, Values> } = {};

function problemWith(name: string, value: unknown): Problem | undefined {
  kept.table ??= new Map(Object.entries(FACTS));
  const values = kept.table.get(name);
  if (values === 'yesOrNo') {
    return typeof value === 'boolean' ? undefined : wrongValue(name, `${name} must be true or false`);
  }
  if (values === 'day') {
    return isCivilDay(value) ? undefined : notADay([name], name);
  }
  if (values === 'wholeNumber') {
    const whole = Number.isSafeInteger(value) && Number(value) >= 0;
    return whole ? undefined : wrongValue(name, `${name} must be a whole number, 0 or more`);
  }
  if (values === undefined) return unknownFact(name);
  return (values as readonly unknown[]).includes(value)
    ? undefined
    : { path: [name], code: 'notOneOf', message: `${name} must be one of ${values.join(', ')}` };
}

function wrongValue(name: string, message: string): Problem {
  return { path: [name], code: 'wrongKind', message };
}

function unknownFact(name: string): Problem {
  return {
    path: [name],
    code: 'unknownName',
    message: `No programme asks about this fact${didYouMean(name, Object.keys(FACTS))}`,
  };
}
