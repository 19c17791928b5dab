import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Allocation,
  type Application,
  allocatePlaces,
  type BrokenPromise,
  changeAllocation,
  PLACE_PROMISES,
  type Placement,
  verifyAllocation,
} from 'ecf-rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importsOf, ROOT, sourceFiles } from '../structure/source.js';
import { cases } from '../support/cases.js';
import { application, applicationLists, ids, intakes, intakeWith, listing, pair } from './cases.js';

const intake = intakeWith(2, 2, 3, {
  closes: { at: '2022-06-20', late: 'refused' },
  undecided: { moreInformationNeeded: 'holdsPlace' },
});
const second = { decision: { outcome: 'eligibleIfPlacesRemain' } } as const;
const applications: readonly Application[] = [
  ...pair('1', 1),
  application('a', 'ect', 2),
  ...pair('2', 3),
  application('b', 'ect', 4, second),
  application('c', 'mentor', 5, second),
  application('d', 'ect', 6, { decision: { outcome: 'refer', tier: 1 } }),
  application('e', 'mentor', 7, { decision: { outcome: 'ineligible', tier: 1 } }),
  application('f', 'mentor', 30),
  application('g', 'mentor', 21),
  application('h', 'schoolLeader', 8),
  application('i', 'mentor', 9, { decision: { outcome: 'moreInformationNeeded', tier: 1 } }),
];
const sound = allocatePlaces(intake, applications);

describe('the independent check', { timeout: 120_000 }, () => {
  it('shares no code with the allocator', () => {
    const own = [
      'verifyAllocation.ts',
      ...readdirSync(join(ROOT, 'src/places/verification')).map((name) => `verification/${name}`),
    ];
    const paths = own.map((name) => `src/places/${name}`);
    const files = sourceFiles().filter(({ path }) => paths.includes(path));
    expect(files.length).toBe(paths.length);
    const shared = files.flatMap((file) =>
      importsOf(file)
        .filter(
          ({ clause, target }) =>
            clause?.phaseModifier === undefined &&
            target.startsWith('src/') &&
            // The one error that the library throws: it decides nothing.
            target !== 'src/problems/invalidInput.ts' &&
            !paths.includes(target),
        )
        .map(({ specifier }) => `${file.path} imports ${specifier}`),
    );
    expect(shared).toEqual([]);
  });

  it('has nothing against a sound allocation', () => {
    expect(verifyAllocation(intake, applications, sound)).toEqual([]);
    expect(ids(sound.confirmed)).toEqual(['e1', 'm1', 'a']);
    expect(ids(sound.waiting)).toEqual(['e2', 'm2', 'b', 'c']);
    expect(ids(sound.undecided)).toEqual(['i', 'd']);
    expect(ids(sound.notEligible)).toEqual(['e']);
    expect(ids(sound.refused)).toEqual(['f', 'g', 'h']);
  });

  const BROKEN: readonly (readonly [string, Allocation, BrokenPromise['promise']])[] = [
    ['for another seed', { ...sound, intake: { ...sound.intake, order: { by: 'draw', seed: 'x' } } }, 'ofThisIntake'],
    [
      'with another cap',
      { ...sound, intake: { ...sound.intake, caps: { roles: { ect: 2, mentor: 3 }, total: 3 } } },
      'ofThisIntake',
    ],
    ['that leaves someone out', { ...sound, waiting: sound.waiting.slice(1) }, 'everyoneAnsweredOnce'],
    [
      'that answers someone twice',
      { ...sound, waiting: [...sound.waiting, ...sound.waiting.slice(0, 1)] },
      'everyoneAnsweredOnce',
    ],
    [
      'that invents someone',
      { ...sound, confirmed: sound.confirmed.map((one) => ({ ...one, applicationId: `${one.applicationId}x` })) },
      'everyoneAnsweredOnce',
    ],
    ['that is not true to an application', edited('a', { person: 'another' }), 'trueToApplication'],
    [
      'that gives a decision nobody made',
      edited('b', { decision: { outcome: 'eligible', tier: null } }),
      'trueToApplication',
    ],
    [
      'that refuses someone without cause',
      { ...without('b'), refused: [...sound.refused, { applicationId: 'b', problems: problemsOf('h') }] },
      'refusedWithCause',
    ],
    ['that allocates what has to be refused', withoutRefused('h'), 'refusedWithCause'],
    [
      'that refuses without saying why',
      { ...sound, refused: sound.refused.map((one) => ({ ...one, problems: [] })) },
      'refusedWithCause',
    ],
    ['that overfills a role', seat('b'), 'noCapExceeded'],
    ['that overfills the total', seat('c'), 'noCapExceeded'],
    ['that parts a pair', move('m1', 'waiting'), 'pairWhole'],
    ['that seats half a pair', move('m2', 'confirmed'), 'pairWhole'],
    ['that seats who is not eligible', move('e', 'confirmed'), 'onlyWhoMayJoin'],
    ['that seats who is referred', move('d', 'confirmed'), 'onlyWhoMayJoin'],
    ['that holds a place for who is referred', edited('d', { holdsPlace: true }), 'onlyWhoMayJoin'],
    ['that confirms who is not decided', move('i', 'confirmed'), 'onlyWhoMayJoin'],
    ['that seats a lower tier first', swap('a', 'b'), 'noLowerTierFirst'],
    ['that seats a later one first', swapped(['e1', 'm1'], ['e2', 'm2']), 'inOrder'],
    ['that leaves a place empty', move('a', 'waiting'), 'nobodyWaitsForNothing'],
    ['that lists people out of order', { ...sound, confirmed: sound.confirmed.toReversed() }, 'inOrder'],
    ['that gives a wrong position', edited('b', { position: 1 }), 'toldTruly'],
    ['that gives a wrong position in the role', edited('b', { positionInRole: 1 }), 'toldTruly'],
    ['that gives a wrong reason', edited('b', { reason: 'pairDoesNotFit' }), 'toldTruly'],
    ['that gives a wrong tier', edited('b', { tier: 'eligible' }), 'toldTruly'],
    ['that names a cap that was not full', edited('b', { full: ['mentor'] }), 'toldTruly'],
    [
      'that counts the competition wrongly',
      edited('b', { competition: { inRole: 1, aheadInRole: 0, inAll: 1, aheadInAll: 0 } }),
      'toldTruly',
    ],
    [
      'that puts someone on the wrong list',
      { ...sound, waiting: [], undecided: [...sound.waiting, ...sound.undecided] },
      'toldTruly',
    ],
    ['whose counts do not add up', { ...sound, counts: { ...sound.counts, applications: 1 } }, 'countsAddUp'],
    [
      'whose places are miscounted',
      { ...sound, places: sound.places.map((one) => ({ ...one, confirmed: 0 })) },
      'countsAddUp',
    ],
    ['that forgets a cap', { ...sound, places: sound.places.slice(1) }, 'countsAddUp'],
    ['that claims a history it does not have', edited('a', { kept: true, reason: 'placeKept' }), 'placesKept'],
  ];

  it.each(BROKEN)('catches an allocation %s', (_, broken, promise) => {
    expect(verifyAllocation(intake, applications, broken).map((found) => found.promise)).toContain(promise);
  });

  it('knows every promise by a case that breaks it', () => {
    expect([...new Set(BROKEN.map(([, , promise]) => promise))].toSorted()).toEqual(PLACE_PROMISES.toSorted());
  });

  it('catches a confirmed place that was taken without a word, given the allocation before', () => {
    const later = changeAllocation(intake, sound, { withdraw: ['i'] });
    const rest = applications.filter(({ applicationId }) => applicationId !== 'i');
    expect(verifyAllocation(intake, rest, later.allocation, sound)).toEqual([]);
    const fewer = rest.filter(({ applicationId }) => applicationId !== 'a');
    const fresh = { ...allocatePlaces(intake, fewer), changes: 1 };
    const found = verifyAllocation(intake, fewer, fresh, sound).map(
      ({ promise, about }) => `${promise} ${about.join()}`,
    );
    expect(found).toContain('placesKept a');
    expect(found).toContain('placesKept e1,m1'); // they had their places and are said not to have kept them
  });

  it('catches a number of changes that does not follow', () => {
    const { allocation } = changeAllocation(intake, sound, {});
    const found = verifyAllocation(intake, applications, { ...allocation, changes: 7 }, sound);
    expect(found).toContainEqual({ promise: 'placesKept', about: [], fields: ['changes'] });
  });

  it('catches every change to anyone’s answer', () => {
    fc.assert(
      fc.property(intakes, applicationLists, fc.nat(), fc.nat(), fc.nat(), (declared, list, which, field, value) => {
        const listed = listing(declared, list);
        const made = allocatePlaces(listed, list);
        const all = placements(made);
        fc.pre(all.length > 0);
        const one = all[which % all.length];
        if (one === undefined) return;
        const [name, was] = Object.entries(one)[field % Object.keys(one).length] ?? ['', ''];
        const others = [
          ...new Set([true, false, null, 1, 2, 'x', 'eligible', 'confirmed', 'waiting', ...Object.values(one)]),
        ];
        const is = name === 'decision' ? { outcome: 'refer', tier: 9 } : others[value % others.length];
        fc.pre(JSON.stringify(is) !== JSON.stringify(was));
        const broken = replaced(made, { ...one, [name]: is }, one);
        expect(verifyAllocation(listed, list, broken)).not.toEqual([]);
      }),
      { numRuns: cases(1_000, 60) },
    );
  });

  it('catches two people who changed places, and anyone moved to another list', () => {
    fc.assert(
      fc.property(intakes, applicationLists, fc.nat(), fc.nat(), fc.boolean(), (declared, list, first, then, swaps) => {
        const listed = listing(declared, list);
        const made = allocatePlaces(listed, list);
        const all = placements(made);
        const [one, other] = [all[first % Math.max(1, all.length)], all[then % Math.max(1, all.length)]];
        if (one === undefined || other === undefined || one === other) return;
        const broken = swaps
          ? replaced(
              replaced(made, { ...one, applicationId: other.applicationId, person: other.person }, one),
              { ...other, applicationId: one.applicationId, person: one.person },
              other,
            )
          : moved(made, one, other.status);
        fc.pre(JSON.stringify(broken) !== JSON.stringify(made));
        expect(verifyAllocation(listed, list, broken)).not.toEqual([]);
      }),
      { numRuns: cases(1_000, 60) },
    );
  });
});

// Helpers

function placements({ confirmed, waiting, undecided, notEligible }: Allocation): readonly Placement[] {
  return [...confirmed, ...waiting, ...undecided, ...notEligible];
}

function placementOf(id: string): Placement {
  const found = placements(sound).find(({ applicationId }) => applicationId === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
}

function problemsOf(id: string): Allocation['refused'][number]['problems'] {
  return sound.refused.find(({ applicationId }) => applicationId === id)?.problems ?? [];
}

function replaced(allocation: Allocation, by: Placement, one: Placement): Allocation {
  const exchange = (list: readonly Placement[]): readonly Placement[] => list.map((each) => (each === one ? by : each));
  return {
    ...allocation,
    confirmed: exchange(allocation.confirmed),
    waiting: exchange(allocation.waiting),
    undecided: exchange(allocation.undecided),
    notEligible: exchange(allocation.notEligible),
  };
}

function edited(id: string, fields: Partial<Placement>): Allocation {
  return replaced(sound, { ...placementOf(id), ...fields }, placementOf(id));
}

function moved(allocation: Allocation, one: Placement, status: Placement['status']): Allocation {
  const rest = { ...allocation, [one.status]: allocation[one.status].filter((each) => each !== one) };
  const position = status === 'waiting' ? 1 : null;
  return { ...rest, [status]: [...rest[status], { ...one, status, position, holdsPlace: false }] };
}

function move(id: string, status: Placement['status']): Allocation {
  return moved(sound, placementOf(id), status);
}

function seat(id: string): Allocation {
  return move(id, 'confirmed');
}

function swap(seated: string, waiting: string): Allocation {
  return swapped([seated], [waiting]);
}

function swapped(seated: readonly string[], waiting: readonly string[]): Allocation {
  const down = seated.reduce((now, id) => moved(now, placementIn(now, id), 'waiting'), sound);
  return waiting.reduce((now, id) => moved(now, placementIn(now, id), 'confirmed'), down);
}

function placementIn(allocation: Allocation, id: string): Placement {
  return placements(allocation).find(({ applicationId }) => applicationId === id) ?? placementOf(id);
}

function without(id: string): Allocation {
  const one = placementOf(id);
  return { ...sound, [one.status]: sound[one.status].filter((each) => each !== one) };
}

function withoutRefused(id: string): Allocation {
  const refused = sound.refused.filter(({ applicationId }) => applicationId !== id);
  return { ...sound, refused, waiting: [...sound.waiting, { ...placementOf('c'), applicationId: id }] };
}
