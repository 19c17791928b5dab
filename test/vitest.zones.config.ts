import { defineConfig } from 'vitest/config';
import everywhere from './vitest.config.js';

const ZONES = ['UTC', 'Europe/London', 'America/New_York', 'Pacific/Apia', 'Asia/Kolkata'];

/** The tests that deal in days, once in each zone. Only `forks` really sets the zone: threads stay in the parent's. */
const { root = '.', resolve = {} } = everywhere;

export default defineConfig({
  root,
  test: {
    projects: ZONES.map((zone) => ({
      root,
      resolve,
      test: {
        name: zone,
        include: ['test/zones/**/*.test.ts', 'test/{calendar,schedule,stories}/**/*.test.ts'],
        setupFiles: ['test/support/oneSeed.ts'],
        testTimeout: 240_000,
        pool: 'forks' as const,
        env: { TZ: zone },
      },
    })),
  },
});
