import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { Plan, Session } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { atPartTimePace, ect, planAfter } from '../../support/atBlueCoat.js';
import { calendarOf } from '../../support/calendars.js';
import { dayLater } from '../../support/dayCounter.js';
import { ects, openTo, type Placed } from '../../support/enrolments.js';
import { absence, changeOfFte, pause, resume } from '../../support/events.js';
import { coachingIn, linesOf } from '../../support/sessionLines.js';
import { type WeekTaught, weeksTaught } from '../../support/teaching.js';

const RUNS = { numRuns: 12 };

/** An ECT, the first day of a pause, and the day on which the programme goes on. */
const paused = fc
  .tuple(ects, fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 150 }))
  .map(([placed, after, lasts]) => {
    const from = dayLater(placed.who.start, after);
    return { placed, from, on: dayLater(from, lasts) };
  });

describe('a pause', () => {
  it('moves what remains to later weeks and shortens nothing: as many sessions, in the same order, as many teaching weeks apart', () => {
    fc.assert(
      fc.property(paused, ({ placed, from, on }) => {
        const before = planOf(placed, []);
        const after = planOf(placed, [pause(from), resume(on)]);
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

  it('leaves the sessions before it as they were, and has none while it lasts', () => {
    fc.assert(
      fc.property(paused, ({ placed, from, on }) => {
        const before = planOf(placed, []);
        const after = planOf(placed, [pause(from), resume(on)]);

        expect(after.sessions.filter(({ day }) => day !== null && day < from)).toEqual(
          before.sessions.filter(({ day }) => day !== null && day < from),
        );
        expect(after.sessions.filter(({ day }) => day !== null && from <= day && day < on)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('without an end is reported, and every remaining session is paused', () => {
    fc.assert(
      fc.property(paused, ({ placed, from }) => {
        const remaining = planOf(placed, []).sessions.filter((session) => isToCome(placed, session, from));
        const plan = planOf(placed, [pause(from)]);
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

  it('leaves no week empty for a session that was being caught up when it began', () => {
    // Missed on 8 October, caught up on the 16th; the pause begins on the 14th.
    const plan = planAfter([absence('2024-10-08'), pause('2024-10-14'), resume('2025-01-06')]);
    const coaching = plan.sessions.filter(({ kind, day }) => kind === 'coaching' && day !== null && day > '2024-10-14');

    expect(coaching.slice(0, 4).map(({ ordinal, state, day }) => `${ordinal}: ${state} on ${day}`)).toEqual([
      '7: due on 2025-01-07',
      '6: caughtUp on 2025-01-08',
      '8: due on 2025-01-14',
      '9: due on 2025-01-21',
    ]);
  });

  it('puts the next clinic on a different day from coaching', () => {
    const plan = planAfter([pause('2024-10-14'), resume('2025-01-06')]);
    const clinic = plan.sessions.find(({ kind }) => kind === 'clinic');

    // On 23 October, a Wednesday, in the second week of what remained.
    expect(clinic).toMatchObject({ day: '2025-01-15', placed: 'spread', state: 'due' });
  });

  it('is followed by the part-time pace that was agreed while it lasted', () => {
    const fewerDays = changeOfFte('2025-01-20', 0.5, { workingDays: ['monday', 'tuesday'] });
    const events = [pause('2025-01-06'), fewerDays, resume('2025-03-03')];
    const { sessions } = planAfter(events, ect, atPartTimePace);
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

  it('is for the course co-ordinator to decide; its end need only be reported', () => {
    const actions = actionsFor(planAfter([pause('2024-11-04'), resume('2025-01-06')]));

    expect(actions.map(({ body, does, about, since, by }) => [body, does, about, since, by])).toEqual([
      ['courseCoordinator', 'decides', 'pause', '2024-11-04', null],
      ['courseCoordinator', 'isTold', 'resume', '2025-01-06', null],
    ]);
    expect(actions.map(({ source }) => source.basis)).toEqual(['stated', 'assumed']);
  });

  it('that begins during an absence saves the sessions that the rest of the absence would have cost', () => {
    const away = absence('2024-11-05', '2025-01-03');
    const states = (events: readonly PlanEvent[]): readonly (readonly [string, number])[] =>
      ['revisit', 'paused', 'due'].map((state) => [
        state,
        planAfter(events).sessions.filter((each) => each.state === state && each.activity === 'coaching-1').length,
      ]);

    expect(states([away])).toEqual([
      ['revisit', 7],
      ['paused', 0],
      ['due', 32],
    ]);
    expect(states([away, pause('2024-12-03')])).toEqual([
      ['revisit', 4],
      ['paused', 27],
      ['due', 8],
    ]);
    expect(states([away, pause('2024-12-03'), resume('2025-01-06')])).toEqual([
      ['revisit', 4],
      ['paused', 0],
      ['due', 35],
    ]);
  });

  it('puts off a session that was still to be caught up, and the plan still says on which day it was missed', () => {
    const plan = planAfter([absence('2024-11-12'), pause('2024-11-13'), resume('2024-11-25')]);
    expect(linesOf(plan, 'coaching-1', 10, 11, 12)).toEqual([
      '10 caughtUp 2024-11-26, not 2024-11-12 (absence); absence 2024-11-12; defer 2024-11-13; resume 2024-11-25',
      '11 due 2024-12-03; defer 2024-11-13; resume 2024-11-25',
      '12 due 2024-12-10; defer 2024-11-13; resume 2024-11-25',
    ]);
  });

  it('is followed by a missed session when the mentor is still away on its day, whenever that absence began', () => {
    const away = (from: string): Plan =>
      planAfter([pause('2024-11-05'), absence(from, '2024-11-26', 'mentor'), resume('2024-11-25')]);
    for (const from of ['2024-11-18', '2024-11-24', '2024-11-25']) {
      expect(coachingIn(away(from), '2024-11-25')).toEqual([]);
      const [, caughtUp] = coachingIn(away(from), '2024-12-02');
      expect(caughtUp).toMatch(/^9 caughtUp 2024-12-04, not 2024-11-26 \(absence\); .*; absence 2024-11-25$/);
    }
  });
});

describe('a pause that ends on the last day of an absence', () => {
  it('is followed by a missed session on that day, not by one later in the week', () => {
    const events = [pause('2024-11-05'), absence('2024-11-18', '2024-11-26', 'mentor'), resume('2024-11-26')];
    const plan = planAfter(events);

    expect(coachingIn(plan, '2024-11-25')).toEqual([]);
    expect(coachingIn(plan, '2024-12-02')[1]).toMatch(/^9 caughtUp 2024-12-04, not 2024-11-26 \(absence\);/);
  });
});

describe('a second pause', () => {
  it('leaves the weeks of the first as they were', () => {
    const plan = planAfter([pause('2024-10-07'), resume('2024-10-14'), pause('2024-11-04'), resume('2024-11-11')]);
    const weeks = ['2024-10-07', '2024-10-14', '2024-11-04', '2024-11-11'];
    expect(weeks.map((monday) => coachingIn(plan, monday).length)).toEqual([0, 1, 0, 1]);
  });

  it('moves sessions only from the day on which it begins', () => {
    const plan = planAfter([pause('2024-10-07'), resume('2024-10-14'), pause('2024-11-04'), resume('2024-11-11')]);
    expect(linesOf(plan, 'coaching-1', 5, 6, 7, 8, 9)).toEqual([
      '5 due 2024-10-01',
      '6 due 2024-10-15; defer 2024-10-07; resume 2024-10-14',
      '7 due 2024-10-22; defer 2024-10-07; resume 2024-10-14',
      '8 due 2024-11-12; defer 2024-10-07; resume 2024-10-14; defer 2024-11-04; resume 2024-11-11',
      '9 due 2024-11-19; defer 2024-10-07; resume 2024-10-14; defer 2024-11-04; resume 2024-11-11',
    ]);
  });
});

function planOf({ dates, who }: Placed<Enrolment>, events: readonly PlanEvent[]): Plan {
  return planAfter(events, who, { calendars: [calendarOf(dates)] });
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
