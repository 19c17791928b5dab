import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { Plan, Session } from '../../../src/schedule/plan.js';
import type { Absence, PlanEvent } from '../../../src/schedule/planEvent.js';
import { ect, mentorOf, planAfter, school, start } from '../../support/atBlueCoat.js';
import { dayLater, daysBetween } from '../../support/dayCounter.js';
import { ects } from '../../support/enrolments.js';
import { absence, changeOfMentor } from '../../support/events.js';
import { type History, historiesOf, isFreeThere, planAfter as planOfHistory } from '../../support/histories.js';
import { day } from '../../support/schools.js';
import { coachingIn } from '../../support/sessionLines.js';

const RUNS = { numRuns: 12 };

describe('several weeks missed', () => {
  it('are revisited in the second year if they were in the first, and stay open if they were in the second', () => {
    fc.assert(
      fc.property(historiesOf(ects, ['absence']), (history) => {
        const away = history.events.find((event): event is Absence => event.kind === 'absence' && !('person' in event));
        fc.pre(away !== undefined && history.choices.partTime !== 'partTimePace');
        const before = planOfHistory(history, []);
        const after = planOfHistory(history, [away]);
        fc.pre(before.sessions.some((session) => isWithin(session, away)));
        for (const activity of ['coaching-1', 'coaching-2', 'self-study-1']) {
          const missed = before.sessions.filter((session) => session.activity === activity && isWithin(session, away));
          const weeks = new Set(missed.map(({ week }) => week)).size;
          const states = missed.map(({ id }) => stateOf(after, id));

          expect(states.filter((state) => !statesAfter(weeks, activity).includes(state ?? ''))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('say which rule decides what becomes of them', () => {
    const plan = planAfter([absence('2024-11-11', '2024-11-29'), absence('2026-01-12', '2026-02-06')]);
    const rules = new Set(
      plan.sessions.flatMap(({ kind, state, changes }) =>
        kind === 'coaching'
          ? changes.map(({ rule }) => `${state}: ${rule.document.id} ${rule.section} (${rule.basis})`)
          : [],
      ),
    );

    expect([...rules].toSorted()).toEqual([
      'open: readings missed sessions with no published rule (assumed)',
      'revisit: 002 How flexible is the programme? (stated)',
    ]);
  });
});

describe('a missed clinic or conference', () => {
  // The first clinic is put on 23 October and the first conference on 13 November.
  const away = [absence('2024-10-23'), absence('2024-11-13')];

  it('stays open, because no page of the programme says what becomes of it', () => {
    const open = planAfter(away).sessions.filter(({ state }) => state === 'open');

    expect(open.map(({ kind, undated, minutes }) => `${kind}: ${undated}, ${minutes}`)).toEqual([
      'clinic: needsAnotherDate, 60',
      'conference: needsAnotherDate, fullDay',
    ]);
    expect(planAfter(away).assumptions.map(({ id }) => id)).toContain('missed-events-stay-open');
  });

  it('follows one hub’s practice if the caller chooses it: study makes up for a clinic, and a conference needs another date', () => {
    const plan = planAfter(away, ect, { missedEvents: 'hubPractice' });
    const changed = plan.sessions.filter(
      ({ kind, changes }) => kind !== 'coaching' && kind !== 'selfStudy' && changes.length > 0,
    );

    expect(changed.map(({ kind, state, day: on, minutes }) => `${kind}: ${state} ${on} ${minutes}`)).toEqual([
      'clinic: caughtUp 2024-11-06 notPublished',
      'conference: open null fullDay',
    ]);
    expect(plan.assumptions.map(({ id }) => id)).toContain('missed-events-as-one-hub');
  });
});

describe('an absence reported in two parts', () => {
  it('is one absence when only a night, a weekend or a half-term lies between, whatever else happens', () => {
    fc.assert(
      fc.property(
        historiesOf(ects, ['absence', 'absence', 'defer', 'resume', 'changeOfFte', 'transfer', 'missedSession']),
        fc.nat(),
        (history, where) => {
          const away = history.events.find(
            (event): event is Absence => event.kind === 'absence' && event.first < event.last,
          );
          fc.pre(away !== undefined);
          const halves = halvesOf(history, away, where);
          const events = history.events.flatMap((event): readonly PlanEvent[] => (event === away ? halves : [event]));
          const { events: _, ...whole } = planOfHistory(history);
          const { events: __, ...inHalves } = planOfHistory(history, events);

          expect(inHalves).toEqual(whole);
          expect(actionsFor(planOfHistory(history, events))).toEqual(actionsFor(planOfHistory(history)));
        },
      ),
      RUNS,
    );
  });

  it('is one absence when the mentor is away from the same day', () => {
    const mentors = absence('2024-11-04', '2024-11-22', 'mentor');
    const whole = planAfter([absence('2024-11-04', '2024-12-01'), mentors]);
    const parts = planAfter([absence('2024-11-04', '2024-11-10'), absence('2024-11-11', '2024-12-01'), mentors]);

    expect(parts.sessions).toEqual(whole.sessions);
  });

  it('is two absences when a teaching day lies between', () => {
    const apart = planAfter([absence('2024-11-04', '2024-11-15'), absence('2024-11-19', '2024-12-13')]);

    expect(apart.absences.map(({ first, last, days }) => [first, last, days])).toEqual([
      ['2024-11-04', '2024-11-15', 12],
      ['2024-11-19', '2024-12-13', 25],
    ]);
  });

  it('is two absences when the calendar does not cover the days between', () => {
    const plan = planAfter([absence('2023-07-24', '2023-07-25'), absence('2023-07-28', '2023-07-31')], {
      ...ect,
      start: day('2022-09-05'),
    });
    expect(absencesOf(plan)).toEqual([
      ['self', '2023-07-24', '2023-07-25', 2, false],
      ['self', '2023-07-28', '2023-07-31', 4, false],
    ]);
  });
});

describe('an absence of the mentor', () => {
  it('ends for the ECT when another mentor takes over during it, and not otherwise', () => {
    const lastWith = (from: string) =>
      planAfter([absence('2024-11-12', '2024-11-15', 'mentor'), changeOfMentor(from)]).absences.map(
        ({ first, last }) => [first, last],
      );
    expect(lastWith('2024-11-01')).toEqual([['2024-11-12', '2024-11-15']]);
    expect(lastWith('2024-11-12')).toEqual([['2024-11-12', '2024-11-15']]);
    expect(lastWith('2024-11-13')).toEqual([['2024-11-12', '2024-11-12']]);
    expect(lastWith('2024-11-15')).toEqual([['2024-11-12', '2024-11-14']]);
    expect(lastWith('2024-11-18')).toEqual([['2024-11-12', '2024-11-15']]);
  });

  it('does not run on into the next mentor’s absence, even when only a weekend lies between', () => {
    const plan = planAfter([
      absence('2024-11-04', '2024-11-08', 'mentor'),
      changeOfMentor('2024-11-11'),
      absence('2024-11-11', '2024-11-15', 'mentor'),
    ]);
    expect(absencesOf(plan)).toEqual([
      ['mentor', '2024-11-04', '2024-11-08', 5, false],
      ['mentor', '2024-11-11', '2024-11-15', 5, false],
    ]);
  });

  it('costs coaching for as long as it outlasts the ECT’s own absence', () => {
    const plan = planAfter([absence('2024-11-04', '2024-11-12'), absence('2024-11-12', '2024-11-19', 'mentor')]);
    expect(coachingIn(plan, '2024-11-18')).toEqual([]);
  });
});

describe('an absence', () => {
  it('of the ECT goes on when the mentor changes', () => {
    const plan = planAfter([absence('2024-11-11', '2024-12-09'), changeOfMentor('2024-11-18')]);
    expect(absencesOf(plan)).toEqual([['self', '2024-11-11', '2024-12-09', 29, true]]);
  });

  it('of an ECT whose key is “mentor” does not end when another ECT is handed over', () => {
    const mentor = mentorOf([
      { person: 'mentor', start },
      { person: 'ect-2', start },
    ]);
    const plan = planAfter(
      [absence('2024-11-04', '2024-11-15', 'mentor'), changeOfMentor('2024-11-12', { ect: 'ect-2' })],
      mentor,
    );
    expect(absencesOf(plan)).toEqual([['mentor', '2024-11-04', '2024-11-15', 12, false]]);
  });

  it('of an induction co-ordinator counts, although none of their sessions has a published number', () => {
    const who: Enrolment = { person: 'c', role: 'inductionCoordinator', school, start };
    const away = absence('2024-10-07', '2025-01-10');
    const plan = planAfter([away], who);
    expect(plan.absences).toMatchObject([{ person: 'self', days: 96, isLong: true }]);
    expect(actionsFor(plan).map(({ about }) => about)).toContain('longAbsence');
  });
});

function absencesOf({ absences }: Plan): readonly (readonly unknown[])[] {
  return absences.map(({ person, first, last, days, isLong }) => [person, first, last, days, isLong]);
}

/** One week missed is caught up, where the calendar has a week left for it; several are for the second year, or open. */
function statesAfter(weeks: number, activity: string): readonly string[] {
  if (weeks < 2) return ['caughtUp', 'open'];
  return [activity.endsWith('1') ? 'revisit' : 'open'];
}

/** Two parts of an absence with no teaching day between them: at a night, or around the days that are not taught. */
function halvesOf(history: History, away: Absence, where: number): readonly Absence[] {
  const { first, last } = away;
  const split = dayLater(first, where % daysBetween(first, last));
  let end = split;
  let begin = dayLater(split, 1);
  const mayBeLeftOut = (on: string): boolean => where % 2 === 0 && isFreeThere(history, on);
  while (end > first && mayBeLeftOut(end)) end = dayLater(end, -1);
  while (begin < last && mayBeLeftOut(begin)) begin = dayLater(begin, 1);
  return [
    { ...away, ...absence(first, end) },
    { ...away, ...absence(begin, last) },
  ];
}

function isWithin({ day: on }: Session, { first, last }: Absence): boolean {
  return on !== null && first <= on && on <= last;
}

function stateOf({ sessions }: Plan, id: string): string | undefined {
  return sessions.find((session) => session.id === id)?.state;
}
