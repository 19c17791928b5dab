// What others would build the same answers from: rules, plans and tallies on well-known libraries. They do less than
// this package does (no findings on what is met, no third value, no citations, no reasons why a session moved).
import { addDays } from 'date-fns/addDays';
import { addWeeks } from 'date-fns/addWeeks';
import { formatISO } from 'date-fns/formatISO';
import { getISODay } from 'date-fns/getISODay';
import { isAfter } from 'date-fns/isAfter';
import { isWithinInterval } from 'date-fns/isWithinInterval';
import { parseISO } from 'date-fns/parseISO';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { ectMathsPilot, FACTS } from 'ecf-rules';
import jsonLogic from 'json-logic-js';
import { Engine } from 'json-rules-engine';
import * as rrule from 'rrule';
import { isMatching, P } from 'ts-pattern';
import * as z from 'zod';

const { RRule, RRuleSet } = rrule.default;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

/** The twelve conditions, taken from the programme and put as each library likes them. */
const CONDITIONS = conditionsIn(ectMathsPilot.editions[0].tiers[0].when);

function conditionsIn(rule) {
  return 'allOf' in rule ? rule.allOf.flatMap(conditionsIn) : [rule];
}

// json-rules-engine: one rule for each condition, all kept in one engine.

const engine = new Engine([], { allowUndefinedFacts: true });
for (const { id, fact, test, roles } of CONDITIONS) {
  engine.addRule({ name: id, event: { type: id }, conditions: { any: [...otherRoles(roles), asEngine(fact, test)] } });
}

function otherRoles(roles) {
  return roles === undefined ? [] : [{ fact: 'role', operator: 'notIn', value: [...roles] }];
}

function asEngine(fact, test) {
  if ('is' in test) return { fact, operator: 'equal', value: test.is };
  if ('oneOf' in test) return { fact, operator: 'in', value: [...test.oneOf] };
  return { fact: `${fact}Number`, operator: 'greaterThanInclusive', value: Date.parse(test.from) };
}

export async function decideByEngine(facts) {
  const numbered = { ...facts, inductionStartNumber: Date.parse(facts.inductionStart) };
  const { failureResults } = await engine.run(numbered);
  return failureResults.map(({ name }) => name);
}

// json-logic-js: one expression for each condition.

const LOGIC = CONDITIONS.map(({ id, fact, test, roles }) => {
  const holds = asLogic(fact, test);
  return [id, roles === undefined ? holds : { or: [{ '!': { in: [{ var: 'role' }, [...roles]] } }, holds] }];
});

function asLogic(fact, test) {
  if ('is' in test) return { '===': [{ var: fact }, test.is] };
  if ('oneOf' in test) return { in: [{ var: fact }, [...test.oneOf]] };
  return { '>=': [{ var: fact }, test.from] };
}

export function decideByLogic(facts) {
  return LOGIC.filter(([, logic]) => jsonLogic.apply(logic, facts) !== true).map(([id]) => id);
}

// ts-pattern: one pattern for each condition, made once.

const PATTERNS = CONDITIONS.map(({ id, fact, test, roles }) => {
  const holds = { [fact]: asPattern(test) };
  return [id, roles === undefined ? holds : P.union({ role: P.not(P.union(...roles)) }, holds)];
});

function asPattern(test) {
  if ('is' in test) return test.is;
  if ('oneOf' in test) return P.union(...test.oneOf);
  return P.when((day) => day >= test.from);
}

export function decideByPatterns(facts) {
  return PATTERNS.filter(([, pattern]) => !isMatching(pattern, facts)).map(([id]) => id);
}

// zod: a schema of the same fields, as one would write it.

const dayField = z.iso.date();
const weekdayField = z.enum(WEEKDAYS);
const pattern = {
  fte: z.number().positive().max(1).optional(),
  workingDays: z.array(weekdayField).optional(),
  usualDay: weekdayField.optional(),
};

export const plainFactsSchema = z.strictObject(
  Object.fromEntries(Object.entries(FACTS).map(([name, values]) => [name, asZod(values).optional()])),
);

function asZod(values) {
  if (values === 'yesOrNo') return z.boolean();
  if (values === 'day') return dayField;
  return values === 'wholeNumber' ? z.number().int().nonnegative() : z.enum(values);
}

export const plainPersonSchema = z.strictObject({
  person: z.string().min(1).max(64),
  programme: z.string(),
  on: dayField,
  start: dayField.optional(),
  facts: plainFactsSchema,
  enrolment: z
    .strictObject({
      ...pattern,
      school: z.string().min(1).max(64),
      cohort: z.string().optional(),
      ects: z
        .array(
          z.strictObject({
            ...pattern,
            person: z.string(),
            start: dayField,
            cohort: z.string().optional(),
            from: dayField.optional(),
          }),
        )
        .optional(),
      trained: z.boolean().optional(),
      mentorWorkingDays: z.array(weekdayField).optional(),
    })
    .optional(),
  timetable: z.strictObject({}).optional(),
});

// date-fns: weeks walked one by one, each day asked of the school's dates.

export function planByDateFns({ role, start, usualDay, workingDays, ects }, dates) {
  const days =
    role === 'ect'
      ? [
          ...coachingByDateFns(start, usualDay, workingDays, dates, 1),
          ...studyByDateFns(start, usualDay, workingDays, dates),
        ]
      : ects.flatMap((ect) => coachingByDateFns(ect.start, ect.usualDay, ect.workingDays, dates, 1));
  return days.toSorted();
}

function coachingByDateFns(start, usualDay, workingDays, dates) {
  const [first, second] = weeksByDateFns(start, dates);
  return [...first, ...second.filter(({ number }) => number % 2 === 1)].flatMap(({ monday }) =>
    dayByDateFns(monday, parseISO(start), usualDay, workingDays, dates),
  );
}

function studyByDateFns(start, usualDay, workingDays, dates) {
  const [first] = weeksByDateFns(start, dates);
  return first.flatMap(({ monday }) => dayByDateFns(monday, parseISO(start), usualDay, workingDays, dates));
}

/** The teaching weeks of the first three terms, and of the next three, numbered within the school year. */
function weeksByDateFns(start, { years, closed }) {
  const begun = parseISO(start);
  const terms = years.flatMap(({ terms: ofYear }, year) => ofYear.map((term) => ({ ...term, year })));
  const at = terms.findIndex(({ last }) => !isAfter(begun, last));
  const weeks = [[], []];
  let number = 0;
  let year = -1;
  terms.slice(0, at + 6).forEach((term, place) => {
    if (term.year !== year) number = 0;
    year = term.year;
    for (let monday = startOfISOWeek(term.first); !isAfter(monday, term.last); monday = addWeeks(monday, 1)) {
      const taught = [0, 1, 2, 3, 4]
        .map((weekday) => addDays(monday, weekday))
        .filter((each) => isTaught(each, term, closed));
      if (taught.length === 0) continue;
      number += 1;
      if (place >= at && taught.some((each) => !isAfter(begun, each)))
        weeks[place - at < 3 ? 0 : 1].push({ monday, number });
    }
  });
  return weeks;
}

function dayByDateFns(monday, begun, usualDay, workingDays, { years, closed }) {
  const usual = WEEKDAYS.indexOf(usualDay);
  const order = WEEKDAYS.map((_, at) => at).toSorted(
    (one, other) => (one >= usual ? one - 9 : 4 - one) - (other >= usual ? other - 9 : 4 - other),
  );
  for (const weekday of order) {
    const date = addDays(monday, weekday);
    const works = workingDays === undefined || workingDays.includes(WEEKDAYS[getISODay(date) - 1]);
    if (
      works &&
      !isAfter(begun, date) &&
      years.some(({ terms }) => terms.some((term) => isTaught(date, term, closed)))
    ) {
      return [formatISO(date, { representation: 'date' })];
    }
  }
  return [];
}

function isTaught(date, { first, last, halfTerm }, closed) {
  return (
    isWithinInterval(date, { start: first, end: last }) &&
    !isWithinInterval(date, { start: halfTerm.first, end: halfTerm.last }) &&
    !closed.has(date.getTime())
  );
}

/** A school's dates as date objects, made once. */
export function datesForDateFns({ years }, bankHolidays) {
  const at = (text) => parseISO(text);
  const training = years.flatMap(({ trainingDays }) => (trainingDays === 'notPublished' ? [] : trainingDays));
  return {
    years: years.map(({ terms }) => ({
      terms: terms.map(({ first, last, halfTerm }) => ({
        first: at(first),
        last: at(last),
        halfTerm: { first: at(halfTerm.first), last: at(halfTerm.last) },
      })),
    })),
    closed: new Set([...bankHolidays, ...training].map((text) => at(text).getTime())),
  };
}

// rrule: a weekly rule, with every day that is not taught excluded.

export function planByRrule({ role, start, usualDay, ects }, school) {
  const days = [];
  if (role === 'ect') {
    days.push(...coachingByRrule(start, usualDay, school), ...weeklyByRrule(start, usualDay, school).first);
  } else {
    for (const ect of ects) days.push(...coachingByRrule(ect.start, ect.usualDay, school));
  }
  return days.toSorted();
}

function coachingByRrule(start, usualDay, school) {
  const { first, second } = weeklyByRrule(start, usualDay, school);
  return [...first, ...second.filter((_, at) => at % 2 === 0)];
}

function weeklyByRrule(start, usualDay, { years, notTaught }) {
  const set = new RRuleSet();
  const begun = Date.parse(start);
  const terms = years.flatMap((year) => year.terms);
  const at = terms.findIndex(({ last }) => begun <= last);
  const weekday = WEEKDAYS.indexOf(usualDay);
  const { last } = terms[Math.min(at + 5, terms.length - 1)];
  set.rrule(new RRule({ freq: RRule.WEEKLY, byweekday: [weekday], dtstart: new Date(begun), until: new Date(last) }));
  for (const date of notTaught[weekday]) set.exdate(date);
  const half = terms[at + 2].last;
  const days = set.all();
  return {
    first: days.filter((date) => date.getTime() <= half).map(asText),
    second: days.filter((date) => date.getTime() > half).map(asText),
  };
}

function asText(date) {
  return date.toISOString().slice(0, 10);
}

/** A school's dates for rrule, made once: the days of the week on which it does not teach, by weekday. */
export function datesForRrule(calendar) {
  const taught = new Set(
    calendar.years.flatMap(({ terms }) => terms.flatMap(({ weeks }) => weeks.flatMap((week) => week.taught))),
  );
  const notTaught = WEEKDAYS.map(() => []);
  for (let time = Date.UTC(2022, 7, 29); time < Date.UTC(2025, 7, 31); time += 86_400_000) {
    const date = new Date(time);
    const weekday = (date.getUTCDay() + 6) % 7;
    if (weekday < 5 && !taught.has(asText(date))) notTaught[weekday].push(date);
  }
  const years = calendar.years.map(({ terms }) => ({ terms: terms.map(({ last }) => ({ last: Date.parse(last) })) }));
  return { years, notTaught };
}

// Maps with string keys: minutes by week, term and year.

export function tallyByMaps({ sessions, terms }) {
  const weeks = new Map();
  const byTerm = new Map();
  const years = new Map();
  for (const { week, day, year, minutes, attendance } of sessions) {
    if (week === null || day === null) continue;
    const term = terms.findLast(({ weeks: [first] }) => first !== undefined && first.monday <= week);
    addTo(weeks, week, attendance, minutes);
    addTo(byTerm, `${term?.academicYear} ${term?.name}`, attendance, minutes);
    addTo(years, `year ${year}`, attendance, minutes);
  }
  return { weeks: [...weeks], terms: [...byTerm], years: [...years] };
}

function addTo(sums, key, attendance, minutes) {
  let sum = sums.get(key);
  if (sum === undefined) {
    sum = { minutes: 0, unknown: 0, optionalMinutes: 0, optionalUnknown: 0 };
    sums.set(key, sum);
  }
  const isOptional = attendance === 'optional';
  if (typeof minutes === 'number') sum[isOptional ? 'optionalMinutes' : 'minutes'] += minutes;
  else sum[isOptional ? 'optionalUnknown' : 'unknown'] += 1;
}

/** Minutes by week, term and year of days without more: what a plan made by another library has. */
export function tallyDaysByMaps(days) {
  const sums = new Map();
  for (const text of days) {
    const date = parseISO(text);
    const week = formatISO(startOfISOWeek(date), { representation: 'date' });
    for (const key of [week, text.slice(0, 7), text.slice(0, 4)]) sums.set(key, (sums.get(key) ?? 0) + 45);
  }
  return [...sums];
}
