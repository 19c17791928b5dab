import { daysOf, plusYears } from '../calendar/academicYear.js';
import { type CivilDay, plusDays, plusMonths } from '../calendar/civilDay.js';
import { holds, type Period } from '../calendar/period.js';
import { criteriaIn, rulesOf } from '../vocabulary/criteriaIn.js';
import type { Criterion, DayBound } from '../vocabulary/criterion.js';
import { cohortsOf } from '../vocabulary/edition.js';
import type { FactName, Known } from '../vocabulary/facts.js';
import type { Edition, Programme } from '../vocabulary/programme.js';
import { checkPeriodAsked } from './checkAsked.js';
import { decideEligibility } from './decideEligibility.js';
import type { Asked, Decision } from './decision.js';

/** A decision, and the first day of asking on which it is the answer; it remains so until the next one's. */
export interface DatedDecision {
  /** The first day of asking. */
  readonly from: CivilDay;
  /** The decision on that day; its `on` and `cohort` are that day's. */
  readonly decision: Decision;
}

/**
 * How the decision on a person changes over a period of days of asking, while the
 * facts stay as they are: the decision on the first day, and one for each later
 * day on which the outcome, the edition, the tier, the route or a finding
 * changes.
 *
 * Only two things change with the day of asking: the edition, on a 1 September,
 * where the start is the day of asking; and how a fact that is a day compares
 * with a bound set in months after asking. Decisions are made only for those
 * days, so the period may be of any length.
 *
 * @param programme - the programme.
 * @param facts - what is known about the person, the same on every day.
 * @param over - the days of asking, the first and the last included.
 * @param start - the start that is asked about on every day; if left out, it is the day of asking.
 * @throws {@link InvalidInput} as `decideEligibility` does, and with everything that is wrong with the period.
 *
 * @example
 * ```ts
 * // A headteacher has committed to the teacher teaching maths from 8 January 2024.
 * const facts = {
 *   stateFunded: true,
 *   teachesMaths: false,
 *   committedToTeachMaths: true,
 *   mathsTeachingFrom: civilDay('2024-01-08'),
 *   ittInMaths: 'no',
 * } as const;
 * const over = { first: civilDay('2022-09-01'), last: civilDay('2024-08-31') };
 * decisionsOverTime(sktmSecondaryNonSpecialist, facts, over).map(({ from, decision }) => [from, decision.outcome]);
 * // => [['2022-09-01', 'ineligible'], ['2023-01-08', 'eligible'], ['2023-09-01', 'noRuleKnown']]
 * ```
 */
export function decisionsOverTime<F extends FactName>(
  programme: Programme<F>,
  facts: Known<NoInfer<F>>,
  over: Period,
  start?: Asked['start'],
): readonly DatedDecision[] {
  checkPeriodAsked(programme, facts, over, start);
  const editions: readonly Edition[] = programme.editions;
  const criteria = editions.flatMap((edition) => rulesOf(edition).flatMap((rule) => criteriaIn(rule)));
  const days = [
    over.first,
    ...(start === undefined ? editionBounds(programme) : []),
    ...criteria.flatMap((criterion) => turningDays(criterion, facts)),
  ];

  const rows: DatedDecision[] = [];
  let answer: string | undefined;
  for (const from of [...new Set(days)].filter((day) => holds(over, day)).toSorted()) {
    const decision = decideEligibility(programme, facts, start === undefined ? { on: from } : { on: from, start });
    const next = answerOf(decision);
    if (next !== answer) rows.push({ from, decision });
    answer = next;
  }
  return rows;
}

/** The days on which each cohort begins, and those on which the following one does. */
function editionBounds(programme: Programme): readonly CivilDay[] {
  return cohortsOf(programme).flatMap((cohort) => [daysOf(cohort).first, daysOf(plusYears(cohort, 1)).first]);
}

/** The days of asking on which a condition on a day may begin or cease to be met. */
function turningDays({ fact, test }: Criterion, facts: Known<FactName>): readonly CivilDay[] {
  const value = facts[fact];
  if (value === undefined || 'is' in test || 'oneOf' in test || 'atLeast' in test) return [];
  return [test.from, test.to].flatMap((bound) => daysAround(bound, value as CivilDay)); // the test is one of days
}

/** The day that many months before, and the few after it: the end of one month may correspond to another's 28th. */
function daysAround(bound: DayBound | undefined, day: CivilDay): readonly CivilDay[] {
  if (bound === undefined || typeof bound === 'string') return [];
  const before = plusMonths(day, -bound.monthsAfterAsking);
  return [0, 1, 2, 3, 4].map((days) => plusDays(before, days));
}

/** What has to be the same for two decisions to be the same answer; the rest of a finding follows from its edition. */
function answerOf(decision: Decision): string {
  if (decision.outcome === 'noRuleKnown') return decision.outcome;
  const { outcome, edition, tier, route, findings } = decision;
  return JSON.stringify([outcome, edition, tier, route?.id, findings.map(({ is }) => is)]);
}
