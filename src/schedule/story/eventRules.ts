import type { Citation } from '../../vocabulary/citation.js';
import { readings } from '../../vocabulary/readings.js';

/** Reading 15: the next teaching week, never three in a week. */
export const catchUpReading: Citation = { document: readings, section: 'reading 15', basis: 'assumed' };

/** Where nothing is published on what becomes of a session. */
export const nothingPublished: Citation = {
  document: readings,
  section: 'missed sessions with no published rule',
  basis: 'assumed',
};

/** What a pause does to the sessions after it. */
export const pauseShifts: Citation = { document: readings, section: 'pauses', basis: 'assumed' };

/** What a change of working days, mentor or school does. */
export const samePlanOnNewDays: Citation = { document: readings, section: 'changes midway', basis: 'assumed' };

/** Anyone who leaves has no more sessions. */
export const nobodyLeftToAttend: Citation = { document: readings, section: 'leaving', basis: 'assumed' };

/** A missed session for which the caller has another date. */
export const newDateGiven: Citation = { document: readings, section: 'dates given by the caller', basis: 'assumed' };
