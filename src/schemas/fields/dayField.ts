import * as z from 'zod';
import { type CivilDay, isCivilDay } from '../../calendar/civilDay.js';
import { askedFor } from './askedFor.js';

/**
 * A day, as ISO text.
 *
 * @param enter - what to do where it is missing, such as "Enter the first day of the term".
 * @param subject - what it is called at the start of a sentence.
 */
export function dayField(enter: string, subject: string): z.ZodType<CivilDay, string> {
  const wrong = `${subject} must be a day that exists, such as 2024-09-02`;
  return z
    .string({ error: askedFor(enter, wrong) })
    .refine(isCivilDay, { error: wrong, params: { code: 'notADay' } })
    .meta({ format: 'date' });
}
