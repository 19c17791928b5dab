import { isAcademicYear } from '../calendar/academicYear.js';
import { WEEKDAYS, type Weekday } from '../calendar/weekday.js';
import { FACTS } from '../vocabulary/facts.js';
import { fte } from '../vocabulary/fte.js';
import { askCore } from './askCore.js';
import type { CellRead } from './cellRead.js';
import { choiceCell } from './choiceCell.js';
import type { Column } from './columns.js';
import { dayCell } from './dayCell.js';
import { isFact, type RowField } from './rowField.js';
import { ROW_HEADINGS } from './rowHeadings.js';
import { spelling } from './spelling.js';
import { YES_AND_NO } from './yesAndNo.js';

/** What people write for what they do not know: the same as nothing. */
const NOT_KNOWN: readonly unknown[] = ['unknown', 'notknown', 'dontknow', 'notsure', 'tobeconfirmed', 'tbc'];

/**
 * What a cell holds for its column, if it can be read one way only. A blank cell,
 * and a fact that is said not to be known, is `undefined`.
 */
export function readCell(
  cell: unknown,
  field: RowField,
  { monthFirst }: Pick<Column, 'monthFirst'>,
  seenMonthFirst = false,
): CellRead {
  const label = ROW_HEADINGS[field][0];
  if (cell === null || cell === undefined) return undefined;
  if (!isSimple(cell)) return { code: 'wrongKind', message: `${label} must be text, a number, or yes or no` };
  const text = String(cell).trim();
  if (text === '' || (isFact(field) && NOT_KNOWN.includes(spelling(text)))) return undefined;
  if (field === 'start' && isAcademicYear(text)) return { value: text };
  if (isDay(field)) return dayCell(text, label, monthFirst, seenMonthFirst);
  if (isYesOrNo(field)) return yesOrNoCell(text, label);
  if (!isWritten(field)) return otherCell(field, text, label);
  const isText = typeof cell === 'string' || Number.isSafeInteger(cell);
  return isText ? { value: text } : { code: 'wrongKind', message: `${label} must be text` };
}

/** Whether a cell holds what a spreadsheet can: text, a number, yes or no. */
function isSimple(cell: unknown): cell is string | number | boolean {
  if (typeof cell === 'number') return Number.isFinite(cell);
  return typeof cell === 'string' || typeof cell === 'boolean';
}

/** Whether a field is taken as it is written; the schema of a person looks at it further. */
function isWritten(field: RowField): boolean {
  return field === 'person' || field === 'programme' || field === 'school' || field === 'cohort';
}

function isDay(field: RowField): boolean {
  return field === 'on' || field === 'start' || (isFact(field) && FACTS[field] === 'day');
}

function isYesOrNo(field: RowField): boolean {
  return field === 'trained' || (isFact(field) && FACTS[field] === 'yesOrNo');
}

function otherCell(field: RowField, text: string, label: string): CellRead {
  if (field === 'fte') return shareCell(text, label);
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

/** A share such as 0.6, or 60%; 60 alone could be either of two things, so it is neither. */
function shareCell(text: string, label: string): CellRead {
  const percent = /^(\d{1,3})\s?%$/.exec(text)?.[1];
  const share = percent === undefined ? shareIn(text) : Number(percent) / 100;
  if (askCore(() => fte(share)).length === 0) return { value: share };
  return { code: 'notAShare', message: `${label} must be a share of full time, such as 0.6 or 60%` };
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
