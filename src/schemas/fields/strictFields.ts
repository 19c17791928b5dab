import * as z from 'zod';
import { didYouMean } from '../../problems/didYouMean.js';
import { withoutUndefined } from '../../vocabulary/withoutUndefined.js';
import type { Written } from './written.js';

/** A schema for every field of a type, and for no other: a field the type gains does not compile until it has one. */
export type Shape<Read> = {
  readonly [Field in keyof Read]-?: z.ZodType<Read[Field], Written<Read[Field]>>;
};

/** Looking for the name that was meant takes time, so it is done only for this many unknown names in an object. */
const MOST_HINTS = 10;

/**
 * These fields and no others. A name that is none of them is reported with the
 * nearest one; a field given as `undefined` counts as left out.
 *
 * @param shape - the fields.
 * @param enter - what to do when there is no object.
 * @param noSuchField - what is wrong with a name that is none of them.
 */
export function strictFields(shape: z.core.$ZodShape, enter: string, noSuchField: string): z.ZodObject {
  const names = Object.keys(shape);
  const object = z.strictObject(shape, {
    // One sentence per line for each unknown key, in order: each becomes a separate problem.
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key, at) => noSuchField + (at < MOST_HINTS ? didYouMean(key, names) : '')).join('\n')
        : enter,
  });
  return object.overwrite(withoutUndefined);
}
