import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import type { Person } from '../../src/schemas/personSchema.js';
import type { CellProblem } from '../../src/schemas/rows/assembleRow.js';
import { readRows } from '../../src/schemas/rows/readRows.js';
import type { BadCells, GoodCells } from '../../src/schemas/rows/rowReader.js';

const on = '2022-11-01' as CivilDay;
const options = { programme: ambitionEct, on };

describe('a row without a school', () => {
  it.each([
    ['FTE', '0.6'],
    ['FTE', '60'],
    ['Working days', 'Mon-Wed'],
    ['Usual day', 'M'],
    ['Mentor needs no course', 'Yes'],
    ['Working days of the mentor', 'whenever'],
    ['School', 'tbc'],
  ])('asks for no plan: %s %j is not looked at', (heading, cell) => {
    expect(personOf(['Role', 'Start', heading], ['ECT', '5/9/2022', cell])).toEqual({
      person: 'p',
      programme: 'ambition-ect',
      facts: { role: 'ect' },
      at: { on, start: '2022-09-05' },
    });
  });

  it('says by its cohort which start is asked about', () => {
    expect(personOf(['Role', 'Cohort'], ['ECT', '2023/24'])).toEqual({
      person: 'p',
      programme: 'ambition-ect',
      facts: { role: 'ect' },
      at: { on, start: '2023/24' },
    });
    expect(personOf(['Cohort', 'Start'], ['2022/23', '30/8/2022'])).toMatchObject({ at: { start: '2022/23' } });
    expect(personOf(['Cohort', 'Start'], ['', '30/8/2022'])).toMatchObject({ at: { start: '2022-08-30' } });
  });

  it.each([
    [
      ['Start', 'Cohort'],
      ['3/9/2024', '2022/23'],
    ],
    [
      ['Start', 'Cohort'],
      ['2024/25', '2022/23'],
    ],
    [
      ['Start', 'Cohort', 'Role', 'School'],
      ['3/9/2024', '2022/23', 'ECT', 'north'],
    ],
    [
      ['Start', 'Cohort', 'Role', 'School'],
      ['3/9/2024', '2022/23', '', 'north'],
    ],
    [
      ['Start', 'Cohort', 'Role', 'School'],
      ['2024/25', '2022/23', 'ECT', 'north'],
    ],
  ])('or with one, has a cohort told that had ended before the start: %j %j', (headings, cells) => {
    expect(toldOf(headings, cells)).toEqual([
      {
        column: 3,
        code: 'contradiction',
        path: ['enrolment', 'cohort'],
        message: 'The academic year must not be one that had ended before the start',
      },
    ]);
  });

  it('may have moved on to a later cohort', () => {
    expect(personOf(['Start', 'Cohort'], ['2023/24', '2024/25'])).toMatchObject({ at: { start: '2024/25' } });
    expect(personOf(['Start', 'Cohort'], ['2023/24', '2023/24'])).toMatchObject({ at: { start: '2023/24' } });
  });

  it.each(['', 'north'])(
    'or with one, %j, has its cohort told where it is no year: it says what is asked about',
    (school) => {
      expect(toldOf(['School', 'Role', 'Start', 'Cohort'], [school, 'ECT', '5/9/2022', '2022'])).toEqual([
        {
          column: 5,
          code: 'notAnAcademicYear',
          path: ['enrolment', 'cohort'],
          message: 'Cohort must be an academic year, such as 2024/25',
        },
      ]);
    },
  );
});

describe('a row with a school that gives too little for a plan', () => {
  it.each([
    ['no start', ['ECT', ''], { facts: { role: 'ect' }, at: { on } }],
    ['the year of its start only', ['ECT', '2022/23'], { facts: { role: 'ect' }, at: { on, start: '2022/23' } }],
    ['no role', ['', '5/9/2022'], { facts: {}, at: { on, start: '2022-09-05' } }],
    [
      'a role that the programme does not plan',
      ['Induction tutor', '5/9/2022'],
      { facts: { role: 'inductionTutor' }, at: { on, start: '2022-09-05' } },
    ],
    ['neither', ['', ''], { facts: {}, at: { on } }],
  ])('is read for its decision: %s', (_, [role, start], expected) => {
    const headings = ['School', 'Role', 'Start', 'FTE', 'Usual day'];
    const value = personOf(headings, ['north', role, start, '60%', 'Mon']);
    expect(value).toEqual({ person: 'p', programme: 'ambition-ect', ...expected });
    expect(decideEligibility(ambitionEct, value.facts, value.at).outcome).toBeTypeOf('string');
  });

  it('keeps the cohort that it asks about', () => {
    expect(personOf(['School', 'Role', 'Cohort'], ['north', 'ECT', '2022/23'])).toMatchObject({
      at: { on, start: '2022/23' },
    });
  });

  it('is enrolled in nothing beside which another could stand', () => {
    const sheet = [
      ['Person', 'Programme', 'Role', 'School', 'Start'],
      ['p', 'ambition-ect', 'ECT', 'n', ''],
      ['p', 'ect-maths-pilot', 'ECT', 'n', '5/9/2022'],
    ];
    expect([...readRows(sheet, { on }).rows].map(({ good }) => good)).toEqual([true, true]);
  });

  it('is told all the same of what is wrong with it', () => {
    const headings = ['School', 'Role', 'Start', 'FTE', 'Working days', 'Usual day'];
    const told = (start: string, fte: string): readonly string[] =>
      toldOf(headings, ['north', 'ECT', start, fte, 'Mon', 'Tue']).map(({ code, path }) => `${code} ${path.join('.')}`);
    const misfit = 'contradiction enrolment.usualDay';
    expect(told('', '')).toEqual([misfit]);
    expect(told('2022/23', '60')).toEqual(['notAShare enrolment.fte', misfit]);
    expect(told('5/9/22', '')).toEqual(['notADay start', misfit]);
    expect(told('31/9/2022', '60')).toEqual(['notADay start', 'notAShare enrolment.fte', misfit]);
  });
});

/** What is read from the one row of a table. */
function personOf(headings: readonly string[], cells: readonly (string | undefined)[]): Person {
  const row = readOne(headings, cells);
  if (row?.good !== true) throw new Error(row?.problems.map(({ message }) => message).join());
  return row.value;
}

/** Everything that is wrong with the one row of a table. */
function toldOf(headings: readonly string[], cells: readonly (string | undefined)[]): readonly CellProblem[] {
  const row = readOne(headings, cells);
  if (row?.good !== false) throw new Error('nothing is wrong with the row');
  return row.problems;
}

function readOne(
  headings: readonly string[],
  cells: readonly (string | undefined)[],
): GoodCells | BadCells | undefined {
  const [row] = readRows(
    [
      ['Person', ...headings],
      ['p', ...cells],
    ],
    options,
  ).rows;
  return row;
}
