import type { ActivityKind } from '../vocabulary/activity.js';
import type { Assumption } from '../vocabulary/assumption.js';
import type { Document } from '../vocabulary/citation.js';
import { readings } from '../vocabulary/readings.js';

const nineteenOnTheFramework: Document = {
  id: 'AMB-19',
  title: 'What is it like to be a teacher on the Early Career Framework?',
  publisher: 'Ambition Institute',
  edition: '19 September 2023',
  address: 'www.ambition.org.uk/blog/what-is-it-like-to-be-a-teacher-on-the-early-career-framework',
};
const keyDocuments: Document = {
  id: 'DRET-KD',
  title: 'ECT programme key documents and FAQ',
  publisher: 'DRET Teaching School Hub',
  edition: 'undated',
  address: 'www.dretteachingschoolhub.co.uk/ECTProgrammeKeyDocuments',
};
const handbookOf2020: Document = {
  id: 'AMB-20',
  title: 'A handbook for early career teachers, whose exact title is not known',
  publisher: 'Ambition Institute',
  edition: '2020',
  address: 'notKnown',
};
const northWestLondonOverview: Document = {
  id: 'NWL',
  title: 'ECT programme overview and FAQ',
  publisher: 'North West London Teaching School Hub',
  edition: 'undated',
  address: 'www.northwestlondontsh.org.uk/early-career-framework',
};
const fullyTrainedMentors: Document = {
  id: '3RTSH',
  title: 'Fully trained mentors',
  publisher: 'Three Rivers Teaching School Hub',
  edition: 'undated',
  address: 'www.3rtsh.co.uk/resources-for-existing-participants/fully-trained-mentors',
};

/**
 * What to count for sessions whose length, or whose number, no source publishes.
 * Each says which sessions it is for; callers pass the ones they choose, or
 * their own, and the workload lists the ones it used.
 */
export interface WorkloadAssumption extends Assumption {
  /** The kind of session it is about. */
  readonly kind: ActivityKind;
  /** The year of the programme; left out, both. */
  readonly year?: 1 | 2 | undefined;
  /** The length of one session, in whole minutes. */
  readonly minutes: number;
  /** How often, where no number is published: every teaching week, or weeks 1, 3, 5 … of the school year. */
  readonly every?: 'week' | 'fortnight' | undefined;
}

/** Self-study of about 45 minutes a module: Ambition Institute, 2023. One hub says 30 to 50. */
export const selfStudyOf45Minutes: WorkloadAssumption = {
  id: 'self-study-45-minutes',
  says: 'a week’s self-study takes 45 minutes',
  kind: 'selfStudy',
  minutes: 45,
  source: { document: nineteenOnTheFramework, section: 'modules', basis: 'practice' },
};

/** Self-study at the lower end of what one hub reports. */
export const selfStudyOf30Minutes: WorkloadAssumption = {
  id: 'self-study-30-minutes',
  says: 'a week’s self-study takes 30 minutes',
  kind: 'selfStudy',
  minutes: 30,
  source: { document: keyDocuments, section: 'self-study', basis: 'practice' },
};

/** Self-study at the upper end of what one hub reports. */
export const selfStudyOf50Minutes: WorkloadAssumption = {
  id: 'self-study-50-minutes',
  says: 'a week’s self-study takes 50 minutes',
  kind: 'selfStudy',
  minutes: 50,
  source: { document: keyDocuments, section: 'self-study', basis: 'practice' },
};

/** Self-study in the second year every fortnight, as one hub reports, for 45 minutes, as in the first; the programme's own page gives neither. */
export const secondYearStudyFortnightly: WorkloadAssumption = {
  id: 'second-year-study-fortnightly',
  says: 'in the second year there are 45 minutes of self-study every fortnight',
  kind: 'selfStudy',
  year: 2,
  minutes: 45,
  every: 'fortnight',
  source: {
    document: northWestLondonOverview,
    section: 'year 2',
    basis: 'practice',
    note: 'the hub gives the fortnight; the 45 minutes are those that Ambition Institute gave for a module in 2023 (document AMB-19)',
  },
};

/** Self-study in the second year every week, as in the first, with the 45 minutes of 2023; no source says so. */
export const secondYearStudyWeekly: WorkloadAssumption = {
  id: 'second-year-study-weekly',
  says: 'in the second year there are 45 minutes of self-study every week, as in the first',
  kind: 'selfStudy',
  year: 2,
  minutes: 45,
  every: 'week',
  source: { document: readings, section: 'reading 5', basis: 'assumed' },
};

/** A conference of six hours, as in Ambition Institute's handbook of 2020; Teach First's of 2025 last as long. */
export const conferenceOfSixHours: WorkloadAssumption = {
  id: 'conference-six-hours',
  says: 'a full-day conference takes six hours',
  kind: 'conference',
  minutes: 360,
  source: {
    document: handbookOf2020,
    section: 'conferences',
    basis: 'practice',
    note: 'six hours; conferences of Teach First in 2025 are from 09:30 to 15:30, which is as long',
  },
};

/** A full-day workshop counted as six hours, like a conference. */
export const workshopOfSixHours: WorkloadAssumption = {
  id: 'workshop-six-hours',
  says: 'a full-day workshop takes six hours, as a conference is assumed to',
  kind: 'workshop',
  minutes: 360,
  source: { document: readings, section: 'reading 8', basis: 'assumed' },
};

/** An hour's coaching for mentors, the upper end of what one hub reports (45 to 60 minutes). */
export const coachingForMentorsOfAnHour: WorkloadAssumption = {
  id: 'coaching-for-mentors-hour',
  says: 'a session of coaching for mentors takes an hour',
  kind: 'coachingForMentors',
  minutes: 60,
  source: { document: fullyTrainedMentors, section: 'one-to-one coaching', basis: 'practice' },
};
