import type * as z from 'zod';
import type { CivilDay } from '../../calendar/civilDay.js';
import type { Problem } from '../../problems/problem.js';
import type { Enrolment } from '../../schedule/enrolment.js';
import type { PlanEvent } from '../../schedule/planEvent.js';
import { isBroken } from './isBroken.js';
import { problemsOfEvents } from './problemsOfEvents.js';

/** The fields on which an event can be wrong whoever it happens to; the others depend on the plan. */
const OWN_FIELDS: readonly unknown[] = ['kind', 'first', 'last', 'workingDays', 'mentorWorkingDays', 'usualDay'];

/**
 * What the core finds wrong with events whoever they happen to: the question is
 * put for a mentor who started long ago and whose ECTs are all the people named.
 */
export function eventMisfits(events: readonly PlanEvent[], context: z.core.$RefinementCtx): readonly Problem[] {
  const isWhole = (at: number): boolean => !isBroken(context, [at]);
  const people = new Set(events.flatMap((event, at) => (isWhole(at) ? named(event) : [])));
  const mentor: Enrolment = {
    person: '',
    role: 'mentor',
    school: '',
    start: LONG_AGO,
    ects: [...people].map((person) => ({ person, start: LONG_AGO })),
  };
  return problemsOfEvents(mentor, events, isWhole).filter(({ path: [, field], code }) => {
    const isOwn = OWN_FIELDS.includes(field) || (field === 'from' && code !== 'outside');
    return isOwn && code !== 'notOneOf'; // invalid words are reported where they are
  });
}

const LONG_AGO = '1000-01-01' as CivilDay;

function named(event: PlanEvent): readonly string[] {
  const person = 'person' in event ? event.person : undefined;
  const ect = event.kind === 'changeOfMentor' ? (event.ect ?? '') : undefined;
  return [person, ect].filter((key) => key !== undefined);
}
