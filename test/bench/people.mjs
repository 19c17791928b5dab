// Seeded people and schools: the same ones in every run, nobody real.

const DAY = 86_400_000;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const PHASES = [
  'secondary',
  'secondary',
  'secondary',
  'middleDeemedSecondary',
  'allThrough',
  'primary',
  'notApplicable',
];

/** A small seeded generator of numbers from 0 to below 1 (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The dates of a made-up school; each school has its own half-terms and training days. */
function datesOf(number) {
  const shift = (number % 4) * 7;
  return {
    school: `school-${number}`,
    years: [2022, 2023, 2024].map((year) => ({
      academicYear: `${year}/${(year + 1) % 100}`,
      terms: [
        term(
          'autumn',
          weekdayFrom(year, 9, 1, number % 3),
          weekdayFrom(year, 12, 18, 4),
          monday(year, 10, 17, shift % 14),
        ),
        term(
          'spring',
          weekdayFrom(year + 1, 1, 3, 0),
          monday(year + 1, 3, 25, shift % 14, 4),
          monday(year + 1, 2, 10, shift % 14),
        ),
        term(
          'summer',
          monday(year + 1, 4, 14, shift % 7),
          weekdayFrom(year + 1, 7, 17, number % 5),
          monday(year + 1, 5, 25, 0),
        ),
      ].map(inWords),
      trainingDays:
        number % 2 === 0 ? [iso(monday(year, 11, 24, shift % 14, 4)), iso(monday(year + 1, 6, 20, 0))] : 'notPublished',
    })),
  };
}

export const SCHOOLS = Array.from({ length: 8 }, (_, number) => datesOf(number));

/**
 * A person of a maths pilot of 2022/23: the row as a file has it, with facts and an enrolment.
 *
 * @param number - which one.
 * @param role - `ect` or `mentor`.
 */
export function personNumber(number, role) {
  const random = seeded(number * 2 + (role === 'ect' ? 1 : 2));
  const school = Math.floor(random() * SCHOOLS.length);
  const person = `${role}-${number}`;
  const start = startAt(school, random);
  return {
    person,
    programme: 'ect-maths-pilot',
    on: '2022-09-12',
    start,
    facts: role === 'ect' ? factsOfEct(random) : factsOfMentor(random),
    enrolment: {
      school: `school-${school}`,
      ...(role === 'ect'
        ? pattern(random)
        : // Every mentor takes the course, so that there is one to plan.
          { trained: false, usualDay: oneOf(WEEKDAYS, random), ects: ectsOf(number, start, random) }),
    },
  };
}

/** As many people as are wanted, ECTs and mentors in turn. */
export function peopleUpTo(count) {
  return Array.from({ length: count }, (_, at) => personNumber(Math.floor(at / 2), at % 2 === 0 ? 'ect' : 'mentor'));
}

function factsOfEct(random) {
  return known(random, {
    role: 'ect',
    qts: random() < 0.97,
    inductionStart: random() < 0.96 ? '2022-09-01' : '2020-09-01',
    inductionCompleted: random() < 0.03,
    exemptFromInduction: random() < 0.02,
    prohibited: random() < 0.01,
    teachesMaths: random() < 0.9,
    phase: oneOf(PHASES, random),
    schoolInEngland: random() < 0.98,
    schoolTakesPart: true,
  });
}

function factsOfMentor(random) {
  return known(random, {
    role: 'mentor',
    mentorsEct: random() < 0.95,
    mentorTrained: random() < 0.2,
    teachesMaths: random() < 0.7,
    phase: oneOf(PHASES, random),
    schoolInEngland: random() < 0.98,
    schoolTakesPart: true,
  });
}

/** Now and then nobody has given a fact. */
function known(random, facts) {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name === 'role' || random() > 0.02));
}

function ectsOf(number, start, random) {
  const count = random() < 0.7 ? 1 : random() < 0.85 ? 2 : 3;
  return Array.from({ length: count }, (_, at) => ({
    person: `ect-of-${number}-${at}`,
    start,
    ...pattern(random),
  }));
}

function pattern(random) {
  if (random() < 0.85) return { usualDay: oneOf(WEEKDAYS, random) };
  const from = Math.floor(random() * 3);
  const workingDays = WEEKDAYS.slice(from, from + 3);
  return { fte: 0.6, workingDays, usualDay: oneOf(workingDays, random) };
}

/** Most start with the year, some in spring, a few in the middle of a term. */
function startAt(school, random) {
  const [{ terms }] = SCHOOLS[school].years;
  const way = random();
  if (way < 0.85) return terms[0].first;
  return way < 0.95 ? terms[1].first : '2022-11-09';
}

function oneOf(values, random) {
  return values[Math.floor(random() * values.length)];
}

function term(name, first, last, halfTerm) {
  return { name, first, last, halfTerm: { first: halfTerm, last: halfTerm + 4 * DAY } };
}

function inWords({ name, first, last, halfTerm }) {
  return {
    name,
    first: iso(first),
    last: iso(last),
    halfTerm: { first: iso(halfTerm.first), last: iso(halfTerm.last) },
  };
}

/** The first day from a date on that is this weekday, Monday 0. */
function weekdayFrom(year, month, day, weekday) {
  let time = Date.UTC(year, month - 1, day);
  while ((new Date(time).getUTCDay() + 6) % 7 !== weekday) time += DAY;
  return time;
}

/** The first Monday from a date on, so many days later. */
function monday(year, month, day, later, plus = 0) {
  return weekdayFrom(year, month, day, 0) + (later + plus) * DAY;
}

function iso(time) {
  return new Date(time).toISOString().slice(0, 10);
}
