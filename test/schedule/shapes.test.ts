import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import { InvalidInput } from '../../src/problems/invalidInput.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import { calendars, ect, mentorOfTwo } from '../support/atBlueCoat.js';
import { blueCoat, day } from '../support/schools.js';

/** The paths and codes of what is wrong, and nothing where nothing is. */
function problemsIn(make: () => unknown): readonly string[] {
  try {
    make();
  } catch (thrown) {
    if (!(thrown instanceof InvalidInput)) throw thrown;
    return thrown.problems.map(({ code, path }) => `${code} ${path.join('.')}`);
  }
  return [];
}

/** What a caller without a compiler may hand over. */
function planOf(enrolment: object, planning: object = {}): () => unknown {
  return () => planSchedule(ambitionEct, { ...ect, ...enrolment }, { calendars, ...planning });
}

describe('an enrolment of another shape', () => {
  it.each([
    [{ workingDays: 'monday' }, {}, ['wrongKind workingDays']],
    [{ workingDays: null }, {}, ['wrongKind workingDays']],
    [{ mentorWorkingDays: 'monday' }, {}, ['wrongKind mentorWorkingDays']],
    [{ ects: null }, {}, ['wrongKind ects']],
    [{ role: 'mentor', ects: [null, 'a'] }, {}, ['wrongKind ects.0', 'wrongKind ects.1']],
    [{ role: 'mentor', ects: [{ person: 'a' }] }, {}, ['notADay ects.0.start']],
    [
      { role: 'mentor', ects: [{ person: 7, start: '2024-09-03', workingDays: 'friday' }] },
      {},
      ['missing ects.0.person', 'wrongKind ects.0.workingDays'],
    ],
    [{ start: null }, {}, ['notADay start']],
    [{ school: null, person: '' }, {}, ['missing person', 'missing school']],
    [{}, { events: null }, ['wrongKind events']],
    [{}, { fixed: [null] }, ['wrongKind fixed.0']],
    [{}, { fixed: 'none' }, ['wrongKind fixed']],
  ])('%j, planned with %j, is refused and says where', (enrolment, planning, problems) => {
    expect(problemsIn(planOf(enrolment, planning))).toEqual(problems);
  });
});

describe('facts of another shape', () => {
  it.each([null, undefined, 'ect', 7])('such as %j are refused', (facts) => {
    const decide = (): unknown => decideEligibility(ambitionEct, facts as never, { on: day('2024-09-03') });

    expect(problemsIn(decide)).toEqual(['wrongKind ']);
  });
});

describe('the dates of a school', () => {
  it('have no half-term that is nothing', () => {
    const years = blueCoat.years.map((year) => ({
      ...year,
      terms: year.terms.map((term, at) => (at === 1 ? { ...term, halfTerm: null } : term)),
    }));

    expect(problemsIn(() => schoolCalendar({ ...blueCoat, years } as never))).toEqual(
      years.map((_, at) => `wrongKind years.${at}.terms.1.halfTerm`),
    );
  });

  it('need the key of the school', () => {
    expect(problemsIn(() => schoolCalendar({ years: [] } as never))).toEqual(['missing school', 'missing years']);
  });
});

describe('the academic year of a start', () => {
  it.each(['2023/24', '2014/15'] as const)('is not %s for a start in September 2024', (cohort) => {
    expect(problemsIn(planOf({ cohort }))).toEqual(['contradiction cohort']);
    expect(problemsIn(planOf({ role: 'mentor', ects: [{ person: 'a', start: ect.start, cohort }] }))).toEqual([
      'contradiction ects.0.cohort',
    ]);
  });

  it('may be a later one than the day falls in, as where a term begins in August', () => {
    expect(problemsIn(planOf({ start: '2024-08-29', cohort: '2024/25' }))).toEqual([]);
  });
});

describe('a key that means the person whose plan it is', () => {
  it('is no key of an ECT, so that events cannot happen to the wrong one', () => {
    const ects = mentorOfTwo.ects?.map((each, at) => (at === 0 ? { ...each, person: 'self' } : each));

    expect(problemsIn(planOf({ ...mentorOfTwo, ects }))).toEqual(['contradiction ects.0.person']);
  });
});
