import type { ActivityFields } from '../vocabulary/activity.js';
import type { Citation, CitationsFor } from '../vocabulary/citation.js';
import type { Programme } from '../vocabulary/programme.js';
import { secondaryProjectsPage } from './documents.js';

const heading: Citation = { document: secondaryProjectsPage, section: 'Secondary Maths MAT Leads', basis: 'stated' };
const pageTitle: Citation = { document: secondaryProjectsPage, section: 'heading', basis: 'stated' };
const whoCanTakePart: Citation = {
  document: secondaryProjectsPage,
  section: 'Secondary Maths MAT Leads: Who can take part?',
  basis: 'stated',
};
const whatIsInvolved: Citation = {
  document: secondaryProjectsPage,
  section: 'Secondary Maths MAT Leads: What is involved?',
  basis: 'stated',
};
const whatIsTheCost: Citation = {
  document: secondaryProjectsPage,
  section: 'Secondary Maths MAT Leads: What is the cost?',
  basis: 'stated',
};
const whoLeads: Citation = {
  document: secondaryProjectsPage,
  section: 'Secondary Maths MAT Leads: What is the cost?',
  basis: 'derived',
  note: 'the Maths Hubs Programme pays for it; the copy that was read does not name the hub that published it',
};
const oneYear: Citation = {
  document: secondaryProjectsPage,
  section: 'Secondary Maths MAT Leads: What is involved?',
  basis: 'derived',
  note: 'the project is in its second year, and those of its first year come back as continuing participants',
};
const severalIsTwo: Citation = {
  document: secondaryProjectsPage,
  section: 'Secondary Maths MAT Leads: Who can take part?',
  basis: 'derived',
  note: 'multiple schools are two or more',
};

const asStated: CitationsFor<ActivityFields> = {
  year: oneYear,
  cadence: whatIsInvolved,
  statedFor: whatIsInvolved,
  dates: whatIsInvolved,
  attendance: whatIsInvolved,
  format: whatIsInvolved,
};

/** Secondary Maths MAT Leads, 2022/23: for those who lead maths in several schools of a multi-academy trust. */
export const secondaryMathsMatLeads: Programme<
  'matSchoolsLed' | 'matSecondarySchoolsLed' | 'inMasteryWorkGroup' | 'tookPartBefore'
> = {
  id: 'secondary-maths-mat-leads',
  name: 'Secondary Maths MAT Leads',
  kind: 'project',
  publisher: 'Maths Hubs Programme',
  sources: { name: heading, kind: pageTitle, publisher: whoLeads },
  editions: [
    {
      id: 'secondary-maths-mat-leads-2022',
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
          id: 'workshop',
          kind: 'workshop',
          year: 1,
          attends: [{ role: 'participant', length: 'fullDay', source: whatIsInvolved }],
          cadence: { times: 3, spread: 'notPublished' },
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'faceToFace',
          sources: asStated,
        },
      ],
      routes: [
        {
          id: 'new',
          name: 'New participants',
          when: {
            id: 'has-not-taken-part',
            fact: 'tookPartBefore',
            test: { oneOf: ['no'] },
            force: 'required',
            source: whoCanTakePart,
          },
          source: whoCanTakePart,
        },
        {
          id: 'continuing',
          name: 'Continuing participants',
          when: {
            id: 'took-part-last-year',
            fact: 'tookPartBefore',
            test: { oneOf: ['lastYear'] },
            force: 'required',
            source: whoCanTakePart,
          },
          source: whoCanTakePart,
        },
      ],
      tiers: [
        {
          outcome: 'eligible',
          when: {
            allOf: [
              {
                id: 'leads-maths-in-several-schools',
                fact: 'matSchoolsLed',
                test: { atLeast: 2 },
                force: 'required',
                source: severalIsTwo,
              },
              {
                id: 'leads-maths-in-a-secondary-school',
                fact: 'matSecondarySchoolsLed',
                test: { atLeast: 1 },
                force: 'required',
                source: whoCanTakePart,
              },
            ],
          },
        },
      ],
      recommended: [
        {
          id: 'school-in-a-mastery-work-group',
          fact: 'inMasteryWorkGroup',
          test: { is: true },
          force: 'recommended',
          source: whoCanTakePart,
        },
      ],
      statements: [
        {
          id: 'partly-separate-sessions',
          about: 'content',
          text: 'at the national workshops new and continuing participants are apart for some sessions and together for the others',
          source: whatIsInvolved,
        },
        {
          id: 'leading-change',
          about: 'content',
          text: 'growing as a leader of change in the system and the curriculum and of the development of teachers',
          source: whatIsInvolved,
        },
        {
          id: 'improvement-initiatives',
          about: 'commitment',
          text: 'each participant runs improvement initiatives of their own and judges their results, at the sessions and in the time between',
          source: whatIsInvolved,
        },
        {
          id: 'online-community',
          about: 'community',
          text: 'participants keep in touch in an online community',
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
        cohorts: whoCanTakePart,
        years: oneYear,
        lastDay: heading,
        roles: whoCanTakePart,
        paidBy: whatIsTheCost,
        timeOffTimetable: heading,
        flexibility: heading,
        places: heading,
        activities: whatIsInvolved,
        routes: whoCanTakePart,
        tiers: whoCanTakePart,
        recommended: whoCanTakePart,
        statements: whatIsInvolved,
      },
    },
  ],
};
