// Mutation testing, room by room: all of them, or those that are named (`npm run mutation -- calendar workload`).
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ROOMS = ['calendar', 'eligibility', 'schedule', 'workload'];
const rooms = process.argv.slice(2).filter((word) => !word.startsWith('-'));

for (const room of rooms.length > 0 ? rooms : ROOMS) {
  // In Apia a day that slips into local time is another day.
  const env = { ...process.env, ROOM: room, TZ: 'Pacific/Apia' };
  const { status } = spawnSync('npx', ['stryker', 'run', 'test/mutation/stryker.config.mjs'], {
    env,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
  console.log(scoreOf(room));
}

/** How many of the mutants that some test reaches were killed. */
function scoreOf(room) {
  const { files } = JSON.parse(readFileSync(`reports/mutation/${room}.json`, 'utf8'));
  const states = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...wanted) => states.filter((status) => wanted.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const survived = count('Survived');
  const percent = ((100 * killed) / (killed + survived)).toFixed(1);
  return `${room}: ${percent}% of covered mutants killed (${killed} of ${killed + survived}), ${count('NoCoverage')} not covered`;
}
