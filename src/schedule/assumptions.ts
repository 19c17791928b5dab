import type { Assumption } from '../vocabulary/assumption.js';
import { readings } from '../vocabulary/readings.js';

/** Reading 7, as it stands unless the caller chooses otherwise. */
export const fortnightlyInOddWeeks: Assumption = {
  id: 'fortnightly-in-odd-weeks',
  says: 'what happens every fortnight happens in teaching weeks 1, 3, 5 and so on of the school year',
  source: { document: readings, section: 'reading 7', basis: 'assumed' },
};

/** Reading 7, the other half. */
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

/** Where events whose dates nobody has published are put. */
export const eventsSpreadEvenly: Assumption = {
  id: 'events-spread-evenly',
  says: 'events without published dates are spread evenly: one a term in the middle week of the term, otherwise in the middle weeks of equal parts of the year, on the working day after the usual day, and no two in one week while another is free',
  source: { document: readings, section: 'placing events', basis: 'assumed' },
};

/** Reading 4: what is stated for full-time teachers only is planned for part-time ones at the same rate. */
export const partTimeAtFullPace: Assumption = {
  id: 'part-time-at-full-pace',
  says: 'a part-time ECT is coached and studies as often as a full-time one; the appropriate body and the provider have to be asked',
  source: { document: readings, section: 'reading 4', basis: 'assumed' },
};

/** Where the caller names no usual day. */
export const firstDayOfTheWeek: Assumption = {
  id: 'first-day-of-the-week',
  says: 'no usual day was given: sessions are put on the first day of the week that is taught and worked',
  source: { document: readings, section: 'placing sessions', basis: 'assumed' },
};

/** Reading 20: what a late start leaves of what is counted by the year. */
export const lateStartKeepsTotals: Assumption = {
  id: 'late-start-keeps-totals',
  says: 'who starts late has as many clinics and conferences as who starts with the year; no source says so',
  source: { document: readings, section: 'reading 20', basis: 'assumed' },
};
