import { isAfterLeaving } from './afterLeaving.js';
import type { Caveat, CaveatCode, Plan } from './plan.js';
import type { Stay } from './stays.js';

/** The reasons that are about sessions of one kind; others are about a day, a term, a year or a person. */
export const ABOUT_SESSIONS: readonly CaveatCode[] = [
  'partTimeCadenceNotPublished',
  'workingDaysNotGiven',
  'usualDayNotGiven',
  'datesNotPublished',
  'lateStart',
  'dayNotWorked',
];

/** The reasons why a plan is provisional that are still so after everything that happened. */
export function standingCaveats(plan: Plan, stays: readonly Stay[]): readonly Caveat[] {
  return plan.caveats.filter((caveat) => {
    if (ABOUT_SESSIONS.includes(caveat.code)) return isOfSome(caveat, plan);
    return caveat.code !== 'calendarNotKnown' || isNotKnown(caveat.about, plan, stays);
  });
}

/** Whether it makes a session provisional that is not dropped, or one that is still to be counted. */
function isOfSome({ code, about, ect }: Caveat, { sessions, unscheduled }: Plan): boolean {
  return (
    sessions.some(
      (session) =>
        session.kind === about && session.ect === ect && session.state !== 'dropped' && session.caveats.includes(code),
    ) || unscheduled.some((entry) => entry.kind === about && entry.ect === ect && entry.why === 'calendarNotKnown')
  );
}

function isNotKnown(about: string, { sessions, terms, events, enrolment }: Plan, stays: readonly Stay[]): boolean {
  if (about.startsWith('after ')) return sessions.some(({ undated }) => undated === 'calendarNotKnown');
  return (
    !isKnownThroughout(about, stays) &&
    !isAfterLeaving({ ect: null, terms: [about], year: 1 }, terms, events, enrolment)
  );
}

/** Whether a term is known at the school where the person is when it begins, and wherever they go while it lasts. */
function isKnownThroughout(about: string, stays: readonly Stay[]): boolean {
  const known = stays.map(({ calendar }) =>
    calendar.years
      .flatMap(({ academicYear, terms }) => terms.map((term) => ({ ...term, academicYear })))
      .find(({ name, academicYear }) => `${name} ${academicYear}` === about),
  );
  const at = stays.findLastIndex(({ from }, place) => from <= (known[place]?.first ?? ''));
  const last = known[at]?.last ?? '';
  return at >= 0 && stays.every(({ from }, place) => place <= at || from > last || known[place] !== undefined);
}
