import type { Document } from '../vocabulary/citation.js';
import type { Programme } from '../vocabulary/programme.js';
import { editionRules } from './editionRules.js';
import type { Rulebook, RulebookRule } from './rulebookRule.js';
import type { RuleDraft } from './ruleDraft.js';
import { sentence } from './words.js';

/**
 * Every rule of some programmes as plain JSON: a name that never changes, what it
 * says, its value and unit, how it rests on its source, and where to check it.
 *
 * The package holds the rulebook of all its programmes as `ecf-rules/rulebook.json`.
 *
 * @param programmes - the programmes, in the order in which they are to appear.
 *
 * @example
 * ```ts
 * const { rules, documents } = rulebook([ambitionEct]);
 * const clinics = rules.find((rule) => rule.id === 'ambition-ect-2021/activities/clinic-ect-1/cadence');
 * clinics?.statement; // => 'Clinics of year 1, for ECTs: 3 in the year, one a term.'
 * clinics?.value; // => { times: 3, spread: 'oneATerm' }
 * clinics?.unit; // => 'sessionsInAYear'
 * clinics?.citation; // => { document: '002', section: 'How much time does it take?' }
 * documents[0]?.title; // => 'Early Career Teachers programme: your questions answered'
 * ```
 */
export function rulebook(programmes: readonly Programme[]): Rulebook {
  const documents = new Map<string, Document>();
  const rules: RulebookRule[] = [];
  for (const programme of programmes) {
    const at = { programme: programme.id, edition: null };
    rules.push(...programmeRules(programme).map((draft) => finished(draft, at, documents)));
    for (const edition of programme.editions) {
      const within = { programme: programme.id, edition: edition.id };
      rules.push(...editionRules(edition, programme).map((draft) => finished(draft, within, documents)));
    }
  }
  return { documents: [...documents.values()], rules };
}

function programmeRules({ name, kind, publisher, parent, succeeds, sources }: Programme): readonly RuleDraft[] {
  const rules: RuleDraft[] = [
    { path: 'name', says: `it is called ${name}`, value: name, source: sources.name },
    { path: 'kind', says: `its publisher calls it a ${kind}`, value: kind, source: sources.kind },
    { path: 'publisher', says: `it is published or led by: ${publisher}`, value: publisher, source: sources.publisher },
  ];
  if (parent !== undefined) {
    const says = `it adapts the ${parent.programme.name}, is taken instead of it, and has its activities, whose hours count once`;
    rules.push({ path: 'parent', says, value: parent.programme.id, source: parent.source });
  }
  if (succeeds !== undefined) {
    const says = `it follows an earlier project, which the catalogue has as ${succeeds.id}`;
    rules.push({ path: 'succeeds', says, value: succeeds.id, source: succeeds.source });
  }
  return rules;
}

function finished(
  { path, says, value, unit, roles, source }: RuleDraft,
  { programme, edition }: Pick<RulebookRule, 'programme' | 'edition'>,
  documents: Map<string, Document>,
): RulebookRule {
  const { document, basis, ...place } = source;
  if (!documents.has(document.id)) documents.set(document.id, document);
  return {
    id: `${edition ?? programme}/${path}`,
    programme,
    edition,
    statement: sentence(says),
    value,
    unit: unit ?? null,
    ...(roles === undefined ? {} : { roles }),
    basis,
    citation: { document: document.id, ...place },
  };
}
