import * as z from 'zod';
import { OUTCOMES } from '../eligibility/decision.js';
import type { Application, DecisionTaken } from '../places/application.js';
import { ROLES } from '../vocabulary/people.js';
import { withoutUndefined } from '../vocabulary/withoutUndefined.js';
import { choiceField } from './fields/choiceField.js';
import { closedObject } from './fields/closedObject.js';
import { keyField } from './fields/keyField.js';
import { momentField } from './fields/momentField.js';
import { plainOnly } from './fields/plainOnly.js';
import type { Shape } from './fields/strictFields.js';
import { textField } from './fields/textField.js';
import { publicSchema } from './publicSchema.js';

/**
 * Someone's application for a place on an intake, for `allocatePlaces`.
 *
 * Reports: fields that are missing or unknown, values of the wrong kind, a moment
 * that does not exist. A whole decision may be passed as it is: whatever an
 * allocation does not read in it is ignored. Conflicts between applications, or
 * with the intake, are reported by the allocation.
 *
 * @example
 * ```ts
 * applicationSchema.parse({
 *   applicationId: 'a-1',
 *   person: 'p-1',
 *   role: 'ect',
 *   decision: { outcome: 'eligible' },
 *   appliedAt: '2022-06-01T09:30',
 * }).role; // => 'ect'
 * ```
 */
export const applicationSchema: z.ZodType<Application, Application> = /* @__PURE__ */ makeApplicationSchema();

function makeApplicationSchema(): z.ZodType<Application, Application> {
  const key = (enter: string, subject: string): z.ZodType<string, string> => keyField(enter, subject);
  const shape: Shape<Application> = {
    applicationId: key('Enter the id of the application', 'The id of the application'),
    person: key('Enter a key for the person', 'The key of the person'),
    role: choiceField(ROLES, 'Enter what the person would be on the programme, such as ect', 'The role'),
    decision: decisionField(),
    appliedAt: momentField('Enter when the application came', 'The moment at which the application came'),
    pairedWith: key('Enter the id of the partner’s application', 'The id of the partner’s application')
      .nullable()
      .optional(),
  };
  return publicSchema(closedObject(shape, 'Enter the application as an object'), {
    title: 'Application',
    says: 'Someone’s wish for a place on an intake, with what was decided of it.',
    beyondShape: ['the moment exists, and keys are not blank'],
  });
}

function tierField(): z.ZodType<number, number> {
  const error = 'The tier must be a whole number, 1 for the best';
  return z.int({ error }).min(1, { error });
}

/** A decision is made by this library, so anything else it holds is not a mistake. */
function decisionField(): z.ZodType<DecisionTaken, DecisionTaken> {
  const shape: Shape<DecisionTaken> = {
    programme: textField('The programme decided about must be text').optional(),
    edition: textField('The edition decided about must be text').optional(),
    outcome: choiceField(OUTCOMES, 'Enter what was decided', 'The outcome'),
    tier: tierField().nullable().optional(),
  };
  const decision = z.object(shape, { error: 'Enter what was decided, as an object' });
  return plainOnly<DecisionTaken, DecisionTaken>(decision.overwrite(withoutUndefined));
}
