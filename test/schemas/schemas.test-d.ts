import { describe, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import type { SchoolCalendar } from '../../src/calendar/schoolCalendar.js';
import type { SchoolDates } from '../../src/calendar/schoolDates.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import type { Asked } from '../../src/eligibility/decision.js';
import type { Application } from '../../src/places/application.js';
import type { Intake } from '../../src/places/intake.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { PlanEvent } from '../../src/schedule/planEvent.js';
import { closedObject } from '../../src/schemas/fields/closedObject.js';
import { keyField } from '../../src/schemas/fields/keyField.js';
import type * as schemas from '../../src/schemas/index.js';
import {
  type enrolmentSchema,
  type factsSchema,
  type inductionTimetableSchema,
  type Person,
  type personSchema,
  readCalendars,
  readPeople,
  type Written,
  type WrittenPerson,
} from '../../src/schemas/index.js';
import type { FactName, Known } from '../../src/vocabulary/facts.js';
import type { InductionTimetable } from '../../src/workload/releasedPeriods.js';
import { timeOffTimetable } from '../../src/workload/timeOffTimetable.js';

describe('what a schema reads', () => {
  it('is the core’s own type, for every schema', () => {
    type Schemas = Pick<typeof schemas, Extract<keyof typeof schemas, `${string}Schema`>>;
    expectTypeOf<{ [Name in keyof Schemas]: z.output<Schemas[Name]> }>().toEqualTypeOf<{
      applicationSchema: Application;
      datePartsSchema: CivilDay;
      enrolmentSchema: Enrolment;
      factsSchema: Known<FactName>;
      inductionTimetableSchema: InductionTimetable;
      intakeSchema: Intake;
      personSchema: Person;
      planEventsSchema: readonly PlanEvent[];
      schoolDatesSchema: SchoolDates;
    }>();
    expectTypeOf<Person['at']>().toEqualTypeOf<Asked>();
    expectTypeOf<NonNullable<Person['enrolment']>>().toEqualTypeOf<Enrolment>();
  });

  it('goes into the core as it is', () => {
    const person = {} as Person;
    expectTypeOf(decideEligibility).toBeCallableWith(ambitionEct, person.facts, person.at);
    const { comparableMinutes, cycleWeeks } = {} as z.output<typeof inductionTimetableSchema>;
    expectTypeOf(timeOffTimetable).parameter(0).toHaveProperty('comparableMinutes').toEqualTypeOf(comparableMinutes);
    expectTypeOf(timeOffTimetable).parameter(0).toHaveProperty('cycleWeeks').toEqualTypeOf(cycleWeeks);
  });

  it('comes in rows', () => {
    expectTypeOf(readPeople([]).good[0]?.value).toEqualTypeOf<Person | undefined>();
    expectTypeOf(readCalendars([]).good[0]?.value).toEqualTypeOf<SchoolCalendar | undefined>();
  });
});

describe('what is written', () => {
  it('is plain: text for days, a number for FTE', () => {
    expectTypeOf<z.input<typeof personSchema>>().toEqualTypeOf<WrittenPerson>();
    expectTypeOf<z.input<typeof factsSchema>['inductionStart']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<z.input<typeof enrolmentSchema>['start']>().toEqualTypeOf<string>();
    expectTypeOf<z.input<typeof enrolmentSchema>['fte']>().toEqualTypeOf<number | undefined>();
  });
});

describe('the fields of a schema', () => {
  it('are those of its type, all of them and no others', () => {
    interface Two {
      readonly one: string;
      readonly two?: string | undefined;
    }
    const key = keyField('', '');
    expectTypeOf(closedObject<Two>({ one: key, two: key.optional() }, '')).toEqualTypeOf<
      z.ZodType<Two, Written<Two>>
    >();
    // @ts-expect-error a field is left out
    closedObject<Two>({ one: key }, '');
    // @ts-expect-error a field the type does not have
    closedObject<Two>({ one: key, two: key.optional(), three: key }, '');
    // @ts-expect-error a field that has to be there may not be left out
    closedObject<Two>({ one: key.optional(), two: key.optional() }, '');
  });
});
