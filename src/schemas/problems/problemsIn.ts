import type * as z from 'zod';
import { fieldOf } from '../../problems/fieldOf.js';
import type { Problem, ProblemCode } from '../../problems/problem.js';
import { formMeant } from './formMeant.js';

/**
 * What a schema found, as this library's problems: one for each thing that is
 * wrong.
 *
 * @param issues - as zod gives them when it is asked to report the input.
 */
export function problemsIn(issues: readonly z.core.$ZodIssue[]): readonly Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, []));
}

function problemsOf(issue: z.core.$ZodIssue, outer: Problem['path']): readonly Problem[] {
  const path = [...outer, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const { message } = issue;
  if (issue.code === 'unrecognized_keys') {
    const { keys } = issue;
    return message.split('\n').map((sentence, at) => ({
      path: [...path, String(keys[at])],
      code: 'unknownName',
      message: sentence,
    }));
  }
  if (issue.code === 'invalid_union') {
    const meant = formMeant(issue.errors);
    if (meant !== undefined) return meant.flatMap((each) => problemsOf(each, path));
  }
  return [{ path, code: codeOf(issue), message }];
}

function codeOf(issue: z.core.$ZodIssue): ProblemCode {
  if (issue.code === 'custom') return issue.params?.['code'] as ProblemCode;
  if (issue.input === undefined) return 'missing';
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    return codeOfKind(fieldOf(issue.input, issue.discriminator));
  }
  if (issue.code === 'invalid_value') return 'notOneOf';
  return issue.code === 'too_big' || issue.code === 'too_small' ? 'outOfRange' : 'wrongKind';
}

function codeOfKind(kind: unknown): ProblemCode {
  if (kind === undefined) return 'missing';
  return typeof kind === 'string' ? 'notOneOf' : 'wrongKind';
}
