import type { CivilDay } from '../calendar/civilDay.js';
import type { ActivityKind } from '../vocabulary/activity.js';
import type { Assumption } from '../vocabulary/assumption.js';

/** Whether the time released covers what is asked. */
export type Covered = 'yes' | 'no' | 'notKnown';

/** What stands in the way of a plain answer. */
export type BalanceGap = 'lengthsNotKnown' | 'activitiesNotCounted' | 'sessionsWithoutDay' | 'releaseNotKnown';

/** One week, asked against released. */
export interface WeekBalance {
  /** The week's Monday. */
  readonly week: CivilDay;
  /** The year of the programme; `null` outside the two. */
  readonly year: 1 | 2 | null;
  /** Known minutes asked. */
  readonly asked: number;
  /** Sessions whose length is not known. */
  readonly unknown: number;
  /**
   * Minutes released, by the teaching days of each period where the time off changes in the week; `null` where a teaching
   * day is in no period, or the dates of the term are not known.
   */
  readonly released: number | null;
  /** Minutes by which what is known to be asked exceeds what is released; 0 where it does not. */
  readonly short: number;
  /** The answer for this week. */
  readonly covered: Covered;
}

/** One year of the programme, asked against released. */
export interface YearBalance {
  /** The year of the programme; `null` for weeks after the two, to which sessions have moved. */
  readonly year: 1 | 2 | null;
  /** Known minutes asked, those without a day included. */
  readonly asked: number;
  /** Sessions whose length is not known. */
  readonly unknown: number;
  /** Activities that cannot be counted in sessions. */
  readonly uncounted: readonly ActivityKind[];
  /**
   * Minutes released in the teaching weeks of the year; `null` where the dates of one of its terms are not known, or some of
   * its weeks are covered by no period.
   */
  readonly released: number | null;
  /** Minutes by which what has a day exceeds what is released over the year: what has none may come in another. */
  readonly short: number;
  /** The answer over the year as a whole. */
  readonly covered: Covered;
  /** Weeks of it in which the known time asked runs over. */
  readonly weeksOver: number;
}

/** The time of another programme of the person. */
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

/** Does the time released cover the programme? */
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
  /** Other programmes of the person whose time is not known to be inside the time released: shown, not counted. */
  readonly apart: readonly ApartTime[];
  /** What the answer rests on. */
  readonly assumptions: readonly Assumption[];
}
