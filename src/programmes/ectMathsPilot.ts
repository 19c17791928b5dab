import type { CivilDay } from '../calendar/civilDay.js';
import type { ActivityFields } from '../vocabulary/activity.js';
import type { Citation, CitationsFor } from '../vocabulary/citation.js';
import type { Programme } from '../vocabulary/programme.js';
import { ambitionEct, ectOrMentorInTraining } from './ambitionEct.js';
import { changesFor2025, claimService, mathsPilotAnnouncement, mathsPilotPage } from './documents.js';

const heading: Citation = { document: mathsPilotPage, section: 'heading', basis: 'stated' };
const introduction: Citation = { document: mathsPilotPage, section: 'introduction', basis: 'stated' };
const whyThisProgramme: Citation = { document: mathsPilotPage, section: 'Why this programme?', basis: 'stated' };
const structure: Citation = {
  document: mathsPilotPage,
  section: 'How will the Mathematics pilot be structured for teachers and mentors?',
  basis: 'stated',
};
const additionalTime: Citation = {
  document: mathsPilotPage,
  section: 'Will teachers and mentors need to be released for additional time for training?',
  basis: 'stated',
};
const allTraining: Citation = {
  document: mathsPilotPage,
  section: 'Will all teacher and mentor training be delivered as part of the pilot?',
  basis: 'stated',
};
const schoolInvolved: Citation = {
  document: mathsPilotPage,
  section: 'How will our school be involved in the outcome of the pilot?',
  basis: 'stated',
};
const fromSeptember2022: Citation = {
  document: mathsPilotAnnouncement,
  section: 'start of delivery',
  basis: 'derived',
  note: 'delivery starts in September 2022 and takes two years, so the pilot runs through 2022/23 and 2023/24 and is joined in the first of them',
};
const adaptsParent: Citation = {
  document: mathsPilotPage,
  section: 'Will teachers and mentors need to be released for additional time for training?',
  basis: 'derived',
  note: 'the usual sessions are adapted to maths, and the whole two-year programme is delivered within the pilot',
};
const neverBoth: Citation = {
  document: mathsPilotPage,
  section: 'Will teachers and mentors need to be released for additional time for training?',
  basis: 'assumed',
  note: 'the usual sessions are adapted and nobody is released for more; that one cannot be on both is not said',
};
const rolesOnThePilot: Citation = {
  document: mathsPilotPage,
  section: 'How will our school be involved in the outcome of the pilot?',
  basis: 'derived',
  note: 'it is for ECTs and mentors, and it invites leaders of their schools to sessions',
};
const bendsAsTheParent: Citation = {
  document: mathsPilotPage,
  section: 'How will the Mathematics pilot be structured for teachers and mentors?',
  basis: 'derived',
  note: 'the page says nothing of absences or part-time work; the pilot keeps the structure and the coaching of the programme it adapts',
};
const teachersOfMaths: Citation = {
  document: mathsPilotPage,
  section: 'introduction',
  basis: 'assumed',
  note: 'it is for teachers of maths; that whoever teaches some maths, now or from the start, is one is our reading',
};
const mentorsOfPilotEcts: Citation = {
  document: mathsPilotPage,
  section: 'Why this programme?',
  basis: 'assumed',
  note: 'the page speaks of maths mentors; we read the mentors of the pilot’s ECTs, whatever they teach',
};
const countsAsSecondary: Citation = {
  document: claimService,
  section: 'phases that count as secondary',
  basis: 'assumed',
  note: 'the pilot is for secondary schools and names no phases; these are the phases that the Department for Education counts when it pays teachers of maths',
};
const bothYears: Citation = {
  document: mathsPilotPage,
  section: 'How will our school be involved in the outcome of the pilot?',
  basis: 'derived',
  note: 'twice a year, and the pilot lasts two years',
};

const twiceAYear: CitationsFor<ActivityFields> = {
  year: bothYears,
  cadence: schoolInvolved,
  statedFor: schoolInvolved,
  dates: schoolInvolved,
  attendance: schoolInvolved,
  format: schoolInvolved,
};

const startedBeforeSeptember2025: Citation = {
  document: changesFor2025,
  section: 'training started before 1 September 2025',
  basis: 'derived',
  note: 'it holds for all who started before 1 September 2025; the pilot is not named',
};

/**
 * The maths pilot of the Early Career Teachers programme: the same two years,
 * adapted to maths, for those who started in the academic year 2022/23. Its own
 * activities are those of school leaders; the others are the parent's.
 */
export const ectMathsPilot: Programme<
  | 'role'
  | 'qts'
  | 'inductionStart'
  | 'inductionCompleted'
  | 'exemptFromInduction'
  | 'prohibited'
  | 'mentorsEct'
  | 'mentorTrained'
  | 'teachesMaths'
  | 'phase'
  | 'schoolInEngland'
  | 'schoolTakesPart'
> = {
  id: 'ect-maths-pilot',
  name: 'Early Career Teacher Maths Pilot',
  kind: 'pilot',
  publisher: 'Ambition Institute',
  parent: { programme: ambitionEct, source: adaptsParent },
  sources: { name: heading, kind: heading, publisher: introduction },
  editions: [
    {
      id: 'ect-maths-pilot-2022',
      cohorts: ['2022/23'],
      years: 2,
      lastDay: '2027-08-31' as CivilDay,
      roles: ['ect', 'mentor', 'schoolLeader'],
      paidBy: 'notPublished',
      timeOffTimetable: 'none',
      flexibility: 'notPublished',
      places: [
        { role: 'ect', most: 100, source: whyThisProgramme },
        { role: 'mentor', most: 100, source: whyThisProgramme },
      ],
      activities: [
        {
          id: 'leader-session-1',
          kind: 'leaderSession',
          year: 1,
          attends: [{ role: 'schoolLeader', length: 'notPublished', source: schoolInvolved }],
          cadence: { times: 2, spread: 'notPublished' },
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'invited',
          format: 'notPublished',
          sources: twiceAYear,
        },
        {
          id: 'leader-session-2',
          kind: 'leaderSession',
          year: 2,
          attends: [{ role: 'schoolLeader', length: 'notPublished', source: schoolInvolved }],
          cadence: { times: 2, spread: 'notPublished' },
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'invited',
          format: 'notPublished',
          sources: twiceAYear,
        },
      ],
      routes: [],
      tiers: [
        {
          outcome: 'eligible',
          when: {
            allOf: [
              {
                id: 'role-on-the-pilot',
                fact: 'role',
                test: { oneOf: ['ect', 'mentor', 'schoolLeader'] },
                force: 'required',
                source: rolesOnThePilot,
              },
              ectOrMentorInTraining,
              {
                id: 'teaches-maths',
                fact: 'teachesMaths',
                test: { is: true },
                roles: ['ect'],
                force: 'required',
                source: teachersOfMaths,
              },
              {
                id: 'in-a-secondary-school',
                fact: 'phase',
                test: { oneOf: ['secondary', 'middleDeemedSecondary', 'allThrough'], refer: ['notApplicable'] },
                roles: ['ect', 'mentor'],
                force: 'required',
                decidedBy: 'deliveryPartner',
                source: countsAsSecondary,
              },
              {
                id: 'school-in-england',
                fact: 'schoolInEngland',
                test: { is: true },
                roles: ['ect', 'mentor'],
                force: 'required',
                source: whyThisProgramme,
              },
              {
                id: 'school-takes-part',
                fact: 'schoolTakesPart',
                test: { is: true },
                roles: ['schoolLeader'],
                force: 'required',
                source: schoolInvolved,
              },
            ],
          },
        },
      ],
      recommended: [],
      statements: [
        {
          id: 'barriers-to-progression',
          about: 'emphasis',
          text: 'Removing barriers to progression: what pupils usually miss or misunderstand in maths and what then holds them back',
          roles: ['ect'],
          source: whyThisProgramme,
        },
        {
          id: 'instructional-coaching',
          about: 'emphasis',
          text: 'Instructional coaching: explicit teaching, modelling, scaffolding and worked examples, for maths',
          roles: ['ect'],
          source: whyThisProgramme,
        },
        {
          id: 'prior-knowledge',
          about: 'emphasis',
          text: 'Prior knowledge: calling it up and adding to it, by retrieval and by practice that is spread out and varied',
          roles: ['ect'],
          source: whyThisProgramme,
        },
        {
          id: 'understanding-and-language',
          about: 'emphasis',
          text: 'Understanding and language: grasping concepts, and speaking about maths in its own terms',
          roles: ['ect'],
          source: whyThisProgramme,
        },
        {
          id: 'learning-flexibly',
          about: 'platform',
          text: 'Steplab, as on the parent programme: learning at times that suit one’s own timetable',
          roles: ['ect', 'mentor'],
          source: whyThisProgramme,
        },
        {
          id: 'registered-schools-are-contacted',
          about: 'wayIn',
          text: 'schools that have registered ECTs of maths with the hub are approached by it',
          body: 'deliveryPartner',
          source: whyThisProgramme,
        },
        {
          id: 'contact-the-hub',
          about: 'wayIn',
          text: 'ask the DRET Teaching School Hub, or point it to ECTs of maths',
          body: 'deliveryPartner',
          source: whyThisProgramme,
        },
        {
          id: 'apply-directly',
          about: 'wayIn',
          text: 'a direct application, linked from the page; no closing date is published',
          source: whyThisProgramme,
        },
        {
          id: 'day-to-day-queries',
          about: 'inSchool',
          text: 'everyday questions about the support of ECTs are answered in the participant’s own school',
          roles: ['ect', 'mentor'],
          source: allTraining,
        },
        {
          id: 'same-structure',
          about: 'content',
          text: 'the order, the numbers of conferences and clinics and the way of coaching are those of the parent programme',
          roles: ['ect', 'mentor'],
          source: structure,
        },
        {
          id: 'whole-framework',
          about: 'content',
          text: 'the pilot includes all training of ECTs and mentors and all of the Early Career Framework',
          roles: ['ect', 'mentor'],
          source: allTraining,
        },
        {
          id: 'instead-of-the-parent',
          about: 'commitment',
          text: 'taken instead of the Early Career Teachers programme, never beside it; the hours count once',
          roles: ['ect', 'mentor'],
          source: neverBoth,
        },
        {
          id: 'mentors-need-not-teach-maths',
          about: 'excludesNobody',
          text: 'a mentor of an ECT on the pilot may take part without teaching maths',
          roles: ['mentor'],
          source: mentorsOfPilotEcts,
        },
        {
          id: 'who-delivers',
          about: 'support',
          text: 'Ambition Institute delivers it together with the DRET Teaching School Hub, backed by the NCETM',
          body: 'deliveryPartner',
          source: introduction,
        },
        {
          id: 'leaders-hear-and-discuss',
          about: 'evaluation',
          text: 'the sessions for leaders bring news of the pilot and a discussion of its first effects',
          roles: ['schoolLeader'],
          source: schoolInvolved,
        },
        {
          id: 'purpose-of-the-evaluation',
          about: 'evaluation',
          text: 'an evaluation asks whether a version made for maths works, for the design of later programmes',
          source: whyThisProgramme,
        },
        {
          id: 'schools-are-acknowledged',
          about: 'evaluation',
          text: 'the final report of the evaluation, meant for the whole country, acknowledges the schools and trusts that took part',
          source: whyThisProgramme,
        },
        {
          id: 'evaluator-not-published',
          about: 'evaluation',
          text: 'who evaluates the pilot is not published',
          source: whyThisProgramme,
        },
      ],
      sources: {
        cohorts: fromSeptember2022,
        years: allTraining,
        lastDay: startedBeforeSeptember2025,
        roles: rolesOnThePilot,
        paidBy: heading,
        timeOffTimetable: additionalTime,
        flexibility: bendsAsTheParent,
        places: whyThisProgramme,
        activities: schoolInvolved,
        routes: heading,
        tiers: whyThisProgramme,
        recommended: heading,
        statements: whyThisProgramme,
      },
    },
  ],
};
