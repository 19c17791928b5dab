import { describe, expect, it } from 'vitest';
import { typeErrors } from './checkTypes.js';
import { examplesOfComments, examplesOfGuide } from './example.js';
import { runExample } from './runExample.js';

const fail = "throw new RangeError('too far')";

describe('an example that keeps its promises passes', () => {
  it.each([
    '1 + 1; // => 2',
    '1 + 1 // => 2',
    '1 + 1;\n// => 2',
    'const two = 1 + 1; // => 2',
    'console.log(1 + 1); // => 2',
    '({ a: [1, 2] });\n// => {\n//   a: [1, 2],\n// }\n// which is the same',
    'await Promise.resolve(2); // => 2',
    'const a = 1;\nconst b = a + 1; // => 2\n\n// A remark.\nb + 1; // => 3',
    "import { join } from 'node:path';\njoin('a', 'b'); // => 'a/b'",
    `function go() { ${fail}; }\ngo(); // throws`,
    `function go() { ${fail}; }\ngo(); // throws RangeError`,
    `function go() { ${fail}; }\nconst gone = go(); // throws RangeError: too far`,
    "'https://example.org // => 3';",
    '[1].map((n) => {\n  return n; // the number\n}); // => [1]',
  ])('%j', async (code) => {
    await expect(runExample({ code })).resolves.toBeUndefined();
  });
});

describe('an example that breaks one fails', () => {
  it.each([
    ['a wrong value', '1 + 1; // => 3', /expected 2 to deeply equal 3/],
    ['a wrong value on the next line', '1 + 1;\n// => 3', /expected 2 to deeply equal 3/],
    ['a wrong value of a name', 'const two = 1 + 1; // => 3', /expected 2 to deeply equal 3/],
    ['a wrong part of a long value', '({ a: 1 });\n// => {\n//   a: 2,\n// }', /to deeply equal/],
    ['an error that does not come', '1 + 1; // throws', /resolved/],
    ['another error', `(() => { ${fail}; })(); // throws TypeError`, /to match object/],
    ['another message', `(() => { ${fail}; })(); // throws RangeError: too near`, /to match object/],
    ['an error nobody promised', `${fail};`, /too far/],
    ['words for a value', '1 + 1; // => two, of course', /not followed by a value/],
    ['a promise inside a statement', '[1].map((n) => {\n  n; // => 2\n});', /nothing keeps the promise/],
    ['a promise before anything', '// => 2\n1 + 1;', /nothing keeps the promise/],
    ['a promise of a statement without a value', 'function two() {} // => 2', /nothing has the value/],
  ])('%s', async (_, code, message) => {
    await expect(runExample({ code })).rejects.toThrow(message);
  });

  it('a wrong type', { timeout: 300_000 }, () => {
    expect(typeErrors([{ place: 'here', code: "const a: number = 'b';" }])).toEqual([
      "here line 1: Type 'string' is not assignable to type 'number'.",
    ]);
  });
});

describe('the examples of a text', () => {
  const fenced = (info: string, ...lines: readonly string[]) => ['```'.concat(info), ...lines, '```'].join('\n');

  it('are its blocks of ts, with the line they start on', () => {
    const guide = `# Guide\n\n${fenced('ts', '1;')}\n\n${fenced('json', '{}')}\n\n${fenced('ts', '2;')}`;
    expect(examplesOfGuide('guide.md', guide)).toEqual([
      { place: 'guide.md:4', path: 'guide.md', code: '1;' },
      { place: 'guide.md:12', path: 'guide.md', code: '2;' },
    ]);
  });

  it('go on from the one before where they say so', () => {
    const guide = `${fenced('ts', 'const a = 1;')}\n\n<!-- continues -->\n${fenced('ts', 'a; // => 1')}`;
    expect(examplesOfGuide('guide.md', guide).map(({ code }) => code)).toEqual([
      'const a = 1;',
      'const a = 1;\na; // => 1',
    ]);
  });

  it('are found in doc comments', () => {
    const comment = ['/**', ' * One.', ' *', ' * @example', ...fenced('ts', 'one(); // => 1').split('\n'), '*/'];
    const text = ['', ...comment.map((line) => (/^[/*]|^ \*/.test(line) ? line : ` * ${line}`)), 'one();'].join('\n');
    expect(examplesOfComments('one.ts', text)).toEqual([{ place: 'one.ts:7', path: 'one.ts', code: 'one(); // => 1' }]);
  });

  it.each([
    ['asks not to be run', fenced('ts', '// not run', '1;')],
    ['is fenced as typescript', fenced('typescript', '1;')],
    ['is fenced as js', fenced('js', '1;')],
  ])('may hold none that %s', (reason, guide) => {
    expect(() => examplesOfGuide('guide.md', guide)).toThrow(reason);
  });

  it('may hold no @example without a block', () => {
    expect(() => examplesOfComments('one.ts', '/**\n * @example one()\n */')).toThrow('without a fenced block');
  });
});
