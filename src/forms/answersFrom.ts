import { fieldOf } from '../problems/fieldOf.js';
import type { FactName, Facts, Known } from '../vocabulary/facts.js';
import type { Programme } from '../vocabulary/programme.js';
import type { FormValues } from './formValues.js';
import { questionsFor } from './questionsFor.js';
import { readAnswer } from './readAnswer.js';

/**
 * The answers that the fields of a form give to the questions of a programme.
 * What is empty or cannot be read is left out, as are fields that belong to none
 * of its questions: `formSchema` reports what is wrong.
 *
 * @example
 * ```ts
 * const values = { teachesMaths: 'no', mathsTeachingFrom: { day: '9', month: '1', year: '2023' }, ittInMaths: '' } as const;
 * answersFrom(sktmSecondaryNonSpecialist, values); // => { teachesMaths: false, mathsTeachingFrom: '2023-01-09' }
 * ```
 */
export function answersFrom<F extends FactName>(programme: Programme<F>, values: FormValues<NoInfer<F>>): Known<F> {
  const answers: { [Name in FactName]?: Facts[Name] } = {};
  for (const { fact } of questionsFor<FactName>(programme)) {
    const reading = readAnswer(fact, fieldOf(values, fact));
    if ('value' in reading) Object.assign(answers, { [fact]: reading.value });
  }
  return answers as Known<F>;
}
