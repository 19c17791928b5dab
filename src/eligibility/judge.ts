import type { CivilDay } from '../calendar/civilDay.js';
import type { Criterion, Rule } from '../vocabulary/criterion.js';
import type { FactName, Facts, Known } from '../vocabulary/facts.js';
import type { Role } from '../vocabulary/people.js';
import { boundDay } from './boundDay.js';
import type { Finding, Standing } from './finding.js';

/** A finding whose bearing on the outcome is still being worked out. */
type Draft = { -readonly [Field in keyof Finding]: Finding[Field] };

/** What a rule is judged on: the facts, and the day of asking. */
export interface Situation {
  readonly facts: Known<FactName>;
  readonly on: CivilDay;
}

/** Says how a rule stands for people in one role, and leaves a finding for each of its criteria. */
type Judge = (situation: Situation, tier: number, findings: Draft[]) => Standing;

/**
 * The judge of each rule for each role, kept from its first use: a rule never changes, and is judged for one person
 * after another. Keeping it changes no answer, and it is released with the programme.
 */
const kept: { judges?: WeakMap<Rule, Map<Role | undefined, Judge | 'notForThem'>> } = {};

/**
 * Judges a rule in three-valued logic, where what is not known is split into what
 * a fact would settle (`unknown`) and what a named body decides (`referred`).
 * Every criterion for the person's role leaves a finding; none is skipped because
 * another has failed.
 *
 * @returns how the rule stands; `undefined` when nothing in it is for this role.
 */
export function judge(rule: Rule, situation: Situation, tier: number, findings: Draft[]): Standing | undefined {
  const { role } = situation.facts;
  const judgeRule = kept.judges?.get(rule)?.get(role) ?? keep(rule, role);
  return judgeRule === 'notForThem' ? undefined : judgeRule(situation, tier, findings);
}

function keep(rule: Rule, role: Role | undefined): Judge | 'notForThem' {
  kept.judges ??= new WeakMap();
  const byRole = kept.judges.get(rule) ?? new Map<Role | undefined, Judge | 'notForThem'>();
  const judgeRule = judgeOf(rule, role) ?? 'notForThem';
  kept.judges.set(rule, byRole.set(role, judgeRule));
  return judgeRule;
}

function judgeOf(rule: Rule, role: Role | undefined): Judge | undefined {
  if ('fact' in rule) return judgeOfCriterion(rule, role);
  return 'allOf' in rule
    ? judgeOfParts(rule.allOf, role, 'unmet', 'met')
    : judgeOfParts(rule.anyOf, role, 'met', 'unmet');
}

function judgeOfParts(
  rules: readonly Rule[],
  role: Role | undefined,
  deciding: Standing,
  idle: Standing,
): Judge | undefined {
  const parts = rules.flatMap((rule) => judgeOf(rule, role) ?? []);
  if (parts.length === 0) return undefined;
  return (situation, tier, findings) => judgeTogether(parts, deciding, idle, situation, tier, findings);
}

/**
 * One part of kind `deciding` settles the whole; if every part is `idle`, so is
 * the whole; otherwise it is open, and a missing fact comes before a body's
 * decision.
 */
function judgeTogether(
  parts: readonly Judge[],
  deciding: Standing,
  idle: Standing,
  situation: Situation,
  tier: number,
  findings: Draft[],
): Standing {
  let whole = idle;
  const start = findings.length;
  for (const part of parts) {
    const first = findings.length;
    const is = part(situation, tier, findings);
    if (is === whole) continue;
    const outweighs = rank(is, deciding, idle) > rank(whole, deciding, idle);
    if (!(isOpen(is) && isOpen(whole))) {
      if (outweighs) setAside(findings, start, first);
      else setAside(findings, first, findings.length);
    }
    if (outweighs) whole = is;
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

function judgeOfCriterion(criterion: Criterion, role: Role | undefined): Judge | undefined {
  const { id, fact, test, roles, force, decidedBy = null, source } = criterion;
  if (roles !== undefined && role !== undefined && !roles.includes(role)) return undefined;

  const stands = standsOf(test);
  const notGiven = standsWithoutFact(criterion);
  // Whether it applies to this person depends on a role not yet given; only what is met stays so whatever the role.
  const isForThem = roles === undefined || role !== undefined;
  const decides = force === 'required';
  return ({ facts, on }, tier, findings) => {
    const value = facts[fact] ?? null;
    const alone = value === null ? notGiven : stands(value, on);
    const is = isForThem || alone === 'met' ? alone : 'unknown';
    findings.push({ criterion: id, tier, is, fact, value, test, force, decidedBy, decides, source });
    return is;
  };
}

/**
 * A fact that is a body's judgement waits for the body; but a test that refers some values to it asks for a plain fact
 * first.
 */
function standsWithoutFact({ test, decidedBy }: Criterion): Standing {
  return decidedBy === undefined || 'refer' in test ? 'unknown' : 'referred';
}

function standsOf(test: Criterion['test']): (value: Facts[FactName], on: CivilDay) => Standing {
  if ('is' in test) return (value) => metIf(value === test.is);
  if ('atLeast' in test) return (value) => metIf(Number(value) >= test.atLeast);
  if ('oneOf' in test) {
    const oneOf: readonly unknown[] = test.oneOf;
    const refer: readonly unknown[] = test.refer ?? [];
    return (value) => (refer.includes(value) ? 'referred' : metIf(oneOf.includes(value)));
  }
  const { from, to } = test;
  return (value, on) => {
    const day = String(value);
    const isLateEnough = from === undefined || boundDay(from, on) <= day;
    const isEarlyEnough = to === undefined || day <= boundDay(to, on);
    return metIf(isLateEnough && isEarlyEnough);
  };
}

function metIf(holds: boolean): Standing {
  return holds ? 'met' : 'unmet';
}
