import type { CivilDay } from '../calendar/civilDay.js';
import type { ActivityFields, LengthPart } from '../vocabulary/activity.js';
import type { Citation, CitationsFor } from '../vocabulary/citation.js';
import type { Rule } from '../vocabulary/criterion.js';
import type { Programme } from '../vocabulary/programme.js';
import { changesFor2025, providerGlossary, questionsAnswered } from './documents.js';

const heading: Citation = { document: questionsAnswered, section: 'heading', basis: 'stated' };
const whatItIs: Citation = {
  document: questionsAnswered,
  section: 'What is the Early Career Teachers programme?',
  basis: 'stated',
};
const whoFromWhatItIs: Citation = {
  document: questionsAnswered,
  section: 'What is the Early Career Teachers programme?',
  basis: 'derived',
  note: 'it is for new teachers, their mentors and school induction leads; we read the lead as the induction co-ordinator',
};
const flexible: Citation = { document: questionsAnswered, section: 'How flexible is the programme?', basis: 'stated' };
const twoInAWeek: Citation = {
  document: questionsAnswered,
  section: 'How flexible is the programme?',
  basis: 'assumed',
  note: 'a missed session can be caught up the following week, which then holds its own and that one; that it holds no more is our reading',
};
const revisited: Citation = {
  document: questionsAnswered,
  section: 'How flexible is the programme?',
  basis: 'stated',
  note: 'the page says it of modules and of a mentee who is away; that it holds for coaching and for a mentor who is away is our reading',
};
const readAsTheProvider: Citation = {
  document: questionsAnswered,
  section: 'How flexible is the programme?',
  basis: 'derived',
  note: 'the page says “us”; it speaks for the programme’s own team, so we read the provider, whom the hub acts for',
};
const howMuchTime: Citation = { document: questionsAnswered, section: 'How much time does it take?', basis: 'stated' };
const howFacilitated: Citation = {
  document: questionsAnswered,
  section: 'How is the programme facilitated?',
  basis: 'stated',
};
const deliveryPartner: Citation = {
  document: questionsAnswered,
  section: 'What is a Delivery Partner?',
  basis: 'stated',
};
const otherDistricts: Citation = {
  document: questionsAnswered,
  section: 'What is a Delivery Partner?',
  basis: 'assumed',
  note: 'the page lists the districts of one delivery partner and says nothing of others; a district left out is not known to be without one',
};
const twoYearMentorCourse: Citation = {
  document: questionsAnswered,
  section: 'How much time does it take?',
  basis: 'derived',
  note: 'the page is undated; training for mentors lasted two years for the cohorts 2021/22 to 2024/25 only',
};
const whoIsTrained: Citation = {
  document: providerGlossary,
  section: 'eligibility for training',
  basis: 'assumed',
  note: 'the page names whom the programme is for, not the conditions; these are conditions for training that the Department for Education gives lead providers, as far as they are of the person and not of funding',
};
const anotherThree: Citation = {
  document: questionsAnswered,
  section: 'How much time does it take?',
  basis: 'derived',
  note: 'the second year has another three clinics; the first year gives their length',
};
const onlyChange: Citation = {
  document: questionsAnswered,
  section: 'How much time does it take?',
  basis: 'derived',
  note: 'coaching every fortnight is the only change the page gives for a mentor’s second year',
};
const typicalCycle: Citation = {
  document: questionsAnswered,
  section: 'How much time does it take?',
  basis: 'derived',
  note: 'the page gives the two parts of a typical cycle; this is their sum',
};
const typicalCycleAgain: Citation = {
  document: questionsAnswered,
  section: 'How much time does it take?',
  basis: 'derived',
  note: 'the two parts of a typical cycle, of which the page changes only how often in the second year',
};
const observedInOwnLesson: Citation = {
  document: questionsAnswered,
  section: 'How much time does it take?',
  basis: 'assumed',
  note: 'the observation is of a lesson the ECT teaches anyway, so the cycle takes the ECT the 45 minutes of feedback',
};
const becomesFortnightly: Citation = {
  document: questionsAnswered,
  section: 'How much time does it take?',
  basis: 'derived',
  note: 'the weekly coaching that becomes fortnightly is stated for full-time teachers',
};
const onLine: Citation = {
  document: questionsAnswered,
  section: 'How is the programme facilitated?',
  basis: 'derived',
  note: 'the self-taught parts are followed on a learning platform, Steplab',
};

const notSaidWhen: Citation = {
  document: questionsAnswered,
  section: 'How much time does it take?',
  basis: 'assumed',
  note: 'the page gives no times for what happens within a school week; the school is taken to set them',
};

const asStated: CitationsFor<ActivityFields> = {
  year: howMuchTime,
  cadence: howMuchTime,
  statedFor: howMuchTime,
  dates: howMuchTime,
  attendance: howMuchTime,
  format: howMuchTime,
};
const asStatedWeekly: CitationsFor<ActivityFields> = {
  year: howMuchTime,
  cadence: howMuchTime,
  statedFor: howMuchTime,
  dates: notSaidWhen,
  attendance: howMuchTime,
  format: howMuchTime,
};
const asStatedFortnightly: CitationsFor<ActivityFields> = {
  year: howMuchTime,
  cadence: howMuchTime,
  statedFor: becomesFortnightly,
  dates: notSaidWhen,
  attendance: howMuchTime,
  format: howMuchTime,
};
const asStatedOnline: CitationsFor<ActivityFields> = {
  year: howMuchTime,
  cadence: howMuchTime,
  statedFor: howMuchTime,
  dates: notSaidWhen,
  attendance: howMuchTime,
  format: onLine,
};
const asInTheFirstYear: CitationsFor<ActivityFields> = {
  year: onlyChange,
  cadence: onlyChange,
  statedFor: onlyChange,
  dates: onlyChange,
  attendance: onlyChange,
  format: onlyChange,
};

const needNotCome: Citation = {
  document: questionsAnswered,
  section: 'How much time does it take?',
  basis: 'assumed',
  note: 'the page gives only the most there can be; that a mentor need not take them up is our reading',
};
const upToANumber: CitationsFor<ActivityFields> = {
  year: howMuchTime,
  cadence: howMuchTime,
  statedFor: howMuchTime,
  dates: howMuchTime,
  attendance: needNotCome,
  format: howMuchTime,
};
const upToANumberAgain: CitationsFor<ActivityFields> = {
  year: onlyChange,
  cadence: onlyChange,
  statedFor: onlyChange,
  dates: onlyChange,
  attendance: needNotCome,
  format: onlyChange,
};

const inBothYears: Citation = {
  document: questionsAnswered,
  section: 'What is a Delivery Partner?',
  basis: 'assumed',
  note: 'the hub arranges events for co-ordinators as for ECTs and mentors; in which year, and that they are expected there, is not said',
};
const asArrangedByTheHub: CitationsFor<ActivityFields> = {
  year: inBothYears,
  cadence: deliveryPartner,
  statedFor: deliveryPartner,
  dates: deliveryPartner,
  attendance: inBothYears,
  format: deliveryPartner,
};

const observation: LengthPart = { what: 'observation', minutes: 15 };
const feedback: LengthPart = { what: 'feedback', minutes: 45 };

const startedBeforeSeptember2025: Citation = {
  document: changesFor2025,
  section: 'training started before 1 September 2025',
  basis: 'stated',
};

/**
 * Who may take part as an ECT or a mentor, whichever course of the programme
 * they are on. The maths pilot asks the same and more.
 */
export const ectOrMentorInTraining: Rule<
  | 'qts'
  | 'inductionStart'
  | 'inductionCompleted'
  | 'exemptFromInduction'
  | 'prohibited'
  | 'mentorsEct'
  | 'mentorTrained'
> = {
  allOf: [
    { id: 'has-qts', fact: 'qts', test: { is: true }, roles: ['ect'], force: 'required', source: whoIsTrained },
    {
      id: 'induction-from-september-2021',
      fact: 'inductionStart',
      test: { from: '2021-09-01' as CivilDay },
      roles: ['ect'],
      force: 'required',
      source: whoIsTrained,
    },
    {
      id: 'induction-not-completed',
      fact: 'inductionCompleted',
      test: { is: false },
      roles: ['ect'],
      force: 'required',
      source: whoIsTrained,
    },
    {
      id: 'not-exempt',
      fact: 'exemptFromInduction',
      test: { is: false },
      roles: ['ect'],
      force: 'required',
      source: whoIsTrained,
    },
    {
      id: 'not-prohibited',
      fact: 'prohibited',
      test: { is: false },
      roles: ['ect'],
      force: 'required',
      source: whoIsTrained,
    },
    {
      id: 'mentors-an-ect',
      fact: 'mentorsEct',
      test: { is: true },
      roles: ['mentor'],
      force: 'required',
      source: whoIsTrained,
    },
    {
      id: 'not-yet-trained-as-mentor',
      fact: 'mentorTrained',
      test: { is: false },
      roles: ['mentor'],
      force: 'required',
      source: whoIsTrained,
    },
  ],
};

/**
 * The Early Career Teachers programme of Ambition Institute: two years of
 * training for new teachers and their mentors, for those who started in the
 * academic years 2021/22 to 2024/25.
 */
export const ambitionEct: Programme<
  | 'role'
  | 'qts'
  | 'inductionStart'
  | 'inductionCompleted'
  | 'exemptFromInduction'
  | 'prohibited'
  | 'mentorsEct'
  | 'mentorTrained'
> = {
  id: 'ambition-ect',
  name: 'Early Career Teachers programme',
  kind: 'programme',
  publisher: 'Ambition Institute',
  sources: { name: heading, kind: heading, publisher: whatItIs },
  editions: [
    {
      id: 'ambition-ect-2021',
      cohorts: ['2021/22', '2022/23', '2023/24', '2024/25'],
      years: 2,
      lastDay: '2027-08-31' as CivilDay,
      roles: ['ect', 'mentor', 'inductionCoordinator'],
      paidBy: 'Department for Education',
      timeOffTimetable: { year1: 10, year2: 5 },
      flexibility: {
        mostInAWeek: 2,
        revisitInYear: 2,
        raiseAfterWeeks: 4,
        raiseWith: 'courseCoordinator',
        partTimeTalkTo: 'appropriateBody',
        partTimeTell: 'leadProvider',
        sources: {
          mostInAWeek: twoInAWeek,
          revisitInYear: revisited,
          raiseAfterWeeks: flexible,
          raiseWith: flexible,
          partTimeTalkTo: flexible,
          partTimeTell: readAsTheProvider,
        },
      },
      places: 'notPublished',
      activities: [
        {
          id: 'coaching-1',
          kind: 'coaching',
          year: 1,
          attends: [
            { role: 'ect', length: 45, typical: true, parts: [feedback], source: observedInOwnLesson },
            { role: 'mentor', length: 60, typical: true, parts: [observation, feedback], source: typicalCycle },
          ],
          cadence: { every: 'week' },
          statedFor: 'fullTime',
          dates: 'setBySchool',
          attendance: 'expected',
          format: 'notPublished',
          sources: asStatedWeekly,
        },
        {
          id: 'coaching-2',
          kind: 'coaching',
          year: 2,
          attends: [
            { role: 'ect', length: 45, typical: true, parts: [feedback], source: observedInOwnLesson },
            { role: 'mentor', length: 60, typical: true, parts: [observation, feedback], source: typicalCycleAgain },
          ],
          cadence: { every: 'fortnight' },
          statedFor: 'fullTime',
          dates: 'setBySchool',
          attendance: 'expected',
          format: 'notPublished',
          sources: asStatedFortnightly,
        },
        {
          id: 'self-study-1',
          kind: 'selfStudy',
          year: 1,
          attends: [{ role: 'ect', length: 'notPublished', source: howMuchTime }],
          cadence: { every: 'week' },
          statedFor: 'fullTime',
          dates: 'setBySchool',
          attendance: 'expected',
          format: 'online',
          sources: asStatedOnline,
        },
        {
          id: 'self-study-2',
          kind: 'selfStudy',
          year: 2,
          attends: [{ role: 'ect', length: 'notPublished', source: howMuchTime }],
          cadence: 'notPublished',
          statedFor: 'everyone',
          dates: 'setBySchool',
          attendance: 'expected',
          format: 'online',
          sources: asStatedOnline,
        },
        {
          id: 'clinic-ect-1',
          kind: 'clinic',
          year: 1,
          attends: [{ role: 'ect', length: 60, source: howMuchTime }],
          cadence: { times: 3, spread: 'oneATerm' },
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'notPublished',
          sources: asStated,
        },
        {
          id: 'clinic-ect-2',
          kind: 'clinic',
          year: 2,
          attends: [{ role: 'ect', length: 60, source: anotherThree }],
          cadence: { times: 3, spread: 'oneATerm' },
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'notPublished',
          sources: asStated,
        },
        {
          id: 'conference-ect-1',
          kind: 'conference',
          year: 1,
          attends: [{ role: 'ect', length: 'fullDay', source: howMuchTime }],
          cadence: { times: 2, spread: 'notPublished' },
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'notPublished',
          sources: asStated,
        },
        {
          id: 'conference-ect-2',
          kind: 'conference',
          year: 2,
          attends: [{ role: 'ect', length: 'fullDay', source: howMuchTime }],
          cadence: { times: 1, spread: 'notPublished' },
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'notPublished',
          sources: asStated,
        },
        {
          id: 'clinic-mentor-1',
          kind: 'clinic',
          year: 1,
          attends: [{ role: 'mentor', length: 60, source: howMuchTime }],
          cadence: { times: 2, spread: 'notPublished' },
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'notPublished',
          sources: asStated,
        },
        {
          id: 'clinic-mentor-2',
          kind: 'clinic',
          year: 2,
          attends: [{ role: 'mentor', length: 60, source: onlyChange }],
          cadence: { times: 2, spread: 'notPublished' },
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'notPublished',
          sources: asInTheFirstYear,
        },
        {
          id: 'conference-mentor-1',
          kind: 'conference',
          year: 1,
          attends: [{ role: 'mentor', length: 'fullDay', source: howMuchTime }],
          cadence: { times: 2, spread: 'notPublished' },
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'notPublished',
          sources: asStated,
        },
        {
          id: 'conference-mentor-2',
          kind: 'conference',
          year: 2,
          attends: [{ role: 'mentor', length: 'fullDay', source: onlyChange }],
          cadence: { times: 2, spread: 'notPublished' },
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'notPublished',
          sources: asInTheFirstYear,
        },
        {
          id: 'coaching-for-mentors-1',
          kind: 'coachingForMentors',
          year: 1,
          attends: [{ role: 'mentor', length: 'notPublished', source: howMuchTime }],
          cadence: { times: 2, spread: 'notPublished', upTo: true },
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'optional',
          format: 'notPublished',
          sources: upToANumber,
        },
        {
          id: 'coaching-for-mentors-2',
          kind: 'coachingForMentors',
          year: 2,
          attends: [{ role: 'mentor', length: 'notPublished', source: howMuchTime }],
          cadence: { times: 2, spread: 'notPublished', upTo: true },
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'optional',
          format: 'notPublished',
          sources: upToANumberAgain,
        },
        {
          id: 'coordinator-event-1',
          kind: 'coordinatorEvent',
          year: 1,
          attends: [{ role: 'inductionCoordinator', length: 'notPublished', source: deliveryPartner }],
          cadence: 'notPublished',
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'notPublished',
          sources: asArrangedByTheHub,
        },
        {
          id: 'coordinator-event-2',
          kind: 'coordinatorEvent',
          year: 2,
          attends: [{ role: 'inductionCoordinator', length: 'notPublished', source: deliveryPartner }],
          cadence: 'notPublished',
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'notPublished',
          sources: asArrangedByTheHub,
        },
      ],
      routes: [],
      tiers: [
        {
          outcome: 'eligible',
          when: {
            allOf: [
              {
                id: 'role-on-the-programme',
                fact: 'role',
                test: { oneOf: ['ect', 'mentor', 'inductionCoordinator'], refer: ['inductionTutor'] },
                force: 'required',
                decidedBy: 'deliveryPartner',
                source: whoFromWhatItIs,
              },
              ectOrMentorInTraining,
            ],
          },
        },
      ],
      recommended: [],
      statements: [
        {
          id: 'part-time-appropriate-body',
          about: 'partTime',
          text: 'a part-time ECT talks to the appropriate body about taking the programme part-time',
          roles: ['ect'],
          body: 'appropriateBody',
          source: flexible,
        },
        {
          id: 'part-time-provider',
          about: 'partTime',
          text: 'let the provider know of part-time work, so that it can adjust the programme',
          roles: ['ect'],
          body: 'leadProvider',
          source: readAsTheProvider,
        },
        {
          id: 'who-the-appropriate-body-is',
          about: 'contact',
          text: 'the induction co-ordinator or the headteacher can tell an ECT which appropriate body their school has',
          roles: ['ect'],
          source: flexible,
        },
        {
          id: 'contracted-hours',
          about: 'release',
          text: 'mentors take part within their contracted hours; the school receives funding from the Department for Education for it',
          roles: ['mentor'],
          source: howMuchTime,
        },
        {
          id: 'coordinator-events',
          about: 'commitment',
          text: 'the hub arranges events for induction co-ordinators too; how many and how long is not published',
          roles: ['inductionCoordinator'],
          source: deliveryPartner,
        },
        {
          id: 'study-is-revision-in-year-2',
          about: 'content',
          text: 'self-study in the second year is revision; how often is not published',
          roles: ['ect'],
          source: howMuchTime,
        },
        {
          id: 'first-contact',
          about: 'contact',
          text: 'in Broadland, King’s Lynn and West Norfolk, North Norfolk and Norwich, The Julian Teaching School Hub is the delivery partner and the first contact for questions on the programme and on Steplab',
          body: 'deliveryPartner',
          source: deliveryPartner,
        },
        {
          id: 'district-broadland',
          about: 'district',
          text: 'Broadland',
          body: 'deliveryPartner',
          source: deliveryPartner,
        },
        {
          id: 'district-kings-lynn-and-west-norfolk',
          about: 'district',
          text: "King's Lynn and West Norfolk",
          body: 'deliveryPartner',
          source: deliveryPartner,
        },
        {
          id: 'district-north-norfolk',
          about: 'district',
          text: 'North Norfolk',
          body: 'deliveryPartner',
          source: deliveryPartner,
        },
        {
          id: 'district-norwich',
          about: 'district',
          text: 'Norwich',
          body: 'deliveryPartner',
          source: deliveryPartner,
        },
        {
          id: 'districts-not-listed',
          about: 'contact',
          text: 'which delivery partner serves a district that is not among those listed is not known',
          body: 'deliveryPartner',
          source: otherDistricts,
        },
        {
          id: 'steplab-learn',
          about: 'platform',
          text: 'Steplab, Learn: self-taught parts of the course and the feedback received',
          roles: ['ect'],
          source: howFacilitated,
        },
        {
          id: 'steplab-coach',
          about: 'platform',
          text: 'Steplab, Coach: logging observations and feedback, drop-ins, and following the modules the ECT studies',
          roles: ['mentor'],
          source: howFacilitated,
        },
        {
          id: 'steplab-lead',
          about: 'platform',
          text: 'Steplab, Lead: an overview of the school’s mentors and ECTs, praise and reminders, and reports on engagement',
          roles: ['inductionCoordinator'],
          source: howFacilitated,
        },
      ],
      sources: {
        cohorts: twoYearMentorCourse,
        years: whatItIs,
        lastDay: startedBeforeSeptember2025,
        roles: whoFromWhatItIs,
        paidBy: whatItIs,
        timeOffTimetable: howMuchTime,
        flexibility: flexible,
        places: heading,
        activities: howMuchTime,
        routes: heading,
        tiers: whoIsTrained,
        recommended: heading,
        statements: deliveryPartner,
      },
    },
  ],
};
