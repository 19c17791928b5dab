import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../src/eligibility/decision.js';
import { allocatePlaces } from '../../src/places/allocatePlaces.js';
import { applicationSchema } from '../../src/schemas/applicationSchema.js';
import { intakeSchema } from '../../src/schemas/intakeSchema.js';
import { problemsIn } from '../../src/schemas/problemsIn.js';
import { ROLES } from '../../src/vocabulary/people.js';

const key = fc.stringMatching(/^[a-z]{1,8}-\d{1,3}$/);
const applications = fc.record(
  {
    applicationId: key,
    person: key,
    role: fc.constantFrom(...ROLES),
    decision: fc.record({ outcome: fc.constantFrom(...OUTCOMES) }),
    appliedAt: fc.constantFrom('2022-06-01', '2022-02-28T09:30', '2024-02-29T23:59:59'),
    pairedWith: fc.option(key),
  },
  { requiredKeys: ['applicationId', 'person', 'role', 'decision', 'appliedAt'] },
);
const cap = fc.oneof(fc.nat(300), fc.constant('noCap' as const));
const intakes = fc.record(
  {
    programme: key,
    edition: key,
    caps: fc.record({ roles: fc.record({ ect: cap, mentor: cap }, { requiredKeys: [] }), total: cap }),
    order: fc.oneof(
      fc.constant({ by: 'timeOfApplication' as const }),
      fc.record({ by: fc.constant('draw' as const), seed: fc.string({ minLength: 1 }) }),
      fc.record({ by: fc.constant('list' as const), applicationIds: fc.uniqueArray(key) }),
    ),
    closes: fc.constant({ at: '2022-06-30T17:00', late: 'lastInTier' as const }),
    undecided: fc.constant({ refer: 'holdsPlace' as const }),
  },
  { requiredKeys: ['programme', 'edition', 'caps', 'order'] },
);

function told(input: unknown, schema: typeof intakeSchema | typeof applicationSchema): readonly string[] {
  const issues = schema.safeParse(input, { reportInput: true }).error?.issues ?? [];
  return problemsIn(issues).map(({ path, code }) => `${code} ${path.join('.')}`);
}

describe('the schema of applications', () => {
  it('takes applications as they are', () => {
    fc.assert(
      fc.property(applications, (application) => {
        expect(applicationSchema.parse(application)).toEqual(application);
      }),
    );
  });

  it('tells every mistake at once, in its place', () => {
    const application = {
      applicationId: ' ',
      persn: 'p',
      role: 'mento',
      decision: { outcome: 'yes' },
      appliedAt: '2022-02-30',
    };

    expect(told(application, applicationSchema).toSorted()).toEqual([
      'missing applicationId',
      'missing person',
      'notADay appliedAt',
      'notOneOf decision.outcome',
      'notOneOf role',
      'unknownName persn',
    ]);
  });

  it('takes a whole decision, and leaves aside what an allocation does not read', () => {
    const decision = { outcome: 'eligible', tier: 1, findings: [], programme: 'p' };
    const application = { applicationId: 'a', person: 'p', role: 'ect', decision, appliedAt: '2022-06-01' };

    expect(applicationSchema.parse(application).decision).toEqual({ outcome: 'eligible', tier: 1, programme: 'p' });
  });
});

describe('the schema of intakes', () => {
  it('takes intakes as they are, and the core understands them', () => {
    fc.assert(
      fc.property(intakes, (intake) => {
        expect(intakeSchema.parse(intake)).toEqual(intake);
        expect(allocatePlaces(intakeSchema.parse(intake), []).confirmed).toEqual([]);
      }),
    );
  });

  it('refuses caps that are negative or not whole, an order that is none, and a name it does not know', () => {
    const intake = {
      programme: 'p',
      edition: 'e',
      caps: { roles: { ect: -1, mentor: 1.5 }, total: '3' },
      order: { by: 'age' },
    };

    expect(told({ ...intake, cloces: 1 }, intakeSchema).length).toBe(5);
  });

  it('never crashes, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(typeof intakeSchema.safeParse(anything).success).toBe('boolean');
        expect(typeof applicationSchema.safeParse(anything).success).toBe('boolean');
      }),
    );
  });
});
