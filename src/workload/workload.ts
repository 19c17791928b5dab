import type { AcademicYear } from '../calendar/academicYear.js';
import type { CivilDay } from '../calendar/civilDay.js';
import type { TermName } from '../calendar/schoolDates.js';
import type { ActivityKind } from '../vocabulary/activity.js';
import type { Role } from '../vocabulary/people.js';
import type { TimeOffPercent } from '../vocabulary/programme.js';
import type { Published } from '../vocabulary/published.js';
import type { WorkloadAssumption } from './assumptions.js';

/** Time asked of a person: what is known of it, in whole minutes, and how much is not. */
export interface Tally {
  /** Minutes of the expected sessions whose length is known, or assumed as the result says. */
  readonly minutes: number;
  /** How many expected sessions have no known length: they add no minutes. */
  readonly unknown: number;
  /** Minutes of optional sessions whose length is known, or assumed; counted in no other minutes. */
  readonly optionalMinutes: number;
  /** How many optional sessions have no known length. */
  readonly optionalUnknown: number;
}

/** One week's time. */
export interface WeekTally extends Tally {
  /** The week's Monday. */
  readonly week: CivilDay;
  /** Whether it is known to be a teaching week; in others no time is known to be released. */
  readonly taught: boolean;
  /**
   * Its teaching days from the person's start until they leave, Monday to Friday: `null` for any other day, and for all
   * of them where the dates of its term are not known.
   */
  readonly taughtDays: readonly (CivilDay | null)[] | null;
  /** How many more teaching days it has, before the person's start or from the day on which they leave. */
  readonly taughtOutside: number;
  /** The year of the programme it counts towards; `null` outside the person's own years, as in the plan's terms. */
  readonly year: 1 | 2 | null;
  /** The part of it that has no day, as no day of the week is both taught and worked; `null` where all of it has one. */
  readonly undated: Tally | null;
}

/** One term's time. */
export interface TermTally extends Tally {
  /** The academic year. */
  readonly academicYear: AcademicYear;
  /** Which term. */
  readonly term: TermName;
  /** The year of the programme it counts towards; `null` outside the person's own years, as in the plan's terms. */
  readonly year: 1 | 2 | null;
  /**
   * Its last day, as in the plan's terms; `null` where the school's calendar lacks it: its weeks are then not known.
   */
  readonly last: CivilDay | null;
}

/** One year's time; `undated` is the part of it that has no day yet. */
export interface YearTally extends Tally {
  /** The year of the programme; `null` for time outside the person's own years. */
  readonly year: 1 | 2 | null;
  /**
   * The part of it that has no day yet; what is to be revisited counts towards the year it is revisited in. Sessions
   * known only from an assumed cadence are in it where a pause or a pace puts them after the terms of the plan.
   */
  readonly undated: Tally;
  /** Kinds of activity that are asked for and cannot be counted in sessions. */
  readonly uncounted: readonly ActivityKind[];
}

/** One kind of session's time. */
export interface KindTally extends Tally {
  /** The kind. */
  readonly kind: ActivityKind;
}

/** A workload as of a day: what comes before it, and everything else that is counted, including what has no day yet. */
export interface DoneAndToCome {
  /** The day. */
  readonly day: CivilDay;
  /** Time of sessions before the day, and of assumed sessions in weeks that are over by then. */
  readonly done: Tally;
  /** All the rest of the total. */
  readonly toCome: Tally;
}

/** How much time a plan asks of its person. */
export interface Workload {
  /** The programme's id. */
  readonly programme: string;
  /** The programme's title. */
  readonly name: string;
  /** Whose time it is. */
  readonly person: string;
  /** The person's role on the programme. */
  readonly role: Role;
  /** Week by week: every teaching week of the plan until the person leaves, and any other week with a session. */
  readonly weeks: readonly WeekTally[];
  /** Term by term: the plan's terms, and any later ones in which it has a date. */
  readonly terms: readonly TermTally[];
  /** Year by year of the programme. */
  readonly years: readonly YearTally[];
  /** Kind by kind. */
  readonly kinds: readonly KindTally[];
  /** All of it. */
  readonly total: Tally;
  /** Sessions to which the person is only invited: counted in nobody's hours, and in none of the tallies. */
  readonly invited: number;
  /** What is done and what is to come, where a day was asked about; else `null`. */
  readonly asOf: DoneAndToCome | null;
  /** The share of the timetable released for it, as a percentage for each year, where the programme gives one. */
  readonly timeOffTimetable: Published<TimeOffPercent | 'none'>;
  /** What was assumed about lengths and cadences: those passed that were needed. */
  readonly assumptions: readonly WorkloadAssumption[];
}
