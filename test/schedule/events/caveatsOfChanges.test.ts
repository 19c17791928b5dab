import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import { sktmSecondaryEct } from '../../../src/programmes/sktmSecondaryEct.js';
import type { CaveatCode, Plan } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { calendar, ect, participant, planAfter } from '../../support/atBlueCoat.js';
import { changeOfFte, transfer, withdraw } from '../../support/events.js';
import { blueCoat, day as dayOf, yearOf } from '../../support/schools.js';

function daysWith(code: CaveatCode, { sessions }: Plan): readonly (string | null)[] {
  return sessions.filter(({ caveats }) => caveats.includes(code)).map(({ day }) => day);
}

describe('a change of working days', () => {
  const mondays = { workingDays: ['monday', 'tuesday'] } as const;

  it('tells of published days from then on that they are not worked', () => {
    const plan = planAfter([changeOfFte('2023-02-20', 0.4, mondays)], participant, {}, sktmSecondaryEct);

    expect(daysWith('dayNotWorked', plan)).toEqual(['2023-03-09', '2023-05-04']);
    expect(plan.sessions.find(({ day }) => day === '2023-03-09')?.changes).toMatchObject([
      { by: 'changeOfFte', on: '2023-02-20', rule: { section: 'changes midway' } },
    ]);
  });

  it('tells so no longer of those that are worked again', () => {
    const part = { ...participant, ...mondays };
    const plan = planAfter([changeOfFte('2023-04-17', 1)], part, {}, sktmSecondaryEct);

    expect(daysWith('dayNotWorked', plan)).toEqual(['2023-02-01', '2023-03-09']);
  });

  it('that says which day is the usual one leaves only what was before it without one', () => {
    const { usualDay: _, ...who } = ect;
    const plan = planAfter([changeOfFte('2024-11-04', 1, { usualDay: 'thursday' })], who);
    const weekly = plan.sessions.filter(({ kind }) => kind === 'coaching' || kind === 'selfStudy');

    expect(daysWith('usualDayNotGiven', plan)).toEqual(
      weekly.flatMap(({ day }) => (day !== null && day < '2024-11-04' ? [day] : [])),
    );
  });
});

describe('what makes a plan provisional', () => {
  const [y24, y25] = [yearOf(blueCoat, '2024/25'), yearOf(blueCoat, '2025/26')];
  const calendars = [
    calendar,
    schoolCalendar({ school: 'only-first', years: [y24] }),
    schoolCalendar({ school: 'only-second', years: [y25] }),
    schoolCalendar({ school: 'only-second-too', years: [y25] }),
    schoolCalendar({ school: 'both', years: [y24, y25] }),
  ];
  const told = (code: CaveatCode, events: readonly PlanEvent[], who = ect) =>
    planAfter(events, who, { calendars })
      .caveats.filter((caveat) => caveat.code === code)
      .map(({ about }) => about);
  const unknown = (...events: readonly PlanEvent[]) => told('calendarNotKnown', events);
  const toFirst = transfer('2025-03-03', 'only-first');

  it('is no longer that a calendar is not known, once the person is where it is known', () => {
    expect(unknown(toFirst)).toEqual(['autumn 2025/26', 'spring 2025/26', 'summer 2025/26', 'after 2025-07-14']);
    expect(unknown(toFirst, transfer('2025-07-21', 'both'))).toEqual([]);
    expect(unknown(toFirst, transfer('2025-08-04', 'only-second'))).toEqual([]);
  });

  it('is still so for what has no day because of it', () => {
    const back = [toFirst, transfer('2025-07-21', 'both'), transfer('2026-02-02', 'only-first')];
    expect(unknown(...back).slice(0, 2)).toEqual(['spring 2025/26', 'summer 2025/26']);
    // After a time without dates there is no telling how many weeks have passed.
    expect(unknown(toFirst, transfer('2025-09-08', 'both'))).toEqual(['after 2025-07-14']);
  });

  it('is still so for what cannot be counted because of it, though a later school knows the term', () => {
    const plan = planAfter([transfer('2025-02-03', 'both')], { ...ect, school: 'only-second' }, { calendars });
    const terms = ['autumn 2024/25', 'spring 2024/25', 'summer 2024/25'];

    expect(plan.unscheduled[0]).toMatchObject({ why: 'calendarNotKnown', terms });
    expect(plan.caveats.filter(({ code }) => code === 'calendarNotKnown').map(({ about }) => about)).toEqual(terms);
    expect(plan.terms[0]).toMatchObject({ name: 'autumn', last: null, weeks: [] });
    const elsewhere = [transfer('2025-02-03', 'only-second-too')];
    expect(told('calendarNotKnown', elsewhere, { ...ect, school: 'only-second' })).toEqual(terms);
  });

  it('is not a term in which nothing is left to do', () => {
    expect(unknown(toFirst, withdraw('2025-06-02'))).toEqual([]);
    const left = { ...ect, school: 'only-first' };
    expect(told('calendarNotKnown', [withdraw('2025-06-02')], left)).toEqual([]);
    expect(told('calendarNotKnown', [withdraw('2025-10-06')], left)).toEqual([
      'autumn 2025/26',
      'spring 2025/26',
      'summer 2025/26',
    ]);
  });

  it('is not what was chosen for sessions that are dropped', () => {
    expect(told('datesNotPublished', [withdraw('2024-11-06')])).toEqual(['clinic']);
    expect(told('datesNotPublished', [withdraw('2024-09-16')])).toEqual([]);
    expect(told('lateStart', [withdraw('2025-01-20')], { ...ect, start: dayOf('2025-01-06') })).toEqual([]);
  });

  it('is about the kinds of session that a caller’s dates leave, however late the start', () => {
    const fixed = [1, 2].map((ordinal) => ({
      activity: 'conference-ect-1',
      ordinal,
      day: dayOf(`2025-05-1${ordinal}`),
    }));
    const late = { ...ect, start: dayOf('2025-01-06') };
    const { caveats } = planAfter([withdraw('2025-06-02')], late, { calendars, fixed });

    expect(caveats.filter(({ code }) => code === 'lateStart').map(({ about }) => about)).toEqual(['clinic']);
  });
});

describe('a session that stays where it is, but is provisional from a change on', () => {
  it.each([
    [
      'as its pace is not agreed',
      changeOfFte('2024-11-04', 0.8, { workingDays: ['tuesday', 'thursday'] }),
      'reading 4',
    ],
    ['as it may be on a day off', changeOfFte('2024-11-04', 0.8, { person: 'mentor' }), 'reading 4'],
  ])('%s, names the reading for that', (_, event, section) => {
    const plan = planAfter([event]);
    const later = plan.sessions.find(({ id }) => id.endsWith('/coaching-1/10'));

    expect(later).toMatchObject({ day: '2024-11-12' });
    expect(later?.changes).toMatchObject([{ by: 'changeOfFte', on: '2024-11-04', rule: { section } }]);
  });
});
