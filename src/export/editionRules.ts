import type { Edition, Flexibility } from '../vocabulary/programme.js';
import { activityRules } from './activityRules.js';
import { rolesInWords } from './conditionInWords.js';
import { membershipRules } from './membershipRules.js';
import type { RuleDraft } from './ruleDraft.js';
import { bodyInWords, counted, listed } from './words.js';

/** Every rule of an edition. */
export function editionRules(edition: Edition): readonly RuleDraft[] {
  const { cohorts, years, roles, paidBy, activities, statements, sources } = edition;
  return [
    {
      path: 'cohorts',
      says: `these rules are for those who start in ${listed(cohorts, 'or')}, who keep them to the end`,
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
    { path: 'roles', says: `people take part as ${rolesInWords(roles, 'or')}`, value: roles, source: sources.roles },
    { path: 'paidBy', says: paidByInWords(paidBy), value: paidBy, source: sources.paidBy },
    ...timeOffRules(edition),
    ...placesRules(edition),
    ...membershipRules(edition),
    ...activities.flatMap(activityRules),
    ...flexibilityRules(edition),
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

function paidByInWords(paidBy: Edition['paidBy']): string {
  if (paidBy === 'notPublished') return 'who pays for it is not published';
  return paidBy === 'toBeConfirmed' ? 'who pays for it is to be confirmed' : `it is paid for by: ${paidBy}`;
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
  const says = {
    none: 'it gives ECTs no more time off their timetable than they have already',
    notPublished: 'time off timetable for it is not published',
    toBeConfirmed: 'time off timetable for it is to be confirmed',
  }[timeOffTimetable];
  return [{ path: 'timeOffTimetable', says, value: timeOffTimetable, source }];
}

function placesRules({ places, sources }: Edition): readonly RuleDraft[] {
  if (typeof places === 'object') {
    return places.map(({ role, most, source }) => ({
      path: `places/${role}`,
      says: `at most ${counted(most, 'person takes', 'people take')} part as ${rolesInWords([role])}`,
      value: most,
      unit: 'people',
      roles: [role],
      source,
    }));
  }
  const open = places === 'notPublished' ? 'not published' : 'to be confirmed';
  return [{ path: 'places', says: `how many places there are is ${open}`, value: places, source: sources.places }];
}

function flexibilityRules({ flexibility, sources: ofEdition }: Edition): readonly RuleDraft[] {
  if (typeof flexibility === 'string') {
    const open = flexibility === 'notPublished' ? 'not published' : 'to be confirmed';
    const says = `what happens to the programme when someone is away or works part-time is ${open}`;
    return [{ path: 'flexibility', says, value: flexibility, source: ofEdition.flexibility }];
  }
  return bendingRules(flexibility);
}

function bendingRules(flexibility: Flexibility): readonly RuleDraft[] {
  const { mostInAWeek, revisitInYear, raiseAfterWeeks, raiseWith, partTimeTalkTo, partTimeTell, sources } = flexibility;
  return [
    {
      path: 'flexibility/mostInAWeek',
      says: `a session that is missed is caught up the week after, which then holds ${mostInAWeek} of its kind and no more`,
      value: mostInAWeek,
      unit: 'sessionsInAWeek',
      source: sources.mostInAWeek,
    },
    {
      path: 'flexibility/revisitInYear',
      says: `what is missed over several weeks can be revisited in year ${revisitInYear}`,
      value: revisitInYear,
      unit: 'yearOfTheProgramme',
      source: sources.revisitInYear,
    },
    {
      path: 'flexibility/raiseAfterWeeks',
      says: `an absence or difficulty of more than ${counted(raiseAfterWeeks, 'week', 'weeks')} is raised, and the programme can be paused`,
      value: raiseAfterWeeks,
      unit: 'weeks',
      source: sources.raiseAfterWeeks,
    },
    {
      path: 'flexibility/raiseWith',
      says: `it is raised with ${bodyInWords(raiseWith)}`,
      value: raiseWith,
      source: sources.raiseWith,
    },
    {
      path: 'flexibility/partTimeTalkTo',
      says: `whoever works part-time talks to ${bodyInWords(partTimeTalkTo)}`,
      value: partTimeTalkTo,
      source: sources.partTimeTalkTo,
    },
    {
      path: 'flexibility/partTimeTell',
      says: `${bodyInWords(partTimeTell)} is told of part-time work, to adjust the programme`,
      value: partTimeTell,
      source: sources.partTimeTell,
    },
  ];
}
