import { describe, expect, it } from 'vitest';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { comparePlans } from '../../../src/schedule/comparePlans.js';
import type { Plan } from '../../../src/schedule/plan.js';
import type { ChangeOfFte } from '../../../src/schedule/planEvent.js';
import { replanSchedule } from '../../../src/schedule/replanSchedule.js';
import { calendars, planAfter, planFor } from '../../support/atBlueCoat.js';
import { absence, changeOfFte, pause, resume, withdraw } from '../../support/events.js';
import { day } from '../../support/schools.js';

describe('the difference of two plans', () => {
  it('names only the event reported late, even if it happened before the others', () => {
    const before = planAfter([usually('thursday', '2024-11-18')]);
    const after = planAfter([usually('thursday', '2024-11-18'), usually('wednesday', '2024-11-11')]);
    expect(changed(before, after, 10, 11)).toEqual([
      ['moved', '2024-11-12', '2024-11-13', ['changeOfFte 2024-11-11']],
      ['changed', '2024-11-21', '2024-11-21', ['changeOfFte 2024-11-11']],
    ]);
  });

  it('lists only the session that an absence reported late has moved', () => {
    const resumed = planAfter([pause('2025-01-06'), resume('2025-02-24')]);
    const { changes } = replanSchedule(ambitionEct, resumed, { calendars, events: [absence('2024-12-17')] });
    const coaching = changes.filter(({ session }) => session.includes('/coaching-1/'));

    expect(
      coaching.map(({ session, because }) => [session.split('/').at(-1), because.map(({ by, on }) => `${by} ${on}`)]),
    ).toEqual([['15', ['absence 2024-12-17', 'defer 2025-01-06', 'resume 2025-02-24']]]);
  });

  it('calls a session dropped only the first time', () => {
    const [asPlanned, left] = [planFor(), planAfter([withdraw('2024-11-25')])];
    const leftLater = planAfter([usually('wednesday', '2024-11-18'), withdraw('2024-11-25')]);
    expect(changed(asPlanned, left, 11, 12)).toEqual([['dropped', '2024-11-26', null, ['withdraw 2024-11-25']]]);
    expect(changed(left, leftLater, 11, 12)).toEqual([
      ['moved', '2024-11-19', '2024-11-20', ['changeOfFte 2024-11-18']],
      ['changed', null, null, ['changeOfFte 2024-11-18']],
    ]);
  });

  it('includes a session that only one of them has', () => {
    const plan = planFor();
    const without: Plan = {
      ...plan,
      sessions: plan.sessions.filter(({ id }) => !id.endsWith('/coaching-1/10')),
    };
    expect(changed(plan, without, 10)).toEqual([['dropped', '2024-11-12', null, []]]);
    expect(changed(without, plan, 10)).toEqual([['added', null, '2024-11-12', []]]);
  });

  it('is empty if only the order of the fields differs', () => {
    const plan = planFor();
    const kept = reordered(plan) as Plan;

    expect(JSON.stringify(kept)).not.toBe(JSON.stringify(plan));
    expect(comparePlans(kept, plan)).toEqual([]);
    expect(replanSchedule(ambitionEct, kept, { calendars }).changes).toEqual([]);
  });

  it('names a cause again if it happens a second time', () => {
    const plan = planFor();
    const [session] = plan.sessions;
    if (session === undefined) throw new Error('there are sessions');
    const change = { by: 'absence', on: day('2024-11-04'), rule: session.source } as const;
    const before = { ...plan, sessions: [{ ...session, changes: [change] }] };
    const after = { ...plan, sessions: [{ ...session, changes: [change, change] }] };

    expect(comparePlans(before, after)[0]?.because).toEqual([change]);
  });
});

/** Of some sessions of the first year's coaching: what is said of them, from which day to which, and because of what. */
function changed(before: Plan, after: Plan, ...ordinals: readonly number[]): readonly (readonly unknown[])[] {
  return comparePlans(before, after)
    .filter(({ session }) => ordinals.some((ordinal) => session.endsWith(`/coaching-1/${ordinal}`)))
    .map(({ change, from, to, because }) => [change, from, to, because.map(({ by, on }) => `${by} ${on}`)]);
}

function usually(usualDay: 'wednesday' | 'thursday', from: string): ChangeOfFte {
  return changeOfFte(from, 1, { usualDay });
}

/** The same, every object's fields turned round. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reordered(inner)]),
  );
}
