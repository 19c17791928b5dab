import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import { allocatePlaces } from '../../src/places/allocatePlaces.js';
import { drawTicket } from '../../src/places/drawOrder.js';
import type { Intake } from '../../src/places/intake.js';
import { programmes } from '../../src/programmes/catalogue.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { Plan, Session } from '../../src/schedule/plan.js';
import type { PlanEvent } from '../../src/schedule/planEvent.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import type { FactName, Known } from '../../src/vocabulary/facts.js';
import type { Programme } from '../../src/vocabulary/programme.js';
import type { WorkloadAssumption } from '../../src/workload/assumptions.js';
import type { ReleasedPeriod } from '../../src/workload/released.js';
import { tallyWorkload } from '../../src/workload/tallyWorkload.js';
import { timeOffBalance } from '../../src/workload/timeOffBalance.js';
import { type Timetable, timeOffTimetable } from '../../src/workload/timeOffTimetable.js';
import { ROOT } from '../structure/source.js';
import {
  type Conformance,
  conformance,
  conformanceText,
  type EligibilityTable,
  type GivenFacts,
} from './conformance.js';

// The file is read here as another team reads it: by its documented format, and by nothing else.
const FILE = join(ROOT, 'docs/conformance/conformance.json');
const { eligibility, worked }: Conformance = JSON.parse(readFileSync(FILE, 'utf8'));
const catalogue: readonly Programme[] = programmes;
const calendars = worked.calendars.map((dates) => schoolCalendar(dates));

/** Above this many ways to meet a row, only so many of them are tried, spread evenly. */
const MOST_OF_A_ROW = 300;

describe('the conformance file', () => {
  it('is current: `npm run generate` prints the truth tables and worked cases', async () => {
    await expect(conformanceText(conformance())).toMatchFileSnapshot(FILE);
  });

  it('has a table for every programme', () => {
    expect(eligibility.map((table) => table.programme).toSorted()).toEqual(catalogue.map(({ id }) => id).toSorted());
  });

  it('is described field by field', () => {
    const guide = readFileSync(join(ROOT, 'docs/conformance/README.md'), 'utf8');
    const [table] = eligibility;
    const names = [...Object.keys(table ?? {}), ...Object.entries(worked).flatMap(namesOfSection)];

    expect([...new Set(names)].filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });
});

describe.each(eligibility.map((table) => [table.programme, table] as const))('the code agrees on %s', (_, table) => {
  it.each(table.rows.map((row, at) => [at + 1, row] as const))('in row %i', (__, { facts, outcome }) => {
    const wrong = waysToMeet(table, facts).filter((known) => decided(table, known).outcome !== outcome);

    expect(wrong).toEqual([]);
  });

  it('on the way in of everyone who may join', () => {
    const wrong = table.routes.flatMap(({ facts, route }) =>
      waysToMeet(table, facts).filter((known) => {
        const decision = decided(table, known);
        return decision.outcome.startsWith('eligible') && routeOf(decision) !== route;
      }),
    );

    expect(wrong).toEqual([]);
  });
});

describe('the code agrees on the worked cases of', () => {
  it.each(worked.eligibility)('eligibility: $id', ({ programme, on, start, facts, outcome }) => {
    const at = { on: on as CivilDay, start: start as CivilDay };

    expect(decideEligibility(programmeOf(programme), facts as Known<FactName>, at).outcome).toBe(outcome);
  });

  it.each(worked.timeOffTimetable)('time off timetable: $id', ({ mayTeach, released, ...timetable }) => {
    expect(timeOffTimetable(timetable as unknown as Timetable)).toMatchObject({ mayTeach, released });
  });

  it.each(worked.teaching)('teaching days: $school in $academicYear', ({ school, academicYear, ...expected }) => {
    const calendar = calendars.find((each) => each.school === school);
    const terms = calendar?.years.find((year) => year.academicYear === academicYear)?.terms ?? [];

    expect({
      source: expected.source,
      days: terms.map(({ weeks }) => weeks.flatMap(({ taught }) => taught).filter((day) => day !== null).length),
      weeks: terms.map(({ weeks }) => weeks.length),
      everyOtherWeek: terms.flatMap(({ weeks }) => weeks).filter(({ number }) => number % 2 === 1).length,
    }).toEqual(expected);
  });

  it.each(worked.plans)('plans: $id', ({ programme, enrolment, sessions, uncounted, knownMinutes }) => {
    const plan = planOf(programme, enrolment);

    for (const { kind, year, number, minutes, attendance } of sessions) {
      const own = plan.sessions.filter((each) => each.kind === kind && each.year === year);
      expect(own).toHaveLength(number);
      expect(new Set(own.map((each) => each.minutes))).toEqual(new Set([minutes]));
      expect(new Set(own.map((each) => each.attendance))).toEqual(new Set([attendance]));
    }
    expect(plan.sessions).toHaveLength(sessions.reduce((sum, { number }) => sum + number, 0));
    expect(plan.unscheduled.map(({ kind, year }) => ({ kind, year }))).toEqual(uncounted);
    expect(tallyWorkload(plan).years.map((year) => year.minutes)).toEqual(knownMinutes);
  });

  it.each(worked.datedSessions)('dated sessions: $programme', ({ programme, enrolment, sessions }) => {
    const dated = planOf(programme, enrolment).sessions.map(({ day, from, to }) => ({ day, from, to }));

    expect(dated).toEqual(sessions);
  });

  it.each(worked.movedSessions)('moved sessions: $usualDay', ({ programme, enrolment, activity, moved }) => {
    const own = planOf(programme, enrolment).sessions.filter((each) => isOf(each, activity));

    expect(own.flatMap(({ day, movedFrom }) => (movedFrom === null ? [] : [{ from: movedFrom.day, to: day }]))).toEqual(
      moved,
    );
  });

  it.each(worked.balances)(
    'time asked against time released: %j',
    ({ programme, enrolment, assume, released, years }) => {
      const taken = assume.map((each) => ({ ...each, says: each.id }) as unknown as WorkloadAssumption);
      const periods = released.map(
        ({ first, last, ...timetable }) =>
          ({ first, last, timeOff: timeOffTimetable(timetable as unknown as Timetable) }) as ReleasedPeriod,
      );
      const balance = timeOffBalance(tallyWorkload(planOf(programme, enrolment), { assume: taken }), periods);

      expect(balance.years).toMatchObject(years);
    },
  );

  it.each(worked.absences)('absences: $id', ({ programme, enrolment, first, last, days, raise }) => {
    const away = { kind: 'absence', first: first as CivilDay, last: last as CivilDay } as const;

    expect(planOf(programme, enrolment, [away]).absences).toMatchObject([{ days, isLong: raise }]);
  });

  it.each(worked.allocations)('allocations: $id', ({ intake, applications, confirmed, waiting }) => {
    const { confirmed: seated, waiting: others } = allocatePlaces(intake as Intake, applications);

    expect([...seated].map(({ applicationId }) => applicationId).toSorted()).toEqual([...confirmed].toSorted());
    expect(others.map(({ applicationId }) => applicationId)).toEqual(waiting);
  });

  it.each(worked.tickets)('tickets: $applicationId', ({ seed, applicationId, ticket }) => {
    expect(drawTicket(seed, applicationId)).toBe(ticket);
  });
});

function namesOfSection([section, cases]: readonly [string, readonly object[]]): readonly string[] {
  return [section, ...cases.flatMap((each) => Object.keys(each))];
}

/** The facts of a row, as many ways as there are, or as are tried; a fact it leaves out is given any of the table's values. */
function waysToMeet(table: EligibilityTable, facts: GivenFacts): readonly Known<FactName>[] {
  const columns = Object.entries({ ...table.facts, ...facts });
  const ways = columns.reduce((product, [, values]) => product * values.length, 1);
  const step = Math.max(1, Math.ceil(ways / MOST_OF_A_ROW));
  const known: Known<FactName>[] = [];
  for (let way = 0; way < ways; way += step % 2 === 0 ? step + 1 : step) {
    let rest = way;
    const entries = columns.flatMap(([fact, values]) => {
      const value = values[rest % values.length];
      rest = Math.floor(rest / values.length);
      return value === null ? [] : [[fact, value] as const];
    });
    known.push(Object.fromEntries(entries));
  }
  return known;
}

function decided({ programme, on, start }: EligibilityTable, facts: Known<FactName>) {
  return decideEligibility(programmeOf(programme), facts, { on: on as CivilDay, start: start as CivilDay });
}

function routeOf(decision: ReturnType<typeof decided>): string | null {
  return decision.outcome === 'noRuleKnown' ? null : (decision.route?.id ?? null);
}

function planOf(programme: string, enrolment: object, events: readonly PlanEvent[] = []): Plan {
  return planSchedule(programmeOf(programme), enrolment as Enrolment, { calendars, events });
}

function isOf({ kind, year }: Session, activity: { readonly kind: string; readonly year: number }): boolean {
  return kind === activity.kind && year === activity.year;
}

function programmeOf(id: string): Programme {
  const programme = catalogue.find((each) => each.id === id);
  if (programme === undefined) throw new Error(`no programme is called ${id}`);
  return programme;
}
