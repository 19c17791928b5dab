import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { Plan, PlanningChoices, Session } from '../../../src/schedule/plan.js';
import type { Absence, PlanEvent } from '../../../src/schedule/planEvent.js';
import { planSchedule } from '../../../src/schedule/planSchedule.js';
import { calendars, ect } from '../../support/atBlueCoat.js';
import { dayLater, dayNumber } from '../../support/dayCounter.js';
import { ects, openTo } from '../../support/enrolments.js';
import { type History, historiesOf, isFreeThere, planAfter } from '../../support/histories.js';
import { weeksTaught } from '../../support/teaching.js';

const RUNS = { numRuns: 12 };
const absenceOf = (first: string, last: string): Absence => ({
  kind: 'absence',
  first: first as CivilDay,
  last: last as CivilDay,
});
const planWith = (events: readonly PlanEvent[], choices: PlanningChoices = {}, who: Enrolment = ect): Plan =>
  planSchedule(ambitionEct, who, { calendars, events, ...choices });

describe('one missed session', () => {
  it('is caught up in the next teaching week in which those concerned work, and nothing else changes', () => {
    fc.assert(
      fc.property(ects, fc.nat(), ({ dates, who }, which) => {
        const planning = { calendars: [schoolCalendar(dates)] };
        const before = planSchedule(ambitionEct, who, planning);
        const dated = before.sessions.filter(({ activity, day }) => activity === 'coaching-1' && day !== null);
        const missed = dated[which % Math.max(1, dated.length)];
        fc.pre(missed?.day !== null && missed !== undefined);
        const event: PlanEvent = { kind: 'missedSession', session: missed.id, on: missed.day };
        const after = planSchedule(ambitionEct, who, { ...planning, events: [event] });
        const isOpen = openTo(who.workingDays, who.mentorWorkingDays);
        const next = dates.years
          .flatMap(weeksTaught)
          .find(({ monday, days }) => monday > (missed.week ?? '') && days.some(isOpen));
        const found = after.sessions.find(({ id }) => id === missed.id);

        expect(found).toMatchObject(
          next === undefined ? { state: 'open', undated: 'noWeekLeft' } : { state: 'caughtUp', week: next.monday },
        );
        expect(found?.movedFrom).toEqual({ day: missed.day, because: 'missedSession' });
        expect(withoutOne(after, missed)).toEqual(withoutOne(before, missed));
      }),
      RUNS,
    );
  });

  it('goes to a day without another of its kind', () => {
    const plan = planWith([absenceOf('2024-11-12', '2024-11-12')]);

    expect(coachingOn(plan, '2024-11-18', '2024-11-22')).toEqual([
      '11: due on 2024-11-19',
      '10: caughtUp on 2024-11-20',
    ]);
  });

  it('waits while the weeks after it hold two already', () => {
    const plan = planWith([absenceOf('2024-11-12', '2024-11-12'), absenceOf('2024-11-19', '2024-11-20')]);

    // Both sessions of the second week are missed with it: they are two weeks' worth in one week, so both are caught up.
    expect(coachingOn(plan, '2024-11-11', '2024-12-06')).toEqual([
      '12: due on 2024-11-26',
      '10: caughtUp on 2024-11-27',
      '13: due on 2024-12-03',
      '11: caughtUp on 2024-12-04',
    ]);
  });

  it('before half-term is caught up after it', () => {
    const plan = planWith([absenceOf('2024-10-22', '2024-10-22')]);

    expect(coachingOn(plan, '2024-10-21', '2024-11-08')).toEqual(['9: due on 2024-11-05', '8: caughtUp on 2024-11-06']);
  });

  it('at the end of what the calendar knows stays open, for no week is left', () => {
    const plan = planWith([absenceOf('2026-07-13', '2026-07-21')]);
    const last = plan.sessions.filter(({ state }) => state === 'open');

    expect(last.map(({ id, undated }) => `${id}: ${undated}`)).toEqual([
      'ambition-ect-2021/ect-1/coaching-2/20: noWeekLeft',
    ]);
    expect(actionsFor(plan).map(({ about, body }) => `${about}: ${body}`)).toEqual(['openSessions: deliveryPartner']);
  });
});

describe('several weeks missed', () => {
  it('are revisited in the second year where they are of the first, and open where they are of the second', () => {
    fc.assert(
      fc.property(historiesOf(ects, ['absence']), (history) => {
        const absence = history.events.find(
          (event): event is Absence => event.kind === 'absence' && !('person' in event),
        );
        fc.pre(absence !== undefined && history.choices.partTime !== 'partTimePace');
        const before = planAfter(history, []);
        const after = planAfter(history, [absence]);
        for (const activity of ['coaching-1', 'coaching-2', 'self-study-1']) {
          const missed = before.sessions.filter(
            (session) => session.activity === activity && isWithin(session, absence),
          );
          const weeks = new Set(missed.map(({ week }) => week)).size;
          const states = missed.map(({ id }) => stateOf(after, id));

          expect(states.filter((state) => !statesAfter(weeks, activity).includes(state ?? ''))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('say by which rule', () => {
    const plan = planWith([absenceOf('2024-11-11', '2024-11-29'), absenceOf('2026-01-12', '2026-02-06')]);
    const rules = new Set(
      plan.sessions.flatMap(({ kind, state, changes }) =>
        kind === 'coaching'
          ? changes.map(({ rule }) => `${state}: ${rule.document.id} ${rule.section} (${rule.basis})`)
          : [],
      ),
    );

    expect([...rules].toSorted()).toEqual([
      'open: readings what is missed and nothing is published on (assumed)',
      'revisit: 002 How flexible is the programme? (stated)',
    ]);
  });
});

describe('a missed clinic or conference', () => {
  // The first clinic is put on 23 October and the first conference on 13 November.
  const away = [absenceOf('2024-10-23', '2024-10-23'), absenceOf('2024-11-13', '2024-11-13')];

  it('stays open, for no page of the programme says what becomes of it', () => {
    const open = planWith(away).sessions.filter(({ state }) => state === 'open');

    expect(open.map(({ kind, undated, minutes }) => `${kind}: ${undated}, ${minutes}`)).toEqual([
      'clinic: needsAnotherDate, 60',
      'conference: needsAnotherDate, fullDay',
    ]);
    expect(planWith(away).assumptions.map(({ id }) => id)).toContain('missed-events-stay-open');
  });

  it('is caught up by study, or needs another date, as one hub has it, where the caller chooses so', () => {
    const plan = planWith(away, { missedEvents: 'hubPractice' });
    const changed = plan.sessions.filter(
      ({ kind, changes }) => kind !== 'coaching' && kind !== 'selfStudy' && changes.length > 0,
    );

    expect(changed.map(({ kind, state, day, minutes }) => `${kind}: ${state} ${day} ${minutes}`)).toEqual([
      'clinic: caughtUp 2024-11-06 notPublished',
      'conference: open null fullDay',
    ]);
    expect(plan.assumptions.map(({ id }) => id)).toContain('missed-events-as-one-hub');
  });
});

describe('an absence told in two parts that touch', () => {
  it('changes nothing: over a night, a weekend or a half-term, whatever else happens', () => {
    fc.assert(
      fc.property(
        historiesOf(ects, ['absence', 'absence', 'defer', 'resume', 'changeOfFte', 'transfer', 'missedSession']),
        fc.nat(),
        (history, where) => {
          const absence = history.events.find(
            (event): event is Absence => event.kind === 'absence' && event.first < event.last,
          );
          fc.pre(absence !== undefined);
          const halves = halvesOf(history, absence, where);
          const events = history.events.flatMap((event): readonly PlanEvent[] =>
            event === absence ? halves : [event],
          );
          const { events: _, ...whole } = planAfter(history);
          const { events: __, ...inHalves } = planAfter(history, events);

          expect(inHalves).toEqual(whole);
          expect(actionsFor(planAfter(history, events))).toEqual(actionsFor(planAfter(history)));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('is two absences where a day is taught between them', () => {
    const apart = planWith([absenceOf('2024-11-04', '2024-11-15'), absenceOf('2024-11-19', '2024-12-13')]);

    expect(apart.absences.map(({ first, last, days }) => [first, last, days])).toEqual([
      ['2024-11-04', '2024-11-15', 12],
      ['2024-11-19', '2024-12-13', 25],
    ]);
  });
});

describe('longer than four weeks', () => {
  it.each([
    ['2024-11-05', '2024-12-01', 27, false],
    ['2024-11-05', '2024-12-02', 28, false],
    ['2024-11-05', '2024-12-03', 29, true],
  ])('from %s to %s is %i days: %s', (first, last, days, isLong) => {
    const plan = planWith([absenceOf(first, last)]);

    expect(plan.absences).toEqual([{ person: 'self', first, last, days, counted: 'allDays', isLong }]);
    expect(actionsFor(plan).filter(({ about }) => about === 'longAbsence')).toHaveLength(isLong ? 1 : 0);
    expect(plan.caveats.some(({ code }) => code === 'longAbsence')).toBe(isLong);
  });

  it.each([
    // Half-term is from 28 October to 1 November 2024, and so to Sunday the 3rd.
    ['allDays', '2024-10-14', '2024-11-09', 27, false],
    ['allDays', '2024-10-14', '2024-11-10', 28, false],
    ['allDays', '2024-10-14', '2024-11-11', 29, true],
    ['withoutHolidays', '2024-10-14', '2024-11-11', 22, false],
    ['withoutHolidays', '2024-10-14', '2024-11-16', 27, false],
    ['withoutHolidays', '2024-10-14', '2024-11-17', 28, false],
    ['withoutHolidays', '2024-10-14', '2024-11-18', 29, true],
    // Christmas, with its bank holidays and weekends: from Monday 23 December to Sunday 5 January.
    ['withoutHolidays', '2024-12-16', '2025-01-26', 28, false],
    ['withoutHolidays', '2024-12-16', '2025-01-27', 29, true],
    ['withoutHolidays', '2024-12-29', '2025-01-06', 1, false],
    // The summer, from Tuesday 22 July to Sunday 31 August: Monday the 21st is a training day.
    ['withoutHolidays', '2025-07-14', '2025-09-20', 28, false],
    ['withoutHolidays', '2025-07-14', '2025-09-21', 29, true],
  ] as const)('counting %s, from %s to %s is %i days: %s', (absenceDays, first, last, days, isLong) => {
    const plan = planWith([absenceOf(first, last)], { absenceDays });

    expect(plan.absences).toEqual([{ person: 'self', first, last, days, counted: absenceDays, isLong }]);
    expect(actionsFor(plan).filter(({ about }) => about === 'longAbsence')).toHaveLength(isLong ? 1 : 0);
  });

  it('is raised with the course co-ordinator, who decides; no source says by when', () => {
    const [action] = actionsFor(planWith([absenceOf('2024-11-05', '2024-12-03')]));

    expect(action).toMatchObject({
      body: 'courseCoordinator',
      does: 'decides',
      about: 'longAbsence',
      since: '2024-11-05',
      by: null,
      source: { document: { id: '002' }, section: 'How flexible is the programme?', basis: 'stated' },
    });
  });

  it('is told with the count it rests on', () => {
    const ids = ({ assumptions }: Plan): readonly string[] => assumptions.map(({ id }) => id);

    expect(ids(planWith([absenceOf('2024-11-05', '2024-11-05')]))).toContain('absence-counts-all-days');
    expect(ids(planWith([absenceOf('2024-11-05', '2024-11-05')], { absenceDays: 'withoutHolidays' }))).toContain(
      'absence-without-holidays',
    );
  });

  it('counts every day of any stretch without the holidays as the days say', () => {
    fc.assert(
      fc.property(historiesOf(ects, ['absence']), (history) => {
        for (const { first, last, days, isLong, counted } of planAfter(history).absences) {
          const all = dayNumber(last) - dayNumber(first) + 1;

          expect(counted === 'allDays' ? days : all).toBe(all);
          expect(days).toBeLessThanOrEqual(all);
          expect(isLong).toBe(days > 28);
        }
      }),
      RUNS,
    );
  });
});

/** One week missed is caught up, where the calendar has a week left for it; several are for the second year, or open. */
function statesAfter(weeks: number, activity: string): readonly string[] {
  if (weeks < 2) return ['caughtUp', 'open'];
  return [activity.endsWith('1') ? 'revisit' : 'open'];
}

/** Two parts of an absence with no teaching day between them: at a night, or around the days that are not taught. */
function halvesOf(history: History, absence: Absence, where: number): readonly Absence[] {
  const { first, last } = absence;
  const split = dayLater(first, where % (dayNumber(last) - dayNumber(first)));
  let end = split;
  let begin = dayLater(split, 1);
  const mayBeLeftOut = (day: string): boolean => where % 2 === 0 && isFreeThere(history, day);
  while (end > first && mayBeLeftOut(end)) end = dayLater(end, -1);
  while (begin < last && mayBeLeftOut(begin)) begin = dayLater(begin, 1);
  return [
    { ...absence, ...absenceOf(first, end) },
    { ...absence, ...absenceOf(begin, last) },
  ];
}

function withoutOne({ sessions }: Plan, { id }: Session): readonly Session[] {
  return sessions.filter((session) => session.id !== id);
}

function isWithin({ day }: Session, { first, last }: Absence): boolean {
  return day !== null && first <= day && day <= last;
}

function stateOf({ sessions }: Plan, id: string): string | undefined {
  return sessions.find((session) => session.id === id)?.state;
}

function coachingOn({ sessions }: Plan, first: string, last: string): readonly string[] {
  return sessions
    .filter(({ kind, day }) => kind === 'coaching' && day !== null && first <= day && day <= last)
    .map(({ ordinal, state, day }) => `${ordinal}: ${state} on ${day}`);
}
