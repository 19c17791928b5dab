import { FACTS, type FactName, type Facts } from '../vocabulary/facts.js';
import type { Question } from './question.js';
import { QUESTIONS } from './questions.js';
import { readDay } from './readDay.js';
import type { Reading } from './reading.js';

/**
 * Reads what was entered for a fact: the path of a problem begins with the fact. No problem repeats what was entered.
 */
export function readAnswer(fact: FactName, entered: unknown): Reading<Facts[FactName]> {
  const reading = readValue(QUESTIONS[fact], typeof entered === 'string' ? entered.trim() : (entered ?? ''));
  if ('value' in reading) return reading;
  const { problem } = reading;
  return { problem: { ...problem, path: [fact, ...problem.path] } };
}

function readValue(question: Question, entered: unknown): Reading<Facts[FactName]> {
  if (question.kind === 'date') return readDay(entered, question);
  if (entered === '') return { problem: { path: [], code: 'missing', message: question.missing } };
  return question.kind === 'number' ? readCount(entered, question.subject) : readChoice(question, entered);
}

function readChoice({ fact, missing }: Question, entered: unknown): Reading<Facts[FactName]> {
  const known = FACTS[fact];
  const isYesOrNo = typeof known === 'string'; // the only kind of chosen fact without a list
  const value = isYesOrNo && (entered === 'yes' || entered === 'no') ? entered === 'yes' : entered;
  const isOne = isYesOrNo ? typeof value === 'boolean' : (known as readonly unknown[]).includes(value);
  return isOne ? { value: value as Facts[FactName] } : { problem: { path: [], code: 'notOneOf', message: missing } };
}

function readCount(entered: unknown, subject: string): Reading<number> {
  const count = typeof entered === 'string' && /^-?\d+$/.test(entered) ? Number(entered) : entered;
  if (typeof count !== 'number' || !Number.isSafeInteger(count)) {
    return { problem: { path: [], code: 'wrongKind', message: `${subject} must be a whole number` } };
  }
  return count < 0
    ? { problem: { path: [], code: 'outOfRange', message: `${subject} must be 0 or more` } }
    : { value: Math.abs(count) }; // -0 is 0
}
