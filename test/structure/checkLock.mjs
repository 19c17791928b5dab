// Fails when package-lock.json holds an address, or lacks a platform's binary package (npm leaves those out silently).
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const entries = Object.entries(packages);
const names = new Set(entries.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));

const problems = entries.flatMap(([path, entry]) => [
  ...Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !names.has(name))
    .map((name) => `${path}@${entry.version} lacks ${name}`),
  ...(entry.resolved === undefined ? [] : [`${path} holds an address`]),
  ...(path === '' || entry.integrity !== undefined ? [] : [`${path} holds no integrity`]),
]);

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
