import type * as z from 'zod';
import type { CivilDay } from '../calendar/civilDay.js';
import type { Problem } from '../problems/problem.js';
import { programmes } from '../programmes/catalogue.js';
import type { FactName } from '../vocabulary/facts.js';
import { factsAskedBy } from '../vocabulary/factsAskedBy.js';
import type { Programme } from '../vocabulary/programme.js';
import { type ChosenColumns, type Column, headingMatcher, type MatchHeading, problemsOfColumns } from './columns.js';
import { type Person, personSchema, personSchemaOver, type WrittenPerson } from './personSchema.js';
import { problemsWith } from './problemsWith.js';
import { readCell } from './readCell.js';
import { pathOf, type RowField } from './rowField.js';
import type { BadRow, GoodRow } from './rows.js';
import { rowsTwice } from './rowsTwice.js';
import { spelling } from './spelling.js';

/** How a table of people is to be read. */
export interface RowOptions {
  /** The programme that every row asks about, unless it names one itself; left out, a column names it. */
  readonly programme?: Programme | undefined;
  /** The day of asking, for rows that name none; left out, a column names it. */
  readonly on?: CivilDay | undefined;
  /** Which of the file's own headings mean what, beside the spellings known here; `null` for a column not to be read. */
  readonly columns?: ChosenColumns | undefined;
  /** Whether a person may stand twice on one programme; left out, that is told, and the keys of all rows are held. */
  readonly repeats?: 'tell' | 'allow' | undefined;
}

/** Something wrong in a row, and the column it stands in. */
export interface CellProblem extends Problem {
  /** The position of the column, from 1; `null` where it is in none. */
  readonly column: number | null;
}

/** A row of a table that was read. */
export interface GoodCells extends GoodRow<Person> {
  /** That it was. */
  readonly good: true;
}

/** A row of a table that could not be read, with everything that is wrong with it. */
export interface BadCells extends BadRow {
  /** That it was not. */
  readonly good: false;
  /** Everything that is wrong with it, each with its column. */
  readonly problems: readonly CellProblem[];
}

/** A table of people whose headings have been read. */
export interface RowReader {
  /** The columns, and what is read from each. */
  readonly columns: readonly Column[];
  /** What is wrong with the headings; a path is the position of a column, from 1. */
  readonly problems: readonly Problem[];
  /**
   * Reads a row: a list of its cells, or an object by heading.
   *
   * @param row - the row; nothing is thrown, whatever it is.
   * @param position - its number, by which it is told.
   * @returns `null` for a row without any text.
   */
  readonly read: (row: unknown, position: number) => GoodCells | BadCells | null;
}

/** A cell with the column it stands in. */
interface Placed {
  readonly column: Column;
  readonly cell: unknown;
}

/**
 * A reader for the rows of a table of people, made from its headings: for a file
 * that comes piece by piece. {@link readRows} says what is read and how.
 *
 * @param headings - the headings, in order.
 * @param options - how the rows are to be read.
 * @throws {@link InvalidInput} where `columns` names a field that there is not.
 *
 * @example
 * ```ts
 * const reader = rowReader(['Staff ID', 'Role'], { programme: ambitionEct, on: civilDay('2024-09-10') });
 * reader.columns.map(({ field }) => field); // => ['person', 'role']
 * reader.read(['p-1', 'ECT'], 2)?.good; // => true
 * ```
 */
export function rowReader(headings: readonly unknown[], options: RowOptions = {}): RowReader {
  const { programme, on, columns: chosen = {}, repeats = 'tell' } = options;
  const asked: readonly FactName[] | undefined = programme === undefined ? undefined : factsAskedBy(programme);
  const match = headingMatcher(chosen, asked);
  const columns = Array.from(headings, (heading, at) => match(heading, at + 1));
  const needed: readonly RowField[] = [
    'person',
    ...(programme === undefined ? (['programme'] as const) : []),
    ...(on === undefined ? (['on'] as const) : []),
  ];
  const schema = programme === undefined ? personSchema : personSchemaOver([programme]);
  const ids = new Map(
    (programme === undefined ? programmes : [programme]).flatMap(({ id, name }) => [
      [spelling(id), id],
      [spelling(name), id],
    ]),
  );
  const repeated = repeats === 'tell' ? rowsTwice() : () => [];
  const byHeading = new Map(columns.toReversed().map((column) => [column.heading, column]));
  return {
    columns,
    problems: problemsOfColumns(columns, needed),
    read: (row, position) => {
      const placed = placedIn(row, columns, byHeading, match);
      if (placed === null) return { good: false, position, label: null, problems: [NO_ROW] };
      if (placed.every(({ cell }) => isBlank(cell))) return null;
      const given = {
        ...(programme === undefined ? {} : { programme: programme.id }),
        ...(on === undefined ? {} : { on }),
      };
      const { written, fields, problems } = writtenIn(placed, given);
      const id = typeof written['programme'] === 'string' ? ids.get(spelling(written['programme'])) : undefined;
      const whole = id === undefined ? written : { ...written, programme: id };
      const read = personIn(whole, fields, schema, problems);
      const label = typeof written['person'] === 'string' ? written['person'] : null;
      const all = [...problems, ...read.problems, ...placedProblems(repeated(whole, position), fields)];
      return read.person === undefined || all.length > 0
        ? { good: false, position, label, problems: all }
        : { good: true, position, label: read.person.person, value: read.person };
    },
  };
}

const NO_ROW: CellProblem = {
  path: [],
  column: null,
  code: 'wrongKind',
  message: 'Enter the row as a list of cells, or as an object by heading',
};

/** The cells of a row beside their columns; `null` where it is no row. */
function placedIn(
  row: unknown,
  columns: readonly Column[],
  byHeading: ReadonlyMap<string, Column>,
  match: MatchHeading,
): readonly Placed[] | null {
  try {
    if (Array.isArray(row)) {
      const extra = { heading: '', field: null, by: 'unknown', monthFirst: false } as const;
      return Array.from(row, (cell: unknown, at) => ({ cell, column: columns[at] ?? { ...extra, position: at + 1 } }));
    }
    if (typeof row !== 'object' || row === null) return null;
    return Object.entries(row).map(([heading, cell]: [string, unknown]) => ({
      cell,
      column: byHeading.get(heading) ?? match(heading, 0),
    }));
  } catch {
    return null; // a cell that throws when it is looked at
  }
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** A row put together, the column each field came from, and what could not be read. */
interface Assembled {
  readonly written: Readonly<Record<string, unknown>>;
  readonly fields: ReadonlyMap<string, number>;
  readonly problems: readonly CellProblem[];
}

function writtenIn(placed: readonly Placed[], given: Readonly<Record<string, unknown>>): Assembled {
  const facts: Record<string, unknown> = {};
  const enrolment: Record<string, unknown> = {};
  const plain: Record<string, unknown> = { ...given };
  const fields = new Map<string, number>();
  const problems: CellProblem[] = [];
  for (const { cell, column } of placed) {
    const { field, position } = column;
    const tell = (path: Problem['path'], code: Problem['code'], message: string): number =>
      problems.push({ path, code, message, column: position === 0 ? null : position });
    if (field === null) {
      const stray = isBlank(cell) ? undefined : strayIn(column);
      if (stray !== undefined) tell([], 'outside', stray);
      continue;
    }
    const read = readCell(cell, field, column);
    if (read === undefined) continue;
    const path = pathOf(field);
    if (fields.has(path.join('.'))) {
      tell(path, 'duplicate', 'Two columns say this: leave one of them blank');
      continue;
    }
    fields.set(path.join('.'), position);
    if ('message' in read) {
      tell(path, read.code, read.message);
      continue;
    }
    const [group, name = ''] = path;
    if (group === 'facts') facts[name] = read.value;
    else if (group === 'enrolment') enrolment[name] = read.value;
    else plain[field] = read.value;
  }
  const isEnrolled = [...fields.keys()].some((path) => path.startsWith('enrolment.'));
  return { written: { ...plain, facts, ...(isEnrolled ? { enrolment } : {}) }, fields, problems };
}

/** What to tell of something written in a column that the headings do not have. */
function strayIn({ by, heading, position }: Column): string | undefined {
  if (by !== 'unknown') return undefined;
  if (heading === '') return 'The row has more cells than there are headings';
  return position === 0 ? 'The row has a heading that the first row does not have, and that is not known' : undefined;
}

/** The person of a row, or what is wrong with them; of a cell that could not be read nothing more is said. */
function personIn(
  written: Readonly<Record<string, unknown>>,
  fields: ReadonlyMap<string, number>,
  schema: z.ZodType<Person, WrittenPerson>,
  problems: readonly CellProblem[],
): { readonly person?: Person; readonly problems: readonly CellProblem[] } {
  const told = new Set(problems.map(({ path }) => path.join('.')));
  const read = problemsWith(written, schema);
  if ('value' in read) return { person: read.value, problems: [] };
  return { problems: placedProblems(read.problems, fields).filter(({ path }) => !told.has(path.join('.'))) };
}

function placedProblems(problems: readonly Problem[], fields: ReadonlyMap<string, number>): readonly CellProblem[] {
  return problems.map((problem) => {
    const column = fields.get(problem.path.slice(0, 2).join('.')) ?? fields.get(String(problem.path[0])) ?? 0;
    return { ...problem, column: column === 0 ? null : column };
  });
}
