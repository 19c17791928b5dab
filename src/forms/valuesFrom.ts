import type { FactName, Facts, Known } from '../vocabulary/facts.js';
import type { Programme } from '../vocabulary/programme.js';
import type { FormValues } from './formValues.js';
import type { Question } from './question.js';
import { questionsFor } from './questionsFor.js';

/**
 * What the fields of a form hold for the answers given, empty where there is
 * none: the initial values. `answersFrom` reads them back.
 *
 * @example
 * ```ts
 * valuesFrom(secondaryMathsMatLeads, { matSchoolsLed: 3, inMasteryWorkGroup: true });
 * // => { matSchoolsLed: '3', matSecondarySchoolsLed: '', tookPartBefore: '', inMasteryWorkGroup: 'yes' }
 * valuesFrom(sktmSecondaryNonSpecialist, { mathsTeachingFrom: civilDay('2023-01-09') }).mathsTeachingFrom;
 * // => { day: '9', month: '1', year: '2023' }
 * ```
 */
export function valuesFrom<F extends FactName>(programme: Programme<F>, answers: Known<NoInfer<F>>): FormValues<F> {
  const given: Known<FactName> = answers;
  const fields = questionsFor<FactName>(programme).map((question) => [
    question.fact,
    fieldOf(question, given[question.fact]),
  ]);
  return Object.fromEntries(fields) as FormValues<F>;
}

function fieldOf({ kind }: Question, answer: Facts[FactName] | undefined): unknown {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  const text = String(answer ?? '');
  return kind === 'date' ? { day: plain(text.slice(8)), month: plain(text.slice(5, 7)), year: text.slice(0, 4) } : text;
}

/** Without a leading zero. */
function plain(part: string): string {
  return part.replace(/^0/, '');
}
