// Packs the package, unpacks it as a user has it, and imports it from both module systems: every public name is there.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackFor } from './unpackFor.mjs';

const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
const recorded = readFileSync('test/structure/publicNames.txt', 'utf8').trim().split('\n');
const values = recorded.map((line) => line.split(': ')).filter(([, exported]) => !exported.startsWith('type '));
const entryPoints = [...new Set(values.map(([entryPoint]) => entryPoint))];

const user = mkdtempSync(join(tmpdir(), `${name}-user-`));
try {
  unpackFor(user);
  run('user.mjs', (entryPoint) => `await import('${entryPoint}')`);
  run('user.cjs', (entryPoint) => `require('${entryPoint}')`);
  const notices = readFileSync(join(user, 'node_modules', name, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const builtIn of ['date-fns', '@date-fns/utc', '@noble/hashes']) {
    if (!notices.includes(`${builtIn} `)) throw new Error(`the licence of ${builtIn} is not in the package`);
  }
  runText(
    'rulebook.cjs',
    `if (!require('${name}/rulebook.json').rules.length) throw new Error('no rule in the rulebook');`,
  );
} finally {
  rmSync(user, { recursive: true });
}
console.log(`imported from both module systems: ${values.length} names of ${entryPoints.join(' and ')}`);

function run(file, load) {
  const lines = entryPoints.flatMap((entryPoint) => {
    const wanted = values.filter(([from]) => from === entryPoint).map(([, exported]) => exported);
    return [
      `for (const name of ${JSON.stringify(wanted)}) {`,
      `  if ((${load(entryPoint)})[name] === undefined) throw new Error(\`${entryPoint} has no \${name}\`);`,
      '}',
    ];
  });
  runText(file, lines.join('\n'));
}

function runText(file, text) {
  writeFileSync(join(user, file), text);
  execFileSync(process.execPath, [file], { cwd: user, stdio: 'inherit' });
}
