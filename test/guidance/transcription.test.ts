import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { programmes } from '../../src/programmes/catalogue.js';
import type { Role } from '../../src/vocabulary/people.js';
import type { Programme } from '../../src/vocabulary/programme.js';
import { type Cells, differences } from './differences.js';
import { parseCsv } from './parseCsv.js';
import {
  activityRows,
  basesRow,
  criterionRows,
  editionOf,
  flexibilityRows,
  placesRows,
  programmeRow,
  rolesText,
  routeRows,
  sortedTest,
} from './publishedRows.js';
import { statementDifferences } from './statementDifferences.js';

// The files were typed from the sources by someone who had not read src/programmes:
// where they and the data differ, one of the two misread a source.
const catalogue: readonly Programme[] = programmes;

describe('the second transcription of the programmes', () => {
  it('has the same programmes', () => {
    const transcribed = readRows('programmes.csv').map((row) => row['programme']);

    expect(new Set(catalogue.map((programme) => programme.id))).toEqual(new Set(transcribed));
  });

  it('agrees on what each programme is', () => {
    expect(differences(readRows('programmes.csv'), catalogue.map(programmeRow), ['programme'])).toEqual([]);
  });

  it('agrees on how each field rests on its source', () => {
    expect(differences(readTable('bases.csv'), catalogue.map(basesRow), ['programme'])).toEqual([]);
  });

  it('agrees on the places for each role', () => {
    const keys = ['programme', 'role'];

    expect(differences(readRows('places.csv'), catalogue.flatMap(placesRows), keys)).toEqual([]);
  });

  it('agrees on the groups and phases people join, and their order', () => {
    const keys = ['programme', 'order'];

    expect(differences(readRows('routes.csv'), catalogue.flatMap(routeRows), keys)).toEqual([]);
  });

  it('agrees on how each programme bends when life changes the plan', () => {
    const keys = ['programme', 'field'];

    expect(differences(readRows('flexibility.csv'), catalogue.flatMap(flexibilityRows), keys)).toEqual([]);
  });

  it('agrees on every activity', () => {
    const keys = ['programme', 'year', 'kind', 'roles'];

    expect(differences(readRows('activities.csv'), catalogue.flatMap(activityRows), keys)).toEqual([]);
  });

  it('agrees on every criterion', () => {
    const keys = ['programme', 'use', 'fact'];

    expect(differences(readRows('criteria.csv'), catalogue.flatMap(criterionRows), keys)).toEqual([]);
  });

  it.each(catalogue.map((programme) => [programme.id, programme] as const))(
    'has a row for each statement on %s, and a statement for each row',
    (id, programme) => {
      const rows = readRows('statements.csv').filter((row) => row['programme'] === id);

      expect(statementDifferences(rows, editionOf(programme).statements)).toEqual([]);
    },
  );
});

function readRows(file: string): readonly Cells[] {
  return readTable(file).map(inOneOrder);
}

function readTable(file: string): readonly Cells[] {
  return parseCsv(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

/** Lists that have no order of their own (roles, values of a test) in one order, so that only their members count. */
function inOneOrder(row: Cells): Cells {
  const cells: Record<string, string> = { ...row };
  if (row['roles'] !== undefined) cells['roles'] = rolesText(row['roles'].split(' ') as Role[]);
  if (row['test'] !== undefined) cells['test'] = sortedTest(row['test']);
  return cells;
}
