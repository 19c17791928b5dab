import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../../src/calendar/civilDay.js';
import type { MentoredEct } from '../../../src/schedule/enrolment.js';
import type { Plan, Session } from '../../../src/schedule/plan.js';
import type { ChangeOfMentor, PlanEvent } from '../../../src/schedule/planEvent.js';
import { mentorOf, planAfter, planFor, start } from '../../support/atBlueCoat.js';
import { calendarOf } from '../../support/calendars.js';
import { dayLater } from '../../support/dayCounter.js';
import { mentors } from '../../support/enrolments.js';
import { absence, changeOfFte, changeOfMentor, pause, withdraw } from '../../support/events.js';
import { problemsOf } from '../../support/problemsOf.js';
import { day } from '../../support/schools.js';
import { coachingIn, lineOf, linesOf } from '../../support/sessionLines.js';

const RUNS = { numRuns: 12 };

const since = day('2025-01-15'); // a Wednesday
const takenOver: MentoredEct = { person: 'ect-1', start, usualDay: 'tuesday', from: since };
const theirs: MentoredEct = { person: 'ect-2', start, usualDay: 'tuesday' };

describe('a mentor of several ECTs', () => {
  it('goes on with the others, and with their own course, when one withdraws, pauses or is handed over', () => {
    const oneOf = fc.constantFrom('withdraw' as const, 'defer' as const, 'changeOfMentor' as const);
    fc.assert(
      fc.property(mentors, oneOf, fc.integer({ min: 0, max: 400 }), ({ dates, who }, kind, after) => {
        const [theOne] = who.ects;
        fc.pre(theOne !== undefined);
        const from = dayLater(theOne.start, after) as CivilDay;
        const event: PlanEvent =
          kind === 'changeOfMentor'
            ? changeOfMentor(from, { ect: theOne.person })
            : { kind, from, person: theOne.person };
        const planning = { calendars: [calendarOf(dates)] };
        const before = planFor(who, planning);
        const changed = planAfter([event], who, planning);
        const others = ({ sessions }: Plan): readonly Session[] =>
          sessions.filter((each) => each.ect !== theOne.person);
        const later = changed.sessions.filter(
          ({ ect: of, day: on }) => of === theOne.person && on !== null && on >= from,
        );

        expect(others(changed)).toEqual(others(before));
        expect(later).toEqual([]);
      }),
      RUNS,
    );
  });

  it('misses coaching with all of them while away, and with one of them while that ECT is away', () => {
    const two = mentorOf([
      { person: 'ect-1', start, usualDay: 'tuesday' },
      { person: 'ect-2', start, usualDay: 'monday' },
    ]);
    const caughtUp = (event: PlanEvent): readonly string[] =>
      planAfter([event], two)
        .sessions.flatMap(({ state, ect: of }) => (state === 'caughtUp' ? [of ?? ''] : []))
        .toSorted();

    expect(caughtUp(absence('2025-01-20', '2025-01-24'))).toEqual(['ect-1', 'ect-2']);
    expect(caughtUp(absence('2025-01-20', '2025-01-24', 'ect-2'))).toEqual(['ect-2']);
  });

  it('can hand over two on one day, in whatever order the events are written', () => {
    const two = mentorOf([
      { person: 'ect-1', start },
      { person: 'ect-2', start },
    ]);
    const kind = 'changeOfMentor' as const;
    const oneWay: readonly PlanEvent[] = [
      { trained: false, kind, from: since, ect: 'ect-2' },
      { trained: true, kind, from: since, ect: 'ect-1' },
    ];
    const other: readonly PlanEvent[] = [
      { ect: 'ect-2', from: since, kind, trained: false },
      { ect: 'ect-1', from: since, kind, trained: true },
    ];
    const order = (events: readonly PlanEvent[]) =>
      planAfter(events, two).events.map((event) => (event.kind === kind ? event.ect : null));
    expect([oneWay, other, oneWay.toReversed(), other.toReversed()].map(order)).toEqual(
      [1, 2, 3, 4].map(() => ['ect-1', 'ect-2']),
    );
  });

  it('can hand one over after taking them over, but not before, and several on one day', () => {
    const mentor = mentorOf([{ ...takenOver, from: day('2025-03-03') }, theirs], { trained: true });
    const complaints = (events: readonly PlanEvent[], who = mentor) => problemsOf(() => planAfter(events, who));
    const other = (person: string) => changeOfFte('2025-04-28', 1, { person });
    const several: readonly (readonly PlanEvent[])[] = [
      [handOver('ect-2', '2025-01-15'), handOver('ect-1', '2025-03-04')],
      [handOver('ect-1', '2025-04-28'), handOver('ect-2', '2025-04-28')],
      [other('ect-1'), other('ect-2')],
    ];
    for (const events of several) expect(planAfter(events, mentor).events).toEqual(events);
    expect(complaints([handOver('ect-1', '2025-03-03')])).toEqual(['wrongOrder events.0.from']);
    const later = mentorOf([theirs, { person: 'ect-3', start: day('2025-01-06'), usualDay: 'tuesday' }], {
      trained: true,
    });
    expect(complaints([handOver('ect-3', '2024-12-02')], later)).toEqual(['outside events.0.from']);
  });

  it('can have one whose key is “mentor”', () => {
    const mentor = mentorOf([{ ...theirs, person: 'mentor', workingDays: ['tuesday', 'friday'] }, takenOver], {
      trained: true,
    });
    const plan = planAfter([pause('2025-01-15', 'mentor')], mentor);
    const coached = plan.sessions.filter((session) => session.ect === 'mentor' && session.day !== null);
    expect(coached.map(({ day: on }) => on).at(-1)).toBe('2025-01-14');
    const moved = planAfter([handOver('ect-1', '2025-01-20'), absence('2025-02-04')], mentor);
    expect(moved.sessions.filter(({ state }) => state === 'caughtUp').map(lineOf)).toEqual([
      '20 caughtUp 2025-02-14, not 2025-02-04 (absence); absence 2025-02-04',
    ]);
  });
});

describe('a mentor who takes over an ECT', () => {
  it('misses none of that ECT’s coaching by an earlier absence, but has to catch up with the other', () => {
    const both = mentorOf(
      [
        { person: 'ect-1', start, from: since },
        { person: 'ect-2', start },
      ],
      { usualDay: 'tuesday' },
    );
    const plan = planAfter([absence('2024-11-12')], both);
    expect(coachingIn(plan, '2024-11-11', 'ect-2')).toEqual([]);
    expect(coachingIn(plan, '2024-11-18', 'ect-2')).toEqual([
      '11 due 2024-11-19',
      '10 caughtUp 2024-11-20, not 2024-11-12 (absence); absence 2024-11-12',
    ]);
    const first = (whose: string | null) => plan.sessions.find(({ ect: of }) => of === whose)?.day;
    expect([first('ect-1'), first('ect-2')]).toEqual(['2025-01-21', '2024-09-03']);
    expect((first(null) ?? '') < since).toBe(true);
  });

  it('misses nothing of what the mentor before them gave while they were away, in however many parts that is reported', () => {
    const taken = mentorOf([{ person: 'ect-1', start, from: since }], { usualDay: 'tuesday' });
    const inOne = planAfter([absence('2025-01-06', '2025-01-21')], taken);
    const inTwo = planAfter([absence('2025-01-06', '2025-01-17'), absence('2025-01-20', '2025-01-21')], taken);
    expect(linesOf(inOne, 'coaching-1', 17, 18)).toEqual([
      '18 caughtUp 2025-01-29, not 2025-01-21 (absence); absence 2025-01-15',
    ]);
    expect(inTwo.sessions).toEqual(inOne.sessions);
  });

  it('can hand over another on the same day, and keeps the first until leaving', () => {
    const plan = planAfter(
      [handOver('ect-2'), withdraw('2025-03-03')],
      mentorOf([takenOver, theirs], { trained: true }),
    );
    expect(linesOf(plan, 'coaching-1', 16, 17, 18, 39)).toEqual([
      '16 due 2025-01-07',
      '17 due 2025-01-14',
      '18 due 2025-01-21',
      '18 dropped dropped; changeOfMentor 2025-01-15',
      '39 dropped dropped; withdraw 2025-03-03',
      '39 dropped dropped; changeOfMentor 2025-01-15',
    ]);
  });
});

describe('a mentor of whom one ECT starts later', () => {
  it('catches up with the other before then', () => {
    const both = mentorOf(
      [
        { person: 'ect-1', start: day('2025-01-09') },
        { person: 'ect-2', start },
      ],
      { usualDay: 'tuesday' },
    );
    const plan = planAfter([absence('2024-11-12')], both);
    expect(coachingIn(plan, '2024-11-18', 'ect-2')).toEqual([
      '11 due 2024-11-19',
      '10 caughtUp 2024-11-20, not 2024-11-12 (absence); absence 2024-11-12',
    ]);
  });

  it('does not meet that ECT before the start, even after a change of the usual day', () => {
    const later = mentorOf([{ person: 'ect-1', start: day('2025-01-09') }], { usualDay: 'tuesday' });
    const change = changeOfFte('2024-10-01', 0.8, { usualDay: 'monday' });
    const first = planAfter([change], later).sessions.find(({ kind }) => kind === 'coaching');
    expect(first).toMatchObject({ ordinal: 1, week: '2025-01-06', day: '2025-01-09', state: 'due' });
  });
});

describe('a mentor whose own course is paused', () => {
  it('goes on coaching', () => {
    const mentor = mentorOf([theirs]);
    const plan = planAfter([pause(since)], mentor);
    const coaching = ({ sessions }: Plan): readonly Session[] => sessions.filter(({ kind }) => kind === 'coaching');

    expect(coaching(plan)).toEqual(coaching(planFor(mentor)));
    expect(new Set(plan.sessions.filter(({ state }) => state === 'paused').map(({ ect: of }) => of))).toEqual(
      new Set([null]),
    );
  });

  it('misses coaching while away', () => {
    const events = [pause(since), absence('2025-01-27', '2025-01-31')];
    const missed = planAfter(events, mentorOf([theirs])).sessions.filter(({ state }) => state === 'caughtUp');

    expect(missed.map(({ ordinal, day: on }) => `${ordinal} on ${on}`)).toEqual(['19 on 2025-02-05']);
  });
});

function handOver(ect: string, from: string = since): ChangeOfMentor {
  return changeOfMentor(from, { ect });
}
