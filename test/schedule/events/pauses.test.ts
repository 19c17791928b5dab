import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { Plan, Session } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { planSchedule } from '../../../src/schedule/planSchedule.js';
import { fte } from '../../../src/vocabulary/fte.js';
import { calendars, ect } from '../../support/atBlueCoat.js';
import { dayLater } from '../../support/dayCounter.js';
import { ects, openTo, type Placed } from '../../support/enrolments.js';
import { type WeekTaught, weeksTaught } from '../../support/teaching.js';

const RUNS = { numRuns: 12 };
const defer = (from: string): PlanEvent => ({ kind: 'defer', from: from as CivilDay });
const resume = (from: string): PlanEvent => ({ kind: 'resume', from: from as CivilDay });
const planWith = (events: readonly PlanEvent[]): Plan => planSchedule(ambitionEct, ect, { calendars, events });

/** An ECT, the first day of a pause, and the day on which the programme goes on. */
const paused = fc
  .tuple(ects, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 150 }))
  .map(([placed, after, lasts]) => {
    const from = dayLater(placed.who.start, after);
    return { placed, from, on: dayLater(from, lasts) };
  });

describe('a pause', () => {
  it('shifts what remains and never shortens it: as many sessions, in the same order, as far apart in teaching weeks', () => {
    fc.assert(
      fc.property(paused, ({ placed, from, on }) => {
        const before = planFor(placed, []);
        const after = planFor(placed, [defer(from), resume(on)]);
        const remaining = before.sessions.filter((session) => isToCome(placed, session, from));
        const weeks = placed.dates.years.flatMap(weeksTaught);
        for (const session of remaining.filter(({ week }) => week !== null)) {
          const found = after.sessions.find(({ id }) => id === session.id);
          const ahead = weeks.findIndex(({ monday }) => monday === session.week) - firstFrom(weeks, from);
          const week = weeks[firstFrom(weeks, on) + Math.max(0, ahead)];
          const isOpen = week !== undefined && canMeetIn(week, placed.who, session, on);

          // Where nobody can meet in that week, a later one has to do.
          expect(isOpen ? week.monday : laterThan(week?.monday, found)).toBe(found?.week ?? null);
        }
      }),
      RUNS,
    );
  });

  it('leaves what was before it as it was, and nothing inside it', () => {
    fc.assert(
      fc.property(paused, ({ placed, from, on }) => {
        const before = planFor(placed, []);
        const after = planFor(placed, [defer(from), resume(on)]);

        expect(after.sessions.filter(({ day }) => day !== null && day < from)).toEqual(
          before.sessions.filter(({ day }) => day !== null && day < from),
        );
        expect(after.sessions.filter(({ day }) => day !== null && from <= day && day < on)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('without an end is told, with all that it keeps back', () => {
    fc.assert(
      fc.property(paused, ({ placed, from }) => {
        const remaining = planFor(placed, []).sessions.filter((session) => isToCome(placed, session, from));
        const plan = planFor(placed, [defer(from)]);
        const stopped = plan.sessions.filter(({ state }) => state === 'paused');

        expect(stopped.map(({ id }) => id).toSorted()).toEqual(remaining.map(({ id }) => id).toSorted());
        expect(
          stopped.filter(({ day, week, undated }) => day !== null || week !== null || undated !== 'paused'),
        ).toEqual([]);
        expect(plan.caveats.some(({ code }) => code === 'pausedWithoutEnd')).toBe(stopped.length > 0);
      }),
      RUNS,
    );
  });

  it('keeps what was being caught up behind, without leaving weeks empty for it', () => {
    // Missed on 8 October, caught up on the 16th; the pause begins on the 14th.
    const missed: PlanEvent = {
      kind: 'absence',
      first: '2024-10-08' as CivilDay,
      last: '2024-10-08' as CivilDay,
    };
    const plan = planWith([missed, defer('2024-10-14'), resume('2025-01-06')]);
    const coaching = plan.sessions.filter(({ kind, day }) => kind === 'coaching' && day !== null && day > '2024-10-14');

    expect(coaching.slice(0, 4).map(({ ordinal, state, day }) => `${ordinal}: ${state} on ${day}`)).toEqual([
      '7: due on 2025-01-07',
      '6: caughtUp on 2025-01-08',
      '8: due on 2025-01-14',
      '9: due on 2025-01-21',
    ]);
  });

  it('leaves the clinic that comes after it off the day of coaching', () => {
    const plan = planWith([defer('2024-10-14'), resume('2025-01-06')]);
    const clinic = plan.sessions.find(({ kind }) => kind === 'clinic');

    // On 23 October, a Wednesday, in the second week of what remained.
    expect(clinic).toMatchObject({ day: '2025-01-15', placed: 'spread', state: 'due' });
  });

  it('goes on into terms that were not the programme’s, as far as the calendar goes, and says where it ends', () => {
    const plan = planWith([defer('2024-11-04'), resume('2025-04-28')]);
    const lost = plan.sessions.filter(({ undated }) => undated === 'calendarNotKnown');

    expect(plan.caveats).toContainEqual({ code: 'calendarNotKnown', about: 'after 2026-07-20' });
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.every(({ state, changes }) => state === 'due' && changes.at(-1)?.by === 'resume')).toBe(true);
  });

  it('takes the day from what lies behind a year that the calendar does not have', () => {
    // From spring 2023 to autumn 2024; of 2023/24 nothing is known.
    const who: Enrolment = { ...ect, start: '2023-01-09' as CivilDay };
    const early = (events: readonly PlanEvent[]): Plan => planSchedule(ambitionEct, who, { calendars, events });
    const behind = ({ sessions }: Plan): readonly (string | null)[] =>
      sessions.filter(({ activity }) => activity === 'coaching-2').map(({ undated }) => undated);

    expect(new Set(behind(early([])))).toEqual(new Set([null]));
    expect(new Set(behind(early([defer('2023-02-27'), resume('2023-03-13')])))).toEqual(new Set(['calendarNotKnown']));
  });

  it('goes on at the pace that was agreed while it lasted', () => {
    const fewerDays: PlanEvent = {
      kind: 'changeOfFte',
      from: '2025-01-20' as CivilDay,
      fte: fte(0.5),
      workingDays: ['monday', 'tuesday'],
    };
    const events = [defer('2025-01-06'), fewerDays, resume('2025-03-03')];
    const { sessions } = planSchedule(ambitionEct, ect, { calendars, events, partTime: 'partTimePace' });
    const coaching = sessions.filter(({ kind, day }) => kind === 'coaching' && day !== null && day > '2025-01-06');

    // Every other teaching week; no lesson is taught from 12 to 27 April.
    expect(coaching.slice(0, 5).map(({ ordinal, day }) => `${ordinal} on ${day}`)).toEqual([
      '16 on 2025-03-04',
      '17 on 2025-03-18',
      '18 on 2025-04-01',
      '19 on 2025-04-29',
      '20 on 2025-05-13',
    ]);
  });

  it('is the course co-ordinator’s to decide; that the programme goes on is told', () => {
    const actions = actionsFor(planWith([defer('2024-11-04'), resume('2025-01-06')]));

    expect(actions.map(({ body, does, about, since, by }) => [body, does, about, since, by])).toEqual([
      ['courseCoordinator', 'decides', 'pause', '2024-11-04', null],
      ['courseCoordinator', 'isTold', 'resume', '2025-01-06', null],
    ]);
    expect(actions.map(({ source }) => source.basis)).toEqual(['stated', 'assumed']);
  });

  it('of an absence takes the place of what the absence would have lost', () => {
    const absence: PlanEvent = { kind: 'absence', first: '2024-11-05' as CivilDay, last: '2025-01-03' as CivilDay };
    const states = (events: readonly PlanEvent[]): readonly (readonly [string, number])[] =>
      ['revisit', 'paused', 'due'].map((state) => [
        state,
        planWith(events).sessions.filter((each) => each.state === state && each.activity === 'coaching-1').length,
      ]);

    expect(states([absence])).toEqual([
      ['revisit', 7],
      ['paused', 0],
      ['due', 32],
    ]);
    expect(states([absence, defer('2024-12-03')])).toEqual([
      ['revisit', 4],
      ['paused', 27],
      ['due', 8],
    ]);
    expect(states([absence, defer('2024-12-03'), resume('2025-01-06')])).toEqual([
      ['revisit', 4],
      ['paused', 0],
      ['due', 35],
    ]);
  });
});

function planFor({ dates, who }: Placed<Enrolment>, events: readonly PlanEvent[]): Plan {
  return planSchedule(ambitionEct, who, { calendars: [schoolCalendar(dates)], events });
}

/** Whether a session is still to come: on its day, or, without one, in a week that is not over or not known. */
function isToCome({ dates }: Placed<Enrolment>, { day, week }: Session, from: string): boolean {
  if (day !== null) return day >= from;
  if (week === null) return false;
  return dates.years.flatMap(weeksTaught).some(({ monday, days }) => monday === week && days.some((on) => on >= from));
}

/** The place of the first week that is taught from a day on; beyond all of them where there is none. */
function firstFrom(weeks: readonly WeekTaught[], from: string): number {
  const at = weeks.findIndex(({ days }) => days.some((day) => day >= from));
  return at < 0 ? weeks.length : at;
}

/** Whether those concerned can meet in a week, from the day on which the programme goes on. */
function canMeetIn({ days }: WeekTaught, who: Enrolment, { ect: withMentor }: Session, on: string): boolean {
  const isOpen = openTo(who.workingDays, withMentor === null ? undefined : who.mentorWorkingDays);
  return days.some((day) => day >= on && isOpen(day));
}

/** The week found, if it is later than one; `null` where there is no week to be later than. */
function laterThan(week: string | undefined, found: Session | undefined): string | null {
  const later = found?.week ?? null;
  return week === undefined || (later !== null && later <= week) ? null : later;
}
