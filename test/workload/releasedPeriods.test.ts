import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/schedule/plan.js';
import { fte } from '../../src/vocabulary/fte.js';
import type { ReleasedPeriod } from '../../src/workload/released.js';
import { type InductionTimetable, releasedPeriods } from '../../src/workload/releasedPeriods.js';
import { ect, mentorOfTwo, planAfter, planFor } from '../support/atBlueCoat.js';
import { dayLater, daysThrough } from '../support/dayCounter.js';
import { changeOfFte, pause } from '../support/events.js';
import { problemsOf } from '../support/problemsOf.js';
import { day } from '../support/schools.js';

// Of 1,200 minutes a tenth is released in the first half and a twentieth in the second: 120 and 60.

const firstHalf = { half: 1, first: day('2024-09-03'), last: day('2025-07-18') } as const;
const secondHalf = { half: 2, first: day('2025-09-01'), last: day('2026-07-21') } as const;
const timetable: InductionTimetable = { comparableMinutes: 1200, halves: [firstHalf, secondHalf] };

function lines(plan: Pick<Plan, 'enrolment' | 'events'>, of: InductionTimetable = timetable): readonly string[] {
  return releasedPeriods(plan, of).map(line);
}

function line({ first, last, timeOff }: ReleasedPeriod): string {
  return `${first} to ${last}: ${timeOff.released}`;
}

describe('the time off timetable of an ECT by date', () => {
  it('has a period for each half of induction', () => {
    expect(lines(planFor())).toEqual(['2024-09-03 to 2025-07-18: 120', '2025-09-01 to 2026-07-21: 60']);
    expect(lines(planFor({ ...ect, fte: fte(0.6) }))).toEqual([
      '2024-09-03 to 2025-07-18: 72',
      '2025-09-01 to 2026-07-21: 36',
    ]);
  });

  it('goes by the cycle of the timetable', () => {
    const [first] = releasedPeriods(planFor(), { comparableMinutes: 2410, cycleWeeks: 2, halves: [firstHalf] });
    expect(first?.timeOff).toMatchObject({ released: 241, cycleWeeks: 2 });
  });

  it('is divided on the day from which the ECT works another share of a post', () => {
    const changes = [changeOfFte('2025-01-06', 0.8), changeOfFte('2025-10-01', 0.5), changeOfFte('2026-08-01', 1)];
    expect(lines(planAfter(changes))).toEqual([
      '2024-09-03 to 2025-01-05: 120',
      '2025-01-06 to 2025-07-18: 96',
      '2025-09-01 to 2025-09-30: 48',
      '2025-10-01 to 2026-07-21: 30',
    ]);
  });

  it('is divided by a change on the last day of a half, and not by one on its first', () => {
    const changes = [changeOfFte('2025-07-18', 0.5), changeOfFte('2025-09-01', 0.8)];
    expect(lines(planAfter(changes))).toEqual([
      '2024-09-03 to 2025-07-17: 120',
      '2025-07-18 to 2025-07-18: 60',
      '2025-09-01 to 2026-07-21: 48',
    ]);
  });

  it('takes the later told of two changes on one day', () => {
    const changes = [changeOfFte('2025-01-06', 0.8), changeOfFte('2025-01-06', 0.6)];
    expect(lines({ enrolment: ect, events: changes }, { ...timetable, halves: [firstHalf] })).toEqual([
      '2024-09-03 to 2025-01-05: 120',
      '2025-01-06 to 2025-07-18: 72',
    ]);
  });

  it('is not changed by what else happens: a mentor’s hours, an ECT’s in their mentor’s plan, a pause', () => {
    const ofMentor = changeOfFte('2025-01-06', 0.6, { person: 'mentor' });
    expect(lines(planAfter([ofMentor, pause('2025-02-03')]))).toEqual(lines(planFor()));
    const ofEct = changeOfFte('2025-01-06', 0.6, { person: 'a' });
    expect(lines(planAfter([ofEct], mentorOfTwo))).toEqual(lines(planFor()));
  });

  it('has each day of each half once, at the share that the ECT works on it', () => {
    const changesOf = fc.array(fc.tuple(fc.integer({ min: -30, max: 760 }), fc.integer({ min: 1, max: 100 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(changesOf, (told) => {
        const inTurn = told.toSorted(([one], [other]) => one - other);
        const events = inTurn.map(([after, share]) => changeOfFte(dayLater('2024-09-03', after), share / 100));
        const periods = releasedPeriods({ enrolment: ect, events }, timetable);

        const said = periods.flatMap(({ first, last, timeOff }) =>
          daysThrough(first, last).map((on) => `${on} ${timeOff.percent}% of ${timeOff.comparable}`),
        );
        const worked = timetable.halves.flatMap(({ half, first, last }) =>
          daysThrough(first, last).map((on) => {
            const share = events.findLast(({ from }) => from <= on)?.fte ?? 100;
            return `${on} ${half === 1 ? 10 : 5}% of ${12 * share}`;
          }),
        );
        expect(said.join('\n')).toBe(worked.join('\n'));
      }),
      { numRuns: 50 },
    );
  });
});

describe('halves of induction that make no sense', () => {
  const refusals = (halves: readonly object[]) =>
    problemsOf(() => releasedPeriods(planFor(), { ...timetable, halves } as InductionTimetable));

  it('are reported with everything wrong at once', () => {
    const backwards = { half: 2, first: day('2026-07-21'), last: day('2025-09-01') };
    const noDay = { half: 2, first: '2025-09-31', last: day('2026-07-21') };
    expect(refusals([firstHalf, backwards])).toEqual(['wrongOrder halves.1.last']);
    expect(refusals([noDay, backwards])).toContain('notADay halves.0.first');
    expect(refusals([firstHalf, { ...firstHalf, half: 2 }])).toEqual(['overlap halves.1.first']);
    expect(refusals([{ ...firstHalf, half: 3 }])).toEqual(['notOneOf half']);
  });
});
