import { dayLater, daysInMonth, dayText, easterSunday, weekdayOf } from './dayCounter.js';

// Bank holidays of England and Wales from their rules: the Banking and Financial Dealings Act 1971, schedule 1, with
// New Year's Day and the early May day by proclamation; a day at a weekend moves to the next weekday that is free.

/** Days that proclamations moved: the early May day of 2020 to VE Day, the spring day of 2022 to the Platinum Jubilee. */
const MOVED: Readonly<Record<string, string>> = { '2020-05-04': '2020-05-08', '2022-05-30': '2022-06-02' };

/** Days that were holidays once: the Platinum Jubilee, the state funeral, the coronation. */
const ONCE = ['2022-06-03', '2022-09-19', '2023-05-08'];

/** The bank holidays of a calendar year, in order. */
export function bankHolidaysOf(year: number): readonly string[] {
  const easter = easterSunday(year);
  const christmas = onWeekday(dayText(year, 12, 25), []);
  return [
    onWeekday(dayText(year, 1, 1), []),
    dayLater(easter, -2),
    dayLater(easter, 1),
    firstMonday(year, 5),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...bothDaysOfChristmas(year, christmas),
  ]
    .map((day) => MOVED[day] ?? day)
    .concat(ONCE.filter((day) => day.startsWith(`${year}-`)))
    .toSorted();
}

const known = new Map<number, ReadonlySet<string>>();

export function isBankHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const holidays = known.get(year) ?? new Set(bankHolidaysOf(year));
  known.set(year, holidays);
  return holidays.has(day);
}

/** Boxing Day keeps its own day where it can; Christmas Day at a weekend comes after it. */
function bothDaysOfChristmas(year: number, christmas: string): readonly string[] {
  const boxing = dayText(year, 12, 26);
  if (weekdayOf(boxing) === 0) return [dayText(year, 12, 27), boxing]; // Christmas Day on a Sunday
  return [christmas, onWeekday(boxing, [christmas])];
}

function onWeekday(day: string, taken: readonly string[]): string {
  return weekdayOf(day) > 4 || taken.includes(day) ? onWeekday(dayLater(day, 1), taken) : day;
}

function firstMonday(year: number, month: number): string {
  const first = dayText(year, month, 1);
  return dayLater(first, (7 - weekdayOf(first)) % 7);
}

function lastMonday(year: number, month: number): string {
  const last = dayText(year, month, daysInMonth(year, month));
  return dayLater(last, -weekdayOf(last));
}
