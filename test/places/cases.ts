import type { Application, Cap, Intake, IntakeOrder, Outcome } from 'ecf-rules';
import fc from 'fast-check';

/** An intake for ECTs and mentors, first come, first served. */
export function intakeWith(ect: Cap, mentor: Cap, total: Cap, more: Partial<Intake> = {}): Intake {
  return {
    programme: 'ect-maths-pilot',
    edition: 'ect-maths-pilot-2022',
    caps: { roles: { ect, mentor }, total },
    order: { by: 'timeOfApplication' },
    ...more,
  };
}

/** A good application, one day after another in order of `at`. */
export function application(
  applicationId: string,
  role: Application['role'],
  at: number,
  more: Partial<Application> = {},
): Application {
  return {
    applicationId,
    person: `person of ${applicationId}`,
    role,
    decision: { outcome: 'eligible' },
    appliedAt: `2022-06-${String(at).padStart(2, '0')}`,
    ...more,
  };
}

/** A pair: the ECT `e…` and the mentor `m…`, who applied on the same day. */
export function pair(name: string, at: number, more: Partial<Application> = {}): readonly [Application, Application] {
  return [
    application(`e${name}`, 'ect', at, { pairedWith: `m${name}`, ...more }),
    application(`m${name}`, 'mentor', at, { pairedWith: `e${name}`, ...more }),
  ];
}

/** The ids of some placements, in their order. */
export function ids(placements: readonly { readonly applicationId: string }[]): readonly string[] {
  return placements.map(({ applicationId }) => applicationId);
}

/** Applications to one intake, some of them in pairs; many at the same moment, for that is where mistakes live. */
export const applicationLists: fc.Arbitrary<readonly Application[]> = fc
  .array(
    fc.record({
      paired: fc.boolean(),
      role: fc.constantFrom('ect' as const, 'mentor' as const),
      one: fc.record({ outcome: outcomes(), tier: fc.constantFrom(1, 2, undefined), at: moments() }),
      other: fc.record({ outcome: outcomes(), tier: fc.constantFrom(1, 2, undefined), at: moments() }),
      id: fc.nat({ max: 999 }),
    }),
    { maxLength: 14 },
  )
  .map((entries) =>
    entries.flatMap(({ paired, role, one, other, id }, index): readonly Application[] => {
      // Ids that do not follow the order in which they were made.
      const name = `${String(id).padStart(3, '0')}-${index}`;
      const first = { person: `p${name}`, decision: { outcome: one.outcome, tier: one.tier }, appliedAt: one.at };
      const second = {
        person: `q${name}`,
        decision: { outcome: other.outcome, tier: other.tier },
        appliedAt: other.at,
      };
      if (!paired) return [{ ...first, applicationId: `a${name}`, role }];
      const [ect, mentor] = index % 2 === 0 ? [`e${name}`, `m${name}`] : [`z${name}`, `b${name}`];
      return [
        { ...first, applicationId: ect, role: 'ect', pairedWith: mentor },
        { ...second, applicationId: mentor, role: 'mentor', pairedWith: ect },
      ];
    }),
  );

/** Intakes with small caps, so that places run out. */
export const intakes: fc.Arbitrary<Intake> = fc
  .record({
    ect: caps(6),
    mentor: caps(6),
    total: caps(9),
    order: fc.constantFrom<IntakeOrder>(
      { by: 'timeOfApplication' },
      { by: 'timeOfApplication', drawTiesWith: 'ties' },
      { by: 'draw', seed: 'summer' },
      { by: 'list', applicationIds: ['a000-0', 'e000-1'] },
    ),
    closes: fc.constantFrom(
      undefined,
      { at: '2022-06-02T12:00', late: 'lastInTier' as const },
      { at: '2022-06-02', late: 'refused' as const },
    ),
    refer: fc.constantFrom('waits' as const, 'holdsPlace' as const),
    moreInformationNeeded: fc.constantFrom('waits' as const, 'holdsPlace' as const),
  })
  .map(({ ect, mentor, total, order, closes, refer, moreInformationNeeded }) =>
    intakeWith(ect, mentor, total, { order, closes, undecided: { refer, moreInformationNeeded } }),
  );

/** A list order that names some of the applications, in an order of its own. */
export function listing(intake: Intake, applications: readonly Application[]): Intake {
  if (intake.order.by !== 'list') return intake;
  const some = applications.filter((_, at) => at % 3 !== 0).map(({ applicationId }) => applicationId);
  return { ...intake, order: { by: 'list', applicationIds: some.toReversed() } };
}

/** Caps from 0 up, now and then none. */
export function caps(most: number): fc.Arbitrary<Cap> {
  return fc.oneof(
    { weight: 5, arbitrary: fc.nat({ max: most }) },
    { weight: 1, arbitrary: fc.constant('noCap' as const) },
  );
}

function outcomes(): fc.Arbitrary<Outcome> {
  return fc.constantFrom(
    'eligible',
    'eligible',
    'eligible',
    'eligibleIfPlacesRemain',
    'eligibleIfPlacesRemain',
    'refer',
    'moreInformationNeeded',
    'ineligible',
    'noRuleKnown',
  );
}

function moments(): fc.Arbitrary<string> {
  return fc.constantFrom(
    '2022-06-01',
    '2022-06-01T09:30',
    '2022-06-01T09:30:15',
    '2022-06-02T12:00',
    '2022-06-02',
    '2022-06-03T00:00',
  );
}
