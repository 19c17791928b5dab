import type { Assumption } from '../vocabulary/assumption.js';
import type { Document } from '../vocabulary/citation.js';
import { readings } from '../vocabulary/readings.js';

const northWestLondonOverview: Document = {
  id: 'NWL',
  title: 'ECT programme overview and FAQ',
  publisher: 'North West London Teaching School Hub',
  edition: 'undated',
  address: 'www.northwestlondontsh.org.uk/early-career-framework',
};

/** Reading 7, as it stands unless the caller chooses otherwise. */
export const fortnightlyInOddWeeks: Assumption = {
  id: 'fortnightly-in-odd-weeks',
  says: 'what happens every fortnight happens in teaching weeks 1, 3, 5 and so on of the school year',
  source: { document: readings, section: 'reading 7', basis: 'assumed' },
};

/** Reading 7, with the other weeks. */
export const fortnightlyInEvenWeeks: Assumption = {
  id: 'fortnightly-in-even-weeks',
  says: 'what happens every fortnight happens in teaching weeks 2, 4, 6 and so on of the school year',
  source: { document: readings, section: 'reading 7', basis: 'assumed' },
};

/** Reading 7, counted anew in each term. */
export const fortnightlyFromEachTerm: Assumption = {
  id: 'fortnightly-from-each-term',
  says: 'what happens every fortnight happens in teaching weeks 1, 3, 5 and so on of each term',
  source: { document: readings, section: 'reading 7', basis: 'assumed' },
};

/** Where events with no published dates are put. */
export const eventsSpreadEvenly: Assumption = {
  id: 'events-spread-evenly',
  says: 'events without published dates are spread evenly: one a term in the middle week of the term, otherwise in the middle weeks of equal parts of the year, on the working day after the usual day, and no two in one week while another is free',
  source: { document: readings, section: 'placing events', basis: 'assumed' },
};

/** Reading 4: what is stated for full-time teachers only is planned for part-time ones at the same rate. */
export const partTimeAtFullPace: Assumption = {
  id: 'part-time-at-full-pace',
  says: 'a part-time ECT is coached and studies as often as a full-time one, unless another pace is agreed with the appropriate body and the provider',
  source: { document: readings, section: 'reading 4', basis: 'assumed' },
};

/** Where the caller names no usual day. */
export const firstDayOfTheWeek: Assumption = {
  id: 'first-day-of-the-week',
  says: 'no usual day was given: sessions are put on the first day of the week that is taught and worked',
  source: { document: readings, section: 'placing sessions', basis: 'assumed' },
};

/** Reading 20: how much of what is counted by the year remains after a late start. */
export const lateStartKeepsTotals: Assumption = {
  id: 'late-start-keeps-totals',
  says: 'someone who starts late has as many sessions of a published number as someone who starts at the beginning of the year; no source says so',
  source: { document: readings, section: 'reading 20', basis: 'assumed' },
};

/** The part-time pace, where it was agreed. */
export const partTimeInProportion: Assumption = {
  id: 'part-time-in-proportion',
  says: 'at the part-time pace the weeks of the course are laid out in proportion to the FTE; no source publishes that pace',
  source: { document: readings, section: 'reading 4', basis: 'assumed' },
};

/** Reading 14, as it stands unless the caller chooses otherwise. */
export const absenceCountsAllDays: Assumption = {
  id: 'absence-counts-all-days',
  says: 'longer than four weeks is more than 28 days in a row, the first and the last and any holidays between them counted',
  source: { document: readings, section: 'reading 14', basis: 'assumed' },
};

/** Reading 14, with the school's holidays left out. */
export const absenceWithoutHolidays: Assumption = {
  id: 'absence-without-holidays',
  says: 'longer than four weeks is more than 28 days in a row, the first and the last counted, the school’s holidays not',
  source: { document: readings, section: 'reading 14', basis: 'assumed' },
};

/** What a pause does. */
export const pauseShiftsTheRest: Assumption = {
  id: 'pause-shifts-the-rest',
  says: 'after a pause the programme goes on where it stopped, in as many teaching weeks as were left; it ends later by that much',
  source: { document: readings, section: 'pauses', basis: 'assumed' },
};

/** What becomes of a clinic or conference that is missed. */
export const missedEventsStayOpen: Assumption = {
  id: 'missed-events-stay-open',
  says: 'what becomes of a missed clinic or conference is not published: it stays open',
  source: { document: readings, section: 'missed events', basis: 'assumed' },
};

/** What one hub does with them. */
export const missedEventsAsOneHub: Assumption = {
  id: 'missed-events-as-one-hub',
  says: 'a missed clinic is caught up by study on Steplab, a missed conference needs another date',
  source: {
    document: northWestLondonOverview,
    section: 'missed sessions',
    basis: 'practice',
  },
};
