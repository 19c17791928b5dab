import type { Criterion } from '../vocabulary/criterion.js';
import type { Role } from '../vocabulary/people.js';
import { valueInWords } from './factInWords.js';
import { FACT_PHRASES } from './factPhrases.js';
import { testInWords } from './testInWords.js';
import { bodyInWords, listed, roleInWords } from './words.js';

/** What has to hold for a criterion to be met, with whom to ask where a named body decides. No full stop. */
export function conditionInWords({ fact, test, decidedBy }: Criterion): string {
  const isSo = isSoInWords(fact, test);
  if (decidedBy === undefined) return isSo;
  const open = 'oneOf' in test ? (test.refer ?? []) : [];
  const where = open.length > 0 ? `where it is “${listed(open.map(valueInWords), 'or')}”, ` : '';
  return `${isSo} (${where}${bodyInWords(decidedBy)} decides)`;
}

function isSoInWords(fact: Criterion['fact'], test: Criterion['test']): string {
  const phrase = FACT_PHRASES[fact];
  if (typeof phrase === 'object') return 'is' in test && test.is ? phrase.yes : phrase.no;
  return `${phrase}${'oneOf' in test ? ': ' : ' is '}${testInWords(test)}`;
}

/** Roles as groups of people: `ECTs`, `ECTs and mentors`. */
export function rolesInWords(roles: readonly Role[], by: 'and' | 'or' = 'and'): string {
  return listed(roles.map(roleInWords), by);
}
