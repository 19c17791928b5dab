import { describe, expect, it } from 'vitest';
import { applicationSchema } from '../../src/schemas/applicationSchema.js';
import { enrolmentSchema } from '../../src/schemas/enrolmentSchema.js';
import { inductionTimetableSchema } from '../../src/schemas/inductionTimetableSchema.js';
import { intakeSchema } from '../../src/schemas/intakeSchema.js';
import { readPeople } from '../../src/schemas/lists/readPeople.js';
import { personSchema } from '../../src/schemas/personSchema.js';
import { planEventsSchema } from '../../src/schemas/planEventsSchema.js';
import { schoolDatesSchema } from '../../src/schemas/schoolDatesSchema.js';
import { told } from './told.js';

const person = {
  person: 'p',
  programme: 'ambition-ect',
  on: '2024-09-10',
  start: '2024-09-03',
  facts: { role: 'ect' },
  enrolment: { school: 'a' },
};
const coaches = {
  ...person,
  facts: { role: 'mentor' },
  enrolment: { school: 'a', ects: [{ person: 'e', start: '2024-09-03' }] },
};
const leaves = { kind: 'withdraw', from: '2023-03-01' };
const isAway = { kind: 'absence', first: '2024-11-04', last: '2024-11-15' };
const endsTooSoon = { kind: 'absence', first: '2024-11-15', last: '2024-11-04' };

describe('everything that is wrong with events is told at once', () => {
  it.each<readonly [string, object, readonly string[]]>([
    [
      'of one before the start, beside what its order makes of the others',
      { ...person, events: [isAway, leaves] },
      ['wrongOrder events.0.kind', 'outside events.1.from'],
    ],
    [
      'of a person that there is not, beside an event that ends before it begins',
      { ...person, events: [endsTooSoon, { ...isAway, person: 'mentro' }] },
      ['wrongOrder events.0.last', 'notFound events.1.person'],
    ],
    [
      'beside an event that cannot be understood, each in its place',
      { ...person, events: [{ kind: 'x' }, 7, { ...isAway, person: 'mentro' }] },
      ['notOneOf events.0.kind', 'wrongKind events.1', 'notFound events.2.person'],
    ],
    [
      'beside an enrolment that does not fit together',
      {
        ...person,
        enrolment: { school: 'a', workingDays: ['monday'], usualDay: 'friday' },
        events: [{ ...isAway, person: 'mentro' }, leaves],
      },
      [
        'wrongOrder events.0.kind',
        'contradiction enrolment.usualDay',
        'notFound events.0.person',
        'outside events.1.from',
      ],
    ],
    [
      'beside working days that are no list',
      { ...person, enrolment: { school: 'a', workingDays: 'monday' }, events: [{ ...isAway, person: 'mentro' }] },
      ['wrongKind enrolment.workingDays', 'notFound events.0.person'],
    ],
    [
      'beside a start that is none: then nothing is before it',
      { ...person, start: 'soon', events: [leaves, { ...isAway, person: 'mentro' }] },
      ['wrongOrder events.1.kind', 'notADay start', 'notFound events.1.person'],
    ],
    [
      'beside a role that is not given: then nobody is a stranger',
      { ...person, facts: {}, events: [leaves, { ...isAway, person: 'mentro' }] },
      ['missing facts.role', 'outside events.0.from', 'wrongOrder events.1.kind'],
    ],
    [
      'beside an ECT whose start is none: then nothing is before it',
      {
        ...coaches,
        enrolment: { school: 'a', ects: [{ person: 'e', start: 'soon', from: 'x' }] },
        events: [
          { ...isAway, person: 'e' },
          { kind: 'changeOfMentor', from: '2025-01-06', ect: 'f' },
        ],
      },
      ['notADay enrolment.ects.0.start', 'notADay enrolment.ects.0.from', 'notFound events.1.ect'],
    ],
    [
      'beside ECTs of someone who is no mentor: then nobody is a stranger',
      { ...coaches, facts: { role: 'ect' }, events: [{ ...isAway, person: 'e' }] },
      ['contradiction enrolment.ects'],
    ],
    [
      'beside ECTs of someone in a role that is none: then they may be a mentor',
      { ...coaches, facts: { role: 'mentro' }, events: [{ ...isAway, person: 'e' }] },
      ['notOneOf facts.role'],
    ],
    [
      'beside ECTs that cannot be read, of nobody who may be among them',
      { ...coaches, enrolment: { school: 'a', ects: [7] }, events: [{ ...isAway, person: 'e' }, leaves] },
      ['wrongOrder events.0.kind', 'wrongKind enrolment.ects.0'],
    ],
    [
      'not beside an enrolment that is none',
      { ...coaches, enrolment: 'yes', events: [{ ...isAway, person: 'e' }] },
      ['wrongKind enrolment'],
    ],
    [
      'not of more than are read',
      { ...person, events: Array.from({ length: 1001 }, () => ({ ...isAway, person: 'mentro' })) },
      ['outOfRange events'],
    ],
    ['of what is no list', { ...person, events: 'x' }, ['wrongKind events']],
    ['of what happened to no enrolment', { ...person, enrolment: undefined, events: [] }, ['missing enrolment']],
  ])('%s', (_, row, expected) => {
    expect(problemsOf(row).toSorted()).toEqual(expected.toSorted());
  });
});

describe('one mistake is told once', () => {
  const long = 'x'.repeat(2000);
  const like = { length: 2000 };
  it.each([
    ['working days', { workingDays: long }, ['wrongKind workingDays']],
    ['working days', { workingDays: like }, ['wrongKind workingDays']],
    ['ECTs', { ects: long }, ['wrongKind ects']],
    ['a key', { school: Array(200).fill('x') }, ['wrongKind school']],
    ['a key', { school: like }, ['wrongKind school']],
    ['a key', { school: long }, ['outOfRange school']],
  ])('of %s, whatever stands in their place', (_, part, expected) => {
    const enrolment = { person: 'p', role: 'mentor', school: 'a', start: '2024-09-03', ...part };
    expect(placesOf(told(enrolmentSchema, enrolment))).toEqual(expected);
    expect(enrolmentSchema.safeParse(enrolment).error?.issues).toHaveLength(1);
  });

  it('of other lists', () => {
    expect(placesOf(told(planEventsSchema, long))).toEqual(['wrongKind']);
    expect(placesOf(told(inductionTimetableSchema, { comparableMinutes: 1, halves: long }))).toEqual([
      'wrongKind halves',
    ]);
    expect(placesOf(told(schoolDatesSchema, { school: 'a', years: long }))).toEqual(['wrongKind years']);
    expect(
      placesOf(told(planEventsSchema, [{ kind: 'x' }, ...Array.from({ length: 1000 }, () => ({ ...isAway }))])),
    ).toContain('outOfRange');
  });

  it('of nothing in the place of what may be left out', () => {
    const row = { person: 'p', programme: 'ambition-ect', on: '2024-09-10', facts: {} };
    expect(readPeople([{ ...row, start: null, enrolment: null }]).bad[0]?.problems).toEqual([
      {
        path: ['start'],
        code: 'wrongKind',
        message: 'The start must be a day that exists, such as 2024-09-02, or an academic year, such as 2024/25',
      },
      { path: ['enrolment'], code: 'wrongKind', message: 'Enter the enrolment as an object' },
    ]);
  });
});

describe('what is no number hides nothing', () => {
  const full = {
    ...coaches,
    enrolment: {
      school: 'a',
      fte: 0.6,
      workingDays: ['monday', 'tuesday'],
      usualDay: 'monday',
      cohort: '2024/25',
      trained: false,
      ects: [{ person: 'e', start: '2024-09-03', fte: 0.6, workingDays: ['monday'], from: '2024-09-03' }],
    },
    events: [
      { ...isAway, person: 'e' },
      { kind: 'transfer', from: '2024-12-02', school: 'b' },
      { kind: 'changeOfFte', from: '2024-12-03', fte: 0.5, workingDays: ['monday'], usualDay: 'monday' },
      { kind: 'missedSession', session: 's', on: '2024-12-04' },
      { kind: 'changeOfMentor', from: '2024-12-05', ect: 'e' },
    ],
    timetable: { comparableMinutes: 1250, halves: [{ half: 1, first: '2024-09-03', last: '2025-07-18' }] },
  };

  it('wherever it stands in a person', () => {
    expect(problemsOf(full)).toEqual([]);
    for (const path of pathsIn(full)) {
      for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, [], {}, null, () => 1]) {
        const problems = problemsOf({ ...(changedAt(full, path, wrong) as object), on: 'now' });
        expect([path.join('.'), problems]).toEqual([path.join('.'), expect.arrayContaining(['notADay on'])]);
        expect(problems).not.toContain('wrongKind');
      }
    }
  });

  it('in an enrolment of its own', () => {
    const enrolment = { person: 'p', role: 'ect', school: Number.NaN, start: 'now' };
    expect(placesOf(told(enrolmentSchema, enrolment))).toEqual(['wrongKind school', 'notADay start']);
  });
});

describe('an undefined field counts as left out', () => {
  it('also within a decision', () => {
    const decision = { outcome: 'eligible', edition: undefined, programme: undefined, tier: undefined };
    const application = { applicationId: 'a', person: 'p', role: 'ect', decision, appliedAt: '2022-06-01' } as const;
    expect(applicationSchema.parse({ ...application, decision: { ...decision, outcome: 'eligible' } })).toStrictEqual({
      ...application,
      decision: { outcome: 'eligible' },
    });
  });
});

describe('a number that is too small', () => {
  it('is out of range, as one that is too large is', () => {
    const intake = { programme: 'p', edition: 'e', order: { by: 'draw', seed: 's' } };
    const capped = (ect: number): object => ({ ...intake, caps: { roles: { ect }, total: 'noCap' } });
    const decided = (tier: number): object => ({
      applicationId: 'a',
      person: 'p',
      role: 'ect',
      decision: { outcome: 'eligible', tier },
      appliedAt: '2022-06-01',
    });
    for (const number of [-1, 1e300]) {
      expect(placesOf(told(intakeSchema, capped(number)))).toEqual(['outOfRange caps.roles.ect']);
      expect(placesOf(told(applicationSchema, decided(number)))).toEqual(['outOfRange decision.tier']);
      expect(problemsOf({ ...person, facts: { role: 'ect', matSchoolsLed: number } })).toEqual([
        'outOfRange facts.matSchoolsLed',
      ]);
    }
    expect(placesOf(told(applicationSchema, decided(0)))).toEqual(['outOfRange decision.tier']);
    expect(placesOf(told(intakeSchema, capped(1.5)))).toEqual(['wrongKind caps.roles.ect']);
    expect(problemsOf({ ...person, facts: { role: 'ect', matSchoolsLed: -1.5 } })).toEqual([
      'wrongKind facts.matSchoolsLed',
    ]);
  });
});

describe('a trained mentor', () => {
  const enrolmentOf = (facts: object, trained?: boolean): unknown =>
    personSchema.parse({
      ...person,
      facts: facts as never,
      enrolment: trained === undefined ? { school: 'a' } : { school: 'a', trained },
    }).enrolment;
  const own = { person: 'p', school: 'a', start: '2024-09-03' };

  it('needs no course of their own, whichever of the two says so', () => {
    const mentor = { ...own, role: 'mentor' };
    expect(enrolmentOf({ role: 'mentor', mentorTrained: true })).toStrictEqual({ ...mentor, trained: true });
    expect(enrolmentOf({ role: 'mentor', mentorTrained: true }, false)).toStrictEqual({ ...mentor, trained: false });
    expect(enrolmentOf({ role: 'mentor', mentorTrained: false }, true)).toStrictEqual({ ...mentor, trained: true });
  });

  it('is nobody of whom that is not known, or who is none', () => {
    expect(enrolmentOf({ role: 'mentor', mentorTrained: false })).toStrictEqual({ ...own, role: 'mentor' });
    expect(enrolmentOf({ role: 'mentor' })).toStrictEqual({ ...own, role: 'mentor' });
    expect(enrolmentOf({ role: 'ect', mentorTrained: true })).toStrictEqual({ ...own, role: 'ect' });
  });
});

describe('the rules of an intake', () => {
  it('are all in its description', () => {
    expect(intakeSchema.meta()?.description).toMatch(
      /at least one role is admitted, and a list has each application once/,
    );
  });
});

function problemsOf(row: object): readonly string[] {
  return placesOf(told(personSchema, row));
}

function placesOf(problems: readonly string[]): readonly string[] {
  return problems.map((problem) => problem.slice(0, problem.indexOf(':')).trim());
}

type Path = readonly (string | number)[];

/** The ways to every value within a value. */
function pathsIn(value: unknown): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const step = Array.isArray(value) ? Number(name) : name;
    return [[step], ...pathsIn(inner).map((path) => [step, ...path])];
  });
}

function changedAt(value: unknown, [step, ...others]: Path, other: unknown): unknown {
  if (step === undefined) return other;
  if (Array.isArray(value)) return value.map((each, at) => (at === step ? changedAt(each, others, other) : each));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [step]: changedAt(object[step], others, other) };
}
