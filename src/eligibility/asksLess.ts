import { type CivilDay, daysFrom } from '../calendar/civilDay.js';
import { FACTS, type FactName, type Facts, type Known } from '../vocabulary/facts.js';
import type { Situation } from './judge.js';

/**
 * Whether one set of changed facts asks for less than another: a part of it, or
 * the same facts with a lower number, or a day nearer to the one that is given.
 */
export function asksLess(one: Known<FactName>, other: Known<FactName>, situation: Situation): boolean {
  if (one === other) return false;
  return (Object.entries(one) as [FactName, Facts[FactName]][]).every(([fact, value]) => {
    const theirs = other[fact];
    return theirs !== undefined && (value === theirs || way(fact, value, situation) < way(fact, theirs, situation));
  });
}

/**
 * How far there is to go: numbers only ever rise; a day's distance is from the one given, or from the day of asking.
 */
function way(fact: FactName, value: Facts[FactName], { facts, on }: Situation): number {
  if (typeof value === 'number') return value;
  return FACTS[fact] === 'day' ? Math.abs(daysFrom((facts[fact] ?? on) as CivilDay, value as CivilDay)) : 0;
}
