import {
  actionsFor,
  ambitionEct,
  civilDay,
  comparePlans,
  type Enrolment,
  type Fte,
  type Plan,
  type PlanEvent,
  planSchedule,
  replanSchedule,
  sampleDates,
  schoolCalendar,
} from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../support/problemsOf.js';

// What is not known, or contradicts itself, is told and never guessed; and what is only written otherwise changes nothing.

const here = schoolCalendar(sampleDates);
const ect: Enrolment = {
  person: 'ect-1',
  role: 'ect',
  school: 'sample',
  start: civilDay('2024-09-03'),
  usualDay: 'tuesday',
};
const first = planSchedule(ambitionEct, ect, { calendars: [here] });

describe('a transfer to a school whose next year is not published yet', () => {
  const there = schoolCalendar({
    school: 'there',
    years: sampleDates.years
      .filter(({ academicYear }) => academicYear === '2024/25')
      .map((year) => ({ ...year, trainingDays: 'notPublished' as const })),
  });
  const transfer: PlanEvent = { kind: 'transfer', from: civilDay('2025-04-28'), school: 'there' };
  const { plan } = replanSchedule(ambitionEct, first, { calendars: [here, there], events: [transfer] });
  const second = plan.sessions.filter(({ year }) => year === 2);

  it('leaves the second year due, on days that are not known', () => {
    expect(second).toHaveLength(24);
    for (const { state, undated, day } of second)
      expect([state, undated, day]).toEqual(['due', 'calendarNotKnown', null]);
  });

  it('says of which terms the dates are not known, and whose training days', () => {
    const about = (code: string) => plan.caveats.filter((caveat) => caveat.code === code).map((caveat) => caveat.about);

    expect(about('calendarNotKnown')).toEqual(
      expect.arrayContaining(['autumn 2025/26', 'spring 2025/26', 'summer 2025/26']),
    );
    expect(about('trainingDaysNotPublished')).toContain('2024/25');
  });

  it('asks nobody about sessions that are open', () => {
    expect(actionsFor(plan).map(({ about }) => about)).toEqual(['transfer']);
  });

  it('is a plan as for the rest of the school’s own ECTs, once the year is published', () => {
    const later = schoolCalendar({ ...sampleDates, school: 'there' });
    const whole = replanSchedule(ambitionEct, plan, { calendars: [here, later] }).plan;

    expect(whole.sessions.filter(({ day }) => day === null)).toEqual([]);
  });
});

describe('events that contradict one another', () => {
  const on = civilDay('2025-01-06');
  const share = (fte: number): PlanEvent => ({ kind: 'changeOfFte', from: on, fte: fte as Fte });
  const move = (school: string): PlanEvent => ({ kind: 'transfer', from: on, school });
  const hand = (day: 'monday' | 'friday'): PlanEvent => ({
    kind: 'changeOfMentor',
    from: on,
    mentorWorkingDays: [day],
  });
  const there = schoolCalendar({ ...sampleDates, school: 'there' });

  it.each([
    ['two shares of a post', [share(60), share(80)]],
    ['two transfers', [move('there'), move('sample')]],
    ['two new mentors', [hand('monday'), hand('friday')]],
  ])('on one day are told: %s', (_, events) => {
    const both = () => planSchedule(ambitionEct, ect, { calendars: [here, there], events });

    expect(problemsOf(both)[0]).toMatch(/^overlap events\.[01]\.from$/);
  });

  it.each([
    ['x', ['wrongKind events']],
    [[null], ['notOneOf events.0.kind']],
    [[{ kind: 'foo', from: on }, share(60)], ['notOneOf events.0.kind']],
    [[{ ...share(60), workingDays: ['sunday'] }], ['notOneOf events.0.workingDays']],
    [[{ ...share(60), usualDay: 'saturday' }], ['notOneOf events.0.usualDay']],
  ])('or are none are told: %j', (events, problems) => {
    expect(
      problemsOf(() => planSchedule(ambitionEct, ect, { calendars: [here], events: events as readonly PlanEvent[] })),
    ).toEqual(problems);
  });
});

describe('an absence told in two parts', () => {
  const others: PlanEvent = {
    kind: 'absence',
    first: civilDay('2024-11-04'),
    last: civilDay('2024-11-22'),
    person: 'mentor',
  };
  const away = (from: string, to: string): PlanEvent => ({
    kind: 'absence',
    first: civilDay(from),
    last: civilDay(to),
  });

  it('is the same absence, whoever else is away from the same day', () => {
    const plan = (events: readonly PlanEvent[]): Plan => planSchedule(ambitionEct, ect, { calendars: [here], events });
    const whole = plan([away('2024-11-04', '2024-12-01'), others]);
    const parts = plan([away('2024-11-04', '2024-11-10'), away('2024-11-11', '2024-12-01'), others]);

    expect(parts.sessions).toEqual(whole.sessions);
  });
});

describe('something that was missed', () => {
  it('can be given a new date, and the plan still says that it was missed', () => {
    const dated = (day: string) => [{ activity: 'conference-ect-1', ordinal: 1, day: civilDay(day) }];
    const missed: PlanEvent = {
      kind: 'missedSession',
      session: 'ambition-ect-2021/ect-1/conference-ect-1/1',
      on: civilDay('2024-11-21'),
    };
    const before = planSchedule(ambitionEct, ect, { calendars: [here], fixed: dated('2024-11-21') });
    const open = replanSchedule(ambitionEct, before, { calendars: [here], events: [missed] }).plan;
    const again = replanSchedule(ambitionEct, open, { calendars: [here], fixed: dated('2025-01-23') }).plan;
    const conference = (plan: Plan) => plan.sessions.find(({ id }) => id === missed.session);

    expect(conference(open)).toMatchObject({ day: null, state: 'open' });
    expect(conference(again)).toMatchObject({
      day: '2025-01-23',
      state: 'due',
      movedFrom: { day: '2024-11-21', because: 'missedSession' },
    });
    expect(conference(again)?.changes.map(({ by }) => by)).toEqual(['missedSession']);
    expect(actionsFor(again)).toEqual([]);
  });

  it('was missed whatever day of its week a corrected calendar has for it', () => {
    const missed: PlanEvent = {
      kind: 'missedSession',
      session: 'ambition-ect-2021/ect-1/coaching-1/10',
      on: civilDay('2024-11-12'),
    };
    const open = planSchedule(ambitionEct, ect, { calendars: [here], events: [missed] });
    const corrected = schoolCalendar({
      ...sampleDates,
      years: sampleDates.years.map((year) =>
        year.academicYear === '2024/25' && Array.isArray(year.trainingDays)
          ? { ...year, trainingDays: [...year.trainingDays, civilDay('2024-11-12')] }
          : year,
      ),
    });
    const { plan } = replanSchedule(ambitionEct, open, { calendars: [corrected] });

    expect(plan.sessions.find(({ id }) => id === missed.session)).toMatchObject({ state: 'caughtUp' });
  });
});

describe('a plan that was kept somewhere', () => {
  it('is the same with its fields in another order', () => {
    const kept = reordered(first) as Plan;

    expect(JSON.stringify(kept)).not.toBe(JSON.stringify(first));
    expect(comparePlans(kept, first)).toEqual([]);
    expect(replanSchedule(ambitionEct, kept, { calendars: [here] }).changes).toEqual([]);
  });

  it('tells twice what happened twice', () => {
    const [session] = first.sessions;
    if (session === undefined) throw new Error('there are sessions');
    const change = { by: 'absence', on: civilDay('2024-11-04'), rule: session.source } as const;
    const before = { ...first, sessions: [{ ...session, changes: [change] }] };
    const after = { ...first, sessions: [{ ...session, changes: [change, change] }] };

    expect(comparePlans(before, after)[0]?.because).toEqual([change]);
  });
});

describe('part-time work', () => {
  const bodies = (plan: Plan): readonly string[] => actionsFor(plan).map(({ body }) => body);
  const part = { ...ect, fte: 60 as Fte };

  it('is asked about until a pace is agreed, and told all the same', () => {
    expect(bodies(planSchedule(ambitionEct, part, { calendars: [here] }))).toEqual(['appropriateBody', 'leadProvider']);
    expect(bodies(planSchedule(ambitionEct, part, { calendars: [here], partTime: 'fullPace' }))).toEqual([
      'leadProvider',
    ]);
  });

  it('is over with a whole post', () => {
    const events: readonly PlanEvent[] = [{ kind: 'changeOfFte', from: civilDay('2025-01-06'), fte: 100 as Fte }];

    expect(bodies(planSchedule(ambitionEct, part, { calendars: [here], events }))).toEqual([
      'appropriateBody',
      'leadProvider',
    ]);
    expect(bodies(planSchedule(ambitionEct, ect, { calendars: [here], events }))).toEqual([]);
  });

  it('and a long absence of the mentor is raised as the ECT’s is', () => {
    const long: PlanEvent = {
      kind: 'absence',
      first: civilDay('2024-11-04'),
      last: civilDay('2024-12-06'),
      person: 'mentor',
    };

    expect(
      actionsFor(planSchedule(ambitionEct, ect, { calendars: [here], events: [long] })).map(({ about }) => about),
    ).toContain('longAbsence');
  });
});

/** The same, every object's fields turned round. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reordered(inner)]),
  );
}
