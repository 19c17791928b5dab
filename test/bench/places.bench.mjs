// Places: 100,000 applications over 500 intakes, against a plain comparator sort and one pass over the same rows.
// Run `npm run -s build`, then `node --expose-gc test/bench/places.bench.mjs`. Ratios are medians of paired rounds of one run.
// With `--json` it prints its figures for the table of all benchmarks.
import { createHash } from 'node:crypto';
import { allocatePlaces, verifyAllocation } from '../../dist/index.js';

const INTAKES = 500;
const EACH = 200;
const ROUNDS = 15;

/** The same rows every time, looking like chance: a linear congruential generator. */
function chanceFrom(seed) {
  let state = seed;
  return (below, from = 0) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state % below) + from;
  };
}

function applicationsOf(intake, each, chance) {
  const two = (number) => String(number).padStart(2, '0');
  return Array.from({ length: each }, (_, at) => ({
    applicationId: `i${intake}-${String((at * 7919) % each).padStart(5, '0')}`,
    person: `p${intake}-${at}`,
    role: chance(2) === 0 ? 'ect' : 'mentor',
    decision: { outcome: chance(3) === 0 ? 'eligibleIfPlacesRemain' : 'eligible', tier: 1 },
    appliedAt: `2022-0${chance(3, 4)}-${two(chance(28, 1))}T${two(chance(10, 8))}:${two(chance(60))}:${two(chance(60))}`,
  }));
}

function intakesOf(count, each) {
  const chance = chanceFrom(2022);
  // Through JSON, as rows come from a file: texts that are pieced together are slower to compare the first time.
  return JSON.parse(JSON.stringify(Array.from({ length: count }, (_, at) => applicationsOf(at, each, chance))));
}

const caps = { roles: { ect: 60, mentor: 60 }, total: 110 };
const inTime = { programme: 'p', edition: 'e', caps, order: { by: 'timeOfApplication' } };
const byDraw = { programme: 'p', edition: 'e', caps, order: { by: 'draw', seed: 'bench' } };
const TIERS = { eligible: 0, eligibleIfPlacesRemain: 1 };

/** What one would write by hand: sort the rows with a comparator, then one pass with counters. */
function plain(applications, keyed) {
  const rows = keyed(applications);
  rows.sort(
    (a, b) =>
      TIERS[a.application.decision.outcome] - TIERS[b.application.decision.outcome] ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) ||
      (a.application.applicationId < b.application.applicationId ? -1 : 1),
  );
  const left = { ect: 60, mentor: 60 };
  let total = 110;
  const confirmed = [];
  const waiting = [];
  for (const { application } of rows) {
    const { applicationId, role } = application;
    if (left[role] > 0 && total > 0) {
      left[role] -= 1;
      total -= 1;
      confirmed.push({ applicationId, status: 'confirmed' });
    } else {
      waiting.push({ applicationId, status: 'waiting', position: waiting.length + 1 });
    }
  }
  return { confirmed, waiting };
}

const byTime = (applications) => applications.map((application) => ({ application, key: application.appliedAt }));
const byTicket = (applications) =>
  applications.map((application) => ({
    application,
    key: createHash('sha256').update(`bench:${application.applicationId}`).digest('hex'),
  }));

function milliseconds(work) {
  globalThis.gc?.();
  const start = performance.now();
  const results = work();
  const took = performance.now() - start;
  if (results.length === 0) throw new Error('nothing was done');
  return took;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Ratios of paired rounds, one after the other in turns, so that noise meets both. */
function compare(name, product, floor) {
  const ratios = [];
  const products = [];
  const floors = [];
  for (let round = 0; round < ROUNDS + 3; round += 1) {
    const [first, second] = round % 2 === 0 ? [product, floor] : [floor, product];
    const took = [milliseconds(first), milliseconds(second)];
    const [ours, theirs] = round % 2 === 0 ? took : took.toReversed();
    if (round < 3) continue; // warming up
    products.push(ours);
    floors.push(theirs);
    ratios.push(ours / theirs);
  }
  return { name, ours: median(products), floor: median(floors), ratio: median(ratios) };
}

const rows = intakesOf(INTAKES, EACH);
const allocations = rows.map((applications) => allocatePlaces(inTime, applications));
const same = rows.every((applications, at) => {
  const { confirmed } = plain(applications, byTime);
  return (
    confirmed.map((row) => row.applicationId).join() ===
    allocations[at].confirmed.map((row) => row.applicationId).join()
  );
});
if (!same) throw new Error('the floor does other work');

const figures = [];
figures.push(
  compare(
    'allocate, by time of application',
    () => rows.map((applications) => allocatePlaces(inTime, applications)),
    () => rows.map((applications) => plain(applications, byTime)),
  ),
);
figures.push(
  compare(
    'allocate, by draw (floor hashes natively)',
    () => rows.map((applications) => allocatePlaces(byDraw, applications)),
    () => rows.map((applications) => plain(applications, byTicket)),
  ),
);
figures.push(
  compare(
    'verify, by time of application',
    () => rows.map((applications, at) => verifyAllocation(inTime, applications, allocations[at])),
    () => rows.map((applications) => plain(applications, byTime)),
  ),
);

const [large] = intakesOf(1, 100_000);
const wide = { ...inTime, caps: { roles: { ect: 30_000, mentor: 30_000 }, total: 55_000 } };
const perApplication = [12_500, 25_000, 50_000, 100_000].map((size) => {
  const some = large.slice(0, size);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const kept = allocatePlaces(wide, some);
  globalThis.gc?.();
  const bytes = (process.memoryUsage().heapUsed - before) / size;
  if (kept.counts.applications !== size) throw new Error('somebody was lost');
  return { size, bytes: Math.round(bytes) };
});

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ figures, perApplication }));
} else {
  console.log(`${INTAKES} intakes of ${EACH} applications, ${ROUNDS} paired rounds, Node ${process.versions.node}`);
  for (const { name, ours, floor, ratio } of figures) {
    console.log(`${name.padEnd(44)} ${ours.toFixed(0)} ms   floor ${floor.toFixed(0)} ms   ratio ${ratio.toFixed(2)}`);
  }
  const kept = perApplication.map(({ size, bytes }) => `${size}: ${bytes}`).join(', ');
  console.log(
    globalThis.gc === undefined
      ? 'bytes an application: run with --expose-gc'
      : `bytes an application kept, one intake: ${kept}`,
  );
}
