import type { CivilDay } from '../calendar/civilDay.js';
import type { Balance } from './balance.js';

/** A week that exceeds the time released by more than it did before. */
export interface HeavierWeek {
  /** The week's Monday. */
  readonly week: CivilDay;
  /** Minutes by which it ran over before. */
  readonly before: number;
  /** Minutes by which it runs over now. */
  readonly now: number;
}

/**
 * The weeks that have come to exceed the time released, or exceed it by more,
 * from one balance to another: after an absence was caught up, say.
 *
 * @example
 * ```ts
 * const enrolment = { person: 'ect-1', role: 'ect', school: 'sample', start: civilDay('2024-09-03'), usualDay: 'tuesday' } as const;
 * const calendars = [schoolCalendar(sampleDates)];
 * const timeOff = timeOffTimetable({ half: 1, comparableMinutes: 1200, fte: fte(1) });
 * const released = [{ first: civilDay('2024-09-01'), last: civilDay('2025-08-31'), timeOff }];
 * const assume = [selfStudyOf45Minutes];
 * const plan = planSchedule(ambitionEct, enrolment, { calendars });
 * const absence = { kind: 'absence', first: civilDay('2024-11-19'), last: civilDay('2024-11-19') } as const;
 * const later = replanSchedule(ambitionEct, plan, { calendars, events: [absence] }).plan;
 * heavierWeeks(
 *   timeOffBalance(tallyWorkload(plan, { assume }), released),
 *   timeOffBalance(tallyWorkload(later, { assume }), released),
 * );
 * // => [{ week: '2024-11-25', before: 0, now: 60 }]
 * ```
 */
export function heavierWeeks(before: Balance, after: Balance): readonly HeavierWeek[] {
  const short = new Map(before.weeks.map((week) => [week.week, week.short]));
  return after.weeks.flatMap(({ week, short: now }) => {
    const was = short.get(week) ?? 0;
    return now > was ? [{ week, before: was, now }] : [];
  });
}
