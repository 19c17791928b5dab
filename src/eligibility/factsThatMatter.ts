import type { CivilDay } from '../calendar/civilDay.js';
import type { FactName, Known } from '../vocabulary/facts.js';
import type { Edition } from '../vocabulary/programme.js';
import { canMatter } from './canMatter.js';
import { decideTiers } from './decideTiers.js';
import type { Outcome } from './decision.js';
import type { Finding } from './finding.js';
import { judge, type Situation } from './judge.js';

/**
 * The facts not given that can still change the outcome: what anyone can answer,
 * in the order of the rules, then what a named body has to decide. While the role
 * is not known, a fact matters if it matters for any role that the person could
 * have. Facts are yielded as they are found: a caller who wants only the first
 * waits for no other.
 */
export function* factsThatMatter(edition: Edition, facts: Known<FactName>, on: CivilDay): Generator<FactName> {
  const open = openFindings(edition, { facts, on });
  if (open.some(({ fact }) => fact === 'role')) {
    yield 'role';
    yield* new Set(edition.roles.flatMap((role) => [...factsThatMatter(edition, { ...facts, role }, on)]));
    return;
  }
  const anyone = open.filter((finding) => finding.is === 'unknown');
  const bodies = open.filter((finding) => finding.is === 'referred');
  const names = [...new Set([...anyone, ...bodies].map(({ fact }) => fact))];
  const outcomeOf = (guess: Known<FactName>): Outcome => decideTiers(edition, { facts: guess, on }, []).outcome;
  for (const name of names) if (canMatter(name, names, facts, edition, on, outcomeOf)) yield name;
}

/** The findings on facts that have not been given yet, and on which the outcome of some tier rests. */
function openFindings(edition: Edition, situation: Situation): readonly Finding[] {
  const open: Finding[] = [];
  for (const { when } of edition.tiers) {
    const findings: Finding[] = [];
    const stands = judge(when, situation, 0, findings);
    if (stands === 'met') break;
    if (stands !== 'unmet') open.push(...findings.filter(isAskable));
  }
  return open;
}

/** Whether a tier rests on a fact that nobody has given yet. */
function isAskable(finding: Finding): boolean {
  return finding.decides && finding.value === null && finding.is !== 'met';
}
