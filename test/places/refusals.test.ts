import {
  type Application,
  allocatePlaces,
  changeAllocation,
  explainAllocation,
  type Intake,
  verifyAllocation,
} from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../support/problemsOf.js';
import { application, ids, intakeWith, pair } from './cases.js';

// Whatever is refused or not done is told, for the right reason, and in the same way whatever came first.

const intake = intakeWith(1, 1, 'noCap');
const ect = application('i', 'ect', 1);

describe('taking places from a pair', () => {
  const sent = pair('1', 1);
  const before = allocatePlaces(intake, sent);
  const leaving = ['e1', 'm1'].map((applicationId) => {
    return { applicationId, reason: 'left', afterwards: 'leaves' } as const;
  });

  it('takes the place of whoever is left of it, even if both are named and one withdraws', () => {
    const { allocation, problems } = changeAllocation(intake, before, { withdraw: ['e1'], unseat: leaving });

    expect(ids(allocation.confirmed)).toEqual([]);
    expect(allocation.left.map(({ applicationId, why }) => [applicationId, why])).toEqual([
      ['e1', 'withdrew'],
      ['m1', 'unseated'],
    ]);
    expect(problems.map(({ path, code }) => `${code} ${path.join('.')}`)).toEqual(['notFound unseat.e1']);
    expect(verifyAllocation(intake, [], allocation, before)).toEqual([]);
  });

  it('says of each why both stay if one has no reason', () => {
    const unseat = leaving.map((each) => (each.applicationId === 'e1' ? { ...each, reason: ' ' } : each));
    const { allocation, problems } = changeAllocation(intake, before, { unseat });

    expect(ids(allocation.confirmed)).toEqual(['e1', 'm1']);
    expect(problems.map(({ path, code }) => `${code} ${path.join('.')}`)).toEqual([
      'missing unseat.e1.reason',
      'contradiction unseat.m1',
    ]);
  });
});

describe('a treatment of the undecided', () => {
  it.each([
    ['holdsPlace', ['wrongKind undecided']],
    [{ Refer: 'holdsPlace' }, ['unknownName undecided.Refer']],
    [{ refer: 'holdsPlace', ineligible: 'waits' }, ['unknownName undecided.ineligible']],
  ])('that cannot be understood stops the intake: %j', (undecided, problems) => {
    expect(problemsOf(() => allocatePlaces({ ...intake, undecided } as unknown as Intake, []))).toEqual(problems);
  });

  it('names the outcome that was probably meant', () => {
    const misspelt = { ...intake, undecided: { Refer: 'holdsPlace' } } as unknown as Intake;
    expect(() => allocatePlaces(misspelt, [])).toThrow('did you mean refer?');
  });

  it('may be left out', () => {
    for (const undecided of [undefined, null, {}]) {
      const { undecided: understood } = allocatePlaces({ ...intake, undecided } as unknown as Intake, []).intake;
      expect(understood).toEqual({ refer: 'waits', moreInformationNeeded: 'waits' });
    }
  });
});

describe('a partner who applied before', () => {
  const before = allocatePlaces(intake, [ect, application('w', 'ect', 2), application('l', 'ect', 3)]);
  const gone = changeAllocation(intake, before, { withdraw: ['l'] }).allocation;

  it.each(['i', 'w', 'l'])('is not said to be unknown: %s', (pairedWith) => {
    const mentor = application('m', 'mentor', 4, { pairedWith });
    const { problems } = changeAllocation(intake, gone, { apply: [mentor] });

    expect(problems.map(({ path, code }) => `${code} ${path.join('.')}`)).toEqual(['contradiction apply.m.pairedWith']);
    expect(problems[0]?.message).toMatch(/allocated already.*apply together/);
  });

  it('is said to be unknown if nobody of that id applied', () => {
    const mentor = application('m', 'mentor', 4, { pairedWith: 'nobody' });
    const { problems } = changeAllocation(intake, gone, { apply: [mentor] });

    expect(problems.map(({ code }) => code)).toEqual(['notFound']);
  });
});
