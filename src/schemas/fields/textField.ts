import * as z from 'zod';

/**
 * Any text that a file can hold: half of a surrogate pair cannot be written down,
 * so nobody could refer back to it.
 *
 * @param enter - what to do where it is missing, or is not text.
 */
export function textField(enter: string): z.ZodType<string, string> {
  return z
    .string({ error: enter })
    .refine((text) => !/\p{Surrogate}/u.test(text), { error: enter, params: { code: 'wrongKind' } });
}
