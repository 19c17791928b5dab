import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { ectMathsPilot } from '../../src/programmes/ectMathsPilot.js';
import type { Enrolment, MentoredEct } from '../../src/schedule/enrolment.js';
import type { Plan } from '../../src/schedule/plan.js';
import type { Edition, Programme } from '../../src/vocabulary/programme.js';
import { atPartTimePace, ect, mentorOf, planAfter, planFor, school, start } from '../support/atBlueCoat.js';
import { absence } from '../support/events.js';
import { problemsOf } from '../support/problemsOf.js';
import { blueCoat, day } from '../support/schools.js';

const [edition] = ambitionEct.editions;

/** Nobody has published an edition for this start. */
const uncovered = day('2025-09-01');

function termsOf({ terms }: Plan): readonly string[] {
  return terms.map(({ name, academicYear, year }) => `${name} ${academicYear} ${year}`);
}

function notKnownIn({ caveats }: Plan): readonly string[] {
  return caveats.filter(({ code }) => code === 'calendarNotKnown').map(({ about }) => about);
}

describe('a mentor whose own start no edition covers', () => {
  const covered: MentoredEct = { person: 'ect-1', start };

  it('coaches by the edition of their ECTs, and is as flexible as that', () => {
    const plan = planFor(mentorOf([{ person: 'ect-2', start: uncovered }, covered], { start: uncovered }));
    expect(plan.edition).toBeNull();
    expect(plan.flexibility).toEqual(edition?.flexibility);
    expect(plan.caveats.filter(({ code }) => code === 'noRuleKnown')).toEqual([
      { code: 'noRuleKnown', about: '2025/26', ect: null },
      { code: 'noRuleKnown', about: '2025/26', ect: 'ect-2' },
    ]);
    expect(planFor(mentorOf([{ person: 'ect-2', start: uncovered }], { start: uncovered }))).toMatchObject({
      flexibility: 'notPublished',
      timeOffTimetable: 'notPublished',
      sessions: [],
      terms: [],
    });
  });

  it('follows the years of the last ECT on the programme, and has the terms of the others beside them', () => {
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
    expect(termsOf(planFor(mentorOf(ects, { start: uncovered })))).toEqual([...before, ...years]);
    const last = { person: 'ect-2', start: uncovered };
    expect(termsOf(planFor(mentorOf([...ects, last], { start: uncovered })))).toEqual([...before, ...years]);
  });
});

describe('an ECT whose start no edition covers', () => {
  it('has no plan, and nobody can say whether an absence is long', () => {
    const plan = planAfter([absence('2025-10-06', '2025-10-08')], { ...ect, start: uncovered });
    expect(plan).toMatchObject({ sessions: [], terms: [], flexibility: 'notPublished' });
    expect(plan.absences).toMatchObject([{ days: 3, isLong: null }]);
  });

  it('cannot have ECTs either', () => {
    const careless = { ...ect, start: uncovered, ects: [{ person: 'ect-2', start }] };
    expect(problemsOf(() => planFor(careless))).toEqual(['contradiction ects']);
  });
});

describe('a mentor whose ECTs are not given', () => {
  const alone: Enrolment = { ...ect, person: 'mentor-1', role: 'mentor' };

  it('can be away themselves, as nobody else can, and has no part-time pace', () => {
    const away = absence('2024-11-12');
    expect(planAfter([away], alone).events).toEqual([away]);
    expect(problemsOf(() => planAfter([{ ...away, person: 'mentor-1' }], alone))).toEqual(['notFound events.0.person']);
    expect(planFor(alone, atPartTimePace).sessions).toEqual(planFor(alone).sessions);
  });

  it('has no plan if no edition covers the start', () => {
    const early = planFor({ ...alone, start: day('2019-09-03') });
    expect(early).toMatchObject({ sessions: [], terms: [] });
    expect(early.caveats).toContainEqual({ code: 'noRuleKnown', about: '2019/20', ect: null });
  });
});

describe('a mentor with ECTs', () => {
  it('waits for nothing more to be given', () => {
    const plan = planFor(mentorOf([{ person: 'ect-1', start }]));
    expect(plan.caveats.map(({ code }) => code)).not.toContain('ectsNotGiven');
    expect(plan.unscheduled).toEqual([]);
  });

  it('has them in the plan with the fields that were given, and no others', () => {
    const plan = planFor(mentorOf([{ person: 'ect-1', start, usualDay: undefined, workingDays: ['monday'] }]));
    expect(plan.enrolment.ects).toStrictEqual([{ person: 'ect-1', start, workingDays: ['monday'] }]);
    expect(planFor(ect).enrolment).toStrictEqual(ect);
  });

  it('can take one over beside one who was theirs from the start', () => {
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

  it('who took one over does not need the dates of the terms before', () => {
    const secondYear = schoolCalendar({ school, years: blueCoat.years.slice(2) });
    const taken: MentoredEct = { person: 'ect-1', start, from: uncovered };
    const who = mentorOf([taken], { start: uncovered, trained: true });
    const plan = planFor(who, { calendars: [secondYear] });
    expect(termsOf(plan)).toEqual(['autumn 2025/26 2', 'spring 2025/26 2', 'summer 2025/26 2']);
    expect(notKnownIn(plan)).toEqual([]);
    expect(plan.unscheduled).toEqual([]);
    expect(plan.numbers).toEqual([{ activity: 'coaching-2', ect: 'ect-1', number: 20 }]);
  });
});

describe('the time off timetable', () => {
  const timeOffOf = (programme: Programme) =>
    planFor({ ...ect, start: day('2022-09-05') }, {}, programme).timeOffTimetable;
  const withTimeOff = (programme: Programme, timeOffTimetable: Edition['timeOffTimetable']): Programme => ({
    ...programme,
    editions: programme.editions.map((each) => ({ ...each, timeOffTimetable })),
  });

  it('is the programme’s own, or that of the programme it adapts if it gives none', () => {
    expect(timeOffOf(withTimeOff(ambitionEct, 'none'))).toBe('none');
    expect(timeOffOf(withTimeOff(ectMathsPilot, 'notPublished'))).toBe('notPublished');
    expect(timeOffOf(withTimeOff(ectMathsPilot, 'none'))).toEqual(edition?.timeOffTimetable);
    expect(planFor({ ...ect, start: uncovered }).timeOffTimetable).toBe('notPublished');
  });
});
