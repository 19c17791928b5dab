import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fte } from '../../src/vocabulary/fte.js';
import { problemsOf } from '../support/problemsOf.js';

describe('a share of a full-time post', () => {
  it('is kept in whole hundredths, each as people write it', () => {
    for (let hundredths = 1; hundredths <= 100; hundredths += 1) {
      expect(fte(hundredths / 100)).toBe(hundredths);
      expect(fte(Number((hundredths / 100).toFixed(2)))).toBe(hundredths);
    }
  });

  it.each([
    [1, 100],
    [0.6, 60],
    [0.29, 29],
    [0.58, 58],
    [0.01, 1],
  ])('of %d is %i', (share, hundredths) => {
    expect(fte(share)).toBe(hundredths);
  });

  it.each([0, -0.6, 1.01, 1.2, 60, 0.605, 0.001, Number.NaN, Number.POSITIVE_INFINITY])('is not %d', (share) => {
    expect(problemsOf(() => fte(share))).toEqual(['notAShare']);
  });

  it('is refused exactly where it is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000, max: 12_000 }), (parts) => {
        // Ten-thousandths: a share is one where it is more than 0, at most 1, and a whole number of hundredths.
        const isShare = parts > 0 && parts <= 10_000 && parts % 100 === 0;
        const given = (): number => fte(parts / 10_000);

        expect(isShare ? given() : problemsOf(given)).toEqual(isShare ? parts / 100 : ['notAShare']);
      }),
      { numRuns: 500 },
    );
  });
});
