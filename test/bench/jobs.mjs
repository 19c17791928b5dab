// The jobs that are timed, each done by this package, by the floor and by its peers on the same people.
import { isDeepStrictEqual } from 'node:util';
import {
  BANK_HOLIDAYS,
  decideEligibility,
  ectMathsPilot,
  planSchedule,
  schoolCalendar,
  tallyWorkload,
} from 'ecf-rules';
import { factsSchema, personSchema } from 'ecf-rules/schemas';
import { equalPersonSchema } from './equalPerson.mjs';
import * as floor from './floor.mjs';
import * as peers from './peers.mjs';
import { peopleUpTo, SCHOOLS } from './people.mjs';

const PEOPLE = 400;

const written = peopleUpTo(PEOPLE);
const texts = written.map((row) => JSON.stringify(row));
const people = written.map((row) => personSchema.parse(row));
const calendars = SCHOOLS.map(schoolCalendar);
const schools = new Map(
  calendars.map((calendar) => [
    calendar.school,
    {
      planning: { calendars: [calendar] },
      compiled: floor.compile(calendar),
      forDateFns: peers.datesForDateFns(
        SCHOOLS.find(({ school }) => school === calendar.school),
        BANK_HOLIDAYS,
      ),
      forRrule: peers.datesForRrule(calendar),
    },
  ]),
);
const planning = { calendars };

/** Does one thing for each of some values, keeping the last answer, and says how many there were. */
function forAll(values, answer) {
  let kept;
  for (const value of values) kept = answer(value) ?? kept;
  return kept === undefined ? 0 : values.length;
}

/** The same, counted in sessions. */
function sessionsOf(values, answer) {
  let sessions = 0;
  for (const value of values) sessions += answer(value);
  return sessions;
}

function planOf({ enrolment }) {
  return planSchedule(ectMathsPilot, enrolment, planning);
}

function floorPlanOf({ enrolment }) {
  return floor.plan(enrolment, schools.get(enrolment.school).compiled);
}

function schoolOf({ enrolment }) {
  return schools.get(enrolment.school);
}

/** Job by job, what is timed: made only when it is asked for, so that one job's people are not in another's memory. */
export const JOBS = {
  decide: () => ({
    ours: () => forAll(people, ({ facts, at }) => decideEligibility(ectMathsPilot, facts, at)),
    floor: () => forAll(people, ({ facts }) => floor.decide(facts)),
    'ts-pattern': () => forAll(people, ({ facts }) => peers.decideByPatterns(facts)),
    'json-logic-js': () => forAll(people, ({ facts }) => peers.decideByLogic(facts)),
    'json-rules-engine': async () => {
      for (const { facts } of people.slice(0, 50)) await peers.decideByEngine(facts);
      return 50;
    },
  }),

  'validate facts': () => ({
    ours: () => forAll(written, ({ facts }) => factsSchema.safeParse(facts)),
    'zod `safeParse` of an equal schema': () => forAll(written, ({ facts }) => peers.plainFactsSchema.safeParse(facts)),
  }),

  'validate a person': () => ({
    ours: () => forAll(written, (row) => personSchema.safeParse(row)),
    'zod `safeParse` of an equal schema': () => forAll(written, (row) => equalPersonSchema.safeParse(row)),
    'zod `safeParse` of the fields alone': () => forAll(written, (row) => peers.plainPersonSchema.safeParse(row)),
  }),

  plan: () => ({
    ours: () => sessionsOf(people, (person) => planOf(person).sessions.length),
    floor: () => sessionsOf(people, (person) => floorPlanOf(person).sessions.length),
    'date-fns': () =>
      sessionsOf(
        people.slice(0, 10),
        (person) => peers.planByDateFns(person.enrolment, schoolOf(person).forDateFns).length,
      ),
    rrule: () =>
      sessionsOf(
        people.slice(0, 10),
        (person) => peers.planByRrule(person.enrolment, schoolOf(person).forRrule).length,
      ),
  }),

  tally: () => {
    const plans = people.map(planOf);
    const floorPlans = people.map((person) => [floorPlanOf(person), schoolOf(person).compiled]);
    return {
      ours: () => sessionsOf(plans, (each) => counted(each, tallyWorkload(each))),
      floor: () => sessionsOf(floorPlans, ([each, compiled]) => counted(each, floor.tally(each, compiled))),
      'Maps with string keys': () => sessionsOf(plans, (each) => counted(each, peers.tallyByMaps(each))),
    };
  },

  'make a calendar of three years': () => ({
    ours: () => forAll(SCHOOLS, (dates) => schoolCalendar(dates)),
  }),

  'one person': () => ({
    ours: () => forAll(texts, answerFor),
    floor: () => forAll(texts, floorAnswerFor),
    'zod + ts-pattern + date-fns + Maps': () => forAll(texts.slice(0, 10), patternAnswerFor),
    'zod + json-rules-engine + rrule': async () => {
      for (const text of texts.slice(0, 10)) await engineAnswerFor(text);
      return 10;
    },
  }),
};

function counted({ sessions }, workload) {
  return workload === undefined ? 0 : sessions.length;
}

function answerFor(text) {
  const { facts, at, enrolment } = personSchema.parse(JSON.parse(text));
  const plan = planSchedule(ectMathsPilot, enrolment, planning);
  return [decideEligibility(ectMathsPilot, facts, at), tallyWorkload(plan)];
}

function floorAnswerFor(text) {
  const { facts, start, enrolment } = JSON.parse(text);
  const { compiled } = schools.get(enrolment.school);
  const plan = floor.plan({ ...enrolment, role: facts.role, start }, compiled);
  return [floor.decide(facts), floor.tally(plan, compiled)];
}

function patternAnswerFor(text) {
  const { facts, start, enrolment } = peers.plainPersonSchema.parse(JSON.parse(text));
  const { forDateFns } = schools.get(enrolment.school);
  const days = peers.planByDateFns({ ...enrolment, role: facts.role, start }, forDateFns);
  return [peers.decideByPatterns(facts), peers.tallyDaysByMaps(days)];
}

async function engineAnswerFor(text) {
  const { facts, start, enrolment } = peers.plainPersonSchema.parse(JSON.parse(text));
  await peers.decideByEngine(facts);
  const days = peers.planByRrule({ ...enrolment, role: facts.role, start }, schools.get(enrolment.school).forRrule);
  return peers.tallyDaysByMaps(days);
}

/** What the people are like: how many, and how many findings and sessions they have on average. */
export function describe() {
  return {
    people: PEOPLE,
    findings: average(people.map(({ facts, at }) => decideEligibility(ectMathsPilot, facts, at).findings.length)),
    sessions: average(people.map((person) => planOf(person).sessions.length)),
  };
}

function average(values) {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** The floor is no floor unless it gives the same answers: outcomes, days of sessions and minutes. */
export function checkFloor() {
  for (const person of people) {
    const plan = planOf(person);
    const floorPlan = floorPlanOf(person);
    same(floor.decide(person.facts).outcome, decideEligibility(ectMathsPilot, person.facts, person.at).outcome, person);
    const days = floorPlan.sessions.map(
      ({ activity, ordinal, day }) => `${inText(day)} ${floor.ACTIVITIES[activity]} ${ordinal}`,
    );
    const ours = plan.sessions.map(({ activity, ordinal, day }) => `${day} ${activity} ${ordinal}`);
    same(days.toSorted().join(), ours.toSorted().join(), person);
    const sums = floor.tally(floorPlan, schoolOf(person).compiled).years;
    same(JSON.stringify(sums), JSON.stringify(tallyWorkload(plan).years.map(totalOf)), person);
  }
}

/** The peers plan weekly sessions only. Those of date-fns are ours, day for day; rrule drops those that are moved. */
export function checkPeers() {
  for (const person of people.slice(0, 50)) {
    const weekly = planOf(person).sessions.filter(({ activity }) => /^(coaching|self-study)-\d$/.test(activity));
    const byDateFns = peers.planByDateFns(person.enrolment, schoolOf(person).forDateFns);
    same(
      byDateFns.join(),
      weekly
        .flatMap(({ day }) => day ?? [])
        .toSorted()
        .join(),
      person,
    );
  }
}

/** What is wrong with a row, each in a row of its own. */
const BREAKINGS = [
  { person: ' ' },
  { person: 'x'.repeat(101) },
  { person: '\ud800' },
  { programme: 'no-programme' },
  { on: '2022-02-30' },
  { start: '2022/23' },
  { start: '2022/24' },
  { start: undefined },
  { stray: 1 },
  { facts: null },
  { facts: { role: 'ect', phase: 'none' } },
  { facts: { role: 'leadParticipant' } },
  { facts: {} },
  { enrolment: [] },
  ...[
    { school: '' },
    { fte: 0 },
    { fte: 0.555 },
    { fte: 1.1 },
    { workingDays: [] },
    { workingDays: ['sunday'] },
    { workingDays: ['monday'], usualDay: 'tuesday' },
    { workingDays: ['monday'], usualDay: 'monday', mentorWorkingDays: ['tuesday'] },
    { cohort: '2022' },
    { cohort: '2019/20' },
    { trained: 'yes' },
    { ects: [{ person: 'a', start: '2022-13-01' }] },
    { ects: [{ person: 'a', start: '2022-09-05', stray: 1 }] },
    {
      ects: [
        { person: 'a', start: '2022-09-05' },
        { person: 'a', start: '2022-09-05' },
      ],
    },
  ].map((enrolment) => ({ enrolment })),
];

/** The equal schema reads the same from every row, and refuses the same rows. */
export function checkBorder() {
  for (const row of written) {
    const [ours, theirs] = [personSchema, equalPersonSchema].map((schema) => schema.safeParse(row));
    if (!isDeepStrictEqual(theirs, ours)) throw new Error(`${JSON.stringify(row)} is read differently`);
  }
  for (const row of written.slice(0, 20)) {
    for (const broken of BREAKINGS) {
      const enrolment = broken.enrolment === undefined ? row.enrolment : asBroken(row.enrolment, broken.enrolment);
      const [ours, theirs] = [personSchema, equalPersonSchema].map(
        (schema) => schema.safeParse({ ...row, ...broken, enrolment }).success,
      );
      same(theirs, ours, { ...row, ...broken, enrolment });
    }
  }
}

function asBroken(enrolment, broken) {
  return Array.isArray(broken) ? broken : { ...enrolment, ...broken };
}

function totalOf({ minutes, unknown, optionalMinutes, optionalUnknown }) {
  return { minutes, unknown, optionalMinutes, optionalUnknown };
}

function inText(day) {
  return day === floor.NO_DAY ? 'null' : new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function same(theirs, ours, person) {
  if (theirs !== ours) throw new Error(`${JSON.stringify(person)}: ${theirs} is not ${ours}`);
}
