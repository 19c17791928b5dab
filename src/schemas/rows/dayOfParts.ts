import { type CivilDay, isCivilDay } from '../../calendar/civilDay.js';

/** The day that these numbers give, if there is one. */
export function dayOfParts(day: number, month: number, year: string): CivilDay | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCivilDay(text) ? text : undefined;
}
