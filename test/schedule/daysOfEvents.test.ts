import { describe, expect, it } from 'vitest';
import { type SchoolCalendar, schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { secondaryMathsMatLeads } from '../../src/programmes/secondaryMathsMatLeads.js';
import { sktmSecondaryEct } from '../../src/programmes/sktmSecondaryEct.js';
import { strengtheningIttPartnerships } from '../../src/programmes/strengtheningIttPartnerships.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { Plan, Planning } from '../../src/schedule/plan.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import { replanSchedule } from '../../src/schedule/replanSchedule.js';
import type { ClockTime } from '../../src/vocabulary/activity.js';
import type { FactName } from '../../src/vocabulary/facts.js';
import { fte } from '../../src/vocabulary/fte.js';
import type { Edition, Programme } from '../../src/vocabulary/programme.js';
import { day, ect, school } from '../support/atBlueCoat.js';
import { blueCoat, term } from '../support/schools.js';

const calendar = schoolCalendar(blueCoat);
const participant: Enrolment = { person: 'p-1', role: 'participant', school, start: day('2022-09-05') };

function planFor(
  who: Enrolment,
  programme: Programme<FactName> = ambitionEct,
  planning: Partial<Planning> = {},
  at: SchoolCalendar = calendar,
): Plan {
  return planSchedule(programme, who, { calendars: [at], ...planning });
}

function daysOf({ sessions }: Plan, activity: string): readonly unknown[] {
  return sessions.filter((session) => session.activity === activity).map((session) => session.day ?? session.undated);
}

describe('an event without a published date', () => {
  it('is on the working day after the usual one, in the middle week of its part of the year', () => {
    const daysWith = (more: Partial<Enrolment>) => daysOf(planFor({ ...ect, ...more }), 'conference-ect-1');
    expect(daysWith({})).toEqual(['2024-11-13', '2025-05-07']);
    expect(daysWith({ usualDay: 'friday' })).toEqual(['2024-11-11', '2025-05-06']);
    expect(daysWith({ usualDay: 'thursday', workingDays: ['monday', 'tuesday', 'thursday'] })).toEqual([
      '2024-11-11',
      '2025-05-06',
    ]);
    expect(daysWith({ usualDay: undefined })).toEqual(['2024-11-12', '2025-05-07']);
    expect(daysWith({ usualDay: 'tuesday', workingDays: ['tuesday'] })).toEqual(['2024-11-12', '2025-05-06']);
  });

  it('shares a week with another only where there are no more weeks, and then not the day', () => {
    const late = { ...participant, start: day('2023-07-17') };
    expect(daysOf(planFor(late, secondaryMathsMatLeads), 'workshop')).toEqual([
      '2023-07-18',
      '2023-07-24',
      '2023-07-25',
    ]);
    const onTuesdays = { ...late, workingDays: ['tuesday'] } as const;
    expect(daysOf(planFor(onTuesdays, secondaryMathsMatLeads), 'workshop')).toEqual([
      '2023-07-18',
      '2023-07-25',
      '2023-07-25',
    ]);
  });

  it('has no day where none is left that the person works', () => {
    const after = { ...participant, start: day('2023-07-25'), workingDays: ['monday'] } as const;
    expect(daysOf(planFor(after, secondaryMathsMatLeads), 'workshop')).toEqual([
      'noWorkingDay',
      'noWorkingDay',
      'noWorkingDay',
    ]);
  });

  it('goes back past weeks without an open day to one that has one', () => {
    const mondays = ['2023-07-03', '2023-07-10', '2023-07-17'].map(day);
    const terms = [
      term('autumn', '2022-09-05', '2022-12-16'),
      term('spring', '2023-01-04', '2023-03-31'),
      term('summer', '2023-04-17', '2023-07-21'),
    ];
    const closed = schoolCalendar({ school, years: [{ academicYear: '2022/23', terms, trainingDays: mondays }] });
    const late = { ...participant, start: day('2023-06-26'), workingDays: ['monday'] } as const;
    expect(daysOf(planFor(late, secondaryMathsMatLeads, {}, closed), 'workshop')).toEqual([
      '2023-06-26',
      '2023-06-26',
      '2023-06-26',
    ]);
  });
});

describe('a published day', () => {
  const assumed = ({ assumptions }: Plan) => assumptions.map(({ id }) => id);
  const caveatsOf = ({ sessions }: Plan) => sessions.map(({ caveats }) => caveats);

  it('that is the first on the programme is no late start', () => {
    const onTheDay = { ...participant, start: day('2023-03-09') };
    expect(caveatsOf(planFor(onTheDay, sktmSecondaryEct))).toEqual([['lateStart'], [], [], []]);
  });

  it('rests on the reading of late starts alone where it was missed, and on none where it is not worked', () => {
    const late = { ...participant, start: day('2023-02-02') };
    const apart = { ...participant, workingDays: ['monday', 'friday'] } as const;
    expect(assumed(planFor(late, sktmSecondaryEct))).toEqual(['late-start-keeps-totals']);
    expect(assumed(planFor(apart, sktmSecondaryEct))).toEqual([]);
    expect(caveatsOf(planFor(apart, sktmSecondaryEct))).toEqual([
      ['dayNotWorked'],
      ['dayNotWorked'],
      ['dayNotWorked'],
      ['dayNotWorked'],
    ]);
  });
});

describe('what has no number of sessions', () => {
  it('says whether days in all are published, or nothing', () => {
    const who: Enrolment = { ...participant, start: day('2024-09-05') };
    const { unscheduled } = planFor(who, strengtheningIttPartnerships);
    expect(unscheduled.map(({ activity, why, terms }) => [activity, why, terms])).toEqual([
      ['meeting', 'onlyDaysInAll', []],
    ]);
    const own = planFor(ect).unscheduled.map(({ activity, why, terms }) => [activity, why, terms]);
    expect(own).toEqual([['self-study-2', 'notPublished', []]]);
    const mentor: Enrolment = { ...ect, role: 'mentor' };
    expect(planFor(mentor).unscheduled.map(({ activity, why, terms }) => [activity, why, terms])).toEqual([
      ['coaching-1', 'ectsNotGiven', []],
      ['coaching-2', 'ectsNotGiven', []],
    ]);
  });
});

describe('where the calendar ends', () => {
  const oneYear = schoolCalendar({ school, years: blueCoat.years.slice(1, 2) });
  const dayless = (plan: Plan) =>
    plan.sessions.flatMap(({ id, undated }) =>
      undated === null ? [] : [`${id.split('/').slice(2).join('/')} ${undated}`],
    );

  it('events of the year after it have no day, and none of a year of which a term is not known', () => {
    expect(dayless(planFor(ect, ambitionEct, {}, oneYear))).toEqual([
      'clinic-ect-2/1 calendarNotKnown',
      'clinic-ect-2/2 calendarNotKnown',
      'clinic-ect-2/3 calendarNotKnown',
      'conference-ect-2/1 calendarNotKnown',
    ]);
    const inSpring = { ...ect, start: day('2025-01-06') };
    expect(dayless(planFor(inSpring, ambitionEct, {}, oneYear)).slice(0, 3)).toEqual([
      'clinic-ect-1/3 calendarNotKnown',
      'clinic-ect-2/1 calendarNotKnown',
      'clinic-ect-2/2 calendarNotKnown',
    ]);
    expect(dayless(planFor(inSpring, ambitionEct, {}, oneYear))).toContain('conference-ect-1/1 calendarNotKnown');
  });

  it('what is counted by the week waits for the terms that are not known', () => {
    const second = ['autumn 2025/26', 'spring 2025/26', 'summer 2025/26'];
    const waiting = planFor(ect, ambitionEct, {}, oneYear).unscheduled;
    expect(waiting.map(({ activity, why, terms }) => [activity, why, terms])).toEqual([
      ['coaching-2', 'calendarNotKnown', second],
      ['self-study-2', 'notPublished', []],
    ]);
  });

  it('sessions whose number was known keep it', () => {
    const plan = planFor(ect);
    const { plan: again } = replanSchedule(ambitionEct, plan, { calendars: [oneYear] });
    expect(again.numbers).toEqual(plan.numbers);
    expect(again.numbers.map(({ activity }) => activity)).toEqual(['self-study-1', 'coaching-1', 'coaching-2']);
    expect(again.unscheduled.map(({ activity }) => activity)).toEqual(['self-study-2']);
    expect(daysOf(again, 'coaching-2').every((each) => each === 'calendarNotKnown')).toBe(true);
    expect(daysOf(again, 'coaching-2')).toHaveLength(daysOf(plan, 'coaching-2').length);
  });
});

describe('what a plan rests on', () => {
  const [edition] = ambitionEct.editions as readonly [Edition];
  const withActivities = (activities: (all: Edition['activities']) => Edition['activities']): Programme => ({
    ...ambitionEct,
    editions: [{ ...edition, activities: activities(edition.activities) }],
  });
  const readingsOf = ({ assumptions }: Plan) => assumptions.map(({ id }) => id);
  const fortnights = (plan: Plan) => readingsOf(plan).filter((id) => id.includes('fortnight'));

  it('is how fortnights are counted, as the caller chose, where something is fortnightly', () => {
    expect(fortnights(planFor(ect))).toEqual(['fortnightly-in-odd-weeks']);
    expect(fortnights(planFor(ect, ambitionEct, { fortnight: 'evenWeeks' }))).toEqual(['fortnightly-in-even-weeks']);
    expect(fortnights(planFor(ect, ambitionEct, { fortnight: 'restartEachTerm' }))).toEqual([
      'fortnightly-from-each-term',
    ]);
    const weeklyOnly = withActivities((all) => all.filter(({ id }) => id !== 'coaching-2'));
    expect(fortnights(planFor(ect, weeklyOnly))).toEqual([]);
  });

  it('is a full-timer’s pace only where that is what is stated', () => {
    const half: Enrolment = { ...ect, fte: fte(0.5) };
    const forAnyone = withActivities((all) => all.map((each) => ({ ...each, statedFor: 'everyone' as const })));
    const codes = ({ caveats }: Plan) => caveats.map(({ code }) => code);
    expect(codes(planFor(half))).toContain('partTimeCadenceNotPublished');
    expect(codes(planFor(half, forAnyone))).not.toContain('partTimeCadenceNotPublished');
    expect(readingsOf(planFor(half, forAnyone)).filter((id) => id.startsWith('part-time'))).toEqual([]);
  });

  it('is no late start where only days in all are published', () => {
    const late: Enrolment = { ...participant, start: day('2025-01-06') };
    expect(planFor(late, strengtheningIttPartnerships).caveats.map(({ code }) => code)).not.toContain('lateStart');
  });

  it('is one event a term, as many as there are', () => {
    const twice = withActivities((all) =>
      all.map((each) =>
        each.id === 'clinic-ect-1' ? { ...each, cadence: { times: 2, spread: 'oneATerm' as const } } : each,
      ),
    );
    expect(daysOf(planFor(ect, twice), 'clinic-ect-1')).toEqual(daysOf(planFor(ect), 'clinic-ect-1').slice(0, 2));
  });
});

describe('a date that the caller gives', () => {
  const conference = { activity: 'conference-ect-1', ordinal: 1, day: day('2024-11-14') };
  const given = (fixed: Planning['fixed'], who = ect, at = calendar) =>
    planFor(who, ambitionEct, { fixed }, at).sessions.find(({ placed }) => placed === 'fixed');

  it('is all there is to say of when: no reason for having none, nor for having been moved', () => {
    const oneYear = schoolCalendar({ school, years: blueCoat.years.slice(1, 2) });
    const beyond = { ...conference, activity: 'conference-ect-2', day: day('2025-11-13') };
    expect(given([beyond], ect, oneYear)).toMatchObject({ day: '2025-11-13', week: '2025-11-10', undated: null });
    const mondays: Enrolment = { ...ect, usualDay: 'monday' };
    const onHoliday = { activity: 'coaching-1', ordinal: 30, day: day('2025-05-07') };
    const moved = planFor(mondays).sessions.find(
      ({ activity, ordinal }) => activity === 'coaching-1' && ordinal === 30,
    );
    expect(moved).toMatchObject({ day: '2025-05-06', movedFrom: { day: '2025-05-05', because: 'bankHoliday' } });
    expect(given([onHoliday], mondays)).toMatchObject({ day: '2025-05-07', movedFrom: null, caveats: [] });
  });

  it('brings a length only with both its times', () => {
    const lengthWith = (more: { readonly from?: ClockTime; readonly to?: ClockTime }) =>
      given([{ ...conference, ...more }])?.minutes;
    expect(lengthWith({ from: '09:30', to: '15:00' })).toBe(330);
    expect(lengthWith({ from: '09:30' })).toBe('fullDay');
    expect(lengthWith({ to: '15:00' })).toBe('fullDay');
  });
});

describe('how long a plan goes', () => {
  const further = schoolCalendar({
    school,
    years: [
      ...blueCoat.years.slice(1),
      {
        academicYear: '2026/27',
        terms: [
          term('autumn', '2026-09-03', '2026-12-18'),
          term('spring', '2027-01-04', '2027-03-25'),
          term('summer', '2027-04-12', '2027-07-20'),
        ],
        trainingDays: [],
      },
    ],
  });
  const six = [
    'autumn 2024/25 1',
    'spring 2024/25 1',
    'summer 2024/25 1',
    'autumn 2025/26 2',
    'spring 2025/26 2',
    'summer 2025/26 2',
  ];
  const termsOf = (who: Enrolment, planning: Partial<Planning>) =>
    planFor(who, ambitionEct, planning, further).terms.map(({ name, academicYear, year }) =>
      [name, academicYear, year].join(' '),
    );

  it('is as long as its sessions, where a part-timer’s pace takes them beyond the sixth term', () => {
    const half: Enrolment = { ...ect, fte: fte(0.5) };
    expect(termsOf(half, { partTime: 'fullPace' })).toEqual(six);
    expect(termsOf(half, { partTime: 'partTimePace' })).toEqual([
      ...six,
      'autumn 2026/27 ',
      'spring 2026/27 ',
      'summer 2026/27 ',
    ]);
  });

  it('is as long as the dates that the caller gives, in term and in the holidays', () => {
    const on = (date: string) => ({ fixed: [{ activity: 'conference-ect-2', ordinal: 1, day: day(date) }] });
    expect(termsOf(ect, on('2026-09-15'))).toEqual([...six, 'autumn 2026/27 ']);
    expect(termsOf(ect, on('2026-07-28'))).toEqual(six);
    expect(termsOf(ect, on('2026-07-16'))).toEqual(six);
  });
});
