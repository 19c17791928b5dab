import { describe, expect, it } from 'vitest';
import type { AcademicYear } from '../../src/calendar/academicYear.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { PlanningChoices } from '../../src/schedule/plan.js';
import type { ClockTime } from '../../src/vocabulary/activity.js';
import type { Fte } from '../../src/vocabulary/fte.js';
import { ect, mentorOf, planFor, start } from '../support/atBlueCoat.js';
import { problemsOf, thrownBy } from '../support/problemsOf.js';
import { day } from '../support/schools.js';

const noDay = day('2024-09-31');
const mentor = mentorOf([{ person: 'ect-1', start }]);

describe('an enrolment that makes no sense', () => {
  it.each<[string, Enrolment, readonly string[]]>([
    ['a school without a calendar', { ...ect, school: 'nowhere' }, ['notFound school']],
    ['a start on a day that does not exist', { ...ect, start: noDay }, ['notADay start']],
    ['a cohort that is no academic year', { ...ect, cohort: '2024/26' }, ['notAnAcademicYear cohort']],
    ['a share that is not in hundredths', { ...ect, fte: 0.6 as Fte }, ['notAShare fte']],
    ['a share of more than a full-time post', { ...ect, fte: 101 as Fte }, ['notAShare fte']],
    ['no working day', { ...ect, usualDay: undefined, workingDays: [] }, ['missing workingDays']],
    [
      'a usual day that is not worked',
      { ...ect, workingDays: ['monday', 'tuesday'], usualDay: 'friday' },
      ['contradiction usualDay'],
    ],
    [
      'no day that the ECT and the mentor both work',
      { ...ect, usualDay: undefined, workingDays: ['monday'], mentorWorkingDays: ['tuesday', 'friday'] },
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
      'an ECT about whom everything is wrong',
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
  ])('is reported: %s', (_, enrolment, problems) => {
    expect(problemsOf(() => planFor(enrolment)).toSorted()).toEqual(problems.toSorted());
  });

  it('is reported with the school that was probably meant', () => {
    const { message } = thrownBy(() => planFor({ ...ect, school: 'Blue Coat Juniors' }));

    expect(message).toContain('did you mean blue-coat-junior?');
  });

  it('is reported without a suggestion if no school has a name like it', () => {
    const { message } = thrownBy(() => planFor({ ...ect, school: 'nowhere' }));

    expect(message).toMatch(/There is no calendar for this school$/);
  });

  it('is not one for a hundredth of a post, nor for a whole one', () => {
    for (const share of [1, 100]) {
      expect(planFor({ ...ect, fte: share as Fte }).enrolment.fte).toBe(share);
    }
  });

  it('is reported with everything wrong at once, including the dates that the caller gives', () => {
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

    expect(problemsOf(() => planFor(wrong, { fixed })).toSorted()).toEqual(
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

  it('is reported with everything wrong at once even if the start does not exist', () => {
    const fixed = [{ activity: 'conference-ect-1', ordinal: 1, day: noDay }];

    expect(problemsOf(() => planFor({ ...ect, start: noDay }, { fixed }))).toEqual([
      'notADay start',
      'notADay fixed.0.day',
    ]);
  });

  it('is reported even if no edition covers the start', () => {
    const wrong: Enrolment = { ...ect, start: day('2025-09-01'), school: 'nowhere' };

    expect(problemsOf(() => planFor(wrong))).toEqual(['notFound school']);
  });
});

describe('a date that the caller gives and that makes no sense', () => {
  const conference = { activity: 'conference-ect-1', ordinal: 1, day: day('2024-11-14') };

  it.each<[string, PlanningChoices['fixed'], readonly string[]]>([
    ['an activity that the plan does not have', [{ ...conference, activity: 'conference' }], ['notFound fixed.0']],
    ['a number that the plan does not have', [conference, { ...conference, ordinal: 3 }], ['notFound fixed.1']],
    ['another ECT', [{ ...conference, ect: 'ect-9' }], ['notFound fixed.0']],
    [
      'a time that does not exist',
      [{ ...conference, from: '25:00', to: '26:00' }],
      ['notATime fixed.0.from', 'notATime fixed.0.to'],
    ],
    [
      'times with a digit too many',
      [{ ...conference, from: '109:30', to: '15:000' }],
      ['notATime fixed.0.from', 'notATime fixed.0.to'],
    ],
    [
      'a beginning that is no time, whatever the end',
      [{ ...conference, from: 'noon' as ClockTime, to: '15:00' }],
      ['notATime fixed.0.from'],
    ],
    ['an end that is no time', [{ ...conference, from: '09:30', to: '09:3' }], ['notATime fixed.0.to']],
    ['an end before the beginning', [{ ...conference, from: '15:00', to: '09:30' }], ['wrongOrder fixed.0.to']],
    ['an end at the beginning', [{ ...conference, from: '15:00', to: '15:00' }], ['wrongOrder fixed.0.to']],
    ['two days for one session', [conference, { ...conference, day: day('2024-11-15') }], ['duplicate fixed.1']],
  ])('is reported: %s', (_, fixed, problems) => {
    expect(problemsOf(() => planFor(ect, { fixed }))).toEqual(problems);
  });

  it('is not one that shares its number with another activity or another ECT', () => {
    const ects = [
      { person: 'ect-1', start },
      { person: 'ect-2', start },
    ];
    const fixed = [
      { activity: 'coaching-1', ordinal: 1, day: day('2024-09-05'), ect: 'ect-1' },
      { activity: 'coaching-1', ordinal: 1, day: day('2024-09-06'), ect: 'ect-2' },
      { activity: 'conference-mentor-1', ordinal: 1, day: day('2024-11-14') },
    ];
    const { sessions } = planFor({ ...mentor, ects }, { fixed });

    expect(sessions.filter(({ placed }) => placed === 'fixed').map(({ day: on, ect: whose }) => [on, whose])).toEqual([
      ['2024-09-05', 'ect-1'],
      ['2024-09-06', 'ect-2'],
      ['2024-11-14', null],
    ]);
  });
});
