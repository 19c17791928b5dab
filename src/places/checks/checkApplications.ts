import { OUTCOMES } from '../../eligibility/decision.js';
import type { Problem, ProblemCode } from '../../problems/problem.js';
import type { Role } from '../../vocabulary/people.js';
import type { RefusedApplication } from '../allocation.js';
import type { Application, DecisionTaken } from '../application.js';
import type { Intake } from '../intake.js';
import { asLate, isMoment } from './moment.js';
import { type Repeats, repeatsIn } from './repeats.js';
import { PARTNER_REFUSED, standingBeside } from './standingBeside.js';
import { idOf, isObject, isText } from './untyped.js';

/** Applications split into those that can be allocated and those that cannot; each is in one of the two. */
export interface CheckedApplications {
  /** Those that can be allocated. */
  readonly good: readonly Application[];
  /** Those that cannot, in order of id. */
  readonly refused: readonly RefusedApplication[];
}

/** Ids and people already in an allocation. */
export interface Taken {
  /** Ids of applications that have a placement, or had one and left. */
  readonly ids: ReadonlySet<string>;
  /** People who have a placement. */
  readonly people: ReadonlySet<string>;
}

/** Reports a problem with a field of the application that is being checked. */
type ReportField = (field: string, code: ProblemCode, message: string) => void;

/** What the applications are checked against. */
interface Check {
  readonly intake: Intake;
  readonly closesAt: string | undefined;
  readonly taken: Taken | undefined;
  /** Every usable id, with an application that has it. */
  readonly byId: ReadonlyMap<string, Application>;
  /** `undefined` if every id is used once. */
  readonly repeats: Repeats | undefined;
}

/**
 * Splits applications into those that can be allocated and those that cannot, with every
 * problem of each. The path of a problem has the application's id, not its position, so that
 * the order of the list makes no difference.
 *
 * An application sent twice counts once; two that differ under one id are both refused. Of
 * several by one person, the earliest that can be allocated stands. An application is refused
 * if its partner's is refused or does not name it in turn.
 */
export function checkApplications(
  intake: Intake,
  applications: readonly Application[],
  taken?: Taken,
): CheckedApplications {
  const byId = new Map<string, Application>();
  for (const application of applications) {
    const id = idOf(application);
    if (id !== '') byId.set(id, application);
  }
  const check: Check = {
    intake,
    closesAt: intake.closes?.late === 'refused' ? asLate(intake.closes.at) : undefined,
    taken,
    byId,
    repeats: byId.size === applications.length ? undefined : repeatsIn(applications),
  };

  const good: Application[] = [];
  const refused: RefusedApplication[] = [];
  let problems: Problem[] = [];
  let id = '';
  const report: ReportField = (field, code, message) => {
    problems.push({ path: ['applications', id, ...field.split('.')], code, message });
  };
  let at = 0;
  for (const application of applications) {
    id = idOf(application);
    if (isObject(application)) checkApplication(application, at, check, report);
    else report('application', 'missing', 'Enter the application');
    if (problems.length === 0) {
      good.push(application);
    } else {
      refused.push({ applicationId: id, problems });
      problems = [];
    }
    at += 1;
  }
  const standing = standingBeside(good, refused, byId);
  return { good: standing, refused: refused.length < 2 ? refused : refused.toSorted(byIdAndProblems) };
}

/** Reports what is wrong with the decision on an application. */
export function checkDecision(decision: DecisionTaken, intake: Intake, report: ReportField): void {
  if (!isObject(decision)) {
    report('decision', 'missing', 'Enter what was decided');
    return;
  }
  const { outcome, tier, programme, edition } = decision;
  if (!OUTCOMES.includes(outcome))
    report('decision.outcome', 'notOneOf', `The outcome must be one of ${OUTCOMES.join(', ')}`);
  if (tier !== undefined && tier !== null && !(Number.isSafeInteger(tier) && tier >= 1)) {
    report('decision.tier', 'outOfRange', 'The tier must be a whole number, 1 for the best');
  }
  if (programme !== undefined && programme !== intake.programme) {
    report('decision.programme', 'contradiction', 'The decision is about another programme than the intake');
  }
  if (edition !== undefined && edition !== intake.edition) {
    report('decision.edition', 'contradiction', 'The decision is about another edition than the intake');
  }
}

function checkApplication(application: Application, at: number, check: Check, report: ReportField): void {
  checkIdentity(application, at, check, report);
  checkRole(application.role, check.intake, report);
  checkDecision(application.decision, check.intake, report);
  checkTime(application.appliedAt, check, report);
  checkPartner(application, check, report);
}

function checkIdentity(
  { applicationId, person }: Application,
  at: number,
  { repeats, taken }: Check,
  report: ReportField,
): void {
  if (!isText(applicationId)) {
    report('applicationId', 'missing', 'Give every application an id of its own');
  } else if (taken?.ids.has(applicationId) === true) {
    report('applicationId', 'duplicate', 'This id is in the allocation already: give a new application a new id');
  } else if (repeats?.refused.has(at) === true) {
    report('applicationId', 'duplicate', 'Send each application once, under an id that no other application has');
  }
  if (!isText(person)) report('person', 'missing', 'Give a key for the person');
  else if (taken?.people.has(person) === true) {
    report('person', 'duplicate', 'This person has an application in the allocation already');
  }
}

function checkRole(role: Role, { caps }: Intake, report: ReportField): void {
  if (!Object.hasOwn(caps.roles, role)) {
    report('role', 'notOneOf', `The role must be one the intake admits: ${Object.keys(caps.roles).join(', ')}`);
  }
}

function checkTime(appliedAt: string, { closesAt }: Check, report: ReportField): void {
  if (!isMoment(appliedAt)) {
    report('appliedAt', 'notADay', 'Enter a day that exists, or a day with a local time, such as 2022-06-01T09:30');
  } else if (closesAt !== undefined && asLate(appliedAt) > closesAt) {
    report('appliedAt', 'outside', 'The application came after the intake closed');
  }
}

function checkPartner(
  { applicationId, pairedWith, role }: Application,
  { byId, repeats, taken }: Check,
  report: ReportField,
): void {
  if (pairedWith === undefined || pairedWith === null) return;
  const partner = byId.get(pairedWith);
  if (partner === undefined && taken?.ids.has(pairedWith) === true) {
    report(
      'pairedWith',
      'contradiction',
      'The partner’s application has been allocated already, and the two of a pair have to apply together',
    );
    return;
  }
  if (partner === undefined) {
    report('pairedWith', 'notFound', 'There is no application from the partner');
    return;
  }
  if (repeats?.unclear.has(pairedWith) === true) {
    report('pairedWith', 'contradiction', PARTNER_REFUSED);
    return;
  }
  if (pairedWith === applicationId || partner.pairedWith !== applicationId) {
    report('pairedWith', 'contradiction', 'The two applications of a pair must name each other');
  }
  if (!(role === 'ect' ? partner.role === 'mentor' : role === 'mentor' && partner.role === 'ect')) {
    report('pairedWith', 'contradiction', 'A pair must be an ECT and a mentor');
  }
}

function byIdAndProblems(one: RefusedApplication, other: RefusedApplication): number {
  if (one.applicationId !== other.applicationId) return one.applicationId < other.applicationId ? -1 : 1;
  const [a, b] = [JSON.stringify(one.problems), JSON.stringify(other.problems)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
