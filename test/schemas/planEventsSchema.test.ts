import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planEventsSchema } from '../../src/schemas/planEventsSchema.js';
import { absence } from '../support/events.js';
import { throughJson } from '../support/frozen.js';
import { someEvent, writtenEvent } from './events.js';
import { told } from './told.js';

describe('the schema of events', () => {
  it('reads what was written back into the core’s own events', () => {
    fc.assert(
      fc.property(someEvent, (event) => {
        expect(planEventsSchema.parse(throughJson([writtenEvent(event)]))).toEqual([event]);
      }),
    );
  });

  it('looks at the kind first, and then at the fields of that kind', () => {
    const events = [
      { kind: 'abscence', first: '2024-11-04' },
      { first: '2024-11-04' },
      { kind: 7 },
      { kind: 'toString' },
      7,
      null,
      new Map([['kind', 'absence']]),
      { kind: 'absence', first: '2024-11-31', lst: '2024-12-01' },
      { kind: 'changeOfFte', from: 20241104, fte: 60, workingDays: ['monday', 'someday'] },
      { kind: 'transfer', from: '2024-11-04', school: ' ' },
      { kind: 'missedSession', session: 4, on: '2024-11-04' },
    ];
    expect(told(planEventsSchema, events)).toEqual([
      'notOneOf 0.kind: There is no event of this kind; did you mean absence?',
      'missing 1.kind: Enter the kind of event, one of resume, transfer, changeOfFte, changeOfMentor, missedSession, defer, withdraw, absence',
      'wrongKind 2.kind: Enter the kind of event, one of resume, transfer, changeOfFte, changeOfMentor, missedSession, defer, withdraw, absence',
      'notOneOf 3.kind: Enter the kind of event, one of resume, transfer, changeOfFte, changeOfMentor, missedSession, defer, withdraw, absence',
      'wrongKind 4: Enter the event as an object',
      'wrongKind 5: Enter the event as an object',
      'wrongKind 6: Enter the event as an object',
      'notADay 7.first: The first day away must be a day that exists, such as 2024-09-02',
      'missing 7.last: Enter the last day away',
      'unknownName 7.lst: There is no field with this name; did you mean last?',
      'wrongKind 8.from: The day from which it counts must be a day that exists, such as 2024-09-02',
      'notAShare 8.fte: FTE must be more than 0 and at most 1, with at most two decimals, such as 0.6',
      'notOneOf 8.workingDays.1: A working day must be one of monday, tuesday, wednesday, thursday, friday',
      'missing 9.school: Enter the key of the new school',
      'wrongKind 10.session: Enter the id of the session, as the plan has it',
    ]);
  });

  it.each([
    ['an absence that ends before it begins', [absence('2024-11-15', '2024-11-04')], ['wrongOrder 0.last']],
    [
      'the same beside a broken event',
      [{ kind: 'x' }, absence('2024-11-15', '2024-11-04')],
      ['notOneOf 0.kind', 'wrongOrder 1.last'],
    ],
    [
      'absences that overlap',
      [absence('2024-11-04', '2024-11-15'), absence('2024-11-15', '2024-11-20')],
      ['overlap 1.first'],
    ],
    ['a pause within a pause', [from('defer', '2024-11-04'), from('defer', '2024-11-05')], ['overlap 1.from']],
    ['going on without a pause', [from('resume', '2024-11-04')], ['contradiction 0.from']],
    [
      'what comes after leaving',
      [from('withdraw', '2024-11-04'), from('transfer', '2024-11-05', { school: 'n' })],
      ['wrongOrder 1.kind'],
    ],
    [
      'a usual day that is not worked',
      [from('changeOfFte', '2024-11-04', { fte: 0.6, workingDays: ['monday'], usualDay: 'friday' })],
      ['contradiction 0.usualDay'],
    ],
    ['no working day', [from('changeOfFte', '2024-11-04', { fte: 0.6, workingDays: [] })], ['missing 0.workingDays']],
    [
      'too many working days',
      [from('changeOfFte', '2024-11-04', { fte: 0.6, workingDays: Array(6).fill('monday') })],
      ['outOfRange 0.workingDays'],
    ],
    ['too many events', Array(1001).fill(from('defer', '2024-11-04')), ['outOfRange ']],
  ])('tells %s', (_, events, expected) => {
    expect(told(planEventsSchema, events).map((each) => each.split(':')[0])).toEqual(expected);
  });

  it('leaves to the plan what depends on it', () => {
    const events = [
      from('transfer', '1066-10-14', { school: 'hastings' }),
      { kind: 'missedSession', session: 'x', on: '1000-01-01' },
    ];
    expect(planEventsSchema.safeParse(events).success).toBe(true);
  });
});

function from(kind: string, day: string, more: object = {}): object {
  return { kind, from: day, ...more };
}
