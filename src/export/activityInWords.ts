import type { Activity, Attends, Cadence, Length } from '../vocabulary/activity.js';
import { counted, dayInWords, leftOpenInWords, listed, minutesInWords } from './words.js';

const ATTENDANCES: { readonly [Attendance in Activity['attendance']]: string } = {
  expected: 'expected',
  optional: 'optional',
  invited: 'by invitation, in nobody’s hours',
};

const FORMATS: { readonly [Format in Activity['format']]: string } = {
  faceToFace: 'face to face',
  online: 'online',
  faceToFaceOrOnline: 'face to face or online',
  notPublished: 'not published',
  toBeConfirmed: 'to be confirmed',
};

/** How often, as people say it: `every teaching week`, `3 in the year, one a term`. */
export function cadenceInWords(cadence: Cadence): string {
  if (cadence === 'notPublished') return 'how often is not published';
  if ('every' in cadence) return cadence.every === 'week' ? 'every teaching week' : 'every other teaching week';
  if ('daysInAll' in cadence) {
    const days = `${counted(cadence.daysInAll, 'day', 'days')} in the year`;
    return cadence.orEquivalent === true ? `${days}, or the equivalent in other portions` : days;
  }
  const number = `${cadence.upTo === true ? 'up to ' : ''}${cadence.times} in the year`;
  return cadence.spread === 'oneATerm' ? `${number}, one a term` : number;
}

/** How long one session lasts: `1 hour`, `a full day, the hours of which are not published`. */
function lengthInWords(length: Length): string {
  if (typeof length === 'number') return minutesInWords(length);
  return length === 'fullDay'
    ? 'a full day, the hours of which are not published'
    : `how long is ${leftOpenInWords(length)}`;
}

/**
 * How long one session takes a role, and what it is made of:
 * `typically 1 hour (15 minutes of observation and 45 minutes of feedback)`.
 */
export function timeTakenInWords({ length, typical, parts = [] }: Attends): string {
  const time = `${typical === true ? 'typically ' : ''}${lengthInWords(length)}`;
  const [only, ...others] = parts;
  if (only === undefined) return time;
  if (others.length === 0) return `${time} of ${only.what}`;
  const each = parts.map(({ what, minutes }) => `${minutesInWords(minutes)} of ${what}`);
  return `${time} (${listed(each, 'and')})`;
}

/** When: at times the school sets, on published days, or at dates that are not known. */
export function datesInWords(dates: Activity['dates']): string {
  if (dates === 'setBySchool') return 'at times the school sets';
  if (typeof dates === 'string') return `dates ${leftOpenInWords(dates)}`;
  const days = dates.map(({ day, from, to }) => `${dayInWords(day)}, ${from} to ${to}`);
  return listed(days, 'and');
}

/** Whether people are expected. */
export function attendanceInWords(attendance: Activity['attendance']): string {
  return ATTENDANCES[attendance];
}

/** Face to face, online, or either. */
export function formatInWords(format: Activity['format']): string {
  return FORMATS[format];
}
