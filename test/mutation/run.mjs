// Mutation testing, room by room: all of them, or those that are named (`npm run mutation -- calendar workload`), or only
// the lines that have changed since a commit (`npm run mutation -- --changed HEAD~3`; without a commit, since the last).
// It fails where less than nine in ten of the mutants that some test reaches are killed, or where one on a comparison
// lives that is not in the list of those that change nothing (equivalent.json).
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

const ROOMS = ['calendar', 'eligibility', 'places', 'schedule', 'workload', 'forms'];
const LEAST = 90;
/** A change of more lines takes longer than a check of a change may. */
const MOST_LINES = 300;
/** Data, held by a second transcription, and words, held by golden files: what computes is mutated, not these. */
const NOT_MUTATED = ['src/calendar/bankHolidays.ts', 'src/calendar/sampleDates.ts', 'src/forms/questions.ts'];
const COMPARISONS = ['EqualityOperator', 'ConditionalExpression', 'ArithmeticOperator', 'LogicalOperator'];

const equivalent = JSON.parse(readFileSync(new URL('equivalent.json', import.meta.url), 'utf8'));
const words = process.argv.slice(2);
const base = words.includes('--changed') ? (words[words.indexOf('--changed') + 1] ?? 'HEAD^') : undefined;
const changes = base === undefined ? undefined : linesChangedSince(base);
const named = words.filter((word) => ROOMS.includes(word));
const changedLines = (changes ?? []).reduce((sum, { from, to }) => sum + to - from + 1, 0);
if (changedLines > MOST_LINES) {
  console.log(`${changedLines} lines have changed since ${base}: not mutated, run all of it with npm run mutation`);
  process.exit(0);
}

for (const room of named.length > 0 ? named : ROOMS) {
  const all = [
    `src/${room}/**/*.ts`,
    ...NOT_MUTATED.filter((file) => file.startsWith(`src/${room}/`)).map((file) => `!${file}`),
  ];
  const mutate =
    changes === undefined
      ? all
      : changes
          .filter(({ file }) => file.startsWith(`src/${room}/`))
          .map(({ file, from, to }) => `${file}:${from}-${to}`);
  if (mutate.length > 0) mutateRoom(room, mutate);
  else console.log(`${room}: no line has changed since ${base}`);
}

function mutateRoom(room, mutate) {
  const report = `reports/mutation/${room}.json`;
  rmSync(report, { force: true });
  // In Apia a day that slips into local time is another day.
  const env = { ...process.env, ROOM: room, MUTATE: mutate.join(','), TZ: 'Pacific/Apia', FEW_CASES: '1' };
  const { status } = spawnSync('npx', ['stryker', 'run', 'test/mutation/stryker.config.mjs'], {
    env,
    stdio: 'inherit',
  });
  if (status !== 0 || !existsSync(report)) {
    process.exitCode = 1;
    return;
  }
  judge(room, mutantsIn(JSON.parse(readFileSync(report, 'utf8'))));
}

function judge(room, mutants) {
  const count = (...wanted) => mutants.filter(({ status }) => wanted.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const reached = killed + count('Survived');
  const percent = reached === 0 ? 100 : (100 * killed) / reached;
  const living = mutants.filter((mutant) => mutant.status === 'Survived' && !isEquivalent(mutant));
  const onComparisons = living.filter(({ mutator }) => COMPARISONS.includes(mutator));
  console.log(
    `${room}: ${percent.toFixed(1)}% of covered mutants killed (${killed} of ${reached}), ${count('NoCoverage')} not covered; ` +
      `${living.length} live that are not known to change nothing, ${onComparisons.length} of them on a comparison`,
  );
  for (const { file, line, from, to } of onComparisons) console.log(`  ${file}:${line}  ${from}  =>  ${to}`);
  if (percent < LEAST || onComparisons.length > 0) process.exitCode = 1;
}

function mutantsIn({ files }) {
  return Object.entries(files).flatMap(([file, { mutants, source }]) => {
    const lines = source.split('\n');
    return mutants.map(({ status, mutatorName, replacement = '', location: { start, end } }) => ({
      file,
      line: start.line,
      status,
      mutator: mutatorName,
      from: inOneLine(textBetween(lines, start, end)),
      to: inOneLine(replacement),
    }));
  });
}

function textBetween(lines, start, end) {
  const text = lines.slice(start.line - 1, end.line);
  text[text.length - 1] = text.at(-1).slice(0, end.column - 1);
  text[0] = text[0].slice(start.column - 1);
  return text.join(' ');
}

function inOneLine(text) {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function isEquivalent({ file, from, to }) {
  return equivalent.some((known) => known.file === file && known.from === from && known.to === to);
}

/** The lines added or altered in what is mutated, none where there is no such commit, file by file. */
function linesChangedSince(commit) {
  if (spawnSync('git', ['rev-parse', '--verify', '--quiet', commit]).status !== 0) return [];
  const diff = execFileSync('git', ['diff', '--unified=0', '--diff-filter=AM', commit, '--', 'src'], {
    maxBuffer: 1e8,
  });
  const ranges = [];
  let file = '';
  for (const line of diff.toString().split('\n')) {
    if (line.startsWith('+++ b/')) file = line.slice('+++ b/'.length);
    const [, place] = /^@@ -\S+ \+(\S+) @@/.exec(line) ?? ['', ''];
    if (place === '' || NOT_MUTATED.includes(file)) continue;
    const [from, count = 1] = place.split(',').map(Number);
    if (count > 0) ranges.push({ file, from, to: from + count - 1 });
  }
  return ranges;
}
