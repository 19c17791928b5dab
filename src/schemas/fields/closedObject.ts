import type * as z from 'zod';
import { plainOnly } from './plainOnly.js';
import { type Shape, strictFields } from './strictFields.js';
import type { Written } from './written.js';

/**
 * An object with these fields and no others. A name it does not have is reported
 * with the nearest one it has; a field given as `undefined` counts as left out.
 * An object in the language that is not plain data (a date, a map, an instance of
 * a class) does not count.
 *
 * @param shape - the fields.
 * @param enter - what to do when it is missing or not an object, such as "Enter the dates of the term".
 * @param noSuchField - what is wrong with a name that is none of them.
 */
export function closedObject<Read extends object>(
  shape: Shape<Read>,
  enter: string,
  noSuchField = 'There is no field with this name',
): z.ZodType<Read, Written<Read>> {
  return plainOnly(strictFields(shape, enter, noSuchField) as unknown as z.ZodType<Read, Written<Read>>);
}
