import * as z from 'zod';
import { isCivilDay } from '../calendar/civilDay.js';
import type { Problem } from '../problems/problem.js';
import { fte } from '../vocabulary/fte.js';
import { checkPeriods } from '../workload/released.js';
import type { HalfOfInduction, InductionTimetable } from '../workload/releasedPeriods.js';
import { timeOffTimetable } from '../workload/timeOffTimetable.js';
import { addProblems } from './addProblems.js';
import { askCore } from './askCore.js';
import { closedObject } from './closedObject.js';
import { dayField } from './dayField.js';
import { isBroken } from './isBroken.js';
import { listField } from './listField.js';
import { publicSchema } from './publicSchema.js';
import { withoutSign } from './withoutSign.js';
import type { Written } from './written.js';

/** A half of induction may consist of several periods, around a break; no more than this many are read. */
const MOST_PERIODS = 20;

/** The rules for a timetable beyond its shape. */
export const TIMETABLE_RULES: readonly string[] = [
  'minutes are whole, 0 to 100,000, and the weeks of a cycle whole, 1 to 10',
  'there is at least one half of induction, the last day of each is its first or later, and no day is in two',
];

/**
 * An ECT's timetable, for `releasedPeriods`: whole minutes
 * per cycle, weeks in a cycle, and the halves of induction by date.
 *
 * Reports: minutes or weeks that are not whole or out of range, a half whose last
 * day comes before its first (`wrongOrder`), and halves that share a day
 * (`overlap`).
 *
 * @example
 * ```ts
 * inductionTimetableSchema.parse({
 *   comparableMinutes: 1250,
 *   halves: [
 *     { half: 1, first: '2024-09-03', last: '2025-07-18' },
 *     { half: 2, first: '2025-09-01', last: '2026-07-21' },
 *   ],
 * });
 * ```
 */
export const inductionTimetableSchema: z.ZodType<
  InductionTimetable,
  Written<InductionTimetable>
> = /* @__PURE__ */ makeInductionTimetableSchema();

function makeInductionTimetableSchema(): z.ZodType<InductionTimetable, Written<InductionTimetable>> {
  const schema = closedObject<InductionTimetable>(
    {
      comparableMinutes: z
        .number({ error: 'Enter whole minutes a cycle, 0 to 100,000' })
        .overwrite(withoutSign)
        .meta({ type: 'integer', minimum: 0, maximum: 100_000 }),
      cycleWeeks: z
        .number({ error: 'Enter whole weeks of a cycle, 1 to 10' })
        .meta({ type: 'integer', minimum: 1, maximum: 10 })
        .optional(),
      halves: listField(
        halfSchema(),
        'Enter the halves of induction as a list',
        MOST_PERIODS,
        `Enter ${MOST_PERIODS} periods of induction or fewer`,
      ).superRefine((halves, context) => addProblems(context, problemsOfHalves(halves, context)), {
        when: ({ value }) => Array.isArray(value),
      }),
    },
    'Enter the timetable as an object',
  ).superRefine(askAboutTimetable, { when: ({ value }) => typeof value === 'object' && value !== null });
  return publicSchema(schema, {
    title: 'Timetable over induction',
    says: 'What a school knows of an ECT’s timetable: whole minutes a cycle, weeks in a cycle, the halves of induction by date.',
    beyondShape: TIMETABLE_RULES,
  });
}

function halfSchema(): z.ZodType<HalfOfInduction, Written<HalfOfInduction>> {
  return closedObject<HalfOfInduction>(
    {
      half: z.literal([1, 2], { error: 'The half of induction must be 1 or 2' }),
      first: dayField('Enter the first day of the half', 'The first day of the half'),
      last: dayField('Enter the last day of the half', 'The last day of the half'),
    },
    'Enter the half of induction as an object',
  );
}

/** The core knows the range of minutes and weeks. */
function askAboutTimetable(timetable: InductionTimetable, context: z.core.$RefinementCtx): void {
  const { comparableMinutes, cycleWeeks } = timetable;
  addProblems(
    context,
    askCore(() => timeOffTimetable({ half: 1, comparableMinutes, cycleWeeks, fte: fte(1) })),
  );
}

/** The core knows whether halves are in order and apart; it is asked about those that have two days. */
function problemsOfHalves(halves: readonly HalfOfInduction[], context: z.core.$RefinementCtx): readonly Problem[] {
  if (halves.length > MOST_PERIODS) return [];
  if (halves.length === 0) {
    return [{ path: [], code: 'missing', message: 'Enter the dates of at least one half of induction' }];
  }
  const sound = halves
    .map((half, at) => ({ half, at }))
    .filter(({ half, at }) => !isBroken(context, [at]) && isCivilDay(half.first) && isCivilDay(half.last));
  const told = askCore(() =>
    checkPeriods(
      sound.map(({ half }) => half),
      'halves',
    ),
  );
  return told.map(({ path: [, of = 0, field = ''], ...problem }) => {
    const at = sound[Number(of)]?.at ?? 0;
    return { ...problem, path: [at, field] };
  });
}
