import fc from 'fast-check';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import type { SchoolDates, YearDates } from '../../src/calendar/schoolDates.js';
import { WEEKDAYS, type Weekday } from '../../src/calendar/weekday.js';
import type { Enrolment, MentoredEct } from '../../src/schedule/enrolment.js';
import type { Fte } from '../../src/vocabulary/fte.js';
import { daysNear, SCHOOL, threeYears } from './calendars.js';
import { dayLater, weekdayOf } from './dayCounter.js';

/** A school's dates, and someone who starts there in their first year. */
export interface Placed<Who> {
  readonly dates: SchoolDates;
  readonly who: Who;
}

const weekday: fc.Arbitrary<Weekday> = fc.constantFrom(...WEEKDAYS);
const weekdays: fc.Arbitrary<readonly Weekday[]> = fc.subarray([...WEEKDAYS], { minLength: 1 });
const share: fc.Arbitrary<Fte> = fc.constantFrom(20, 40, 50, 60, 80, 100).map((hundredths) => hundredths as Fte);

/** How someone works who can meet those who work on the given days. */
function pattern(others: readonly Weekday[]): fc.Arbitrary<Pick<MentoredEct, 'fte' | 'workingDays' | 'usualDay'>> {
  const partTime = fc
    .tuple(share, weekdays, fc.constantFrom(...others), fc.boolean(), fc.nat())
    .map(([fte, some, shared, hasUsual, which]) => {
      const workingDays = some.includes(shared) ? some : [...some, shared];
      const usualDay = workingDays[which % workingDays.length] ?? shared;
      return { fte, workingDays, ...(hasUsual ? { usualDay } : {}) };
    });
  const fullTime = fc.option(weekday, { nil: null }).map((usualDay) => (usualDay === null ? {} : { usualDay }));
  return fc.oneof(fullTime, partTime);
}

/** A start in a school year: on its days, before them, or between two of its terms. */
function startIn(year: YearDates): fc.Arbitrary<Pick<MentoredEct, 'start' | 'cohort'>> {
  const first = year.terms[0]?.first ?? '';
  const last = year.terms[2]?.last ?? '';
  return daysNear({ school: SCHOOL, years: [year] })
    .filter((day) => dayLater(first, -10) <= day && day <= last)
    .map((start) => (isOfYear(start, year) ? { start } : { start, cohort: year.academicYear }));
}

/** Whether a start needs no word on its year: it is on or after the first of September that begins it. */
function isOfYear(start: CivilDay, { academicYear }: YearDates): boolean {
  return start >= `${academicYear.slice(0, 4)}-09-01` && start < `${Number(academicYear.slice(0, 4)) + 1}-09-01`;
}

/** An ECT of a school whose dates are known for three years. */
export const ects: fc.Arbitrary<Placed<Enrolment>> = threeYears.chain((dates) =>
  fc.tuple(startIn(firstYearOf(dates)), fc.option(weekdays, { nil: null })).chain(([start, mentorWorkingDays]) =>
    pattern(mentorWorkingDays ?? WEEKDAYS).map((works) => ({
      dates,
      who: {
        person: 'ect-1',
        role: 'ect' as const,
        school: SCHOOL,
        ...start,
        ...works,
        ...(mentorWorkingDays === null ? {} : { mentorWorkingDays }),
      },
    })),
  ),
);

/** A mentor with one to three ECTs, each with their own start. */
export const mentors: fc.Arbitrary<Placed<Enrolment & { readonly ects: readonly MentoredEct[] }>> = threeYears.chain(
  (dates) =>
    fc.tuple(startIn(firstYearOf(dates)), pattern(WEEKDAYS), fc.boolean()).chain(([start, works, trained]) =>
      fc
        .array(fc.tuple(startIn(firstYearOf(dates)), pattern(works.workingDays ?? WEEKDAYS)), {
          minLength: 1,
          maxLength: 3,
        })
        .map((those) => ({
          dates,
          who: {
            person: 'mentor-1',
            role: 'mentor' as const,
            school: SCHOOL,
            ...start,
            ...works,
            ...(trained ? { trained } : {}),
            ects: those.map(([ectStart, ectWorks], at) => ({ person: `ect-${at + 1}`, ...ectStart, ...ectWorks })),
          },
        })),
    ),
);

/** An ECT or a mentor. */
export const ectsAndMentors: fc.Arbitrary<Placed<Enrolment>> = fc.oneof(ects, mentors);

/** The days of the week, Monday 0, on which everyone concerned works. */
export function openTo(...patterns: readonly (readonly Weekday[] | undefined)[]): (day: string) => boolean {
  return (day) => {
    const name = WEEKDAYS[weekdayOf(day)];
    return name !== undefined && patterns.every((works) => works === undefined || works.includes(name));
  };
}

function firstYearOf({ years }: SchoolDates): YearDates {
  const [year] = years;
  if (year === undefined) throw new Error('the dates hold no year');
  return year;
}
