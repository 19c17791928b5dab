import type { CivilDay } from '../calendar/civilDay.js';
import { type SchoolCalendar, type SchoolYear, spanOf } from '../calendar/schoolCalendar.js';
import { type Fortnight, isFortnightly } from './fortnight.js';
import { courseOf, type Story } from './story.js';

/**
 * Before someone goes to another school, notes the weeks of what happens every fortnight: in a year that begins at
 * both schools after the move, the first fortnight becomes the new school's first, and so on.
 */
export function noteFortnights(story: Story, next: SchoolCalendar, from: CivilDay): void {
  const { calendar, enrolment, paces, planning, slots } = story;
  const weeks = weeksElsewhere(calendar, next, from, planning.fortnight ?? 'oddWeeks');
  for (const slot of slots) {
    const { session, fortnightly } = slot;
    const isEveryFortnight = fortnightly && paces.get(courseOf(session, enrolment)) === 100;
    slot.toWeek = isEveryFortnight ? (weeks.get(session.week) ?? null) : null;
  }
}

/** For each fortnight at this school, the matching one at the other. */
function weeksElsewhere(
  here: SchoolCalendar,
  there: SchoolCalendar,
  from: CivilDay,
  fortnight: Fortnight,
): ReadonlyMap<CivilDay | null, CivilDay> {
  const weeks = new Map<CivilDay | null, CivilDay>();
  for (const year of here.years) {
    const same = there.years.find(({ academicYear }) => academicYear === year.academicYear);
    if (same === undefined || spanOf(year).first < from || spanOf(same).first < from) continue;
    const fortnights = fortnightsOf(same, fortnight);
    fortnightsOf(year, fortnight).forEach((monday, at) => weeks.set(monday, fortnights[at] ?? monday));
  }
  return weeks;
}

function fortnightsOf({ terms }: SchoolYear, fortnight: Fortnight): readonly CivilDay[] {
  const weeks = terms.flatMap((term) => term.weeks);
  return weeks.filter((week) => isFortnightly(week, fortnight)).map(({ monday }) => monday);
}
