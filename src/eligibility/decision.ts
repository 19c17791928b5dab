import type { AcademicYear } from '../calendar/academicYear.js';
import type { CivilDay } from '../calendar/civilDay.js';
import type { FactName } from '../vocabulary/facts.js';
import type { Body } from '../vocabulary/people.js';
import type { Route } from '../vocabulary/programme.js';
import type { Finding } from './finding.js';

/**
 * The answers to "may this person join?". `eligible` and `ineligible` are final,
 * as is `eligibleIfPlacesRemain`; `moreInformationNeeded` waits for a fact;
 * `refer` waits for a named body; `noRuleKnown` means that no edition covers the
 * start that was asked about.
 */
export const OUTCOMES = [
  'eligible',
  'eligibleIfPlacesRemain',
  'refer',
  'moreInformationNeeded',
  'ineligible',
  'noRuleKnown',
] as const;

/** An answer to "may this person join?". */
export type Outcome = (typeof OUTCOMES)[number];

/** Something that a named body has to be asked. */
export interface Ask {
  /** Whom to ask. */
  readonly body: Body;
  /** The fact it decides. */
  readonly about: FactName;
  /** The criterion that waits for it. */
  readonly criterion: string;
}

/** The day of asking, and the start that is asked about. */
export interface Asked {
  /** The day of asking. */
  readonly on: CivilDay;
  /**
   * When the person starts, or started, on the programme: a day, or only the academic year. If left out, the day of
   * asking.
   */
  readonly start?: CivilDay | AcademicYear | undefined;
}

/** A decision on a start for which rules were published. */
export interface Decided {
  /** The programme's id. */
  readonly programme: string;
  /** The programme's title. */
  readonly name: string;
  /** The id of the edition that applies. */
  readonly edition: string;
  /** The academic year of the start. */
  readonly cohort: AcademicYear;
  /** The day of asking. */
  readonly on: CivilDay;
  /** The answer. */
  readonly outcome: Exclude<Outcome, 'noRuleKnown'>;
  /** The tier that gave the answer, 1 for the best; the last one where the person fits none. */
  readonly tier: number;
  /**
   * The group or phase the person would join; `null` where there is none, or where what decides it is not known. A fact
   * may decide it that the outcome does not rest on: then nothing waits for that fact, and it is a finding that is `unknown`.
   */
  readonly route: Pick<Route, 'id' | 'name' | 'source'> | null;
  /** What was found about each criterion for the person's role, tier by tier, then about what is recommended. */
  readonly findings: readonly Finding[];
  /**
   * Whom to ask about what; empty where the outcome is final. With `moreInformationNeeded`, a body may have to be asked
   * in addition to finding the missing facts.
   */
  readonly ask: readonly Ask[];
}

/** The answer where no edition covers the start that was asked about. */
export interface NoRuleKnown {
  /** The programme's id. */
  readonly programme: string;
  /** The programme's title. */
  readonly name: string;
  /** The academic year of the start. */
  readonly cohort: AcademicYear;
  /** The day of asking. */
  readonly on: CivilDay;
  /** The answer. */
  readonly outcome: 'noRuleKnown';
  /** The academic years of start that an edition does cover. */
  readonly covers: readonly AcademicYear[];
  /** Always empty: there are no criteria to judge. */
  readonly findings: readonly Finding[];
}

/** The answer to "may this person join?", with its reasons. */
export type Decision = Decided | NoRuleKnown;
