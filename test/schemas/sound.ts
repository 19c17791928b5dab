import fc from 'fast-check';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { threeYears } from '../support/calendars.js';
import { dayLater } from '../support/dayCounter.js';
import { ectsAndMentors } from '../support/enrolments.js';
import { someEvent, writtenEvent } from './events.js';
import { applications, intakes } from './places.js';
import { someFacts, written as writtenEnrolment, writtenPeople } from './written.js';

const day = fc.integer({ min: 0, max: 600 }).map((days) => dayLater('2024-09-02', days) as CivilDay);

const timetable = fc
  .record(
    { comparableMinutes: fc.nat(2000), cycleWeeks: fc.integer({ min: 1, max: 10 }), first: day, length: fc.nat(300) },
    { requiredKeys: ['comparableMinutes', 'first', 'length'] },
  )
  .map(({ first, length, ...minutes }) => ({
    ...minutes,
    halves: [
      { half: 1, first, last: dayLater(first, length) },
      { half: 2, first: dayLater(first, length + 1), last: dayLater(first, length + 2) },
    ],
  }));

/** What each schema takes, as it is written. */
export const written = {
  factsSchema: someFacts,
  personSchema: fc
    .tuple(writtenPeople, fc.option(timetable))
    .map(([{ row }, halves]) => (halves === null ? row : { ...row, timetable: halves })),
  enrolmentSchema: ectsAndMentors.map(({ who }) => writtenEnrolment(who)),
  planEventsSchema: someEvent.map((event) => [writtenEvent(event)]),
  schoolDatesSchema: threeYears,
  inductionTimetableSchema: timetable,
  intakeSchema: intakes,
  applicationSchema: applications,
  datePartsSchema: day.map((text) => {
    const [year, month, date] = text.split('-');
    return { day: date, month, year };
  }),
};
