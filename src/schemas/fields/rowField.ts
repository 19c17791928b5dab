import { FACTS, type FactName } from '../../vocabulary/facts.js';

/** What a column can hold besides facts: fields of the person who asks, and of their enrolment. */
const PLAIN_FIELDS = ['person', 'programme', 'on', 'start'] as const;
const ENROLMENT_FIELDS = [
  'school',
  'fte',
  'workingDays',
  'usualDay',
  'cohort',
  'trained',
  'mentorWorkingDays',
] as const;

/** A field of an enrolment that a column can hold. */
type EnrolmentField = (typeof ENROLMENT_FIELDS)[number];

/** What a column of a table of people can hold: a field of a person, of their enrolment, or a fact. */
export type RowField = (typeof PLAIN_FIELDS)[number] | EnrolmentField | FactName;

/** Whether a column holds a field of the enrolment. */
function isOfEnrolment(field: RowField): field is EnrolmentField {
  return ENROLMENT_FIELDS.some((name) => name === field);
}

/** Whether a column holds a fact. */
export function isFact(field: RowField): field is FactName {
  return Object.hasOwn(FACTS, field);
}

/** Where a field is in a person as written. */
export function pathOf(field: RowField): readonly string[] {
  if (isFact(field)) return ['facts', field];
  return isOfEnrolment(field) ? ['enrolment', field] : [field];
}
