import type { Statement } from '../../src/vocabulary/programme.js';
import type { Cells } from './differences.js';
import { rolesText } from './publishedRows.js';

/**
 * What differs between the rows of a programme and its statements, in both
 * directions: each row fits one statement and each statement one row, and the
 * two agree on roles, body and basis.
 */
export function statementDifferences(rows: readonly Cells[], statements: readonly Statement[]): readonly string[] {
  const ofRows = rows.flatMap((row) => {
    const fitting = statements.filter((statement) => fits(row, statement));
    const [first] = fitting;
    if (first === undefined || fitting.length > 1) return [`${nameOf(row)}: fits ${fitting.length} statements`];
    return differingCells(row, first);
  });
  const ofStatements = statements.flatMap((statement) => {
    const fitting = rows.filter((row) => fits(row, statement));
    return fitting.length === 1 ? [] : [`${statement.about}, "${statement.text}": fits ${fitting.length} rows`];
  });
  return [...ofRows, ...ofStatements];
}

/**
 * A row with a label and no key words gives the whole text; with both, the label
 * is all that stands before the colon. Every key word is in the text.
 */
function fits(row: Cells, { about, text }: Statement): boolean {
  const { label = '', words = '' } = row;
  if (about !== row['about']) return false;
  if (words === '') return text === label;
  const [beforeColon, ...rest] = text.split(': ');
  return (
    (label === '' || (rest.length > 0 && beforeColon === label)) &&
    words.split('; ').every((word) => text.includes(word))
  );
}

function differingCells(row: Cells, { roles = [], body, source }: Statement): readonly string[] {
  const published: Cells = { roles: rolesText(roles), body: body ?? '', basis: source.basis };
  return Object.keys(published)
    .filter((column) => row[column] !== published[column])
    .map((column) => `${nameOf(row)}: ${column}: transcribed "${row[column]}", published "${published[column]}"`);
}

function nameOf(row: Cells): string {
  return [row['programme'], row['about'], row['label'], row['words']].filter((cell) => cell !== '').join(', ');
}
