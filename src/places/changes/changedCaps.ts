import { didYouMean } from '../../problems/didYouMean.js';
import type { Problem } from '../../problems/problem.js';
import type { Report } from '../../problems/report.js';
import { ROLES, type Role } from '../../vocabulary/people.js';
import type { NewCaps } from '../changes.js';
import { isCap } from '../checks/checkIntake.js';
import type { Cap, Intake } from '../intake.js';

/**
 * An intake with new caps. A cap goes down only as far as the places already taken allow,
 * so that none is ever exceeded and nobody loses a place without a reason given.
 *
 * @param seated - those who keep a place.
 */
export function changedCaps(
  intake: Intake,
  asked: NewCaps,
  seated: readonly { readonly role: Role }[],
  report: Report,
): Intake {
  const roles: { [Name in Role]?: Cap } = {};
  for (const role of ROLES) {
    const taken = seated.filter((row) => row.role === role).length;
    const cap = changedCap(intake.caps.roles[role], asked.roles?.[role], taken, ['caps', 'roles', role], report);
    if (cap !== undefined) roles[role] = cap;
  }
  for (const name of Object.keys(asked.roles ?? {})) {
    if (!(ROLES as readonly string[]).includes(name)) {
      report(['caps', 'roles', name], 'unknownName', `There is no role with this name${didYouMean(name, ROLES)}`);
    }
  }
  const total = changedCap(intake.caps.total, asked.total, seated.length, ['caps', 'total'], report);
  return { ...intake, caps: { roles, total } };
}

function changedCap<Before extends Cap | undefined>(
  before: Before,
  asked: Cap | undefined,
  taken: number,
  path: Problem['path'],
  report: Report,
): Before | Cap {
  if (asked === undefined) return before;
  if (!isCap(asked)) {
    report(path, 'outOfRange', 'Enter a whole number of places, 0 or more, or noCap; the cap stays as it was');
    return before;
  }
  if (asked === 'noCap' || asked >= taken) return asked;
  report(
    path,
    'contradiction',
    'More places are taken than this: the cap is what is taken, and stays so until a change says who leaves and asks again',
  );
  return taken;
}
