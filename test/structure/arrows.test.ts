import { basename, dirname } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { filesUnder, type Import, importsOf, type SourceFile, sourceFiles } from './source.js';

/** The rooms in the order data flows: a file imports only from its own room and the rooms before it. */
const ROOMS = [
  'problems',
  'calendar',
  'vocabulary',
  'programmes',
  'eligibility',
  'places',
  'schedule',
  'workload',
  'induction',
  'forms',
  'schemas',
  'export',
];

/** A programme is data that these are handed, so none of them knows another. */
const SIBLINGS = ['programmes', 'eligibility', 'schedule'];

/** Each package has its homes. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  'date-fns': ['calendar'],
  '@date-fns/utc': ['calendar'],
  zod: ['schemas'],
  'ts-pattern': ['schedule', 'export'],
  '@noble/hashes': ['places'],
};

const ROOT_INDEX = 'src/index.ts';

const files = sourceFiles();
const imports = files.flatMap((file) => importsOf(file).map((found) => ({ ...found, from: file.path })));
const among = imports.filter(({ target }) => target.startsWith('src/'));
const packages = imports.filter(({ specifier }) => !specifier.startsWith('.'));

describe('the rooms of src', () => {
  it('hold every file but the root index', () => {
    const homeless = files.filter(({ path }) => path !== ROOT_INDEX && !ROOMS.includes(roomOf(path)));
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });

  it('have no folder or file without a concept', () => {
    const nameless = filesUnder('src').filter((path) =>
      path.split('/').some((part) => /^(utils?|helpers?|common|types?|constants?|misc)(\.|$)/i.test(part)),
    );
    expect(nameless).toEqual([]);
  });

  it('import only from themselves and from rooms before them', () => {
    const backwards = among.filter(
      ({ from, target }) =>
        from !== ROOT_INDEX && (target === ROOT_INDEX || ROOMS.indexOf(roomOf(target)) > ROOMS.indexOf(roomOf(from))),
    );
    expect(backwards.map(told)).toEqual([]);
  });

  it('keep programmes, eligibility and schedule from knowing one another', () => {
    const acquainted = among.filter(
      ({ from, target }) =>
        roomOf(from) !== roomOf(target) && SIBLINGS.includes(roomOf(from)) && SIBLINGS.includes(roomOf(target)),
    );
    expect(acquainted.map(told)).toEqual([]);
  });
});

describe('the folders of a room', () => {
  it('import one another one way only', () => {
    const arrows = new Set(
      among
        .filter(({ from, target }) => roomOf(from) === roomOf(target) && dirname(from) !== dirname(target))
        .map(({ from, target }) => `${dirname(from)} → ${dirname(target)}`),
    );
    const inRooms = [...arrows].map((arrow) => arrow.split(' → ') as [string, string]).filter(isBetweenFolders);
    expect(inRooms.length).toBeGreaterThan(0);
    expect(inRooms.filter(([from, target]) => arrows.has(`${target} → ${from}`))).toEqual([]);
  });
});

describe('an import', () => {
  it('names the file that owns a thing, never an index', () => {
    expect(among.filter(({ target }) => basename(target) === 'index.ts').map(told)).toEqual([]);
  });

  it('leads to a file that exists', () => {
    const paths = new Set(files.map(({ path }) => path));
    const relative = imports.filter(({ specifier }) => specifier.startsWith('.'));
    expect(relative.filter(({ target }) => !paths.has(target)).map(told)).toEqual([]);
  });

  it('closes no circle, types included', () => {
    expect(circles(files)).toEqual([]);
  });
});

describe('a package', () => {
  it('is imported in its homes only', () => {
    const away = packages.filter(({ from, specifier }) => HOMES[packageOf(specifier)]?.includes(roomOf(from)) !== true);
    expect(away.map(told)).toEqual([]);
  });

  it('date-fns is imported function by function, for its barrel takes a second to load', () => {
    expect(packages.filter(({ specifier }) => specifier === 'date-fns').map(told)).toEqual([]);
  });

  it('zod is imported as a namespace, for otherwise bundlers keep every language', () => {
    const named = packages.filter(
      ({ specifier, clause }) => specifier === 'zod' && clause?.namedBindings?.getText().startsWith('*') !== true,
    );
    expect(named.map(told)).toEqual([]);
  });
});

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** Folders below a room, not the room itself, whose own files use its folders and are used by them. */
function isBetweenFolders(folders: readonly string[]): boolean {
  return folders.every((folder) => folder.split('/').length > 2);
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function told({ from, line, specifier }: Import & { readonly from: string }): string {
  return `${from}:${line} imports ${specifier}`;
}

/** Each circle of imports once, as the files on it in order. */
function circles(all: readonly SourceFile[]): readonly string[] {
  const targets = new Map(all.map((file) => [file.path, importsOf(file).map(({ target }) => target)]));
  const settled = new Set<string>();
  const found: string[] = [];

  function follow(path: string, trail: readonly string[]): void {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (trail.includes(path) || settled.has(path)) return;
    for (const target of targets.get(path) ?? []) follow(target, [...trail, path]);
    settled.add(path);
  }

  for (const path of targets.keys()) follow(path, []);
  return found;
}
