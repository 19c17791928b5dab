import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROW_HEADINGS } from '../../src/schemas/fields/rowHeadings.js';
import { ROOT } from '../structure/source.js';

// After a change of the headings, write here and in the guide what they are.

const guide = readFileSync(join(ROOT, 'docs/scripts.md'), 'utf8');

describe('the headings in the guide to scripts', () => {
  it('are those that are known, all of them and in their order', () => {
    const rows = [...guide.matchAll(/^\| ([^|`]+) \| ([^|`]*) \| `(\w+)` \|$/gm)].map(([, label, others, field]) => [
      field,
      [label, ...(others ?? '').split(', ')].filter((name) => name !== ''),
    ]);
    expect(rows).toEqual(Object.entries(ROW_HEADINGS));
  });
});
