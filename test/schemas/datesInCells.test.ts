import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { readRows } from '../../src/schemas/rows/readRows.js';
import { rowReader } from '../../src/schemas/rows/rowReader.js';

const on = '2022-11-01' as CivilDay;
const options = { programme: ambitionEct, on };
const TWO_DAYS =
  'Start could be two days, for a date above it has the month first: write (dd/mm/yyyy) in the heading where every date of the column has the day first, or write it as 2024-09-02';
const MONTH_FIRST =
  'Start seems to have the month first: write the day first, and look at the other dates of the column';
const PUTS_MONTH_FIRST =
  'Start has a heading that puts the month first: write the day first and say so, or write 2024-09-02';

describe('a date that can only have the month first', () => {
  it.each([
    '9/13/2022',
    '9/13/22',
    '09-13-22',
    '9/13/2022 0:00',
    '9/13/22 00:00',
    '9/13/2022 12:00:00 AM',
    '9/13/2022, 12:00 AM',
    '9/13/2022T00:00',
    '9/13/2022\u{a0}0:00',
  ])('is evidence as %j', (date) => {
    expect(starts('Start', [date, '9/3/2022'])[1]).toBe(TWO_DAYS);
  });

  it.each(['13/9/22', '13/9/2022 0:00', '22/9/13', '2/30/22', '9/13', '13 9', '9:13/22', '2022-09-13 00:00'])(
    'is none as %j',
    (date) => {
      expect(starts('Start', [date, '9/3/2022'])[1]).toBe('2022-03-09');
    },
  );
});

describe('rows given as objects', () => {
  it('hold a date against those of its own column, also where the first row has neither', () => {
    const rows = [
      { 'Staff ID': 'p-1' },
      { 'Staff ID': 'p-2', 'Induction start': '9/13/2022' },
      { 'Staff ID': 'p-3', Start: '9/3/2022' },
      { 'Staff ID': 'p-4', 'Induction start': '9/3/2022' },
    ];
    const read = [...readRows(rows, options).rows].map((row) =>
      row.good ? [row.label, row.value.at.start] : row.problems.map(({ path }) => path.join('.')),
    );
    expect(read).toEqual([
      ['p-1', undefined],
      ['facts.inductionStart'],
      ['p-3', '2022-03-09'],
      ['facts.inductionStart'],
    ]);
  });
});

describe('a heading', () => {
  it.each([
    ['Start (MM/DD/YYYY)', true],
    ['Start (m/d/y)', true],
    ['Start (mmddyyyy)', true],
    ['Start (mm dd yyyy)', true],
    ['Start (MMM D, YYYY)', true],
    ['Start (yyyy-mm-dd)', false],
    ['Start (yyyy mm dd)', false],
    ['Start (YYYYMMDD)', false],
    ['Start (y/m/d)', false],
    ['Start (dd/mm/yyyy)', false],
    ['Start (ddmmyyyy)', false],
    ['Start (MD)', false],
    ['Start (MDs only)', false],
    ['Start (dd/mm/yyyy, not mm/dd/yyyy)', false],
    ['Start', false],
  ])('%s puts the month first: %j', (heading, monthFirst) => {
    expect(rowReader([heading]).columns[0]).toMatchObject({ field: 'start', monthFirst });
  });

  it('with the year first says nothing of a date that has it last', () => {
    expect(starts('Start (yyyy-mm-dd)', ['13/09/2022', '2022-09-13'])).toEqual(['2022-09-13', '2022-09-13']);
  });

  it('with the month first leaves what can be read one way only', () => {
    const dates = ['9/9/2022', '09/13/2022', '13/09/2022', '02/09/2022', '09/31/2022'];
    expect(starts('Start (MM/DD/YYYY)', dates)).toEqual([
      '2022-09-09',
      '2022-09-13',
      '2022-09-13',
      PUTS_MONTH_FIRST,
      'Start must be a real date',
    ]);
  });

  it.each([
    'Start date (dd/mm/yyyy)',
    'Start [DD-MM-YY]',
    'Start (d.m.yyyy)',
    'Start (ddmmyyyy)',
    'Start (DD MMM YYYY)',
  ])('%s is honoured, whatever stands above', (heading) => {
    expect(starts(heading, ['09/13/2022', '09/03/2022', '3/9/2022'])).toEqual([
      MONTH_FIRST,
      '2022-03-09',
      '2022-09-03',
    ]);
  });
});

describe('spaces within a date', () => {
  it.each(['3\u{a0}September\u{a0}2022', '3  Sept  2022', '3\u{202f}9\u{2009}2022', '\u{a0}3/9/2022\u{a0}'])(
    'are read as one, whatever they are: %j',
    (date) => {
      expect(starts('Start', [date])).toEqual(['2022-09-03']);
    },
  );
});

/** The starts that are read from a column, or what is wrong with them. */
function starts(heading: string, dates: readonly string[]): readonly unknown[] {
  const rows = [['Person', heading], ...dates.map((date, at) => [`p-${at}`, date])];
  return [...readRows(rows, options).rows].map((row) => (row.good ? row.value.at.start : row.problems[0]?.message));
}
