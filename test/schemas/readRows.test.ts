import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { programmes } from '../../src/programmes/catalogue.js';
import { secondarySubjectLeadership } from '../../src/programmes/secondarySubjectLeadership.js';
import { ROW_HEADINGS } from '../../src/schemas/fields/rowHeadings.js';
import { spelling } from '../../src/schemas/fields/spelling.js';
import { readCalendars } from '../../src/schemas/lists/readCalendars.js';
import { readPeople } from '../../src/schemas/lists/readPeople.js';
import { readRows } from '../../src/schemas/rows/readRows.js';
import { type RowOptions, rowReader } from '../../src/schemas/rows/rowReader.js';
import { dayLater } from '../support/dayCounter.js';
import { frozen } from '../support/frozen.js';
import { problemsOf } from '../support/problemsOf.js';
import { writtenPeople } from './written.js';

const on = '2024-09-10' as CivilDay;
const options = { programme: ambitionEct, on };

/** A programme whose columns are read, whichever facts they hold. */
const withEveryFact = { ...ambitionEct, editions: programmes.flatMap(({ editions }) => editions) };

describe('headings', () => {
  it('are known in one spelling for one field only', () => {
    const spelled = Object.entries(ROW_HEADINGS).flatMap(([field, names]) =>
      [...new Set([field, ...names].map(spelling))].map((name) => [name, field] as const),
    );
    const twice = spelled.filter(([name, field]) => spelled.some(([other, of]) => other === name && of !== field));
    expect(twice).toEqual([]);
  });

  it.each([
    ['Date of start (dd/mm/yyyy)', 'start'],
    ['  start_DATE ', 'start'],
    ['Start-date:', 'start'],
    ['\u{feff}Person', 'person'],
    ['STAFF ID*', 'person'],
    ['inductionStart', 'inductionStart'],
    ['Has QTS? [Y/N]', 'qts'],
    ['Ｆｕｌｌ time equivalent', 'fte'],
    ['Full‑time equivalent', 'fte'],
    ['TRN', null],
    ['Name', null],
    ['', null],
    [7, null],
    [null, null],
  ])('%j is read as %j', (heading, field) => {
    expect(rowReader([heading]).columns[0]?.field).toBe(field);
  });

  it('that are not known are told and not read, those of other programmes passed over', () => {
    const headings = ['Person', 'Strat date', 'Notes', 'Teaches maths', '', 'Role', 'ROLE'];
    const { columns, problems } = rowReader(headings, options);
    expect(columns.map(({ position, field, by }) => [position, field, by])).toEqual([
      [1, 'person', 'matched'],
      [2, null, 'unknown'],
      [3, null, 'unknown'],
      [4, null, 'notAsked'],
      [5, null, 'blank'],
      [6, 'role', 'matched'],
      [7, 'role', 'matched'],
    ]);
    expect(problems).toEqual([
      {
        path: [2],
        code: 'unknownName',
        message: 'Column 2 has a heading that is not known, and is not read; did you mean Start?',
      },
      { path: [3], code: 'unknownName', message: 'Column 3 has a heading that is not known, and is not read' },
      { path: [7], code: 'duplicate', message: 'Columns 6 and 7 are both Role: keep one' },
    ]);
  });

  it('of a few letters are near to none', () => {
    const messages = rowReader(['TRN', 'Nam', 'Rol', 'QTSS'], options).problems.map(({ message }) => message);
    expect(messages.slice(0, 4).map((message) => message.includes('did you mean'))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('can be chosen, or left out, by the caller', () => {
    const columns = { 'Payroll no': 'person', Notes: null, 'Teaches maths': null } as const;
    const reader = rowReader(['PAYROLL NO.', 'notes', 'Teaches Maths', 'Start'], { ...options, columns });
    expect(reader.columns.map(({ field, by }) => [field, by])).toEqual([
      ['person', 'chosen'],
      [null, 'leftOut'],
      [null, 'leftOut'],
      ['start', 'matched'],
    ]);
    expect(reader.problems).toEqual([]);
    const wrong = { columns: { A: 'persn', B: 'zzzz' } } as unknown as RowOptions;
    expect(problemsOf(() => rowReader([], wrong))).toEqual(['unknownName columns.A', 'unknownName columns.B']);
  });

  it('that are missing are told, unless the caller says what they would', () => {
    const missing = (given: RowOptions): readonly string[] =>
      rowReader(['Role'], given).problems.map(({ message }) => message);
    expect(missing({})).toEqual([
      'Enter a column with the heading Key of the person',
      'Enter a column with the heading Programme',
      'Enter a column with the heading Day of asking',
    ]);
    expect(missing(options)).toEqual(['Enter a column with the heading Key of the person']);
  });
});

describe('a good row', () => {
  it('is the person that a file in our own format would have', () => {
    const people = writtenPeople.filter(({ row }) => row.enrolment?.ects === undefined);
    fc.assert(
      fc.property(people, ({ row }) => {
        const { facts, enrolment = {}, timetable: _, ...plain } = row;
        const cells = Object.entries({ ...plain, ...facts, ...enrolment });
        const sheet = [cells.map(([name]) => name), cells.map(([, value]) => inCell(value))];
        const [read] = readRows(frozen(sheet)).rows;
        expect(read).toEqual({ good: true, position: 2, label: row.person, value: readPeople([row]).good[0]?.value });
      }),
      { numRuns: 60 },
    );
  });

  it('comes from an object as from a list', () => {
    const lists = [
      ['Person', 'Role', 'On', 'Programme'],
      ['p-1', 'Induction tutor', '10 Sept 2024', 'Ambition ECT'],
    ];
    const objects = [{ Person: 'p-1', Role: 'Induction tutor', On: '10 Sept 2024', Programme: 'ambition-ect' }];
    const [one] = readRows(lists).rows;
    const [other] = readRows(objects).rows;
    expect(one).toMatchObject({ good: true, position: 2, value: { facts: { role: 'inductionTutor' }, at: { on } } });
    expect(other).toEqual({ ...one, position: 1 });
  });

  it('may name its programme by its title', () => {
    const [row] = readRows(
      [
        ['Person', 'Programme'],
        ['p-1', secondarySubjectLeadership.name.toUpperCase()],
      ],
      { on },
    ).rows;
    expect(row).toMatchObject({ value: { programme: secondarySubjectLeadership.id } });
    expect(new Set(programmes.flatMap(({ id, name }) => [spelling(id), spelling(name)])).size).toBeGreaterThan(
      programmes.length,
    );
  });

  it.each([
    ['Start', '2024-09-02', { at: { on, start: '2024-09-02' } }],
    ['Start', ' 2/9/2024 ', { at: { on, start: '2024-09-02' } }],
    ['Start', '02.09.2024', { at: { on, start: '2024-09-02' } }],
    ['Start', '02-09-2024', { at: { on, start: '2024-09-02' } }],
    ['Start', '2-Sep-2024', { at: { on, start: '2024-09-02' } }],
    ['Start', '2nd september 2024', { at: { on, start: '2024-09-02' } }],
    ['Start (mm/dd/yyyy)', '2 September 2024', { at: { on, start: '2024-09-02' } }],
    ['Start', '2022/23', { at: { on, start: '2022/23' } }],
    ['QTS', 'Y', { facts: { qts: true } }],
    ['QTS', 'TRUE', { facts: { qts: true } }],
    ['QTS', true, { facts: { qts: true } }],
    ['QTS', 1, { facts: { qts: true } }],
    ['QTS', ' No ', { facts: { qts: false } }],
    ['QTS', 'n', { facts: { qts: false } }],
    ['QTS', '', { facts: {} }],
    ['QTS', 'Not known', { facts: {} }],
    ['Role', 'Early Career Teacher', { facts: { role: 'ect' } }],
    ['Role', 'Mentor of an early career teacher', { facts: { role: 'mentor' } }],
    ['Phase', 'Middle (deemed primary)', { facts: { phase: 'middleDeemedPrimary' } }],
    ['Took part before', 'N', { facts: { tookPartBefore: 'no' } }],
    ['Took part before', 'Yes, but only before that', { facts: { tookPartBefore: 'onlyEarlier' } }],
    ['ITT in maths', 'TRUE', { facts: { ittInMaths: 'yes' } }],
    ['ITT in maths', false, { facts: { ittInMaths: 'no' } }],
  ])('%s %j is read', (heading, cell, expected) => {
    const { rows } = readRows(
      [
        ['Person', heading],
        ['p-1', cell],
      ],
      { on, programme: withEveryFact },
    );
    const [row] = rows;
    expect(row).toMatchObject({ good: true, value: expected });
  });

  it('has an enrolment where a column of one is filled in', () => {
    const sheet = [
      ['Person', 'Role', 'Start', 'School', 'FTE', 'Working days', 'Usual day', 'Trained', 'Cohort'],
      ['p-1', 'ECT', '30/8/2022', 123456, '60%', 'Mon, Tues and Weds', 'Tue', '', '2022/23'],
      ['p-2', 'ECT', '5/9/2022', ' north ', '.8', 'mon/tue thursday; fri', '', '', ''],
    ];
    const read = [...readRows(sheet, options).rows];
    expect(read).toMatchObject([
      {
        value: {
          enrolment: {
            school: '123456',
            fte: 60,
            workingDays: ['monday', 'tuesday', 'wednesday'],
            usualDay: 'tuesday',
            cohort: '2022/23',
          },
        },
      },
      { value: { enrolment: { school: 'north', fte: 80, workingDays: ['monday', 'tuesday', 'thursday', 'friday'] } } },
    ]);
  });
});

describe('a column in which a date has the month first', () => {
  const rows = [
    ['Staff ID', 'Start'],
    ['p-1', '03/09/2024'],
    ['p-2', '09/13/2024'],
    ['p-3', '09/03/2024'],
    ['p-4', '09/09/2024'],
    ['p-5', '25/09/2024'],
    ['p-6', '2024-09-03'],
  ];
  const read = [...readRows(rows, { programme: ambitionEct, on: '2024-09-10' as CivilDay }).rows];

  it('is told from then on wherever a date can be read both ways', () => {
    expect(read.map((row) => (row.good ? row.value.at.start : row.problems.map(({ message }) => message)))).toEqual([
      '2024-09-03',
      ['Start seems to have the month first: write the day first, and look at the other dates of the column'],
      [
        'Start could be two days, for a date above it has the month first: write (dd/mm/yyyy) in the heading where every date of the column has the day first, or write it as 2024-09-02',
      ],
      '2024-09-09',
      '2024-09-25',
      '2024-09-03',
    ]);
  });
});

describe('what could be another thing', () => {
  const must = 'must be a date, such as 02/09/2024 or 2024-09-02';
  const month = 'seems to have the month first: write the day first, and look at the other dates of the column';
  const serial =
    'holds the number by which a spreadsheet keeps a date: write the date as text, such as 02/09/2024 or 2024-09-02';
  it.each([
    ['Start', '9/13/2024', `Start ${month}`],
    ['Start', '02/30/2024', 'Start must be a real date'],
    ['Start', '31/09/2024', 'Start must be a real date'],
    ['Start', '2024-02-30', 'Start must be a real date'],
    ['Start', '2/9/24', 'Start must have a year of 4 numbers, such as 02/09/2024'],
    ['Start', '2-Sep-24', 'Start must have a year of 4 numbers, such as 02/09/2024'],
    ['Start', 45536, `Start ${serial}`],
    ['Start', '45536', `Start ${serial}`],
    ['Start', 45536.5, `Start ${serial}`],
    ['Start', '2024-09-02T00:00:00Z', 'Start must be a date without a time, such as 02/09/2024 or 2024-09-02'],
    ['Start', '02/09/2024 00:00', 'Start must be a date without a time, such as 02/09/2024 or 2024-09-02'],
    ['Start', new Date(0), 'Start is kept as a date object: write the date as text, such as 2024-09-03'],
    ['Start of induction', new Date(0), expect.stringMatching('^Start of induction is kept as a date object')],
    ['Start', new Map(), 'Start must be text, a number, or yes or no'],
    ['QTS', new Date(0), 'QTS must be text, a number, or yes or no'],
    ['Start', '2/9-2024', `Start ${must}`],
    ['Start', '2024/09/02', `Start ${must}`],
    ['Start', 'Sep 2 2024', `Start ${must}`],
    ['Start', '2 Septembre 2024', `Start ${must}`],
    ['Start', 'x'.repeat(60), `Start ${must}`],
    ['Start', 2024, `Start ${must}`],
    ['Start', true, `Start ${must}`],
    [
      'Start (mm/dd/yyyy)',
      '02/09/2024',
      'Start has a heading that puts the month first: write the day first and say so, or write 2024-09-02',
    ],
    ['QTS', 'x', 'QTS must be yes or no'],
    ['QTS', 2, 'QTS must be yes or no'],
    ['QTS', Number.NaN, 'QTS must be text, a number, or yes or no'],
    ['QTS', { yes: true }, 'QTS must be text, a number, or yes or no'],
    ['Role', 'teacher', 'Role must be one of ECT, mentor, induction coordinator, induction tutor'],
    ['Role', 'e'.repeat(101), expect.stringMatching('^Role must be one of ')],
    ['FTE', '60', 'FTE must be a share of full time, such as 0.6 or 60%'],
    ['FTE', '0,6', 'FTE must be a share of full time, such as 0.6 or 60%'],
    ['FTE', '120%', 'FTE must be a share of full time, such as 0.6 or 60%'],
    ['Working days', 'Mon-Wed', 'Working days must be days of the week, each once, such as Mon, Tue, Wed'],
    ['Working days', 'Mon, Mon', 'Working days must be days of the week, each once, such as Mon, Tue, Wed'],
    ['Working days', 'mon '.repeat(60), 'Working days must be days of the week, each once, such as Mon, Tue, Wed'],
    ['Usual day', 'M', 'Usual day must be one of monday, tuesday, wednesday, thursday, friday'],
    ['Person', true, 'Key of the person must be text'],
    ['Person', 1.5, 'Key of the person must be text'],
  ])('in %s, %j is told, not guessed', (heading, cell, message) => {
    const { rows } = readRows(
      [
        ['On', heading, 'School'],
        ['10/9/2024', cell, 'north'],
      ],
      { programme: ambitionEct },
    );
    const told = [...rows].flatMap((row) => (row.good ? [] : row.problems.filter(({ column }) => column === 2)));
    expect(told.map((problem) => problem.message)).toEqual([message]);
  });

  it.each([
    ['Schools led', '-1'],
    ['Schools led', '1,200'],
    ['Schools led', 2.5],
    ['Schools led', '9'.repeat(20)],
  ])('%s is no %j', (heading, cell) => {
    const { rows } = readRows(
      [
        ['Person', 'Programme', heading],
        ['p', 'secondary-maths-mat-leads', cell],
      ],
      { on },
    );
    expect([...rows]).toMatchObject([
      { good: false, problems: [{ message: 'Schools led must be a whole number, 0 or more', column: 3 }] },
    ]);
  });
});

it('tells of a cell that throws when it is looked at', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const [row] = readRows(
    [
      ['Person', 'Start'],
      ['p-1', proxy],
    ],
    options,
  ).rows;
  expect(row).toMatchObject({ problems: [{ message: 'Start must be text, a number, or yes or no' }] });
});

describe('a bad row', () => {
  it('has all its problems, each with its column, beside its label and number', () => {
    const sheet = [
      ['Staff ID', 'Programme', 'Day of asking', 'Start', 'Role', 'School', 'Usual day', 'Working days', 'QTS'],
      [],
      ['p-3', 'ambition-etc', '31/9/2024', '2022/23', 'ECT', 'north', 'fri', 'mon', 'maybe'],
      ['', ' ', null, undefined, '', '', '', '', ''],
      ['p-5', 'ambition-ect', '10/9/2024', '5/9/2022', 'Participant', 'north', '', '', 'y', 'stray'],
      7,
    ];
    const rows = [...readRows(sheet).rows];
    expect(rows.map(({ position, label, good }) => [position, label, good])).toEqual([
      [3, 'p-3', false],
      [5, 'p-5', false],
      [6, null, false],
    ]);
    expect(
      rows.flatMap((row) => (row.good ? [] : row.problems)).map(({ column, code, message }) => [column, code, message]),
    ).toEqual([
      [3, 'notADay', 'Day of asking must be a real date'],
      [9, 'wrongKind', 'QTS must be yes or no'],
      [2, 'unknownName', 'There is no programme with this id; did you mean ambition-ect?'],
      [7, 'contradiction', 'The usual day must be one of the working days'],
      [10, 'outside', 'Something is written in a column that has no heading'],
      [null, 'wrongKind', 'Enter the row as a list of 20,000 cells or fewer, or as an object by heading'],
    ]);
  });

  it('says of a person who stands there twice where the other is', () => {
    const sheet = [
      ['Person', 'Programme', 'Role', 'School', 'Start'],
      ['p', 'ambition-ect', 'ect', 'n', '5/9/2022'],
      ['p', 'ambition-ect'],
      ['p', 'ect-maths-pilot', 'ect', 'n', '5/9/2022'],
      ['', 'ambition-ect'],
    ];
    const told = (repeats: 'tell' | 'allow'): readonly unknown[] =>
      [...readRows(sheet, { on, repeats }).rows].map((row) =>
        row.good ? 'good' : row.problems.map(({ message }) => message),
      );
    expect(told('tell')).toEqual([
      'good',
      ['Row 2 has this person on this programme already: enter a person once for each programme and role'],
      [
        'Row 2 has this person on a programme that is taken instead of this one, never beside it: remove one of the two enrolments',
      ],
      ['Enter a key for the person'],
    ]);
    expect(told('allow')).toEqual(['good', 'good', told('tell')[2], ['Enter a key for the person']]);
  });

  it('makes no later row a second one: that may be meant to put it right', () => {
    const sheet = [
      ['Person', 'Start'],
      ['p', 'soon'],
      ['p', '3/9/2024'],
      ['p', '3/9/2024'],
    ];
    expect([...readRows(sheet, options).rows].map(({ good }) => good)).toEqual([false, true, false]);
  });

  it('is one whose two columns for the same thing are both filled in', () => {
    const sheet = [
      ['Person', 'Start', 'Start date'],
      ['p-1', '3/9/2024', ''],
      ['p-2', '', '3/9/2024'],
      ['p-3', '3/9/2024', '4/9/2024'],
    ];
    const rows = [...readRows(sheet, options).rows];
    expect(rows).toMatchObject([
      { value: { at: { start: '2024-09-03' } } },
      { value: { at: { start: '2024-09-03' } } },
      { good: false, problems: [{ column: 3, code: 'duplicate', path: ['start'] }] },
    ]);
  });

  it('is an object with a cell that cannot be read, also under a heading the first one lacks', () => {
    const rows = [
      ...readRows(
        [
          { Person: 'p-1' },
          { Person: 'p-2', Start: '3/9/2024' },
          { Person: 'p-3', Strt: 'soon' },
          { Person: 'p-4', Start: 'x' },
          null,
        ],
        options,
      ).rows,
    ];
    expect(rows).toMatchObject([
      { good: true },
      { good: true, value: { at: { start: '2024-09-03' } } },
      { good: true, label: 'p-3' },
      { good: false, problems: [{ column: null, code: 'notADay' }] },
      { good: false, position: 5, label: null },
    ]);
  });

  it('names no programme that there is not', () => {
    const [row] = readRows(
      [
        ['Person', 'Programme'],
        ['p', 'painting'],
      ],
      options,
    ).rows;
    expect(row).toMatchObject({ good: false, problems: [{ code: 'unknownName', column: 2 }] });
  });
});

describe('what is no table', () => {
  it.each([[undefined], [null], ['Person,Role'], [7], [{ Person: 'p' }]])('%j is refused', (rows) => {
    expect(problemsOf(() => readRows(rows as never))).toEqual(['wrongKind rows']);
  });

  it('is refused with a programme that is only named', () => {
    const programme = 'ambition-ect' as never;
    expect(problemsOf(() => readRows([['Person']], { programme }))).toEqual(['wrongKind programme']);
    expect(problemsOf(() => rowReader('Person' as never, { programme }))).toEqual([
      'wrongKind headings',
      'wrongKind programme',
    ]);
  });

  it.each([
    ['options', null],
    ['options', 7],
    ['columns', { ...options, columns: null }],
    ['columns', { ...options, columns: ['person'] }],
    ['repeats', { ...options, repeats: 'yes' }],
    ['repeats', { ...options, repeats: null }],
  ])('is refused with %s that are none: %j', (name, given) => {
    const code = name === 'repeats' ? 'notOneOf' : 'wrongKind';
    expect(problemsOf(() => readRows([['Person']], given as never))).toEqual([`${code} ${name}`]);
    expect(problemsOf(() => rowReader(['Person'], given as never))).toEqual([`${code} ${name}`]);
  });

  it.each([[new Map([['Person', 'p-1']])], [new Date(0)], [/p-1/], [new Set(['p-1'])]])(
    'is a row that keeps what it has out of sight: %s is told, not passed over',
    (row) => {
      const lists = [...readRows([['Person'], row, ['p-2']], options).rows];
      expect(lists).toMatchObject([
        { good: false, position: 2, problems: [{ code: 'wrongKind', path: [] }] },
        { good: true, position: 3 },
      ]);
      const objects = [...readRows([row, { Person: 'p-2' }, {}], options).rows];
      expect(objects).toMatchObject([
        { good: false, position: 1 },
        { good: true, position: 2 },
      ]);
    },
  );

  it('is a row that is endless, or that cannot be looked at: the others are read', () => {
    const endless: unknown[] = [];
    endless.length = 2 ** 32 - 1;
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    const rows = [...readRows([['Person'], endless, proxy, ['p-1']], options).rows];
    expect(rows.map(({ good }) => good)).toEqual([false, false, true]);
    expect([...readRows([endless, ['p-1']], options).rows]).toMatchObject([{ good: false }, { good: false }]);
    expect([...readRows([proxy, { Person: 'p-1' }], options).rows]).toMatchObject([{ good: false }, { good: true }]);
    expect(readPeople(proxy).bad.length).toBe(1);
    expect(readCalendars(proxy).bad.length).toBe(1);
  });
});

describe('blank rows above the headings', () => {
  it('are passed over, and counted', () => {
    const table = readRows([['', ''], [], [null, ' '], ['Staff ID', 'Role'], ['', ''], ['p-1', 'ECT']], options);
    expect(table.columns.map(({ field }) => field)).toEqual(['person', 'role']);
    expect(table.problems).toEqual([]);
    expect([...table.rows]).toMatchObject([{ good: true, position: 6, label: 'p-1' }]);
    expect([...readRows([[''], { Person: 'p-1' }, { Person: 'p-2' }], options).rows]).toMatchObject([
      { good: true, position: 2 },
      { good: true, position: 3 },
    ]);
    expect([...readRows([[''], []], options).rows]).toEqual([]);
  });
});

describe('a long table', () => {
  it('is read row by row: of a million, none is read before it is asked for, and none is held', () => {
    let handedOut = 0;
    function* million(): Generator<readonly string[]> {
      yield ['Person', 'Role'];
      for (; handedOut < 1_000_000; ) {
        handedOut += 1;
        yield [`p-${handedOut}`, 'ECT'];
      }
    }
    const { rows } = readRows(million(), options);
    expect(handedOut).toBe(0);
    for (let asked = 1; asked <= 1000; asked += 1) {
      expect(rows.next().value).toMatchObject({ good: true, position: asked + 1, label: `p-${asked}` });
      expect(handedOut).toBe(asked);
    }
  });

  it('lets its source go when the reader stops', () => {
    let closed = false;
    function* source(): Generator<readonly string[]> {
      try {
        for (;;) yield ['Person'];
      } finally {
        closed = true;
      }
    }
    for (const row of readRows(source(), options).rows) {
      expect(row.position).toBe(2);
      break;
    }
    expect(closed).toBe(true);
  });

  it('may be empty', () => {
    expect([...readRows([], options).rows]).toEqual([]);
    expect([...readRows([['Person']], options).rows]).toEqual([]);
    expect(readRows([7], options).columns).toEqual([]);
  });
});

describe('no message', () => {
  it('repeats what is written in a cell or an unknown heading', () => {
    const secret = fc.constantFrom('Jane Smith', '1234567', 'jane@example.org', '12/25/1999');
    fc.assert(
      fc.property(fc.array(secret, { minLength: 12, maxLength: 12 }), secret, (cells, heading) => {
        const headings = [
          heading,
          'Person',
          'Start',
          'QTS',
          'Role',
          'FTE',
          'Working days',
          'Usual day',
          'Programme',
          'Cohort',
          'Phase',
        ];
        const table = readRows([headings, cells]);
        const messages = [...table.problems, ...[...table.rows].flatMap((row) => (row.good ? [] : row.problems))].map(
          ({ message }) => message,
        );
        expect(messages.filter((message) => cells.some((cell) => message.includes(cell)))).toEqual([]);
      }),
    );
  });
});

/** A value as one of the ways a spreadsheet may hold it. */
function inCell(value: unknown): unknown {
  if (value === true) return 'Yes';
  if (value === false) return 'n';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && value > dayLater('2022-01-01', 0)) {
    return value.split('-').toReversed().join('/');
  }
  return value;
}
