import type { Caveat, CaveatCode, Plan } from './plan.js';

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
export function standingCaveats(plan: Plan): readonly Caveat[] {
  return plan.caveats.filter((caveat) => {
    if (ABOUT_SESSIONS.includes(caveat.code)) return isOfSome(caveat, plan);
    return caveat.code !== 'calendarNotKnown' || isNotKnown(caveat.about, plan);
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

/** Whether something has no day, or no number, because of a term's dates, or because of those after a day. */
function isNotKnown(about: string, { sessions, unscheduled, terms }: Plan): boolean {
  const isTerm = terms.some(({ name, academicYear, last }) => last === null && `${name} ${academicYear}` === about);
  return (
    unscheduled.some((entry) => entry.terms.includes(about)) ||
    ((isTerm || about.startsWith('after ')) && sessions.some(({ undated }) => undated === 'calendarNotKnown'))
  );
}
