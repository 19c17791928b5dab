import type { SchoolCalendar } from '../calendar/schoolCalendar.js';
import type { PlanTerm } from './plan.js';
import { addCaveat, type PlanDraft } from './planDraft.js';

/** A plan is provisional where the calendar behind it is. */
export function noteCalendar(terms: readonly PlanTerm[], calendar: SchoolCalendar, draft: PlanDraft): void {
  for (const { academicYear, name } of terms) {
    const year = calendar.years.find((known) => known.academicYear === academicYear);
    if (year === undefined) addCaveat(draft, 'calendarNotKnown', `${name} ${academicYear}`);
    if (year?.trainingDays === 'notPublished') addCaveat(draft, 'trainingDaysNotPublished', academicYear);
    if (year?.bankHolidaysKnown === false) addCaveat(draft, 'bankHolidaysNotKnown', academicYear);
  }
}
