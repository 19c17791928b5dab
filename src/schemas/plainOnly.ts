import * as z from 'zod';

/** A schema that takes plain data only. */
export function plainOnly<Read, Given>(schema: z.ZodType<Read, Given>): z.ZodType<Read, Given> {
  return z.preprocess(plainOrNothing, schema) as unknown as z.ZodType<Read, Given>;
}

/**
 * The value, or `null` for an object in the language that is not plain data: a
 * date, a map, an instance of a class. An object from another window or worker is
 * plain too.
 */
function plainOrNothing(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null ? value : null;
}
