import type { Basis, Citation, Document } from '../vocabulary/citation.js';
import type { Role } from '../vocabulary/people.js';

/** What the number of a rule counts. */
export const RULE_UNITS = [
  'minutes',
  'percent',
  'years',
  'weeks',
  'people',
  'sessionsInAWeek',
  'sessionsInAYear',
  'daysInAYear',
  'yearOfTheProgramme',
  'academicYears',
] as const;

/** What the number of a rule counts. */
export type RuleUnit = (typeof RULE_UNITS)[number];

/** The value of a rule: plain JSON. */
export type RuleValue =
  | string
  | number
  | boolean
  | readonly RuleValue[]
  | {
      /** A part of it, by name. */
      readonly [name: string]: RuleValue;
    };

/** Where a rule can be checked: the document by its key in the rulebook, and the place in it. */
export interface RuleCitation extends Omit<Citation, 'document' | 'basis'> {
  /** The key of the document. */
  readonly document: string;
}

/** One rule, as published. */
export interface RulebookRule {
  /** Its name, which never changes: the edition (or the programme), then the path to it in the data. */
  readonly id: string;
  /** The programme's id. */
  readonly programme: string;
  /** The edition's id; `null` for a rule that holds in every edition. */
  readonly edition: string | null;
  /** What it says, in a sentence. */
  readonly statement: string;
  /**
   * The same as a value: `notPublished` where the source says nothing, `toBeConfirmed` where it says that the value
   * will follow.
   */
  readonly value: RuleValue;
  /** What the number in the value counts; `null` where there is none. */
  readonly unit: RuleUnit | null;
  /** Whom it is for; if left out, everyone. */
  readonly roles?: readonly Role[];
  /** Whether the document states it, or it is derived, one provider's practice, or assumed. */
  readonly basis: Basis;
  /** Where it can be checked. */
  readonly citation: RuleCitation;
}

/** Every rule of some programmes, and the documents they were read in. */
export interface Rulebook {
  /** The documents, in the order in which they are first cited. */
  readonly documents: readonly Document[];
  /** The rules, programme by programme. */
  readonly rules: readonly RulebookRule[];
}
