import { cohortAsked } from '../eligibility/checkAsked.js';
import type { Asked } from '../eligibility/decision.js';
import { fieldOf } from '../problems/fieldOf.js';
import type { Problem } from '../problems/problem.js';
import type { FactName, Known } from '../vocabulary/facts.js';
import type { Programme } from '../vocabulary/programme.js';
import { answersFrom } from './answersFrom.js';
import type { FormQuestion } from './form.js';
import { formFor } from './formFor.js';
import type { FormValues } from './formValues.js';
import { readAnswer } from './readAnswer.js';
import type { FormSchema } from './standardSchema.js';

/**
 * Which questions have to be answered when a form is sent: every open one that a
 * decision waits for; only the next one, where questions appear one after the
 * other; or those on the page, named by their facts.
 */
export type ToAnswer<F extends FactName> = 'everyOpen' | 'nextOnly' | readonly F[];

/**
 * A schema for the form of a programme, for form libraries: a synchronous
 * Standard Schema that takes what the fields hold and returns the answers as
 * facts.
 *
 * It first reads what can be read, and with these answers finds out which
 * questions still matter. Only those are judged: a field that is no longer
 * relevant is never wrong, whatever it holds, nor is one that belongs to none of
 * the programme's questions. All problems are reported at once, one per question,
 * with the path of its field or of the part of a day that is wrong. A well-formed
 * answer is always in the result, even where it no longer matters.
 *
 * @param programme - the programme.
 * @param at - the day of asking, and the start asked about when that is another day.
 * @param toAnswer - which questions have to be answered; if left out, every open one that a decision waits for.
 * @throws {@link InvalidInput} for an invalid day of asking or start. Validating never throws.
 *
 * @example
 * ```ts
 * const schema = formSchema(sktmSecondaryNonSpecialist, { on: civilDay('2022-11-01') });
 * const values = { stateFunded: 'yes', teachesMaths: 'yes', mathsTeachingFrom: { day: '31' }, ittInMaths: 'no' };
 * schema['~standard'].validate(values); // => { value: { stateFunded: true, teachesMaths: true, ittInMaths: 'no' } }
 * schema['~standard'].validate({ ...values, teachesMaths: 'no', committedToTeachMaths: 'yes' });
 * // => {
 * //   issues: [
 * //     {
 * //       path: ['mathsTeachingFrom', 'month'],
 * //       code: 'missing',
 * //       message: 'Date the teacher is to start teaching maths must include a month and year',
 * //     },
 * //   ],
 * // }
 * ```
 */
export function formSchema<F extends FactName>(
  programme: Programme<F>,
  at: Asked,
  toAnswer: ToAnswer<NoInfer<F>> = 'everyOpen',
): FormSchema<FormValues<F>, Known<F>> {
  cohortAsked(programme, {}, at); // an invalid day is reported when the schema is made, not when somebody sends the form
  return {
    '~standard': {
      version: 1,
      vendor: 'ecf-rules',
      validate: (values) => {
        const answers = answersFrom(programme, values as FormValues<F>); // reads whatever it is given
        const { questions, next } = formFor<FactName>(programme, answers, at);
        const issues = questions.flatMap((question) =>
          problemWith(question, fieldOf(values, question.fact), next, toAnswer),
        );
        return issues.length > 0 ? { issues } : { value: answers };
      },
    },
  };
}

/** What is wrong with an open question: it has to be answered and is not, or its answer cannot be read. */
function problemWith(
  { fact, state, required }: FormQuestion,
  entered: unknown,
  next: FactName | null,
  toAnswer: ToAnswer<FactName>,
): readonly Problem[] {
  const reading = state === 'open' ? readAnswer(fact, entered) : undefined;
  if (reading === undefined || 'value' in reading) return [];
  const { problem } = reading;
  const isBlank = problem.code === 'missing' && problem.path.length === 1;
  if (typeof toAnswer !== 'string') return toAnswer.includes(fact) ? [problem] : [];
  if (!isBlank) return [problem];
  return (toAnswer === 'everyOpen' ? required : fact === next) ? [problem] : [];
}
