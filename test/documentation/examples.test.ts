import { describe, expect, it } from 'vitest';
import { typeErrors } from './checkTypes.js';
import { documentedExamples } from './example.js';
import { runExample } from './runExample.js';
import { withScope } from './scope.js';

const examples = withScope(documentedExamples());

describe('the documentation', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples.map((example) => [example.place, example] as const))('tells the truth at %s', async (_, example) => {
    await runExample(example);
  });

  it('compiles under the strict settings', { timeout: 300_000 }, () => {
    expect(typeErrors(examples)).toEqual([]);
  });
});
