import type { CivilDay } from '../calendar/civilDay.js';
import { holds } from '../calendar/period.js';
import { type SchoolCalendar, type SchoolYear, spanOf } from '../calendar/schoolCalendar.js';
import type { Caveat, Plan, PlanTerm, Session } from './plan.js';
import { addCaveat, type PlanDraft } from './planDraft.js';
import type { Stay } from './stays.js';

/** Notes the terms whose dates are not known: nothing can be planned in them. */
export function noteUnknownTerms(terms: readonly PlanTerm[], { years }: SchoolCalendar, draft: PlanDraft): void {
  for (const { academicYear, name } of terms) {
    const isKnown = years.some((known) => known.academicYear === academicYear);
    if (!isKnown) addCaveat(draft, 'calendarNotKnown', `${name} ${academicYear}`);
  }
}

/** Leaves out terms, and days after which nothing is known, where nothing has no day or no number because of them. */
export function withoutKnownTerms({ caveats, sessions, terms, unscheduled }: Plan): readonly Caveat[] {
  const isLeft = sessions.some(({ undated }) => undated === 'calendarNotKnown');
  const isUnknown = (about: string): boolean =>
    about.startsWith('after ') ||
    terms.some(({ academicYear, name, last }) => last === null && about === `${name} ${academicYear}`);
  return caveats.filter(
    ({ code, about }) =>
      code !== 'calendarNotKnown' ||
      (isLeft && isUnknown(about)) ||
      unscheduled.some((entry) => entry.terms.includes(about)),
  );
}

/** Sessions placed on a day by a school's year are as provisional as that year. */
export function noteProvisionalYears(sessions: readonly Session[], stays: readonly Stay[], draft: PlanDraft): void {
  stays.forEach(({ from, calendar }, at) => {
    const until = stays[at + 1]?.from ?? '9999';
    for (const year of calendar.years) {
      if (year.bankHolidaysKnown && year.trainingDays !== 'notPublished') continue;
      const span = spanOf(year);
      const isThere = (day: CivilDay): boolean => holds(span, day) && from <= day && day < until;
      if (sessions.some((session) => isPlaced(session) && isThere(session.day))) noteYear(year, draft);
    }
  });
}

/** Whether a session's day was chosen here. */
function isPlaced(session: Session): session is Session & { readonly day: CivilDay } {
  return session.day !== null && session.placed !== 'published' && session.placed !== 'fixed';
}

function noteYear({ academicYear, bankHolidaysKnown, trainingDays }: SchoolYear, draft: PlanDraft): void {
  if (trainingDays === 'notPublished') addCaveat(draft, 'trainingDaysNotPublished', academicYear);
  if (!bankHolidaysKnown) addCaveat(draft, 'bankHolidaysNotKnown', academicYear);
}
