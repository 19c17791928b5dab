import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { keyField } from '../../src/schemas/fields/keyField.js';
import { readPeople } from '../../src/schemas/lists/readPeople.js';
import { problemsWith } from '../../src/schemas/problems/problemsWith.js';
import { readRows } from '../../src/schemas/rows/readRows.js';

const key = keyField('Enter a key for the person', 'The key of the person');

describe('a key', () => {
  it.each([' p-1', 'p-1 ', '\u{a0}p-1', 'p-1\n', '\u{feff}p-1'])('with spaces around it is refused: %j', (given) => {
    expect(problemsWith(given, key).problems).toEqual([
      { path: [], code: 'wrongKind', message: 'The key of the person must have no spaces around it' },
    ]);
    expect(matchesPattern(given)).toBe(false);
  });

  it.each(['p', 'p-1', 'p 1', 'p\n1'])('may have them within: %j', (given) => {
    expect(problemsWith(given, key)).toMatchObject({ value: given });
    expect(matchesPattern(given)).toBe(true);
  });

  it.each(['', ' ', '\n'])('that is blank is asked for, and nothing else is told of it: %j', (given) => {
    expect(problemsWith(given, key).problems).toMatchObject([{ code: 'missing' }]);
    expect(matchesPattern(given)).toBe(false);
  });

  it('of a person in a file is not that of another', () => {
    const person = { programme: 'ambition-ect', on: '2024-09-10', facts: {} };
    const { good, bad } = readPeople([
      { ...person, person: 'p' },
      { ...person, person: 'p ' },
    ]);
    expect([good.length, bad.map(({ position }) => position)]).toEqual([1, [2]]);
  });

  it('in a cell is read without them', () => {
    const [row] = readRows([['Person'], [' p-1 ']], { programme: ambitionEct, on: '2024-09-10' as CivilDay }).rows;
    expect(row).toMatchObject({ good: true, label: 'p-1' });
  });
});

/** Whether the JSON Schema of the field lets a text pass. */
function matchesPattern(text: string): boolean {
  return new RegExp(String(key.meta()?.['pattern']), 'u').test(text);
}
