import { didYouMean } from '../problems/didYouMean.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem } from '../problems/problem.js';
import type { Report } from '../problems/report.js';
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
  type UndecidedRules,
} from './intake.js';
import { isMoment } from './moment.js';
import { isObject, isText } from './untyped.js';

/** The outcomes that are not final. */
const UNDECIDED_OUTCOMES = ['refer', 'moreInformationNeeded'] as const;

/** An intake as it is understood, and what is wrong with it that does not stop its places from being given out. */
export interface CheckedIntake {
  /** The intake, with its fields in a fixed order and what was left out filled in. */
  readonly intake: Intake;
  /** What is wrong with its caps and its list. */
  readonly problems: readonly Problem[];
}

/**
 * Checks an intake and fills in what was left out. A cap that is not a whole number, 0 or more, is
 * reported and counts as 0 until it is corrected, so that the other places can be given out.
 *
 * @throws {@link InvalidInput} with every problem, if the order, the closing or the programme cannot be understood.
 */
export function checkIntake(intake: Intake): CheckedIntake {
  if (!isObject(intake)) throw new InvalidInput([{ path: [], code: 'missing', message: 'Enter the intake' }]);
  const stopping: Problem[] = [];
  const problems: Problem[] = [];
  const stop: Report = (path, code, message) => stopping.push({ path, code, message });
  const report: Report = (path, code, message) => problems.push({ path, code, message });

  if (!isText(intake.programme)) stop(['programme'], 'missing', 'Enter the id of the programme');
  if (!isText(intake.edition)) stop(['edition'], 'missing', 'Enter the id of the edition that people join');
  const caps = checkCapsGiven(intake.caps, stop, report);
  const order = checkOrderGiven(intake.order, stop, report);
  const { closes } = intake;
  if (closes !== undefined) checkClosing(closes, stop);
  if (isGiven(intake.undecided)) checkUndecidedNames(intake.undecided, stop);
  const refer = checkUndecided(intake.undecided?.refer, 'refer', stop);
  const moreInformationNeeded = checkUndecided(intake.undecided?.moreInformationNeeded, 'moreInformationNeeded', stop);
  if (stopping.length > 0) throw new InvalidInput([...stopping, ...problems]);
  return {
    intake: {
      programme: intake.programme,
      edition: intake.edition,
      caps,
      order,
      ...(closes === undefined ? {} : { closes: { at: closes.at, late: closes.late } }),
      undecided: { refer, moreInformationNeeded },
    },
    problems,
  };
}

/** Whether a value is a valid cap: a whole number, 0 or more, or `noCap`. */
export function isCap(cap: unknown): cap is Cap {
  return cap === 'noCap' || (typeof cap === 'number' && Number.isSafeInteger(cap) && cap >= 0);
}

function checkCapsGiven(caps: Caps, stop: Report, report: Report): Caps {
  if (isObject(caps) && isObject(caps.roles)) return checkCaps(caps, report);
  stop(['caps'], 'missing', 'Enter the caps: one for each role, and the total');
  return { roles: {}, total: 0 };
}

function checkOrderGiven(order: IntakeOrder, stop: Report, report: Report): IntakeOrder {
  if (isObject(order)) return checkOrder(order, stop, report);
  stop(['order'], 'missing', 'Enter the order in which places are given');
  return { by: 'timeOfApplication' };
}

function checkCaps(caps: Caps, report: Report): Caps {
  const roles: { [Name in Role]?: Cap } = {};
  for (const role of ROLES) {
    const cap = caps.roles[role];
    if (cap !== undefined) roles[role] = checkCap(cap, ['caps', 'roles', role], report);
  }
  for (const name of Object.keys(caps.roles)) {
    if ((ROLES as readonly string[]).includes(name)) continue;
    report(['caps', 'roles', name], 'unknownName', `There is no role with this name${didYouMean(name, ROLES)}`);
  }
  if (Object.keys(roles).length === 0) report(['caps', 'roles'], 'missing', 'Enter at least one role that is admitted');
  return { roles, total: checkCap(caps.total, ['caps', 'total'], report) };
}

function checkCap(cap: Cap, path: Problem['path'], report: Report): Cap {
  if (isCap(cap)) return cap;
  const name = path.at(-1);
  report(path, 'outOfRange', `The cap ${name} must be a whole number, 0 or more, or noCap; until then it counts as 0`);
  return 0;
}

function checkOrder(order: IntakeOrder, stop: Report, report: Report): IntakeOrder {
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
    return { by: 'list', applicationIds: checkList(order.applicationIds, report) };
  }
  if (by === 'list') stop(['order', 'applicationIds'], 'missing', 'Enter the list of application ids');
  else stop(['order', 'by'], 'notOneOf', `The order must be one of ${INTAKE_ORDERS.join(', ')}`);
  return order;
}

function checkSeed(seed: string, path: Problem['path'], stop: Report): void {
  // Half of a surrogate pair cannot be published, and all such halves make the same draw.
  if (!isText(seed) || /\p{Surrogate}/u.test(seed)) {
    stop(path, 'missing', 'Enter the seed of the draw: any text, published beforehand');
  }
}

/** The list with each id once, at its first position. */
function checkList(applicationIds: readonly string[], report: Report): readonly string[] {
  const once = new Set<string>();
  applicationIds.forEach((id, at) => {
    if (once.has(id)) report(['order', 'applicationIds', at], 'duplicate', 'List each application only once');
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
    stop(['closes', 'at'], 'notADay', 'Enter a day that exists, or a day with a local time, such as 2022-06-01T09:30');
  }
  if (!LATE_RULES.includes(late)) {
    stop(['closes', 'late'], 'notOneOf', `What becomes of late applications must be one of ${LATE_RULES.join(', ')}`);
  }
}

/** What is left out is treated as usual; a caller without a compiler may say so with `null`. */
function isGiven(undecided: Intake['undecided'] | null): undecided is UndecidedRules {
  return undecided !== undefined && undecided !== null;
}

/** A treatment under another name would be passed over, and the organiser would believe that it holds. */
function checkUndecidedNames(undecided: UndecidedRules, stop: Report): void {
  if (!isObject(undecided)) {
    stop(['undecided'], 'wrongKind', `Enter a treatment for each outcome: ${UNDECIDED_OUTCOMES.join(', ')}`);
    return;
  }
  for (const name of Object.keys(undecided)) {
    if ((UNDECIDED_OUTCOMES as readonly string[]).includes(name)) continue;
    const message = `There is no undecided outcome with this name${didYouMean(name, UNDECIDED_OUTCOMES)}`;
    stop(['undecided', name], 'unknownName', message);
  }
}

function checkUndecided(rule: UndecidedRule | undefined, name: string, stop: Report): UndecidedRule {
  if (rule === undefined) return 'waits';
  if (!UNDECIDED_RULES.includes(rule)) {
    stop(['undecided', name], 'notOneOf', `The treatment must be one of ${UNDECIDED_RULES.join(', ')}`);
  }
  return rule;
}
