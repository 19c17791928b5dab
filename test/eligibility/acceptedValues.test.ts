import { expect, it } from 'vitest';
import { civilDay } from '../../src/calendar/civilDay.js';
import { acceptedValues } from '../../src/eligibility/acceptedValues.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import type { FactName, Known } from '../../src/vocabulary/facts.js';
import { criterion, madeUp, madeUpEdition } from './madeUp.js';

const on = civilDay('2022-11-01');

// Of the facts that can be changed today none is one of a list; the day that one is, each value is tried.
it.each([
  ['each of a list', { communityFocus: 'curriculum' }, { oneOf: ['pedagogy', 'mentor'] }, ['pedagogy', 'mentor']],
  ['the answer asked for', { teachesMaths: true }, { is: false }, [false]],
  ['the least number', { matSchoolsLed: 1 }, { atLeast: 4 }, [4]],
  ['the first day, for one before it', { mathsTeachingFrom: '2022-01-01' }, { from: '2022-09-01' }, ['2022-09-01']],
  ['the last day, for one after it', { mathsTeachingFrom: '2023-01-01' }, { to: '2022-09-01' }, ['2022-09-01']],
] as const)('proposes %s', (_, facts, test, accepted) => {
  const [fact] = Object.keys(facts);
  const when = criterion({ fact, test } as unknown as Parameters<typeof criterion>[0]);
  const programme = madeUp(madeUpEdition([{ outcome: 'eligible', when }]));
  const { findings } = decideEligibility(programme, facts as unknown as Known<FactName>, { on });

  expect(findings.flatMap((finding) => acceptedValues(finding, on))).toEqual(accepted);
});
