import * as z from 'zod';
import { addProblems } from '../problems/addProblems.js';

/**
 * A list with a maximum length: checks between entries are never made on more
 * than that, and at most one entry beyond it is looked at.
 *
 * @param entry - what each entry has to be.
 * @param enter - what to do where it is missing or not a list.
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

/** A list with a maximum length, or a word in its place. */
export function listOrWord<Read, Given, Word extends string>(
  entry: z.ZodType<Read, Given>,
  word: Word,
  enter: string,
  most: number,
  tooMany: string,
): z.ZodType<readonly Read[] | Word, readonly Given[] | Word> {
  return lookingAt(most, z.union([z.literal(word), atMost(most, tooMany, z.array(entry))], { error: enter }));
}

/** The length is checked only for a list: text and other things have one too. */
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
