import fc from 'fast-check';
import { WEEKDAYS } from '../../src/calendar/weekday.js';
import type { PlanEvent } from '../../src/schedule/planEvent.js';
import type { Written } from '../../src/schemas/fields/written.js';
import { dayLater } from '../support/dayCounter.js';
import { absence, changeOfFte, changeOfMentor, missed, pause, transfer, withdraw } from '../support/events.js';

const day = fc.integer({ min: 0, max: 600 }).map((days) => dayLater('2024-09-02', days));
const whose = fc.constantFrom(undefined, 'mentor', 'ect-1');
const days = fc.subarray([...WEEKDAYS], { minLength: 1 });

/** One event of any kind, sound in itself. */
export const someEvent: fc.Arbitrary<PlanEvent> = fc.oneof(
  fc.tuple(whose, day, fc.nat(60)).map(([person, first, more]) => absence(first, dayLater(first, more), person)),
  fc.tuple(fc.string(), day).map(([session, on]) => missed(session, on)),
  fc.tuple(whose, day).map(([person, from]) => pause(from, person)),
  fc.tuple(whose, day).map(([person, from]) => withdraw(from, person)),
  day.map((from) => transfer(from, 'north')),
  fc.tuple(whose, day, fc.constantFrom(0.2, 0.29, 0.6, 1), days).map(([person, from, share, workingDays]) =>
    changeOfFte(from, share, {
      ...(person === undefined ? {} : { person }),
      workingDays,
      ...(workingDays[0] === undefined ? {} : { usualDay: workingDays[0] }),
    }),
  ),
  fc
    .tuple(fc.constantFrom({}, { ect: 'ect-1' }, { trained: true }), day)
    .map(([more, from]) => changeOfMentor(from, more)),
);

/** An event as it is written: the share in place of the hundredths. */
export function writtenEvent(event: PlanEvent): Written<PlanEvent> {
  return event.kind === 'changeOfFte' ? { ...event, fte: event.fte / 100 } : event;
}
