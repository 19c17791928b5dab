import type { ActivityFields } from '../vocabulary/activity.js';
import type { Citation, CitationsFor } from '../vocabulary/citation.js';
import type { Programme } from '../vocabulary/programme.js';
import { claimService, secondaryProjectsPage } from './documents.js';

const heading: Citation = { document: secondaryProjectsPage, section: 'Secondary Subject Leadership', basis: 'stated' };
const pageTitle: Citation = { document: secondaryProjectsPage, section: 'heading', basis: 'stated' };
const whoCanTakePart: Citation = {
  document: secondaryProjectsPage,
  section: 'Secondary Subject Leadership: Who can take part?',
  basis: 'stated',
};
const whatIsInvolved: Citation = {
  document: secondaryProjectsPage,
  section: 'Secondary Subject Leadership: What is involved?',
  basis: 'stated',
};
const whatIsTheCost: Citation = {
  document: secondaryProjectsPage,
  section: 'Secondary Subject Leadership: What is the cost?',
  basis: 'stated',
};
const whoLeads: Citation = {
  document: secondaryProjectsPage,
  section: 'Secondary Subject Leadership: What is the cost?',
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
  section: 'Secondary Subject Leadership: Who can take part?',
  basis: 'derived',
  note: 'the first year is one group and every later year another, so each is joined for a year',
};
const countsAsSecondary: Citation = {
  document: claimService,
  section: 'phases that count as secondary',
  basis: 'assumed',
  note: 'the project is for secondary schools and names no phases; these are the phases that the Department for Education counts when it pays teachers of maths',
};

const saidOfTheWorkGroup: Citation = {
  document: secondaryProjectsPage,
  section: 'Secondary Subject Leadership: What is involved?',
  basis: 'assumed',
  note: 'said of the Work Groups, which people join in their first year; the community of later years is taken to work in the same way',
};

const asStated: CitationsFor<ActivityFields> = {
  year: oneYear,
  cadence: whatIsInvolved,
  statedFor: saidOfTheWorkGroup,
  dates: whatIsInvolved,
  attendance: whatIsInvolved,
  format: whatIsInvolved,
};

/** Secondary Subject Leadership, 2022/23: for those who lead the maths department of a secondary school. */
export const secondarySubjectLeadership: Programme<'leadsMathsDepartment' | 'phase' | 'tookPartBefore'> = {
  id: 'secondary-subject-leadership',
  name: 'Secondary Subject Leadership',
  kind: 'project',
  publisher: 'Maths Hubs Programme',
  sources: { name: heading, kind: pageTitle, publisher: whoLeads },
  editions: [
    {
      id: 'secondary-subject-leadership-2022',
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
          attends: [{ role: 'participant', length: 'notPublished', source: whatIsInvolved }],
          cadence: 'notPublished',
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'notPublished',
          sources: asStated,
        },
        {
          id: 'school-task',
          kind: 'schoolTask',
          year: 1,
          attends: [{ role: 'participant', length: 'notPublished', source: whatIsInvolved }],
          cadence: 'notPublished',
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'notPublished',
          sources: asStated,
        },
      ],
      routes: [
        {
          id: 'work-group',
          name: 'Work Group',
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
          id: 'community',
          name: 'Subject leadership community',
          when: {
            id: 'took-part-before',
            fact: 'tookPartBefore',
            test: { oneOf: ['lastYear', 'onlyEarlier'] },
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
                id: 'leads-a-maths-department',
                fact: 'leadsMathsDepartment',
                test: { is: true },
                force: 'required',
                source: whoCanTakePart,
              },
              {
                id: 'in-a-secondary-school',
                fact: 'phase',
                test: { oneOf: ['secondary', 'middleDeemedSecondary', 'allThrough'], refer: ['notApplicable'] },
                force: 'required',
                decidedBy: 'mathsHub',
                source: countsAsSecondary,
              },
            ],
          },
        },
      ],
      recommended: [],
      statements: [
        {
          id: 'with-or-without-hub-involvement',
          about: 'excludesNobody',
          text: 'it makes no difference whether the school has worked with a Maths Hub before',
          source: whoCanTakePart,
        },
        {
          id: 'cycle-of-workshops-and-tasks',
          about: 'content',
          text: 'in the Work Group each workshop is followed by a task in school; how many of them is not published',
          source: whatIsInvolved,
        },
        {
          id: 'action-plan',
          about: 'commitment',
          text: 'each participant draws up an action plan for the department',
          source: whatIsInvolved,
        },
        {
          id: 'departments-work-on-their-plans',
          about: 'commitment',
          text: 'the department works on parts of its plan and on ways of working together',
          source: whatIsInvolved,
        },
        {
          id: 'learning-community',
          about: 'community',
          text: 'a professional learning community: leaders share how they lead, discuss as equals and hear experts',
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
        activities: whatIsInvolved,
        routes: whoCanTakePart,
        tiers: whoCanTakePart,
        recommended: heading,
        statements: whatIsInvolved,
      },
    },
  ],
};
