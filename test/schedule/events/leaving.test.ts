import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { Plan, Session } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { mentorOf, mentorOfTwo, planAfter, planFor, school, start } from '../../support/atBlueCoat.js';
import { dayLater } from '../../support/dayCounter.js';
import { ects } from '../../support/enrolments.js';
import { absence, changeOfMentor, withdraw } from '../../support/events.js';
import { historiesOf, planAfter as planOfHistory } from '../../support/histories.js';
import { blueCoat, day } from '../../support/schools.js';

const RUNS = { numRuns: 12 };

describe('leaving the programme', () => {
  const left = withdraw('2025-01-20');

  it('drops every session that was still to come, none that was held, and says so on each', () => {
    fc.assert(
      fc.property(
        historiesOf(ects, ['absence', 'missedSession', 'defer']),
        fc.integer({ min: 1, max: 500 }),
        (history, after) => {
          const from = dayLater(history.who.start, after) as CivilDay;
          const events = history.events.filter((event) => 'from' in event && event.from < from);
          const before = planOfHistory(history, events);
          const gone = planOfHistory(history, [...events, withdraw(from)]);
          const held = ({ sessions }: Plan): readonly Session[] =>
            sessions.filter(({ day: on }) => on !== null && on < from);
          const rest = gone.sessions.filter(
            ({ day: on, week, state }) => (on ?? week ?? '9999') >= from && state !== 'dropped',
          );

          expect(held(gone)).toEqual(held(before));
          expect(rest.filter(({ undated }) => undated !== 'noWorkingDay')).toEqual([]);
          expect(
            gone.sessions
              .filter(({ state }) => state === 'dropped')
              .every(({ changes }) => changes.at(-1)?.by === 'withdraw'),
          ).toBe(true);
          expect(actionsFor(gone).at(-1)?.about).toBe('withdrawal');
        },
      ),
      RUNS,
    );
  });

  it('ends an absence, for whoever has left is no longer away', () => {
    const away = absence('2025-01-13', '2025-02-28');
    const plan = planAfter([away, left]);
    expect(plan.absences).toMatchObject([{ first: '2025-01-13', last: '2025-01-19', days: 7, isLong: false }]);
    expect(actionsFor(plan).map(({ about }) => about)).not.toContain('longAbsence');
    expect(planAfter([away]).absences).toMatchObject([{ days: 47, isLong: true }]);
  });

  it('ends the mentor’s absence too, but not another ECT’s', () => {
    const mentors = absence('2025-01-13', '2025-02-28', 'mentor');
    expect(planAfter([mentors, left]).absences).toMatchObject([{ person: 'mentor', last: '2025-01-19' }]);
    const away = absence('2025-01-13', '2025-02-28', 'b');
    expect(planAfter([away, { ...left, person: 'a' }], mentorOfTwo).absences).toMatchObject([{ last: '2025-02-28' }]);
    expect(planAfter([away, { ...left, person: 'b' }], mentorOfTwo).absences).toMatchObject([{ last: '2025-01-19' }]);
  });

  it('takes out of the plan the activities that had not begun, even those of no published number', () => {
    const uncounted = (plan: Plan) => plan.unscheduled.map(({ kind, year }) => [kind, year]);
    expect(uncounted(planFor())).toEqual([['selfStudy', 2]]);
    expect(uncounted(planAfter([left]))).toEqual([]);
    expect(uncounted(planAfter([withdraw('2025-09-02')]))).toEqual([['selfStudy', 2]]);
    expect(uncounted(planAfter([withdraw('2025-09-01')]))).toEqual([]);
  });

  it('leaves in an induction co-ordinator’s plan the activities that had begun', () => {
    const who: Enrolment = { person: 'c', role: 'inductionCoordinator', school, start };
    const years = (plan: Plan) => plan.unscheduled.map(({ year }) => year);
    expect(years(planFor(who))).toEqual([1, 2]);
    expect(years(planAfter([left], who))).toEqual([1]);
  });

  it('by one ECT leaves the mentor the coaching of the others, even where its dates are unknown', () => {
    const known = schoolCalendar({
      school,
      years: blueCoat.years.filter(({ academicYear }) => academicYear === '2024/25'),
    });
    const waiting = (events: readonly PlanEvent[]) =>
      planAfter(events, mentorOfTwo, { calendars: [known] }).unscheduled.flatMap(({ ect: of }) => of ?? []);
    expect(waiting([])).toEqual(['a', 'b']);
    expect(waiting([{ ...left, person: 'a' }])).toEqual(['b']);
    expect(waiting([changeOfMentor('2025-01-20', { ect: 'b' })])).toEqual(['a']);
    expect(waiting([{ ...left, from: day('2025-09-02'), person: 'a' }])).toEqual(['a', 'b']);
    expect(waiting([left])).toEqual([]);

    const later = mentorOf([{ person: 'a', start: day('2025-01-06'), cohort: '2024/25' as const }]);
    const activities = (from: string) =>
      planAfter([withdraw(from, 'a')], later, { calendars: [known] }).unscheduled.map(({ activity }) => activity);
    expect(activities('2025-09-08')).toEqual(['coaching-1', 'coaching-2']);
    expect(activities('2025-06-02')).toEqual([]);
  });
});
