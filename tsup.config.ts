import { readdir, readFile, writeFile } from 'node:fs/promises';
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
  async onSuccess() {
    await writeRulebook();
    await writeNotices();
  },
});

/** The rulebook as a file of the package, a rule to a line. */
async function writeRulebook(): Promise<void> {
  const { documents, rules } = rulebook(programmes);
  const lines = (all: readonly unknown[]): string => all.map((each) => JSON.stringify(each)).join(',\n');
  await writeFile('dist/rulebook.json', `{"documents":[\n${lines(documents)}\n],"rules":[\n${lines(rules)}\n]}\n`);
}

/** The licences of what is built into the package: whatever its source maps name that is not its own. */
async function writeNotices(): Promise<void> {
  const maps = (await readdir('dist')).filter((file) => file.endsWith('.map'));
  const texts = await Promise.all(maps.map((file) => readFile(`dist/${file}`, 'utf8')));
  const sources = texts.flatMap((text) => (JSON.parse(text) as { sources: string[] }).sources);
  const names = sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
  const notices = [...new Set(names)].toSorted().map(async (name) => {
    const folder = `node_modules/${name}`;
    const { version } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as { version: string };
    const licence = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
    if (licence === undefined) throw new Error(`${name} is built in and has no licence`);
    return `${name} ${version}\n\n${(await readFile(`${folder}/${licence}`, 'utf8')).trim()}\n`;
  });
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', (await Promise.all(notices)).join(`\n${'-'.repeat(72)}\n\n`));
}
