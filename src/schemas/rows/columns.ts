import { didYouMean } from '../../problems/didYouMean.js';
import { InvalidInput } from '../../problems/invalidInput.js';
import { nearestName } from '../../problems/nearestName.js';
import type { Problem } from '../../problems/problem.js';
import type { FactName } from '../../vocabulary/facts.js';
import { isFact, type RowField } from '../fields/rowField.js';
import { ROW_HEADINGS } from '../fields/rowHeadings.js';
import { spelling } from '../fields/spelling.js';
import { dateOrder } from './dateOrder.js';

/**
 * How a column came by its field, or why it has none: its heading is one known here (`matched`); the caller said so
 * (`chosen`, `leftOut`); it is a fact that the programme does not ask about (`notAsked`); it has no heading (`blank`);
 * or its heading is not known here (`unknown`).
 */
export const COLUMN_MATCHES = ['matched', 'chosen', 'leftOut', 'notAsked', 'blank', 'unknown'] as const;

/** How a column came by its field, or why it has none. */
export type ColumnMatch = (typeof COLUMN_MATCHES)[number];

/** A column of a table of people, and what is read from it. */
export interface Column {
  /** Its position, counted from 1. */
  readonly position: number;
  /** Its heading, as it stands. */
  readonly heading: string;
  /** What is read from it; `null` where nothing is. */
  readonly field: RowField | null;
  /** How that was settled. */
  readonly by: ColumnMatch;
  /**
   * Whether its heading says that dates in it have the month first: then only dates that can be read in just one way
   * are read.
   */
  readonly monthFirst: boolean;
}

/**
 * What the caller says that headings mean: `null` for a column that is not to be read, `undefined` for one that is left
 * to its heading.
 */
export type ChosenColumns = Readonly<Record<string, RowField | null | undefined>>;

/** Finds the column for each heading. */
export type MatchHeading = (heading: unknown, position: number) => Column;

/** Looking for the heading that was meant takes time, so it is done only for this many in a table. */
const MOST_HINTS = 50;

/** With fewer letters, one heading is as near as another. */
const SHORTEST_MEANT = 4;

/** No heading known here is as long; anything beyond this is ignored. */
const LONGEST_HEADING = 200;

const FIELDS: readonly RowField[] = Object.keys(ROW_HEADINGS) as RowField[];

/**
 * A function that says what a heading means, by the caller's choice and then by
 * the spellings known here.
 *
 * @throws {@link InvalidInput} where a field is chosen that does not exist.
 */
export function headingMatcher(chosen: ChosenColumns, asked: readonly FactName[] | undefined): MatchHeading {
  checkChosen(chosen);
  const choices = new Map(
    Object.entries(chosen).flatMap(([heading, field]) => (field === undefined ? [] : [[spelling(heading), field]])),
  );
  const known = new Map(
    FIELDS.flatMap((field) => [field, ...ROW_HEADINGS[field]].map((name) => [spelling(name), field] as const)),
  );
  return (heading, position) => {
    const text = typeof heading === 'string' ? heading : '';
    const short = text.slice(0, LONGEST_HEADING);
    const bare = short.replaceAll(/[([][^()[\]]*[)\]]/g, ' ');
    const column = { position, heading: text, monthFirst: dateOrder(short) === 'monthFirst' };
    const spelled = [spelling(short), spelling(bare)].filter((name) => name !== '');
    if (spelled.length === 0) return { ...column, field: null, by: 'blank' };
    const choice = spelled.find((name) => choices.has(name));
    if (choice !== undefined) {
      const field = choices.get(choice) ?? null;
      return { ...column, field, by: field === null ? 'leftOut' : 'chosen' };
    }
    const field = spelled.map((name) => known.get(name)).find((each) => each !== undefined);
    if (field === undefined) return { ...column, field: null, by: 'unknown' };
    const isAsked = asked === undefined || field === 'role' || !isFact(field) || asked.includes(field);
    return isAsked ? { ...column, field, by: 'matched' } : { ...column, field: null, by: 'notAsked' };
  };
}

/** What is wrong with the columns taken together; a path is the position of the column, from 1. */
export function problemsOfColumns(columns: readonly Column[], needed: readonly RowField[]): readonly Problem[] {
  const firsts = new Map(columns.toReversed().map(({ field, position }) => [field, position]));
  const problems: Problem[] = [];
  let unknown = 0;
  for (const { by, field, heading, position } of columns) {
    if (by === 'unknown') {
      const message = `Column ${position} has a heading that is not known, and is not read${hint(heading, unknown)}`;
      problems.push({ path: [position], code: 'unknownName', message });
      unknown += 1;
    }
    const first = firsts.get(field);
    if (field !== null && first !== position) {
      const message = `Columns ${first} and ${position} are both ${ROW_HEADINGS[field][0]}: keep one`;
      problems.push({ path: [position], code: 'duplicate', message });
    }
  }
  for (const field of needed) {
    if (firsts.has(field)) continue;
    const message = `Enter a column with the heading ${ROW_HEADINGS[field][0]}`;
    problems.push({ path: [], code: 'missing', message });
  }
  return problems;
}

/** The problem with an unknown heading that an object has in addition to those of the first. */
export function unknownInRow(heading: string, row: number, before: number): Problem {
  const message = `Row ${row} has a heading that is not known, and is not read${hint(heading, before)}`;
  return { path: [], code: 'unknownName', message };
}

/** The field whose heading was probably meant; after a certain number of unknown headings, none is looked for. */
function hint(heading: string, before: number): string {
  if (before >= MOST_HINTS || spelling(heading.slice(0, LONGEST_HEADING)).length < SHORTEST_MEANT) return '';
  const near = nearestName(
    heading,
    FIELDS.flatMap((field) => ROW_HEADINGS[field]),
  );
  const field = FIELDS.find((each) => near !== undefined && ROW_HEADINGS[each].includes(near));
  return field === undefined ? '' : `; did you mean ${ROW_HEADINGS[field][0]}?`;
}

function checkChosen(chosen: ChosenColumns): void {
  const problems = Object.entries(chosen).flatMap(([heading, field]): readonly Problem[] => {
    if (field === null || field === undefined || FIELDS.includes(field)) return [];
    const meant = typeof field === 'string' ? didYouMean(field, FIELDS) : '';
    return [{ path: ['columns', heading], code: 'unknownName', message: `There is no field with this name${meant}` }];
  });
  if (problems.length > 0) throw new InvalidInput(problems);
}
