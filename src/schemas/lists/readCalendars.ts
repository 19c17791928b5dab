import { type SchoolCalendar, schoolCalendar } from '../../calendar/schoolCalendar.js';
import { fieldOf } from '../../problems/fieldOf.js';
import type { Problem } from '../../problems/problem.js';
import { schoolDatesSchema } from '../schoolDatesSchema.js';
import { readList } from './readList.js';
import type { GoodRow, Rows } from './rows.js';

/** A school's calendar that was read, with its position in the list. */
export type CalendarRow = GoodRow<SchoolCalendar>;

/**
 * Reads schools' dates and makes a calendar for each: good rows are ready for
 * `planSchedule`, bad rows come back with everything that is wrong with them. No
 * row is lost and none holds up another. A school may appear in only one row.
 *
 * Nothing is thrown, whatever the input: a value that is not a list is read as
 * its only row, so the dates of one school may be given as they are.
 *
 * @param input - a list in the form of `SchoolDates`, or one of them.
 *
 * @example
 * ```ts
 * const { good } = readCalendars(sampleDates);
 * good.map(({ label, value }) => [label, value.years.length]); // => [['sample', 3]]
 * readCalendars([{ school: 'north' }]).bad[0]?.problems.map(({ message }) => message);
 * // => ['Enter the academic years as a list']
 * ```
 */
export function readCalendars(input: unknown): Rows<SchoolCalendar> {
  const { good, bad } = readList(input, schoolDatesSchema, 'school', schoolsTwice);
  return { good: good.map((row) => ({ ...row, value: schoolCalendar(row.value) })), bad };
}

function schoolsTwice(rows: readonly unknown[], isSound: (at: number) => boolean): (at: number) => readonly Problem[] {
  const schools = rows.map((row) => fieldOf(row, 'school'));
  const sound = [...schools.entries()].filter(([at]) => isSound(at));
  const firsts = new Map(sound.toReversed().map(([at, school]) => [school, at]));
  return (at) => {
    const first = firsts.get(schools[at]);
    if (typeof schools[at] !== 'string' || first === undefined || first >= at) return [];
    const message = `Row ${first + 1} has the dates of this school already: enter each school once`;
    return [{ path: ['school'], code: 'duplicate', message }];
  };
}
