import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { Plan, Planning } from '../../src/schedule/plan.js';
import type { PlanEvent } from '../../src/schedule/planEvent.js';
import { fte } from '../../src/vocabulary/fte.js';
import {
  conferenceOfSixHours,
  secondYearStudyFortnightly,
  secondYearStudyWeekly,
  selfStudyOf45Minutes,
} from '../../src/workload/assumptions.js';
import { tallyWorkload } from '../../src/workload/tallyWorkload.js';
import { timeOffBalance } from '../../src/workload/timeOffBalance.js';
import type { Workload } from '../../src/workload/workload.js';
import { atPartTimePace, ect, mentorOf, planAfter, planFor, start } from '../support/atBlueCoat.js';
import { cases } from '../support/cases.js';
import { dayLater } from '../support/dayCounter.js';
import { changeOfFte, pause, resume, transfer, withdraw } from '../support/events.js';
import { blueCoatOn, day, yearOf } from '../support/schools.js';

// Study of the second year of which only the number is assumed. By hand: 39 teaching weeks in 2024/25, 40 in 2025/26, of
// which 20 are odd, and 40 in 2026/27.

const calendars = [schoolCalendar(blueCoatOn)];
const FORTNIGHTLY = [selfStudyOf45Minutes, secondYearStudyFortnightly];
const WEEKLY = [selfStudyOf45Minutes, secondYearStudyWeekly];

function planOf(events: readonly PlanEvent[], planning: Partial<Planning> = {}, who: Enrolment = ect): Plan {
  return planAfter(events, who, { calendars, ...planning });
}

function studyOf({ kinds }: Workload): number | undefined {
  return kinds.find(({ kind }) => kind === 'selfStudy')?.minutes;
}

/** The weeks in which there is assumed study, and how many have no week. */
function weeksOf(plan: Plan, every: 'week' | 'fortnight'): { weeks: readonly string[]; undated: number } {
  const study = { ...secondYearStudyWeekly, every, minutes: 1 };
  const [without, assumed] = [tallyWorkload(plan), tallyWorkload(plan, { assume: [study] })];
  const weeks = assumed.weeks.filter(({ minutes }, at) => minutes > Number(without.weeks[at]?.minutes));
  const undated = assumed.years.map((year, at) => year.undated.minutes - Number(without.years[at]?.undated.minutes));
  return { weeks: weeks.map(({ week }) => week), undated: undated.reduce((sum, each) => sum + each, 0) };
}

/** The weeks of an activity's sessions, in order; those that have none come last. */
function weeksOfSessions({ sessions }: Plan, activity: string): readonly string[] {
  return sessions.flatMap((session) => (session.activity === activity ? (session.week ?? []) : [])).toSorted();
}

describe('a week of study that is only assumed', () => {
  const assume = [...FORTNIGHTLY, conferenceOfSixHours];
  const done = (on: string) => tallyWorkload(planOf([]), { assume, asOf: day(on) }).asOf?.done.minutes ?? 0;
  const doneWithout = (on: string) =>
    tallyWorkload(planOf([]), { assume: [selfStudyOf45Minutes, conferenceOfSixHours], asOf: day(on) }).asOf?.done
      .minutes ?? 0;

  it.each([[assume], [WEEKLY]])('is done once the week is over, and with it everything in the end: %#', (assumed) => {
    const { asOf, total } = tallyWorkload(planOf([]), { assume: assumed, asOf: day('2027-08-31') });

    expect(asOf?.done).toEqual(total);
    expect(asOf?.toCome.minutes).toBe(0);
  });

  it.each([
    ['2025-09-05', 0],
    ['2025-09-06', 45],
    ['2025-09-08', 45],
    ['2025-09-19', 45],
    ['2025-09-20', 90],
    ['2026-07-17', 19 * 45],
    ['2026-07-18', 20 * 45],
  ])('is to come while its last teaching day is: %s', (on, minutes) => {
    expect(done(on) - doneWithout(on)).toBe(minutes);
  });

  it('is to come where no week is known of it', () => {
    const paused = planOf([pause('2025-09-01')]);
    const { asOf } = tallyWorkload(paused, { assume: FORTNIGHTLY, asOf: day('2027-08-31') });

    expect(asOf?.toCome.minutes).toBe(20 * 45 + 20 * 45 + 3 * 60);
  });
});

describe('study on days that are known', () => {
  const onTuesdays = ['2026-03-03', '2026-03-10', '2026-03-17'].map((on, at) => ({
    activity: 'self-study-2',
    ordinal: at + 1,
    day: day(on),
  }));

  it('takes the place of none, once it is dropped', () => {
    const left = (fixed: Planning['fixed']) =>
      studyOf(tallyWorkload(planOf([withdraw('2026-01-05')], { fixed }), { assume: FORTNIGHTLY }));

    expect(left([])).toBe(2115);
    expect(left(onTuesdays)).toBe(2115);
  });

  it('takes the place of one each, where it was missed and neither has a week', () => {
    const study = (fixed: Planning['fixed']) =>
      studyOf(tallyWorkload(planOf([pause('2025-09-22')], { fixed }), { assume: FORTNIGHTLY }));

    expect(
      planOf([pause('2025-09-22')], { fixed: onTuesdays }).sessions.filter(
        ({ activity, week }) => activity === 'self-study-2' && week === null,
      ),
    ).toHaveLength(3);
    expect(study([])).toBe((39 + 20) * 45);
    expect(study(onTuesdays)).toBe((39 + 20) * 45);
  });
});

describe('study that a pause puts after the terms of the plan', () => {
  const plan = planOf([pause('2025-09-08'), resume('2025-09-15')]);

  it('has no week, where nothing that is planned is as late: the plan does not have the weeks that follow', () => {
    const workload = tallyWorkload(plan, { assume: WEEKLY });
    const { gaps } = timeOffBalance(workload, []);

    expect(plan.terms.at(-1)).toMatchObject({ name: 'summer', academicYear: '2025/26' });
    expect(workload.years.map(({ year, undated }) => [year, undated.minutes])).toEqual([
      [1, 0],
      [2, 45],
    ]);
    expect(gaps).toContain('sessionsWithoutDay');
    expect(weeksOf(plan, 'week')).toMatchObject({ undated: 1 });
    expect(weeksOf(plan, 'week').weeks.at(-1)).toBe('2026-07-20');
  });

  it('is in their weeks, outside the two years, where something planned is', () => {
    const later = planOf([pause('2025-09-08'), resume('2025-09-22')]);
    const { years, weeks } = tallyWorkload(later, { assume: WEEKLY });

    expect(later.terms.at(-1)).toMatchObject({ name: 'autumn', academicYear: '2026/27', year: null });
    expect(years.map(({ year, undated }) => [year, undated.minutes])).toEqual([
      [1, 0],
      [2, 0],
      [null, 0],
    ]);
    expect(weeksOf(later, 'week').weeks.slice(-2)).toEqual(['2026-08-31', '2026-09-07']);
    expect(weeks.find(({ week }) => week === '2026-09-07')?.year).toBeNull();
  });
});

describe('study at the part-time pace', () => {
  const share = { fte: fte(0.6) } as const;
  const slow = planOf([], atPartTimePace, { ...ect, ...share });

  it('begins with the second year’s coaching, and not before the first year’s study is over', () => {
    const { weeks, undated } = weeksOf(slow, 'fortnight');

    expect(weeks[0]).toBe('2026-04-13');
    expect(slow.sessions.find(({ id }) => id.endsWith('/coaching-2/1'))?.week).toBe('2026-04-13');
    expect(weeksOfSessions(slow, 'self-study-1').at(-1)).toBe('2026-03-16');
    expect(weeks).toEqual(weeksOfSessions(slow, 'coaching-2'));
    expect(weeks.length + undated).toBe(20);
    expect(undated).toBe(3);
  });

  it('leaves the second year with less than is asked at full pace', () => {
    const { years } = tallyWorkload(slow, { assume: [...FORTNIGHTLY, conferenceOfSixHours] });

    // By hand: 15 weeks of the first year's coaching and study are left for the second, a conference and a clinic; then there
    // are 5 of the second year's, and a clinic. Three come after what is known, with a clinic.
    const undated = 3 * 90 + 60;
    expect(years.map(({ year, minutes, undated: { minutes: late } }) => [year, minutes, late])).toEqual([
      [1, 24 * 90 + 2 * 60 + 360, 0],
      [2, 15 * 90 + 360 + 60 + 5 * 90 + 60 + undated, undated],
      [null, 12 * 90 + 60 + 360, 0],
    ]);
  });

  it('keeps to the full pace until another is agreed, and for whom there is none to agree', () => {
    const full = weeksOf(planOf([], {}, { ...ect, ...share }), 'fortnight');
    const coordinator = weeksOf(planAsked({ ...ect, ...share, role: 'inductionCoordinator' }), 'fortnight');

    expect(full).toEqual(weeksOf(planOf([]), 'fortnight'));
    expect(coordinator.weeks).toEqual(full.weeks);
  });

  it('is that of the ECT, in the mentor’s plan too', () => {
    const mentor = mentorOf([
      { person: 'a', start, ...share },
      { person: 'b', start },
    ]);
    const ofEct = (whose: string | null, events: readonly PlanEvent[] = []) =>
      weeksOf(planAsked({ ...mentor, ...share }, whose, events), 'fortnight').weeks;

    expect(ofEct('a')[0]).toBe('2026-04-13');
    expect(ofEct('b')[0]).toBe('2025-09-01');
    expect(ofEct(null)[0]).toBe('2025-09-01');
    const slower = changeOfFte('2025-09-01', 0.5);
    expect(ofEct('b', [{ ...slower, person: 'b' }])[1]).toBe('2025-09-29');
    expect(ofEct('b', [{ ...slower, person: 'a' }])[1]).toBe('2025-09-15');
    expect(ofEct('b', [slower])[1]).toBe('2025-09-15');
  });

  /** A plan in which someone is asked for study of the second year: alone, or with an ECT. */
  function planAsked(who: Enrolment, whose: string | null = null, events: readonly PlanEvent[] = []): Plan {
    const { unscheduled } = planFor(ect, { calendars });
    return {
      ...planOf(events, atPartTimePace, who),
      unscheduled: unscheduled.map((each) => ({ ...each, ect: whose })),
    };
  }

  it('never comes to two in one week', () => {
    const plan = planOf([changeOfFte('2025-09-15', 0.6), changeOfFte('2025-10-13', 1)], atPartTimePace);
    const { weeks, undated } = weeksOf(plan, 'week');

    expect(new Set(weeks).size).toBe(weeks.length);
    expect(weeks.length + undated).toBe(40);
  });

  it('goes on at the pace that is agreed in a pause', () => {
    const events = [pause('2025-09-15'), changeOfFte('2025-10-06', 0.5), resume('2025-11-03')];
    const plan = planOf(events, atPartTimePace);

    expect(weeksOf(plan, 'fortnight').weeks.slice(0, 4)).toEqual([
      '2025-09-01',
      '2025-11-03',
      '2025-12-01',
      '2026-01-12',
    ]);
    expect(weeksOf(plan, 'fortnight').weeks).toEqual(weeksOfSessions(plan, 'coaching-2'));
  });
});

describe('study every fortnight', () => {
  const chances = fc.array(
    fc.record({ after: fc.integer({ min: 1, max: 40 }), share: fc.constantFrom(null, 1, 0.8, 0.6, 0.5) }),
    { maxLength: 5 },
  );
  const known = fc.constantFrom<readonly string[]>(
    ['2024/25', '2025/26', '2026/27'],
    ['2024/25', '2025/26'],
    ['2024/25'],
    ['2025/26', '2026/27'],
    ['2026/27'],
  );

  it('is in the weeks of the second year’s coaching, whatever happens to the pace, and whatever is known', () => {
    fc.assert(
      fc.property(
        chances,
        known,
        fc.constantFrom('2024-09-03', '2025-01-06', '2025-04-28'),
        fc.constantFrom(1, 0.8, 0.6),
        fc.constantFrom('oddWeeks' as const, 'evenWeeks' as const, 'restartEachTerm' as const),
        (happenings, years, from, share, fortnight) => {
          const school = schoolCalendar({
            ...blueCoatOn,
            years: blueCoatOn.years.filter(({ academicYear }) => years.includes(academicYear)),
          });
          const plan = planOf(
            eventsFrom(from, happenings),
            { calendars: [school], fortnight, ...atPartTimePace },
            { ...ect, usualDay: 'monday', start: day(from), fte: fte(share) },
          );
          // One that a week had no room for is caught up in the next; study that is only assumed stays.
          fc.pre(plan.sessions.every(({ activity, state }) => activity !== 'coaching-2' || state !== 'caughtUp'));

          expect(weeksOf(plan, 'fortnight').weeks).toEqual(weeksOfSessions(plan, 'coaching-2'));
        },
      ),
      { numRuns: cases(100, 30) },
    );
  });

  /** On Mondays, one thing after another: other hours, or a pause and its end. */
  function eventsFrom(
    from: string,
    happenings: readonly { readonly after: number; readonly share: number | null }[],
  ): readonly PlanEvent[] {
    const events: PlanEvent[] = [];
    let monday = from === '2024-09-03' ? '2024-09-02' : from;
    for (const { after, share } of happenings) {
      monday = dayLater(monday, 7 * after);
      const isPaused = events.filter(({ kind }) => kind === 'defer' || kind === 'resume').length % 2 === 1;
      events.push(share === null ? (isPaused ? resume(monday) : pause(monday)) : changeOfFte(monday, share));
    }
    return events;
  }

  it('has no week after terms that nobody knows, once something has moved it', () => {
    const [, ofFirst, ofSecond, ofThird] = blueCoatOn.years;
    if (ofFirst === undefined || ofSecond === undefined || ofThird === undefined)
      throw new Error('there are four years');
    const onlySecond = [schoolCalendar({ ...blueCoatOn, years: [ofSecond, ofThird] })];
    const all = ['2025-09-01', '2025-09-15'];
    const first = (events: readonly PlanEvent[]) => weeksOf(planOf(events, { calendars: onlySecond }), 'fortnight');

    expect(first([]).weeks.slice(0, 2)).toEqual(all);
    // Nobody knows how many weeks a pause took of a year that is not known.
    expect(first([pause('2025-01-06'), resume('2025-02-03')])).toEqual({ weeks: [], undated: 20 });
    // In August the year that is not known is over.
    expect(first([pause('2025-08-04'), resume('2025-09-08')]).weeks[0]).toBe('2025-09-08');
    expect(first([pause('2025-07-28'), resume('2025-09-08')]).weeks).toEqual([]);
    // A pause of days in which nothing was known is of no known length, though the next one were.
    const twice = [pause('2025-01-06'), resume('2025-02-03'), pause('2025-03-03'), resume('2025-09-08')];
    expect(first(twice)).toEqual({ weeks: [], undated: 20 });
    expect(first([pause('2025-01-06'), resume('2025-02-03'), withdraw('2025-10-06')])).toEqual({
      weeks: [],
      undated: 0,
    });
    // Of what had no week before, none is known after a further pause either.
    expect(first([pause('2025-01-06'), resume('2025-02-03'), pause('2025-10-06'), resume('2025-11-03')])).toEqual({
      weeks: [],
      undated: 20,
    });
  });

  it('has no week after a term that nobody knows, before that is over', () => {
    const plan = planOf([pause('2025-10-06'), resume('2025-11-03')]);
    const cut = {
      ...plan,
      terms: plan.terms.map((each, at) => (at === 3 ? { ...each, last: null, weeks: [] } : each)),
    };
    const { weeks, undated } = weeksOf(cut, 'fortnight');

    expect(weeks).toEqual([]);
    expect(undated).toBeGreaterThan(10);
  });

  it('counts the week in which the programme is paused, and goes on, while a teaching day of it is to come', () => {
    const onFridays = weeksOf(planOf([pause('2025-09-12'), resume('2025-09-19')]), 'week');

    expect(onFridays.weeks.slice(0, 3)).toEqual(['2025-09-01', '2025-09-15', '2025-09-22']);
  });

  it('has none where a plan’s terms leave out some in between', () => {
    const plan = planOf([pause('2025-09-08'), resume('2025-10-06')]);
    const before = weeksOf(plan, 'week');
    const gap = {
      ...plan,
      terms: plan.terms.map((each) => (each.year === null ? { ...each, academicYear: '2027/28' as const } : each)),
    };

    expect(before.undated).toBe(0);
    expect(weeksOf(gap, 'week')).toEqual({ weeks: before.weeks.filter((week) => week < '2026-08-01'), undated: 4 });
  });

  it('stays in its weeks until the school year is over, after a move to a school that counts its weeks otherwise', () => {
    const year = yearOf(blueCoatOn, '2025/26');
    const terms = year.terms.map((term) => (term.name === 'autumn' ? { ...term, first: day('2025-09-08') } : term));
    const elsewhere = schoolCalendar({ school: 'elsewhere', years: [{ ...year, terms }] });
    const movedOn = (from: string, fortnight: Planning['fortnight']) =>
      planOf([transfer(from, 'elsewhere')], { calendars: [...calendars, elsewhere], fortnight });

    for (const from of ['2025-10-08', '2026-01-05', '2026-04-13']) {
      for (const fortnight of ['oddWeeks', 'evenWeeks', 'restartEachTerm'] as const) {
        const plan = movedOn(from, fortnight);

        expect(weeksOf(plan, 'fortnight').weeks).toEqual(weeksOfSessions(plan, 'coaching-2'));
        expect(weeksOf(plan, 'fortnight')).toEqual(weeksOf(planOf([], { fortnight }), 'fortnight'));
      }
    }
    expect(weeksOf(movedOn('2025-08-04', 'oddWeeks'), 'fortnight').weeks[0]).toBe('2025-09-08');
  });

  it('has none after a transfer to a school of which nothing is known', () => {
    const other = schoolCalendar({ ...blueCoatOn, school: 'elsewhere', years: blueCoatOn.years.slice(0, 2) });
    const moved = planOf([pause('2025-09-08'), resume('2025-10-06'), transfer('2026-04-13', other.school)], {
      calendars: [...calendars, other],
    });
    const { weeks } = weeksOf(moved, 'fortnight');

    expect(weeks.at(-1)).toBe('2026-03-16');
    expect(weeks).toEqual(weeksOfSessions(moved, 'coaching-2'));
    expect(tallyWorkload(moved, { assume: FORTNIGHTLY }).years[1]?.uncounted).toEqual(['selfStudy']);
  });
});

describe('what is counted under an assumption', () => {
  it('may be given as undefined, which is as good as left out', () => {
    const plan = planOf([]);
    const open = { ...selfStudyOf45Minutes, year: undefined, every: undefined };
    const workload = tallyWorkload(plan, { assume: [open], asOf: undefined });

    expect(workload).toStrictEqual(tallyWorkload(plan, { assume: [selfStudyOf45Minutes] }));
    expect(tallyWorkload(plan, { assume: undefined })).toStrictEqual(tallyWorkload(plan));
    expect(timeOffBalance(workload, [], { apart: undefined })).toStrictEqual(timeOffBalance(workload, []));
  });
});
