import type { Problem } from '../problems/problem.js';
import type { CellRead } from './cellRead.js';
import type { Column } from './columns.js';
import { listOf } from './listOf.js';
import { readCell } from './readCell.js';
import { pathOf } from './rowField.js';

/** Something wrong in a row, and the column it stands in. */
export interface CellProblem extends Problem {
  /** The position of the column, from 1; `null` where it is in none. */
  readonly column: number | null;
}

/** A cell with the column it stands in. */
export interface Cell {
  readonly cell: unknown;
  readonly column: Column;
  /** Whether a row before had a date in this column that can only be read with the month first. */
  readonly seenMonthFirst?: boolean;
}

/** The most cells that are read of a row: more than spreadsheets have columns. */
export const MOST_CELLS = 20_000;

/** A row put together, the column of each field, and what could not be read. */
export interface AssembledRow {
  readonly written: object;
  /** By the path of a field: the position of its column, `null` where the first row has none. */
  readonly places: ReadonlyMap<string, number | null>;
  readonly problems: readonly CellProblem[];
}

/**
 * The cells of a row beside their columns; `null` where it is no row, or has more cells than can be meant.
 *
 * @param row - a list of cells, or an object by heading.
 * @param columns - the columns, in order.
 * @param columnFor - finds the column of a heading.
 */
export function cellsOf(
  row: unknown,
  columns: readonly Column[],
  columnFor: (heading: string) => Column,
): readonly Cell[] | null {
  try {
    const cells = listOf(row, MOST_CELLS);
    if (cells !== null)
      return cells.map((cell, at) => ({ cell, column: columns[at] ?? { ...BEYOND, position: at + 1 } }));
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return null;
    return Object.entries(row).map(([heading, cell]: [string, unknown]) => ({ cell, column: columnFor(heading) }));
  } catch {
    return null; // a cell that throws when it is looked at
  }
}

const BEYOND: Omit<Column, 'position'> = { heading: '', field: null, by: 'blank', monthFirst: false };

/** Whether nothing is written in a cell. */
export function isBlank({ cell }: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/**
 * A person as the cells of a row have them.
 *
 * @param cells - the cells.
 * @param given - what every row has that says nothing else.
 * @param idOf - the id of a programme by what a cell calls it.
 */
export function assembleRow(
  cells: readonly Cell[],
  given: object,
  idOf: (text: string) => string | undefined,
): AssembledRow {
  const places = new Map<string, number | null>();
  const steps = cells.flatMap((cell): readonly Step[] => {
    const step = stepOf(cell, idOf);
    if (step === undefined) return [];
    const place = step.path.join('.');
    if (place === '') return [step];
    if (places.has(place)) return [{ ...step, read: SAID_TWICE }];
    places.set(place, step.column);
    return [step];
  });
  const isEnrolled = [...places.keys()].some((place) => place.startsWith('enrolment.'));
  const written = {
    ...given,
    ...valuesIn(steps),
    facts: valuesIn(steps, 'facts'),
    ...(isEnrolled ? { enrolment: valuesIn(steps, 'enrolment') } : {}),
  };
  const problems = steps.flatMap(({ path, column, read }) => ('message' in read ? [{ path, ...read, column }] : []));
  return { written, places, problems };
}

/** What was read from one cell, and where it belongs. */
interface Step {
  readonly path: readonly string[];
  readonly column: number | null;
  readonly read: Exclude<CellRead, undefined>;
}

const SAID_TWICE = { code: 'duplicate', message: 'Two columns say this: leave one of them blank' } as const;

function stepOf(cell: Cell, idOf: (text: string) => string | undefined): Step | undefined {
  const { field, position } = cell.column;
  const column = position === 0 ? null : position;
  const read = field === null ? strayIn(cell) : readCell(cell.cell, field, cell.column, cell.seenMonthFirst);
  if (read === undefined) return undefined;
  if (field === null) return { path: [], column, read };
  if (field !== 'programme' || 'message' in read) return { path: pathOf(field), column, read };
  return { path: pathOf(field), column, read: { value: idOf(String(read.value)) ?? read.value } };
}

/** The values of a group of fields, or of those in none. */
function valuesIn(steps: readonly Step[], group?: string): Readonly<Record<string, unknown>> {
  const values = steps.flatMap(({ path, read }) => {
    const isOfGroup = group === undefined ? path.length === 1 : path.length === 2 && path[0] === group;
    return isOfGroup && 'value' in read ? [[path.at(-1) ?? '', read.value] as const] : [];
  });
  return Object.fromEntries(values);
}

/** What to tell of something written in a column that is not read, where the headings have not told it already. */
function strayIn({ cell, column }: Cell): CellRead {
  if (isBlank({ cell, column })) return undefined;
  if (column.by === 'blank') {
    return { code: 'outside', message: 'Something is written in a column that has no heading' };
  }
  if (column.by !== 'unknown' || column.position > 0) return undefined;
  return { code: 'outside', message: 'The row has a heading that the first row does not have, and that is not known' };
}
