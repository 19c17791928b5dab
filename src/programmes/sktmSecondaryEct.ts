import type { CivilDay } from '../calendar/civilDay.js';
import type { ActivityFields } from '../vocabulary/activity.js';
import type { Citation, CitationsFor } from '../vocabulary/citation.js';
import type { Rule } from '../vocabulary/criterion.js';
import type { Programme } from '../vocabulary/programme.js';
import { claimService, secondaryProjectsPage } from './documents.js';

const heading: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary Early Career Teachers)',
  basis: 'stated',
};
const pageTitle: Citation = { document: secondaryProjectsPage, section: 'heading', basis: 'stated' };
const whoCanTakePart: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary Early Career Teachers): Who can take part?',
  basis: 'stated',
};
const whatIsInvolved: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary Early Career Teachers): What is involved?',
  basis: 'stated',
};
const whatIsTheCost: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary Early Career Teachers): What is the cost?',
  basis: 'stated',
};
const whoLeads: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary Early Career Teachers): What is the cost?',
  basis: 'derived',
  note: 'the Maths Hubs Programme pays for it; the copy that was read does not name the hub that published it',
};
const yearAfter: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary Early Career Teachers): What is involved?',
  basis: 'derived',
  note: 'one of its two projects is for those who took part in 2021/22, so this is the year after',
};
const oneYear: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary Early Career Teachers): What is involved?',
  basis: 'derived',
  note: 'those who took part the year before go on to the other phase, so each phase is a year',
};
const countsAsSecondary: Citation = {
  document: claimService,
  section: 'phases that count as secondary',
  basis: 'assumed',
  note: 'the project is for secondary teachers and names no phases of school; these are the phases that the Department for Education counts when it pays teachers of maths',
};
const firstOrSecondYear: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary Early Career Teachers): Who can take part?',
  basis: 'stated',
  note: 'how part-time years and breaks count is not published',
};
const earlyPart: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary Early Career Teachers): Who can take part?',
  basis: 'assumed',
  note: 'no number of years is published for the early part of a career, nor who judges; we take it to be the Maths Hub',
};
const tookPartTheYearBefore: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary Early Career Teachers): What is involved?',
  basis: 'stated',
  note: 'it names those who took part in 2021/22; the paragraph on who can take part names those who have been in Phase 1 before, without a year; where someone stands who took part only before 2021/22 is not published',
};
const datesOfOneHub: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary Early Career Teachers): Work Group dates',
  basis: 'practice',
  note: 'the days of the hub that published the page; it gives no year, and their weekdays are those of 2023',
};
const daysOfOneHub: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary Early Career Teachers): Work Group dates',
  basis: 'practice',
  note: 'the hub that published the page gives four days',
};
const fromTheTimes: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary Early Career Teachers): Work Group dates',
  basis: 'derived',
  note: 'from the first time to the last of each day, breaks included',
};
const workGroupDates: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary Early Career Teachers): Work Group dates',
  basis: 'stated',
};
const twentyTwoHours: Citation = {
  document: secondaryProjectsPage,
  section: 'SKTM (Secondary Early Career Teachers): Work Group dates',
  basis: 'derived',
  note: 'four days of five and a half hours',
};

const ofOneHub: CitationsFor<ActivityFields> = {
  year: oneYear,
  cadence: daysOfOneHub,
  statedFor: workGroupDates,
  dates: datesOfOneHub,
  attendance: workGroupDates,
  format: workGroupDates,
};

const joinsPhase1: Rule<'yearOfTeaching' | 'tookPartBefore'> = {
  allOf: [
    {
      id: 'in-first-or-second-year-of-teaching',
      fact: 'yearOfTeaching',
      test: { oneOf: ['first', 'second'], refer: ['interrupted'] },
      force: 'required',
      decidedBy: 'mathsHub',
      source: firstOrSecondYear,
    },
    {
      id: 'has-not-taken-part',
      fact: 'tookPartBefore',
      test: { oneOf: ['no'] },
      force: 'required',
      source: whatIsInvolved,
    },
  ],
};

const joinsPhase2: Rule<'tookPartBefore' | 'earlyInCareer'> = {
  allOf: [
    {
      id: 'took-part-last-year',
      fact: 'tookPartBefore',
      test: { oneOf: ['lastYear'], refer: ['onlyEarlier'] },
      force: 'required',
      decidedBy: 'mathsHub',
      source: tookPartTheYearBefore,
    },
    {
      id: 'early-in-career',
      fact: 'earlyInCareer',
      test: { is: true },
      force: 'required',
      decidedBy: 'mathsHub',
      source: earlyPart,
    },
  ],
};

/**
 * Specialist Knowledge for Teaching Mathematics for secondary early career
 * teachers, 2022/23: one phase for those in their first years of teaching, one
 * for those who took part the year before.
 */
export const sktmSecondaryEct: Programme<'phase' | 'yearOfTeaching' | 'tookPartBefore' | 'earlyInCareer'> = {
  id: 'sktm-secondary-ect',
  name: 'Specialist Knowledge for Teaching Mathematics (Secondary Early Career Teachers)',
  kind: 'project',
  publisher: 'Maths Hubs Programme',
  sources: { name: heading, kind: pageTitle, publisher: whoLeads },
  editions: [
    {
      id: 'sktm-secondary-ect-2022',
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
          id: 'work-group-day',
          kind: 'workGroupDay',
          year: 1,
          attends: [{ role: 'participant', length: 330, source: fromTheTimes }],
          cadence: { times: 4, spread: 'notPublished' },
          statedFor: 'everyone',
          dates: [
            { day: '2023-02-01' as CivilDay, from: '10:30', to: '16:00' },
            { day: '2023-03-09' as CivilDay, from: '09:30', to: '15:00' },
            { day: '2023-05-04' as CivilDay, from: '09:30', to: '15:00' },
            { day: '2023-06-27' as CivilDay, from: '09:30', to: '15:00' },
          ],
          attendance: 'expected',
          format: 'notPublished',
          sources: ofOneHub,
        },
      ],
      routes: [
        { id: 'phase-1', name: 'Phase 1', when: joinsPhase1, source: whoCanTakePart },
        { id: 'phase-2', name: 'Phase 2', when: joinsPhase2, source: whoCanTakePart },
      ],
      tiers: [
        {
          outcome: 'eligible',
          when: {
            allOf: [
              {
                id: 'in-a-secondary-school',
                fact: 'phase',
                test: { oneOf: ['secondary', 'middleDeemedSecondary', 'allThrough'], refer: ['notApplicable'] },
                force: 'required',
                decidedBy: 'mathsHub',
                source: countsAsSecondary,
              },
              { anyOf: [joinsPhase1, joinsPhase2] },
            ],
          },
        },
      ],
      recommended: [],
      statements: [
        {
          id: 'phase-of-the-dates-not-published',
          about: 'commitment',
          text: 'the four days are given without saying for which phase',
          body: 'mathsHub',
          source: workGroupDates,
        },
        {
          id: 'twenty-two-hours',
          about: 'commitment',
          text: 'the four days make 22 hours with their breaks',
          source: twentyTwoHours,
        },
        {
          id: 'subject-knowledge-and-pedagogy',
          about: 'content',
          text: 'support in the subject knowledge and the teaching of maths that takes account of the Early Career Framework',
          source: whatIsInvolved,
        },
        {
          id: 'teachers-at-a-similar-stage',
          about: 'community',
          text: 'talk stays on teaching maths, among teachers about as far on in their careers',
          source: whatIsInvolved,
        },
        {
          id: 'ncetm-resources-for-ects',
          about: 'resource',
          text: 'the NCETM website has resources for ECTs, which a feature presents',
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
        cohorts: yearAfter,
        years: oneYear,
        lastDay: heading,
        roles: whoCanTakePart,
        paidBy: whatIsTheCost,
        timeOffTimetable: heading,
        flexibility: heading,
        places: heading,
        activities: daysOfOneHub,
        routes: whoCanTakePart,
        tiers: whoCanTakePart,
        recommended: heading,
        statements: whatIsInvolved,
      },
    },
  ],
};
