/**
 * The fields of an object that are given; one that is `undefined` counts as left out.
 *
 * @returns the object itself where all are given.
 */
export function withoutUndefined<Fields extends object>(fields: Fields): Fields {
  if (!holdsUndefined(fields as Readonly<Record<string, unknown>>)) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}

function holdsUndefined(fields: Readonly<Record<string, unknown>>): boolean {
  for (const name in fields) if (fields[name] === undefined) return true;
  return false;
}
