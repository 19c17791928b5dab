import type { ActivityFields } from '../vocabulary/activity.js';
import type { Citation, CitationsFor } from '../vocabulary/citation.js';
import type { Programme } from '../vocabulary/programme.js';
import { secondaryProjectsPage } from './documents.js';

const heading: Citation = { document: secondaryProjectsPage, section: 'Y5 - 8 Continuity', basis: 'stated' };
const whoCanTakePart: Citation = {
  document: secondaryProjectsPage,
  section: 'Y5 - 8 Continuity: Who can take part?',
  basis: 'stated',
};
const whatIsInvolved: Citation = {
  document: secondaryProjectsPage,
  section: 'Y5 - 8 Continuity: What is involved?',
  basis: 'stated',
};
const whatIsTheCost: Citation = {
  document: secondaryProjectsPage,
  section: 'Y5 - 8 Continuity: What is the cost?',
  basis: 'stated',
};
const whoLeads: Citation = {
  document: secondaryProjectsPage,
  section: 'Y5 - 8 Continuity: What is the cost?',
  basis: 'derived',
  note: 'the Maths Hubs Programme pays for it; the copy that was read does not name the hub that published it',
};
const yearOfThePage: Citation = {
  document: secondaryProjectsPage,
  section: 'Secondary Maths MAT Leads: Who can take part?',
  basis: 'derived',
  note: 'the project gives no year; another on the same page is for 2022/23',
};
const oneYear: Citation = {
  document: secondaryProjectsPage,
  section: 'Y5 - 8 Continuity: What is involved?',
  basis: 'assumed',
  note: 'no length is published; a Work Group is read as the work of one year',
};
const leadsAndOthers: Citation = {
  document: secondaryProjectsPage,
  section: 'Y5 - 8 Continuity: Who can take part?',
  basis: 'derived',
  note: 'the page speaks of lead participants and of all participants, so there are others',
};
const primaryAndSecondary: Citation = {
  document: secondaryProjectsPage,
  section: 'Y5 - 8 Continuity: Who can take part?',
  basis: 'assumed',
  note: 'the page names primary and secondary schools; middle and all-through schools are taken with them',
};
const leadsShouldTeach: Citation = {
  document: secondaryProjectsPage,
  section: 'Y5 - 8 Continuity: Who can take part?',
  basis: 'assumed',
  note: 'the page says that lead participants should teach these years; we read it as a condition for them',
};
const othersAskTheHub: Citation = {
  document: secondaryProjectsPage,
  section: 'Y5 - 8 Continuity: Who can take part?',
  basis: 'assumed',
  note: 'nothing is published on participants other than the leads; the Maths Hub has to say',
};
const notACondition: Citation = {
  document: secondaryProjectsPage,
  section: 'Y5 - 8 Continuity: Who can take part?',
  basis: 'derived',
  note: 'the project may suit such families in particular, which leaves it open to schools outside one',
};

const asStated: CitationsFor<ActivityFields> = {
  year: oneYear,
  cadence: whatIsInvolved,
  statedFor: whatIsInvolved,
  dates: whatIsInvolved,
  attendance: whatIsInvolved,
  format: whatIsInvolved,
};

/** Years 5–8 Continuity, 2022/23: Work Groups of primary and secondary schools on maths across the change of phase. */
export const years5To8Continuity: Programme<
  'role' | 'phase' | 'teachesYears5To8' | 'mathsHubAgrees' | 'curriculumResponsibility' | 'linkedSchools'
> = {
  id: 'years-5-8-continuity',
  name: 'Years 5-8 Continuity',
  kind: 'project',
  publisher: 'Maths Hubs Programme',
  sources: { name: whatIsTheCost, kind: whoCanTakePart, publisher: whoLeads },
  editions: [
    {
      id: 'years-5-8-continuity-2022',
      cohorts: ['2022/23'],
      years: 1,
      lastDay: 'notPublished',
      roles: ['leadParticipant', 'participant'],
      paidBy: 'Maths Hubs Programme',
      timeOffTimetable: 'notPublished',
      flexibility: 'notPublished',
      places: 'notPublished',
      activities: [
        {
          id: 'work-group-session',
          kind: 'workGroupSession',
          year: 1,
          attends: [
            { role: 'leadParticipant', length: 'notPublished', source: whatIsInvolved },
            { role: 'participant', length: 'notPublished', source: whatIsInvolved },
          ],
          cadence: 'notPublished',
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'notPublished',
          sources: asStated,
        },
      ],
      routes: [],
      tiers: [
        {
          outcome: 'eligible',
          when: {
            allOf: [
              {
                id: 'role-in-the-work-group',
                fact: 'role',
                test: { oneOf: ['leadParticipant', 'participant'] },
                force: 'required',
                source: leadsAndOthers,
              },
              {
                id: 'in-a-primary-or-secondary-school',
                fact: 'phase',
                test: {
                  oneOf: ['primary', 'middleDeemedPrimary', 'secondary', 'middleDeemedSecondary', 'allThrough'],
                  refer: ['notApplicable'],
                },
                force: 'required',
                decidedBy: 'mathsHub',
                source: primaryAndSecondary,
              },
              {
                id: 'teaches-years-5-to-8',
                fact: 'teachesYears5To8',
                test: { is: true },
                roles: ['leadParticipant'],
                force: 'required',
                source: leadsShouldTeach,
              },
              {
                id: 'maths-hub-agrees',
                fact: 'mathsHubAgrees',
                test: { is: true },
                roles: ['participant'],
                force: 'required',
                decidedBy: 'mathsHub',
                source: othersAskTheHub,
              },
            ],
          },
        },
      ],
      recommended: [
        {
          id: 'has-curriculum-responsibility',
          fact: 'curriculumResponsibility',
          test: { is: true },
          roles: ['leadParticipant'],
          force: 'recommended',
          source: whoCanTakePart,
        },
        {
          id: 'joins-with-linked-schools',
          fact: 'linkedSchools',
          test: { is: true },
          force: 'recommended',
          source: whoCanTakePart,
        },
      ],
      statements: [
        {
          id: 'linked-families',
          about: 'excludesNobody',
          text: 'families of linked schools, such as a secondary school with its feeder primary schools or schools of one trust, are welcome in particular; no school has to belong to one',
          source: notACondition,
        },
        {
          id: 'curriculum-and-pedagogy',
          about: 'content',
          text: 'the curriculum and the teaching of maths, without a break from Year 5 to Year 8',
          source: whatIsInvolved,
        },
        {
          id: 'lesson-study',
          about: 'content',
          text: 'lesson study is encouraged: everyone takes up the same part of the maths curriculum, and they develop it together in their schools',
          source: whatIsInvolved,
        },
        {
          id: 'cross-phase-observation',
          about: 'content',
          text: 'seeing lessons in the other phase and talking about them is encouraged where it can be done',
          source: whatIsInvolved,
        },
        { id: 'checkpoints', about: 'resource', text: 'Checkpoints', source: whatIsInvolved },
        { id: 'multiplicative-reasoning', about: 'resource', text: 'Multiplicative Reasoning', source: whatIsInvolved },
        { id: 'algebraic-thinking', about: 'resource', text: 'Algebraic Thinking', source: whatIsInvolved },
        {
          id: 'flyer',
          about: 'resource',
          text: 'a flyer sums it up for colleagues',
          source: whatIsTheCost,
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
        roles: leadsAndOthers,
        paidBy: whatIsTheCost,
        timeOffTimetable: heading,
        flexibility: heading,
        places: heading,
        activities: whatIsInvolved,
        routes: heading,
        tiers: whoCanTakePart,
        recommended: whoCanTakePart,
        statements: whatIsInvolved,
      },
    },
  ],
};
