import type { CivilDay } from '../calendar/civilDay.js';
import { ROLES, type Role } from './people.js';
import { PHASES, type Phase } from './school.js';

/**
 * What can be known about a person who asks to join. A fact that is not given is
 * unknown, never false. Where a named body has to decide something, its decision
 * is a fact too.
 */
export interface Facts {
  /** The role the person would have on the programme. */
  readonly role: Role;
  /** Whether the teacher has qualified teacher status, or will have it by the start. */
  readonly qts: boolean;
  /** The day the teacher's statutory induction started, or is agreed to start. */
  readonly inductionStart: CivilDay;
  /** Whether the teacher has completed induction, passed or failed. */
  readonly inductionCompleted: boolean;
  /** Whether the teacher is exempt from induction. */
  readonly exemptFromInduction: boolean;
  /** Whether the teacher is prohibited from teaching. */
  readonly prohibited: boolean;
  /** Whether the person is assigned as mentor to an early career teacher on this programme. */
  readonly mentorsEct: boolean;
  /**
   * Whether the person has already been trained as a mentor of early career teachers: has completed such training, the
   * early roll-out included. Training that was begun and not completed is none.
   */
  readonly mentorTrained: boolean;
  /** Whether the person teaches some maths now; for the maths pilot, whether they will from the start. */
  readonly teachesMaths: boolean;
  /**
   * The phase of the school where the person works; of a university technical college or studio school, the phase of the
   * pupils concerned. A school that has none in the register, such as an independent school, is `notApplicable`.
   */
  readonly phase: Phase;
  /** Whether the school is in England. */
  readonly schoolInEngland: boolean;
  /** Whether the school or college is state-funded. */
  readonly stateFunded: boolean;
  /** Whether a teacher of the school takes part in this programme. */
  readonly schoolTakesPart: boolean;
  /** Whether the person leads the maths department, or maths as a subject, of a secondary school. */
  readonly leadsMathsDepartment: boolean;
  /** In how many schools of a multi-academy trust the person leads maths. */
  readonly matSchoolsLed: number;
  /** How many of those are secondary schools; middle deemed secondary and all-through schools count. */
  readonly matSecondarySchoolsLed: number;
  /**
   * Whether a school the person leads maths in belongs to a Secondary Teaching for Mastery Work Group in the academic
   * year in which the person would start.
   */
  readonly inMasteryWorkGroup: boolean;
  /**
   * Whether the person took part in this project before: in the academic year before the one in which they would start,
   * only earlier, or not.
   */
  readonly tookPartBefore: (typeof TOOK_PART_BEFORE)[number];
  /**
   * Which year of teaching the person is in when they would start. `interrupted` is part-time teaching or a break that leaves
   * the count open; when the Maths Hub has settled it, give the year it settled on.
   */
  readonly yearOfTeaching: (typeof YEARS_OF_TEACHING)[number];
  /** Whether the Maths Hub counts the person as early in their career. */
  readonly earlyInCareer: boolean;
  /** Whether a headteacher or executive head has committed to the person teaching some maths. */
  readonly committedToTeachMaths: boolean;
  /** The day from which, under that commitment, the person teaches maths. */
  readonly mathsTeachingFrom: CivilDay;
  /**
   * Whether the person undertook initial teacher training in mathematics. Primary training and subject-knowledge
   * enhancement do not count; a `jointCourse` (maths with another subject) is for the Maths Hub to judge: then give its
   * ruling.
   */
  readonly ittInMaths: (typeof ITT_IN_MATHS)[number];
  /** Whether the Maths Hub finds that the person would benefit from the support. */
  readonly wouldBenefit: boolean;
  /** Whether the person teaches any of Years 5 to 8. */
  readonly teachesYears5To8: boolean;
  /** Whether the person has some responsibility for developing the curriculum. */
  readonly curriculumResponsibility: boolean;
  /**
   * Whether the school joins with linked schools (a secondary school and its feeder primaries, or schools of one
   * trust).
   */
  readonly linkedSchools: boolean;
  /** Whether the Maths Hub agrees that the person may take part. */
  readonly mathsHubAgrees: boolean;
  /** Whether the person is directly involved in initial teacher training. */
  readonly involvedInItt: boolean;
  /** Whether the person has a responsibility for maths in initial teacher training. */
  readonly responsibleForMathsInItt: boolean;
  /** Whether the person's institution supports them to attend every meeting and review provision. */
  readonly institutionSupports: boolean;
  /** Whether the training provider commits to the same person or people taking part all year. */
  readonly sameParticipantAllYear: boolean;
  /** The theme on which the local community focuses. */
  readonly communityFocus: (typeof COMMUNITY_FOCUSES)[number];
  /** Whether the Community Lead has invited the person. */
  readonly invitedByCommunityLead: boolean;
}

/** The name of a fact. */
export type FactName = keyof Facts;

/** Facts that are known; a fact left out, or given as `undefined`, is unknown. */
export type Known<F extends FactName> = { readonly [Name in F]?: Facts[Name] | undefined };

/** Answers to whether someone took part before. */
export const TOOK_PART_BEFORE = ['no', 'lastYear', 'onlyEarlier'] as const;

/** Answers to which year of teaching someone is in. */
export const YEARS_OF_TEACHING = ['first', 'second', 'thirdOrLater', 'interrupted'] as const;

/** Answers to whether someone trained to teach mathematics. */
export const ITT_IN_MATHS = ['no', 'yes', 'jointCourse'] as const;

/** The themes on which a local community of training providers can focus. */
export const COMMUNITY_FOCUSES = ['pedagogy', 'curriculum', 'mentor'] as const;

/** What values a fact takes: yes or no, one of a list, a whole number from 0, or a day. */
export type FactValues<Value> = [Value] extends [boolean]
  ? 'yesOrNo'
  : [Value] extends [CivilDay]
    ? 'day'
    : [Value] extends [string]
      ? readonly Value[]
      : 'wholeNumber';

/** The table of all facts and the values each takes. */
export const FACTS: { readonly [Name in FactName]: FactValues<Facts[Name]> } = {
  role: ROLES,
  qts: 'yesOrNo',
  inductionStart: 'day',
  inductionCompleted: 'yesOrNo',
  exemptFromInduction: 'yesOrNo',
  prohibited: 'yesOrNo',
  mentorsEct: 'yesOrNo',
  mentorTrained: 'yesOrNo',
  teachesMaths: 'yesOrNo',
  phase: PHASES,
  schoolInEngland: 'yesOrNo',
  stateFunded: 'yesOrNo',
  schoolTakesPart: 'yesOrNo',
  leadsMathsDepartment: 'yesOrNo',
  matSchoolsLed: 'wholeNumber',
  matSecondarySchoolsLed: 'wholeNumber',
  inMasteryWorkGroup: 'yesOrNo',
  tookPartBefore: TOOK_PART_BEFORE,
  yearOfTeaching: YEARS_OF_TEACHING,
  earlyInCareer: 'yesOrNo',
  committedToTeachMaths: 'yesOrNo',
  mathsTeachingFrom: 'day',
  ittInMaths: ITT_IN_MATHS,
  wouldBenefit: 'yesOrNo',
  teachesYears5To8: 'yesOrNo',
  curriculumResponsibility: 'yesOrNo',
  linkedSchools: 'yesOrNo',
  mathsHubAgrees: 'yesOrNo',
  involvedInItt: 'yesOrNo',
  responsibleForMathsInItt: 'yesOrNo',
  institutionSupports: 'yesOrNo',
  sameParticipantAllYear: 'yesOrNo',
  communityFocus: COMMUNITY_FOCUSES,
  invitedByCommunityLead: 'yesOrNo',
};
