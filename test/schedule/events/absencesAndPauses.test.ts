import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { sktmSecondaryEct } from '../../../src/programmes/sktmSecondaryEct.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Plan } from '../../../src/schedule/plan.js';
import { selfStudyOf45Minutes } from '../../../src/workload/assumptions.js';
import { tallyWorkload } from '../../../src/workload/tallyWorkload.js';
import { calendars, ect, mentorOfTwo, participant, planAfter, planFor } from '../../support/atBlueCoat.js';
import {
  absence,
  changeOfFte,
  changeOfMentor,
  missed,
  pause,
  resume,
  transfer,
  withdraw,
} from '../../support/events.js';
import { blueCoatOn, day } from '../../support/schools.js';
import { linesOf } from '../../support/sessionLines.js';

function statesOf({ sessions }: Plan, activity: string, ...ordinals: readonly number[]): readonly string[] {
  return sessions
    .filter((session) => session.activity === activity && ordinals.includes(session.ordinal))
    .toSorted((one, other) => one.ordinal - other.ordinal)
    .map(({ ordinal, day: on, state, undated }) => `${ordinal} ${state} ${on ?? undated}`);
}

function codesOf({ caveats }: Plan): readonly string[] {
  return caveats.map(({ code }) => code);
}

describe('an absence during which the programme is paused', () => {
  const events = [absence('2025-01-20', '2025-03-10'), pause('2025-02-03'), resume('2025-03-03')];

  it('loses what lies before the pause, and what the person still misses after it, as one week', () => {
    expect(statesOf(planAfter(events), 'coaching-1', 17, 18, 19, 20, 21, 22, 23, 24)).toEqual([
      '17 due 2025-01-14',
      '18 revisit toBeRevisited',
      '19 revisit toBeRevisited',
      '20 caughtUp 2025-03-12',
      '21 due 2025-03-11',
      '22 due 2025-03-18',
      '23 due 2025-03-25',
      '24 due 2025-04-01',
    ]);
  });

  it.each([
    ['2025-03-05', 'absence', '2025-01-20', 'a date after the pause'],
    ['2025-03-02', 'defer', '2025-02-03', 'a date on the last day of the pause'],
    ['2025-01-29', 'absence', '2025-01-20', 'a date before the pause'],
  ])('loses a date of the caller’s, %s, by the %s of %s: %s', (on, by, since) => {
    const fixed = [{ activity: 'conference-ect-1', ordinal: 1, day: day(on) }];
    const conference = planAfter(events, ect, { fixed }).sessions.find(({ id }) => id.endsWith('conference-ect-1/1'));

    expect(conference).toMatchObject({ state: 'open', day: null });
    expect(conference?.changes).toMatchObject([{ by, on: since }]);
  });

  it('loses nothing by itself of what lies after a pause that begins again on the day on which it was to end', () => {
    const again = [pause('2025-02-03'), resume('2025-03-03'), pause('2025-03-03'), resume('2025-03-10')];
    const plan = planAfter([absence('2025-01-20', '2025-03-28'), ...again]);
    const session = plan.sessions.find(({ id }) => id.endsWith('/coaching-1/21'));

    expect(session?.changes.map(({ by, on: since }) => `${by} ${since}`)).toEqual([
      'defer 2025-02-03',
      'resume 2025-03-03',
      'defer 2025-03-03',
      'resume 2025-03-10',
      'absence 2025-03-10',
    ]);
  });

  it('leaves it to the pause to shift a clinic that is caught up after it', () => {
    const id = 'ambition-ect-2021/ect-1/clinic-ect-1/1';
    const fixed = [{ activity: 'clinic-ect-1', ordinal: 1, day: day('2025-01-09') }];
    const told = [
      missed(id, '2025-01-09'),
      absence('2025-01-10', '2025-01-17'),
      pause('2025-01-13'),
      resume('2025-01-15'),
    ];
    const plan = planAfter(told, ect, { fixed, missedEvents: 'hubPractice' });
    const clinic = plan.sessions.find((session) => session.id === id);

    expect(clinic?.changes.map(({ by, on: since }) => `${by} ${since}`)).toEqual([
      'missedSession 2025-01-09',
      'defer 2025-01-13',
      'resume 2025-01-15',
      'absence 2025-01-15',
    ]);
    expect(clinic).toMatchObject({ day: '2025-01-23', state: 'caughtUp' });
  });

  it('has been raised by then, and has not to be raised again', () => {
    const plan = planAfter(events);
    expect(plan.absences).toMatchObject([{ isLong: true }]);
    expect(codesOf(plan)).not.toContain('longAbsence');
    expect(actionsFor(plan).map(({ about }) => about)).toEqual(['pause', 'resume']);
  });

  it.each([
    ['before the absence began', [pause('2024-11-04'), resume('2024-11-18')]],
    ['after it was over', [pause('2025-03-31')]],
  ])('has to be raised all the same if the pause was %s', (_, pauses) => {
    const away = planAfter([absence('2025-01-20', '2025-03-10'), ...pauses]);

    expect(codesOf(away)).toContain('longAbsence');
    expect(actionsFor(away).map(({ about }) => about)).toContain('longAbsence');
  });

  it('is the mentor’s as well, where the ECT’s programme is paused meanwhile', () => {
    const away = planAfter([absence('2025-01-20', '2025-03-10', 'mentor'), pause('2025-02-03'), resume('2025-03-31')]);

    expect(codesOf(away)).not.toContain('longAbsence');
  });
});

describe('a date of the caller’s in the second of two pauses', () => {
  it('is lost when that one begins, and not before', () => {
    const events = [pause('2025-01-06'), resume('2025-01-20'), pause('2025-02-03'), resume('2025-02-24')];
    const fixed = [{ activity: 'conference-ect-1', ordinal: 1, day: day('2025-02-05') }];
    const conference = planAfter(events, ect, { fixed }).sessions.find(({ id }) => id.endsWith('conference-ect-1/1'));

    expect(conference).toMatchObject({ state: 'open', changes: [{ by: 'defer', on: '2025-02-03' }] });
  });
});

describe('a session that a change has put in a later week', () => {
  it('is shifted by a pause like those before it, and does not overtake them', () => {
    const changed = [changeOfMentor('2025-01-06', { mentorWorkingDays: ['monday'] })];
    expect(statesOf(planAfter(changed), 'coaching-1', 30)).toEqual(['30 caughtUp 2025-05-12']);

    const plan = planAfter([...changed, pause('2025-02-24'), resume('2025-03-31')]);
    const days = linesOf(plan, 'coaching-1', 22, 23, 24, 26, 27, 28, 29, 30, 31).map(
      (line) => line.split(/[ ,;]+/)[2] ?? '',
    );

    expect(days).toEqual([...days].toSorted());
    expect(statesOf(plan, 'coaching-1', 30)).toEqual(['30 due 2025-06-16']);
  });

  it('is behind, and comes first after a pause, once its own week is over', () => {
    const changed = [changeOfMentor('2025-04-28', { mentorWorkingDays: ['monday'] })];
    const resumed = (from: string) => planAfter([...changed, pause(from), resume('2025-06-02')]);

    expect(statesOf(resumed('2025-05-12'), 'coaching-1', 30, 31)).toEqual([
      '30 caughtUp 2025-06-02',
      '31 due 2025-06-02',
    ]);
    expect(statesOf(resumed('2025-05-08'), 'coaching-1', 30, 31)).toEqual(['30 due 2025-06-02', '31 due 2025-06-09']);
  });
});

describe('a session that has to move off its usual day', () => {
  it('goes to a day without another of its kind, where there is one', () => {
    const friday = { ...ect, usualDay: 'friday' as const };
    const workingDays = ['tuesday', 'wednesday', 'thursday'] as const;
    const plan = planAfter([absence('2025-01-17'), changeOfFte('2025-01-20', 1, { workingDays })], friday);

    expect(statesOf(plan, 'coaching-1', 17, 18)).toEqual(['17 caughtUp 2025-01-23', '18 due 2025-01-22']);
  });
});

describe('someone who leaves during a pause', () => {
  const year2 = (plan: Plan) => plan.unscheduled.filter(({ year }) => year === 2).map(({ activity }) => activity);

  it('is asked for nothing that would have begun after the pause did', () => {
    expect(year2(planAfter([pause('2025-07-07'), withdraw('2025-10-01')]))).toEqual([]);
    expect(year2(planAfter([pause('2025-09-15'), withdraw('2025-10-01')]))).toEqual(['self-study-2']);
  });

  it.each(['2025-02-03', '2025-07-07'])('counts the last pause only, after one that was over on %s', (over) => {
    const twice = [pause('2025-01-06'), resume(over), pause('2025-07-07'), withdraw('2025-10-01')];

    expect(year2(planAfter(twice))).toEqual([]);
  });

  it('is asked for what began before a pause that was over, or in between', () => {
    expect(year2(planAfter([pause('2025-07-07'), resume('2025-09-01'), withdraw('2025-10-01')]))).toEqual([
      'self-study-2',
    ]);
    expect(year2(planAfter([pause('2025-07-07'), resume('2025-10-01'), withdraw('2025-10-01')]))).toEqual([
      'self-study-2',
    ]);
  });

  it('is the ECT whose programme is paused, in the mentor’s plan', () => {
    const unknown = { calendars: [schoolCalendar({ ...blueCoatOn, years: blueCoatOn.years.slice(0, 2) })] };
    const open = (plan: Plan) =>
      plan.unscheduled.filter(({ ect: whose }) => whose === 'a').map(({ activity }) => activity);

    expect(open(planAfter([withdraw('2025-10-01', 'a')], mentorOfTwo, unknown))).toEqual(['coaching-2']);
    expect(open(planAfter([pause('2025-07-07', 'a'), withdraw('2025-10-01', 'a')], mentorOfTwo, unknown))).toEqual([]);
    const handedOver = changeOfMentor('2025-10-01', { ect: 'a' });
    expect(
      open(planAfter([pause('2025-07-07', 'a'), handedOver, resume('2025-11-03', 'a')], mentorOfTwo, unknown)),
    ).toEqual([]);
    const early = changeOfMentor('2025-07-14', { ect: 'a' });
    expect(open(planAfter([early, pause('2025-10-06', 'a')], mentorOfTwo, unknown))).toEqual([]);
    expect(open(planAfter([pause('2025-07-07', 'b'), withdraw('2025-10-01', 'a')], mentorOfTwo, unknown))).toEqual([
      'coaching-2',
    ]);
  });
});

describe('whom an action is about', () => {
  const ectsOf = (plan: Plan) => actionsFor(plan).map(({ about, ect: whose }) => [about, whose]);

  it('is the ECT to whom it happens, in a mentor’s plan', () => {
    const events = [
      absence('2024-11-04', '2024-12-13', 'a'),
      pause('2025-01-06', 'b'),
      resume('2025-02-03', 'b'),
      withdraw('2025-06-02', 'b'),
      changeOfMentor('2025-04-28', { ect: 'a' }),
    ];

    expect(ectsOf(planAfter(events, mentorOfTwo))).toEqual([
      ['pause', 'b'],
      ['resume', 'b'],
      ['newMentor', 'a'],
      ['withdrawal', 'b'],
      ['longAbsence', 'a'],
    ]);
  });

  it('is nobody else, where it happens to the person whose plan it is', () => {
    const events = [absence('2024-11-04', '2024-12-13'), pause('2025-01-06'), withdraw('2025-06-02')];

    expect(new Set(ectsOf(planAfter(events, mentorOfTwo)).map(([, whose]) => whose))).toEqual(new Set([null]));
    expect(new Set(ectsOf(planAfter([...events, changeOfMentor('2025-04-28')])).map(([, whose]) => whose))).toEqual(
      new Set([null]),
    );
  });
});

describe('a school year that is published in part', () => {
  it('makes only plans provisional that have a session on a day chosen in it', () => {
    expect(codesOf(planFor())).toContain('trainingDaysNotPublished');
    expect(codesOf(planAfter([withdraw('2025-07-21')]))).not.toContain('trainingDaysNotPublished');
    expect(codesOf(planFor(participant, {}, sktmSecondaryEct))).toEqual([]);
  });

  it('counts at the new school from the day of the move on, and at the old one until then', () => {
    const open = schoolCalendar({
      school: 'there',
      years: blueCoatOn.years.map((year) => ({ ...year, trainingDays: 'notPublished' as const })),
    });
    const firm = schoolCalendar({
      school: ect.school,
      years: blueCoatOn.years.map((year) => ({ ...year, trainingDays: [] })),
    });
    const yearsOf = (from: string, here: typeof open, to: typeof open) =>
      planAfter([transfer(from, to.school)], { ...ect, school: here.school }, { calendars: [here, to] })
        .caveats.filter(({ code }) => code === 'trainingDaysNotPublished')
        .map(({ about }) => about);

    // The last session of the first year is on 15 July 2025, the first of all on 3 September 2024.
    expect(yearsOf('2025-07-15', firm, open)).toEqual(['2024/25', '2025/26']);
    expect(yearsOf('2025-07-16', firm, open)).toEqual(['2025/26']);
    expect(yearsOf('2024-09-03', open, firm)).toEqual([]);
    expect(yearsOf('2024-09-04', open, firm)).toEqual(['2024/25']);
  });

  it('may have its training days published, and not all its bank holidays known', () => {
    const far = {
      ...ambitionEct,
      editions: ambitionEct.editions.map((edition) => ({ ...edition, cohorts: ['2028/29' as const] })),
    };
    const years = blueCoatOn.years.slice(1, 2).map(({ terms }) => ({
      academicYear: '2028/29' as const,
      trainingDays: [],
      terms: terms.map(({ name, first, last }) => ({ name, first: yearsOn(first), last: yearsOn(last) })),
    }));
    const plan = planFor(
      { ...ect, start: day('2028-09-04') },
      { calendars: [schoolCalendar({ ...blueCoatOn, years })] },
      far,
    );

    expect(plan.caveats).toContainEqual({ code: 'bankHolidaysNotKnown', about: '2028/29', ect: null });
    expect(codesOf(plan)).not.toContain('trainingDaysNotPublished');
  });

  it('is the one of the school where the person is', () => {
    const known = schoolCalendar({
      school: 'there',
      years: blueCoatOn.years.map((year) => ({ ...year, trainingDays: [] })),
    });
    const choices = { calendars: [...calendars, known] };

    expect(codesOf(planAfter([transfer('2025-09-01', 'there')], ect, choices))).not.toContain(
      'trainingDaysNotPublished',
    );
    expect(codesOf(planAfter([transfer('2025-09-02', 'there')], { ...ect, usualDay: 'monday' }, choices))).toContain(
      'trainingDaysNotPublished',
    );
  });
});

describe('the last day of a course', () => {
  const long = { calendars: [schoolCalendar(blueCoatOn)] };
  const [further] = blueCoatOn.years.slice(-1);
  const beyond = {
    calendars: [
      schoolCalendar({
        ...blueCoatOn,
        years: [
          ...blueCoatOn.years,
          {
            ...further,
            academicYear: '2027/28' as const,
            terms: (further?.terms ?? []).map((term) => ({
              name: term.name,
              first: day(later(term.first)),
              last: day(later(term.last)),
            })),
          },
        ] as typeof blueCoatOn.years,
      }),
    ],
  };
  const events = [pause('2025-01-06'), resume('2026-09-01')];

  it('makes what is planned after it provisional: whoever has not finished goes on to another course', () => {
    const plan = planAfter(events, ect, beyond);
    const late = plan.sessions.filter(({ caveats }) => caveats.includes('pastLastDay'));

    expect(late.length).toBeGreaterThan(0);
    expect(late).toEqual(plan.sessions.filter(({ day: on }) => on !== null && on > '2027-08-31'));
    expect(plan.caveats).toContainEqual({ code: 'pastLastDay', about: '2027-08-31', ect: null });
  });

  it('is the ECT’s, in the plan of a mentor without an edition', () => {
    const mentor = { ...mentorOfTwo, start: day('2025-09-01'), trained: true };

    expect(codesOf(planAfter([pause('2025-10-06', 'a'), resume('2027-06-07', 'a')], mentor, beyond))).toContain(
      'pastLastDay',
    );
  });

  it.each([
    ['nothing is planned after it', () => planAfter([], ect, long)],
    ['none is published', () => planAfter(events, ect, beyond, withoutLastDay())],
  ])('makes nothing provisional where %s', (_, planned) => {
    const plan = planned();
    expect(codesOf(plan)).not.toContain('pastLastDay');
    expect(tallyWorkload(plan, { assume: [selfStudyOf45Minutes] }).total.minutes).toBeGreaterThan(0);
  });
});

function withoutLastDay() {
  return {
    ...ambitionEct,
    editions: ambitionEct.editions.map((edition) => ({ ...edition, lastDay: 'notPublished' as const })),
  };
}

function later(on: string): string {
  return `${Number(on.slice(0, 4)) + 1}${on.slice(4)}`;
}

/** The same day four years on. */
function yearsOn(on: string): CivilDay {
  return day(`${Number(on.slice(0, 4)) + 4}${on.slice(4)}`);
}
