import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import type { Plan, PlanningChoices } from '../../src/schedule/plan.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import type { ActivityKind } from '../../src/vocabulary/activity.js';
import type { Fte } from '../../src/vocabulary/fte.js';
import {
  coachingForMentorsOfAnHour,
  conferenceOfSixHours,
  secondYearStudyFortnightly,
  secondYearStudyWeekly,
  selfStudyOf30Minutes,
  selfStudyOf45Minutes,
  selfStudyOf50Minutes,
  type WorkloadAssumption,
  workshopOfSixHours,
} from '../../src/workload/assumptions.js';
import type { Covered } from '../../src/workload/balance.js';
import type { ReleasedPeriod } from '../../src/workload/released.js';
import { tallyWorkload } from '../../src/workload/tallyWorkload.js';
import { timeOffBalance } from '../../src/workload/timeOffBalance.js';
import { timeOffTimetable } from '../../src/workload/timeOffTimetable.js';
import type { Tally, Workload } from '../../src/workload/workload.js';
import { calendarOf } from '../support/calendars.js';
import { dayLater } from '../support/dayCounter.js';
import { ects, ectsAndMentors } from '../support/enrolments.js';
import { frozen, throughJson } from '../support/frozen.js';
import { problemsOf } from '../support/problemsOf.js';

// Plans and calendars are large; these laws fail fast where they fail.
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 40 });

const choices: fc.Arbitrary<PlanningChoices> = fc.record(
  {
    fortnight: fc.constantFrom('oddWeeks' as const, 'evenWeeks' as const, 'restartEachTerm' as const),
    unpublishedDates: fc.constantFrom('spread' as const, 'undated' as const),
  },
  { requiredKeys: [] },
);
// Mostly at schools whose dates are known for all three years, sometimes with gaps.
const kept = fc.oneof(
  { weight: 2, arbitrary: fc.constant<number[]>([0, 1, 2]) },
  fc.subarray<number>([0, 1, 2], { minLength: 1 }),
);
const planOf = (people: typeof ectsAndMentors): fc.Arbitrary<Plan> =>
  fc.tuple(people, choices, kept).map(([{ dates, who }, chosen, years]) => {
    const known = { ...dates, years: dates.years.filter((_, at) => years.includes(at)) };
    return planSchedule(ambitionEct, who, { calendars: [calendarOf(known)], ...chosen });
  });
const plans = planOf(ectsAndMentors);
const ectPlans = planOf(ects);

const assumptions: fc.Arbitrary<readonly WorkloadAssumption[]> = fc.shuffledSubarray([
  selfStudyOf30Minutes,
  selfStudyOf45Minutes,
  selfStudyOf50Minutes,
  conferenceOfSixHours,
  workshopOfSixHours,
  coachingForMentorsOfAnHour,
  secondYearStudyFortnightly,
  secondYearStudyWeekly,
]);

const NOTHING: Tally = { minutes: 0, unknown: 0, optionalMinutes: 0, optionalUnknown: 0 };

describe('a workload', () => {
  it('is the sum of its sessions, one by one', () => {
    fc.assert(
      fc.property(plans, assumptions, (plan, assume) => {
        const naive = itemsOf(plan, assume);
        const workload = tallyWorkload(plan, { assume });

        expect(workload.total).toEqual(sumOf(naive));
        for (const { kind, ...tally } of workload.kinds) {
          expect(tally).toEqual(sumOf(naive.filter((item) => item.kind === kind)));
        }
        for (const { week, year: _, ...tally } of workload.weeks) {
          expect(only(tally)).toEqual(sumOf(naive.filter((item) => item.week === week)));
        }
        expect(new Set(workload.kinds.map(({ kind }) => kind))).toEqual(new Set(naive.map(({ kind }) => kind)));
      }),
    );
  });

  it('adds up: weeks to terms, weeks and what is in none to years, years and kinds to the total', () => {
    fc.assert(
      fc.property(plans, assumptions, (plan, assume) => {
        const { weeks, terms, years, kinds, total } = tallyWorkload(plan, { assume });
        const undated = years.map((year) => year.undated);
        // What has a week and no day is both in that week and undated.
        const inBoth = weeks.flatMap((week) => week.undated ?? []);

        expect(addedUp(kinds)).toEqual(total);
        expect(addedUp(years)).toEqual(total);
        expect(addedUp([...weeks, ...undated])).toEqual(addedUp([total, ...inBoth]));
        expect(addedUp([...terms, ...undated])).toEqual(addedUp([total, ...inBoth]));
        for (const year of years) {
          const own = (each: { readonly year: 1 | 2 | null }): boolean => each.year === year.year;
          const inBothOfYear = weeks.filter(own).flatMap((week) => week.undated ?? []);
          const ofYear = addedUp([year, ...inBothOfYear]);

          expect(addedUp([...weeks.filter(own), year.undated])).toEqual(ofYear);
          expect(addedUp([...terms.filter(own), year.undated])).toEqual(ofYear);
        }
      }),
    );
  });

  it('tells of each week, and of each year, what has no day', () => {
    fc.assert(
      fc.property(plans, assumptions, (plan, assume) => {
        const { weeks, years } = tallyWorkload(plan, { assume });
        const naive = itemsOf(plan, assume).filter((item) => item.isUndated);

        expect(addedUp(years.map((year) => year.undated))).toEqual(sumOf(naive));
        for (const { week, undated } of weeks) {
          const own = naive.filter((item) => item.week === week);

          expect(undated).toEqual(own.length === 0 ? null : sumOf(own));
        }
      }),
    );
  });

  it('lists every teaching week of the plan once, in order, in the year of its term', () => {
    fc.assert(
      fc.property(ectPlans, assumptions, (plan, assume) => {
        const { weeks } = tallyWorkload(plan, { assume });
        const ofPlan = plan.terms.flatMap((term) =>
          term.weeks.map(({ monday }) => ({ week: monday, year: term.year })),
        );

        expect(weeks.map(({ week, year }) => ({ week, year }))).toEqual(ofPlan);
      }),
    );
  });

  it('counts a week in the term in which it is taught', () => {
    fc.assert(
      fc.property(ectPlans, assumptions, (plan, assume) => {
        const { weeks, terms } = tallyWorkload(plan, { assume });
        const ofTerms = plan.terms.map((term) =>
          addedUp(weeks.filter(({ week }) => term.weeks.some(({ monday }) => monday === week))),
        );

        expect(terms.map(only)).toEqual(ofTerms);
      }),
    );
  });

  it('lists every other week that holds a session too, in order, once, with the minutes of its own sessions', () => {
    fc.assert(
      fc.property(plans, assumptions, fc.integer({ min: -200, max: 200 }), (plan, assume, later) => {
        const moved = { ...plan, sessions: plan.sessions.map((session) => laterBy(session, later)) };
        for (const each of [plan, moved]) {
          const { weeks, total } = tallyWorkload(each, { assume });
          const items = itemsOf(each, assume);
          const held = items.flatMap(({ week }) => week ?? []);
          const taught = each.terms.flatMap((term) => term.weeks.map(({ monday }) => monday));

          expect(weeks.map(({ week }) => week)).toEqual([...new Set([...taught, ...held])].toSorted());
          expect(weeks.map(only)).toEqual(weeks.map(({ week }) => sumOf(items.filter((item) => item.week === week))));
          expect(total).toEqual(sumOf(items));
        }
      }),
    );
  });

  it('counts optional sessions apart, and those to which people are only invited not at all', () => {
    fc.assert(
      fc.property(plans, assumptions, (plan, assume) => {
        const all = tallyWorkload(plan, { assume });
        const optional = tallyWorkload(attendedAs(plan, 'optional'), { assume });
        const invited = tallyWorkload(attendedAs(plan, 'invited'), { assume });

        expect(optional.total).toEqual({
          minutes: 0,
          unknown: 0,
          optionalMinutes: all.total.minutes + all.total.optionalMinutes,
          optionalUnknown: all.total.unknown + all.total.optionalUnknown,
        });
        expect(invited).toMatchObject({ total: NOTHING, kinds: [], invited: plan.sessions.length, assumptions: [] });
        expect(all.invited).toBe(0);
      }),
    );
  });

  it('names the assumptions that it used, and only those', () => {
    fc.assert(
      fc.property(plans, assumptions, (plan, assume) => {
        const used = new Set(itemsOf(plan, assume).flatMap(({ by }) => by ?? []));

        expect(new Set(tallyWorkload(plan, { assume }).assumptions)).toEqual(used);
      }),
    );
  });

  it('is the same without the assumptions that it does not name', () => {
    fc.assert(
      fc.property(plans, assumptions, (plan, assume) => {
        const workload = tallyWorkload(plan, { assume });
        const needed = assume.filter((each) => workload.assumptions.includes(each));

        expect(tallyWorkload(plan, { assume: needed })).toEqual(workload);
      }),
    );
  });

  it('never loses known minutes to an assumption, which only puts minutes in the place of unknown lengths', () => {
    fc.assert(
      fc.property(plans, assumptions, (plan, assume) => {
        const known = tallyWorkload(plan);
        const assumed = tallyWorkload(plan, { assume });

        expect(assumed.total.minutes).toBeGreaterThanOrEqual(known.total.minutes);
        expect(assumed.total.unknown).toBeLessThanOrEqual(known.total.unknown);
        const untouched = known.kinds.filter(({ kind }) => assume.every((each) => each.kind !== kind));

        expect(assumed.kinds).toEqual(expect.arrayContaining([...untouched]));
      }),
    );
  });

  it('is plain data, the same for the same plan, and leaves the plan as it is', () => {
    fc.assert(
      fc.property(plans, assumptions, (plan, assume) => {
        const workload = tallyWorkload(frozen(plan), { assume });

        expect(throughJson(workload)).toStrictEqual(workload);
        expect(tallyWorkload(throughJson(plan) as Plan, { assume })).toEqual(workload);
      }),
      { numRuns: 30 },
    );
  });

  it('is refused if assumptions are not in whole minutes, and each of them is reported', () => {
    const wrong = [-1, 0.5, Number.NaN].map((minutes) => ({ ...selfStudyOf45Minutes, minutes }));
    const [plan] = fc.sample(plans, { numRuns: 1, seed: 1 });
    if (plan === undefined) throw new Error('there is no plan');

    expect(problemsOf(() => tallyWorkload(plan, { assume: [selfStudyOf45Minutes, ...wrong] }))).toEqual([
      'outOfRange assume.1.minutes',
      'outOfRange assume.2.minutes',
      'outOfRange assume.3.minutes',
    ]);
  });
});

/** Time released: for all the time, for some of it, or not told; by the week or in cycles of several. */
const releases: fc.Arbitrary<(plan: Plan) => readonly ReleasedPeriod[]> = fc
  .tuple(
    fc.constantFrom('always', 'firstYear', 'never'),
    fc.constantFrom(600, 1200, 1201, 1350, 4000),
    fc.constantFrom(1, 2, 3),
    fc.constantFrom(100, 60, 33),
  )
  .map(([when, comparableMinutes, cycleWeeks, share]) => (plan: Plan) => {
    const timeOff = timeOffTimetable({
      half: 1,
      comparableMinutes: comparableMinutes * cycleWeeks,
      cycleWeeks,
      fte: share as Fte,
    });
    const last = plan.terms[2]?.last ?? '2023-07-31';
    if (when === 'never') return [];
    return [
      {
        first: '2020-09-01' as CivilDay,
        last: when === 'always' ? ('2030-08-31' as CivilDay) : (last as CivilDay),
        timeOff,
      },
    ];
  });

function undatedIn({ years }: Workload, at: number): number {
  return years[at]?.undated.minutes ?? 0;
}

function isCoveredByWeek(own: readonly { readonly covered: Covered }[], { years }: Workload): boolean {
  return own.every((week) => week.covered === 'yes') && years.every(hasWeeks);
}

/** The sum of minutes of which none is unknown. */
function inAllKnown(minutes: readonly (number | null)[]): number | null {
  return minutes.includes(null) ? null : minutes.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

/** Whether everything that is asked in a year is known, and has a day. */
function hasWeeks({ undated, uncounted }: Workload['years'][number]): boolean {
  return undated.minutes + undated.unknown + uncounted.length === 0;
}

/**
 * What has no day in a year may come in the next, which is covered only if it would be with that as well; what has a day
 * is too much by itself.
 */
function answerOfYear({ years }: Workload, at: number, released: number | null): string {
  const inAll = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const [asked, unknown] = [years[at]?.minutes ?? 0, years[at]?.unknown ?? 0];
  if (released !== null && asked - (years[at]?.undated.minutes ?? 0) > released) return 'no';
  const late = years.slice(0, at).map(({ undated }) => undated);
  const withLate = answer(
    asked + inAll(late.map(({ minutes }) => minutes)),
    unknown + inAll(late.map((each) => each.unknown)),
    released,
  );
  const alone = answer(asked, unknown + (years[at]?.uncounted.length ?? 0), released);
  return alone === 'yes' && withLate === 'yes' ? 'yes' : 'notKnown';
}

describe('the balance of time off', () => {
  it('says of each week: no if what has a day exceeds the minutes released, yes if all is known and fits, otherwise not known', () => {
    fc.assert(
      fc.property(ectPlans, assumptions, releases, (plan, assume, release) => {
        const workload = tallyWorkload(plan, { assume });
        const balance = timeOffBalance(workload, release(plan));

        expect(balance.weeks.map(({ week, asked, unknown }) => ({ week, asked, unknown }))).toEqual(
          workload.weeks.map(({ week, minutes, unknown }) => ({ week, asked: minutes, unknown })),
        );
        for (const [at, { asked, unknown, released, covered, short }] of balance.weeks.entries()) {
          const dated = asked - (workload.weeks[at]?.undated?.minutes ?? 0);
          const inAll = answer(asked, unknown, released);

          expect(covered).toBe(inAll === 'no' && dated <= Number(released) ? 'notKnown' : inAll);
          expect(short).toBe(released === null ? 0 : Math.max(0, dated - released));
        }
      }),
    );
  });

  it('says the same of each year, where sessions without a day and activities that cannot be counted matter too', () => {
    fc.assert(
      fc.property(ectPlans, assumptions, releases, (plan, assume, release) => {
        const workload = tallyWorkload(plan, { assume });
        const balance = timeOffBalance(workload, release(plan));

        expect(balance.years).toHaveLength(2);
        for (const [
          at,
          { year, asked, unknown, uncounted, released, covered, short, weeksOver },
        ] of balance.years.entries()) {
          const own = balance.weeks.filter((week) => week.year === year);
          const given = own.map((week) => week.released);
          const isWhole = plan.terms.every((term) => term.year !== year || term.last !== null);
          const dated = asked - undatedIn(workload, at);

          expect(workload.years[at]).toMatchObject({ year, minutes: asked, unknown, uncounted });
          expect(released).toBe(isWhole ? inAllKnown(given) : null);

          expect(covered).toBe(isCoveredByWeek(own, workload) ? 'yes' : answerOfYear(workload, at, released));
          expect(short).toBe(released === null ? 0 : Math.max(0, dated - released));
          expect(weeksOver).toBe(own.filter((week) => week.covered === 'no').length);
        }
      }),
    );
  });

  it('is no as soon as one part is, and yes only if every part is and nothing waits for a day', () => {
    fc.assert(
      fc.property(ectPlans, assumptions, releases, (plan, assume, release) => {
        const workload = tallyWorkload(plan, { assume });
        const balance = timeOffBalance(workload, release(plan));
        const isUncounted = workload.years.some((year) => year.uncounted.length > 0);
        const isUndated = workload.years.some(({ undated }) => undated.minutes > 0 || undated.unknown > 0);

        expect(balance.everyWeek).toBe(together(balance.weeks, isUncounted || isUndated));
        expect(balance.overTheYear).toBe(together(balance.years, isUncounted));
        // What is covered in every week is covered over every year.
        expect([balance.everyWeek, balance.overTheYear]).not.toEqual(['yes', 'notKnown']);
        expect([balance.everyWeek, balance.overTheYear]).not.toEqual(['yes', 'no']);
        expect(balance.gaps.length > 0).toBe(
          isUncounted ||
            isUndated ||
            workload.total.unknown > 0 ||
            balance.weeks.length === 0 ||
            balance.years.some((year) => year.released === null && year.covered !== 'yes'),
        );
      }),
    );
  });

  it('releases over every whole cycle what the cycle releases, and never a part of a minute', () => {
    fc.assert(
      fc.property(ectPlans, releases, (plan, release) => {
        const [period] = release(plan);
        fc.pre(period !== undefined);
        const { released: ofCycle, cycleWeeks } = period.timeOff;
        const workload = tallyWorkload(plan);
        const all = timeOffBalance(workload, [period]).weeks.flatMap(({ released }) => released ?? []);
        // A first week that the start cuts is the first of a cycle too, and brings less.
        const isCut = (workload.weeks[0]?.taughtOutside ?? 0) > 0;
        const weeks = isCut ? all.slice(1) : all;

        fc.pre(all.length >= 2 * cycleWeeks);

        for (let from = isCut ? cycleWeeks : 0; from + cycleWeeks <= all.length; from += cycleWeeks) {
          expect(all.slice(from, from + cycleWeeks).reduce((sum, each) => sum + each, 0)).toBe(ofCycle);
        }
        expect(all[0]).toBeLessThanOrEqual(Math.max(...weeks));
        expect(weeks.filter((minutes) => !Number.isInteger(minutes) || minutes < 0)).toEqual([]);
        expect(Math.max(...weeks) - Math.min(...weeks)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('says that a cycle of several weeks is assumed to be even, only if there is one', () => {
    fc.assert(
      fc.property(ectPlans, assumptions, releases, (plan, assume, release) => {
        const periods = release(plan);
        const workload = tallyWorkload(plan, { assume });
        const ids = timeOffBalance(workload, periods).assumptions.map(({ id }) => id);

        expect(ids.includes('released-evenly-over-the-cycle')).toBe(
          periods.some(({ timeOff }) => timeOff.cycleWeeks > 1),
        );
        for (const { id } of workload.assumptions) expect(ids).toContain(id);
      }),
    );
  });

  it('is plain data, and leaves the workload as it is', () => {
    fc.assert(
      fc.property(ectPlans, assumptions, releases, (plan, assume, release) => {
        const balance = timeOffBalance(frozen(tallyWorkload(plan, { assume })), frozen(release(plan)));

        expect(throughJson(balance)).toStrictEqual(balance);
      }),
      { numRuns: 30 },
    );
  });
});

/** One thing a plan asks for: a session, or a time that an assumption makes of what has no number. */
interface Item {
  readonly kind: ActivityKind;
  readonly week: string | null;
  /** A session without a day; for what is assumed only a week is ever known. */
  readonly isUndated: boolean;
  readonly isOptional: boolean;
  readonly minutes: number | null;
  readonly by: WorkloadAssumption | null;
}

function itemsOf(plan: Plan, assume: readonly WorkloadAssumption[]): readonly Item[] {
  const fits = (
    each: WorkloadAssumption,
    { kind, year }: { kind: ActivityKind; year: 1 | 2 },
    hasCadence: boolean,
  ): boolean => each.kind === kind && (each.year ?? year) === year && (each.every !== undefined) === hasCadence;
  const sessions = plan.sessions.flatMap((session): readonly Item[] => {
    if (session.attendance === 'invited') return [];
    const by = typeof session.minutes === 'number' ? undefined : assume.find((each) => fits(each, session, false));
    const minutes = typeof session.minutes === 'number' ? session.minutes : (by?.minutes ?? null);
    return [
      {
        kind: session.kind,
        week: session.week,
        isUndated: session.day === null,
        isOptional: session.attendance === 'optional',
        minutes,
        by: by ?? null,
      },
    ];
  });
  const assumed = plan.unscheduled.flatMap((item): readonly Item[] => {
    const by = item.why === 'notPublished' ? assume.find((each) => fits(each, item, true)) : undefined;
    if (by === undefined || item.attendance === 'invited') return [];
    const fortnight = plan.choices.fortnight ?? 'oddWeeks';
    return plan.terms
      .filter((term) => term.year === item.year)
      .flatMap((term) => term.weeks)
      .filter(({ number, inTerm }) => {
        if (by.every === 'week') return true;
        if (fortnight === 'restartEachTerm') return inTerm % 2 === 1;
        return number % 2 === (fortnight === 'evenWeeks' ? 0 : 1);
      })
      .map(({ monday }) => ({
        kind: item.kind,
        week: monday,
        isUndated: false,
        isOptional: item.attendance === 'optional',
        minutes: by.minutes,
        by,
      }));
  });
  return [...sessions, ...assumed];
}

function sumOf(items: readonly Item[]): Tally {
  const minutes = (each: readonly Item[]): number => each.reduce((sum, item) => sum + (item.minutes ?? 0), 0);
  const unknown = (each: readonly Item[]): number => each.filter((item) => item.minutes === null).length;
  const [expected, optional] = [items.filter((item) => !item.isOptional), items.filter((item) => item.isOptional)];
  return {
    minutes: minutes(expected),
    unknown: unknown(expected),
    optionalMinutes: minutes(optional),
    optionalUnknown: unknown(optional),
  };
}

function addedUp(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, each) => ({
      minutes: sum.minutes + each.minutes,
      unknown: sum.unknown + each.unknown,
      optionalMinutes: sum.optionalMinutes + each.optionalMinutes,
      optionalUnknown: sum.optionalUnknown + each.optionalUnknown,
    }),
    NOTHING,
  );
}

function only({ minutes, unknown, optionalMinutes, optionalUnknown }: Tally): Tally {
  return { minutes, unknown, optionalMinutes, optionalUnknown };
}

function laterBy(session: Plan['sessions'][number], days: number): Plan['sessions'][number] {
  const moved = days - (days % 7);
  return {
    ...session,
    day: session.day === null ? null : (dayLater(session.day, moved) as CivilDay),
    week: session.week === null ? null : (dayLater(session.week, moved) as CivilDay),
  };
}

function attendedAs(plan: Plan, attendance: 'optional' | 'invited'): Plan {
  return {
    ...plan,
    sessions: plan.sessions.map((session) => ({ ...session, attendance })),
    unscheduled: plan.unscheduled.map((item) => ({ ...item, attendance })),
  };
}

function answer(asked: number, unknown: number, released: number | null): Covered {
  if (released !== null && asked > released) return 'no';
  if (asked === 0 && unknown === 0) return 'yes';
  return released === null || unknown > 0 ? 'notKnown' : 'yes';
}

function together(parts: readonly { readonly covered: Covered }[], isOpen: boolean): Covered {
  if (parts.some((part) => part.covered === 'no')) return 'no';
  return isOpen || parts.some((part) => part.covered === 'notKnown') ? 'notKnown' : 'yes';
}
