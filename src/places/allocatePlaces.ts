import type { Allocation } from './allocation.js';
import type { Application } from './application.js';
import { checkApplications } from './checks/checkApplications.js';
import { checkIntake } from './checks/checkIntake.js';
import { problemsWithList } from './checks/problemsWithList.js';
import { checkApplicationsGiven } from './checks/readable.js';
import type { Intake } from './intake.js';
import { place } from './place.js';
import { unitsInOrder } from './unit.js';

/**
 * Gives out the places of an intake: who has one, who waits, who is undecided and
 * who cannot have one, each with the reason.
 *
 * `eligible` comes before `eligibleIfPlacesRemain`; within a tier, the order that
 * the organiser declared decides. In that order each application is given a place
 * unless a cap would be exceeded; a pair of an ECT and a mentor is given two or
 * none. Applications that cannot be allocated are refused, with everything that is
 * wrong with them, and the others are allocated. The order in which the
 * applications are passed in makes no difference.
 *
 * @param intake - the caps and the organiser's choices.
 * @param applications - all applications for this intake, with their decisions.
 * @throws {@link InvalidInput} if the intake's order, closing, treatment of the undecided, edition or programme cannot be understood, or the
 * applications are not a list.
 *
 * @example
 * ```ts
 * const intake: Intake = {
 *   programme: 'sktm-secondary-non-specialist',
 *   edition: 'sktm-secondary-non-specialist-2022',
 *   caps: { roles: { participant: 'noCap' }, total: 1 },
 *   order: { by: 'timeOfApplication' },
 * };
 * const allocation = allocatePlaces(intake, [
 *   { applicationId: 'a-1', person: 'p-1', role: 'participant', decision: { outcome: 'eligibleIfPlacesRemain' }, appliedAt: '2022-06-01' },
 *   { applicationId: 'a-2', person: 'p-2', role: 'participant', decision: { outcome: 'eligible' }, appliedAt: '2022-06-02' },
 * ]);
 * allocation.confirmed.map((placement) => placement.applicationId); // => ['a-2']
 * allocation.waiting.map((placement) => placement.position); // => [1]
 * ```
 */
export function allocatePlaces(intake: Intake, applications: readonly Application[]): Allocation {
  const checked = checkIntake(intake);
  checkApplicationsGiven(applications);
  const { good, refused } = checkApplications(checked.intake, applications);
  const units = unitsInOrder(good, { intake: checked.intake, gone: new Map(), had: new Map() });
  return place(units, {
    intake: checked.intake,
    changes: 0,
    refused,
    left: [],
    unseated: [],
    problems: [...checked.problems, ...problemsWithList(checked.intake, [...good, ...refused])],
  });
}
