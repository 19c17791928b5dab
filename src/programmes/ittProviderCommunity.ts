import type { ActivityFields } from '../vocabulary/activity.js';
import type { Citation, CitationsFor } from '../vocabulary/citation.js';
import type { Programme } from '../vocabulary/programme.js';
import { ittCommunityPage } from './documents.js';

const whatIsInvolved: Citation = { document: ittCommunityPage, section: 'What is involved?', basis: 'stated' };
const whatItCovers: Citation = {
  document: ittCommunityPage,
  section: 'What does the programme cover?',
  basis: 'stated',
};
const whoCanTakePart: Citation = { document: ittCommunityPage, section: 'Who can take part?', basis: 'stated' };
const whatIsTheCost: Citation = { document: ittCommunityPage, section: 'What is the cost?', basis: 'stated' };
const earlierYears: Citation = {
  document: ittCommunityPage,
  section: 'What is the cost?: evaluation of previous years',
  basis: 'stated',
};
const noTitle: Citation = {
  document: ittCommunityPage,
  section: 'What is involved?',
  basis: 'assumed',
  note: 'the copy that was read has no title; it speaks of communities of providers of initial teacher training',
};
const whoLeads: Citation = {
  document: ittCommunityPage,
  section: 'What is involved?',
  basis: 'derived',
  note: 'the community serves a goal of the Maths Hubs Programme, which pays for it; the copy that was read does not name the hub that published it',
};
const yearNotStated: Citation = {
  document: ittCommunityPage,
  section: 'What is involved?',
  basis: 'assumed',
  note: 'the page gives no year; an aim for 2023 and the CCF fit 2021/22 to 2023/24, of which we take the middle one',
};
const oneYear: Citation = {
  document: ittCommunityPage,
  section: 'What does the programme cover?',
  basis: 'derived',
  note: 'the themes are those of one year',
};
const leadsAndOthers: Citation = {
  document: ittCommunityPage,
  section: 'Who can take part?',
  basis: 'derived',
  note: 'the page speaks of participants and of lead participants',
};
const shouldBeInvolved: Citation = {
  document: ittCommunityPage,
  section: 'Who can take part?',
  basis: 'assumed',
  note: 'the page says that participants should be involved in such training with a responsibility for maths; we read it as a condition',
};
const describesOnly: Citation = {
  document: ittCommunityPage,
  section: 'Who can take part?',
  basis: 'assumed',
  note: 'the page says whom the participants may represent; we read it as a description, not a condition',
};

const asStated: CitationsFor<ActivityFields> = {
  year: oneYear,
  cadence: whoCanTakePart,
  statedFor: whoCanTakePart,
  dates: whoCanTakePart,
  attendance: whoCanTakePart,
  format: whoCanTakePart,
};

/**
 * The Maths Hubs' community for providers of initial teacher training, taken as
 * that of 2022/23: for those who are responsible for maths in such training.
 */
export const ittProviderCommunity: Programme<
  'role' | 'involvedInItt' | 'responsibleForMathsInItt' | 'institutionSupports'
> = {
  id: 'itt-provider-community',
  name: 'ITT provider community',
  kind: 'community',
  publisher: 'Maths Hubs Programme',
  sources: { name: noTitle, kind: whoCanTakePart, publisher: whoLeads },
  editions: [
    {
      id: 'itt-provider-community-2022',
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
          id: 'meeting',
          kind: 'meeting',
          year: 1,
          attends: [
            { role: 'leadParticipant', length: 'notPublished', source: whoCanTakePart },
            { role: 'participant', length: 'notPublished', source: whoCanTakePart },
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
                id: 'role-in-the-community',
                fact: 'role',
                test: { oneOf: ['leadParticipant', 'participant'] },
                force: 'required',
                source: leadsAndOthers,
              },
              {
                id: 'involved-in-itt',
                fact: 'involvedInItt',
                test: { is: true },
                force: 'required',
                source: shouldBeInvolved,
              },
              {
                id: 'responsible-for-maths-in-itt',
                fact: 'responsibleForMathsInItt',
                test: { is: true },
                force: 'required',
                source: shouldBeInvolved,
              },
            ],
          },
        },
      ],
      recommended: [
        {
          id: 'institution-supports',
          fact: 'institutionSupports',
          test: { is: true },
          roles: ['leadParticipant'],
          force: 'recommended',
          source: whoCanTakePart,
        },
      ],
      statements: [
        {
          id: 'one-theme',
          about: 'theme',
          text: 'each Community Lead settles on one of three themes for the local work',
          body: 'communityLead',
          source: whatItCovers,
        },
        {
          id: 'theme-1',
          about: 'theme',
          text: 'Theme 1: a group that already exists meets locally or regionally, and partnership work on local questions grows from it, for a firmer grasp of teaching for mastery',
          source: whatItCovers,
        },
        {
          id: 'theme-2',
          about: 'theme',
          text: 'Theme 2: what in the CCF belongs to maths, its relation to teaching for mastery, its place in the training offered and how to take it further there',
          source: whatItCovers,
        },
        {
          id: 'theme-3',
          about: 'theme',
          text: 'Theme 3: mentors’ own expertise in maths, so that they can help trainees with mastery',
          source: whatItCovers,
        },
        {
          id: 'provider-hei',
          about: 'excludesNobody',
          text: 'HEI',
          source: describesOnly,
        },
        { id: 'provider-scitt', about: 'excludesNobody', text: 'SCITT', source: describesOnly },
        { id: 'provider-school-direct', about: 'excludesNobody', text: 'School Direct', source: describesOnly },
        { id: 'phase-eyts', about: 'excludesNobody', text: 'EYTS', source: describesOnly },
        { id: 'phase-qts-primary', about: 'excludesNobody', text: 'QTS, primary', source: describesOnly },
        { id: 'phase-qts-secondary', about: 'excludesNobody', text: 'QTS, secondary', source: describesOnly },
        {
          id: 'partnership-goal',
          about: 'content',
          text: 'it keeps up networks of training providers and hubs; the aim for 2023 is that all the programmes involved prepare trainees for teaching for mastery',
          source: whatIsInvolved,
        },
        {
          id: 'needs-of-local-ects',
          about: 'support',
          text: 'it helps hubs to learn what their ECTs need in maths, and to shape what they offer',
          source: whatIsInvolved,
        },
        {
          id: 'review-own-provision',
          about: 'commitment',
          text: 'it is anticipated that lead participants have the support of their institution to go to all meetings that are set and look again at their own provision afterwards',
          roles: ['leadParticipant'],
          source: whoCanTakePart,
        },
        {
          id: 'earlier-years-valued',
          about: 'evaluation',
          text: 'evaluation of earlier years found value in tying programmes to the CCF, in discussing practice and shared difficulties, and in working across phases and providers, above all for those in small settings',
          source: earlierYears,
        },
        {
          id: 'free-to-schools-and-colleges',
          about: 'support',
          text: 'schools and colleges that take part pay nothing',
          source: whatIsTheCost,
        },
      ],
      sources: {
        cohorts: yearNotStated,
        years: oneYear,
        lastDay: whoCanTakePart,
        roles: leadsAndOthers,
        paidBy: whatIsTheCost,
        timeOffTimetable: whoCanTakePart,
        flexibility: whoCanTakePart,
        places: whoCanTakePart,
        activities: whoCanTakePart,
        routes: whatItCovers,
        tiers: whoCanTakePart,
        recommended: whoCanTakePart,
        statements: whatItCovers,
      },
    },
  ],
};
