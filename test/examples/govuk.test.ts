import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../structure/source.js';

// The example is plain JavaScript for its readers, so it is loaded as they load it, with the library's source behind it.
const { makeApp } = await import(join(ROOT, 'docs/examples/govuk/app.js'));

describe('the example in GOV.UK style', () => {
  let server: Server;
  let isToday = true;
  beforeAll(async () => {
    const today = () => {
      if (isToday) return '2022-11-01';
      throw new Error('a mistake of ours');
    };
    server = makeApp({ today }).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
  });
  afterAll(() => {
    server.close();
  });

  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  it.each<readonly [string, number, string, RequestInit]>([
    ['too large', 413, '/', { method: 'POST', headers: form, body: `programme=${'x'.repeat(30_000)}` }],
    ['of fields without end', 413, '/', { method: 'POST', headers: form, body: 'a=1&'.repeat(1500) }],
    [
      'packed in a way that is none',
      415,
      '/',
      { method: 'POST', headers: { ...form, 'Content-Encoding': 'x' }, body: 'a' },
    ],
    [
      'in letters that there are not',
      415,
      '/',
      { method: 'POST', headers: { 'Content-Type': `${form['Content-Type']}; charset=x` }, body: 'a' },
    ],
  ])('answers a request %s with a plain page', async (_, status, path, request) => {
    const response = await send(path, request);
    const page = await response.text();
    expect(response.status).toBe(status);
    expect(page).toContain('<h1 class="govuk-heading-l">Sorry, there is a problem with what was sent</h1>');
    expect(page).not.toMatch(/Error|node_modules|\bat .*:\d+/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('answers with a plain page where the mistake is ours, and tells it to us alone', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const chosen = await send('/', { method: 'POST', headers: form, body: 'programme=ambition-ect' });
    const headers = { ...form, cookie: (chosen.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
    isToday = false;
    const start = 'start[day]=5&start[month]=9&start[year]=2022';
    const response = await send('/start', { method: 'POST', headers, body: start });
    const page = await response.text();
    expect(response.status).toBe(500);
    expect(page).toContain('Sorry, there is a problem with the service');
    expect(page).not.toMatch(/a mistake of ours|node_modules/);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  function send(path: string, request: RequestInit): Promise<Response> {
    const { port } = server.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}${path}`, { ...request, redirect: 'manual' });
  }
});
