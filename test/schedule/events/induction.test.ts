import { describe, expect, it } from 'vitest';
import { ACTION_TOPICS, actionsFor } from '../../../src/schedule/actionsFor.js';
import { CAVEATS, SESSION_STATES } from '../../../src/schedule/plan.js';
import { EVENT_KINDS } from '../../../src/schedule/planEvent.js';
import { planAfter } from '../../support/atBlueCoat.js';
import { absence, changeOfFte, pause } from '../../support/events.js';

describe('the end of induction', () => {
  it('is apart from the programme: nothing in a plan, a change or an action speaks of it', () => {
    const plan = planAfter([changeOfFte('2025-01-06', 0.6), absence('2024-11-05', '2024-12-13'), pause('2025-03-03')]);

    const codes = [...ACTION_TOPICS, ...CAVEATS, ...EVENT_KINDS, ...SESSION_STATES];

    expect(
      [...keysIn([plan, actionsFor(plan)]), ...codes].filter((name) => /induction|completed|extended/i.test(name)),
    ).toEqual([]);
    expect(plan.assumptions.map(({ says }) => says).filter((says) => /induction/.test(says))).toEqual([]);
  });
});

function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}
