import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { ACTION_TOPICS, actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import { CAVEATS, type Plan, type PlanningChoices, SESSION_STATES, type Session } from '../../../src/schedule/plan.js';
import { EVENT_KINDS, type PlanEvent } from '../../../src/schedule/planEvent.js';
import { planSchedule } from '../../../src/schedule/planSchedule.js';
import { fte } from '../../../src/vocabulary/fte.js';
import { tallyWorkload } from '../../../src/workload/tallyWorkload.js';
import { calendars, ect } from '../../support/atBlueCoat.js';
import { dayLater } from '../../support/dayCounter.js';
import { ects } from '../../support/enrolments.js';
import { type History, historiesOf, OTHER_SCHOOL, planAfter } from '../../support/histories.js';
import { blueCoat } from '../../support/schools.js';
import { weeksTaught } from '../../support/teaching.js';

const RUNS = { numRuns: 12 };
const fromJanuary: PlanEvent = {
  kind: 'changeOfFte',
  from: '2025-01-06' as CivilDay,
  fte: fte(0.6),
  workingDays: ['tuesday', 'wednesday', 'thursday'],
};
const planWith = (events: readonly PlanEvent[], choices: PlanningChoices = {}, who: Enrolment = ect): Plan =>
  planSchedule(ambitionEct, who, { calendars, events, ...choices });
const partTime: Enrolment = { ...ect, fte: fte(0.6), workingDays: ['tuesday', 'wednesday', 'thursday'] };

describe('part-time', () => {
  it.each<[string, Enrolment, readonly PlanEvent[], string]>([
    ['from the start', partTime, [], '2024-09-03'],
    ['from January', ect, [fromJanuary], '2025-01-06'],
  ])(
    '%s is the appropriate body’s to decide and the lead provider’s to know, and no date is given for it',
    (_, who, events, since) => {
      const actions = actionsFor(planWith(events, {}, who));

      expect(
        actions.map(({ body, does, about, since: from, by, source }) => [
          body,
          does,
          about,
          from,
          by,
          source.document.id,
        ]),
      ).toEqual([
        ['appropriateBody', 'decides', 'partTime', since, null, '002'],
        ['leadProvider', 'isTold', 'partTime', since, null, '002'],
      ]);
    },
  );

  it.each<[string, Enrolment, readonly PlanEvent[]]>([
    ['from the start', partTime, []],
    ['from January', ect, [fromJanuary]],
  ])('%s without a word on the pace is planned at full pace and provisional', (_, who, events) => {
    const plan = planWith(events, {}, who);

    expect(plan.caveats.map(({ code }) => code)).toContain('partTimeCadenceNotPublished');
    expect(plan.assumptions.map(({ id }) => id)).toContain('part-time-at-full-pace');
    expect(weeksOf(plan, 'coaching-1')).toEqual(weeksOf(planWith([]), 'coaching-1'));
  });

  it.each<[string, Enrolment, readonly PlanEvent[]]>([
    ['from the start', partTime, []],
    ['from January', ect, [fromJanuary]],
  ])('%s at the full pace that was agreed is not provisional for it', (_, who, events) => {
    const plan = planWith(events, { partTime: 'fullPace' }, who);

    expect(plan.caveats.map(({ code }) => code)).not.toContain('partTimeCadenceNotPublished');
    expect(plan.sessions.flatMap(({ caveats }) => caveats)).not.toContain('partTimeCadenceNotPublished');
    expect(weeksOf(plan, 'coaching-1')).toEqual(weeksOf(planWith([]), 'coaching-1'));
  });

  it('at the part-time pace has as many sessions, laid out in proportion: at 0.6, three in five weeks', () => {
    const plan = planWith([], { partTime: 'partTimePace' }, partTime);
    const weeks = blueCoat.years
      .slice(1)
      .flatMap(weeksTaught)
      .map(({ monday }) => monday);
    const coached = weeksOf(plan, 'coaching-1').map((week) => weeks.indexOf(week ?? ''));

    expect(coached).toEqual(Array.from({ length: 39 }, (_, at) => Math.floor((at * 100) / 60)));
    expect(plan.assumptions.map(({ id }) => id)).toContain('part-time-in-proportion');
    expect(plan.caveats.some(({ code }) => code === 'calendarNotKnown')).toBe(true);
  });

  it('at the part-time pace from January keeps what was before, and full-time again goes on as at first', () => {
    const full: PlanEvent = { kind: 'changeOfFte', from: '2025-04-28' as CivilDay, fte: fte(1) };
    const weeks = blueCoat.years
      .slice(1)
      .flatMap(weeksTaught)
      .map(({ monday }) => monday);
    const coached = weeksOf(planWith([fromJanuary, full], { partTime: 'partTimePace' }), 'coaching-1').map((week) =>
      weeks.indexOf(week ?? ''),
    );
    const gaps = coached.slice(1).map((week, at) => week - (coached[at] ?? 0));

    expect(gaps.slice(0, 14)).toEqual(Array.from({ length: 14 }, () => 1));
    expect(gaps.slice(15, 21).toSorted((one, other) => one - other)).toEqual([1, 1, 2, 2, 2, 2]);
    expect(gaps.slice(24)).toEqual(Array.from({ length: 14 }, () => 1));
  });

  it('no longer, what is to come is as published again', () => {
    const full: PlanEvent = { kind: 'changeOfFte', from: '2025-04-28' as CivilDay, fte: fte(1) };
    const { sessions } = planWith([fromJanuary, full]);
    const provisional = sessions.filter(({ caveats }) => caveats.includes('partTimeCadenceNotPublished'));

    expect(provisional.length).toBeGreaterThan(0);
    expect(provisional.filter(({ day }) => day === null || day < fromJanuary.from || day >= full.from)).toEqual([]);
  });

  it('of the mentor is a matter of days, in the ECT’s plan, and asks nobody', () => {
    const mentors: PlanEvent = { ...fromJanuary, person: 'mentor', workingDays: ['wednesday'] };
    const plan = planWith([mentors]);

    expect(actionsFor(plan)).toEqual([]);
    expect(plan.caveats.map(({ code }) => code)).not.toContain('partTimeCadenceNotPublished');
    expect(
      plan.sessions.find(({ kind, day }) => kind === 'coaching' && day !== null && day > '2025-01-06'),
    ).toMatchObject({
      day: '2025-01-08',
      placed: 'moved',
      movedFrom: { day: '2025-01-07', because: 'dayOff' },
    });
  });

  it('on other days moves sessions within their week, to the new usual day where one is given', () => {
    const plan = planWith([{ ...fromJanuary, usualDay: 'thursday' }], { partTime: 'fullPace' });
    const coaching = plan.sessions.filter(({ kind, day }) => kind === 'coaching' && day !== null && day > '2025-01-06');

    expect(coaching.slice(0, 2).map(({ day, placed, changes }) => [day, placed, changes.map(({ by }) => by)])).toEqual([
      ['2025-01-09', 'usualDay', ['changeOfFte']],
      ['2025-01-16', 'usualDay', ['changeOfFte']],
    ]);
  });
});

describe('a transfer', () => {
  const transferred = fc
    .tuple(historiesOf(ects, ['transfer']), fc.integer({ min: 1, max: 500 }))
    .map(([history, after]) => {
      const from = dayLater(history.who.start, after) as CivilDay;
      return { history: { ...history, events: [{ kind: 'transfer' as const, from, school: OTHER_SCHOOL }] }, from };
    })
    .filter(({ history }) => history.choices.partTime !== 'partTimePace');

  it('leaves what was before it, and what the other school teaches in the same weeks', () => {
    fc.assert(
      fc.property(transferred, ({ history, from }) => {
        const [before, after] = [planAfter(history, []), planAfter(history)];
        const there = new Map(weeksThere(history).map(({ monday, days }) => [monday, days]));
        for (const session of before.sessions) {
          if (session.day === null) continue;
          const found = after.sessions.find(({ id }) => id === session.id);
          const keepsDay = session.day < from || there.get(session.week ?? '')?.includes(session.day) === true;

          expect(keepsDay && isOnUsualDay(session) ? found?.day : session.day).toBe(session.day);
        }
      }),
      RUNS,
    );
  });

  it('catches up what falls into a week that the other school does not teach', () => {
    fc.assert(
      fc.property(transferred, ({ history, from }) => {
        const taught = new Set(weeksThere(history).map(({ monday }) => monday));
        const moved = planAfter(history, []).sessions.filter(
          ({ day, week }) => day !== null && day >= from && week !== null && !taught.has(week),
        );
        const after = planAfter(history);
        for (const { id, week } of moved) {
          const session = after.sessions.find((each) => each.id === id);
          // Of a year that is not known there, nobody knows which weeks are taught.
          const expected = isKnownThere(history, week ?? '') ? ['caughtUp', 'open'] : ['due'];

          expect(expected).toContain(session?.state);
          expect(session?.undated === 'calendarNotKnown').toBe(session?.state === 'due');
        }
      }),
      RUNS,
    );
  });

  it('has the terms of the school that was left up to it, and those of the other from it on, and tallies by them', () => {
    fc.assert(
      fc.property(transferred, ({ history, from }) => {
        const plan = planAfter(history);
        const [here, there] = history.schools.map(
          ({ years }) => new Set(years.flatMap(weeksTaught).map(({ monday }) => monday)),
        );
        const weeks = plan.terms.flatMap((term) => term.weeks.map(({ monday }) => monday));

        expect(weeks.filter((monday) => (monday < from ? here : there)?.has(monday) !== true)).toEqual([]);
        expect(new Set(weeks).size).toBe(weeks.length);
        for (const [at, term] of tallyWorkload(plan).terms.entries()) {
          const next =
            plan.terms.slice(at + 1).find(({ weeks: [first] }) => first !== undefined)?.weeks[0]?.monday ?? '9999';
          const first = plan.terms[at]?.weeks[0]?.monday ?? '9999';

          expect(at === 0 || first === '9999' ? 0 : minutesIn(plan, first, next)).toBe(
            at === 0 || first === '9999' ? 0 : term.minutes,
          );
        }
      }),
      RUNS,
    );
  });

  it('there and back again has each school’s weeks while there', () => {
    const other = {
      ...schoolCalendar({
        ...blueCoat,
        school: 'elsewhere',
        years: blueCoat.years.map((year) => ({ ...year, trainingDays: [] })),
      }),
    };
    const events: readonly PlanEvent[] = [
      { kind: 'transfer', from: '2024-10-01' as CivilDay, school: 'elsewhere' },
      { kind: 'transfer', from: '2025-01-06' as CivilDay, school: 'blue-coat-junior' },
    ];
    const friday: Enrolment = { ...ect, usualDay: 'friday' };
    const plan = planSchedule(ambitionEct, friday, { calendars: [...calendars, other], events });
    const moved = plan.sessions.filter(
      ({ kind, placed, day }) => kind === 'coaching' && placed === 'moved' && day !== null && day < '2025-09-01',
    );

    // Of the Fridays that are training days at the first school, that of October is taught at the second.
    expect(moved.map(({ movedFrom }) => movedFrom?.day)).toEqual(['2025-05-23', '2025-07-11']);
    expect(actionsFor(plan).map(({ about, body, does }) => `${about}: ${body} ${does}`)).toEqual([
      'transfer: deliveryPartner isTold',
      'transfer: deliveryPartner isTold',
    ]);
  });
});

describe('leaving', () => {
  it('drops everything that was to come, and nothing that was held, by a rule', () => {
    fc.assert(
      fc.property(
        historiesOf(ects, ['absence', 'missedSession', 'defer']),
        fc.integer({ min: 1, max: 500 }),
        (history, after) => {
          const from = dayLater(history.who.start, after) as CivilDay;
          const events = history.events.filter((event) => 'from' in event && event.from < from);
          const before = planAfter(history, events);
          const left = planAfter(history, [...events, { kind: 'withdraw', from }]);
          const held = ({ sessions }: Plan): readonly Session[] =>
            sessions.filter(({ day }) => day !== null && day < from);
          const rest = left.sessions.filter(
            ({ day, week, state }) => (day ?? week ?? '9999') >= from && state !== 'dropped',
          );

          expect(held(left)).toEqual(held(before));
          expect(rest.filter(({ undated }) => undated !== 'noWorkingDay')).toEqual([]);
          expect(
            left.sessions
              .filter(({ state }) => state === 'dropped')
              .every(({ changes }) => changes.at(-1)?.by === 'withdraw'),
          ).toBe(true);
          expect(actionsFor(left).at(-1)?.about).toBe('withdrawal');
        },
      ),
      RUNS,
    );
  });
});

describe('the two clocks', () => {
  it('are kept apart: nothing in a plan, a change or an action speaks of the end of induction', () => {
    const plan = planWith([
      fromJanuary,
      { kind: 'absence', first: '2024-11-05' as CivilDay, last: '2024-12-13' as CivilDay },
      { kind: 'defer', from: '2025-03-03' as CivilDay },
    ]);

    const codes = [...ACTION_TOPICS, ...CAVEATS, ...EVENT_KINDS, ...SESSION_STATES];

    expect(
      [...keysIn([plan, actionsFor(plan)]), ...codes].filter((name) => /induction|completed|extended/i.test(name)),
    ).toEqual([]);
    expect(plan.assumptions.map(({ says }) => says).filter((says) => /induction/.test(says))).toEqual([]);
  });
});

function weeksOf({ sessions }: Plan, activity: string): readonly (string | null)[] {
  return sessions
    .filter((session) => session.activity === activity)
    .toSorted((one, other) => one.ordinal - other.ordinal)
    .map(({ week }) => week);
}

function weeksThere({ schools }: History): ReturnType<typeof weeksTaught> {
  return schools[1].years.flatMap(weeksTaught);
}

/** Whether the other school tells if a week is taught: in August the year may have begun that it does not tell. */
function isKnownThere({ schools }: History, monday: string): boolean {
  const ends = Number(schools[1].years.at(-1)?.academicYear.slice(0, 4)) + 1;
  return dayLater(monday, 4) < `${ends}-08-01`;
}

function isOnUsualDay({ placed }: Session): boolean {
  return placed === 'usualDay' || placed === null;
}

/** Known minutes asked from a Monday to before another. */
function minutesIn({ sessions }: Plan, first: string, next: string): number {
  return sessions
    .filter(({ week, attendance }) => week !== null && first <= week && week < next && attendance === 'expected')
    .reduce((sum, { minutes }) => sum + (typeof minutes === 'number' ? minutes : 0), 0);
}

function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}
