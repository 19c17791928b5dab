import { InvalidInput } from '../../problems/invalidInput.js';
import type { Problem } from '../../problems/problem.js';
import type { Allocation } from '../allocation.js';
import type { Application } from '../application.js';
import type { Intake } from '../intake.js';

const LISTS = ['confirmed', 'waiting', 'undecided', 'notEligible', 'refused', 'left', 'unseated', 'places'] as const;
const RECORDS = ['intake', 'counts'] as const;

/**
 * Whatever a caller without a compiler passes in, only what has the shape of an allocation can be checked.
 *
 * @throws {@link InvalidInput} with everything that has another shape.
 */
export function checkShapes(
  intake: Intake,
  applications: readonly Application[],
  allocation: Allocation,
  before: Allocation | undefined,
): void {
  const problems: Problem[] = [];
  if (!isIntake(intake)) problems.push(wrongKind('intake', 'Enter the intake, with its caps and its order'));
  if (!Array.isArray(applications)) problems.push(wrongKind('applications', 'Enter the applications as a list'));
  if (!isAllocation(allocation)) problems.push(wrongKind('allocation', 'Pass in the allocation whole, as it was made'));
  if (before !== undefined && !isAllocation(before)) {
    problems.push(wrongKind('before', 'Pass in the allocation before the last change whole, or leave it out'));
  }
  if (problems.length > 0) throw new InvalidInput(problems);
}

function isIntake(intake: Intake): boolean {
  return isRecord(intake) && isRecord(intake.caps) && isRecord(intake.caps.roles) && isRecord(intake.order);
}

function isAllocation(allocation: Allocation): boolean {
  return (
    isRecord(allocation) &&
    LISTS.every((name) => Array.isArray(allocation[name])) &&
    RECORDS.every((name) => isRecord(allocation[name])) &&
    isIntake(allocation.intake)
  );
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function wrongKind(field: string, message: string): Problem {
  return { path: [field], code: 'wrongKind', message };
}
