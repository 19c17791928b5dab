import type * as z from 'zod';
import type { Problem } from '../../problems/problem.js';
import { formMeant } from './formMeant.js';

/** Adds problems of this library to what a schema finds; nothing more is said of a place that already has one. */
export function addProblems(context: z.core.$RefinementCtx, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const told = new Set(context.issues.flatMap(placesOf).map(asText));
  for (const { path, code, message } of problems) {
    if (!told.has(asText(path))) context.addIssue({ code: 'custom', path: [...path], message, params: { code } });
  }
}

function placesOf({ path = [], ...issue }: z.core.$ZodRawIssue): readonly (readonly PropertyKey[])[] {
  const form = issue.code === 'invalid_union' ? formMeant(issue.errors) : undefined;
  return form === undefined ? [path] : form.map((within) => [...path, ...within.path]);
}

function asText(path: readonly PropertyKey[]): string {
  return JSON.stringify(path);
}
