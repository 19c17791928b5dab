import { JOBS } from './jobs.mjs';

const name = process.argv[2] ?? 'decide';
const jobs = JOBS[name]();
const N = Number(process.argv[3] ?? 300);
const R = [],
  O = [];
for (let r = 0; r < 25; r++) {
  const t = {};
  for (const who of ['floor', 'ours']) {
    const c = process.cpuUsage();
    let n = 0;
    const k = who === 'floor' ? N * 5 : N;
    for (let i = 0; i < k; i++) n += jobs[who]();
    const u = process.cpuUsage(c);
    t[who] = ((u.user + u.system) * 1000) / n;
  }
  if (r > 3) {
    R.push(t.ours / t.floor);
    O.push(t.ours);
  }
}
R.sort((a, b) => a - b);
O.sort((a, b) => a - b);
console.log('ratio', R[R.length >> 1].toFixed(2), 'min', R[0].toFixed(2), 'ours', O[O.length >> 1].toFixed(0));
