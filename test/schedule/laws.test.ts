import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { WEEKDAYS, type Weekday } from '../../src/calendar/weekday.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import type { Enrolment, MentoredEct } from '../../src/schedule/enrolment.js';
import { FORTNIGHTS, type Fortnight } from '../../src/schedule/fortnight.js';
import type { FixedSession, Plan, Planning, Session } from '../../src/schedule/plan.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import { calendarOf } from '../support/calendars.js';
import { dayLater, mondayBefore } from '../support/dayCounter.js';
import { ects, ectsAndMentors, mentors, openTo, type Placed } from '../support/enrolments.js';
import { frozen, throughJson } from '../support/frozen.js';
import { dayInWeek, isOdd, sixTermsFrom, weeksOfYear } from '../support/runningTerms.js';
import { isTaughtAt, type WeekTaught } from '../support/teaching.js';

// Plans and calendars are large; these laws fail fast where they fail.
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 40 });

const fortnights: fc.Arbitrary<Fortnight> = fc.constantFrom(...FORTNIGHTS);
const PLACED_HERE = ['usualDay', 'moved', 'spread'];

describe('a session whose day the plan chooses', () => {
  it('is on a teaching day that everyone concerned works, and not before the start', () => {
    fc.assert(
      fc.property(ectsAndMentors, ({ dates, who }) => {
        const plan = planFor({ dates, who });
        const wrong = plan.sessions.filter((session) => {
          if (session.placed === null || !PLACED_HERE.includes(session.placed)) return false;
          const day = session.day ?? '';
          return !isTaughtAt(dates, day) || !isOpen(who, session)(day) || day < startOf(who, session);
        });

        expect(wrong.map((session) => `${session.id} on ${session.day}`)).toEqual([]);
      }),
    );
  });

  it('is in its own week', () => {
    fc.assert(
      fc.property(ectsAndMentors, (placed) => {
        const dated = planFor(placed).sessions.filter((session) => session.day !== null);

        expect(dated.filter(({ day, week }) => week !== mondayBefore(day ?? ''))).toEqual([]);
      }),
    );
  });

  it('has either a day or a reason for having none, never both', () => {
    fc.assert(
      fc.property(ectsAndMentors, (placed) => {
        for (const { day, undated, placed: how, movedFrom } of planFor(placed).sessions) {
          expect(day === null).toBe(undated !== null);
          expect(day === null).toBe(how === null);
          expect(movedFrom !== null).toBe(how === 'moved');
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is listed in the order of the days, those without a day last', () => {
    fc.assert(
      fc.property(ectsAndMentors, (placed) => {
        const days = planFor(placed).sessions.map((session) => session.day ?? '9999');

        expect(days).toEqual(days.toSorted());
      }),
    );
  });
});

describe('coaching and study', () => {
  it('take place once in every teaching week of the first three terms, on the usual day or the nearest that will do', () => {
    fc.assert(
      fc.property(ects, ({ dates, who }) => {
        const plan = planFor({ dates, who });
        const weeks = weeksOfYear(dates, who.start, 1);

        expect(weeksAndDaysOf(plan, 'coaching-1')).toEqual(expectedDays(weeks, who, who.mentorWorkingDays));
        expect(weeksAndDaysOf(plan, 'self-study-1')).toEqual(expectedDays(weeks, who, undefined));
      }),
      { numRuns: 100 },
    );
  });

  it('become fortnightly in the next three terms: weeks 1, 3, 5 of the school year, or as the caller chooses', () => {
    const takes: Record<Fortnight, (week: WeekTaught) => boolean> = {
      oddWeeks: isOdd,
      evenWeeks: (week) => !isOdd(week),
      restartEachTerm: (week) => week.inTerm % 2 === 1,
    };
    fc.assert(
      fc.property(ects, fortnights, fc.boolean(), ({ dates, who }, fortnight, isSaid) => {
        const chosen = isSaid ? fortnight : 'oddWeeks';
        const plan = planFor({ dates, who }, isSaid ? { fortnight } : {});
        const weeks = weeksOfYear(dates, who.start, 2).filter(takes[chosen]);

        expect(weeksAndDaysOf(plan, 'coaching-2')).toEqual(expectedDays(weeks, who, who.mentorWorkingDays));
      }),
      { numRuns: 100 },
    );
  });

  it('take place for a mentor with each ECT, at that ECT’s own point in the programme', () => {
    fc.assert(
      fc.property(mentors, ({ dates, who }) => {
        const plan = planFor({ dates, who });
        for (const ect of who.ects) {
          const own = { ...plan, sessions: plan.sessions.filter((session) => session.ect === ect.person) };
          const shared = { usualDay: who.usualDay, ...ect };
          const [first, second] = [weeksOfYear(dates, ect.start, 1), weeksOfYear(dates, ect.start, 2).filter(isOdd)];

          expect(weeksAndDaysOf(own, 'coaching-1')).toEqual(expectedDays(first, shared, who.workingDays));
          expect(weeksAndDaysOf(own, 'coaching-2')).toEqual(expectedDays(second, shared, who.workingDays));
        }
      }),
    );
  });

  it('are marked as moved from the usual day exactly when they are on another', () => {
    fc.assert(
      fc.property(ects, ({ dates, who }) => {
        const { usualDay } = who;
        fc.pre(usualDay !== undefined);
        for (const session of planFor({ dates, who }).sessions) {
          if (session.kind !== 'coaching' || session.day === null || session.week === null) continue;
          const wanted = dayLater(session.week, WEEKDAYS.indexOf(usualDay));

          expect(session.placed).toBe(session.day === wanted ? 'usualDay' : 'moved');
          expect(session.movedFrom?.day ?? session.day).toBe(wanted);
        }
      }),
    );
  });

  it('are never marked as moved if there is no usual day', () => {
    fc.assert(
      fc.property(ects, ({ dates, who }) => {
        const { usualDay: _, ...without } = who;
        const { sessions } = planFor({ dates, who: without });

        expect(sessions.filter((session) => session.placed === 'moved')).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('are moved because of a day off only if someone concerned is off on that day', () => {
    fc.assert(
      fc.property(ects, ({ dates, who }) => {
        const moved = planFor({ dates, who }).sessions.filter((session) => session.movedFrom?.because === 'dayOff');

        expect(moved.filter((session) => isOpen(who, session)(session.movedFrom?.day ?? ''))).toEqual([]);
      }),
    );
  });

  it('are moved because of what kind of day it is only if it is not taught', () => {
    fc.assert(
      fc.property(ects, ({ dates, who }) => {
        const moved = planFor({ dates, who }).sessions.flatMap(({ movedFrom }) => movedFrom ?? []);

        expect(moved.filter(({ because }) => because === 'teachingDay')).toEqual([]);
        expect(
          moved.filter(({ day, because }) => because !== 'dayOff' && isTaughtAt(dates, day) && day >= who.start),
        ).toEqual([]);
      }),
    );
  });
});

describe('a programme of two years', () => {
  it('runs for six terms from the one of the start, three a year, in whichever week the start is', () => {
    fc.assert(
      fc.property(ects, ({ dates, who }) => {
        const expected = sixTermsFrom(dates, who.start);
        const { terms } = planFor({ dates, who });

        expect(terms.map(({ academicYear, name, year, last }) => ({ academicYear, name, year, last }))).toEqual(
          expected.map(({ academicYear, name, year, last }) => ({ academicYear, name, year, last })),
        );
        expect(terms.map(({ weeks }) => weeks.map((week) => week.monday))).toEqual(
          expected.map(({ weeks }) => weeks.map((week) => week.monday)),
        );
      }),
    );
  });

  it('has its published numbers of clinics and conferences, however late someone starts', () => {
    fc.assert(
      fc.property(ectsAndMentors, ({ dates, who }) => {
        const plan = planFor({ dates, who });
        const counts = ['conference', 'clinic'].map((kind) =>
          [1, 2].map((year) => plan.sessions.filter((each) => each.kind === kind && each.year === year).length),
        );
        const ofEct = [
          [2, 1],
          [3, 3],
        ]; // prettier-ignore
        const ofMentor =
          who.trained === true
            ? [
                [0, 0],
                [0, 0],
              ]
            : [
                [2, 2],
                [2, 2],
              ]; // prettier-ignore

        expect(counts).toEqual(who.role === 'ect' ? ofEct : ofMentor);
      }),
    );
  });

  it('has one clinic for an ECT in each of its six terms', () => {
    fc.assert(
      fc.property(ects, ({ dates, who }) => {
        const clinics = planFor({ dates, who })
          .sessions.filter((session) => session.kind === 'clinic')
          .toSorted((one, other) => one.year - other.year || one.ordinal - other.ordinal);
        const terms = sixTermsFrom(dates, who.start);

        expect(clinics).toHaveLength(6);
        for (const [at, { week }] of clinics.entries()) {
          const isOpenDay = openTo(who.workingDays);
          const open = (terms[at]?.weeks ?? []).filter(({ days }) =>
            days.some((day) => isOpenDay(day) && day >= who.start),
          );

          // Without a day only where no day of the term will do.
          expect(open.length === 0 ? [null] : open.map((each) => each.monday)).toContain(week);
        }
      }),
    );
  });

  it('has no two events in one week, as long as there are enough open weeks', () => {
    fc.assert(
      fc.property(ectsAndMentors, ({ dates, who }) => {
        const isFree = openTo(who.workingDays);
        fc.pre(
          sixTermsFrom(dates, who.start).every(
            (term) => term.weeks.filter((each) => each.days.some(isFree)).length > 6,
          ),
        );
        const events = planFor({ dates, who }).sessions.filter((session) => session.placed === 'spread');

        expect(new Set(events.map((session) => session.week)).size).toBe(events.length);
      }),
    );
  });

  it('is only coaching for a mentor who has been trained already', () => {
    fc.assert(
      fc.property(mentors, ({ dates, who }) => {
        const plan = planFor({ dates, who: { ...who, trained: true } });
        const course = planFor({ dates, who: { ...who, trained: false } });

        expect(new Set(plan.sessions.map((session) => session.kind))).toEqual(new Set(['coaching']));
        expect(plan.sessions).toEqual(course.sessions.filter((session) => session.kind === 'coaching'));
      }),
    );
  });

  it('is one course for a mentor, however many ECTs they have', () => {
    fc.assert(
      fc.property(mentors, ({ dates, who }) => {
        // Within its week an event keeps off the days of coaching, and those are the ECTs'.
        const own = ({ sessions }: Plan): readonly string[] =>
          sessions
            .flatMap(({ ect, id, week, minutes }) => (ect === null ? [`${id} ${week} ${minutes}`] : []))
            .toSorted();
        const [first] = who.ects;

        expect(own(planFor({ dates, who }))).toEqual(
          own(planFor({ dates, who: { ...who, ects: first === undefined ? [] : [first] } })),
        );
      }),
    );
  });
});

describe('the ids of sessions', () => {
  it('are all different', () => {
    fc.assert(
      fc.property(ectsAndMentors, (placed) => {
        const ids = planFor(placed).sessions.map((session) => session.id);

        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('do not depend on the calendar, the usual day, the working days or the choices', () => {
    fc.assert(
      fc.property(ects, ects, fortnights, (one, other, fortnight) => {
        const { person, start, cohort, school, role } = one.who;
        const { start: _, cohort: __, ...works } = other.who;
        const names = idsByPlace(planFor(one));
        const again = idsByPlace(
          planFor(
            { dates: one.dates, who: { ...works, person, start, cohort, school, role } },
            { fortnight, unpublishedDates: 'undated' },
          ),
        );
        const elsewhere = idsByPlace(planFor({ dates: other.dates, who: { ...other.who, person } }));

        for (const others of [again, elsewhere]) {
          const shared = [...others].filter(([place]) => names.has(place));

          expect(shared.map(([place]) => names.get(place))).toEqual(shared.map(([, id]) => id));
          expect(shared.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('are the same for an ECT and their mentor, and so are the days, if both know how the other works', () => {
    fc.assert(
      fc.property(mentors, ({ dates, who }) => {
        const mentorPlan = planFor({ dates, who });
        for (const ect of who.ects) {
          const usualDay = ect.usualDay ?? who.usualDay;
          fc.pre(usualDay === undefined || ect.workingDays === undefined || ect.workingDays.includes(usualDay));
          const ectPlan = planFor({
            dates,
            who: {
              ...ect,
              role: 'ect',
              school: who.school,
              ...(usualDay === undefined ? {} : { usualDay }),
              ...(who.workingDays === undefined ? {} : { mentorWorkingDays: who.workingDays }),
            },
          });

          expect(jointSessions(ectPlan, ect)).toEqual(jointSessions(mentorPlan, ect));
          expect(jointSessions(ectPlan, ect).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('a date that the caller gives', () => {
  it('replaces the provisional one under the same id, and moves nothing else', () => {
    fc.assert(
      fc.property(ectsAndMentors, fc.nat(), fc.integer({ min: -30, max: 30 }), (placed, which, later) => {
        const before = planFor(placed);
        const dated = before.sessions.filter((session) => session.day !== null);
        const session = dated[which % Math.max(1, dated.length)];
        fc.pre(session !== undefined);
        const day = dayLater(session.day ?? '', later) as CivilDay;
        const fixed: FixedSession = {
          activity: session.activity,
          ordinal: session.ordinal,
          ...(session.ect === null ? {} : { ect: session.ect }),
          day,
          from: '13:00',
          to: '14:30',
        };
        const after = planFor(placed, { fixed: [fixed] });
        const found = after.sessions.find((each) => each.id === session.id);

        expect(found).toMatchObject({
          day,
          week: mondayBefore(day),
          from: '13:00',
          to: '14:30',
          placed: 'fixed',
          caveats: day < startOf(placed.who, session) ? ['lateStart'] : [],
        });
        expect(found?.minutes).toBe(typeof session.minutes === 'number' ? session.minutes : 90);
        expect(new Set(after.sessions.map((each) => each.id))).toEqual(new Set(before.sessions.map((each) => each.id)));
        expect(after.sessions.filter((each) => each.id !== session.id)).toEqual(
          before.sessions.filter((each) => each.id !== session.id),
        );
      }),
    );
  });

  it('is reported if the plan has no such session', () => {
    fc.assert(
      fc.property(ects, fc.integer({ min: 4, max: 400 }), (placed, ordinal) => {
        const fixed = [{ activity: 'conference-ect-1', ordinal, day: '2024-11-14' as CivilDay }];

        expect(() => planFor(placed, { fixed })).toThrow(/no session/);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a year that the school’s calendar does not have', () => {
  const gaps = fc.tuple(ectsAndMentors, fc.subarray([0, 1, 2], { minLength: 1, maxLength: 2 }));

  it('takes nothing out of the plan: each activity is still there, as sessions or without a number', () => {
    fc.assert(
      fc.property(gaps, ([{ dates, who }, kept]) => {
        const whole = planFor({ dates, who });
        const plan = planFor({ dates: { ...dates, years: yearsKept(dates, kept) }, who });

        expect(activitiesOf(plan)).toEqual(activitiesOf(whole));
        expect(countsOf(plan)).toEqual(countsOf(whole));
      }),
    );
  });

  it('leaves what is counted by the week without days, and the plan says in which terms', () => {
    fc.assert(
      fc.property(fc.tuple(ects, fc.subarray([0, 1, 2], { minLength: 1, maxLength: 2 })), ([{ dates, who }, kept]) => {
        const years = yearsKept(dates, kept);
        const plan = planFor({ dates: { ...dates, years }, who });
        const missing = plan.terms.filter(({ academicYear }) =>
          years.every((year) => year.academicYear !== academicYear),
        );

        expect(plan.terms).toHaveLength(6);
        expect(missing.map(({ last, weeks }) => ({ last, weeks }))).toEqual(
          missing.map(() => ({ last: null, weeks: [] })),
        );
        expect(plan.caveats.filter(({ code }) => code === 'calendarNotKnown').map(({ about }) => about)).toEqual(
          missing.map(({ name, academicYear }) => `${name} ${academicYear}`),
        );
        const told = plan.unscheduled
          .filter(({ activity }) => activity.startsWith('coaching-'))
          .flatMap(({ terms }) => terms);
        expect(told).toEqual(missing.map(({ name, academicYear }) => `${name} ${academicYear}`));
        expect(plan.sessions.filter(({ day }) => day !== null && !isTaughtAt({ ...dates, years }, day))).toEqual([]);
      }),
    );
  });
});

describe('a plan', () => {
  it('does not change what it is made from', () => {
    fc.assert(
      fc.property(ectsAndMentors, ({ dates, who }) => {
        const planning: Planning = frozen({ calendars: [calendarOf(dates)], fortnight: 'evenWeeks', fixed: [] });

        expect(planSchedule(ambitionEct, frozen(who), planning).sessions.length).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  it('is plain data, the same after a trip through JSON', () => {
    fc.assert(
      fc.property(ectsAndMentors, fortnights, (placed, fortnight) => {
        const plan = planFor(placed, { fortnight });

        expect(throughJson(plan)).toStrictEqual(plan);
      }),
      { numRuns: 30 },
    );
  });

  it('is plain data even if choices and fields are given as undefined', () => {
    fc.assert(
      fc.property(ects, ({ dates, who }) => {
        const plan = planFor(
          { dates, who: { ...who, fte: undefined, ects: undefined, trained: undefined } },
          { fortnight: undefined, unpublishedDates: undefined, fixed: undefined },
        );

        expect(throughJson(plan)).toStrictEqual(plan);
      }),
      { numRuns: 5 },
    );
  });

  it('treats a field given as undefined like one that is left out', () => {
    fc.assert(
      fc.property(mentors, ({ dates, who }) => {
        const ofEct = { fte: undefined, workingDays: undefined, usualDay: undefined, cohort: undefined };
        const spelledOut: Enrolment = {
          ...ofEct,
          trained: undefined,
          mentorWorkingDays: undefined,
          ...who,
          ects: who.ects.map((ect) => ({ ...ofEct, ...ect })),
        };

        expect(planFor({ dates, who: spelledOut }).sessions).toEqual(planFor({ dates, who }).sessions);
      }),
    );
  });

  it('is the same for the same input, whatever other calendars there are', () => {
    fc.assert(
      fc.property(ectsAndMentors, ects, ({ dates, who }, other) => {
        const calendars = [calendarOf({ ...other.dates, school: 'another' }), calendarOf(dates)];

        expect(planSchedule(ambitionEct, who, { calendars })).toEqual(planFor({ dates, who }));
      }),
      { numRuns: 30 },
    );
  });

  it('says which years are provisional, of those with sessions, because their training days are not published', () => {
    fc.assert(
      fc.property(ects, ({ dates, who }) => {
        const plan = planFor({ dates, who });
        const days = plan.sessions.flatMap((session) => session.day ?? []);
        const expected = dates.years.filter(
          ({ terms, trainingDays }) =>
            trainingDays === 'notPublished' &&
            days.some((day) => terms.some(({ first, last }) => first <= day && day <= last)),
        );

        expect(
          plan.caveats.filter(({ code }) => code === 'trainingDaysNotPublished').map(({ about }) => about),
        ).toEqual(expected.map((year) => year.academicYear));
      }),
    );
  });

  it('says of a part-time ECT’s weekly sessions, and of no others, that they are published for full-timers', () => {
    fc.assert(
      fc.property(ects, ({ dates, who }) => {
        const plan = planFor({ dates, who });
        const provisional = plan.sessions.filter(({ caveats }) => caveats.includes('partTimeCadenceNotPublished'));
        const byTheWeek = plan.sessions.filter(({ kind }) => kind === 'coaching' || kind === 'selfStudy');
        const isPartTime = who.fte !== undefined && who.fte < 100;

        expect(provisional).toEqual(isPartTime ? byTheWeek : []);
        expect(plan.caveats.some(({ code }) => code === 'partTimeCadenceNotPublished')).toBe(isPartTime);
        expect(plan.assumptions.some(({ id }) => id === 'part-time-at-full-pace')).toBe(isPartTime);
      }),
    );
  });
});

describe('a mentor without ECTs', () => {
  it('still has coaching in the plan, which waits for the ECTs to be given', () => {
    fc.assert(
      fc.property(mentors, ({ dates, who }) => {
        const { ects: _, ...alone } = who;
        const plan = planFor({ dates, who: alone });

        expect(plan.caveats.map(({ code }) => code)).toContain('ectsNotGiven');
        expect(plan.unscheduled.filter(({ kind }) => kind === 'coaching').map(({ why }) => why)).toEqual([
          'ectsNotGiven',
          'ectsNotGiven',
        ]);
      }),
      { numRuns: 10 },
    );
  });
});

function planFor({ dates, who }: Placed<Enrolment>, choices: Omit<Planning, 'calendars'> = {}): Plan {
  return planSchedule(ambitionEct, who, { calendars: [calendarOf(dates)], ...choices });
}

/** The days, or the missing days, of an activity's sessions, in order of their weeks. */
function weeksAndDaysOf({ sessions }: Pick<Plan, 'sessions'>, activity: string): readonly string[] {
  return sessions
    .filter((session) => session.activity === activity)
    .toSorted((one, other) => one.ordinal - other.ordinal)
    .map(({ week, day }) => `${week}: ${day}`);
}

function expectedDays(
  weeks: readonly WeekTaught[],
  { usualDay, workingDays, start }: MentoredEct,
  others: readonly Weekday[] | undefined,
): readonly string[] {
  return weeks.map((week) => `${week.monday}: ${dayInWeek(week, usualDay, openTo(workingDays, others), start)}`);
}

/** Whether everyone whom a session concerns works on a day. */
function isOpen(who: Enrolment, { ect, kind }: Session): (day: string) => boolean {
  if (kind !== 'coaching') return openTo(who.workingDays);
  if (who.role === 'ect') return openTo(who.workingDays, who.mentorWorkingDays);
  return openTo(who.workingDays, who.ects?.find((each) => each.person === ect)?.workingDays);
}

function startOf(who: Enrolment, { ect }: Session): string {
  return who.ects?.find((each) => each.person === ect)?.start ?? who.start;
}

function idsByPlace({ sessions }: Plan): ReadonlyMap<string, string> {
  return new Map(sessions.map(({ id, ect, activity, ordinal }) => [`${ect ?? ''} ${activity} ${ordinal}`, id]));
}

function jointSessions({ sessions }: Plan, { person }: MentoredEct): readonly string[] {
  return sessions
    .filter(({ who, ect }) => ect === person && who.includes('ect') && who.includes('mentor'))
    .map(({ id, day, week }) => `${id} ${week} ${day}`)
    .toSorted();
}

function yearsKept(
  { years }: Placed<Enrolment>['dates'],
  kept: readonly number[],
): Placed<Enrolment>['dates']['years'] {
  return years.filter((_, at) => kept.includes(at));
}

function activitiesOf({ sessions, unscheduled }: Plan): readonly string[] {
  const found = [...sessions, ...unscheduled].map(({ ect, activity }) => `${ect ?? ''} ${activity}`);
  return [...new Set(found)].toSorted();
}

/** How many sessions there are of what is counted by the year. */
function countsOf({ sessions }: Plan): readonly string[] {
  return sessions
    .filter(({ kind }) => kind !== 'coaching' && kind !== 'selfStudy')
    .map(({ id }) => id)
    .toSorted();
}
