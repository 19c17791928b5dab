import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.js';
import { ROOT } from '../structure/source.js';
import { programmePage } from './programmePage.js';

// After a deliberate change: `npm run generate`, then read the difference.

describe('the page of a programme', () => {
  it.each(library.programmes.map((programme) => [programme.id, programme] as const))(
    '%s is current',
    async (id, programme) => {
      const name = Object.entries(library).find(([, exported]) => exported === programme)?.[0] ?? '';
      await expect(programmePage(programme, name)).toMatchFileSnapshot(join(ROOT, `docs/programmes/${id}.md`));
    },
  );
});
