import type { Plan, Session } from '../../src/schedule/plan.js';

/** A session in a line: which, how it stands, its day or why there is none, what day it is moved from, what happened. */
export function lineOf({ ordinal, state, day, undated, movedFrom, changes }: Session): string {
  const moved = movedFrom === null ? '' : `, not ${movedFrom.day} (${movedFrom.because})`;
  const happened = changes.map(({ by, on }) => `; ${by} ${on}`).join('');
  return `${ordinal} ${state} ${day ?? undated}${moved}${happened}`;
}

/** Some sessions of an activity, in the order of their numbers; those of one number in the order of their ECTs. */
export function linesOf({ sessions }: Plan, activity: string, ...ordinals: readonly number[]): readonly string[] {
  return sessions
    .filter((session) => session.activity === activity && ordinals.includes(session.ordinal))
    .toSorted((one, other) => one.ordinal - other.ordinal || ((one.ect ?? '') < (other.ect ?? '') ? -1 : 1))
    .map(lineOf);
}

/** The coaching of a week, with one ECT where one is named, in the order of the plan. */
export function coachingIn({ sessions }: Plan, monday: string, whose?: string): readonly string[] {
  return sessions
    .filter(({ kind, week, ect }) => kind === 'coaching' && week === monday && (whose ?? ect) === ect)
    .map(lineOf);
}
