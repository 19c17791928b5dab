import { isCivilDay } from '../calendar/civilDay.js';
import { monthNumber } from '../calendar/monthNumber.js';
import type { CellRead } from './cellRead.js';
import { dayOfParts } from './dayOfParts.js';

const PARTS = /^(\d{1,2})(?:st|nd|rd|th)?([/.\- ])([A-Za-z]{3,9}|\d{1,2})\2(\d{4}|\d{2})$/;
const SUCH_AS = 'such as 02/09/2024 or 2024-09-02';

/**
 * A day from the text of a cell: an ISO day, a UK date (the day first), or one
 * with its month in words. What could be another day, or none, is told.
 *
 * @param text - the text, without spaces around it.
 * @param label - what the date is called.
 * @param monthFirst - whether the heading says that the month comes first.
 * @param seen - whether a row before had a date in this column that can only be read with the month first.
 */
export function dayCell(text: string, label: string, monthFirst: boolean, seen: boolean): CellRead {
  if (isCivilDay(text)) return { value: text };
  const wrong = (says: string): CellRead => ({ code: 'notADay', message: `${label} ${says}` });
  const otherwise = writtenOtherwise(text);
  if (otherwise !== undefined) return wrong(otherwise);
  const parts = PARTS.exec(text);
  const [, day = '', , month = '', year = ''] = parts ?? [];
  const inWords = /[A-Za-z]/.test(month);
  const number = inWords ? monthNumber(month) : Number(month);
  if (parts === null || number === undefined) return wrong(`must be a date, ${SUCH_AS}`);
  if (year.length === 2) return wrong('must have a year of 4 numbers, such as 02/09/2024');
  if (!inWords && monthFirst) {
    return wrong('has a heading that puts the month first: write the day first and say so, or write 2024-09-02');
  }
  const read = dayOfParts(Number(day), number, year);
  if (!inWords && seen && read !== undefined && Number(day) <= 12 && Number(day) !== number) {
    return wrong('could be two days, for a date above it has the month first: write it as 2024-09-02');
  }
  if (read !== undefined) return { value: read };
  return dayOfParts(number, Number(day), year) === undefined
    ? wrong('must be a real date')
    : wrong('seems to have the month first: write the day first, and look at the other dates of the column');
}

/** What is wrong with a text that is no date of ours, whatever its parts. */
function writtenOtherwise(text: string): string | undefined {
  if (text.length > 40) return `must be a date, ${SUCH_AS}`;
  if (/^\d{5}([.,]\d+)?$/.test(text)) {
    return `holds the number by which a spreadsheet keeps a date: write the date as text, ${SUCH_AS}`;
  }
  if (/\d[T ]+\d{1,2}:\d\d/.test(text)) return `must be a date without a time, ${SUCH_AS}`;
  return /^\d{4}-\d\d-\d\d$/.test(text) ? 'must be a real date' : undefined;
}

/** Whether a cell holds a date that can only be read with the month first. */
export function hasMonthFirst(cell: unknown): boolean {
  if (typeof cell !== 'string' || cell.length > 40) return false;
  const [, first = '', , second = '', year = ''] = PARTS.exec(cell.trim()) ?? [];
  const isYear = year.length === 4 && /^\d+$/.test(second);
  return (
    isYear &&
    dayOfParts(Number(first), Number(second), year) === undefined &&
    dayOfParts(Number(second), Number(first), year) !== undefined
  );
}
