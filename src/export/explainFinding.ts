import type { Finding } from '../eligibility/finding.js';
import { factInWords } from './factInWords.js';
import { FACT_PHRASES } from './factPhrases.js';
import { testInWords } from './testInWords.js';
import { bodyInWords, sentence } from './words.js';

/** A finding as a sentence: one frame for each way it can stand, around what is required and what is so. */
export function explainFinding(finding: Finding, isOfOneWayIn: boolean): string {
  const opening = `${openingOf(finding)}${isOfOneWayIn ? 'for one way of taking part: ' : ''}`;
  if (finding.is === 'met') return sentence(`${opening}${isSo(finding)}`);
  if (finding.is === 'unmet') {
    // Where it makes no difference it is not required either: something else does.
    const isAsked = finding.decides || finding.force === 'recommended';
    return sentence(`${opening}${isSo(finding)}${isAsked ? `; ${hasToBe(finding)}` : ''}`);
  }
  if (finding.value !== null && finding.is === 'unknown') {
    return sentence(
      `${opening}whether this applies, while the role is not known: ${isSo(finding)}; ${hasToBe(finding)}`,
    );
  }
  if (finding.value !== null) return sentence(`${opening}${isSo(finding)}, which no source settles`);
  return sentence(`${opening}${asked(finding)}`);
}

function openingOf({ force, is, decides, decidedBy }: Finding): string {
  if (force === 'recommended') return `Recommended only${is === 'unknown' ? ', not known' : ''}: `;
  if (is === 'met') return 'Met: ';
  if (!decides) return 'Makes no difference here: ';
  if (is === 'unmet') return 'Not met: ';
  return is === 'referred' && decidedBy !== null ? `For ${bodyInWords(decidedBy)} to decide: ` : 'Not known: ';
}

/** What is so: the fact as it was given. */
function isSo({ fact, value }: Finding): string {
  return factInWords(fact, value);
}

/** What is asked while the fact is not known. */
function asked({ fact, test }: Finding): string {
  const phrase = FACT_PHRASES[fact];
  if (typeof phrase === 'object') return `whether ${phrase.yes}`;
  return `${phrase} (it has to be ${testInWords(test)})`;
}

/** What is required. */
function hasToBe({ fact, test, force }: Finding): string {
  const phrase = FACT_PHRASES[fact];
  const must = force === 'required' ? 'it is required' : 'it is recommended or expected';
  if (typeof phrase === 'object') return `${must} that ${'is' in test && test.is ? phrase.yes : phrase.no}`;
  return `it has to be ${testInWords(test)}`;
}
