import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';

/** A phone and a desktop, with and without JavaScript. */
export const VISITORS: readonly (readonly [name: string, settings: BrowserContextOptions])[] = [
  ['phone', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }],
  ['desktop', { viewport: { width: 1280, height: 900 } }],
  ['phone without JavaScript', { viewport: { width: 360, height: 740 }, javaScriptEnabled: false }],
  ['desktop without JavaScript', { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false }],
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const SCREENSHOTS = process.env['SCREENSHOTS'] ?? join(tmpdir(), 'ecf-rules-screenshots');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Tests that drive Chromium. Where there is none they are skipped, and it is said how to run them. */
export function describeInChromium(name: string, tests: (open: Open) => void): void {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.warn(
      `Not run: the browser tests on ${name}. There is no Chromium on this machine.\n` +
        'To run them: apt-get install chromium (or set CHROMIUM to the path of one), then npm run test:browser',
    );
  }
  describe.skipIf(executablePath === undefined)(`${name}, in Chromium`, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      mkdirSync(SCREENSHOTS, { recursive: true });
      browser = await chromium.launch({ executablePath: executablePath ?? '', args: FLAGS });
    });
    afterAll(async () => {
      await browser?.close();
    });
    tests(async (settings) => {
      if (browser === undefined) throw new Error('the browser was not started');
      const page = await (await browser.newContext(settings)).newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        // A page that is refused is answered 422, which a browser logs as an error.
        if (message.type() === 'error' && !message.text().includes('422')) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      return { page, complaints };
    });
  });
}

/** Opens a page as a visitor, and collects what the browser complains of. */
export type Open = (
  settings: BrowserContextOptions,
) => Promise<{ readonly page: Page; readonly complaints: readonly string[] }>;

/** Fails on what axe finds, and on a page that is wider than its window. Axe itself needs JavaScript. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe);
  const violations = await page.evaluate(
    'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + " " + html)))',
  );
  expect(violations).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
}

/** Keeps a picture of the whole page, to be looked at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SCREENSHOTS, `${name.replaceAll(/\W+/g, '-')}.png`), fullPage: true });
}

/** The address that a server listens on. */
export function addressOf(server: Server): string {
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') return named;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // not this one
    }
  }
  return undefined;
}
