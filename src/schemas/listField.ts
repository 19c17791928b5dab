import * as z from 'zod';

/**
 * A list of so many at most: what is checked between the entries is never asked
 * of more.
 *
 * @param entry - what each entry has to be.
 * @param enter - what to do where it is missing or no list.
 * @param most - how many there may be.
 * @param tooMany - what to do where there are more.
 */
export function listField<Read, Given>(
  entry: z.ZodType<Read, Given>,
  enter: string,
  most: number,
  tooMany: string,
): z.ZodType<readonly Read[], readonly Given[]> {
  return z.array(entry, { error: enter }).max(most, { error: tooMany });
}
