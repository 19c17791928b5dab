import * as z from 'zod';
import { isMoment } from '../../places/checks/moment.js';
import { askedFor } from './askedFor.js';

/**
 * A day, or a day with a local time.
 *
 * @param enter - what to do where it is missing.
 * @param subject - what it is called at the start of a sentence.
 */
export function momentField(enter: string, subject: string): z.ZodType<string, string> {
  const wrong = `${subject} must be a day or a day with a time, such as 2022-06-01 or 2022-06-01T09:30`;
  return z.string({ error: askedFor(enter, wrong) }).refine(isMoment, { error: wrong, params: { code: 'notADay' } });
}
