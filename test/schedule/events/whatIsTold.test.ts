import { describe, expect, it } from 'vitest';
import { type CivilDay, plusDays } from '../../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import type { SchoolDates } from '../../../src/calendar/schoolDates.js';
import { WEEKDAYS } from '../../../src/calendar/weekday.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { sktmSecondaryEct } from '../../../src/programmes/sktmSecondaryEct.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { Plan, Planning } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { planSchedule } from '../../../src/schedule/planSchedule.js';
import { fte } from '../../../src/vocabulary/fte.js';
import { calendars, day, ect, school, start } from '../../support/atBlueCoat.js';
import { problemsOf } from '../../support/problemsOf.js';
import { blueCoat, blueCoatOn, days, term } from '../../support/schools.js';

/** Another school, which knows of one year, with its half-term a week earlier and a later end of the summer term. */
const oak: SchoolDates = {
  school: 'oak',
  years: [
    {
      academicYear: '2024/25',
      terms: [
        term('autumn', '2024-09-05', '2024-12-18', '2024-10-21', '2024-10-25'),
        term('spring', '2025-01-08', '2025-04-04', '2025-02-10', '2025-02-14'),
        term('summer', '2025-04-22', '2025-07-23', '2025-05-19', '2025-05-23'),
      ],
      trainingDays: days('2025-06-27'),
    },
  ],
};

function planAfter(events: readonly PlanEvent[], who = ect, choices: Partial<Planning> = {}): Plan {
  return planSchedule(ambitionEct, who, {
    calendars: [schoolCalendar(blueCoat), schoolCalendar(oak)],
    events,
    ...choices,
  });
}

/** Programme year, name, academic year, last day, first Monday and number of weeks of each term. */
function termsOf({ terms }: Plan): readonly (readonly unknown[])[] {
  return terms.map(({ year, name, academicYear, last, weeks }) => [
    `${year} ${name} ${academicYear}`,
    last,
    weeks[0]?.monday,
    weeks.length,
  ]);
}

const idsOf = ({ assumptions }: Plan): readonly string[] => assumptions.map(({ id }) => id).toSorted();
const caveatsOf = ({ caveats }: Plan): readonly string[] => caveats.map(({ code, about }) => `${code}: ${about}`);
const absencesOf = ({ absences }: Plan): readonly (readonly unknown[])[] =>
  absences.map(({ person, first, last, days: length, isLong }) => [person, first, last, length, isLong]);

function away(first: string, last: string, person?: string): PlanEvent {
  return {
    kind: 'absence',
    first: day(first),
    last: day(last),
    ...(person === undefined ? {} : { person }),
  };
}

function coachingOf({ sessions }: Plan, whose: string, monday: string): readonly (readonly unknown[])[] {
  const own = sessions.filter(({ kind, week, ect: of }) => kind === 'coaching' && week === monday && of === whose);
  return own.map(({ ordinal, day: on, state }) => [ordinal, on, state]);
}

const firstYear = [
  ['1 autumn 2024/25', '2024-12-20', '2024-09-02', 15],
  ['1 spring 2024/25', '2025-04-11', '2025-01-06', 13],
  ['1 summer 2024/25', '2025-07-18', '2025-04-28', 11],
] as const;
const secondYear = [
  ['2 autumn 2025/26', '2025-12-19', '2025-09-01', 15],
  ['2 spring 2025/26', '2026-03-27', '2026-01-05', 11],
  ['2 summer 2025/26', '2026-07-21', '2026-04-13', 14],
] as const;

describe('the terms of a plan', () => {
  it('are those of the programme, and after a pause the one in whose first week it ends, and none after it', () => {
    // The last session is in teaching week 39 of the 40 of the second year; two weeks later is the first of the next.
    const plan = planAfter(
      [
        { kind: 'defer', from: day('2025-09-01') },
        { kind: 'resume', from: day('2025-09-15') },
      ],
      ect,
      { calendars: [schoolCalendar(blueCoatOn)] },
    );
    expect(plan.sessions.filter(({ week }) => week !== null && week > '2026-07-20').map(({ week }) => week)).toEqual([
      '2026-08-31',
    ]);
    expect(termsOf(plan)).toEqual([
      ...firstYear,
      ...secondYear,
      ['null autumn 2026/27', '2026-12-18', '2026-08-31', 15],
    ]);
  });

  it('are those of the programme where nothing goes beyond them', () => {
    const plan = planAfter([away('2025-09-02', '2025-09-02')], ect, {
      calendars: [schoolCalendar(blueCoatOn)],
    });
    expect(termsOf(plan)).toEqual([...firstYear, ...secondYear]);
  });

  it('go on after a year that is not known, where a pause ends after it', () => {
    const plan = planAfter(
      [
        { kind: 'defer', from: day('2023-06-05') },
        { kind: 'resume', from: day('2024-09-03') },
      ],
      { ...ect, start: day('2022-09-05') },
    );
    expect(termsOf(plan)).toEqual([
      ['1 autumn 2022/23', '2022-12-16', '2022-09-05', 14],
      ['1 spring 2022/23', '2023-03-31', '2023-01-02', 12],
      ['1 summer 2022/23', '2023-07-25', '2023-04-17', 14],
      ['2 autumn 2023/24', null, undefined, 0],
      ['2 spring 2023/24', null, undefined, 0],
      ['2 summer 2023/24', null, undefined, 0],
      ['null autumn 2024/25', '2024-12-20', '2024-09-02', 15],
    ]);
  });

  it('are none but the programme’s own where not one of those is known', () => {
    const later = { ...blueCoat, years: blueCoat.years.slice(1) };
    const plan = planAfter(
      [away('2021-10-05', '2021-10-05')],
      { ...ect, start: day('2021-09-06') },
      {
        calendars: [schoolCalendar(later)],
        fixed: [{ activity: 'conference-ect-1', ordinal: 1, day: day('2024-09-10') }],
      },
    );
    expect(plan.terms.map(({ academicYear, last }) => [academicYear, last])).toEqual([
      ['2021/22', null],
      ['2021/22', null],
      ['2021/22', null],
      ['2022/23', null],
      ['2022/23', null],
      ['2022/23', null],
    ]);
  });

  it('are those of the new school from the Monday of a transfer on, as far as it tells them', () => {
    const plan = planAfter([{ kind: 'transfer', from: day('2025-06-16'), school: 'oak' }]);
    const summer = plan.terms[2]?.weeks ?? [];
    // To 13 June seven weeks at the old school; then 16, 23 and 30 June, 7, 14 and 21 July.
    expect(termsOf(plan)).toEqual([
      firstYear[0],
      firstYear[1],
      ['1 summer 2024/25', '2025-07-23', '2025-04-28', 12],
      ...secondYear.map(([name]) => [name, null, undefined, 0]),
    ]);
    expect(summer.map(({ monday }) => monday).slice(5)).toEqual([
      '2025-06-09',
      '2025-06-16',
      '2025-06-23',
      '2025-06-30',
      '2025-07-07',
      '2025-07-14',
      '2025-07-21',
    ]);
    expect(summer.find(({ monday }) => monday === '2025-06-23')?.taught.at(-1)).toBeNull();
  });

  it('end as at the new school where a transfer falls on the last day of one', () => {
    const plan = planAfter([{ kind: 'transfer', from: day('2025-07-18'), school: 'oak' }]);
    expect(termsOf(plan).slice(0, 3)).toEqual([
      firstYear[0],
      firstYear[1],
      ['1 summer 2024/25', '2025-07-23', '2025-04-28', 12],
    ]);
  });
});

describe('what was assumed', () => {
  const always = ['events-spread-evenly', 'fortnightly-in-odd-weeks'];
  const deferred: PlanEvent = { kind: 'defer', from: day('2024-11-05') };

  it('is told for each kind of thing that happens', () => {
    const idsAfter = (...events: readonly PlanEvent[]) => idsOf(planAfter(events));
    const missed: PlanEvent = {
      kind: 'missedSession',
      session: 'ambition-ect-2021/ect-1/coaching-1/10',
      on: day('2024-11-12'),
    };
    expect(idsAfter()).toEqual(always);
    expect(idsAfter(away('2024-11-12', '2024-11-12'))).toEqual([
      'absence-counts-all-days',
      ...always,
      'missed-events-stay-open',
    ]);
    expect(idsAfter(missed)).toEqual([...always, 'missed-events-stay-open']);
    expect(idsAfter(deferred)).toEqual([...always, 'missed-events-stay-open', 'pause-shifts-the-rest']);
    expect(idsAfter({ kind: 'transfer', from: day('2025-06-16'), school: 'oak' })).toEqual(always);
    expect(idsAfter({ kind: 'changeOfMentor', from: day('2025-01-15') })).toEqual(always);
    expect(idsAfter({ kind: 'withdraw', from: day('2025-01-15') })).toEqual(always);
    expect(idsAfter({ kind: 'changeOfFte', from: day('2025-01-15'), fte: fte(0.8) })).toEqual([
      ...always,
      'part-time-at-full-pace',
    ]);
  });

  it('is told as the caller chose', () => {
    const chosen = {
      missedEvents: 'hubPractice',
      absenceDays: 'withoutHolidays',
    } as const;
    expect(idsOf(planAfter([away('2024-11-12', '2024-11-12')], ect, chosen))).toEqual([
      'absence-without-holidays',
      ...always,
      'missed-events-as-one-hub',
    ]);
  });
});

describe('an absence', () => {
  it('of a mentor ends for the ECT where another begins within it, and not otherwise', () => {
    const lastWith = (from: string) =>
      planAfter([away('2024-11-12', '2024-11-15', 'mentor'), { kind: 'changeOfMentor', from: day(from) }]).absences.map(
        ({ first, last }) => [first, last],
      );
    expect(lastWith('2024-11-01')).toEqual([['2024-11-12', '2024-11-15']]);
    expect(lastWith('2024-11-12')).toEqual([['2024-11-12', '2024-11-15']]);
    expect(lastWith('2024-11-13')).toEqual([['2024-11-12', '2024-11-12']]);
    expect(lastWith('2024-11-15')).toEqual([['2024-11-12', '2024-11-14']]);
    expect(lastWith('2024-11-18')).toEqual([['2024-11-12', '2024-11-15']]);
  });

  it('of the ECT goes on where there is another mentor', () => {
    const plan = planAfter([away('2024-11-11', '2024-12-09'), { kind: 'changeOfMentor', from: day('2024-11-18') }]);
    expect(absencesOf(plan)).toEqual([['self', '2024-11-11', '2024-12-09', 29, true]]);
  });

  it('of one mentor is no part of the absence of the next, though only a weekend lies between', () => {
    const plan = planAfter([
      away('2024-11-04', '2024-11-08', 'mentor'),
      { kind: 'changeOfMentor', from: day('2024-11-11') },
      away('2024-11-11', '2024-11-15', 'mentor'),
    ]);
    expect(absencesOf(plan)).toEqual([
      ['mentor', '2024-11-04', '2024-11-08', 5, false],
      ['mentor', '2024-11-11', '2024-11-15', 5, false],
    ]);
  });

  it('of an ECT whose key is that of a mentor ends with no handover of another', () => {
    const mentor: Enrolment = {
      person: 'm',
      role: 'mentor',
      school,
      start,
      ects: [
        { person: 'mentor', start },
        { person: 'ect-2', start },
      ],
    };
    const plan = planAfter(
      [away('2024-11-04', '2024-11-15', 'mentor'), { kind: 'changeOfMentor', from: day('2024-11-12'), ect: 'ect-2' }],
      mentor,
    );
    expect(absencesOf(plan)).toEqual([['mentor', '2024-11-04', '2024-11-15', 12, false]]);
  });

  it('of a mentor that begins within the ECT’s and outlasts it is told as well', () => {
    const plan = planAfter([away('2024-11-04', '2024-11-12'), away('2024-11-12', '2024-11-19', 'mentor')]);
    expect(coachingOf(plan, 'ect-1', '2024-11-18')).toEqual([]);
  });

  it('is two where days lie between of which the calendar does not tell', () => {
    const plan = planAfter([away('2023-07-24', '2023-07-25'), away('2023-07-28', '2023-07-31')], {
      ...ect,
      start: day('2022-09-05'),
    });
    expect(absencesOf(plan)).toEqual([
      ['self', '2023-07-24', '2023-07-25', 2, false],
      ['self', '2023-07-28', '2023-07-31', 4, false],
    ]);
  });

  it('without holidays counts what is not known to be a holiday', () => {
    const countOf = (first: string, last: string, from: string, dates: SchoolDates = blueCoat) =>
      absencesOf(
        planAfter(
          [away(first, last)],
          { ...ect, start: day(from) },
          {
            absenceDays: 'withoutHolidays',
            calendars: [schoolCalendar(dates)],
          },
        ),
      ).map(([, , , length, isLong]) => [length, isLong])[0];
    // The first day of half-term is the last one away; the weekend before it follows a training day.
    expect(countOf('2024-10-21', '2024-10-28', start)).toEqual([7, false]);
    // After the last year that is known, and in the year that is missing.
    expect(countOf('2026-07-20', '2026-07-26', start)).toEqual([7, false]);
    expect(countOf('2023-07-24', '2023-09-10', '2022-09-05')).toEqual([49, true]);
    // Of days for which no bank holidays are known yet, only those between two school years are holidays.
    const farOn: SchoolDates = {
      ...blueCoat,
      years: [
        ...blueCoat.years,
        {
          academicYear: '2032/33',
          terms: [
            term('autumn', '2032-09-06', '2032-12-17'),
            term('spring', '2033-01-04', '2033-04-01'),
            term('summer', '2033-04-18', '2033-07-22'),
          ],
          trainingDays: [],
        },
        {
          academicYear: '2033/34',
          terms: [
            term('autumn', '2033-09-05', '2033-12-16'),
            term('spring', '2034-01-04', '2034-03-31'),
            term('summer', '2034-04-17', '2034-07-21'),
          ],
          trainingDays: [],
        },
      ],
    };
    // Friday 22 July with its weekend, and Monday 5 September: the six weeks between are none of it.
    expect(countOf('2033-07-22', '2033-09-05', start, farOn)).toEqual([4, false]);
  });

  it('is counted by the calendar of the school where the person is on the day', () => {
    const transfer: PlanEvent = {
      kind: 'transfer',
      from: day('2025-05-28'),
      school: 'oak',
    };
    const daysOf = (on: string) =>
      planAfter([transfer, away(on, on)], ect, {
        absenceDays: 'withoutHolidays',
      }).absences.map((each) => each.days);
    // The old school’s half-term is from 26 to 30 May, the new one’s was a week before.
    expect(['2025-05-20', '2025-05-27', '2025-05-28', '2025-05-29'].map(daysOf)).toEqual([[1], [0], [1], [1]]);
  });
});

describe('a mentor of two', () => {
  const mentor: Enrolment = {
    person: 'm',
    role: 'mentor',
    school,
    start,
    usualDay: 'tuesday',
  };
  const since = day('2025-01-15');

  it('of whom one was another’s before, misses what is theirs, and has the other’s from the start', () => {
    const two = {
      ...mentor,
      ects: [
        { person: 'ect-1', start, from: since },
        { person: 'ect-2', start },
      ],
    };
    const plan = planAfter([away('2024-11-12', '2024-11-12')], two);
    expect(coachingOf(plan, 'ect-2', '2024-11-11')).toEqual([]);
    expect(coachingOf(plan, 'ect-2', '2024-11-18')).toEqual([
      [11, '2024-11-19', 'due'],
      [10, '2024-11-20', 'caughtUp'],
    ]);
    const first = (whose: string | null) => plan.sessions.find(({ ect: of }) => of === whose)?.day;
    expect([first('ect-1'), first('ect-2')]).toEqual(['2025-01-21', '2024-09-03']);
    expect((first(null) ?? '') < since).toBe(true);
  });

  it('who is away when taking over an ECT, misses nothing of what another mentor did, in however many parts it is told', () => {
    const one = { ...mentor, ects: [{ person: 'ect-1', start, from: since }] };
    const inOne = planAfter([away('2025-01-06', '2025-01-21')], one);
    const inTwo = planAfter([away('2025-01-06', '2025-01-17'), away('2025-01-20', '2025-01-21')], one);
    expect(coachingOf(inOne, 'ect-1', '2025-01-20').map(([, on, state]) => [on, state])).toEqual([
      ['2025-01-22', 'due'],
    ]);
    expect(inTwo.sessions).toEqual(inOne.sessions);
  });

  it('of whom one starts later, catches up with the other before that', () => {
    const two = {
      ...mentor,
      ects: [
        { person: 'ect-1', start: day('2025-01-09') },
        { person: 'ect-2', start },
      ],
    };
    const plan = planAfter([away('2024-11-12', '2024-11-12')], two);
    expect(coachingOf(plan, 'ect-2', '2024-11-18')).toEqual([
      [11, '2024-11-19', 'due'],
      [10, '2024-11-20', 'caughtUp'],
    ]);
  });

  it('does not meet an ECT before they start, however the mentor works from then on', () => {
    const one = {
      ...mentor,
      ects: [{ person: 'ect-1', start: day('2025-01-09') }],
    };
    const change: PlanEvent = {
      kind: 'changeOfFte',
      from: day('2024-10-01'),
      fte: fte(0.8),
      usualDay: 'monday',
    };
    expect(coachingOf(planAfter([change], one), 'ect-1', '2025-01-06')).toEqual([[1, '2025-01-09', 'due']]);
  });

  it('hands both over on one day in the order of their keys, however the events are written', () => {
    const two = {
      ...mentor,
      ects: [
        { person: 'ect-1', start },
        { person: 'ect-2', start },
      ],
    };
    const kind = 'changeOfMentor' as const;
    const oneWay: readonly PlanEvent[] = [
      { trained: false, kind, from: since, ect: 'ect-2' },
      { trained: true, kind, from: since, ect: 'ect-1' },
    ];
    const other: readonly PlanEvent[] = [
      { ect: 'ect-2', from: since, kind, trained: false },
      { ect: 'ect-1', from: since, kind, trained: true },
    ];
    const order = (events: readonly PlanEvent[]) =>
      planAfter(events, two).events.map((event) => (event.kind === kind ? event.ect : null));
    expect([oneWay, other, oneWay.toReversed(), other.toReversed()].map(order)).toEqual(
      [1, 2, 3, 4].map(() => ['ect-1', 'ect-2']),
    );
  });
});

describe('a session without a day', () => {
  it('cannot be missed', () => {
    const undated = { unpublishedDates: 'undated' } as const;
    const conference = planAfter([], ect, undated).sessions.find(({ kind }) => kind === 'conference');
    const missed: PlanEvent = {
      kind: 'missedSession',
      session: conference?.id ?? '',
      on: day('2024-11-13'),
    };
    expect(problemsOf(() => planAfter([missed], ect, undated))).toEqual(['contradiction events.0.on']);
  });

  it('is not paused where it never had a week', () => {
    const plan = planAfter([{ kind: 'defer', from: day('2024-09-03') }], ect, {
      unpublishedDates: 'undated',
    });
    const stateOf = (of: string) => [
      ...new Set(plan.sessions.filter(({ kind }) => kind === of).map(({ state, undated }) => `${state} ${undated}`)),
    ];
    expect([stateOf('conference'), stateOf('coaching')]).toEqual([['due notPublished'], ['paused paused']]);
  });

  it('in the week of leaving is dropped with the rest', () => {
    // Monday 5 May 2025 is a bank holiday.
    const mondays: Enrolment = {
      ...ect,
      usualDay: 'monday',
      workingDays: ['monday'],
    };
    const inThatWeek = (plan: Plan) => {
      const { sessions } = planAfter([], mondays);
      const own = sessions.filter(({ kind, week, day: on }) => kind === 'coaching' && week === '2025-05-05' && !on);
      return own.map(({ id }) => plan.sessions.find((session) => session.id === id)?.state);
    };
    expect(inThatWeek(planAfter([], mondays))).toEqual(['due']);
    expect(inThatWeek(planAfter([{ kind: 'withdraw', from: day('2025-05-07') }], mondays))).toEqual(['dropped']);
    expect(inThatWeek(planAfter([{ kind: 'withdraw', from: day('2025-05-12') }], mondays))).toEqual(['due']);
  });
});

describe('a pause or a pace beside a year that is not known', () => {
  const early: Enrolment = { ...ect, start: day('2022-09-05') };

  it('that ends in that year leaves the rest without a week, and says so once', () => {
    const plan = planAfter(
      [
        { kind: 'defer', from: day('2023-06-05') },
        { kind: 'resume', from: day('2024-01-08') },
      ],
      early,
    );
    expect(plan.sessions.every(({ week }) => week === null || week < '2023-06-05')).toBe(true);
    expect(caveatsOf(plan).filter((text) => text.startsWith('calendarNotKnown'))).toEqual([
      'calendarNotKnown: autumn 2023/24',
      'calendarNotKnown: spring 2023/24',
      'calendarNotKnown: summer 2023/24',
      'calendarNotKnown: after 2024-01-08',
    ]);
  });

  it('that ends in the summer after goes on with the next school year', () => {
    const plan = planAfter([
      { kind: 'defer', from: day('2025-06-09') },
      { kind: 'resume', from: day('2025-07-22') },
    ]);
    expect(coachingOf(plan, 'ect-1', '2025-06-09')).toEqual([]);
    expect(coachingOf(plan, 'ect-1', '2025-09-01').map(([, on, state]) => [on, state])).toEqual([
      ['2025-09-02', 'due'],
    ]);
  });

  it('leaves the second year of full-time work where it was', () => {
    const who: Enrolment = { ...ect, start: day('2023-09-05') };
    const plan = planAfter([], who, { partTime: 'partTimePace' });
    expect(plan.sessions.some(({ week }) => week !== null)).toBe(true);
    expect(plan.sessions).toEqual(planAfter([], who).sessions);
    expect(plan.caveats).toEqual(planAfter([], who).caveats);
  });
});

describe('a share of a post', () => {
  it('that was not agreed is said once for coaching and once for study', () => {
    const { usualDay: _, ...who } = ect;
    const before = caveatsOf(planAfter([], who));
    const change = { kind: 'changeOfFte', from: day('2025-01-15'), fte: fte(0.8), workingDays: WEEKDAYS } as const;
    const plan = planAfter([change, { ...change, from: day('2025-03-05'), fte: fte(0.6) }], who);
    expect(before).toContain('usualDayNotGiven: ect-1');
    expect(caveatsOf(plan)).toEqual([
      ...before,
      'partTimeCadenceNotPublished: selfStudy',
      'partTimeCadenceNotPublished: ect-1',
    ]);
  });
});

describe('a day that the provider has published', () => {
  it('is not moved by a pause: what falls into it is missed, and what comes after it stands', () => {
    const who: Enrolment = { person: 'p', role: 'participant', school, start: day('2022-09-05') };
    const plan = (events: readonly PlanEvent[]) => planSchedule(sktmSecondaryEct, who, { calendars, events });
    const published = plan([]).sessions.filter(({ placed }) => placed === 'published');
    const first = published[0]?.day as CivilDay;
    const after = plan([
      { kind: 'defer', from: who.start },
      { kind: 'resume', from: plusDays(first, 1) },
    ]);
    const now = published.map(({ id }) => after.sessions.find((session) => session.id === id));
    const [missed, ...others] = now.map((session) => [session?.state, session?.day]);
    expect(published.length).toBeGreaterThan(1);
    expect(missed).toEqual(['open', null]);
    expect(others).toEqual(published.slice(1).map(({ day: on }) => ['due', on]));
  });
});
