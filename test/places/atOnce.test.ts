import { allocatePlaces, changeAllocation, verifyAllocation } from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { application, ids, intakeWith } from './cases.js';

// All of a change takes effect at once: what one part of it does, the others already count on.

describe('whoever applies in the change that admits their role', () => {
  const intake = { ...intakeWith(1, 1, 'noCap'), caps: { roles: { ect: 1 }, total: 'noCap' } } as const;
  const first = application('1', 'ect', 1);
  const mentor = application('3', 'mentor', 3);
  const before = allocatePlaces(intake, [first]);

  it('is allocated', () => {
    const after = changeAllocation(intake, before, { caps: { roles: { mentor: 2 } }, apply: [mentor] });

    expect(ids(after.allocation.confirmed)).toEqual(['1', '3']);
    expect(after.problems).toEqual([]);
    expect(verifyAllocation(after.intake, [first, mentor], after.allocation, before)).toEqual([]);
  });

  it('takes no part in how far a cap can go down', () => {
    const after = changeAllocation(intake, before, { caps: { total: 1 }, apply: [application('2', 'ect', 2)] });

    expect([after.intake.caps.total, after.problems]).toEqual([1, []]);
    expect(ids(after.allocation.waiting)).toEqual(['2']);
  });
});
