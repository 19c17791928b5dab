import * as z from 'zod';
import { WEEKDAYS } from '../calendar/weekday.js';
import type { Enrolment, MentoredEct, WorkingPattern } from '../schedule/enrolment.js';
import { ROLES } from '../vocabulary/people.js';
import { choiceField } from './fields/choiceField.js';
import { closedObject } from './fields/closedObject.js';
import { dayField } from './fields/dayField.js';
import { fteField } from './fields/fteField.js';
import { keyField } from './fields/keyField.js';
import { listField } from './fields/listField.js';
import type { Shape } from './fields/strictFields.js';
import { workingDaysField } from './fields/workingDaysField.js';
import type { Written } from './fields/written.js';
import { yearField } from './fields/yearField.js';
import { addProblems } from './problems/addProblems.js';
import { isBroken } from './problems/isBroken.js';
import { planningMisfits } from './problems/planningMisfits.js';
import { publicSchema } from './publicSchema.js';

/** The most ECTs that are read with one mentor. */
export const MOST_ECTS = 100;

/** The rules for an enrolment beyond its shape. */
export const ENROLMENT_RULES: readonly string[] = [
  'days exist',
  'an academic year is followed by the next one, as in 2024/25',
  'FTE is at most 1, with at most two decimals',
  'keys are not blank',
  'a usual day is one of the working days, of which there is at least one',
  'a mentor and an ECT share a working day, no ECT stands twice, and nobody is their own mentor',
];

/**
 * A person on a programme, as `planSchedule` takes it: who they are, their role,
 * school and start, how they work and, for a mentor, their ECTs. FTE is written
 * as a share (0.6) and read as whole hundredths.
 *
 * Reports: fields that are missing or unknown, values of the wrong kind, and what
 * does not fit together (a usual day that is not a working day). `planSchedule`
 * reports a role that the programme does not have and a school without a
 * calendar.
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
  const schema = closedObject(enrolmentFields(), 'Enter the enrolment as an object').superRefine(tellWhatDoesNotFit, {
    when: ({ value }) => typeof value === 'object' && value !== null,
  });
  return publicSchema(schema, {
    title: 'Enrolment',
    says: 'A person on a programme: who, as what, at which school, since which day. FTE is a share, such as 0.6.',
    beyondShape: ENROLMENT_RULES,
  });
}

/** The core knows what does not fit together, whatever the programme and whichever calendar the school has. */
function tellWhatDoesNotFit(enrolment: Enrolment, context: z.core.$RefinementCtx): void {
  if (isBroken(context, []) || (enrolment.ects?.length ?? 0) > MOST_ECTS) return;
  addProblems(context, planningMisfits(undefined, enrolment));
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
    ects: listField(
      closedObject(ectFields(), 'Enter the ECT as an object'),
      'Enter the ECTs as a list',
      MOST_ECTS,
      `Enter ${MOST_ECTS} ECTs or fewer`,
    ).optional(),
    trained: z.boolean({ error: 'Enter whether the mentor has been trained already, as true or false' }).optional(),
    mentorWorkingDays: workingDaysField('The working days of the mentor').optional(),
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
    workingDaysOfMentorBefore: workingDaysField('The working days of the mentor before').optional(),
  };
}

function patternFields(): Shape<WorkingPattern> {
  return {
    fte: fteField().optional(),
    workingDays: workingDaysField('The working days').optional(),
    usualDay: choiceField(WEEKDAYS, 'Enter the usual day', 'The usual day').optional(),
  };
}
