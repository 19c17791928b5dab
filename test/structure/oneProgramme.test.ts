import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { importsOf, ROOT, type SourceFile, sourceFiles } from './source.js';

// A page that asks about one programme ships that programme, and no other.

const files = sourceFiles().filter(({ path }) => path.startsWith('src/programmes/'));
const programmes = (
  await Promise.all(files.filter(({ path }) => path.split('/').length === 3).map(programmeIn))
).flat();
const named = programmes.map((programme) => [programme.name, programme] as const);

let library = '';
let withSchemas = '';

beforeAll(async () => {
  library = await bundle({ entryPoints: [join(ROOT, 'src/index.ts')], packages: 'external' });
  const contents = "export * from './src/index.ts'; export * from './src/schemas/index.ts';";
  withSchemas = await bundle({ stdin: { contents, resolveDir: ROOT }, packages: 'external' });
});

describe.each([['decideEligibility'], ['decideEligibility, formFor, formSchema']])(
  'a bundle of %s and one programme',
  (functions) => {
    const programOf = (name: string) =>
      `import { ${functions}, ${name} } from 'ecf-rules'; use(${functions}, ${name});`;

    it('is made for every programme', () => {
      expect(programmes.length).toBeGreaterThan(0);
    });

    it.each(named)('%s holds it, and no programme it does not build on', async (name, { path, marks, mentions }) => {
      const text = await bundleOf(programOf(name));
      const built = new Set([path, ...ancestorsOf(path)]);
      const others = programmes.filter((other) => !built.has(other.path)).flatMap((other) => other.marks);
      expect(marks.filter((mark) => !holds(text, mark))).toEqual([]);
      expect(others.filter((mark) => holds(text, mark) && !mentions.includes(mark))).toEqual([]);
    });

    it.each(named)('%s leaves zod at the border', async (name) => {
      expect(await bundleOf(programOf(name))).not.toMatch(/ZodError|_zod|safeParse/);
    });
  },
);

describe('a bundle of factsSchemaFor and one programme', () => {
  it.each(named)('%s holds no programme it does not build on', async (name, { path, marks, mentions }) => {
    const text = await bundleOf(
      `import { factsSchemaFor, ${name} } from 'ecf-rules'; use(factsSchemaFor(${name}));`,
      withSchemas,
    );
    const built = new Set([path, ...ancestorsOf(path)]);
    const others = programmes.filter((other) => !built.has(other.path)).flatMap((other) => other.marks);
    expect(marks.filter((mark) => !holds(text, mark))).toEqual([]);
    expect(others.filter((mark) => holds(text, mark) && !mentions.includes(mark))).toEqual([]);
  });
});

describe('a form', () => {
  it.each(named)('on %s, with all that decides, fits into 14 kB gzipped', async (name) => {
    const text = await bundleOf(
      `import { formFor, formSchema, ${name} } from 'ecf-rules'; use(formFor, formSchema, ${name});`,
    );
    expect(gzipSync(text).length).toBeLessThan(14_000);
  });
});

/** What shows that a programme is there, and which others it may mention by their id. */
interface Marked {
  readonly name: string;
  readonly path: string;
  readonly marks: readonly string[];
  readonly mentions: readonly string[];
}

/** The programme of a file, if it has one: an export of the file's name with an id and editions. */
async function programmeIn({ path }: SourceFile): Promise<readonly Marked[]> {
  const exported: Record<string, unknown> = await import(join(ROOT, path));
  const name = basename(path, '.ts');
  const programme = exported[name];
  if (!isProgramme(programme)) return [];
  const marks = [programme.id, ...programme.editions.map(({ id }) => id).filter((id) => id !== undefined)];
  return [{ name, path, marks, mentions: programme.succeeds === undefined ? [] : [programme.succeeds.id] }];
}

type Programme = {
  readonly id: string;
  readonly editions: readonly { readonly id?: string }[];
  readonly succeeds?: { readonly id: string };
};

function isProgramme(value: unknown): value is Programme {
  return typeof value === 'object' && value !== null && 'id' in value && 'editions' in value;
}

/** The files a programme's file builds on, near and far. */
function ancestorsOf(path: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const file = files.find((each) => each.path === next);
    const targets = file === undefined ? [] : importsOf(file).map(({ target }) => target);
    waiting.push(...targets.filter((target) => !found.has(target)));
    for (const target of targets) found.add(target);
  }
  return found;
}

/** Whether a bundle holds an id as a whole string. */
function holds(text: string, id: string): boolean {
  return [`"${id}"`, `'${id}'`, `\`${id}\``].some((quoted) => text.includes(quoted));
}

/** A user's program, bundled with the library as it is published: one file, its rooms no longer apart. */
function bundleOf(program: string, published = library): Promise<string> {
  const asPublished: Plugin = {
    name: 'as published',
    setup(builder) {
      builder.onResolve({ filter: /^ecf-rules$/ }, ({ path }) => ({ path, namespace: 'published' }));
      builder.onLoad({ filter: /.*/, namespace: 'published' }, () => ({ contents: published, resolveDir: ROOT }));
    },
  };
  return bundle({ stdin: { contents: program, resolveDir: ROOT }, minify: true, plugins: [asPublished] });
}

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    bundle: true,
    treeShaking: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
