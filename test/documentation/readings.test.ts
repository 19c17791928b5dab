import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles } from '../structure/source.js';

// Whoever meets a name in a result finds it on the page of readings, with how to choose otherwise.
describe('the page of readings', () => {
  const page = readFileSync(join(ROOT, 'docs/readings.md'), 'utf8');
  const inSource = sourceFiles().flatMap(({ tree }) =>
    [...tree.text.matchAll(/: (?:(?:Workload)?Assumption|Choice) = \{\s+id: '([^']+)'/g)].map(([, id]) => id ?? ''),
  );

  it('has every assumption that a result can name', () => {
    expect(inSource.length).toBeGreaterThan(15);
    expect(inSource.filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
  });

  it('has no name that there is not', () => {
    const section = page.slice(page.indexOf('## By name'));
    const named = [...section.matchAll(/`([a-z]+(?:-[a-z0-9]+)+)`/g)].map(([, id]) => id ?? '');

    expect(named.filter((id) => !inSource.includes(id))).toEqual([]);
  });
});
