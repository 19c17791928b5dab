// Who gets the places: an illustrative intake of the maths pilot, and one of the non-specialist programme with five
// withdrawals. Everyone in it is made up, the same on every run. Run `npm run demo:places`.
import {
  allocatePlaces,
  changeAllocation,
  civilDay,
  decideEligibility,
  drawTicket,
  ectMathsPilot,
  explainAllocation,
  sktmSecondaryNonSpecialist,
  summariseAllocation,
  verifyAllocation,
} from '../../../dist/index.js';

mathsPilot();
nonSpecialists();

function mathsPilot() {
  const [edition] = ectMathsPilot.editions;
  const intake = {
    programme: ectMathsPilot.id,
    edition: edition.id,
    caps: { roles: Object.fromEntries(edition.places.map(({ role, most }) => [role, most])), total: 'noCap' },
    order: { by: 'draw', seed: 'maths pilot 2022' },
    closes: { at: '2022-06-30', late: 'refused' },
  };
  const applications = pilotApplications();
  const allocation = allocatePlaces(intake, applications);

  title('The maths pilot: 140 ECTs and 120 mentors, 90 of each in a pair');
  tell(summariseAllocation(allocation));
  list('Why they cannot have a place', countsOf(allocation.notEligible, unmetOf(applications)));
  list(
    'Why they are undecided',
    countsOf(allocation.undecided, ({ reason }) => reason),
  );
  const [waiting] = allocation.waiting;
  title(`What ${waiting.applicationId} is told`);
  tell(explainAllocation(allocation, waiting.applicationId));
  title('How to check it');
  const drawn = allocation.confirmed[0].applicationId;
  console.log(`$ printf %s '${intake.order.seed}:${drawn}' | sha256sum\n${drawTicket(intake.order.seed, drawn)}`);
  check(verifyAllocation(intake, applications, allocation));
}

/** 90 pairs, 50 ECTs and 30 mentors alone; some in primary schools, some not in England, some with a fact missing. */
function pilotApplications() {
  const chance = chanceFrom(2022);
  const at = { on: civilDay('2022-06-20'), start: '2022/23' };
  const school = () => ({
    phase: chance(10) === 0 ? 'primary' : 'secondary',
    schoolInEngland: chance(30) !== 0,
  });
  const ect = (where) => ({
    role: 'ect',
    qts: true,
    inductionStart: civilDay('2022-09-01'),
    inductionCompleted: false,
    exemptFromInduction: false,
    prohibited: false,
    teachesMaths: chance(15) === 0 ? undefined : true,
    ...where,
  });
  const mentor = (where) => ({
    role: 'mentor',
    mentorsEct: true,
    mentorTrained: chance(15) === 0 ? undefined : false,
    ...where,
  });
  const application = (applicationId, facts, pairedWith) => ({
    applicationId,
    person: `person-${applicationId}`,
    role: facts.role,
    decision: decideEligibility(ectMathsPilot, facts, at),
    appliedAt: `2022-06-${two(chance(20) + 1)}`,
    pairedWith,
  });
  const pairs = Array.from({ length: 90 }, (_, n) => {
    const where = school();
    const [one, other] = [`ect-${three(n + 1)}`, `mentor-${three(n + 1)}`];
    return [application(one, ect(where), other), application(other, mentor(where), one)];
  });
  const ects = Array.from({ length: 50 }, (_, n) => application(`ect-${three(n + 91)}`, ect(school())));
  const mentors = Array.from({ length: 30 }, (_, n) => application(`mentor-${three(n + 91)}`, mentor(school())));
  return [...pairs.flat(), ...ects, ...mentors];
}

function nonSpecialists() {
  const chance = chanceFrom(30);
  const intake = {
    programme: sktmSecondaryNonSpecialist.id,
    edition: sktmSecondaryNonSpecialist.editions[0].id,
    caps: { roles: { participant: 'noCap' }, total: 30 }, // the programme publishes no number: a hub has 30
    order: { by: 'timeOfApplication', drawTiesWith: 'non-specialists 2022' },
  };
  const notTrained = { stateFunded: true, teachesMaths: true, ittInMaths: 'no' };
  const trained = { stateFunded: true, teachesMaths: true, ittInMaths: 'yes', wouldBenefit: true };
  const applications = Array.from({ length: 39 }, (_, n) => ({
    applicationId: `teacher-${two(n + 1)}`,
    person: `person-${two(n + 1)}`,
    role: 'participant',
    decision: decideEligibility(sktmSecondaryNonSpecialist, n < 24 ? notTrained : trained, {
      on: civilDay('2022-09-30'),
    }),
    appliedAt: `2022-09-${two(chance(28) + 1)}`,
  }));
  const before = allocatePlaces(intake, applications);
  title('The non-specialist programme: 30 places, 24 applications of the first tier and 15 of the second');
  tell(summariseAllocation(before));
  check(verifyAllocation(intake, applications, before));

  const withdraw = [1, 8, 15, 25, 28].map((at) => before.confirmed[at].applicationId);
  const { allocation, changed } = changeAllocation(intake, before, { withdraw });
  title(`Five withdraw: ${withdraw.join(', ')}`);
  list(
    'What changed',
    changed.map(({ applicationId, from, to }) => `${applicationId}: ${standing(from)} → ${standing(to)}`),
  );
  console.log(summariseAllocation(allocation).summary);
  const rest = applications.filter(({ applicationId }) => !withdraw.includes(applicationId));
  check(verifyAllocation(intake, rest, allocation, before));
}

/** Numbers that look like chance and are the same on every run: a linear congruential generator. */
function chanceFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The conditions that were not met, by the decision on each application. */
function unmetOf(applications) {
  const decisions = new Map(applications.map(({ applicationId, decision }) => [applicationId, decision]));
  return ({ applicationId, reason }) => {
    const unmet = decisions.get(applicationId).findings.filter(({ is, decides }) => is === 'unmet' && decides);
    return unmet.length === 0 ? reason : unmet.map(({ criterion }) => `not ${criterion}`).join(', ');
  };
}

function countsOf(placements, nameOf) {
  const names = placements.map(nameOf);
  return [...new Set(names)].map((name) => `${names.filter((other) => other === name).length} × ${name}`);
}

function standing(stand) {
  if (stand === null) return 'gone';
  return stand.position === null ? stand.status : `${stand.status} at ${stand.position}`;
}

function tell({ summary, reasons }) {
  console.log(summary);
  for (const { text, source } of reasons) console.log(`  – ${text} [${source}]`);
}

function list(name, lines) {
  console.log(`${name}:\n  ${lines.join('\n  ')}`);
}

function check(broken) {
  console.log(broken.length === 0 ? 'Checked independently: every promise is kept.' : broken);
  if (broken.length > 0) process.exitCode = 1;
}

function title(text) {
  console.log(`\n${text}\n${'='.repeat(text.length)}`);
}

function two(value) {
  return String(value).padStart(2, '0');
}

function three(value) {
  return String(value).padStart(3, '0');
}
