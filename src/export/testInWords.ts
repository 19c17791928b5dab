import type { Criterion, DayBound } from '../vocabulary/criterion.js';
import { valueInWords } from './factInWords.js';
import { counted, dayInWords, listed } from './words.js';

/** What a fact has to be to meet a test: `ECT or mentor`, `on or after 1 September 2021`, `at least 2`. */
export function testInWords(test: Criterion['test']): string {
  if ('oneOf' in test) return listed(test.oneOf.map(valueInWords), 'or');
  if ('atLeast' in test) return `at least ${test.atLeast}`;
  if ('is' in test) return test.is ? 'yes' : 'no';
  const bounds = [
    ...(test.from === undefined ? [] : [`on or after ${boundInWords(test.from)}`]),
    ...(test.to === undefined ? [] : [`on or before ${boundInWords(test.to)}`]),
  ];
  return listed(bounds, 'and');
}

function boundInWords(bound: DayBound): string {
  if (typeof bound === 'string') return dayInWords(bound);
  const { monthsAfterAsking: months } = bound;
  return months === 0 ? 'the day of asking' : `the day ${counted(months, 'month', 'months')} after it`;
}
