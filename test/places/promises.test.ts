import {
  type Allocation,
  type Application,
  allocatePlaces,
  type Intake,
  type Placement,
  verifyAllocation,
} from 'ecf-rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../support/cases.js';
import { application, applicationLists, ids, intakes, intakeWith, listing, pair } from './cases.js';
import { change, changesOf, type Hub, open, type Wish, wishes } from './hub.js';

const RUNS = { numRuns: cases(300, 40) };

describe('an allocation always', { timeout: 120_000 }, () => {
  it('exceeds no cap', () => {
    expectOfEveryAllocation((intake, _, allocation) => {
      const taken = [...allocation.confirmed, ...allocation.undecided.filter(({ holdsPlace }) => holdsPlace)];
      for (const role of ['ect', 'mentor'] as const) {
        expect(taken.filter((one) => one.role === role).length).toBeLessThanOrEqual(limit(intake.caps.roles[role]));
      }
      expect(taken.length).toBeLessThanOrEqual(limit(intake.caps.total));
    });
  });

  it('places a pair whole or not at all', () => {
    expectOfEveryAllocation((_, __, allocation) => {
      const placed = placements(allocation);
      for (const one of placed.filter(({ pairedWith }) => pairedWith !== null)) {
        const partner = placed.find(({ applicationId }) => applicationId === one.pairedWith);
        expect([partner?.status, partner?.holdsPlace]).toEqual([one.status, one.holdsPlace]);
      }
    });
  });

  it('gives no lower tier a place while a higher one that fits waits', () => {
    expectOfEveryAllocation((intake, _, allocation) => {
      for (const one of allocation.waiting.filter(({ tier }) => tier === 'eligible')) {
        // Take the places of all of the lower tier away, and it still does not fit.
        const rest = allocation.confirmed.filter(({ tier }) => tier === 'eligible');
        const held = allocation.undecided.filter(({ tier, holdsPlace }) => holdsPlace && tier === 'eligible');
        expect(fits(intake, [...rest, ...held], [one, ...partnerOf(one, allocation)])).toBe(false);
      }
    });
  });

  it('leaves nobody waiting who could be seated', () => {
    expectOfEveryAllocation((intake, _, allocation) => {
      const held = allocation.undecided.filter(({ holdsPlace }) => holdsPlace);
      for (const one of allocation.waiting) {
        expect(fits(intake, [...allocation.confirmed, ...held], [one, ...partnerOf(one, allocation)])).toBe(false);
      }
    });
  });

  it('gives a place to nobody who is not decided, and holds one only where the organiser says so', () => {
    expectOfEveryAllocation((intake, _, allocation) => {
      expect(allocation.confirmed.every(({ decision }) => decision.outcome.startsWith('eligible'))).toBe(true);
      const holders = allocation.undecided.filter(
        ({ holdsPlace, decision }) => holdsPlace && !decision.outcome.startsWith('eligible'),
      );
      for (const { decision } of holders) {
        const outcome = decision.outcome === 'refer' ? 'refer' : 'moreInformationNeeded';
        expect(intake.undecided?.[outcome]).toBe('holdsPlace');
      }
    });
  });

  it('answers every application once, and its counts add up', () => {
    expectOfEveryAllocation((_, applications, allocation) => {
      const answered = [...placements(allocation), ...allocation.refused];
      expect(ids(answered).toSorted()).toEqual(ids(applications).toSorted());
      const { applications: all, ...parts } = allocation.counts;
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(all);
      expect(all).toBe(applications.length);
    });
  });

  it('comes out the same, whatever the order in which the applications are handed over', () => {
    fc.assert(
      fc.property(intakes, messyLists(), fc.infiniteStream(fc.nat()), (declared, applications, chance) => {
        const intake = listing(declared, applications);
        const shuffled = applications
          .map((one) => ({ one, at: chance.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(bytes(allocatePlaces(intake, shuffled))).toBe(bytes(allocatePlaces(intake, applications)));
        expect(bytes(allocatePlaces(intake, applications.toReversed()))).toBe(
          bytes(allocatePlaces(intake, applications)),
        );
      }),
      RUNS,
    );
  });

  it('comes out the same, byte for byte, from the same input, and changes none of it', () => {
    fc.assert(
      fc.property(intakes, messyLists(), (intake, applications) => {
        const before = bytes([intake, applications]);
        const first = bytes(allocatePlaces(intake, applications));
        expect(
          bytes(allocatePlaces(JSON.parse(JSON.stringify(intake)), JSON.parse(JSON.stringify(applications)))),
        ).toBe(first);
        expect(bytes([intake, applications])).toBe(before);
      }),
      RUNS,
    );
  });

  it('is plain JSON: writing and reading it gives it back', () => {
    expectOfEveryAllocation((_, __, allocation) => {
      expect(JSON.parse(JSON.stringify(allocation))).toStrictEqual(allocation);
    });
  });

  it('passes the independent check', () => {
    expectOfEveryAllocation((intake, applications, allocation) => {
      expect(verifyAllocation(intake, applications, allocation)).toEqual([]);
    });
  });

  it('passes the independent check with whatever is wrong with the applications', () => {
    fc.assert(
      fc.property(intakes, messyLists(), (intake, applications) => {
        expect(verifyAllocation(intake, applications, allocatePlaces(intake, applications))).toEqual([]);
      }),
      { numRuns: cases(1_000, 60) },
    );
  });
});

describe('an allocation after any changes', { timeout: 120_000 }, () => {
  it('passes the independent check, with and without the one before', () => {
    expectOfEveryChange((before, after) => {
      expect(verifyAllocation(after.intake, after.applications, after.allocation)).toEqual([]);
      expect(verifyAllocation(after.intake, after.applications, after.allocation, before.allocation)).toEqual([]);
    });
  });

  it('has taken no confirmed place without a word', () => {
    expectOfEveryChange((before, after) => {
      const seated = new Set(ids(after.allocation.confirmed));
      const excused = new Set([...ids(after.allocation.left), ...ids(after.allocation.unseated)]);
      const lost = before.allocation.confirmed.filter(({ applicationId }) => !seated.has(applicationId));
      expect(lost.filter(({ applicationId }) => !excused.has(applicationId))).toEqual([]);
    });
  });

  it('tells everything that changed, and nothing else', () => {
    expectOfEveryChange((before, after) => {
      const stood = new Map(placements(before.allocation).map((one) => [one.applicationId, stand(one)]));
      const stands = new Map(placements(after.allocation).map((one) => [one.applicationId, stand(one)]));
      const all = new Set([...stood.keys(), ...stands.keys()]);
      const different = [...all].filter((id) => bytes(stood.get(id)) !== bytes(stands.get(id)));
      expect(ids(after.changed).toSorted()).toEqual(different.toSorted());
    });
  });

  it('is plain JSON, and can be changed again after it was written and read', () => {
    expectOfEveryChange((before, after) => {
      expect(JSON.parse(JSON.stringify(after.allocation))).toStrictEqual(after.allocation);
      const read: Hub = JSON.parse(JSON.stringify(before));
      expect(bytes(change(read, {}).allocation)).toBe(bytes(change(before, {}).allocation));
    });
  });

  it('stays as it is where nothing happened', () => {
    fc.assert(
      fc.property(intakes, applicationLists, (intake, applications) => {
        expect(change(open(intake, applications), {}).changed).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('nobody is made worse off', { timeout: 120_000 }, () => {
  it('by a withdrawal', () => {
    fc.assert(
      fc.property(
        intakes,
        applicationLists,
        wishes,
        fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 3 }),
        (intake, applications, history, who) => {
          const hub = withHistory(open(intake, applications), history);
          const all = ids(placements(hub.allocation));
          const withdraw = [...new Set(all.length === 0 ? [] : who.map((at) => all[at % all.length] ?? ''))];
          expect(worseOff(hub.allocation, change(hub, { withdraw }).allocation, withdraw)).toEqual([]);
        },
      ),
      { numRuns: cases(1_000, 60) },
    );
  });

  it('by larger caps', () => {
    const more = fc.record({ ect: fc.nat({ max: 3 }), mentor: fc.nat({ max: 3 }), total: fc.nat({ max: 3 }) });
    fc.assert(
      fc.property(intakes, applicationLists, wishes, more, (intake, applications, history, extra) => {
        const hub = withHistory(open(intake, applications), history);
        const { roles, total } = hub.intake.caps;
        const larger = (cap: number | 'noCap' | undefined, by: number): number | 'noCap' =>
          cap === 'noCap' ? cap : (cap ?? 0) + by;
        const caps = {
          roles: { ect: larger(roles.ect, extra.ect), mentor: larger(roles.mentor, extra.mentor) },
          total: larger(total, extra.total),
        };
        expect(worseOff(hub.allocation, change(hub, { caps }).allocation, [])).toEqual([]);
      }),
      { numRuns: cases(1_000, 60) },
    );
  });
});

describe('a fresh run, where nobody keeps a place, does make people worse off', { timeout: 120_000 }, () => {
  it('by a withdrawal, where there are pairs', () => {
    const intake = intakeWith('noCap', 'noCap', 2);
    const applications = [application('a', 'ect', 1), ...pair('b', 2), application('c', 'ect', 3)];
    expect(ids(allocatePlaces(intake, applications).confirmed)).toEqual(['a', 'c']);
    expect(ids(allocatePlaces(intake, applications.slice(1)).confirmed)).toEqual(['eb', 'mb']);
  });

  it('by a larger cap, where there are two, even without pairs', () => {
    const applications = [application('a', 'ect', 1), application('b', 'ect', 2), application('c', 'mentor', 3)];
    expect(ids(allocatePlaces(intakeWith(1, 1, 2), applications).confirmed)).toEqual(['a', 'c']);
    expect(ids(allocatePlaces(intakeWith(2, 1, 2), applications).confirmed)).toEqual(['a', 'b']);
  });

  it('and a search finds such cases by itself', () => {
    const loses = (before: Allocation, later: Allocation, without: readonly string[]): boolean => {
      const seated = new Set(ids(later.confirmed));
      return before.confirmed.some(
        ({ applicationId }) => !seated.has(applicationId) && !without.includes(applicationId),
      );
    };
    const byWithdrawal = fc.check(
      fc.property(intakes, applicationLists, (intake, applications) => {
        const before = allocatePlaces(intake, applications);
        const first = before.confirmed.find(({ pairedWith }) => pairedWith === null)?.applicationId ?? '';
        const fewer = applications.filter(({ applicationId }) => applicationId !== first);
        return !loses(before, allocatePlaces(intake, fewer), [first]);
      }),
      { numRuns: 20_000 },
    );
    const byCap = fc.check(
      fc.property(intakes, applicationLists, (intake, lists) => {
        const applications = lists.map((one) => ({ ...one, pairedWith: undefined }));
        const { ect, ...roles } = intake.caps.roles;
        const larger = {
          ...intake,
          caps: { ...intake.caps, roles: { ect: typeof ect === 'number' ? ect + 1 : ('noCap' as const), ...roles } },
        };
        return !loses(allocatePlaces(intake, applications), allocatePlaces(larger, applications), []);
      }),
      { numRuns: 20_000 },
    );
    expect(byCap.failed).toBe(true);
    expect(byWithdrawal.failed).toBe(true);
    expect(byWithdrawal.counterexample?.[1].some(({ pairedWith }) => pairedWith !== undefined)).toBe(true);
  });

  it('but never by a withdrawal among those who apply alone', () => {
    fc.assert(
      fc.property(intakes, applicationLists, fc.nat(), (declared, lists, at) => {
        const intake = { ...declared, closes: undefined };
        const applications = lists.map((one) => ({ ...one, pairedWith: undefined }));
        const before = allocatePlaces(intake, applications);
        const leaver = applications[at % Math.max(1, applications.length)];
        const later = allocatePlaces(
          intake,
          applications.filter((one) => one !== leaver),
        );
        expect(worseOff(before, { ...later, changes: 1 }, [leaver?.applicationId ?? ''])).toEqual([]);
      }),
      RUNS,
    );
  });
});

// Helpers

function expectOfEveryAllocation(
  holds: (intake: Intake, applications: readonly Application[], allocation: Allocation) => void,
): void {
  fc.assert(
    fc.property(intakes, applicationLists, (declared, applications) => {
      const intake = listing(declared, applications);
      holds(intake, applications, allocatePlaces(intake, applications));
    }),
    RUNS,
  );
}

function expectOfEveryChange(holds: (before: Hub, after: ReturnType<typeof change>) => void): void {
  fc.assert(
    fc.property(intakes, applicationLists, wishes, (intake, applications, history) => {
      let hub = open(intake, applications);
      history.forEach((wish, round) => {
        const later = change(hub, changesOf(wish, hub, round));
        holds(hub, later);
        hub = later;
      });
    }),
    { numRuns: cases(500, 60) },
  );
}

function withHistory(hub: Hub, history: readonly Wish[]): Hub {
  return history.reduce((now: Hub, wish, round) => change(now, changesOf(wish, now, round)), hub);
}

/** Applications that are sent twice, sent in two versions, by the same person, late, or half of a pair. */
function messyLists(): fc.Arbitrary<readonly Application[]> {
  return fc
    .tuple(applicationLists, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.nat()), { maxLength: 4 }))
    .map(([applications, spoilings]) =>
      applications.concat(
        spoilings.flatMap(([at, how, which]) => {
          const one = applications[at % Math.max(1, applications.length)];
          const other = applications[which % Math.max(1, applications.length)];
          if (one === undefined || other === undefined) return [];
          const spoilt: readonly Application[] = [
            { ...one },
            { ...one, appliedAt: '2022-05-31' },
            { ...one, applicationId: `${one.applicationId}x`, pairedWith: undefined },
            { ...one, applicationId: `${one.applicationId}y`, role: 'schoolLeader' },
            { ...one, applicationId: `${one.applicationId}z`, person: 'someone', pairedWith: other.applicationId },
            { ...one, decision: { ...one.decision, programme: 'another' } },
            { ...one, applicationId: '' },
          ];
          return spoilt.slice(how, how + 1);
        }),
      ),
    );
}

/** Those who lost a place, or stand further back on the waiting list, or fell off it, without having left. */
function worseOff(before: Allocation, later: Allocation, left: readonly string[]): readonly string[] {
  const now = new Map(placements(later).map((one) => [one.applicationId, one]));
  return placements(before)
    .filter(({ applicationId }) => !left.includes(applicationId))
    .filter((was) => {
      const is = now.get(was.applicationId);
      const had = was.status === 'confirmed' || was.holdsPlace;
      const has = is?.status === 'confirmed' || is?.holdsPlace === true;
      if (had || has) return had && !has;
      return was.position !== null && (is?.position ?? Number.POSITIVE_INFINITY) > was.position;
    })
    .map(({ applicationId }) => applicationId);
}

function placements({ confirmed, waiting, undecided, notEligible }: Allocation): readonly Placement[] {
  return [...confirmed, ...waiting, ...undecided, ...notEligible];
}

function partnerOf({ pairedWith }: Placement, allocation: Allocation): readonly Placement[] {
  return placements(allocation).filter(({ applicationId }) => applicationId === pairedWith);
}

function fits({ caps }: Intake, seated: readonly Application[], more: readonly Application[]): boolean {
  const all = [...seated, ...more];
  const inRoles = (['ect', 'mentor'] as const).every(
    (role) =>
      !more.some((one) => one.role === role) ||
      all.filter((one) => one.role === role).length <= limit(caps.roles[role]),
  );
  return inRoles && all.length <= limit(caps.total);
}

function limit(cap: number | 'noCap' | undefined): number {
  return cap === 'noCap' ? Number.POSITIVE_INFINITY : (cap ?? 0);
}

function stand({ status, position, holdsPlace }: Placement): unknown {
  return { status, position, holdsPlace };
}

function bytes(value: unknown): string {
  return JSON.stringify(value);
}
