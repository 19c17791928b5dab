import {
  type Allocation,
  type Application,
  allocatePlaces,
  changeAllocation,
  type Intake,
  type PlacesTaken,
  type UnseatedPlace,
  verifyAllocation,
} from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { application, ids, intakeWith } from './cases.js';

// What is forged is forged in one respect and true in all others, so that it breaks the promises named and no more.

const one = intakeWith(1, 1, 'noCap');
const [a, b, c] = [application('a', 'ect', 1), application('b', 'ect', 2), application('c', 'ect', 3)];

describe('an application with something wrong with it', () => {
  it.each<readonly [string, Application]>([
    ['on the 29th of February of 1900, which had none', { ...b, appliedAt: '1900-02-29' }],
    ['on the day before the first of a month', { ...b, appliedAt: '2022-06-00' }],
    ['decided for another programme', { ...b, decision: { outcome: 'eligible', programme: 'another' } }],
    ['decided for another edition', { ...b, decision: { outcome: 'eligible', edition: 'another' } }],
    ['decided in tier 0', { ...b, decision: { outcome: 'eligible', tier: 0 } }],
    ['decided in a tier below 0', { ...b, decision: { outcome: 'eligible', tier: -1 } }],
  ])('is rightly refused: %s', (_, wrong) => {
    const allocation = allocatePlaces(one, [a, wrong]);
    expect(ids(allocation.refused)).toEqual(['b']);
    expect(brokenBy(one, [a, wrong], allocation)).toEqual([]);
  });

  it('is rightly refused without an id where there is nothing of it', () => {
    const sent = [a, undefined as never];
    const allocation = allocatePlaces(one, sent);
    expect(ids(allocation.refused)).toEqual(['']);
    expect(brokenBy(one, sent, allocation)).toEqual([]);
  });

  it.each<readonly [string, Application['decision']]>([
    ['programme', { outcome: 'eligible', programme: one.programme }],
    ['edition', { outcome: 'eligible', edition: one.edition }],
  ])('is rightly refused where it was sent once with the %s decided about and once without', (_, decision) => {
    const sent = [b, { ...b, decision }];
    const allocation = allocatePlaces(one, sent);
    expect(ids(allocation.refused)).toEqual(['b', 'b']);
    expect(brokenBy(one, sent, allocation)).toEqual([]);
  });

  it('has no place in a new allocation where it was sent in two versions, not even the first', () => {
    const forged = refusing(allocatePlaces(one, [a]), 'a');
    expect(brokenBy(one, [a, { ...a, appliedAt: '2022-06-09' }], forged)).toEqual(['refusedWithCause a']);
  });

  it('has no place in a new allocation where the same person applied before', () => {
    const forged = refusing(allocatePlaces(one, [{ ...b, person: a.person }]), 'a');
    expect(brokenBy(one, [a, { ...b, person: a.person }], forged)).toEqual([
      'refusedWithCause b',
      'refusedWithCause a',
    ]);
  });

  it('stays refused once its cause has gone', () => {
    const again = { ...b, person: a.person };
    const before = allocatePlaces(one, [a, again]);
    const { allocation } = changeAllocation(one, before, { withdraw: ['a'] });
    expect(ids(allocation.refused)).toEqual(['b']);
    expect(brokenBy(one, [again], allocation)).toEqual([]);
    expect(brokenBy(one, [again], allocation, before)).toEqual([]);
  });

  it('changes nothing about the one that stands under its id, whichever is handed over first', () => {
    const again = { ...a, appliedAt: '2022-06-09' };
    const before = allocatePlaces(one, [a]);
    const { allocation } = changeAllocation(one, before, { apply: [again] });
    expect(ids(allocation.refused)).toEqual(['a']);
    expect(brokenBy(one, [a, again], allocation, before)).toEqual([]);
    expect(brokenBy(one, [again, a], allocation, before)).toEqual([]);
  });
});

describe('a good application', () => {
  it.each(['2024-01-31', '2024-02-29', '2000-02-29', '2024-04-30'])('can come on %s, in a leap year', (appliedAt) => {
    const allocation = allocatePlaces(one, [{ ...a, appliedAt }]);
    expect(ids(allocation.confirmed)).toEqual(['a']);
    expect(brokenBy(one, [{ ...a, appliedAt }], allocation)).toEqual([]);
  });

  it('is repeated with the tier that was decided', () => {
    const decided: Application = {
      ...a,
      decision: { outcome: 'eligible', tier: 1 },
    };
    const made = allocatePlaces(one, [decided]);
    const confirmed = made.confirmed.map((placement) => ({
      ...placement,
      decision: { ...placement.decision, tier: 2 },
    }));
    expect(brokenBy(one, [decided], { ...made, confirmed })).toEqual(['trueToApplication a']);
  });

  it('is placed once, however often it was sent', () => {
    const made = allocatePlaces(one, [a, b, b]);
    const forged = counted({
      ...made,
      waiting: [...made.waiting, ...made.waiting],
      refused: [],
    });
    expect(brokenBy(one, [a, b, b], made)).toEqual([]);
    expect(brokenBy(one, [a, b, b], forged)).toEqual(['everyoneAnsweredOnce b']);
  });

  it('that is left out where there is room waits for nothing, and takes no place from itself', () => {
    expect(brokenBy(one, [a], allocatePlaces(one, []))).toEqual(['everyoneAnsweredOnce a', 'nobodyWaitsForNothing a']);
  });
});

describe('a cap below 0', () => {
  it('counts as 0', () => {
    const none = intakeWith(-1, 1, 'noCap');
    expect(ids(allocatePlaces(none, [a]).waiting)).toEqual(['a']);
    expect(brokenBy(none, [a], allocatePlaces(none, [a]))).toEqual([]);
  });
});

describe('whoever is passed over', () => {
  it('waits for nothing where there is room, whoever has a place before them', () => {
    const two = intakeWith(2, 1, 'noCap');
    expect(brokenBy(two, [a, b], passedOff(allocatePlaces(one, [a, b]), two))).toEqual(['nobodyWaitsForNothing b']);
  });

  it('is not behind others who wait as well', () => {
    const three = intakeWith(3, 1, 'noCap');
    expect(brokenBy(three, [a, b, c], passedOff(allocatePlaces(one, [a, b, c]), three))).toEqual([
      'nobodyWaitsForNothing b',
      'nobodyWaitsForNothing c',
    ]);
  });

  it('is out of order where a later one of the same tier has the place', () => {
    expect(brokenBy(one, [a, b], exchanged(allocatePlaces(one, [a, b])))).toEqual(['inOrder a']);
  });

  it('is behind a lower tier where one of that has the place', () => {
    const lower: Application = {
      ...b,
      decision: { outcome: 'eligibleIfPlacesRemain' },
    };
    expect(brokenBy(one, [a, lower], exchanged(allocatePlaces(one, [a, lower])))).toEqual(['noLowerTierFirst a']);
  });
});

describe('a place that was there before', () => {
  const before = allocatePlaces(one, [a, b]);
  const leaving = {
    applicationId: 'a',
    reason: 'The school has closed',
    afterwards: 'leaves',
  } as const;

  it('is not taken with blank words', () => {
    const { allocation } = changeAllocation(one, before, { unseat: [leaving] });
    const forged = {
      ...allocation,
      unseated: allocation.unseated.map((taken) => ({ ...taken, reason: ' ' })),
    };
    expect(brokenBy(one, [b], allocation, before)).toEqual([]);
    expect(brokenBy(one, [b], forged, before)).toEqual(['placesKept a', 'placesKept a unseated']);
  });

  it('is not taken with the words about another', () => {
    const { allocation } = changeAllocation(one, before, { unseat: [leaving] });
    const unseated = allocation.unseated.map((taken): UnseatedPlace => ({ ...taken, applicationId: 'b' }));
    expect(brokenBy(one, [b], { ...allocation, unseated }, before)).toEqual([
      'placesKept a',
      'placesKept a unseated',
      'placesKept b,a unseated',
    ]);
  });

  it('is not kept by whoever held it in the first tier and is decided in the second', () => {
    const holding: Intake = {
      ...one,
      undecided: { moreInformationNeeded: 'holdsPlace' },
    };
    const open: Application = {
      ...a,
      decision: { outcome: 'moreInformationNeeded', tier: 1 },
    };
    const decided: Application = {
      ...a,
      decision: { outcome: 'eligibleIfPlacesRemain', tier: 2 },
    };
    const held = allocatePlaces(holding, [open]);
    const { allocation } = changeAllocation(holding, held, {
      decide: [{ applicationId: 'a', decision: decided.decision }],
    });
    const confirmed = allocation.confirmed.map((given) => ({ ...given, kept: true, reason: 'placeKept' }) as const);
    expect(ids(held.undecided.filter(({ holdsPlace }) => holdsPlace))).toEqual(['a']);
    expect(brokenBy(holding, [decided], allocation, held)).toEqual([]);
    expect(brokenBy(holding, [decided], { ...allocation, confirmed }, held)).toEqual(['placesKept a kept']);
  });
});

describe('what is counted', () => {
  const holding: Intake = { ...one, undecided: { refer: 'holdsPlace' } };
  const referred = application('d', 'mentor', 4, {
    decision: { outcome: 'refer', tier: 1 },
  });
  const sent = [a, b, referred];
  const sound = allocatePlaces(holding, sent);

  it('is sound as it was made', () => {
    expect(sound.places).toEqual([
      { cap: 'ect', most: 1, confirmed: 1, held: 0, left: 0 },
      { cap: 'mentor', most: 1, confirmed: 0, held: 1, left: 0 },
      { cap: 'total', most: 'noCap', confirmed: 1, held: 1, left: 'noCap' },
    ]);
    expect(brokenBy(holding, sent, sound)).toEqual([]);
  });

  it.each(['confirmed', 'waiting', 'undecided', 'notEligible', 'refused'] as const)(
    'does not add up with another number of %s than the list holds',
    (name) => {
      const forged = { ...sound, counts: { ...sound.counts, [name]: 7 } };
      expect(brokenBy(holding, sent, forged)).toEqual([`countsAddUp ${one.edition} ${name}`]);
    },
  );

  it.each<readonly [string, Partial<PlacesTaken> & Pick<PlacesTaken, 'cap'>]>([
    ['a place left where none is', { cap: 'ect', left: 1 }],
    ['a number of places left where there is no cap', { cap: 'total', left: 5 }],
    ['more places than there are', { cap: 'ect', most: 2 }],
    ['fewer places confirmed than are', { cap: 'ect', confirmed: 0 }],
    ['fewer places held than are', { cap: 'mentor', held: 0 }],
  ])('does not add up with %s', (_, wrong) => {
    const places = sound.places.map((taken) => (taken.cap === wrong.cap ? { ...taken, ...wrong } : taken));
    expect(brokenBy(holding, sent, { ...sound, places })).toEqual([`countsAddUp ${wrong.cap} places`]);
  });
});

// Helpers

describe('an allocation after the one before', () => {
  const before = allocatePlaces(one, [a, b]);
  const { allocation } = changeAllocation(one, before, {
    unseat: [{ applicationId: 'a', reason: 'the school has withdrawn', afterwards: 'leaves' }],
  });

  it.each([[7], [null], [undefined], [{}], [' ']])(
    'takes a place in words, and never with %j for a reason',
    (reason) => {
      const unseated = allocation.unseated.map((taken) => ({ ...taken, reason: reason as never }));
      const broken = brokenBy(one, [b], { ...allocation, unseated }, before);
      expect(broken).toContain('placesKept a unseated');
      expect(brokenBy(one, [b], { ...allocation, unseated })).toEqual(['placesKept a unseated']);
    },
  );

  it.each([[-1], [0.5], [Number.NaN], [Number.POSITIVE_INFINITY], ['1']])(
    'has been changed a number of times, which %j is not',
    (changes) => {
      const forged = { ...before, changes: changes as never };
      expect(brokenBy(one, [a, b], forged)).toContain('placesKept  changes');
    },
  );
});

describe('the lists of an allocation', () => {
  it('have what is refused by id, and the places with the total last', () => {
    const sent = [a, b, { ...c, appliedAt: 'none' as never }, { ...c, applicationId: 'd', appliedAt: 'none' as never }];
    const sound = allocatePlaces(one, sent);
    expect(ids(sound.refused)).toEqual(['c', 'd']);
    expect(brokenBy(one, sent, sound)).toEqual([]);
    expect(brokenBy(one, sent, { ...sound, refused: sound.refused.toReversed() })).toEqual(['inOrder refused']);
    expect(sound.places.length).toBeGreaterThan(1);
    expect(brokenBy(one, sent, { ...sound, places: sound.places.toReversed() })).toEqual([
      `countsAddUp ${one.edition} places`,
    ]);
  });
});

/** Every promise that is broken, about whom, and in which fields. */
function brokenBy(
  intake: Intake,
  applications: readonly Application[],
  allocation: Allocation,
  before?: Allocation,
): readonly string[] {
  return verifyAllocation(intake, applications, allocation, before).map(({ promise, about, fields }) =>
    [promise, about.join(), fields.join()].join(' ').trim(),
  );
}

/** With its counts put right. */
function counted(allocation: Allocation): Allocation {
  const { confirmed, waiting, undecided, notEligible, refused } = allocation;
  const parts = {
    confirmed: confirmed.length,
    waiting: waiting.length,
    undecided: undecided.length,
    notEligible: notEligible.length,
    refused: refused.length,
  };
  return {
    ...allocation,
    counts: {
      applications: Object.values(parts).reduce((sum, part) => sum + part),
      ...parts,
    },
  };
}

/** With a refusal that it did not have. */
function refusing(allocation: Allocation, applicationId: string): Allocation {
  const problems = [
    {
      path: ['applications', applicationId],
      code: 'duplicate',
      message: 'There is another',
    },
  ] as const;
  return counted({ ...allocation, refused: [{ applicationId, problems }] });
}

/** Passed off as the allocation of another intake, of which no cap was full for anyone who waits. */
function passedOff(allocation: Allocation, other: Intake): Allocation {
  const { intake, places } = allocatePlaces(other, allocation.confirmed);
  return {
    ...allocation,
    intake,
    places,
    waiting: allocation.waiting.map((each) => ({ ...each, full: [] })),
  };
}

/** With the places of those who have one given to those who wait. */
function exchanged(allocation: Allocation): Allocation {
  return {
    ...allocation,
    confirmed: allocation.waiting.map((each) => ({
      ...each,
      status: 'confirmed',
      reason: 'placeGiven',
      position: null,
      positionInRole: null,
      full: [],
    })),
    waiting: allocation.confirmed.map((each, at) => ({
      ...each,
      status: 'waiting',
      reason: 'noPlaceLeft',
      position: at + 1,
      positionInRole: at + 1,
    })),
  };
}
