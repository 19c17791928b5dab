import {
  type Application,
  allocatePlaces,
  changeAllocation,
  civilDay,
  decideEligibility,
  ectMathsPilot,
  type Intake,
  sktmSecondaryNonSpecialist,
  verifyAllocation,
} from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { ids } from './cases.js';

describe('an intake of the non-specialist programme with 30 places', () => {
  const intake: Intake = {
    programme: 'sktm-secondary-non-specialist',
    edition: 'sktm-secondary-non-specialist-2022',
    caps: { roles: { participant: 'noCap' }, total: 30 },
    order: { by: 'timeOfApplication' },
  };
  const notTrained = { stateFunded: true, teachesMaths: true, ittInMaths: 'no' } as const;
  const trained = { stateFunded: true, teachesMaths: true, ittInMaths: 'yes', wouldBenefit: true } as const;
  // The second tier applies first, and still comes second.
  const applications = Array.from({ length: 39 }, (_, at): Application => {
    const facts = at < 15 ? trained : notTrained;
    return {
      applicationId: `t${String(at + 1).padStart(2, '0')}`,
      person: `p${at}`,
      role: 'participant',
      decision: decideEligibility(sktmSecondaryNonSpecialist, facts, { on: civilDay('2022-09-30') }),
      appliedAt: `2022-09-01T09:${String(at).padStart(2, '0')}`,
    };
  });
  const allocation = allocatePlaces(intake, applications);

  it('has room for the 24 of the first tier and 6 of the 15 of the second', () => {
    expect(ids(allocation.confirmed.filter(({ tier }) => tier === 'eligible')).length).toBe(24);
    expect(ids(allocation.confirmed.filter(({ tier }) => tier === 'eligibleIfPlacesRemain'))).toEqual([
      't01',
      't02',
      't03',
      't04',
      't05',
      't06',
    ]);
    expect(allocation.waiting.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('gives the places of five who withdraw to the next five, and leaves everyone else in place', () => {
    const withdraw = ['t16', 't20', 't39', 't01', 't02'];
    const after = changeAllocation(intake, allocation, { withdraw });
    const rest = applications.filter(({ applicationId }) => !withdraw.includes(applicationId));
    expect(
      ids(after.changed.filter(({ from, to }) => from?.status === 'waiting' && to?.status === 'confirmed')),
    ).toEqual(['t07', 't08', 't09', 't10', 't11']);
    expect(ids(after.allocation.waiting)).toEqual(['t12', 't13', 't14', 't15']);
    expect(verifyAllocation(intake, rest, after.allocation, allocation)).toEqual([]);
  });

  it('does not take decisions on another programme', () => {
    const decision = decideEligibility(ectMathsPilot, {}, { on: civilDay('2022-09-30') });
    const { refused } = allocatePlaces(intake, [
      { applicationId: 'a', person: 'p', role: 'participant', decision, appliedAt: '2022-09-01' },
    ]);
    expect(refused.flatMap(({ problems }) => problems.map(({ path }) => path.join('.')))).toEqual([
      'applications.a.decision.programme',
      'applications.a.decision.edition',
    ]);
  });
});
