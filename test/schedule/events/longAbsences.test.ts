import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import type { SchoolDates } from '../../../src/calendar/schoolDates.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Plan } from '../../../src/schedule/plan.js';
import { calendar, ect, planAfter, start } from '../../support/atBlueCoat.js';
import { daysBetween } from '../../support/dayCounter.js';
import { ects } from '../../support/enrolments.js';
import { absence, transfer } from '../../support/events.js';
import { historiesOf, planAfter as planOfHistory } from '../../support/histories.js';
import { blueCoat, day, term } from '../../support/schools.js';

const RUNS = { numRuns: 12 };

describe('an absence', () => {
  it.each([
    ['2024-11-05', '2024-12-01', 27, false],
    ['2024-11-05', '2024-12-02', 28, false],
    ['2024-11-05', '2024-12-03', 29, true],
  ])('from %s to %s lasts %i days; more than four weeks: %s', (first, last, days, isLong) => {
    const plan = planAfter([absence(first, last)]);

    expect(plan.absences).toEqual([{ person: 'self', first, last, days, counted: 'allDays', isLong }]);
    expect(actionsFor(plan).filter(({ about }) => about === 'longAbsence')).toHaveLength(isLong ? 1 : 0);
    expect(plan.caveats.some(({ code }) => code === 'longAbsence')).toBe(isLong);
  });

  it.each([
    // Half-term is from 28 October to 1 November 2024, and so to Sunday the 3rd.
    ['allDays', '2024-10-14', '2024-11-09', 27, false],
    ['allDays', '2024-10-14', '2024-11-10', 28, false],
    ['allDays', '2024-10-14', '2024-11-11', 29, true],
    ['withoutHolidays', '2024-10-14', '2024-11-11', 22, false],
    ['withoutHolidays', '2024-10-14', '2024-11-16', 27, false],
    ['withoutHolidays', '2024-10-14', '2024-11-17', 28, false],
    ['withoutHolidays', '2024-10-14', '2024-11-18', 29, true],
    // Christmas, with its bank holidays and weekends: from Monday 23 December to Sunday 5 January.
    ['withoutHolidays', '2024-12-16', '2025-01-26', 28, false],
    ['withoutHolidays', '2024-12-16', '2025-01-27', 29, true],
    ['withoutHolidays', '2024-12-29', '2025-01-06', 1, false],
    // The summer, from Tuesday 22 July to Sunday 31 August: Monday the 21st is a training day.
    ['withoutHolidays', '2025-07-14', '2025-09-20', 28, false],
    ['withoutHolidays', '2025-07-14', '2025-09-21', 29, true],
  ] as const)(
    'counted by %s, from %s to %s, lasts %i days; more than four weeks: %s',
    (absenceDays, first, last, days, isLong) => {
      const plan = planAfter([absence(first, last)], ect, { absenceDays });

      expect(plan.absences).toEqual([{ person: 'self', first, last, days, counted: absenceDays, isLong }]);
      expect(actionsFor(plan).filter(({ about }) => about === 'longAbsence')).toHaveLength(isLong ? 1 : 0);
    },
  );

  it('of more than four weeks is for the course co-ordinator to decide on, and no source says by when', () => {
    const [action] = actionsFor(planAfter([absence('2024-11-05', '2024-12-03')]));

    expect(action).toMatchObject({
      body: 'courseCoordinator',
      does: 'decides',
      about: 'longAbsence',
      since: '2024-11-05',
      by: null,
      source: { document: { id: '002' }, section: 'How flexible is the programme?', basis: 'stated' },
    });
  });

  it('comes with the assumption about which days count', () => {
    const ids = ({ assumptions }: Plan): readonly string[] => assumptions.map(({ id }) => id);

    expect(ids(planAfter([absence('2024-11-05')]))).toContain('absence-counts-all-days');
    expect(ids(planAfter([absence('2024-11-05')], ect, { absenceDays: 'withoutHolidays' }))).toContain(
      'absence-without-holidays',
    );
  });

  it('lasts all its days, or fewer if holidays are left out, and is long from the 29th on', () => {
    fc.assert(
      fc.property(historiesOf(ects, ['absence']), (history) => {
        const { absences } = planOfHistory(history);
        fc.pre(absences.length > 0);
        for (const { first, last, days, isLong, counted } of absences) {
          const all = daysBetween(first, last) + 1;

          expect(counted === 'allDays' ? days : all).toBe(all);
          expect(days).toBeLessThanOrEqual(all);
          expect(isLong).toBe(days > 28);
        }
      }),
      RUNS,
    );
  });
});

describe('an absence counted without the holidays', () => {
  it('includes the days that are not known to be holidays', () => {
    const countOf = (first: string, last: string, from: string, dates: SchoolDates = blueCoat) =>
      planAfter(
        [absence(first, last)],
        { ...ect, start: day(from) },
        {
          absenceDays: 'withoutHolidays',
          calendars: [schoolCalendar(dates)],
        },
      ).absences.map((each) => [each.days, each.isLong])[0];
    // The first day of half-term is the last one away; the weekend before it follows a training day.
    expect(countOf('2024-10-21', '2024-10-28', start)).toEqual([7, false]);
    // After the last year that is known, and in the year that is missing.
    expect(countOf('2026-07-20', '2026-07-26', start)).toEqual([7, false]);
    expect(countOf('2023-07-24', '2023-09-10', '2022-09-05')).toEqual([49, true]);
    // Of days for which no bank holidays are known yet, only those between two school years are holidays.
    const farOn: SchoolDates = {
      ...blueCoat,
      years: [
        ...blueCoat.years,
        {
          academicYear: '2032/33',
          terms: [
            term('autumn', '2032-09-06', '2032-12-17'),
            term('spring', '2033-01-04', '2033-04-01'),
            term('summer', '2033-04-18', '2033-07-22'),
          ],
          trainingDays: [],
        },
        {
          academicYear: '2033/34',
          terms: [
            term('autumn', '2033-09-05', '2033-12-16'),
            term('spring', '2034-01-04', '2034-03-31'),
            term('summer', '2034-04-17', '2034-07-21'),
          ],
          trainingDays: [],
        },
      ],
    };
    // Friday 22 July with its weekend, and Monday 5 September: the six weeks between are none of it.
    expect(countOf('2033-07-22', '2033-09-05', start, farOn)).toEqual([4, false]);
  });

  it('goes by the calendar of the school where the person works on the day', () => {
    const oak = schoolCalendar({ ...blueCoat, school: 'oak', years: yearsWithHalfTerm('2025-05-19', '2025-05-23') });
    const lengthsOf = (on: string) =>
      planAfter([transfer('2025-05-28', 'oak'), absence(on)], ect, {
        calendars: [calendar, oak],
        absenceDays: 'withoutHolidays',
      }).absences.map((each) => each.days);
    // The old school’s half-term is from 26 to 30 May, the new one’s is the week before.
    expect(['2025-05-20', '2025-05-27', '2025-05-28', '2025-05-29'].map(lengthsOf)).toEqual([[1], [0], [1], [1]]);
  });
});

/** Blue Coat's years with another half-term in the summer of 2025. */
function yearsWithHalfTerm(first: string, last: string): SchoolDates['years'] {
  return blueCoat.years.map((year) => ({
    ...year,
    terms: year.terms.map((each) =>
      each.first === '2025-04-28' ? term('summer', each.first, each.last, first, last) : each,
    ),
  }));
}
