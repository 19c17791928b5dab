import type { ActivityFields } from '../vocabulary/activity.js';
import type { Citation, CitationsFor } from '../vocabulary/citation.js';
import type { Programme } from '../vocabulary/programme.js';
import { ittPartnershipsPage } from './documents.js';

const heading: Citation = { document: ittPartnershipsPage, section: 'heading', basis: 'stated' };
const hubOfTheAddress: Citation = {
  document: ittPartnershipsPage,
  section: 'heading',
  basis: 'derived',
  note: 'the page does not spell out the name of its hub; its address for questions is that of the Venn Essex Maths Hub',
};
const whyNeeded: Citation = { document: ittPartnershipsPage, section: 'why the project is needed', basis: 'stated' };
const themesOfTheYear: Citation = { document: ittPartnershipsPage, section: 'themes for this year', basis: 'stated' };
const outcomes: Citation = { document: ittPartnershipsPage, section: 'outcomes and partnerships', basis: 'stated' };
const participants: Citation = { document: ittPartnershipsPage, section: 'intended participants', basis: 'stated' };
const commitment: Citation = { document: ittPartnershipsPage, section: 'expected commitment', basis: 'stated' };
const nextSteps: Citation = { document: ittPartnershipsPage, section: 'What are my next steps?', basis: 'stated' };
const yearOfTheCode: Citation = {
  document: ittPartnershipsPage,
  section: 'themes for this year',
  basis: 'derived',
  note: 'the page gives no year; the labels start with NCP24-31, and codes in 24 are those of the programme year 2024/25',
};
const oneYear: Citation = {
  document: ittPartnershipsPage,
  section: 'expected commitment',
  basis: 'derived',
  note: 'the same people are to take part throughout the year',
};
const mentorFocus: Citation = {
  document: ittPartnershipsPage,
  section: 'intended participants',
  basis: 'derived',
  note: 'a community may invite mentors where they are the focus of its work; of the three themes that is the one labelled Mentor',
};
const mentorsAsOthers: Citation = {
  document: ittPartnershipsPage,
  section: 'expected commitment',
  basis: 'derived',
  note: 'the page gives participants one commitment and none apart for mentors who are invited',
};
const shouldBeInvolved: Citation = {
  document: ittPartnershipsPage,
  section: 'intended participants',
  basis: 'assumed',
  note: 'the page says that participants should be involved in such training with a responsibility for maths; we read it as a condition',
};
const describesOnly: Citation = {
  document: ittPartnershipsPage,
  section: 'intended participants',
  basis: 'assumed',
  note: 'the page says whom the participants may represent; we read it as a description, not a condition',
};
const sameThemes: Citation = {
  document: ittPartnershipsPage,
  section: 'themes for this year',
  basis: 'derived',
  note: 'the three labels and the three themes of document 001 describe the same work',
};
const sameCommunity: Citation = {
  document: ittPartnershipsPage,
  section: 'themes for this year',
  basis: 'derived',
  note: 'the themes and the participants are those of document 001, in a later year; neither page names the other',
};

const threeDays: CitationsFor<ActivityFields> = {
  year: oneYear,
  cadence: commitment,
  statedFor: commitment,
  dates: commitment,
  attendance: commitment,
  format: commitment,
};

/**
 * Strengthening Partnerships with ITT Providers, 2024/25: for those who are
 * responsible for maths in initial teacher training and, where mentoring is the
 * focus, for mentors of trainees who are invited.
 */
export const strengtheningIttPartnerships: Programme<
  | 'role'
  | 'involvedInItt'
  | 'responsibleForMathsInItt'
  | 'communityFocus'
  | 'invitedByCommunityLead'
  | 'institutionSupports'
  | 'sameParticipantAllYear'
> = {
  id: 'strengthening-itt-partnerships',
  name: 'Strengthening Partnerships with ITT Providers',
  kind: 'project',
  publisher: 'Venn Essex Maths Hub',
  succeeds: { id: 'itt-provider-community', source: sameCommunity },
  sources: { name: heading, kind: heading, publisher: hubOfTheAddress },
  editions: [
    {
      id: 'strengthening-itt-partnerships-2024',
      cohorts: ['2024/25'],
      years: 1,
      lastDay: 'notPublished',
      roles: ['participant', 'traineeMentor'],
      paidBy: 'notPublished',
      timeOffTimetable: 'notPublished',
      flexibility: 'notPublished',
      places: 'notPublished',
      activities: [
        {
          id: 'meeting',
          kind: 'meeting',
          year: 1,
          attends: [
            { role: 'participant', length: 'notPublished', source: commitment },
            { role: 'traineeMentor', length: 'notPublished', source: mentorsAsOthers },
          ],
          cadence: { daysInAll: 3, orEquivalent: true },
          statedFor: 'everyone',
          dates: 'notPublished',
          attendance: 'expected',
          format: 'notPublished',
          sources: threeDays,
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
                test: { oneOf: ['participant', 'traineeMentor'] },
                force: 'required',
                source: participants,
              },
              {
                id: 'involved-in-itt',
                fact: 'involvedInItt',
                test: { is: true },
                roles: ['participant'],
                force: 'required',
                source: shouldBeInvolved,
              },
              {
                id: 'responsible-for-maths-in-itt',
                fact: 'responsibleForMathsInItt',
                test: { is: true },
                roles: ['participant'],
                force: 'required',
                source: shouldBeInvolved,
              },
              {
                id: 'community-focuses-on-mentors',
                fact: 'communityFocus',
                test: { oneOf: ['mentor'] },
                roles: ['traineeMentor'],
                force: 'required',
                source: mentorFocus,
              },
              {
                id: 'invited-by-the-community-lead',
                fact: 'invitedByCommunityLead',
                test: { is: true },
                roles: ['traineeMentor'],
                force: 'required',
                decidedBy: 'communityLead',
                source: mentorFocus,
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
          roles: ['participant'],
          force: 'recommended',
          source: commitment,
        },
        {
          id: 'same-participant-all-year',
          fact: 'sameParticipantAllYear',
          test: { is: true },
          roles: ['participant'],
          force: 'recommended',
          source: commitment,
        },
      ],
      statements: [
        {
          id: 'one-theme',
          about: 'theme',
          text: 'each Community Lead settles on one of three themes for the local work',
          body: 'communityLead',
          source: themesOfTheYear,
        },
        {
          id: 'label-pedagogy',
          about: 'theme',
          text: 'NCP24-31_Pedagogy: a group that already exists meets locally or regionally, and partnership work on local questions grows from it, for a firmer grasp of teaching for mastery',
          source: themesOfTheYear,
        },
        {
          id: 'label-curriculum',
          about: 'theme',
          text: 'NCP24-31_Curriculum: what in the ITTECF or the ITAPs belongs to maths, its relation to teaching for mastery, its place in the training offered and how to take it further there',
          source: themesOfTheYear,
        },
        {
          id: 'label-mentor',
          about: 'theme',
          text: 'NCP24-31_Mentor: mentors’ own expertise in maths, so that they can help trainees with mastery',
          source: themesOfTheYear,
        },
        {
          id: 'pedagogy-was-theme-1',
          about: 'succession',
          text: 'NCP24-31_Pedagogy corresponds to theme 1 of the ITT provider community',
          source: sameThemes,
        },
        {
          id: 'curriculum-was-theme-2',
          about: 'succession',
          text: 'NCP24-31_Curriculum corresponds to theme 2 of the ITT provider community, with the ITTECF or the ITAPs in place of the CCF',
          source: sameThemes,
        },
        {
          id: 'mentor-was-theme-3',
          about: 'succession',
          text: 'NCP24-31_Mentor corresponds to theme 3 of the ITT provider community',
          source: sameThemes,
        },
        {
          id: 'community-of-providers',
          about: 'community',
          text: 'a community in which training providers work together on how they prepare teachers of maths, with teaching for mastery in view',
          source: whyNeeded,
        },
        { id: 'provider-hei', about: 'excludesNobody', text: 'HEI', source: describesOnly },
        { id: 'provider-scitt', about: 'excludesNobody', text: 'SCITT', source: describesOnly },
        { id: 'provider-school-direct', about: 'excludesNobody', text: 'School Direct', source: describesOnly },
        { id: 'phase-eyts', about: 'excludesNobody', text: 'EYTS', source: describesOnly },
        { id: 'phase-qts-primary', about: 'excludesNobody', text: 'QTS, primary', source: describesOnly },
        { id: 'phase-qts-secondary', about: 'excludesNobody', text: 'QTS, secondary', source: describesOnly },
        {
          id: 'every-meeting',
          about: 'commitment',
          text: 'participants go to every meeting that is set, with the support of their institution',
          source: commitment,
        },
        {
          id: 'feedback-to-colleagues',
          about: 'commitment',
          text: 'participants report back to the colleagues whom it concerns',
          source: commitment,
        },
        {
          id: 'review-own-provision',
          about: 'commitment',
          text: 'participants look again at their own provision after the discussions',
          source: commitment,
        },
        {
          id: 'across-hub-boundaries',
          about: 'community',
          text: 'earlier years showed that communities gain from working beyond one hub, in larger regions',
          source: outcomes,
        },
        {
          id: 'two-sets-of-outcomes',
          about: 'content',
          text: 'one set of outcomes is for the training providers, the other for the team that leads and manages the Maths Hub',
          source: outcomes,
        },
        {
          id: 'funds-for-community-leads',
          about: 'support',
          text: 'Community Leads have extra funds for partnership work; what it costs to take part is not published',
          body: 'communityLead',
          source: outcomes,
        },
        {
          id: 'application-form',
          about: 'wayIn',
          text: 'an application form on the page',
          body: 'mathsHub',
          source: nextSteps,
        },
      ],
      sources: {
        cohorts: yearOfTheCode,
        years: oneYear,
        lastDay: participants,
        roles: participants,
        paidBy: outcomes,
        timeOffTimetable: commitment,
        flexibility: participants,
        places: participants,
        activities: commitment,
        routes: themesOfTheYear,
        tiers: participants,
        recommended: commitment,
        statements: themesOfTheYear,
      },
    },
  ],
};
