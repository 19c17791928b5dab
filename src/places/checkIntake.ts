import { InvalidInput } from '../problems/invalidInput.js';
import { nearestName } from '../problems/nearestName.js';
import type { Problem, ProblemCode } from '../problems/problem.js';
import { ROLES, type Role } from '../vocabulary/people.js';
import {
  type Cap,
  type Caps,
  INTAKE_ORDERS,
  type Intake,
  type IntakeOrder,
  LATE_RULES,
  UNDECIDED_RULES,
  type UndecidedRule,
} from './intake.js';
import { isMoment } from './moment.js';

type Path = Problem['path'];
type Report = (path: Path, code: ProblemCode, message: string) => void;

/** An intake as it is understood, and what is wrong with it that does not stop it. */
export interface CheckedIntake {
  /** The intake, its fields in one order, what was left out filled in. */
  readonly intake: Intake;
  /** What is wrong with its caps and its list. */
  readonly problems: readonly Problem[];
}

/**
 * Understands an intake. A cap that is not a whole number, 0 or more, is told
 * and counts as 0 until it is put right, so that the other places can be given.
 *
 * @throws {@link InvalidInput} with every problem, where the order, the closing or the programme cannot be understood.
 */
export function checkIntake(intake: Intake): CheckedIntake {
  const stopping: Problem[] = [];
  const told: Problem[] = [];
  const stop: Report = (path, code, message) => stopping.push({ path, code, message });
  const tell: Report = (path, code, message) => told.push({ path, code, message });

  if (!isText(intake.programme)) stop(['programme'], 'missing', 'Enter the id of the programme');
  if (!isText(intake.edition)) stop(['edition'], 'missing', 'Enter the id of the edition that people join');
  const caps = checkCapsGiven(intake.caps, stop, tell);
  const order = checkOrderGiven(intake.order, stop, tell);
  const { closes } = intake;
  if (closes !== undefined) checkClosing(closes, stop);
  const refer = checkUndecided(intake.undecided?.refer, 'refer', stop);
  const moreInformationNeeded = checkUndecided(intake.undecided?.moreInformationNeeded, 'moreInformationNeeded', stop);
  if (stopping.length > 0) throw new InvalidInput([...stopping, ...told]);
  return {
    intake: {
      programme: intake.programme,
      edition: intake.edition,
      caps,
      order,
      ...(closes === undefined ? {} : { closes: { at: closes.at, late: closes.late } }),
      undecided: { refer, moreInformationNeeded },
    },
    problems: told,
  };
}

/** Whether a cap can be worked with: a whole number, 0 or more, or none. */
export function isCap(cap: unknown): cap is Cap {
  return cap === 'noCap' || (typeof cap === 'number' && Number.isSafeInteger(cap) && cap >= 0);
}

function checkCapsGiven(caps: Caps, stop: Report, tell: Report): Caps {
  if (isObject(caps) && isObject(caps.roles)) return checkCaps(caps, tell);
  stop(['caps'], 'missing', 'Enter the caps, of each role and in total');
  return { roles: {}, total: 0 };
}

function checkOrderGiven(order: IntakeOrder, stop: Report, tell: Report): IntakeOrder {
  if (isObject(order)) return checkOrder(order, stop, tell);
  stop(['order'], 'missing', 'Enter the order in which places are given');
  return { by: 'timeOfApplication' };
}

function checkCaps(caps: Caps, tell: Report): Caps {
  const roles: { [Name in Role]?: Cap } = {};
  for (const role of ROLES) {
    const cap = caps.roles[role];
    if (cap !== undefined) roles[role] = checkCap(cap, ['caps', 'roles', role], tell);
  }
  for (const name of Object.keys(caps.roles)) {
    if ((ROLES as readonly string[]).includes(name)) continue;
    const near = nearestName(name, ROLES);
    const hint = near === undefined ? '' : `; did you mean ${near}?`;
    tell(['caps', 'roles', name], 'unknownName', `There is no role of this name${hint}`);
  }
  if (Object.keys(roles).length === 0) tell(['caps', 'roles'], 'missing', 'Enter at least one role that is admitted');
  return { roles, total: checkCap(caps.total, ['caps', 'total'], tell) };
}

function checkCap(cap: Cap, path: Path, tell: Report): Cap {
  if (isCap(cap)) return cap;
  const name = path.at(-1);
  tell(path, 'outOfRange', `The cap ${name} must be a whole number, 0 or more, or noCap; until then it counts as 0`);
  return 0;
}

function checkOrder(order: IntakeOrder, stop: Report, tell: Report): IntakeOrder {
  if (order.by === 'timeOfApplication') {
    if (order.drawTiesWith === undefined) return { by: order.by };
    checkSeed(order.drawTiesWith, ['order', 'drawTiesWith'], stop);
    return { by: order.by, drawTiesWith: order.drawTiesWith };
  }
  if (order.by === 'draw') {
    checkSeed(order.seed, ['order', 'seed'], stop);
    return { by: order.by, seed: order.seed };
  }
  const by: string = order.by;
  if (by === 'list' && Array.isArray(order.applicationIds)) {
    return { by: 'list', applicationIds: checkList(order.applicationIds, tell) };
  }
  if (by === 'list') stop(['order', 'applicationIds'], 'missing', 'Enter the list of application ids');
  else stop(['order', 'by'], 'notOneOf', `The order must be one of ${INTAKE_ORDERS.join(', ')}`);
  return order;
}

function checkSeed(seed: string, path: Path, stop: Report): void {
  // Half of a surrogate pair cannot be published, and every such half makes the same draw.
  if (!isText(seed) || /\p{Surrogate}/u.test(seed)) {
    stop(path, 'missing', 'Enter the seed of the draw: any text, published beforehand');
  }
}

/** The list with each id once; the first time counts. */
function checkList(applicationIds: readonly string[], tell: Report): readonly string[] {
  const once = new Set<string>();
  applicationIds.forEach((id, at) => {
    if (once.has(id)) tell(['order', 'applicationIds', at], 'duplicate', 'Enter each application once in the list');
    once.add(id);
  });
  return [...once];
}

function checkClosing(closes: NonNullable<Intake['closes']>, stop: Report): void {
  if (!isObject(closes)) {
    stop(['closes'], 'missing', 'Enter when the intake closes and what becomes of late applications, or leave it out');
    return;
  }
  const { at, late } = closes;
  if (!isMoment(at)) {
    stop(['closes', 'at'], 'notADay', 'Enter a day that exists, or a day with a time, such as 2022-06-30T17:00');
  }
  if (!LATE_RULES.includes(late)) {
    stop(['closes', 'late'], 'notOneOf', `What becomes of late applications must be one of ${LATE_RULES.join(', ')}`);
  }
}

function checkUndecided(rule: UndecidedRule | undefined, name: string, stop: Report): UndecidedRule {
  if (rule === undefined) return 'waits';
  if (!UNDECIDED_RULES.includes(rule)) {
    stop(['undecided', name], 'notOneOf', `The treatment must be one of ${UNDECIDED_RULES.join(', ')}`);
  }
  return rule;
}

/** What a caller without a compiler leaves out. */
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
