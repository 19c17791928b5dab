import type { CivilDay } from '../../calendar/civilDay.js';
import { type SchoolCalendar, spanOf, type Term } from '../../calendar/schoolCalendar.js';
import { termOfStart } from '../course/programmeTerms.js';
import { type Fortnight, isFortnightly } from '../fortnight.js';
import { courseOf, type Story, startOf } from './story.js';

/**
 * Before someone goes to another school, notes the weeks of what happens every fortnight: in a year that begins at
 * both schools after the move, the first fortnight becomes the new school's first, and so on. A programme that started
 * in the middle of a school year has the turn of its own years there, and each part is counted by itself.
 */
export function noteFortnights(story: Story, next: SchoolCalendar, from: CivilDay): void {
  const { calendar, enrolment, paces, planning, slots } = story;
  const maps = new Map<number, ReadonlyMap<CivilDay | null, CivilDay>>();
  for (const slot of slots) {
    const { session, fortnightly } = slot;
    slot.toWeek = null;
    if (!fortnightly || paces.get(courseOf(session, enrolment)) !== 100) continue;
    const turn = termOfStart(calendar, startOf(session, enrolment)).position;
    const weeks = maps.get(turn) ?? weeksElsewhere(calendar, next, from, turn, planning.fortnight ?? 'oddWeeks');
    maps.set(turn, weeks);
    slot.toWeek = weeks.get(session.week) ?? null;
  }
}

/** For each fortnight at this school, the matching one at the other. */
function weeksElsewhere(
  here: SchoolCalendar,
  there: SchoolCalendar,
  from: CivilDay,
  turn: number,
  fortnight: Fortnight,
): ReadonlyMap<CivilDay | null, CivilDay> {
  const weeks = new Map<CivilDay | null, CivilDay>();
  for (const year of here.years) {
    const same = there.years.find(({ academicYear }) => academicYear === year.academicYear);
    if (same === undefined || spanOf(year).first < from || spanOf(same).first < from) continue;
    for (const part of [[0, turn], [turn]]) {
      const fortnights = fortnightsOf(same.terms.slice(...part), fortnight);
      fortnightsOf(year.terms.slice(...part), fortnight).forEach((monday, at) =>
        weeks.set(monday, fortnights[at] ?? monday),
      );
    }
  }
  return weeks;
}

function fortnightsOf(terms: readonly Term[], fortnight: Fortnight): readonly CivilDay[] {
  const weeks = terms.flatMap((term) => term.weeks);
  return weeks.filter((week) => isFortnightly(week, fortnight)).map(({ monday }) => monday);
}
