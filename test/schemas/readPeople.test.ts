import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { programmes } from '../../src/programmes/catalogue.js';
import { ectMathsPilot } from '../../src/programmes/ectMathsPilot.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import { readPeople } from '../../src/schemas/lists/readPeople.js';
import { frozen, throughJson } from '../support/frozen.js';
import { writtenPeople } from './written.js';

const asks = { person: 'p-1', programme: 'ambition-ect', on: '2024-09-10', facts: {} };
const enrolled = {
  ...asks,
  start: '2022-09-05',
  facts: { role: 'ect' },
  enrolment: { school: 'a' },
};
const onThePilot = { ...enrolled, programme: 'ect-maths-pilot' };

describe('a good row', () => {
  it('comes out as the core’s own types, ready to be planned', () => {
    fc.assert(
      fc.property(writtenPeople, ({ dates, enrolment, row }) => {
        const { good, bad } = readPeople(throughJson([frozen(row)]));
        expect(bad).toEqual([]);
        const value = good[0]?.value;
        const isTrained = enrolment.role === 'mentor' && row.facts.mentorTrained === true;
        expect(value?.enrolment).toEqual({ ...(isTrained ? { trained: true } : {}), ...enrolment });
        expect(value?.facts).toEqual(row.facts);
        const programme = programmes.find(({ id }) => id === value?.programme) ?? ambitionEct;
        expect(() => planSchedule(programme, enrolment, { calendars: [schoolCalendar(dates)] })).not.toThrow();
      }),
      { numRuns: 50 },
    );
  });

  it('may ask without being enrolled, from a day or from a year', () => {
    const rows = [asks, { ...asks, person: 'p-2', start: '2022/23' }, { ...asks, person: 'p-3', start: '2024-09-03' }];
    expect(readPeople(rows).good.map(({ value }) => value.at)).toEqual([
      { on: '2024-09-10' },
      { on: '2024-09-10', start: '2022/23' },
      { on: '2024-09-10', start: '2024-09-03' },
    ]);
  });

  it('asks for the year that its enrolment names, where a term begins in August', () => {
    const row = { ...enrolled, start: '2022-08-30', enrolment: { school: 'a', cohort: '2022/23' } };
    const [read] = readPeople([row]).good;
    expect(read?.value.at.start).toBe('2022/23');
    expect(read?.value.enrolment).toMatchObject({ start: '2022-08-30', cohort: '2022/23', role: 'ect', person: 'p-1' });
  });

  it('has no key that is undefined', () => {
    const row = { ...asks, start: undefined, enrolment: undefined, timetable: undefined, facts: { qts: undefined } };
    expect(readPeople([row]).good[0]?.value).toStrictEqual({
      person: 'p-1',
      programme: 'ambition-ect',
      facts: {},
      at: { on: '2024-09-10' },
    });
  });
});

describe('bad rows', () => {
  it('stand beside the good ones, each with its place and its key', () => {
    const { good, bad } = readPeople([asks, { person: 'p-2' }, 7, { ...asks, person: 'p-4' }, { ...asks, person: 5 }]);
    expect(good.map(({ position, label }) => [position, label])).toEqual([
      [1, 'p-1'],
      [4, 'p-4'],
    ]);
    expect(bad.map(({ position, label }) => [position, label])).toEqual([
      [2, 'p-2'],
      [3, null],
      [5, null],
    ]);
  });

  it('hold every problem at once', () => {
    const row = {
      person: ' ',
      programme: 'ambition-etc',
      on: '2024-09-31',
      start: 'soon',
      factz: {},
      facts: { qts: 'yes', phse: 'primary', matSchoolsLed: -1, inductionStart: 20240901, phase: 'Primary' },
      enrolment: { fte: 60, workingDays: ['monday', 'sunday'], usualDay: 'friday', ects: [{ usualDay: 'x' }] },
      timetable: { comparableMinutes: 1.5, halves: [] },
    };
    expect(told([row])).toEqual([
      'missing person: Enter a key for the person',
      'unknownName programme: There is no programme with this id; did you mean ambition-ect?',
      'notADay on: The day of asking must be a day that exists, such as 2024-09-02',
      'notADay start: The start must be a day that exists, such as 2024-09-02, or an academic year, such as 2024/25',
      'wrongKind facts.qts: QTS must be true or false',
      'wrongKind facts.inductionStart: Start of induction must be a day that exists, such as 2024-09-02',
      expect.stringMatching(/^notOneOf facts\.phase: Phase must be one of nursery, primary,/),
      'outOfRange facts.matSchoolsLed: Schools led must be a whole number, 0 or more',
      'unknownName facts.phse: No programme asks about this fact; did you mean phase?',
      'notAShare enrolment.fte: FTE must be more than 0 and at most 1, with at most two decimals, such as 0.6',
      'notOneOf enrolment.workingDays.1: A working day must be one of monday, tuesday, wednesday, thursday, friday',
      'missing enrolment.school: Enter the key of the school, as its calendar has it',
      'notOneOf enrolment.ects.0.usualDay: The usual day must be one of monday, tuesday, wednesday, thursday, friday',
      'missing enrolment.ects.0.person: Enter the key of the ECT',
      'missing enrolment.ects.0.start: Enter the day the ECT’s training started',
      'missing timetable.halves: Enter the dates of at least one half of induction',
      'outOfRange timetable.comparableMinutes: Enter whole minutes a cycle, 0 to 100,000',
      'unknownName factz: There is no field with this name; did you mean facts?',
      'missing facts.role: Enter what the person is on the programme, such as ect: a plan needs it',
      'contradiction enrolment.usualDay: The usual day must be one of the working days',
    ]);
  });

  it.each([
    ['an enrolment without a start', { ...enrolled, start: undefined }, ['missing start']],
    ['an enrolment from a year only', { ...enrolled, start: '2022/23' }, ['notADay start']],
    ['an enrolment without a role', { ...enrolled, facts: {} }, ['missing facts.role']],
    [
      'an enrolment in a role the programme does not have',
      { ...enrolled, facts: { role: 'leadParticipant' } },
      ['notOneOf facts.role'],
    ],
    [
      'a timetable without an enrolment',
      {
        ...asks,
        timetable: { comparableMinutes: 1250, halves: [{ half: 1, first: '2024-09-03', last: '2025-07-18' }] },
      },
      ['missing enrolment'],
    ],
    [
      'an ECT with ECTs',
      { ...enrolled, enrolment: { school: 'a', ects: [{ person: 'p-2', start: '2022-09-05' }] } },
      ['contradiction enrolment.ects'],
    ],
    [
      'a mentor of themselves',
      {
        ...enrolled,
        facts: { role: 'mentor' },
        enrolment: { school: 'a', ects: [{ person: 'p-1', start: '2022-09-05' }] },
      },
      ['contradiction enrolment.ects.0.person'],
    ],
    ['an enrolment that is none', { ...enrolled, enrolment: 'yes' }, ['wrongKind enrolment']],
    ['facts that are none', { ...enrolled, facts: null }, ['wrongKind facts']],
    ['a programme of another kind', { ...asks, programme: 7 }, ['wrongKind programme']],
    ['a key that is too long', { ...asks, person: 'x'.repeat(101) }, ['outOfRange person']],
    ['a programme far from any', { ...asks, programme: 'painting' }, ['unknownName programme']],
  ])('tell %s', (_, row, problems) => {
    expect(readPeople([row]).bad[0]?.problems.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(problems);
  });

  it('repeat nothing that was written in a field', () => {
    const secret = fc.constant('Jane-1234567');
    const fields = [...Object.keys(enrolled), 'timetable'];
    const inner = [
      ...fields,
      'role',
      'qts',
      'school',
      'fte',
      'usualDay',
      'ects',
      'workingDays',
      'halves',
      'half',
      'phase',
    ];
    const junk = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, secret, tie('object'), tie('list')),
      object: fc.dictionary(fc.constantFrom(...inner), tie('value')),
      list: fc.array(tie('value'), { maxLength: 3 }),
    })).value;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...fields), junk), (row) => {
        const messages = readPeople([row]).bad.flatMap(({ problems }) => problems.map(({ message }) => message));
        expect(messages.filter((message) => message.includes('Jane'))).toEqual([]);
      }),
    );
  });
});

describe('a person in several rows', () => {
  it('may ask about several programmes', () => {
    expect(readPeople([asks, { ...asks, programme: 'ect-maths-pilot' }]).bad).toEqual([]);
  });

  it('may not ask about one twice: the later row is told', () => {
    const { good, bad } = readPeople([asks, { ...asks, on: '2025-01-01' }]);
    expect(good.map(({ position }) => position)).toEqual([1]);
    expect(bad[0]?.problems).toEqual([
      {
        path: ['person'],
        code: 'duplicate',
        message: 'Row 1 has this person on this programme already: enter a person once for each programme and role',
      },
    ]);
  });

  it('is never enrolled in the pilot and in its parent: both rows are told', () => {
    const { good, bad } = readPeople([enrolled, onThePilot, { ...enrolled, person: 'p-2' }]);
    expect(good.map(({ label }) => label)).toEqual(['p-2']);
    expect(bad.map(({ problems }) => problems)).toEqual(
      [2, 1].map((row) => [
        {
          path: ['programme'],
          code: 'contradiction',
          message: `Row ${row} has this person on a programme that is taken instead of this one, never beside it: remove one of the two enrolments`,
        },
      ]),
    );
  });

  it('is not there twice where the earlier row could not be read', () => {
    const { good, bad } = readPeople([{ ...enrolled, on: 'now' }, enrolled, enrolled]);

    expect(good.map(({ position }) => position)).toEqual([2]);
    expect(bad.map(({ position, problems }) => [position, problems.map(({ code }) => code)])).toEqual([
      [1, ['notADay']],
      [3, ['duplicate']],
    ]);
  });

  it('is told so beside whatever else is wrong', () => {
    const rows = [enrolled, { ...onThePilot, on: 'now' }];
    expect(readPeople(rows).bad.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['contradiction'],
      ['notADay', 'contradiction'],
    ]);
  });

  it('is told in each row, however often they stand there', () => {
    const { bad } = readPeople([enrolled, asks, onThePilot, enrolled, { programme: 'ambition-ect' }]);
    const codes = bad.map(({ position, problems }) => [position, ...problems.map(({ code }) => code)]);
    expect(codes.slice(0, -1)).toEqual([
      [1, 'contradiction'],
      [2, 'duplicate'],
      [3, 'contradiction'],
      [4, 'duplicate', 'contradiction'],
    ]);
  });

  it('may lead the school on the pilot, whose teachers others are', () => {
    expect(ectMathsPilot.parent?.programme).toBe(ambitionEct);
    expect(
      readPeople([
        { ...enrolled, facts: { role: 'mentor' } },
        { ...onThePilot, facts: { role: 'schoolLeader' } },
      ]).bad,
    ).toEqual([]);
  });

  it('may ask about the one while enrolled in the other', () => {
    expect(readPeople([enrolled, { ...asks, programme: 'ect-maths-pilot' }]).bad).toEqual([]);
  });
});

describe('anything at all', () => {
  it('is read without an error, and nothing is lost', () => {
    const rows = fc.array(fc.oneof(fc.anything(), fc.constant(asks), fc.dictionary(fc.string(), fc.anything())));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), rows), (input) => {
        const { good, bad } = readPeople(input);
        const positions = [...good, ...bad].map(({ position }) => position).toSorted((a, b) => a - b);
        const count = Array.isArray(input) ? input.length : 1;
        expect(positions).toEqual(Array.from({ length: count }, (_, at) => at + 1));
        expect(bad.every(({ problems }) => problems.length > 0)).toBe(true);
      }),
    );
  });

  it('with the keys of prototypes is told, and pollutes nothing', () => {
    const text =
      '{"__proto__":{"person":"p-1","polluted":1},"constructor":{},"facts":{"__proto__":{"qts":true},"toString":1}}';
    const { bad } = readPeople([JSON.parse(text)]);
    const unknown = bad[0]?.problems.filter(({ code }) => code === 'unknownName').map(({ path }) => path.join('.'));
    expect(unknown).toEqual(['facts.__proto__', 'facts.toString', '__proto__', 'constructor']);
    expect(bad[0]?.label).toBeNull();
    expect('polluted' in {}).toBe(false);
  });

  it('stands for a list of one where it is no list', () => {
    expect(readPeople(asks).good.map(({ position }) => position)).toEqual([1]);
    expect(readPeople([])).toEqual({ good: [], bad: [] });
  });
});

function told(rows: readonly unknown[]): readonly string[] {
  return readPeople(rows).bad.flatMap(({ problems }) =>
    problems.map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`),
  );
}
