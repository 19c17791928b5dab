import { type Application, allocatePlaces, changeAllocation } from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { asLate, isMoment } from '../../src/places/checks/moment.js';
import { isTime } from '../../src/places/verification/moments.js';
import { problemsOf } from '../support/problemsOf.js';
import { application, ids, intakeWith, pair } from './cases.js';

describe('a moment', () => {
  it.each(['2022-06-01', '2022-06-30', '2024-02-29', '2022-06-01T00:00', '2022-06-01T23:59:59'])(
    'can be %s',
    (text) => {
      expect(isMoment(text)).toBe(true);
    },
  );

  it.each([
    [['2022-06-01']],
    ['2022-06-31'],
    ['2023-02-29'],
    ['2022-06-00'],
    ['2022-13-01'],
    ['2022-06-01T24:00'],
    ['2022-06-01T09'],
    ['2022-06-01 09:00'],
    ['2022-06-01T09:00Z'],
    [null],
    [20_220_601],
  ])('is not %j', (value) => {
    expect(isMoment(value)).toBe(false);
  });

  it.each([
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2023-02-29', false],
    ['2024-02-29', true],
    ['2024-01-30', true],
    ['2024-04-30', true],
    ['2024-04-31', false],
    ['2024-12-31T23:59', true],
    ['2024-06-00', false],
  ])('%s is a day that exists, to the allocator and to its check: %s', (text, exists) => {
    expect([isMoment(text), isTime(text)]).toEqual([exists, exists]);
  });

  it('counts as late as it can be where its time, or its seconds, were left out', () => {
    const inOrder = [
      '2022-06-01T23:59:58',
      '2022-06-01T23:59:59',
      '2022-06-01T23:59',
      '2022-06-01',
      '2022-06-02T00:00:00',
    ];
    expect(inOrder.toReversed().toSorted((one, other) => (asLate(one) < asLate(other) ? -1 : 1))).toEqual(inOrder);
  });
});

describe('a place of the second tier', () => {
  it('is given without a word where one remains', () => {
    const second = { decision: { outcome: 'eligibleIfPlacesRemain' } } as const;
    const allocation = allocatePlaces(intakeWith(2, 0, 'noCap'), [
      application('b', 'ect', 1, second),
      application('a', 'ect', 2),
    ]);
    expect(ids(allocation.confirmed)).toEqual(['a', 'b']);
    expect(allocation.problems).toEqual([]);
  });
});

describe('whoever has left, was refused or was unseated', () => {
  const intake = intakeWith(3, 0, 'noCap');
  const before = allocatePlaces(
    intake,
    ['c', 'a', 'b'].map((id, at) => application(id, 'ect', at + 1)),
  );

  it('stands in order of id, whatever the order of the change', () => {
    const reason = 'The school has closed';
    const unseat = ['c', 'a', 'b'].map((applicationId) => ({ applicationId, reason, afterwards: 'waits' }) as const);
    const apply = ['z', 'x', 'y'].map((id) => application(id, 'ect', 40));
    expect(ids(changeAllocation(intake, before, { withdraw: ['c', 'a', 'b'] }).allocation.left)).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(ids(changeAllocation(intake, before, { unseat }).allocation.unseated)).toEqual(['a', 'b', 'c']);
    expect(ids(changeAllocation(intake, before, { apply }).allocation.refused)).toEqual(['x', 'y', 'z']);
  });
});

describe('an intake of a caller without a compiler', () => {
  it.each<readonly [Record<string, unknown>, string]>([
    [{ programme: 5 }, 'missing programme'],
    [{ edition: null }, 'missing edition'],
    [{ caps: null }, 'missing caps'],
    [{ caps: { roles: null, total: 1 } }, 'missing caps'],
    [{ order: null }, 'missing order'],
    [{ order: { by: 'height', applicationIds: ['a'] } }, 'notOneOf order.by'],
    [{ closes: null }, 'missing closes'],
    [{ closes: 'soon' }, 'missing closes'],
  ])('is told what is wrong in %j', (wrong, told) => {
    const problems = problemsOf(() => allocatePlaces({ ...intakeWith(1, 1, 'noCap'), ...wrong }, []));
    expect(problems).toEqual([told]);
  });
});

describe('an application', () => {
  const refusalsOf = (applications: readonly Application[]) =>
    allocatePlaces(
      intakeWith(9, 9, 'noCap', { caps: { roles: { ect: 9, mentor: 9, schoolLeader: 9 }, total: 'noCap' } }),
      applications,
    ).refused.map(({ applicationId, problems }) => [
      applicationId,
      problems.map(({ path, message }) => `${path[2]}: ${message}`),
    ]);

  it('may say that its decision has no tier', () => {
    expect(refusalsOf([application('a', 'ect', 1, { decision: { outcome: 'eligible', tier: null } })])).toEqual([]);
  });

  it.each<readonly [Application['role'], Application['role']]>([
    ['ect', 'ect'],
    ['mentor', 'mentor'],
    ['ect', 'schoolLeader'],
    ['mentor', 'schoolLeader'],
    ['schoolLeader', 'schoolLeader'],
  ])('of a role %s makes no pair with a %s', (role, other) => {
    const told = ['pairedWith: A pair must be an ECT and a mentor'];
    expect(
      refusalsOf([application('a', role, 1, { pairedWith: 'b' }), application('b', other, 1, { pairedWith: 'a' })]),
    ).toEqual([
      ['a', told],
      ['b', told],
    ]);
  });

  it('that was sent in two versions has none, and its partner is told so', () => {
    const [ect, mentor] = pair('1', 1);
    const { pairedWith: _, ...alone } = mentor;
    const twice = ['applicationId: Send each application once, under an id that no other application has'];
    const partner = ['pairedWith: The partner’s application cannot be allocated'];
    expect(refusalsOf([ect, mentor, alone])).toEqual([
      ['e1', partner],
      ['m1', twice],
      ['m1', twice],
    ]);
  });

  it('is refused in the same order, whatever the order it came in', () => {
    const rows = [
      application('a', 'ect', 40),
      application('a!', 'ect', 40),
      application('b', 'ect', 1, { person: '' }),
      application('b', 'ect', 40),
      application('b', 'ect', 2),
    ];
    const told = refusalsOf(rows);
    expect(told.map(([id]) => id)).toEqual(['a', 'a!', 'b', 'b', 'b']);
    expect(refusalsOf(rows.toReversed())).toEqual(told);
    expect(refusalsOf([...rows.slice(2), ...rows.slice(0, 2)])).toEqual(told);
  });
});
