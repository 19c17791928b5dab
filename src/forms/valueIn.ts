import type { FactName } from '../vocabulary/facts.js';

/** What a form holds for a fact; `undefined` where it has no such field of its own. */
export function valueIn(values: unknown, fact: FactName): unknown {
  const hasField = typeof values === 'object' && values !== null && Object.hasOwn(values, fact);
  return hasField ? (values as { readonly [Name in FactName]?: unknown })[fact] : undefined;
}
