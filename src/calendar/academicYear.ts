import { InvalidInput } from '../problems/invalidInput.js';
import type { CivilDay } from './civilDay.js';
import type { Period } from './period.js';

/** An academic year, written `2024/25`: the four digits of its first calendar year and the last two of its second. */
export type AcademicYear = `${number}/${number}`;

/**
 * Reads a text as an academic year, if it is one.
 *
 * @param text - four digits, a slash, and the last two digits of the next year.
 * @throws {@link InvalidInput} for any other form.
 *
 * @example
 * ```ts
 * academicYear('2024/25'); // => '2024/25'
 * academicYear('2024/26'); // throws
 * ```
 */
export function academicYear(text: string): AcademicYear {
  if (isAcademicYear(text)) return text;
  throw new InvalidInput([{ path: [], code: 'notAnAcademicYear', message: 'Enter an academic year, such as 2024/25' }]);
}

/** Whether a value is an academic year, written `2024/25`. */
export function isAcademicYear(value: unknown): value is AcademicYear {
  if (typeof value !== 'string' || !/^[1-9]\d{3}\/\d\d$/.test(value)) return false;
  return (Number(value.slice(0, 4)) + 1) % 100 === Number(value.slice(5));
}

/**
 * The academic year a day belongs to: from 1 September to 31 August.
 *
 * The first of September is the line the Department for Education draws between
 * courses (training started before 1 September 2025 stays on the earlier one).
 * Where a school's term begins in August, say which year is meant.
 *
 * @example
 * ```ts
 * academicYearOf(civilDay('2025-08-31')); // => '2024/25'
 * academicYearOf(civilDay('2025-09-01')); // => '2025/26'
 * ```
 */
export function academicYearOf(day: CivilDay): AcademicYear {
  const year = Number(day.slice(0, 4));
  return startingIn(day.slice(5) >= '09-01' ? year : year - 1);
}

/** The academic year a number of years later; earlier when the number is negative. */
export function plusYears(year: AcademicYear, years: number): AcademicYear {
  return startingIn(firstCalendarYear(year) + years);
}

/** From 1 September to 31 August. */
export function daysOf(year: AcademicYear): Period {
  const start = firstCalendarYear(year);
  return { first: `${start}-09-01` as CivilDay, last: `${start + 1}-08-31` as CivilDay };
}

function firstCalendarYear(year: AcademicYear): number {
  return Number(year.slice(0, 4));
}

/**
 * The years named so far, by their first calendar year: few, and asked for with every decision and plan. Keeping them
 * changes no answer.
 */
const kept: { names?: Map<number, AcademicYear> } = {};

function startingIn(calendarYear: number): AcademicYear {
  kept.names ??= new Map();
  const known = kept.names.get(calendarYear);
  if (known !== undefined) return known;
  const name = `${calendarYear}/${String(calendarYear + 1).slice(-2)}` as AcademicYear; // two digits, so not a number to the compiler
  kept.names.set(calendarYear, name);
  return name;
}
