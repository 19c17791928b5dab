import { expect, it } from 'vitest';
import { InvalidInput } from '../../src/problems/invalidInput.js';
import { askCore } from '../../src/schemas/problems/askCore.js';

it('gives back what the core complains of, and lets every other error pass', () => {
  const problem = { path: ['start'], code: 'notADay', message: 'Enter a day' } as const;
  expect(askCore(() => 1)).toEqual([]);
  expect(
    askCore(() => {
      throw new InvalidInput([problem]);
    }),
  ).toEqual([problem]);
  expect(() =>
    askCore(() => {
      throw new RangeError('a mistake of ours');
    }),
  ).toThrow(RangeError);
});
