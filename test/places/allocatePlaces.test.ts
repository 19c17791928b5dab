import {
  type Application,
  allocatePlaces,
  type Decision,
  type Intake,
  InvalidInput,
  type Problem,
  verifyAllocation,
} from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { application, ids, intakeWith, pair } from './cases.js';

const second = { decision: { outcome: 'eligibleIfPlacesRemain' } } as const;
const free = intakeWith('noCap', 'noCap', 'noCap');

describe('the order', () => {
  it('puts eligible before eligibleIfPlacesRemain, whoever came first', () => {
    const { confirmed, waiting } = allocatePlaces(intakeWith(1, 0, 'noCap'), [
      application('a', 'ect', 1, second),
      application('b', 'ect', 2),
    ]);
    expect(ids(confirmed)).toEqual(['b']);
    expect(ids(waiting)).toEqual(['a']);
  });

  it('goes by time of application, what is left out counting as late as it can be', () => {
    const times = ['2022-06-02', '2022-06-01', '2022-06-01T23:59', '2022-06-01T23:59:59', '2022-06-01T00:00'];
    const { confirmed } = allocatePlaces(
      free,
      times.map((appliedAt, at) => application(`a${at}`, 'ect', 1, { appliedAt })),
    );
    expect(confirmed.map(({ appliedAt }) => appliedAt)).toEqual([
      '2022-06-01T00:00',
      '2022-06-01T23:59:59',
      '2022-06-01T23:59',
      '2022-06-01',
      '2022-06-02',
    ]);
  });

  it('goes by application id where the times are equal', () => {
    const { confirmed } = allocatePlaces(
      free,
      ['b', 'a', 'B', '10', '9'].map((id) => application(id, 'ect', 1)),
    );
    expect(ids(confirmed)).toEqual(['10', '9', 'B', 'a', 'b']);
  });

  it('goes by the list, and then by time for those it leaves out', () => {
    const order = { by: 'list', applicationIds: ['c', 'nobody', 'a', 'c'] } as const;
    const allocation = allocatePlaces(
      intakeWith('noCap', 'noCap', 'noCap', { order }),
      ['a', 'b', 'c', 'd'].map((id, at) => application(id, 'ect', 9 - at)),
    );
    expect(ids(allocation.confirmed)).toEqual(['c', 'a', 'd', 'b']);
    expect(allocation.problems.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ['duplicate', 3],
      ['notFound', 'nobody'],
    ]);
  });

  it('puts late ones last in their tier where the organiser takes them', () => {
    const closes = { at: '2022-06-02', late: 'lastInTier' } as const;
    const { confirmed } = allocatePlaces({ ...free, closes, order: { by: 'draw', seed: 's' } }, [
      application('late', 'ect', 3),
      application('in time', 'ect', 2, second),
      application('early', 'ect', 1),
    ]);
    expect(ids(confirmed)).toEqual(['early', 'late', 'in time']);
  });
});

describe('a pair', () => {
  it('has two places or none', () => {
    const { confirmed, waiting } = allocatePlaces(intakeWith(2, 1, 'noCap'), [...pair('1', 1), ...pair('2', 2)]);
    expect(ids(confirmed)).toEqual(['e1', 'm1']);
    expect(ids(waiting)).toEqual(['e2', 'm2']);
    expect(waiting.map(({ position, reason, full }) => [position, reason, full])).toEqual([
      [1, 'pairDoesNotFit', ['mentor']],
      [1, 'pairDoesNotFit', ['mentor']],
    ]);
  });

  it('has the worse tier and the later time of the two', () => {
    const [ect, mentor] = pair('1', 1);
    const allocation = allocatePlaces(free, [
      ect,
      { ...mentor, ...second, appliedAt: '2022-06-05' },
      application('a', 'ect', 9),
      application('b', 'ect', 4, second),
      application('c', 'ect', 6, second),
    ]);
    expect(ids(allocation.confirmed)).toEqual(['a', 'b', 'e1', 'm1', 'c']);
    expect(allocation.confirmed.map(({ tier }) => tier)[2]).toBe('eligibleIfPlacesRemain');
  });

  it('has the later place of the two on a list', () => {
    const order = { by: 'list', applicationIds: ['e1', 'a', 'm1', 'b', 'e2'] } as const;
    const allocation = allocatePlaces({ ...free, order }, [
      ...pair('1', 1),
      ...pair('2', 1),
      application('a', 'ect', 1),
      application('b', 'ect', 1),
    ]);
    expect(ids(allocation.confirmed)).toEqual(['a', 'e1', 'm1', 'b', 'e2', 'm2']);
  });

  it('is passed over where one place is left, and stays first on the waiting list', () => {
    const { confirmed, waiting } = allocatePlaces(intakeWith('noCap', 'noCap', 2), [
      application('a', 'ect', 1),
      ...pair('1', 2),
      application('b', 'mentor', 3, second),
      application('c', 'mentor', 4),
    ]);
    expect(ids(confirmed)).toEqual(['a', 'c']);
    expect(
      waiting.map(({ applicationId, position, positionInRole }) => [applicationId, position, positionInRole]),
    ).toEqual([
      ['e1', 1, 1],
      ['m1', 1, 1],
      ['b', 2, 2],
    ]);
  });

  it('is not eligible where one is not, and undecided where one is', () => {
    const [e1, m1] = pair('1', 1);
    const [e2, m2] = pair('2', 2);
    const [e3, m3] = pair('3', 3);
    const ineligible = { decision: { outcome: 'ineligible' } } as const;
    const referred = { decision: { outcome: 'refer', tier: 1 } } as const;
    const allocation = allocatePlaces(free, [
      e1,
      { ...m1, ...ineligible },
      e2,
      { ...m2, ...referred },
      { ...e3, ...referred },
      { ...m3, decision: { outcome: 'noRuleKnown' } },
    ]);
    expect(allocation.notEligible.map(({ applicationId, reason }) => [applicationId, reason])).toEqual([
      ['e1', 'partnerNotEligible'],
      ['m1', 'ineligible'],
      ['e3', 'partnerNotEligible'],
      ['m3', 'noRuleKnown'],
    ]);
    expect(allocation.undecided.map(({ applicationId, reason }) => [applicationId, reason])).toEqual([
      ['e2', 'partnerUndecided'],
      ['m2', 'refer'],
    ]);
  });
});

describe('who is not decided yet', () => {
  const applications = [
    application('r', 'ect', 1, { decision: { outcome: 'refer', tier: 1 } }),
    application('q', 'ect', 2, { decision: { outcome: 'moreInformationNeeded' } }),
    application('a', 'ect', 3),
    application('b', 'ect', 4, second),
  ];

  it('waits outside the order and holds no place', () => {
    const { confirmed, undecided } = allocatePlaces(intakeWith(2, 0, 'noCap'), applications);
    expect(ids(confirmed)).toEqual(['a', 'b']);
    expect(undecided.map(({ reason, holdsPlace, position }) => [reason, holdsPlace, position])).toEqual([
      ['refer', false, null],
      ['moreInformationNeeded', false, null],
    ]);
  });

  it('holds a place in the tier still open to it, where the organiser says so', () => {
    const undecided = { refer: 'holdsPlace', moreInformationNeeded: 'holdsPlace' } as const;
    const allocation = allocatePlaces(intakeWith(2, 0, 'noCap', { undecided }), applications);
    expect(ids(allocation.confirmed)).toEqual(['a']);
    expect(
      allocation.undecided.map(({ applicationId, tier, holdsPlace, position }) => [
        applicationId,
        tier,
        holdsPlace,
        position,
      ]),
    ).toEqual([
      ['r', 'eligible', true, null],
      ['q', 'eligibleIfPlacesRemain', false, 1],
    ]);
    expect(allocation.waiting.map(({ position }) => position)).toEqual([2]);
    expect(allocation.places[0]).toEqual({ cap: 'ect', most: 2, confirmed: 1, held: 1, left: 0 });
  });
});

describe('every answer', () => {
  it('says what it competed with', () => {
    const { waiting } = allocatePlaces(intakeWith(1, 1, 2), [
      ...pair('1', 1),
      application('a', 'ect', 2),
      application('b', 'mentor', 3),
    ]);
    expect(waiting.map(({ competition, full }) => ({ ...competition, full }))).toEqual([
      { inRole: 2, aheadInRole: 1, inAll: 4, aheadInAll: 2, full: ['ect', 'total'] },
      { inRole: 2, aheadInRole: 1, inAll: 4, aheadInAll: 3, full: ['mentor', 'total'] },
    ]);
  });

  it('repeats the decision without its findings', () => {
    const decision: Decision = {
      programme: 'ect-maths-pilot',
      name: 'Early Career Teacher Maths Pilot',
      edition: 'ect-maths-pilot-2022',
      cohort: '2022/23',
      on: '2022-06-01' as Decision['on'],
      outcome: 'eligible',
      tier: 1,
      route: null,
      findings: [],
      ask: [],
    };
    const { confirmed } = allocatePlaces(free, [application('a', 'ect', 1, { decision })]);
    expect(confirmed[0]?.decision).toEqual({ outcome: 'eligible', tier: 1 });
  });
});

describe('the organiser’s choices', () => {
  it.each<[Partial<Intake>, readonly string[]]>([
    [
      {},
      [
        'by-time-of-application',
        'ties-by-application-id',
        'never-closes',
        'refer-waits',
        'more-information-needed-waits',
      ],
    ],
    [{ order: { by: 'timeOfApplication', drawTiesWith: 's' } }, ['by-time-of-application', 'ties-by-draw']],
    [{ order: { by: 'draw', seed: 's' } }, ['by-draw', 'ties-by-application-id']],
    [{ order: { by: 'list', applicationIds: [] } }, ['by-list']],
    [{ closes: { at: '2022-06-01', late: 'refused' } }, ['late-refused']],
    [{ closes: { at: '2022-06-01', late: 'lastInTier' } }, ['late-last-in-tier']],
    [
      { undecided: { refer: 'holdsPlace', moreInformationNeeded: 'holdsPlace' } },
      ['refer-holds-place', 'more-information-needed-holds-place'],
    ],
  ])('are named in the result of %j', (more, names) => {
    const choices = allocatePlaces({ ...free, ...more }, []).choices.map(({ id }) => id);
    expect(choices).toEqual(
      expect.arrayContaining([...names, 'pair-together-or-not-at-all', 'pair-that-does-not-fit-is-passed-over']),
    );
  });
});

describe('an intake that is not one', () => {
  it('has all its problems told at once', () => {
    const wrong = {
      programme: '',
      edition: '',
      caps: { roles: { mentors: 3, ect: -1 }, total: 1.5 },
      order: { by: 'lottery' },
      closes: { at: '2022-02-30', late: 'forgiven' },
      undecided: { refer: 'hopes' },
    } as unknown as Intake;
    expect(
      problemsThrown(() => allocatePlaces(wrong, [])).map(({ path, code }) => `${path.join('.')} ${code}`),
    ).toEqual([
      'programme missing',
      'edition missing',
      'order.by notOneOf',
      'closes.at notADay',
      'closes.late notOneOf',
      'undecided.refer notOneOf',
      'caps.roles.ect outOfRange',
      'caps.roles.mentors unknownName',
      'caps.total outOfRange',
    ]);
  });

  it.each([
    [{ by: 'draw', seed: '' }, 'order.seed'],
    [{ by: 'timeOfApplication', drawTiesWith: '' }, 'order.drawTiesWith'],
    [{ by: 'list' }, 'order.applicationIds'],
  ])('has no order in %j', (order, path) => {
    const problems = problemsThrown(() => allocatePlaces({ ...free, order: order as Intake['order'] }, []));
    expect(problems.map((problem) => problem.path.join('.'))).toEqual([path]);
  });

  it.each([-1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'gives no place of a role whose cap is %d, and tells it; the others are given',
    (cap) => {
      const allocation = allocatePlaces(intakeWith(cap, 1, 'noCap'), [
        application('a', 'ect', 1),
        application('b', 'mentor', 1),
      ]);
      expect(ids(allocation.confirmed)).toEqual(['b']);
      expect(ids(allocation.waiting)).toEqual(['a']);
      expect(allocation.problems.map(({ path, code }) => [path, code])).toEqual([
        [['caps', 'roles', 'ect'], 'outOfRange'],
      ]);
    },
  );

  it('admits nobody where it names no role', () => {
    const allocation = allocatePlaces({ ...free, caps: { roles: {}, total: 3 } }, [application('a', 'ect', 1)]);
    expect(ids(allocation.refused)).toEqual(['a']);
    expect(allocation.problems.map(({ code }) => code)).toEqual(['missing']);
  });

  it('suggests the role that was meant', () => {
    const { problems } = allocatePlaces(
      { ...free, caps: { roles: { ect: 1, Mentor: 2, xyz: 1 } as Intake['caps']['roles'], total: 3 } },
      [],
    );
    expect(problems.map(({ message }) => message)).toEqual([
      'There is no role with this name; did you mean mentor?',
      'There is no role with this name',
    ]);
  });
});

describe('an application that cannot be allocated', () => {
  const closes = { at: '2022-06-10', late: 'refused' } as const;
  const told = (applications: readonly Application[]): readonly string[] => {
    const allocation = allocatePlaces({ ...free, closes }, [...applications, application('good', 'ect', 1)]);
    expect(ids(allocation.confirmed)).toContain('good');
    expect(verifyAllocation({ ...free, closes }, [...applications, application('good', 'ect', 1)], allocation)).toEqual(
      [],
    );
    expect(allocation.counts.applications).toBe(applications.length + 1);
    return allocation.refused.flatMap(({ problems }) =>
      problems.map(({ path, code }) => `${path.slice(1).join('.')} ${code}`),
    );
  };

  it('has everything told that is wrong with it, and the others are allocated', () => {
    const wrong = {
      applicationId: 'a',
      person: '',
      role: 'teacher',
      decision: { outcome: 'maybe', tier: 0, programme: 'x', edition: 'y' },
      appliedAt: '2022-06-31',
      pairedWith: 'nobody',
    } as unknown as Application;
    expect(told([wrong])).toEqual([
      'a.person missing',
      'a.role notOneOf',
      'a.decision.outcome notOneOf',
      'a.decision.tier outOfRange',
      'a.decision.programme contradiction',
      'a.decision.edition contradiction',
      'a.appliedAt notADay',
      'a.pairedWith notFound',
    ]);
  });

  it.each([
    '1/6/2022',
    '2022-6-1',
    '2022-06-01 09:30',
    '2022-06-01T24:00',
    '2022-06-01T9:30',
    '2022-06-01T09:30Z',
    '2022-02-29',
    '2100-02-29',
    '2022-13-01',
    '0999-01-01',
    '',
  ])('came at no time: %s', (appliedAt) => {
    expect(told([application('a', 'ect', 1, { appliedAt })])).toEqual(['a.appliedAt notADay']);
  });

  it.each(['2020-02-29', '2000-02-29T23:59:59', '2021-12-31T00:00'])('may have come on %s', (appliedAt) => {
    expect(told([application('a', 'ect', 1, { appliedAt })])).toEqual([]);
  });

  it('came late', () => {
    expect(told([application('a', 'ect', 11)])).toEqual(['a.appliedAt outside']);
    expect(told([application('a', 'ect', 10)])).toEqual([]);
  });

  it('has no id of its own', () => {
    expect(told([application('', 'ect', 2, { person: 'p' }), application('', 'ect', 3, { person: 'q' })])).toEqual([
      '.applicationId missing',
      '.applicationId missing',
    ]);
  });

  it('came twice: it counts once', () => {
    const twice = application('a', 'ect', 2);
    expect(told([twice, twice])).toEqual(['a.applicationId duplicate']);
    expect(told([twice, { ...twice }, { ...twice }])).toEqual([
      'a.applicationId duplicate',
      'a.applicationId duplicate',
    ]);
  });

  it('shares its id with another: neither can be told from the other', () => {
    expect(told([application('a', 'ect', 2), application('a', 'mentor', 3)])).toEqual([
      'a.applicationId duplicate',
      'a.applicationId duplicate',
    ]);
  });

  it('shares its id with another that differs only in the tier, or only in the partner', () => {
    const inTier = (tier: number) => application('a', 'ect', 2, { decision: { outcome: 'eligible', tier } });
    const twice = ['a.applicationId duplicate', 'a.applicationId duplicate'];

    expect(told([inTier(1), inTier(2)])).toEqual(twice);
    const withPartner = (pairedWith: string) => application('a', 'ect', 2, { pairedWith });
    expect(told([withPartner('b'), withPartner('c')]).filter((each) => twice.includes(each))).toEqual(twice);
  });

  it('came twice, once with nothing where the other has a field less: it counts once', () => {
    const short = application('a', 'ect', 2);
    const full: Application = { ...short, decision: { outcome: 'eligible', tier: null }, pairedWith: null };

    expect(told([short, full])).toEqual(['a.applicationId duplicate']);
  });

  it('is of a person who applied before: the earliest stands, by id where they came at once', () => {
    const again = { person: 'p' };
    expect(told([application('b', 'ect', 2, again), application('a', 'mentor', 3, again)])).toEqual([
      'a.person duplicate',
    ]);
    expect(told([application('b', 'ect', 2, again), application('a', 'mentor', 2, again)])).toEqual([
      'b.person duplicate',
    ]);
    expect(
      told([application('a', 'ect', 11, again), application('b', 'ect', 2, again), application('c', 'ect', 3)]),
    ).toEqual(['a.appliedAt outside']);
  });

  it('is of a pair that is none', () => {
    const [ect, mentor] = pair('1', 2);
    expect(told([ect, { ...mentor, pairedWith: null }])).toEqual(['e1.pairedWith contradiction']);
    expect(told([{ ...ect, pairedWith: 'e1' }])).toEqual([
      'e1.pairedWith contradiction',
      'e1.pairedWith contradiction',
    ]);
    expect(told([ect, { ...mentor, role: 'ect' }])).toEqual([
      'e1.pairedWith contradiction',
      'm1.pairedWith contradiction',
    ]);
  });

  it('is of a pair whose other cannot be allocated', () => {
    const [ect, mentor] = pair('1', 2);
    expect(told([ect, { ...mentor, person: '' }])).toEqual(['e1.pairedWith contradiction', 'm1.person missing']);
    expect(told([ect, mentor, { ...mentor, appliedAt: '2022-06-03' }])).toEqual([
      'e1.pairedWith contradiction',
      'm1.applicationId duplicate',
      'm1.applicationId duplicate',
    ]);
    expect(told([ect, { ...mentor, person: ect.person }])).toEqual([
      'e1.pairedWith contradiction',
      'm1.person duplicate',
    ]);
  });

  it('repeats no personal value in what it tells', () => {
    const { refused } = allocatePlaces(free, [application('secret', 'ect', 1, { person: 'Jo', pairedWith: 'other' })]);
    expect(refused.flatMap(({ problems }) => problems.map(({ message }) => message)).join()).not.toMatch(
      /secret|Jo|other/,
    );
  });
});

function problemsThrown(work: () => unknown): readonly Problem[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  throw new Error('nothing was thrown');
}
