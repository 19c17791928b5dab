import * as z from 'zod';
import { askedFor } from './askedFor.js';

/**
 * One of a list of words.
 *
 * @param values - the words.
 * @param enter - what to do where it is missing.
 * @param subject - what it is called at the start of a sentence.
 * @param named - the words to name where the value is none of them; if left out, all.
 */
export function choiceField<const Value extends string>(
  values: readonly Value[],
  enter: string,
  subject: string,
  named: readonly string[] = values,
): z.ZodType<Value, Value> {
  return z.enum(values, { error: askedFor(enter, `${subject} must be one of ${named.join(', ')}`) });
}
