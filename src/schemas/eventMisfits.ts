import type * as z from 'zod';
import type { CivilDay } from '../calendar/civilDay.js';
import type { Problem } from '../problems/problem.js';
import { checkEvents } from '../schedule/checkEvents.js';
import type { Enrolment } from '../schedule/enrolment.js';
import type { PlanEvent } from '../schedule/planEvent.js';
import { askCore } from './askCore.js';
import { isBroken } from './isBroken.js';

/** The fields on which an event can be wrong whoever it happens to; the others depend on the plan. */
const OWN_FIELDS: readonly unknown[] = ['kind', 'first', 'last', 'workingDays', 'mentorWorkingDays', 'usualDay'];

/**
 * What the core finds wrong with events whoever they happen to: it is asked about
 * a mentor who started long ago and whose ECTs are all the people named.
 */
export function eventMisfits(events: readonly PlanEvent[], context: z.core.$RefinementCtx): readonly Problem[] {
  const whole = events.map((_, at) => at).filter((at) => !isBroken(context, [at]));
  const asked = whole.flatMap((at) => events[at] ?? []);
  const people = new Set(asked.flatMap((event) => named(event)));
  const mentor: Enrolment = {
    person: '',
    role: 'mentor',
    school: '',
    start: LONG_AGO,
    ects: [...people].map((person) => ({ person, start: LONG_AGO })),
  };
  const schools = asked.flatMap((event) => (event.kind === 'transfer' ? [event.school] : []));
  const calendars = schools.map((school) => ({ school, years: [] }));
  return askCore(() => checkEvents(mentor, { events: asked, calendars }, [])).flatMap(({ path, ...problem }) => {
    const [, at, field] = path;
    const isOwn = OWN_FIELDS.includes(field) || (field === 'from' && problem.code !== 'outside');
    // Words that are none are told where they stand.
    return isOwn && problem.code !== 'notOneOf'
      ? [{ ...problem, path: [Number(whole[Number(at)]), String(field)] }]
      : [];
  });
}

const LONG_AGO = '1000-01-01' as CivilDay;

function named(event: PlanEvent): readonly string[] {
  const person = 'person' in event ? event.person : undefined;
  const ect = event.kind === 'changeOfMentor' ? (event.ect ?? '') : undefined;
  return [person, ect].filter((key) => key !== undefined);
}
