import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, ROOT, sourceFiles } from '../structure/source.js';

/** A piece of TypeScript that the documentation shows. */
export interface Example {
  /** Where it stands: the path from the root and the line of its first line of code. */
  readonly place: string;
  /** The file it stands in, as a path from the root. */
  readonly path: string;
  readonly code: string;
}

const FENCE = /^([ \t]*)(`{3,})([^\n`]*)\n(?:([\s\S]*?)\n)??[ \t]*\2[ \t]*$/gm;
const CONTINUES = /<!-- continues -->\s*$/;

/** Every example of the doc comments, the README and the guides. */
export function documentedExamples(): readonly Example[] {
  const comments = sourceFiles().flatMap(({ path, text }) => examplesOfComments(path, text));
  const guides = ['README.md', ...filesUnder('docs')].filter(
    (path) =>
      path.endsWith('.md') && existsSync(join(ROOT, path)) && !/^docs\/(api|examples\/.*\/(out|output))\//.test(path),
  );
  return [...comments, ...guides.flatMap((path) => examplesOfGuide(path, readFileSync(join(ROOT, path), 'utf8')))];
}

/** The fenced blocks of a file's doc comments. Every `@example` must have one. */
export function examplesOfComments(path: string, text: string): readonly Example[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    // As many lines and the same places, without the stars.
    const prose = comment[0].replace(/^[ \t]*(?:\/\*\*|\*(?!\/)) ?/gm, '').replace(/[ \t]*\*\/$/, '');
    const examples = blocks(path, prose, lineAt(text, comment.index));
    const asked = prose.match(/^@example\b/gm)?.length ?? 0;
    if (asked > examples.length) {
      throw new Error(`${path}:${lineAt(text, comment.index)} has an @example without a fenced block of ts`);
    }
    return examples.map(({ place, code }) => ({ place, path, code }));
  });
}

/**
 * The fenced blocks of a guide. A block that goes on from the one before it has
 * `<!-- continues -->` on the line above its fence.
 */
export function examplesOfGuide(path: string, text: string): readonly Example[] {
  const examples: Example[] = [];
  for (const block of blocks(path, text, 1)) {
    const before = examples.at(-1)?.code ?? '';
    examples.push(block.continues ? { ...block, code: `${before}\n${block.code}` } : block);
  }
  return examples.map(({ place, code }) => ({ place, path, code }));
}

function blocks(
  path: string,
  prose: string,
  firstLine: number,
): readonly (Example & { readonly continues: boolean })[] {
  return [...prose.matchAll(FENCE)].flatMap(({ index, 1: indent = '', 3: info = '', 4: body = '' }) => {
    const place = `${path}:${firstLine + lineAt(prose, index)}`;
    const language = info.trim().split(/\s/)[0] ?? '';
    if (/^(typescript|tsx|mts|cts|jsx?|javascript|mjs)$/i.test(language)) {
      throw new Error(`${place} is fenced as ${language}: examples are fenced as ts, and run`);
    }
    if (language !== 'ts') return [];
    if (/^\s*\/\/ not run/.test(body)) throw new Error(`${place} asks not to be run: every example runs`);
    const code = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    return [{ place, path, code, continues: CONTINUES.test(prose.slice(0, index)) }];
  });
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
