import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem } from '../problems/problem.js';
import { isBlank, MOST_CELLS } from './assembleRow.js';
import type { Column } from './columns.js';
import { listOf } from './listOf.js';
import { type BadCells, type GoodCells, type RowOptions, type RowReader, rowReader } from './rowReader.js';

/** A table of people, whose rows are read one after another as they are asked for. */
export interface TableOfPeople {
  /** The columns, and what is read from each. */
  readonly columns: readonly Column[];
  /**
   * What is wrong with the headings so far; a path is the position of a column, from 1. Rows that are objects may add
   * headings: unknown ones are reported here once a row that has them has been read.
   */
  readonly problems: readonly Problem[];
  /** The rows, good and bad, in order: they can be iterated only once. */
  readonly rows: IterableIterator<GoodCells | BadCells>;
}

/**
 * Reads a table of people, as from a spreadsheet: rows that have already been
 * split, each a list of cells, the first with the headings; or each an object by
 * heading. Good rows yield people, ready for the core; bad rows come back with
 * all their problems, each with its column. A row is read when it is asked for
 * and none is kept, so a file can be of any length.
 *
 * Headings are matched however they are spelt: capitals, spaces, hyphens and anything in brackets make no difference.
 * What became of each column is in `columns`; an unknown heading is reported, and its column is not read. The guide to
 * scripts has a table of known headings.
 *
 * - Yes or no: `yes`, `Y`, `TRUE`, `1`, and so on. Blank, `not known`, `tbc`, `n/a` or `-`, in any column: not known.
 *   A programme or a day of asking that is not known is reported, and so is a start, unless the cohort is known: nothing
 *   can be decided without them. A blank start is the day of asking; a blank programme or day of asking is the one given
 *   for all rows.
 * - Days: `2024-09-02`, `2/9/2024` (the day first), `2 September 2024`. What could be another day is reported, never
 *   guessed: a two-digit year, a date that has the month first, the number by which a spreadsheet keeps a date, a date
 *   with a time. Below a date with the month first, one that can be read both ways is reported too, unless the heading
 *   says that the day comes first: `Start (dd/mm/yyyy)`. Those above it were read with the day first.
 * - A row with a school, a start day and a role that the programme plans for is an enrolment. Any other row is read for
 *   a decision only, without an `enrolment`.
 * - No column holds a mentor's ECTs or an ECT's timetable. To plan a mentor, add the ECTs
 *   to the enrolment that was read: `{ ...enrolment, ects }`.
 *
 * Rows without any text are skipped, above the headings too; `position` still counts them, and the
 * headings, so that it is the row's number in the spreadsheet. For objects, it is
 * the position in the list.
 *
 * @param rows - the rows.
 * @param options - how they are to be read.
 * @throws `InvalidInput` where there is no table (text is not one), the programme is given as text, `columns` names a
 * field that does not exist, or another option is none of those there are.
 *
 * @example
 * ```ts
 * const table = readRows(
 *   [
 *     ['Staff ID', 'Role', 'Start date (dd/mm/yyyy)', 'Has QTS', 'Notes'],
 *     ['p-1', 'ECT', '3/9/2024', 'Y', 'joins in September'],
 *     ['p-2', 'Mentor', '9/3/24', 'perhaps', ''],
 *   ],
 *   { programme: ambitionEct, on: civilDay('2024-09-10') },
 * );
 * table.columns.map(({ field }) => field); // => ['person', 'role', 'start', 'qts', null]
 * table.problems.map(({ message }) => message); // => ['Column 5 has a heading that is not known, and is not read']
 * [...table.rows].map((row) => [
 *   row.position,
 *   row.label,
 *   row.good ? row.value.at.start : row.problems.map(({ column, message }) => [column, message]),
 * ]);
 * // => [
 * //   [2, 'p-1', '2024-09-03'],
 * //   [3, 'p-2', [[3, 'Start must have a year of 4 numbers, such as 02/09/2024'], [4, 'QTS must be yes or no']]],
 * // ]
 * ```
 */
export function readRows(rows: Iterable<unknown>, options: RowOptions = {}): TableOfPeople {
  const iterator = iteratorOf(rows);
  const { head, position } = firstRowOf(iterator);
  const headings = listOf(head, MOST_CELLS);
  const reader = rowReader(headings ?? headingsOf(head), options);
  return {
    columns: reader.columns,
    get problems() {
      return reader.problems;
    },
    rows: headings === null ? rowsOf(iterator, reader, position, head) : rowsOf(iterator, reader, position + 1),
  };
}

/** Text would have its letters as rows, and is meant to be split first. */
function iteratorOf(rows: unknown): Iterator<unknown> {
  const isTable = typeof rows === 'object' && rows !== null && Symbol.iterator in rows;
  if (isTable) return (rows as Iterable<unknown>)[Symbol.iterator]();
  throw new InvalidInput([{ path: ['rows'], code: 'wrongKind', message: 'Enter the table as a list of rows' }]);
}

/** The first row that is not a list of blank cells, such as those that a spreadsheet leaves above its headings. */
function firstRowOf(iterator: Iterator<unknown>): { readonly head: unknown; readonly position: number } {
  let position = 1;
  for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
    if (listOf(next.value, MOST_CELLS)?.every((cell) => isBlank({ cell })) !== true)
      return { head: next.value, position };
    position += 1;
  }
  return { head: [], position };
}

function headingsOf(row: unknown): readonly string[] {
  try {
    return typeof row === 'object' && row !== null ? Object.keys(row).slice(0, MOST_CELLS) : [];
  } catch {
    return []; // a row that throws when it is read
  }
}

function* rowsOf(
  iterator: Iterator<unknown>,
  { read }: Pick<RowReader, 'read'>,
  from: number,
  ...first: readonly unknown[]
): Generator<GoodCells | BadCells, void, undefined> {
  let position = from;
  try {
    for (const row of first) {
      const done = read(row, position);
      position += 1;
      if (done !== null) yield done;
    }
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
      const done = read(next.value, position);
      position += 1;
      if (done !== null) yield done;
    }
  } finally {
    iterator.return?.();
  }
}
