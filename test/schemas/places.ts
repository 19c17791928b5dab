import fc from 'fast-check';
import { OUTCOMES } from '../../src/eligibility/decision.js';
import { ROLES } from '../../src/vocabulary/people.js';

const key = fc.stringMatching(/^[a-z]{1,8}-\d{1,3}$/);
/** Applications as they are written. */
export const applications = fc.record(
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
/** Intakes as they are written. */
export const intakes = fc.record(
  {
    programme: key,
    edition: key,
    caps: fc.record({ roles: fc.record({ ect: cap, mentor: cap }, { requiredKeys: ['ect'] }), total: cap }),
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
