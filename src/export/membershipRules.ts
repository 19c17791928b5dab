import type { Citation } from '../vocabulary/citation.js';
import { criteriaIn } from '../vocabulary/criteriaIn.js';
import type { Criterion, Rule } from '../vocabulary/criterion.js';
import type { Edition } from '../vocabulary/programme.js';
import { conditionInWords, rolesInWords } from './conditionInWords.js';
import type { RuleValue } from './rulebookRule.js';
import type { RuleDraft } from './ruleDraft.js';

/** From what we assume to what is written. */
const WEAKEST_FIRST: readonly Citation['basis'][] = ['assumed', 'practice', 'derived', 'stated'];

/** Every rule on who may take part: the ways in, best first, the routes, and each condition once. */
export function membershipRules({ tiers, routes, recommended, sources }: Edition): readonly RuleDraft[] {
  const joined = [...tiers, ...routes].map(({ when }) => when);
  const conditions = new Map(
    [...joined, ...recommended].flatMap((rule) => criteriaIn(rule)).map((each) => [each.id, each]),
  );
  return [
    ...tiers.map(({ outcome, when }, at): RuleDraft => {
      const who = at === 0 ? 'people' : 'others';
      const answer = outcome === 'eligible' ? 'may take part' : 'may take part, where places remain,';
      return {
        path: `tiers/${at + 1}`,
        says: `${who} ${answer} if all of the following apply: ${ruleInWords(when)}`,
        value: { outcome, when: namesOf(when) },
        source: asWeakAs(sources.tiers, when),
      };
    }),
    ...routes.map(
      ({ id, name, when, source }): RuleDraft => ({
        path: `routes/${id}`,
        says: `${name} is for people to whom all of the following apply: ${ruleInWords(when)}`,
        value: { name, when: namesOf(when) },
        source: asWeakAs(source, when),
      }),
    ),
    ...[...conditions.values()].map(conditionRule),
  ];
}

/** A rule made of conditions rests on its source no more firmly than each of them does on its own. */
function asWeakAs(source: Citation, when: Rule): Citation {
  const bases = [source, ...criteriaIn(when).map((criterion) => criterion.source)].map(({ basis }) => basis);
  return { ...source, basis: WEAKEST_FIRST.find((basis) => bases.includes(basis)) ?? source.basis };
}

/** How conditions are joined, in words: `this; and that`, `either this, or (that; and that)`. */
function ruleInWords(rule: Rule): string {
  if ('allOf' in rule) return rule.allOf.flatMap(flattened).map(partInWords).join('; ');
  if ('anyOf' in rule) return `either ${rule.anyOf.map(partInWords).join(', or ')}`;
  return `${forWhom(rule)}${conditionInWords(rule)}`;
}

function partInWords(rule: Rule): string {
  return 'allOf' in rule ? `(${ruleInWords(rule)})` : ruleInWords(rule);
}

/** Rules that all have to be met, some of which are themselves such a list, as one list. */
function flattened(rule: Rule): readonly Rule[] {
  return 'allOf' in rule ? rule.allOf.flatMap(flattened) : [rule];
}

function conditionRule(criterion: Criterion): RuleDraft {
  const { id, fact, test, force, roles, decidedBy, source } = criterion;
  const kind = force === 'required' ? 'condition' : 'recommended, never decisive';
  return {
    path: `conditions/${id}`,
    says: `${kind}: ${forWhom(criterion)}${conditionInWords(criterion)}`,
    value: { fact, ...test, force, ...(decidedBy === undefined ? {} : { decidedBy }) },
    roles,
    source,
  };
}

function forWhom({ roles }: Criterion): string {
  return roles === undefined ? '' : `for ${rolesInWords(roles)}, `;
}

/** How conditions are joined, by their names. */
function namesOf(rule: Rule): RuleValue {
  if ('allOf' in rule) return { allOf: rule.allOf.flatMap(flattened).map(namesOf) };
  if ('anyOf' in rule) return { anyOf: rule.anyOf.map(namesOf) };
  return rule.id;
}
