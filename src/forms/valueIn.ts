/** What a form holds under a name; `undefined` where it has no such field of its own, is no form, or throws when it is looked at. */
export function valueIn(values: unknown, name: string): unknown {
  try {
    const fields = values as Readonly<Record<string, unknown>>;
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
  } catch {
    return undefined;
  }
}
