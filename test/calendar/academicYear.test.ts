import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { academicYear, academicYearOf, daysOf, isAcademicYear, plusYears } from '../../src/calendar/academicYear.js';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { academicYearFrom } from '../support/calendars.js';
import { dayLater, dayText } from '../support/dayCounter.js';
import { problemsOf } from '../support/problemsOf.js';

const aYear = fc.oneof(fc.integer({ min: 1000, max: 9998 }), fc.constantFrom(1999, 2000, 2024, 2098, 2099, 2100));

describe('an academic year', () => {
  it('is a text and nothing that only turns into one', () => {
    expect(isAcademicYear({ toString: () => '2024/25' })).toBe(false);
    expect(isAcademicYear(['2024/25'])).toBe(false);
  });

  it('is written with the four digits of its first year and the last two of its second', () => {
    fc.assert(
      fc.property(aYear, fc.integer({ min: 0, max: 99 }), (from, then) => {
        const text = `${from}/${String(then).padStart(2, '0')}`;

        expect(isAcademicYear(text)).toBe((from + 1) % 100 === then);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(aYear, (from) => {
        expect(academicYear(academicYearFrom(from))).toBe(academicYearFrom(from));
      }),
    );
  });

  it.each(['', '2024', '2024/2025', '2024-25', '24/25', '2024/26', '2024/24', '2024/25 ', '0999/00', '2024/025'])(
    'is not %j',
    (text) => {
      expect(problemsOf(() => academicYear(text))).toEqual(['notAnAcademicYear']);
    },
  );

  it.each([2024, null, undefined, ['2024/25']])('is not %j, which is no text', (value) => {
    expect(isAcademicYear(value)).toBe(false);
  });

  it('turns between the 31st of August and the first of September', () => {
    fc.assert(
      fc.property(aYear, fc.integer({ min: 0, max: 364 }), (from, later) => {
        expect(academicYearOf(dayText(from, 8, 31) as CivilDay)).toBe(academicYearFrom(from - 1));
        expect(academicYearOf(dayText(from, 9, 1) as CivilDay)).toBe(academicYearFrom(from));
        expect(academicYearOf(dayLater(dayText(from, 9, 1), later) as CivilDay)).toBe(academicYearFrom(from));
      }),
    );
  });

  it('runs from the first of September to the 31st of August', () => {
    expect(daysOf('2024/25')).toEqual({ first: '2024-09-01', last: '2025-08-31' });
    expect(daysOf('2099/00')).toEqual({ first: '2099-09-01', last: '2100-08-31' });
  });

  it('is followed by the next', () => {
    expect(plusYears('2098/99', 1)).toBe('2099/00');
    expect(plusYears('2024/25', -1)).toBe('2023/24');
    expect(plusYears('2024/25', 0)).toBe('2024/25');
  });
});
