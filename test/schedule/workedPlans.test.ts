import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import type { SchoolDates } from '../../src/calendar/schoolDates.js';
import type { Weekday } from '../../src/calendar/weekday.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { programmes } from '../../src/programmes/catalogue.js';
import { ectMathsPilot } from '../../src/programmes/ectMathsPilot.js';
import { secondaryMathsMatLeads } from '../../src/programmes/secondaryMathsMatLeads.js';
import { secondarySubjectLeadership } from '../../src/programmes/secondarySubjectLeadership.js';
import { sktmSecondaryEct } from '../../src/programmes/sktmSecondaryEct.js';
import { sktmSecondaryNonSpecialist } from '../../src/programmes/sktmSecondaryNonSpecialist.js';
import type { Enrolment, MentoredEct } from '../../src/schedule/enrolment.js';
import type { Fortnight } from '../../src/schedule/fortnight.js';
import type { Plan, Session } from '../../src/schedule/plan.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import type { Programme } from '../../src/vocabulary/programme.js';
import { calendar, ect, mentorOf, participant, school, start } from '../support/atBlueCoat.js';
import { blueCoat, chapelHigh, day } from '../support/schools.js';

const calendars = [calendar, schoolCalendar(chapelHigh)];
const ofEct: MentoredEct = { person: 'ect-1', start, usualDay: 'tuesday' };
const mentor = mentorOf([ofEct], { usualDay: 'tuesday' });

describe('an ECT and a mentor at Blue Coat from September 2024', () => {
  it.each<[string, Enrolment]>([
    ['the ECT', ect],
    ['the mentor', mentor],
  ])('have 39 coaching sessions in the first year and 20 in the second, for %s', (_, who) => {
    const plan = planSchedule(ambitionEct, who, { calendars });

    expect(ofActivity(plan, 'coaching-1')).toHaveLength(39);
    expect(ofActivity(plan, 'coaching-2')).toHaveLength(20);
    expect(ofKind(plan, 'coaching')).toHaveLength(59);
  });

  it.each<[Weekday, number]>([
    ['monday', 2],
    ['tuesday', 0],
    ['wednesday', 0],
    ['thursday', 0],
    ['friday', 3],
  ])('with %s as the usual day, have %i sessions of 2024/25 moved within their week', (usualDay, moved) => {
    const coaching = ofActivity(planSchedule(ambitionEct, { ...ect, usualDay }, { calendars }), 'coaching-1');

    expect(coaching.filter((session) => session.placed === 'moved')).toHaveLength(moved);
    expect(coaching.filter((session) => session.placed === 'usualDay')).toHaveLength(39 - moved);
  });

  it('have the sessions of the first Monday and of the May holiday moved to the Tuesdays after them', () => {
    const coaching = ofActivity(planSchedule(ambitionEct, { ...ect, usualDay: 'monday' }, { calendars }), 'coaching-1');

    expect(coaching.flatMap(({ day: on, movedFrom }) => (movedFrom === null ? [] : [{ day: on, movedFrom }]))).toEqual([
      { day: '2024-09-03', movedFrom: { day: '2024-09-02', because: 'trainingDay' } },
      { day: '2025-05-06', movedFrom: { day: '2025-05-05', because: 'bankHoliday' } },
    ]);
  });

  it('have the sessions of Friday training days moved to the Thursdays before them', () => {
    const coaching = ofActivity(planSchedule(ambitionEct, { ...ect, usualDay: 'friday' }, { calendars }), 'coaching-1');

    expect(coaching.flatMap(({ day: on, movedFrom }) => (movedFrom === null ? [] : [{ day: on, movedFrom }]))).toEqual([
      { day: '2024-10-24', movedFrom: { day: '2024-10-25', because: 'trainingDay' } },
      { day: '2025-05-22', movedFrom: { day: '2025-05-23', because: 'trainingDay' } },
      { day: '2025-07-10', movedFrom: { day: '2025-07-11', because: 'trainingDay' } },
    ]);
  });

  it('are told that the numbers of the second year are provisional, because its training days are not published', () => {
    const { caveats } = planSchedule(ambitionEct, ect, { calendars });

    expect(caveats).toContainEqual({ code: 'trainingDaysNotPublished', about: '2025/26', ect: null });
    expect(caveats).not.toContainEqual({ code: 'trainingDaysNotPublished', about: '2024/25', ect: null });
  });
});

describe('in two years on the Ambition programme (EC37)', () => {
  it('an ECT has three conferences, two and one, and six clinics of an hour, three and three', () => {
    const plan = planSchedule(ambitionEct, ect, { calendars });

    expect(ofKind(plan, 'conference').map(yearAndMinutes)).toEqual(['1 fullDay', '1 fullDay', '2 fullDay']);
    expect(ofKind(plan, 'clinic').map(yearAndMinutes)).toEqual(['1 60', '1 60', '1 60', '2 60', '2 60', '2 60']);
  });

  it('a mentor has four conferences, four clinics of an hour and up to four coaching sessions of their own', () => {
    const plan = planSchedule(ambitionEct, mentor, { calendars });

    expect(ofKind(plan, 'conference').map(yearAndMinutes)).toEqual([
      '1 fullDay',
      '1 fullDay',
      '2 fullDay',
      '2 fullDay',
    ]);
    expect(ofKind(plan, 'clinic').map(yearAndMinutes)).toEqual(['1 60', '1 60', '2 60', '2 60']);
    expect(ofKind(plan, 'coachingForMentors')).toHaveLength(4);
    expect(new Set(ofKind(plan, 'coachingForMentors').map((session) => session.attendance))).toEqual(
      new Set(['optional']),
    );
  });

  it('a coaching cycle takes the mentor 60 minutes and the ECT 45', () => {
    expect(minutesOf(planSchedule(ambitionEct, ect, { calendars }), 'coaching')).toEqual(new Set([45]));
    expect(minutesOf(planSchedule(ambitionEct, mentor, { calendars }), 'coaching')).toEqual(new Set([60]));
  });

  it('an ECT studies every week of the first year; how often in the second is not published', () => {
    const plan = planSchedule(ambitionEct, ect, { calendars });

    expect(ofKind(plan, 'selfStudy')).toHaveLength(39);
    expect(plan.unscheduled.map(({ activity, why }) => ({ activity, why }))).toEqual([
      { activity: 'self-study-2', why: 'notPublished' },
    ]);
  });
});

describe('fortnightly coaching on one real year', () => {
  it.each<[string, Fortnight, number, SchoolDates]>([
    ['Blue Coat', 'oddWeeks', 20, blueCoat],
    ['Blue Coat', 'evenWeeks', 20, blueCoat], // of 40 weeks
    ['Blue Coat', 'restartEachTerm', 21, blueCoat], // 8 + 6 + 7, of 15, 11 and 14 weeks
    ['Chapel High', 'oddWeeks', 20, chapelHigh],
    ['Chapel High', 'evenWeeks', 19, chapelHigh], // of 39 weeks
    ['Chapel High', 'restartEachTerm', 20, chapelHigh], // 7 + 6 + 7, of 14, 11 and 14 weeks
  ])('at %s, counted by %s, is %i sessions', (_, fortnight, sessions, { school: at }) => {
    const plan = planSchedule(ambitionEct, { ...ect, school: at, cohort: '2024/25' }, { calendars, fortnight });

    expect(ofActivity(plan, 'coaching-2')).toHaveLength(sessions);
  });
});

describe('published days and times', () => {
  it('are kept to the minute: four days of five and a half hours, 22 hours in all', () => {
    const { sessions } = planSchedule(sktmSecondaryEct, participant, { calendars });

    expect(sessions.map(({ day: on, from, to, minutes, placed }) => [on, from, to, minutes, placed])).toEqual([
      ['2023-02-01', '10:30', '16:00', 330, 'published'],
      ['2023-03-09', '09:30', '15:00', 330, 'published'],
      ['2023-05-04', '09:30', '15:00', 330, 'published'],
      ['2023-06-27', '09:30', '15:00', 330, 'published'],
    ]);
    expect(4 * 330).toBe(22 * 60);
  });

  it('are kept whatever the working days are', () => {
    const whole = planSchedule(sktmSecondaryEct, participant, { calendars });
    const onMondays = planSchedule(sktmSecondaryEct, { ...participant, workingDays: ['monday'] }, { calendars });

    expect(onMondays.sessions).toEqual(whole.sessions.map((session) => ({ ...session, caveats: ['dayNotWorked'] })));
    expect(onMondays.caveats).toContainEqual({ code: 'dayNotWorked', about: 'workGroupDay', ect: null });
    expect(whole.caveats).not.toContainEqual(expect.objectContaining({ code: 'dayNotWorked' }));
  });

  it('give way to those of the caller’s own hub, under the same ids', () => {
    const fixed = [
      { activity: 'work-group-day', ordinal: 2, day: day('2023-03-16'), from: '09:00', to: '14:30' },
    ] as const;
    const before = planSchedule(sktmSecondaryEct, participant, { calendars }).sessions;
    const after = planSchedule(sktmSecondaryEct, participant, { calendars, fixed }).sessions;

    expect(after.map((session) => session.id)).toEqual(before.map((session) => session.id));
    expect(after[1]).toMatchObject({
      day: '2023-03-16',
      week: '2023-03-13',
      from: '09:00',
      to: '14:30',
      placed: 'fixed',
      minutes: 330,
    });
    expect(after.filter((_, at) => at !== 1)).toEqual(before.filter((_, at) => at !== 1));
  });

  it('that are to be confirmed or not published leave the activity in the plan without a date', () => {
    const { sessions, unscheduled } = planSchedule(sktmSecondaryNonSpecialist, participant, { calendars });

    expect(sessions).toEqual([]);
    expect(unscheduled.map(({ activity, why, cadence }) => ({ activity, why, cadence }))).toEqual([
      { activity: 'expert-input', why: 'toBeConfirmed', cadence: { daysInAll: 6, orEquivalent: true } },
      { activity: 'local-support', why: 'notPublished', cadence: 'notPublished' },
    ]);
  });

  it('of which not even the number is published leave the activity in the plan as it is', () => {
    const plan = planSchedule(secondarySubjectLeadership, participant, { calendars });

    expect(plan.sessions).toEqual([]);
    expect(plan.unscheduled.map(({ activity, why }) => `${activity}: ${why}`)).toEqual([
      'workshop: notPublished',
      'school-task: notPublished',
    ]);
  });

  it('that three workshops lack are spread over the year, provisionally', () => {
    const plan = planSchedule(secondaryMathsMatLeads, participant, { calendars });

    expect(plan.sessions).toHaveLength(3);
    expect(plan.sessions.map(({ placed, caveats }) => [placed, caveats])).toEqual(
      Array.from({ length: 3 }, () => ['spread', ['datesNotPublished']]),
    );
    expect(plan.assumptions.map((each) => each.id)).toEqual(['events-spread-evenly']);
  });

  it('that are not published stay open if the caller wants them left open', () => {
    const plan = planSchedule(secondaryMathsMatLeads, participant, { calendars, unpublishedDates: 'undated' });

    expect(plan.sessions.map(({ day: on, undated, placed }) => ({ day: on, undated, placed }))).toEqual(
      Array.from({ length: 3 }, () => ({ day: null, undated: 'notPublished', placed: null })),
    );
    expect(plan.assumptions).toEqual([]);
  });
});

describe('the maths pilot', () => {
  const from2022 = { school, start: day('2022-09-05') } as const;

  it('replaces the ordinary programme, so its hours count once', () => {
    const onPilot = planSchedule(ectMathsPilot, { ...ect, ...from2022 }, { calendars });
    const onParent = planSchedule(ambitionEct, { ...ect, ...from2022 }, { calendars });
    const shape = ({ sessions }: Plan): readonly unknown[] =>
      sessions.map(({ activity, ordinal, day: on, minutes }) => ({ activity, ordinal, day: on, minutes }));

    expect(shape(onPilot)).toEqual(shape(onParent));
    expect(onPilot.timeOffTimetable).toEqual(onParent.timeOffTimetable);
  });

  it('invites school leaders twice a year, for a time nobody has published', () => {
    const plan = planSchedule(ectMathsPilot, { person: 'head-1', role: 'schoolLeader', ...from2022 }, { calendars });

    expect(plan.sessions.map(({ year, attendance, minutes }) => `${year} ${attendance} ${minutes}`).toSorted()).toEqual(
      ['1 invited notPublished', '1 invited notPublished', '2 invited notPublished', '2 invited notPublished'],
    );
  });
});

describe('a start that no edition covers', () => {
  it.each(programmes.map((programme) => [programme.id, programme] as const))(
    'in 2025/26 gives an empty plan that says so: %s',
    (_, programme) => {
      const enrolment: Enrolment = { ...ect, role: roleOn(programme), start: day('2025-09-01') };
      const plan = planSchedule(programme, enrolment, { calendars });

      expect(plan).toMatchObject({
        edition: null,
        cohort: '2025/26',
        terms: [],
        sessions: [],
        unscheduled: [],
        assumptions: [],
      });
      expect(plan.caveats).toEqual([{ code: 'noRuleKnown', about: '2025/26', ect: null }]);
      expect(plan.timeOffTimetable).toBe('notPublished');
    },
  );

  it('of one of a mentor’s ECTs leaves the rest of the plan as it is', () => {
    const late = { person: 'ect-2', start: day('2025-09-01') };
    const alone = planSchedule(ambitionEct, mentor, { calendars });
    const plan = planSchedule(ambitionEct, { ...mentor, ects: [ofEct, late] }, { calendars });

    expect(plan.sessions).toEqual(alone.sessions);
    expect(plan.caveats).toContainEqual({ code: 'noRuleKnown', about: '2025/26', ect: 'ect-2' });
  });
});

function roleOn({ editions }: Programme): Enrolment['role'] {
  return editions[0]?.roles[0] ?? 'participant';
}

function ofKind({ sessions }: Plan, kind: Session['kind']): readonly Session[] {
  return sessions.filter((session) => session.kind === kind);
}

function ofActivity({ sessions }: Plan, activity: string): readonly Session[] {
  return sessions.filter((session) => session.activity === activity);
}

function yearAndMinutes({ year, minutes }: Session): string {
  return `${year} ${minutes}`;
}

function minutesOf(plan: Plan, kind: Session['kind']): ReadonlySet<unknown> {
  return new Set(ofKind(plan, kind).map((session) => session.minutes));
}
