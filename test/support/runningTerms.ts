import type { SchoolDates } from '../../src/calendar/schoolDates.js';
import { WEEKDAYS, type Weekday } from '../../src/calendar/weekday.js';
import { dayLater } from './dayCounter.js';
import { type WeekTaught, weeksTaught } from './teaching.js';

/** A term of someone's programme, and its teaching weeks that have a day on or after the start. */
export interface RunningTerm {
  readonly academicYear: string;
  readonly name: string;
  readonly year: 1 | 2;
  readonly first: string;
  readonly last: string;
  readonly weeks: readonly WeekTaught[];
}

/** The six terms from the first that still has a teaching day at the start; three make a year of the programme. */
export function sixTermsFrom({ years }: SchoolDates, start: string): readonly RunningTerm[] {
  return years
    .flatMap((year) =>
      year.terms.map(({ name, first, last }) => ({
        academicYear: year.academicYear,
        name,
        first,
        last,
        weeks: weeksTaught(year).filter((week) => week.term === name && week.days.some((day) => day >= start)),
      })),
    )
    .filter(({ weeks }) => weeks.length > 0)
    .slice(0, 6)
    .map((term, at) => ({ ...term, year: at < 3 ? 1 : 2 }));
}

/** The teaching weeks of one year of the programme. */
export function weeksOfYear(dates: SchoolDates, start: string, year: 1 | 2): readonly WeekTaught[] {
  return sixTermsFrom(dates, start).flatMap((term) => (term.year === year ? term.weeks : []));
}

/** Weeks 1, 3, 5 and so on of the school year. */
export function isOdd({ number }: WeekTaught): boolean {
  return number % 2 === 1;
}

/**
 * The day of a session in its week: the usual day; where that is not taught or not open, the next day of the week that
 * is, else the nearest before; `null` where there is none. Without a usual day, the first of the week that will do.
 */
export function dayInWeek(
  week: WeekTaught,
  usual: Weekday | undefined,
  isOpen: (day: string) => boolean,
  start: string,
): string | null {
  const open = week.days.filter((day) => isOpen(day) && day >= start);
  if (usual === undefined) return open[0] ?? null;
  const wanted = dayLater(week.monday, WEEKDAYS.indexOf(usual));
  return open.find((day) => day >= wanted) ?? open.at(-1) ?? null;
}
