import type { Citation } from '../../vocabulary/citation.js';

/**
 * The services of the Department for Education that read the register, each in
 * its own way: the early careers framework service, the service to register early
 * career teachers, the one for national professional qualifications, and the one
 * to claim additional payments for teaching.
 */
export const GIAS_SERVICES = ['earlyCareersFramework', 'registerEcts', 'npq', 'claimPayments'] as const;

/** A service that reads the register. */
export type GiasService = (typeof GIAS_SERVICES)[number];

/** How one service reads a row of the register. */
export interface GiasReading<Value> {
  /** The service. */
  readonly service: GiasService;
  /** What it concludes; `notKnown` where the row lacks what it relies on, or the service does not say. */
  readonly value: Value | 'notKnown';
  /** Where that was read. */
  readonly source: Citation;
}

/** What a row of the register says, in so far as the services agree. */
export interface GiasAnswer<Value> {
  /** What is certain; `notKnown` where the services disagree or the row does not say. */
  readonly value: Value | 'notKnown';
  /** How each service that has a rule for it reads the row. */
  readonly readings: readonly GiasReading<Value>[];
}
