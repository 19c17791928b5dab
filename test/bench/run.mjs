// All benchmarks, as Markdown tables: `npm run bench`. Each job runs in a process of its own; within it the contenders take
// turns.   --million        growth to a million people too
//          --record         writes the tables into docs/performance.md, and the picture of growth beside it
//          <job> …          only these jobs, such as `plan` or `cohort`
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { BUNDLES, gzippedSize, loaded } from '../structure/sizes.mjs';
import { growthChart } from './growthChart.mjs';
import { inTurns, median, ratio } from './rounds.mjs';

const ROUNDS = 15;
const IMPORTS = 9;
const HERE = import.meta.dirname;
const TARGETS = {
  decide: [
    ['floor', 15, 8],
    ['json-rules-engine', -80, -180],
    ['ts-pattern', -1],
    ['json-logic-js', -1],
  ],
  'validate facts': [['zod `safeParse` of an equal schema', 1.5, 1.1]],
  'validate a person': [['zod `safeParse` of an equal schema', 1.5, 1.1], ['zod `safeParse` of the fields alone']],
  plan: [
    ['floor', 12, 5],
    ['date-fns', -8],
    ['rrule', -30],
  ],
  tally: [
    ['floor', 4, 2],
    ['Maps with string keys', -1],
  ],
  'make a calendar of three years': [],
  'one person': [
    ['floor', 12, 5],
    ['zod + ts-pattern + date-fns + Maps', -3],
    ['zod + json-rules-engine + rrule', -10],
  ],
};

/** Jobs that do not count what their name says one of. */
const COUNTED = { decide: 'decide, a person', plan: 'plan, a session', tally: 'tally, a session' };

const printed = [];
const afterTable = [];
const args = process.argv.slice(2);
if (args[0] === '--job') await runJob(args[1]);
else await runAll(args);

/** One job, in this process. */
async function runJob(name) {
  const { JOBS, checkBorder, checkFloor, checkPeers, describe } = await import('./jobs.mjs');
  if (name === 'check') {
    checkFloor();
    checkPeers();
    checkBorder();
    console.log(JSON.stringify(describe()));
    return;
  }
  console.log(JSON.stringify(await inTurns(JOBS[name](), ROUNDS)));
}

async function runAll(given) {
  const only = given.filter((word) => !word.startsWith('--'));
  const wants = (name) => only.length === 0 || only.includes(name);

  const { people, findings, sessions } = child('run.mjs', '--job', 'check');
  print(`${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}, ${process.platform};`);
  print(`${versions().join(', ')}.\n`);
  print(`${people} people in turn, ${findings} findings and ${sessions} sessions each on average.`);
  print('The floor and the peers gave the same answers where they answer at all.\n');

  print('| job | ours | compared with | it takes | ratio | must | hope for | |');
  print('| --- | ---: | --- | ---: | ---: | ---: | ---: | --- |');
  for (const name of Object.keys(TARGETS).filter(wants)) printJob(name, child('run.mjs', '--job', name));
  if (wants('allocate')) printPlaces();
  if (wants('import')) printImports();
  if (wants('cohort')) printCohort();
  if (afterTable.length > 0) print(`\n${afterTable.join('\n')}`);
  if (wants('size')) await printSizes();
  const growth = wants('growth') ? printGrowth(given.includes('--million')) : undefined;
  if (given.includes('--record')) record(growth);
}

function print(line) {
  console.log(line);
  printed.push(line);
}

/** What is compared, and in which versions. */
function versions() {
  const names = ['zod', 'date-fns', 'ts-pattern', 'rrule', 'json-logic-js', 'json-rules-engine'];
  const { dependencies, devDependencies } = JSON.parse(readFileSync(`${HERE}/../../package.json`, 'utf8'));
  return names.map((name) => `${name} ${dependencies[name] ?? devDependencies[name]}`);
}

/** The tables between the marks of the page, and the picture. */
function record(growth) {
  const page = `${HERE}/../../docs/performance.md`;
  const marks = /(<!-- figures -->\n)[\s\S]*(<!-- end of figures -->)/;
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace(marks, (_, open, close) => `${open}\n${printed.join('\n')}\n\n${close}`),
  );
  if (growth !== undefined) writeFileSync(`${HERE}/../../docs/pictures/growth.svg`, growthChart(growth));
}

function printPlaces() {
  const run = execFileSync(process.execPath, ['--expose-gc', `${HERE}/places.bench.mjs`, '--json']).toString();
  const { figures, perApplication } = JSON.parse(run);
  for (const { name, ours, floor, ratio: figure } of figures) {
    const [must, hope] = name.startsWith('allocate') ? [3, 1.5] : [];
    const called = `100,000 applications: ${name}`;
    row(called, time(ours * 1e6), 'a comparator sort and one pass', time(floor * 1e6), figure, must, hope);
  }
  const kept = perApplication.map(({ size, bytes }) => `${bytes} bytes of ${size.toLocaleString('en-GB')}`).join(', ');
  afterTable.push(`Of one intake, what is kept for each application: ${kept} applications.`);
}

function child(file, ...words) {
  return JSON.parse(execFileSync(process.execPath, [`${HERE}/${file}`, ...words], { maxBuffer: 1e8 }).toString());
}

function printJob(name, times) {
  const ours = time(median(times.ours));
  const job = COUNTED[name] ?? name;
  if (TARGETS[name].length === 0) row(job, ours);
  for (const [peer, must, hope] of TARGETS[name]) {
    const slower = !(must < 0);
    const figure = slower ? ratio(times, 'ours', peer) : ratio(times, peer, 'ours');
    row(job, ours, peer, time(median(times[peer])), figure, must, hope);
  }
}

/** One line. A ratio asked for with a minus is how many times longer the other has to take. */
function row(name, ours, peer = '', theirs = '', figure = undefined, must = undefined, hope = undefined) {
  const asked = (target) => (target === undefined ? '' : `${target > 0 ? '≤' : '≥'} ${Math.abs(target)}`);
  const holds = (target) => target !== undefined && (target > 0 ? figure <= target : figure >= -target);
  const verdict = must === undefined ? '' : holds(hope) ? 'hoped for' : holds(must) ? 'reached' : 'not reached';
  const shown = figure === undefined ? '' : `${figure.toPrecision(3)} ×`;
  print(`| ${name} | ${ours} | ${peer} | ${theirs} | ${shown} | ${asked(must)} | ${asked(hope)} | ${verdict} |`);
}

function printImports() {
  const specifiers = ['ecf-rules', 'zod', 'ecf-rules/schemas'];
  const times = Object.fromEntries(specifiers.map((specifier) => [specifier, []]));
  for (let round = 0; round < IMPORTS; round += 1) {
    for (const specifier of specifiers) times[specifier].push(child('importTime.mjs', specifier) * 1e6);
  }
  row(
    'import of the root',
    time(median(times['ecf-rules'])),
    'zod',
    time(median(times.zod)),
    ratio(times, 'ecf-rules', 'zod'),
    0.5,
    0.25,
  );
  row(
    'import of the schemas',
    time(median(times['ecf-rules/schemas'])),
    'zod',
    time(median(times.zod)),
    ratio(times, 'ecf-rules/schemas', 'zod'),
  );
}

function printCohort() {
  const runs = { ours: [], floor: [] };
  for (let round = 0; round < 3; round += 1) {
    for (const whose of ['ours', 'floor']) runs[whose].push(child('cohort.mjs', whose, '60000'));
  }
  const seconds = (whose) => median(runs[whose].map((run) => run.processor));
  const memory = median(runs.ours.map(({ megabytes }) => megabytes));
  const floor = seconds('floor');
  row(
    '60,000 people decided, planned, tallied',
    `${seconds('ours').toFixed(1)} s`,
    'floor',
    `${floor.toFixed(2)} s`,
    seconds('ours') / floor,
    10,
    5,
  );
  row('the same, most memory', `${Math.round(memory)} MB`, '250 MB', '', memory / 250, 1);
}

async function printSizes() {
  print('\n| bundle, with what it depends on | gzipped | budget |\n| --- | ---: | ---: |');
  for (const { holds, program, most } of BUNDLES) {
    print(
      `| ${holds} | ${(await gzippedSize(program)).toLocaleString('en-GB')} B | ${most.toLocaleString('en-GB')} B |`,
    );
  }
  const root = await loaded('ecf-rules');
  const zod = await loaded('zod');
  print(`\nImport loads ${root.files.length} files of ${root.bytes} bytes; zod's ${zod.files.length} of ${zod.bytes}.`);
}

function printGrowth(isMillion) {
  const sizes = [1_000, 10_000, 100_000, ...(isMillion ? [1_000_000] : [])];
  print('\n| people | processor time | each further one | most memory |\n| ---: | ---: | ---: | ---: |');
  const growth = [];
  for (const people of sizes) {
    const { processor: seconds, megabytes } = child('cohort.mjs', 'ours', String(people));
    const before = growth.at(-1) ?? { people: 0, seconds: 0 };
    const each = ((seconds - before.seconds) * 1e9) / (people - before.people);
    print(
      `| ${people.toLocaleString('en-GB')} | ${seconds.toFixed(2)} s | ${time(each)} | ${Math.round(megabytes)} MB |`,
    );
    growth.push({ people, seconds, each });
  }
  printVerdict(growth);
  return growth;
}

/** Linear is where the last person costs no more than the first; the first thousand pay for the start of the program. */
function printVerdict(growth) {
  const [, first] = growth;
  const more = growth.at(-1).each / first.each - 1;
  const verdict =
    more <= 0.1
      ? 'That is even within the 10% more that was hoped for.'
      : `The target, at most 20% more, is ${more <= 0.2 ? 'met' : 'not met'}.`;
  const percent = `${Math.abs(100 * more).toFixed(0)}% ${more < 0 ? 'less' : 'more'}`;
  const before = growth.at(-2).people.toLocaleString('en-GB');
  print(
    `\nEach person after the first ${before} takes ${percent} time than each of those from 1,000 to 10,000. ${verdict}`,
  );
}

function time(nanoseconds) {
  if (nanoseconds < 1_000) return `${Math.round(nanoseconds)} ns`;
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toPrecision(3)} µs`;
  return nanoseconds < 1e9 ? `${(nanoseconds / 1e6).toPrecision(3)} ms` : `${(nanoseconds / 1e9).toFixed(2)} s`;
}
