import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../structure/source.js';
import { addressOf, describeInChromium, expectAccessible, keepPicture, VISITORS } from './chromium.js';

// The example is plain JavaScript for its readers, so it is loaded as they load it, with the library's source behind it.
const { makeApp } = await import(join(ROOT, 'docs/examples/govuk/app.js'));

describeInChromium('the example in GOV.UK style', (open) => {
  let server: Server;

  beforeAll(() => {
    server = makeApp({ today: () => '2022-11-01' }).listen(0);
  });
  afterAll(() => {
    server.close();
  });

  it.each(VISITORS)('leads a visitor from the first question to the decision: %s', async (name, settings) => {
    const { page, complaints } = await open(settings);
    const isScripted = settings.javaScriptEnabled !== false;
    let pictures = 0;
    const look = async () => {
      pictures += 1;
      await keepPicture(page, `${name} ${String(pictures).padStart(2, '0')}`);
      if (isScripted) await expectAccessible(page);
    };

    await page.goto(addressOf(server));
    await look();
    await send(page);
    await expectProblem(page, 'Select the programme you want to check', 'programme');
    await look();
    await choose(page, /Secondary non-specialist/);

    await fillDay(page, '5', '9', '');
    await expectProblem(page, 'Date the person starts on the programme must include a year', 'start-year');
    await look();
    await fillDay(page, '5', '9', '2022');

    await expectQuestion(page, 'Is the school or college state-funded?');
    await look();
    await send(page);
    await expectProblem(page, 'Select yes if the school or college is state-funded', 'stateFunded');
    await choose(page, 'Yes');
    await expectQuestion(page, 'Does the teacher teach any maths now?');
    await choose(page, 'No');
    await expectQuestion(page, 'Has a headteacher committed to the teacher teaching some maths?');
    await choose(page, 'Yes');

    await expectQuestion(page, 'From what date is the teacher to teach maths?');
    await fillDay(page, '9', '13', '2023');
    await expectProblem(
      page,
      'Date the teacher is to start teaching maths must be a real date',
      'mathsTeachingFrom-month',
    );
    await look();
    expect(await page.getByLabel('Month').inputValue()).toBe('13');
    await fillDay(page, '', '', '');
    await expectProblem(page, 'Enter the date the teacher is to start teaching maths', 'mathsTeachingFrom-day');
    await fillDay(page, '9', 'January', '2023');

    await expectQuestion(page, /train to teach maths/);
    await look();
    await choose(page, 'In a joint course of maths with another subject');

    await expectQuestion(page, 'Check your answers');
    expect(await page.getByText('9 January 2023').count()).toBe(1);
    await look();
    await page.getByRole('button', { name: 'See the decision' }).click();
    await expectQuestion(page, 'Decision');
    expect(await page.getByText('The Maths Hub has to decide about').count()).toBe(1);
    await look();

    // The hub has decided: the answer is changed, and all others are kept.
    await page.getByRole('link', { name: /train to teach maths/ }).click();
    expect(await page.getByRole('radio', { name: 'In a joint course' }).isChecked()).toBe(true);
    await choose(page, 'No');
    await page.getByRole('button', { name: 'See the decision' }).click();
    expect(await page.getByText('Eligible for Specialist Knowledge').count()).toBe(1);
    expect(await page.getByText('Met: the school or college is state-funded.').count()).toBe(1);
    expect(await page.getByText(/Source: Secondary Projects, .*Who can take part/).count()).toBeGreaterThan(0);
    await look();

    // Some maths taught now, and what was asked about the future no longer matters, but is not lost.
    await page.getByRole('link', { name: 'Back' }).click();
    await page.getByRole('link', { name: /Change.*teach any maths now/ }).click();
    await choose(page, 'Yes');
    await expectQuestion(page, 'Check your answers');
    expect(await page.getByText('9 January 2023').count()).toBe(1);

    expect(complaints).toEqual([]);
  });

  it.each(VISITORS)(
    'tells what would change a no, and asks on for the group someone joins: %s',
    async (name, settings) => {
      const { page, complaints } = await open(settings);
      const look = async (what: string) => {
        await keepPicture(page, `${name} ${what}`);
        if (settings.javaScriptEnabled !== false) await expectAccessible(page);
      };
      await page.goto(addressOf(server));
      await choose(page, /MAT Leads/);
      await fillDay(page, '5', '9', '2022');
      await page.getByRole('textbox').fill('one');
      await send(page);
      await expectProblem(
        page,
        'Number of schools in which the person leads maths must be a whole number',
        'matSchoolsLed',
      );
      await look('number');
      await page.getByRole('textbox').fill('1');
      await send(page);
      await page.getByRole('button', { name: 'See the decision' }).click();
      expect(await page.getByText('Not eligible for Secondary Maths MAT Leads.').count()).toBe(1);
      expect(await page.getByRole('heading', { name: 'What would change this' }).count()).toBe(1);
      await look('no');

      await page.goto(`${addressOf(server)}/questions/matSchoolsLed`);
      await page.getByRole('textbox').fill('3');
      await send(page);
      await page.getByRole('textbox').fill('2');
      await send(page);
      await page.getByRole('button', { name: 'See the decision' }).click();
      await look('yes');
      await page.getByRole('link', { name: 'Has the person taken part in this project before?' }).click();
      await choose(page, 'No');
      await page.getByRole('button', { name: 'See the decision' }).click();
      expect(await page.getByText('in New participants').count()).toBe(1);

      await page.getByRole('button', { name: 'Start again' }).click();
      expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
      expect(complaints).toEqual([]);
    },
  );

  it('has no page for a question that the programme does not ask, nor before a programme is chosen', async () => {
    const { page } = await open({});
    await page.goto(`${addressOf(server)}/questions/qts`);
    await expectQuestion(page, 'Which programme do you want to check?');
    await choose(page, /MAT Leads/);
    await page.goto(`${addressOf(server)}/decision`);
    await expectQuestion(page, 'When does the person start on the programme?');
    await fillDay(page, '5', '9', '2022');
    const addresses = ['qts', '__proto__', 'toString'].map((fact) => `${addressOf(server)}/questions/${fact}`);
    const answers = await Promise.all(addresses.map((address) => page.request.get(address)));
    expect(answers.map((answer) => answer.status())).toEqual([404, 404, 404]);
  });
});

async function expectQuestion(page: Page, text: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: text }).waitFor({ timeout: 5_000 });
}

/** The summary says what is wrong, its link leads to the field, and the title says that there is an error. */
async function expectProblem(page: Page, message: string, field: string): Promise<void> {
  const link = page.locator('.govuk-error-summary').getByRole('link', { name: message });
  await link.waitFor({ timeout: 5_000 });
  expect(await page.title()).toMatch(/^Error: /);
  expect(await link.getAttribute('href')).toBe(`#${field}`);
  expect(await page.locator('.govuk-error-message').filter({ hasText: message }).count()).toBe(1);
  await link.click();
  expect(await page.locator(`[id="${field}"]:focus, [id="${field}"]:target`).count()).toBe(1);
}

async function choose(page: Page, answer: string | RegExp): Promise<void> {
  await page.getByRole('radio', typeof answer === 'string' ? { name: answer, exact: true } : { name: answer }).check();
  await send(page);
}

async function fillDay(page: Page, day: string, month: string, year: string): Promise<void> {
  await page.getByLabel('Day').fill(day);
  await page.getByLabel('Month').fill(month);
  await page.getByLabel('Year').fill(year);
  await send(page);
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
}
