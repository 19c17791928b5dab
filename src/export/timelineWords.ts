import type { CivilDay } from '../calendar/civilDay.js';
import type { Plan, Session } from '../schedule/plan.js';
import type { ActivityKind } from '../vocabulary/activity.js';
import { caveatInWords, explainPlan } from './explainPlan.js';
import { sessionsBy } from './sessionsBy.js';
import type { TimelineTerm } from './timelineTerms.js';
import {
  capitalised,
  counted,
  dayInWords,
  kindInWords,
  listed,
  oneInWords,
  sentence,
  sessionsInWords,
} from './words.js';

/** A term's name: `Autumn term 2024`. */
export function termInWords({ term: { name, academicYear }, weeks }: TimelineTerm): string {
  const year = weeks[0]?.monday.slice(0, 4) ?? academicYear;
  return capitalised(`${name} term ${year}`);
}

/** A term's first and last day, and its teaching weeks; or that they are not known. */
export function termDatesInWords({ term }: TimelineTerm, inWords: (day: CivilDay) => string): string {
  const first = term.weeks[0]?.taught.find((day) => day !== null);
  if (first === undefined || term.last === null) return 'the school’s dates are not known';
  return `${inWords(first)} to ${inWords(term.last)}, ${counted(term.weeks.length, 'teaching week', 'teaching weeks')}`;
}

/**
 * The whole timeline in words: the plan, then each term with its days of conferences and the like, then what does not
 * fall in any week.
 */
export function timelineInWords(plan: Plan, terms: readonly TimelineTerm[], elsewhere: readonly Session[]): string {
  return [explainPlan(plan).summary, ...terms.map(termAsSentence), ...openInWords(plan, elsewhere)].join(' ');
}

/** What a timeline cannot show in its weeks, each as a sentence. */
export function openInWords(
  { sessions, unscheduled, caveats, edition, cohort }: Plan,
  elsewhere: readonly Session[],
): readonly string[] {
  if (edition === null && sessions.length === 0) return [`No rule is known for a start in ${cohort}.`];
  const undated = sessions.filter(({ day, state }) => day === null && state !== 'dropped');
  const outside = elsewhere.map(
    ({ kind, day }) => `${sessionsInWords(1, kind)} on ${day === null ? '' : dayInWords(day)}`,
  );
  const uncounted = unscheduled.map(({ kind, year }) => `${kindInWords(kind)} in year ${year}`);
  return [
    ...(outside.length > 0 ? [sentence(`Outside the weeks shown: ${listed(outside, 'and')}`)] : []),
    ...(undated.length > 0 ? [sentence(`Without a day yet: ${listed(countedKinds(undated), 'and')}`)] : []),
    ...(uncounted.length > 0 ? [sentence(`How many is not known: ${listed([...new Set(uncounted)], 'and')}`)] : []),
    ...caveats.map((caveat) => caveatInWords(caveat).text),
  ];
}

function termAsSentence(shown: TimelineTerm): string {
  const sessions = shown.weeks.flatMap((week) => [...week.sessions.values()].flat());
  const isOften = (kind: ActivityKind): boolean => sessions.filter((each) => each.kind === kind).length > 3;
  const often = countedKinds(sessions.filter(({ kind }) => isOften(kind)));
  const seldom = sessions.filter(({ kind }) => !isOften(kind)).map(sessionAsWords);
  const what = listed([...often, ...seldom], 'and');
  return sentence(`${termInWords(shown)}, ${termDatesInWords(shown, dayInWords)}${what === '' ? '' : `: ${what}`}`);
}

/** A session with its day, and whether it is caught up on that day or the day is provisional. */
export function sessionAsWords({ kind, day, state, caveats }: Session): string {
  const when = day === null ? '' : `, ${dayInWords(day)}`;
  const details = [...(state === 'caughtUp' ? ['caught up'] : []), ...(caveats.length > 0 ? ['provisional'] : [])];
  return `${oneInWords(kind)}${when}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}

function countedKinds(sessions: readonly Session[]): readonly string[] {
  return [...sessionsBy(sessions, ({ kind }) => kind)].map(([kind, own]) => {
    const provisional = own.filter(({ caveats }) => caveats.length > 0).length;
    const some = provisional === own.length ? ' (provisional)' : ` (${provisional} provisional)`;
    return `${sessionsInWords(own.length, kind)}${provisional === 0 ? '' : some}`;
  });
}
