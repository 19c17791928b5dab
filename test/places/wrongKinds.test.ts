import {
  type AllocationChanges,
  allocatePlaces,
  changeAllocation,
  explainAllocation,
  verifyAllocation,
} from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../support/problemsOf.js';
import { application, ids, intakeWith } from './cases.js';

// Callers without a compiler may pass in anything: it is told as a problem, and never breaks the library.

const intake = intakeWith(1, 1, 'noCap');
const sent = [application('1', 'ect', 1), application('2', 'ect', 2)];
const before = allocatePlaces(intake, sent);

describe('what is of another kind altogether', () => {
  it.each<[string, () => unknown, readonly string[]]>([
    ['no intake', () => allocatePlaces(no(null), []), ['missing']],
    ['no applications', () => allocatePlaces(intake, no(null)), ['wrongKind applications']],
    ['a text of applications', () => allocatePlaces(intake, no('abc')), ['wrongKind applications']],
    ['no changes', () => changeAllocation(intake, before, no(null)), ['wrongKind changes']],
    ['a list of changes', () => changeAllocation(intake, before, no([])), ['wrongKind changes']],
    ['no allocation to change', () => changeAllocation(intake, no({}), {}), ['wrongKind allocation']],
    ['no allocation to explain', () => explainAllocation(no(null), 'x'), ['wrongKind allocation']],
    ['no allocation to check', () => verifyAllocation(intake, [], no({})), ['wrongKind allocation']],
    ['no list', () => verifyAllocation(intake, sent, { ...before, left: no(null) }), ['wrongKind allocation']],
    ['no counts', () => verifyAllocation(intake, sent, { ...before, counts: no(null) }), ['wrongKind allocation']],
    ['no allocation before', () => verifyAllocation(intake, sent, before, no(null)), ['wrongKind before']],
    [
      'nothing to check at all',
      () => verifyAllocation(no(null), no(null), no(null)),
      ['wrongKind intake', 'wrongKind applications', 'wrongKind allocation'],
    ],
    ['no caps', () => verifyAllocation({ ...intake, caps: no(null) }, sent, before), ['wrongKind intake']],
    ['no roles', () => verifyAllocation({ ...intake, caps: no({}) }, sent, before), ['wrongKind intake']],
    ['no order', () => verifyAllocation({ ...intake, order: no(null) }, sent, before), ['wrongKind intake']],
  ])('is told: %s', (_, call, problems) => {
    expect(problemsOf(call)).toEqual(problems);
  });
});

describe('a change that cannot be understood', () => {
  it.each<[object, readonly string[]]>([
    [{ withdraw: '12' }, ['wrongKind withdraw']],
    [{ withdraw: {}, alone: '12' }, ['wrongKind alone', 'wrongKind withdraw']],
    [{ apply: {}, decide: 1, unseat: null, list: 'x' }, ['apply', 'decide', 'list', 'unseat'].map(ofWrongKind)],
    [{ caps: 5 }, ['wrongKind caps']],
    [{ caps: null }, ['wrongKind caps']],
    [{ caps: { roles: 5 } }, ['wrongKind caps.roles']],
    [{ caps: { role: { ect: 2 } } }, ['unknownName caps.role']],
    [{ caps: { roles: { ETC: 2 } } }, ['unknownName caps.roles.ETC']],
    [{ withdrawn: ['1'] }, ['unknownName withdrawn']],
  ])('does nothing and is told: %j', (changes, told) => {
    const { allocation, changed, problems } = changeAllocation(intake, before, changes);

    expect(problems.map(({ path, code }) => `${code} ${path.join('.')}`)).toEqual(told);
    expect(changed).toEqual([]);
    expect(ids(allocation.confirmed)).toEqual(['1']);
  });

  it('keeps nothing else from being done', () => {
    const changes = { withdraw: ['1'], apply: 'x', caps: { roles: 5, total: 3 } } as unknown as AllocationChanges;
    const after = changeAllocation(intake, before, changes);

    expect(ids(after.allocation.confirmed)).toEqual(['2']);
    expect(after.intake.caps).toEqual({ roles: { ect: 1, mentor: 1 }, total: 3 });
  });

  it.each<[object, string]>([
    [{ withdrawn: ['1'] }, 'did you mean withdraw?'],
    [{ caps: { role: {} } }, 'did you mean roles?'],
    [{ caps: { roles: { ETC: 2 } } }, 'did you mean ect?'],
  ])('is told the name that was probably meant: %j', (changes, meant) => {
    expect(changeAllocation(intake, before, changes as AllocationChanges).problems[0]?.message).toContain(meant);
  });
});

/** Something that is not what it has to be. */
function no(value: unknown): never {
  return value as never;
}

function ofWrongKind(name: string): string {
  return `wrongKind ${name}`;
}
