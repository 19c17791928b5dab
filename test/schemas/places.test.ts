import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocatePlaces } from '../../src/places/allocatePlaces.js';
import { applicationSchema } from '../../src/schemas/applicationSchema.js';
import { intakeSchema } from '../../src/schemas/intakeSchema.js';
import { problemsIn } from '../../src/schemas/problems/problemsIn.js';
import { applications, intakes } from './places.js';

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

    const result = intakeSchema.safeParse({ ...intake, cloces: 1 }, { reportInput: true });
    const problems = problemsIn(result.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

    expect(problems.toSorted()).toEqual([
      'caps.roles.ect: Enter the cap for ect as a whole number, 0 or more, or as noCap',
      'caps.roles.mentor: Enter the cap for mentor as a whole number, 0 or more, or as noCap',
      'caps.total: Enter the cap on all roles together as a whole number, 0 or more, or as noCap',
      'cloces: There is no field with this name; did you mean closes?',
      'order.by: Enter the order within a tier, by one of timeOfApplication, draw, list',
    ]);
  });

  it('tells what the core would tell, also where it could go on', () => {
    const intake = {
      programme: 'p',
      edition: 'e',
      caps: { roles: { ect: 1 }, total: 1 },
      order: { by: 'draw', seed: 's' },
    };

    expect(told({ ...intake, caps: { roles: {}, total: 1 } }, intakeSchema)).toEqual(['missing caps.roles']);
    expect(told({ ...intake, order: { by: 'list', applicationIds: ['a', 'a'] } }, intakeSchema)).toEqual([
      'duplicate order.applicationIds.1',
    ]);
    expect(told({ ...intake, order: { by: 'draw', seed: '' } }, intakeSchema)).toEqual(['missing order.seed']);
    expect(told({ ...intake, order: { by: 'draw', seed: '\ud800' } }, intakeSchema)).toEqual(['wrongKind order.seed']);
    expect(told({ ...intake, caps: { roles: { ect: 1e300 }, total: 1 } }, intakeSchema)).toHaveLength(1);
  });

  it('tells everything at once, also what only the core finds', () => {
    const intake = {
      programme: 'x',
      edition: 'y',
      caps: { roles: {}, total: 2 },
      order: { by: 'list', applicationIds: ['a', 'a'] },
      closes: { at: '2022-06-01', late: 'refusd' },
    };
    const roles = 'missing caps.roles';
    const twice = 'duplicate order.applicationIds.1';

    expect(told(intake, intakeSchema)).toEqual(['notOneOf closes.late', roles, twice]);
    expect(told({ ...intake, programme: undefined, caps: { roles: {} } }, intakeSchema)).toEqual([
      'missing programme',
      'missing caps.total',
      'notOneOf closes.late',
      roles,
      twice,
    ]);
    const order = { by: 'list', applicationIds: [7, 7, 'a', 'a'], sede: 's' };
    expect(told({ ...intake, caps: { roles: { etc: 1 }, total: 2 }, order, closes: undefined }, intakeSchema)).toEqual([
      'unknownName caps.roles.etc',
      'wrongKind order.applicationIds.0',
      'wrongKind order.applicationIds.1',
      'unknownName order.sede',
      'duplicate order.applicationIds.3',
    ]);
  });

  it('tells nothing twice of what has no parts', () => {
    const intake = { programme: 'x', edition: 'y', caps: 7, order: { by: 'list', applicationIds: 'aa' } };
    expect(told(intake, intakeSchema)).toEqual(['wrongKind caps', 'wrongKind order.applicationIds']);
    expect(told({ ...intake, caps: { roles: new Map(), total: 1 }, order: new Date(0) }, intakeSchema)).toEqual([
      'wrongKind caps.roles',
      'wrongKind order',
    ]);
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
