import { type CivilDay, isCivilDay } from '../calendar/civilDay.js';
import { monthNumber } from '../calendar/monthNumber.js';
import { fieldOf } from '../problems/fieldOf.js';
import type { Problem } from '../problems/problem.js';
import type { Reading } from './reading.js';

const PARTS = ['day', 'month', 'year'] as const;

/** A day as it is entered in three fields: a month may be a number, a name, or the first letters of one. */
export interface DayParts {
  /** The day of the month. */
  readonly day?: string | number | undefined;
  /** The month. */
  readonly month?: string | number | undefined;
  /** The year, in four digits. */
  readonly year?: string | number | undefined;
}

/** The wording used where a day is missing or wrong. */
export interface DayWording {
  /** What to do where nothing is entered, such as "Enter the date the teacher’s induction started". */
  readonly missing: string;
  /** What it is called at the start of a sentence, such as "Date the teacher’s induction started". */
  readonly subject: string;
}

/**
 * Reads a day from the three fields of a form, or from ISO text, as a date picker
 * gives it. Of several mistakes, the most serious is reported, with the path of
 * the field that is wrong; the path is empty where the mistake lies in all three
 * together.
 *
 * @example
 * ```ts
 * const wording = { missing: 'Enter the date the teacher started', subject: 'Date the teacher started' };
 * readDay({ day: '5', month: '9', year: '2022' }, wording); // => { value: '2022-09-05' }
 * readDay('2022-09-05', wording); // => { value: '2022-09-05' }
 * readDay({ day: '5', month: 'Sept', year: '' }, wording);
 * // => { problem: { path: ['year'], code: 'missing', message: 'Date the teacher started must include a year' } }
 * ```
 */
export function readDay(entered: unknown, { missing, subject }: DayWording): Reading<CivilDay> {
  const notReal: Problem = { path: [], code: 'notADay', message: `${subject} must be a real date` };
  if (typeof entered === 'string' && entered.trim() !== '') {
    const text = entered.trim();
    return isCivilDay(text) ? { value: text } : { problem: notReal };
  }
  const [day, month, year] = partsOf(entered);
  const [first, ...others] = PARTS.filter((_, at) => [day, month, year][at] === '');
  if (first !== undefined) {
    if (others.length === 2) return { problem: { path: [], code: 'missing', message: missing } };
    const lacking = [first, ...others].join(' and ');
    return { problem: { path: [first], code: 'missing', message: `${subject} must include a ${lacking}` } };
  }
  const number = monthNumber(month);
  if (number === undefined) return { problem: { ...notReal, path: ['month'] } };
  if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 31) return { problem: { ...notReal, path: ['day'] } };
  if (!/^[1-9]\d{3}$/.test(year)) {
    return { problem: { path: ['year'], code: 'notADay', message: 'Year must include 4 numbers' } };
  }
  const text = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDay(text) ? { value: text } : { problem: notReal };
}

/** The three fields as text, without the spaces around them; empty where they are missing. */
function partsOf(entered: unknown): readonly [day: string, month: string, year: string] {
  const part = (name: keyof DayParts): string => partAsText(fieldOf(entered, name));
  return [part('day'), part('month'), part('year')];
}

function partAsText(part: unknown): string {
  return typeof part === 'string' || typeof part === 'number' ? String(part).trim() : '';
}
