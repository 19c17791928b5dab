import type { Finding } from '../eligibility/finding.js';
import { factInWords } from './factInWords.js';
import { FACT_PHRASES } from './factPhrases.js';
import { testInWords } from './testInWords.js';
import { bodyInWords, sentence } from './words.js';

/** The context in which a finding is explained. */
interface Beside {
  /** Whether another way of taking part asks something else of the same fact. */
  readonly isOfOneWayIn: boolean;
  /** Whether it is asked only of those who come first: others may join if places remain. */
  readonly isForFirst: boolean;
}

/** A finding as a sentence: one frame for each way it can stand, around what is the case and what is required. */
export function explainFinding(finding: Finding, { isOfOneWayIn, isForFirst }: Beside): string {
  const opening = `${openingOf(finding, isForFirst)}${isOfOneWayIn ? 'for one way of taking part: ' : ''}`;
  if (finding.is === 'met') return sentence(`${opening}${isSo(finding)}`);
  if (finding.is === 'unmet') {
    // Where it makes no difference, it is not required of this person.
    const isAsked = finding.decides || finding.force === 'recommended';
    return sentence(`${opening}${isSo(finding)}${isAsked ? `; ${conditionOf(finding)}` : ''}`);
  }
  if (finding.value !== null && finding.is === 'unknown') {
    return sentence(
      `${opening}whether this applies, while the role is not known: ${isSo(finding)}; ${conditionOf(finding)}`,
    );
  }
  if (finding.value !== null) return sentence(`${opening}${isSo(finding)}, which no source settles`);
  return sentence(`${opening}${asked(finding)}`);
}

function openingOf({ force, is, decides, decidedBy }: Finding, isForFirst: boolean): string {
  if (force === 'recommended') return `Recommended only${is === 'unknown' ? ', not known' : ''}: `;
  if (is === 'met') return 'Met: ';
  if (!decides) return 'Makes no difference here: ';
  if (is === 'unmet') return isForFirst ? 'Not met, to be among those who come first: ' : 'Not met: ';
  return is === 'referred' && decidedBy !== null ? `For ${bodyInWords(decidedBy)} to decide: ` : 'Not known: ';
}

/** What is the case: the fact as it was given. */
function isSo({ fact, value }: Finding): string {
  return factInWords(fact, value);
}

/** What is asked while the fact is not known. */
function asked({ fact, test }: Finding): string {
  const phrase = FACT_PHRASES[fact];
  if (typeof phrase === 'object') return `whether ${phrase.yes}`;
  return `${phrase} (the condition is “${testInWords(test)}”)`;
}

/** What this one condition requires; it cannot say whether the outcome rests on it alone. */
function conditionOf({ fact, test, force }: Finding): string {
  const phrase = FACT_PHRASES[fact];
  const asks = force === 'required' ? 'the condition is' : 'it is recommended or expected';
  if (typeof phrase === 'object') return `${asks} that ${'is' in test && test.is ? phrase.yes : phrase.no}`;
  return force === 'required' ? `${asks} “${testInWords(test)}”` : `recommended or expected is “${testInWords(test)}”`;
}
