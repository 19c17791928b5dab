// The jobs that are timed, each done by this package, by the floor and by its peers on the same people.
import {
  BANK_HOLIDAYS,
  decideEligibility,
  ectMathsPilot,
  planSchedule,
  schoolCalendar,
  tallyWorkload,
} from 'ecf-rules';
import { factsSchema, personSchema } from 'ecf-rules/schemas';
import * as floor from './floor.js';
import * as peers from './peers.js';
import { peopleUpTo, SCHOOLS } from './people.js';

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
    floor: () => forAll(written, ({ facts }) => peers.plainFactsSchema.safeParse(facts)),
  }),

  'validate a person': () => ({
    ours: () => forAll(written, (row) => personSchema.safeParse(row)),
    floor: () => forAll(written, (row) => peers.plainPersonSchema.safeParse(row)),
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

function totalOf({ minutes, unknown, optionalMinutes, optionalUnknown }) {
  return { minutes, unknown, optionalMinutes, optionalUnknown };
}

function inText(day) {
  return day === floor.NO_DAY ? 'null' : new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function same(theirs, ours, person) {
  if (theirs !== ours) throw new Error(`${JSON.stringify(person)}: ${theirs} is not ${ours}`);
}
