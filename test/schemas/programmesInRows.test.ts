import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { secondarySubjectLeadership } from '../../src/programmes/secondarySubjectLeadership.js';
import { factsSchema } from '../../src/schemas/factsSchema.js';
import { factsSchemaFor } from '../../src/schemas/factsSchemaFor.js';
import { readPeople } from '../../src/schemas/lists/readPeople.js';
import { personSchema } from '../../src/schemas/personSchema.js';
import { readRows } from '../../src/schemas/rows/readRows.js';
import { rowReader } from '../../src/schemas/rows/rowReader.js';
import { ROLES } from '../../src/vocabulary/people.js';
import { told } from './told.js';

const on = '2022-11-01' as CivilDay;
const options = { programme: ambitionEct, on };

describe('the programme that every row asks about', () => {
  it('gives way to the one that a row names itself, with the facts that this one asks about', () => {
    const table = readRows(
      [
        ['Person', 'Programme', 'Role', 'QTS', 'Phase', 'Leads the maths department'],
        ['p-1', '', 'ECT', 'Y', '', ''],
        ['p-2', 'secondary-subject-leadership', '', '', 'Secondary', 'Y'],
        ['p-3', 'AMBITION ECT', 'ECT', '', '', ''],
        ['p-4', 'ambition-etc', '', '', '', ''],
      ],
      options,
    );
    expect(table.columns.map(({ by }) => by)).toEqual(Array(6).fill('matched'));
    expect(
      [...table.rows].map((row) =>
        row.good ? [row.value.programme, row.value.facts] : row.problems.map(({ message }) => message),
      ),
    ).toEqual([
      ['ambition-ect', { role: 'ect', qts: true }],
      ['secondary-subject-leadership', { phase: 'secondary', leadsMathsDepartment: true }],
      ['ambition-ect', { role: 'ect' }],
      ['There is no programme with this id; did you mean ambition-ect?'],
    ]);
  });

  it('is the one that is given, also where the catalogue has another of its id or its name', () => {
    const own = { ...ambitionEct, editions: secondarySubjectLeadership.editions };
    const other = { ...own, id: 'our-own' };
    const idOf = (programme: typeof own, text: string): unknown => {
      const sheet = [
        ['Person', 'Programme', 'School', 'Role', 'Start'],
        ['p', text, 'n', 'Participant', '5/9/2022'],
      ];
      const [row] = readRows(sheet, { programme, on }).rows;
      return row?.good === true && [row.value.programme, row.value.enrolment?.role];
    };
    expect(idOf(own, 'ambition-ect')).toEqual(['ambition-ect', 'participant']);
    expect(idOf(other, ambitionEct.name)).toEqual(['our-own', 'participant']);
    expect(idOf(other, 'our-own')).toEqual(['our-own', 'participant']);
    expect(idOf(other, 'secondary-subject-leadership')).toEqual(['secondary-subject-leadership', 'participant']);
  });

  it('is not what a column of courses names', () => {
    const table = readRows(
      [
        ['Person', 'Role', 'Course'],
        ['p', 'ECT', 'PGCE Maths'],
      ],
      options,
    );
    expect(table.columns[2]).toMatchObject({ field: null, by: 'unknown' });
    expect([...table.rows]).toMatchObject([{ good: true, value: { programme: 'ambition-ect' } }]);
  });
});

describe('a role that is none', () => {
  const roleOf = (given: object, ...more: readonly (readonly [string, string])[]): unknown => {
    const cells = [['Person', 'p'], ['Role', 'teacher'], ...more] as const;
    const sheet = [cells.map(([heading]) => heading), cells.map(([, cell]) => cell)];
    const [row] = readRows(sheet, { on, ...given }).rows;
    return row?.good === false && row.problems.map(({ message }) => message)[0];
  };

  it('is told with the roles that are asked about on its programme', () => {
    const ofTheProgramme = 'Role must be one of ECT, mentor, induction coordinator, induction tutor';
    expect(roleOf({ programme: ambitionEct })).toBe(ofTheProgramme);
    expect(roleOf({}, ['Programme', 'ambition-ect'])).toBe(ofTheProgramme);
    expect(roleOf({}, ['Programme', ambitionEct.name])).toBe(ofTheProgramme);
    expect(roleOf({ programme: secondarySubjectLeadership })).toBe('Role must be one of participant');
    expect(roleOf({ programme: secondarySubjectLeadership }, ['Programme', 'ambition-ect'])).toBe(ofTheProgramme);
  });

  it('or with all of them, where the programme is not known', () => {
    const all =
      'Role must be one of ECT, mentor, induction coordinator, induction tutor, school leader, participant, lead participant, trainee mentor';
    expect(roleOf({})).toBe(all);
    expect(roleOf({}, ['Programme', 'painting'])).toBe(all);
  });
});

describe('a role that is none, in a file of our own', () => {
  const ofTheProgramme = 'Role must be one of ect, mentor, inductionCoordinator, inductionTutor';
  const all = `Role must be one of ${ROLES.join(', ')}`;
  const row = { person: 'p', programme: 'ambition-ect', on, facts: { role: 'mentro' } };

  it('is told with the roles of its programme, where that is known', () => {
    const messages = (given: object): unknown => readPeople([given]).bad[0]?.problems.map(({ message }) => message);
    expect(messages(row)).toEqual([ofTheProgramme]);
    expect(messages({ ...row, programme: 'painting' })).toContain(all);
    expect(messages({ ...row, programme: undefined })).toContain(all);
    expect(messages({ ...row, facts: { role: null } })).toEqual(['Enter Role, or leave it out where it is not known']);
    expect(personSchema.safeParse(row).error?.issues[0]?.message).toBe(ofTheProgramme);
  });

  it('and with those of the programme whose facts they are', () => {
    expect(told(factsSchemaFor(ambitionEct), { role: 'mentro' })).toEqual([`notOneOf role: ${ofTheProgramme}`]);
    expect(told(factsSchema, { role: 'mentro' })).toEqual([`notOneOf role: ${all}`]);
    expect(told(factsSchemaFor(ambitionEct), { role: 'participant' })).toEqual([]);
  });
});

describe('an induction lead', () => {
  it.each(['Induction lead', 'induction-lead', 'Induction co-ordinator', 'Induction co-ordinator or induction lead'])(
    'is read as %j',
    (role) => {
      const [row] = readRows(
        [
          ['Person', 'Role'],
          ['p', role],
        ],
        options,
      ).rows;
      expect(row).toMatchObject({ good: true, value: { facts: { role: 'inductionCoordinator' } } });
    },
  );
});

describe('a heading that is not known', () => {
  const toldOf = (rows: readonly object[]): unknown => {
    const table = readRows(rows, options);
    const read = [...table.rows].map(({ good }) => good);
    return [read, table.problems.map(({ path, code, message }) => [path, code, message])];
  };
  const hint = '; did you mean Start?';

  it('is told, and not read, whichever object has it', () => {
    expect(toldOf([{ Person: 'p-1', Strat: 'x' }, { Person: 'p-2' }])).toEqual([
      [true, true],
      [[[2], 'unknownName', `Column 2 has a heading that is not known, and is not read${hint}`]],
    ]);
    expect(
      toldOf([{ Person: 'p-1' }, { Person: 'p-2', Strat: 'x', Notes: '' }, { Person: 'p-3', Strat: 'y' }]),
    ).toEqual([
      [true, true, true],
      [
        [[], 'unknownName', `Row 2 has a heading that is not known, and is not read${hint}`],
        [[], 'unknownName', 'Row 2 has a heading that is not known, and is not read'],
      ],
    ]);
  });

  it('is told once a row that has it was read', () => {
    const reader = rowReader(['Person'], options);
    const before = reader.problems;
    reader.read({ Person: 'p', Notes: 'x' }, 7);
    reader.read({ Person: 'p-2', Notes: 'x' }, 8);
    expect(before).toEqual([]);
    expect(reader.problems.map(({ message }) => message)).toEqual([
      'Row 7 has a heading that is not known, and is not read',
    ]);
  });

  it('is told of so many only', () => {
    const reader = rowReader(['Person'], options);
    for (let at = 0; at < 3; at += 1) {
      const many = Array.from({ length: 9000 }, (_, of) => [`Training strat date ${at * 9000 + of}`, 'x'] as const);
      expect(reader.read({ Person: `p-${at}`, ...Object.fromEntries(many) }, at)?.good).toBe(true);
    }
    expect(reader.problems).toHaveLength(20_000);
    expect(reader.problems.filter(({ message }) => message.includes('did you mean'))).toHaveLength(50);
  });
});

describe('columns that are chosen', () => {
  it('may be undefined: then they are found by their heading', () => {
    const reader = rowReader(['ID', 'Role', 'Start'], {
      ...options,
      columns: { ID: 'person', Role: undefined, Start: null },
    });
    expect(reader.columns.map(({ field, by }) => [field, by])).toEqual([
      ['person', 'chosen'],
      ['role', 'matched'],
      [null, 'leftOut'],
    ]);
    const wrong = { columns: { ID: 7 as never, Start: 'strat' as never } };
    expect(() => rowReader(['ID'], wrong)).toThrow(
      'There is no field with this name\nThere is no field with this name; did you mean start?',
    );
  });
});
