import { describe, expectTypeOf, it } from 'vitest';
import type { DayParts } from '../../src/forms/readDay.js';
import type {
  ChosenColumns,
  DateParts,
  RowOptions,
  WrittenEnrolment,
  WrittenFacts,
  WrittenPerson,
} from '../../src/schemas/index.js';
import type { InductionTimetable } from '../../src/workload/releasedPeriods.js';

/** The fields that may be left out, but may not be `undefined`: with `exactOptionalPropertyTypes` that is another thing. */
type OnlyLeftOut<Input> = {
  [Field in keyof Input]-?: object extends Pick<Input, Field>
    ? { [Name in Field]: undefined } extends Pick<Input, Field>
      ? never
      : Field
    : never;
}[keyof Input];

describe('what may be left out', () => {
  it('may be undefined, wherever something is handed in', () => {
    expectTypeOf<OnlyLeftOut<{ readonly one?: string }>>().toEqualTypeOf<'one'>();
    expectTypeOf<OnlyLeftOut<RowOptions>>().toBeNever();
    expectTypeOf<OnlyLeftOut<WrittenPerson>>().toBeNever();
    expectTypeOf<OnlyLeftOut<WrittenFacts>>().toBeNever();
    expectTypeOf<OnlyLeftOut<WrittenEnrolment>>().toBeNever();
    expectTypeOf<OnlyLeftOut<DateParts>>().toBeNever();
    expectTypeOf<OnlyLeftOut<DayParts>>().toBeNever();
    expectTypeOf<OnlyLeftOut<InductionTimetable>>().toBeNever();
    expectTypeOf<{ readonly ID: undefined }>().toExtend<ChosenColumns>();
  });
});
