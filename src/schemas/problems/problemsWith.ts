import type * as z from 'zod';
import type { Problem } from '../../problems/problem.js';
import { problemsIn } from './problemsIn.js';

/** What a schema made of an input, or everything that is wrong with it. */
export type Validated<Read> =
  | { readonly value: Read; readonly problems: readonly [] }
  | { readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Validates synchronously, whatever the input: one that cannot even be read (a
 * field throws when it is read) is reported like any other.
 */
export function problemsWith<Read>(input: unknown, schema: z.ZodType<Read>): Validated<Read> {
  try {
    const { data, error } = schema.safeParse(input, { reportInput: true });
    const [first, ...others] = problemsIn(error?.issues ?? []);
    return error === undefined || first === undefined
      ? { value: data as Read, problems: [] }
      : { problems: [first, ...others] };
  } catch {
    const message = 'Enter plain data: text, numbers, yes or no, lists and objects of them';
    return { problems: [{ path: [], code: 'wrongKind', message }] };
  }
}
