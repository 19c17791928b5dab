import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../structure/source.js';
import { addressOf, describeInChromium, expectAccessible, keepPicture, VISITORS } from './chromium.js';

const PROGRAM = `
  import { civilDay, explainDecision, sktmSecondaryNonSpecialist } from 'ecf-rules';
  import { createElement } from 'react';
  import { createRoot } from 'react-dom/client';
  import { EligibilityForm } from './docs/examples/forms/EligibilityForm.tsx';

  createRoot(document.getElementById('form')).render(createElement(EligibilityForm, {
    programme: sktmSecondaryNonSpecialist,
    at: { on: civilDay('2022-11-01') },
    onDecided: (decision) => {
      document.getElementById('decision').textContent = explainDecision(decision).summary;
    },
  }));
`;
const PAGE = `<!doctype html>
<html lang="en">
  <head><title>Eligibility</title><link rel="icon" href="/icon"><meta name="viewport" content="width=device-width"></head>
  <body>
    <main><h1>Eligibility</h1><div id="form"></div><p id="decision"></p></main>
    <script src="/form.js"></script>
  </body>
</html>`;

describeInChromium('the React form under a strict content security policy', (open) => {
  let server: Server;

  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: { contents: PROGRAM, resolveDir: ROOT },
      alias: { 'ecf-rules': join(ROOT, 'src/index.ts') },
      bundle: true,
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      write: false,
    });
    const script = outputFiles[0]?.text ?? '';
    server = createServer(({ url }, response) => {
      response.setHeader('Content-Security-Policy', "default-src 'none'; script-src 'self'; img-src 'self'");
      response.setHeader('Content-Type', url === '/form.js' ? 'text/javascript' : 'text/html; charset=utf-8');
      response.end(url === '/form.js' ? script : url === '/' ? PAGE : '');
    }).listen(0);
  });
  afterAll(() => {
    server.close();
  });

  const scripted = VISITORS.filter(([, settings]) => settings.javaScriptEnabled !== false);

  it.each(scripted)('asks one question after the other, and decides: %s', async (name, settings) => {
    const { page, complaints } = await open(settings);
    const questions = page.locator('legend');
    const answer = async (question: string, label: string) => {
      await page.getByRole('group', { name: question }).getByRole('radio', { name: label, exact: true }).check();
    };
    await page.goto(addressOf(server));
    expect(await questions.allTextContents()).toEqual(['Is the school or college state-funded?']);
    await page.getByRole('button').click();
    await page.getByRole('link', { name: 'Select yes if the school or college is state-funded' }).click();
    await expectAccessible(page);
    await page.keyboard.press('Space');
    expect(await page.getByRole('alert').count()).toBe(0);

    await answer('Does the teacher teach any maths now?', 'No');
    await answer('Has a headteacher committed', 'Yes');
    await page.getByLabel('Day').fill('9');
    await page.getByLabel('Month').fill('1');
    await page.getByRole('button').click();
    await page.getByRole('link', { name: 'must include a year' }).click();
    expect(await page.getByLabel('Year').getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    await keepPicture(page, `${name} React`);

    // The half-filled date no longer matters, so nothing is wrong with it.
    await answer('Does the teacher teach any maths now?', 'Yes');
    await answer('Did the teacher train to teach maths', 'No');
    expect(await questions.count()).toBe(4);
    await page.getByRole('button', { name: 'Get the decision' }).click();
    await page.getByText('Eligible for Specialist Knowledge').waitFor({ timeout: 5_000 });
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });
});
