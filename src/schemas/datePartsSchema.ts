import * as z from 'zod';
import type { CivilDay } from '../calendar/civilDay.js';
import { readDay } from '../forms/readDay.js';
import { addProblems } from './addProblems.js';
import { closedObject } from './closedObject.js';
import { publicSchema } from './publicSchema.js';

/** A day as the three fields of a GOV.UK date input hold it: text, as it was typed. */
export interface DateParts {
  /** The day of the month, such as `3`. */
  readonly day?: string | undefined;
  /** The month: its number, or its English name in full or short. */
  readonly month?: string | undefined;
  /** The year, four digits. */
  readonly year?: string | undefined;
}

/** How the date is spoken of in the sentences about it. */
export interface DatePartsWords {
  /** What to do where nothing was entered, such as "Enter the date the teacher started". */
  readonly enter: string;
  /** What the date is called, to begin a sentence with, such as "Date the teacher started". */
  readonly subject: string;
}

/**
 * A day from the three fields of a GOV.UK date input, in the words of the GOV.UK
 * Design System, as `readDay` reads it: of several mistakes the gravest is told, on
 * the first empty field where some are empty, else on the field that is wrong. It
 * is told of the date as a whole (an empty path) where nothing was entered, and
 * where the month has no such day. Spaces around a part count for nothing, and a
 * month may be written as a word or its first letters.
 *
 * @param words - how the date is spoken of.
 *
 * @example
 * ```ts
 * const started = datePartsSchemaFor({ enter: 'Enter the date the teacher started', subject: 'Date the teacher started' });
 * started.parse({ day: '3', month: 'September', year: '2024' }); // => '2024-09-03'
 * started.safeParse({ day: '', month: '', year: '' }).error?.issues.map(({ message }) => message);
 * // => ['Enter the date the teacher started']
 * ```
 */
export function datePartsSchemaFor({ enter, subject }: DatePartsWords): z.ZodType<CivilDay, DateParts> {
  const part = z.string({ error: 'Enter the day, the month and the year as text' }).optional();
  const parts = closedObject<DateParts>({ day: part, month: part, year: part }, enter);
  const schema = parts.transform((entered, context) => {
    if (context.issues.length > 0) return z.NEVER; // a part of another name is told, and may be the one that seems to be missing
    const reading = readDay(entered, { missing: enter, subject });
    if ('value' in reading) return reading.value;
    addProblems(context, [reading.problem]);
    return z.NEVER;
  });
  return publicSchema(schema, {
    title: 'Date parts',
    says: 'A day as the three fields of a GOV.UK date input hold it.',
    beyondShape: ['no part is empty, the year has four digits, and there is such a day'],
  });
}

/**
 * A day from the three fields of a GOV.UK date input; {@link datePartsSchemaFor}
 * says more than "Date" of it.
 *
 * @example
 * ```ts
 * datePartsSchema.parse({ day: '3', month: '9', year: '2024' }); // => '2024-09-03'
 * datePartsSchema.safeParse({ day: '3', month: '9', year: '' }).error?.issues.map(({ path, message }) => [path, message]);
 * // => [[['year'], 'Date must include a year']]
 * ```
 */
export const datePartsSchema: z.ZodType<CivilDay, DateParts> = /* @__PURE__ */ datePartsSchemaFor({
  enter: 'Enter the date',
  subject: 'Date',
});
