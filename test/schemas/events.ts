import fc from 'fast-check';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { WEEKDAYS } from '../../src/calendar/weekday.js';
import type { PlanEvent } from '../../src/schedule/planEvent.js';
import type { Written } from '../../src/schemas/written.js';
import type { Fte } from '../../src/vocabulary/fte.js';
import { dayLater } from '../support/dayCounter.js';

const day = fc.integer({ min: 0, max: 600 }).map((days) => dayLater('2024-09-02', days) as CivilDay);
const who = fc.constantFrom({}, { person: 'mentor' }, { person: 'ect-1' });
const days = fc.subarray([...WEEKDAYS], { minLength: 1 });

/** One event of any kind, sound in itself. */
export const someEvent: fc.Arbitrary<PlanEvent> = fc.oneof(
  fc
    .tuple(who, day, fc.nat(60))
    .map(
      ([of, first, more]): PlanEvent => ({ kind: 'absence', ...of, first, last: dayLater(first, more) as CivilDay }),
    ),
  fc.tuple(fc.string(), day).map(([session, on]): PlanEvent => ({ kind: 'missedSession', session, on })),
  fc.tuple(who, day).map(([of, from]): PlanEvent => ({ kind: 'defer', ...of, from })),
  fc.tuple(who, day).map(([of, from]): PlanEvent => ({ kind: 'withdraw', ...of, from })),
  day.map((from): PlanEvent => ({ kind: 'transfer', from, school: 'north' })),
  fc.tuple(who, day, fc.constantFrom(20, 29, 60, 100), days).map(
    ([of, from, fte, workingDays]): PlanEvent => ({
      kind: 'changeOfFte',
      ...of,
      from,
      fte: fte as Fte,
      workingDays,
      ...(workingDays[0] === undefined ? {} : { usualDay: workingDays[0] }),
    }),
  ),
  fc
    .tuple(fc.constantFrom({}, { ect: 'ect-1' }, { trained: true }), day)
    .map(([more, from]): PlanEvent => ({ kind: 'changeOfMentor', ...more, from })),
);

/** An event as it is written: the share in place of the hundredths. */
export function writtenEvent(event: PlanEvent): Written<PlanEvent> {
  return event.kind === 'changeOfFte' ? { ...event, fte: event.fte / 100 } : event;
}
