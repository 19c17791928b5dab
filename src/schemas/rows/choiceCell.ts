import { QUESTIONS } from '../../forms/questions.js';
import { FACTS, type FactName } from '../../vocabulary/facts.js';
import { spelling } from '../fields/spelling.js';
import { withoutSign } from '../fields/withoutSign.js';
import type { CellRead } from './cellRead.js';
import { YES_AND_NO } from './yesAndNo.js';

/** Other ways to write a value, besides its own name. */
const SPELLINGS: { readonly [Name in FactName]?: Readonly<Record<string, readonly string[]>> } = {
  role: { ect: ['early career teacher'], inductionCoordinator: ['induction lead'] },
  phase: { sixteenPlus: ['16 plus', '16+'] },
  yearOfTeaching: {
    first: ['1st', '1', 'year 1'],
    second: ['2nd', '2', 'year 2'],
    thirdOrLater: ['3rd or later', 'third or later', 'third', 'fourth', 'fifth', 'sixth'],
  },
  tookPartBefore: { lastYear: ['last year'], onlyEarlier: ['only earlier', 'earlier'] },
  ittInMaths: { jointCourse: ['joint course'] },
};

/** A year of teaching from the third on, in numbers: there is one answer for all of these. */
const LATER_YEAR = /^(?:year ?)?(?:[3-9]|[1-9]\d)(?:st|nd|rd|th)?$/i;

/**
 * A whole number, or one of the values of a fact, however it is spelt.
 *
 * @param fact - the fact.
 * @param text - the text.
 * @param label - what the fact is called.
 * @param among - the values to name where the text is none of the fact's; if left out, all of them.
 */
export function choiceCell(fact: FactName, text: string, label: string, among?: () => readonly string[]): CellRead {
  const values = FACTS[fact];
  if (!Array.isArray(values)) return countCell(text, label);
  const known: readonly string[] = values;
  const spelt = spelling(text.slice(0, 100));
  const found = known.find((value) => namesOf(fact, value).some((name) => spelling(name) === spelt));
  if (found !== undefined && text.length <= 100) return { value: found };
  if (fact === 'yearOfTeaching' && LATER_YEAR.test(text)) return { value: 'thirdOrLater' };
  return { code: 'notOneOf', message: `${label} must be one of ${(among?.() ?? known).map(inWords).join(', ')}` };
}

function countCell(text: string, label: string): CellRead {
  const isWhole = /^-?\d+$/.test(text);
  const count = Number(text);
  if (isWhole && count >= 0 && Number.isSafeInteger(count)) return { value: withoutSign(count) };
  return { code: isWhole ? 'outOfRange' : 'wrongKind', message: `${label} must be a whole number, 0 or more` };
}

/** All the ways to write a value: its name, what forms call it, and others; for yes or no, as people write those. */
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
