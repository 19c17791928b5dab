import { WEEKDAYS } from '../../calendar/weekday.js';
import type { Problem } from '../../problems/problem.js';
import type { Report } from '../../problems/report.js';
import { isFte } from '../../vocabulary/fte.js';
import type { WorkingPattern } from '../enrolment.js';

type Path = Problem['path'];

/** What to do about an FTE that is not in hundredths. */
export const FTE_IN_HUNDREDTHS = 'FTE must be in whole hundredths from 1 to 100: make it with fte(0.6)';

/** Reports what is wrong with someone's working week. */
export function checkPattern({ fte, workingDays, usualDay }: WorkingPattern, path: Path, report: Report): void {
  if (fte !== undefined && !isFte(fte)) {
    report([...path, 'fte'], 'notAShare', FTE_IN_HUNDREDTHS);
  }
  if (usualDay !== undefined && !WEEKDAYS.includes(usualDay)) {
    report([...path, 'usualDay'], 'notOneOf', `The usual day must be one of ${WEEKDAYS.join(', ')}`);
  }
  checkWorkingDays(workingDays, [...path, 'workingDays'], report);
  if (workingDays !== undefined && usualDay !== undefined && !workingDays.includes(usualDay)) {
    report([...path, 'usualDay'], 'contradiction', 'The usual day must be one of the working days');
  }
}

/** Reports what is wrong with the days someone works; left out, all five. */
export function checkWorkingDays(days: WorkingPattern['workingDays'], path: Path, report: Report): void {
  if (days?.length === 0) report(path, 'missing', 'Enter at least one working day');
  days?.forEach((day, at) => {
    if (!WEEKDAYS.includes(day)) {
      report([...path, at], 'notOneOf', `A working day must be one of ${WEEKDAYS.join(', ')}`);
    }
  });
}
