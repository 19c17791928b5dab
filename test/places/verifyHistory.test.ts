import { type Allocation, type Application, allocatePlaces, changeAllocation, verifyAllocation } from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { application, intakeWith } from './cases.js';

// Two places; `a` and `b` have them. First `x` withdraws and `b` loses the place, and goes; then `a` loses it, and waits.

const intake = intakeWith(2, 0, 'noCap');
const all = ['a', 'b', 'c', 'd', 'x'].map((id, at) => application(id, 'ect', at + 1));
const without = (...gone: readonly string[]): readonly Application[] =>
  all.filter(({ applicationId }) => !gone.includes(applicationId));

function history(): {
  readonly first: Allocation;
  readonly second: Allocation;
  readonly third: Allocation;
} {
  const first = allocatePlaces(intake, all);
  const second = changeAllocation(intake, first, {
    withdraw: ['x'],
    unseat: [
      {
        applicationId: 'b',
        reason: 'The school has closed',
        afterwards: 'leaves',
      },
    ],
  }).allocation;
  const third = changeAllocation(intake, second, {
    unseat: [
      {
        applicationId: 'a',
        reason: 'Asked to start later',
        afterwards: 'leaves',
      },
    ],
  }).allocation;
  return { first, second, third };
}

/** What the check says of the places that are kept, about whom, and in which field. */
function keptPlaces(allocation: Allocation, before?: Allocation): readonly string[] {
  const gone = allocation.left.map(({ applicationId }) => applicationId);
  return verifyAllocation(intake, without(...gone), allocation, before)
    .filter(
      ({ promise, fields }) => promise === 'placesKept' && (fields.includes('left') || fields.includes('unseated')),
    )
    .map(({ about, fields }) => `${fields.join()} ${about.join()}`.trim());
}

describe('the words about whoever lost a place', () => {
  it('are sound as the changes wrote them', () => {
    const { first, second, third } = history();
    expect([keptPlaces(second, first), keptPlaces(third, second), keptPlaces(third)]).toEqual([[], [], []]);
    expect(third.unseated.map(({ applicationId, change }) => [applicationId, change])).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });

  it.each<readonly [string, Record<string, unknown>]>([
    ['no reason', { reason: '' }],
    ['a blank reason', { reason: '  ' }],
    ['a number for a reason', { reason: 7 }],
    ['no change', { change: 0 }],
    ['half a change', { change: 1.5 }],
    ['a change that is still to come', { change: 3 }],
  ])('need more than %s', (_, wrong) => {
    const { third } = history();
    const [b, a] = third.unseated;
    const forged = {
      ...third,
      unseated: [{ ...b, ...wrong }, a],
    } as Allocation;
    expect(keptPlaces(forged)).toEqual(['unseated b']);
  });

  it('are missed where someone left for it, and only there', () => {
    const { third } = history();
    expect(keptPlaces({ ...third, unseated: third.unseated.slice(1) })).toEqual(['unseated b']);
    const withdrew = third.left.map((leaver) => ({ ...leaver, why: 'withdrew' }) as const);
    expect(keptPlaces({ ...third, left: withdrew, unseated: [] })).toEqual([]);
  });

  it('of this change are of this change, each once, and of someone who had a place and did not withdraw', () => {
    const { second, third } = history();
    const [b, a] = third.unseated as readonly [Allocation['unseated'][0], Allocation['unseated'][0]];
    const forged = (...unseated: readonly Allocation['unseated'][0][]) =>
      keptPlaces({ ...third, unseated: [b, ...unseated] }, second);
    expect(forged({ ...a, change: 1 })).toEqual(['unseated a']);
    expect(forged(a, a)).toEqual(['unseated a']);
    expect(forged(a, { ...a, applicationId: 'x' })).toEqual(['unseated x,x']);
    expect(forged(a, { ...a, applicationId: 'd' })).toEqual(['unseated d']);
    expect(forged()).toEqual(['unseated a', 'unseated a']);
  });

  it('of changes before stand as they stood', () => {
    const { second, third } = history();
    const [b, a] = third.unseated as readonly [Allocation['unseated'][0], Allocation['unseated'][0]];
    expect(keptPlaces({ ...third, unseated: [{ ...b, reason: 'Another' }, a] }, second)).toEqual(['unseated']);
    expect(keptPlaces({ ...third, unseated: [a, b] }, second)).toEqual(['unseated b,a']);
  });
});

describe('whoever has left', () => {
  it('was there before, or had left before, and is as they were', () => {
    const { first, second, third } = history();
    const changed = (id: string, more: Record<string, unknown>, of = third): Allocation => ({
      ...of,
      left: of.left.map((one) => (one.applicationId === id ? { ...one, ...more } : one)),
    });
    expect(keptPlaces(changed('x', { why: 'unseated' }), second)).toContain('left x');
    expect(keptPlaces(changed('x', { person: 'another' }), second)).toEqual(['left x']);
    expect(keptPlaces(changed('x', { person: 'another' }, second), first)).toEqual(['left x']);
    expect(keptPlaces(changed('a', { decision: { outcome: 'ineligible', tier: null } }), second)).toEqual([]);
    expect(keptPlaces(changed('x', { decision: { outcome: 'ineligible', tier: null } }, second), first)).toEqual([
      'left x',
    ]);
    const stranger = {
      ...third.left[0],
      applicationId: 'z',
    } as Allocation['left'][0];
    expect(keptPlaces({ ...third, left: [...third.left, stranger] }, second)).toContain('left z');
  });

  it('is not lost, and not there twice', () => {
    const { second, third } = history();
    const twice = {
      ...third,
      left: [...third.left, third.left[2]],
    } as Allocation;
    expect(keptPlaces(twice, second)).toEqual(['left']);
    const lost = {
      ...third,
      left: third.left.filter(({ applicationId }) => applicationId !== 'x'),
    };
    expect(keptPlaces(lost, second)).toEqual(['left x']);
    const gone = {
      ...third,
      waiting: [],
      confirmed: third.confirmed.slice(0, 1),
    };
    expect(keptPlaces(gone, second)).toEqual(['left d']);
  });
});
