import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { readCalendars } from '../../src/schemas/lists/readCalendars.js';
import { threeYears } from '../support/calendars.js';
import { frozen, throughJson } from '../support/frozen.js';
import { blueCoat } from '../support/schools.js';

describe('reading calendars', () => {
  it('makes of a file what the core makes of the dates', () => {
    fc.assert(
      fc.property(threeYears, (dates) => {
        const { good, bad } = readCalendars(throughJson([frozen(dates)]));
        expect(bad).toEqual([]);
        expect(good).toEqual([{ position: 1, label: dates.school, value: schoolCalendar(dates) }]);
      }),
    );
  });

  it('takes the dates of one school as they are', () => {
    expect(readCalendars(blueCoat).good.map(({ label }) => label)).toEqual(['blue-coat-junior']);
  });

  it('takes the good schools beside the bad ones', () => {
    const { good, bad } = readCalendars([
      { ...blueCoat, school: 'a' },
      { school: 'b' },
      null,
      { ...blueCoat, school: 'd' },
    ]);
    expect(good.map(({ position, label }) => [position, label])).toEqual([
      [1, 'a'],
      [4, 'd'],
    ]);
    expect(bad.map(({ position, label }) => [position, label])).toEqual([
      [2, 'b'],
      [3, null],
    ]);
  });

  it('tells a school that stands there twice', () => {
    const { good, bad } = readCalendars([blueCoat, blueCoat]);
    expect(good.length).toBe(1);
    expect(bad.map(({ problems }) => problems)).toEqual([
      [
        {
          path: ['school'],
          code: 'duplicate',
          message: 'Row 1 has the dates of this school already: enter each school once',
        },
      ],
    ]);
  });

  it('tells at once what is wrong with the shape and what does not fit, in every year', () => {
    const [one, two, three] = blueCoat.years;
    const years = [
      { ...one, terms: one?.terms.map((term) => ({ ...term, halfTerm: { first: '2022-01-01', last: 5, to: 1 } })) },
      { ...two, trainingDays: ['2024-09-02', '2024-09-02', 5, '2025-02-29'] },
      { ...three, academicYear: '2021/22', terms: 'three' },
      { ...three, academicYear: '2021/22' },
    ];
    const problems = readCalendars({ ...blueCoat, years }).bad[0]?.problems ?? [];
    const told = problems.map(({ code, path }) => `${code} ${path.join('.')}`);
    expect(told).toEqual([
      'wrongKind years.0.terms.0.halfTerm.last',
      'unknownName years.0.terms.0.halfTerm.to',
      'wrongKind years.0.terms.1.halfTerm.last',
      'unknownName years.0.terms.1.halfTerm.to',
      'wrongKind years.0.terms.2.halfTerm.last',
      'unknownName years.0.terms.2.halfTerm.to',
      'wrongKind years.1.trainingDays.2',
      'notADay years.1.trainingDays.3',
      'wrongKind years.2.terms',
      'duplicate years.1.trainingDays.1',
      'outside years.3.terms.0',
      'outside years.3.terms.1',
      'outside years.3.terms.2',
      'wrongOrder years.3.academicYear',
    ]);
  });

  it.each([
    [{ school: 'a', years: [] }, 'missing years'],
    [{ school: 'a', years: [null] }, 'wrongKind years.0'],
    [{ school: 'a', years: {} }, 'wrongKind years'],
    [
      { school: 'a', years: blueCoat.years.map((year) => ({ ...year, trainingDays: 'none' })).slice(0, 1) },
      'wrongKind years.0.trainingDays',
    ],
    [
      { school: 'a', years: blueCoat.years.map((year) => ({ ...year, academicYear: '2024/26' })).slice(0, 1) },
      'notAnAcademicYear years.0.academicYear',
    ],
  ])('tells %#', (dates, problem) => {
    expect(readCalendars(dates).bad[0]?.problems.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      problem,
    ]);
  });

  it('tells training days that are none beside terms that overlap', () => {
    const [year] = blueCoat.years;
    const terms = year?.terms.map((term, at) => (at === 1 ? { ...term, first: '2022-12-01' } : term));
    const told = (trainingDays: unknown) =>
      readCalendars({ school: 'a', years: [{ ...year, terms, trainingDays }] }).bad[0]?.problems.map(
        ({ code, path }) => `${code} ${path.join('.')}`,
      );
    expect(told('none')).toEqual(['wrongKind years.0.trainingDays', 'overlap years.0.terms.1.first']);
    expect(told(undefined)).toEqual(['missing years.0.trainingDays', 'overlap years.0.terms.1.first']);
  });

  it('throws at nothing, and loses nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(fc.oneof(fc.anything(), fc.constant(blueCoat)))), (input) => {
        const { good, bad } = readCalendars(input);
        expect(good.length + bad.length).toBe(Array.isArray(input) ? input.length : 1);
        expect(bad.every(({ problems }) => problems.length > 0)).toBe(true);
      }),
    );
  });
});
