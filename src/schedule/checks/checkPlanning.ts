import { academicYearOf, isAcademicYear } from '../../calendar/academicYear.js';
import { isCivilDay } from '../../calendar/civilDay.js';
import { notADay } from '../../calendar/notADay.js';
import type { SchoolCalendar } from '../../calendar/schoolCalendar.js';
import { didYouMean } from '../../problems/didYouMean.js';
import { InvalidInput } from '../../problems/invalidInput.js';
import type { Problem } from '../../problems/problem.js';
import type { Report } from '../../problems/report.js';
import type { Edition } from '../../vocabulary/programme.js';
import type { Enrolment, MentoredEct, WorkingPattern } from '../enrolment.js';
import { FORTNIGHTS } from '../fortnight.js';
import type { FixedSession, Planning } from '../plan.js';
import { checkPattern, checkWorkingDays } from './checkPattern.js';

type Path = Problem['path'];

/**
 * The calendar of the enrolment's school, if the enrolment makes sense for
 * this edition; every problem at once if it does not.
 *
 * @throws {@link InvalidInput} with a problem for each.
 */
export function checkPlanning(edition: Edition | undefined, enrolment: Enrolment, planning: Planning): SchoolCalendar {
  const problems: Problem[] = [];
  const report: Report = (path, code, message) => problems.push({ path, code, message });

  const calendars: readonly SchoolCalendar[] = Array.isArray(planning.calendars) ? planning.calendars : [];
  const calendar = calendars.find((candidate) => candidate.school === enrolment.school);
  calendars.forEach(({ school }, at) => {
    if (calendars.findIndex((other) => other.school === school) !== at) {
      report(['calendars', at], 'duplicate', 'Enter one calendar for each school');
    }
  });
  if (calendar === undefined) {
    const schools = calendars.map(({ school }) => school);
    report(['school'], 'notFound', `There is no calendar for this school${didYouMean(enrolment.school, schools)}`);
  }
  checkStart(enrolment, [], report);
  checkPattern(enrolment, [], report);
  checkWorkingDays(enrolment.mentorWorkingDays, ['mentorWorkingDays'], report);
  if (planning.fortnight !== undefined && !FORTNIGHTS.includes(planning.fortnight)) {
    report(['fortnight'], 'notOneOf', `Fortnight must be one of ${FORTNIGHTS.join(', ')}`);
  }
  if (edition !== undefined) checkOnEdition(edition, enrolment, planning, report);
  if (enrolment.ects !== undefined && enrolment.role !== 'mentor') {
    report(['ects'], 'contradiction', 'Only a mentor has ECTs');
  }
  enrolment.ects?.forEach((ect, at, ects) => {
    checkEct(ect, at, enrolment, report);
    if (ects.findIndex((other) => other.person === ect.person) !== at) {
      report(['ects', at, 'person'], 'duplicate', 'Enter each ECT once');
    }
  });
  if (!meets(enrolment.workingDays, enrolment.mentorWorkingDays)) {
    report(['mentorWorkingDays'], 'contradiction', 'Enter at least one day that the mentor and the ECT both work');
  }
  if (calendar === undefined || problems.length > 0) throw new InvalidInput(problems);
  return calendar;
}

function checkOnEdition(edition: Edition, { role }: Enrolment, { fixed = [] }: Planning, report: Report): void {
  if (!edition.roles.includes(role)) {
    report(['role'], 'notOneOf', `The role must be one of this programme: ${edition.roles.join(', ')}`);
  }
  fixed.forEach((date, at) => {
    checkFixedSession(date, ['fixed', at], report);
    const first = fixed.findIndex((other) => isSameSession(other, date));
    if (first !== at) report(['fixed', at], 'duplicate', 'Enter one day for each session');
  });
}

function isSameSession(one: FixedSession, other: FixedSession): boolean {
  return one.activity === other.activity && one.ordinal === other.ordinal && one.ect === other.ect;
}

function checkFixedSession({ day, ordinal, from, to }: FixedSession, path: Path, report: Report): void {
  if (!isCivilDay(day)) report([...path, 'day'], 'notADay', 'The day must exist, such as 2024-11-14');
  if (!Number.isSafeInteger(ordinal) || ordinal < 1) {
    report([...path, 'ordinal'], 'outOfRange', 'Say which of the sessions it is, counted from 1');
  }
  if (!isTime(from)) report([...path, 'from'], 'notATime', 'Enter a time of the day, such as 09:30');
  if (!isTime(to)) report([...path, 'to'], 'notATime', 'Enter a time of the day, such as 15:00');
  if (isTime(from) && isTime(to) && from !== undefined && to !== undefined && to <= from) {
    report([...path, 'to'], 'wrongOrder', 'The end must be later than the beginning');
  }
}

function isTime(time: string | undefined): boolean {
  return time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
}

function checkEct(ect: MentoredEct, at: number, enrolment: Enrolment, report: Report): void {
  checkStart(ect, ['ects', at], report);
  checkPattern(ect, ['ects', at], report);
  if (ect.person === 'self') {
    report(
      ['ects', at, 'person'],
      'contradiction',
      'Choose another key for the ECT: self is the person whose plan it is',
    );
  }
  if (ect.person === enrolment.person) {
    report(['ects', at, 'person'], 'contradiction', 'An ECT cannot be their own mentor');
  }
  if (!meets(enrolment.workingDays, ect.workingDays)) {
    report(
      ['ects', at, 'workingDays'],
      'contradiction',
      'Enter at least one day that the mentor and the ECT both work',
    );
  }
}

function checkStart({ start, cohort }: Pick<MentoredEct, 'start' | 'cohort'>, path: Path, report: Report): void {
  if (!isCivilDay(start)) report([...path, 'start'], 'notADay', notADay(path, 'The start').message);
  if (cohort !== undefined && !isAcademicYear(cohort)) {
    report([...path, 'cohort'], 'notAnAcademicYear', 'Enter an academic year, such as 2024/25');
  } else if (cohort !== undefined && isCivilDay(start) && cohort < academicYearOf(start)) {
    report([...path, 'cohort'], 'contradiction', 'The academic year must not be one that had ended before the start');
  }
}

function meets(some: WorkingPattern['workingDays'], others: WorkingPattern['workingDays']): boolean {
  return some === undefined || others === undefined || some.some((day) => others.includes(day));
}
