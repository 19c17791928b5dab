import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The package as its archive holds it, in a user's folder, beside what it declares to depend on, and nothing else. */
export function unpackFor(folder) {
  const { name, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', archive], { cwd: folder });
  mkdirSync(join(folder, 'node_modules'));
  renameSync(join(folder, 'package'), join(folder, 'node_modules', name));
  for (const dependency of Object.keys(dependencies)) {
    const place = join(folder, 'node_modules', dependency);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(resolve('node_modules', dependency), place);
  }
}
