import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { ectMathsPilot } from '../../src/programmes/ectMathsPilot.js';
import type { Enrolment, MentoredEct } from '../../src/schedule/enrolment.js';
import type { Plan, Planning } from '../../src/schedule/plan.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import type { Edition, Programme } from '../../src/vocabulary/programme.js';
import { problemsOf } from '../support/problemsOf.js';
import { blueCoat } from '../support/schools.js';

const calendar = schoolCalendar(blueCoat);
const school = blueCoat.school;
const day = (text: string): CivilDay => text as CivilDay;
const start = day('2024-09-03');
const ect: Enrolment = { person: 'ect-1', role: 'ect', school, start };
const [edition] = ambitionEct.editions;

/** Nobody has published an edition for this start. */
const uncovered = day('2025-09-01');

function mentorOf(ects: readonly MentoredEct[], from = start): Enrolment {
  return { person: 'mentor-1', role: 'mentor', school, start: from, ects };
}

function planFor(who: Enrolment, planning: Partial<Planning> = {}): Plan {
  return planSchedule(ambitionEct, who, { calendars: [calendar], ...planning });
}

function termsOf({ terms }: Plan): readonly string[] {
  return terms.map(({ name, academicYear, year }) => `${name} ${academicYear} ${year}`);
}

function notKnownIn({ caveats }: Plan): readonly string[] {
  return caveats.filter(({ code }) => code === 'calendarNotKnown').map(({ about }) => about);
}

describe('a mentor whose own start no edition covers', () => {
  const covered: MentoredEct = { person: 'ect-1', start };

  it('coaches as the edition of their ECTs has it, and bends as that does', () => {
    const plan = planFor(mentorOf([{ person: 'ect-2', start: uncovered }, covered], uncovered));
    expect(plan.edition).toBeNull();
    expect(plan.flexibility).toEqual(edition?.flexibility);
    expect(plan.caveats.filter(({ code }) => code === 'noRuleKnown')).toEqual([
      { code: 'noRuleKnown', about: '2025/26' },
      { code: 'noRuleKnown', about: 'ect-2' },
    ]);
    expect(planFor(mentorOf([{ person: 'ect-2', start: uncovered }], uncovered))).toMatchObject({
      flexibility: 'notPublished',
      timeOffTimetable: 'notPublished',
      sessions: [],
      terms: [],
    });
  });

  it('has the years of the last ECT who is on the programme, and the terms of the others beside them', () => {
    const ects = [{ person: 'a', start: day('2024-01-08'), cohort: '2023/24' as const }, covered];
    const years = [
      'autumn 2024/25 1',
      'spring 2024/25 1',
      'summer 2024/25 1',
      'autumn 2025/26 2',
      'spring 2025/26 2',
      'summer 2025/26 2',
    ];
    const before = ['spring 2023/24 null', 'summer 2023/24 null'];
    expect(termsOf(planFor(mentorOf(ects, uncovered)))).toEqual([...before, ...years]);
    const last = { person: 'ect-2', start: uncovered };
    expect(termsOf(planFor(mentorOf([...ects, last], uncovered)))).toEqual([...before, ...years]);
  });
});

describe('an ECT whose start no edition covers', () => {
  it('has no plan, and of an absence nobody can say whether it is long', () => {
    const events = [{ kind: 'absence', first: day('2025-10-06'), last: day('2025-10-08') }] as const;
    const plan = planFor({ ...ect, start: uncovered }, { events });
    expect(plan).toMatchObject({ sessions: [], terms: [], flexibility: 'notPublished' });
    expect(plan.absences).toMatchObject([{ days: 3, isLong: null }]);
  });

  it('has no ECTs either', () => {
    const careless = { ...ect, start: uncovered, ects: [{ person: 'ect-2', start }] };
    expect(problemsOf(() => planFor(careless))).toEqual(['contradiction ects']);
  });
});

describe('a mentor with ECTs', () => {
  it('waits for none', () => {
    const plan = planFor(mentorOf([{ person: 'ect-1', start }]));
    expect(plan.caveats.map(({ code }) => code)).not.toContain('ectsNotGiven');
    expect(plan.unscheduled).toEqual([]);
  });

  it('has each of them in the plan with the fields that were given, and no others', () => {
    const plan = planFor(mentorOf([{ person: 'ect-1', start, usualDay: undefined, workingDays: ['monday'] }]));
    expect(plan.enrolment.ects).toStrictEqual([{ person: 'ect-1', start, workingDays: ['monday'] }]);
    expect(planFor(ect).enrolment).toStrictEqual(ect);
  });

  it('takes one over beside one who was theirs from the start', () => {
    const from = day('2025-03-03');
    const plan = planFor(
      mentorOf([
        { person: 'a', start },
        { person: 'b', start, from },
      ]),
    );
    const first = (person: string) => plan.sessions.find((session) => session.ect === person);
    expect(first('a')).toMatchObject({ ordinal: 1, day: '2024-09-03' });
    expect(first('b')).toMatchObject({ ordinal: 23, day: '2025-03-03' });
  });

  it('who took one over knows nothing of the terms before, and misses nothing of them', () => {
    const secondYear = schoolCalendar({ school, years: blueCoat.years.slice(2) });
    const taken: MentoredEct = { person: 'ect-1', start, from: uncovered };
    const who = { ...mentorOf([taken], uncovered), trained: true };
    const plan = planFor(who, { calendars: [secondYear] });
    expect(termsOf(plan)).toEqual(['autumn 2025/26 2', 'spring 2025/26 2', 'summer 2025/26 2']);
    expect(notKnownIn(plan)).toEqual([]);
    expect(plan.unscheduled).toEqual([]);
    expect(plan.numbers).toEqual([{ activity: 'coaching-2', ect: 'ect-1', number: 20 }]);
  });
});

describe('a transfer', () => {
  it('to a school of which earlier years are not known leaves nothing unknown of them', () => {
    const there = schoolCalendar({ school: 'there', years: blueCoat.years.slice(2) });
    const events = [{ kind: 'transfer', from: uncovered, school: 'there' }] as const;
    expect(notKnownIn(planFor(ect, { calendars: [calendar, there], events }))).toEqual([]);
    const earlier = [{ kind: 'transfer', from: day('2025-04-28'), school: 'there' }] as const;
    expect(notKnownIn(planFor(ect, { calendars: [calendar, there], events: earlier }))).toContain('summer 2024/25');
  });
});

describe('the time off timetable', () => {
  const timeOffOf = (programme: Programme) =>
    planSchedule(programme, { ...ect, start: day('2022-09-05') }, { calendars: [calendar] }).timeOffTimetable;
  const withTimeOff = (programme: Programme, timeOffTimetable: Edition['timeOffTimetable']): Programme => ({
    ...programme,
    editions: programme.editions.map((each) => ({ ...each, timeOffTimetable })),
  });

  it('is that of the programme itself, and of the one it adapts where it gives none', () => {
    expect(timeOffOf(withTimeOff(ambitionEct, 'none'))).toBe('none');
    expect(timeOffOf(withTimeOff(ectMathsPilot, 'notPublished'))).toBe('notPublished');
    expect(timeOffOf(withTimeOff(ectMathsPilot, 'none'))).toEqual(edition?.timeOffTimetable);
    expect(planFor({ ...ect, start: uncovered }).timeOffTimetable).toBe('notPublished');
  });
});
