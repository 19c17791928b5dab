import { type Balance, civilDay, heavierWeeks, tallyWorkload } from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { mentorOf, planFor, start } from '../support/atBlueCoat.js';

// Boundaries, by hand: a session on the day itself is to come, and a week that is as heavy as before is no heavier.

const mentor = mentorOf([{ person: 'ect-1', start }], { usualDay: 'tuesday' });

describe('what is done by a day', () => {
  const plan = planFor();

  it.each([
    ['2024-09-03', 0, 0],
    ['2024-09-04', 45, 1],
    ['2024-09-10', 45, 1],
    ['2024-09-11', 90, 2],
  ])('on %s is %i minutes and %i sessions of unknown length', (day, minutes, unknown) => {
    const { asOf, total } = tallyWorkload(plan, { asOf: civilDay(day) });

    expect(asOf?.done).toEqual({ minutes, unknown, optionalMinutes: 0, optionalUnknown: 0 });
    expect(asOf?.toCome).toEqual({ ...total, minutes: total.minutes - minutes, unknown: total.unknown - unknown });
  });

  it('keeps optional sessions apart, both done and to come', () => {
    const own = planFor(mentor);
    const days = own.sessions.flatMap(({ attendance, day }) =>
      attendance === 'optional' && day !== null ? [day] : [],
    );
    const [first, second] = days;
    if (first === undefined || second === undefined) throw new Error('there are optional sessions');

    expect(tallyWorkload(own, { asOf: first }).asOf).toMatchObject({
      done: { optionalUnknown: 0 },
      toCome: { optionalUnknown: 4 },
    });
    expect(tallyWorkload(own, { asOf: second }).asOf).toMatchObject({
      done: { optionalUnknown: 1 },
      toCome: { optionalUnknown: 3 },
    });
  });
});

describe('weeks that became heavier', () => {
  const week = (day: string, short: number): Balance['weeks'][number] => ({
    week: civilDay(day),
    year: 1,
    asked: 0,
    unknown: 0,
    released: 120,
    short,
    covered: short > 0 ? 'no' : 'yes',
  });
  const balance = (...weeks: Balance['weeks']): Balance => ({
    everyWeek: 'no',
    overTheYear: 'yes',
    gaps: [],
    weeks,
    years: [],
    apart: [],
    assumptions: [],
  });

  it('are those that exceed the time released by more than before, including weeks that were not there', () => {
    const before = balance(week('2024-09-02', 0), week('2024-09-09', 30), week('2024-09-16', 30));
    const after = balance(week('2024-09-02', 5), week('2024-09-09', 30), week('2024-09-16', 20), week('2024-09-23', 1));

    expect(heavierWeeks(before, after)).toEqual([
      { week: '2024-09-02', before: 0, now: 5 },
      { week: '2024-09-23', before: 0, now: 1 },
    ]);
  });
});
