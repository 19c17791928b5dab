import { defineConfig } from 'vitest/config';
import everywhere from '../vitest.config.js';

// The tests of one room, without those of types, and the properties from one seed: a mutant lives or dies the same way each time.

const { root = '.', resolve = {} } = everywhere;
const room = process.env['ROOM'] ?? 'calendar';

export default defineConfig({
  root,
  resolve,
  test: {
    include: [`test/${room}/**/*.test.ts`],
    setupFiles: ['test/mutation/seed.ts'],
    testTimeout: 60_000,
  },
});
