import { InvalidInput } from '../problems/invalidInput.js';
import type { Problem } from '../problems/problem.js';
import type { Citation, Document } from '../vocabulary/citation.js';
import type { Fte } from '../vocabulary/fte.js';

const statutoryGuidance: Document = {
  id: 'G24',
  title: 'Induction for early career teachers (England): statutory guidance',
  publisher: 'Department for Education',
  edition: 'April 2024',
  address: 'github.com/DFE-Digital/register-early-career-teachers-public, documentation/policy',
};
const reducedTimetable: Citation = {
  document: statutoryGuidance,
  section: 'paragraphs 2.20 and 2.21',
  basis: 'stated',
  note: 'for part-time ECTs it asks for the equivalent: we take the same share of the part-time post',
};
// Percent of the timetable that an ECT may teach, by half of induction.
const MOST_IN_FIRST_HALF = 90;
const MOST_IN_SECOND_HALF = 95;

/** What a school knows about an ECT's timetable. */
export interface Timetable {
  /**
   * The half of statutory induction the ECT is in: 1 for its terms 1 to 3 (pro rata if part-time), 2 for the rest. Not
   * the year of the programme.
   */
  readonly half: 1 | 2;
  /** Whole minutes a full-time main-pay-range teacher of the school teaches in one timetable cycle, excluding PPA. */
  readonly comparableMinutes: number;
  /** Weeks in a cycle of the timetable; left out, 1. */
  readonly cycleWeeks?: number | undefined;
  /** The ECT's share of a full-time post. */
  readonly fte: Fte;
}

/** The most an ECT may teach, and the time this releases. The two add up to `comparable`. */
export interface TimeOff {
  /** The half of induction. */
  readonly half: 1 | 2;
  /** Percent of the timetable released. */
  readonly percent: number;
  /** Weeks in a cycle of the timetable. */
  readonly cycleWeeks: number;
  /** Minutes that a teacher of the same FTE teaches per cycle, rounded down. */
  readonly comparable: number;
  /** The most minutes the ECT may teach per cycle, rounded down. */
  readonly mayTeach: number;
  /** The minutes released per cycle: what is left. */
  readonly released: number;
  /** Where the limit was read. */
  readonly source: Citation;
}

/**
 * The most an early career teacher may teach, and the time off timetable.
 *
 * In the first half of induction an ECT teaches at most 90% of what the school's
 * main-pay-range teachers do, in the second at most 95%. It comes on top of
 * planning, preparation and assessment time, which is counted in neither figure.
 *
 * A timetable of 0 minutes releases nothing: it stands for a spell such as
 * maternity leave among the periods of a balance.
 *
 * @param timetable - whole minutes per cycle; the FTE as made by `fte`.
 * @throws {@link InvalidInput} for minutes or weeks that are not whole, or an invalid FTE.
 *
 * @example
 * ```ts
 * timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: fte(1) }).mayTeach; // => 1080
 * timeOffTimetable({ half: 2, comparableMinutes: 1200, fte: fte(0.6) }).released; // => 36
 * timeOffTimetable({ half: 1, comparableMinutes: 0, fte: fte(1) }).released; // => 0
 * ```
 */
export function timeOffTimetable({ half, comparableMinutes, cycleWeeks = 1, fte }: Timetable): TimeOff {
  checkTimetable(half, comparableMinutes, cycleWeeks, fte);
  const most = half === 1 ? MOST_IN_FIRST_HALF : MOST_IN_SECOND_HALF;
  const comparable = Math.floor((comparableMinutes * fte) / 100);
  // Rounded once, and down, because "at most" leaves no fraction of a minute to spare.
  const mayTeach = Math.floor((comparableMinutes * fte * most) / 10_000);
  return {
    half,
    percent: 100 - most,
    cycleWeeks,
    comparable,
    mayTeach,
    released: comparable - mayTeach,
    source: reducedTimetable,
  };
}

function checkTimetable(half: 1 | 2, comparableMinutes: number, cycleWeeks: number, fte: Fte): void {
  const problems: Problem[] = [];
  const isWhole = (value: number, least: number, most: number): boolean =>
    Number.isSafeInteger(value) && value >= least && value <= most;
  if (!isWhole(half, 1, 2)) {
    problems.push({ path: ['half'], code: 'notOneOf', message: 'The half of induction must be 1 or 2' });
  }
  if (!isWhole(comparableMinutes, 0, 100_000)) {
    problems.push({
      path: ['comparableMinutes'],
      code: 'outOfRange',
      message: 'Enter whole minutes a cycle, 0 to 100,000',
    });
  }
  if (!isWhole(cycleWeeks, 1, 10)) {
    problems.push({ path: ['cycleWeeks'], code: 'outOfRange', message: 'Enter whole weeks of a cycle, 1 to 10' });
  }
  if (!isWhole(fte, 1, 100)) {
    problems.push({
      path: ['fte'],
      code: 'notAShare',
      message: 'FTE must be in whole hundredths from 1 to 100: make it with fte(0.6)',
    });
  }
  if (problems.length > 0) throw new InvalidInput(problems);
}
