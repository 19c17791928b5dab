import type { Session, SessionState } from '../schedule/plan.js';
import { dayInWords } from './words.js';

const WITHOUT_DAY: { readonly [Why in NonNullable<Session['undated']>]: string } = {
  notPublished: 'no day yet: none is published',
  toBeConfirmed: 'no day yet: it is to be confirmed',
  calendarNotKnown: 'no day yet: the school’s dates are not known',
  noWorkingDay: 'no day yet: no day that week is both taught and worked',
  noWeekLeft: 'open: no week is left for it',
  needsAnotherDate: 'open: it needs another date, or a decision on what becomes of it',
  toBeRevisited: 'to be revisited in a later year',
  paused: 'paused',
  dropped: 'dropped',
};

const STATES: { readonly [State in Exclude<SessionState, 'due'>]: string } = {
  caughtUp: 'caught up',
  revisit: 'to be revisited',
  open: 'open',
  paused: 'paused',
  dropped: 'dropped',
};

/** How a session stands, with its day: `to 20 November 2024`, `caught up on 20 November 2024`, `dropped`. */
export function standingInWords({ day, state, undated }: Session, by: 'to' | 'on'): string {
  if (undated !== null) return WITHOUT_DAY[undated];
  if (day === null) return 'without a day';
  return `${state === 'caughtUp' ? 'caught up on' : by} ${dayInWords(day)}`;
}

/** How many sessions have each state, leaving out those that are simply due: `2 caught up`, `1 open`. */
export function statesInWords(sessions: readonly Session[]): string[] {
  return Object.entries(STATES).flatMap(([state, words]) => {
    const number = sessions.filter((session) => session.state === state).length;
    return number === 0 ? [] : [`${number} ${words}`];
  });
}

/** Whom a mentor's session is for; empty where it is not a joint one: ` for ECT ect-1`. */
export function forWhomInWords({ ect, who }: Session): string {
  return ect === null || !who.includes('mentor') ? '' : ` for ECT ${ect}`;
}
