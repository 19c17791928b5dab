import { describe, expect, it } from 'vitest';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { ectMathsPilot } from '../../src/programmes/ectMathsPilot.js';
import { sktmSecondaryEct } from '../../src/programmes/sktmSecondaryEct.js';
import { sktmSecondaryNonSpecialist } from '../../src/programmes/sktmSecondaryNonSpecialist.js';
import type { Enrolment, MentoredEct } from '../../src/schedule/enrolment.js';
import type { PlanningChoices } from '../../src/schedule/plan.js';
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
import { ect, mentorOf, planFor, school, start } from '../support/atBlueCoat.js';
import { day } from '../support/schools.js';

const ofEct: MentoredEct = { person: 'ect-1', start };
const mentor = mentorOf([ofEct], { usualDay: 'tuesday' });
const FULL_TIME = 100 as Fte;

// 20 hours a week, the first half of induction in 2024/25 and the second in 2025/26.
const twentyHours: readonly ReleasedPeriod[] = [
  {
    first: day('2024-09-01'),
    last: day('2025-08-31'),
    timeOff: timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: FULL_TIME }),
  },
  {
    first: day('2025-09-01'),
    last: day('2026-08-31'),
    timeOff: timeOffTimetable({ half: 2, comparableMinutes: 1200, fte: FULL_TIME }),
  },
];

describe('the known minutes of two years at Blue Coat', () => {
  it.each<[string, Enrolment, readonly number[]]>([
    // 39 × 45 + 3 × 60, then 20 × 45 + 3 × 60.
    ['an ECT', ect, [1755 + 180, 900 + 180]],
    // 39 × 60 + 2 × 60, then 20 × 60 + 2 × 60.
    ['a mentor', mentor, [2340 + 120, 1200 + 120]],
  ])('of %s add up from coaching and clinics', (_, who, minutes) => {
    const workload = workloadOf(who);

    expect(workload.years.map((year) => year.minutes)).toEqual(minutes);
    expect(workload.total.minutes).toBe((minutes[0] ?? 0) + (minutes[1] ?? 0));
    expect(workload.assumptions).toEqual([]);
  });

  it('are 1,935 and 1,080 for the ECT, 2,460 and 1,320 for the mentor', () => {
    expect(workloadOf(ect).years.map((year) => year.minutes)).toEqual([1935, 1080]);
    expect(workloadOf(mentor).years.map((year) => year.minutes)).toEqual([2460, 1320]);
  });

  it('leave out an ECT’s conferences and study, of unknown length, and second-year study, which cannot be counted', () => {
    const { years } = workloadOf(ect);

    expect(years.map(({ unknown, uncounted }) => ({ unknown, uncounted }))).toEqual([
      { unknown: 39 + 2, uncounted: [] },
      { unknown: 1, uncounted: ['selfStudy'] },
    ]);
  });

  it('leave out a mentor’s conferences, of unknown length, and keep coaching for mentors apart', () => {
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
      ects: [ofEct, { person: 'ect-2', start, usualDay: 'thursday' as const }],
    };
    const workload = workloadOf(two);

    expect(workload.years.map((year) => year.minutes)).toEqual([2 * 2340 + 120, 2 * 1200 + 120]);
    expect(workload.kinds.find(({ kind }) => kind === 'conference')).toMatchObject({ minutes: 0, unknown: 4 });
  });

  it('are the same on the maths pilot, which replaces the ordinary programme', () => {
    const from2022 = { ...ect, start: day('2022-09-05') };
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
    'the second year of 40 weeks releases 2,400 minutes against what is asked with %s study',
    (_, study, asked, short, covered) => {
      const year = balanceOf([...assume, study]).years[1];

      expect(year).toMatchObject({ asked, released: 2400, short, unknown: 0, uncounted: [], covered });
    },
  );

  it('the answer for the second year is not known unless somebody says how often there is study', () => {
    const balance = balanceOf(assume);

    expect(balance.years[1]).toMatchObject({ uncounted: ['selfStudy'], covered: 'notKnown' });
    expect(balance.overTheYear).toBe('notKnown');
    expect(balance.gaps).toEqual(['activitiesNotCounted']);
  });

  it('the time released is exceeded in every week with a conference', () => {
    const balance = balanceOf([...assume, secondYearStudyFortnightly]);
    const conferences = planFor().sessions.filter(({ kind }) => kind === 'conference');

    expect(conferences).toHaveLength(3);
    for (const { week } of conferences) {
      expect(balance.weeks.find((each) => each.week === week)).toMatchObject({ covered: 'no' });
    }
    expect(balance.everyWeek).toBe('no');
    expect(balance.overTheYear).toBe('yes');
  });

  it('the answer names the assumptions that it rests on', () => {
    const balance = balanceOf([...assume, secondYearStudyFortnightly]);

    expect(balance.assumptions.map((each) => each.id)).toEqual([
      'released-time-holds-all-induction',
      ...['self-study-45-minutes', 'conference-six-hours', 'second-year-study-fortnightly'].toSorted(
        byFirstUse(balance),
      ),
    ]);
  });
});

describe('whether the time released covers what is asked', () => {
  it('remains open for study and coaching of a year that the calendar does not have', () => {
    const from2022 = { ...ect, start: day('2022-09-05') }; // there is no calendar for 2023/24
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
    const always = [{ first: day('2024-09-01'), last: day('2026-08-31'), timeOff }];
    const assume = [selfStudyOf45Minutes, conferenceOfSixHours, secondYearStudyFortnightly];
    const balance = timeOffBalance(workloadOf(ect, assume, ambitionEct, { unpublishedDates: 'undated' }), always);

    expect(balance.gaps).toEqual(['sessionsWithoutDay']);
    expect(balance.weeks.every((week) => week.covered === 'yes')).toBe(true);
    expect(balance.everyWeek).toBe('notKnown');
    expect(balance.overTheYear).toBe('yes');
  });

  it('is not known if the time released is not', () => {
    const workload = workloadOf(ect, [selfStudyOf45Minutes, conferenceOfSixHours, secondYearStudyFortnightly]);

    expect(timeOffBalance(workload, [])).toMatchObject({
      everyWeek: 'notKnown',
      overTheYear: 'notKnown',
      gaps: ['releaseNotKnown'],
    });
    expect(timeOffBalance(workload, twentyHours.slice(0, 1)).years.map((year) => year.released)).toEqual([4680, null]);
  });

  it('counts no time as released in a holiday week, even if the provider has put a conference there', () => {
    const fixed = [{ activity: 'conference-ect-1', ordinal: 1, day: day('2024-10-30') }]; // in the half-term
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

  it('leaves out the days of a Maths Hub, which are shown apart', () => {
    const participant: Enrolment = { person: 'ect-1', role: 'participant', school, start: day('2022-09-05') };
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
  it('are only invited, and nothing counts towards their hours', () => {
    const leader: Enrolment = { person: 'head-1', role: 'schoolLeader', school, start: day('2022-09-05') };
    const workload = workloadOf(leader, [], ectMathsPilot);

    expect(workload.invited).toBe(4);
    expect(workload.total).toEqual({ minutes: 0, unknown: 0, optionalMinutes: 0, optionalUnknown: 0 });
    expect(workload.kinds).toEqual([]);
  });
});

describe('a start that no edition covers', () => {
  it('leaves nothing to add up', () => {
    const workload = workloadOf({ ...ect, start: day('2025-09-01') });

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
  return tallyWorkload(planFor(who, choices, programme), { assume });
}

function balanceOf(assume: readonly WorkloadAssumption[], choices: PlanningChoices = {}): Balance {
  return timeOffBalance(workloadOf(ect, assume, ambitionEct, choices), twentyHours);
}

function byFirstUse({ assumptions }: Balance): (one: string, other: string) => number {
  const ids = assumptions.map((each) => each.id);
  return (one, other) => ids.indexOf(one) - ids.indexOf(other);
}
