import * as z from 'zod';
import { checkSchoolDates } from '../calendar/checkSchoolDates.js';
import type { CivilDay } from '../calendar/civilDay.js';
import type { Period } from '../calendar/period.js';
import { type SchoolDates, TERM_NAMES, type TermDates, type YearDates } from '../calendar/schoolDates.js';
import { addProblems } from './addProblems.js';
import { askCore } from './askCore.js';
import { choiceField } from './choiceField.js';
import { closedObject, type Shape } from './closedObject.js';
import { dayField } from './dayField.js';
import { fieldOf } from './fieldOf.js';
import { isBroken } from './isBroken.js';
import { keyField } from './keyField.js';
import type { Written } from './written.js';
import { yearField } from './yearField.js';

/**
 * The dates of a school as the school publishes them, for `schoolCalendar`: three
 * terms a year, half-terms, and training days or `notPublished`.
 *
 * Told: fields that are missing or unknown, days that do not exist, and all that
 * `schoolCalendar` refuses (terms that overlap, a half-term outside its term).
 *
 * @example
 * ```ts
 * schoolCalendar(schoolDatesSchema.parse(sampleDates)).years.length; // => 3
 * ```
 */
export const schoolDatesSchema: z.ZodType<SchoolDates, Written<SchoolDates>> = /* @__PURE__ */ makeSchoolDatesSchema();

function makeSchoolDatesSchema(): z.ZodType<SchoolDates, Written<SchoolDates>> {
  return closedObject<SchoolDates>(
    {
      school: keyField('Enter a key for the school', 'The key of the school'),
      years: z.array(yearSchema(), { error: 'Enter the academic years as a list' }),
    },
    'Enter the dates of the school as an object',
  ).superRefine(tellWhatDoesNotFit, { when: ({ value }) => Array.isArray(fieldOf(value, 'years')) });
}

function yearSchema(): z.ZodType<YearDates, Written<YearDates>> {
  return closedObject<YearDates>(
    {
      academicYear: yearField(),
      terms: z.array(termSchema(), { error: 'Enter the three terms as a list' }),
      trainingDays: trainingDays(),
    },
    'Enter the academic year as an object',
  );
}

function termSchema(): z.ZodType<TermDates, Written<TermDates>> {
  return closedObject<TermDates>(
    {
      name: choiceField(TERM_NAMES, 'Enter the name of the term', 'The name of the term'),
      ...periodFields('term'),
      halfTerm: closedObject(periodFields('half-term'), 'Enter the half-term as an object').optional(),
    },
    'Enter the term as an object',
  );
}

function periodFields(name: string): Shape<Period> {
  return {
    first: dayField(`Enter the first day of the ${name}`, `The first day of the ${name}`),
    last: dayField(`Enter the last day of the ${name}`, `The last day of the ${name}`),
  };
}

function trainingDays(): z.ZodType<readonly CivilDay[] | 'notPublished', readonly string[] | 'notPublished'> {
  const day = dayField('Enter the training day', 'A training day');
  return z.union([z.literal('notPublished'), z.array(day)], {
    error: 'Enter the training days as a list, or notPublished',
  });
}

/** The core looks at every year that has all its parts, whatever is wrong with the others. */
function tellWhatDoesNotFit(dates: SchoolDates, context: z.core.$RefinementCtx): void {
  const whole = dates.years.map((_, at) => at).filter((at) => !isBroken(context, ['years', at]));
  if (whole.length === 0 && dates.years.length > 0) return;
  const years = dates.years.filter((_, at) => whole.includes(at));
  const problems = askCore(() => checkSchoolDates({ school: dates.school, years }));
  addProblems(
    context,
    problems.map(({ path, ...problem }) => ({
      ...problem,
      path: path.map((step, depth) => (depth === 1 ? Number(whole[Number(step)]) : step)),
    })),
  );
}
