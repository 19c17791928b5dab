import { beforeAll } from 'vitest';

// In continuous integration the properties run from one seed, so that a commit passes or fails the same way each time;
// anywhere else each run has a seed of its own, which a failure prints, and finds cases that no run has met.
if (process.env['CI'] !== undefined) {
  const { default: fc } = await import('fast-check');
  beforeAll(() => {
    fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_250_901 });
  });
}
