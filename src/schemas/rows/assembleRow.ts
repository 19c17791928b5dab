import { academicYearOf, isAcademicYear } from '../../calendar/academicYear.js';
import { isCivilDay } from '../../calendar/civilDay.js';
import type { Problem } from '../../problems/problem.js';
import type { Role } from '../../vocabulary/people.js';
import { isPlain } from '../fields/plainOnly.js';
import { pathOf } from '../fields/rowField.js';
import { listOf } from '../lists/listOf.js';
import type { CellRead } from './cellRead.js';
import type { Column } from './columns.js';
import type { ProgrammesNamed } from './programmesNamed.js';
import { readCell, START_NOT_KNOWN } from './readCell.js';

/** Something wrong in a row, and the column it is in. */
export interface CellProblem extends Problem {
  /** The position of the column, from 1; `null` where it is in no column. */
  readonly column: number | null;
}

/** A cell with the column it is in. */
export interface Cell {
  readonly cell: unknown;
  readonly column: Column;
  /** Whether an earlier row had a date in this column that can only be read with the month first. */
  readonly seenMonthFirst?: boolean;
}

/** The most cells that are read from a row: more than spreadsheets have columns. */
export const MOST_CELLS = 20_000;

/** A person as a row gives them. */
export interface WrittenRow {
  readonly programme?: unknown;
  readonly start?: unknown;
  readonly facts: object;
  readonly enrolment?: Readonly<Record<string, unknown>>;
}

/** A row put together, the column of each field, and what could not be read. */
export interface AssembledRow {
  readonly written: WrittenRow;
  /** By the path of a field: the position of its column, `null` where the first row has none. */
  readonly places: ReadonlyMap<string, number | null>;
  readonly problems: readonly CellProblem[];
}

/**
 * The cells of a row with their columns; `null` where it is not a row, or has more cells than can be intended.
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
    const entries = Object.entries(row);
    if (entries.length === 0 && !isPlain(row)) return null; // a map or a date would pass for a row without any text
    return entries.map(([heading, cell]: [string, unknown]) => ({ cell, column: columnFor(heading) }));
  } catch {
    return null; // a cell that throws when it is read
  }
}

const BEYOND: Omit<Column, 'position'> = { heading: '', field: null, by: 'blank', monthFirst: false };

/** Whether nothing is written in a cell. */
export function isBlank({ cell }: Pick<Cell, 'cell'>): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/**
 * A person as the cells of a row give them. With a school, the person is
 * enrolled; without one, only the cohort is read from the fields of an enrolment,
 * because that is the start that is asked about.
 *
 * @param cells - the cells.
 * @param given - what applies to every row that does not say otherwise.
 * @param named - the programmes that a row can name.
 */
export function assembleRow(
  cells: readonly Cell[],
  given: Omit<WrittenRow, 'facts'>,
  { idOf, rolesOf }: ProgrammesNamed,
): AssembledRow {
  const roles = (): readonly Role[] => rolesOf(programmeIn(cells, idOf) ?? given.programme);
  const all = cells.flatMap((cell) => stepsOf(cell, idOf, roles));
  const isEnrolled = all.some(({ path }) => path.join('.') === 'enrolment.school');
  const ofPerson = isEnrolled
    ? all
    : all.filter(({ path: [group, field] }) => group !== 'enrolment' || field === 'cohort');
  const isYearKnown = ofPerson.some(({ path, read }) => path.join('.') === 'enrolment.cohort' && 'value' in read);
  const asked = isYearKnown ? ofPerson.filter(({ read }) => read !== START_NOT_KNOWN) : ofPerson;
  const places = new Map<string, number | null>();
  const steps = asked.map((step): Step => {
    const place = step.path.join('.');
    if (place === '') return step;
    if (places.has(place)) return { ...step, read: SAID_TWICE };
    places.set(place, step.column);
    return step;
  });
  const row = { ...given, ...valuesIn(steps), facts: valuesIn(steps, 'facts') };
  const planned = { ...row, enrolment: valuesIn(steps, 'enrolment') };
  const problems = steps.flatMap(({ path, column, read }) => ('message' in read ? [{ path, ...read, column }] : []));
  return {
    written: isEnrolled ? planned : withoutPlan(planned),
    places,
    problems: [...problems, ...cohortMisfits(planned, places)],
  };
}

/** With a plan, the core finds this too; without one, the year would take the place of the start and nobody would know. */
function cohortMisfits(
  { start, enrolment = {} }: WrittenRow,
  places: ReadonlyMap<string, number | null>,
): readonly CellProblem[] {
  const { cohort } = enrolment;
  const startYear = isCivilDay(start) ? academicYearOf(start) : start;
  if (!isAcademicYear(cohort) || !isAcademicYear(startYear) || cohort >= startYear) return [];
  return [
    {
      path: ['enrolment', 'cohort'],
      column: places.get('enrolment.cohort') ?? null,
      code: 'contradiction',
      message: 'The academic year must not be one that had ended before the start',
    },
  ];
}

/** A row without a request for a plan: the year that its enrolment names is still the start that it asks about. */
export function withoutPlan({ enrolment = {}, ...row }: WrittenRow): WrittenRow {
  const { cohort } = enrolment;
  return cohort === undefined ? row : { ...row, start: cohort };
}

/** What was read from one cell, and where it belongs. */
interface Step {
  readonly path: readonly string[];
  readonly column: number | null;
  readonly read: Exclude<CellRead, undefined>;
}

const SAID_TWICE = { code: 'duplicate', message: 'Two columns say this: leave one of them blank' } as const;

function programmeIn(cells: readonly Cell[], idOf: ProgrammesNamed['idOf']): unknown {
  const steps = cells.flatMap((cell) => (cell.column.field === 'programme' ? stepsOf(cell, idOf) : []));
  return valuesIn(steps)['programme'];
}

/** What was read from a cell, where something was. */
function stepsOf(cell: Cell, idOf: ProgrammesNamed['idOf'], roles?: () => readonly Role[]): readonly Step[] {
  const { field, position } = cell.column;
  const column = position === 0 ? null : position;
  if (field === null) {
    const stray = strayIn(cell);
    return stray === undefined ? [] : [{ path: [], column, read: stray }];
  }
  const read = readCell(cell.cell, field, {
    monthFirst: cell.column.monthFirst,
    seenMonthFirst: cell.seenMonthFirst,
    roles,
  });
  if (read === undefined) return [];
  const path = pathOf(field);
  if (field !== 'programme' || 'message' in read) return [{ path, column, read }];
  return [{ path, column, read: { value: idOf(String(read.value)) ?? read.value } }];
}

/** The values of a group of fields, or of those in no group. */
function valuesIn(steps: readonly Step[], group?: string): Readonly<Record<string, unknown>> {
  const values = steps.flatMap(({ path, read }) => {
    const isOfGroup = group === undefined ? path.length === 1 : path.length === 2 && path[0] === group;
    return isOfGroup && 'value' in read ? [[path.at(-1) ?? '', read.value] as const] : [];
  });
  return Object.fromEntries(values);
}

/**
 * What to report about something written in a column without a heading; an unknown heading has already been reported.
 */
function strayIn(cell: Cell): CellRead {
  if (isBlank(cell) || cell.column.by !== 'blank') return undefined;
  return { code: 'outside', message: 'Something is written in a column that has no heading' };
}
