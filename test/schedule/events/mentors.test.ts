import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import { WEEKDAYS, type Weekday } from '../../../src/calendar/weekday.js';
import { InvalidInput } from '../../../src/problems/invalidInput.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Enrolment, MentoredEct } from '../../../src/schedule/enrolment.js';
import type { Plan } from '../../../src/schedule/plan.js';
import { dayOfEvent, type PlanEvent } from '../../../src/schedule/planEvent.js';
import { planSchedule } from '../../../src/schedule/planSchedule.js';
import { calendar, ect, mentorOf, planAfter, planFor, start } from '../../support/atBlueCoat.js';
import { calendarOf } from '../../support/calendars.js';
import { dayLater } from '../../support/dayCounter.js';
import { ects } from '../../support/enrolments.js';
import { absence, changeOfFte, changeOfMentor, transfer } from '../../support/events.js';
import { type History, historiesOf, planAfter as planOfHistory } from '../../support/histories.js';
import { day, term } from '../../support/schools.js';
import { linesOf } from '../../support/sessionLines.js';

const RUNS = { numRuns: 12 };

const handover = day('2025-01-15');

const ofEct: MentoredEct = { person: 'ect-1', start, usualDay: 'tuesday' };
const oldMentor = mentorOf([ofEct]);
const newMentor = mentorOf([{ ...ofEct, from: handover }], { person: 'mentor-2', start: handover });

describe('a change of mentor', () => {
  it('leaves every coaching session in the plan of exactly one mentor, on the day that it has in the ECT’s own plan', () => {
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
      RUNS,
    );
  });

  it('leaves the ids and the number of the ECT’s sessions, and moves nothing but coaching', () => {
    const plan = planAfter([changeOfMentor(handover, { mentorWorkingDays: ['thursday', 'friday'] })]);
    const before = planFor();

    expect(plan.sessions.map(({ id }) => id).toSorted()).toEqual(before.sessions.map(({ id }) => id).toSorted());
    expect(plan.sessions.filter(({ kind }) => kind !== 'coaching')).toEqual(
      before.sessions.filter(({ kind }) => kind !== 'coaching'),
    );
    expect(
      plan.sessions
        .filter(({ kind, day: on }) => kind === 'coaching' && on !== null && on >= handover)
        .slice(0, 2)
        .map(({ day: on, movedFrom, changes }) => [on, movedFrom, changes.map(({ by }) => by)]),
    ).toEqual([
      ['2025-01-23', { day: '2025-01-21', because: 'dayOff' }, ['changeOfMentor']],
      ['2025-01-30', { day: '2025-01-28', because: 'dayOff' }, ['changeOfMentor']],
    ]);
  });

  it('ends the old mentor’s coaching of that ECT, and nothing else in their plan', () => {
    const plan = planAfter([changeOfMentor(handover, { ect: 'ect-1' })], oldMentor);
    const coaching = plan.sessions.filter(({ kind }) => kind === 'coaching');

    expect(coaching.filter(({ day: on }) => on !== null && on >= handover)).toEqual([]);
    expect(coaching.every(({ state, day: on }) => (state === 'dropped') === (on === null))).toBe(true);
    expect(coaching.at(-1)?.changes).toMatchObject([{ by: 'changeOfMentor', rule: { section: 'leaving' } }]);
    expect(plan.sessions.filter(({ kind }) => kind !== 'coaching')).toEqual(
      planFor(oldMentor).sessions.filter(({ kind }) => kind !== 'coaching'),
    );
  });

  it('begins a two-year course for the new mentor from their own start, unless they have been trained', () => {
    const [untrained, trained] = [planFor(newMentor), planFor({ ...newMentor, trained: true })];
    const kinds = ({ sessions }: Plan): readonly string[] => [...new Set(sessions.map(({ kind }) => kind))].toSorted();

    expect(kinds(untrained)).toEqual(['clinic', 'coaching', 'coachingForMentors', 'conference']);
    expect(untrained.sessions.filter(({ kind }) => kind === 'conference')).toHaveLength(4);
    expect(kinds(trained)).toEqual(['coaching']);
    expect(trained.sessions.every(({ day: on }) => on !== null && on >= handover)).toBe(true);
  });

  it.each([
    [true, 'whom to tell'],
    [false, 'reading 12'],
    [undefined, 'reading 12'],
  ])('is reported to the delivery partner (new mentor trained: %s; section of the source: %s)', (trained, section) => {
    const event = changeOfMentor(handover, trained === undefined ? {} : { trained });
    const [action, ...others] = actionsFor(planAfter([event]));

    expect(others).toEqual([]);
    expect(action).toMatchObject({ about: 'newMentor', body: 'deliveryPartner', does: 'isTold', since: handover });
    expect(action?.source).toMatchObject({ section, basis: 'assumed' });
  });

  it('ends the old mentor’s absence for the ECT', () => {
    const away = absence('2025-01-08', '2025-04-11', 'mentor');
    const plan = planAfter([away, changeOfMentor(handover)]);
    const coaching = plan.sessions.filter(({ kind, changes }) => kind === 'coaching' && changes.length > 0);

    expect(coaching.map(({ ordinal, state, day: on }) => `${ordinal}: ${state} on ${on}`)).toEqual([
      '17: caughtUp on 2025-01-22',
    ]);
    expect(plan.absences).toMatchObject([{ person: 'mentor', last: '2025-01-14', days: 7, isLong: false }]);
  });

  it('leaves the new mentor’s absence, whenever it began, to take from the ECT what it takes in the ECT’s own plan', () => {
    const [before, last] = ['2025-01-06', '2025-01-31'];
    const ofBoth = mentorOf(
      [
        { ...ofEct, from: handover },
        { person: 'ect-2', start },
      ],
      { trained: true },
    );
    const theirs = linesOf(
      planAfter([changeOfMentor(handover), absence(handover, last, 'mentor')]),
      'coaching-1',
      18,
      19,
    );
    const linesIn = (first: string, who: Enrolment) => {
      const plan = planAfter([absence(first, last)], who);
      return linesOf(
        { ...plan, sessions: plan.sessions.filter(({ ect: whose }) => whose === 'ect-1') },
        'coaching-1',
        18,
        19,
      );
    };

    expect(theirs).toEqual([18, 19].map((ordinal) => `${ordinal} revisit toBeRevisited; absence 2025-01-15`));
    expect(linesIn(handover, ofBoth)).toEqual(theirs);
    expect(linesIn(before, ofBoth)).toEqual(theirs);
    expect(planAfter([absence(before, last)], ofBoth).sessions.filter(({ ect: whose }) => whose === 'ect-2')).toEqual(
      planAfter([absence(before, last)], mentorOf([{ person: 'ect-2', start }], { trained: true })).sessions,
    );
  });

  it('moves sessions once, not three times, when a transfer and other working days come on the same day', () => {
    const elsewhere = { ...calendar, school: 'elsewhere' };
    const events = [
      transfer(handover, 'elsewhere'),
      changeOfFte(handover, 0.4, { workingDays: ['thursday', 'friday'] }),
      changeOfMentor(handover, { mentorWorkingDays: ['friday'] }),
    ];
    const who: Enrolment = { ...ect, mentorWorkingDays: ['monday', 'tuesday'] };
    const plan = planAfter(events, who, { calendars: [calendar, elsewhere], partTime: 'fullPace' });
    const coaching = plan.sessions.filter(({ kind, week }) => kind === 'coaching' && week !== null && week > handover);

    expect(coaching.length).toBeGreaterThan(20);
    expect(coaching.every(({ changes }) => changes.length === 1)).toBe(true);
    // Two Fridays of the summer term are training days.
    expect(coaching.filter(({ state }) => state !== 'due').map(({ movedFrom }) => movedFrom)).toHaveLength(2);
  });

  it('leaves sessions where they are after a year that the calendar does not have', () => {
    const inJanuary: Enrolment = { ...ect, start: day('2023-01-03') };
    const other = changeOfMentor('2023-02-06');
    const allDays = ({ sessions }: Plan) => sessions.map(({ day: on }) => on);
    const plan = planAfter([other], inJanuary);
    expect(allDays(plan)).toEqual(allDays(planFor(inJanuary)));
    expect(allDays(plan).filter((on) => on !== null && on > '2024-09')).not.toEqual([]);
  });

  it('to one who works on Fridays moves coaching there, from the first week of a term that begins in August', () => {
    const terms = [
      term('autumn', '2024-08-27', '2024-12-20', '2024-10-28', '2024-11-01'),
      term('spring', '2025-01-06', '2025-04-11', '2025-02-17', '2025-02-21'),
      term('summer', '2025-04-28', '2025-07-18', '2025-05-26', '2025-05-30'),
    ];
    const early = schoolCalendar({
      school: 'early',
      years: [{ academicYear: '2024/25', terms, trainingDays: [] }],
    });
    const who: Enrolment = {
      ...ect,
      school: 'early',
      start: day('2024-08-27'),
      cohort: '2024/25',
      usualDay: 'thursday',
    };
    const other = changeOfMentor('2024-08-28', { mentorWorkingDays: ['friday'] });
    const plan = planAfter([other], who, { calendars: [early] });
    expect(linesOf(plan, 'coaching-1', 1, 2)).toEqual([
      '1 due 2024-08-30, not 2024-08-29 (dayOff); changeOfMentor 2024-08-28',
      '2 due 2024-09-06, not 2024-09-05 (dayOff); changeOfMentor 2024-08-28',
    ]);
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
  fc.pre(who.workingDays === undefined || who.workingDays.some((on) => newDays.includes(on)));
  const planning = { calendars: schools.map(calendarOf), ...choices };
  const change = changeOfMentor(from, { mentorWorkingDays: newDays });
  const toldOfEct = events.map(
    (event): PlanEvent => (event.kind === 'missedSession' ? event : ({ ...event, person: who.person } as PlanEvent)),
  );
  const mentor = { role: 'mentor' as const, school: ofSchool, trained: true };
  const theirs = planIfPossible(history, [...events, change]);
  const first = planSchedule(
    ambitionEct,
    { ...mentor, person: 'mentor-1', start: who.start, ects: [asEct], ...daysWorked(mentorWorkingDays) },
    {
      ...planning,
      events: [
        ...toldOfEct.filter((event) => dayOfEvent(event) < from && isOfJoint(event)),
        changeOfMentor(from, { ect: who.person }),
      ],
    },
  );
  const taken = mentorWorkingDays === undefined ? {} : { workingDaysOfMentorBefore: mentorWorkingDays };
  const second = planSchedule(
    ambitionEct,
    { ...mentor, person: 'mentor-2', start: from, ects: [{ ...asEct, from, ...taken }], ...daysWorked(newDays) },
    { ...planning, events: toldOfEct.filter(isOfJoint) },
  );
  return { theirs, first, second };
}

/** Whether an event can be told to a mentor's plan: a session that the ECT missed alone cannot. */
function isOfJoint(event: PlanEvent): boolean {
  return event.kind !== 'missedSession' || event.session.includes('/coaching-');
}

function planIfPossible(history: History, events: readonly PlanEvent[]): Plan {
  try {
    return planOfHistory(history, events);
  } catch (error) {
    // The change has moved a session that a later event says was missed on its old day.
    const isMoved = error instanceof InvalidInput && error.problems.every(({ code }) => code === 'contradiction');
    if (isMoved) return fc.pre(false) as never;
    throw error;
  }
}

function daysWorked(workingDays: readonly Weekday[] | undefined): { readonly workingDays?: readonly Weekday[] } {
  return workingDays === undefined ? {} : { workingDays };
}

/** The coaching that a plan still holds, with its day and how it stands. */
function standing({ sessions }: Plan): readonly string[] {
  return sessions
    .filter(({ kind, state }) => kind === 'coaching' && state !== 'dropped')
    .map(({ id, day: on, state }) => `${id}: ${state} on ${on}`)
    .toSorted();
}

function idsOf({ sessions }: Plan): readonly string[] {
  return sessions.filter(({ kind, state }) => kind === 'coaching' && state !== 'dropped').map(({ id }) => id);
}
