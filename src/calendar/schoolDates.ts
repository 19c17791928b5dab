import type { AcademicYear } from './academicYear.js';
import type { CivilDay } from './civilDay.js';
import type { Period } from './period.js';

/** The names of the three terms of an academic year, in order. */
export const TERM_NAMES = ['autumn', 'spring', 'summer'] as const;

/** The name of a term. */
export type TermName = (typeof TERM_NAMES)[number];

/** A school term as a school publishes it. */
export interface TermDates extends Period {
  /** Which term. */
  readonly name: TermName;
  /** The half-term holiday, with or without its weekends; left out where there is none. */
  readonly halfTerm?: Period | undefined;
}

/** One academic year of a school, as the school publishes it. */
export interface YearDates {
  /** Which year. A school may begin it in August. */
  readonly academicYear: AcademicYear;
  /** Its three terms, in order. */
  readonly terms: readonly TermDates[];
  /** Training (INSET) days, inside or outside the terms, or `notPublished`. */
  readonly trainingDays: readonly CivilDay[] | 'notPublished';
}

/** The dates of a school, as the school publishes them. */
export interface SchoolDates {
  /** A key for the school, used by enrolments to refer to it. */
  readonly school: string;
  /** The years that are known, in order; years between them may be missing. */
  readonly years: readonly YearDates[];
}
