import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/problems/nearestName.js';
import { FACTS } from '../../src/vocabulary/facts.js';

const names = Object.keys(FACTS);

describe('the nearest name', () => {
  it.each([
    ['QTS', 'qts'],
    ['teaches-maths', 'teachesMaths'],
    ['teaches maths', 'teachesMaths'],
    ['teachMaths', 'teachesMaths'],
    ['induction_start', 'inductionStart'],
    ['mentorsECT', 'mentorsEct'],
    ['prohibted', 'prohibited'],
    ['stateFundded', 'stateFunded'],
  ])('to %j is %s', (given, expected) => {
    expect(nearestName(given, names)).toBe(expected);
  });

  it.each(['', 'x', 'zzzzzzzz', 'favouriteColour'])('to %j is none', (given) => {
    expect(nearestName(given, names)).toBeUndefined();
  });

  it('is the name itself, however it is written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.func(fc.constantFrom('', '-', '_', ' ')),
        fc.boolean(),
        (name, put, loud) => {
          const written = name
            .split('')
            .map((letter, at) => letter + put(at))
            .join('');

          expect(nearestName((loud ? written.toUpperCase() : written).slice(0, 60), [name])).toBe(name);
        },
      ),
    );
  });

  it('is found after one slip in a name of four letters or more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names.filter((name) => name.length > 3)),
        fc.nat(),
        fc.constantFrom('', 'x'),
        (name, where, put) => {
          const at = where % name.length;

          expect(nearestName(name.slice(0, at) + put + name.slice(at + 1), [name])).toBe(name);
        },
      ),
    );
  });

  it('is always one of the names, the least changed of them', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (given) => {
        const found = nearestName(given, names);

        expect([undefined, ...names]).toContain(found);
      }),
    );
    expect(nearestName('aaab', ['aabb', 'aaab', 'aaac'])).toBe('aaab');
  });

  it('is looked for in a text of any length', () => {
    expect(nearestName('x'.repeat(100_000), names)).toBeUndefined();
  });
});
