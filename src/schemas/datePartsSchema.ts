import * as z from 'zod';
import type { CivilDay } from '../calendar/civilDay.js';
import { readDay } from '../forms/readDay.js';
import { closedObject } from './fields/closedObject.js';
import { addProblems } from './problems/addProblems.js';
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

/** How sentences about the date refer to it. */
export interface DatePartsWords {
  /** What to do where nothing was entered, such as "Enter the date the teacher started". */
  readonly enter: string;
  /** What the date is called at the start of a sentence, such as "Date the teacher started". */
  readonly subject: string;
}

/**
 * A day from the three fields of a GOV.UK date input, in the words of the GOV.UK
 * Design System, as `readDay` reads it: of several mistakes, the most serious is
 * reported, on the first empty field where some are empty, otherwise on the field
 * that is wrong. It is reported for the date as a whole (an empty path) where
 * nothing was entered, and where the month has no such day. Spaces around a part
 * are ignored, and a month may be written as a word or its first letters.
 *
 * @param words - how sentences refer to the date.
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
    if (context.issues.length > 0) return z.NEVER; // a part with another name is reported, and may be the one missing
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
 * can call it something more specific than "Date".
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
