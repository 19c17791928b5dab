// How the time of the border grows with what is handed in. Run after a build: `node test/bench/border.mjs`.
//
// For each schema and reader: the time for n and for 8n of something, sound and broken, the least processor time of several
// runs, and the ratio of the two for each thing handed in: 1 is linear, 8 would be quadratic.

import { ambitionEct, sampleDates, secondarySubjectLeadership } from 'ecf-rules';
import * as schemas from 'ecf-rules/schemas';

const facts = schemas.factsSchemaFor(secondarySubjectLeadership);
const person = (at) => ({ person: `p-${at}`, programme: 'ambition-ect', on: '2024-09-10', facts: { role: 'ect' } });
const event = (at) => ({ kind: 'defer', from: `2${String(at % 1000).padStart(3, '0')}-09-10`, person: `p-${at}` });
const list = (length, make) => Array.from({ length }, (_, at) => make(at));
const keys = (length, make) => Object.fromEntries(list(length, (at) => [`key${at}`, make(at)]));
const deep = (length) => JSON.parse(`${'{"facts":'.repeat(length)}1${'}'.repeat(length)}`);
const sheet = (length, cells) => [['Person', 'Role', 'Start'], ...list(length, cells)];
const enrolment = { person: 'm', role: 'mentor', school: 'n', start: '2024-09-03' };
const day = '2024-09-10';

const cases = [
  ['people, sound', 2000, (n) => list(n, person), schemas.readPeople],
  ['people, broken', 2000, (n) => list(n, () => ({ person: 1, facts: [], on: 'x' })), schemas.readPeople],
  ['people, all the same', 2000, (n) => list(n, () => person(1)), schemas.readPeople],
  ['calendars', 50, (n) => list(n, (at) => ({ ...sampleDates, school: `s-${at}` })), schemas.readCalendars],
  ['unknown facts', 1000, (n) => keys(n, () => 1), validate(facts)],
  ['a long name of a fact', 10_000, (n) => ({ ['x'.repeat(n)]: 1 }), validate(facts)],
  ['a long key', 100_000, (n) => ({ ...person(1), person: ' '.repeat(n) }), validate(schemas.personSchema)],
  ['deep nesting', 1000, deep, validate(schemas.personSchema)],
  [
    'academic years',
    500,
    (n) => ({ school: 's', years: list(n, () => sampleDates.years[0]) }),
    validate(schemas.schoolDatesSchema),
  ],
  ['broken years', 500, (n) => ({ school: 's', years: list(n, () => 7) }), validate(schemas.schoolDatesSchema)],
  [
    'training days',
    40,
    (n) => ({ school: 's', years: [{ ...sampleDates.years[0], trainingDays: list(n, () => day) }] }),
    validate(schemas.schoolDatesSchema),
  ],
  ['events, broken', 2000, (n) => list(n, () => ({ kind: 'x' })), validate(schemas.planEventsSchema)],
  ['events, too many', 2000, (n) => list(n, event), validate(schemas.planEventsSchema)],
  [
    'a mentor’s ECTs',
    500,
    (n) => ({ ...enrolment, ects: list(n, () => ({ person: 'e', start: day })) }),
    validate(schemas.enrolmentSchema),
  ],
  [
    'halves of induction',
    500,
    (n) => ({ comparableMinutes: 1, halves: list(n, () => ({ half: 1, first: day, last: day })) }),
    validate(schemas.inductionTimetableSchema),
  ],
  [
    'a long date part',
    100_000,
    (n) => ({ day: ' '.repeat(n), month: '1'.repeat(n), year: 'x'.repeat(n) }),
    validate(schemas.datePartsSchema),
  ],
  ['rows, sound', 2000, (n) => sheet(n, (at) => [`p-${at}`, 'ECT', '3/9/2024']), readAll],
  ['rows, broken', 2000, (n) => sheet(n, () => ['', 'x', '9/13/2024', 'stray']), readAll],
  ['a wide row', 500, (n) => [list(n, (at) => `Heading ${at}`), list(n, () => 'x')], readAll],
  ['one field in many columns', 500, (n) => [list(n, () => 'Role'), list(n, () => 'ECT')], readAll],
  ['a long heading', 100_000, (n) => [['(m'.repeat(n)], ['x']], readAll],
  ['a long cell', 100_000, (n) => sheet(1, () => ['p', '1/'.repeat(n), ' 9'.repeat(n)]), readAll],
  ['a long number of a teacher', 100_000, (n) => '1 '.repeat(n), schemas.teacherReferenceNumber],
  [
    'a long code of a school',
    100_000,
    (n) => ({ 'TypeOfEstablishment (code)': '1'.repeat(n) }),
    schemas.schoolFactsFromGias,
  ],
];

function validate(schema) {
  return schema['~standard'].validate;
}

function readAll(input) {
  for (const row of schemas.readRows(input, { programme: ambitionEct, on: day }).rows) if (row.position < 0) throw row;
}

const GROWTH = 8;
console.log('what | ms for n | ms for 8n | ratio each');
for (const [name, n, make, read] of cases) {
  const small = best(make(n), read);
  const large = best(make(n * GROWTH), read);
  const ratio = large / small / GROWTH;
  console.log(`${name} (${n}) | ${small.toFixed(2)} | ${large.toFixed(2)} | ${ratio.toFixed(2)}`);
}

/** The least processor time of several runs, in milliseconds: what other programs do to the clock is left out. */
function best(input, read) {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 15; run += 1) {
    const before = process.cpuUsage();
    read(input);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
