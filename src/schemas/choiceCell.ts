import { QUESTIONS } from '../forms/questions.js';
import { FACTS, type FactName } from '../vocabulary/facts.js';
import type { CellRead } from './cellRead.js';
import { spelling } from './spelling.js';
import { YES_AND_NO } from './yesAndNo.js';

/** Other ways to write a value, beside its own name. */
const SPELLINGS: { readonly [Name in FactName]?: Readonly<Record<string, readonly string[]>> } = {
  role: { ect: ['early career teacher'] },
  phase: { sixteenPlus: ['16 plus', '16+'] },
  yearOfTeaching: {
    first: ['1st', '1', 'year 1'],
    second: ['2nd', '2', 'year 2'],
    thirdOrLater: ['3rd or later', 'third or later'],
  },
  tookPartBefore: { lastYear: ['last year'], onlyEarlier: ['only earlier', 'earlier'] },
  ittInMaths: { jointCourse: ['joint course'] },
};

/** A whole number, or one of the values of a fact, however it is spelt. */
export function choiceCell(fact: FactName, text: string, label: string): CellRead {
  const values = FACTS[fact];
  if (!Array.isArray(values)) {
    const isCount = /^\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text));
    return isCount
      ? { value: Number(text) }
      : { code: 'wrongKind', message: `${label} must be a whole number, 0 or more` };
  }
  const known: readonly string[] = values;
  const spelt = spelling(text.slice(0, 100));
  const found = known.find((value) => namesOf(fact, value).some((name) => spelling(name) === spelt));
  if (found !== undefined && text.length <= 100) return { value: found };
  return { code: 'notOneOf', message: `${label} must be one of ${known.map(inWords).join(', ')}` };
}

/** All the ways to write a value: its name, what forms call it, others; where it is a yes or a no, as people write those. */
function namesOf(fact: FactName, value: string): readonly string[] {
  const question = QUESTIONS[fact];
  const labels = question.kind === 'radios' ? question.options.filter((option) => option.value === value) : [];
  return [
    value,
    ...labels.map(({ label }) => label),
    ...(SPELLINGS[fact]?.[value] ?? []),
    ...(value === 'yes' || value === 'no' ? YES_AND_NO[value] : []),
  ];
}

/** `middleDeemedPrimary` as people write it. */
function inWords(value: string): string {
  return value === 'ect' ? 'ECT' : value.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
