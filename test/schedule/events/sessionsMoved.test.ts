import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import { WEEKDAYS } from '../../../src/calendar/weekday.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { ittProviderCommunity } from '../../../src/programmes/ittProviderCommunity.js';
import { sktmSecondaryEct } from '../../../src/programmes/sktmSecondaryEct.js';
import { strengtheningIttPartnerships } from '../../../src/programmes/strengtheningIttPartnerships.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import { comparePlans } from '../../../src/schedule/comparePlans.js';
import type { Enrolment, MentoredEct } from '../../../src/schedule/enrolment.js';
import type { Plan, Planning, Session } from '../../../src/schedule/plan.js';
import type { ChangeOfFte, PlanEvent } from '../../../src/schedule/planEvent.js';
import { planSchedule } from '../../../src/schedule/planSchedule.js';
import type { FactName } from '../../../src/vocabulary/facts.js';
import { fte } from '../../../src/vocabulary/fte.js';
import type { Programme } from '../../../src/vocabulary/programme.js';
import { day, ect, school, start, unbending } from '../../support/atBlueCoat.js';
import { problemsOf } from '../../support/problemsOf.js';
import { blueCoat, term } from '../../support/schools.js';

/** Of the same dates, but only those of 2024/25 are known. */
const oneYear = schoolCalendar({
  school: 'one-year',
  years: blueCoat.years.slice(1, 2),
});
const calendars = [schoolCalendar(blueCoat), oneYear];
const onMondays: Enrolment = {
  ...ect,
  fte: fte(0.2),
  workingDays: ['monday'],
  usualDay: 'monday',
};
const atPartTimePace: Partial<Planning> = { partTime: 'partTimePace' };

function planAfter(
  events: readonly PlanEvent[],
  who = ect,
  choices: Partial<Planning> = {},
  programme: Programme<FactName> = ambitionEct,
): Plan {
  return planSchedule(programme, who, { calendars, events, ...choices });
}

function mentorOf(...ects: readonly MentoredEct[]): Enrolment {
  return {
    person: 'mentor-1',
    role: 'mentor',
    school,
    start,
    trained: true,
    ects,
  };
}

function away(first: string, last = first, person?: string): PlanEvent {
  return {
    kind: 'absence',
    first: day(first),
    last: day(last),
    ...(person === undefined ? {} : { person }),
  };
}

function defer(from: string): PlanEvent {
  return { kind: 'defer', from: day(from) };
}

function resume(from: string): PlanEvent {
  return { kind: 'resume', from: day(from) };
}

function transfer(from: string, to: string): PlanEvent {
  return { kind: 'transfer', from: day(from), school: to };
}

/** A session in a line: which, how it stands, its day or why there is none, what day it is moved from, what happened. */
function lineOf({ ordinal, state, day: on, undated, movedFrom, changes }: Session): string {
  const moved = movedFrom === null ? '' : `, not ${movedFrom.day} (${movedFrom.because})`;
  const happened = changes.map(({ by, on: since }) => `; ${by} ${since}`).join('');
  return `${ordinal} ${state} ${on ?? undated}${moved}${happened}`;
}

function linesOf({ sessions }: Plan, activity: string, ...ordinals: readonly number[]): readonly string[] {
  return sessions
    .filter((session) => session.activity === activity && ordinals.includes(session.ordinal))
    .toSorted((one, other) => one.ordinal - other.ordinal || ((one.ect ?? '') < (other.ect ?? '') ? -1 : 1))
    .map(lineOf);
}

describe('what comes of the sessions', () => {
  it('whose date the caller gave: caught up on a day of the week, they find another there like any', () => {
    const fixed = [{ activity: 'coaching-1', ordinal: 10, day: day('2024-11-13') }];
    const fewerDays: PlanEvent = {
      kind: 'changeOfFte',
      from: day('2024-11-18'),
      fte: fte(0.8),
      workingDays: ['monday', 'tuesday', 'thursday', 'friday'],
    };
    expect(linesOf(planAfter([away('2024-11-13'), fewerDays], ect, { fixed }), 'coaching-1', 10)).toEqual([
      '10 caughtUp 2024-11-21, not 2024-11-20 (changeOfFte); absence 2024-11-13; changeOfFte 2024-11-18',
    ]);
  });

  it('after a transfer: where the new school’s dates are not known they have no day', () => {
    const plan = planAfter([transfer('2025-03-03', 'one-year')]);
    expect(linesOf(plan, 'coaching-1', 23, 39)).toEqual(['23 due 2025-03-04', '39 due 2025-07-15']);
    expect(linesOf(plan, 'coaching-2', 1, 2)).toEqual([
      '1 due calendarNotKnown; transfer 2025-03-03',
      '2 due calendarNotKnown; transfer 2025-03-03',
    ]);
    const unknown = plan.caveats.filter(({ code }) => code === 'calendarNotKnown').map(({ about }) => about);
    expect(unknown).toEqual(['autumn 2025/26', 'spring 2025/26', 'summer 2025/26', 'after 2025-07-14']);
  });

  it('after a transfer back: where the dates are known again they have the days they had', () => {
    const there = transfer('2025-03-03', 'one-year');
    const back = transfer('2025-06-12', school);
    const plan = planAfter([there, back]);
    const asPlanned = planAfter([]);
    const daysOf = ({ sessions }: Plan) =>
      sessions.filter(({ activity }) => activity === 'coaching-2').map(({ ordinal, day: on }) => [ordinal, on]);
    expect(daysOf(plan)).toEqual(daysOf(asPlanned));
    expect(linesOf(plan, 'coaching-2', 1, 2)).toEqual([
      '1 due 2025-09-02; transfer 2025-03-03; transfer 2025-06-12',
      '2 due 2025-09-16; transfer 2025-03-03; transfer 2025-06-12',
    ]);
    const paused = planAfter([there, defer('2025-06-09'), back, resume('2025-06-16')]);
    expect(linesOf(paused, 'coaching-1', 34, 39)).toEqual([
      '34 due 2025-06-17; defer 2025-06-09; resume 2025-06-16',
      '39 due 2025-09-02; defer 2025-06-09; resume 2025-06-16',
    ]);
    expect(linesOf(paused, 'coaching-2', 1, 2)).toEqual([
      '1 due 2025-09-09; transfer 2025-03-03; defer 2025-06-09; resume 2025-06-16',
      '2 due 2025-09-23; transfer 2025-03-03; defer 2025-06-09; resume 2025-06-16',
    ]);
  });

  it('after a transfer to where more is known: those without a day until then have one', () => {
    const half: Enrolment = { ...ect, fte: fte(0.5) };
    const there = planAfter([transfer('2025-06-12', school)], { ...half, school: 'one-year' }, atPartTimePace);
    expect(linesOf(there, 'coaching-1', 20, 21, 39)).toEqual([
      '20 due 2025-07-15; changeOfFte 2024-09-03',
      '21 due 2025-09-09; changeOfFte 2024-09-03; transfer 2025-06-12',
      '39 due 2026-07-07; changeOfFte 2024-09-03; transfer 2025-06-12',
    ]);
    const stayed = planAfter([], half, atPartTimePace);
    expect(there.sessions.flatMap(({ activity, day: on }) => (activity === 'coaching-1' ? [on] : []))).toEqual(
      stayed.sessions.flatMap(({ activity, day: on }) => (activity === 'coaching-1' ? [on] : [])),
    );
  });

  it('after a transfer back when nothing was known any more: how much of the way has passed is not guessed', () => {
    const backOn = (from: string) =>
      linesOf(planAfter([transfer('2025-03-03', 'one-year'), transfer(from, school)]), 'coaching-2', 1, 19);
    for (const summer of ['2025-07-21', '2025-09-01']) {
      expect(backOn(summer)).toEqual([
        `1 due 2025-09-02; transfer 2025-03-03; transfer ${summer}`,
        `19 due 2026-06-30; transfer 2025-03-03; transfer ${summer}`,
      ]);
    }
    expect(backOn('2025-09-02')).toEqual([
      '1 due calendarNotKnown; transfer 2025-03-03',
      '19 due calendarNotKnown; transfer 2025-03-03',
    ]);
  });

  it('whose distance is not known: neither another pace nor a school that knows more gives them a day', () => {
    const terms = [
      term('autumn', '2026-09-03', '2026-12-18'),
      term('spring', '2027-01-04', '2027-03-25'),
      term('summer', '2027-04-12', '2027-07-20'),
    ];
    const years = [...blueCoat.years.slice(1), { academicYear: '2026/27' as const, terms, trainingDays: [] }];
    const further = schoolCalendar({ school: 'further', years });
    const half: Enrolment = { ...ect, fte: fte(0.5) };
    const choices = { ...atPartTimePace, calendars: [...calendars, further] };
    const lost = [transfer('2025-03-03', 'one-year'), transfer('2025-10-01', school)];
    const full: PlanEvent = { kind: 'changeOfFte', from: day('2025-10-06'), fte: fte(1) };
    const waits = (events: readonly PlanEvent[]) => {
      const { sessions } = planAfter(events, half, choices);
      return sessions.filter(({ activity, day: on }) => activity === 'coaching-2' && on === null).length;
    };
    expect(waits(lost)).toBe(20);
    expect(waits([...lost, full])).toBe(20);
    expect(waits([...lost, transfer('2025-10-13', 'further')])).toBe(20);
    for (const later of ['2025-10-09', '2025-10-13']) {
      expect(waits([...lost, full, transfer(later, 'further')])).toBe(20);
    }
    expect(waits([transfer('2025-10-13', 'further')])).toBeLessThan(20);
  });

  it('in a week that is over: a pause that begins on its last day, a training day, leaves them there', () => {
    const training = blueCoat.years.map((year) =>
      year.academicYear === '2024/25' ? { ...year, trainingDays: [day('2025-05-09')] } : year,
    );
    const there = schoolCalendar({ school, years: training });
    const plan = planAfter([defer('2025-05-09'), resume('2025-05-19')], onMondays, { calendars: [there] });
    expect(linesOf(plan, 'coaching-1', 29, 30, 31, 32)).toEqual([
      '29 due 2025-04-28',
      '30 due noWorkingDay',
      '31 due 2025-05-19; defer 2025-05-09; resume 2025-05-19',
      '32 due 2025-06-02; defer 2025-05-09; resume 2025-05-19',
    ]);
  });

  it('in a week that is over: whoever leaves or hands over leaves them there, and nobody has them twice', () => {
    const training = blueCoat.years.map((year) =>
      year.academicYear === '2024/25' ? { ...year, trainingDays: [day('2025-05-09')] } : year,
    );
    const choices = { calendars: [schoolCalendar({ school, years: training })] };
    const from = day('2025-05-09');
    const leaves: PlanEvent = { kind: 'withdraw', from };
    expect(linesOf(planAfter([leaves], onMondays, choices), 'coaching-1', 30, 31)).toEqual([
      '30 due noWorkingDay',
      '31 dropped dropped; withdraw 2025-05-09',
    ]);
    const mondays: MentoredEct = { person: 'ect-1', start, usualDay: 'monday', workingDays: ['monday'] };
    const handOver: PlanEvent = { kind: 'changeOfMentor', from, ect: 'ect-1' };
    expect(linesOf(planAfter([handOver], mentorOf(mondays), choices), 'coaching-1', 30, 31)).toEqual([
      '30 due noWorkingDay',
      '31 dropped dropped; changeOfMentor 2025-05-09',
    ]);
    expect(linesOf(planAfter([], mentorOf({ ...mondays, from }), choices), 'coaching-1', 30, 31)).toEqual([
      '31 due 2025-05-12',
    ]);
  });

  it('that are being caught up keep their day where they can, whatever becomes of the week’s own', () => {
    const onThursdays: PlanEvent = {
      kind: 'changeOfFte',
      from: day('2024-11-18'),
      fte: fte(1),
      usualDay: 'thursday',
    };
    expect(linesOf(planAfter([away('2024-11-12'), onThursdays]), 'coaching-1', 10, 11)).toEqual([
      '10 caughtUp 2024-11-20, not 2024-11-12 (absence); absence 2024-11-12',
      '11 due 2024-11-21; changeOfFte 2024-11-18',
    ]);
  });

  it('in August, where the next year has begun at the old school alone: they have no day at the new one', () => {
    const terms = [
      term('autumn', '2025-08-26', '2025-12-19'),
      term('spring', '2026-01-05', '2026-03-27'),
      term('summer', '2026-04-13', '2026-07-21'),
    ];
    const years = [...blueCoat.years.slice(1, 2), { academicYear: '2025/26' as const, terms, trainingDays: [] }];
    const plan = planAfter([transfer('2025-03-03', 'one-year')], ect, {
      calendars: [schoolCalendar({ school, years }), oneYear],
    });
    expect(linesOf(plan, 'coaching-2', 1, 2)).toEqual([
      '1 due calendarNotKnown; transfer 2025-03-03',
      '2 due calendarNotKnown; transfer 2025-03-03',
    ]);
  });

  it('in a year after one that is not known: another mentor leaves them there', () => {
    const inJanuary: Enrolment = { ...ect, start: day('2023-01-03') };
    const other: PlanEvent = { kind: 'changeOfMentor', from: day('2023-02-06') };
    const daysOf = ({ sessions }: Plan) => sessions.map(({ day: on }) => on);
    const plan = planAfter([other], inJanuary);
    expect(daysOf(plan)).toEqual(daysOf(planAfter([], inJanuary)));
    expect(daysOf(plan).filter((on) => on !== null && on > '2024-09')).not.toEqual([]);
  });

  it('at another pace: as far beyond what the new school knows as they were by the old one’s weeks', () => {
    const there = transfer('2025-03-03', 'one-year');
    const full: PlanEvent = { kind: 'changeOfFte', from: day('2025-03-10'), fte: fte(1) };
    const faster = planAfter([there, full], { ...ect, fte: fte(0.5) }, atPartTimePace);
    expect(linesOf(faster, 'coaching-1', 13, 21, 28, 29)).toEqual([
      '13 due 2025-03-11; changeOfFte 2024-09-03; changeOfFte 2025-03-10',
      '21 due 2025-05-20; changeOfFte 2024-09-03; transfer 2025-03-03; changeOfFte 2025-03-10',
      '28 due 2025-07-15; changeOfFte 2024-09-03; transfer 2025-03-03; changeOfFte 2025-03-10',
      '29 due calendarNotKnown; changeOfFte 2024-09-03; transfer 2025-03-03; changeOfFte 2025-03-10',
    ]);
    const half: PlanEvent = {
      kind: 'changeOfFte',
      from: day('2025-03-10'),
      fte: fte(0.5),
      workingDays: WEEKDAYS,
    };
    const slower = planAfter([there, half], ect, atPartTimePace);
    expect(linesOf(slower, 'coaching-1', 23, 24, 25, 26)).toEqual([
      '23 due 2025-03-04',
      '24 due 2025-03-11',
      '25 due 2025-03-25; changeOfFte 2025-03-10',
      '26 due 2025-04-08; changeOfFte 2025-03-10',
    ]);
    expect(linesOf(slower, 'coaching-2', 1, 2)).toEqual([
      '1 due calendarNotKnown; transfer 2025-03-03',
      '2 due calendarNotKnown; transfer 2025-03-03',
    ]);
  });

  it('in a term that begins in August: its first week is one like the others', () => {
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
    const other: PlanEvent = {
      kind: 'changeOfMentor',
      from: day('2024-08-28'),
      mentorWorkingDays: ['friday'],
    };
    const plan = planAfter([other], who, { calendars: [early] });
    expect(linesOf(plan, 'coaching-1', 1, 2)).toEqual([
      '1 due 2024-08-30, not 2024-08-29 (dayOff); changeOfMentor 2024-08-28',
      '2 due 2024-09-06, not 2024-09-05 (dayOff); changeOfMentor 2024-08-28',
    ]);
  });

  it('on a week without a working day: they stay so, unless a pause begins before it is over', () => {
    const withAnother = planAfter([{ kind: 'changeOfMentor', from: day('2025-04-28') }], onMondays);
    expect(linesOf(withAnother, 'coaching-1', 29, 30, 31)).toEqual([
      '29 due 2025-04-28',
      '30 due noWorkingDay',
      '31 due 2025-05-12',
    ]);
    const paused = planAfter([defer('2025-05-09'), resume('2025-05-19')], onMondays);
    expect(linesOf(paused, 'coaching-1', 29, 30, 31)).toEqual([
      '29 due 2025-04-28',
      '30 due 2025-05-19; defer 2025-05-09; resume 2025-05-19',
      '31 due 2025-06-02; defer 2025-05-09; resume 2025-05-19',
    ]);
    const pausedAfter = planAfter([defer('2025-05-10'), resume('2025-05-19')], onMondays);
    expect(linesOf(pausedAfter, 'coaching-1', 29, 30, 31)).toEqual([
      '29 due 2025-04-28',
      '30 due noWorkingDay',
      '31 due 2025-05-19; defer 2025-05-10; resume 2025-05-19',
    ]);
  });

  it('without a usual day: none is said to have been moved from it', () => {
    const { usualDay: _, ...anyDay } = ect;
    const plan = planAfter(
      [
        {
          kind: 'changeOfFte',
          from: day('2024-11-11'),
          fte: fte(0.4),
          workingDays: ['wednesday', 'thursday'],
        },
      ],
      anyDay,
    );
    const tenth = plan.sessions.find(({ activity, ordinal }) => activity === 'coaching-1' && ordinal === 10);
    expect(tenth).toMatchObject({
      day: '2024-11-13',
      movedFrom: null,
      placed: 'usualDay',
    });
    expect(tenth?.caveats).toEqual(['usualDayNotGiven', 'partTimeCadenceNotPublished']);
  });

  it('of several of a kind that were lost: never three in a week, where nothing is published of it either', () => {
    const events = [defer('2024-11-05'), away('2024-11-18', '2024-12-06', 'mentor'), resume('2024-11-25')];
    expect(linesOf(planAfter(events, ect, {}, unbending), 'coaching-1', 9, 10, 11, 12, 13)).toEqual([
      '9 caughtUp 2024-12-11; defer 2024-11-05; resume 2024-11-25',
      '10 caughtUp 2024-12-18; defer 2024-11-05; resume 2024-11-25',
      '11 due 2024-12-10; defer 2024-11-05; resume 2024-11-25',
      '12 due 2024-12-17; defer 2024-11-05; resume 2024-11-25',
      '13 due 2025-01-07; defer 2024-11-05; resume 2024-11-25',
    ]);
  });

  it('of which one is missed where nothing is published of it: it is open', () => {
    const plan = planAfter([away('2024-11-12')], ect, {}, unbending);
    expect(linesOf(plan, 'coaching-1', 9, 10, 11)).toEqual([
      '9 due 2024-11-05',
      '10 open needsAnotherDate; absence 2024-11-12',
      '11 due 2024-11-19',
    ]);
    expect(linesOf(planAfter([away('2024-11-12', '2024-11-19')], ect, {}, unbending), 'coaching-1', 10, 11)).toEqual([
      '10 open needsAnotherDate; absence 2024-11-12',
      '11 open needsAnotherDate; absence 2024-11-12',
    ]);
  });

  it('that are caught up in a week with something else: only their own kind, with the same ECT, counts', () => {
    const plan = planAfter([away('2024-11-05')]);
    expect(linesOf(plan, 'conference-ect-1', 1)).toEqual(['1 due 2024-11-13']);
    expect(linesOf(plan, 'self-study-1', 9, 10)).toEqual([
      '9 caughtUp 2024-11-13, not 2024-11-05 (absence); absence 2024-11-05',
      '10 due 2024-11-12',
    ]);
    const two = mentorOf(
      { person: 'ect-1', start, usualDay: 'tuesday' },
      { person: 'ect-2', start, usualDay: 'tuesday' },
    );
    expect(linesOf(planAfter([away('2024-11-05')], two), 'coaching-1', 9, 10)).toEqual([
      '9 caughtUp 2024-11-13, not 2024-11-05 (absence); absence 2024-11-05',
      '9 caughtUp 2024-11-13, not 2024-11-05 (absence); absence 2024-11-05',
      '10 due 2024-11-12',
      '10 due 2024-11-12',
    ]);
  });

  it('that are being caught up stay on their day at another pace, and say why they are there', () => {
    const half: ChangeOfFte = { kind: 'changeOfFte', from: day('2024-11-18'), fte: fte(0.5), workingDays: WEEKDAYS };
    const plan = planAfter([away('2024-11-12'), half], ect, atPartTimePace);
    expect(linesOf(plan, 'coaching-1', 10, 11, 12)).toEqual([
      '10 caughtUp 2024-11-20, not 2024-11-12 (absence); absence 2024-11-12',
      '11 due 2024-11-19',
      '12 due 2024-12-03; changeOfFte 2024-11-18',
    ]);
  });

  it('that wait to be caught up when a pause begins: they say on which day they were missed', () => {
    const plan = planAfter([away('2024-11-12'), defer('2024-11-13'), resume('2024-11-25')]);
    expect(linesOf(plan, 'coaching-1', 10, 11, 12)).toEqual([
      '10 caughtUp 2024-11-26, not 2024-11-12 (absence); absence 2024-11-12; defer 2024-11-13; resume 2024-11-25',
      '11 due 2024-12-03; defer 2024-11-13; resume 2024-11-25',
      '12 due 2024-12-10; defer 2024-11-13; resume 2024-11-25',
    ]);
  });

  it('of two pauses: the second moves them only when it begins', () => {
    const plan = planAfter([defer('2024-10-07'), resume('2024-10-14'), defer('2024-11-04'), resume('2024-11-11')]);
    expect(linesOf(plan, 'coaching-1', 5, 6, 7, 8, 9)).toEqual([
      '5 due 2024-10-01',
      '6 due 2024-10-15; defer 2024-10-07; resume 2024-10-14',
      '7 due 2024-10-22; defer 2024-10-07; resume 2024-10-14',
      '8 due 2024-11-12; defer 2024-10-07; resume 2024-10-14; defer 2024-11-04; resume 2024-11-11',
      '9 due 2024-11-19; defer 2024-10-07; resume 2024-10-14; defer 2024-11-04; resume 2024-11-11',
    ]);
  });
});

describe('another pace', () => {
  it('takes up those again that lay beyond the known calendar, as far ahead as they were', () => {
    const half = { ...ect, fte: fte(0.5), workingDays: WEEKDAYS };
    const plan = planAfter([{ kind: 'changeOfFte', from: day('2024-11-04'), fte: fte(1) }], half, atPartTimePace);
    expect(linesOf(plan, 'coaching-1', 4, 5, 6, 39)).toEqual([
      '4 due 2024-10-15; changeOfFte 2024-09-03',
      '5 due 2024-11-05; changeOfFte 2024-09-03',
      '6 due 2024-11-12; changeOfFte 2024-09-03; changeOfFte 2024-11-04',
      '39 due 2025-09-23; changeOfFte 2024-09-03; changeOfFte 2024-11-04',
    ]);
    expect(linesOf(plan, 'coaching-2', 1, 2, 18, 19, 20)).toEqual([
      '1 due 2025-09-30; changeOfFte 2024-09-03; changeOfFte 2024-11-04',
      '2 due 2025-10-14; changeOfFte 2024-09-03; changeOfFte 2024-11-04',
      '18 due 2026-07-14; changeOfFte 2024-09-03; changeOfFte 2024-11-04',
      '19 due calendarNotKnown; changeOfFte 2024-09-03',
      '20 due calendarNotKnown; changeOfFte 2024-09-03',
    ]);
  });

  it('spaces the others as if one had not been given a date out of its turn', () => {
    const fixed = [{ activity: 'coaching-1', ordinal: 2, day: day('2025-06-10') }];
    const plan = planAfter([], { ...ect, fte: fte(0.5) }, { ...atPartTimePace, fixed });
    expect(linesOf(plan, 'coaching-1', 1, 2, 3, 4, 5)).toEqual([
      '1 due 2024-09-03',
      '2 due 2025-06-10',
      '3 due 2024-10-01; changeOfFte 2024-09-03',
      '4 due 2024-10-15; changeOfFte 2024-09-03',
      '5 due 2024-11-05; changeOfFte 2024-09-03',
    ]);
  });

  it('leaves what is being caught up beside its week’s own, on a day from then on', () => {
    const daysOf = ({ sessions }: Plan, ...ordinals: readonly number[]): readonly string[] =>
      sessions
        .filter(({ activity, ordinal }) => activity === 'coaching-1' && ordinals.includes(ordinal))
        .map(({ ordinal, state, day: on }) => `${ordinal} ${state} ${on}`)
        .toSorted();
    const missed = away('2024-11-12');
    const half = (from: string): ChangeOfFte => ({
      kind: 'changeOfFte',
      from: day(from),
      fte: fte(0.5),
    });
    const onTheDay = planAfter([missed, half('2024-11-19')], ect, atPartTimePace);
    expect(daysOf(onTheDay, 10, 11, 12, 13)).toEqual([
      '10 caughtUp 2024-11-20',
      '11 due 2024-11-19',
      '12 due 2024-12-03',
      '13 due 2024-12-17',
    ]);
    const theDayAfter = planAfter([missed, half('2024-11-20')], ect, atPartTimePace);
    expect(daysOf(theDayAfter, 10, 11, 12, 13)).toEqual([
      '10 caughtUp 2024-11-20',
      '11 due 2024-11-19',
      '12 due 2024-12-03',
      '13 due 2024-12-17',
    ]);
    const threeDays: Enrolment = {
      ...ect,
      mentorWorkingDays: ['monday', 'tuesday', 'friday'],
    };
    const onMondaysThen: PlanEvent = {
      ...half('2024-11-21'),
      usualDay: 'monday',
    };
    const late = planAfter([missed, onMondaysThen], threeDays, atPartTimePace);
    expect(daysOf(late, 10, 11, 12)).toEqual(['10 caughtUp 2024-11-22', '11 due 2024-11-19', '12 due 2024-12-02']);
  });

  it('catches nothing up that has lost its week since, where no week is known', () => {
    const plan = planAfter(
      [
        away('2025-09-16'),
        defer('2025-09-18'),
        resume('2025-09-22'),
        transfer('2025-09-23', 'one-year'),
        { kind: 'changeOfFte', from: day('2025-09-24'), fte: fte(0.5), workingDays: WEEKDAYS },
      ],
      ect,
      atPartTimePace,
    );
    expect(linesOf(plan, 'coaching-2', 1, 2, 3)).toEqual([
      '1 due 2025-09-02',
      '2 due calendarNotKnown; absence 2025-09-16; defer 2025-09-18; resume 2025-09-22; transfer 2025-09-23',
      '3 due calendarNotKnown; defer 2025-09-18; resume 2025-09-22; transfer 2025-09-23',
    ]);
  });
});

describe('another share of a post', () => {
  const readingsOf = ({ assumptions }: Plan): readonly string[] =>
    assumptions.map(({ id }) => id).filter((id) => /part/i.test(id));
  const caveatsOf = ({ caveats }: Plan): readonly string[] =>
    caveats.flatMap(({ code, about }) => (code.startsWith('partTime') ? [about] : []));
  const half: ChangeOfFte = {
    kind: 'changeOfFte',
    from: day('2024-11-11'),
    fte: fte(0.5),
  };

  it('is provisional for an ECT who works part-time, by the reading that was chosen, and for nobody else', () => {
    const read = (plan: Plan) => [readingsOf(plan), caveatsOf(plan)];
    const full: PlanEvent = {
      kind: 'changeOfFte',
      from: day('2024-11-11'),
      fte: fte(1),
      usualDay: 'monday',
    };
    const mentor = mentorOf({ person: 'ect-1', start, usualDay: 'tuesday' });
    const hub: Enrolment = { person: 'p', role: 'participant', school, start: day('2022-09-05') };
    expect(read(planAfter([half]))).toEqual([['part-time-at-full-pace'], ['selfStudy', 'ect-1']]);
    expect(read(planAfter([half], ect, atPartTimePace))).toEqual([['part-time-in-proportion'], []]);
    expect(read(planAfter([full]))).toEqual([[], []]);
    expect(read(planAfter([half], mentor))).toEqual([[], []]);
    expect(read(planAfter([{ ...half, person: 'ect-1' }], mentor))).toEqual([['part-time-at-full-pace'], ['ect-1']]);
    const atHub = planAfter([{ ...half, from: day('2022-11-07') }], hub, {}, sktmSecondaryEct);
    expect([...read(atHub), atHub.sessions.length > 0]).toEqual([[], [], true]);
  });

  it('is noted once at each session: with its move, or alone', () => {
    const onThursdays: PlanEvent = { ...half, usualDay: 'thursday' };
    const earlier: PlanEvent = {
      kind: 'changeOfFte',
      from: day('2024-10-14'),
      fte: fte(1),
      usualDay: 'wednesday',
    };
    expect(linesOf(planAfter([half]), 'coaching-1', 9, 10)).toEqual([
      '9 due 2024-11-05',
      '10 due 2024-11-12; changeOfFte 2024-11-11',
    ]);
    expect(linesOf(planAfter([onThursdays]), 'coaching-1', 9, 10)).toEqual([
      '9 due 2024-11-05',
      '10 due 2024-11-14; changeOfFte 2024-11-11',
    ]);
    expect(linesOf(planAfter([earlier, half]), 'coaching-1', 6, 7, 10)).toEqual([
      '6 due 2024-10-08',
      '7 due 2024-10-16; changeOfFte 2024-10-14',
      '10 due 2024-11-13; changeOfFte 2024-10-14; changeOfFte 2024-11-11',
    ]);
  });

  it('is told for an ECT, and for no mentor', () => {
    const about = (plan: Plan) => actionsFor(plan).filter((action) => action.about === 'partTime').length;
    const mentor = mentorOf({ person: 'ect-1', start, usualDay: 'tuesday' });
    expect([
      about(planAfter([half])),
      about(planAfter([half], mentor)),
      about(planAfter([], { ...mentor, fte: fte(0.6) })),
    ]).toEqual([2, 0, 0]);
  });
});

describe('a mentor who hands an ECT over', () => {
  const one: MentoredEct = {
    person: 'ect-1',
    start,
    usualDay: 'tuesday',
    from: day('2025-01-15'),
  };
  const two: MentoredEct = { person: 'ect-2', start, usualDay: 'tuesday' };
  const handOver = (who: string, from = '2025-01-15'): PlanEvent => ({
    kind: 'changeOfMentor',
    from: day(from),
    ect: who,
  });

  it('on the day of taking another over keeps that one alone, and is left once', () => {
    const leaves: PlanEvent = { kind: 'withdraw', from: day('2025-03-03') };
    const plan = planAfter([handOver('ect-2'), leaves], mentorOf(one, two));
    expect(linesOf(plan, 'coaching-1', 16, 17, 18, 39)).toEqual([
      '16 due 2025-01-07',
      '17 due 2025-01-14',
      '18 due 2025-01-21',
      '18 dropped dropped; changeOfMentor 2025-01-15',
      '39 dropped dropped; withdraw 2025-03-03',
      '39 dropped dropped; changeOfMentor 2025-01-15',
    ]);
  });

  it('may do so after taking over, whenever others are taken over, and with several on a day', () => {
    const mentor = mentorOf({ ...one, from: day('2025-03-03') }, two);
    const complaints = (events: readonly PlanEvent[], who = mentor) => problemsOf(() => planAfter(events, who));
    const other = (person: string): PlanEvent => ({
      kind: 'changeOfFte',
      from: day('2025-04-28'),
      fte: fte(1),
      person,
    });
    const several: readonly (readonly PlanEvent[])[] = [
      [handOver('ect-2', '2025-01-15'), handOver('ect-1', '2025-03-04')],
      [handOver('ect-1', '2025-04-28'), handOver('ect-2', '2025-04-28')],
      [other('ect-1'), other('ect-2')],
    ];
    for (const events of several) expect(planAfter(events, mentor).events).toEqual(events);
    expect(complaints([handOver('ect-1', '2025-03-03')])).toEqual(['wrongOrder events.0.from']);
    const later = mentorOf(two, {
      person: 'ect-3',
      start: day('2025-01-06'),
      usualDay: 'tuesday',
    });
    expect(complaints([handOver('ect-3', '2024-12-02')], later)).toEqual(['outside events.0.from']);
  });

  it('may have an ECT whose key is what an ECT’s plan calls its mentor', () => {
    const mentor = mentorOf({ ...two, person: 'mentor', workingDays: ['tuesday', 'friday'] }, one);
    const plan = planAfter([{ kind: 'defer', from: day('2025-01-15'), person: 'mentor' }], mentor);
    const coached = plan.sessions.filter((session) => session.ect === 'mentor' && session.day !== null);
    expect(coached.map(({ day: on }) => on).at(-1)).toBe('2025-01-14');
    const moved = planAfter([handOver('ect-1', '2025-01-20'), away('2025-02-04')], mentor);
    expect(moved.sessions.filter(({ state }) => state === 'caughtUp').map(lineOf)).toEqual([
      '20 caughtUp 2025-02-14, not 2025-02-04 (absence); absence 2025-02-04',
    ]);
  });
});

describe('events that cannot have happened', () => {
  it('are told: no event at all, a share that is none, a mentor who is away twice at a time', () => {
    const share = (hundredths: number): PlanEvent => ({
      kind: 'changeOfFte',
      from: day('2024-11-11'),
      fte: hundredths as never,
    });
    expect(problemsOf(() => planAfter(['absence' as never, null as never]))).toEqual([
      'notOneOf events.0.kind',
      'notOneOf events.1.kind',
    ]);
    for (const none of [0, 101, 50.5, -1]) {
      expect(problemsOf(() => planAfter([share(none)]))).toEqual(['notAShare events.0.fte']);
    }
    for (const some of [1, 100]) expect(planAfter([share(some)]).events).toEqual([share(some)]);
    const twice = [away('2024-11-04', '2024-11-29', 'mentor'), away('2024-11-11', '2024-11-12', 'mentor')];
    expect(problemsOf(() => planAfter(twice))).toEqual(['overlap events.1.first']);
  });
});

describe('what is not the same in two plans', () => {
  const changed = (before: Plan, after: Plan, ...ordinals: readonly number[]) =>
    comparePlans(before, after)
      .filter(({ session }) => ordinals.some((ordinal) => session.endsWith(`/coaching-1/${ordinal}`)))
      .map(({ change, from, to, because }) => [change, from, to, because.map(({ by, on }) => `${by} ${on}`)]);
  const usually = (usualDay: 'wednesday' | 'thursday', from: string): PlanEvent => ({
    kind: 'changeOfFte',
    from: day(from),
    fte: fte(1),
    usualDay,
  });

  it('is only what was told late, where that stands before the rest', () => {
    const before = planAfter([usually('thursday', '2024-11-18')]);
    const after = planAfter([usually('thursday', '2024-11-18'), usually('wednesday', '2024-11-11')]);
    expect(changed(before, after, 10, 11)).toEqual([
      ['moved', '2024-11-12', '2024-11-13', ['changeOfFte 2024-11-11']],
      ['changed', '2024-11-21', '2024-11-21', ['changeOfFte 2024-11-11']],
    ]);
  });

  it('is dropped once: what was dropped already is changed', () => {
    const leaves: PlanEvent = { kind: 'withdraw', from: day('2024-11-25') };
    const [asPlanned, left] = [planAfter([]), planAfter([leaves])];
    const leftLater = planAfter([usually('wednesday', '2024-11-18'), leaves]);
    expect(changed(asPlanned, left, 11, 12)).toEqual([['dropped', '2024-11-26', null, ['withdraw 2024-11-25']]]);
    expect(changed(left, leftLater, 11, 12)).toEqual([
      ['moved', '2024-11-19', '2024-11-20', ['changeOfFte 2024-11-18']],
      ['changed', null, null, ['changeOfFte 2024-11-18']],
    ]);
  });

  it('is a session that one of them does not have', () => {
    const plan = planAfter([]);
    const without: Plan = {
      ...plan,
      sessions: plan.sessions.filter(({ id }) => !id.endsWith('/coaching-1/10')),
    };
    expect(changed(plan, without, 10)).toEqual([['dropped', '2024-11-12', null, []]]);
    expect(changed(without, plan, 10)).toEqual([['added', null, '2024-11-12', []]]);
  });
});

describe('who is told that somebody leaves', () => {
  it('is the Maths Hub for its projects, whoever takes part', () => {
    const leaves: PlanEvent = { kind: 'withdraw', from: day('2024-11-25') };
    const told = (programme: Programme<FactName>, role: Enrolment['role']) =>
      actionsFor(planSchedule(programme, { person: 'p', role, school, start }, { calendars, events: [leaves] }))
        .filter(({ about }) => about === 'withdrawal')
        .map(({ body, does, since }) => [body, does, since]);
    const hub = ['mathsHub', 'isTold', '2024-11-25'];
    expect(told(ittProviderCommunity, 'participant')).toEqual([hub]);
    expect(told(ittProviderCommunity, 'leadParticipant')).toEqual([hub]);
    expect(told(strengtheningIttPartnerships, 'traineeMentor')).toEqual([hub]);
    expect(told(ambitionEct, 'ect')).toEqual([['deliveryPartner', 'isTold', '2024-11-25']]);
  });
});
