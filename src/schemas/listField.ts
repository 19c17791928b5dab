import * as z from 'zod';
import { addProblems } from './addProblems.js';

/**
 * A list of so many at most: what is checked between the entries is never asked
 * of more, and no more than one beyond them are looked at.
 *
 * @param entry - what each entry has to be.
 * @param enter - what to do where it is missing or no list.
 * @param most - how many there may be.
 * @param tooMany - what to do where there are more.
 */
export function listField<Read, Given>(
  entry: z.ZodType<Read, Given>,
  enter: string,
  most: number,
  tooMany: string,
): z.ZodType<readonly Read[], readonly Given[]> {
  return lookingAt(most, atMost(most, tooMany, z.array(entry, { error: enter })));
}

/** A list of so many at most, or a word in its place. */
export function listOrWord<Read, Given, Word extends string>(
  entry: z.ZodType<Read, Given>,
  word: Word,
  enter: string,
  most: number,
  tooMany: string,
): z.ZodType<readonly Read[] | Word, readonly Given[] | Word> {
  return lookingAt(most, z.union([z.literal(word), atMost(most, tooMany, z.array(entry))], { error: enter }));
}

/** Only of a list is its length looked at: text and other things have one too. */
function atMost<List extends z.ZodArray>(most: number, tooMany: string, list: List): List {
  return list
    .superRefine(
      ({ length }, context) => {
        if (length > most) addProblems(context, [{ path: [], code: 'outOfRange', message: tooMany }]);
      },
      { when: ({ value }) => Array.isArray(value) },
    )
    .meta({ maxItems: most });
}

/** A list can be very long without holding anything. */
function lookingAt<Read, Given>(most: number, schema: z.ZodType<Read, Given>): z.ZodType<Read, Given> {
  return z.preprocess((given) => entriesUpTo(most + 1, given), schema) as unknown as z.ZodType<Read, Given>;
}

function entriesUpTo(most: number, value: unknown): unknown {
  return Array.isArray(value) && value.length > most ? value.slice(0, most) : value;
}
