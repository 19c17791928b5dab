import { type Application, allocatePlaces, type Cap, type Intake, verifyAllocation } from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { bestSet } from './bruteForce.js';
import { application, ids, intakeWith } from './cases.js';

type Tier = 'eligible' | 'eligibleIfPlacesRemain';

const ROLES = ['ect', 'mentor'] as const;
const TIERS = ['eligible', 'eligibleIfPlacesRemain'] as const;

/** Every way to give each of `count` things one of some values. */
function everyChoice<Value>(values: readonly Value[], count: number): readonly (readonly Value[])[] {
  if (count === 0) return [[]];
  return everyChoice(values, count - 1).flatMap((rest) => values.map((value) => [...rest, value]));
}

/** Every way to pair some ECTs with some mentors: pairs of positions. */
function everyPairing(roles: readonly string[], from = 0): readonly (readonly (readonly [number, number])[])[] {
  if (from >= roles.length) return [[]];
  const alone = everyPairing(roles, from + 1);
  const paired = roles.flatMap((role, at) => {
    if (at <= from || role === roles[from] || role === 'taken') return [];
    const others = roles.map((other, index) => (index === at ? 'taken' : other));
    return everyPairing(others, from + 1).map((pairs) => [[from, at] as const, ...pairs]);
  });
  return roles[from] === 'taken' ? alone : [...alone, ...paired];
}

/** Applications that came one day after another. */
function applicationsOf(
  roles: readonly (typeof ROLES)[number][],
  tiers: readonly Tier[],
  pairs: readonly (readonly [number, number])[],
): readonly Application[] {
  return roles.map((role, at) => {
    const partner = pairs.find((two) => two.includes(at))?.find((other) => other !== at);
    const decision = { outcome: tiers[at] ?? 'eligible' };
    const paired = partner === undefined ? {} : { pairedWith: `a${partner}` };
    return application(`a${at}`, role, at + 1, { decision, ...paired });
  });
}

/** Groups in order: the tier of the worse, then the day of the later. Days differ, and pairs never share one. */
function rankedGroups(applications: readonly Application[]): readonly (readonly Application[])[] {
  const groups = applications
    .filter(
      ({ applicationId, pairedWith }) => pairedWith === undefined || pairedWith === null || applicationId < pairedWith,
    )
    .map((one) => applications.filter((other) => other === one || other.pairedWith === one.applicationId));
  const key = (group: readonly Application[]): string => {
    const last = group.some(({ decision }) => decision.outcome === 'eligibleIfPlacesRemain') ? 2 : 1;
    return `${last} ${group
      .map(({ appliedAt }) => appliedAt)
      .toSorted()
      .at(-1)}`;
  };
  return groups.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** Compares with the search, and asks the check; gives the first case that fails. */
function firstDifference(intake: Intake, applications: readonly Application[]): unknown {
  const allocation = allocatePlaces(intake, applications);
  const expected = bestSet(intake, rankedGroups(applications));
  const given = ids(allocation.confirmed);
  const isSame = given.length === expected.size && given.every((id) => expected.has(id));
  return isSame && verifyAllocation(intake, applications, allocation).length === 0
    ? undefined
    : { intake, applications, given, expected: [...expected] };
}

function differences(
  count: number,
  caps: readonly (readonly [Cap, Cap, Cap])[],
): { readonly cases: number; readonly first: unknown } {
  let cases = 0;
  for (const roles of everyChoice(ROLES, count)) {
    for (const pairs of everyPairing(roles)) {
      for (const tiers of everyChoice(TIERS, count)) {
        const applications = applicationsOf(roles, tiers, pairs);
        for (const [ect, mentor, total] of caps) {
          cases += 1;
          const first = firstDifference(intakeWith(ect, mentor, total), applications);
          if (first !== undefined) return { cases, first };
        }
      }
    }
  }
  return { cases, first: undefined };
}

const SMALL: readonly Cap[] = [0, 1, 2];
const everyCap = SMALL.flatMap((ect) =>
  SMALL.flatMap((mentor) => [1, 2, 3, 'noCap' as const].map((total) => [ect, mentor, total] as const)),
);

describe('the places given are the best set there is, by a search of all of them', { timeout: 120_000 }, () => {
  it.each([0, 1, 2, 3])('for every case of %i applications and small caps', (count) => {
    expect(differences(count, everyCap).first).toBeUndefined();
  });

  it('for every case of four applications and small caps', () => {
    const { cases, first } = differences(4, everyCap);
    expect(first).toBeUndefined();
    expect(cases).toBeGreaterThan(40_000);
  });

  it('for every case of five applications and two caps that bind', () => {
    const { cases, first } = differences(5, [[2, 2, 3]]);
    expect(first).toBeUndefined();
    expect(cases).toBeGreaterThan(5_000);
  });
});
