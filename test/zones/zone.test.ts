import { describe, expect, it } from 'vitest';

/** Minutes to add to local time to get UTC, as `getTimezoneOffset` counts them, on 1 July 2025. */
const MINUTES_BEHIND_UTC: Readonly<Record<string, number>> = {
  UTC: 0,
  'Europe/London': -60,
  'America/New_York': 240,
  'Pacific/Apia': -780,
  'Asia/Kolkata': -330,
};

describe('the zone the tests run in', () => {
  const zone = process.env['TZ'] ?? 'none';

  it(`is really ${zone}`, () => {
    expect(Object.keys(MINUTES_BEHIND_UTC)).toContain(zone);
    expect(new Date(Date.UTC(2025, 6, 1)).getTimezoneOffset()).toBe(MINUTES_BEHIND_UTC[zone]);
  });
});
