import type { CivilDay } from '../calendar/civilDay.js';
import { fieldOf } from '../problems/fieldOf.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem } from '../problems/problem.js';
import { programmes } from '../programmes/catalogue.js';
import type { FactName } from '../vocabulary/facts.js';
import { factsAskedBy } from '../vocabulary/factsAskedBy.js';
import type { Programme } from '../vocabulary/programme.js';
import { assembleRow, type Cell, type CellProblem, cellsOf, isBlank, MOST_CELLS } from './assembleRow.js';
import { type ChosenColumns, type Column, headingMatcher, problemsOfColumns } from './columns.js';
import { hasMonthFirst } from './dayCell.js';
import { listOf } from './listOf.js';
import { type Person, personSchema, personSchemaOver } from './personSchema.js';
import { problemsWith } from './problemsWith.js';
import { programmeProblem } from './programmeProblem.js';
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

/**
 * A reader for the rows of a table of people, made from its headings: for a file
 * that comes piece by piece. {@link readRows} says what is read and how.
 *
 * @param headings - the headings, in order.
 * @param options - how the rows are to be read.
 * @throws `InvalidInput` where the headings are no list of 20,000 or fewer, the programme is given as text, or `columns`
 * names a field that there is not.
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
  checkGiven(headings, programme);
  const asked: readonly FactName[] | undefined = programme === undefined ? undefined : factsAskedBy(programme);
  const match = headingMatcher(chosen, asked);
  const columns = Array.from(headings, (heading, at) => match(heading, at + 1));
  const given = {
    ...(programme === undefined ? {} : { programme: programme.id }),
    ...(on === undefined ? {} : { on }),
  };
  const needed = (['person', 'programme', 'on'] as const).filter((field) => !Object.hasOwn(given, field));
  const schema = programme === undefined ? personSchema : personSchemaOver([programme]);
  const idOf = idsBySpelling(programme === undefined ? programmes : [programme]);
  const repeated = repeats === 'tell' ? rowsTwice() : () => [];
  const byHeading = new Map(columns.toReversed().map((column) => [column.heading, column]));

  // Where the month was first once, a date that can be read both ways is told from then on.
  const monthFirst = new Set<number>();
  const asSeen = (cell: Cell): Cell =>
    monthFirst.has(cell.column.position) ? { ...cell, seenMonthFirst: true } : cell;

  function read(row: unknown, position: number): GoodCells | BadCells | null {
    const cells = cellsOf(row, columns, (heading) => byHeading.get(heading) ?? match(heading, 0));
    if (cells === null) return { good: false, position, label: null, problems: [NO_ROW] };
    if (cells.every(isBlank)) return null;
    const { written, places, problems } = assembleRow(cells.map(asSeen), given, idOf);
    for (const { cell, column } of cells) if (hasMonthFirst(cell)) monthFirst.add(column.position);
    const person = problemsWith(written, schema);
    const told = new Set(problems.map(({ path }) => path.join('.')));
    const own = [...problems, ...placed(person.problems, places).filter(({ path }) => !told.has(path.join('.')))];
    const all = [...own, ...placed(repeated(written, position, own.length === 0), places)];
    if ('value' in person && all.length === 0) {
      return { good: true, position, label: person.value.person, value: person.value };
    }
    const key = fieldOf(written, 'person');
    return { good: false, position, label: typeof key === 'string' ? key : null, problems: all };
  }
  return { columns, problems: problemsOfColumns(columns, needed), read };
}

/** Refuses what no compiler would let through, as a program without types may hand it in. */
function checkGiven(headings: unknown, programme: unknown): void {
  const problems: Problem[] = [];
  if (listOf(headings, MOST_CELLS) === null) {
    problems.push({
      path: ['headings'],
      code: 'wrongKind',
      message: 'Enter the headings as a list of 20,000 or fewer',
    });
  }
  const noProgramme = programme === undefined ? undefined : programmeProblem(programme);
  if (noProgramme !== undefined) problems.push(noProgramme);
  if (problems.length > 0) throw new InvalidInput(problems);
}

const NO_ROW: CellProblem = {
  path: [],
  column: null,
  code: 'wrongKind',
  message: 'Enter the row as a list of 20,000 cells or fewer, or as an object by heading',
};

/** The id of a programme from its id or its title, however they are spelled. */
function idsBySpelling(known: readonly Programme[]): (text: string) => string | undefined {
  const ids = new Map(known.flatMap(({ id, name }) => [id, name].map((text) => [spelling(text), id] as const)));
  return (text) => ids.get(spelling(text));
}

/** Problems with the columns they stand in; of a field within a cell, such as one of several days, the cell's. */
function placed(problems: readonly Problem[], places: ReadonlyMap<string, number | null>): readonly CellProblem[] {
  return problems.map((problem) => ({ ...problem, column: places.get(problem.path.slice(0, 2).join('.')) ?? null }));
}
