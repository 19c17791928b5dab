import { JOBS } from './jobs.mjs';

const jobs = JOBS[process.argv[2]]();
for (let i = 0; i < Number(process.argv[3]); i++) jobs.ours();
