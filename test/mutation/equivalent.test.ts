import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../structure/source.js';

interface Equivalent {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

const listed = JSON.parse(readFileSync(join(ROOT, 'test/mutation/equivalent.json'), 'utf8')) as readonly Equivalent[];

describe('a mutant that is listed as changing nothing', () => {
  it('is of code that is still there', () => {
    const gone = listed.filter(
      ({ file, from }) => !oneLine(readFileSync(join(ROOT, file), 'utf8')).includes(oneLine(from)),
    );
    expect(gone).toEqual([]);
  });

  it('is listed once, as another code than there is, with a reason', () => {
    expect(listed.filter(({ from, to, why }) => from === to || why === '')).toEqual([]);
    expect(new Set(listed.map(({ file, from, to }) => `${file} ${from} ${to}`)).size).toBe(listed.length);
  });
});

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
