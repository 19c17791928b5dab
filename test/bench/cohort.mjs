// A cohort in a process of its own: so many people decided, planned and tallied one after another, nothing kept.
// Prints seconds and the most memory the process ever took.   node cohort.mjs ours|floor <people>
import { decideEligibility, ectMathsPilot, fte, planSchedule, schoolCalendar, tallyWorkload } from 'ecf-rules';
import * as floor from './floor.js';
import { personNumber, SCHOOLS } from './people.js';

const [whose, size] = process.argv.slice(2);
const count = Number(size);
const PREPARED = 2_000; // people are made beforehand and met again and again: making them is not what is timed
const WARM = 4_000;

const calendars = SCHOOLS.map(schoolCalendar);
const planning = { calendars };
const compiled = new Map(calendars.map((calendar) => [calendar.school, floor.compile(calendar)]));
const people = Array.from({ length: Math.min(count, PREPARED) }, (_, at) => prepared(at));

// The engine compiles what it has met often; that is over before the clock starts.
for (let at = 0; at < WARM; at += 1) answer(people[at % people.length], at);

const begun = process.hrtime.bigint();
const cpu = process.cpuUsage();
let minutes = 0;
for (let at = 0; at < count; at += 1) minutes += answer(people[at % people.length], at);
const { user, system } = process.cpuUsage(cpu);

console.log(
  JSON.stringify({
    seconds: Number(process.hrtime.bigint() - begun) / 1e9,
    processor: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    minutes,
  }),
);

function prepared(at) {
  const { person, facts, start, on, enrolment } = personNumber(Math.floor(at / 2), at % 2 === 0 ? 'ect' : 'mentor');
  return { facts, at: { on, start }, enrolment: withFte({ ...enrolment, person, role: facts.role, start }) };
}

function withFte({ ects, ...enrolment }) {
  const share = enrolment.fte === undefined ? {} : { fte: fte(enrolment.fte) };
  return { ...enrolment, ...share, ...(ects === undefined ? {} : { ects: ects.map(withFte) }) };
}

/** Each is another person, so that no answer is met twice. */
function answer({ facts, at, enrolment }, number) {
  const own = { ...enrolment, person: `${enrolment.person}-${number}` };
  if (whose === 'floor') {
    const school = compiled.get(own.school);
    const { years } = floor.tally(floor.plan(own, school), school);
    return floor.decide(facts).outcome === 'eligible' ? years[0].minutes + years[1].minutes : 0;
  }
  const { total } = tallyWorkload(planSchedule(ectMathsPilot, own, planning));
  return decideEligibility(ectMathsPilot, facts, at).outcome === 'eligible' ? total.minutes : 0;
}
