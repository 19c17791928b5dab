import { didYouMean } from '../../problems/didYouMean.js';
import { InvalidInput } from '../../problems/invalidInput.js';
import type { Report } from '../../problems/report.js';
import type { Allocation } from '../allocation.js';
import type { Application } from '../application.js';
import type { AllocationChanges, NewCaps } from '../changes.js';
import { isObject } from './untyped.js';

// Callers without a compiler may pass in anything, and what is not a list must not be read as one: a text would come
// apart into letters, and each letter may be the id of an application.

const LISTS_OF_ALLOCATION = [
  'confirmed',
  'waiting',
  'undecided',
  'notEligible',
  'refused',
  'left',
  'unseated',
  'problems',
] as const;
const LISTS_OF_CHANGES = ['withdraw', 'apply', 'decide', 'unseat', 'alone', 'list'] as const;
const CAPS = ['roles', 'total'] as const;

/** @throws {@link InvalidInput} if the applications are not a list. */
export function checkApplicationsGiven(applications: readonly Application[]): void {
  if (!Array.isArray(applications)) throw wrongKind('applications', 'Enter the applications as a list');
}

/** @throws {@link InvalidInput} if the allocation lacks one of its lists. */
export function checkAllocationGiven(allocation: Allocation): void {
  if (isObject(allocation) && LISTS_OF_ALLOCATION.every((name) => Array.isArray(allocation[name]))) return;
  throw wrongKind('allocation', 'Pass in an allocation as it was made by allocatePlaces or changeAllocation');
}

/**
 * Changes without those that cannot be understood, each of which is reported, so that the rest is done.
 *
 * @throws {@link InvalidInput} if they are not changes at all.
 */
export function readableChanges(changes: AllocationChanges, report: Report): AllocationChanges {
  if (!isObject(changes) || Array.isArray(changes))
    throw wrongKind('changes', 'Enter the changes, each under its name');
  reportUnknown(changes, [], [...LISTS_OF_CHANGES, 'caps'], report);
  const unreadable = LISTS_OF_CHANGES.filter((name) => changes[name] !== undefined && !Array.isArray(changes[name]));
  for (const name of unreadable) report([name], 'wrongKind', 'Enter a list; nothing was done for this');
  const kept = Object.entries(changes).filter(([name]) => !(unreadable as readonly string[]).includes(name));
  return { ...Object.fromEntries(kept), caps: readableCaps(changes.caps, report) };
}

function readableCaps(caps: AllocationChanges['caps'], report: Report): NewCaps | undefined {
  if (caps === undefined) return undefined;
  if (!isObject(caps)) {
    report(['caps'], 'wrongKind', 'Enter the new caps under their names; all caps stay as they were');
    return undefined;
  }
  reportUnknown(caps, ['caps'], CAPS, report);
  const { roles, total } = caps;
  if (roles === undefined || isObject(roles)) return { roles, total };
  report(['caps', 'roles'], 'wrongKind', 'Enter each cap under the name of its role; these caps stay as they were');
  return { total };
}

function reportUnknown(value: object, path: readonly string[], known: readonly string[], report: Report): void {
  for (const name of Object.keys(value)) {
    if (known.includes(name)) continue;
    report([...path, name], 'unknownName', `There is nothing to change under this name${didYouMean(name, known)}`);
  }
}

function wrongKind(field: string, message: string): InvalidInput {
  return new InvalidInput([{ path: [field], code: 'wrongKind', message }]);
}
