import type * as z from 'zod';
import { fieldOf } from '../../problems/fieldOf.js';
import type { Problem } from '../../problems/problem.js';
import { problemsWith } from '../problems/problemsWith.js';
import { listOf } from './listOf.js';
import type { BadRow, GoodRow, Rows } from './rows.js';

/** A longer list, which may hold nothing at all, is not read. */
const MOST_ROWS = 10_000_000;

/** What is wrong with rows taken together, for the row at a position; a row wrong in itself is compared with none. */
export type Among = (rows: readonly unknown[], isSound: (at: number) => boolean) => (at: number) => readonly Problem[];

/**
 * Reads a list row by row; a value that is not a list is read as its only row.
 *
 * @param input - anything.
 * @param schema - what a row has to be.
 * @param label - the field by which a row is known.
 * @param among - what to report about rows taken together.
 */
export function readList<Read>(input: unknown, schema: z.ZodType<Read>, label: string, among: Among): Rows<Read> {
  const rows: readonly unknown[] = listOf(input, MOST_ROWS) ?? [input];
  const reads = rows.map((row) => problemsWith(row, schema));
  const between = among(rows, (at) => reads[at]?.problems.length === 0);
  const good: GoodRow<Read>[] = [];
  const bad: BadRow[] = [];
  reads.forEach((read, at) => {
    const position = at + 1;
    const key = fieldOf(rows[at], label);
    const problems = [...read.problems, ...between(at)];
    if ('value' in read && problems.length === 0) good.push({ position, label: String(key), value: read.value });
    else bad.push({ position, label: typeof key === 'string' ? key : null, problems });
  });
  return { good, bad };
}
