import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { programmes } from '../../src/programmes/catalogue.js';
import { readRows } from '../../src/schemas/readRows.js';
import { ROW_HEADINGS } from '../../src/schemas/rowHeadings.js';
import { teacherReferenceNumber } from '../../src/schemas/teacherReferenceNumber.js';

const on = '2022-11-01' as CivilDay;
const withEveryFact = { ...ambitionEct, editions: programmes.flatMap(({ editions }) => editions) };
const WORDS = [
  'tbc',
  'TBA',
  'n/a',
  'N/A',
  'n/k',
  'N.K.',
  'not known',
  'Unknown',
  "don't know",
  'Not sure',
  'To be confirmed',
  'to be announced',
  '-',
  '–',
  '--',
  '?',
  '???',
];

describe('what is not known', () => {
  it.each(WORDS)('is as good as blank in every column where nothing else stands for a blank: %j', (word) => {
    const apart = ['phase', 'start', 'programme', 'on'];
    for (const field of Object.keys(ROW_HEADINGS).filter((each) => !apart.includes(each))) {
      const others = field === 'person' ? ['on'] : ['person'];
      const sheet = (cell: string) => [
        [field, ...others],
        [cell, ...others.map(() => '2022-11-01')],
      ];
      const options = { programme: withEveryFact, on };
      expect([...readRows(sheet(word), options).rows]).toEqual([...readRows(sheet(''), options).rows]);
    }
  });

  it.each(WORDS)('is no programme and no day of asking, though one is given for all rows: %j', (word) => {
    const sheet = [
      ['Person', 'Programme', 'Day of asking'],
      ['p-1', word, ''],
      ['p-2', '', word],
      ['p-3', '', ''],
    ];
    const told = (path: string, column: number, label: string) => ({
      problems: [
        {
          path: [path],
          column,
          code: 'missing',
          message: `${label} is not known, and nothing can be decided without it: enter it`,
        },
      ],
    });
    const programmeNotKnown = told('programme', 2, 'Programme');
    const dayNotKnown = told('on', 3, 'Day of asking');
    expect([...readRows(sheet, { programme: ambitionEct, on }).rows]).toMatchObject([
      programmeNotKnown,
      dayNotKnown,
      { good: true, value: { programme: 'ambition-ect', at: { on } } },
    ]);
    expect([...readRows(sheet.slice(0, 2), { on }).rows]).toMatchObject([programmeNotKnown]);
    expect([...readRows([sheet[0], sheet[2]], { programme: ambitionEct }).rows]).toMatchObject([dayNotKnown]);
  });

  it.each(WORDS)('is no start to decide by: %j', (word) => {
    const sheet = [
      ['Staff ID', 'Role', 'Start', 'School', 'Cohort'],
      ['p-1', 'ECT', word],
      ['p-2', 'ECT', word, 'north'],
      ['p-3', 'ECT', '', 'north'],
      ['p-4', 'ECT', word, '', '2022/23'],
      ['p-5', 'ECT', word, 'north', '2022/23'],
    ];
    const bad = { good: false, problems: [{ column: 3, code: 'missing', path: ['start'] }] };
    expect([...readRows(sheet, { programme: ambitionEct, on }).rows]).toMatchObject([
      bad,
      bad,
      { good: true, value: { at: { on } } },
      { good: true, value: { at: { on, start: '2022/23' } } },
      { good: true, value: { at: { on, start: '2022/23' } } },
    ]);
  });

  it('of a phase is told apart from what does not apply by whoever wrote it', () => {
    const [row] = readRows([{ Person: 'p', Phase: 'n/a' }], { programme: withEveryFact, on }).rows;
    expect(row).toMatchObject({
      problems: [{ message: 'Phase could be not known, or not applicable: write which of the two it is' }],
    });
  });

  it.each([
    ['tbc', undefined],
    ['unknown', undefined],
    ['Not applicable', 'notApplicable'],
    ['n/a', 'notOneOf'],
    ['N/A', 'notOneOf'],
  ])('is told apart from a phase that does not apply: %j', (cell, expected) => {
    const [row] = readRows(
      [
        ['Person', 'Phase'],
        ['p', cell],
      ],
      { programme: withEveryFact, on },
    ).rows;
    expect(row?.good === true ? row.value.facts.phase : row?.problems[0]?.code).toBe(expected);
  });

  it.each(['NA', 'nk', 'TB', '0', 'a-', '#'])('is nothing that could be a key: %j', (key) => {
    const [row] = readRows([['Person'], [key]], { programme: ambitionEct, on }).rows;
    expect(row).toMatchObject({ good: true, label: key });
  });

  it('makes no text of a row', () => {
    expect([
      ...readRows(
        [
          ['Person', 'QTS'],
          ['-', 'tbc'],
        ],
        { programme: ambitionEct, on },
      ).rows,
    ]).toMatchObject([{ good: false, problems: [{ code: 'missing', path: ['person'] }] }]);
  });
});

describe('a share of full time', () => {
  const fteOf = (cell: unknown): unknown => {
    const sheet = [
      ['Person', 'Role', 'School', 'Start', 'FTE'],
      ['p', 'ECT', 'n', '5/9/2022', cell],
    ];
    const [row] = readRows(sheet, { programme: ambitionEct, on }).rows;
    return row?.good === true ? row.value.enrolment?.fte : row?.problems.map(({ code, message }) => [code, message]);
  };

  it.each([
    ['60.0%', 60],
    ['60.00 %', 60],
    ['60\u{a0}%', 60],
    ['100.0%', 100],
    ['0.60', 60],
    ['0.600', 60],
    ['1.0', 100],
    [0.6, 60],
  ])('%j is read', (cell, hundredths) => {
    expect(fteOf(cell)).toBe(hundredths);
  });

  it.each(['0.333', '33.3%', '.125', '60.50%', 0.001])('%j is finer than it is kept, and told so', (cell) => {
    expect(fteOf(cell)).toEqual([
      ['notAShare', 'FTE must have at most two decimals, or be a whole percentage, such as 0.33 or 33%'],
    ]);
  });

  it.each(['60', '120%', '0', '0%', '100.5%', '1.25', '60.%', '6 0%', '-0.6', '%'])('%j is none', (cell) => {
    expect(fteOf(cell)).toEqual([['notAShare', 'FTE must be a share of full time, such as 0.6 or 60%']]);
  });
});

describe('a count in a cell', () => {
  it.each([
    ['-1', 'outOfRange'],
    [-2, 'outOfRange'],
    ['9'.repeat(20), 'outOfRange'],
    ['9'.repeat(200), 'outOfRange'],
    ['2.5', 'wrongKind'],
    ['-2.5', 'wrongKind'],
    ['1,200', 'wrongKind'],
    ['two', 'wrongKind'],
  ])('%j is told as %s', (cell, code) => {
    const [row] = readRows(
      [
        ['Person', 'Schools led'],
        ['p', cell],
      ],
      { programme: withEveryFact, on },
    ).rows;
    expect(row).toMatchObject({ problems: [{ code, message: 'Schools led must be a whole number, 0 or more' }] });
  });
});

describe('a year of teaching', () => {
  it.each([
    [1, 'first'],
    ['Year 2', 'second'],
    [3, 'thirdOrLater'],
    ['4', 'thirdOrLater'],
    ['3rd', 'thirdOrLater'],
    ['21st', 'thirdOrLater'],
    ['Third', 'thirdOrLater'],
    ['Year 3', 'thirdOrLater'],
    ['year 12', 'thirdOrLater'],
    [0, 'notOneOf'],
    ['-3', 'notOneOf'],
    ['3.5', 'notOneOf'],
    ['2024', 'notOneOf'],
    ['3 or 4', 'notOneOf'],
  ])('%j is %s', (cell, expected) => {
    const [row] = readRows([{ Person: 'p', 'Year of teaching': cell }], { programme: withEveryFact, on }).rows;
    expect(row?.good === true ? row.value.facts.yearOfTeaching : row?.problems[0]?.code).toBe(expected);
  });

  it('is counted in years for no other fact', () => {
    const [row] = readRows([{ Person: 'p', Phase: '3' }], { programme: withEveryFact, on }).rows;
    expect(row).toMatchObject({ good: false });
  });
});

describe('a teacher reference number that is no text', () => {
  it.each([1234567, 123456, true, {}, ['1234567']])('is told so, for a leading zero would be lost: %j', (given) => {
    expect(teacherReferenceNumber(given)).toEqual({
      form: 'none',
      problem: {
        path: [],
        code: 'wrongKind',
        message: 'Teacher reference number must be text: as a number it would lose a leading zero',
      },
    });
  });

  it.each([undefined, null, '', '  '])('is not given: %j', (given) => {
    expect(teacherReferenceNumber(given)).toMatchObject({ problem: { code: 'missing' } });
  });
});
