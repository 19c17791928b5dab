import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulebook } from '../../src/export/rulebook.js';
import { RULE_UNITS, type RulebookRule } from '../../src/export/rulebookRule.js';
import { programmes } from '../../src/programmes/catalogue.js';
import type { Citation } from '../../src/vocabulary/citation.js';
import type { Programme } from '../../src/vocabulary/programme.js';
import { parseCsv } from '../guidance/parseCsv.js';
import { ROOT } from '../structure/source.js';
import { frozen, throughJson } from '../support/frozen.js';

const { rules, documents } = rulebook(frozen(programmes));
const catalogue: readonly Programme[] = programmes;

describe('the rulebook', () => {
  it('names every rule once', () => {
    expect(rules.length).toBeGreaterThan(400);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  // A name never changes: what others have written down must go on meaning the same.
  it('keeps the names it has given', async () => {
    await expect(`${rules.map(({ id }) => id).join('\n')}\n`).toMatchFileSnapshot(
      join(ROOT, 'test/golden/ruleNames.txt'),
    );
  });

  it('is plain JSON', () => {
    expect(throughJson({ rules, documents })).toStrictEqual({ rules, documents });
  });

  it('says everything in a sentence', () => {
    const not = rules.filter(({ statement }) => !/^[A-Z‘“0-9][^\n]*[^.]\.$/u.test(statement));
    expect(not.map(({ statement }) => statement)).toEqual([]);
    expect(rules.filter(({ statement }) => /undefined|null|\[object|true|false/.test(statement))).toEqual([]);
  });

  it('has a unit for each number, and for nothing without one', () => {
    expect(new Set(rules.flatMap(({ unit }) => unit ?? []))).toEqual(new Set(RULE_UNITS));
    expect(rules.filter(({ value, unit }) => typeof value === 'number' && unit === null)).toEqual([]);
    expect(rules.filter(({ value, unit }) => typeof value === 'string' && unit !== null)).toEqual([]);
  });

  it('cites only documents it lists', () => {
    const keys = new Set(documents.map(({ id }) => id));
    expect(rules.filter(({ citation }) => !keys.has(citation.document))).toEqual([]);
    expect(new Set(rules.map(({ citation }) => citation.document))).toEqual(keys);
  });

  it.each(catalogue.map((programme) => [programme.id, programme] as const))(
    'has every citation of %s, but for those of lists whose members are cited one by one',
    (id, programme) => {
      const own = rules.filter((rule) => rule.programme === id);
      const { parent, ...rest } = programme;
      const inData = [...citationsIn(rest), ...(parent === undefined ? [] : [parent.source])].map(textOf);
      const joined = own.filter(isOfConditions).map(citationOf);
      const plain = own.filter((rule) => !isOfConditions(rule)).map(citationOf);

      expect(plain.filter((text) => !inData.includes(text))).toEqual([]);
      expect(joined.map(withoutBasis).filter((text) => !inData.map(withoutBasis).includes(text))).toEqual([]);
      const missing = inData.filter(
        (text) => !plain.includes(text) && !joined.map(withoutBasis).includes(withoutBasis(text)),
      );
      expect([...new Set(missing)]).toEqual(id === 'secondary-subject-leadership' ? [OF_NO_NUMBER] : []);
    },
  );

  it('says of who may take part no more than its weakest condition does', () => {
    const bases = rules.filter(({ id }) => id.endsWith('/tiers/1')).map(({ programme, basis }) => [programme, basis]);
    expect(bases).toEqual([
      ['ambition-ect', 'assumed'],
      ['ect-maths-pilot', 'assumed'],
      ['secondary-maths-mat-leads', 'derived'],
      ['secondary-subject-leadership', 'assumed'],
      ['sktm-secondary-ect', 'assumed'],
      ['sktm-secondary-non-specialist', 'assumed'],
      ['years-5-8-continuity', 'assumed'],
      ['itt-provider-community', 'assumed'],
      ['strengthening-itt-partnerships', 'assumed'],
    ]);
  });

  it('says for whom a number is stated only where there is one', () => {
    const cadences = rules.filter(({ id }) => id.endsWith('/cadence'));
    const stated = rules.filter(({ id }) => id.endsWith('/statedFor')).map(({ id }) => id);
    expect(stated).toEqual(
      cadences.filter(({ value }) => value !== 'notPublished').map(({ id }) => id.replace('/cadence', '/statedFor')),
    );
  });
});

describe('the rulebook and the second transcription', () => {
  const rows = parseCsv(readFileSync(join(ROOT, 'test/guidance/activities.csv'), 'utf8'));
  const programmeRows = parseCsv(readFileSync(join(ROOT, 'test/guidance/programmes.csv'), 'utf8'));

  it('agree on how long, for whom, when and on what basis', () => {
    const differences = rows.flatMap((row) => {
      const [role = ''] = (row['roles'] ?? '').split(' ');
      const year = `year ${row['year']}`;
      const found = rules.filter(
        ({ programme, id, statement, roles }) =>
          programme === row['programme'] &&
          id.endsWith(`/length/${role}`) &&
          statement.includes(year) &&
          roles?.includes(role as never) === true,
      );
      const told = found.map(({ value, basis }) => `${typeof value === 'object' ? '' : value} ${basis}`);
      const wanted = `${row['length']} ${row['lengthBasis']}`;
      return told.includes(wanted)
        ? []
        : [`${row['programme']} ${year} ${row['kind']} ${role}: ${wanted}, not ${told.join(', ')}`];
    });

    expect(rows.length).toBeGreaterThan(20);
    expect(differences).toEqual([]);
  });

  it.each(programmeRows.map((row) => [row['programme'] ?? '', row] as const))('agree on what %s is', (id, row) => {
    const value = (path: string): unknown =>
      rules.find((rule) => rule.programme === id && rule.id.endsWith(path))?.value;

    expect(value('/name')).toBe(row['name']);
    expect(value('/kind')).toBe(row['kind']);
    expect(value('/years')).toBe(Number(row['years']));
    expect(value('/cohorts')).toEqual(row['cohorts']?.split(' '));
    expect(value('/paidBy')).toBe(row['paidBy']);
  });
});

/** A citation as one text. */
/** For whom the number of workshops is stated, which has none. */
const OF_NO_NUMBER =
  '003 / Secondary Subject Leadership: What is involved? / assumed / said of the Work Groups, which people join in their first year; the community of later years is taken to work in the same way';

/** Whether a rule is made of conditions: it is as weak as they are. */
function isOfConditions({ id }: RulebookRule): boolean {
  return /\/(tiers|routes)\//.test(id);
}

function withoutBasis(text: string): string {
  return text.replace(/ \/ (stated|derived|practice|assumed) \/ /, ' / ');
}

function textOf({ document, section, basis, note }: Citation): string {
  return [document.id, section, basis, note ?? ''].join(' / ');
}

function citationOf({ citation, basis }: RulebookRule): string {
  return [citation.document, citation.section, basis, citation.note ?? ''].join(' / ');
}

/** Every citation in a value, but those of lists that have nothing in them, or whose members are cited one by one. */
function citationsIn(value: unknown): readonly Citation[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isCitation(value)) return [value];
  return Object.entries(value).flatMap(([name, inner]): readonly Citation[] => {
    if (name !== 'sources' || !('activities' in inner)) return citationsIn(inner);
    const { flexibility, places } = value as Programme['editions'][number];
    const fields = Object.entries(inner).filter(
      ([field]) =>
        !['activities', 'routes', 'recommended', 'statements'].includes(field) &&
        !(field === 'flexibility' && typeof flexibility === 'object') &&
        !(field === 'places' && typeof places === 'object'),
    );
    return fields.flatMap(([, citation]) => citationsIn(citation));
  });
}

function isCitation(value: object): value is Citation {
  return 'document' in value && 'section' in value && 'basis' in value;
}
