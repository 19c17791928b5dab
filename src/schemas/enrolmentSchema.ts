import * as z from 'zod';
import { WEEKDAYS, type Weekday } from '../calendar/weekday.js';
import type { Enrolment, MentoredEct, WorkingPattern } from '../schedule/enrolment.js';
import { ROLES } from '../vocabulary/people.js';
import { choiceField } from './choiceField.js';
import { closedObject, type Shape } from './closedObject.js';
import { dayField } from './dayField.js';
import { fteField } from './fteField.js';
import { keyField } from './keyField.js';
import type { Written } from './written.js';
import { yearField } from './yearField.js';

/**
 * A person on a programme, as `planSchedule` takes it: who, as what, at which
 * school, since which day, with how they work and, for a mentor, their ECTs. FTE
 * is written as a share (0.6) and read as whole hundredths.
 *
 * Told here: fields that are missing or unknown and values of the wrong kind.
 * What does not fit together (a usual day that is not worked) `planSchedule`
 * tells, and {@link readPeople} beside the rest.
 *
 * @example
 * ```ts
 * const enrolment = enrolmentSchema.parse({
 *   person: 'ect-1',
 *   role: 'ect',
 *   school: 'sample',
 *   start: '2024-09-03',
 *   fte: 0.6,
 *   workingDays: ['monday', 'tuesday', 'wednesday'],
 * });
 * planSchedule(ambitionEct, enrolment, { calendars: [schoolCalendar(sampleDates)] }).cohort; // => '2024/25'
 * ```
 */
export const enrolmentSchema: z.ZodType<Enrolment, Written<Enrolment>> = /* @__PURE__ */ makeEnrolmentSchema();

function makeEnrolmentSchema(): z.ZodType<Enrolment, Written<Enrolment>> {
  return closedObject(enrolmentFields(), 'Enter the enrolment as an object');
}

/** The fields of an enrolment. */
export function enrolmentFields(): Shape<Enrolment> {
  return {
    ...patternFields(),
    person: keyField('Enter a key for the person', 'The key of the person'),
    role: choiceField(ROLES, 'Enter what the person is on the programme, such as ect', 'The role'),
    school: keyField('Enter the key of the school, as its calendar has it', 'The key of the school'),
    start: dayField('Enter the day the training started', 'The start'),
    cohort: yearField().optional(),
    ects: z
      .array(closedObject(ectFields(), 'Enter the ECT as an object'), { error: 'Enter the ECTs as a list' })
      .optional(),
    trained: z.boolean({ error: 'trained must be true or false' }).optional(),
    mentorWorkingDays: workingDays('mentorWorkingDays').optional(),
  };
}

function ectFields(): Shape<MentoredEct> {
  return {
    ...patternFields(),
    person: keyField('Enter the key of the ECT', 'The key of the ECT'),
    start: dayField('Enter the day the ECT’s training started', 'The start'),
    cohort: yearField().optional(),
    from: dayField(
      'Enter the day from which the mentor coaches the ECT',
      'The day from which the mentor coaches',
    ).optional(),
    workingDaysOfMentorBefore: workingDays('workingDaysOfMentorBefore').optional(),
  };
}

function patternFields(): Shape<WorkingPattern> {
  return {
    fte: fteField().optional(),
    workingDays: workingDays('workingDays').optional(),
    usualDay: choiceField(WEEKDAYS, 'Enter the usual day', 'The usual day').optional(),
  };
}

function workingDays(name: string): z.ZodType<readonly Weekday[], readonly Weekday[]> {
  const day = choiceField(WEEKDAYS, 'Enter the working day', 'A working day');
  return z.array(day, { error: `${name} must be a list of days, such as ["monday", "tuesday"]` });
}
