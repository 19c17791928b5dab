import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { secondaryMathsMatLeads } from '../../src/programmes/secondaryMathsMatLeads.js';
import { sktmSecondaryEct } from '../../src/programmes/sktmSecondaryEct.js';
import { strengtheningIttPartnerships } from '../../src/programmes/strengtheningIttPartnerships.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { Plan, Planning } from '../../src/schedule/plan.js';
import { replanSchedule } from '../../src/schedule/replanSchedule.js';
import type { ClockTime } from '../../src/vocabulary/activity.js';
import { fte } from '../../src/vocabulary/fte.js';
import type { Edition, Programme } from '../../src/vocabulary/programme.js';
import { calendars, daysOf, ect, participant, planFor, school } from '../support/atBlueCoat.js';
import { blueCoat, day, term } from '../support/schools.js';

const [edition] = ambitionEct.editions as readonly [Edition];
const withActivities = (activities: (all: Edition['activities']) => Edition['activities']): Programme => ({
  ...ambitionEct,
  editions: [{ ...edition, activities: activities(edition.activities) }],
});

describe('an event without a published date', () => {
  it('is put on the working day after the usual one, in the middle week of its part of the year', () => {
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

  it('shares a week with another only if there are no more weeks, and then a day only if no other is worked', () => {
    const late = { ...participant, start: day('2023-07-17') };
    expect(daysOf(planFor(late, {}, secondaryMathsMatLeads), 'workshop')).toEqual([
      '2023-07-18',
      '2023-07-24',
      '2023-07-25',
    ]);
    const onTuesdays = { ...late, workingDays: ['tuesday'] } as const;
    expect(daysOf(planFor(onTuesdays, {}, secondaryMathsMatLeads), 'workshop')).toEqual([
      '2023-07-18',
      '2023-07-25',
      '2023-07-25',
    ]);
  });

  it('has no day if none is left that the person works', () => {
    const after = { ...participant, start: day('2023-07-25'), workingDays: ['monday'] } as const;
    expect(daysOf(planFor(after, {}, secondaryMathsMatLeads), 'workshop')).toEqual([
      'noWorkingDay',
      'noWorkingDay',
      'noWorkingDay',
    ]);
  });

  it('is put into an earlier week if the later ones have no day that is worked and taught', () => {
    const mondays = ['2023-07-03', '2023-07-10', '2023-07-17'].map(day);
    const terms = [
      term('autumn', '2022-09-05', '2022-12-16'),
      term('spring', '2023-01-04', '2023-03-31'),
      term('summer', '2023-04-17', '2023-07-21'),
    ];
    const closed = schoolCalendar({ school, years: [{ academicYear: '2022/23', terms, trainingDays: mondays }] });
    const late = { ...participant, start: day('2023-06-26'), workingDays: ['monday'] } as const;
    expect(daysOf(planFor(late, { calendars: [closed] }, secondaryMathsMatLeads), 'workshop')).toEqual([
      '2023-06-26',
      '2023-06-26',
      '2023-06-26',
    ]);
  });

  it('keeps its day in each term if there are fewer such events than terms', () => {
    const twice = withActivities((all) =>
      all.map((each) =>
        each.id === 'clinic-ect-1' ? { ...each, cadence: { times: 2, spread: 'oneATerm' as const } } : each,
      ),
    );
    expect(daysOf(planFor(ect, {}, twice), 'clinic-ect-1')).toEqual(daysOf(planFor(ect), 'clinic-ect-1').slice(0, 2));
  });
});

describe('a published day', () => {
  const assumed = ({ assumptions }: Plan) => assumptions.map(({ id }) => id);
  const caveatsOf = ({ sessions }: Plan) => sessions.map(({ caveats }) => caveats);

  it('is not missed by someone who starts on that very day', () => {
    const onTheDay = { ...participant, start: day('2023-03-09') };
    expect(caveatsOf(planFor(onTheDay, {}, sktmSecondaryEct))).toEqual([['lateStart'], [], [], []]);
  });

  it('brings in the assumption on late starts if it was before the start, and none if it is not worked', () => {
    const late = { ...participant, start: day('2023-02-02') };
    const apart = { ...participant, workingDays: ['monday', 'friday'] } as const;
    expect(assumed(planFor(late, {}, sktmSecondaryEct))).toEqual(['late-start-keeps-totals']);
    expect(assumed(planFor(apart, {}, sktmSecondaryEct))).toEqual([]);
    expect(caveatsOf(planFor(apart, {}, sktmSecondaryEct))).toEqual([
      ['dayNotWorked'],
      ['dayNotWorked'],
      ['dayNotWorked'],
      ['dayNotWorked'],
    ]);
  });
});

describe('an activity without a number of sessions', () => {
  it('says whether only a total of days is published, or nothing', () => {
    const who: Enrolment = { ...participant, start: day('2024-09-05') };
    const { unscheduled } = planFor(who, {}, strengtheningIttPartnerships);
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

  it('events of the next year have no day, nor those of a year with an unknown term', () => {
    expect(dayless(planFor(ect, { calendars: [oneYear] }))).toEqual([
      'clinic-ect-2/1 calendarNotKnown',
      'clinic-ect-2/2 calendarNotKnown',
      'clinic-ect-2/3 calendarNotKnown',
      'conference-ect-2/1 calendarNotKnown',
    ]);
    const inSpring = { ...ect, start: day('2025-01-06') };
    expect(dayless(planFor(inSpring, { calendars: [oneYear] })).slice(0, 3)).toEqual([
      'clinic-ect-1/3 calendarNotKnown',
      'clinic-ect-2/1 calendarNotKnown',
      'clinic-ect-2/2 calendarNotKnown',
    ]);
    expect(dayless(planFor(inSpring, { calendars: [oneYear] }))).toContain('conference-ect-1/1 calendarNotKnown');
  });

  it('what is counted by the week waits for the unknown terms', () => {
    const second = ['autumn 2025/26', 'spring 2025/26', 'summer 2025/26'];
    const waiting = planFor(ect, { calendars: [oneYear] }).unscheduled;
    expect(waiting.map(({ activity, why, terms }) => [activity, why, terms])).toEqual([
      ['coaching-2', 'calendarNotKnown', second],
      ['self-study-2', 'notPublished', []],
    ]);
  });

  it('sessions that had been counted keep their number', () => {
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
  const readingsOf = ({ assumptions }: Plan) => assumptions.map(({ id }) => id);
  const fortnights = (plan: Plan) => readingsOf(plan).filter((id) => id.includes('fortnight'));

  it('includes how fortnights are counted, as the caller chose, if something is fortnightly', () => {
    expect(fortnights(planFor(ect))).toEqual(['fortnightly-in-odd-weeks']);
    expect(fortnights(planFor(ect, { fortnight: 'evenWeeks' }))).toEqual(['fortnightly-in-even-weeks']);
    expect(fortnights(planFor(ect, { fortnight: 'restartEachTerm' }))).toEqual(['fortnightly-from-each-term']);
    const weeklyOnly = withActivities((all) => all.filter(({ id }) => id !== 'coaching-2'));
    expect(fortnights(planFor(ect, {}, weeklyOnly))).toEqual([]);
  });

  it('includes the full-time pace only if that is what is published', () => {
    const half: Enrolment = { ...ect, fte: fte(0.5) };
    const forAnyone = withActivities((all) => all.map((each) => ({ ...each, statedFor: 'everyone' as const })));
    const codes = ({ caveats }: Plan) => caveats.map(({ code }) => code);
    expect(codes(planFor(half))).toContain('partTimeCadenceNotPublished');
    expect(codes(planFor(half, {}, forAnyone))).not.toContain('partTimeCadenceNotPublished');
    expect(readingsOf(planFor(half, {}, forAnyone)).filter((id) => id.startsWith('part-time'))).toEqual([]);
  });

  it('does not include a late start if only a total of days is published', () => {
    const late: Enrolment = { ...participant, start: day('2025-01-06') };
    expect(planFor(late, {}, strengtheningIttPartnerships).caveats.map(({ code }) => code)).not.toContain('lateStart');
  });
});

describe('a date that the caller gives', () => {
  const conference = { activity: 'conference-ect-1', ordinal: 1, day: day('2024-11-14') };
  const given = (fixed: Planning['fixed'], who = ect, at = calendars) =>
    planFor(who, { fixed, calendars: at }).sessions.find(({ placed }) => placed === 'fixed');

  it('leaves no reason for having no day, nor for having been moved', () => {
    const oneYear = schoolCalendar({ school, years: blueCoat.years.slice(1, 2) });
    const beyond = { ...conference, activity: 'conference-ect-2', day: day('2025-11-13') };
    expect(given([beyond], ect, [oneYear])).toMatchObject({ day: '2025-11-13', week: '2025-11-10', undated: null });
    const mondays: Enrolment = { ...ect, usualDay: 'monday' };
    const onHoliday = { activity: 'coaching-1', ordinal: 30, day: day('2025-05-07') };
    const moved = planFor(mondays).sessions.find(
      ({ activity, ordinal }) => activity === 'coaching-1' && ordinal === 30,
    );
    expect(moved).toMatchObject({ day: '2025-05-06', movedFrom: { day: '2025-05-05', because: 'bankHoliday' } });
    expect(given([onHoliday], mondays)).toMatchObject({ day: '2025-05-07', movedFrom: null, caveats: [] });
  });

  it('gives a length only if both times come with it', () => {
    const lengthWith = (more: { readonly from?: ClockTime; readonly to?: ClockTime }) =>
      given([{ ...conference, ...more }])?.minutes;
    expect(lengthWith({ from: '09:30', to: '15:00' })).toBe(330);
    expect(lengthWith({ from: '09:30' })).toBe('fullDay');
    expect(lengthWith({ to: '15:00' })).toBe('fullDay');
  });
});

describe('the length of a plan', () => {
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
    planFor(who, { calendars: [further], ...planning }).terms.map(({ name, academicYear, year }) =>
      [name, academicYear, year].join(' '),
    );

  it('reaches beyond the sixth term if a part-timer’s pace takes sessions there', () => {
    const half: Enrolment = { ...ect, fte: fte(0.5) };
    expect(termsOf(half, { partTime: 'fullPace' })).toEqual(six);
    expect(termsOf(half, { partTime: 'partTimePace' })).toEqual([
      ...six,
      'autumn 2026/27 ',
      'spring 2026/27 ',
      'summer 2026/27 ',
    ]);
  });

  it('reaches as far as the dates that the caller gives, if they are in a term', () => {
    const on = (date: string) => ({ fixed: [{ activity: 'conference-ect-2', ordinal: 1, day: day(date) }] });
    expect(termsOf(ect, on('2026-09-15'))).toEqual([...six, 'autumn 2026/27 ']);
    expect(termsOf(ect, on('2026-07-28'))).toEqual(six);
    expect(termsOf(ect, on('2026-07-16'))).toEqual(six);
  });
});
