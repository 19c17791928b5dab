import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../../src/calendar/civilDay.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { comparePlans } from '../../../src/schedule/comparePlans.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import { type Plan, SESSION_STATES, type Session } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { planSchedule } from '../../../src/schedule/planSchedule.js';
import { replanSchedule } from '../../../src/schedule/replanSchedule.js';
import { tallyWorkload } from '../../../src/workload/tallyWorkload.js';
import { applyChanges } from '../../support/applyChanges.js';
import { calendarOf } from '../../support/calendars.js';
import { dayLater, mondayBefore } from '../../support/dayCounter.js';
import { transfer } from '../../support/events.js';
import { frozen, throughJson } from '../../support/frozen.js';
import {
  type History,
  histories,
  historiesOf,
  isAwayOn,
  isPausedOn,
  isTaughtThere,
  isWorkedBy,
  planAfter,
  planningOf,
} from '../../support/histories.js';

const WITHOUT_DAY = ['revisit', 'open', 'paused', 'dropped'];
const RUNS = { numRuns: 12 };

describe('whatever has happened', () => {
  it('no session is on a day that is not taught, not worked, or within an absence or a pause, published and fixed days aside', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const wrong = planAfter(history).sessions.filter(
          (session) => session.day !== null && isPlacedHere(session) && !canBeHeld(history, session, session.day),
        );

        expect(wrong.map(({ id, day }) => `${id} on ${day}`)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('the plan keeps all the sessions that were promised, under the same ids, and no others', () => {
    fc.assert(
      fc.property(histories, (history) => {
        expect(idsOf(planAfter(history))).toEqual(idsOf(planAfter(history, [])));
      }),
      RUNS,
    );
  });

  it('each session has one of six states, and says by which rule if it is not simply due', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const { state, changes } of planAfter(history).sessions) {
          expect(SESSION_STATES).toContain(state);
          if (state === 'due') continue;
          expect(changes.length).toBeGreaterThan(0);
          expect(changes.every(({ rule }) => rule.section.length > 0)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('a session has either a day or a reason for having none, and only one that is due or caught up has a day', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const { state, day, week, undated, placed } of planAfter(history).sessions) {
          expect(day === null).toBe(undated !== null);
          expect(day === null).toBe(placed === null);
          expect(day === null ? week : mondayBefore(day)).toBe(week);
          expect(day === null ? ['due', ...WITHOUT_DAY] : ['due', 'caughtUp']).toContain(state);
        }
      }),
      RUNS,
    );
  });

  it('no week holds three coaching sessions of one ECT, from whichever year of the programme', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const held = new Map<string, readonly string[]>();
        for (const { kind, ect, week, day } of planAfter(history).sessions) {
          if (day === null || week === null || kind !== 'coaching') continue;
          held.set(`${ect} ${week}`, [...(held.get(`${ect} ${week}`) ?? []), day]);
        }

        expect([...held].filter(([, days]) => days.length > 2)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('the order in which the events are given makes no difference', () => {
    fc.assert(
      fc.property(
        histories.chain((history) =>
          fc.tuple(
            fc.constant(history),
            fc.shuffledSubarray([...history.events], { minLength: history.events.length }),
          ),
        ),
        ([history, shuffled]) => {
          expect(planAfter(history, shuffled)).toEqual(planAfter(history));
        },
      ),
      RUNS,
    );
  });

  it('the plan can be made again from what it holds, even after a trip through JSON', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const plan = planAfter(history);
        const { enrolment, choices, events, numbers } = throughJson(plan) as Plan;
        const again = planSchedule(ambitionEct, enrolment, { ...planningOf(history, events), ...choices, numbers });

        expect(again).toEqual(plan);
        expect(throughJson(again)).toEqual(throughJson(plan));
      }),
      RUNS,
    );
  });

  it('planning again with nothing new changes nothing', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const plan = planAfter(history);
        const { plan: again, changes } = replanSchedule(ambitionEct, plan, planningOf(history, []));

        expect(again).toEqual(plan);
        expect(changes).toEqual([]);
      }),
      RUNS,
    );
  });

  it('events reported one by one give the same plan as all at once', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const stepByStep = history.events.reduce(
          (plan, event) => replanSchedule(ambitionEct, plan, planningOf(history, [event])).plan,
          planAfter(history, []),
        );

        expect(stepByStep).toEqual(planAfter(history));
      }),
      { numRuns: 8 },
    );
  });

  it('time at a school of the same dates, with fewer years published, changes no week', () => {
    const away = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 2 }));
    fc.assert(
      fc.property(histories, away, (history, [later, longer, known]) => {
        const [dates] = history.schools;
        const fewer = { school: 'fewer-years', years: dates.years.slice(0, known) };
        const last = fewer.years.at(-1)?.terms.at(-1)?.last ?? '';
        const between = daysFrom(history.who.start, last);
        const from = between[later % between.length] as CivilDay;
        const back = daysFrom(dayLater(from, 1), last).at(longer % between.length);
        fc.pre(back !== undefined);
        const events: PlanEvent[] = [transfer(from, fewer.school), transfer(back, dates.school)];
        const calendars = [calendarOf(dates), calendarOf(fewer)];
        const weeksOf = ({ sessions }: Plan) => sessions.map(({ id, week }) => `${id} ${week}`).toSorted();
        const plan = planSchedule(ambitionEct, history.who, { calendars, ...history.choices, events });

        expect(weeksOf(plan)).toEqual(weeksOf(planAfter(history, [])));
      }),
      { numRuns: 25 },
    );
  });

  it('a move to a school of the same dates changes no week, whatever else happens', () => {
    const kinds = ['defer', 'resume', 'resume', 'changeOfMentor', 'changeOfFte'] as const;
    fc.assert(
      fc.property(historiesOf(undefined, kinds), fc.integer({ min: 1, max: 500 }), (history, after) => {
        const [dates] = history.schools;
        const calendars = [dates, { ...dates, school: 'twin' }].map(calendarOf);
        const sessionsAfter = (events: readonly PlanEvent[]) =>
          planSchedule(ambitionEct, history.who, { calendars, ...history.choices, events }).sessions;
        const stays = sessionsAfter(history.events);
        // What waits for room may find it on the day of the move.
        fc.pre(stays.every(({ state }) => state !== 'caughtUp' && state !== 'open'));
        const goes = sessionsAfter([...history.events, transfer(dayLater(history.who.start, after), 'twin')]);

        const lines = (sessions: readonly Session[]) => sessions.map(({ id, week }) => `${id} ${week}`).toSorted();
        expect(lines(goes)).toEqual(lines(stays));
      }),
      { numRuns: 40 },
    );
  });

  it('nothing that is passed in is changed', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const plan = frozen(planAfter(frozen(history)));

        expect(replanSchedule(ambitionEct, plan, planningOf(history, [])).changes).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});

describe('the comparison of two plans', () => {
  it('of one plan with itself is empty', () => {
    fc.assert(
      fc.property(histories, (history) => {
        expect(comparePlans(planAfter(history), planAfter(history))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('applied to the old sessions gives the new ones', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (history, some) => {
        const before = planAfter(history, history.events.slice(0, some % (history.events.length + 1)));
        const after = planAfter(history);

        expect(applyChanges(before.sessions, comparePlans(before, after))).toEqual(
          after.sessions.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
        );
      }),
      RUNS,
    );
  });

  it('says what has happened to every session that is no longer the same', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const told = new Set(history.events.map(({ kind }) => kind));
        const changes = comparePlans(planAfter(history, []), planAfter(history));
        const unexplained = changes.filter(({ from, to, because }) => from !== to && because.length === 0);

        expect(unexplained).toEqual([]);
        for (const { change, before, after, because } of changes) {
          expect(['moved', 'dropped', 'changed']).toContain(change);
          expect(before?.id).toBe(after?.id);
          expect(because.filter(({ by }) => !told.has(by))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('says what has happened even where an event is reported late, and only from among what was reported', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (history, some) => {
        const late = history.events[some % Math.max(1, history.events.length)];
        // What is missed, and what resumes, may be so only after what is left out.
        fc.pre(late !== undefined && history.events.every(({ kind }) => kind !== 'missedSession' && kind !== 'resume'));
        const before = planAfter(
          history,
          history.events.filter((event) => event !== late),
        );
        const causes = comparePlans(before, planAfter(history)).map(({ because }) => because);
        const told = new Set(history.events.map(({ kind }) => kind));

        expect(causes.filter((because) => because.length === 0)).toEqual([]);
        expect(causes.flat().filter(({ by }) => !told.has(by))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('accounts for every known minute and every unknown length that is gained or lost', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const [before, after] = [planAfter(history, []), planAfter(history)];
        const [was, is] = [tallyWorkload(before).total, tallyWorkload(after).total];
        const changes = comparePlans(before, after);
        const moved = (count: (session: Session | null) => number): number =>
          changes.reduce((sum, change) => sum + count(change.after) - count(change.before), 0);

        expect(is.minutes - was.minutes).toBe(moved(knownMinutes));
        expect(is.unknown - was.unknown).toBe(moved(unknownLengths));
      }),
      RUNS,
    );
  });
});

function isPlacedHere({ placed }: Session): boolean {
  return placed !== 'published' && placed !== 'fixed';
}

/** Whether all who have to be there can be, by what holds on the day. */
function canBeHeld(history: History, session: Session, day: string): boolean {
  const { who } = history;
  const course = who.role === 'mentor' ? (session.ect ?? 'self') : 'self';
  return (
    isTaughtThere(history, day) &&
    day >= startOf(who, session) &&
    !isPausedOn(history, course, day) &&
    peopleOf(who, session).every((person) => isWorkedBy(history, person, day) && !isAwayOn(history, person, day))
  );
}

function peopleOf({ role }: Enrolment, { ect }: Session): readonly string[] {
  if (ect === null) return ['self'];
  return role === 'mentor' ? ['self', ect] : ['self', 'mentor'];
}

function startOf(who: Enrolment, { ect }: Session): string {
  return who.ects?.find(({ person }) => person === ect)?.start ?? who.start;
}

function idsOf({ sessions }: Plan): readonly string[] {
  return sessions.map(({ id }) => id).toSorted();
}

function knownMinutes(session: Session | null): number {
  if (session === null || session.state === 'dropped' || session.attendance !== 'expected') return 0;
  return typeof session.minutes === 'number' ? session.minutes : 0;
}

function unknownLengths(session: Session | null): number {
  if (session === null || session.state === 'dropped' || session.attendance !== 'expected') return 0;
  return typeof session.minutes === 'number' ? 0 : 1;
}

/** The days from a first to a last one, both included. */
function daysFrom(first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = dayLater(day, 1)) days.push(day);
  return days;
}
