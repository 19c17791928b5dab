import type { Programme } from '../vocabulary/programme.js';
import { ambitionEct } from './ambitionEct.js';
import { ectMathsPilot } from './ectMathsPilot.js';
import { ittProviderCommunity } from './ittProviderCommunity.js';
import { secondaryMathsMatLeads } from './secondaryMathsMatLeads.js';
import { secondarySubjectLeadership } from './secondarySubjectLeadership.js';
import { sktmSecondaryEct } from './sktmSecondaryEct.js';
import { sktmSecondaryNonSpecialist } from './sktmSecondaryNonSpecialist.js';
import { strengtheningIttPartnerships } from './strengtheningIttPartnerships.js';
import { years5To8Continuity } from './years5To8Continuity.js';

/** Every programme this library holds. A program that needs one imports that one by its own name. */
export const programmes: readonly Programme[] = [
  ambitionEct,
  ectMathsPilot,
  secondaryMathsMatLeads,
  secondarySubjectLeadership,
  sktmSecondaryEct,
  sktmSecondaryNonSpecialist,
  years5To8Continuity,
  ittProviderCommunity,
  strengtheningIttPartnerships,
];
