import { isCivilDay } from '../calendar/civilDay.js';
import { notADay } from '../calendar/notADay.js';
import { holds, overlap, type Period } from '../calendar/period.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem } from '../problems/problem.js';
import type { TimeOff } from './timeOffTimetable.js';
import type { WeekTally } from './workload.js';

/** The days on which a time off timetable applies: the dates of a half of induction, as the school knows them. */
export interface ReleasedPeriod extends Period {
  /** The time off timetable in force. */
  readonly timeOff: TimeOff;
}

/** A day belongs to one half of induction, so at most one period says what is released on it. */
export function checkPeriods(periods: readonly Period[], name: string): void {
  const problems: Problem[] = [];
  periods.forEach(({ first, last }, at) => {
    const path = [name, at];
    if (!isCivilDay(first)) problems.push(notADay([...path, 'first'], 'The first day'));
    if (!isCivilDay(last)) problems.push(notADay([...path, 'last'], 'The last day'));
    if (first > last) {
      problems.push({
        path: [...path, 'last'],
        code: 'wrongOrder',
        message: 'The last day must be the first day or later',
      });
    }
    if (periods.slice(0, at).some((before) => overlap(before, { first, last }))) {
      problems.push({
        path: [...path, 'first'],
        code: 'overlap',
        message: 'A day must belong to one half of induction only',
      });
    }
  });
  if (problems.length > 0) throw new InvalidInput(problems);
}

/**
 * Minutes released in a week: each period counts by the teaching days of the week that it covers, and days on which
 * the person is not on the programme bring nothing; `null` where no period covers one of the others, or they are not
 * known.
 *
 * @param passed - for each period, the number of its teaching weeks before this one; this week is added to it.
 */
export function releasedIn(
  { taughtDays, taughtOutside }: WeekTally,
  released: readonly ReleasedPeriod[],
  passed: number[],
): number | null {
  if (taughtDays === null) return null;
  const days = taughtDays.filter((day) => day !== null);
  if (days.length === 0) return 0;
  const shares = released.map((period, at) => {
    const own = days.filter((day) => holds(period, day)).length;
    const inCycle = passed[at] ?? 0;
    if (own > 0) passed[at] = inCycle + 1;
    return { own, minutes: shareOfWeek(period.timeOff, inCycle) };
  });
  if (shares.reduce((sum, { own }) => sum + own, 0) < days.length) return null;
  // Whole numbers are added up and divided once, so that equal shares make up the whole.
  return Math.floor(shares.reduce((sum, { own, minutes }) => sum + minutes * own, 0) / (days.length + taughtOutside));
}

/** Whether the time off timetable changes in the middle of a week, or begins or ends in it for the person. */
export function isSplit({ taughtDays, taughtOutside }: WeekTally, released: readonly ReleasedPeriod[]): boolean {
  const days = taughtDays?.filter((day) => day !== null) ?? [];
  const held = released.filter((period) => days.some((day) => holds(period, day)));
  return held.length > (taughtOutside > 0 ? 0 : 1);
}

/** Whole minutes of the week at this place in the cycle; over a whole cycle the shares add up to what is released. */
function shareOfWeek({ released, cycleWeeks }: TimeOff, place: number): number {
  const at = place % cycleWeeks;
  return Math.floor((released * (at + 1)) / cycleWeeks) - Math.floor((released * at) / cycleWeeks);
}
