import type { ActivityFields } from '../vocabulary/activity.js';
import type { Citation, CitationsFor } from '../vocabulary/citation.js';
import type { Rule } from '../vocabulary/criterion.js';
import type { Programme } from '../vocabulary/programme.js';
import { secondaryProjectsPage } from './documents.js';

const heading: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary non-specialist)',
  basis: 'stated',
};
const workGroupDates: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary non-specialist): Work Group dates',
  basis: 'stated',
};
const whoCanTakePart: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary non-specialist): Who can take part?',
  basis: 'stated',
};
const whatIsInvolved: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary non-specialist): What is involved?',
  basis: 'stated',
};
const whatWillYouLearn: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary non-specialist): What will you learn?',
  basis: 'stated',
};
const whatIsTheCost: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary non-specialist): What is the cost?',
  basis: 'stated',
};
const whoLeads: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary non-specialist): What is the cost?',
  basis: 'derived',
  note: 'the Maths Hubs Programme pays for it; the copy that was read does not name the hub that published it',
};
const yearOfThePage: Citation = {
  document: secondaryProjectsPage,
  section: 'Secondary Maths MAT Leads: Who can take part?',
  basis: 'derived',
  note: 'the programme gives no year; another on the same page is for 2022/23',
};
const oneYear: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary non-specialist): What will you learn?',
  basis: 'assumed',
  note: 'six days and one set of dates to come are read as the work of one year',
};
const twelveMonths: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary non-specialist): Who can take part?',
  basis: 'assumed',
  note: 'within the next year is read as twelve months from the day of asking',
};
const trainedInMaths: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary non-specialist): Who can take part?',
  basis: 'stated',
  note: 'what counts as training in mathematics is not said; that primary training and subject-knowledge enhancement do not count is the practice of hubs; of a joint course the Maths Hub has to say',
};
const hubJudges: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary non-specialist): Who can take part?',
  basis: 'assumed',
  note: 'who judges that a teacher would benefit is not said; we take it to be the Maths Hub',
};

const expertInputAsStated: CitationsFor<ActivityFields> = {
  year: oneYear,
  cadence: whatWillYouLearn,
  statedFor: whatWillYouLearn,
  dates: workGroupDates,
  attendance: whatWillYouLearn,
  format: whatWillYouLearn,
};
const localSupportAsStated: CitationsFor<ActivityFields> = {
  year: oneYear,
  cadence: whatWillYouLearn,
  statedFor: whatWillYouLearn,
  dates: whatWillYouLearn,
  attendance: whatWillYouLearn,
  format: whatWillYouLearn,
};

const teacherOfMaths: Rule<'teachesMaths' | 'committedToTeachMaths' | 'mathsTeachingFrom'> = {
  anyOf: [
    { id: 'teaches-maths', fact: 'teachesMaths', test: { is: true }, force: 'required', source: whoCanTakePart },
    {
      allOf: [
        {
          id: 'committed-to-teach-maths',
          fact: 'committedToTeachMaths',
          test: { is: true },
          force: 'required',
          source: whoCanTakePart,
        },
        {
          id: 'maths-teaching-within-a-year',
          fact: 'mathsTeachingFrom',
          test: { from: { monthsAfterAsking: 0 }, to: { monthsAfterAsking: 12 } },
          force: 'required',
          source: twelveMonths,
        },
      ],
    },
  ],
};

/**
 * Specialist Knowledge for Teaching Mathematics for secondary non-specialists,
 * 2022/23: for those who teach maths, or soon will, without having trained in it;
 * for other teachers of maths if places remain.
 */
export const sktmSecondaryNonSpecialist: Programme<
  'stateFunded' | 'teachesMaths' | 'committedToTeachMaths' | 'mathsTeachingFrom' | 'ittInMaths' | 'wouldBenefit'
> = {
  id: 'sktm-secondary-non-specialist',
  name: 'Specialist Knowledge for Teaching Mathematics (Secondary non-specialist)',
  kind: 'programme',
  publisher: 'Maths Hubs Programme',
  sources: { name: heading, kind: whoCanTakePart, publisher: whoLeads },
  editions: [
    {
      id: 'sktm-secondary-non-specialist-2022',
      cohorts: ['2022/23'],
      years: 1,
      lastDay: 'notPublished',
      roles: ['participant'],
      paidBy: 'Maths Hubs Programme',
      timeOffTimetable: 'notPublished',
      flexibility: 'notPublished',
      places: 'notPublished',
      activities: [
        {
          id: 'expert-input',
          kind: 'expertInput',
          year: 1,
          attends: [{ role: 'participant', length: 'notPublished', source: whatWillYouLearn }],
          cadence: { daysInAll: 6, orEquivalent: true },
          statedFor: 'everyone',
          dates: 'toBeConfirmed',
          attendance: 'expected',
          format: 'faceToFaceOrOnline',
          sources: expertInputAsStated,
        },
        {
          id: 'local-support',
          kind: 'localSupport',
          year: 1,
          attends: [{ role: 'participant', length: 'notPublished', source: whatWillYouLearn }],
          cadence: 'notPublished',
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'notPublished',
          sources: localSupportAsStated,
        },
      ],
      routes: [],
      tiers: [
        {
          outcome: 'eligible',
          when: {
            allOf: [
              {
                id: 'school-is-state-funded',
                fact: 'stateFunded',
                test: { is: true },
                force: 'required',
                source: whoCanTakePart,
              },
              teacherOfMaths,
              {
                id: 'not-trained-in-maths',
                fact: 'ittInMaths',
                test: { oneOf: ['no'], refer: ['jointCourse'] },
                force: 'required',
                decidedBy: 'mathsHub',
                source: trainedInMaths,
              },
            ],
          },
        },
        {
          outcome: 'eligibleIfPlacesRemain',
          when: {
            allOf: [
              teacherOfMaths,
              {
                id: 'would-benefit',
                fact: 'wouldBenefit',
                test: { is: true },
                force: 'required',
                decidedBy: 'mathsHub',
                source: hubJudges,
              },
            ],
          },
        },
      ],
      recommended: [],
      statements: [
        {
          id: 'structure-of-the-number-system',
          about: 'theme',
          text: 'Structure of the number system',
          source: whatIsInvolved,
        },
        { id: 'operating-on-number', about: 'theme', text: 'Operating on number', source: whatIsInvolved },
        { id: 'multiplicative-reasoning', about: 'theme', text: 'Multiplicative reasoning', source: whatIsInvolved },
        { id: 'sequences-and-graphs', about: 'theme', text: 'Sequences and graphs', source: whatIsInvolved },
        {
          id: 'statistics-and-probability',
          about: 'theme',
          text: 'Statistics and probability',
          source: whatIsInvolved,
        },
        { id: 'geometry', about: 'theme', text: 'Geometry', source: whatIsInvolved },
        {
          id: 'teaching-for-mastery',
          about: 'content',
          text: 'it follows the teaching for mastery pedagogy of the NCETM',
          source: whatIsInvolved,
        },
        {
          id: 'experienced-practitioner',
          about: 'support',
          text: 'a secondary practitioner of experience helps participants through the themes',
          source: whatIsInvolved,
        },
        {
          id: 'online-community',
          about: 'community',
          text: 'participants can support one another in an online community',
          source: whatWillYouLearn,
        },
        {
          id: 'programme-resources',
          about: 'resource',
          text: 'participants get the programme’s own resources of high quality',
          source: whatWillYouLearn,
        },
        {
          id: 'flyer',
          about: 'resource',
          text: 'a flyer sums it up for colleagues',
          source: whatIsInvolved,
        },
        {
          id: 'free-to-schools',
          about: 'support',
          text: 'schools that take part pay nothing',
          source: whatIsTheCost,
        },
      ],
      sources: {
        cohorts: yearOfThePage,
        years: oneYear,
        lastDay: heading,
        roles: whoCanTakePart,
        paidBy: whatIsTheCost,
        timeOffTimetable: heading,
        flexibility: heading,
        places: heading,
        activities: whatWillYouLearn,
        routes: heading,
        tiers: whoCanTakePart,
        recommended: heading,
        statements: whatIsInvolved,
      },
    },
  ],
};
