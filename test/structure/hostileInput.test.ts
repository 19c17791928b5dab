import { parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp';
import {
  type Application,
  academicYear,
  allocatePlaces,
  ambitionEct,
  answersFrom,
  changeAllocation,
  civilDay,
  decideEligibility,
  formFor,
  type Intake,
  InvalidInput,
  planSchedule,
  sampleDates,
  schoolCalendar,
  tallyWorkload,
  timelineSvg,
  verifyAllocation,
  workloadSvg,
} from 'ecf-rules';
import { readCalendars, readPeople } from 'ecf-rules/schemas';
import { analyse } from 'scslre';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { lineOf, sourceFiles, visit } from './source.js';

// What people and programs hand in may be meant to hurt: very long texts, and names that every object has.

const LONG = 1_000_000;
const calendars = [schoolCalendar(sampleDates)];
const on = civilDay('2024-09-10');
const intake: Intake = {
  programme: 'p',
  edition: 'e',
  caps: { roles: { ect: 2 }, total: 2 },
  order: { by: 'timeOfApplication' },
};

describe('expressions in src', () => {
  const expressions = sourceFiles().flatMap(({ path, tree }) => {
    const found: (readonly [string, string])[] = [];
    visit(tree, (node) => {
      if (ts.isRegularExpressionLiteral(node)) found.push([`${path}:${lineOf(tree, node)}`, node.text]);
    });
    return found;
  });

  it('are found', () => {
    expect(expressions.length).toBeGreaterThan(0);
  });

  it.each(expressions)('%s takes steps in proportion to its text', (_, text) => {
    expect(slowerThanLinear(text)).toEqual([]);
  });

  it.each(['/(a+)+$/', '/^(a|a)*$/', String.raw`/^\s*\s*x/`, String.raw`/[([][^)\]]*[)\]]/g`, String.raw`/\s+$/`])(
    '%s would be found',
    (text) => {
      expect(slowerThanLinear(text)).not.toEqual([]);
    },
  );

  it.each(['/a{2,3}$/', '/^[+*]{1,9}$/', '/[ab]+/', String.raw`/^\d+$/`])('%s would pass', (text) => {
    expect(slowerThanLinear(text)).toEqual([]);
  });
});

/**
 * How an expression can be slower than linear, by its structure: nothing is timed, so that no machine, however busy,
 * changes the answer. The analysis does not compare the alternatives of a group that repeats without end, so there
 * shall be none.
 */
function slowerThanLinear(expression: string): readonly string[] {
  const end = expression.lastIndexOf('/');
  const literal = parseRegExpLiteral(expression);
  const reasons = analyse({ source: expression.slice(1, end), flags: expression.slice(end + 1) }).reports.map(
    ({ type, exponential }) => (exponential ? `${type}, exponential` : type),
  );
  visitRegExpAST(literal, {
    onQuantifierEnter({ max, element }) {
      const alternatives = 'alternatives' in element ? element.alternatives.length : 1;
      if (max === Infinity && alternatives > 1) reasons.push(`alternatives repeated without end: ${element.raw}`);
    },
  });
  return reasons;
}

// An expression or a loop slower than linear would not come to an end on a million characters while a test waits.
describe('texts of a million characters', () => {
  const texts = [
    ['one digit', '2'.repeat(LONG)],
    ['a day and more', `2024-09-10${'0'.repeat(LONG)}`],
    ['hyphens', '-'.repeat(LONG)],
    ['spaces', ' '.repeat(LONG)],
    ['a capital and hyphens', `Q${'-T'.repeat(LONG / 2)}`],
    ['slashes', '2024/'.repeat(LONG / 5)],
  ] as const;

  it.each(texts)('%s are refused as a day, a year, a fact, a school and a time', (_, text) => {
    expect(() => civilDay(text)).toThrow(InvalidInput);
    expect(() => academicYear(text)).toThrow(InvalidInput);
    expect(() => decideEligibility(ambitionEct, { [text]: true }, { on })).toThrow(InvalidInput);
    expect(() => decideEligibility(ambitionEct, { role: text as 'ect' }, { on })).toThrow(InvalidInput);
    const enrolment = { person: 'ect-1', role: 'ect', school: 'sample', start: on } as const;
    expect(() => planSchedule(ambitionEct, { ...enrolment, school: text }, { calendars })).toThrow(InvalidInput);
    const fixed = [{ activity: 'clinic-ect-1', ordinal: 1, day: on, from: text as '09:00' }];
    expect(() => planSchedule(ambitionEct, enrolment, { calendars, fixed })).toThrow(InvalidInput);
  });

  it.each(texts)(
    '%s are told at the border',
    (_, text) => {
      const row = {
        person: text,
        programme: text,
        on: text,
        facts: { [text]: text, role: text, inductionStart: text },
      };
      expect(readPeople([row]).bad).toHaveLength(1);
      expect(
        readCalendars([{ school: text, years: [{ academicYear: text, terms: [], trainingDays: text }] }]).bad,
      ).toHaveLength(1);
    },
    60_000,
  );
});

describe('names that every object has', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

  it.each(names)('%s is no fact', (name) => {
    const facts = JSON.parse(`{ "${name}": true }`) as Record<string, never>;
    expect(() => decideEligibility(ambitionEct, facts, { on })).toThrow('No programme asks about this fact');
  });

  it.each(names)('%s changes no object, wherever it is written', (name) => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    const planted = JSON.parse(`{ "${name}": { "polluted": true, "qts": true } }`) as object;
    const row = {
      person: 'p-01',
      programme: name,
      on: '2024-09-10',
      facts: planted,
      enrolment: planted,
      timetable: planted,
    };
    const { good, bad } = readPeople([row, planted, { ...row, ...planted }]);
    expect([good.length, bad.length]).toEqual([0, 3]);
    expect(
      readCalendars([planted, { ...sampleDates, years: [planted] }, { ...sampleDates, school: name }]).bad,
    ).toHaveLength(2);
    expect({}).not.toHaveProperty('polluted');
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
  });

  it.each(names)('%s is a school like another', (name) => {
    const calendar = schoolCalendar({ ...sampleDates, school: name });
    const plan = planSchedule(
      ambitionEct,
      { person: name, role: 'mentor', school: name, start: on, ects: [{ person: `${name}-1`, start: on }] },
      { calendars: [calendar] },
    );
    expect(plan.sessions.some(({ id }) => id.includes(`/${name}-1/`))).toBe(true);
    expect({}).not.toHaveProperty('polluted');
  });

  it.each(names)('%s is a person, an application and a session like another', (name) => {
    const calendar = schoolCalendar(sampleDates);
    const who = { person: name, role: 'ect', school: 'sample', start: on } as const;
    const absence = { kind: 'absence', person: name, first: on, last: on } as const;
    expect(() => planSchedule(ambitionEct, who, { calendars: [calendar], events: [absence] })).toThrow(InvalidInput);
    const missed = { kind: 'missedSession', session: name, on } as const;
    expect(() => planSchedule(ambitionEct, who, { calendars: [calendar], events: [missed] })).toThrow(InvalidInput);

    const allocation = allocatePlaces(intake, [wish(name), wish('another')]);
    expect(allocation.confirmed.map(({ applicationId }) => applicationId)).toContain(name);
    expect(verifyAllocation(intake, [wish(name), wish('another')], allocation)).toEqual([]);
    const { allocation: after } = changeAllocation(intake, allocation, { withdraw: [name], caps: { total: 1 } });
    expect(after.confirmed.map(({ applicationId }) => applicationId)).toEqual(['another']);
    expect({}).not.toHaveProperty('polluted');
  });

  it.each(names)('%s is no field of a form, and no answer to a question', (name) => {
    const entered = JSON.parse(`{ "${name}": "yes", "role": "${name}", "qts": { "${name}": true } }`) as object;
    expect(answersFrom(ambitionEct, entered)).toEqual({});
    expect(formFor(ambitionEct, answersFrom(ambitionEct, entered), { on }).decision.outcome).toBe(
      'moreInformationNeeded',
    );
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('signs that mean something to a page', () => {
  it('stand as text in the pictures of a plan, whoever it is for', () => {
    const hostile = '</title></desc><script>alert("1")</script>&';
    const plan = planSchedule(
      { ...ambitionEct, name: hostile },
      { person: hostile, role: 'ect', school: hostile, start: on },
      { calendars: [schoolCalendar({ ...sampleDates, school: hostile })] },
    );
    const pictures = [timelineSvg(plan), workloadSvg(tallyWorkload(plan))];
    expect(pictures.filter((svg) => svg.includes('<script'))).toEqual([]);
    expect(pictures.every((svg) => svg.includes('&lt;script'))).toBe(true);
    expect(() => timelineSvg(plan, { id: '"><script>' })).toThrow(InvalidInput);
  });
});

function wish(applicationId: string): Application {
  return {
    applicationId,
    person: `of ${applicationId}`,
    role: 'ect',
    decision: { outcome: 'eligible' },
    appliedAt: on,
  };
}
