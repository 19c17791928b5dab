import {
  type Allocation,
  type AllocationChanges,
  type Application,
  allocatePlaces,
  changeAllocation,
  type Intake,
  InvalidInput,
  verifyAllocation,
} from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { application, ids, intakeWith, pair } from './cases.js';
import { change, open } from './hub.js';

const ineligible = { outcome: 'ineligible', tier: 1 } as const;
const eligible = { outcome: 'eligible', tier: 1 } as const;
const second = { decision: { outcome: 'eligibleIfPlacesRemain' } } as const;

describe('an entry that names no application', () => {
  const intake = intakeWith(1, 1, 2);
  const before = allocatePlaces(intake, [application('a', 'ect', 1)]);

  it.each(['decide', 'unseat'] as const)('in %s is told by its place, and the others are done', (name) => {
    const sound = {
      decide: { applicationId: 'a', decision: eligible },
      unseat: { applicationId: 'a', reason: 'left the school', afterwards: 'leaves' },
    }[name];
    const changes = { [name]: [null, 'a', {}, { applicationId: 7 }, sound] } as AllocationChanges;
    const { problems: told, allocation } = changeAllocation(intake, before, changes);

    expect(told.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(
      [0, 1, 2, 3].map((at) => `wrongKind ${name}.${at}`),
    );
    expect(ids(allocation.confirmed)).toEqual(name === 'decide' ? ['a'] : []);
  });
});

describe('a withdrawal', () => {
  const intake = intakeWith(1, 2, 2);
  const hub = open(intake, [...pair('1', 1), application('a', 'ect', 2), application('b', 'mentor', 3)]);

  it('gives the place to the first in order who fits', () => {
    const { allocation, changed } = change(hub, { withdraw: ['e1', 'm1'] });
    expect(ids(allocation.confirmed)).toEqual(['a', 'b']);
    expect(changed).toEqual([
      { applicationId: 'a', from: stand('waiting', 1), to: stand('confirmed') },
      { applicationId: 'b', from: stand('waiting', 2), to: stand('confirmed') },
      { applicationId: 'e1', from: stand('confirmed'), to: null },
      { applicationId: 'm1', from: stand('confirmed'), to: null },
    ]);
    expect(allocation.left.map(({ applicationId, why }) => [applicationId, why])).toEqual([
      ['e1', 'withdrew'],
      ['m1', 'withdrew'],
    ]);
  });

  it('of one of a pair leaves the other at the pair’s place, alone', () => {
    const { allocation } = change(hub, { withdraw: ['m1'] });
    expect(allocation.confirmed.map(({ applicationId, reason }) => [applicationId, reason])).toEqual([
      ['e1', 'placeKept'],
      ['b', 'placeGiven'],
    ]);
    const waiting = open(intakeWith(2, 1, 2), [
      application('a', 'ect', 1),
      application('z', 'ect', 3),
      ...pair('1', 4),
      application('c', 'ect', 5),
    ]);
    const [, , , late] = [...waiting.allocation.confirmed, ...waiting.allocation.waiting];
    expect(late?.position).toBe(1);
    const earlier = { ...application('e1', 'ect', 2), pairedWith: 'm1' };
    const apart = open(intakeWith(1, 1, 1), [
      application('a', 'ect', 1),
      application('b', 'ect', 3),
      earlier,
      { ...application('m1', 'mentor', 4), pairedWith: 'e1' },
    ]);
    expect(
      change(apart, { withdraw: ['m1'] }).allocation.waiting.map(({ applicationId, position }) => [
        applicationId,
        position,
      ]),
    ).toEqual([
      ['b', 1],
      ['e1', 2],
    ]);
  });

  it('of one of a pair that did not compete leaves the other undecided until it goes on alone', () => {
    const [ect, mentor] = pair('1', 1);
    const before = open(intake, [ect, { ...mentor, decision: ineligible }]);
    const after = change(before, { withdraw: ['m1'] });
    expect(after.allocation.undecided.map(({ applicationId, reason }) => [applicationId, reason])).toEqual([
      ['e1', 'partnerLeft'],
    ]);
    expect(ids(change(after, { alone: ['e1'] }).allocation.confirmed)).toEqual(['e1']);
  });

  it('of someone unknown is told', () => {
    expect(problems(hub, { withdraw: ['nobody', 'nobody'] })).toEqual(['withdraw nobody notFound']);
  });

  it('takes a refused application off the list', () => {
    const refused = open(intake, [application('late', 'ect', 40)]);
    expect(refused.allocation.refused.length).toBe(1);
    const { allocation, changed, problems: told } = change(refused, { withdraw: ['late'] });
    expect([allocation.refused, allocation.left, changed, told]).toEqual([[], [], [], []]);
  });
});

describe('a new application', () => {
  const hub = open(intakeWith(1, 1, 'noCap'), [application('a', 'ect', 1), application('b', 'ect', 3)]);

  it('comes at its place in the order, and takes nobody’s', () => {
    const { allocation } = change(hub, { apply: [application('c', 'ect', 2), ...pair('1', 1)] });
    expect(ids(allocation.confirmed)).toEqual(['a']);
    expect(allocation.waiting.map(({ applicationId, position }) => [applicationId, position])).toEqual([
      ['e1', 1],
      ['m1', 1],
      ['c', 2],
      ['b', 3],
    ]);
  });

  it('is refused where its id or its person is there already, or its id has left', () => {
    const { allocation } = change(hub, {
      apply: [application('a', 'ect', 2, { person: 'x' }), application('d', 'ect', 2, { person: 'person of a' })],
    });
    expect(
      allocation.refused.flatMap((one) => one.problems.map(({ path, code }) => `${path.join(' ')} ${code}`)),
    ).toEqual(['applications a applicationId duplicate', 'applications d person duplicate']);
    const again = change(hub, {
      apply: [
        application('d', 'ect', 2, { person: 'person of b', appliedAt: '2022-05-01' }),
        application('e', 'ect', 4),
        application('e', 'ect', 5),
      ],
    });
    expect(ids(again.allocation.refused)).toEqual(['d', 'e', 'e']);
    expect(verifyAllocation(again.intake, again.applications, again.allocation, hub.allocation)).toEqual([]);
    const later = change(change(hub, { withdraw: ['a'] }), {
      apply: [application('a', 'ect', 9), application('a-2', 'ect', 9, { person: 'person of a' })],
    });
    expect(ids(later.allocation.refused)).toEqual(['a']);
    expect(ids(later.allocation.waiting)).toEqual(['a-2']);
  });

  it('put right takes the place of what was refused of it', () => {
    const refused = change(hub, { apply: [application('c', 'schoolLeader', 2), application('d', 'schoolLeader', 2)] });
    expect(ids(refused.allocation.refused)).toEqual(['c', 'd']);
    const { allocation } = change(refused, { apply: [application('c', 'mentor', 2)] });
    expect(ids(allocation.refused)).toEqual(['d']);
    expect(ids(allocation.confirmed)).toEqual(['a', 'c']);
  });
});

describe('a decision that came in', () => {
  const undecided = { refer: 'holdsPlace' } as const;
  const held = application('r', 'ect', 1, { decision: { outcome: 'refer', tier: 1 } });

  it('confirms the place that was held for it', () => {
    const hub = open(intakeWith(1, 0, 'noCap', { undecided }), [held, application('a', 'ect', 2)]);
    expect(ids(change(hub, { withdraw: ['a'] }).allocation.undecided)).toEqual(['r']);
    const { allocation, changed } = change(hub, { decide: [{ applicationId: 'r', decision: eligible }] });
    expect(allocation.confirmed.map(({ applicationId, reason, kept }) => [applicationId, reason, kept])).toEqual([
      ['r', 'placeKept', true],
    ]);
    expect(changed).toEqual([
      { applicationId: 'r', from: { ...stand('undecided'), holdsPlace: true }, to: stand('confirmed') },
    ]);
  });

  it('ends the hold where it comes out worse than what the place was held for', () => {
    const hub = open(intakeWith(1, 0, 'noCap', { undecided }), [held, application('a', 'ect', 2)]);
    const lower = change(hub, {
      decide: [{ applicationId: 'r', decision: { outcome: 'eligibleIfPlacesRemain', tier: 2 } }],
    });
    expect(ids(lower.allocation.confirmed)).toEqual(['a']);
    expect(ids(lower.allocation.waiting)).toEqual(['r']);
    const out = change(hub, { decide: [{ applicationId: 'r', decision: ineligible }] });
    expect(ids(out.allocation.confirmed)).toEqual(['a']);
    expect(ids(out.allocation.notEligible)).toEqual(['r']);
  });

  it('keeps a hold of the second tier in the second tier', () => {
    const last = { ...held, decision: { outcome: 'refer', tier: 2 } } as const;
    const hub = open(intakeWith(1, 0, 'noCap', { undecided }), [last]);
    const later = change(hub, {
      apply: [application('a', 'ect', 2)],
      decide: [{ applicationId: 'r', decision: second.decision }],
    });
    expect(ids(later.allocation.confirmed)).toEqual(['r']);
  });

  it('takes no confirmed place by itself: it is told until someone says who leaves', () => {
    const hub = open(intakeWith(1, 0, 'noCap'), [application('a', 'ect', 1), application('b', 'ect', 2)]);
    const kept = change(hub, { decide: [{ applicationId: 'a', decision: ineligible }] });
    expect(ids(kept.allocation.confirmed)).toEqual(['a']);
    expect(kept.allocation.problems.map(({ path, code }) => `${path.join(' ')} ${code}`)).toEqual([
      'confirmed a decision contradiction',
    ]);
    const referred = change(hub, { decide: [{ applicationId: 'a', decision: { outcome: 'refer', tier: 1 } }] });
    expect(ids(referred.allocation.confirmed)).toEqual(['a']);
    expect(verifyAllocation(referred.intake, referred.applications, referred.allocation, hub.allocation)).toEqual([]);
    const unseated = change(kept, {
      unseat: [{ applicationId: 'a', reason: 'Not eligible after all', afterwards: 'waits' }],
    });
    expect(ids(unseated.allocation.confirmed)).toEqual(['b']);
    expect(ids(unseated.allocation.notEligible)).toEqual(['a']);
    expect(unseated.allocation.problems).toEqual([]);
  });

  it('is told where it cannot be', () => {
    const hub = open(intakeWith(1, 0, 'noCap'), [application('a', 'ect', 1), application('b', 'ect', 2)]);
    const decide = [
      { applicationId: 'nobody', decision: eligible },
      { applicationId: 'a', decision: eligible },
      { applicationId: 'a', decision: ineligible },
      { applicationId: 'b', decision: { outcome: 'eligible', programme: 'x', edition: 'y', tier: -1 } },
    ] as const;
    expect(problems(hub, { decide })).toEqual([
      'decide a duplicate',
      'decide b decision edition contradiction',
      'decide b decision programme contradiction',
      'decide b decision tier outOfRange',
      'decide nobody notFound',
    ]);
  });
});

describe('a place that is taken in words', () => {
  const hub = open(intakeWith(2, 1, 'noCap'), [
    ...pair('1', 1),
    application('a', 'ect', 2),
    application('b', 'ect', 3),
    application('c', 'mentor', 4),
  ]);

  it('goes to those who wait, and its holder leaves or waits as the words say', () => {
    const gone = change(hub, { unseat: [{ applicationId: 'a', reason: 'Left the school', afterwards: 'leaves' }] });
    expect(ids(gone.allocation.confirmed)).toEqual(['e1', 'm1', 'b']);
    expect(gone.allocation.left.map(({ why }) => why)).toEqual(['unseated']);
    expect(gone.allocation.unseated).toEqual([{ applicationId: 'a', reason: 'Left the school', change: 1 }]);
    const waits = change(hub, {
      unseat: [{ applicationId: 'a', reason: 'Fewer places', afterwards: 'waits' }],
      caps: { roles: { ect: 1 } },
    });
    expect(waits.allocation.waiting.map(({ applicationId, position }) => [applicationId, position])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });

  it('is a pair’s whole or not at all', () => {
    const one = { applicationId: 'e1', reason: 'Why', afterwards: 'leaves' } as const;
    const other = { applicationId: 'm1', reason: 'Why', afterwards: 'leaves' } as const;
    expect(problems(hub, { unseat: [one] })).toEqual(['unseat e1 contradiction']);
    expect(ids(change(hub, { unseat: [one] }).allocation.confirmed)).toContain('e1');
    const { allocation } = change(hub, { unseat: [one, other] });
    expect(ids(allocation.confirmed)).toEqual(['a', 'b', 'c']);
    expect(ids(change(hub, { unseat: [one, { ...other, reason: ' ' }] }).allocation.confirmed)).toContain('e1');
    expect(ids(change(hub, { withdraw: ['m1'], unseat: [one] }).allocation.confirmed)).toEqual(['a', 'b', 'c']);
  });

  it('is told where there are no words, or no place', () => {
    const unseat = [
      { applicationId: 'a', reason: '', afterwards: 'leaves' },
      { applicationId: 'b', reason: 'Why', afterwards: 'waits' },
      { applicationId: 'c', reason: 'Why', afterwards: 'waits' },
      { applicationId: 'c', reason: 'Why', afterwards: 'waits' },
    ] as const;
    expect(problems(hub, { unseat })).toEqual(['unseat a reason missing', 'unseat b notFound', 'unseat c duplicate']);
  });
});

describe('other caps', () => {
  const hub = open(intakeWith(2, 1, 3), [
    application('a', 'ect', 1),
    application('b', 'ect', 2),
    application('c', 'ect', 3),
    application('d', 'mentor', 4),
  ]);

  it('give places to those who wait, or leave them as they are', () => {
    const { intake, allocation } = change(hub, { caps: { roles: { ect: 3 }, total: 'noCap' } });
    expect(ids(allocation.confirmed)).toEqual(['a', 'b', 'c', 'd']);
    expect(intake.caps).toEqual({ roles: { ect: 3, mentor: 1 }, total: 'noCap' });
  });

  it('go down only as far as the places taken allow, and say so', () => {
    const lowered = change(hub, { caps: { roles: { ect: 1 }, total: 2 } });
    expect(ids(lowered.allocation.confirmed)).toEqual(['a', 'b', 'd']);
    expect(lowered.intake.caps).toEqual({ roles: { ect: 2, mentor: 1 }, total: 3 });
    expect(lowered.problems.map(({ path, code }) => `${path.join(' ')} ${code}`)).toEqual([
      'caps roles ect contradiction',
      'caps total contradiction',
    ]);
    const told = change(hub, {
      caps: { roles: { ect: 1 } },
      unseat: [{ applicationId: 'b', reason: 'Drawn by lot', afterwards: 'waits' }],
    });
    expect(ids(told.allocation.confirmed)).toEqual(['a', 'd']);
    expect([told.problems, told.intake.caps.roles.ect]).toEqual([[], 1]);
  });

  it('admit another role', () => {
    const { allocation } = change(change(hub, { caps: { roles: { schoolLeader: 1 }, total: 'noCap' } }), {
      apply: [application('e', 'schoolLeader', 5)],
    });
    expect(ids(allocation.confirmed)).toContain('e');
  });

  it('stay as they are where they are none', () => {
    const caps = { roles: { ect: -1, teacher: 4 }, total: 0.5 } as AllocationChanges['caps'];
    const { intake, problems: told } = change(hub, { caps });
    expect(intake.caps).toEqual(hub.intake.caps);
    expect(told.map(({ path, code }) => `${path.join(' ')} ${code}`)).toEqual([
      'caps roles ect outOfRange',
      'caps roles teacher unknownName',
      'caps total outOfRange',
    ]);
  });

  it('put a cap right that was none, and then the problem goes', () => {
    const broken = open(intakeWith(-1, 1, 1.5), [application('a', 'ect', 1)]);
    expect(broken.allocation.problems.length).toBe(2);
    expect(change(broken, {}).allocation.problems.length).toBe(2);
    const { allocation } = change(broken, { caps: { roles: { ect: 1 }, total: 5 } });
    expect([ids(allocation.confirmed), allocation.problems]).toEqual([['a'], []]);
    const left = (caps: NonNullable<AllocationChanges['caps']>) =>
      change(broken, { caps }).allocation.problems.map(({ path }) => path.join(' '));
    expect(left({ total: 5 })).toEqual(['caps roles ect']);
    expect(left({ roles: { ect: 1 } })).toEqual(['caps total']);
  });
});

describe('a new list', () => {
  const intake = intakeWith(1, 0, 'noCap', { order: { by: 'list', applicationIds: ['a', 'b', 'x'] } });
  const hub = open(intake, [application('a', 'ect', 1), application('b', 'ect', 2), application('c', 'ect', 3)]);

  it('orders those who wait', () => {
    // The hub's list is not the one of `listing`, so the library is called as it is.
    const before = allocatePlaces(intake, hub.applications);
    const { allocation, problems: told } = changeAllocation(intake, before, { list: ['c', 'b', 'c'] });
    expect([ids(allocation.confirmed), ids(allocation.waiting)]).toEqual([['a'], ['c', 'b']]);
    expect(before.problems.map(({ code }) => code)).toEqual(['notFound']);
    expect(allocation.problems).toEqual([]);
    expect(told.map(({ path, code }) => `${path.join(' ')} ${code}`)).toEqual(['list 2 duplicate']);
    const joined = changeAllocation(intake, before, { apply: [application('x', 'ect', 9)] });
    expect([joined.allocation.problems, ids(joined.allocation.waiting)]).toEqual([[], ['b', 'x', 'c']]);
  });

  it('is told where the order is no list', () => {
    const timed = open(intakeWith(1, 0, 'noCap'), hub.applications);
    expect(problems(timed, { list: ['a'] })).toEqual(['list contradiction']);
  });
});

describe('going on alone', () => {
  it('parts a pair, who may have a place where the two did not fit', () => {
    const hub = open(intakeWith(1, 0, 'noCap'), pair('1', 1));
    expect(ids(change(hub, { alone: ['e1', 'm1'] }).allocation.confirmed)).toEqual(['e1']);
    const seated = change(open(intakeWith(1, 1, 2), pair('1', 1)), { alone: ['m1'] });
    expect(seated.allocation.confirmed.map(({ pairedWith, kept }) => [pairedWith, kept])).toEqual([
      [null, true],
      [null, true],
    ]);
  });

  it('is told where there is no pair', () => {
    const hub = open(intakeWith(1, 0, 'noCap'), [application('a', 'ect', 1)]);
    expect(problems(hub, { alone: ['a', 'nobody'] })).toEqual(['alone a contradiction', 'alone nobody notFound']);
  });
});

describe('another intake', () => {
  it.each<[string, Partial<Intake>]>([
    ['caps', { caps: { roles: { ect: 9 }, total: 9 } }],
    ['order', { order: { by: 'draw', seed: 's' } }],
    ['edition', { edition: 'another' }],
  ])('is refused: %s', (_, more) => {
    const intake = intakeWith(1, 1, 2);
    const allocation = allocatePlaces(intake, []);
    expect(() => changeAllocation({ ...intake, ...more }, allocation, {})).toThrow(InvalidInput);
  });

  it('is the same one however its fields are ordered', () => {
    const intake = intakeWith(1, 1, 2);
    const allocation: Allocation = allocatePlaces(intake, []);
    const { order, caps, ...rest } = intake;
    expect(
      changeAllocation({ order, ...rest, caps: { total: caps.total, roles: { mentor: 1, ect: 1 } } }, allocation, {})
        .changed,
    ).toEqual([]);
  });
});

function stand(status: string, position: number | null = null): object {
  return { status, position, holdsPlace: false };
}

function problems(
  hub: { readonly intake: Intake; readonly allocation: Allocation; readonly applications: readonly Application[] },
  changes: AllocationChanges,
): readonly string[] {
  return changeAllocation(hub.intake, hub.allocation, changes).problems.map(
    ({ path, code }) => `${path.join(' ')} ${code}`,
  );
}
