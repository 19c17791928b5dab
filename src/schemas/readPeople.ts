import { type Person, personSchema } from './personSchema.js';
import { personsTwice } from './personsTwice.js';
import { readList } from './readList.js';
import type { GoodRow, Rows } from './rows.js';

/** A person who was read, with their position in the list. */
export type PersonRow = GoodRow<Person>;

/**
 * Reads a list of people, each with the programme they ask about: good rows are ready for the core, bad rows come back
 * with everything that is wrong with them. No row is lost and none holds up another. A person may appear in several
 * rows, once for each programme and each role; but nobody can be enrolled at the same time, in the same role, in a
 * programme and in the one it adapts (the maths pilot is taken instead of its parent): both rows are reported, because
 * only the school knows which is right. Someone who left one (a `withdraw` event) before they started the other, or who
 * started the other when the years of the first were over, is not on both at once.
 *
 * Nothing is thrown, whatever the input: a value that is not a list is read as
 * its only row. No message repeats what was written in a field.
 *
 * @param input - a list in the form of {@link WrittenPerson}, from a file or a form.
 *
 * @example
 * ```ts
 * const { good, bad } = readPeople([
 *   { person: 'p-01', programme: 'ambition-ect', on: '2024-09-10', facts: { role: 'ect', qts: true } },
 *   { person: 'p-02', programme: 'ambition-etc', on: '2024-09-31', facts: {} },
 * ]);
 * good.map(({ position, label }) => [position, label]); // => [[1, 'p-01']]
 * bad[0]?.problems.map(({ path, message }) => [...path, message]);
 * // => [
 * //   ['programme', 'There is no programme with this id; did you mean ambition-ect?'],
 * //   ['on', 'The day of asking must be a day that exists, such as 2024-09-02'],
 * // ]
 * ```
 */
export function readPeople(input: unknown): Rows<Person> {
  return readList(input, personSchema, 'person', personsTwice);
}
