import fc from 'fast-check';
import type { AcademicYear } from '../../src/calendar/academicYear.js';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { type SchoolCalendar, schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import type { SchoolDates, TermDates, YearDates } from '../../src/calendar/schoolDates.js';
import { dayLater, dayNumber, dayOfNumber, mondayBefore } from './dayCounter.js';
import { term } from './schools.js';

/** The key of every invented school. */
export const SCHOOL = 'invented';

const made = new WeakMap<SchoolDates, SchoolCalendar>();

/** The calendar of some dates, made once. */
export function calendarOf(dates: SchoolDates): SchoolCalendar {
  const calendar = made.get(dates) ?? schoolCalendar(dates);
  made.set(dates, calendar);
  return calendar;
}

/** Three school years on end, from one of 2021 to 2024: long enough for two years of any programme that starts in the first. */
export const threeYears: fc.Arbitrary<SchoolDates> = fc
  .integer({ min: 2021, max: 2024 })
  .chain((from) => fc.tuple(yearDates(from), yearDates(from + 1), yearDates(from + 2)))
  .map((years) => ({ school: SCHOOL, years }));

/** The same, with gaps: at least one of the years is there. */
export const someOfThreeYears: fc.Arbitrary<SchoolDates> = fc
  .tuple(threeYears, fc.subarray([0, 1, 2], { minLength: 1 }))
  .map(([dates, kept]) => ({ ...dates, years: dates.years.filter((_, at) => kept.includes(at)) }));

/** A school year whose autumn term begins in the given calendar year. */
function yearDates(from: number): fc.Arbitrary<YearDates> {
  return fc
    .record({
      autumn: termArbitrary('autumn', autumnFirst(from), fc.integer({ min: 0, max: 9 }), `${from}-12-14`),
      // Most schools close for two weeks at Christmas and at Easter; now and then a week touches two terms.
      springGap: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 12, max: 20 }) }, fc.integer({ min: 1, max: 4 })),
      springDays: fc.integer({ min: 62, max: 98 }),
      springHalf: halfTerm,
      summerGap: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 12, max: 20 }) }, fc.integer({ min: 1, max: 4 })),
      summerLast: fc.integer({ min: 0, max: 27 }).map((later) => dayLater(`${from + 1}-07-10`, later)),
      summerHalf: halfTerm,
      training: trainingDays,
    })
    .map(({ autumn, springGap, springDays, springHalf, summerGap, summerLast, summerHalf, training }): YearDates => {
      const springFirst = dayLater(autumn.last, springGap);
      const springLast = dayLater(springFirst, springDays);
      const spring = withHalfTerm('spring', springFirst, springLast, springHalf);
      const summer = withHalfTerm('summer', dayLater(springLast, summerGap), summerLast, summerHalf);
      const terms = [autumn, spring, summer];
      return {
        academicYear: academicYearFrom(from),
        terms,
        trainingDays:
          training === 'notPublished'
            ? training
            : training
                .map((where) => trainingDay(terms, where))
                .filter((day, at, all) => all.indexOf(day) === at && isOfYear(day, from)),
      };
    });
}

/** From the middle of August to the second week of September. */
function autumnFirst(year: number): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }).map((later) => dayLater(`${year}-09-01`, later)) },
    fc.integer({ min: 0, max: 16 }).map((later) => dayLater(`${year}-08-15`, later)),
  );
}

function termArbitrary(
  name: TermDates['name'],
  first: fc.Arbitrary<string>,
  later: fc.Arbitrary<number>,
  from: string,
): fc.Arbitrary<TermDates> {
  return fc
    .tuple(first, later, halfTerm)
    .map(([start, more, half]) => withHalfTerm(name, start, dayLater(from, more), half));
}

type HalfTerm = 'none' | 'mondayToFriday' | 'withWeekends' | 'twoWeeks';
const halfTerm: fc.Arbitrary<HalfTerm> = fc.constantFrom('none', 'mondayToFriday', 'withWeekends', 'twoWeeks');

/** A term with its half-term in the week in the middle. */
function withHalfTerm(name: TermDates['name'], first: string, last: string, half: HalfTerm): TermDates {
  const middle = mondayBefore(dayLater(first, Math.floor((dayNumber(last) - dayNumber(first)) / 2)));
  if (half === 'none') return term(name, first, last);
  if (half === 'mondayToFriday') return term(name, first, last, middle, dayLater(middle, 4));
  return term(name, first, last, dayLater(middle, -2), dayLater(middle, half === 'withWeekends' ? 6 : 13));
}

/** Up to five training days, each so many days from the first or the last day of a term, or not published. */
type Where = readonly [term: number, edge: 'first' | 'last', later: number];
const where: fc.Arbitrary<Where> = fc.tuple(
  fc.integer({ min: 0, max: 2 }),
  fc.constantFrom('first', 'last'),
  fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -14, max: 14 })),
);
const trainingDays = fc.oneof(
  { weight: 4, arbitrary: fc.array(where, { maxLength: 5 }) },
  fc.constant('notPublished' as const),
);

function trainingDay(terms: readonly TermDates[], [at, edge, later]: Where): CivilDay {
  return dayLater(terms[at]?.[edge] ?? '2024-10-25', later) as CivilDay;
}

/** Schools publish a training day with the year it prepares for: none is in the summer term of the year before. */
function isOfYear(day: string, from: number): boolean {
  return `${from}-08-07` <= day && day < `${from + 1}-08-07`;
}

export function academicYearFrom(year: number): AcademicYear {
  return `${year}/${String(year + 1).slice(2)}` as AcademicYear;
}

/** Days of a calendar, most of them near an edge: of a term, a half-term, a training day, a school year. */
export function daysNear(dates: SchoolDates): fc.Arbitrary<CivilDay> {
  const edges = dates.years.flatMap(({ terms, trainingDays: staffOnly }) => [
    ...terms.flatMap(({ first, last, halfTerm: half }) => [
      first,
      last,
      ...(half === undefined ? [] : [half.first, half.last]),
    ]),
    ...(staffOnly === 'notPublished' ? [] : staffOnly),
  ]);
  const near = fc
    .tuple(fc.constantFrom(...edges), fc.integer({ min: -4, max: 4 }))
    .map(([edge, later]) => dayLater(edge, later));
  const inOrder = edges.toSorted().map(dayNumber);
  const anywhere = fc
    .integer({ min: (inOrder[0] ?? 0) - 40, max: (inOrder.at(-1) ?? 0) + 40 })
    .map((number) => dayOfNumber(number));
  return fc.oneof({ weight: 2, arbitrary: near }, anywhere).map((day) => day as CivilDay);
}
