import { describe, expect, it } from 'vitest';
import type { AcademicYear } from '../../src/calendar/academicYear.js';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { schoolCalendar, type TeachingWeek } from '../../src/calendar/schoolCalendar.js';
import type { TermName } from '../../src/calendar/schoolDates.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { isFrom } from '../../src/schedule/course.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { PlanTerm, Session } from '../../src/schedule/plan.js';
import { sortedByDay } from '../../src/schedule/planDraft.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import { programmeTerms } from '../../src/schedule/programmeTerms.js';
import { withTermsOf } from '../../src/schedule/withTermsOf.js';
import { blueCoat, term } from '../support/schools.js';

const calendar = schoolCalendar(blueCoat);
const [, { weeks: autumnWeeks }] = firstTwoTerms();
const day = (text: string): CivilDay => text as CivilDay;

function firstTwoTerms(): readonly [PlanTerm, PlanTerm] {
  const [first, second] = programmeTerms(calendar, '2024-09-03' as CivilDay, 2);
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

  it('are the mentor’s where the ECT has no other, and no more weeks in them', () => {
    expect(withTermsOf(own, own)).toBe(own);
    expect(withTermsOf(own, own.slice(1))).toBe(own);
    expect(withTermsOf(own, [])).toBe(own);
    const fewer = [aTerm('2024/25', 'autumn', autumnWeeks.slice(1)), aTerm('2024/25', 'spring', [...autumnWeeks])];
    expect(withTermsOf(own, fewer)).toBe(own);
  });

  it('stand in order, those of the ECT alone in no year of the mentor’s', () => {
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

  it('have the weeks of the one who came first, term by term', () => {
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
  const startsIn = (start: string) => named(programmeTerms(calendar, day(start), 2))[0];

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
  ])('from %s on is %s', (start, expected) => {
    expect(startsIn(start)).toBe(expected);
  });

  it('may begin in August, and end in it', () => {
    const terms = [
      term('autumn', '2024-08-27', '2024-12-20'),
      term('spring', '2025-01-06', '2025-04-11'),
      term('summer', '2025-04-28', '2025-08-06'),
    ];
    const early = schoolCalendar({ school: 'early', years: [{ academicYear: '2024/25', terms, trainingDays: [] }] });
    const startsThere = (start: string) => {
      const [first] = programmeTerms(early, day(start), 1);
      return [first === undefined ? '' : named([first])[0], first?.weeks[0]?.monday];
    };
    expect(startsThere('2024-08-20')).toEqual(['autumn 2024/25 1', '2024-08-26']);
    expect(startsThere('2024-08-30')).toEqual(['autumn 2024/25 1', '2024-08-26']);
    expect(startsThere('2024-08-31')).toEqual(['autumn 2024/25 1', '2024-09-02']);
    expect(startsThere('2025-08-06')).toEqual(['summer 2024/25 1', '2025-08-04']);
    expect(startsThere('2025-08-07')).toEqual(['autumn 2025/26 1', undefined]);
  });
});

describe('whether a term reaches to a day', () => {
  it('is so to its last day, and to the last of its year where its own is not known', () => {
    const known: PlanTerm = { ...aTerm('2024/25', 'autumn'), last: day('2024-12-20') };
    const unknown = aTerm('2024/25', 'autumn');
    expect([isFrom(known, undefined), isFrom(unknown, undefined)]).toEqual([true, true]);
    expect([isFrom(known, day('2024-12-20')), isFrom(known, day('2024-12-21'))]).toEqual([true, false]);
    expect([isFrom(unknown, day('2025-08-31')), isFrom(unknown, day('2025-09-01'))]).toEqual([true, false]);
  });
});

describe('sessions in order of their days', () => {
  it('keep the order in which they were planned where they are on one day, or on none', () => {
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
  const firstOf = (start: string, more: Partial<Enrolment> = {}) => {
    const who: Enrolment = { person: 'ect-1', role: 'ect', school: blueCoat.school, start: day(start), ...more };
    const [first] = planSchedule(ambitionEct, who, { calendars: [calendar] }).sessions;
    return [first?.day, first?.movedFrom, first?.placed];
  };

  it('is after the start, and says that the usual day was before it', () => {
    const beforeStart = { day: '2024-09-09', because: 'beforeStart' };
    expect(firstOf('2024-09-10', { usualDay: 'monday' })).toEqual(['2024-09-10', beforeStart, 'moved']);
    expect(firstOf('2024-09-09', { usualDay: 'monday' })).toEqual(['2024-09-09', null, 'usualDay']);
  });

  it('says that it is a day off where the start is one on which not both work', () => {
    const apart: Partial<Enrolment> = { usualDay: 'monday', mentorWorkingDays: ['wednesday'] };
    const coaching = (start: string) => {
      const who: Enrolment = { person: 'ect-1', role: 'ect', school: blueCoat.school, start: day(start), ...apart };
      const { sessions } = planSchedule(ambitionEct, who, { calendars: [calendar] });
      return sessions.find(({ activity, ordinal }) => activity === 'coaching-1' && ordinal === 1)?.movedFrom;
    };
    expect(coaching('2024-09-09')).toEqual({ day: '2024-09-09', because: 'dayOff' });
    expect(coaching('2024-09-10')).toEqual({ day: '2024-09-09', because: 'beforeStart' });
  });
});
