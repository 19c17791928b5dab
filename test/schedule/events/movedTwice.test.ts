import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import type { YearDates } from '../../../src/calendar/schoolDates.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import { fte } from '../../../src/vocabulary/fte.js';
import { atPartTimePace, daysOf, ect, planAfter, planFor } from '../../support/atBlueCoat.js';
import { absence, changeOfFte, changeOfMentor, missed, pause, resume, transfer } from '../../support/events.js';
import { blueCoatOn, day, term } from '../../support/schools.js';
import { coachingIn } from '../../support/sessionLines.js';

// What one change has moved, and another moves again. The other school has two weeks of half-term in the autumn, of
// which Blue Coat teaches the first.

const [, y24, y25, y26] = blueCoatOn.years as readonly [YearDates, YearDates, YearDates, YearDates];
const here = schoolCalendar({ school: 'here', years: [y24, y25, y26] });
const there = schoolCalendar({
  school: 'there',
  years: [
    withAutumn(y24, ['2024-09-03', '2024-12-20', '2024-10-21', '2024-11-01']),
    withAutumn(y25, ['2025-09-01', '2025-12-19', '2025-10-20', '2025-10-31']),
    withAutumn(y26, ['2026-09-01', '2026-12-18', '2026-10-19', '2026-10-30']),
  ],
});
const calendars = [here, there];
const who: Enrolment = { ...ect, school: 'here' };

function withAutumn(year: YearDates, [first, last, from, to]: readonly [string, string, string, string]): YearDates {
  return { ...year, terms: [term('autumn', first, last, from, to), ...year.terms.slice(1)] };
}

describe('after a transfer to a school with other fortnights', () => {
  const moved = [transfer('2025-07-28', 'there'), pause('2025-09-15'), resume('2026-01-06')];

  it('what a pause has shifted stays where it is when another mentor takes over', () => {
    const before = planAfter(moved, who, { calendars });
    const after = planAfter([...moved, changeOfMentor('2026-01-20')], who, { calendars });

    expect(daysOf(before, 'coaching-2').slice(0, 4)).toEqual(['2025-09-02', '2026-01-06', '2026-01-20', '2026-02-03']);
    expect(daysOf(after, 'coaching-2')).toEqual(daysOf(before, 'coaching-2'));
  });

  it('a session that is caught up is not put back in the week in which it was missed', () => {
    const lines = ['2025-09-30', '2025-11-04', '2025-11-11'];
    const id = 'ambition-ect-2021/ect-1/coaching-2/4';
    const events = [transfer('2025-07-28', 'there'), missed(id, '2025-10-14')];

    expect(daysOf(planAfter(events, who, { calendars }), 'coaching-2').slice(2, 5)).toEqual(lines);
    const later = planAfter([...events, changeOfMentor('2025-10-15')], who, { calendars });
    expect(daysOf(later, 'coaching-2').slice(2, 5)).toEqual(lines);
  });
});

describe('a programme that started in January', () => {
  it.each([
    ['there', 'here', ['2026-01-13', '2026-01-27'], ['2026-11-17', '2026-12-01']],
    ['here', 'there', ['2026-01-06', '2026-01-20'], ['2026-12-08', '2026-12-15']],
  ])('keeps fortnightly coaching in its second year after a move from %s to %s', (from, to, first, last) => {
    const starter: Enrolment = { ...ect, school: from, start: day('2025-01-07') };
    const plan = planAfter([transfer('2025-07-28', to)], starter, { calendars });
    const coaching = daysOf(plan, 'coaching-2');

    expect(coaching).toHaveLength(20);
    expect(coaching.slice(0, 2)).toEqual(first);
    // The year is one fortnight shorter where the autumn has a week less: the last session stays in its own week.
    expect(coaching.slice(-2)).toEqual(last);
  });
});

describe('a pause after a transfer', () => {
  it('shifts what the new school’s holidays had moved, like the rest, and brings nothing forward', () => {
    const events = [transfer('2024-09-09', 'there')];
    const paused = [...events, pause('2024-09-16'), resume('2024-09-30')];
    const dayOf = (id: string, plan = planAfter(paused, who, { calendars })) =>
      plan.sessions.find((session) => session.id === `ambition-ect-2021/ect-1/${id}`)?.day;

    // Its own week, from 21 October, is not taught there: it is caught up in that of 4 November, the next.
    expect(dayOf('coaching-1/8', planAfter(events, who, { calendars }))).toBe('2024-11-06');
    expect(dayOf('coaching-1/8')).toMatch(/^2024-11-(18|19|20|21|22)$/);
    expect(dayOf('clinic-ect-2/1', planAfter(events, who, { calendars }))).toBe('2025-11-05');
    expect(dayOf('clinic-ect-2/1')).toMatch(/^2025-11-(17|18|19|20|21)$/);
  });

  it('leaves what is caught up in a week with the next session caught up with it, on a day of its own', () => {
    const events = [transfer('2024-09-09', 'there'), pause('2024-09-16'), resume('2024-09-30')];
    const plan = planAfter(events, who, { calendars });

    expect(coachingIn(planAfter(events.slice(0, 1), who, { calendars }), '2024-11-04').map(stateAndDay)).toEqual([
      '9 due 2024-11-05',
      '8 caughtUp 2024-11-06',
    ]);
    expect(coachingIn(plan, '2024-11-18').map(stateAndDay)).toEqual(['9 due 2024-11-19', '8 caughtUp 2024-11-20']);
    expect(coachingIn(plan, '2024-11-11').map(stateAndDay)).toEqual(['7 due 2024-11-12']);
  });

  it('leaves it without a day where its place is beyond the known calendar', () => {
    const events = [transfer('2024-09-09', 'there'), pause('2024-10-14'), resume('2027-07-12')];
    const beyond = planAfter(events, who, { calendars }).sessions.find(({ id }) => id.endsWith('/coaching-1/10'));

    expect(beyond).toMatchObject({ day: null, undated: 'calendarNotKnown', state: 'due' });
  });

  function stateAndDay(line: string): string {
    return line.split(/[,;]/)[0] ?? '';
  }
});

describe('a pause from the Monday of a week that only the old school teaches', () => {
  it('shifts what is caught up with the session in whose week it is', () => {
    const events = [transfer('2024-09-09', 'there'), pause('2024-10-21'), resume('2024-11-11')];
    const { sessions } = planAfter(events, who, { calendars });
    const [eighth, ninth] = [8, 9].map((ordinal) => sessions.find(({ id }) => id.endsWith(`/coaching-1/${ordinal}`)));

    expect(ninth).toMatchObject({ day: '2024-11-12', state: 'due' });
    expect(eighth).toMatchObject({ day: '2024-11-13', state: 'caughtUp' });
  });
});

describe('a change to the part-time pace', () => {
  it('has what a holiday had put in one week in weeks of its own', () => {
    const fewer = changeOfFte('2024-09-16', 0.8, { workingDays: ['monday', 'tuesday', 'wednesday', 'thursday'] });
    const events = [transfer('2024-09-09', 'there'), fewer];
    const weeks = planAfter(events, who, { calendars, ...atPartTimePace }).sessions.flatMap(({ activity, week }) =>
      activity === 'coaching-1' && week !== null ? [week] : [],
    );

    expect(weeks.length).toBeGreaterThan(20);
    expect(new Set(weeks).size).toBe(weeks.length);
  });

  it('spreads out what a holiday had put in a later week, and does not bring it forward', () => {
    const mentor = changeOfMentor('2024-10-01', { mentorWorkingDays: ['monday'] });
    const days = ['monday', 'tuesday', 'wednesday', 'thursday'] as const;
    const fewer = changeOfFte('2024-11-04', 0.8, { workingDays: days });
    const monday: Enrolment = { ...who, usualDay: 'monday' };
    const dayOf30 = (events: Parameters<typeof planAfter>[0]) =>
      daysOf(planAfter(events, monday, { calendars, ...atPartTimePace }), 'coaching-1')[29];

    // Monday 5 May 2025 is a bank holiday.
    expect(dayOf30([mentor])).toBe('2025-05-12');
    // 21 teaching weeks ahead at full pace, 26 at this one.
    expect(dayOf30([mentor, fewer])).toBe('2025-06-16');
  });

  it('has sessions on the first day of a week on which both work, where no usual day is given', () => {
    const { usualDay: _, ...noUsualDay } = who;
    const pattern = { fte: fte(0.8), workingDays: ['monday', 'tuesday', 'wednesday', 'thursday'] } as const;
    const plan = planFor({ ...noUsualDay, ...pattern }, { calendars, ...atPartTimePace });
    const notOnMonday = daysOf(plan, 'coaching-1').filter((on) => new Date(String(on)).getUTCDay() !== 1);

    // The first week begins on a Tuesday.
    expect(notOnMonday).toEqual(['2024-09-03']);
  });

  it('keeps to the same day next to the usual one in every week', () => {
    const pattern = { fte: fte(0.9), workingDays: ['wednesday', 'thursday', 'friday'], usualDay: 'thursday' } as const;
    const plan = planFor(
      { ...who, ...pattern, mentorWorkingDays: ['tuesday', 'wednesday', 'friday'] },
      { calendars, ...atPartTimePace },
    );
    const weekdays = daysOf(plan, 'coaching-1')
      .slice(8, 20)
      .map((on) => new Date(String(on)).getUTCDay());

    expect(new Set(weekdays)).toEqual(new Set([5]));
  });
});

describe('another usual day', () => {
  it('is kept in a week in which a session is caught up on that day', () => {
    const wednesdays = changeOfFte('2024-11-18', 1, { usualDay: 'wednesday' });
    const days = daysOf(planAfter([absence('2024-11-12', '2024-11-13'), wednesdays]), 'coaching-1');

    expect(days.slice(9, 11)).toEqual(['2024-11-20', '2024-11-20']);
  });

  it('leaves conferences and clinics a day of their own in their week', () => {
    const wednesdays = changeOfFte('2024-10-07', 1, { usualDay: 'wednesday' });
    const { sessions } = planAfter([wednesdays], who, { calendars });
    const coaching = new Set(sessions.filter(({ kind }) => kind === 'coaching').map(({ day: on }) => on));
    const events = sessions.filter(({ placed }) => placed === 'spread');

    expect(events).toHaveLength(9);
    expect(events.filter(({ day: on }) => coaching.has(on)).map(({ id }) => id)).toEqual([]);
    const conference = events.find(({ kind }) => kind === 'conference');
    expect(conference?.movedFrom).toEqual({ day: day('2024-11-13'), because: 'changeOfFte' });
    expect(conference?.day).toBe('2024-11-14');
  });
});
