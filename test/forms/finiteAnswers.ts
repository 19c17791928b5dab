import type { AcademicYear } from '../../src/calendar/academicYear.js';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import type { Asked, Outcome } from '../../src/eligibility/decision.js';
import type { Rule } from '../../src/vocabulary/criterion.js';
import { FACTS, type FactName, type Known } from '../../src/vocabulary/facts.js';
import type { Programme } from '../../src/vocabulary/programme.js';

export type Value = string | number | boolean;
export type Given = Readonly<Record<string, Value | undefined>>;

export const ON = '2022-11-01' as CivilDay;

/** The days, and the numbers, on both sides of each bound that a programme sets. */
const DAYS: Readonly<Record<string, readonly string[]>> = {
  inductionStart: ['2021-08-31', '2021-09-01'],
  mathsTeachingFrom: ['2022-10-31', '2022-11-01', '2023-11-01', '2023-11-02'],
};

/** All answers to a question, or one of each kind where there is no end of them. */
export function domainOf(name: FactName): readonly Value[] {
  const values = FACTS[name];
  if (values === 'yesOrNo') return [true, false];
  if (values === 'wholeNumber') return [0, 1, 2];
  return values === 'day' ? (DAYS[name] ?? []) : values;
}

/** Asking in November 2022 about the first year in which someone could start. */
export function askedOf({ editions }: Programme): Asked & { readonly start: AcademicYear } {
  return { on: ON, start: editions[0]?.cohorts[0] ?? '2022/23' };
}

/** The facts that the rules of some part of a programme name. */
export function factsNamedBy(rules: readonly Rule[]): readonly FactName[] {
  return [...new Set(rules.flatMap(factsIn))];
}

function factsIn(rule: Rule): readonly FactName[] {
  if ('allOf' in rule) return rule.allOf.flatMap(factsIn);
  return 'anyOf' in rule ? rule.anyOf.flatMap(factsIn) : [rule.fact];
}

/** The outcome of every complete set of answers to the questions that decide: the last fact turns fastest. */
export class OutcomeTable {
  readonly facts: readonly { readonly name: FactName; readonly values: readonly Value[]; readonly step: number }[];
  readonly outcomes: readonly Outcome[];

  constructor(programme: Programme) {
    let size = 1;
    const rules = programme.editions.flatMap(({ tiers }) => tiers.map(({ when }) => when));
    this.facts = factsNamedBy(rules)
      .toReversed()
      .map((name) => {
        const values = domainOf(name);
        const step = size;
        size *= values.length;
        return { name, values, step };
      });
    this.outcomes = Array.from({ length: size }, (_, place) => {
      const answers = this.facts.map(({ name, values, step }) => [
        name,
        values[Math.floor(place / step) % values.length],
      ]);
      return decideEligibility(programme, Object.fromEntries(answers) as Known<FactName>, askedOf(programme)).outcome;
    });
  }

  /** Every outcome that some answers to what is not known lead to. */
  reachable(known: Given): ReadonlySet<Outcome | undefined> {
    return new Set(this.#completions(known).map((place) => this.outcomes[place]));
  }

  /** Whether some answers to what else is not known let this fact change the outcome. */
  matters(name: FactName, known: Given): boolean {
    const turned = this.facts.find((fact) => fact.name === name);
    if (turned === undefined || known[name] !== undefined) return false;
    const { step, values } = turned;
    return this.#completions(known).some(
      (place) => this.outcomes[place] !== this.outcomes[place - (Math.floor(place / step) % values.length) * step],
    );
  }

  #completions(known: Given): readonly number[] {
    let places: readonly number[] = [0];
    for (const { name, values, step } of this.facts) {
      const value = known[name];
      const possible = value === undefined ? [...values.keys()] : [values.indexOf(value)];
      places = places.flatMap((place) => possible.map((at) => place + at * step));
    }
    return places;
  }
}
