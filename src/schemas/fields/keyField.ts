import * as z from 'zod';
import { askedFor } from './askedFor.js';

const LONGEST = 100;

/**
 * A key by which a person or a school is known: text that is not blank, at most
 * 100 characters, without spaces around it: with them it would look the same and
 * be another key. Half a character (a lone surrogate) is not text: no file could
 * hold it.
 *
 * @param enter - what to do where it is missing.
 * @param subject - what it is called at the start of a sentence.
 */
export function keyField(enter: string, subject: string): z.ZodType<string, string> {
  return z
    .string({ error: askedFor(enter, `${subject} must be text`) })
    .refine((key) => key.length <= LONGEST, {
      error: `${subject} must be ${LONGEST} characters or fewer`,
      params: { code: 'outOfRange' },
    })
    .refine((key) => key.trim() !== '', { error: enter, params: { code: 'missing' } })
    .refine((key) => key.trim() === '' || key.trim() === key, {
      error: `${subject} must have no spaces around it`,
      params: { code: 'wrongKind' },
    })
    .refine((key) => !/\p{Surrogate}/u.test(key), {
      error: `${subject} must be text`,
      params: { code: 'wrongKind' },
    })
    .meta({ pattern: '^\\S(?:[\\s\\S]*\\S)?$', maxLength: LONGEST });
}
