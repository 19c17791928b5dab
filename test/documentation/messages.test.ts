import { join } from 'node:path';
import { civilDay, InvalidInput, planSchedule, programmes } from 'ecf-rules';
import { applicationSchema, intakeSchema, personSchema, readCalendars, readPeople, readRows } from 'ecf-rules/schemas';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problems/problem.js';
import { problemsWith } from '../../src/schemas/problems/problemsWith.js';
import { ROOT } from '../structure/source.js';
import { messages, messagesPage } from './messagesPage.js';

// After a deliberate change: `npm run generate`, then read the page for its tone: it says what to do, to a person.

const all = messages();

describe('the page of messages', () => {
  it('is current', async () => {
    await expect(messagesPage(all)).toMatchFileSnapshot(join(ROOT, 'docs/messages.md'));
  });

  it('has no sentence of another library’s', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(
      all.filter(({ text }) => /^(?:Too|Invalid|Expected|Unrecognized|Required)\b|\bexpected\b/.test(text)),
    ).toEqual([]);
  });

  it('has a code beside every message, and messages only', () => {
    expect(all.filter(({ codes }) => codes.length === 0)).toEqual([]);
    expect(all.filter(({ text }) => /[a-z]\[\w+\]|^(?:\[\w+\] ?)+$/.test(text))).toEqual([]);
    expect(all.filter(({ text }) => /^The (?:last )?moment\b/.test(text))).toEqual([]);
  });

  it('has what people are told, with its code', () => {
    const broken = {
      person: 7,
      programme: 'x',
      on: '2024-02-30',
      facts: { qts: 'x' },
      enrolment: { school: 1 },
      strat: 1,
    };
    const told = [
      ...readPeople([
        broken,
        null,
        { person: 'p', programme: 'ambition-ect', on: '2024-09-10', facts: {}, timetable: {} },
        {
          person: 'p',
          programme: 'ambition-ect',
          on: '2024-09-10',
          facts: { phase: 7, inductionStart: 'x', matSchoolsLed: -1, mathsTeachingFrom: null },
          enrolment: { fte: 2, workingDays: ['x'], usualDay: 7, ects: [{}], trained: 'x', cohort: '2024' },
          timetable: { halves: [{ half: 3, comparableMinutes: -1, cycleWeeks: 11 }] },
          events: [{ kind: 'absense' }, {}, 7, { kind: 'absence', first: 'x' }],
        },
      ]).bad,
      ...readCalendars([
        { school: 's', years: [{ academicYear: 'x', terms: [], trainingDays: 'x' }] },
        { school: 't', years: [{ academicYear: '2024/25', terms: [] }] },
      ]).bad,
    ].flatMap(({ problems }) => problems);
    const rows = [
      ['Person', 'Start', 'QTS', 'Shoe'],
      ['p', '9/13/2024', 'x', '1'],
      ['p', '45536', '', ''],
    ];
    const table = readRows(rows, { on: civilDay('2024-09-10') });
    const ofRows = [...table.rows].flatMap((row) => (row.good ? [] : row.problems));
    const given = [...told, ...ofRows, ...table.problems, ...ofPlaces(), ...planned()];

    expect(given.length).toBeGreaterThan(40);
    expect(given.filter((problem) => !isOnPage(problem))).toEqual([]);
    expect(personSchema.safeParse(broken).success).toBe(false);
  });
});

function ofPlaces(): readonly Problem[] {
  const intakes = [
    {},
    {
      caps: { roles: { ect: -1, mentor: 'x', shoe: 1 }, total: 1e20 },
      order: {},
      closes: {},
      undecided: { refer: 'x' },
    },
    { programme: '', edition: 7, caps: { roles: {}, total: null }, order: { by: 'x' }, closes: { at: 'x', late: 'x' } },
    { programme: 'x'.repeat(101), order: { by: 'list', applicationIds: 'x' }, closes: 7 },
    { order: { by: 'draw', seed: 7 } },
  ];
  const applications = [{}, { person: 7, role: 'x', appliedAt: 'x', decision: { outcome: 'x', tier: 0 } }, 7];
  return [
    ...intakes.flatMap((intake) => problemsWith(intake, intakeSchema).problems),
    ...applications.flatMap((application) => problemsWith(application, applicationSchema).problems),
  ];
}

function planned(): readonly Problem[] {
  const [programme] = programmes;
  if (programme === undefined) throw new Error('there is a programme');
  try {
    planSchedule(
      programme,
      { person: 'p', role: 'participant', school: 's', start: civilDay('2024-09-03') },
      { calendars: [] },
    );
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
}

/** Whether a message is one of the page's, whatever was put in, with its code beside it. */
function isOnPage({ message, code }: Problem): boolean {
  return all.some(({ text, codes }) => {
    if (!codes.includes(code)) return false;
    const pieces = text.split(/\[\w+\]/);
    let from = 0;
    return pieces.every((piece) => {
      const at = message.indexOf(piece, from);
      from = at + piece.length;
      return at >= 0;
    });
  });
}
