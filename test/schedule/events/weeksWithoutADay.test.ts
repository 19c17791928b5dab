import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import type { Enrolment, MentoredEct } from '../../../src/schedule/enrolment.js';
import type { Plan } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { fte } from '../../../src/vocabulary/fte.js';
import { calendar, ect, mentorOf, planAfter, planFor, school, start } from '../../support/atBlueCoat.js';
import { changeOfMentor, missed, pause, resume, transfer, withdraw } from '../../support/events.js';
import { problemsOf } from '../../support/problemsOf.js';
import { blueCoat, day } from '../../support/schools.js';
import { linesOf } from '../../support/sessionLines.js';

// 5 May 2025 is a bank holiday in term: whoever works on Mondays alone has no day for the coaching of that week.

const onMondays: Enrolment = {
  ...ect,
  fte: fte(0.2),
  workingDays: ['monday'],
  usualDay: 'monday',
};

/** Blue Coat with only one training day in 2024/25: 9 May 2025, the last day of that week. */
const closedOnFriday = schoolCalendar({
  school,
  years: blueCoat.years.map((year) =>
    year.academicYear === '2024/25' ? { ...year, trainingDays: [day('2025-05-09')] } : year,
  ),
});

describe('a session whose week has no day that is both worked and taught', () => {
  it('stays without a day, unless a pause begins before that week is over', () => {
    const withAnother = planAfter([changeOfMentor('2025-04-28')], onMondays);
    expect(linesOf(withAnother, 'coaching-1', 29, 30, 31)).toEqual([
      '29 due 2025-04-28',
      '30 due noWorkingDay',
      '31 due 2025-05-12',
    ]);
    const paused = planAfter([pause('2025-05-09'), resume('2025-05-19')], onMondays);
    expect(linesOf(paused, 'coaching-1', 29, 30, 31)).toEqual([
      '29 due 2025-04-28',
      '30 due 2025-05-19; defer 2025-05-09; resume 2025-05-19',
      '31 due 2025-06-02; defer 2025-05-09; resume 2025-05-19',
    ]);
    const pausedAfter = planAfter([pause('2025-05-10'), resume('2025-05-19')], onMondays);
    expect(linesOf(pausedAfter, 'coaching-1', 29, 30, 31)).toEqual([
      '29 due 2025-04-28',
      '30 due noWorkingDay',
      '31 due 2025-05-19; defer 2025-05-10; resume 2025-05-19',
    ]);
  });

  it('stays in that week when a pause begins on its last day and that is a training day', () => {
    const plan = planAfter([pause('2025-05-09'), resume('2025-05-19')], onMondays, { calendars: [closedOnFriday] });
    expect(linesOf(plan, 'coaching-1', 29, 30, 31, 32)).toEqual([
      '29 due 2025-04-28',
      '30 due noWorkingDay',
      '31 due 2025-05-19; defer 2025-05-09; resume 2025-05-19',
      '32 due 2025-06-02; defer 2025-05-09; resume 2025-05-19',
    ]);
  });

  it('stays in that week when the ECT leaves or is handed over on such a day, and is in one mentor’s plan only', () => {
    const choices = { calendars: [closedOnFriday] };
    const from = day('2025-05-09');
    const leaves = withdraw(from);
    expect(linesOf(planAfter([leaves], onMondays, choices), 'coaching-1', 30, 31)).toEqual([
      '30 due noWorkingDay',
      '31 dropped dropped; withdraw 2025-05-09',
    ]);
    const mondays: MentoredEct = { person: 'ect-1', start, usualDay: 'monday', workingDays: ['monday'] };
    const handOver = changeOfMentor(from, { ect: 'ect-1' });
    expect(
      linesOf(planAfter([handOver], mentorOf([mondays], { trained: true }), choices), 'coaching-1', 30, 31),
    ).toEqual(['30 due noWorkingDay', '31 dropped dropped; changeOfMentor 2025-05-09']);
    expect(
      linesOf(planFor(mentorOf([{ ...mondays, from }], { trained: true }), choices), 'coaching-1', 30, 31),
    ).toEqual(['31 due 2025-05-12']);
  });

  it('is dropped when the ECT leaves before that week is over', () => {
    const inThatWeek = (plan: Plan) => {
      const { sessions } = planFor(onMondays);
      const own = sessions.filter(({ kind, week, day: on }) => kind === 'coaching' && week === '2025-05-05' && !on);
      return own.map(({ id }) => plan.sessions.find((session) => session.id === id)?.state);
    };
    expect(inThatWeek(planFor(onMondays))).toEqual(['due']);
    expect(inThatWeek(planAfter([withdraw('2025-05-07')], onMondays))).toEqual(['dropped']);
    expect(inThatWeek(planAfter([withdraw('2025-05-12')], onMondays))).toEqual(['due']);
  });

  it('loses the week as well after a transfer to a school whose dates of that year are unknown', () => {
    const later = schoolCalendar({
      school: 'later',
      years: blueCoat.years.filter(({ academicYear }) => academicYear === '2025/26'),
    });
    const ofMay = (events: readonly PlanEvent[]) =>
      planAfter(events, onMondays, { calendars: [calendar, later] }).sessions.find(
        ({ id }) =>
          id === planFor(onMondays).sessions.find(({ kind, week }) => kind === 'coaching' && week === '2025-05-05')?.id,
      );
    expect(ofMay([])).toMatchObject({ day: null, week: '2025-05-05', undated: 'noWorkingDay' });
    expect(ofMay([transfer('2025-03-03', 'later')])).toMatchObject({
      day: null,
      week: null,
      undated: 'calendarNotKnown',
    });
  });
});

describe('a session without a day', () => {
  it('cannot be missed', () => {
    const undated = { unpublishedDates: 'undated' } as const;
    const conference = planFor(ect, undated).sessions.find(({ kind }) => kind === 'conference');
    expect(problemsOf(() => planAfter([missed(conference?.id ?? '', '2024-11-13')], ect, undated))).toEqual([
      'contradiction events.0.on',
    ]);
  });

  it('is not paused if it never had a week', () => {
    const plan = planAfter([pause('2024-09-03')], ect, {
      unpublishedDates: 'undated',
    });
    const stateOf = (of: string) => [
      ...new Set(plan.sessions.filter(({ kind }) => kind === of).map(({ state, undated }) => `${state} ${undated}`)),
    ];
    expect([stateOf('conference'), stateOf('coaching')]).toEqual([['due notPublished'], ['paused paused']]);
  });
});
