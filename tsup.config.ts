import { writeFile } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { rulebook } from './src/export/rulebook.js';
import { programmes } from './src/programmes/catalogue.js';

export default defineConfig({
  entry: { index: 'src/index.ts', schemas: 'src/schemas/index.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // tsup sets baseUrl for its declarations, which TypeScript 6 reports as deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  sourcemap: true,
  splitting: true, // shared chunks: one copy of each class and constant in both entry points
  clean: true,
  onSuccess: writeRulebook,
});

/** The rulebook as a file of the package, a rule to a line. */
async function writeRulebook(): Promise<void> {
  const { documents, rules } = rulebook(programmes);
  const lines = (all: readonly unknown[]): string => all.map((each) => JSON.stringify(each)).join(',\n');
  await writeFile('dist/rulebook.json', `{"documents":[\n${lines(documents)}\n],"rules":[\n${lines(rules)}\n]}\n`);
}
