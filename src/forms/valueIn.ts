/** What a form holds under a name; `undefined` where it has no such field of its own, or one that throws when it is looked at. */
export function valueIn(values: unknown, name: string): unknown {
  if (typeof values !== 'object' || values === null) return undefined;
  try {
    return Object.hasOwn(values, name) ? (values as Readonly<Record<string, unknown>>)[name] : undefined;
  } catch {
    return undefined;
  }
}
