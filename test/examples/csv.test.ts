import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { ROOT } from '../structure/source.js';

const CSV = join(ROOT, 'docs/examples/csv');

// The example is plain JavaScript for its readers, so it is loaded as they load it, with the library's source behind it.
const { csvRows, encodingOf } = await import(join(CSV, 'readCsv.js'));
const { csvFile } = await import(join(CSV, 'writeCsv.js'));
const { answerCsv } = await import(join(CSV, 'answerCsv.js'));

const folder = mkdtempSync(join(tmpdir(), 'csv-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = 'Staff ID;Role;School\r\np-1;ECT;"Saint-Éloi; north"\r\n\r\np-2;mentor;Ünley\r\n';
const rows = [['Staff ID', 'Role', 'School'], ['p-1', 'ECT', 'Saint-Éloi; north'], [''], ['p-2', 'mentor', 'Ünley']];

const utf16le = Buffer.from(text, 'utf16le');
const utf16be = Buffer.from(utf16le).swap16();

describe('a CSV file', () => {
  it.each<readonly [string, Buffer, string]>([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\u{feff}${text}`), 'utf-8'],
    ['UTF-16, little end first', Buffer.concat([Buffer.of(0xff, 0xfe), utf16le]), 'utf-16le'],
    ['UTF-16, big end first', Buffer.concat([Buffer.of(0xfe, 0xff), utf16be]), 'utf-16be'],
    ['UTF-16 without a mark', utf16le, 'utf-16le'],
    ['UTF-16 without a mark, big end first', utf16be, 'utf-16be'],
    ['Windows-1252', Buffer.from(text, 'latin1'), 'windows-1252'],
    ['with a line for its separator', Buffer.from(`sep=;\r\n${text}`), 'utf-8'],
  ])('in %s is read as its text', async (_, bytes, encoding) => {
    const file = fileOf(bytes);
    expect(await encodingOf(file)).toBe(encoding);
    expect(await rowsOf(file)).toEqual(rows);
  });

  it('in Windows-1252 has the signs that Latin-1 lacks', async () => {
    const bytes = Buffer.concat([Buffer.from('Person,Notes\n'), Buffer.of(0x80, 0x2c, 0x93, 0x92, 0x94)]);
    expect(await rowsOf(fileOf(bytes))).toEqual([
      ['Person', 'Notes'],
      ['€', '“’”'],
    ]);
  });

  it.each([
    [
      'commas',
      'a,b;c\n1,2\n',
      [
        ['a', 'b;c'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b,c;d\n1;2;3\n',
      [
        ['a', 'b,c', 'd'],
        ['1', '2', '3'],
      ],
    ],
    [
      'tabs',
      'a\tb,c\td\n1\t2\t3',
      [
        ['a', 'b,c', 'd'],
        ['1', '2', '3'],
      ],
    ],
    [
      'commas within quotes',
      '"a;b;c";d\n1;2',
      [
        ['a;b;c', 'd'],
        ['1', '2'],
      ],
    ],
    ['one column', 'a\n1', [['a'], ['1']]],
    ['nothing', '', []],
    ['lines within quotes, rows of unequal length', 'a,b\n"1\n2",3,4\n5', [['a', 'b'], ['1\n2', '3', '4'], ['5']]],
  ])('with %s is split where it should be', async (_, content, expected) => {
    expect(await rowsOf(fileOf(Buffer.from(content)))).toEqual(expected);
  });

  it('is read whole where a letter or the first Windows-1252 sign lies across pieces', async () => {
    const long = `Person\n${'é'.repeat(65_535)}\n`;
    expect(await rowsOf(fileOf(Buffer.from(`x${long}`)))).toEqual([['xPerson'], ['é'.repeat(65_535)]]);
    expect(await rowsOf(fileOf(Buffer.from(long, 'latin1')))).toEqual([['Person'], ['é'.repeat(65_535)]]);
  });

  it('with a quote that is never closed is told, not guessed', async () => {
    await expect(rowsOf(fileOf(Buffer.from('a,b\n"1,2\n')))).rejects.toThrow(/quote/i);
  });

  it('may have a quote within a cell', async () => {
    expect(await rowsOf(fileOf(Buffer.from('a,b\n5" ruler,2\n3,4')))).toEqual([
      ['a', 'b'],
      ['5" ruler', '2'],
      ['3', '4'],
    ]);
  });

  it('that is not there is told', async () => {
    await expect(rowsOf(join(folder, 'nowhere.csv'))).rejects.toThrow('ENOENT');
  });
});

describe('a file that is written', () => {
  it('is read back as it was, with an apostrophe before what a spreadsheet would run', async () => {
    const start = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '"', ',', ';', '\n', "'", 'é');
    const cell = fc
      .tuple(start, fc.string({ unit: fc.constantFrom(...'aé€",;\n =+1') }))
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 })), async (lines) => {
        const file = await written(lines);
        const bytes = readFileSync(file);
        expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
        const read: readonly string[][] = parse(bytes, { bom: true, skip_empty_lines: false });
        expect(read.slice(1)).toEqual(
          lines.map((line) => line.map((each) => (/^[=+\-@\t\r]/.test(each) ? `'${each}` : each))),
        );
        expect(read.flat().filter((each) => /^[=+\-@\t\r]/.test(each))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('that cannot be written is told', async () => {
    const file = csvFile(join(folder, 'no such folder', 'x.csv'), ['a']);
    await expect(file.end()).rejects.toThrow('ENOENT');
  });
});

describe('the staff of the sample', () => {
  it('are answered, or come back with what is wrong', async () => {
    const read = await answerCsv({ file: join(CSV, 'staff.csv'), programme: ambitionEct, on: '2024-09-10', folder });
    expect([read.good, read.bad]).toEqual([4, 2]);
    expect(read.columns.map(({ field }: { readonly field: unknown }) => field)).toEqual([
      'person',
      'role',
      'qts',
      'start',
      'inductionStart',
      'inductionCompleted',
      'exemptFromInduction',
      'prohibited',
      null,
    ]);
    expect(contentOf('answers.csv').map((cells) => cells.slice(0, 3))).toEqual([
      ['Row', 'Key of the person', 'Answer'],
      ['2', 'a-01', 'eligible'],
      ['3', 'a-02', 'eligible'],
      ['4', 'a-03', 'ineligible'],
      ['5', 'a-04', 'eligible'],
    ]);
    expect(contentOf('problems.csv').map((cells) => cells.slice(0, 3))).toEqual([
      ['Row', 'Key of the person', 'Column'],
      ['6', 'a-05', 'Date of start (dd/mm/yyyy)'],
      ['6', 'a-05', 'Induction start date'],
      ['7', 'a-06', 'Role'],
      ['7', 'a-06', 'QTS'],
      ['7', 'a-06', 'Date of start (dd/mm/yyyy)'],
    ]);
  });

  it('are answered in part, in files that say so, where the file breaks off', async () => {
    const file = fileOf(Buffer.from('Person,Role\np-1,ECT\np-2,"ECT\n'));
    await expect(answerCsv({ file, programme: ambitionEct, on: '2024-09-10', folder })).rejects.toThrow(/quote/i);
    expect(
      readdirSync(folder)
        .filter((name) => /^(answers|problems)/.test(name))
        .toSorted(),
    ).toEqual(['answers.partial.csv', 'problems.partial.csv']);
    expect(contentOf('answers.partial.csv').map((cells) => cells[1])).toEqual(['Key of the person', 'p-1']);
  });

  it('may be many: there is a word on how far it is', async () => {
    const lines = Array.from({ length: 25_000 }, (_, at) => `p-${at},${at % 100 === 0 ? '=1+1' : 'ECT'}`);
    const file = fileOf(Buffer.from(['Person,Role', ...lines].join('\n')));
    const words: number[] = [];
    const read = await answerCsv({
      file,
      programme: ambitionEct,
      on: '2024-09-10',
      folder,
      progress: (row: number) => words.push(row),
    });
    expect(words).toEqual([10_000, 20_000]);
    expect([read.good, read.bad]).toEqual([24_750, 250]);
    expect(contentOf('answers.csv').length).toBe(24_751);
    expect(contentOf('problems.csv').length).toBe(251);
  });
});

function fileOf(bytes: Buffer): string {
  const file = join(folder, 'read.csv');
  writeFileSync(file, bytes);
  return file;
}

async function rowsOf(file: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for await (const row of csvRows(file)) found.push(row);
  return found;
}

async function written(lines: readonly (readonly string[])[]): Promise<string> {
  const path = join(folder, 'written.csv');
  const file = csvFile(path, ['one', 'other']);
  for (const line of lines) await file.write(line);
  await file.end();
  return path;
}

function contentOf(name: string): readonly string[][] {
  return parse(readFileSync(join(folder, name)), { bom: true });
}
