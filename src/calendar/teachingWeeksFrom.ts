import { academicYearOf, plusYears } from './academicYear.js';
import { type CivilDay, plusDays } from './civilDay.js';
import { type SchoolCalendar, type TeachingWeek, weeksTaughtFrom } from './schoolCalendar.js';

/** The teaching weeks from a day onwards, as far as the calendar goes without a missing year. */
export function weeksFrom(calendar: SchoolCalendar, day: CivilDay): readonly TeachingWeek[] {
  const weeks: TeachingWeek[] = [];
  let next = academicYearOf(day);
  for (const { academicYear, terms } of calendar.years) {
    const ofYear = terms.flatMap((term) => weeksTaughtFrom(term, day));
    // In August the coming year is the next one, whether or not it begins before September.
    const isNext = academicYear === next || (weeks.length === 0 && academicYear === academicYearOf(plusDays(day, 31)));
    if (ofYear.length === 0) {
      if (academicYear === next) next = plusYears(next, 1);
    } else if (isNext) {
      weeks.push(...ofYear);
      next = plusYears(academicYear, 1);
    } else {
      break;
    }
  }
  return weeks;
}

/** The teaching weeks from a day onwards, in all the years that the calendar has. */
export function allWeeksFrom({ years }: SchoolCalendar, day: CivilDay): readonly TeachingWeek[] {
  return years.flatMap(({ terms }) => terms.flatMap((term) => weeksTaughtFrom(term, day)));
}
