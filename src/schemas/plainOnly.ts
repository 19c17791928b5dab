/**
 * The value, or `null` for what is an object to the language but no plain data: a
 * date, a map, an instance of a class. An object of another window or worker is
 * plain too.
 */
export function plainOnly(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null ? value : null;
}
