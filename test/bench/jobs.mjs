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

const plans = people.map(planOf);
const floorPlans = people.map(({ enrolment }) => floor.plan(enrolment, schools.get(enrolment.school).compiled));

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

function schoolOf({ enrolment }) {
  return schools.get(enrolment.school);
}

export const decide = {
  ours: () => forAll(people, ({ facts, at }) => decideEligibility(ectMathsPilot, facts, at)),
  floor: () => forAll(people, ({ facts }) => floor.decide(facts)),
  'ts-pattern': () => forAll(people, ({ facts }) => peers.decideByPatterns(facts)),
  'json-logic-js': () => forAll(people, ({ facts }) => peers.decideByLogic(facts)),
  'json-rules-engine': async () => {
    for (const { facts } of people.slice(0, 50)) await peers.decideByEngine(facts);
    return 50;
  },
};

export const validateFacts = {
  ours: () => forAll(written, ({ facts }) => factsSchema.safeParse(facts)),
  zod: () => forAll(written, ({ facts }) => peers.plainFactsSchema.safeParse(facts)),
};

export const validatePerson = {
  ours: () => forAll(written, (row) => personSchema.safeParse(row)),
  zod: () => forAll(written, (row) => peers.plainPersonSchema.safeParse(row)),
};

export const plan = {
  ours: () => sessionsOf(people, (person) => planOf(person).sessions.length),
  floor: () =>
    sessionsOf(people, (person) => floor.plan(person.enrolment, schoolOf(person).compiled).sessions.length),
  'date-fns': () =>
    sessionsOf(people.slice(0, 10), (person) => peers.planByDateFns(person.enrolment, schoolOf(person).forDateFns).length),
  rrule: () =>
    sessionsOf(people.slice(0, 10), (person) => peers.planByRrule(person.enrolment, schoolOf(person).forRrule).length),
};

export const tally = {
  ours: () =>
    sessionsOf(plans, (each) => {
      tallyWorkload(each);
      return each.sessions.length;
    }),
  floor: () =>
    sessionsOf(floorPlans, (each) => {
      floor.tally(each, schools.get('school-0').compiled);
      return each.sessions.length;
    }),
  'Maps with string keys': () =>
    sessionsOf(plans, (each) => {
      peers.tallyByMaps(each);
      return each.sessions.length;
    }),
};

export const calendar = {
  ours: () => forAll(SCHOOLS, (dates) => schoolCalendar(dates)),
};

export const onePerson = {
  ours: () =>
    forAll(texts, (text) => {
      const { facts, at, enrolment } = personSchema.parse(JSON.parse(text));
      return [decideEligibility(ectMathsPilot, facts, at), tallyWorkload(planSchedule(ectMathsPilot, enrolment, planning))];
    }),
  floor: () =>
    forAll(texts, (text) => {
      const { facts, start, enrolment } = JSON.parse(text);
      const { compiled } = schools.get(enrolment.school);
      const made = floor.plan({ ...enrolment, role: facts.role, start }, compiled);
      return [floor.decide(facts), floor.tally(made, compiled)];
    }),
  'zod + ts-pattern + date-fns + Maps': () =>
    forAll(texts.slice(0, 10), (text) => {
      const { facts, start, enrolment } = peers.plainPersonSchema.parse(JSON.parse(text));
      const days = peers.planByDateFns({ ...enrolment, role: facts.role, start }, schools.get(enrolment.school).forDateFns);
      return [peers.decideByPatterns(facts), peers.tallyDaysByMaps(days)];
    }),
  'zod + json-rules-engine + rrule': async () => {
    for (const text of texts.slice(0, 10)) {
      const { facts, start, enrolment } = peers.plainPersonSchema.parse(JSON.parse(text));
      await peers.decideByEngine(facts);
      const days = peers.planByRrule({ ...enrolment, role: facts.role, start }, schools.get(enrolment.school).forRrule);
      peers.tallyDaysByMaps(days);
    }
    return 10;
  },
};

/** What the people are like, for the page. */
export const facts = {
  people: PEOPLE,
  findings: average(people.map(({ facts: given, at }) => decideEligibility(ectMathsPilot, given, at).findings.length)),
  sessions: average(plans.map(({ sessions }) => sessions.length)),
};

function average(values) {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** The floor is no floor unless it gives the same answers: outcomes, days of sessions and minutes. */
export function checkFloor() {
  people.forEach((person, at) => {
    const decided = decideEligibility(ectMathsPilot, person.facts, person.at).outcome;
    same(floor.decide(person.facts).outcome, decided, person);
    const days = floorPlans[at].sessions.map(({ activity, ordinal, day }) => `${inText(day)} ${floor.ACTIVITIES[activity]} ${ordinal}`);
    const ours = plans[at].sessions.map(({ activity, ordinal, day }) => `${day} ${activity} ${ordinal}`);
    same(days.toSorted().join('\n'), ours.toSorted().join('\n'), person);
    const { years } = tallyWorkload(plans[at]);
    const sums = floor.tally(floorPlans[at], schoolOf(person).compiled).years;
    same(JSON.stringify(sums), JSON.stringify(years.map(totalOf)), person);
  });
  // The peers plan weekly sessions only, and drop those that others move: their days are among ours, on the same fortnights.
  for (const person of people.slice(0, 100)) {
    const ours = planOf(person).sessions.filter(({ activity }) => /^(coaching|self-study)-\d$/.test(activity));
    const byDateFns = peers.planByDateFns(person.enrolment, schoolOf(person).forDateFns);
    same(byDateFns.join(), ours.flatMap(({ day }) => day ?? []).toSorted().join(), person);
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
