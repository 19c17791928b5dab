import { isAcademicYear } from '../calendar/academicYear.js';
import { WEEKDAYS, type Weekday } from '../calendar/weekday.js';
import { FACTS } from '../vocabulary/facts.js';
import { fte } from '../vocabulary/fte.js';
import type { Role } from '../vocabulary/people.js';
import { askCore } from './askCore.js';
import type { CellRead } from './cellRead.js';
import { choiceCell } from './choiceCell.js';
import type { Column } from './columns.js';
import { dayCell } from './dayCell.js';
import { isNotKnown, isNotKnownOrNotApplicable } from './notKnown.js';
import { isFact, type RowField } from './rowField.js';
import { ROW_HEADINGS } from './rowHeadings.js';
import { YES_AND_NO } from './yesAndNo.js';

/** Leaving the day out asks about the day of asking, and nobody has said that the start is that day. */
export const START_NOT_KNOWN = {
  code: 'missing',
  message:
    'The start is not known, and nothing can be decided without it: enter the day or the academic year, or leave it blank for the day of asking',
} as const;

/** What is known about a cell besides what it holds. */
interface CellKnown extends Pick<Column, 'monthFirst'> {
  /** Whether an earlier row had a date in this column that can only be read with the month first. */
  readonly seenMonthFirst?: boolean | undefined;
  /** The roles of the programme that the row asks about; if left out, all roles. */
  readonly roles?: (() => readonly Role[]) | undefined;
}

/**
 * What a cell holds for its column, if it can be read in only one way. A blank
 * cell, or one that says "not known", is `undefined`. The two are told apart where
 * something else stands for a blank: the day of asking for a start, and the
 * programme and the day of asking that were given for all rows.
 */
export function readCell(
  cell: unknown,
  field: RowField,
  { monthFirst, seenMonthFirst = false, roles }: CellKnown,
): CellRead {
  const label = ROW_HEADINGS[field][0];
  if (cell === null || cell === undefined) return undefined;
  if (!isSimple(cell)) return notSimple(cell, field, label);
  const text = String(cell).trim();
  if (text === '') return undefined;
  if (isNotKnown(text, field)) return notKnownCell(field, label);
  if (isNotKnownOrNotApplicable(text, field)) return eitherOfTwo(label);
  if (field === 'start' && isAcademicYear(text)) return { value: text };
  if (isDay(field)) return dayCell(text, label, monthFirst, seenMonthFirst);
  if (isYesOrNo(field)) return yesOrNoCell(text, label);
  if (field === 'role') return choiceCell(field, text, label, roles);
  if (!isWritten(field)) return otherCell(field, text, label);
  const isText = typeof cell === 'string' || Number.isSafeInteger(cell);
  return isText ? { value: text } : { code: 'wrongKind', message: `${label} must be text` };
}

/** Whether a cell holds what a spreadsheet can: text, a number, yes or no. */
function isSimple(cell: unknown): cell is string | number | boolean {
  if (typeof cell === 'number') return Number.isFinite(cell);
  return typeof cell === 'string' || typeof cell === 'boolean';
}

/** A date that is not text could be another day in another time zone, so it is not read. */
function notSimple(cell: unknown, field: RowField, label: string): CellRead {
  if (isDay(field) && isDateObject(cell)) {
    return {
      code: 'notADay',
      message: `${label} is kept as a date object: write the date as text, such as 2024-09-03`,
    };
  }
  return { code: 'wrongKind', message: `${label} must be text, a number, or yes or no` };
}

/** Whether a value is a date of the language, from whichever window or worker. */
function isDateObject(value: unknown): boolean {
  try {
    return Object.prototype.toString.call(value) === '[object Date]';
  } catch {
    return false; // one that throws when it is looked at
  }
}

function notKnownCell(field: RowField, label: string): CellRead {
  if (field === 'start') return START_NOT_KNOWN;
  if (field !== 'programme' && field !== 'on') return undefined;
  return { code: 'missing', message: `${label} is not known, and nothing can be decided without it: enter it` };
}

function eitherOfTwo(label: string): CellRead {
  return { code: 'notOneOf', message: `${label} could be not known, or not applicable: write which of the two it is` };
}

/** Whether a field is taken as it is written; the schema of a person looks at it further. */
function isWritten(field: RowField): boolean {
  return field === 'person' || field === 'programme' || field === 'school';
}

function isDay(field: RowField): boolean {
  return field === 'on' || field === 'start' || (isFact(field) && FACTS[field] === 'day');
}

function isYesOrNo(field: RowField): boolean {
  return field === 'trained' || (isFact(field) && FACTS[field] === 'yesOrNo');
}

function otherCell(field: RowField, text: string, label: string): CellRead {
  if (field === 'fte') return shareCell(text, label);
  if (field === 'cohort') return yearCell(text, label);
  if (field === 'workingDays' || field === 'mentorWorkingDays') return weekdaysCell(text, label);
  if (field === 'usualDay') {
    const day = weekdayOf(text);
    return day === undefined ? notOneOf(label, WEEKDAYS) : { value: day };
  }
  return isFact(field) ? choiceCell(field, text, label) : undefined;
}

function yesOrNoCell(text: string, label: string): CellRead {
  const word = text.toLowerCase();
  if (YES_AND_NO.yes.includes(word)) return { value: true };
  if (YES_AND_NO.no.includes(word)) return { value: false };
  return { code: 'wrongKind', message: `${label} must be yes or no` };
}

function yearCell(text: string, label: string): CellRead {
  if (isAcademicYear(text)) return { value: text };
  return { code: 'notAnAcademicYear', message: `${label} must be an academic year, such as 2024/25` };
}

/** A share such as 0.6, or 60%; 60 alone could mean two things, so neither is assumed. */
function shareCell(text: string, label: string): CellRead {
  const percent = /^(\d{1,3}(?:\.\d+)?)\s?%$/.exec(text)?.[1];
  const share = percent === undefined ? shareIn(text) : Number(percent) / 100;
  if (askCore(() => fte(share)).length === 0) return { value: share };
  const isTooFine = share > 0 && share < 1;
  const message = isTooFine
    ? `${label} must have at most two decimals, or be a whole percentage, such as 0.33 or 33%`
    : `${label} must be a share of full time, such as 0.6 or 60%`;
  return { code: 'notAShare', message };
}

function shareIn(text: string): number {
  return /^(\d?\.\d+|\d)$/.test(text) ? Number(text) : Number.NaN;
}

function weekdaysCell(text: string, label: string): CellRead {
  const words = text
    .slice(0, 200)
    .split(/[\s,;/&+]+|\band\b/i)
    .filter((word) => word !== '');
  const days = words.map(weekdayOf);
  if (text.length <= 200 && days.every((day) => day !== undefined) && new Set(days).size === days.length) {
    return { value: days };
  }
  return { code: 'notOneOf', message: `${label} must be days of the week, each once, such as Mon, Tue, Wed` };
}

/** A day of the week from its name, in full or short. */
function weekdayOf(text: string): Weekday | undefined {
  const name = text.toLowerCase().replace(/\.$/, '');
  const found = WEEKDAYS.find((day) => day === name || (name.length >= 3 && name.length <= 5 && day.startsWith(name)));
  return found ?? (name === 'weds' ? 'wednesday' : undefined);
}

function notOneOf(label: string, values: readonly string[]): CellRead {
  return { code: 'notOneOf', message: `${label} must be one of ${values.join(', ')}` };
}
