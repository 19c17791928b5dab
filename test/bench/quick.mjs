import { JOBS, checkFloor } from './jobs.mjs';
import { inTurns, median, ratio } from './rounds.mjs';
const name = process.argv[2];
if (name === 'check') { checkFloor(); process.exit(); }
const times = await inTurns(JOBS[name](), 7);
console.log(name, Object.fromEntries(Object.keys(times).map((k) => [k, `${Math.round(median(times[k]))} ns ×${(times.floor ? ratio(times, k, 'floor') : 1).toFixed(2)}  ours/${(ratio(times, k, 'ours')).toFixed(2)}`])));
