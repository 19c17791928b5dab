import type * as z from 'zod';

type Issues = readonly z.core.$ZodIssue[];

/** Of the several forms a value may take, what is wrong with it in the form it has; `undefined` where it has none of them. */
export function formMeant(forms: readonly Issues[]): Issues | undefined {
  return forms.find((issues) => issues.every(({ path }) => path.length > 0));
}
