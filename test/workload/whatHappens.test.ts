import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { Planning } from '../../src/schedule/plan.js';
import type { PlanEvent } from '../../src/schedule/planEvent.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import { fte } from '../../src/vocabulary/fte.js';
import {
  conferenceOfSixHours,
  secondYearStudyFortnightly,
  selfStudyOf45Minutes,
} from '../../src/workload/assumptions.js';
import { tallyWorkload } from '../../src/workload/tallyWorkload.js';
import { timeOffBalance } from '../../src/workload/timeOffBalance.js';
import { timeOffTimetable } from '../../src/workload/timeOffTimetable.js';
import type { Workload } from '../../src/workload/workload.js';
import { day, ect, mentorOfTwo, school, start, calendars as untilJuly2026 } from '../support/atBlueCoat.js';
import { problemsOf } from '../support/problemsOf.js';
import { blueCoatOn } from '../support/schools.js';

// What pauses, leaving and changes of the time off timetable do to the time asked. By hand: 39 teaching weeks in 2024/25,
// 40 in 2025/26, of which 20 are odd; a coaching takes an ECT 45 minutes, and so does a study.

const ASSUME = [selfStudyOf45Minutes, conferenceOfSixHours, secondYearStudyFortnightly];
const calendars = [schoolCalendar(blueCoatOn)];

function workloadOf(events: readonly PlanEvent[], who: Enrolment = ect, planning: Partial<Planning> = {}): Workload {
  return tallyWorkload(planSchedule(ambitionEct, who, { calendars, events, ...planning }), { assume: ASSUME });
}

function studyOf({ kinds }: Workload): number | undefined {
  return kinds.find(({ kind }) => kind === 'selfStudy')?.minutes;
}

function minutesByYear({ years }: Workload): readonly unknown[] {
  return years.map(({ year, minutes, undated }) => [year, minutes, undated.minutes]);
}

const defer: PlanEvent = { kind: 'defer', from: day('2024-10-07') };

describe('a pause', () => {
  const study = studyOf(workloadOf([]));
  const resume: PlanEvent = { kind: 'resume', from: day('2025-10-06') };

  it('asks for as much as there was without it, study that is only assumed included', () => {
    expect(study).toBe((39 + 20) * 45);
    expect(studyOf(workloadOf([defer, resume]))).toBe(study);
    expect(studyOf(workloadOf([defer]))).toBe(study);
    expect(workloadOf([defer, resume]).total.minutes).toBe(workloadOf([]).total.minutes);
  });

  it('asks for nothing while it lasts, and for no study of the second year before that has begun', () => {
    const workload = workloadOf([defer, resume]);
    const paused = workload.weeks.filter(({ week }) => week >= '2024-10-07' && week < '2025-10-06');
    expect(paused.filter(({ minutes }) => minutes > 0)).toEqual([]);
    // Five weeks of the first year were done before: the other 34 come first, and then the second.
    const afterwards = workload.weeks.filter(({ week, taught }) => taught && week >= '2025-10-06');
    expect(afterwards.slice(0, 34).filter(({ minutes }) => minutes < 90)).toEqual([]);
    expect(afterwards.slice(34, 38).map(({ minutes }) => minutes)).toEqual([90, 0, 90, 0]);
  });

  it('without an end leaves the study that is only assumed without a week', () => {
    const workload = workloadOf([defer]);
    expect(workload.weeks.filter(({ week, minutes }) => week >= '2024-10-07' && minutes > 0)).toEqual([]);
    const ofSecondYear = 20 * 45 + 20 * 45 + 3 * 60 + 360;
    expect(minutesByYear(workload).at(1)).toEqual([2, ofSecondYear, ofSecondYear]);
  });

  it('has the terms after the six apart from the two years, and released time of them too', () => {
    const workload = workloadOf([defer, resume]);
    expect(workload.years.map(({ year }) => year)).toEqual([1, 2, null]);
    expect(workload.years.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(workload.total.minutes);
    const timeOff = timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: fte(1) });
    const { years } = timeOffBalance(workload, [{ first: start, last: day('2026-08-31'), timeOff }]);
    expect(years.map(({ year, released, covered }) => [year, released, covered])).toEqual([
      [1, 39 * 120, 'yes'],
      [2, 40 * 120, 'yes'],
      [null, null, 'notKnown'],
    ]);
  });

  it('leaves what was before it, and puts what lies beyond the known weeks in none', () => {
    const events: readonly PlanEvent[] = [
      { kind: 'defer', from: day('2025-09-22') },
      { kind: 'resume', from: day('2025-10-06') },
    ];
    const plan = planSchedule(ambitionEct, ect, { calendars: untilJuly2026, events });
    const workload = tallyWorkload(plan, { assume: ASSUME });
    expect(studyOf(workload)).toBe((39 + 20) * 45);
    const inAutumn = workload.weeks.filter(({ week }) => week >= '2025-09-01').slice(0, 8);
    expect(inAutumn.map(({ minutes }) => minutes)).toEqual([90, 0, 90, 0, 0, 0, 90, 0]);
    // The last study and the last coaching would be in the autumn of 2026.
    expect(workload.years[1]?.undated.minutes).toBe(90);
  });

  it('from the first day on puts everything as many weeks later', () => {
    const workload = workloadOf([
      { kind: 'defer', from: start },
      { kind: 'resume', from: day('2024-09-09') },
    ]);
    const inYear2 = workload.weeks.filter(({ week }) => week >= '2025-09-01').slice(0, 4);
    // The last week of the first year comes in the first of the second; then every other week a coaching and a study.
    expect(inYear2.map(({ minutes }) => minutes)).toEqual([90, 90, 0, 90]);
  });

  it('of a mentor’s own course leaves what is asked for an ECT', () => {
    const mentor: Enrolment = { person: 'm', role: 'mentor', school, start, ects: [{ person: 'ect-1', start }] };
    const coaching = (events: readonly PlanEvent[]) =>
      workloadOf(events, mentor).kinds.find(({ kind }) => kind === 'coaching');
    expect(coaching([defer])).toEqual(coaching([]));
  });
});

describe('a date that is known after the six terms', () => {
  it('is apart from the two years, and releases no more time in them', () => {
    const fixed = [{ activity: 'clinic-ect-2', ordinal: 3, day: day('2027-07-01') }];
    const timeOff = timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: fte(1) });
    const released = [{ first: start, last: day('2028-08-31'), timeOff }];
    const before = timeOffBalance(workloadOf([]), released).years;
    const after = timeOffBalance(workloadOf([], ect, { fixed }), released).years;
    expect(after.map(({ year, asked }) => [year, asked])).toEqual([
      [1, before[0]?.asked],
      [2, Number(before[1]?.asked) - 60],
      [null, 60],
    ]);
    expect(after.slice(0, 2).map((year) => year.released)).toEqual(before.map((year) => year.released));
  });
});

describe('leaving', () => {
  it('ends the study that is only assumed with the rest', () => {
    const left: PlanEvent = { kind: 'withdraw', from: day('2024-10-07') };
    const workload = workloadOf([left]);
    expect(workload.weeks.filter(({ week, minutes }) => week >= '2024-10-07' && minutes > 0)).toEqual([]);
    expect(workload.years[1]).toMatchObject({ minutes: 0, unknown: 0, uncounted: [] });
    expect(studyOf(workloadOf([{ kind: 'withdraw', from: day('2025-09-22') }]))).toBe((39 + 2) * 45);
    // The third week of the year is the second with study in it: whoever leaves within it is not asked for it.
    expect(studyOf(workloadOf([{ kind: 'withdraw', from: day('2025-09-17') }]))).toBe((39 + 1) * 45);
    expect(studyOf(workloadOf([{ kind: 'withdraw', from: day('2025-09-19') }]))).toBe((39 + 1) * 45);
    expect(studyOf(workloadOf([{ kind: 'withdraw', from: day('2026-08-15') }]))).toBe((39 + 20) * 45);
    expect(
      studyOf(
        workloadOf([
          { kind: 'defer', from: day('2025-09-15') },
          { kind: 'withdraw', from: day('2025-09-22') },
        ]),
      ),
    ).toBe((39 + 1) * 45);
  });

  it('is not what another share of a post is, nor another mentor', () => {
    const from = day('2025-09-22');
    const part: PlanEvent = { kind: 'changeOfFte', from, fte: fte(0.8), workingDays: ['tuesday', 'wednesday'] };
    expect(studyOf(workloadOf([part, { kind: 'changeOfMentor', from }]))).toBe((39 + 20) * 45);
  });

  it('ends what is done with the mentor too, in the plan of the ECT', () => {
    const plan = planSchedule(ambitionEct, ect, {
      calendars,
      events: [{ kind: 'withdraw', from: day('2025-09-22') }],
    });
    const joint = { ...plan, unscheduled: plan.unscheduled.map((entry) => ({ ...entry, ect: 'ect-1' })) };
    const paused = planSchedule(ambitionEct, ect, { calendars, events: [{ kind: 'defer', from: day('2025-09-22') }] });
    const jointly = { ...paused, unscheduled: paused.unscheduled.map((entry) => ({ ...entry, ect: 'ect-1' })) };
    expect(studyOf(tallyWorkload(joint, { assume: ASSUME }))).toBe((39 + 2) * 45);
    const { weeks } = tallyWorkload(jointly, { assume: ASSUME });
    expect(weeks.filter(({ week, minutes }) => week >= '2025-09-22' && minutes > 0)).toEqual([]);
  });

  it('of a mentor’s ECT is not the mentor’s', () => {
    const mentor: Enrolment = { person: 'm', role: 'mentor', school, start, ects: [{ person: 'ect-1', start }] };
    const clinics = (events: readonly PlanEvent[]) =>
      workloadOf(events, mentor).kinds.find(({ kind }) => kind === 'clinic');
    expect(clinics([{ kind: 'withdraw', from: day('2024-10-07'), person: 'ect-1' }])).toEqual(clinics([]));
  });
});

describe('study with an ECT, of which no number is published', () => {
  /** A plan in which study is asked of the mentor: with each ECT, and alone. */
  const minutesOf = (events: readonly PlanEvent[]): number => {
    const plan = planSchedule(ambitionEct, mentorOfTwo, { calendars, events });
    const study = planSchedule(ambitionEct, ect, { calendars }).unscheduled;
    const unscheduled = ['a', 'b', null].flatMap((of) => study.map((entry) => ({ ...entry, ect: of })));
    return studyOf(tallyWorkload({ ...plan, unscheduled }, { assume: ASSUME })) ?? 0;
  };

  it('ends for those who leave', () => {
    expect(minutesOf([])).toBe(3 * 20 * 45);
    expect(minutesOf([{ kind: 'withdraw', from: day('2025-09-22'), person: 'a' }])).toBe((2 + 20 + 20) * 45);
    expect(minutesOf([{ kind: 'withdraw', from: day('2025-09-22') }])).toBe(3 * 2 * 45);
  });

  it('is paused with the course that it is part of', () => {
    const left: PlanEvent = { kind: 'withdraw', from: day('2025-09-22') };
    const paused = (person?: string): PlanEvent => ({
      kind: 'defer',
      from: day('2025-09-08'),
      ...(person === undefined ? {} : { person }),
    });
    expect(minutesOf([paused('a'), left])).toBe((1 + 2 + 2) * 45);
    expect(minutesOf([paused(), left])).toBe((2 + 2 + 1) * 45);
  });
});

describe('study on a day that is known', () => {
  it('is among what is assumed, in its own week or in place of the first', () => {
    const minutes = (on: string) => {
      const fixed = [{ activity: 'self-study-2', ordinal: 1, day: day(on) }];
      const { weeks } = workloadOf([], ect, { fixed });
      return ['2025-09-01', '2025-09-08', '2025-09-15'].map(
        (monday) => weeks.find(({ week }) => week === monday)?.minutes,
      );
    };
    expect(minutes('2025-09-17')).toEqual([90, 0, 90]);
    expect(minutes('2025-09-10')).toEqual([45, 45, 90]);
    const fixed = [{ activity: 'self-study-2', ordinal: 1, day: day('2025-09-10') }];
    expect(studyOf(workloadOf([], ect, { fixed }))).toBe((39 + 20) * 45);
  });
});

describe('coaching of which the weeks are not known', () => {
  it('is outside a mentor’s own years where the ECT’s terms are', () => {
    const mentor: Enrolment = {
      person: 'm',
      role: 'mentor',
      school,
      start,
      ects: [{ person: 'a', start: day('2023-09-04') }],
    };
    const { years } = workloadOf([], mentor);
    expect(years.map(({ year, uncounted }) => [year, uncounted])).toEqual([
      [1, []],
      [2, []],
      [null, ['coaching']],
    ]);
  });
});

describe('a week in which the time off timetable changes', () => {
  const full = timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: fte(1) });
  const part = timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: fte(0.6) });
  const releasedIn = (monday: string, released: Parameters<typeof timeOffBalance>[1]) =>
    timeOffBalance(workloadOf([]), released).weeks.find(({ week }) => week === monday)?.released;

  it('has of each what its teaching days bring', () => {
    const [sunday, tuesday, wednesday] = [day('2024-11-10'), day('2024-11-12'), day('2024-11-13')] as const;
    const end = day('2026-08-31');
    expect([full.released, part.released]).toEqual([120, 72]);
    expect(releasedIn('2024-11-11', [{ first: start, last: end, timeOff: full }])).toBe(120);
    const midway = [
      { first: start, last: tuesday, timeOff: full },
      { first: wednesday, last: end, timeOff: part },
    ];
    // Two days of full time and three of the other: 48 and 43.2.
    expect(releasedIn('2024-11-11', midway)).toBe(91);
    expect(releasedIn('2024-11-18', midway)).toBe(72);
    expect(timeOffBalance(workloadOf([]), midway).assumptions.map(({ id }) => id)).toContain('released-by-the-day');
    const between = [
      { first: start, last: sunday, timeOff: full },
      { first: day('2024-11-11'), last: end, timeOff: part },
    ];
    expect(releasedIn('2024-11-11', between)).toBe(72);
    expect(timeOffBalance(workloadOf([]), between).assumptions.map(({ id }) => id)).not.toContain(
      'released-by-the-day',
    );
  });

  it('begins a cycle of two weeks anew with each period', () => {
    const cycle = timeOffTimetable({ half: 1, comparableMinutes: 2410, cycleWeeks: 2, fte: fte(1) });
    expect(cycle.released).toBe(241);
    const periods = [
      { first: start, last: day('2024-09-08'), timeOff: cycle },
      { first: day('2024-09-09'), last: day('2026-08-31'), timeOff: cycle },
    ];
    const released = ['2024-09-02', '2024-09-09', '2024-09-16'].map((monday) => releasedIn(monday, periods));
    expect(released).toEqual([120, 120, 121]);
  });

  it('is not known where one of its teaching days is in no period', () => {
    const untilMonday = [{ first: start, last: day('2024-11-11'), timeOff: full }];
    expect(releasedIn('2024-11-11', untilMonday)).toBeNull();
    expect(releasedIn('2024-11-04', untilMonday)).toBe(120);
    // Monday and Tuesday of the first week are training days or holidays: only days of teaching count, from the start on.
    expect(releasedIn('2024-09-02', untilMonday)).toBe(120);
    const late = tallyWorkload(planSchedule(ambitionEct, { ...ect, start: day('2024-09-11') }, { calendars }));
    const { weeks } = timeOffBalance(late, [{ first: day('2024-09-11'), last: day('2026-08-31'), timeOff: full }]);
    expect(weeks[0]).toMatchObject({ week: '2024-09-09', released: 120 });
  });
});

describe('the day by which to tell what is done', () => {
  it('is a day', () => {
    const plan = planSchedule(ambitionEct, ect, { calendars });
    expect(problemsOf(() => tallyWorkload(plan, { asOf: day('2025-02-30') }))).toEqual(['notADay asOf']);
  });
});
