// What a page has to fetch, and what a program has to load: bundles of the built package, dependencies included.
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes of a program that uses some names, minified and gzipped. */
export async function gzippedSize(program) {
  const { outputFiles } = await bundle(program, { minify: true });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

/** The files that an import loads and their bytes, as a program without a bundler has them. */
export async function loaded(specifier) {
  const { metafile } = await bundle(`import '${specifier}';`, {
    treeShaking: false,
    metafile: true,
    ignoreAnnotations: true,
  });
  const inputs = Object.entries(metafile.inputs).filter(([path]) => path !== '<stdin>');
  return { files: inputs.map(([path]) => path), bytes: inputs.reduce((sum, [, { bytes }]) => sum + bytes, 0) };
}

function bundle(program, options) {
  return build({
    stdin: { contents: program, resolveDir: resolve('.') },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    write: false,
    logLevel: 'silent',
    ...options,
  });
}

/** A program that uses names of the package. */
export function using(...names) {
  return `import { ${names.join(', ')} } from 'ecf-rules'; globalThis.use = [${names.join(', ')}];`;
}

/** What is asked of the size of a bundle: what it holds, the program, and the most bytes gzipped. */
export const BUNDLES = [
  {
    holds: 'decide and one programme',
    program: using('decideEligibility', 'sktmSecondaryEct'),
    most: 6_200,
  },
  {
    holds: 'the same, with its form',
    program: using('decideEligibility', 'formFor', 'sktmSecondaryEct'),
    most: 9_200,
  },
  {
    holds: 'an ECT programme, with decide, form, plan and tally',
    program: using('decideEligibility', 'formFor', 'ambitionEct', 'schoolCalendar', 'planSchedule', 'tallyWorkload'),
    most: 32_300,
  },
  {
    holds: 'everything but schemas',
    program: "import * as all from 'ecf-rules'; globalThis.use = all;",
    most: 84_000,
  },
];
