import { isCivilDay } from '../calendar/civilDay.js';
import type { Edition, Flexibility, Programme } from '../vocabulary/programme.js';
import { activityRules } from './activityRules.js';
import { rolesInWords } from './conditionInWords.js';
import { membershipRules } from './membershipRules.js';
import type { RuleUnit } from './rulebookRule.js';
import type { RuleDraft } from './ruleDraft.js';
import { bodyInWords, counted, dayInWords, leftOpenInWords, listed, roleInWords } from './words.js';

const FLEXIBILITY_UNITS: { readonly [Field in keyof Flexibility]?: RuleUnit } = {
  mostInAWeek: 'sessionsInAWeek',
  revisitInYear: 'yearOfTheProgramme',
  raiseAfterWeeks: 'weeks',
};

/** Every rule of an edition of a programme. */
export function editionRules(edition: Edition, { parent }: Pick<Programme, 'parent'>): readonly RuleDraft[] {
  const { cohorts, years, roles, paidBy, activities, statements, sources } = edition;
  return [
    {
      path: 'cohorts',
      says: `these rules are for those who start in ${listed(cohorts, 'or')}, who keep them to its end`,
      value: cohorts,
      unit: 'academicYears',
      source: sources.cohorts,
    },
    {
      path: 'years',
      says: `it runs for ${counted(years, 'year', 'years')}`,
      value: years,
      unit: 'years',
      source: sources.years,
    },
    lastDayRule(edition),
    { path: 'roles', says: `people take part as ${rolesInWords(roles, 'or')}`, value: roles, source: sources.roles },
    { path: 'paidBy', says: paidByInWords(paidBy), value: paidBy, source: sources.paidBy },
    ...timeOffRules(edition),
    ...placesRules(edition),
    ...membershipRules(edition),
    ...activities.flatMap(activityRules),
    ...flexibilityRules(edition, parent?.programme),
    ...statements.map(
      ({ id, about, text, roles: of, body, source }): RuleDraft => ({
        path: `statements/${id}`,
        says: text,
        value: { about, text, ...(body === undefined ? {} : { body }) },
        roles: of,
        source,
      }),
    ),
  ];
}

function lastDayRule({ lastDay, sources }: Edition): RuleDraft {
  const says = isCivilDay(lastDay)
    ? `nobody is trained on it after ${dayInWords(lastDay)}: whoever has not finished goes on to the course of later starters`
    : `the last day on which anyone is trained on it is ${leftOpenInWords(lastDay)}`;
  return { path: 'lastDay', says, value: lastDay, source: sources.lastDay };
}

function paidByInWords(paidBy: Edition['paidBy']): string {
  return paidBy === 'notPublished' || paidBy === 'toBeConfirmed'
    ? `who pays for it is ${leftOpenInWords(paidBy)}`
    : `it is paid for by: ${paidBy}`;
}

function timeOffRules({ timeOffTimetable, sources }: Edition): readonly RuleDraft[] {
  const source = sources.timeOffTimetable;
  if (typeof timeOffTimetable === 'object') {
    return ([1, 2] as const).map((year) => ({
      path: `timeOffTimetable/year${year}`,
      says: `in year ${year} an ECT is released for ${timeOffTimetable[`year${year}`]}% of the timetable`,
      value: timeOffTimetable[`year${year}`],
      unit: 'percent',
      roles: ['ect'],
      source,
    }));
  }
  const says =
    timeOffTimetable === 'none'
      ? 'it gives ECTs no more time off their timetable than they have already'
      : `time off timetable for it is ${leftOpenInWords(timeOffTimetable)}`;
  return [{ path: 'timeOffTimetable', says, value: timeOffTimetable, source }];
}

function placesRules({ places, sources }: Edition): readonly RuleDraft[] {
  if (typeof places === 'object') {
    return places.map(({ role, most, source }) => ({
      path: `places/${role}`,
      says: `at most ${counted(most, 'person takes', 'people take')} part as ${roleInWords(role)}`,
      value: most,
      unit: 'people',
      roles: [role],
      source,
    }));
  }
  const says = `how many places there are is ${leftOpenInWords(places)}`;
  return [{ path: 'places', says, value: places, source: sources.places }];
}

function flexibilityRules(
  { flexibility, sources: ofEdition }: Edition,
  adapted: Pick<Programme, 'name'> | undefined,
): readonly RuleDraft[] {
  if (typeof flexibility === 'string') {
    const open = leftOpenInWords(flexibility);
    const says =
      adapted === undefined
        ? `what happens to the programme when someone is away or works part-time is ${open}`
        : `what happens when someone is away or works part-time is ${open} for it in particular; what holds on the ${adapted.name} holds here too`;
    return [{ path: 'flexibility', says, value: flexibility, source: ofEdition.flexibility }];
  }
  return bendingRules(flexibility);
}

function bendingRules(flexibility: Flexibility): readonly RuleDraft[] {
  const { mostInAWeek, revisitInYear, raiseAfterWeeks, raiseWith, partTimeTalkTo, partTimeTell, sources } = flexibility;
  const says: { readonly [Field in keyof typeof sources]: string } = {
    mostInAWeek: `a session that is missed can be caught up the week after, which then holds ${mostInAWeek} of its kind and no more`,
    revisitInYear: `what is missed over several weeks can be revisited in year ${revisitInYear}`,
    raiseAfterWeeks: `an absence or difficulty of more than ${counted(raiseAfterWeeks, 'week', 'weeks')} should be raised, and the programme can be paused`,
    raiseWith: `it should be raised with ${bodyInWords(raiseWith)}`,
    partTimeTalkTo: `part-time teachers talk to ${bodyInWords(partTimeTalkTo)}`,
    partTimeTell: `${bodyInWords(partTimeTell)} is told of part-time work, to adjust the programme`,
  };
  return (Object.keys(says) as (keyof typeof says)[]).map((field) => ({
    path: `flexibility/${field}`,
    says: says[field],
    value: flexibility[field],
    unit: FLEXIBILITY_UNITS[field],
    source: sources[field],
  }));
}
