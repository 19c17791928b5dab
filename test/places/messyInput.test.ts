import {
  type Allocation,
  type AllocationChanges,
  type Application,
  allocatePlaces,
  changeAllocation,
  explainAllocation,
  type Intake,
  verifyAllocation,
} from 'ecf-rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../support/problemsOf.js';
import { application, ids, intakeWith, pair } from './cases.js';

// What real lists are like: sent twice, sent by one person more than once, with fields that are missing. One bad row is
// told and stops nothing; and the check accuses nothing that is honest, before and after changes.

const one = intakeWith(1, 1, 'noCap');

describe('an application that was sent twice', () => {
  const sent = [
    application('a', 'ect', 1),
    application('a', 'ect', 1),
    application('b', 'ect', 2),
    application('c', 'ect', 3),
  ];
  const before = allocatePlaces(one, sent);

  it('passes the check, also after a change', () => {
    const { allocation, intake } = changeAllocation(one, before, { withdraw: ['c'] });
    const rest = sent.filter(({ applicationId }) => applicationId !== 'c');

    expect(verifyAllocation(one, sent, before)).toEqual([]);
    expect(verifyAllocation(intake, rest, allocation, before)).toEqual([]);
    expect(verifyAllocation(intake, rest, allocation)).toEqual([]);
  });

  it('without a decision, is refused for that each time, and told to stand there twice', () => {
    const undecided = { ...application('d', 'ect', 4), decision: null as never };
    const { refused } = allocatePlaces(one, [...sent, undecided, { ...undecided }]);
    const told = refused.filter(({ applicationId }) => applicationId === 'd').flatMap(({ problems }) => problems);
    expect(new Set(told.map(({ code, path }) => `${code} ${path.at(-1)}`))).toEqual(
      new Set(['duplicate applicationId', 'missing decision']),
    );
  });

  it('leaves nothing behind when it is withdrawn', () => {
    const { allocation, intake } = changeAllocation(one, before, { withdraw: ['a'] });
    const rest = sent.filter(({ applicationId }) => applicationId !== 'a');

    expect(allocation.refused).toEqual([]);
    expect(allocation.counts.applications).toBe(2);
    expect(explainAllocation(allocation, 'a').summary).toBe('This application was withdrawn.');
    expect(verifyAllocation(intake, rest, allocation, before)).toEqual([]);
  });

  it('is refused and told where its id has an answer already, and changes nothing about that', () => {
    const again = application('b', 'ect', 5);
    const { allocation, intake, problems } = changeAllocation(one, before, { apply: [again] });

    expect(problems.map(({ path, code }) => `${code} ${path.join('.')}`)).toEqual([
      'duplicate apply.b.applicationId',
      'duplicate apply.b.person',
    ]);
    expect(verifyAllocation(intake, [...sent, again], allocation, before)).toEqual([]);
  });
});

describe('several applications by one person', () => {
  const two = intakeWith(2, 2, 'noCap');

  it('count as the earliest that stands: one that falls with its partner’s is in nobody’s way', () => {
    const [ect, mentor] = pair('1', 1);
    const sent = [
      { ...ect, person: 'P' },
      { ...mentor, person: 'Q' },
      application('later', 'ect', 2, { person: 'P' }),
      application('alone', 'mentor', 1, { person: 'Q', appliedAt: '2022-05-01' }),
    ];
    const allocation = allocatePlaces(two, sent);

    expect(ids(allocation.confirmed).toSorted()).toEqual(['alone', 'later']);
    expect(allocation.refused.map(({ applicationId, problems }) => [applicationId, problems[0]?.path.at(-1)])).toEqual([
      ['e1', 'pairedWith'],
      ['m1', 'person'],
    ]);
    expect(verifyAllocation(two, sent, allocation)).toEqual([]);
  });

  it('in pairs that each keep the other out: the one with the earliest application stands', () => {
    const sent = [
      application('e1', 'ect', 1, { person: 'P', pairedWith: 'm1' }),
      application('m1', 'mentor', 4, { person: 'Q', pairedWith: 'e1' }),
      application('e2', 'ect', 2, { person: 'P', pairedWith: 'm2' }),
      application('m2', 'mentor', 3, { person: 'Q', pairedWith: 'e2' }),
    ];
    const allocation = allocatePlaces(two, sent);

    expect(ids(allocation.confirmed).toSorted()).toEqual(['e1', 'm1']);
    expect(verifyAllocation(two, sent, allocation)).toEqual([]);
  });

  it('stand so that nobody who could stand is kept out, by a search of all sets', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ people: fc.tuple(fc.nat(3), fc.nat(3)), at: fc.nat(8), pair: fc.boolean() }), {
          maxLength: 6,
        }),
        (entries) => {
          const sent = entries.flatMap(({ people: [p, q], at, pair: isPair }, index) => {
            const alone = application(`s${index}`, 'ect', at + 1, { person: `p${p}` });
            if (!isPair) return [alone];
            const [ect, mentor] = pair(String(index), at + 1);
            return [
              { ...ect, person: `p${p}` },
              { ...mentor, person: `p${q}`, appliedAt: `2022-06-${String(((at * 5) % 9) + 10)}` },
            ];
          });
          const allocation = allocatePlaces(intakeWith('noCap', 'noCap', 'noCap'), sent);
          const standing = sent.filter(({ applicationId }) => ids(allocation.confirmed).includes(applicationId));
          const people = new Set(standing.map(({ person }) => person));

          expect(people.size).toBe(standing.length);
          // Whoever does not stand would be a second application of somebody who has one that does.
          const keptOutByNobody = sent.filter((each) => {
            const partner = sent.find(({ applicationId }) => applicationId === each.pairedWith);
            const concerned = [each, ...(partner === undefined ? [] : [partner])];
            const isOnePerson = partner?.person === each.person;
            return !standing.includes(each) && !isOnePerson && !concerned.some(({ person }) => people.has(person));
          });
          expect(keptOutByNobody).toEqual([]);
          expect(verifyAllocation(intakeWith('noCap', 'noCap', 'noCap'), sent, allocation)).toEqual([]);
        },
      ),
    );
  });
});

describe('a row that is not as it should be', () => {
  const good = application('good', 'ect', 1);
  const bad: readonly unknown[] = [
    null,
    { ...good, applicationId: 'bad', decision: undefined },
    { ...good, applicationId: 'bad', decision: null },
    { ...good, applicationId: 'bad', person: undefined },
    { ...good, applicationId: 'bad', person: 7 },
    { ...good, applicationId: null },
    { ...good, applicationId: 3 },
    { ...good, applicationId: 'bad', person: 'x', appliedAt: undefined },
    { ...good, applicationId: 'bad', person: 'x', appliedAt: new Date(0) },
    { ...good, applicationId: 'bad', person: 'x', decision: { outcome: 'eligible', tier: 2 ** 53 } },
  ];

  it.each(bad)('is told and stops nothing: %#', (row) => {
    const sent = [good, row] as readonly Application[];
    const allocation = allocatePlaces(one, sent);

    expect(ids(allocation.confirmed)).toEqual(['good']);
    expect(allocation.refused).toHaveLength(1);
    expect(verifyAllocation(one, sent, allocation)).toEqual([]);
  });

  it.each([[{ ect: 1, teacher: 4 }], [{ ect: 1, mentor: undefined }], [{ ect: 2 ** 53 }]])(
    'of an intake’s caps is told, and the check agrees: %j',
    (roles) => {
      const intake = { ...one, caps: { roles, total: 'noCap' } } as unknown as Intake;

      expect(verifyAllocation(intake, [good], allocatePlaces(intake, [good]))).toEqual([]);
    },
  );

  it.each([
    [{ ...one, caps: undefined }, ['missing caps']],
    [{ ...one, order: undefined, edition: '' }, ['missing edition', 'missing order']],
  ])('stops an intake that cannot be understood, with all its problems', (intake, problems) => {
    expect(problemsOf(() => allocatePlaces(intake as unknown as Intake, [good]))).toEqual(problems);
  });

  it('of a change is told', () => {
    const before = allocatePlaces(one, [good]);
    const changes = {
      unseat: [{ applicationId: 'good', afterwards: 'rests' }],
      decide: [{ applicationId: 'good' }],
      apply: [null],
    } as unknown as AllocationChanges;
    const { allocation, problems } = changeAllocation(one, before, changes);

    expect(problems.map(({ path }) => path.join('.')).toSorted()).toEqual([
      'apply..application',
      'decide.good.decision',
      'unseat.good.afterwards',
      'unseat.good.reason',
    ]);
    expect(ids(allocation.confirmed)).toEqual(['good']);
  });
});

describe('a new list of the organiser', () => {
  const intake: Intake = { ...one, order: { by: 'list', applicationIds: ['a', 'ghost'] } };
  const sent = [application('a', 'ect', 1), application('b', 'ect', 2)];
  const before = allocatePlaces(intake, sent);

  it('is told the names that nobody sent, in the change and in the allocation', () => {
    const { allocation, problems } = changeAllocation(intake, before, { list: ['b', 'phantom', 'a'] });

    expect(problems.map(({ path }) => path.join('.'))).toEqual(['list.phantom']);
    expect(allocation.problems.map(({ path }) => path.join('.'))).toEqual(['order.applicationIds.phantom']);
  });

  it('leaves those of the old one as they are until there is another, or the application comes', () => {
    const kept = changeAllocation(intake, before, { withdraw: ['b'] }).allocation;
    const come = changeAllocation(intake, before, { apply: [application('ghost', 'ect', 3)] }).allocation;

    expect(before.problems.map(({ path }) => path.join('.'))).toEqual(['order.applicationIds.ghost']);
    expect(kept.problems).toEqual(before.problems);
    expect(come.problems).toEqual([]);
  });
});

describe('the history of an allocation', () => {
  const [e1, m1] = pair('1', 2);
  const sent = [e1, m1, application('e2', 'ect', 3), application('s', 'ect', 1), application('u', 'mentor', 1)];
  const two = intakeWith(2, 2, 'noCap');
  const first = allocatePlaces(two, sent);
  const unseated = changeAllocation(two, first, {
    unseat: [{ applicationId: 'u', reason: 'left the school', afterwards: 'leaves' }],
  }).allocation;
  const last = changeAllocation(two, unseated, { withdraw: ['s', 'm1'] }).allocation;
  const rest = sent
    .filter(({ applicationId }) => !['s', 'm1', 'u'].includes(applicationId))
    .map((each) => (each.applicationId === 'e1' ? { ...each, pairedWith: 'm1' } : each));

  it('passes the check', () => {
    expect(verifyAllocation(two, rest, last, unseated)).toEqual([]);
  });

  const forged: readonly (readonly [string, Partial<Allocation>])[] = [
    ['nobody left', { left: [] }],
    ['somebody is forgotten', { left: last.left.slice(1) }],
    ['somebody left twice', { left: [...last.left, ...last.left.slice(0, 1)] }],
    ...last.left.flatMap((leaver, at) => {
      const others = (change: object): Partial<Allocation> => ({
        left: last.left.map((each, index) => (index === at ? { ...each, ...change } : each)),
      });
      return [
        [`${leaver.applicationId} applied on another day`, others({ appliedAt: '2022-06-09' })],
        [`${leaver.applicationId} was another person`, others({ person: 'other' })],
        [`${leaver.applicationId} had another role`, others({ role: leaver.role === 'ect' ? 'mentor' : 'ect' })],
        [
          `${leaver.applicationId} left for another reason`,
          others({ why: leaver.why === 'withdrew' ? 'unseated' : 'withdrew' }),
        ],
        [
          `${leaver.applicationId} was not of a pair, or was`,
          others({ pairedWith: leaver.pairedWith === null ? 'x' : null }),
        ],
      ] as const;
    }),
    [
      'somebody who had left before had applied in another tier',
      {
        left: last.left.map((each) =>
          each.applicationId === 'u' ? { ...each, decision: { ...each.decision, tier: 2 } } : each,
        ),
      },
    ],
    ['nobody was unseated', { unseated: [] }],
    ['without a word', { unseated: last.unseated.map((each) => ({ ...each, reason: ' ' })) }],
    ['for another reason', { unseated: last.unseated.map((each) => ({ ...each, reason: 'another' })) }],
    ['by another change', { unseated: last.unseated.map((each) => ({ ...each, change: 2 })) }],
    ['by no change', { unseated: last.unseated.map((each) => ({ ...each, change: 7 })) }],
    ['somebody more', { unseated: [...last.unseated, { applicationId: 'e2', reason: 'so', change: 2 }] }],
  ];

  it.each(forged)('is checked, given the allocation before: %s', (_, change) => {
    expect(verifyAllocation(two, rest, { ...last, ...change }, unseated)).not.toEqual([]);
  });

  it('holds together without it', () => {
    const silent = { ...unseated, unseated: [] };
    const present = sent.filter(({ applicationId }) => applicationId !== 'u');

    expect(verifyAllocation(two, present, unseated)).toEqual([]);
    expect(verifyAllocation(two, present, silent).map(({ promise }) => promise)).toContain('placesKept');
  });
});
