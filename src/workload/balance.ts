import type { CivilDay } from '../calendar/civilDay.js';
import type { ActivityKind } from '../vocabulary/activity.js';
import type { Assumption } from '../vocabulary/assumption.js';

/** Whether the time released covers what is asked. */
export type Covered = 'yes' | 'no' | 'notKnown';

/** What stands in the way of a plain answer. */
export type BalanceGap = 'lengthsNotKnown' | 'activitiesNotCounted' | 'sessionsWithoutDay' | 'releaseNotKnown';

/** One week: time asked against time released. */
export interface WeekBalance {
  /** The week's Monday. */
  readonly week: CivilDay;
  /** The year of the programme; `null` outside the two. */
  readonly year: 1 | 2 | null;
  /** Known minutes asked, including those without a day. */
  readonly asked: number;
  /** Sessions whose length is not known. */
  readonly unknown: number;
  /**
   * Minutes released, shared by the teaching days in each period where the time off changes, or the ECT starts or
   * leaves, during the week; `null` where one of the ECT's teaching days is in no period, or the dates of the term are
   * not known.
   */
  readonly released: number | null;
  /** Minutes by which sessions with a day exceed the time released; 0 where they do not. */
  readonly short: number;
  /** The answer for this week. */
  readonly covered: Covered;
}

/** One year of the programme: time asked against time released. */
export interface YearBalance {
  /** The year of the programme; `null` for weeks after the two, into which sessions have moved. */
  readonly year: 1 | 2 | null;
  /** Known minutes asked, including those without a day. */
  readonly asked: number;
  /** Sessions whose length is not known. */
  readonly unknown: number;
  /** Activities that cannot be counted in sessions. */
  readonly uncounted: readonly ActivityKind[];
  /**
   * Minutes released in the teaching weeks of the year, from the ECT's start until they leave; `null` where the dates of one of its terms are not known, or no
   * period covers some of its weeks.
   */
  readonly released: number | null;
  /** Minutes by which sessions with a day exceed the time released over the year: the rest may fall in another year. */
  readonly short: number;
  /** The answer over the year as a whole. */
  readonly covered: Covered;
  /** Weeks in which sessions with a day exceed the time released. */
  readonly weeksOver: number;
}

/** The time taken by another of the person's programmes. */
export interface ApartTime {
  /** The programme's id. */
  readonly programme: string;
  /** The programme's title. */
  readonly name: string;
  /** Known minutes asked. */
  readonly minutes: number;
  /** Sessions whose length is not known. */
  readonly unknown: number;
  /** Activities that cannot be counted in sessions. */
  readonly uncounted: readonly ActivityKind[];
}

/** Whether the time released covers the programme. */
export interface Balance {
  /** Whether every single week is covered. */
  readonly everyWeek: Covered;
  /** Whether each year as a whole is covered. */
  readonly overTheYear: Covered;
  /** What stands in the way of a plain answer; empty where nothing does. */
  readonly gaps: readonly BalanceGap[];
  /** Week by week. */
  readonly weeks: readonly WeekBalance[];
  /** Year by year of the programme. */
  readonly years: readonly YearBalance[];
  /** Programmes whose time is not known to fall within the time released, this one included: shown, not counted. */
  readonly apart: readonly ApartTime[];
  /** What the answer rests on. */
  readonly assumptions: readonly Assumption[];
}
