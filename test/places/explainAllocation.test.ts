import {
  type Allocation,
  type Application,
  allocatePlaces,
  type Cap,
  explainAllocation,
  summariseAllocation,
} from 'ecf-rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { application, applicationLists, intakes, intakeWith, listing, pair } from './cases.js';
import { change, changesOf, open, wishes } from './hub.js';

const referHolds = { undecided: { refer: 'holdsPlace' } } as const;

describe('an explanation', { timeout: 120_000 }, () => {
  it('names nobody else: no other application, person or partner', () => {
    fc.assert(
      fc.property(intakes, applicationLists, wishes, (intake, applications, history) => {
        const { allocation } = history.reduce(
          (now, wish, round) => change(now, changesOf(wish, now, round)),
          open(intake, applications),
        );
        const known = [...placements(allocation), ...allocation.left];
        for (const { applicationId } of known.slice(0, 5)) {
          const words = JSON.stringify(explainAllocation(allocation, applicationId));
          const others = known.filter((one) => one.applicationId !== applicationId);
          const leaked = others
            .flatMap((one) => [one.applicationId, one.person])
            .filter((name) => words.includes(name));
          expect(leaked).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has a summary and a source for every reason, whatever the answer', () => {
    fc.assert(
      fc.property(intakes, applicationLists, (declared, applications) => {
        const allocation = allocatePlaces(listing(declared, applications), applications);
        for (const { applicationId } of [...placements(allocation), ...allocation.refused]) {
          const { summary, reasons } = explainAllocation(allocation, applicationId);
          expect(summary).toMatch(/^This application .*\.$/);
          expect(reasons.length).toBeGreaterThan(0);
          for (const { text, source } of reasons)
            expect([text, source]).toEqual([expect.stringMatching(/^[A-Z0-9].*\.$/), expect.stringMatching(/\S/)]);
        }
      }),
    );
  });

  it('reads well for who has a place, who waits, and a pair that was passed over', () => {
    const hub = open(intakeWith(2, 1, 'noCap'), [...pair('1', 1), ...pair('2', 2), application('a', 'ect', 3)]);
    expect(['e1', 'e2', 'a'].map((id) => explainAllocation(hub.allocation, id))).toMatchSnapshot();
  });

  it('reads well for who is undecided, refused or out', () => {
    const [ect, mentor] = pair('1', 1);
    const { allocation } = open(intakeWith(1, 1, 1, referHolds), [
      { ...ect, decision: { outcome: 'ineligible' } },
      mentor,
      application('a', 'ect', 2, { decision: { outcome: 'refer', tier: 1 } }),
      application('b', 'mentor', 3, { decision: { outcome: 'refer', tier: 1 } }),
      application('c', 'mentor', 3, { decision: { outcome: 'moreInformationNeeded' } }),
      application('d', 'participant', 3),
    ]);
    expect(['m1', 'a', 'b', 'c', 'd'].map((id) => explainAllocation(allocation, id))).toMatchSnapshot();
  });

  it('says that the eligible come first to those it bears on, and to nobody else', () => {
    const later = { decision: { outcome: 'eligibleIfPlacesRemain' } } as const;
    const isTold = (total: Cap, others: readonly Application[], id: string): boolean => {
      const { allocation } = open(intakeWith(1, 1, total), [application('a', 'ect', 1, later), ...others]);
      return explainAllocation(allocation, id).reasons.some(
        ({ text }) => text === 'Those found eligible come before those found eligible if places remain.',
      );
    };
    const first = application('b', 'ect', 2);
    const mentor = application('c', 'mentor', 2);
    expect(['a', 'b'].map((id) => isTold('noCap', [first], id))).toEqual([true, true]); // a came first, and waits
    expect(['a', 'c'].map((id) => isTold('noCap', [mentor], id))).toEqual([false, false]); // other places
    expect(['a', 'c'].map((id) => isTold(1, [mentor], id))).toEqual([true, true]); // the one place in all
    expect(['a', 'b'].map((id) => isTold('noCap', [application('b', 'ect', 2, later)], id))).toEqual([false, false]);
    const [ect, partner] = pair('1', 1);
    expect(['a', 'e1', 'm1'].map((id) => isTold('noCap', [ect, partner], id))).toEqual([true, true, true]);
    const out = application('b', 'ect', 2, { decision: { outcome: 'ineligible' } });
    expect(['a', 'b'].map((id) => isTold('noCap', [out], id))).toEqual([false, false]);
  });

  it('gives the words with which a place was taken', () => {
    const hub = open(intakeWith(1, 1, 2), [
      application('a', 'ect', 1),
      application('b', 'ect', 2),
      application('c', 'mentor', 3),
    ]);
    const once = change(hub, {
      unseat: [{ applicationId: 'a', reason: 'The school has closed.', afterwards: 'leaves' }],
      withdraw: ['c'],
    });
    expect(explainAllocation(once.allocation, 'a')).toEqual({
      summary: 'The place of this application was taken from it.',
      reasons: [
        { text: 'The organiser took the place from it and said why: The school has closed.', source: 'The organiser' },
      ],
    });
    expect(explainAllocation(once.allocation, 'c')).toEqual({
      summary: 'This application was withdrawn.',
      reasons: [],
    });
  });

  it('says what was decided since of whoever keeps a place', () => {
    const hub = open(intakeWith(1, 1, 2), [application('a', 'ect', 1)]);
    const textsAfter = (outcome: 'ineligible' | 'refer' | 'eligible') => {
      const { allocation } = change(hub, { decide: [{ applicationId: 'a', decision: { outcome } }] });
      return explainAllocation(allocation, 'a')
        .reasons.slice(0, 2)
        .map(({ text, source }) => `${text} (${source})`);
    };
    const kept = 'It had a place before the last change and keeps it.';
    expect(textsAfter('ineligible').join(' ')).toContain(
      `The person was found not eligible. (The decision on the application) ${kept}`,
    );
    expect(textsAfter('refer').join(' ')).toContain(
      `A body named in the decision has yet to decide. (The decision on the application) ${kept}`,
    );
    expect(textsAfter('eligible').join(' ')).toContain(
      `The person was found eligible. (The decision on the application) ${kept}`,
    );
  });

  it('speaks of pairs only while there are two', () => {
    const hub = open(intakeWith(1, 1, 2), pair('1', 1));
    const together = (allocation: Allocation) =>
      explainAllocation(allocation, 'e1').reasons.filter(({ text }) => text.includes('placed together')).length;
    expect(together(hub.allocation)).toBe(1);
    expect(together(change(hub, { withdraw: ['m1'] }).allocation)).toBe(0);
  });

  it('is of an application that is there', () => {
    expect(() => explainAllocation(allocatePlaces(intakeWith(1, 1, 1), []), 'a')).toThrow(
      'There is no application with this id',
    );
  });
});

describe('a summary for the organiser', { timeout: 120_000 }, () => {
  it('counts one application as one', () => {
    const { summary } = summariseAllocation(open(intakeWith(1, 1, 2), [application('a', 'ect', 1)]).allocation);
    expect(summary).toMatch(/^1 application: 1 confirmed,/);
  });

  it('says whose place has to be settled', () => {
    const hub = open(intakeWith(1, 1, 2), [application('a', 'ect', 1)]);
    const later = change(hub, { decide: [{ applicationId: 'a', decision: { outcome: 'ineligible' } }] });
    expect(summariseAllocation(later.allocation).reasons.map(({ text }) => text)[4]).toMatch(/^To settle for a: /);
    expect(
      summariseAllocation(hub.allocation)
        .reasons.map(({ text }) => text)
        .join(),
    ).not.toMatch(/To settle|has been changed/);
  });

  it('counts, and names what has to be settled and every choice', () => {
    const hub = open(intakeWith(1, 2.5, 'noCap', referHolds), [
      application('a', 'ect', 1, { decision: { outcome: 'refer', tier: 1 } }),
      ...pair('1', 2),
    ]);
    expect(summariseAllocation(change(hub, {}).allocation)).toMatchSnapshot();
    expect(summariseAllocation(change(change(hub, {}), {}).allocation).reasons.map(({ text }) => text)).toContain(
      'It has been changed 2 times.',
    );
  });
});

function placements({ confirmed, waiting, undecided, notEligible }: Allocation): Allocation['confirmed'] {
  return [...confirmed, ...waiting, ...undecided, ...notEligible];
}
