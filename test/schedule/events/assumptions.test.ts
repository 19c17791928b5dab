import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { calendar, ect, planAfter } from '../../support/atBlueCoat.js';
import { absence, changeOfFte, changeOfMentor, missed, pause, transfer, withdraw } from '../../support/events.js';

/** What every plan of an ECT rests on. */
const always = ['events-spread-evenly', 'fortnightly-in-odd-weeks'];

describe('the assumptions of a plan', () => {
  it('are those that each kind of event needs', () => {
    const oak = { ...calendar, school: 'oak' };
    const idsAfter = (...events: readonly PlanEvent[]) => idsOf(planAfter(events, ect, { calendars: [calendar, oak] }));
    expect(idsAfter()).toEqual(always);
    expect(idsAfter(absence('2024-11-12'))).toEqual(['absence-counts-all-days', ...always, 'missed-events-stay-open']);
    expect(idsAfter(missed('ambition-ect-2021/ect-1/coaching-1/10', '2024-11-12'))).toEqual([
      ...always,
      'missed-events-stay-open',
    ]);
    expect(idsAfter(pause('2024-11-05'))).toEqual([...always, 'missed-events-stay-open', 'pause-shifts-the-rest']);
    expect(idsAfter(transfer('2025-06-16', 'oak'))).toEqual(always);
    expect(idsAfter(changeOfMentor('2025-01-15'))).toEqual(always);
    expect(idsAfter(withdraw('2025-01-15'))).toEqual(always);
    expect(idsAfter(changeOfFte('2025-01-15', 0.8))).toEqual([...always, 'part-time-at-full-pace']);
  });

  it('are those of the caller’s choice', () => {
    const chosen = {
      missedEvents: 'hubPractice',
      absenceDays: 'withoutHolidays',
    } as const;
    expect(idsOf(planAfter([absence('2024-11-12')], ect, chosen))).toEqual([
      'absence-without-holidays',
      ...always,
      'missed-events-as-one-hub',
    ]);
  });
});

function idsOf({ assumptions }: Plan): readonly string[] {
  return assumptions.map(({ id }) => id).toSorted();
}
