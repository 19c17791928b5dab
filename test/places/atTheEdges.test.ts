import { allocatePlaces, changeAllocation } from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { isMoment, latest } from '../../src/places/moment.js';
import { application, ids, intakeWith } from './cases.js';

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

  it('counts as late as it can be where its time, or its seconds, were left out', () => {
    const inOrder = [
      '2022-06-01T23:59:58',
      '2022-06-01T23:59:59',
      '2022-06-01T23:59',
      '2022-06-01',
      '2022-06-02T00:00:00',
    ];
    expect(inOrder.toReversed().toSorted((one, other) => (latest(one) < latest(other) ? -1 : 1))).toEqual(inOrder);
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
