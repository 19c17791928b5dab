import { describe, expect, it } from 'vitest';
import type { AcademicYear } from '../../src/calendar/academicYear.js';
import { schoolCalendar, type TeachingWeek } from '../../src/calendar/schoolCalendar.js';
import type { TermName } from '../../src/calendar/schoolDates.js';
import { isFrom } from '../../src/schedule/course/course.js';
import { programmeTerms } from '../../src/schedule/course/programmeTerms.js';
import { withTermsOf } from '../../src/schedule/course/withTermsOf.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { PlanTerm, Session } from '../../src/schedule/plan.js';
import { sortedByDay } from '../../src/schedule/planDraft.js';
import { calendar, ect, planFor, start } from '../support/atBlueCoat.js';
import { day, term } from '../support/schools.js';

const [, { weeks: autumnWeeks }] = firstTwoTerms();

function firstTwoTerms(): readonly [PlanTerm, PlanTerm] {
  const [first, second] = programmeTerms(calendar, start, 2);
  if (first === undefined || second === undefined) throw new Error('two years have six terms');
  return [first, second];
}

function aTerm(academicYear: AcademicYear, name: TermName, weeks: readonly TeachingWeek[] = autumnWeeks): PlanTerm {
  return { academicYear, name, year: 1, last: null, weeks };
}

function named(terms: readonly PlanTerm[]): readonly string[] {
  return terms.map(({ name, academicYear, year }) => `${name} ${academicYear} ${year}`);
}

describe('the terms of a mentor with those of an ECT', () => {
  const own = [aTerm('2024/25', 'autumn'), aTerm('2024/25', 'spring')];

  it('are the mentor’s own if the ECT has no others, and no more weeks in them', () => {
    expect(withTermsOf(own, own)).toBe(own);
    expect(withTermsOf(own, own.slice(1))).toBe(own);
    expect(withTermsOf(own, [])).toBe(own);
    const fewer = [aTerm('2024/25', 'autumn', autumnWeeks.slice(1)), aTerm('2024/25', 'spring', [...autumnWeeks])];
    expect(withTermsOf(own, fewer)).toBe(own);
  });

  it('are in order, and those of the ECT alone are in no year of the mentor’s', () => {
    const theirs = [
      aTerm('2025/26', 'autumn'),
      aTerm('2024/25', 'summer'),
      aTerm('2023/24', 'summer'),
      aTerm('2023/24', 'spring'),
      aTerm('2024/25', 'spring'),
    ];
    expect(named(withTermsOf(own, theirs))).toEqual([
      'spring 2023/24 null',
      'summer 2023/24 null',
      'autumn 2024/25 1',
      'spring 2024/25 1',
      'summer 2024/25 null',
      'autumn 2025/26 null',
    ]);
    expect(named(withTermsOf(own, [aTerm('2025/26', 'spring')])).at(-1)).toBe('spring 2025/26 null');
  });

  it('have the weeks of whoever started first, term by term', () => {
    const late = [aTerm('2024/25', 'autumn', autumnWeeks.slice(2)), aTerm('2024/25', 'spring')];
    const joined = withTermsOf(late, own);
    expect(joined.map(({ weeks }) => weeks.length)).toEqual([autumnWeeks.length, autumnWeeks.length]);
    expect(joined[0]?.weeks).toBe(autumnWeeks);
    expect(named(joined)).toEqual(['autumn 2024/25 1', 'spring 2024/25 1']);
    const further = withTermsOf(late, [aTerm('2024/25', 'spring'), aTerm('2024/25', 'summer', [])]);
    expect(further.map(({ weeks }) => weeks.length)).toEqual([autumnWeeks.length - 2, autumnWeeks.length, 0]);
    const none = withTermsOf([aTerm('2024/25', 'autumn', [])], [aTerm('2024/25', 'spring', [])]);
    expect(none.map(({ weeks }) => weeks)).toEqual([[], []]);
  });
});

describe('the term in which a programme starts', () => {
  const startsIn = (from: string) => named(programmeTerms(calendar, day(from), 2))[0];

  it.each([
    ['2024-12-20', 'autumn 2024/25 1'],
    ['2024-12-21', 'spring 2024/25 1'],
    ['2025-07-18', 'summer 2024/25 1'],
    ['2025-07-19', 'autumn 2025/26 1'],
    ['2025-08-28', 'autumn 2025/26 1'],
    ['2026-07-22', 'autumn 2026/27 1'],
    ['2026-08-31', 'autumn 2026/27 1'],
    ['2026-09-01', 'autumn 2026/27 1'],
    ['2027-08-01', 'autumn 2027/28 1'],
    ['2027-07-31', 'summer 2026/27 1'],
  ])('for a start on %s is %s', (from, expected) => {
    expect(startsIn(from)).toBe(expected);
  });

  it('may begin in August, and end in it', () => {
    const terms = [
      term('autumn', '2024-08-27', '2024-12-20'),
      term('spring', '2025-01-06', '2025-04-11'),
      term('summer', '2025-04-28', '2025-08-06'),
    ];
    const early = schoolCalendar({ school: 'early', years: [{ academicYear: '2024/25', terms, trainingDays: [] }] });
    const startsThere = (from: string) => {
      const [first] = programmeTerms(early, day(from), 1);
      return [first === undefined ? '' : named([first])[0], first?.weeks[0]?.monday];
    };
    expect(startsThere('2024-08-20')).toEqual(['autumn 2024/25 1', '2024-08-26']);
    expect(startsThere('2024-08-30')).toEqual(['autumn 2024/25 1', '2024-08-26']);
    expect(startsThere('2024-08-31')).toEqual(['autumn 2024/25 1', '2024-09-02']);
    expect(startsThere('2025-08-06')).toEqual(['summer 2024/25 1', '2025-08-04']);
    expect(startsThere('2025-08-07')).toEqual(['autumn 2025/26 1', undefined]);
  });
});

describe('whether a term reaches a day', () => {
  it('depends on its last day, or on the last of the school year if its own is unknown', () => {
    const known: PlanTerm = { ...aTerm('2024/25', 'autumn'), last: day('2024-12-20') };
    const unknown = aTerm('2024/25', 'autumn');
    expect([isFrom(known, undefined), isFrom(unknown, undefined)]).toEqual([true, true]);
    expect([isFrom(known, day('2024-12-20')), isFrom(known, day('2024-12-21'))]).toEqual([true, false]);
    expect([isFrom(unknown, day('2025-08-31')), isFrom(unknown, day('2025-09-01'))]).toEqual([true, false]);
  });
});

describe('sessions in order of their days', () => {
  it('keep the order in which they were planned if they are on one day, or on none', () => {
    const on = (id: string, at: string | null) => ({ id, day: at }) as Session;
    const planned = [
      on('a', null),
      on('b', '2024-11-12'),
      on('c', '2024-11-05'),
      on('d', null),
      on('e', '2024-11-12'),
      on('f', '2024-11-12'),
      on('g', '2024-11-04'),
      on('h', null),
    ];
    expect(sortedByDay(planned).map(({ id }) => id)).toEqual(['g', 'c', 'b', 'e', 'f', 'a', 'd', 'h']);
  });
});

describe('the first session of someone who starts in the middle of a week', () => {
  const firstOf = (from: string, more: Partial<Enrolment> = {}) => {
    const [first] = planFor({ ...ect, start: day(from), ...more }).sessions;
    return [first?.day, first?.movedFrom, first?.placed];
  };

  it('is not before the start, and says that the usual day was', () => {
    const beforeStart = { day: '2024-09-09', because: 'beforeStart' };
    expect(firstOf('2024-09-10', { usualDay: 'monday' })).toEqual(['2024-09-10', beforeStart, 'moved']);
    expect(firstOf('2024-09-09', { usualDay: 'monday' })).toEqual(['2024-09-09', null, 'usualDay']);
  });

  it('is moved because of a day off if the mentor is off on the usual day, and because of the start if that is later', () => {
    const apart: Partial<Enrolment> = { usualDay: 'monday', mentorWorkingDays: ['wednesday'] };
    const coaching = (from: string) => {
      const { sessions } = planFor({ ...ect, start: day(from), ...apart });
      return sessions.find(({ activity, ordinal }) => activity === 'coaching-1' && ordinal === 1)?.movedFrom;
    };
    expect(coaching('2024-09-09')).toEqual({ day: '2024-09-09', because: 'dayOff' });
    expect(coaching('2024-09-10')).toEqual({ day: '2024-09-09', because: 'beforeStart' });
  });
});
