import * as z from 'zod';
import { nearestName } from '../problems/nearestName.js';
import type { Written } from './written.js';

/** A schema for every field of a type, and for no other: a field the type gains does not compile until it has one. */
export type Shape<Read> = {
  readonly [Field in keyof Read]-?: z.ZodType<Read[Field], Written<Read[Field]>>;
};

/**
 * An object with these fields and no others. A name it does not have is told
 * with the nearest one it has; a field given as `undefined` counts as left out.
 *
 * @param shape - the fields.
 * @param enter - what to do when it is missing or no object, such as "Enter the dates of the term".
 * @param noSuchField - what is wrong with a name that is none of them.
 */
export function closedObject<Read extends object>(
  shape: Shape<Read>,
  enter: string,
  noSuchField = 'There is no field with this name',
): z.ZodType<Read, Written<Read>> {
  const names = Object.keys(shape);
  const object = z.strictObject(shape, {
    // One sentence a line for each unknown key, in their order: each becomes a problem of its own.
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => noSuchField + hint(nearestName(key, names))).join('\n')
        : enter,
  });
  return object.overwrite(withoutUndefined) as unknown as z.ZodType<Read, Written<Read>>;
}

function hint(near: string | undefined): string {
  return near === undefined ? '' : `; did you mean ${near}?`;
}

function withoutUndefined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
