import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles } from '../structure/source.js';

// Whoever meets a citation finds its document on the page of sources, and from there the document itself.
describe('the page of sources', () => {
  const rows = readFileSync(join(ROOT, 'docs/sources.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| [^-]/.test(line));
  const documents = sourceFiles().flatMap(({ tree }) =>
    [...tree.text.matchAll(/: Document = \{\s+id: '([^']+)',[^}]*?address:\s+'([^']+)'/g)].map(
      ([, id = '', address = '']) => ({ id, address }),
    ),
  );

  it('has a row for every document, with its address where that is known', () => {
    expect(documents.length).toBeGreaterThan(12);
    const lacking = documents.filter(
      ({ id, address }) =>
        !rows.some(
          (row) => row.startsWith(`| ${id} |`) && address.split(', ').every((part) => row.includes(told(part))),
        ),
    );
    expect(lacking).toEqual([]);
  });
});

/** What the page says of an address: that there is none, or that the document is a page beside it. */
function told(address: string): string {
  if (address === 'notKnown') return ' |';
  return address.startsWith('docs/') ? 'in this documentation' : address;
}
