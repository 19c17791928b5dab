import { describe, expect, it } from 'vitest';
import { WEEKDAYS, type Weekday } from '../../../src/calendar/weekday.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Plan, Session } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { daysOf, ect, planAfter, planFor } from '../../support/atBlueCoat.js';
import { absence, changeOfFte, missed } from '../../support/events.js';
import { day } from '../../support/schools.js';
import { linesOf } from '../../support/sessionLines.js';

describe('a change of working days', () => {
  it('moves sessions to the new usual day of the same week', () => {
    const plan = planAfter(
      [changeOfFte('2025-01-06', 0.6, { workingDays: ['tuesday', 'wednesday', 'thursday'], usualDay: 'thursday' })],
      ect,
      { partTime: 'fullPace' },
    );
    const coaching = plan.sessions.filter(
      ({ kind, day: on }) => kind === 'coaching' && on !== null && on > '2025-01-06',
    );

    expect(
      coaching.slice(0, 2).map(({ day: on, placed, changes }) => [on, placed, changes.map(({ by }) => by)]),
    ).toEqual([
      ['2025-01-09', 'usualDay', ['changeOfFte']],
      ['2025-01-16', 'usualDay', ['changeOfFte']],
    ]);
  });

  it('of the mentor moves coaching in the ECT’s plan, and is for nobody to decide', () => {
    const mentors = changeOfFte('2025-01-06', 0.6, { person: 'mentor', workingDays: ['wednesday'] });
    const plan = planAfter([mentors]);

    expect(actionsFor(plan)).toEqual([]);
    expect(plan.caveats.map(({ code }) => code)).not.toContain('partTimeCadenceNotPublished');
    expect(
      plan.sessions.find(({ kind, day: on }) => kind === 'coaching' && on !== null && on > '2025-01-06'),
    ).toMatchObject({
      day: '2025-01-08',
      placed: 'moved',
      movedFrom: { day: '2025-01-07', because: 'dayOff' },
    });
  });

  it('moves no session from its usual day if the ECT has none', () => {
    const { usualDay: _, ...anyDay } = ect;
    const plan = planAfter([changeOfFte('2024-11-11', 0.4, { workingDays: ['wednesday', 'thursday'] })], anyDay);
    const tenth = plan.sessions.find(({ activity, ordinal }) => activity === 'coaching-1' && ordinal === 10);
    expect(tenth).toMatchObject({
      day: '2024-11-13',
      movedFrom: null,
      placed: 'usualDay',
    });
    expect(tenth?.caveats).toEqual(['usualDayNotGiven', 'partTimeCadenceNotPublished']);
  });

  it('says anew how the day of a session was set that stays on its day', () => {
    // The Monday of 5 May 2025 is a bank holiday.
    const howSet = (usualDay: Weekday, from: string, to: Weekday) => {
      const plan = planAfter([changeOfFte(from, 1, { usualDay: to })], { ...ect, usualDay });
      const session = plan.sessions.find(({ activity, day: on }) => activity === 'coaching-1' && on === '2025-05-06');
      return [session?.placed, session?.movedFrom, session?.changes.map(({ by }) => by)];
    };
    const bankHoliday = { day: '2025-05-05', because: 'bankHoliday' };

    expect(howSet('monday', '2025-04-28', 'tuesday')).toEqual(['usualDay', null, ['changeOfFte']]);
    expect(howSet('tuesday', '2025-04-28', 'monday')).toEqual(['moved', bankHoliday, ['changeOfFte']]);
    expect(howSet('monday', '2025-04-28', 'monday')).toEqual(['moved', bankHoliday, []]);
    const away = [absence('2024-11-11', '2024-11-13'), changeOfFte('2024-11-12', 1, { usualDay: 'wednesday' })];
    expect(
      planAfter(away, { ...ect, usualDay: 'thursday' }).sessions.find(({ day: on }) => on === '2024-11-14'),
    ).toMatchObject({ placed: 'moved', movedFrom: { day: '2024-11-13', because: 'absence' } });
    // In the week of the change, the days before it are those of the old pattern.
    expect(howSet('tuesday', '2025-05-06', 'monday')).toEqual(['usualDay', null, []]);
  });

  it('is recorded once at each later session, whether the session moves or not', () => {
    const onThursdays = changeOfFte('2024-11-11', 0.5, { usualDay: 'thursday' });
    const earlier = changeOfFte('2024-10-14', 1, { usualDay: 'wednesday' });
    expect(linesOf(planAfter([changeOfFte('2024-11-11', 0.5)]), 'coaching-1', 9, 10)).toEqual([
      '9 due 2024-11-05',
      '10 due 2024-11-12; changeOfFte 2024-11-11',
    ]);
    expect(linesOf(planAfter([onThursdays]), 'coaching-1', 9, 10)).toEqual([
      '9 due 2024-11-05',
      '10 due 2024-11-14; changeOfFte 2024-11-11',
    ]);
    expect(linesOf(planAfter([earlier, changeOfFte('2024-11-11', 0.5)]), 'coaching-1', 6, 7, 10)).toEqual([
      '6 due 2024-10-08',
      '7 due 2024-10-16; changeOfFte 2024-10-14',
      '10 due 2024-11-13; changeOfFte 2024-10-14; changeOfFte 2024-11-11',
    ]);
  });
});

describe('a change of working days that is undone later', () => {
  const onMondays = changeOfFte('2025-01-13', 0.2, { workingDays: ['monday'], usualDay: 'monday' });
  const asBefore = changeOfFte('2025-02-24', 1, { workingDays: WEEKDAYS, usualDay: 'tuesday' });
  // 5 May 2025 is a bank holiday, in the second week of the summer term.
  const sessionOfMay = planFor().sessions.find(
    ({ kind, week }) => kind === 'coaching' && week === '2025-05-05',
  ) as Session;
  const inMay = (plan: Plan) => plan.sessions.find(({ kind, id }) => kind === 'coaching' && id === sessionOfMay.id);

  it('puts sessions back into their own weeks, which had no day for them meanwhile', () => {
    expect(inMay(planAfter([onMondays]))).toMatchObject({ state: 'caughtUp', week: '2025-05-12' });
    expect(inMay(planAfter([onMondays, asBefore]))).toMatchObject({
      state: 'due',
      day: '2025-05-06',
      placed: 'usualDay',
      movedFrom: null,
    });
    expect(daysOf(planAfter([onMondays, asBefore]), 'coaching-1').slice(24)).toEqual(
      daysOf(planFor(), 'coaching-1').slice(24),
    );
  });

  it('puts a session on a later day of its own week if that has begun', () => {
    const thursday: PlanEvent = { ...asBefore, from: day('2025-05-08') };
    expect(inMay(planAfter([onMondays, thursday]))).toMatchObject({ state: 'due', day: '2025-05-08', placed: 'moved' });
  });

  it('leaves a session where it is once its own week is over', () => {
    const late: PlanEvent = { ...asBefore, from: day('2025-05-10') };
    expect(inMay(planAfter([onMondays, late]))).toMatchObject({ state: 'caughtUp', week: '2025-05-12' });
  });

  it('does not help a session that was missed again in the week in which it was to be caught up', () => {
    const away = missed(sessionOfMay.id, '2025-05-12');
    const late: PlanEvent = { ...asBefore, from: day('2025-05-13') };
    expect(inMay(planAfter([onMondays, away, late]))).toMatchObject({
      state: 'caughtUp',
      movedFrom: { day: '2025-05-12', because: 'missedSession' },
    });
  });
});
