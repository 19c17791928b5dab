import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import type { SchoolDates } from '../../src/calendar/schoolDates.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import { allocatePlaces } from '../../src/places/allocatePlaces.js';
import type { Application } from '../../src/places/application.js';
import type { Intake } from '../../src/places/intake.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { PlanEvent } from '../../src/schedule/planEvent.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import * as schemas from '../../src/schemas/index.js';
import type { Person } from '../../src/schemas/personSchema.js';
import { problemsWith } from '../../src/schemas/problems/problemsWith.js';
import type { FactName, Known } from '../../src/vocabulary/facts.js';
import { throughJson } from '../support/frozen.js';
import { problemsOf } from '../support/problemsOf.js';
import { blueCoat } from '../support/schools.js';
import { changed } from './changed.js';
import { writtenEvent } from './events.js';
import { written as sound } from './sound.js';
import { written } from './written.js';

class Teacher {
  readonly person = 'p-1';
}

/** Whatever a program can hand in. */
const anything = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
    withTypedArray: true,
    withBoxedValues: true,
  }),
  fc.constantFrom<unknown>(
    new Date(Number.NaN),
    new Map([['person', 'p']]),
    new Teacher(),
    Symbol('s'),
    () => 1,
    Number.NaN,
  ),
  fc.constantFrom<unknown>(
    Object.create({ person: 'p', programme: 'ambition-ect', on: '2024-09-02', facts: {} }),
    2n,
    -0,
  ),
  fc.constantFrom<unknown>('\ud800', '\udc00 teacher', 'p'.repeat(100_000), '\u0000', '2024-09-02\n', '٢٠٢٤-٠٩-٠٢'),
  fc.constantFrom<unknown>(
    deep(5000),
    JSON.parse('{"__proto__":{"person":"p"}}'),
    JSON.parse('{"constructor":{"prototype":1}}'),
  ),
);

/** What was read, as it is written, and what the core does with it, by the name of the schema. */
const cases: { readonly [Name in keyof typeof sound]: Case } = {
  applicationSchema: {
    seen: withoutAside,
    again: (value) => value,
    use: (value) => allocatePlaces(anIntake, [value as Application]),
  },
  datePartsSchema: { again: (value) => partsOf(String(value)), use: () => undefined },
  enrolmentSchema: {
    again: (value) => written(value as Enrolment),
    use: (value) => planned({ ...(value as Enrolment), school: blueCoat.school }),
  },
  factsSchema: {
    again: (value) => value,
    use: (value) => decideEligibility(ambitionEct, value as Known<FactName>, { on: '2024-09-10' as never }),
  },
  inductionTimetableSchema: { again: (value) => value, use: () => undefined },
  intakeSchema: { again: (value) => value, use: (value) => allocatePlaces(value as Intake, []) },
  personSchema: {
    again: (value) => personAgain(value as Person),
    use: (value) =>
      (value as Person).enrolment !== undefined &&
      planned({ ...((value as Person).enrolment as Enrolment), school: blueCoat.school }),
  },
  planEventsSchema: {
    again: (value) => (value as readonly PlanEvent[]).map(writtenEvent),
    use: () => undefined,
  },
  schoolDatesSchema: { again: (value) => value, use: (value) => schoolCalendar(value as SchoolDates) },
};

const exported: readonly (readonly [string, unknown])[] = Object.entries(schemas).filter(([name]) =>
  name.endsWith('Schema'),
);

it('every schema is tried', () => {
  expect(exported.map(([name]) => name).toSorted()).toEqual(Object.keys(cases).toSorted());
});

describe.each(exported)('%s', (name, given) => {
  const schema = given as z.ZodType;
  const { again, use, seen = (input: unknown) => input } = cases[name as keyof typeof cases];
  const valid: fc.Arbitrary<unknown> = sound[name as keyof typeof cases];
  const inputs = fc.oneof(anything, changed(valid), changed(valid, anything));

  it('takes anything without a crash, and takes for good only what is', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const read = problemsWith(input, schema);
        const { problems } = read;
        expect(problems.every(isWhole)).toBe(true);
        expect(problems.length > 0 || isPlain(seen(input))).toBe(true);
        const values = 'value' in read ? [read.value] : [];
        expect(throughJson(values)).toEqual(values);
        expect(values.map((value) => schema.parse(throughJson(again(value))))).toEqual(values);
        values.forEach(use);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what throws when it is looked at, or has no end', () => {
  const endless: unknown[] = [];
  endless.length = 2 ** 32 - 1;
  const hostile = [...whatThrows(), endless];
  const standIns = fc.nat({ max: hostile.length - 1 }).map((at) => `hostile ${at}`);
  /** What a property hands about looks at its values, so that a word stands for what cannot be looked at. */
  const withHostile = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('hostile ')) return hostile[Number(value.slice(8))];
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(withHostile);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withHostile(inner)]));
  };

  it.each(exported)('%s is told of it, wherever it stands', (name, given) => {
    const schema = given as z.ZodType;
    const valid: fc.Arbitrary<unknown> = sound[name as keyof typeof cases];
    fc.assert(
      fc.property(fc.oneof(standIns, changed(valid, standIns)), (input) => {
        const read = problemsWith(withHostile(input), schema);
        const { problems, ...value } = read;
        const told = problems.length > 0 ? { issues: problems } : value;
        expect(schema['~standard'].validate(withHostile(input))).toEqual(told);
      }),
      { numRuns: 300 },
    );
    for (const input of whatThrows()) expect(problemsWith(input, schema).problems.length).toBeGreaterThan(0);
  });
});

function whatThrows(): readonly unknown[] {
  const fail = (): never => {
    throw new RangeError('not for you');
  };
  const [list, object] = [Proxy.revocable([], {}), Proxy.revocable({}, {})];
  list.revoke();
  object.revoke();
  return [
    Object.defineProperty({}, 'person', { enumerable: true, get: fail }),
    Object.defineProperty([], 0, { enumerable: true, get: fail }),
    new Proxy({}, { getOwnPropertyDescriptor: fail, get: fail, getPrototypeOf: fail, ownKeys: fail }),
    new Proxy([1], { get: fail }),
    list.proxy,
    object.proxy,
  ];
}

describe('the readers', () => {
  it('take anything without a crash', () => {
    const cells = fc.array(anything, { maxLength: 12 });
    const rows = fc.oneof(
      fc.array(fc.oneof(cells, anything)),
      fc.tuple(fc.constant(Object.keys(schemas.ROW_HEADINGS)), cells),
    );
    fc.assert(
      fc.property(rows, anything, (table, one) => {
        const { columns, problems, rows: read } = schemas.readRows(table);
        expect(problems.every(isWhole)).toBe(true);
        expect(columns.every(({ position }) => position > 0)).toBe(true);
        for (const row of read) expect(row.good || (row.problems.length > 0 && row.problems.every(isWhole))).toBe(true);
        schemas.readPeople(one);
        schemas.readCalendars(table);
        schemas.schoolFactsFromGias(one);
        schemas.teacherReferenceNumber(one);
      }),
      { numRuns: 500 },
    );
  });

  it('take fields that throw when they are looked at', () => {
    const throwing = Object.defineProperty({}, 'person', {
      enumerable: true,
      get: () => {
        throw new RangeError('no');
      },
    });
    expect(schemas.readPeople([throwing]).bad.length).toBe(1);
    expect([...schemas.readRows([['Person'], throwing]).rows]).toMatchObject([
      { good: false, problems: [{ code: 'wrongKind' }] },
    ]);
    expect(
      schemas.schoolFactsFromGias(
        new Proxy(
          {},
          {
            getOwnPropertyDescriptor: () => {
              throw new Error('no');
            },
          },
        ),
      ).facts,
    ).toEqual({});
  });

  it('take no person from a class, a map or a prototype', () => {
    const person = { person: 'p', programme: 'ambition-ect', on: '2024-09-02', facts: {} };
    expect(schemas.readPeople([person]).good.length).toBe(1);
    for (const facts of [
      new Date(0),
      new Map(),
      new Set(),
      new Teacher(),
      Object.create({ qts: true }),
      [],
      new Error('x'),
    ]) {
      expect(schemas.readPeople([{ ...person, facts }]).good).toEqual([]);
    }
    expect(schemas.readPeople([Object.assign(Object.create(null), person)]).good.length).toBe(1);
    expect(schemas.readPeople([Object.create(person)]).good).toEqual([]);
  });
});

const anIntake: Intake = {
  programme: 'p',
  edition: 'e',
  caps: { roles: { ect: 1 }, total: 1 },
  order: { by: 'draw', seed: 's' },
};

/** An application without what a decision holds beside what is read of it. */
function withoutAside(input: unknown): unknown {
  const { decision, ...rest } = input as Application;
  const { outcome, tier, programme, edition } = decision;
  return { ...rest, decision: { outcome, tier, programme, edition } };
}

interface Case {
  /** What is read of an input that is taken; left out, all of it. */
  readonly seen?: (input: unknown) => unknown;
  /** What was read, as it is written. */
  readonly again: (value: unknown) => unknown;
  /** What the core does with it. */
  readonly use: (value: unknown) => unknown;
}

/** A plan, or what is wrong with one beyond a schema of no programme in particular: the role, and the mentor who has no ECTs. */
function planned(enrolment: Enrolment): void {
  const plan = () => planSchedule(ambitionEct, enrolment, { calendars: [schoolCalendar(blueCoat)] });
  try {
    plan();
  } catch {
    expect(problemsOf(plan).filter((told) => told !== 'notOneOf role' && told !== 'contradiction ects')).toEqual([]);
  }
}

function personAgain({ person, programme, facts, at, enrolment, timetable }: Person): object {
  if (enrolment === undefined)
    return { person, programme, facts, ...at, ...(timetable === undefined ? {} : { timetable }) };
  const { person: _, role: __, start, ...rest } = written(enrolment);
  return {
    person,
    programme,
    facts,
    on: at.on,
    start,
    enrolment: rest,
    ...(timetable === undefined ? {} : { timetable }),
  };
}

function partsOf(day: string): object {
  const [year, month, date] = day.split('-');
  return { year, month, day: date };
}

function isWhole({ path, code, message }: ReturnType<typeof problemsWith>['problems'][number]): boolean {
  return (
    Array.isArray(path) &&
    typeof code === 'string' &&
    typeof message === 'string' &&
    !/undefined|\[object|\n/.test(message)
  );
}

/** Whether a value is plain data all the way down. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (value === null) return true;
  if (typeof value !== 'object')
    return ['string', 'boolean', 'undefined'].includes(typeof value) || Number.isFinite(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === null || prototype === Object.prototype) && Object.values(value).every(isPlain);
}

function deep(levels: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? { facts: value, halves: value } : [value];
  return value;
}
