import { describe, expect, it } from 'vitest';
import { inductionTimetableSchema } from '../../src/schemas/inductionTimetableSchema.js';
import { problemsIn } from '../../src/schemas/problemsIn.js';
import { checkPeriods } from '../../src/workload/released.js';
import { thrownBy } from '../support/problemsOf.js';

const first = { half: 1, first: '2024-09-03', last: '2025-07-18' };
const second = { half: 2, first: '2025-09-01', last: '2026-07-21' };

describe('the schema of timetables', () => {
  it('takes the halves of induction by date', () => {
    const timetable = { comparableMinutes: 1250, cycleWeeks: 2, halves: [first, second] };
    expect(inductionTimetableSchema.parse(timetable)).toEqual(timetable);
  });

  it.each([
    ['halves that share a day', [first, { ...second, first: '2025-07-18' }], 'overlap halves.1.first'],
    ['a half that ends before it begins', [{ ...first, last: '2024-09-02' }], 'wrongOrder halves.0.last'],
    ['a third half', [{ ...first, half: 3 }], 'notOneOf halves.0.half'],
    ['a day that does not exist', [{ ...first, last: '2025-02-29' }, second], 'notADay halves.0.last'],
    ['a half that is none', [first, null], 'wrongKind halves.1'],
    ['no half', [], 'missing halves'],
    ['halves that are no list', first, 'wrongKind halves'],
  ])('tells %s', (_, halves, problem) => {
    expect(told({ comparableMinutes: 1250, halves })).toEqual([problem]);
  });

  it.each([
    [{ comparableMinutes: 1250.5 }, ['outOfRange comparableMinutes']],
    [{ comparableMinutes: -1 }, ['outOfRange comparableMinutes']],
    [{ comparableMinutes: '1250' }, ['wrongKind comparableMinutes']],
    [{}, ['missing comparableMinutes']],
    [{ comparableMinutes: 1250, cycleWeeks: 0 }, ['outOfRange cycleWeeks']],
    [{ comparableMinutes: -1, cycleWeeks: 1.5 }, ['outOfRange comparableMinutes', 'outOfRange cycleWeeks']],
  ])('tells the numbers of %j', (numbers, problems) => {
    expect(told({ ...numbers, halves: [first] })).toEqual(problems);
  });

  it('compares the others where one cannot be read, and says where they are', () => {
    const halves = [null, { ...first, last: '2024-02-30' }, first, { ...second, first: '2025-07-18' }];
    expect(told({ comparableMinutes: 1250, halves })).toEqual([
      'wrongKind halves.0',
      'notADay halves.1.last',
      'overlap halves.3.first',
    ]);
  });

  it('says what the core says', () => {
    const timetable = { comparableMinutes: 1250, halves: [{ ...first, last: '2024-09-02' }, first, first] };
    const { error } = inductionTimetableSchema.safeParse(timetable);
    const halves = timetable.halves as unknown as Parameters<typeof checkPeriods>[0];
    expect(problemsIn(error?.issues ?? [])).toEqual(thrownBy(() => checkPeriods(halves, 'halves')).problems);
  });

  it('tells all of it at once', () => {
    const halves = [
      { ...first, half: 3, last: '2024-01-01' },
      { ...second, frist: 1 },
    ];
    expect(told({ comparableMinutes: -1, halves }).toSorted()).toEqual([
      'notOneOf halves.0.half',
      'outOfRange comparableMinutes',
      'unknownName halves.1.frist',
      'wrongOrder halves.0.last',
    ]);
  });
});

function told(input: unknown): readonly string[] {
  const { error } = inductionTimetableSchema.safeParse(input, { reportInput: true });
  return problemsIn(error?.issues ?? []).map(({ code, path }) => `${code} ${path.join('.')}`);
}
