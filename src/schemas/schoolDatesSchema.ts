import type * as z from 'zod';
import { checkSchoolDates } from '../calendar/checkSchoolDates.js';
import type { CivilDay } from '../calendar/civilDay.js';
import type { Period } from '../calendar/period.js';
import { type SchoolDates, TERM_NAMES, type TermDates, type YearDates } from '../calendar/schoolDates.js';
import { fieldOf } from '../problems/fieldOf.js';
import { choiceField } from './fields/choiceField.js';
import { closedObject } from './fields/closedObject.js';
import { dayField } from './fields/dayField.js';
import { keyField } from './fields/keyField.js';
import { listField, listOrWord } from './fields/listField.js';
import type { Shape } from './fields/strictFields.js';
import type { Written } from './fields/written.js';
import { yearField } from './fields/yearField.js';
import { addProblems } from './problems/addProblems.js';
import { askCore } from './problems/askCore.js';
import { isBroken } from './problems/isBroken.js';
import { publicSchema } from './publicSchema.js';

/** The most academic years that are read for one school. */
const MOST_YEARS = 100;

/** The most terms and training days that are read for one year, whether or not there can be that many. */
const MOST_TERMS = 12;
const MOST_TRAINING_DAYS = 366;

/**
 * A school's dates as it publishes them, for `schoolCalendar`: three terms a
 * year, half-terms, and training days or `notPublished`.
 *
 * Reports: fields that are missing or unknown, days that do not exist, and
 * everything that `schoolCalendar` refuses (terms that overlap, a half-term
 * outside its term).
 *
 * @example
 * ```ts
 * schoolCalendar(schoolDatesSchema.parse(sampleDates)).years.length; // => 3
 * ```
 */
export const schoolDatesSchema: z.ZodType<SchoolDates, Written<SchoolDates>> = /* @__PURE__ */ makeSchoolDatesSchema();

function makeSchoolDatesSchema(): z.ZodType<SchoolDates, Written<SchoolDates>> {
  const schema = closedObject<SchoolDates>(
    {
      school: keyField('Enter a key for the school', 'The key of the school'),
      years: listField(
        yearSchema(),
        'Enter the academic years as a list',
        MOST_YEARS,
        `Enter ${MOST_YEARS} academic years or fewer`,
      ),
    },
    'Enter the dates of the school as an object',
  ).superRefine(tellWhatDoesNotFit, { when: ({ value }) => Array.isArray(fieldOf(value, 'years')) });
  return publicSchema(schema, {
    title: 'School dates',
    says: 'The dates of a school as it publishes them: three terms a year, half-terms, training days or notPublished.',
    beyondShape: [
      'days exist, keys are not blank, and an academic year is followed by the next one, as in 2024/25',
      'there is at least one year, each stands once, the earliest first, with an autumn, a spring and a summer term',
      'no terms overlap, a half-term lies inside its term, and no last day comes before its first',
      'terms and training days of a year lie between 1 August and 31 August, and no training day stands twice',
    ],
  });
}

function yearSchema(): z.ZodType<YearDates, Written<YearDates>> {
  return closedObject<YearDates>(
    {
      academicYear: yearField(),
      terms: listField(
        termSchema(),
        'Enter the three terms as a list',
        MOST_TERMS,
        `Enter ${MOST_TERMS} terms or fewer`,
      ),
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
  return listOrWord(
    dayField('Enter the training day', 'A training day'),
    'notPublished',
    'Enter the training days as a list, or notPublished',
    MOST_TRAINING_DAYS,
    `Enter ${MOST_TRAINING_DAYS} training days or fewer`,
  );
}

/** The core checks every year that has its terms, whatever is wrong with the others and with its training days. */
function tellWhatDoesNotFit(dates: SchoolDates, context: z.core.$RefinementCtx): void {
  if (dates.years.length > MOST_YEARS) return;
  const hasTerms = (at: number): boolean =>
    Array.isArray(fieldOf(dates.years[at], 'terms')) && !isBroken(context, ['years', at, 'terms']);
  const whole = [...dates.years.keys()].filter(hasTerms);
  if (whole.length === 0 && dates.years.length > 0) return;
  const years = dates.years.flatMap((year, at) => {
    if (!whole.includes(at)) return [];
    return isBroken(context, ['years', at, 'trainingDays'])
      ? [{ ...year, trainingDays: 'notPublished' as const }]
      : [year];
  });
  const problems = askCore(() => checkSchoolDates({ school: dates.school, years }));
  addProblems(
    context,
    problems.map(({ path, ...problem }) => ({
      ...problem,
      path: path.map((step, depth) => (depth === 1 ? Number(whole[Number(step)]) : step)),
    })),
  );
}
