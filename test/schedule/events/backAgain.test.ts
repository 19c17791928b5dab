import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import { WEEKDAYS } from '../../../src/calendar/weekday.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { ectMathsPilot } from '../../../src/programmes/ectMathsPilot.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Enrolment } from '../../../src/schedule/enrolment.js';
import type { Plan, Session } from '../../../src/schedule/plan.js';
import type { PlanEvent } from '../../../src/schedule/planEvent.js';
import { planSchedule } from '../../../src/schedule/planSchedule.js';
import { replanSchedule } from '../../../src/schedule/replanSchedule.js';
import { fte } from '../../../src/vocabulary/fte.js';
import { calendars, day, ect, mentorOfTwo, school, start } from '../../support/atBlueCoat.js';
import { problemsOf } from '../../support/problemsOf.js';
import { blueCoat, term } from '../../support/schools.js';

// What was only for a time, and what ends: by hand, from the dates of Blue Coat. 21 April 2025 is Easter Monday, in the
// holidays; 5 May is a bank holiday in term. The summer term begins on Monday 28 April.

function planAfter(events: readonly PlanEvent[], who: Enrolment = ect): Plan {
  return planSchedule(ambitionEct, who, { calendars, events });
}

function coaching({ sessions }: Plan, activity: string, ordinal: number): Session {
  const found = sessions.find((session) => session.activity === activity && session.ordinal === ordinal);
  if (found === undefined) throw new Error(`no ${activity}/${ordinal}`);
  return found;
}

function daysOf({ sessions }: Plan, activity: string): readonly unknown[] {
  return sessions.filter((session) => session.activity === activity).map((session) => session.day);
}

describe('a change that is undone in time', () => {
  const onMondays: PlanEvent = {
    kind: 'changeOfFte',
    from: day('2025-01-13'),
    fte: fte(0.2),
    workingDays: ['monday'],
    usualDay: 'monday',
  };
  const asBefore: PlanEvent = {
    kind: 'changeOfFte',
    from: day('2025-02-24'),
    fte: fte(1),
    workingDays: WEEKDAYS,
    usualDay: 'tuesday',
  };
  const inMay = (plan: Plan) => plan.sessions.find(({ kind, id }) => kind === 'coaching' && id === sessionOfMay.id);
  const sessionOfMay = planAfter([]).sessions.find(
    ({ kind, week }) => kind === 'coaching' && week === '2025-05-05',
  ) as Session;

  it('puts sessions back into their own weeks, which had no day for them while it lasted', () => {
    expect(inMay(planAfter([onMondays]))).toMatchObject({ state: 'caughtUp', week: '2025-05-12' });
    expect(inMay(planAfter([onMondays, asBefore]))).toMatchObject({
      state: 'due',
      day: '2025-05-06',
      placed: 'usualDay',
      movedFrom: null,
    });
    expect(daysOf(planAfter([onMondays, asBefore]), 'coaching-1').slice(24)).toEqual(
      daysOf(planAfter([]), 'coaching-1').slice(24),
    );
  });

  it('puts one on what is left of its week, where that has begun', () => {
    const thursday: PlanEvent = { ...asBefore, from: day('2025-05-08') };
    expect(inMay(planAfter([onMondays, thursday]))).toMatchObject({ state: 'due', day: '2025-05-08', placed: 'moved' });
  });

  it('leaves one where it is whose own week has gone by', () => {
    const late: PlanEvent = { ...asBefore, from: day('2025-05-10') };
    expect(inMay(planAfter([onMondays, late]))).toMatchObject({ state: 'caughtUp', week: '2025-05-12' });
  });

  it('is of no help to one that was missed in the week in which it was to be caught up', () => {
    const away: PlanEvent = { kind: 'missedSession', session: sessionOfMay.id, on: day('2025-05-12') };
    const late: PlanEvent = { ...asBefore, from: day('2025-05-13') };
    expect(inMay(planAfter([onMondays, away, late]))).toMatchObject({
      state: 'caughtUp',
      movedFrom: { day: '2025-05-12', because: 'missedSession' },
    });
  });
});

describe('a transfer and back', () => {
  /** The last days of the summer terms there, two weeks before those of Blue Coat. */
  const ends: Readonly<Record<string, string>> = { '2024/25': '2025-07-04', '2025/26': '2026-07-03' };
  const away = schoolCalendar({
    school: 'away',
    years: blueCoat.years.map((year) => ({
      ...year,
      trainingDays: [],
      terms: year.terms.map((each) =>
        each.name === 'summer' ? term('summer', each.first, ends[year.academicYear] ?? each.last) : each,
      ),
    })),
  });

  it('is the plan of whoever stayed, from the return on', () => {
    const there: PlanEvent = { kind: 'transfer', from: day('2024-11-25'), school: 'away' };
    const back: PlanEvent = { kind: 'transfer', from: day('2025-01-06'), school };
    const gone = planSchedule(ambitionEct, ect, { calendars: [...calendars, away], events: [there] });
    const plan = planSchedule(ambitionEct, ect, { calendars: [...calendars, away], events: [there, back] });
    expect(coaching(gone, 'coaching-1', 39)).toMatchObject({ state: 'caughtUp', week: '2025-09-08' });
    expect(coaching(gone, 'coaching-2', 20)).toMatchObject({ state: 'open', undated: 'noWeekLeft' });
    expect(daysOf(plan, 'coaching-1')).toEqual(daysOf(planAfter([]), 'coaching-1'));
    expect(daysOf(plan, 'coaching-2')).toEqual(daysOf(planAfter([]), 'coaching-2'));
    expect(plan.terms).toEqual(planAfter([]).terms);
  });
});

describe('a session without a day in its week', () => {
  it('has no week either at a school whose dates of that year are not known', () => {
    const who: Enrolment = { ...ect, fte: fte(0.2), workingDays: ['monday'], usualDay: 'monday' };
    const later = schoolCalendar({
      school: 'later',
      years: blueCoat.years.filter(({ academicYear }) => academicYear === '2025/26'),
    });
    const ofMay = (events: readonly PlanEvent[]) =>
      planSchedule(ambitionEct, who, { calendars: [...calendars, later], events }).sessions.find(
        ({ id }) =>
          id === planAfter([], who).sessions.find(({ kind, week }) => kind === 'coaching' && week === '2025-05-05')?.id,
      );
    expect(ofMay([])).toMatchObject({ day: null, week: '2025-05-05', undated: 'noWorkingDay' });
    expect(ofMay([{ kind: 'transfer', from: day('2025-03-03'), school: 'later' }])).toMatchObject({
      day: null,
      week: null,
      undated: 'calendarNotKnown',
    });
  });
});

describe('a session of the first year that is caught up in the second', () => {
  it('counts with those of the second: two of a kind in a week, and not on one day', () => {
    const last = planAfter([])
      .sessions.filter(({ activity }) => activity === 'coaching-1')
      .slice(-2);
    const missed = last.map(
      ({ id, day: on }): PlanEvent => ({ kind: 'missedSession', session: id, on: on as Session['day'] & string }),
    );
    const plan = planAfter(missed.slice(1));
    const first = planAfter([]).sessions.find(({ activity }) => activity === 'coaching-2');
    const caughtUp = coaching(plan, 'coaching-1', 39);
    expect([first?.week, first?.day]).toEqual(['2025-09-01', '2025-09-02']);
    expect([caughtUp.week, caughtUp.day]).toEqual(['2025-09-01', '2025-09-03']);

    const mentors: PlanEvent = { kind: 'absence', first: day('2025-07-07'), last: day('2025-07-11'), person: 'mentor' };
    const both = planAfter([mentors, { kind: 'absence', first: day('2025-07-14'), last: day('2025-07-18') }]);
    const ofWeek = both.sessions.filter(({ kind, week }) => kind === 'coaching' && week === '2025-09-01');
    expect(ofWeek.length).toBeLessThanOrEqual(2);
  });
});

describe('leaving the programme', () => {
  const left: PlanEvent = { kind: 'withdraw', from: day('2025-01-20') };

  it('ends an absence: whoever has gone is away no longer', () => {
    const away: PlanEvent = { kind: 'absence', first: day('2025-01-13'), last: day('2025-02-28') };
    const plan = planAfter([away, left]);
    expect(plan.absences).toMatchObject([{ first: '2025-01-13', last: '2025-01-19', days: 7, isLong: false }]);
    expect(actionsFor(plan).map(({ about }) => about)).not.toContain('longAbsence');
    expect(planAfter([away]).absences).toMatchObject([{ days: 47, isLong: true }]);
  });

  it('ends the mentor’s absence too, but not that of another ECT', () => {
    const mentors: PlanEvent = { kind: 'absence', first: day('2025-01-13'), last: day('2025-02-28'), person: 'mentor' };
    expect(planAfter([mentors, left]).absences).toMatchObject([{ person: 'mentor', last: '2025-01-19' }]);
    const away = { kind: 'absence', first: day('2025-01-13'), last: day('2025-02-28'), person: 'b' } as const;
    expect(planAfter([away, { ...left, person: 'a' }], mentorOfTwo).absences).toMatchObject([{ last: '2025-02-28' }]);
    expect(planAfter([away, { ...left, person: 'b' }], mentorOfTwo).absences).toMatchObject([{ last: '2025-01-19' }]);
  });

  it('leaves nothing of what would have begun after it, number published or not', () => {
    const uncounted = (plan: Plan) => plan.unscheduled.map(({ kind, year }) => [kind, year]);
    expect(uncounted(planAfter([]))).toEqual([['selfStudy', 2]]);
    expect(uncounted(planAfter([left]))).toEqual([]);
    expect(uncounted(planAfter([{ kind: 'withdraw', from: day('2025-09-02') }]))).toEqual([['selfStudy', 2]]);
    expect(uncounted(planAfter([{ kind: 'withdraw', from: day('2025-09-01') }]))).toEqual([]);
  });

  it('leaves to an induction co-ordinator what had begun', () => {
    const who: Enrolment = { person: 'c', role: 'inductionCoordinator', school, start };
    const years = (plan: Plan) => plan.unscheduled.map(({ year }) => year);
    expect(years(planAfter([], who))).toEqual([1, 2]);
    expect(years(planAfter([left], who))).toEqual([1]);
  });

  it('of one ECT leaves a mentor the coaching of the others, of which the dates are not known', () => {
    const known = schoolCalendar({
      school,
      years: blueCoat.years.filter(({ academicYear }) => academicYear === '2024/25'),
    });
    const waiting = (events: readonly PlanEvent[]) =>
      planSchedule(ambitionEct, mentorOfTwo, { calendars: [known], events }).unscheduled.flatMap(
        ({ ect: of }) => of ?? [],
      );
    expect(waiting([])).toEqual(['a', 'b']);
    expect(waiting([{ ...left, person: 'a' }])).toEqual(['b']);
    expect(waiting([{ kind: 'changeOfMentor', from: day('2025-01-20'), ect: 'b' }])).toEqual(['a']);
    expect(waiting([{ ...left, from: day('2025-09-02'), person: 'a' }])).toEqual(['a', 'b']);
    expect(waiting([left])).toEqual([]);

    const later = { ...mentorOfTwo, ects: [{ person: 'a', start: day('2025-01-06'), cohort: '2024/25' as const }] };
    const activities = (from: string) =>
      planSchedule(ambitionEct, later, {
        calendars: [known],
        events: [{ kind: 'withdraw', from: day(from), person: 'a' }],
      }).unscheduled.map(({ activity }) => activity);
    expect(activities('2025-09-08')).toEqual(['coaching-1', 'coaching-2']);
    expect(activities('2025-06-02')).toEqual([]);
  });
});

describe('what a plan is told beside its sessions', () => {
  it('has absences where no session is known', () => {
    const who: Enrolment = { person: 'c', role: 'inductionCoordinator', school, start };
    const away: PlanEvent = { kind: 'absence', first: day('2024-10-07'), last: day('2025-01-10') };
    const plan = planAfter([away], who);
    expect(plan.absences).toMatchObject([{ person: 'self', days: 96, isLong: true }]);
    expect(actionsFor(plan).map(({ about }) => about)).toContain('longAbsence');
  });

  it('is provisional from a smaller share of a post on, where nobody said on which days', () => {
    const part: PlanEvent = { kind: 'changeOfFte', from: day('2025-01-06'), fte: fte(0.6) };
    const marked = (plan: Plan) =>
      plan.sessions.filter(({ caveats }) => caveats.includes('workingDaysNotGiven')).map((session) => session.day);
    const plan = planAfter([part]);
    const days = plan.sessions.flatMap((session) => session.day ?? []).filter((on) => on >= '2025-01-06');
    expect(marked(plan)).toEqual(days);
    expect(plan.caveats).toContainEqual({ code: 'workingDaysNotGiven', about: 'ect-1' });
    expect(marked(planAfter([{ ...part, workingDays: ['monday', 'tuesday', 'wednesday'] }]))).toEqual([]);
    expect(marked(planAfter([part, { ...part, from: day('2025-02-03'), fte: fte(1) }])).at(-1)).toBe('2025-01-28');
  });

  it('refuses a plan of another programme', () => {
    expect(problemsOf(() => replanSchedule(ectMathsPilot, planAfter([]), { calendars }))).toEqual([
      'contradiction programme',
    ]);
  });
});

describe('a start on the last day of a term', () => {
  it('that is a training day takes the next term for the first', () => {
    const closed = schoolCalendar({
      ...blueCoat,
      years: blueCoat.years.map((year) =>
        year.academicYear === '2024/25' ? { ...year, trainingDays: [day('2025-07-18')] } : year,
      ),
    });
    const who = { ...ect, start: day('2025-07-18') };
    const termsOf = ({ terms }: Plan) => terms.map(({ name, academicYear, year }) => `${name} ${academicYear} ${year}`);
    const plan = planSchedule(ambitionEct, who, { calendars: [closed] });
    expect(termsOf(plan).slice(0, 3)).toEqual(['autumn 2025/26 1', 'spring 2025/26 1', 'summer 2025/26 1']);
    expect(termsOf(planSchedule(ambitionEct, who, { calendars })).slice(0, 2)).toEqual([
      'summer 2024/25 1',
      'autumn 2025/26 1',
    ]);
  });
});
