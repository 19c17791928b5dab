import { describe, expect, it } from 'vitest';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { Plan } from '../../../src/schedule/plan.js';
import { ect, planAfter, planFor } from '../../support/atBlueCoat.js';
import { pause, resume } from '../../support/events.js';
import { day } from '../../support/schools.js';
import { coachingIn } from '../../support/sessionLines.js';

describe('a pause', () => {
  it('carries sessions into later terms as far as the calendar goes, and says where that ends', () => {
    const plan = planAfter([pause('2024-11-04'), resume('2025-04-28')]);
    const lost = plan.sessions.filter(({ undated }) => undated === 'calendarNotKnown');

    expect(plan.caveats).toContainEqual({ code: 'calendarNotKnown', about: 'after 2026-07-20', ect: null });
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.every(({ state, changes }) => state === 'due' && changes.at(-1)?.by === 'resume')).toBe(true);
  });

  it('leaves sessions without a day when they come after a year that the calendar does not have', () => {
    // From spring 2023 to autumn 2024; of 2023/24 nothing is known.
    const who: Enrolment = { ...ect, start: day('2023-01-09') };
    const behind = ({ sessions }: Plan): readonly (string | null)[] =>
      sessions.filter(({ activity }) => activity === 'coaching-2').map(({ undated }) => undated);

    expect(new Set(behind(planFor(who)))).toEqual(new Set([null]));
    expect(new Set(behind(planAfter([pause('2023-02-27'), resume('2023-03-13')], who)))).toEqual(
      new Set(['calendarNotKnown']),
    );
  });

  it('that ends after the known calendar leaves the remaining sessions without a day', () => {
    const plan = planAfter([pause('2025-06-10'), resume('2026-08-31')]);
    expect(plan.caveats).toContainEqual({ code: 'calendarNotKnown', about: 'after 2026-08-31', ect: null });
    const open = plan.sessions.filter(({ kind, day: on }) => kind === 'coaching' && on === null);
    expect(new Set(open.map(({ undated }) => undated))).toEqual(new Set(['calendarNotKnown']));
  });

  it('that ends in a year that the calendar does not have leaves the rest without a week, and says so once', () => {
    const plan = planAfter([pause('2023-06-05'), resume('2024-01-08')], { ...ect, start: day('2022-09-05') });
    expect(plan.sessions.every(({ week }) => week === null || week < '2023-06-05')).toBe(true);
    expect(plan.caveats.filter(({ code }) => code === 'calendarNotKnown').map(({ about }) => about)).toEqual([
      'autumn 2023/24',
      'spring 2023/24',
      'summer 2023/24',
      'after 2024-01-08',
    ]);
  });

  it('that ends in the summer holidays is followed by the next school year', () => {
    const plan = planAfter([pause('2025-06-09'), resume('2025-07-22')]);
    expect(coachingIn(plan, '2025-06-09')).toEqual([]);
    expect(coachingIn(plan, '2025-09-01')).toEqual(['34 due 2025-09-02; defer 2025-06-09; resume 2025-07-22']);
  });
});
