import { blueCoat, chapelHigh } from '../support/schools.js';

// Answers worked out by hand from the sources and from published term dates: nothing here asks the library.

const IN_2022 = { programme: 'sktm-secondary-non-specialist', on: '2022-11-01', start: '2022-11-01' } as const;
const FULL_TIME = { half: 1, comparableMinutes: 1200, cycleWeeks: 1, fte: 100 } as const;
const ECT = {
  person: 'ect-1',
  role: 'ect',
  school: 'blue-coat-junior',
  start: '2024-09-03',
  usualDay: 'tuesday',
} as const;
const MENTOR = {
  person: 'mentor-1',
  role: 'mentor',
  school: 'blue-coat-junior',
  start: '2024-09-03',
  usualDay: 'tuesday',
  ects: [{ person: 'ect-1', start: '2024-09-03', usualDay: 'tuesday' }],
} as const;
const TWO_ECTS = [...MENTOR.ects, { person: 'ect-2', start: '2024-09-03', usualDay: 'thursday' }] as const;
const PARTICIPANT = {
  person: 'participant-1',
  role: 'participant',
  school: 'blue-coat-junior',
  start: '2022-09-05',
} as const;
const FROM_COUNTS = 'counted by hand from the dates the school publishes';
const QUESTIONS = '002, How much time does it take?';

/** Someone asks, and the answer a correct implementation gives. */
export const eligibility = [
  {
    id: 'EC39-a',
    says: 'a state school; no maths taught yet, but the head commits to it for next term',
    source: '003, SKTM (Secondary non-specialist): Who can take part?',
    ...IN_2022,
    facts: {
      stateFunded: true,
      teachesMaths: false,
      committedToTeachMaths: true,
      mathsTeachingFrom: '2023-01-04',
      ittInMaths: 'no',
    },
    outcome: 'eligible',
  },
  {
    id: 'EC39-b',
    says: 'a state school; teaches maths, was trained to, would benefit',
    source: '003, SKTM (Secondary non-specialist): Who can take part?',
    ...IN_2022,
    facts: { stateFunded: true, teachesMaths: true, ittInMaths: 'yes', wouldBenefit: true },
    outcome: 'eligibleIfPlacesRemain',
  },
  {
    id: 'EC39-c',
    says: 'the same, but teaches no maths, and nobody has committed to it',
    source: '003, SKTM (Secondary non-specialist): Who can take part?',
    ...IN_2022,
    facts: {
      stateFunded: true,
      teachesMaths: false,
      committedToTeachMaths: false,
      ittInMaths: 'yes',
      wouldBenefit: true,
    },
    outcome: 'ineligible',
  },
  {
    id: 'EC39-d',
    says: 'as the first, but for a start in 2025/26, for which nothing was published',
    source: '003, heading',
    ...IN_2022,
    start: '2025-11-01',
    facts: {
      stateFunded: true,
      teachesMaths: false,
      committedToTeachMaths: true,
      mathsTeachingFrom: '2023-01-04',
      ittInMaths: 'no',
    },
    outcome: 'noRuleKnown',
  },
] as const;

/** The most an ECT may teach where a main-pay-range teacher teaches 20 hours: minutes in a cycle, fte in hundredths. */
export const timeOffTimetable = [
  { id: 'EC21-a', ...FULL_TIME, mayTeach: 1080, released: 120 },
  { id: 'EC21-b', ...FULL_TIME, half: 2, mayTeach: 1140, released: 60 },
  { id: 'EC21-c', ...FULL_TIME, fte: 60, mayTeach: 648, released: 72 },
  { id: 'EC21-d', ...FULL_TIME, half: 2, fte: 60, mayTeach: 684, released: 36 },
].map((each) => ({ ...each, source: 'G24, paragraphs 2.20 and 2.21' }));

/** Term dates as the schools publish them. */
export const calendars = [blueCoat, chapelHigh];

/** What those dates make, by term; every other week is week 1, 3, 5 and so on of the school year. */
export const teaching = [
  { school: 'blue-coat-junior', academicYear: '2024/25', days: [73, 65, 52], weeks: [15, 13, 11], everyOtherWeek: 20 },
  { school: 'blue-coat-junior', academicYear: '2025/26', days: [75, 55, 66], weeks: [15, 11, 14], everyOtherWeek: 20 },
  { school: 'chapel-high', academicYear: '2025/26', days: [69, 53, 68], weeks: [14, 11, 14], everyOtherWeek: 20 },
].map((each) => ({ ...each, source: FROM_COUNTS }));

/** Plans: how many sessions of a kind there are in a year of the programme, and how many known minutes they make. */
export const plans = [
  {
    id: 'EC37-ect',
    source: QUESTIONS,
    programme: 'ambition-ect',
    enrolment: ECT,
    sessions: [
      { kind: 'coaching', year: 1, number: 39, minutes: 45, attendance: 'expected' },
      { kind: 'selfStudy', year: 1, number: 39, minutes: 'notPublished', attendance: 'expected' },
      { kind: 'clinic', year: 1, number: 3, minutes: 60, attendance: 'expected' },
      { kind: 'conference', year: 1, number: 2, minutes: 'fullDay', attendance: 'expected' },
      { kind: 'coaching', year: 2, number: 20, minutes: 45, attendance: 'expected' },
      { kind: 'clinic', year: 2, number: 3, minutes: 60, attendance: 'expected' },
      { kind: 'conference', year: 2, number: 1, minutes: 'fullDay', attendance: 'expected' },
    ],
    uncounted: [{ kind: 'selfStudy', year: 2 }],
    knownMinutes: [1935, 1080],
  },
  {
    id: 'EC37-mentor',
    source: QUESTIONS,
    programme: 'ambition-ect',
    enrolment: MENTOR,
    sessions: [
      { kind: 'coaching', year: 1, number: 39, minutes: 60, attendance: 'expected' },
      { kind: 'clinic', year: 1, number: 2, minutes: 60, attendance: 'expected' },
      { kind: 'conference', year: 1, number: 2, minutes: 'fullDay', attendance: 'expected' },
      { kind: 'coachingForMentors', year: 1, number: 2, minutes: 'notPublished', attendance: 'optional' },
      { kind: 'coaching', year: 2, number: 20, minutes: 60, attendance: 'expected' },
      { kind: 'clinic', year: 2, number: 2, minutes: 60, attendance: 'expected' },
      { kind: 'conference', year: 2, number: 2, minutes: 'fullDay', attendance: 'expected' },
      { kind: 'coachingForMentors', year: 2, number: 2, minutes: 'notPublished', attendance: 'optional' },
    ],
    uncounted: [],
    knownMinutes: [2460, 1320],
  },
  {
    id: 'mentor-of-two',
    source: QUESTIONS,
    programme: 'ambition-ect',
    enrolment: { ...MENTOR, ects: TWO_ECTS },
    sessions: [
      { kind: 'coaching', year: 1, number: 78, minutes: 60, attendance: 'expected' },
      { kind: 'clinic', year: 1, number: 2, minutes: 60, attendance: 'expected' },
      { kind: 'conference', year: 1, number: 2, minutes: 'fullDay', attendance: 'expected' },
      { kind: 'coachingForMentors', year: 1, number: 2, minutes: 'notPublished', attendance: 'optional' },
      { kind: 'coaching', year: 2, number: 40, minutes: 60, attendance: 'expected' },
      { kind: 'clinic', year: 2, number: 2, minutes: 60, attendance: 'expected' },
      { kind: 'conference', year: 2, number: 2, minutes: 'fullDay', attendance: 'expected' },
      { kind: 'coachingForMentors', year: 2, number: 2, minutes: 'notPublished', attendance: 'optional' },
    ],
    uncounted: [],
    knownMinutes: [4800, 2520],
  },
  {
    id: 'sktm-secondary-ect',
    source: '003, SKTM (Secondary Early Career Teachers): Work Group dates',
    programme: 'sktm-secondary-ect',
    enrolment: PARTICIPANT,
    sessions: [{ kind: 'workGroupDay', year: 1, number: 4, minutes: 330, attendance: 'expected' }],
    uncounted: [],
    knownMinutes: [1320],
  },
] as const;

/** Sessions that have a day and time of their own. */
export const datedSessions = [
  {
    programme: 'sktm-secondary-ect',
    source: '003, SKTM (Secondary Early Career Teachers): Work Group dates',
    enrolment: PARTICIPANT,
    sessions: [
      { day: '2023-02-01', from: '10:30', to: '16:00' },
      { day: '2023-03-09', from: '09:30', to: '15:00' },
      { day: '2023-05-04', from: '09:30', to: '15:00' },
      { day: '2023-06-27', from: '09:30', to: '15:00' },
    ],
  },
] as const;

/** Sessions of weekly coaching that move within their week, because the usual day is closed. */
export const movedSessions = [
  {
    usualDay: 'monday',
    moved: [
      { from: '2024-09-02', to: '2024-09-03' },
      { from: '2025-05-05', to: '2025-05-06' },
    ],
  },
  { usualDay: 'tuesday', moved: [] },
  { usualDay: 'wednesday', moved: [] },
  { usualDay: 'thursday', moved: [] },
  {
    usualDay: 'friday',
    moved: [
      { from: '2024-10-25', to: '2024-10-24' },
      { from: '2025-05-23', to: '2025-05-22' },
      { from: '2025-07-11', to: '2025-07-10' },
    ],
  },
].map((each) => ({
  ...each,
  source: FROM_COUNTS,
  programme: 'ambition-ect',
  enrolment: { ...ECT, usualDay: each.usualDay },
  activity: { kind: 'coaching', year: 1 },
}));

/** Time asked against time released, with what no source publishes assumed by name. */
export const balances = [
  { study: 'second-year-study-fortnightly', year2: { asked: 2340, released: 2400, short: 0, covered: 'yes' } },
  { study: 'second-year-study-weekly', year2: { asked: 3240, released: 2400, short: 840, covered: 'no' } },
].map(({ study, year2 }) => ({
  source: `${QUESTIONS}; G24, paragraph 2.20`,
  programme: 'ambition-ect',
  enrolment: ECT,
  assume: [
    { id: 'self-study-45-minutes', kind: 'selfStudy', minutes: 45 },
    { id: 'conference-six-hours', kind: 'conference', minutes: 360 },
    {
      id: study,
      kind: 'selfStudy',
      year: 2,
      minutes: 45,
      every: study.endsWith('fortnightly') ? 'fortnight' : 'week',
    },
  ],
  released: [
    { first: '2024-09-01', last: '2025-08-31', ...FULL_TIME },
    { first: '2025-09-01', last: '2026-08-31', ...FULL_TIME, half: 2 },
  ],
  years: [{ asked: 4410, released: 4680, short: 0, covered: 'yes' }, year2],
}));

/** Whether an absence, its first and last day counted, has to be raised with the course co-ordinator. */
export const absences = [
  { id: 'EC37-four-weeks', first: '2024-11-04', last: '2024-12-01', days: 28, raise: false },
  { id: 'EC37-day-29', first: '2024-11-04', last: '2024-12-02', days: 29, raise: true },
  { id: 'EC37-five-weeks', first: '2024-11-04', last: '2024-12-08', days: 35, raise: true },
].map((each) => ({
  ...each,
  source: '002, How flexible is the programme?; that 28 days are four weeks is reading 14',
  programme: 'ambition-ect',
  enrolment: ECT,
}));

const PILOT = { programme: 'ect-maths-pilot', edition: 'ect-maths-pilot-2022' } as const;
const BY_TIME = { by: 'timeOfApplication' } as const;
const PLACES = 'what the intake declares, and the rules on “Who gets the places”';

/** An application by a person of their own. */
function wish<Role extends 'ect' | 'mentor'>(
  applicationId: string,
  role: Role,
  appliedAt: string,
  outcome: 'eligible' | 'eligibleIfPlacesRemain' = 'eligible',
) {
  return { applicationId, person: `person-${applicationId}`, role, decision: { outcome }, appliedAt } as const;
}

/** Applications to an intake, who has a place, and who waits, the first first. */
export const allocations = [
  {
    id: 'places-cap',
    says: 'two places for ECTs and three who want one: the earlier two',
    intake: { ...PILOT, caps: { roles: { ect: 2, mentor: 2 }, total: 4 }, order: BY_TIME },
    applications: [
      wish('c', 'ect', '2022-06-03'),
      wish('a', 'ect', '2022-06-01'),
      wish('b', 'ect', '2022-06-02'),
      wish('m', 'mentor', '2022-06-04'),
    ],
    confirmed: ['a', 'b', 'm'],
    waiting: ['c'],
  },
  {
    id: 'places-tier',
    says: 'one place: who is eligible has it before who is eligible if places remain, though later',
    intake: { ...PILOT, caps: { roles: { ect: 1 }, total: 1 }, order: BY_TIME },
    applications: [wish('early', 'ect', '2022-06-01', 'eligibleIfPlacesRemain'), wish('late', 'ect', '2022-06-09')],
    confirmed: ['late'],
    waiting: ['early'],
  },
  {
    id: 'places-total',
    says: 'room for two of each role, but for three in all: the latest waits',
    intake: { ...PILOT, caps: { roles: { ect: 2, mentor: 2 }, total: 3 }, order: BY_TIME },
    applications: [
      wish('m1', 'mentor', '2022-06-01'),
      wish('e1', 'ect', '2022-06-02'),
      wish('m2', 'mentor', '2022-06-03'),
      wish('e2', 'ect', '2022-06-04'),
    ],
    confirmed: ['m1', 'e1', 'm2'],
    waiting: ['e2'],
  },
  {
    id: 'places-pair',
    says: 'two places, one taken: a pair does not fit and is passed over for the next who does',
    intake: { ...PILOT, caps: { roles: { ect: 1, mentor: 1 }, total: 2 }, order: BY_TIME },
    applications: [
      wish('m1', 'mentor', '2022-06-01'),
      { ...wish('e2', 'ect', '2022-06-02'), pairedWith: 'm2' },
      { ...wish('m2', 'mentor', '2022-06-02'), pairedWith: 'e2' },
      wish('e3', 'ect', '2022-06-03'),
    ],
    confirmed: ['m1', 'e3'],
    waiting: ['e2', 'm2'],
  },
  {
    id: 'places-tie',
    says: 'equal times: by id, character by character, so that 10 comes before 9',
    intake: { ...PILOT, caps: { roles: { ect: 1 }, total: 'noCap' }, order: BY_TIME },
    applications: [wish('9', 'ect', '2022-06-01'), wish('10', 'ect', '2022-06-01')],
    confirmed: ['10'],
    waiting: ['9'],
  },
  {
    id: 'places-draw',
    says: 'a draw: by the tickets below',
    intake: { ...PILOT, caps: { roles: { ect: 2 }, total: 2 }, order: { by: 'draw', seed: 'summer 2022' } },
    applications: [
      wish('a-1', 'ect', '2022-06-01'),
      wish('a-2', 'ect', '2022-06-01'),
      wish('a-3', 'ect', '2022-06-01'),
      wish('a-4', 'ect', '2022-06-01'),
    ],
    confirmed: ['a-2', 'a-1'],
    waiting: ['a-3', 'a-4'],
  },
].map((each) => ({ ...each, source: PLACES }));

/** Tickets of a draw, from `printf %s 'summer 2022:a-1' | sha256sum` and so on. */
export const tickets = [
  { applicationId: 'a-1', ticket: '565e658499dd72662d31f7d9c2ea1478202a269d5a6d1401999610e087441472' },
  { applicationId: 'a-2', ticket: '13f7068c3443c7974bdfa7fcd60c08c0950ae553dd8acc20e7a7dc44b4db7596' },
  { applicationId: 'a-3', ticket: 'cc9c6a04c4bb1dd284507d32a239a7d72c315e61ad89fdc2d8aaf936516f6bf8' },
  { applicationId: 'a-4', ticket: 'df71e75af25fb1470cfc88e293ea328d1371310a0ccaf55f4e1c73c231fbb577' },
].map((each) => ({ ...each, seed: 'summer 2022', source: 'SHA-256 of the seed, a colon and the id' }));
