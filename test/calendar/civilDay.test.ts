import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CivilDay,
  civilDay,
  daysFrom,
  isCivilDay,
  mondayOf,
  plusDays,
  plusMonths,
  weekdayIndex,
} from '../../src/calendar/civilDay.js';
import {
  dayLater,
  dayNumber,
  dayOfNumber,
  daysInMonth,
  daysThrough,
  dayText,
  mondayBefore,
  weekdayOf,
} from '../support/dayCounter.js';
import { problemsOf } from '../support/problemsOf.js';

const days = daysThrough('1999-01-01', '2101-12-31') as readonly CivilDay[];
const aDay = fc.oneof(
  fc.constantFrom(...days),
  // The days about the ends of months, February above all.
  fc
    .tuple(fc.integer({ min: 1999, max: 2101 }), fc.constantFrom(1, 3, 3, 5, 9, 11), fc.integer({ min: -2, max: 1 }))
    .map(([year, month, later]) => dayLater(dayText(year, month, 1), later) as CivilDay),
);
const number = fc.integer({ min: -800, max: 800 });

describe('a civil day', () => {
  it('is every day that exists from 1999 to 2101, and no 29th, 30th, 31st or 32nd that does not', () => {
    const wrong: string[] = [];
    for (let year = 1999; year <= 2101; year += 1) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = dayText(year, month, day);
          if (isCivilDay(text) !== (day >= 1 && day <= daysInMonth(year, month))) wrong.push(text);
        }
      }
    }

    expect(wrong).toEqual([]);
  });

  it('comes back as it went in', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(civilDay(day)).toBe(day);
      }),
    );
  });

  it.each([
    '',
    '2024',
    '2024-09',
    '2024-9-2',
    '02-09-2024',
    '2024/09/02',
    '20240902',
    '2024-09-02T00:00:00Z',
    ' 2024-09-02',
    '2024-09-02\n',
    '+002024-09-02',
    '0999-09-02',
    '12024-09-02',
    '2024-W36-1',
    '２０２４-09-02',
  ])('is not %j', (text) => {
    expect(problemsOf(() => civilDay(text))).toEqual(['notADay']);
  });

  it('is no text of another form, whatever its letters', () => {
    const form = /^[1-9]\d{3}-\d\d-\d\d$/;
    const almost = fc
      .tuple(fc.constantFrom(...days), fc.nat(10), fc.constantFrom('', '0', '-', ' ', 'T', '9', '٣'))
      .map(([day, at, put]) => day.slice(0, at) + put + day.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(fc.string(), almost), (text) => {
        const exists = form.test(text) && dayOfNumber(dayNumber(text)) === text;

        expect(isCivilDay(text)).toBe(exists);
      }),
      { numRuns: 500 },
    );
  });

  it('is no value that is not a text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.date(), fc.array(aDay)), (value) => {
        expect(isCivilDay(value)).toBe(false);
      }),
    );
  });
});

describe('days are counted', () => {
  it('forwards and back, as the calendar has them', () => {
    fc.assert(
      fc.property(aDay, number, (day, later) => {
        expect(plusDays(day, later)).toBe(dayLater(day, later));
        expect(daysFrom(day, plusDays(day, later))).toBe(later);
      }),
    );
  });

  it('between any two of them', () => {
    fc.assert(
      fc.property(aDay, aDay, (one, other) => {
        expect(daysFrom(one, other)).toBe(dayNumber(other) - dayNumber(one));
      }),
    );
  });

  it('in weeks that begin on Monday', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(weekdayIndex(day)).toBe(weekdayOf(day));
        expect(mondayOf(day)).toBe(mondayBefore(day));
      }),
    );
  });

  it.each([
    ['2024-09-02', 0],
    ['2025-12-25', 3],
    ['2024-02-29', 3],
    ['2000-01-01', 5],
    ['2026-01-04', 6],
  ])('so that %s has its place in the week', (day, place) => {
    expect(weekdayIndex(civilDay(day))).toBe(place);
  });
});

describe('months are counted', () => {
  it('to the same day, or to the last of a month that is shorter', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -40, max: 40 }), (day, later) => {
        const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
        const months = year * 12 + (month - 1) + later;
        const [thenYear, thenMonth] = [Math.floor(months / 12), (months % 12) + 1];

        expect(plusMonths(day, later)).toBe(
          dayText(thenYear, thenMonth, Math.min(date, daysInMonth(thenYear, thenMonth))),
        );
      }),
    );
  });

  it.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2024-08-31', 1, '2024-09-30'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2025-01-15', -1, '2024-12-15'],
  ])('so that %s and %i months is %s', (day, later, expected) => {
    expect(plusMonths(civilDay(day), later)).toBe(expected);
  });
});
