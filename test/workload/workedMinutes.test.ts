import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { ectMathsPilot } from '../../src/programmes/ectMathsPilot.js';
import { sktmSecondaryEct } from '../../src/programmes/sktmSecondaryEct.js';
import { sktmSecondaryNonSpecialist } from '../../src/programmes/sktmSecondaryNonSpecialist.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { PlanningChoices } from '../../src/schedule/plan.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import type { Fte } from '../../src/vocabulary/fte.js';
import type { Programme } from '../../src/vocabulary/programme.js';
import {
  conferenceOfSixHours,
  secondYearStudyFortnightly,
  secondYearStudyWeekly,
  selfStudyOf45Minutes,
  type WorkloadAssumption,
} from '../../src/workload/assumptions.js';
import type { Balance } from '../../src/workload/balance.js';
import type { ReleasedPeriod } from '../../src/workload/released.js';
import { tallyWorkload } from '../../src/workload/tallyWorkload.js';
import { timeOffBalance } from '../../src/workload/timeOffBalance.js';
import { timeOffTimetable } from '../../src/workload/timeOffTimetable.js';
import type { Workload } from '../../src/workload/workload.js';
import { calendars, ect, school, start } from '../support/atBlueCoat.js';

const mentor: Enrolment = { ...ect, person: 'mentor-1', role: 'mentor', ects: [{ person: 'ect-1', start }] };
const FULL_TIME = 100 as Fte;

// 20 hours a week, the first half of induction in 2024/25 and the second in 2025/26.
const twentyHours: readonly ReleasedPeriod[] = [
  {
    first: '2024-09-01' as CivilDay,
    last: '2025-08-31' as CivilDay,
    timeOff: timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: FULL_TIME }),
  },
  {
    first: '2025-09-01' as CivilDay,
    last: '2026-08-31' as CivilDay,
    timeOff: timeOffTimetable({ half: 2, comparableMinutes: 1200, fte: FULL_TIME }),
  },
];

describe('the known minutes of two years at Blue Coat', () => {
  it.each<[string, Enrolment, readonly number[]]>([
    // 39 × 45 + 3 × 60, then 20 × 45 + 3 × 60.
    ['an ECT', ect, [1755 + 180, 900 + 180]],
    // 39 × 60 + 2 × 60, then 20 × 60 + 2 × 60.
    ['a mentor', mentor, [2340 + 120, 1200 + 120]],
  ])('of %s are %s', (_, who, minutes) => {
    const workload = workloadOf(who);

    expect(workload.years.map((year) => year.minutes)).toEqual(minutes);
    expect(workload.total.minutes).toBe((minutes[0] ?? 0) + (minutes[1] ?? 0));
    expect(workload.assumptions).toEqual([]);
  });

  it('are 1,935 and 1,080 for the ECT, 2,460 and 1,320 for the mentor', () => {
    expect(workloadOf(ect).years.map((year) => year.minutes)).toEqual([1935, 1080]);
    expect(workloadOf(mentor).years.map((year) => year.minutes)).toEqual([2460, 1320]);
  });

  it('leave conferences and study of an ECT unknown, and the study of the second year uncounted', () => {
    const { years } = workloadOf(ect);

    expect(years.map(({ unknown, uncounted }) => ({ unknown, uncounted }))).toEqual([
      { unknown: 39 + 2, uncounted: [] },
      { unknown: 1, uncounted: ['selfStudy'] },
    ]);
  });

  it('leave conferences of a mentor unknown, and keep coaching for mentors apart', () => {
    const { years, total } = workloadOf(mentor);

    expect(years.map(({ unknown, optionalUnknown }) => ({ unknown, optionalUnknown }))).toEqual([
      { unknown: 2, optionalUnknown: 2 },
      { unknown: 2, optionalUnknown: 2 },
    ]);
    expect(total.optionalMinutes).toBe(0);
  });

  it('count a coaching cycle for each of a mentor’s two ECTs, and the conferences once', () => {
    const two = {
      ...mentor,
      ects: [...(mentor.ects ?? []), { person: 'ect-2', start, usualDay: 'thursday' as const }],
    };
    const workload = workloadOf(two);

    expect(workload.years.map((year) => year.minutes)).toEqual([2 * 2340 + 120, 2 * 1200 + 120]);
    expect(workload.kinds.find(({ kind }) => kind === 'conference')).toMatchObject({ minutes: 0, unknown: 4 });
  });

  it('are the same on the maths pilot, which is taken instead', () => {
    const from2022 = { ...ect, start: '2022-09-05' as CivilDay };
    const onPilot = workloadOf(from2022, [], ectMathsPilot);

    expect({ ...onPilot, programme: '', name: '' }).toEqual({ ...workloadOf(from2022), programme: '', name: '' });
  });
});

describe('with a 20-hour week, 45 minutes of study and conferences of six hours', () => {
  const assume = [selfStudyOf45Minutes, conferenceOfSixHours];

  it('the first year releases 4,680 minutes against 4,410 asked', () => {
    const [year] = balanceOf([...assume, secondYearStudyFortnightly]).years;

    expect(year).toMatchObject({ asked: 4410, released: 4680, short: 0, unknown: 0, covered: 'yes' });
  });

  it.each([
    ['fortnightly', secondYearStudyFortnightly, 2340, 0, 'yes'],
    ['weekly', secondYearStudyWeekly, 3240, 840, 'no'],
  ] as const)(
    'the second year of 40 weeks releases 2,400 against what %s study makes of it',
    (_, study, asked, short, covered) => {
      const year = balanceOf([...assume, study]).years[1];

      expect(year).toMatchObject({ asked, released: 2400, short, unknown: 0, uncounted: [], covered });
    },
  );

  it('the second year is not known without a word on how often there is study', () => {
    const balance = balanceOf(assume);

    expect(balance.years[1]).toMatchObject({ uncounted: ['selfStudy'], covered: 'notKnown' });
    expect(balance.overTheYear).toBe('notKnown');
    expect(balance.gaps).toEqual(['activitiesNotCounted']);
  });

  it('every week with a conference runs over', () => {
    const balance = balanceOf([...assume, secondYearStudyFortnightly]);
    const conferences = planSchedule(ambitionEct, ect, { calendars }).sessions.filter(
      ({ kind }) => kind === 'conference',
    );

    expect(conferences).toHaveLength(3);
    for (const { week } of conferences) {
      expect(balance.weeks.find((each) => each.week === week)).toMatchObject({ covered: 'no' });
    }
    expect(balance.everyWeek).toBe('no');
    expect(balance.overTheYear).toBe('yes');
  });

  it('the answer repeats what it rests on', () => {
    const balance = balanceOf([...assume, secondYearStudyFortnightly]);

    expect(balance.assumptions.map((each) => each.id)).toEqual([
      'released-time-holds-all-induction',
      ...['self-study-45-minutes', 'conference-six-hours', 'second-year-study-fortnightly'].toSorted(
        byFirstUse(balance),
      ),
    ]);
  });
});

describe('an answer on time off that is not plain', () => {
  it('still has study that cannot be counted where the calendar of its year is not known', () => {
    const from2022 = { ...ect, start: '2022-09-05' as CivilDay }; // there is no calendar for 2023/24
    const { years } = workloadOf(from2022, [selfStudyOf45Minutes, conferenceOfSixHours, secondYearStudyWeekly]);

    expect(years[1]?.uncounted.toSorted()).toEqual(['coaching', 'selfStudy']);
  });

  it('is not known for the first year while conferences and study have no length', () => {
    const [year] = balanceOf([]).years;

    expect(year).toMatchObject({ asked: 1935, unknown: 41, released: 4680, covered: 'notKnown', short: 0 });
  });

  it('is not known for every week while clinics and conferences have no day', () => {
    // Time enough for every week without them, of which none has more than 90 minutes.
    const timeOff = timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: FULL_TIME });
    const always = [{ first: '2024-09-01' as CivilDay, last: '2026-08-31' as CivilDay, timeOff }];
    const assume = [selfStudyOf45Minutes, conferenceOfSixHours, secondYearStudyFortnightly];
    const balance = timeOffBalance(workloadOf(ect, assume, ambitionEct, { unpublishedDates: 'undated' }), always);

    expect(balance.gaps).toEqual(['sessionsWithoutDay']);
    expect(balance.weeks.every((week) => week.covered === 'yes')).toBe(true);
    expect(balance.everyWeek).toBe('notKnown');
    expect(balance.overTheYear).toBe('yes');
  });

  it('is not known where the time released is not', () => {
    const workload = workloadOf(ect, [selfStudyOf45Minutes, conferenceOfSixHours, secondYearStudyFortnightly]);

    expect(timeOffBalance(workload, [])).toMatchObject({
      everyWeek: 'notKnown',
      overTheYear: 'notKnown',
      gaps: ['releaseNotKnown'],
    });
    expect(timeOffBalance(workload, twentyHours.slice(0, 1)).years.map((year) => year.released)).toEqual([4680, null]);
  });

  it('counts no time released for a week of the holidays, even where the provider has put a conference in it', () => {
    const fixed = [{ activity: 'conference-ect-1', ordinal: 1, day: '2024-10-30' as CivilDay }]; // in the half-term
    const [year] = balanceOf([selfStudyOf45Minutes, conferenceOfSixHours, secondYearStudyFortnightly], { fixed }).years;

    expect(year).toMatchObject({ asked: 4410, released: 4680 });
  });

  it('is not known for a mentor, whose time is shown apart', () => {
    const workload = workloadOf(mentor);
    const balance = timeOffBalance(workload, twentyHours);

    expect(balance).toMatchObject({ everyWeek: 'notKnown', overTheYear: 'notKnown', weeks: [], years: [] });
    expect(balance.apart).toEqual([
      expect.objectContaining({
        programme: 'ambition-ect',
        minutes: workload.total.minutes,
        unknown: workload.total.unknown,
      }),
    ]);
  });

  it('shows the days of a Maths Hub apart, and counts them in nothing', () => {
    const participant: Enrolment = { person: 'ect-1', role: 'participant', school, start: '2022-09-05' as CivilDay };
    const days = workloadOf(participant, [], sktmSecondaryEct);
    const others = workloadOf(participant, [], sktmSecondaryNonSpecialist);
    const workload = workloadOf(ect);
    const { apart, ...balance } = timeOffBalance(workload, twentyHours, { apart: [days, others] });

    expect(apart.map(({ programme, minutes, unknown }) => ({ programme, minutes, unknown }))).toEqual([
      { programme: 'sktm-secondary-ect', minutes: 22 * 60, unknown: 0 },
      { programme: 'sktm-secondary-non-specialist', minutes: 0, unknown: 0 },
    ]);
    expect(apart[1]?.uncounted.toSorted()).toEqual(['expertInput', 'localSupport']);
    expect({ ...balance, apart: [] }).toEqual(timeOffBalance(workload, twentyHours));
  });
});

describe('school leaders on the maths pilot', () => {
  it('are invited, and have nothing in their hours', () => {
    const leader: Enrolment = { person: 'head-1', role: 'schoolLeader', school, start: '2022-09-05' as CivilDay };
    const workload = workloadOf(leader, [], ectMathsPilot);

    expect(workload.invited).toBe(4);
    expect(workload.total).toEqual({ minutes: 0, unknown: 0, optionalMinutes: 0, optionalUnknown: 0 });
    expect(workload.kinds).toEqual([]);
  });
});

describe('a start that no edition covers', () => {
  it('asks for nothing that could be added up', () => {
    const workload = workloadOf({ ...ect, start: '2025-09-01' as CivilDay });

    expect(workload).toMatchObject({
      weeks: [],
      terms: [],
      years: [],
      kinds: [],
      invited: 0,
      timeOffTimetable: 'notPublished',
    });
    expect(timeOffBalance(workload, twentyHours)).toMatchObject({ everyWeek: 'notKnown', overTheYear: 'notKnown' });
  });
});

function workloadOf(
  who: Enrolment,
  assume: readonly WorkloadAssumption[] = [],
  programme: Programme = ambitionEct,
  choices: PlanningChoices = {},
): Workload {
  return tallyWorkload(planSchedule(programme, who, { calendars, ...choices }), { assume });
}

function balanceOf(assume: readonly WorkloadAssumption[], choices: PlanningChoices = {}): Balance {
  return timeOffBalance(workloadOf(ect, assume, ambitionEct, choices), twentyHours);
}

function byFirstUse({ assumptions }: Balance): (one: string, other: string) => number {
  const ids = assumptions.map((each) => each.id);
  return (one, other) => ids.indexOf(one) - ids.indexOf(other);
}
