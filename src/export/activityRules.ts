import type { Activity, Attends, Cadence } from '../vocabulary/activity.js';
import { attendanceInWords, cadenceInWords, datesInWords, formatInWords, timeTakenInWords } from './activityInWords.js';
import { rolesInWords } from './conditionInWords.js';
import type { RuleUnit } from './rulebookRule.js';
import type { RuleDraft } from './ruleDraft.js';
import { kindInWords } from './words.js';

/** Every rule of an activity: each of its fields, and how long it takes each role. */
export function activityRules(activity: Activity): readonly RuleDraft[] {
  const { id, kind, year, cadence, statedFor, dates, attendance, format, attends, sources } = activity;
  const path = `activities/${id}`;
  const roles = attends.map(({ role }) => role);
  const what = `${kindInWords(kind)} of year ${year}, for ${rolesInWords(roles)}`;
  return [
    {
      roles,
      path: `${path}/year`,
      says: `there are ${kindInWords(kind)} in year ${year}, for ${rolesInWords(roles)}`,
      value: year,
      unit: 'yearOfTheProgramme',
      source: sources.year,
    },
    {
      roles,
      path: `${path}/cadence`,
      says: `${what}: ${cadenceInWords(cadence)}`,
      value: cadence,
      ...unitOf(cadence),
      source: sources.cadence,
    },
    // Of what has no published number there is none to be stated for anybody.
    ...(cadence === 'notPublished'
      ? []
      : [
          {
            roles,
            path: `${path}/statedFor`,
            says: `${what}: how often is stated for ${statedFor === 'everyone' ? 'everyone' : 'full-time teachers only'}`,
            value: statedFor,
            source: sources.statedFor,
          },
        ]),
    {
      roles,
      path: `${path}/dates`,
      says: `${what}: ${datesInWords(dates)}`,
      value: typeof dates === 'object' ? dates.map(({ day, from, to }) => ({ day, from, to })) : dates,
      source: sources.dates,
    },
    {
      roles,
      path: `${path}/attendance`,
      says: `${what}: ${attendanceInWords(attendance)}`,
      value: attendance,
      source: sources.attendance,
    },
    {
      roles,
      path: `${path}/format`,
      says: `${what}: whether face to face or online is ${format === 'notPublished' || format === 'toBeConfirmed' ? '' : 'given as '}${formatInWords(format)}`,
      value: format,
      source: sources.format,
    },
    ...attends.map((part) => lengthRule(path, activity, part)),
  ];
}

function lengthRule(path: string, { kind, year }: Activity, part: Attends): RuleDraft {
  const { role, length, source } = part;
  return {
    path: `${path}/length/${role}`,
    says: `${kindInWords(kind)} of year ${year}, each for ${rolesInWords([role])}: ${timeTakenInWords(part)}`,
    value: length,
    ...(typeof length === 'number' ? { unit: 'minutes' } : {}),
    roles: [role],
    source,
  };
}

function unitOf(cadence: Cadence): { readonly unit?: RuleUnit } {
  if (typeof cadence !== 'object' || 'every' in cadence) return {};
  return { unit: 'times' in cadence ? 'sessionsInAYear' : 'daysInAYear' };
}
