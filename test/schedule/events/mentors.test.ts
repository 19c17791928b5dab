import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import { WEEKDAYS, type Weekday } from '../../../src/calendar/weekday.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { Plan, Session } from '../../../src/schedule/plan.js';
import { dayOfEvent, type PlanEvent } from '../../../src/schedule/planEvent.js';
import { planSchedule } from '../../../src/schedule/planSchedule.js';
import { calendars, ect, school, start } from '../../support/atBlueCoat.js';
import { dayLater } from '../../support/dayCounter.js';
import { ects, mentors } from '../../support/enrolments.js';
import { calendarOf, type History, historiesOf, planAfter } from '../../support/histories.js';
import { blueCoat } from '../../support/schools.js';

const RUNS = { numRuns: 12 };
const handover = '2025-01-15' as CivilDay; // a Wednesday
const oldMentor: Enrolment = {
  person: 'mentor-1',
  role: 'mentor',
  school,
  start,
  ects: [{ person: 'ect-1', start, usualDay: 'tuesday' }],
};
const newMentor: Enrolment = {
  person: 'mentor-2',
  role: 'mentor',
  school,
  start: handover,
  ects: [{ person: 'ect-1', start, usualDay: 'tuesday', from: handover }],
};
const planOf = (who: Enrolment, events: readonly PlanEvent[] = []): Plan =>
  planSchedule(ambitionEct, who, { calendars, events });

describe('a change of mentor', () => {
  it('leaves every coaching session in exactly one mentor’s plan, on the day that the ECT’s own plan has', () => {
    const days = fc.subarray([...WEEKDAYS], { minLength: 1 });
    const kinds = ['absence', 'defer', 'resume', 'changeOfFte', 'missedSession'] as const;
    fc.assert(
      fc.property(historiesOf(ects, kinds), fc.integer({ min: 1, max: 500 }), days, (history, after, newDays) => {
        const from = dayLater(history.who.start, after) as CivilDay;
        const events = history.events.filter((event) => !('person' in event) && isToldToBoth(history, event, from));
        const { theirs, first, second } = plansOf(history, events, from, newDays);

        expect([...standing(first), ...standing(second)].toSorted()).toEqual(standing(theirs));
        expect(idsOf(first).filter((id) => idsOf(second).includes(id))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('keeps the names, the number and the course of the ECT', () => {
    const plan = planOf(ect, [{ kind: 'changeOfMentor', from: handover, mentorWorkingDays: ['thursday', 'friday'] }]);
    const before = planOf(ect);

    expect(plan.sessions.map(({ id }) => id).toSorted()).toEqual(before.sessions.map(({ id }) => id).toSorted());
    expect(plan.sessions.filter(({ kind }) => kind !== 'coaching')).toEqual(
      before.sessions.filter(({ kind }) => kind !== 'coaching'),
    );
    expect(
      plan.sessions
        .filter(({ kind, day }) => kind === 'coaching' && day !== null && day >= handover)
        .slice(0, 2)
        .map(({ day, movedFrom, changes }) => [day, movedFrom, changes.map(({ by }) => by)]),
    ).toEqual([
      ['2025-01-23', { day: '2025-01-21', because: 'dayOff' }, ['changeOfMentor']],
      ['2025-01-30', { day: '2025-01-28', because: 'dayOff' }, ['changeOfMentor']],
    ]);
  });

  it('ends the old mentor’s coaching of the ECT, by a rule, and nothing else of theirs', () => {
    const plan = planOf(oldMentor, [{ kind: 'changeOfMentor', from: handover, ect: 'ect-1' }]);
    const coaching = plan.sessions.filter(({ kind }) => kind === 'coaching');

    expect(coaching.filter(({ day }) => day !== null && day >= handover)).toEqual([]);
    expect(coaching.every(({ state, day }) => (state === 'dropped') === (day === null))).toBe(true);
    expect(coaching.at(-1)?.changes).toMatchObject([{ by: 'changeOfMentor', rule: { section: 'leaving' } }]);
    expect(plan.sessions.filter(({ kind }) => kind !== 'coaching')).toEqual(
      planOf(oldMentor).sessions.filter(({ kind }) => kind !== 'coaching'),
    );
  });

  it('begins a course for the new mentor, of two years from their own start; none for one who is trained', () => {
    const [untrained, trained] = [planOf(newMentor), planOf({ ...newMentor, trained: true })];
    const kinds = ({ sessions }: Plan): readonly string[] => [...new Set(sessions.map(({ kind }) => kind))].toSorted();

    expect(kinds(untrained)).toEqual(['clinic', 'coaching', 'coachingForMentors', 'conference']);
    expect(untrained.sessions.filter(({ kind }) => kind === 'conference')).toHaveLength(4);
    expect(kinds(trained)).toEqual(['coaching']);
    expect(trained.sessions.every(({ day }) => day !== null && day >= handover)).toBe(true);
  });

  it.each([
    [true, 'whom to tell'],
    [false, 'reading 12'],
    [undefined, 'reading 12'],
  ])('is told to the delivery partner; a mentor whose training is %s has it in %s', (trained, section) => {
    const event: PlanEvent = { kind: 'changeOfMentor', from: handover, ...(trained === undefined ? {} : { trained }) };
    const [action, ...others] = actionsFor(planOf(ect, [event]));

    expect(others).toEqual([]);
    expect(action).toMatchObject({ about: 'newMentor', body: 'deliveryPartner', does: 'isTold', since: handover });
    expect(action?.source).toMatchObject({ section, basis: 'assumed' });
  });

  it('ends the absence of the old mentor as far as the ECT is concerned', () => {
    const away: PlanEvent = {
      kind: 'absence',
      person: 'mentor',
      first: '2025-01-08' as CivilDay,
      last: '2025-04-11' as CivilDay,
    };
    const change: PlanEvent = { kind: 'changeOfMentor', from: handover };
    const plan = planOf(ect, [away, change]);
    const coaching = plan.sessions.filter(({ kind, changes }) => kind === 'coaching' && changes.length > 0);

    expect(coaching.map(({ ordinal, state, day }) => `${ordinal}: ${state} on ${day}`)).toEqual([
      '17: caughtUp on 2025-01-22',
    ]);
    expect(plan.absences).toMatchObject([{ person: 'mentor', last: '2025-01-14', days: 7, isLong: false }]);
  });

  it('on the day of a transfer and of other working days is one change of the week, not three', () => {
    const elsewhere = { ...schoolCalendar(blueCoat), school: 'elsewhere' };
    const events: readonly PlanEvent[] = [
      { kind: 'transfer', from: handover, school: 'elsewhere' },
      { kind: 'changeOfFte', from: handover, fte: 40 as never, workingDays: ['thursday', 'friday'] },
      { kind: 'changeOfMentor', from: handover, mentorWorkingDays: ['friday'] },
    ];
    const who: Enrolment = { ...ect, mentorWorkingDays: ['monday', 'tuesday'] };
    const plan = planSchedule(ambitionEct, who, { calendars: [...calendars, elsewhere], events, partTime: 'fullPace' });
    const coaching = plan.sessions.filter(({ kind, week }) => kind === 'coaching' && week !== null && week > handover);

    expect(coaching.length).toBeGreaterThan(20);
    expect(coaching.every(({ changes }) => changes.length === 1)).toBe(true);
    // Two Fridays of the summer term are training days.
    expect(coaching.filter(({ state }) => state !== 'due').map(({ movedFrom }) => movedFrom)).toHaveLength(2);
  });
});

describe('a mentor of several', () => {
  it('goes on with the others, and with their own course, where one withdraws, pauses or is handed over', () => {
    const oneOf = fc.constantFrom('withdraw' as const, 'defer' as const, 'changeOfMentor' as const);
    fc.assert(
      fc.property(mentors, oneOf, fc.integer({ min: 0, max: 400 }), ({ dates, who }, kind, after) => {
        const [theOne] = who.ects;
        fc.pre(theOne !== undefined);
        const from = dayLater(theOne.start, after) as CivilDay;
        const event: PlanEvent =
          kind === 'changeOfMentor' ? { kind, from, ect: theOne.person } : { kind, from, person: theOne.person };
        const planning = { calendars: [schoolCalendar(dates)] };
        const before = planSchedule(ambitionEct, who, planning);
        const after2 = planSchedule(ambitionEct, who, { ...planning, events: [event] });
        const others = ({ sessions }: Plan): readonly Session[] =>
          sessions.filter((each) => each.ect !== theOne.person);
        const later = after2.sessions.filter(({ ect: of, day }) => of === theOne.person && day !== null && day >= from);

        expect(others(after2)).toEqual(others(before));
        expect(later).toEqual([]);
      }),
      RUNS,
    );
  });

  it('who pauses a course of their own goes on coaching', () => {
    const plan = planOf(oldMentor, [{ kind: 'defer', from: handover }]);
    const coaching = ({ sessions }: Plan): readonly Session[] => sessions.filter(({ kind }) => kind === 'coaching');

    expect(coaching(plan)).toEqual(coaching(planOf(oldMentor)));
    expect(new Set(plan.sessions.filter(({ state }) => state === 'paused').map(({ ect: of }) => of))).toEqual(
      new Set([null]),
    );
  });

  it('and is away while their course is paused misses the coaching', () => {
    const events: readonly PlanEvent[] = [
      { kind: 'defer', from: handover },
      { kind: 'absence', first: '2025-01-27' as CivilDay, last: '2025-01-31' as CivilDay },
    ];
    const missed = planOf(oldMentor, events).sessions.filter(({ state }) => state === 'caughtUp');

    expect(missed.map(({ ordinal, day }) => `${ordinal} on ${day}`)).toEqual(['19 on 2025-02-05']);
  });

  it('is away for all of them, while an ECT is away for that one alone', () => {
    const two: Enrolment = {
      ...oldMentor,
      ects: [...(oldMentor.ects ?? []), { person: 'ect-2', start, usualDay: 'monday' }],
    };
    const week = { first: '2025-01-20' as CivilDay, last: '2025-01-24' as CivilDay };
    const caughtUp = (event: PlanEvent): readonly string[] =>
      planOf(two, [event])
        .sessions.flatMap(({ state, ect: of }) => (state === 'caughtUp' ? [of ?? ''] : []))
        .toSorted();

    expect(caughtUp({ kind: 'absence', ...week })).toEqual(['ect-1', 'ect-2']);
    expect(caughtUp({ kind: 'absence', person: 'ect-2', ...week })).toEqual(['ect-2']);
  });
});

/** Whether an event of the ECT can be told to the old mentor's plan before the handover, and to the new one's. */
function isToldToBoth({ who }: History, event: PlanEvent, from: CivilDay): boolean {
  return dayOfEvent(event) >= who.start && dayOfEvent(event) !== from;
}

interface ThreePlans {
  readonly theirs: Plan;
  readonly first: Plan;
  readonly second: Plan;
}

/** The plans of the ECT, of the mentor they had, and of the one they have from a day on. */
function plansOf(
  history: History,
  events: readonly PlanEvent[],
  from: CivilDay,
  newDays: readonly Weekday[],
): ThreePlans {
  const { who, schools, choices } = history;
  const { role: _, school: ofSchool, mentorWorkingDays, ...asEct } = who;
  fc.pre(who.workingDays === undefined || who.workingDays.some((day) => newDays.includes(day)));
  const planning = { calendars: schools.map(calendarOf), ...choices };
  const change: PlanEvent = { kind: 'changeOfMentor', from, mentorWorkingDays: newDays };
  const ofEct = events.map(
    (event): PlanEvent => (event.kind === 'missedSession' ? event : ({ ...event, person: who.person } as PlanEvent)),
  );
  const mentor = { role: 'mentor' as const, school: ofSchool, trained: true };
  const theirs = planAfterAll(history, [...events, change]);
  const first = planSchedule(
    ambitionEct,
    { ...mentor, person: 'mentor-1', start: who.start, ects: [asEct], ...daysWorked(mentorWorkingDays) },
    {
      ...planning,
      events: [
        ...ofEct.filter((event) => dayOfEvent(event) < from && isOfJoint(event)),
        { kind: 'changeOfMentor', from, ect: who.person },
      ],
    },
  );
  const taken = mentorWorkingDays === undefined ? {} : { workingDaysOfMentorBefore: mentorWorkingDays };
  const second = planSchedule(
    ambitionEct,
    { ...mentor, person: 'mentor-2', start: from, ects: [{ ...asEct, from, ...taken }], ...daysWorked(newDays) },
    { ...planning, events: ofEct.filter(isOfJoint) },
  );
  return { theirs, first, second };
}

/** Whether an event can be told to a mentor's plan: a session that the ECT missed alone cannot. */
function isOfJoint(event: PlanEvent): boolean {
  return event.kind !== 'missedSession' || event.session.includes('/coaching-');
}

function planAfterAll(history: History, events: readonly PlanEvent[]): Plan {
  try {
    return planAfter(history, events);
  } catch {
    // The change has moved a session that a later event says was missed on its old day.
    return fc.pre(false) as never;
  }
}

function daysWorked(workingDays: readonly Weekday[] | undefined): { readonly workingDays?: readonly Weekday[] } {
  return workingDays === undefined ? {} : { workingDays };
}

/** The coaching that a plan still holds, with its day and how it stands. */
function standing({ sessions }: Plan): readonly string[] {
  return sessions
    .filter(({ kind, state }) => kind === 'coaching' && state !== 'dropped')
    .map(({ id, day, state }) => `${id}: ${state} on ${day}`)
    .toSorted();
}

function idsOf({ sessions }: Plan): readonly string[] {
  return sessions.filter(({ kind, state }) => kind === 'coaching' && state !== 'dropped').map(({ id }) => id);
}
