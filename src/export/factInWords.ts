import type { CivilDay } from '../calendar/civilDay.js';
import type { FactName, Facts } from '../vocabulary/facts.js';
import { FACT_PHRASES, VALUE_PHRASES } from './factPhrases.js';
import { dayInWords } from './words.js';

/**
 * A statement of a fact with its value.
 *
 * @param isSaid - how a value that needs a verb is joined: in brackets, or by `is`.
 */
export function factInWords(
  fact: FactName,
  value: Facts[FactName] | null,
  isSaid: 'inBrackets' | 'byIs' = 'inBrackets',
): string {
  const phrase = FACT_PHRASES[fact];
  if (typeof phrase === 'object') return value === true ? phrase.yes : phrase.no;
  return isSaid === 'byIs' ? `${phrase} is ${valueInWords(value)}` : `${phrase} (${valueInWords(value)})`;
}

/** A value in words. */
export function valueInWords(value: Facts[FactName] | null): string {
  if (typeof value !== 'string') return String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayInWords(value as CivilDay);
  return Object.hasOwn(VALUE_PHRASES, value) ? (VALUE_PHRASES[value as keyof typeof VALUE_PHRASES] ?? value) : value;
}
