import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enrolmentSchema } from '../../src/schemas/enrolmentSchema.js';
import { ectsAndMentors } from '../support/enrolments.js';
import { throughJson } from '../support/frozen.js';
import { written } from './written.js';

describe('the schema of enrolments', () => {
  it('reads what was written back into the core’s own enrolment', () => {
    fc.assert(
      fc.property(ectsAndMentors, ({ who }) => {
        expect(enrolmentSchema.parse(throughJson(written(who)))).toEqual(who);
      }),
    );
  });

  it.each([
    [0.6, 60],
    [1, 100],
    [0.29, 29],
    [0.01, 1],
  ])('reads %d of a full-time post as %d hundredths', (fte, hundredths) => {
    expect(enrolmentSchema.parse({ person: 'a', role: 'ect', school: 'b', start: '2024-09-02', fte }).fte).toBe(
      hundredths,
    );
  });

  it('needs four things and no more', () => {
    const told = enrolmentSchema.safeParse({}).error?.issues.map(({ path, message }) => [...path, message]);
    expect(told).toEqual([
      ['person', 'Enter a key for the person'],
      ['role', 'Enter what the person is on the programme, such as ect'],
      ['school', 'Enter the key of the school, as its calendar has it'],
      ['start', 'Enter the day the training started'],
    ]);
  });

  it.each([60, 0, 1.2, 0.333, '0.6', null])('takes no FTE of %j', (fte) => {
    expect(enrolmentSchema.safeParse({ person: 'a', role: 'ect', school: 'b', start: '2024-09-02', fte }).success).toBe(
      false,
    );
  });

  it.each(['', '  ', 'x'.repeat(101), 7])('takes no key of %j', (person) => {
    expect(enrolmentSchema.safeParse({ person, role: 'ect', school: 'b', start: '2024-09-02' }).success).toBe(false);
  });
});
