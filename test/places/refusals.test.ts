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

describe('two applications under one id', () => {
  const twins: readonly (readonly [string, object])[] = [
    ['no person', { person: undefined }],
    ['no decision', { decision: undefined }],
    ['a decision in a word', { person: 'other', decision: 'Eligible' }],
    ['a decision about no programme', { decision: { outcome: 'eligible', programme: null } }],
    ['a tier that is no number', { decision: { outcome: 'eligible', tier: Number.NaN } }],
    ['a partner that is no text', { pairedWith: Number.NaN }],
    ['a day that is no text', { appliedAt: {} }],
  ];

  it.each(twins)('of which one has %s are both refused, whichever came first', (_, change) => {
    const sent = [ect, { ...ect, ...change }] as readonly Application[];
    const allocation = allocatePlaces(intake, sent);

    expect(ids(allocation.refused)).toEqual(['i', 'i']);
    expect(allocatePlaces(intake, sent.toReversed())).toEqual(allocation);
    expect(verifyAllocation(intake, sent, allocation)).toEqual([]);
    expect(verifyAllocation(intake, sent.toReversed(), allocation)).toEqual([]);
  });

  it('neither of which has a decision are told the same, whichever came first', () => {
    const sent = [
      { ...ect, decision: 'Eligible' },
      { ...ect, person: '', decision: undefined },
    ] as unknown as readonly Application[];

    expect(allocatePlaces(intake, sent.toReversed())).toEqual(allocatePlaces(intake, sent));
  });

  it('are told everything that is wrong under it, each thing once', () => {
    const sent = [{ ...ect, role: 'participant' } as const, { ...ect, appliedAt: 'June' }];
    const { summary, reasons } = explainAllocation(allocatePlaces(intake, sent), 'i');

    expect(summary).toBe('This application could not be allocated as it was sent.');
    expect(reasons.map(({ text }) => text.split(' ').slice(0, 3).join(' ')).toSorted()).toEqual([
      'Enter a day',
      'Send each application',
      'The role must',
    ]);
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

  it('is refused with the mentor who applies beside them, if they apply again under the same id', () => {
    const again = application('i', 'ect', 4, { person: 'someone-new', pairedWith: 'm' });
    const mentor = application('m', 'mentor', 4, { pairedWith: 'i' });
    const { problems } = changeAllocation(intake, gone, { apply: [again, mentor] });
    const ofMentor = problems.filter(({ path }) => path.includes('m'));

    expect(ofMentor.map(({ path, code }) => `${code} ${path.join('.')}`)).toEqual(['contradiction apply.m.pairedWith']);
    expect(ofMentor[0]?.message).not.toMatch(/allocated already/);
  });

  it('is said to be unknown if nobody of that id applied', () => {
    const mentor = application('m', 'mentor', 4, { pairedWith: 'nobody' });
    const { problems } = changeAllocation(intake, gone, { apply: [mentor] });

    expect(problems.map(({ code }) => code)).toEqual(['notFound']);
  });
});
