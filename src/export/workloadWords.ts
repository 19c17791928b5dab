import type { Role } from '../vocabulary/people.js';
import type { YearBalance } from '../workload/balance.js';
import type { Tally, YearTally } from '../workload/workload.js';
import { counted, kindInWords, listed, minutesInWords, programmeYearInWords } from './words.js';

/** A year's time: `Year 1: 32 hours known, and 41 sessions of unknown length`. */
export function yearInWords(year: YearTally, role: Role): string {
  const uncounted =
    year.uncounted.length > 0
      ? `; ${listed(year.uncounted.map(kindInWords), 'and')} not counted, for how many sessions they are is not known`
      : '';
  return `${programmeYearInWords(year.year, role)}: ${tallyInWords(year)}${uncounted}`;
}

/** A year's time against what is released: `Year 1: 73 hours asked, 78 hours released; 5 weeks run over`. */
export function yearBalanceInWords({ year, asked, released, short, weeksOver }: YearBalance, role: Role): string {
  const missing = short > 0 ? `, ${minutesInWords(short)} too little` : '';
  return `${programmeYearInWords(year, role)}: ${askedInWords(asked, 0, released)}${missing}${weeksOverInWords(weeksOver)}`;
}

/** Time asked: what is known, how many sessions are of unknown length, and what is optional. */
export function tallyInWords(tally: Tally): string {
  const { optionalMinutes, optionalUnknown } = tally;
  const time = [
    ...knownInWords(tally),
    ...(optionalMinutes > 0 ? [`${minutesInWords(optionalMinutes)} optional`] : []),
    ...(optionalUnknown > 0
      ? [`${counted(optionalUnknown, 'optional session', 'optional sessions')} of unknown length`]
      : []),
  ];
  return time.length === 0 ? 'nothing that can be counted' : time.join(', and ');
}

/** Time asked: what is known, and the sessions of unknown length; a part that is zero is left out. */
export function knownInWords({ minutes, unknown }: Pick<Tally, 'minutes' | 'unknown'>): readonly string[] {
  return [
    ...(minutes > 0 ? [`${minutesInWords(minutes)}${unknown > 0 ? ' known' : ''}`] : []),
    ...(unknown > 0 ? [`${counted(unknown, 'session', 'sessions')} of unknown length`] : []),
  ];
}

/** Time asked and, where that is given, released: `2 hours asked, 1 hour 30 minutes released`. */
export function askedInWords(minutes: number, unknown: number, released: number | null | undefined): string {
  const open = unknown > 0 ? `, and ${counted(unknown, 'session', 'sessions')} of unknown length` : '';
  const asked = `${minutesInWords(minutes)} asked${open}`;
  if (released === undefined) return asked;
  return `${asked}, ${released === null ? 'what is released is not known' : `${minutesInWords(released)} released`}`;
}

/** In how many weeks more is asked than is released; empty where there are none: `; 5 weeks run over`. */
export function weeksOverInWords(weeksOver: number): string {
  return weeksOver > 0 ? `; ${counted(weeksOver, 'week runs', 'weeks run')} over` : '';
}
