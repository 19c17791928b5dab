import { match } from 'ts-pattern';
import type { Activity, Attends, Cadence, Length } from '../vocabulary/activity.js';
import { counted, dayInWords, listed, minutesInWords } from './words.js';

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
  return match(length)
    .with('fullDay', () => 'a full day, the hours of which are not published')
    .with('notPublished', () => 'how long is not published')
    .with('toBeConfirmed', () => 'how long is to be confirmed')
    .exhaustive();
}

/** How long one session takes a role, and what it is made of: `typically 1 hour (15 minutes of observation and 45 minutes of feedback)`. */
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
  return typeof dates === 'object'
    ? listed(
        dates.map(({ day, from, to }) => `${dayInWords(day)}, ${from} to ${to}`),
        'and',
      )
    : match(dates)
        .with('setBySchool', () => 'at times the school sets')
        .with('notPublished', () => 'dates not published')
        .with('toBeConfirmed', () => 'dates to be confirmed')
        .exhaustive();
}

/** Whether people are expected. */
export function attendanceInWords(attendance: Activity['attendance']): string {
  return match(attendance)
    .with('expected', () => 'expected')
    .with('optional', () => 'optional')
    .with('invited', () => 'by invitation, in nobody’s hours')
    .exhaustive();
}

/** Face to face, online, or either. */
export function formatInWords(format: Activity['format']): string {
  return match(format)
    .with('faceToFace', () => 'face to face')
    .with('online', () => 'online')
    .with('faceToFaceOrOnline', () => 'face to face or online')
    .with('notPublished', () => 'not published')
    .with('toBeConfirmed', () => 'to be confirmed')
    .exhaustive();
}
