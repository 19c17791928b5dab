import { join } from 'node:path';
import { civilDay, InvalidInput, planSchedule, programmes } from 'ecf-rules';
import { intakeSchema, personSchema, readCalendars, readPeople, readRows } from 'ecf-rules/schemas';
import { describe, expect, it } from 'vitest';
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

  it('has what people are told', () => {
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
      ]).bad,
      ...readCalendars([{ school: 's', years: [{ academicYear: 'x', terms: [], trainingDays: 'x' }] }]).bad,
    ].flatMap(({ problems }) => problems.map(({ message }) => message));
    const rows = [
      ['Person', 'Start', 'QTS', 'Shoe'],
      ['p', '9/13/2024', 'x', '1'],
      ['p', '45536', '', ''],
    ];
    const table = readRows(rows, { on: civilDay('2024-09-10') });
    const ofRows = [...table.rows].flatMap((row) => (row.good ? [] : row.problems.map(({ message }) => message)));
    const ofIntake = (intakeSchema.safeParse({ caps: { roles: { ect: -1 } }, order: {} }).error?.issues ?? []).map(
      ({ message }) => message,
    );
    const given = [...told, ...ofRows, ...table.problems.map(({ message }) => message), ...ofIntake, ...planned()];

    expect(given.length).toBeGreaterThan(20);
    expect(given.flatMap((message) => message.split('\n')).filter((message) => !isOnPage(message))).toEqual([]);
    expect(personSchema.safeParse(broken).success).toBe(false);
  });
});

function planned(): readonly string[] {
  const [programme] = programmes;
  if (programme === undefined) throw new Error('there is a programme');
  try {
    planSchedule(
      programme,
      { person: 'p', role: 'participant', school: 's', start: civilDay('2024-09-03') },
      { calendars: [] },
    );
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems.map(({ message }) => message);
    throw error;
  }
  return [];
}

/** Whether a message is one of the page's, whatever was put in. */
function isOnPage(message: string): boolean {
  return all.some(({ text }) => {
    const pieces = text.split(/\[\w+\]/);
    let from = 0;
    return pieces.every((piece) => {
      const at = message.indexOf(piece, from);
      from = at + piece.length;
      return at >= 0;
    });
  });
}
