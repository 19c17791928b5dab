import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { Planning } from '../../src/schedule/plan.js';
import type { PlanEvent } from '../../src/schedule/planEvent.js';
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
import { ect, mentorOf, mentorOfTwo, planAfter, planFor, start } from '../support/atBlueCoat.js';
import { changeOfFte, changeOfMentor, pause, resume, withdraw } from '../support/events.js';
import { problemsOf } from '../support/problemsOf.js';
import { blueCoatOn, day } from '../support/schools.js';

// What pauses, leaving and changes of the time off timetable do to the time asked. By hand: 39 teaching weeks in 2024/25,
// 40 in 2025/26, of which 20 are odd; a coaching takes an ECT 45 minutes, and so does a study.

const ASSUME = [selfStudyOf45Minutes, conferenceOfSixHours, secondYearStudyFortnightly];
const calendars = [schoolCalendar(blueCoatOn)];

function workloadOf(events: readonly PlanEvent[], who: Enrolment = ect, planning: Partial<Planning> = {}): Workload {
  return tallyWorkload(planAfter(events, who, { calendars, ...planning }), { assume: ASSUME });
}

function studyOf({ kinds }: Workload): number | undefined {
  return kinds.find(({ kind }) => kind === 'selfStudy')?.minutes;
}

function minutesByYear({ years }: Workload): readonly unknown[] {
  return years.map(({ year, minutes, undated }) => [year, minutes, undated.minutes]);
}

const paused = pause('2024-10-07');

describe('a pause', () => {
  const study = studyOf(workloadOf([]));
  const resumed = resume('2025-10-06');

  it('asks for as much time in all as without it, assumed study included', () => {
    expect(study).toBe((39 + 20) * 45);
    expect(studyOf(workloadOf([paused, resumed]))).toBe(study);
    expect(studyOf(workloadOf([paused]))).toBe(study);
    expect(workloadOf([paused, resumed]).total.minutes).toBe(workloadOf([]).total.minutes);
  });

  it('asks for no time while it lasts, and for no second-year study before the second year has begun', () => {
    const workload = workloadOf([paused, resumed]);
    const meanwhile = workload.weeks.filter(({ week }) => week >= '2024-10-07' && week < '2025-10-06');
    expect(meanwhile.filter(({ minutes }) => minutes > 0)).toEqual([]);
    // Five weeks of the first year were done before: the other 34 come first, and then the second.
    const afterwards = workload.weeks.filter(({ week, taught }) => taught && week >= '2025-10-06');
    expect(afterwards.slice(0, 34).filter(({ minutes }) => minutes < 90)).toEqual([]);
    expect(afterwards.slice(34, 38).map(({ minutes }) => minutes)).toEqual([90, 0, 90, 0]);
  });

  it('without an end leaves assumed study without a week', () => {
    const workload = workloadOf([paused]);
    expect(workload.weeks.filter(({ week, minutes }) => week >= '2024-10-07' && minutes > 0)).toEqual([]);
    const ofSecondYear = 20 * 45 + 20 * 45 + 3 * 60 + 360;
    expect(minutesByYear(workload).at(1)).toEqual([2, ofSecondYear, ofSecondYear]);
  });

  it('keeps the terms after the first six apart from the two years, both time asked and time released', () => {
    const workload = workloadOf([paused, resumed]);
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

  it('leaves the weeks before it as they were, and gives no week to what lies beyond the known calendar', () => {
    const events = [pause('2025-09-22'), resume('2025-10-06')];
    const plan = planAfter(events);
    const workload = tallyWorkload(plan, { assume: ASSUME });
    expect(studyOf(workload)).toBe((39 + 20) * 45);
    const inAutumn = workload.weeks.filter(({ week }) => week >= '2025-09-01').slice(0, 8);
    expect(inAutumn.map(({ minutes }) => minutes)).toEqual([90, 0, 90, 0, 0, 0, 90, 0]);
    // The last study and the last coaching would be in the autumn of 2026.
    expect(workload.years[1]?.undated.minutes).toBe(90);
  });

  it('from the first day puts everything off by as many weeks', () => {
    const workload = workloadOf([pause(start), resume('2024-09-09')]);
    const inYear2 = workload.weeks.filter(({ week }) => week >= '2025-09-01').slice(0, 4);
    // The last week of the first year comes in the first of the second; then every other week a coaching and a study.
    expect(inYear2.map(({ minutes }) => minutes)).toEqual([90, 90, 0, 90]);
  });

  it('of a mentor’s own course leaves the time asked for coaching', () => {
    const mentor = mentorOf([{ person: 'ect-1', start }]);
    const coaching = (events: readonly PlanEvent[]) =>
      workloadOf(events, mentor).kinds.find(({ kind }) => kind === 'coaching');
    expect(coaching([paused])).toEqual(coaching([]));
  });
});

describe('a date that is known after the six terms', () => {
  it('is kept apart from the two years, and releases no more time in them', () => {
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
  it('ends assumed study with the rest', () => {
    const left = withdraw('2024-10-07');
    const workload = workloadOf([left]);
    expect(workload.weeks.filter(({ week, minutes }) => week >= '2024-10-07' && minutes > 0)).toEqual([]);
    expect(workload.years[1]).toMatchObject({ minutes: 0, unknown: 0, uncounted: [] });
    expect(studyOf(workloadOf([withdraw('2025-09-22')]))).toBe((39 + 2) * 45);
    // The third week of the year is the second with study in it: whoever leaves within it is not asked for it.
    expect(studyOf(workloadOf([withdraw('2025-09-17')]))).toBe((39 + 1) * 45);
    expect(studyOf(workloadOf([withdraw('2025-09-19')]))).toBe((39 + 1) * 45);
    expect(studyOf(workloadOf([withdraw('2026-08-15')]))).toBe((39 + 20) * 45);
    expect(studyOf(workloadOf([pause('2025-09-15'), withdraw('2025-09-22')]))).toBe((39 + 1) * 45);
  });

  it('ends assumed study as neither another share of a post nor another mentor does', () => {
    const from = day('2025-09-22');
    const part = changeOfFte(from, 0.8, { workingDays: ['tuesday', 'wednesday'] });
    expect(studyOf(workloadOf([part, changeOfMentor(from)]))).toBe((39 + 20) * 45);
  });

  it('ends study with the mentor too, in the ECT’s plan', () => {
    const plan = planAfter([withdraw('2025-09-22')], ect, { calendars });
    const joint = { ...plan, unscheduled: plan.unscheduled.map((entry) => ({ ...entry, ect: 'ect-1' })) };
    const later = planAfter([pause('2025-09-22')], ect, { calendars });
    const jointly = { ...later, unscheduled: later.unscheduled.map((entry) => ({ ...entry, ect: 'ect-1' })) };
    expect(studyOf(tallyWorkload(joint, { assume: ASSUME }))).toBe((39 + 2) * 45);
    const { weeks } = tallyWorkload(jointly, { assume: ASSUME });
    expect(weeks.filter(({ week, minutes }) => week >= '2025-09-22' && minutes > 0)).toEqual([]);
  });

  it('by a mentor’s ECT does not end the mentor’s own course', () => {
    const mentor = mentorOf([{ person: 'ect-1', start }]);
    const clinics = (events: readonly PlanEvent[]) =>
      workloadOf(events, mentor).kinds.find(({ kind }) => kind === 'clinic');
    expect(clinics([withdraw('2024-10-07', 'ect-1')])).toEqual(clinics([]));
  });
});

describe('assumed study of a mentor with each ECT', () => {
  /** A plan in which study is asked of the mentor: with each ECT, and alone. */
  const minutesOf = (events: readonly PlanEvent[]): number => {
    const plan = planAfter(events, mentorOfTwo, { calendars });
    const study = planFor(ect, { calendars }).unscheduled;
    const unscheduled = ['a', 'b', null].flatMap((of) => study.map((entry) => ({ ...entry, ect: of })));
    return studyOf(tallyWorkload({ ...plan, unscheduled }, { assume: ASSUME })) ?? 0;
  };

  it('ends for those who leave', () => {
    expect(minutesOf([])).toBe(3 * 20 * 45);
    expect(minutesOf([withdraw('2025-09-22', 'a')])).toBe((2 + 20 + 20) * 45);
    expect(minutesOf([withdraw('2025-09-22')])).toBe(3 * 2 * 45);
  });

  it('is paused with the course that it is part of', () => {
    const left = withdraw('2025-09-22');
    expect(minutesOf([pause('2025-09-08', 'a'), left])).toBe((1 + 2 + 2) * 45);
    expect(minutesOf([pause('2025-09-08'), left])).toBe((2 + 2 + 1) * 45);
  });
});

describe('assumed study of which one day is known', () => {
  it('counts that day as one of those assumed, in its own week or instead of the first', () => {
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

describe('coaching whose weeks are not known', () => {
  it('is outside a mentor’s own years if the ECT’s terms are', () => {
    const mentor = mentorOf([{ person: 'a', start: day('2023-09-04') }]);
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

  it('is released by each timetable for its own teaching days', () => {
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

  it('begins a two-week cycle afresh with each period', () => {
    const cycle = timeOffTimetable({ half: 1, comparableMinutes: 2410, cycleWeeks: 2, fte: fte(1) });
    expect(cycle.released).toBe(241);
    const periods = [
      { first: start, last: day('2024-09-08'), timeOff: cycle },
      { first: day('2024-09-09'), last: day('2026-08-31'), timeOff: cycle },
    ];
    const released = ['2024-09-02', '2024-09-09', '2024-09-16'].map((monday) => releasedIn(monday, periods));
    expect(released).toEqual([120, 120, 121]);
  });

  it('is not known if one of its teaching days is in no period', () => {
    const untilMonday = [{ first: start, last: day('2024-11-11'), timeOff: full }];
    expect(releasedIn('2024-11-11', untilMonday)).toBeNull();
    expect(releasedIn('2024-11-04', untilMonday)).toBe(120);
    // Monday and Tuesday of the first week are training days or holidays: only days of teaching count, from the start on.
    expect(releasedIn('2024-09-02', untilMonday)).toBe(120);
    const late = tallyWorkload(planFor({ ...ect, start: day('2024-09-11') }, { calendars }));
    const { weeks } = timeOffBalance(late, [{ first: day('2024-09-11'), last: day('2026-08-31'), timeOff: full }]);
    // Three of the week's five teaching days are from the start on.
    expect(weeks[0]).toMatchObject({ week: '2024-09-09', released: 72 });
  });
});

describe('the day on which the workload is asked about', () => {
  it('has to exist', () => {
    const plan = planFor(ect, { calendars });
    expect(problemsOf(() => tallyWorkload(plan, { asOf: day('2025-02-30') }))).toEqual(['notADay asOf']);
  });
});
