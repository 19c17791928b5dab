import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export default defineConfig({
  root: fromRoot(''),
  resolve: {
    alias: [
      { find: /^ecf-rules$/, replacement: fromRoot('src/index.ts') },
      { find: /^ecf-rules\/schemas$/, replacement: fromRoot('src/schemas/index.ts') },
    ],
  },
  test: {
    testTimeout: 240_000, // a loaded machine is no reason to fail; what hangs is ended by the check it is part of
    maxWorkers: '100%',
    setupFiles: [fromRoot('test/support/oneSeed.ts')],
    include: ['test/**/*.test.ts'],
    exclude: ['test/zones/**', 'test/browser/**'],
    update: 'none', // recorded files change on request only: `--update`
    typecheck: { enabled: true, tsconfig: fromRoot('test/tsconfig.json'), include: ['test/**/*.test-d.ts'] },
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/index.ts', 'src/schemas/index.ts'],
      reporter: ['text', 'json-summary'],
      // What computes; words are held by golden files, and what is read is held by what is refused.
      thresholds: {
        'src/{calendar,eligibility,places,schedule,workload,forms}/**/*.ts': {
          lines: 100,
          functions: 100,
          branches: 100,
          statements: 100,
        },
      },
    },
  },
});
