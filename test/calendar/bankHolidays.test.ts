import { describe, expect, it } from 'vitest';
import { BANK_HOLIDAYS, BANK_HOLIDAYS_KNOWN } from '../../src/calendar/bankHolidays.js';
import { bankHolidaysOf } from '../support/bankHolidays.js';
import { easterSunday, weekdayOf } from '../support/dayCounter.js';

const YEARS = [2021, 2022, 2023, 2024, 2025, 2026, 2027];

describe('the bank holidays of England and Wales', () => {
  it('are known from the first day of a year to the last of one', () => {
    expect(BANK_HOLIDAYS_KNOWN).toEqual({ first: `${YEARS[0]}-01-01`, last: `${YEARS.at(-1)}-12-31` });
    expect(new Set(BANK_HOLIDAYS.map((day) => Number(day.slice(0, 4))))).toEqual(new Set(YEARS));
  });

  it.each(YEARS)('of %i are those that the law and the proclamations make', (year) => {
    expect(BANK_HOLIDAYS.filter((day) => day.startsWith(`${year}-`))).toEqual(bankHolidaysOf(year));
  });

  it.each([
    [2021, 8],
    [2022, 10],
    [2023, 9],
    [2024, 8],
    [2025, 8],
    [2026, 8],
    [2027, 8],
  ])('of %i are %i', (year, count) => {
    expect(BANK_HOLIDAYS.filter((day) => day.startsWith(`${year}-`))).toHaveLength(count);
  });

  it('stand in order, once each, and none falls at a weekend', () => {
    expect(BANK_HOLIDAYS).toEqual([...new Set(BANK_HOLIDAYS)].toSorted());
    expect(BANK_HOLIDAYS.filter((day) => weekdayOf(day) > 4)).toEqual([]);
  });

  it.each([
    ['the Platinum Jubilee', ['2022-06-02', '2022-06-03']],
    ['the state funeral', ['2022-09-19']],
    ['the coronation', ['2023-05-08']],
    ['Christmas and Boxing Day of 2021, moved from a weekend', ['2021-12-27', '2021-12-28']],
    ['Christmas of 2022, moved behind Boxing Day', ['2022-12-26', '2022-12-27']],
    ['Boxing Day of 2026, moved from a Saturday', ['2026-12-25', '2026-12-28']],
    ['New Year’s Day of 2022 and 2023, moved from a weekend', ['2022-01-03', '2023-01-02']],
  ])('hold %s', (_, days) => {
    expect(BANK_HOLIDAYS).toEqual(expect.arrayContaining(days));
  });

  it.each(['2022-05-30', '2021-12-25', '2022-01-01', '2022-12-25', '2026-12-26'])('do not hold %s', (day) => {
    expect(BANK_HOLIDAYS).not.toContain(day);
  });

  it('follow an Easter that is right', () => {
    expect(YEARS.map(easterSunday)).toEqual([
      '2021-04-04',
      '2022-04-17',
      '2023-04-09',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
    ]);
  });
});
