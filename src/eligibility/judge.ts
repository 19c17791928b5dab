import type { CivilDay } from '../calendar/civilDay.js';
import type { Criterion, Rule } from '../vocabulary/criterion.js';
import type { FactName, Facts, Known } from '../vocabulary/facts.js';
import { boundDay } from './boundDay.js';
import type { Finding, Standing } from './finding.js';

/** A finding whose bearing on the outcome is still being worked out. */
type Draft = { -readonly [Field in keyof Finding]: Finding[Field] };

/** What a rule is judged on: the facts, and the day of asking. */
export interface Situation {
  readonly facts: Known<FactName>;
  readonly on: CivilDay;
}

/**
 * Judges a rule in three-valued logic, where what is not known is split in what
 * a fact would settle (`unknown`) and what a named body decides (`referred`).
 * Every criterion for the person's role leaves a finding; none is passed over
 * because another has failed.
 *
 * @returns how the rule stands; `undefined` when nothing in it is for this role.
 */
export function judge(rule: Rule, situation: Situation, tier: number, findings: Draft[]): Standing | undefined {
  if ('fact' in rule) return judgeCriterion(rule, situation, tier, findings);
  if ('allOf' in rule) return judgeTogether(rule.allOf, 'unmet', 'met', situation, tier, findings);
  return judgeTogether(rule.anyOf, 'met', 'unmet', situation, tier, findings);
}

/**
 * One part of kind `deciding` settles the whole; if every part is `idle`, the
 * whole is; otherwise it is open, and a missing fact comes before a body's word.
 */
function judgeTogether(
  rules: readonly Rule[],
  deciding: Standing,
  idle: Standing,
  situation: Situation,
  tier: number,
  findings: Draft[],
): Standing | undefined {
  let whole: Standing | undefined;
  let weight = -1;
  const start = findings.length;
  for (const rule of rules) {
    const first = findings.length;
    const is = judge(rule, situation, tier, findings);
    if (is === undefined || is === whole) continue;
    const its = rank(is, deciding, idle);
    if (!(isOpen(is) && isOpen(whole))) {
      if (its > weight) setAside(findings, start, first);
      else setAside(findings, first, findings.length);
    }
    if (its > weight) {
      whole = is;
      weight = its;
    }
  }
  return whole;
}

/** The whole does not rest on these findings: from `first` to before `next`. */
function setAside(findings: readonly Draft[], first: number, next: number): void {
  for (let at = first; at < next; at += 1) (findings[at] as Draft).decides = false;
}

function rank(is: Standing, deciding: Standing, idle: Standing): number {
  if (is === deciding) return 3;
  if (is === idle) return 0;
  return is === 'referred' ? 1 : 2;
}

/** Whether something is neither met nor unmet yet. */
export function isOpen(is: Standing | undefined): boolean {
  return is === 'unknown' || is === 'referred';
}

function judgeCriterion(
  criterion: Criterion,
  situation: Situation,
  tier: number,
  findings: Draft[],
): Standing | undefined {
  const { role } = situation.facts;
  const { roles } = criterion;
  if (roles !== undefined && role !== undefined && !roles.includes(role)) return undefined;

  const value = situation.facts[criterion.fact];
  const stands = value === undefined ? notGiven(criterion) : test(criterion, value, situation.on);
  // Whether it is for this person at all hangs on a role nobody has given; only what is met stays so whoever they are.
  const is = roles !== undefined && role === undefined && stands !== 'met' ? 'unknown' : stands;
  findings.push({
    criterion: criterion.id,
    tier,
    is,
    fact: criterion.fact,
    value: value ?? null,
    test: criterion.test,
    force: criterion.force,
    decidedBy: criterion.decidedBy ?? null,
    decides: criterion.force === 'required',
    source: criterion.source,
  });
  return is;
}

/** A fact that is a body's judgement waits for the body; but a test that sends values to it asks for a plain fact first. */
function notGiven(criterion: Criterion): Standing {
  if (criterion.decidedBy === undefined) return 'unknown';
  return 'refer' in criterion.test ? 'unknown' : 'referred';
}

function test(criterion: Criterion, value: Facts[FactName], on: CivilDay): Standing {
  const given: Criterion['test'] = criterion.test;
  if ('is' in given) return metIf(value === given.is);
  if ('atLeast' in given) return metIf(Number(value) >= given.atLeast);
  if ('oneOf' in given) {
    if (has(given.refer ?? [], value)) return 'referred';
    return metIf(has(given.oneOf, value));
  }
  const day = String(value);
  const isLateEnough = given.from === undefined || boundDay(given.from, on) <= day;
  const isEarlyEnough = given.to === undefined || day <= boundDay(given.to, on);
  return metIf(isLateEnough && isEarlyEnough);
}

function metIf(holds: boolean): Standing {
  return holds ? 'met' : 'unmet';
}

function has(values: readonly unknown[], value: unknown): boolean {
  return values.includes(value);
}
