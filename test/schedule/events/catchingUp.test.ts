import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import { WEEKDAYS } from '../../../src/calendar/weekday.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Plan, Session } from '../../../src/schedule/plan.js';
import { planSchedule } from '../../../src/schedule/planSchedule.js';
import { replanSchedule } from '../../../src/schedule/replanSchedule.js';
import { atPartTimePace, calendars, ect, mentorOf, planAfter, planFor, start } from '../../support/atBlueCoat.js';
import { ects, openTo } from '../../support/enrolments.js';
import { absence, changeOfFte, missed } from '../../support/events.js';
import { blueCoat, day } from '../../support/schools.js';
import { coachingIn, linesOf } from '../../support/sessionLines.js';
import { weeksTaught } from '../../support/teaching.js';

const RUNS = { numRuns: 12 };

describe('a session that was missed', () => {
  it('is caught up in the next teaching week in which everyone concerned works, and nothing else changes', () => {
    fc.assert(
      fc.property(ects, fc.nat(), ({ dates, who }, which) => {
        const planning = { calendars: [schoolCalendar(dates)] };
        const before = planSchedule(ambitionEct, who, planning);
        const dated = before.sessions.filter(({ activity, day: on }) => activity === 'coaching-1' && on !== null);
        const lost = dated[which % Math.max(1, dated.length)];
        fc.pre(lost?.day !== null && lost !== undefined);
        const after = planSchedule(ambitionEct, who, { ...planning, events: [missed(lost.id, lost.day)] });
        const isOpen = openTo(who.workingDays, who.mentorWorkingDays);
        const next = dates.years
          .flatMap(weeksTaught)
          .find(({ monday, days }) => monday > (lost.week ?? '') && days.some(isOpen));
        const found = after.sessions.find(({ id }) => id === lost.id);

        expect(found).toMatchObject(
          next === undefined ? { state: 'open', undated: 'noWeekLeft' } : { state: 'caughtUp', week: next.monday },
        );
        expect(found?.movedFrom).toEqual({ day: lost.day, because: 'missedSession' });
        expect(withoutOne(after, lost)).toEqual(withoutOne(before, lost));
      }),
      RUNS,
    );
  });

  it('is caught up on a different day from the coaching of that week', () => {
    const plan = planAfter([absence('2024-11-12')]);

    expect(coachingOn(plan, '2024-11-18', '2024-11-22')).toEqual([
      '11: due on 2024-11-19',
      '10: caughtUp on 2024-11-20',
    ]);
  });

  it('waits for a later week while the next ones hold two coaching sessions already', () => {
    const plan = planAfter([absence('2024-11-12'), absence('2024-11-19', '2024-11-20')]);

    // Both sessions of the second week are missed with it: they are two weeks' worth in one week, so both are caught up.
    expect(coachingOn(plan, '2024-11-11', '2024-12-06')).toEqual([
      '12: due on 2024-11-26',
      '10: caughtUp on 2024-11-27',
      '13: due on 2024-12-03',
      '11: caughtUp on 2024-12-04',
    ]);
  });

  it('is caught up after half-term when it was missed in the last week before', () => {
    const plan = planAfter([absence('2024-10-22')]);

    expect(coachingOn(plan, '2024-10-21', '2024-11-08')).toEqual(['9: due on 2024-11-05', '8: caughtUp on 2024-11-06']);
  });

  it('stays open when the known calendar has no week left for it', () => {
    const plan = planAfter([absence('2026-07-13', '2026-07-21')]);
    const last = plan.sessions.filter(({ state }) => state === 'open');

    expect(last.map(({ id, undated }) => `${id}: ${undated}`)).toEqual([
      'ambition-ect-2021/ect-1/coaching-2/20: noWeekLeft',
    ]);
    expect(actionsFor(plan).map(({ about, body }) => `${about}: ${body}`)).toEqual(['openSessions: deliveryPartner']);
  });

  it('may be caught up on the day of a conference, or of another ECT’s coaching', () => {
    const plan = planAfter([absence('2024-11-05')]);
    expect(linesOf(plan, 'conference-ect-1', 1)).toEqual(['1 due 2024-11-13']);
    expect(linesOf(plan, 'self-study-1', 9, 10)).toEqual([
      '9 caughtUp 2024-11-13, not 2024-11-05 (absence); absence 2024-11-05',
      '10 due 2024-11-12',
    ]);
    const two = mentorOf(
      [
        { person: 'ect-1', start, usualDay: 'tuesday' },
        { person: 'ect-2', start, usualDay: 'tuesday' },
      ],
      { trained: true },
    );
    expect(linesOf(planAfter([absence('2024-11-05')], two), 'coaching-1', 9, 10)).toEqual([
      '9 caughtUp 2024-11-13, not 2024-11-05 (absence); absence 2024-11-05',
      '9 caughtUp 2024-11-13, not 2024-11-05 (absence); absence 2024-11-05',
      '10 due 2024-11-12',
      '10 due 2024-11-12',
    ]);
  });

  it('is still recorded as missed after it has been given a new date', () => {
    const dated = (on: string) => [{ activity: 'conference-ect-1', ordinal: 1, day: day(on) }];
    const lost = missed('ambition-ect-2021/ect-1/conference-ect-1/1', '2024-11-21');
    const before = planFor(ect, { fixed: dated('2024-11-21') });
    const open = replanSchedule(ambitionEct, before, { calendars, events: [lost] }).plan;
    const again = replanSchedule(ambitionEct, open, { calendars, fixed: dated('2025-01-23') }).plan;
    const conference = (plan: Plan) => plan.sessions.find(({ id }) => id === lost.session);

    expect(conference(open)).toMatchObject({ day: null, state: 'open' });
    expect(conference(again)).toMatchObject({
      day: '2025-01-23',
      state: 'due',
      movedFrom: { day: '2024-11-21', because: 'missedSession' },
    });
    expect(conference(again)?.changes.map(({ by }) => by)).toEqual(['missedSession']);
    expect(actionsFor(again)).toEqual([]);
  });

  it('is still caught up when a corrected calendar makes the day it was missed on a training day', () => {
    const lost = missed('ambition-ect-2021/ect-1/coaching-1/10', '2024-11-12');
    const open = planAfter([lost]);
    const corrected = schoolCalendar({
      ...blueCoat,
      years: blueCoat.years.map((year) =>
        year.academicYear === '2024/25' && Array.isArray(year.trainingDays)
          ? { ...year, trainingDays: [...year.trainingDays, day('2024-11-12')] }
          : year,
      ),
    });
    const { plan } = replanSchedule(ambitionEct, open, { calendars: [corrected] });

    expect(plan.sessions.find(({ id }) => id === lost.session)).toMatchObject({ state: 'caughtUp' });
  });
});

describe('a session that is being caught up', () => {
  it('moves to another day of that week when the ECT no longer works on its day', () => {
    expect(coachingIn(planAfter([absence('2024-11-12')]), '2024-11-18')).toEqual([
      '11 due 2024-11-19',
      '10 caughtUp 2024-11-20, not 2024-11-12 (absence); absence 2024-11-12',
    ]);
    const workingDays = ['monday', 'tuesday', 'thursday', 'friday'] as const;
    const fewerDays = changeOfFte('2024-11-14', 0.8, { workingDays });
    expect(coachingIn(planAfter([absence('2024-11-12'), fewerDays]), '2024-11-18')).toEqual([
      '11 due 2024-11-19; changeOfFte 2024-11-14',
      '10 caughtUp 2024-11-21, not 2024-11-20 (changeOfFte); absence 2024-11-12; changeOfFte 2024-11-14',
    ]);
  });

  it('moves to another day of that week even when the caller had fixed its original date', () => {
    const fixed = [{ activity: 'coaching-1', ordinal: 10, day: day('2024-11-13') }];
    const fewerDays = changeOfFte('2024-11-18', 0.8, { workingDays: ['monday', 'tuesday', 'thursday', 'friday'] });
    expect(linesOf(planAfter([absence('2024-11-13'), fewerDays], ect, { fixed }), 'coaching-1', 10)).toEqual([
      '10 caughtUp 2024-11-21, not 2024-11-20 (changeOfFte); absence 2024-11-13; changeOfFte 2024-11-18',
    ]);
  });

  it('keeps its day when the usual day of coaching changes', () => {
    const onThursdays = changeOfFte('2024-11-18', 1, { usualDay: 'thursday' });
    expect(linesOf(planAfter([absence('2024-11-12'), onThursdays]), 'coaching-1', 10, 11)).toEqual([
      '10 caughtUp 2024-11-20, not 2024-11-12 (absence); absence 2024-11-12',
      '11 due 2024-11-21; changeOfFte 2024-11-18',
    ]);
  });

  it('keeps its day when the ECT goes on at half pace, and still says that it was missed', () => {
    const half = changeOfFte('2024-11-18', 0.5, { workingDays: WEEKDAYS });
    const plan = planAfter([absence('2024-11-12'), half], ect, atPartTimePace);
    expect(linesOf(plan, 'coaching-1', 10, 11, 12)).toEqual([
      '10 caughtUp 2024-11-20, not 2024-11-12 (absence); absence 2024-11-12',
      '11 due 2024-11-19',
      '12 due 2024-12-03; changeOfFte 2024-11-18',
    ]);
  });
});

describe('a session of the first year that is caught up in the second', () => {
  it('takes a different day from the second year’s coaching, and is never a third session in a week', () => {
    const plan = planAfter([missed('ambition-ect-2021/ect-1/coaching-1/39', '2025-07-15')]);
    const first = planAfter([]).sessions.find(({ activity }) => activity === 'coaching-2');
    const caughtUp = plan.sessions.find(({ activity, ordinal }) => activity === 'coaching-1' && ordinal === 39);
    expect([first?.week, first?.day]).toEqual(['2025-09-01', '2025-09-02']);
    expect([caughtUp?.week, caughtUp?.day]).toEqual(['2025-09-01', '2025-09-03']);

    const mentors = absence('2025-07-07', '2025-07-11', 'mentor');
    const both = planAfter([mentors, absence('2025-07-14', '2025-07-18')]);
    expect(linesOf(both, 'coaching-2', 1, 2)).toEqual(['1 due 2025-09-02', '2 due 2025-09-16']);
    expect(linesOf(both, 'coaching-1', 38, 39)).toEqual([
      '38 caughtUp 2025-09-03, not 2025-07-16 (absence); absence 2025-07-07; absence 2025-07-14',
      '39 caughtUp 2025-09-09, not 2025-07-15 (absence); absence 2025-07-14',
    ]);
  });
});

function withoutOne({ sessions }: Plan, { id }: Session): readonly Session[] {
  return sessions.filter((session) => session.id !== id);
}

function coachingOn({ sessions }: Plan, first: string, last: string): readonly string[] {
  return sessions
    .filter(({ kind, day: on }) => kind === 'coaching' && on !== null && first <= on && on <= last)
    .map(({ ordinal, state, day: on }) => `${ordinal}: ${state} on ${on}`);
}
