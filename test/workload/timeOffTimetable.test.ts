import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fte } from '../../src/vocabulary/fte.js';
import { type Timetable, timeOffTimetable } from '../../src/workload/timeOffTimetable.js';
import { frozen, throughJson } from '../support/frozen.js';
import { problemsOf } from '../support/problemsOf.js';

// Paragraph 2.20 of the statutory guidance of April 2024: 90% of the timetable in the first half, 95% in the second.
const PERCENT = { 1: 90, 2: 95 } as const;

/** Timetables of a week or two, most of them where a share of the minutes comes within one of a whole number. */
const timetables: fc.Arbitrary<Timetable> = fc.record(
  {
    half: fc.constantFrom(1 as const, 2 as const),
    comparableMinutes: fc.oneof(
      fc.integer({ min: 0, max: 3_000 }),
      fc
        .tuple(fc.integer({ min: 0, max: 150 }), fc.constantFrom(-1, 0, 1))
        .map(([twenties, nudge]) => Math.max(0, twenties * 20 + nudge)),
      fc.constantFrom(0, 1, 1200, 100_000),
    ),
    cycleWeeks: fc.constantFrom(1, 2, 3, 10),
    fte: fc
      .oneof(fc.constantFrom(100, 60, 50, 80, 1, 99), fc.integer({ min: 1, max: 100 }))
      .map((share) => share as Fte),
  },
  { requiredKeys: ['half', 'comparableMinutes', 'fte'] },
);

describe('the most an ECT may teach (EC21)', () => {
  it.each([
    ['18.0 hours in the first half, full time', 1, 100, 18 * 60],
    ['19.0 hours in the second half, full time', 2, 100, 19 * 60],
    ['10.8 hours in the first half at 0.6', 1, 60, 10.8 * 60],
    ['11.4 hours in the second half at 0.6', 2, 60, 11.4 * 60],
  ] as const)('if a main-pay-range teacher teaches 20 hours is %s', (_, half, fte, minutes) => {
    expect(timeOffTimetable({ half, comparableMinutes: 20 * 60, fte: fte as Fte }).mayTeach).toBe(minutes);
  });

  it('is as many whole minutes as stay within 90%, or 95%, of what a teacher of the same FTE teaches, and no more', () => {
    fc.assert(
      fc.property(timetables, (timetable) => {
        const { mayTeach } = timeOffTimetable(timetable);
        // Multiplied out, so that nothing here rounds.
        const limit = timetable.comparableMinutes * timetable.fte * PERCENT[timetable.half];

        expect(Number.isInteger(mayTeach)).toBe(true);
        expect(mayTeach * 100 * 100).toBeLessThanOrEqual(limit);
        expect((mayTeach + 1) * 100 * 100).toBeGreaterThan(limit);
      }),
      { numRuns: 500 },
    );
  });

  it('adds up with the time released to what a teacher of the same FTE teaches', () => {
    fc.assert(
      fc.property(timetables, (timetable) => {
        const { comparable, mayTeach, released, percent, half, cycleWeeks } = timeOffTimetable(timetable);

        expect(mayTeach + released).toBe(comparable);
        expect(comparable * 100).toBeLessThanOrEqual(timetable.comparableMinutes * timetable.fte);
        expect((comparable + 1) * 100).toBeGreaterThan(timetable.comparableMinutes * timetable.fte);
        expect(released).toBeGreaterThanOrEqual(0);
        expect(percent).toBe(half === 1 ? 10 : 5);
        expect(cycleWeeks).toBe(timetable.cycleWeeks ?? 1);
      }),
      { numRuns: 500 },
    );
  });

  it('never falls as the share of a post rises, nor from the first half to the second', () => {
    fc.assert(
      fc.property(timetables, (timetable) => {
        const most = (changed: Partial<Timetable>): number => timeOffTimetable({ ...timetable, ...changed }).mayTeach;

        expect(most({ fte: Math.min(100, timetable.fte + 1) as Fte })).toBeGreaterThanOrEqual(most({}));
        expect(most({ half: 2 })).toBeGreaterThanOrEqual(most({ half: 1 }));
      }),
    );
  });

  it('depends on the minutes of the whole cycle, however many weeks it has', () => {
    fc.assert(
      fc.property(timetables, (timetable) => {
        const { cycleWeeks: _, ...two } = timeOffTimetable({ ...timetable, cycleWeeks: 2 });
        const { cycleWeeks: __, ...one } = timeOffTimetable({ ...timetable, cycleWeeks: 1 });

        expect(two).toEqual(one);
      }),
    );
  });

  it('rests on paragraphs 2.20 and 2.21 of the statutory guidance', () => {
    const { source } = timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: 100 as Fte });

    expect(source.section).toContain('2.20');
    expect(source.document.edition).toBe('April 2024');
  });

  it('is plain data, and leaves the timetable as it is', () => {
    fc.assert(
      fc.property(timetables, (timetable) => {
        const timeOff = timeOffTimetable(frozen(timetable));

        expect(throughJson(timeOff)).toStrictEqual(timeOff);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a timetable that makes no sense', () => {
  const timetable: Timetable = { half: 1, comparableMinutes: 1200, fte: 100 as Fte };

  it.each<[string, Partial<Record<keyof Timetable, number>>, readonly string[]]>([
    ['a third half', { half: 3 }, ['notOneOf half']],
    ['half a minute', { comparableMinutes: 1200.5 }, ['outOfRange comparableMinutes']],
    ['fewer than no minutes', { comparableMinutes: -1 }, ['outOfRange comparableMinutes']],
    ['more minutes than ten weeks have', { comparableMinutes: 100_801 }, ['outOfRange comparableMinutes']],
    ['a cycle of no weeks', { cycleWeeks: 0 }, ['outOfRange cycleWeeks']],
    ['a share that is not in hundredths', { fte: 0.6 }, ['notAShare fte']],
    ['more than a full-time post', { fte: 101 }, ['notAShare fte']],
    [
      'nothing that fits',
      { half: 0, comparableMinutes: Number.NaN, cycleWeeks: 1.5, fte: 0 },
      ['notOneOf half', 'outOfRange comparableMinutes', 'outOfRange cycleWeeks', 'notAShare fte'],
    ],
  ])('is reported with everything wrong at once: %s', (_, wrong, problems) => {
    expect(problemsOf(() => timeOffTimetable({ ...timetable, ...wrong } as Timetable))).toEqual(problems);
  });
});
