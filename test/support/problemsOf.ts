import { InvalidInput } from '../../src/problems/invalidInput.js';

/** What a call complains of, as `code at.the.path`, in its order; that it does not complain is an error. */
export function problemsOf(call: () => unknown): readonly string[] {
  return thrownBy(call).problems.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
}

/** The error that a call throws. */
export function thrownBy(call: () => unknown): InvalidInput {
  try {
    call();
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
  throw new Error('the call found nothing wrong with its input');
}
