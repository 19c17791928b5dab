import { FACTS } from '../../vocabulary/facts.js';
import { isFact, type RowField } from '../fields/rowField.js';
import { spelling } from '../fields/spelling.js';

/** What people write for what they do not know, without capitals, spaces and marks. */
const WORDS: readonly string[] = [
  'unknown',
  'notknown',
  'dontknow',
  'notsure',
  'tobeconfirmed',
  'tbc',
  'tobeannounced',
  'tba',
];

/** Marks and short forms; without its mark a short form may be a key. */
const MARKS = /^[-–—?]+$/;
const NOT_KNOWN = /^n ?[/.] ?k\.?$/i;
const NOT_APPLICABLE = /^n ?[/.] ?a\.?$/i;

/** Anything longer is not such a word. */
const LONGEST = 40;

/** Whether a cell says that nothing is known: that is treated as blank, in any column but the start's. */
export function isNotKnown(text: string, field: RowField): boolean {
  if (text.length > LONGEST) return false;
  if (MARKS.test(text) || NOT_KNOWN.test(text) || WORDS.includes(spelling(text))) return true;
  return NOT_APPLICABLE.test(text) && !canBeNotApplicable(field);
}

/** Whether a cell could say that nothing is known, or that the question does not apply. */
export function isNotKnownOrNotApplicable(text: string, field: RowField): boolean {
  return text.length <= LONGEST && NOT_APPLICABLE.test(text) && canBeNotApplicable(field);
}

/** Where "not applicable" is an answer, n/a could mean that one. */
function canBeNotApplicable(field: RowField): boolean {
  const values: unknown = isFact(field) ? FACTS[field] : undefined;
  return Array.isArray(values) && values.includes('notApplicable');
}
