import type { CivilDay } from '../calendar/civilDay.js';
import type { FactName, Facts } from '../vocabulary/facts.js';
import { boundDay } from './boundDay.js';
import type { Finding } from './finding.js';

/**
 * The values that would meet a condition that is not met: the value that is asked
 * for; each of a list; the least number; for days, the one nearest to the day
 * that was given, or nearest to the day of asking where none was.
 */
export function acceptedValues({ test, value }: Finding, on: CivilDay): readonly Facts[FactName][] {
  if ('is' in test) return [test.is];
  if ('oneOf' in test) return test.oneOf;
  if ('atLeast' in test) return [test.atLeast];
  const day = (value ?? on) as CivilDay; // the test is one of days, so its fact is one
  if (test.from !== undefined && day < boundDay(test.from, on)) return [boundDay(test.from, on)];
  if (test.to !== undefined && day > boundDay(test.to, on)) return [boundDay(test.to, on)];
  return [day];
}
