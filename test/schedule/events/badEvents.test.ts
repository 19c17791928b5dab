import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../../src/calendar/civilDay.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { planSchedule } from '../../../src/schedule/planSchedule.js';
import { replanSchedule } from '../../../src/schedule/replanSchedule.js';
import { type Fte, fte } from '../../../src/vocabulary/fte.js';
import { calendars, day, ect, school, start } from '../../support/atBlueCoat.js';
import { problemsOf } from '../../support/problemsOf.js';

const mentor: Enrolment = {
  person: 'mentor-1',
  role: 'mentor',
  school,
  start: '2024-11-04' as CivilDay,
  ects: [
    { person: 'ect-1', start, usualDay: 'tuesday', from: '2024-11-04' as CivilDay },
    { person: 'ect-2', start: '2025-01-06' as CivilDay, usualDay: 'tuesday' },
  ],
};
const absence = (first: string, last: string, person?: string): PlanEvent => ({
  kind: 'absence',
  first: day(first),
  last: day(last),
  ...(person === undefined ? {} : { person }),
});
const complaints = (who: Enrolment, events: readonly PlanEvent[]): readonly string[] =>
  problemsOf(() => planSchedule(ambitionEct, who, { calendars, events }));

describe('what stands where a day or a key should be', () => {
  it('is told, whatever it is', () => {
    const odd = { toString: {} } as unknown as CivilDay;
    const whose = odd as string;
    expect(complaints(ect, [{ kind: 'transfer', from: odd, school }])).toContain('notADay events.0.from');
    expect(
      complaints(ect, [
        { kind: 'defer', from: odd },
        { kind: 'resume', from: odd },
      ]),
    ).toContain('notADay events.1.from');
    expect(
      complaints(ect, [absence('2024-11-04', '2024-11-05'), { kind: 'absence', first: odd, last: odd }]),
    ).toContain('notADay events.1.first');
    expect(complaints(ect, [{ kind: 'withdraw', from: day('2024-11-04'), person: whose }])).not.toEqual([]);
  });
});

describe('events that cannot have happened', () => {
  it.each<[string, Enrolment, readonly PlanEvent[], readonly string[]]>([
    ['a day that is none', ect, [{ kind: 'defer', from: day('2025-02-29') }], ['notADay events.0.from']],
    [
      'an absence whose days are none',
      ect,
      [absence('2024-11-31', '2024-13-01')],
      ['notADay events.0.first', 'notADay events.0.last'],
    ],
    ['something before the start', ect, [absence('2024-09-02', '2024-09-06')], ['outside events.0.first']],
    ['an absence that ends before it begins', ect, [absence('2024-11-05', '2024-11-04')], ['wrongOrder events.0.last']],
    [
      'absences of one person that overlap, however they are named',
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
      'a programme that goes on without a pause',
      ect,
      [{ kind: 'resume', from: day('2024-11-04') }],
      ['contradiction events.0.from'],
    ],
    [
      'a pause in a pause',
      ect,
      [
        { kind: 'defer', from: day('2024-11-04') },
        { kind: 'defer', from: day('2024-12-02') },
      ],
      ['overlap events.1.from'],
    ],
    [
      'anything after leaving',
      ect,
      [
        { kind: 'withdraw', from: day('2024-11-04') },
        absence('2024-11-04', '2024-11-04'),
        absence('2024-11-05', '2024-11-05', 'mentor'),
      ],
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
      [
        { kind: 'defer', from: day('2024-11-04'), person: 'mentor' },
        { kind: 'resume', from: day('2024-12-04'), person: 'mentor' },
        { kind: 'withdraw', from: day('2025-01-06'), person: 'mentor' },
      ],
      ['contradiction events.0.person', 'contradiction events.1.person', 'contradiction events.2.person'],
    ],
    [
      'a school without a calendar',
      ect,
      [{ kind: 'transfer', from: day('2024-11-04'), school: 'nowhere' }],
      ['notFound events.0.school'],
    ],
    [
      'a share that is none, and no working day',
      ect,
      [{ kind: 'changeOfFte', from: day('2024-11-04'), fte: 0.6 as Fte, workingDays: [] }],
      ['notAShare events.0.fte', 'missing events.0.workingDays'],
    ],
    [
      'a usual day that is not worked',
      ect,
      [{ kind: 'changeOfFte', from: day('2024-11-04'), fte: fte(0.4), workingDays: ['monday'], usualDay: 'friday' }],
      ['contradiction events.0.usualDay'],
    ],
    [
      'a mentor who works on no day',
      ect,
      [{ kind: 'changeOfMentor', from: day('2024-11-04'), mentorWorkingDays: [] }],
      ['missing events.0.mentorWorkingDays'],
    ],
    [
      'an ECT handed over by an ECT',
      ect,
      [{ kind: 'changeOfMentor', from: day('2024-11-04'), ect: 'ect-1' }],
      ['contradiction events.0.ect'],
    ],
    [
      'an ECT handed over who is not named, or is another’s',
      mentor,
      [
        { kind: 'changeOfMentor', from: day('2025-11-04') },
        { kind: 'changeOfMentor', from: day('2025-11-04'), ect: 'ect-9' },
      ],
      ['notFound events.0.ect', 'notFound events.1.ect'],
    ],
    [
      'an ECT handed over before being taken over',
      mentor,
      [{ kind: 'changeOfMentor', from: day('2024-11-04'), ect: 'ect-1' }],
      ['wrongOrder events.0.from'],
    ],
    [
      'something of an ECT before that ECT’s start',
      mentor,
      [
        absence('2024-10-01', '2024-10-01', 'ect-1'),
        absence('2024-12-02', '2024-12-02', 'ect-2'),
        absence('2024-10-01', '2024-10-01'),
      ],
      ['outside events.1.first', 'outside events.2.first'],
    ],
    [
      'a session that the plan does not have',
      ect,
      [{ kind: 'missedSession', session: 'coaching', on: day('2024-11-05') }],
      ['notFound events.0.session'],
    ],
    [
      'sessions that are not planned in the week in which they are said to be missed, each of them',
      ect,
      [
        { kind: 'missedSession', session: 'ambition-ect-2021/ect-1/coaching-1/9', on: day('2024-10-16') },
        { kind: 'missedSession', session: 'ambition-ect-2021/ect-1/coaching-1/9', on: day('2024-11-05') },
        { kind: 'missedSession', session: 'ambition-ect-2021/ect-1/coaching-1/10', on: day('2024-11-20') },
      ],
      ['contradiction events.0.on', 'contradiction events.2.on'],
    ],
  ])('are told: %s', (_, who, events, problems) => {
    expect(complaints(who, events)).toEqual(problems);
  });

  it('are told all at once', () => {
    expect(
      complaints(ect, [
        absence('2024-09-02', '2024-09-06', 'ect-7'),
        { kind: 'resume', from: day('2024-11-04') },
        { kind: 'missedSession', session: 'none', on: day('2024-11-31') },
        { kind: 'transfer', from: day('2024-11-05'), school: 'nowhere' },
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

  it('have their places counted with those of the plan before the further ones', () => {
    const plan = planSchedule(ambitionEct, ect, { calendars, events: [{ kind: 'defer', from: day('2024-11-04') }] });
    const events: readonly PlanEvent[] = [{ kind: 'defer', from: day('2024-12-02') }];

    expect(problemsOf(() => replanSchedule(ambitionEct, plan, { calendars, events }))).toEqual([
      'overlap events.1.from',
    ]);
  });

  it('are told where no edition covers the start, too', () => {
    const events: readonly PlanEvent[] = [{ kind: 'missedSession', session: 'none', on: day('2025-11-04') }];

    expect(complaints({ ...ect, start: day('2025-09-01') }, events)).toEqual(['notFound events.0.session']);
  });
});

describe('events that look like it and are not', () => {
  it.each<[string, Enrolment, readonly PlanEvent[]]>([
    [
      'the absence of a new mentor within that of the old one',
      ect,
      [
        absence('2024-11-04', '2025-01-31', 'mentor'),
        { kind: 'changeOfMentor', from: day('2024-11-25') },
        absence('2024-12-02', '2024-12-03', 'mentor'),
      ],
    ],
    [
      'a pause that begins with an absence',
      ect,
      [absence('2024-11-04', '2024-12-20'), { kind: 'defer', from: day('2024-11-04') }],
    ],
    [
      'absences of two people at the same time',
      ect,
      [absence('2024-11-04', '2024-11-08'), absence('2024-11-04', '2024-11-08', 'mentor')],
    ],
    ['an event of an ECT before their mentor’s own start', mentor, [absence('2024-10-01', '2024-10-01', 'ect-1')]],
    [
      'one ECT who goes on after another has left',
      mentor,
      [{ kind: 'withdraw', from: day('2025-02-03'), person: 'ect-1' }, absence('2025-02-04', '2025-02-04', 'ect-2')],
    ],
  ])('are taken: %s', (_, who, events) => {
    expect(planSchedule(ambitionEct, who, { calendars, events }).events).toHaveLength(events.length);
  });
});
