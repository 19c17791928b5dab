import type * as z from 'zod';

/** The sentence for a value that is missing or `null`, or for one that is wrong. */
export function askedFor(enter: string, wrong: string): (issue: z.core.$ZodRawIssue) => string {
  return ({ input }) => (input === undefined || input === null ? enter : wrong);
}
