/**
 * The border: schemas and readers for what people and programs hand in. Each
 * takes anything, and gives back the core's own types or every problem at once.
 *
 * @packageDocumentation
 */
export { enrolmentSchema } from './enrolmentSchema.js';
export { factsSchema } from './factsSchema.js';
export { type HalfOfInduction, type InductionTimetable, inductionTimetableSchema } from './inductionTimetableSchema.js';
export {
  type Person,
  personSchema,
  type WrittenEnrolment,
  type WrittenFacts,
  type WrittenPerson,
} from './personSchema.js';
export { type CalendarRow, readCalendars } from './readCalendars.js';
export { type PersonRow, readPeople } from './readPeople.js';
export type { BadRow, GoodRow, Rows } from './rows.js';
export { schoolDatesSchema } from './schoolDatesSchema.js';
export type { Written } from './written.js';
