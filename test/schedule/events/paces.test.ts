import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/schedule/plan.js';
import { atPartTimePace, calendar, ect, planAfter } from '../../support/atBlueCoat.js';
import { changeOfFte } from '../../support/events.js';

/** The places of an activity's sessions among all teaching weeks of the school, from one day on. */
function placesFrom(from: string, { sessions }: Plan, activity: string): readonly number[] {
  const mondays: readonly (string | null)[] = calendar.years.flatMap(({ terms }) =>
    terms.flatMap(({ weeks }) => weeks.map(({ monday }) => monday)),
  );
  const weeks = sessions
    .filter((each) => each.activity === activity && (each.day ?? '') >= from)
    .map(({ week }) => week);
  return weeks.map((week) => mondays.indexOf(week)).toSorted((one, other) => one - other);
}

function gaps(places: readonly number[]): readonly number[] {
  return places.slice(1).map((place, at) => place - Number(places[at]));
}

describe('an ECT who was part-time at the part-time pace and is full-time again', () => {
  it('is coached every other week again in the second year, wherever the weeks were laid in between', () => {
    const plan = planAfter([changeOfFte('2025-01-06', 0.6), changeOfFte('2025-03-10', 1)], ect, atPartTimePace);

    expect(new Set(gaps(placesFrom('2025-09-01', plan, 'coaching-2')).slice(1))).toEqual(new Set([2]));
  });

  it.each([0.4, 0.5, 0.6, 0.7, 0.8, 0.9])('at %d for nine weeks has a session a week again in the first', (share) => {
    const plan = planAfter([changeOfFte('2024-11-04', share), changeOfFte('2025-01-20', 1)], ect, atPartTimePace);

    expect(new Set(gaps(placesFrom('2025-01-20', plan, 'coaching-1')))).toEqual(new Set([1]));
  });

  it('within a week has no second session in the week of one that was held', () => {
    const plan = planAfter([changeOfFte('2024-10-30', 0.4), changeOfFte('2024-11-06', 1)], ect, atPartTimePace);
    const weeks = plan.sessions.filter(({ activity }) => activity === 'coaching-1').map(({ week }) => week);

    expect(new Set(weeks).size).toBe(weeks.length);
    expect(weeks).toContain('2024-11-11');
  });
});
