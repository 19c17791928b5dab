import type { Application } from '../application.js';
import { idOf, isObject } from './untyped.js';

/** Applications that share an id. */
export interface Repeats {
  /** Positions in the list that are refused because of it. */
  readonly refused: ReadonlySet<number>;
  /** Ids of applications that differ, so that none of them stands. */
  readonly unclear: ReadonlySet<string>;
}

/** Of identical applications the last stands, which is as good as any; of applications that differ, none. */
export function repeatsIn(applications: readonly Application[]): Repeats {
  const sharing = new Map<string, { readonly at: number; readonly fields: string }[]>();
  applications.forEach((application, at) => {
    const id = idOf(application);
    if (id === '') return;
    const entry = { at, fields: sameFields(application) };
    const others = sharing.get(id);
    if (others === undefined) sharing.set(id, [entry]);
    else others.push(entry);
  });
  const refused = new Set<number>();
  const unclear = new Set<string>();
  for (const [id, entries] of sharing) {
    const differ = new Set(entries.map(({ fields }) => fields)).size > 1;
    if (differ) unclear.add(id);
    for (const { at } of differ ? entries : entries.slice(0, -1)) refused.add(at);
  }
  return { refused, unclear };
}

/** What has to be the same in two applications for them to be the same. */
function sameFields({ person, role, decision, appliedAt, pairedWith }: Application): string {
  const fields = [person, role, appliedAt, pairedWith ?? null];
  if (!isObject(decision)) return exactly(fields);
  const { outcome, tier, programme, edition } = decision;
  return exactly([...fields, outcome, tier ?? null, programme, edition]);
}

/** Values as one text. JSON alone makes `null` of what is no number or not there, although only one may be wrong. */
function exactly(values: readonly unknown[]): string {
  return JSON.stringify(values.map((value) => [typeof value, isObject(value) ? '' : String(value)]));
}
