import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../../src/calendar/civilDay.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { replanSchedule } from '../../../src/schedule/replanSchedule.js';
import type { Fte } from '../../../src/vocabulary/fte.js';
import { calendar, calendars, ect, mentorOf, planAfter, school, start } from '../../support/atBlueCoat.js';
import {
  absence,
  changeOfFte,
  changeOfMentor,
  missed,
  pause,
  resume,
  transfer,
  withdraw,
} from '../../support/events.js';
import { problemsOf } from '../../support/problemsOf.js';
import { day } from '../../support/schools.js';

const november = day('2024-11-04');
const mentor = mentorOf(
  [
    { person: 'ect-1', start, usualDay: 'tuesday', from: november },
    { person: 'ect-2', start: day('2025-01-06'), usualDay: 'tuesday' },
  ],
  { start: november },
);

describe('an event that cannot have happened', () => {
  it.each<[string, Enrolment, readonly PlanEvent[], readonly string[]]>([
    ['a day that does not exist', ect, [pause('2025-02-29')], ['notADay events.0.from']],
    [
      'an absence whose days do not exist',
      ect,
      [absence('2024-11-31', '2024-13-01')],
      ['notADay events.0.first', 'notADay events.0.last'],
    ],
    ['something before the start', ect, [absence('2024-09-02', '2024-09-06')], ['outside events.0.first']],
    ['an absence that ends before it begins', ect, [absence('2024-11-05', '2024-11-04')], ['wrongOrder events.0.last']],
    [
      'something else in place of an event',
      ect,
      ['absence' as never, null as never],
      ['notOneOf events.0.kind', 'notOneOf events.1.kind'],
    ],
    [
      'absences of one person that overlap, in whatever order they are given',
      ect,
      [absence('2024-11-11', '2024-11-15'), absence('2024-11-04', '2024-11-11')],
      ['overlap events.0.first'],
    ],
    [
      'an absence inside a longer one, and another after it',
      ect,
      [absence('2024-11-04', '2024-11-29'), absence('2024-11-11', '2024-11-12'), absence('2024-11-20', '2024-12-06')],
      ['overlap events.1.first', 'overlap events.2.first'],
    ],
    [
      'two absences of the mentor at once',
      ect,
      [absence('2024-11-04', '2024-11-29', 'mentor'), absence('2024-11-11', '2024-11-12', 'mentor')],
      ['overlap events.1.first'],
    ],
    ['a programme that is resumed without a pause', ect, [resume('2024-11-04')], ['contradiction events.0.from']],
    ['a pause within a pause', ect, [pause('2024-11-04'), pause('2024-12-02')], ['overlap events.1.from']],
    [
      'anything after leaving',
      ect,
      [withdraw('2024-11-04'), absence('2024-11-04', '2024-11-04'), absence('2024-11-05', '2024-11-05', 'mentor')],
      ['wrongOrder events.1.kind', 'wrongOrder events.2.kind'],
    ],
    [
      'someone who is not in the plan',
      ect,
      [absence('2024-11-04', '2024-11-05', 'ect-2')],
      ['notFound events.0.person'],
    ],
    [
      'a mentor who pauses or leaves, in an ECT’s plan',
      ect,
      [pause('2024-11-04', 'mentor'), resume('2024-12-04', 'mentor'), withdraw('2025-01-06', 'mentor')],
      ['contradiction events.0.person', 'contradiction events.1.person', 'contradiction events.2.person'],
    ],
    ['a school without a calendar', ect, [transfer('2024-11-04', 'nowhere')], ['notFound events.0.school']],
    [
      'a share that is not in hundredths, and no working day',
      ect,
      [{ ...changeOfFte('2024-11-04', 0.6, { workingDays: [] }), fte: 0.6 as Fte }],
      ['notAShare events.0.fte', 'missing events.0.workingDays'],
    ],
    [
      'a usual day that is not worked',
      ect,
      [changeOfFte('2024-11-04', 0.4, { workingDays: ['monday'], usualDay: 'friday' })],
      ['contradiction events.0.usualDay'],
    ],
    [
      'a mentor who works on no day',
      ect,
      [changeOfMentor('2024-11-04', { mentorWorkingDays: [] })],
      ['missing events.0.mentorWorkingDays'],
    ],
    [
      'a handover in an ECT’s own plan',
      ect,
      [changeOfMentor('2024-11-04', { ect: 'ect-1' })],
      ['contradiction events.0.ect'],
    ],
    [
      'a handover of an ECT who is not named, or who is not theirs',
      mentor,
      [changeOfMentor('2025-11-04'), changeOfMentor('2025-11-04', { ect: 'ect-9' })],
      ['notFound events.0.ect', 'notFound events.1.ect'],
    ],
    [
      'a handover before the ECT has been taken over',
      mentor,
      [changeOfMentor('2024-11-04', { ect: 'ect-1' })],
      ['wrongOrder events.0.from'],
    ],
    [
      'an ECT’s event before that ECT’s start',
      mentor,
      [
        absence('2024-10-01', '2024-10-01', 'ect-1'),
        absence('2024-12-02', '2024-12-02', 'ect-2'),
        absence('2024-10-01', '2024-10-01'),
      ],
      ['outside events.1.first', 'outside events.2.first'],
    ],
    ['a session that the plan does not have', ect, [missed('coaching', '2024-11-05')], ['notFound events.0.session']],
    [
      'every session that is said to be missed in a week in which it is not planned',
      ect,
      [
        missed('ambition-ect-2021/ect-1/coaching-1/9', '2024-10-16'),
        missed('ambition-ect-2021/ect-1/coaching-1/9', '2024-11-05'),
        missed('ambition-ect-2021/ect-1/coaching-1/10', '2024-11-20'),
      ],
      ['contradiction events.0.on', 'contradiction events.2.on'],
    ],
  ])('is reported: %s', (_, who, events, problems) => {
    expect(complaints(who, events)).toEqual(problems);
  });

  it.each([0, 101, 50.5, -1])('is reported: a share of %d hundredths', (hundredths) => {
    const share = { ...changeOfFte('2024-11-11', 1), fte: hundredths as Fte };
    expect(complaints(ect, [share])).toEqual(['notAShare events.0.fte']);
  });

  it('is reported together with all the others', () => {
    expect(
      complaints(ect, [
        absence('2024-09-02', '2024-09-06', 'ect-7'),
        resume('2024-11-04'),
        missed('none', '2024-11-31'),
        transfer('2024-11-05', 'nowhere'),
      ]),
    ).toEqual([
      'outside events.0.first',
      'notFound events.0.person',
      'notADay events.2.on',
      'notFound events.2.session',
      'notFound events.3.school',
      'contradiction events.1.from',
    ]);
  });

  it('is reported by its place after the events that the plan already holds', () => {
    const plan = planAfter([pause('2024-11-04')]);
    const events = [pause('2024-12-02')];

    expect(problemsOf(() => replanSchedule(ambitionEct, plan, { calendars, events }))).toEqual([
      'overlap events.1.from',
    ]);
  });

  it('is reported even if no edition covers the start', () => {
    const events = [missed('none', '2025-11-04')];

    expect(complaints({ ...ect, start: day('2025-09-01') }, events)).toEqual(['notFound events.0.session']);
  });

  it('is reported when an object is given in place of a day or a key', () => {
    const odd = { toString: {} } as unknown as CivilDay;
    const whose = odd as string;
    expect(complaints(ect, [transfer(odd, school)])).toContain('notADay events.0.from');
    expect(complaints(ect, [pause(odd), resume(odd)])).toContain('notADay events.1.from');
    expect(complaints(ect, [absence('2024-11-04', '2024-11-05'), absence(odd)])).toContain('notADay events.1.first');
    expect(complaints(ect, [withdraw('2024-11-04', whose)])).toEqual(['notFound events.0.person']);
  });

  it.each([
    ['x', ['wrongKind events']],
    [[null], ['notOneOf events.0.kind']],
    [[{ kind: 'foo', from: '2025-01-06' }, changeOfFte('2025-01-06', 0.6)], ['notOneOf events.0.kind']],
    [[{ ...changeOfFte('2025-01-06', 0.6), workingDays: ['sunday'] }], ['notOneOf events.0.workingDays.0']],
    [[{ ...changeOfFte('2025-01-06', 0.6), usualDay: 'saturday' }], ['notOneOf events.0.usualDay']],
  ])('is reported when it is no event or holds an unknown name: %j', (events, problems) => {
    expect(complaints(ect, events as readonly PlanEvent[])).toEqual(problems);
  });
});

describe('two events of one day', () => {
  it.each<[string, readonly PlanEvent[]]>([
    ['two shares of a post', [changeOfFte('2025-01-06', 0.6), changeOfFte('2025-01-06', 0.8)]],
    ['two transfers', [transfer('2025-01-06', 'elsewhere'), transfer('2025-01-06', school)]],
    [
      'two new mentors',
      [
        changeOfMentor('2025-01-06', { mentorWorkingDays: ['monday'] }),
        changeOfMentor('2025-01-06', { mentorWorkingDays: ['friday'] }),
      ],
    ],
  ])('are reported when they contradict each other: %s', (_, events) => {
    const elsewhere = { ...calendar, school: 'elsewhere' };
    const both = () => planAfter(events, ect, { calendars: [calendar, elsewhere] });

    expect(problemsOf(both)[0]).toMatch(/^overlap events\.[01]\.from$/);
  });
});

describe('events that are allowed', () => {
  it.each<[string, Enrolment, readonly PlanEvent[]]>([
    [
      'an absence of the new mentor within that of the old one',
      ect,
      [
        absence('2024-11-04', '2025-01-31', 'mentor'),
        changeOfMentor('2024-11-25'),
        absence('2024-12-02', '2024-12-03', 'mentor'),
      ],
    ],
    ['a pause that begins with an absence', ect, [absence('2024-11-04', '2024-12-20'), pause('2024-11-04')]],
    [
      'absences of two people at the same time',
      ect,
      [absence('2024-11-04', '2024-11-08'), absence('2024-11-04', '2024-11-08', 'mentor')],
    ],
    ['a hundredth of a post', ect, [changeOfFte('2024-11-11', 0.01)]],
    ['a whole post', ect, [changeOfFte('2024-11-11', 1)]],
    ['an ECT’s event before the mentor’s own start', mentor, [absence('2024-10-01', '2024-10-01', 'ect-1')]],
    [
      'an event of one ECT after another has left',
      mentor,
      [withdraw('2025-02-03', 'ect-1'), absence('2025-02-04', '2025-02-04', 'ect-2')],
    ],
  ])('include %s', (_, who, events) => {
    const { events: kept } = planAfter(events, who);
    expect(kept).toHaveLength(events.length);
    expect(kept).toEqual(expect.arrayContaining([...events]));
  });
});

function complaints(who: Enrolment, events: readonly PlanEvent[]): readonly string[] {
  return problemsOf(() => planAfter(events, who));
}
