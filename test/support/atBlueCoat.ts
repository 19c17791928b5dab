import type { CivilDay } from '../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { Programme } from '../../src/vocabulary/programme.js';
import { blueCoat } from './schools.js';

// Where most tests of plans begin: an ECT at Blue Coat from its first day of 2024/25, on Tuesdays.

export const calendars = [schoolCalendar(blueCoat)];
export const school = 'blue-coat-junior';
export const start = day('2024-09-03');
export const ect: Enrolment = { person: 'ect-1', role: 'ect', school, start, usualDay: 'tuesday' };

/** A mentor of two ECTs, all from that day. */
export const mentorOfTwo: Enrolment = {
  person: 'mentor-1',
  role: 'mentor',
  school,
  start,
  ects: [
    { person: 'a', start },
    { person: 'b', start },
  ],
};

/** The ECT programme, saying nothing of how it bends. */
export const unbending: Programme = {
  ...ambitionEct,
  editions: ambitionEct.editions.map((edition) => ({ ...edition, flexibility: 'notPublished' as const })),
};

export function day(text: string): CivilDay {
  return text as CivilDay;
}
