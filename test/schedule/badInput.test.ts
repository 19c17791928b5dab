import { describe, expect, it } from 'vitest';
import type { AcademicYear } from '../../src/calendar/academicYear.js';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { PlanningChoices } from '../../src/schedule/plan.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import type { ClockTime } from '../../src/vocabulary/activity.js';
import type { Fte } from '../../src/vocabulary/fte.js';
import { calendars, school, start } from '../support/atBlueCoat.js';
import { problemsOf, thrownBy } from '../support/problemsOf.js';

const noDay = '2024-09-31' as CivilDay;
const ect: Enrolment = { person: 'ect-1', role: 'ect', school, start };
const mentor: Enrolment = { person: 'mentor-1', role: 'mentor', school, start, ects: [{ person: 'ect-1', start }] };

describe('an enrolment that makes no sense', () => {
  it.each<[string, Enrolment, readonly string[]]>([
    ['a school without a calendar', { ...ect, school: 'nowhere' }, ['notFound school']],
    ['a start that is no day', { ...ect, start: noDay }, ['notADay start']],
    ['a cohort that is no academic year', { ...ect, cohort: '2024/26' }, ['notAnAcademicYear cohort']],
    ['a share that is none', { ...ect, fte: 0.6 as Fte }, ['notAShare fte']],
    ['a share of more than a post', { ...ect, fte: 101 as Fte }, ['notAShare fte']],
    ['no working day', { ...ect, workingDays: [] }, ['missing workingDays']],
    [
      'a usual day that is not worked',
      { ...ect, workingDays: ['monday', 'tuesday'], usualDay: 'friday' },
      ['contradiction usualDay'],
    ],
    [
      'no day that the ECT and the mentor both work',
      { ...ect, workingDays: ['monday'], mentorWorkingDays: ['tuesday', 'friday'] },
      ['contradiction mentorWorkingDays'],
    ],
    ['a role of another programme', { ...ect, role: 'leadParticipant' }, ['notOneOf role']],
    ['an ECT with ECTs', { ...ect, ects: [{ person: 'ect-2', start }] }, ['contradiction ects']],
    [
      'an ECT who is their own mentor',
      { ...mentor, ects: [{ person: 'mentor-1', start }] },
      ['contradiction ects.0.person'],
    ],
    [
      'an ECT twice',
      {
        ...mentor,
        ects: [
          { person: 'ect-1', start },
          { person: 'ect-2', start },
          { person: 'ect-1', start },
        ],
      },
      ['duplicate ects.2.person'],
    ],
    [
      'an ECT of whom nothing fits',
      {
        ...mentor,
        workingDays: ['monday'],
        ects: [
          {
            person: 'ect-1',
            start: noDay,
            cohort: '2024' as AcademicYear,
            fte: 0 as Fte,
            workingDays: ['friday'],
            usualDay: 'monday',
          },
        ],
      },
      [
        'notADay ects.0.start',
        'notAnAcademicYear ects.0.cohort',
        'notAShare ects.0.fte',
        'contradiction ects.0.usualDay',
        'contradiction ects.0.workingDays',
      ],
    ],
  ])('is told: %s', (_, enrolment, problems) => {
    expect(problemsOf(() => planSchedule(ambitionEct, enrolment, { calendars })).toSorted()).toEqual(
      problems.toSorted(),
    );
  });

  it('is told with the school that was probably meant', () => {
    const { message } = thrownBy(() =>
      planSchedule(ambitionEct, { ...ect, school: 'Blue Coat Juniors' }, { calendars }),
    );

    expect(message).toContain('did you mean blue-coat-junior?');
  });

  it('is told without another school where none is like it', () => {
    const { message } = thrownBy(() => planSchedule(ambitionEct, { ...ect, school: 'nowhere' }, { calendars }));

    expect(message).toMatch(/There is no calendar for this school$/);
  });

  it('is not one of a hundredth of a post, nor of a whole one', () => {
    for (const share of [1, 100]) {
      expect(planSchedule(ambitionEct, { ...ect, fte: share as Fte }, { calendars }).enrolment.fte).toBe(share);
    }
  });

  it('is told all at once, with the dates that the caller fixed', () => {
    const wrong: Enrolment = {
      ...ect,
      school: 'nowhere',
      role: 'leadParticipant',
      fte: 0 as Fte,
      ects: [{ person: 'ect-1', start: noDay }],
    };
    const fixed = [
      { activity: 'conference-ect-1', ordinal: 1, day: noDay },
      { activity: 'conference-ect-1', ordinal: 0, day: start },
      { activity: 'conference-ect-1', ordinal: 1.5, day: start },
    ];

    expect(problemsOf(() => planSchedule(ambitionEct, wrong, { calendars, fixed })).toSorted()).toEqual(
      [
        'notFound school',
        'notOneOf role',
        'notAShare fte',
        'contradiction ects',
        'contradiction ects.0.person',
        'notADay ects.0.start',
        'notADay fixed.0.day',
        'outOfRange fixed.1.ordinal',
        'outOfRange fixed.2.ordinal',
      ].toSorted(),
    );
  });

  it('is told all at once where the start is no day', () => {
    const fixed = [{ activity: 'conference-ect-1', ordinal: 1, day: noDay }];

    expect(problemsOf(() => planSchedule(ambitionEct, { ...ect, start: noDay }, { calendars, fixed }))).toEqual([
      'notADay start',
      'notADay fixed.0.day',
    ]);
  });

  it('is told where no edition covers the start', () => {
    const wrong: Enrolment = { ...ect, start: '2025-09-01' as CivilDay, school: 'nowhere' };

    expect(problemsOf(() => planSchedule(ambitionEct, wrong, { calendars }))).toEqual(['notFound school']);
  });
});

describe('a date of the caller’s that makes no sense', () => {
  const conference = { activity: 'conference-ect-1', ordinal: 1, day: '2024-11-14' as CivilDay };

  it.each<[string, PlanningChoices['fixed'], readonly string[]]>([
    ['an activity that the plan does not have', [{ ...conference, activity: 'conference' }], ['notFound fixed.0']],
    ['a number that the plan does not have', [conference, { ...conference, ordinal: 3 }], ['notFound fixed.1']],
    ['another ECT', [{ ...conference, ect: 'ect-9' }], ['notFound fixed.0']],
    [
      'a time that is none',
      [{ ...conference, from: '25:00', to: '26:00' }],
      ['notATime fixed.0.from', 'notATime fixed.0.to'],
    ],
    [
      'times with something before or after them',
      [{ ...conference, from: '109:30', to: '15:000' }],
      ['notATime fixed.0.from', 'notATime fixed.0.to'],
    ],
    [
      'a beginning that is no time, and says nothing of the end',
      [{ ...conference, from: 'noon' as ClockTime, to: '15:00' }],
      ['notATime fixed.0.from'],
    ],
    ['an end that is no time', [{ ...conference, from: '09:30', to: '09:3' }], ['notATime fixed.0.to']],
    ['an end before the beginning', [{ ...conference, from: '15:00', to: '09:30' }], ['wrongOrder fixed.0.to']],
    ['an end at the beginning', [{ ...conference, from: '15:00', to: '15:00' }], ['wrongOrder fixed.0.to']],
    ['two days for one session', [conference, { ...conference, day: '2024-11-15' as CivilDay }], ['duplicate fixed.1']],
  ])('is told: %s', (_, fixed, problems) => {
    expect(problemsOf(() => planSchedule(ambitionEct, ect, { calendars, fixed }))).toEqual(problems);
  });

  it('is none where a number is that of another activity, or of another ECT', () => {
    const ects = [
      { person: 'ect-1', start },
      { person: 'ect-2', start },
    ];
    const fixed = [
      { activity: 'coaching-1', ordinal: 1, day: '2024-09-05' as CivilDay, ect: 'ect-1' },
      { activity: 'coaching-1', ordinal: 1, day: '2024-09-06' as CivilDay, ect: 'ect-2' },
      { activity: 'conference-mentor-1', ordinal: 1, day: '2024-11-14' as CivilDay },
    ];
    const { sessions } = planSchedule(ambitionEct, { ...mentor, ects }, { calendars, fixed });

    expect(sessions.filter(({ placed }) => placed === 'fixed').map(({ day, ect: whose }) => [day, whose])).toEqual([
      ['2024-09-05', 'ect-1'],
      ['2024-09-06', 'ect-2'],
      ['2024-11-14', null],
    ]);
  });
});
