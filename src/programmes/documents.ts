import type { Document } from '../vocabulary/citation.js';

/** Document 000: the maths pilot of the Early Career Teachers programme. */
export const mathsPilotPage: Document = {
  id: '000',
  title: 'Early Career Teacher Maths Pilot',
  publisher: 'DRET Teaching School Hub',
  edition: 'undated',
  address: 'notKnown',
};

/** Document 001: the community for providers of initial teacher training. */
export const ittCommunityPage: Document = {
  id: '001',
  title: 'Maths Hubs project page for ITT providers',
  publisher: 'a Maths Hub, not named in the copy that was read',
  edition: 'undated',
  address: 'notKnown',
};

/** Document 002: questions and answers on the Early Career Teachers programme. */
export const questionsAnswered: Document = {
  id: '002',
  title: 'Early Career Teachers programme: your questions answered',
  publisher: 'The Julian Teaching School Hub, for Ambition Institute',
  edition: 'undated',
  address: 'www.thejulian-tsh.org.uk/news-and-events/news/early-career-teachers-programme-your-questions-answered',
};

/** Document 003: five projects for secondary schools, one of them with primary schools. */
export const secondaryProjectsPage: Document = {
  id: '003',
  title: 'Secondary Projects',
  publisher: 'a Maths Hub, not named in the copy that was read',
  edition: '2022/23',
  address: 'notKnown',
};

/** Document 004: the partnership project with providers of initial teacher training. */
export const ittPartnershipsPage: Document = {
  id: '004',
  title: 'Strengthening Partnerships with ITT Providers',
  publisher: 'Venn Essex Maths Hub',
  edition: 'undated; its code NCP24-31 belongs to 2024/25',
  address: 'vennessexmathshub.co.uk/strengthening-partnerships-with-itt-providers',
};

/** Ambition Institute's announcement of the maths pilot. */
export const mathsPilotAnnouncement: Document = {
  id: 'AMB-MP',
  title: 'Ambition Institute launches maths pilot for early career teachers',
  publisher: 'Ambition Institute',
  edition: '28 July 2022',
  address: 'ambition.org.uk/news/ambition-institute-launches-maths-pilot-early-career-teachers',
};

/** What the Department for Education tells lead providers about its terms. */
export const providerGlossary: Document = {
  id: 'RECT-GLOSS',
  title: 'API guidance for lead providers: glossary',
  publisher: 'Department for Education',
  edition: 'as read in 2026',
  address:
    'github.com/DFE-Digital/register-early-career-teachers-public, app/views/api/guidance/guidance_for_lead_providers',
};

/** What the Department for Education changed in September 2025, and for whom. */
export const changesFor2025: Document = {
  id: 'CH25',
  title: 'Early career teacher entitlement: changes for 2025',
  publisher: 'Department for Education',
  edition: '22 April 2025',
  address:
    'www.gov.uk/government/publications/early-career-teacher-entitlement/early-career-teacher-entitlement-changes-for-2025--2',
};

/** How the Department for Education counts phases as secondary when it pays teachers of maths. */
export const claimService: Document = {
  id: 'CLAIM',
  title: 'Claim additional payments for teaching: school model',
  publisher: 'Department for Education',
  edition: 'as read in 2026',
  address: 'github.com/DFE-Digital/claim-additional-payments-for-teaching, app/models/school.rb',
};
