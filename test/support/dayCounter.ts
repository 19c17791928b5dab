// A second way to count days, for laws that must not ask the code under test: no date object, nothing of `src/`.

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const TWO = (count: number): string => String(count).padStart(2, '0');

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days a month has; 0 for a month that is none. */
export function daysInMonth(year: number, month: number): number {
  return (DAYS_IN_MONTH[month - 1] ?? 0) + (month === 2 && isLeapYear(year) ? 1 : 0);
}

export function dayText(year: number, month: number, day: number): string {
  return `${year}-${TWO(month)}-${TWO(day)}`;
}

// Counting is slow and the laws count the same days over and over, so both ways are kept.
const numbers = new Map<string, number>();
const texts = new Map<number, string>();

/** Days since the first of January of the year 1, which was a Monday. */
export function dayNumber(day: string): number {
  const number = numbers.get(day) ?? countDays(day);
  numbers.set(day, number);
  return number;
}

function countDays(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const before = year - 1;
  let days = 365 * before + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier);
  return days + date - 1;
}

/** The day that is so many days after the first of January of the year 1. */
export function dayOfNumber(number: number): string {
  const text = texts.get(number) ?? findDay(number);
  texts.set(number, text);
  return text;
}

function findDay(number: number): string {
  let year = Math.floor(number / 366) + 1;
  while (dayNumber(dayText(year + 1, 1, 1)) <= number) year += 1;
  let left = number - dayNumber(dayText(year, 1, 1));
  let month = 1;
  while (left >= daysInMonth(year, month)) {
    left -= daysInMonth(year, month);
    month += 1;
  }
  return dayText(year, month, left + 1);
}

export function dayLater(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days);
}

/** How many days it is from one day to another: 0 for the same one, 1 for the next. */
export function daysBetween(one: string, other: string): number {
  return dayNumber(other) - dayNumber(one);
}

/** 0 for Monday, 6 for Sunday. */
export function weekdayOf(day: string): number {
  return dayNumber(day) % 7;
}

export function mondayBefore(day: string): string {
  return dayLater(day, -weekdayOf(day));
}

/** Every day from a first to a last, both included. */
export function daysThrough(first: string, last: string): readonly string[] {
  const from = dayNumber(first);
  return Array.from({ length: Math.max(0, dayNumber(last) - from + 1) }, (_, later) => dayOfNumber(from + later));
}

/** Easter Sunday of a Gregorian year (the method of Butcher, as printed in Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const corrected = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - corrected + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return dayText(year, Math.floor(days / 31), (days % 31) + 1);
}
