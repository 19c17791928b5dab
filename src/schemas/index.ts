/**
 * Schemas and readers for input from people and programs. Each accepts any value,
 * and returns either the core's own types or every problem at once.
 *
 * | to read | use |
 * | --- | --- |
 * | a list of people, or of schools' dates | {@link readPeople}, {@link readCalendars} |
 * | rows of a spreadsheet | {@link readRows}, {@link rowReader}, {@link ROW_HEADINGS} |
 * | what is known about someone | {@link factsSchema}, {@link factsSchemaFor}, {@link personSchema} |
 * | what is planned, and what happened | {@link enrolmentSchema}, {@link planEventsSchema}, {@link inductionTimetableSchema}, {@link schoolDatesSchema} |
 * | applications for places | {@link intakeSchema}, {@link applicationSchema} |
 * | the three fields of a date | {@link datePartsSchema}, {@link datePartsSchemaFor} |
 * | registers | {@link schoolFactsFromGias}, {@link teacherReferenceNumber} |
 *
 * @packageDocumentation
 * @module ecf-rules/schemas
 */
export { applicationSchema } from './applicationSchema.js';
export { type DateParts, type DatePartsWords, datePartsSchema, datePartsSchemaFor } from './datePartsSchema.js';
export { enrolmentSchema } from './enrolmentSchema.js';
export { factsSchema } from './factsSchema.js';
export { factsSchemaFor } from './factsSchemaFor.js';
export type { RowField } from './fields/rowField.js';
export { ROW_HEADINGS } from './fields/rowHeadings.js';
export type { Written } from './fields/written.js';
export { GIAS_SERVICES, type GiasAnswer, type GiasReading, type GiasService } from './gias/giasAnswer.js';
export { type SchoolFromGias, schoolFactsFromGias } from './gias/schoolFactsFromGias.js';
export { inductionTimetableSchema } from './inductionTimetableSchema.js';
export { intakeSchema } from './intakeSchema.js';
export { type CalendarRow, readCalendars } from './lists/readCalendars.js';
export { type PersonRow, readPeople } from './lists/readPeople.js';
export type { BadRow, GoodRow, Rows } from './lists/rows.js';
export {
  type Person,
  personSchema,
  type WrittenEnrolment,
  type WrittenFacts,
  type WrittenPerson,
} from './personSchema.js';
export { planEventsSchema } from './planEventsSchema.js';
export type { CellProblem } from './rows/assembleRow.js';
export { type ChosenColumns, COLUMN_MATCHES, type Column, type ColumnMatch } from './rows/columns.js';
export { readRows, type TableOfPeople } from './rows/readRows.js';
export {
  type BadCells,
  type GoodCells,
  type RowOptions,
  type RowReader,
  rowReader,
} from './rows/rowReader.js';
export { schoolDatesSchema } from './schoolDatesSchema.js';
export {
  OLDER_MARKS,
  type OlderMark,
  type TeacherReferenceNumber,
  teacherReferenceNumber,
} from './teacherReferenceNumber.js';
