import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { DAY_KINDS, type DayKind, dayKind } from '../../src/calendar/dayKind.js';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import type { SchoolDates } from '../../src/calendar/schoolDates.js';
import { isBankHoliday } from '../support/bankHolidays.js';
import { daysNear, someOfThreeYears } from '../support/calendars.js';
import { dayLater, daysThrough, weekdayOf } from '../support/dayCounter.js';
import { blueCoat, chapelHigh } from '../support/schools.js';
import { isTaughtAt } from '../support/teaching.js';

// Plans and calendars are large; these laws fail fast where they fail.
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 20 });

describe('a day at a school', () => {
  it('is what the dates make of it, for every day from before the first term to after the last', () => {
    fc.assert(
      fc.property(someOfThreeYears, (dates) => {
        const calendar = schoolCalendar(dates);
        const wrong = allDaysOf(dates).filter((day) => dayKind(calendar, day) !== kindOf(dates, day));

        expect(wrong.map((day) => `${day}: ${dayKind(calendar, day)}, not ${kindOf(dates, day)}`)).toEqual([]);
      }),
    );
  });

  it('is a teaching day exactly when it is one of a teaching week', () => {
    fc.assert(
      fc.property(someOfThreeYears, (dates) => {
        const calendar = schoolCalendar(dates);
        const inWeeks = calendar.years.flatMap((year) =>
          year.terms.flatMap((each) => each.weeks.flatMap((week) => week.taught.filter((day) => day !== null))),
        );
        const taught = allDaysOf(dates).filter((day) => dayKind(calendar, day) === 'teachingDay');

        expect(taught).toEqual(inWeeks.toSorted());
        expect(taught).toEqual(allDaysOf(dates).filter((day) => isTaughtAt(dates, day)));
      }),
    );
  });

  it('is unknown, a weekend or a bank holiday before the first term and after the last', () => {
    fc.assert(
      fc.property(
        someOfThreeYears.chain((dates) => fc.tuple(fc.constant(dates), daysNear(dates))),
        ([dates, day]) => {
          const terms = dates.years.flatMap((year) => year.terms);
          fc.pre(terms.every((each) => day < each.first) || terms.every((each) => day > each.last));

          expect(['unknown', 'weekend', 'bankHoliday', 'trainingDay']).toContain(dayKind(schoolCalendar(dates), day));
        },
      ),
    );
  });

  it.each<[SchoolDates, string, DayKind]>([
    [blueCoat, '2024-09-02', 'trainingDay'],
    [blueCoat, '2024-09-03', 'teachingDay'],
    [blueCoat, '2024-10-25', 'trainingDay'],
    [blueCoat, '2024-10-26', 'weekend'],
    [blueCoat, '2024-10-28', 'halfTerm'],
    [blueCoat, '2024-11-04', 'teachingDay'],
    [blueCoat, '2024-12-20', 'teachingDay'],
    [blueCoat, '2024-12-23', 'holiday'],
    [blueCoat, '2024-12-25', 'bankHoliday'],
    [blueCoat, '2025-05-26', 'bankHoliday'],
    [blueCoat, '2025-05-27', 'halfTerm'],
    [blueCoat, '2025-07-18', 'teachingDay'],
    [blueCoat, '2025-07-21', 'trainingDay'],
    [blueCoat, '2025-07-22', 'unknown'],
    [blueCoat, '2025-08-25', 'bankHoliday'],
    [blueCoat, '2023-10-10', 'unknown'],
    [blueCoat, '2026-07-22', 'unknown'],
    [chapelHigh, '2025-09-05', 'trainingDay'],
    [chapelHigh, '2025-10-27', 'halfTerm'],
    [chapelHigh, '2026-01-05', 'trainingDay'],
  ])('at %j, %s, is %s', (dates, day, kind) => {
    expect(dayKind(schoolCalendar(dates), day as CivilDay)).toBe(kind);
  });

  it('is unknown in a term for which the bank holidays are not known', () => {
    const calendar = schoolCalendar({
      school: 'later',
      years: [
        {
          academicYear: '2027/28',
          terms: [
            { name: 'autumn', first: '2027-09-01' as CivilDay, last: '2027-12-17' as CivilDay },
            { name: 'spring', first: '2028-01-03' as CivilDay, last: '2028-04-07' as CivilDay },
            { name: 'summer', first: '2028-04-24' as CivilDay, last: '2028-07-21' as CivilDay },
          ],
          trainingDays: [],
        },
      ],
    });

    expect(dayKind(calendar, '2027-12-17' as CivilDay)).toBe('teachingDay');
    expect(dayKind(calendar, '2028-01-03' as CivilDay)).toBe('unknown');
    expect(dayKind(calendar, '2028-01-04' as CivilDay)).toBe('unknown');
    expect(dayKind(calendar, '2028-01-08' as CivilDay)).toBe('weekend');
  });

  it('is of one of seven kinds', () => {
    expect(DAY_KINDS).toHaveLength(7);
  });
});

/** What a day is, said once more; between two terms of a year it is a holiday, outside a known year unknown. */
function kindOf({ years }: SchoolDates, day: CivilDay): DayKind {
  if (weekdayOf(day) >= 5) return 'weekend';
  if (isBankHoliday(day)) return 'bankHoliday';
  if (years.some(({ trainingDays }) => trainingDays !== 'notPublished' && trainingDays.includes(day)))
    return 'trainingDay';
  const terms = years.flatMap((year) => year.terms);
  const term = terms.find(({ first, last }) => first <= day && day <= last);
  if (term !== undefined) {
    const isHalfTerm = term.halfTerm !== undefined && term.halfTerm.first <= day && day <= term.halfTerm.last;
    return isHalfTerm ? 'halfTerm' : 'teachingDay';
  }
  const isInYear = years.some((year) => {
    const last = year.terms[2]?.last;
    return year.terms[0] !== undefined && last !== undefined && year.terms[0].first < day && day < last;
  });
  return isInYear ? 'holiday' : 'unknown';
}

function allDaysOf({ years }: SchoolDates): readonly CivilDay[] {
  const terms = years.flatMap((year) => year.terms);
  const first = terms[0]?.first ?? '';
  const last = terms.at(-1)?.last ?? '';
  return daysThrough(dayLater(first, -20), dayLater(last, 20)) as readonly CivilDay[];
}
