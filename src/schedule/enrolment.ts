import { type AcademicYear, academicYearOf } from '../calendar/academicYear.js';
import type { CivilDay } from '../calendar/civilDay.js';
import type { Weekday } from '../calendar/weekday.js';
import type { Fte } from '../vocabulary/fte.js';
import type { Role } from '../vocabulary/people.js';

/** A person's working week, as far as sessions are concerned. */
export interface WorkingPattern {
  /** The share of a full-time post; left out, full time. */
  readonly fte?: Fte | undefined;
  /** The days of the week worked; left out, all five. Nothing is placed on a day off. */
  readonly workingDays?: readonly Weekday[] | undefined;
  /** The day of the week on which coaching and study usually happen. */
  readonly usualDay?: Weekday | undefined;
}

/** An early career teacher as their mentor's plan sees them. */
export interface MentoredEct extends WorkingPattern {
  /** The ECT's key: the same as in the ECT's own enrolment, so that a joint session has one id. */
  readonly person: string;
  /** The day the ECT's training started, which sets how often they are coached. */
  readonly start: CivilDay;
  /** The academic year of that start, where it is later than the one the day is in. */
  readonly cohort?: AcademicYear | undefined;
  /** The first day this mentor coaches the ECT, where another mentor did before; left out, the ECT's start. */
  readonly from?: CivilDay | undefined;
  /** The days the previous mentor worked, as in the ECT's own plan; left out, all five. */
  readonly workingDaysOfMentorBefore?: readonly Weekday[] | undefined;
}

/** A person on a programme. Nothing ties it to a decision: many people are already enrolled. */
export interface Enrolment extends WorkingPattern {
  /** A key for the person that says nothing about them: never a name or a reference number. */
  readonly person: string;
  /** The person's role on the programme. */
  readonly role: Role;
  /** The key of the school, as in its calendar. */
  readonly school: string;
  /** The day the person's training started, or will. */
  readonly start: CivilDay;
  /** The academic year of that start, where it is later than the one the day is in (a term that begins in August). */
  readonly cohort?: AcademicYear | undefined;
  /** A mentor's ECTs, each at their own point of the programme. */
  readonly ects?: readonly MentoredEct[] | undefined;
  /** Whether a mentor has been trained already, and so coaches without a course of their own. */
  readonly trained?: boolean | undefined;
  /** The mentor's working days, for an ECT: coaching falls on days that both work. */
  readonly mentorWorkingDays?: readonly Weekday[] | undefined;
}

/** The academic year in which a person starts the programme: as given, or else the one their first day falls in. */
export function cohortOf({ start, cohort }: Pick<MentoredEct, 'start' | 'cohort'>): AcademicYear {
  return cohort ?? academicYearOf(start);
}
