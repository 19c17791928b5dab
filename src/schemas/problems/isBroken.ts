import type * as z from 'zod';
import { formMeant } from './formMeant.js';

/**
 * Whether a part of a value, or something within it, lacks parts where it should
 * have them: then the core cannot be asked about it. A wrong or missing value
 * that has no parts of its own, such as a day, breaks nothing.
 */
export function isBroken({ issues }: z.core.$RefinementCtx, place: readonly PropertyKey[]): boolean {
  return issues.some((issue) => isWithoutParts(issue) && place.every((step, at) => issue.path?.[at] === step));
}

function isWithoutParts(issue: z.core.$ZodRawIssue): boolean {
  if (issue.code === 'invalid_union') return formMeant(issue.errors) === undefined;
  return issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'array');
}
