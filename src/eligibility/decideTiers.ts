import type { Edition } from '../vocabulary/programme.js';
import type { Decided } from './decision.js';
import type { Finding, Standing } from './finding.js';
import { judge, type Situation } from './judge.js';

/** What the tiers of an edition say: the outcome, and the tier it came from. */
export type Answer = Pick<Decided, 'outcome' | 'tier'>;

/** The first tier that is not ruled out gives the answer; if all are ruled out, the person is ineligible. */
export function decideTiers(edition: Edition, situation: Situation, findings: Finding[]): Answer {
  let tier = 0;
  for (const { outcome, when } of edition.tiers) {
    tier += 1;
    const stands = judge(when, situation, tier, findings);
    if (stands !== 'unmet') return { outcome: outcomeOf(stands, outcome), tier };
  }
  return { outcome: 'ineligible', tier };
}

function outcomeOf(stands: Standing | undefined, whenMet: Answer['outcome']): Answer['outcome'] {
  if (stands === 'unknown') return 'moreInformationNeeded';
  return stands === 'referred' ? 'refer' : whenMet;
}
