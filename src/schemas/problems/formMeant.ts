import type * as z from 'zod';

type Issues = readonly z.core.$ZodIssue[];

/** What is wrong with a value in whichever of several forms it has; `undefined` where it has none of them. */
export function formMeant(forms: readonly Issues[]): Issues | undefined {
  return forms.find((issues) => issues.every(({ path }) => path.length > 0));
}
