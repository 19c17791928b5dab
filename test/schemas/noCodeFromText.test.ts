import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';

// A page may forbid making code from text. zod compiles its schemas where it may, unless the application says otherwise
// before they are made.
describe('the schemas', () => {
  const person = { person: 'p-1', programme: 'ambition-ect', on: '2024-09-10', facts: { role: 'ect' } };

  beforeEach(() => {
    vi.resetModules();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    z.config({ jitless: false });
  });

  it.each([
    [true, false],
    [false, true],
  ])('where the setting is %s before they are loaded: code is made from text is %s', async (jitless, isMade) => {
    z.config({ jitless });
    const made = vi.spyOn(globalThis, 'Function');
    const { personSchema } = await import('../../src/schemas/index.js');

    expect(personSchema.safeParse(person).success).toBe(true);
    expect(made.mock.calls.length > 0).toBe(isMade);
  });
});
