import type { FactName } from './facts.js';

/**
 * Those who could change a fact, with the person's agreement: the school, the
 * trust it belongs to, or the provider of initial teacher training that the
 * person works for.
 */
export const CHANGERS = ['school', 'trust', 'trainingProvider'] as const;

/** Someone who could change a fact. */
export type Changer = (typeof CHANGERS)[number];

/**
 * Why nobody could bring a fact about: it is a `qualification`, which no school or provider gives a person in time for the
 * start; it is `past` (induction,
 * training, a career so far); it is a `legalStanding`; it is the kind of school
 * (`kindOfSchool`); it is part of what is `asked` (another role is another
 * question); or a named body decides it (`bodyDecides`). A person or school can
 * ask a body, but the decision is the body's own, so no judgement of a body is
 * ever proposed as a change.
 */
export const REASONS_FIXED = [
  'qualification',
  'past',
  'legalStanding',
  'kindOfSchool',
  'asked',
  'bodyDecides',
] as const;

/** Why a fact cannot be changed. */
export type ReasonFixed = (typeof REASONS_FIXED)[number];

/** Who could change a fact, or why nobody can. */
export type Changeability =
  | {
      /** Who could. */
      readonly changedBy: Changer;
    }
  | {
      /** Why nobody can. */
      readonly fixed: ReasonFixed;
    };

/** The table of all facts and who could change each: our reading, since no source says so. */
export const CHANGEABLE_FACTS: { readonly [Name in FactName]: Changeability } = {
  role: { fixed: 'asked' },
  qts: { fixed: 'qualification' },
  inductionStart: { fixed: 'past' },
  inductionCompleted: { fixed: 'past' },
  exemptFromInduction: { fixed: 'legalStanding' },
  prohibited: { fixed: 'legalStanding' },
  mentorsEct: { changedBy: 'school' },
  mentorTrained: { fixed: 'past' },
  teachesMaths: { changedBy: 'school' },
  phase: { fixed: 'kindOfSchool' },
  schoolInEngland: { fixed: 'kindOfSchool' },
  stateFunded: { fixed: 'kindOfSchool' },
  schoolTakesPart: { changedBy: 'school' },
  leadsMathsDepartment: { changedBy: 'school' },
  matSchoolsLed: { changedBy: 'trust' },
  matSecondarySchoolsLed: { changedBy: 'trust' },
  inMasteryWorkGroup: { changedBy: 'school' },
  tookPartBefore: { fixed: 'past' },
  yearOfTeaching: { fixed: 'past' },
  earlyInCareer: { fixed: 'bodyDecides' },
  committedToTeachMaths: { changedBy: 'school' },
  mathsTeachingFrom: { changedBy: 'school' },
  ittInMaths: { fixed: 'qualification' },
  wouldBenefit: { fixed: 'bodyDecides' },
  teachesYears5To8: { changedBy: 'school' },
  curriculumResponsibility: { changedBy: 'school' },
  linkedSchools: { changedBy: 'school' },
  mathsHubAgrees: { fixed: 'bodyDecides' },
  involvedInItt: { changedBy: 'trainingProvider' },
  responsibleForMathsInItt: { changedBy: 'trainingProvider' },
  institutionSupports: { changedBy: 'trainingProvider' },
  sameParticipantAllYear: { changedBy: 'trainingProvider' },
  communityFocus: { fixed: 'bodyDecides' },
  invitedByCommunityLead: { fixed: 'bodyDecides' },
};
