import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem } from '../problems/problem.js';
import type { Allocation } from './allocation.js';
import type { Application } from './application.js';
import { type ChangeDraft, draftOf, forget, leave, namedOnce } from './changes/changeDraft.js';
import { changedCaps } from './changes/changedCaps.js';
import { changedPlacements } from './changes/changedPlacements.js';
import { unseat } from './changes/unseat.js';
import type { AllocationChanges, ChangedAllocation, NewCaps, NewDecision } from './changes.js';
import { checkApplications, checkDecision } from './checks/checkApplications.js';
import { checkIntake, isCap } from './checks/checkIntake.js';
import { problemsWithList } from './checks/problemsWithList.js';
import { checkAllocationGiven, readableChanges } from './checks/readable.js';
import type { Intake } from './intake.js';
import { place } from './place.js';
import { unitsInOrder } from './unit.js';

/**
 * Changes an allocation: withdrawals, new applications, new decisions, new caps.
 * Whoever has a place keeps it, unless a change takes it away with a reason; places
 * that become free go to those who wait, in order.
 *
 * A withdrawal or a larger cap makes nobody worse off: anyone who has a place keeps
 * it, and nobody moves back on the waiting list. If one of a pair withdraws, the
 * other goes on alone at the pair's place in the order. A decision alone takes no
 * confirmed place away, and a cap goes down only as far as the places already taken
 * allow: both are reported as problems until a change says who leaves.
 *
 * @param intake - the allocation's intake, as it is now; new caps belong in `changes`.
 * @param allocation - made by `allocatePlaces`, or by an earlier change.
 * @param changes - what happened. What cannot be done as asked is reported, and the rest is done.
 * @throws {@link InvalidInput} if the intake cannot be understood or is not the allocation's, or if the allocation or
 * the changes are of another kind altogether.
 *
 * @example
 * ```ts
 * const intake: Intake = {
 *   programme: 'sktm-secondary-non-specialist',
 *   edition: 'sktm-secondary-non-specialist-2022',
 *   caps: { roles: { participant: 'noCap' }, total: 1 },
 *   order: { by: 'timeOfApplication' },
 * };
 * const before = allocatePlaces(intake, [
 *   { applicationId: 'a-1', person: 'p-1', role: 'participant', decision: { outcome: 'eligible' }, appliedAt: '2022-06-01' },
 *   { applicationId: 'a-2', person: 'p-2', role: 'participant', decision: { outcome: 'eligible' }, appliedAt: '2022-06-02' },
 * ]);
 * const { allocation, changed } = changeAllocation(intake, before, { withdraw: ['a-1'] });
 * allocation.confirmed.map((placement) => placement.applicationId); // => ['a-2']
 * changed.map((change) => [change.applicationId, change.from?.status, change.to?.status]);
 * // => [['a-1', 'confirmed', undefined], ['a-2', 'waiting', 'confirmed']]
 * ```
 */
export function changeAllocation(
  intake: Intake,
  allocation: Allocation,
  changes: AllocationChanges,
): ChangedAllocation {
  checkAllocationGiven(allocation);
  const known = knownIntake(intake, allocation);
  const problems: Problem[] = [];
  const draft = draftOf(allocation, (path, code, message) => problems.push({ path, code, message }));
  const wanted = readableChanges(changes, draft.report);

  withdraw(wanted.withdraw ?? [], draft);
  decide(wanted.decide ?? [], known, draft);
  unseat(wanted.unseat ?? [], draft);
  goOnAlone(wanted.alone ?? [], draft);
  // All of a change takes effect at once, so whoever applies does so to the intake with its new caps.
  const capped = wanted.caps === undefined ? known : withCaps(known, wanted.caps, draft);
  apply(wanted.apply ?? [], capped, draft);
  const now = wanted.list === undefined ? capped : withList(capped, wanted.list, draft);
  const ofList =
    wanted.list === undefined
      ? []
      : problemsWithList(now, [...draft.rows.values(), ...draft.left.values(), ...draft.refused]);
  for (const { path, code, message } of ofList) draft.report(['list', ...path.slice(2)], code, message);

  const units = unitsInOrder([...draft.rows.values()], { intake: now, gone: draft.left, had: draft.had });
  const after = place(units, {
    intake: now,
    changes: draft.change,
    refused: draft.refused,
    left: [...draft.left.values()].toSorted(byId),
    unseated: [...allocation.unseated, ...draft.unseated.toSorted(byId)],
    problems: [...allocation.problems.filter(({ path }) => !isSettled(path, wanted, draft)), ...ofList],
  });
  return {
    intake: now,
    allocation: after,
    changed: changedPlacements(allocation, after),
    problems: problems.toSorted(byPath),
  };
}

/** The allocation's intake. New caps and lists belong in the changes, so that what they do is reported. */
function knownIntake(intake: Intake, allocation: Allocation): Intake {
  const checked = checkIntake(intake).intake;
  if (JSON.stringify(checked) === JSON.stringify(checkIntake(allocation.intake).intake)) return checked;
  throw new InvalidInput([
    {
      path: ['intake'],
      code: 'contradiction',
      message:
        'The allocation was made for another intake: pass in that intake, and give new caps or a new list as changes',
    },
  ]);
}

function withdraw(ids: readonly string[], draft: ChangeDraft): void {
  const named = new Set(ids);
  const refused = new Set(draft.refused.map(({ applicationId }) => applicationId));
  for (const id of named) {
    const row = draft.rows.get(id);
    if (row !== undefined) leave(row, 'withdrew', draft);
    else if (!refused.has(id)) {
      draft.report(['withdraw', id], 'notFound', 'There is no application with this id to withdraw');
    }
  }
  forget(named, draft);
}

function decide(decisions: readonly NewDecision[], intake: Intake, draft: ChangeDraft): void {
  for (const { applicationId, decision } of namedOnce(decisions, 'decide', draft)) {
    const row = draft.rows.get(applicationId);
    if (row === undefined) {
      draft.report(
        ['decide', applicationId],
        'notFound',
        'No application with this id has been allocated, so there is nothing to decide',
      );
      continue;
    }
    const wrong: Problem[] = [];
    checkDecision(decision, intake, (field, code, message) => {
      wrong.push({ path: ['decide', applicationId, ...field.split('.')], code, message });
    });
    for (const { path, code, message } of wrong) draft.report(path, code, message);
    if (wrong.length === 0) draft.rows.set(applicationId, { ...row, decision });
  }
}

function goOnAlone(ids: readonly string[], { rows, report }: ChangeDraft): void {
  // Both of a pair may be named, so all are looked up before any pair is parted.
  const pairs = [...new Set(ids)].map((id) => ({ id, row: rows.get(id) }));
  for (const { id, row } of pairs) {
    const partner = row?.pairedWith ?? '';
    if (row === undefined) report(['alone', id], 'notFound', 'There is no application with this id');
    else if (partner === '') report(['alone', id], 'contradiction', 'This application is not one of a pair');
    else for (const each of [row, rows.get(partner)]) part(each, rows);
  }
}

function part(row: Application | undefined, rows: Map<string, Application>): void {
  if (row !== undefined) rows.set(row.applicationId, { ...row, pairedWith: null });
}

function apply(applications: readonly Application[], intake: Intake, draft: ChangeDraft): void {
  const ids = new Set([...draft.rows.keys(), ...draft.left.keys()]);
  const checked = checkApplications(intake, applications, {
    ids,
    people: new Set([...draft.rows.values()].map(({ person }) => person)),
  });
  for (const application of checked.good) draft.rows.set(application.applicationId, application);
  for (const { problems } of checked.refused) {
    for (const { path, code, message } of problems) draft.report(['apply', ...path.slice(1)], code, message);
  }
  // An application sent again replaces what was refused under its id, unless another of that id was placed or has left.
  const sent = new Set(applications.flatMap((each: Application | null) => each?.applicationId ?? []));
  const before = draft.refused.filter(({ applicationId }) => !sent.has(applicationId) || ids.has(applicationId));
  draft.refused = [...before, ...checked.refused].toSorted(byId);
}

/** Nobody who applies anew keeps a place, so the places taken are known before. */
function withCaps(intake: Intake, caps: NewCaps, { rows, left, had, report }: ChangeDraft): Intake {
  const units = unitsInOrder([...rows.values()], { intake, gone: left, had });
  const seated = units.filter(({ kept }) => kept).flatMap(({ members }) => members);
  return changedCaps(intake, caps, seated, report);
}

function withList(intake: Intake, applicationIds: readonly string[], { report }: ChangeDraft): Intake {
  if (intake.order.by !== 'list') {
    report(['list'], 'contradiction', 'The order of this intake is not a list');
    return intake;
  }
  const listed = checkIntake({ ...intake, order: { by: 'list', applicationIds } });
  for (const { code, path, message } of listed.problems) report(['list', ...path.slice(2)], code, message);
  return listed.intake;
}

/** A problem with a cap or the list goes once a new one is given; confirmed places are checked again each time. */
function isSettled(path: Problem['path'], { caps, list }: AllocationChanges, { rows }: ChangeDraft): boolean {
  const [field, name, detail] = path;
  if (field === 'order') return list !== undefined || rows.has(String(detail));
  if (field !== 'caps') return true;
  return isCap(name === 'total' ? caps?.total : new Map(Object.entries(caps?.roles ?? {})).get(String(detail)));
}

function byId(one: { readonly applicationId: string }, other: { readonly applicationId: string }): number {
  if (one.applicationId === other.applicationId) return 0;
  return one.applicationId < other.applicationId ? -1 : 1;
}

function byPath(one: Problem, other: Problem): number {
  return JSON.stringify(one.path) < JSON.stringify(other.path) ? -1 : 1;
}
