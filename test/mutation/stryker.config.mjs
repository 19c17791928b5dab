// Mutation testing of one room: `npm run mutation` goes through them all. Sentences are held by golden files and data by
// a second transcription; neither is mutated, so what is mutated here is what computes.
const room = process.env.ROOM ?? 'calendar';

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner', './test/mutation/sentences.mjs'],
  ignorers: ['sentences'],
  mutate: (process.env.MUTATE ?? `src/${room}/**/*.ts`).split(','),
  ignorePatterns: ['dist', 'docs', 'coverage', 'reports', '*.md'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 15_000, // where other work slows the machine down, less takes a slow test for a killed mutant
  tempDirName: 'temp/stryker',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `reports/mutation/${room}.json` },
  incremental: process.env.INCREMENTAL === '1',
  incrementalFile: `reports/mutation/${room}.incremental.json`,
  thresholds: { high: 95, low: 90, break: null },
  allowConsoleColors: false,
  disableTypeChecks: false,
};
