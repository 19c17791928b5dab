import type { SchoolCalendar, SchoolYear } from '../calendar/schoolCalendar.js';
import type { PlanTerm, Session } from './plan.js';
import { addCaveat, type PlanDraft } from './planDraft.js';
import type { Stay } from './stays.js';

/** Where a term's dates are not known, nothing is planned in it. */
export function noteUnknownTerms(terms: readonly PlanTerm[], { years }: SchoolCalendar, draft: PlanDraft): void {
  for (const { academicYear, name } of terms) {
    const isKnown = years.some((known) => known.academicYear === academicYear);
    if (!isKnown) addCaveat(draft, 'calendarNotKnown', `${name} ${academicYear}`);
  }
}

/** Sessions that were put on a day by a school's year are as provisional as that year. */
export function noteProvisionalYears(sessions: readonly Session[], stays: readonly Stay[], draft: PlanDraft): void {
  stays.forEach(({ from, calendar }, at) => {
    const until = stays[at + 1]?.from ?? '9999';
    const isThere = ({ day, placed }: Session): boolean =>
      day !== null && from <= day && day < until && placed !== 'published' && placed !== 'fixed';
    for (const year of calendar.years) {
      const isWhole = year.bankHolidaysKnown && year.trainingDays !== 'notPublished';
      if (!isWhole && sessions.some((session) => isThere(session) && isIn(session, year))) noteYear(year, draft);
    }
  });
}

function isIn({ day }: Session, { terms }: SchoolYear): boolean {
  return day !== null && terms.some(({ first, last }) => first <= day && day <= last);
}

function noteYear({ academicYear, bankHolidaysKnown, trainingDays }: SchoolYear, draft: PlanDraft): void {
  if (trainingDays === 'notPublished') addCaveat(draft, 'trainingDaysNotPublished', academicYear);
  if (!bankHolidaysKnown) addCaveat(draft, 'bankHolidaysNotKnown', academicYear);
}
