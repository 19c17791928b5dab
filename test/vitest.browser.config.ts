import { defineConfig } from 'vitest/config';
import everywhere from './vitest.config.js';

/** The tests that drive a real browser: `npm run test:browser`. A machine without one is told which of them did not run. */
const { root = '.', resolve = {} } = everywhere;

export default defineConfig({
  root,
  resolve,
  test: { include: ['test/browser/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false },
});
