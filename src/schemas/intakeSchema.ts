import * as z from 'zod';
import { checkIntake } from '../places/checks/checkIntake.js';
import { isObject } from '../places/checks/untyped.js';
import {
  type Cap,
  type Caps,
  type Closing,
  INTAKE_ORDERS,
  type Intake,
  type IntakeOrder,
  LATE_RULES,
  type RoleCaps,
  UNDECIDED_RULES,
  type UndecidedRules,
} from '../places/intake.js';
import { fieldOf } from '../problems/fieldOf.js';
import type { Problem } from '../problems/problem.js';
import type { Role } from '../vocabulary/people.js';
import { choiceField } from './fields/choiceField.js';
import { closedObject } from './fields/closedObject.js';
import { keyField } from './fields/keyField.js';
import { listField } from './fields/listField.js';
import { momentField } from './fields/momentField.js';
import { plainOnly } from './fields/plainOnly.js';
import { type Shape, strictFields } from './fields/strictFields.js';
import { textField } from './fields/textField.js';
import { withoutSign } from './fields/withoutSign.js';
import { addProblems } from './problems/addProblems.js';
import { askCore } from './problems/askCore.js';
import { publicSchema } from './publicSchema.js';

/** The shapes of orders, each without its kind. */
type OrderShapes = {
  readonly [By in IntakeOrder['by']]: Shape<Omit<Extract<IntakeOrder, { by: By }>, 'by'>>;
};

const NO_ORDER = `Enter the order within a tier, by one of ${INTAKE_ORDERS.join(', ')}`;
const NO_FIELD = 'There is no field with this name';
const MOST_APPLICATIONS = 1_000_000;

/**
 * An intake with its caps and the organiser's choices, for `allocatePlaces`.
 *
 * Reports: fields that are missing or unknown, a cap that is not a whole number,
 * an order or a rule that does not exist, and what does not fit together.
 *
 * @example
 * ```ts
 * const intake = { programme: 'ect-maths-pilot', edition: 'ect-maths-pilot-2022', order: { by: 'draw', seed: 'spring' } };
 * intakeSchema.parse({ ...intake, caps: { roles: { ect: 100, mentor: 100 }, total: 200 } }).caps.total; // => 200
 * intakeSchema.safeParse({ ...intake, caps: { roles: { ect: -1 }, total: 'noCap' } }).success; // => false
 * ```
 */
export const intakeSchema: z.ZodType<Intake, Intake> = /* @__PURE__ */ makeIntakeSchema();

function makeIntakeSchema(): z.ZodType<Intake, Intake> {
  const shape: Shape<Intake> = {
    programme: keyField('Enter the id of the programme', 'The id of the programme'),
    edition: keyField('Enter the id of the edition that people join', 'The id of the edition'),
    caps: closedObject<Caps>(
      { roles: roleCapsField(), total: capField('the cap on all roles together') },
      'Enter the caps as an object',
    ),
    order: orderField(),
    closes: closedObject<Closing>(
      {
        at: momentField('Enter the last moment that is in time', 'The last moment that is in time'),
        late: choiceField(LATE_RULES, 'Enter what becomes of late applications', 'What becomes of late applications'),
      },
      'Enter the closing as an object',
    ).optional(),
    undecided: closedObject<UndecidedRules>(
      { refer: undecidedField(), moreInformationNeeded: undecidedField() },
      'Enter the treatment of those not decided yet as an object',
    ).optional(),
  };
  const schema = closedObject(shape, 'Enter the intake as an object').superRefine(
    (intake, context) => addProblems(context, misfits(soundPartsOf(intake, context.issues))),
    { when: () => true },
  );
  return publicSchema(schema, {
    title: 'Intake',
    says: 'An intake of a programme’s edition: how many places there are, and what the organiser chose.',
    beyondShape: [
      'moments exist, keys are not blank, and the order is one that can be understood',
      'at least one role is admitted, and a list has each application once',
    ],
  });
}

/**
 * An intake for the core to look at, whatever else is wrong: the admitted roles
 * and the order, which it may find more in than their fields tell.
 * Sound values stand for the rest, and for what is already known to be wrong.
 */
function soundPartsOf(intake: unknown, issues: readonly z.core.$ZodRawIssue[]): Intake {
  return {
    programme: 'sound',
    edition: 'sound',
    caps: { roles: rolesToLookAt(intake, issues), total: 'noCap' },
    order: orderToLookAt(intake, issues),
  };
}

function rolesToLookAt(intake: unknown, issues: readonly z.core.$ZodRawIssue[]): RoleCaps {
  const roles = fieldOf(fieldOf(intake, 'caps'), 'roles');
  const isTold = issues.some(({ path = [] }) => path[0] === 'caps' && path[1] === 'roles');
  return isTold || !isObject(roles) ? { ect: 'noCap' } : (roles as RoleCaps);
}

/** An id that is wrong in itself leaves the others to be compared; a list that is too long is not looked at. */
function orderToLookAt(intake: unknown, issues: readonly z.core.$ZodRawIssue[]): IntakeOrder {
  const order = fieldOf(intake, 'order');
  const isTold = issues.some(
    ({ code, path = [] }) => code !== 'unrecognized_keys' && path[0] === 'order' && path.length < 3,
  );
  return isTold || !isObject(order) ? { by: 'timeOfApplication' } : (order as IntakeOrder);
}

/** What the core finds wrong with an intake, whether or not it could still proceed. */
function misfits(intake: Intake): readonly Problem[] {
  let told: readonly Problem[] = [];
  const stopping = askCore(() => {
    told = checkIntake(intake).problems;
  });
  return [...stopping, ...told];
}

function capField(subject: string): z.ZodType<Cap, Cap> {
  const error = `Enter ${subject} as a whole number, 0 or more, or as noCap`;
  return z.union([z.int({ error }).min(0, { error }).overwrite(withoutSign), z.literal('noCap', { error })], { error });
}

function roleCapsField(): z.ZodType<RoleCaps, RoleCaps> {
  const cap = (role: Role): z.ZodOptional<z.ZodType<Cap, Cap>> => capField(`the cap for ${role}`).optional();
  const shape: Shape<{ readonly [Name in Role]?: Cap | undefined }> = {
    ect: cap('ect'),
    mentor: cap('mentor'),
    inductionCoordinator: cap('inductionCoordinator'),
    inductionTutor: cap('inductionTutor'),
    schoolLeader: cap('schoolLeader'),
    participant: cap('participant'),
    leadParticipant: cap('leadParticipant'),
    traineeMentor: cap('traineeMentor'),
  };
  return closedObject(shape, 'Enter the caps by role as an object') as z.ZodType<RoleCaps, RoleCaps>;
}

function undecidedField(): z.ZodType<'waits' | 'holdsPlace' | undefined, 'waits' | 'holdsPlace' | undefined> {
  return choiceField(
    UNDECIDED_RULES,
    'Enter what becomes of undecided applications',
    'What becomes of undecided applications',
  ).optional();
}

/** The order; its kind is checked first, because the other fields depend on it. */
function orderField(): z.ZodType<IntakeOrder, IntakeOrder> {
  const seed = textField('Enter the seed of the draw').meta({ minLength: 1 });
  const id = keyField('Enter the id of an application', 'The id of an application');
  const shapes: OrderShapes = {
    timeOfApplication: { drawTiesWith: seed.optional() },
    draw: { seed },
    list: {
      applicationIds: listField(id, 'Enter the ids as a list', MOST_APPLICATIONS, 'Enter 1,000,000 ids or fewer'),
    },
  };
  const [first, ...others] = INTAKE_ORDERS.map((by) =>
    strictFields({ by: z.literal(by), ...shapes[by] }, NO_ORDER, NO_FIELD),
  ) as [z.ZodObject, ...z.ZodObject[]];
  const orders = z.discriminatedUnion('by', [first, ...others], { error: NO_ORDER });
  return plainOnly(orders as unknown as z.ZodType<IntakeOrder, IntakeOrder>);
}
