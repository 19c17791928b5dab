import { describe, expectTypeOf, it } from 'vitest';
import {
  type AcademicYear,
  academicYear,
  ambitionEct,
  type CivilDay,
  civilDay,
  type Decision,
  decideEligibility,
  type Enrolment,
  type FactName,
  type Fte,
  factsStillNeeded,
  fte,
  type Known,
  type Plan,
  programmes,
  type SchoolCalendar,
  sktmSecondaryEct,
  timeOffTimetable,
  type Workload,
} from '../../src/index.js';

const on = civilDay('2022-11-01');

describe('a day', () => {
  it('is a text, and a text is a day only when it was taken for one', () => {
    expectTypeOf(civilDay('2024-09-02')).toEqualTypeOf<CivilDay>();
    expectTypeOf<CivilDay>().toExtend<string>();
    expectTypeOf<string>().not.toExtend<CivilDay>();
    expectTypeOf<'2024-09-02'>().not.toExtend<CivilDay>();
    // @ts-expect-error a text that nobody has looked at
    const start: CivilDay = '2024-02-30';

    expectTypeOf(start).toExtend<string>();
  });

  it('is asked for where a decision needs one', () => {
    // @ts-expect-error a text is no day
    decideEligibility(sktmSecondaryEct, {}, { on: '2022-11-01' });
    // @ts-expect-error nor is a date object
    decideEligibility(sktmSecondaryEct, {}, { on: new Date() });
    // @ts-expect-error the day is an argument
    decideEligibility(sktmSecondaryEct, {});

    expectTypeOf(decideEligibility(sktmSecondaryEct, {}, { on, start: '2022/23' })).toEqualTypeOf<Decision>();
  });
});

describe('a share of a post', () => {
  it('is a number, and a number is a share only when it was taken for one', () => {
    expectTypeOf(fte(0.6)).toEqualTypeOf<Fte>();
    expectTypeOf<Fte>().toExtend<number>();
    expectTypeOf<number>().not.toExtend<Fte>();
    // @ts-expect-error a share as people write it
    timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: 0.6 });
    // @ts-expect-error there are two halves
    timeOffTimetable({ half: 3, comparableMinutes: 1200, fte: fte(1) });
  });
});

describe('an academic year', () => {
  it('is a text of one form', () => {
    expectTypeOf(academicYear('2024/25')).toEqualTypeOf<AcademicYear>();
    // @ts-expect-error another form
    const year: AcademicYear = '2024-25';

    expectTypeOf(year).toExtend<string>();
  });
});

describe('facts in a literal', () => {
  it('are those that the programme asks about', () => {
    decideEligibility(sktmSecondaryEct, { phase: 'secondary', yearOfTeaching: 'first', tookPartBefore: 'no' }, { on });
    // @ts-expect-error a fact of another programme
    decideEligibility(sktmSecondaryEct, { qts: true }, { on });
    // @ts-expect-error a fact of no programme
    decideEligibility(sktmSecondaryEct, { colour: 'red' }, { on });
    // @ts-expect-error a fact of another programme
    factsStillNeeded(sktmSecondaryEct, { qts: true }, { on });

    expectTypeOf(factsStillNeeded(sktmSecondaryEct, {}, { on })).toEqualTypeOf<
      readonly ('phase' | 'yearOfTeaching' | 'tookPartBefore' | 'earlyInCareer')[]
    >();
  });

  it('have values that they can take', () => {
    // @ts-expect-error no such phase
    decideEligibility(sktmSecondaryEct, { phase: 'Secondary' }, { on });
    // @ts-expect-error what is not known is left out
    decideEligibility(sktmSecondaryEct, { phase: null }, { on });

    expectTypeOf(decideEligibility(sktmSecondaryEct, { phase: undefined }, { on })).toEqualTypeOf<Decision>();
  });

  it('may be all that are known of a person, where the programme is not known before', () => {
    const facts: Known<FactName> = { qts: true, phase: 'primary' };

    expectTypeOf(programmes.map((programme) => decideEligibility(programme, facts, { on }))).toEqualTypeOf<
      Decision[]
    >();
    expectTypeOf(decideEligibility(sktmSecondaryEct, facts, { on })).toEqualTypeOf<Decision>();
  });
});

describe('a decision', () => {
  it('has a tier and a route only where a rule was published', () => {
    const decision = decideEligibility(ambitionEct, {}, { on });
    // @ts-expect-error perhaps no rule is known
    expectTypeOf(decision.tier).toBeNumber();

    if (decision.outcome === 'noRuleKnown') expectTypeOf(decision.covers).toEqualTypeOf<readonly AcademicYear[]>();
    else expectTypeOf(decision.tier).toBeNumber();
  });
});

describe('what goes in and what comes out', () => {
  it('is read, never written', () => {
    const plan = {} as Plan;
    const workload = {} as Workload;
    const calendar = {} as SchoolCalendar;
    const change = (): void => {
      // @ts-expect-error a plan does not change in place
      plan.sessions = [];
      // @ts-expect-error nor does a list in it
      plan.sessions.push();
      // @ts-expect-error nor does a workload
      workload.total.minutes = 0;
      // @ts-expect-error nor does a calendar
      calendar.years.reverse();
    };

    expectTypeOf(change).toBeFunction();
  });

  it('is an enrolment whose role, days and shares are real', () => {
    const person = { person: 'ect-1', school: 'north', start: on } as const;
    const good: Enrolment = { ...person, role: 'ect', fte: fte(0.6), workingDays: ['monday'], usualDay: 'monday' };
    // @ts-expect-error no such role
    const role: Enrolment = { ...person, role: 'teacher' };
    // @ts-expect-error nobody teaches on a Sunday
    const sunday: Enrolment = { ...person, role: 'ect', usualDay: 'sunday' };
    // @ts-expect-error a share as people write it
    const share: Enrolment = { ...person, role: 'ect', fte: 0.6 };

    expectTypeOf([good, role, sunday, share]).toBeArray();
  });
});
