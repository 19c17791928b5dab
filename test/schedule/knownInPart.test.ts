import {
  ambitionEct,
  CAVEATS,
  civilDay,
  type Enrolment,
  explainPlan,
  type Fte,
  type Plan,
  type Planning,
  type PlanningChoices,
  planSchedule,
  type SchoolDates,
  sampleDates,
  schoolCalendar,
  secondaryMathsMatLeads,
  sktmSecondaryEct,
  sktmSecondaryNonSpecialist,
  tallyWorkload,
  timeOffBalance,
  timeOffTimetable,
} from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import {
  conferenceOfSixHours,
  secondYearStudyFortnightly,
  secondYearStudyWeekly,
  selfStudyOf45Minutes,
} from '../../src/workload/assumptions.js';
import { calendars, ect, mentorOf, participant, planAfter, planFor, school, start } from '../support/atBlueCoat.js';
import { absence, pause, resume } from '../support/events.js';
import { problemsOf } from '../support/problemsOf.js';
import { blueCoatOn } from '../support/schools.js';

// What is known in part stays unknown for the rest, and a plan says what it rests on: no more, and no less.

describe('an activity without a published number of sessions', () => {
  const dated = [{ activity: 'self-study-2', ordinal: 1, day: civilDay('2025-10-01') }];
  const assume = [secondYearStudyWeekly, selfStudyOf45Minutes, conferenceOfSixHours];

  it('stays in the plan beside the sessions whose dates are known', () => {
    const plan = planFor(ect, { fixed: dated });

    expect(plan.unscheduled.map(({ activity, why }) => [activity, why])).toEqual([['self-study-2', 'notPublished']]);
    expect(plan.sessions.filter(({ activity }) => activity === 'self-study-2')).toHaveLength(1);
    expect(explainPlan(plan).reasons.map(({ text }) => text)).toContain(
      'Self-study sessions in year 2: how many is not published.',
    );
  });

  it('makes the balance no better by one known date, which is among those that are assumed', () => {
    const [without, having] = [[], dated].map((fixed) => balanceOf({ fixed }, assume));

    expect(without?.years[1]).toMatchObject({ asked: 3240, released: 2400, short: 840, covered: 'no' });
    expect(having?.years[1]).toMatchObject({ asked: 3240, released: 2400, short: 840, covered: 'no' });
  });

  it('is counted once even if its date is in a week that the assumption skips', () => {
    const fixed = [{ activity: 'self-study-2', ordinal: 1, day: civilDay('2025-10-08') }];
    const every = [secondYearStudyFortnightly, selfStudyOf45Minutes];
    const [without, having] = [[], fixed].map((dates) =>
      tallyWorkload(planFor(ect, { fixed: dates }), { assume: every }),
    );

    expect(having?.years[1]?.minutes).toBe(without?.years[1]?.minutes);
  });

  it('leaves the balance unknown if nothing is assumed, however many dates there are', () => {
    expect(balanceOf({ fixed: dated }, [selfStudyOf45Minutes, conferenceOfSixHours]).years[1]).toMatchObject({
      uncounted: ['selfStudy'],
      covered: 'notKnown',
    });
  });

  it('stays in the plan if it is still to be confirmed, beside a known date', () => {
    const fixed = [{ activity: 'expert-input', ordinal: 1, day: civilDay('2022-11-16') }];
    const plan = planFor(participant, { fixed }, sktmSecondaryNonSpecialist);

    expect(plan.unscheduled.map(({ activity }) => activity)).toContain('expert-input');
  });

  function balanceOf(choices: PlanningChoices, assumed: typeof assume): ReturnType<typeof timeOffBalance> {
    const off = (half: 1 | 2) => timeOffTimetable({ half, comparableMinutes: 1200, fte: 100 as Fte });
    return timeOffBalance(tallyWorkload(planFor(ect, choices), { assume: assumed }), [
      { first: civilDay('2024-09-01'), last: civilDay('2025-08-31'), timeOff: off(1) },
      { first: civilDay('2025-09-01'), last: civilDay('2026-08-31'), timeOff: off(2) },
    ]);
  }
});

describe('dates that the caller gives', () => {
  it('leave no mention of dates chosen for the time being once all are given', () => {
    const fixed = ['2022-11-10', '2023-02-09', '2023-06-08'].map((day, at) => ({
      activity: 'workshop',
      ordinal: at + 1,
      day: civilDay(day),
    }));
    const plan = planFor(participant, { fixed }, secondaryMathsMatLeads);

    const some = planFor(participant, { fixed: fixed.slice(1) }, secondaryMathsMatLeads);

    expect(plan.caveats).toEqual([]);
    expect(plan.assumptions).toEqual([]);
    expect(some.caveats).toContainEqual({ code: 'datesNotPublished', about: 'workshop', ect: null });
    expect(some.assumptions).toHaveLength(1);
  });

  it('bring their own length if the published one belongs to the published dates alone', () => {
    const fixed = [
      { activity: 'work-group-day', ordinal: 1, day: civilDay('2023-01-25'), from: '09:00', to: '12:00' },
    ] as const;
    const [first, second] = planFor(participant, { fixed }, sktmSecondaryEct).sessions;

    expect([first?.minutes, second?.minutes]).toEqual([180, 330]);
    expect(first?.lengthSource.section).toBe('dates given by the caller');
  });

  it('are kept before the start too, as published ones are, and the plan says so', () => {
    const on = (date: string) => {
      const fixed = [{ activity: 'conference-ect-1', ordinal: 1, day: civilDay(date) }];
      const { caveats, sessions } = planFor(ect, { fixed });
      const conference = sessions.find(({ activity }) => activity === 'conference-ect-1');
      return [conference?.day, conference?.caveats, caveats.filter(({ code }) => code === 'lateStart')];
    };

    expect(on('2024-09-03')).toEqual(['2024-09-03', [], []]);
    for (const early of ['2024-09-02', '2014-11-14']) {
      expect(on(early)).toEqual([early, ['lateStart'], [{ code: 'lateStart', about: 'conference', ect: null }]]);
    }
  });

  it('leave a published length as it is', () => {
    const fixed = [
      { activity: 'clinic-ect-1', ordinal: 1, day: civilDay('2024-10-16'), from: '16:00', to: '17:15' },
    ] as const;
    const plan = planFor(ect, { fixed });

    expect(plan.sessions.find(({ activity }) => activity === 'clinic-ect-1')?.minutes).toBe(60);
  });
});

describe('a project of one year', () => {
  it.each(['2023-01-09', '2023-04-17', '2023-06-05'])('that someone joins on %s ends with the school year', (from) => {
    const late = { ...participant, start: civilDay(from) };
    const { sessions, caveats } = planFor(late, {}, secondaryMathsMatLeads);

    expect(sessions).toHaveLength(3);
    for (const { day } of sessions) expect(day !== null && day >= from && day <= '2023-07-25').toBe(true);
    expect(caveats.map(({ code }) => code)).toContain('lateStart');
  });

  it('keeps published days that a late starter has missed, and says so', () => {
    const late = { ...participant, start: civilDay('2023-03-15'), workingDays: ['monday', 'tuesday'] } as const;
    const { sessions, caveats } = planFor(late, {}, sktmSecondaryEct);

    expect(sessions.map((session) => [session.day, session.caveats])).toEqual([
      ['2023-02-01', ['lateStart', 'dayNotWorked']],
      ['2023-03-09', ['lateStart', 'dayNotWorked']],
      ['2023-05-04', ['dayNotWorked']],
      ['2023-06-27', []],
    ]);
    expect(caveats).toEqual(
      expect.arrayContaining([
        { code: 'lateStart', about: 'workGroupDay', ect: null },
        { code: 'dayNotWorked', about: 'workGroupDay', ect: null },
      ]),
    );
  });
});

describe('an event without a published date', () => {
  const mondays: Enrolment = { ...ect, usualDay: 'monday' };

  it('avoids a day with coaching if another day of its week is free', () => {
    const { sessions } = planFor(mondays);
    const coached = sessions.filter(({ kind }) => kind === 'coaching').map(({ day }) => day);
    const placed = sessions.filter(({ placed: how }) => how === 'spread').map(({ day }) => day);

    expect(placed).toHaveLength(9);
    expect(placed.filter((day) => coached.includes(day))).toEqual([]);
  });

  it('avoids the days on which a mentor coaches', () => {
    const mentor = mentorOf([{ person: 'ect-1', start, usualDay: 'friday' }], { usualDay: 'thursday' });
    const { sessions } = planFor(mentor);
    const coached = sessions.filter(({ kind }) => kind === 'coaching').map(({ day }) => day);

    const placed = sessions.filter((session) => session.placed === 'spread').map(({ day }) => day);

    expect(placed).toHaveLength(12);
    expect(placed.filter((day) => coached.includes(day))).toEqual([]);
  });

  it('is put on a day with coaching if the person works no other', () => {
    const { sessions } = planFor({ ...mondays, workingDays: ['monday'] });

    const coached = sessions.filter(({ kind }) => kind === 'coaching').map(({ day }) => day);
    const events = sessions.filter(({ kind }) => kind === 'clinic' || kind === 'conference');

    expect(events.map(({ placed }) => placed)).toEqual(Array.from({ length: 9 }, () => 'spread'));
    expect(events.slice(0, 5).filter(({ day }) => !coached.includes(day))).toEqual([]);
  });
});

describe('each reason to be provisional', () => {
  const farAhead = schoolCalendar({ school, years: [...blueCoatOn.years, yearFrom(2027)] });
  const part = { ...ect, fte: 60 as Fte } as const;
  const somePlans = (): readonly Plan[] => [
    planFor({ ...ect, start: civilDay('2026-09-03') }),
    planFor({ ...ect, start: civilDay('2023-09-05') }),
    planAfter([pause('2024-11-04'), resume('2027-09-06')], ect, { calendars: [farAhead] }),
    planFor(part),
    planFor({ ...ect, usualDay: undefined, role: 'mentor' }),
    planFor({ ...ect, usualDay: undefined }),
    planFor({ ...participant, start: civilDay('2023-03-15'), workingDays: ['monday'] }, {}, sktmSecondaryEct),
    planAfter([pause('2024-11-04')]),
    planAfter([absence('2024-11-04', '2024-12-06')]),
  ];

  it.each(CAVEATS)('%s is given by some plan', (code) => {
    expect(somePlans().some(({ caveats }) => caveats.some((caveat) => caveat.code === code))).toBe(true);
  });

  it('workingDaysNotGiven is about each activity of a part-timer, until the days are given', () => {
    const about = planFor(part)
      .caveats.filter(({ code }) => code === 'workingDaysNotGiven')
      .map((caveat) => caveat.about);
    expect(about).toEqual(['selfStudy', 'coaching', 'clinic', 'conference']);
    expect(planFor(ect).caveats.map(({ code }) => code)).not.toContain('workingDaysNotGiven');
    const given = planFor({ ...part, workingDays: ['monday', 'tuesday', 'thursday'] });

    expect(given.caveats.map(({ code }) => code)).not.toContain('workingDaysNotGiven');
  });

  function yearFrom(year: number): SchoolDates['years'][number] {
    const next = year + 1;
    return {
      academicYear: `${year}/${String(next % 100) as `${number}`}`,
      terms: [
        { name: 'autumn', first: civilDay(`${year}-09-06`), last: civilDay(`${year}-12-17`) },
        { name: 'spring', first: civilDay(`${next}-01-04`), last: civilDay(`${next}-03-31`) },
        { name: 'summer', first: civilDay(`${next}-04-17`), last: civilDay(`${next}-07-20`) },
      ],
      trainingDays: 'notPublished',
    };
  }
});

describe('a start', () => {
  it.each([
    ['2024-09-03', false],
    ['2024-09-05', false],
    ['2024-09-06', false],
    ['2024-09-09', true],
    ['2024-09-10', true],
    ['2025-01-06', true],
  ])('on %s is late: %s', (day, isLate) => {
    const { caveats } = planFor({ ...ect, start: civilDay(day) });

    expect(caveats.some(({ code }) => code === 'lateStart')).toBe(isLate);
  });

  it.each([
    ['2023-08-21', false],
    ['2023-09-04', false],
    ['2023-09-30', false],
    ['2023-10-01', true],
    ['2023-12-04', true],
    ['2024-01-08', true],
  ])('on %s, in a year that the calendar does not have, is known to be late: %s', (day, isLate) => {
    const { caveats, sessions } = planFor({ ...ect, start: civilDay(day) });
    const late = sessions.filter((session) => session.caveats.includes('lateStart')).map(({ kind }) => kind);

    expect(caveats.some(({ code }) => code === 'lateStart')).toBe(isLate);
    expect(new Set(late)).toEqual(new Set(isLate ? ['clinic', 'conference'] : []));
  });

  it.each([
    ['2019-12-20', 'autumn'],
    ['2020-03-31', 'spring'],
    ['2020-04-01', 'summer'],
    ['2020-07-20', 'summer'],
    ['2020-09-01', 'autumn'],
  ])('on %s, in a year that the calendar does not have, is in the %s term', (day, season) => {
    const { terms } = planFor({ ...ect, start: civilDay(day), cohort: '2021/22' });

    expect(terms[0]).toMatchObject({ name: season, last: null });
  });
});

describe('input from a caller without a compiler', () => {
  it('is reported with every name that is unknown', () => {
    const who = { ...ect, usualDay: 'sunday', workingDays: ['mon', 'tuesday'], mentorWorkingDays: ['x', 'tuesday'] };
    const planning = { calendars: [...calendars, ...calendars], fortnight: 'weekly' };

    expect(
      problemsOf(() => planSchedule(ambitionEct, who as unknown as Enrolment, planning as unknown as Planning)),
    ).toEqual([
      'duplicate calendars.1',
      'notOneOf usualDay',
      'notOneOf workingDays.0',
      'contradiction usualDay',
      'notOneOf mentorWorkingDays.0',
      'notOneOf fortnight',
    ]);
  });

  it('is reported if there are no calendars at all', () => {
    expect(problemsOf(() => planSchedule(ambitionEct, ect, {} as unknown as Planning))).toEqual(['notFound school']);
  });

  it.each([
    [{ school: 's' }, ['wrongKind years']],
    [{ school: 's', years: [null] }, ['wrongKind years']],
    [
      { school: 's', years: [{ academicYear: '2024/25', terms: [null] }] },
      ['wrongKind years.0.trainingDays', 'wrongKind years.0.terms'],
    ],
    [
      { ...sampleDates, years: sampleDates.years.map((year) => ({ ...year, trainingDays: undefined })) },
      sampleDates.years.map((_, at) => `wrongKind years.${at}.trainingDays`),
    ],
  ])('is reported if a calendar has the wrong shape: case %#', (dates, problems) => {
    expect(problemsOf(() => schoolCalendar(dates as unknown as SchoolDates))).toEqual(problems);
  });
});
