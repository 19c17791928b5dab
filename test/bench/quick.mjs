import * as jobs from './jobs.mjs';
import { inTurns, median, ratio } from './rounds.mjs';
jobs.checkFloor();
console.log(jobs.facts);
const only = process.argv.slice(2);
for (const name of ['decide','validateFacts','validatePerson','plan','tally','calendar','onePerson']) {
  if (only.length && !only.includes(name)) continue;
  const times = await inTurns(jobs[name], 7);
  console.log(name, Object.fromEntries(Object.keys(times).map((k) => [k, `${Math.round(median(times[k]))} ns ×${(times.floor ? ratio(times, k, 'floor') : times.zod ? ratio(times,k,'zod') : 1).toFixed(2)}  ours/${(ratio(times, k, 'ours')).toFixed(2)}`])));
}
