import type { CivilDay } from '../calendar/civilDay.js';
import { holds } from '../calendar/period.js';
import { type SchoolYear, spanOf } from '../calendar/schoolCalendar.js';
import type { Caveat, Plan, Session } from './plan.js';
import { addCaveat, type PlanDraft } from './planDraft.js';
import type { Stay } from './stays.js';

/**
 * What makes a plan provisional, with the terms whose dates are not known: as far as something has no day, or no number,
 * because of them.
 */
export function withUnknownTerms({ caveats, sessions, terms, unscheduled }: Plan): readonly Caveat[] {
  const isLeft = sessions.some(({ undated }) => undated === 'calendarNotKnown');
  const unknown = terms
    .filter(({ last }) => isLeft && last === null)
    .map((term) => `${term.name} ${term.academicYear}`);
  const names = new Set([...unknown, ...unscheduled.flatMap((entry) => entry.terms)]);
  return [
    ...[...names].map((about): Caveat => ({ code: 'calendarNotKnown', about, ect: null })),
    ...caveats.filter(({ code }) => isLeft || code !== 'calendarNotKnown'),
  ];
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
