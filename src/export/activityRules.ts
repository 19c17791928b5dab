import type { Activity, Attends, Cadence } from '../vocabulary/activity.js';
import { attendanceInWords, cadenceInWords, datesInWords, formatInWords, timeTakenInWords } from './activityInWords.js';
import { rolesInWords } from './conditionInWords.js';
import type { RuleUnit, RuleValue } from './rulebookRule.js';
import type { RuleDraft } from './ruleDraft.js';
import { kindInWords, roleInWords } from './words.js';

/** Every rule of an activity: each of its fields, and how long it takes each role. */
export function activityRules(activity: Activity): readonly RuleDraft[] {
  const { id, kind, year, cadence, statedFor, dates, attendance, format, attends, sources } = activity;
  const path = `activities/${id}`;
  const roles = attends.map(({ role }) => role);
  const whom = `for ${rolesInWords(roles)}`;
  const what = `${kindInWords(kind)} of year ${year}, ${whom}`;
  const rule = (field: keyof typeof sources, value: RuleValue, says: string, unit?: RuleUnit): RuleDraft => ({
    path: `${path}/${field}`,
    says,
    value,
    unit,
    roles,
    source: sources[field],
  });
  const days = typeof dates === 'object' ? dates.map(({ day, from, to }) => ({ day, from, to })) : dates;
  const givenAs = format === 'notPublished' || format === 'toBeConfirmed' ? '' : 'given as ';
  const ofWhom = statedFor === 'everyone' ? 'everyone' : 'full-time teachers only';
  return [
    rule('year', year, `there are ${kindInWords(kind)} in year ${year}, ${whom}`, 'yearOfTheProgramme'),
    rule('cadence', cadence, `${what}: ${cadenceInWords(cadence)}`, unitOf(cadence)),
    // Where no number is published, none can be stated for anyone.
    ...(cadence === 'notPublished' ? [] : [rule('statedFor', statedFor, `${what}: how often is stated for ${ofWhom}`)]),
    rule('dates', days, `${what}: ${datesInWords(dates)}`),
    rule('attendance', attendance, `${what}: ${attendanceInWords(attendance)}`),
    rule('format', format, `${what}: whether face to face or online is ${givenAs}${formatInWords(format)}`),
    ...attends.map((part) => lengthRule(path, activity, part)),
  ];
}

function lengthRule(path: string, { kind, year }: Activity, part: Attends): RuleDraft {
  const { role, length, source } = part;
  return {
    path: `${path}/length/${role}`,
    says: `${kindInWords(kind)} of year ${year}, each for ${roleInWords(role)}: ${timeTakenInWords(part)}`,
    value: length,
    unit: typeof length === 'number' ? 'minutes' : undefined,
    roles: [role],
    source,
  };
}

function unitOf(cadence: Cadence): RuleUnit | undefined {
  if (typeof cadence !== 'object' || 'every' in cadence) return undefined;
  return 'times' in cadence ? 'sessionsInAYear' : 'daysInAYear';
}
