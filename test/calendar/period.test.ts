import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { holds, overlap } from '../../src/calendar/period.js';

const days = (first: string, last: string) => ({ first: first as CivilDay, last: last as CivilDay });
const march = days('2025-03-01', '2025-03-31');

describe('a period', () => {
  it.each([
    ['2025-02-28', false],
    ['2025-03-01', true],
    ['2025-03-31', true],
    ['2025-04-01', false],
  ])('of March holds %s: %s', (day, expected) => {
    expect(holds(march, day as CivilDay)).toBe(expected);
  });

  it.each([
    ['2025-02-01', '2025-02-28', false],
    ['2025-02-01', '2025-03-01', true],
    ['2025-03-10', '2025-03-10', true],
    ['2025-03-31', '2025-04-30', true],
    ['2025-04-01', '2025-04-30', false],
    ['2025-01-01', '2025-12-31', true],
  ])('of March shares a day with %s to %s: %s', (first, last, expected) => {
    expect(overlap(march, days(first, last))).toBe(expected);
    expect(overlap(days(first, last), march)).toBe(expected);
  });
});
