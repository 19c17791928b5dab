import * as z from 'zod';

/** A schema that takes plain data only. */
export function plainOnly<Read, Given>(schema: z.ZodType<Read, Given>): z.ZodType<Read, Given> {
  return z.preprocess(plainOrNothing, schema) as unknown as z.ZodType<Read, Given>;
}

/** The value, or `null` for an object in the language that is not plain data. */
function plainOrNothing(value: unknown): unknown {
  return typeof value !== 'object' || value === null || isPlain(value) ? value : null;
}

/**
 * Whether an object in the language is plain data, and not a date, a map or an
 * instance of a class. An object from another window or worker is plain too.
 */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
