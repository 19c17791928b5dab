import type * as z from 'zod';
import { problemsWith } from '../../src/schemas/problems/problemsWith.js';

/** What a schema tells of an input, as `code path: message`. */
export function told(schema: z.ZodType, input: unknown): readonly string[] {
  return problemsWith(input, schema).problems.map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`);
}
