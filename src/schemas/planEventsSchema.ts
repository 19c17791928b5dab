import * as z from 'zod';
import { WEEKDAYS } from '../calendar/weekday.js';
import { fieldOf } from '../problems/fieldOf.js';
import { nearestName } from '../problems/nearestName.js';
import { EVENT_KINDS, type EventKind, type PlanEvent } from '../schedule/planEvent.js';
import { choiceField } from './fields/choiceField.js';
import { dayField } from './fields/dayField.js';
import { fteField } from './fields/fteField.js';
import { keyField } from './fields/keyField.js';
import { listField } from './fields/listField.js';
import { plainOnly } from './fields/plainOnly.js';
import { type Shape, strictFields } from './fields/strictFields.js';
import { textField } from './fields/textField.js';
import { workingDaysField } from './fields/workingDaysField.js';
import type { Written } from './fields/written.js';
import { addProblems } from './problems/addProblems.js';
import { eventMisfits } from './problems/eventMisfits.js';
import { publicSchema } from './publicSchema.js';

const NO_EVENT = 'Enter the event as an object';

/** The most events that are read for one plan. */
export const MOST_EVENTS = 1000;

/** The shapes of events, each without its kind. */
type EventShapes = { readonly [Kind in EventKind]: Shape<Omit<Extract<PlanEvent, { kind: Kind }>, 'kind'>> };

/**
 * What has happened to a plan, for `planSchedule` and `replanSchedule`: a list of
 * events, each with its kind and only the fields of that kind.
 *
 * Reports: a kind that does not exist (with the nearest one), fields that are
 * missing or unknown, values of the wrong kind, and what is impossible whoever it
 * happens to: a last day away before the first, absences that overlap, a pause
 * that ends before it begins. `planSchedule` checks whether it can have happened
 * on a particular plan.
 *
 * @example
 * ```ts
 * planEventsSchema.parse([{ kind: 'absence', first: '2024-11-04', last: '2024-11-15' }]);
 * planEventsSchema.safeParse([{ kind: 'abscence' }]).error?.issues[0]?.message;
 * // => 'There is no event of this kind; did you mean absence?'
 * ```
 */
export const planEventsSchema: z.ZodType<readonly PlanEvent[], readonly Written<PlanEvent>[]> =
  /* @__PURE__ */ makePlanEventsSchema();

function makePlanEventsSchema(): z.ZodType<readonly PlanEvent[], readonly Written<PlanEvent>[]> {
  const schema = listField(
    eventField(),
    'Enter the events as a list',
    MOST_EVENTS,
    `Enter ${MOST_EVENTS} events or fewer`,
  ).superRefine(
    (events, context) => {
      if (events.length <= MOST_EVENTS) addProblems(context, eventMisfits(events, context));
    },
    { when: ({ value }) => Array.isArray(value) },
  );
  return publicSchema(schema, {
    title: 'Events',
    says: 'What has happened to a plan, in any order.',
    beyondShape: [
      'days exist, keys are not blank, and FTE is at most 1, with at most two decimals',
      'the last day of an absence is its first or later, and absences of one person do not overlap',
      'a usual day is one of the working days, of which there is at least one',
      'only a paused programme goes on, none is paused twice, and nothing happens to someone who has left',
    ],
  });
}

/** One event; its kind is checked first, because the other fields depend on it. */
function eventField(): z.ZodType<PlanEvent, Written<PlanEvent>> {
  const shapes = eventShapes();
  const [first, ...others] = EVENT_KINDS.map((kind) =>
    strictFields({ kind: z.literal(kind), ...shapes[kind] }, NO_EVENT, 'There is no field with this name'),
  ) as [z.ZodObject, ...z.ZodObject[]];
  const kinds = z.discriminatedUnion('kind', [first, ...others], { error: kindProblem });
  return plainOnly(kinds as unknown as z.ZodType<PlanEvent, Written<PlanEvent>>);
}

function kindProblem({ code, input }: z.core.$ZodRawIssue): string {
  if (code !== 'invalid_union') return NO_EVENT;
  const kind = fieldOf(input, 'kind');
  const near = typeof kind === 'string' ? nearestName(kind, EVENT_KINDS) : undefined;
  if (near !== undefined) return `There is no event of this kind; did you mean ${near}?`;
  return `Enter the kind of event, one of ${EVENT_KINDS.join(', ')}`;
}

function eventShapes(): EventShapes {
  const from = dayField('Enter the day from which it counts', 'The day from which it counts');
  const person = keyField('Enter the person it happens to', 'The person it happens to').optional();
  return {
    absence: {
      person,
      first: dayField('Enter the first day away', 'The first day away'),
      last: dayField('Enter the last day away', 'The last day away'),
    },
    missedSession: {
      session: textField('Enter the id of the session, as the plan has it'),
      on: dayField('Enter the day on which the session was planned', 'The day of the session'),
    },
    defer: { person, from },
    resume: { person, from },
    changeOfFte: {
      person,
      from,
      fte: fteField(),
      workingDays: workingDaysField('The working days').optional(),
      usualDay: choiceField(WEEKDAYS, 'Enter the usual day', 'The usual day').optional(),
    },
    transfer: { from, school: keyField('Enter the key of the new school', 'The key of the new school') },
    changeOfMentor: {
      from,
      ect: keyField('Enter the key of the ECT', 'The key of the ECT').optional(),
      mentorWorkingDays: workingDaysField('The working days of the mentor').optional(),
      trained: z.boolean({ error: 'Enter whether the mentor has been trained already, as true or false' }).optional(),
    },
    withdraw: { person, from },
  };
}
