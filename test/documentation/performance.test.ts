import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../structure/source.js';

// The figures are made by `npm run bench -- --million --record`; here they have to be there, not to be good.
describe('the page of performance', () => {
  const page = readFileSync(join(ROOT, 'docs/performance.md'), 'utf8');
  const figures = page.slice(page.indexOf('<!-- figures -->'), page.indexOf('<!-- end of figures -->'));

  it('has the figures of every job, the machine and the versions', () => {
    for (const part of [
      '| decide',
      '| plan',
      '| tally',
      '| one person |',
      '100,000 applications',
      '60,000 people',
      'Node ',
      'zod ',
    ]) {
      expect(figures).toContain(part);
    }
  });

  it('has a picture of the growth to a million people', () => {
    expect(figures).toContain('| 1,000,000 |');
    expect(readFileSync(join(ROOT, 'docs/pictures/growth.svg'), 'utf8')).toContain('1,000,000 people');
  });
});
