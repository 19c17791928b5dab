import { readdirSync, readFileSync } from 'node:fs';
import { civilDay } from '../../src/calendar/civilDay.js';
import { FACTS, type FactName } from '../../src/vocabulary/facts.js';

const FOLDER = new URL('truthTables/', import.meta.url);

/** The files of the tables. */
export const TABLES: readonly string[] = readdirSync(FOLDER).toSorted();

/** The day of asking, and of starting, where it is not the first of November 2022. */
export const ASKED_ON: Readonly<Record<string, string>> = { 'strengthening-itt-partnerships': '2024-11-01' };

/** The days that stand for each class of days in the tables: its edges, where it has any. */
export const DAYS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  inductionStart: { before: ['2021-08-31'], from: ['2021-09-01'] },
  mathsTeachingFrom: { past: ['2022-10-31'], withinYear: ['2022-11-01', '2023-11-01'], later: ['2023-11-02'] },
};

const WHOLE_NUMBERS = ['0', '1', '2', '3'];

/** A truth table: a row holds for each column the values it is for, and the answer they meet. */
export interface Table {
  readonly programme: string;
  /** What it says above its first row. */
  readonly remarks: readonly string[];
  readonly columns: readonly FactName[];
  readonly values: readonly (readonly string[])[];
  readonly rows: readonly Row[];
}

/** A row of it. */
export interface Row {
  readonly cells: readonly (readonly string[])[];
  readonly written: readonly string[];
  readonly answer: string;
}

/** Reads a table. */
export function parseTable(file: string): Table {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').split('\n');
  const [head = [], ...rows] = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/));
  const columns = head.slice(0, -1).map(factNamed);
  const values = columns.map(valuesOf);
  return {
    programme: file.replace(/(\.routes)?\.txt$/, ''),
    remarks: lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).trim()),
    columns,
    values,
    rows: rows.map((written) => ({
      cells: written.slice(0, -1).map((cell, column) => cellValues(cell, values[column] ?? [])),
      written,
      answer: written.at(-1) ?? '',
    })),
  };
}

function factNamed(name: string): FactName {
  if (name in FACTS) return name as FactName;
  throw new Error(`no fact is called ${name}`);
}

/** The values, or classes of values, a fact takes in a table; the last is `?`, not known. */
function valuesOf(fact: FactName): readonly string[] {
  const kind = FACTS[fact];
  if (kind === 'yesOrNo') return ['yes', 'no', '?'];
  if (kind === 'wholeNumber') return [...WHOLE_NUMBERS, '?'];
  if (kind === 'day') return [...Object.keys(DAYS[fact] ?? {}), '?'];
  return [...kind, '?'];
}

function cellValues(cell: string, all: readonly string[]): readonly string[] {
  const values = cell === '–' ? all : cell.split('|');
  const wrong = values.filter((value) => !all.includes(value));
  if (wrong.length > 0) throw new Error(`no such value in a truth table: ${wrong.join(' ')}`);
  return values;
}

/** A value of a table as a fact has it. */
export function factValue(fact: FactName, text: string): boolean | number | string {
  if (FACTS[fact] === 'yesOrNo') return text === 'yes';
  if (FACTS[fact] === 'wholeNumber') return Number(text);
  return FACTS[fact] === 'day' ? civilDay(text) : text;
}

/** Every way to take one of each. */
export function* combine([first, ...rest]: readonly (readonly string[])[]): Generator<readonly string[]> {
  if (first === undefined) {
    yield [];
    return;
  }
  for (const others of combine(rest)) for (const value of first) yield [value, ...others];
}

/** How many ways there are to take one of each. */
export function product(sets: readonly (readonly string[])[]): number {
  return sets.reduce((total, set) => total * set.length, 1);
}
