// A person's row in plain zod, as a team would write it that wants the same rows refused and the same answer read: the rules
// of a field, those between fields, and the shape that the core takes. Events and timetables, which no row here has, are left
// out, and so are the words that people are told.
import { programmes } from 'ecf-rules';
import * as z from 'zod';
import { plainFactsSchema } from './peers.mjs';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const MOST_ECTS = 100;

const key = z
  .string()
  .max(100)
  .refine((text) => text.trim() !== '')
  .refine((text) => text.isWellFormed());
const day = z.iso.date();
const academicYear = z.string().refine(isAcademicYear);
const weekday = z.enum(WEEKDAYS);
const workingDays = z.array(weekday).max(WEEKDAYS.length);
const pattern = {
  fte: z
    .number()
    .positive()
    .max(1)
    .refine((share) => Math.abs(share * 100 - Math.round(share * 100)) < 1e-9)
    .transform((share) => Math.round(share * 100))
    .optional(),
  workingDays: workingDays.optional(),
  usualDay: weekday.optional(),
};
const ect = z.strictObject({
  ...pattern,
  person: key,
  start: day,
  cohort: academicYear.optional(),
  from: day.optional(),
  workingDaysOfMentorBefore: workingDays.optional(),
});

export const equalPersonSchema = z
  .strictObject({
    person: key,
    programme: z.enum(programmes.map(({ id }) => id)),
    on: day,
    start: z.union([day, academicYear]).optional(),
    facts: plainFactsSchema,
    enrolment: z
      .strictObject({
        ...pattern,
        school: key,
        cohort: academicYear.optional(),
        ects: z.array(ect).max(MOST_ECTS).optional(),
        trained: z.boolean().optional(),
        mentorWorkingDays: workingDays.optional(),
      })
      .optional(),
  })
  .superRefine(refuseWhatDoesNotFit)
  .transform(({ person, programme, on, start, facts, enrolment }) => {
    const asked = enrolment?.cohort ?? start;
    return {
      person,
      programme,
      facts,
      at: asked === undefined ? { on } : { on, start: asked },
      ...(enrolment === undefined
        ? {}
        : { enrolment: { person, role: facts.role, start, ...trainedAs(facts), ...enrolment } }),
    };
  });

function trainedAs({ role, mentorTrained }) {
  return role === 'mentor' && mentorTrained === true ? { trained: true } : {};
}

function refuseWhatDoesNotFit({ person, programme: id, start, facts, enrolment }, context) {
  const refuse = (...path) => context.addIssue({ code: 'custom', path });
  if (facts.matSecondarySchoolsLed > facts.matSchoolsLed) refuse('facts', 'matSecondarySchoolsLed');
  if (enrolment === undefined) return;
  const { ects = [], mentorWorkingDays } = enrolment;
  if (facts.role === undefined) refuse('facts', 'role');
  if (start === undefined || isAcademicYear(start)) {
    refuse('start');
    return;
  }
  const cohort = enrolment.cohort ?? yearOf(start);
  const { editions } = programmes.find((programme) => programme.id === id);
  const edition = editions.find(({ cohorts }) => cohorts.includes(cohort));
  if (edition !== undefined && facts.role !== undefined && !edition.roles.includes(facts.role)) refuse('facts', 'role');
  if (enrolment.cohort < yearOf(start)) refuse('enrolment', 'cohort');
  if (enrolment.ects !== undefined && facts.role !== 'mentor') refuse('enrolment', 'ects');
  refusePattern(enrolment, refuse, 'enrolment');
  if (!meet(enrolment.workingDays, mentorWorkingDays)) refuse('enrolment', 'mentorWorkingDays');
  ects.forEach((each, at) => {
    refusePattern(each, refuse, 'enrolment', 'ects', at);
    if (each.cohort < yearOf(each.start)) refuse('enrolment', 'ects', at, 'cohort');
    if (each.person === person || each.person === 'self') refuse('enrolment', 'ects', at, 'person');
    if (ects.findIndex((other) => other.person === each.person) !== at) refuse('enrolment', 'ects', at, 'person');
    if (!meet(enrolment.workingDays, each.workingDays)) refuse('enrolment', 'ects', at, 'workingDays');
  });
}

function refusePattern({ workingDays: days, usualDay }, refuse, ...path) {
  if (days === undefined) return;
  if (days.length === 0) refuse(...path, 'workingDays');
  if (usualDay !== undefined && !days.includes(usualDay)) refuse(...path, 'usualDay');
}

function meet(some, others) {
  return some === undefined || others === undefined || some.some((each) => others.includes(each));
}

function yearOf(start) {
  const year = Number(start.slice(0, 4)) - (start.slice(5, 7) < '09' ? 1 : 0);
  return `${year}/${String(year + 1).slice(2)}`;
}

function isAcademicYear(text) {
  const parts = /^([1-9]\d{3})\/(\d{2})$/.exec(text);
  return parts !== null && (Number(parts[1]) + 1) % 100 === Number(parts[2]);
}
