import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import type { YearDates } from '../../../src/calendar/schoolDates.js';
import { isFortnightly } from '../../../src/schedule/fortnight.js';
import type { Plan } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { fte } from '../../../src/vocabulary/fte.js';
import { secondYearStudyWeekly, selfStudyOf45Minutes } from '../../../src/workload/assumptions.js';
import { tallyWorkload } from '../../../src/workload/tallyWorkload.js';
import { daysOf, ect, planAfter } from '../../support/atBlueCoat.js';
import { pause, resume, transfer } from '../../support/events.js';
import { blueCoatOn, day } from '../../support/schools.js';

const [, y24, y25, y26] = blueCoatOn.years as readonly [YearDates, YearDates, YearDates, YearDates];
const here = schoolCalendar({ school: 'here', years: [y24, y25, y26] });
const who = { ...ect, school: 'here' };

/** Another school with the years that it has published. */
function there(...years: readonly YearDates[]) {
  return schoolCalendar({ school: 'there', years });
}

/** A year with other days of one of its terms, the first, second or third. */
function changed(year: YearDates, at: number, days: { readonly first?: string; readonly last?: string }): YearDates {
  const [first, last] = [days.first, days.last];
  const terms = year.terms.map((term, position) =>
    position === at
      ? {
          ...term,
          ...(first === undefined ? {} : { first: day(first) }),
          ...(last === undefined ? {} : { last: day(last) }),
        }
      : term,
  );
  return { ...year, terms, trainingDays: [] };
}

/** Terms with their years and how many teaching weeks they have. */
function termLines({ terms }: Plan): readonly string[] {
  return terms.map(({ name, academicYear, year, weeks }) => `${name} ${academicYear} (${year}): ${weeks.length}`);
}

function mondaysOf(plan: Plan): readonly string[] {
  return tallyWorkload(plan).weeks.map(({ week }) => week);
}

describe('the terms of someone who goes to another school', () => {
  it('are counted once, where the new school’s last known term ended later than the old one’s', () => {
    const calendars = [here, there(changed(y24, 2, { last: '2025-07-25' }))];
    const plan = planAfter([transfer('2025-09-08', 'there')], who, { calendars });

    expect(termLines(plan)).toEqual([
      'autumn 2024/25 (1): 15',
      'spring 2024/25 (1): 13',
      'summer 2024/25 (1): 11',
      'autumn 2025/26 (2): 1',
      'spring 2025/26 (2): 0',
      'summer 2025/26 (2): 0',
    ]);
    expect(new Set(mondaysOf(plan)).size).toBe(mondaysOf(plan).length);
  });

  it('are in the years they were in, whatever the other school’s dates after the second year', () => {
    const calendars = [here, there(y24, changed(y25, 2, { last: '2026-07-24' }), y26)];
    const before = [pause('2025-09-15'), resume('2025-12-01')];
    const assume = [selfStudyOf45Minutes, secondYearStudyWeekly];
    const [stays, goes] = [before, [...before, transfer('2026-09-01', 'there')]].map(
      (events) => tallyWorkload(planAfter(events, who, { calendars }), { assume }).years,
    );

    expect(goes).toEqual(stays);
    const mondays = mondaysOf(planAfter([...before, transfer('2026-09-01', 'there')], who, { calendars }));
    expect(new Set(mondays).size).toBe(mondays.length);
    expect(mondays).toContain('2026-09-07');
  });

  it('keep the weeks at the old school after the second year, though the new one has not published them', () => {
    const calendars = [here, there(y24, y25)];
    const plan = planAfter([pause('2025-09-15'), resume('2025-12-01'), transfer('2026-11-02', 'there')], who, {
      calendars,
    });
    const autumn = plan.terms.find(({ academicYear }) => academicYear === '2026/27');

    expect(autumn).toMatchObject({ name: 'autumn', year: null, last: null });
    expect(autumn?.weeks.map(({ monday }) => monday)).toEqual([
      '2026-08-31',
      '2026-09-07',
      '2026-09-14',
      '2026-09-21',
      '2026-09-28',
      '2026-10-05',
      '2026-10-12',
      '2026-10-19',
    ]);
  });

  it('have every day taught at the new school from the first day there on, in the middle of a week too', () => {
    const opensInAugust = there(y24, changed(y25, 0, { first: '2025-08-27' }));
    const plan = planAfter([transfer('2025-08-27', 'there')], who, { calendars: [here, opensInAugust] });

    expect(plan.terms[3]?.weeks[0]).toMatchObject({
      monday: '2025-08-25',
      taught: [null, null, '2025-08-27', '2025-08-28', '2025-08-29'],
    });
  });

  it('have the days of both schools in the week of the move', () => {
    const other = there(changed(y24, 1, { first: '2025-01-08' }), y25);
    const plan = planAfter([transfer('2025-03-05', 'there')], who, { calendars: [here, other] });
    const back = planAfter([transfer('2025-01-08', 'there')], who, { calendars: [here, other] });
    const weekOf = (of: Plan, monday: string) => of.terms[1]?.weeks.find((week) => week.monday === monday)?.taught;

    expect(weekOf(plan, '2025-03-03')).toEqual(['2025-03-03', '2025-03-04', '2025-03-05', '2025-03-06', '2025-03-07']);
    expect(weekOf(back, '2025-01-06')).toEqual(['2025-01-06', '2025-01-07', '2025-01-08', '2025-01-09', '2025-01-10']);
  });

  it('go on into the last weeks of a longer term', () => {
    const calendars = [here, there(changed(y24, 2, { last: '2025-07-25' }), y25)];
    const events = [pause('2025-07-07'), resume('2025-07-19'), transfer('2025-07-19', 'there')];
    const { terms } = planAfter(events, who, { calendars });

    expect(terms[2]?.last).toBe('2025-07-25');
    expect(terms[2]?.weeks.at(-1)?.monday).toBe('2025-07-21');
  });
});

describe('a year that the first school has not published', () => {
  const first = schoolCalendar({ school: 'here', years: [y24] });

  it('is planned by the school where the person will be when it begins', () => {
    const calendars = [first, there(y24, y25)];
    const plan = planAfter([transfer('2025-09-01', 'there')], who, { calendars });
    const known = planAfter([transfer('2025-09-01', 'there')], who, { calendars: [here, there(y24, y25)] });

    expect(plan.unscheduled.map(({ why }) => why)).not.toContain('calendarNotKnown');
    expect(plan.caveats.map(({ code }) => code)).not.toContain('calendarNotKnown');
    expect(daysOf(plan, 'coaching-2')).toEqual(daysOf(known, 'coaching-2'));
    expect(daysOf(plan, 'clinic-ect-2')).toHaveLength(3);
  });

  it('is put in its place where the first school has published a later one', () => {
    const calendars = [schoolCalendar({ school: 'here', years: [y24, y26] }), there(y24, y25, y26)];
    const plan = planAfter([transfer('2025-09-01', 'there')], who, { calendars });
    const known = planAfter([transfer('2025-09-01', 'there')], who, { calendars: [here, there(y24, y25, y26)] });

    expect(plan.sessions.map(({ id, day: on }) => [id, on])).toEqual(known.sessions.map(({ id, day: on }) => [id, on]));
  });

  it.each([
    ['begins before the move', [transfer('2025-09-02', 'there')]],
    ['begins on the day the person moves on', [transfer('2025-03-03', 'there'), transfer('2025-09-01', 'elsewhere')]],
    ['is over when the person has moved on', [transfer('2025-03-03', 'there'), transfer('2025-04-28', 'elsewhere')]],
  ])('stays unknown where the year %s', (_, events) => {
    const elsewhere = schoolCalendar({ school: 'elsewhere', years: [y24] });
    const plan = planAfter(events, who, { calendars: [first, there(y24, y25), elsewhere] });

    expect(plan.unscheduled.map(({ activity, why }) => [activity, why])).toContainEqual([
      'coaching-2',
      'calendarNotKnown',
    ]);
  });
});

describe('what happens every fortnight, at another school from the beginning of a year on', () => {
  const late = there(y24, changed(y25, 0, { first: '2025-09-08' }), y26);

  it.each(['2025-07-19', '2025-08-15', '2025-09-01'])('is in that school’s fortnights, after a move on %s', (from) => {
    const calendars = [here, late];
    const { sessions, caveats } = planAfter([transfer(from, 'there')], who, { calendars });
    const weeks = late.years.flatMap(({ terms }) => terms.flatMap((term) => term.weeks));
    const fortnights = weeks.filter((week) => isFortnightly(week, 'oddWeeks')).map(({ monday }) => monday);
    const coaching = sessions.filter(({ activity }) => activity === 'coaching-2');

    expect(coaching.slice(0, 3).map(({ day: on, state }) => [on, state])).toEqual([
      ['2025-09-09', 'due'],
      ['2025-09-23', 'due'],
      ['2025-10-07', 'due'],
    ]);
    expect(coaching.flatMap(({ week }) => week ?? []).filter((week) => !fortnights.includes(week))).toEqual([]);
    expect(caveats.map(({ code }) => code)).not.toContain('calendarNotKnown');
  });

  it('is in weeks 1, 3, 5 … of each term there, where that was chosen', () => {
    const shorter = there(y24, changed(y25, 0, { last: '2025-12-12' }), y26);
    const choices = { calendars: [here, shorter], fortnight: 'restartEachTerm' as const };
    const { sessions } = planAfter([transfer('2025-09-01', 'there')], who, choices);
    const weeks = shorter.years.flatMap(({ terms }) => terms.flatMap((term) => term.weeks));
    const odd = weeks.filter(({ inTerm }) => inTerm % 2 === 1).map(({ monday }) => monday);
    const coaching = sessions.filter(({ activity, state }) => activity === 'coaching-2' && state === 'due');

    expect(coaching.length).toBeGreaterThan(15);
    expect(coaching.flatMap(({ week }) => week ?? []).filter((week) => !odd.includes(week))).toEqual([]);
  });

  it('stays in its weeks where the year had begun at either school', () => {
    const plan = planAfter([transfer('2025-09-08', 'there')], who, { calendars: [here, late] });

    expect(daysOf(plan, 'coaching-2').slice(0, 3)).toEqual(['2025-09-02', '2025-09-16', '2025-09-30']);
  });

  it('stays in its weeks where the year had begun at the new school only', () => {
    const lateHere = schoolCalendar({ school: 'here', years: [y24, changed(y25, 0, { first: '2025-09-08' }), y26] });
    const weeks = (...events: readonly PlanEvent[]) =>
      planAfter(events, who, { calendars: [lateHere, there(y24, y25, y26)] })
        .sessions.filter(({ activity }) => activity === 'coaching-2')
        .map(({ week }) => week);

    expect(weeks(transfer('2025-09-03', 'there'))).toEqual(weeks());
    expect(weeks(transfer('2025-09-01', 'there'))[0]).toBe('2025-09-01');
  });

  it('keeps a session that the other school has no fortnight for in a week of its own', () => {
    const short = there(y24, changed(y25, 2, { last: '2026-06-12' }));
    const plan = planAfter([transfer('2025-09-01', 'there')], who, { calendars: [here, short] });
    const coaching = plan.sessions.filter(({ activity }) => activity === 'coaching-2');

    expect(coaching).toHaveLength(20);
    expect(coaching.at(-1)).toMatchObject({ day: null, state: 'open' });
  });

  it('stays as it was laid at the part-time pace', () => {
    const part = { ...who, fte: fte(0.9) };
    const choices = { calendars: [here, late], partTime: 'partTimePace' as const };
    const weeksOf = (plan: Plan) =>
      plan.sessions
        .filter(({ activity, state }) => activity === 'coaching-2' && state === 'due')
        .map(({ week }) => week);

    expect(weeksOf(planAfter([transfer('2025-08-15', 'there')], part, choices))).toEqual(
      weeksOf(planAfter([], part, choices)),
    );
  });
});
