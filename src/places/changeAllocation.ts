import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem, ProblemCode } from '../problems/problem.js';
import type { Allocation, Leaver, Placement, RefusedApplication, UnseatedPlace } from './allocation.js';
import type { Application } from './application.js';
import { changedCaps } from './changedCaps.js';
import { changedPlacements } from './changedPlacements.js';
import type { AllocationChanges, ChangedAllocation, NewDecision, Unseating } from './changes.js';
import { checkApplications, checkDecision } from './checkApplications.js';
import { checkIntake, isCap } from './checkIntake.js';
import type { Intake } from './intake.js';
import { place, withAllFields } from './place.js';
import { problemsWithList } from './problemsWithList.js';
import { FIRST_TIER, NOT_ELIGIBLE, type Rank, SECOND_TIER, unitsInOrder } from './unit.js';

/** What whoever gives up a place can do then. */
const LEAVING: readonly Unseating['afterwards'][] = ['waits', 'leaves'];

type Report = (path: Problem['path'], code: ProblemCode, message: string) => void;

/** An allocation while it changes. */
interface Draft {
  readonly rows: Map<string, Application>;
  readonly left: Map<string, Leaver>;
  readonly had: Map<string, Rank>;
  refused: readonly RefusedApplication[];
  /** Places taken by this change. */
  readonly unseated: UnseatedPlace[];
  readonly change: number;
  readonly report: Report;
}

/**
 * Changes an allocation: withdrawals, new applications, decisions that came in,
 * other caps. Whoever has a place keeps it, unless a change takes it from them in
 * words; places that are free go to those who wait, in order.
 *
 * A withdrawal or a larger cap makes nobody worse off: who has a place keeps it,
 * and nobody moves back in the waiting list. Where one of a pair withdraws, the
 * other goes on alone at the pair's place in the order. A decision alone takes no
 * confirmed place, and a smaller cap goes down only as far as the places already
 * taken allow: both are told as problems until a change says who leaves.
 *
 * @param intake - the intake of the allocation, as it is; other caps are a change.
 * @param allocation - made by `allocatePlaces`, or changed before.
 * @param changes - what happened. What cannot be done as it is asked is told, and the rest is done.
 * @throws {@link InvalidInput} where the intake cannot be understood or is not the allocation's.
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
  const known = knownIntake(intake, allocation);
  const problems: Problem[] = [];
  const draft = draftOf(allocation, (path, code, message) => problems.push({ path, code, message }));

  withdraw(changes.withdraw ?? [], draft);
  decide(changes.decide ?? [], known, draft);
  unseat(changes.unseat ?? [], draft);
  goOnAlone(changes.alone ?? [], draft);
  apply(changes.apply ?? [], known, draft);
  const listed = changes.list === undefined ? known : withList(known, changes.list, draft);
  const ofList =
    changes.list === undefined
      ? []
      : problemsWithList(listed, [...draft.rows.values(), ...draft.left.values(), ...draft.refused]);
  for (const { path, code, message } of ofList) draft.report(['list', ...path.slice(2)], code, message);

  const units = unitsInOrder([...draft.rows.values()], { intake: listed, gone: draft.left, had: draft.had });
  const seated = units.filter(({ kept }) => kept).flatMap(({ members }) => members);
  const now = changes.caps === undefined ? listed : changedCaps(listed, changes.caps, seated, draft.report);
  const after = place(units, {
    intake: now,
    changes: draft.change,
    refused: draft.refused,
    left: [...draft.left.values()].toSorted(byId),
    unseated: [...allocation.unseated, ...draft.unseated.toSorted(byId)],
    problems: [...allocation.problems.filter(({ path }) => !isSettled(path, changes, draft)), ...ofList],
  });
  return {
    intake: now,
    allocation: after,
    changed: changedPlacements(allocation, after),
    problems: problems.toSorted(byPath),
  };
}

/** The intake of the allocation: changed caps and lists are changes, so that they are told. */
function knownIntake(intake: Intake, allocation: Allocation): Intake {
  const checked = checkIntake(intake).intake;
  if (JSON.stringify(checked) === JSON.stringify(checkIntake(allocation.intake).intake)) return checked;
  throw new InvalidInput([
    {
      path: ['intake'],
      code: 'contradiction',
      message: 'The allocation was made for another intake: give that one, and other caps or lists as changes',
    },
  ]);
}

function draftOf(
  { confirmed, waiting, undecided, notEligible, refused, left, changes }: Allocation,
  report: Report,
): Draft {
  const all = [...confirmed, ...waiting, ...undecided, ...notEligible];
  return {
    rows: new Map(all.map((placement) => [placement.applicationId, placement])),
    left: new Map(left.map((leaver) => [leaver.applicationId, leaver])),
    had: new Map(all.filter(hasPlace).map((placement) => [placement.applicationId, lastRankKept(placement)])),
    refused,
    unseated: [],
    change: changes + 1,
    report,
  };
}

function hasPlace({ status, holdsPlace }: Placement): boolean {
  return status === 'confirmed' || holdsPlace;
}

/** A confirmed place is kept whatever is decided; a held one while the decision is no worse than what it was held for. */
function lastRankKept({ status, tier }: Placement): Rank {
  if (status === 'confirmed') return NOT_ELIGIBLE;
  return tier === 'eligible' ? FIRST_TIER : SECOND_TIER;
}

function withdraw(ids: readonly string[], draft: Draft): void {
  const named = new Set(ids);
  const refused = new Set(draft.refused.map(({ applicationId }) => applicationId));
  for (const id of named) {
    const row = draft.rows.get(id);
    if (row !== undefined) leave(row, 'withdrew', draft);
    else if (!refused.has(id)) {
      draft.report(['withdraw', id], 'notFound', 'There is no application of this id to withdraw');
    }
  }
  forget(named, draft);
}

/** Whoever leaves takes with them all that was sent under the id. */
function forget(ids: ReadonlySet<string>, draft: Draft): void {
  draft.refused = draft.refused.filter(({ applicationId }) => !ids.has(applicationId));
}

function leave(row: Application, why: Leaver['why'], draft: Draft): void {
  draft.rows.delete(row.applicationId);
  draft.had.delete(row.applicationId);
  draft.left.set(row.applicationId, { ...withAllFields(row), why });
}

function decide(decisions: readonly NewDecision[], intake: Intake, draft: Draft): void {
  for (const { applicationId, decision } of namedOnce(decisions, 'decide', draft)) {
    const row = draft.rows.get(applicationId);
    if (row === undefined) {
      draft.report(
        ['decide', applicationId],
        'notFound',
        'No application of this id was allocated, so there is none to decide',
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

function unseat(unseatings: readonly Unseating[], draft: Draft): void {
  const once = namedOnce(unseatings, 'unseat', draft);
  const named = new Set(once.map(({ applicationId }) => applicationId));
  const sound = once.filter((unseating) => isSound(unseating, named, draft));
  // One of a pair whose other is named unsoundly stays: the pair keeps its places whole or gives up both.
  const kept = new Set(
    once.filter((unseating) => !sound.includes(unseating)).map(({ applicationId }) => applicationId),
  );
  const leaving = new Set<string>();
  for (const { applicationId, reason, afterwards } of sound) {
    const row = draft.rows.get(applicationId);
    if (row === undefined || kept.has(row.pairedWith ?? '')) continue;
    draft.had.delete(applicationId);
    draft.unseated.push({ applicationId, reason, change: draft.change });
    if (afterwards !== 'leaves') continue;
    leave(row, 'unseated', draft);
    leaving.add(applicationId);
  }
  forget(leaving, draft);
}

function isSound(
  { applicationId, reason, afterwards }: Unseating,
  named: ReadonlySet<string>,
  { rows, had, report }: Draft,
): boolean {
  if (!had.has(applicationId)) {
    report(['unseat', applicationId], 'notFound', 'There is no place of this application to take');
    return false;
  }
  const partner = rows.get(applicationId)?.pairedWith ?? null;
  const isWhole = partner === null || !rows.has(partner) || named.has(partner);
  if (!isWhole) {
    report(['unseat', applicationId], 'contradiction', 'A pair has two places or none: name the partner too');
  }
  const isSaid = typeof reason === 'string' && reason.trim() !== '';
  if (!isSaid) report(['unseat', applicationId, 'reason'], 'missing', 'Say in words why');
  const isKnown = LEAVING.includes(afterwards);
  if (!isKnown)
    report(['unseat', applicationId, 'afterwards'], 'notOneOf', `Afterwards must be one of ${LEAVING.join(', ')}`);
  return isWhole && isSaid && isKnown;
}

function goOnAlone(ids: readonly string[], { rows, report }: Draft): void {
  // Both of a pair may be named: it is looked up before any pair is parted.
  const pairs = [...new Set(ids)].map((id) => ({ id, row: rows.get(id) }));
  for (const { id, row } of pairs) {
    const partner = row?.pairedWith ?? '';
    if (row === undefined) report(['alone', id], 'notFound', 'There is no application of this id');
    else if (partner === '') report(['alone', id], 'contradiction', 'This application is not one of a pair');
    else for (const each of [row, rows.get(partner)]) part(each, rows);
  }
}

function part(row: Application | undefined, rows: Map<string, Application>): void {
  if (row !== undefined) rows.set(row.applicationId, { ...row, pairedWith: null });
}

function apply(applications: readonly Application[], intake: Intake, draft: Draft): void {
  const ids = new Set([...draft.rows.keys(), ...draft.left.keys()]);
  const checked = checkApplications(intake, applications, {
    ids,
    people: new Set([...draft.rows.values()].map(({ person }) => person)),
  });
  for (const application of checked.good) draft.rows.set(application.applicationId, application);
  for (const { problems } of checked.refused) {
    for (const { path, code, message } of problems) draft.report(['apply', ...path.slice(1)], code, message);
  }
  // An application sent again takes the place of what was refused of it, unless another under its id has an answer.
  const sent = new Set(applications.flatMap((each: Application | null) => each?.applicationId ?? []));
  const before = draft.refused.filter(({ applicationId }) => !sent.has(applicationId) || ids.has(applicationId));
  draft.refused = [...before, ...checked.refused].toSorted(byId);
}

function withList(intake: Intake, applicationIds: readonly string[], { report }: Draft): Intake {
  if (intake.order.by !== 'list') {
    report(['list'], 'contradiction', 'The order of this intake is not a list');
    return intake;
  }
  const listed = checkIntake({ ...intake, order: { by: 'list', applicationIds } });
  for (const { code, path, message } of listed.problems) report(['list', ...path.slice(2)], code, message);
  return listed.intake;
}

/** Entries that name an application once; where two name the same, neither is done. */
function namedOnce<Entry extends { readonly applicationId: string }>(
  entries: readonly Entry[],
  name: string,
  { report }: Draft,
): readonly Entry[] {
  const naming = entries.filter((entry, at) => {
    const isNamed = namesAnApplication(entry);
    if (!isNamed) report([name, at], 'wrongKind', 'Name the application by its id');
    return isNamed;
  });
  const times = new Map<string, number>();
  for (const { applicationId } of naming) times.set(applicationId, (times.get(applicationId) ?? 0) + 1);
  for (const [id, named] of times) {
    if (named > 1) report([name, id], 'duplicate', 'Name each application once; nothing was done for this one');
  }
  return naming.filter(({ applicationId }) => times.get(applicationId) === 1);
}

/** What callers without a compiler hand over may be anything. */
function namesAnApplication(entry: unknown): boolean {
  return (
    typeof entry === 'object' && entry !== null && 'applicationId' in entry && typeof entry.applicationId === 'string'
  );
}

/** A problem with a cap or the list goes once another is given; what is confirmed is looked at anew. */
function isSettled(path: Problem['path'], { caps, list }: AllocationChanges, { rows }: Draft): boolean {
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
