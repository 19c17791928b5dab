import { type CivilDay, isCivilDay } from '../../calendar/civilDay.js';
import { monthNumber } from '../../calendar/monthNumber.js';
import type { CellRead } from './cellRead.js';
import { dayOfParts } from './dayOfParts.js';

const PARTS = /^(\d{1,2})(?:st|nd|rd|th)?([/.\- ])([A-Za-z]{3,9}|\d{1,2})\2(\d{4}|\d{2})$/;
const TIME = /\d,?[T ]+\d{1,2}:\d\d/;
const SUCH_AS = 'such as 02/09/2024 or 2024-09-02';

/** No date is longer than this. */
const LONGEST = 40;

/**
 * A day from the text of a cell: an ISO day, a UK date (the day first), or one
 * with its month in words. Text that could mean another day, or none, is
 * reported.
 *
 * @param text - the text, without spaces around it.
 * @param label - what the date is called.
 * @param monthFirst - whether the heading says that the month comes first.
 * @param seen - whether an earlier row had a date in this column that can only be read with the month first.
 */
export function dayCell(text: string, label: string, monthFirst: boolean, seen: boolean): CellRead {
  if (isCivilDay(text)) return { value: text };
  const spaced = evenlySpaced(text);
  const otherwise = writtenOtherwise(spaced);
  if (otherwise !== undefined) return wrong(label, otherwise);
  const [, day = '', , month = '', year = ''] = PARTS.exec(spaced) ?? [];
  const inWords = /[A-Za-z]/.test(month);
  const number = inWords ? monthNumber(month) : Number(month);
  if (day === '' || number === undefined) return wrong(label, `must be a date, ${SUCH_AS}`);
  if (year.length === 2) return wrong(label, 'must have a year of 4 numbers, such as 02/09/2024');
  const read = dayOfParts(Number(day), number, year);
  if (!inWords) return inNumbers(read, dayOfParts(number, Number(day), year), label, monthFirst, seen);
  return read === undefined ? wrong(label, 'must be a real date') : { value: read };
}

/** A date in numbers, with the day first and with the month first: either may be missing. */
function inNumbers(
  read: CivilDay | undefined,
  turned: CivilDay | undefined,
  label: string,
  monthFirst: boolean,
  seen: boolean,
): CellRead {
  const isEither = read !== undefined && turned !== undefined && read !== turned;
  if (isEither && monthFirst) {
    return wrong(label, 'has a heading that puts the month first: write the day first and say so, or write 2024-09-02');
  }
  if (isEither && seen) {
    return wrong(
      label,
      'could be two days, for a date above it has the month first: write (dd/mm/yyyy) in the heading where every date of the column has the day first, or write it as 2024-09-02',
    );
  }
  if (read !== undefined) return { value: read };
  if (turned === undefined) return wrong(label, 'must be a real date');
  if (monthFirst) return { value: turned };
  return wrong(label, 'seems to have the month first: write the day first, and look at the other dates of the column');
}

function wrong(label: string, says: string): CellRead {
  return { code: 'notADay', message: `${label} ${says}` };
}

/** Any run of spaces, of whatever kind, as one space. */
function evenlySpaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** What is wrong with a text that is not in a form of date known here, whatever its parts. */
function writtenOtherwise(text: string): string | undefined {
  if (text.length > LONGEST) return `must be a date, ${SUCH_AS}`;
  if (/^\d{5}([.,]\d+)?$/.test(text)) {
    return `holds the number by which a spreadsheet keeps a date: write the date as text, ${SUCH_AS}`;
  }
  if (TIME.test(text)) return `must be a date without a time, ${SUCH_AS}`;
  return /^\d{4}-\d\d-\d\d$/.test(text) ? 'must be a real date' : undefined;
}

/**
 * Whether a cell holds a date that can only be read with the month first, however its year is written and whether or
 * not it has a time.
 */
export function hasMonthFirst(cell: unknown): boolean {
  if (typeof cell !== 'string' || cell.length > LONGEST) return false;
  const text = evenlySpaced(cell.trim());
  const time = TIME.exec(text);
  const [, first = '', , second = '', year = ''] =
    PARTS.exec(time === null ? text : text.slice(0, time.index + 1)) ?? [];
  if (!/^\d+$/.test(second)) return false;
  const inFull = year.length === 2 ? `20${year}` : year;
  return (
    dayOfParts(Number(first), Number(second), inFull) === undefined &&
    dayOfParts(Number(second), Number(first), inFull) !== undefined
  );
}
