import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, ROOT } from '../structure/source.js';

// Every link from one of our pages to another leads somewhere: to a file that is there, and to a place in it.

const PAGES = ['README.md', 'CONTRIBUTING.md', ...filesUnder('docs')].filter(
  (path) => path.endsWith('.md') && existsSync(join(ROOT, path)) && !path.startsWith('docs/api/'),
);

describe('the links of', () => {
  it.each(PAGES)('%s lead somewhere', (page) => {
    expect(linksOf(textOf(page)).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });
});

describe('the guides', () => {
  const { typedocOptions } = JSON.parse(textOf('package.json')) as {
    readonly typedocOptions: { readonly projectDocuments: readonly string[] };
  };

  it('are all in the documentation site', () => {
    const children = PAGES.flatMap((page) => childrenOf(page));
    const inSite = [...typedocOptions.projectDocuments, ...children].map(patternOf);
    const guides = PAGES.filter((path) => path.startsWith('docs/') && !path.startsWith('docs/examples/'));

    expect(guides.filter((path) => !inSite.some((pattern) => pattern.test(path)))).toEqual([]);
  });

  it('can each be reached from the README', () => {
    const reached = new Set<string>(['README.md']);
    for (const page of reached) {
      for (const link of linksOf(textOf(page))) {
        const target = targetOf(page, link);
        if (target.endsWith('.md') && existsSync(join(ROOT, target))) reached.add(target);
      }
    }

    // The site lists the decisions one by one.
    expect(PAGES.filter((path) => !reached.has(path) && !path.startsWith('docs/decisions/'))).toEqual([]);
  });

  it('keep what is written by hand apart from machines and registries', () => {
    const told = PAGES.filter((path) => /localhost|file:\/\/|\/(?:home|Users)\//.test(textOf(path)));
    expect(told).toEqual([]);
  });
});

function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The links of a page that do not leave the repository: in Markdown and in HTML, code left out. */
function linksOf(text: string): readonly string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');
  const found = [
    ...[...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link),
    ...[...prose.matchAll(/(?:src|srcset|href)="([^"]+)"/g)].map(([, link = '']) => link),
  ];
  return found.filter((link) => !/^[a-z]+:/.test(link));
}

/** The pages that a page has under it in the site, by its front matter. */
function childrenOf(page: string): readonly string[] {
  const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(textOf(page)) ?? [];
  return [...head.matchAll(/^ {2}- (\S+)$/gm)].map(([, child = '']) => targetOf(page, child));
}

function targetOf(page: string, link: string): string {
  const [path = ''] = link.split('#');
  return path === '' ? page : normalize(join(dirname(page), path));
}

function leadsSomewhere(page: string, link: string): boolean {
  const target = targetOf(page, link);
  if (!existsSync(join(ROOT, target))) return false;
  const [, place] = link.split('#');
  return place === undefined || placesOf(textOf(target)).includes(place);
}

/** The places of a page that a link can lead to: its headings, as they are named in links, and its anchors. */
function placesOf(text: string): readonly string[] {
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{Letter}\p{Number}\s-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );
  return [...headings, ...[...text.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)];
}

function patternOf(glob: string): RegExp {
  return new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
}
