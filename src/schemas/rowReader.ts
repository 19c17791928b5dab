import type { CivilDay } from '../calendar/civilDay.js';
import { programmeProblem } from '../eligibility/programmeProblem.js';
import { fieldOf } from '../problems/fieldOf.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem } from '../problems/problem.js';
import { factsAskedBy } from '../vocabulary/factsAskedBy.js';
import type { Programme } from '../vocabulary/programme.js';
import { assembleRow, type Cell, type CellProblem, cellsOf, isBlank, MOST_CELLS, withoutPlan } from './assembleRow.js';
import {
  type ChosenColumns,
  type Column,
  headingMatcher,
  type MatchHeading,
  problemsOfColumns,
  unknownInRow,
} from './columns.js';
import { dateOrder } from './dateOrder.js';
import { hasMonthFirst } from './dayCell.js';
import { listOf } from './listOf.js';
import { type Person, personSchema, personSchemaOver } from './personSchema.js';
import { problemsWith } from './problemsWith.js';
import { programmesNamed } from './programmesNamed.js';
import type { BadRow, GoodRow } from './rows.js';
import { rowsTwice } from './rowsTwice.js';

/** How a table of people is to be read. */
export interface RowOptions {
  /**
   * The programme that every row asks about, unless it names one itself: then that one is in `value.programme`, and is
   * the one to decide by. If left out, a column names it.
   */
  readonly programme?: Programme | undefined;
  /** The day of asking, for rows that name none; if left out, a column names it. */
  readonly on?: CivilDay | undefined;
  /**
   * What the file's own headings mean, besides the spellings known here: `null` for a column not to be read,
   * `undefined` for one that is left to its heading.
   */
  readonly columns?: ChosenColumns | undefined;
  /**
   * Whether a person may appear twice on one programme in one role; if left out, that is reported, and the keys of all
   * rows are kept. A programme together with the one that is taken instead of it is reported in either case.
   */
  readonly repeats?: 'tell' | 'allow' | undefined;
}

/** What becomes of a person who appears twice. */
const REPEATS = ['tell', 'allow'] as const satisfies readonly RowOptions['repeats'][];

/** A row of a table that was read. */
export interface GoodCells extends GoodRow<Person> {
  /** Always `true`. */
  readonly good: true;
}

/** A row of a table that could not be read, with everything that is wrong with it. */
export interface BadCells extends BadRow {
  /** Always `false`. */
  readonly good: false;
  /** Everything that is wrong with it, each with its column. */
  readonly problems: readonly CellProblem[];
}

/** A table of people whose headings have been read. */
export interface RowReader {
  /** The columns, and what is read from each. */
  readonly columns: readonly Column[];
  /**
   * What is wrong with the headings so far; a path is the position of a column, from 1. Rows that are objects may add
   * headings: unknown ones are reported here once a row that has them has been read.
   */
  readonly problems: readonly Problem[];
  /**
   * Reads a row: a list of its cells, or an object by heading.
   *
   * @param row - the row; nothing is thrown, whatever it is.
   * @param position - its number, used to report it.
   * @returns `null` for a row without any text.
   */
  readonly read: (row: unknown, position: number) => GoodCells | BadCells | null;
}

/**
 * A reader for the rows of a table of people, made from its headings: for a file
 * that arrives in pieces. {@link readRows} says what is read and how.
 *
 * @param headings - the headings, in order.
 * @param options - how the rows are to be read.
 * @throws `InvalidInput` where the headings are not a list of 20,000 or fewer, the programme is given as text, `columns`
 * names a field that does not exist, or another option is none of those there are.
 *
 * @example
 * ```ts
 * const reader = rowReader(['Staff ID', 'Role'], { programme: ambitionEct, on: civilDay('2024-09-10') });
 * reader.columns.map(({ field }) => field); // => ['person', 'role']
 * reader.read(['p-1', 'ECT'], 2)?.good; // => true
 * ```
 */
export function rowReader(headings: readonly unknown[], options: RowOptions = {}): RowReader {
  checkGiven(headings, options);
  const { programme, on, columns: chosen = {}, repeats = 'tell' } = options;
  const match = matcherFor(headings, chosen, programme);
  const columns = Array.from(headings, (heading, at) => match(heading, at + 1));
  const given = {
    ...(programme === undefined ? {} : { programme: programme.id }),
    ...(on === undefined ? {} : { on }),
  };
  const needed = (['person', 'programme', 'on'] as const).filter((field) => !Object.hasOwn(given, field));
  const problems = problemsOfColumns(columns, needed);
  const named = programmesNamed(programme);
  const schema = programme === undefined ? personSchema : personSchemaOver(named.known);
  const besideOthers = rowsTwice(repeats);

  const later: Problem[] = [];
  const byHeading = new Map(columns.toReversed().map((column) => [column.heading, column]));
  const most = byHeading.size + MOST_CELLS;
  /** The column of a heading of an object. A new one is kept, and reported where it is not known. */
  function columnFor(heading: string, row: number): Column {
    const known = byHeading.get(heading);
    if (known !== undefined) return known;
    const column = match(heading, 0);
    if (byHeading.size >= most) return column;
    byHeading.set(heading, column);
    if (column.by === 'unknown') later.push(unknownInRow(heading, row, later.length));
    return column;
  }

  // Once a date has had the month first, any later one that can be read both ways is reported.
  const monthFirst = new Set<Column>();
  const asSeen = (cell: Cell): Cell => (monthFirst.has(cell.column) ? { ...cell, seenMonthFirst: true } : cell);
  function see({ cell, column }: Cell): void {
    if (hasMonthFirst(cell) && dateOrder(column.heading) !== 'dayFirst') monthFirst.add(column);
  }

  function read(row: unknown, position: number): GoodCells | BadCells | null {
    const cells = cellsOf(row, columns, (heading) => columnFor(heading, position));
    if (cells === null) return { good: false, position, label: null, problems: [NO_ROW] };
    if (cells.every(isBlank)) return null;
    const { written, places, problems: ofCells } = assembleRow(cells.map(asSeen), given, named);
    cells.forEach(see);
    const whole = problemsWith(written, schema);
    const told = new Set(ofCells.map(({ path }) => path.join('.')));
    const untold = whole.problems.filter(({ path }) => !told.has(path.join('.')));
    const wrong = untold.filter(({ path }) => !NEEDED_BY_A_PLAN.includes(path.join('.')));
    const isPlanned = wrong.length === untold.length;
    const asked = isPlanned ? written : withoutPlan(written);
    const person = isPlanned ? whole : problemsWith(asked, schema);
    const own = [...ofCells, ...placed(wrong, places)];
    const all = [...own, ...placed(besideOthers(asked, position, own.length === 0), places)];
    if ('value' in person && all.length === 0) {
      return { good: true, position, label: person.value.person, value: person.value };
    }
    const key = fieldOf(asked, 'person');
    return { good: false, position, label: typeof key === 'string' ? key : null, problems: all };
  }
  return {
    columns,
    get problems() {
      return [...problems, ...later];
    },
    read,
  };
}

/**
 * What a plan needs beyond what a decision needs: where it is missing, and nothing else is wrong, no plan is asked for.
 */
const NEEDED_BY_A_PLAN: readonly string[] = ['start', 'facts.role'];

/** Where rows can name programmes, the facts of all of them are read. */
function matcherFor(
  headings: readonly unknown[],
  chosen: ChosenColumns,
  programme: Programme | undefined,
): MatchHeading {
  const matchEvery = headingMatcher(chosen, undefined);
  const isNamed = Array.from(headings).some((heading) => matchEvery(heading, 0).field === 'programme');
  return programme === undefined || isNamed ? matchEvery : headingMatcher(chosen, factsAskedBy(programme));
}

/** Refuses what would not pass the compiler, as untyped code may supply it. */
function checkGiven(headings: unknown, options: unknown): void {
  const problems: Problem[] = [];
  if (listOf(headings, MOST_CELLS) === null) {
    problems.push({
      path: ['headings'],
      code: 'wrongKind',
      message: 'Enter the headings as a list of 20,000 or fewer',
    });
  }
  problems.push(...problemsOfOptions(options));
  if (problems.length > 0) throw new InvalidInput(problems);
}

function problemsOfOptions(options: unknown): readonly Problem[] {
  if (!isObject(options)) return [{ path: ['options'], code: 'wrongKind', message: 'Enter the options as an object' }];
  const { programme, columns, repeats }: { readonly [Name in keyof RowOptions]?: unknown } = options;
  const problems: Problem[] = [];
  const noProgramme = programme === undefined ? undefined : programmeProblem(programme);
  if (noProgramme !== undefined) problems.push(noProgramme);
  if (columns !== undefined && !isObject(columns)) {
    problems.push({ path: ['columns'], code: 'wrongKind', message: 'Enter the columns as an object by heading' });
  }
  if (repeats !== undefined && !REPEATS.some((known) => known === repeats)) {
    problems.push({ path: ['repeats'], code: 'notOneOf', message: `Repeats must be one of ${REPEATS.join(', ')}` });
  }
  return problems;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NO_ROW: CellProblem = {
  path: [],
  column: null,
  code: 'wrongKind',
  message: 'Enter the row as a list of 20,000 cells or fewer, or as an object by heading',
};

/** Problems with the columns they are in; for a field within a cell, such as one of several days, the cell's column. */
function placed(problems: readonly Problem[], places: ReadonlyMap<string, number | null>): readonly CellProblem[] {
  return problems.map((problem) => ({ ...problem, column: places.get(problem.path.slice(0, 2).join('.')) ?? null }));
}
