import { InvalidInput } from '../problems/invalidInput.js';

/** A share of a full-time post in whole hundredths: 100 is full time, 60 is 0.6 FTE. */
export type Fte = number & { readonly __brand: 'Fte' };

/** Whether a number is a share of a full-time post in whole hundredths. */
export function isFte(hundredths: number): hundredths is Fte {
  return Number.isSafeInteger(hundredths) && hundredths >= 1 && hundredths <= 100;
}

/**
 * Converts a share of a full-time post, as people write it, to whole hundredths.
 *
 * @param share - more than 0, at most 1, with at most two decimals.
 * @throws {@link InvalidInput} for any other number.
 *
 * @example
 * ```ts
 * fte(0.6); // => 60
 * fte(1.2); // throws
 * ```
 */
export function fte(share: number): Fte {
  const hundredths = Math.round(share * 100);
  if (hundredths > 0 && hundredths <= 100 && Math.abs(hundredths / 100 - share) < 1e-9) return hundredths as Fte;
  throw new InvalidInput([
    {
      path: [],
      code: 'notAShare',
      message: 'FTE must be more than 0 and at most 1, with at most two decimals, such as 0.6',
    },
  ]);
}
