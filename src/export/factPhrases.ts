import type { FactName, Facts } from '../vocabulary/facts.js';

/** How a yes-or-no fact is worded when it is true, and when it is not. */
interface EitherWay {
  readonly yes: string;
  readonly no: string;
}

/** How a fact is worded: either way, or as a thing that has a value. */
export type FactPhrase<Value> = [Value] extends [boolean] ? EitherWay : string;

/** One phrase for each fact; frames for the tests make sentences of them. */
export const FACT_PHRASES: { readonly [Name in FactName]: FactPhrase<Facts[Name]> } = {
  role: 'the role on the programme',
  qts: {
    yes: 'the teacher has qualified teacher status, or will have it by the start',
    no: 'the teacher does not have qualified teacher status and will not have it by the start',
  },
  inductionStart: 'the first day of statutory induction',
  inductionCompleted: { yes: 'induction has been completed', no: 'induction has not been completed' },
  exemptFromInduction: { yes: 'the teacher is exempt from induction', no: 'the teacher is not exempt from induction' },
  prohibited: { yes: 'the teacher is prohibited from teaching', no: 'the teacher is not prohibited from teaching' },
  mentorsEct: {
    yes: 'the person mentors an ECT on this programme',
    no: 'the person does not mentor an ECT on this programme',
  },
  mentorTrained: {
    yes: 'the person has already been trained as a mentor of ECTs',
    no: 'the person has not yet been trained as a mentor of ECTs',
  },
  teachesMaths: { yes: 'the teacher teaches some maths now', no: 'the teacher teaches no maths now' },
  phase: 'the phase of the school',
  schoolInEngland: { yes: 'the school is in England', no: 'the school is not in England' },
  stateFunded: {
    yes: 'the school or college is state-funded',
    no: 'the school or college is not state-funded',
  },
  schoolTakesPart: {
    yes: 'a teacher of the school takes part in the programme',
    no: 'no teacher of the school takes part in the programme',
  },
  leadsMathsDepartment: {
    yes: 'the person leads the maths department, or maths as a subject, of a secondary school',
    no: 'the person does not lead the maths department, or maths as a subject, of a secondary school',
  },
  matSchoolsLed: 'the number of schools of a trust in which the person leads maths',
  matSecondarySchoolsLed: 'the number of secondary schools among them',
  inMasteryWorkGroup: {
    yes: 'one of the schools belongs to a Secondary Teaching for Mastery Work Group in the academic year of the start',
    no: 'none of the schools belongs to a Secondary Teaching for Mastery Work Group in the academic year of the start',
  },
  tookPartBefore: 'taking part in this project before',
  yearOfTeaching: 'the year of teaching at the start',
  earlyInCareer: { yes: 'the teacher is early in their career', no: 'the teacher is not early in their career' },
  committedToTeachMaths: {
    yes: 'a headteacher or executive head has committed to the teacher teaching some maths',
    no: 'no headteacher or executive head has committed to the teacher teaching some maths',
  },
  mathsTeachingFrom: 'the day from which the teacher is to teach maths',
  ittInMaths: 'initial teacher training in mathematics',
  wouldBenefit: {
    yes: 'the teacher would benefit from the support',
    no: 'the teacher would not benefit from the support',
  },
  teachesYears5To8: { yes: 'the teacher teaches in Years 5 to 8', no: 'the teacher does not teach in Years 5 to 8' },
  curriculumResponsibility: {
    yes: 'the teacher has some responsibility for developing the curriculum',
    no: 'the teacher has no responsibility for developing the curriculum',
  },
  linkedSchools: {
    yes: 'the school joins with linked schools',
    no: 'the school does not join with linked schools',
  },
  mathsHubAgrees: {
    yes: 'the Maths Hub agrees to the person taking part',
    no: 'the Maths Hub does not agree to the person taking part',
  },
  involvedInItt: {
    yes: 'the person is directly involved in initial teacher training',
    no: 'the person is not directly involved in initial teacher training',
  },
  responsibleForMathsInItt: {
    yes: 'the person has a responsibility for maths in initial teacher training',
    no: 'the person has no responsibility for maths in initial teacher training',
  },
  institutionSupports: {
    yes: 'the institution supports the person to attend every meeting and to review provision',
    no: 'the institution does not support the person to attend every meeting and to review provision',
  },
  sameParticipantAllYear: {
    yes: 'the training provider commits to the same person or people taking part all year',
    no: 'the training provider does not commit to the same person or people taking part all year',
  },
  communityFocus: 'the theme of the local community',
  invitedByCommunityLead: {
    yes: 'the Community Lead has invited the person',
    no: 'the Community Lead has not invited the person',
  },
};

/** Values that do not speak for themselves, in words. */
export const VALUE_PHRASES: { readonly [Value in Facts[FactName] & string]?: string } = {
  ect: 'ECT',
  inductionCoordinator: 'induction co-ordinator',
  inductionTutor: 'induction tutor',
  schoolLeader: 'school leader',
  leadParticipant: 'lead participant',
  traineeMentor: 'mentor of trainees',
  middleDeemedPrimary: 'middle (deemed primary)',
  middleDeemedSecondary: 'middle (deemed secondary)',
  sixteenPlus: '16 plus',
  allThrough: 'all-through',
  notApplicable: 'none that the register gives',
  lastYear: 'in the academic year before the start',
  onlyEarlier: 'only before that',
  thirdOrLater: 'third or later',
  interrupted: 'part-time or interrupted, so that the count is open',
  jointCourse: 'in a joint course with another subject',
};
