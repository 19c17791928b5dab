import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../structure/source.js';
import { addressOf, describeInChromium } from './chromium.js';

const { unpackFor } = await import(join(ROOT, 'test/structure/unpackFor.mjs'));

const PROGRAM = `
  import { ambitionEct, civilDay, decideEligibility, planSchedule, sampleDates, schoolCalendar, tallyWorkload } from 'ecf-rules';
  import { personSchema } from 'ecf-rules/schemas';

  const { facts, at } = personSchema.parse({ person: 'p', programme: 'ambition-ect', on: '2024-09-03', facts: { role: 'ect' } });
  const plan = planSchedule(
    ambitionEct,
    { person: 'p', role: 'ect', school: 'sample', start: civilDay('2024-09-03'), usualDay: 'tuesday' },
    { calendars: [schoolCalendar(sampleDates)] },
  );
  document.getElementById('said').textContent =
    decideEligibility(ambitionEct, facts, at).outcome + ', ' + plan.sessions.length + ' sessions, ' + typeof tallyWorkload(plan).total.minutes;
`;

// No bundler comes between: the browser loads the files of the archive, and those of what it depends on, as they are.
describeInChromium('the packed package, loaded as modules', (open) => {
  let server: Server;
  const user = realpathSync(mkdtempSync(join(tmpdir(), 'ecf-rules-browser-')));

  beforeAll(() => {
    unpackFor(user);
    const imports = Object.fromEntries(importedNames(user).map((name) => [name, addressWithin(user, name)]));
    server = createServer(({ url = '/' }, response) => {
      if (url === '/') {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(pageWith(imports));
      } else if (url === '/program.js') {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(PROGRAM);
      } else sendFile(decodeURI(url), user, response);
    }).listen(0);
  });
  afterAll(() => {
    server.close();
    rmSync(user, { recursive: true });
  });

  it('decides, plans and tallies', async () => {
    const { page, complaints } = await open({});
    await page.goto(addressOf(server));
    const said = page.locator('#said');
    await said.filter({ hasText: 'sessions' }).waitFor();
    expect(await said.textContent()).toMatch(/^moreInformationNeeded, [1-9]\d+ sessions, number$/);
    expect(complaints).toEqual([]);
  });
});

function pageWith(imports: Readonly<Record<string, string>>): string {
  return `<!doctype html>
<html lang="en">
  <head><title>The package</title><link rel="icon" href="data:,"><script type="importmap">${JSON.stringify({ imports })}</script></head>
  <body><p id="said"></p><script type="module" src="/program.js"></script></body>
</html>`;
}

/** What the program, and the files of the package, import by a name. */
function importedNames(user: string): readonly string[] {
  const dist = join(user, 'node_modules/ecf-rules/dist');
  const texts = readdirSync(dist)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(dist, file), 'utf8'));
  const names = [PROGRAM, ...texts].flatMap((text) => [...text.matchAll(/\bfrom ["']([^."'][^"']*)["']/g)]);
  return [...new Set(names.map(([, name = '']) => name))];
}

/** The path of the file that stands for a name, as a program in the user's folder finds it. */
function addressWithin(user: string, name: string): string {
  const script = `console.log(import.meta.resolve(${JSON.stringify(name)}))`;
  const found = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: user });
  return fileURLToPath(found.toString().trim());
}

function sendFile(file: string, user: string, response: ServerResponse): void {
  const isOurs = [user, join(ROOT, 'node_modules')].some((folder) => file.startsWith(`${folder}${sep}`));
  if (!isOurs || !/\.m?js$/.test(file) || file.includes('..')) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('Content-Type', 'text/javascript');
  response.end(readFileSync(file));
}
