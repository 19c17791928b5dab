import { daysOf } from '../../calendar/academicYear.js';
import type { CivilDay } from '../../calendar/civilDay.js';
import type { SchoolCalendar, TeachingWeek } from '../../calendar/schoolCalendar.js';
import { WEEKDAYS, type Weekday } from '../../calendar/weekday.js';
import type { Role } from '../../vocabulary/people.js';
import type { Edition } from '../../vocabulary/programme.js';
import type { Enrolment, MentoredEct, WorkingPattern } from '../enrolment.js';
import type { PlanTerm } from '../plan.js';
import { type IsOpen, type OpenDays, openDays } from './placeInWeek.js';
import { programmeTerms } from './programmeTerms.js';

/** One run of a programme: whose it is, over which terms, and on which days people can be met. */
export interface Course {
  /** The edition that applies. */
  readonly edition: Edition;
  /** Whose time is planned. */
  readonly role: Role;
  /** The key of the person sessions are named after: the ECT, for joint ones. */
  readonly owner: string;
  /** The ECT of joint sessions; else `null`. */
  readonly ect: string | null;
  /** The day it started. */
  readonly start: CivilDay;
  /** The day from which an ECT is this mentor's, where another mentor coached them before. */
  readonly from: CivilDay | undefined;
  /** Its terms. */
  readonly terms: readonly PlanTerm[];
  /** The teaching weeks of its first year, and of its second. */
  readonly weeks: readonly [readonly TeachingWeek[], readonly TeachingWeek[]];
  /** The school's calendar. */
  readonly calendar: SchoolCalendar;
  /** The usual day, Monday 0; `null` where none was given. */
  readonly usual: number | null;
  /** The days of the week that everyone concerned works. */
  readonly open: OpenDays;
  /** Whether everyone concerned works on a day, and the course has started. */
  readonly isOpen: IsOpen;
  /** Whether someone concerned works part-time, on days that were not given. */
  readonly isOnUnknownDays: boolean;
  /** Whether the ECT (or the person, where there is none) works part-time. */
  readonly partTime: boolean;
  /** Whether it started after its year had begun. */
  readonly late: boolean;
}

const FULL_TIME = 100;

/** Of one who is not there, or of whom nothing else is known. */
const EVERY_DAY: WorkingPattern = {};

/** A person's own run of the programme: what they do without their mentor or their ECTs. */
export function ownCourse(edition: Edition, enrolment: Enrolment, calendar: SchoolCalendar): Course {
  return course(edition, enrolment.role, enrolment, EVERY_DAY, calendar);
}

/** What an ECT and a mentor do together: it follows the ECT's time on the programme, on days that both work. */
export function sharedCourse(
  edition: Edition,
  role: Role,
  ect: MentoredEct,
  other: WorkingPattern,
  calendar: SchoolCalendar,
): Course {
  return { ...course(edition, role, ect, other, calendar), ect: ect.person };
}

function course(
  edition: Edition,
  role: Role,
  whose: MentoredEct,
  other: WorkingPattern,
  calendar: SchoolCalendar,
): Course {
  const terms = programmeTerms(calendar, whose.start, edition.years);
  const open = openDays(whose.workingDays, other.workingDays);
  return {
    edition,
    role,
    owner: whose.person,
    ect: null,
    start: whose.start,
    from: whose.from,
    terms,
    weeks: [weeksOf(terms, 1), weeksOf(terms, 2)],
    calendar,
    usual: weekdayNumber(whose.usualDay),
    open,
    isOpen: (weekday, day) => open[weekday] === true && day >= whose.start,
    isOnUnknownDays: isOnUnknownDays(whose) || isOnUnknownDays(other),
    partTime: isPartTime(whose),
    late: isLate(terms, whose.start),
  };
}

/** A part-timer whose working days were not given may have sessions planned on a day off. */
export function isOnUnknownDays(pattern: WorkingPattern): boolean {
  return isPartTime(pattern) && pattern.workingDays === undefined;
}

function isPartTime({ fte }: WorkingPattern): boolean {
  return fte !== undefined && fte < FULL_TIME;
}

/** Whether a term, known or not, extends to a day or beyond: all do where no day is given. */
export function isFrom({ academicYear, last }: PlanTerm, day: CivilDay | undefined): boolean {
  return day === undefined || (last ?? daysOf(academicYear).last) >= day;
}

function weeksOf(terms: readonly PlanTerm[], year: 1 | 2): readonly TeachingWeek[] {
  const none: readonly TeachingWeek[] = [];
  return none.concat(...terms.filter((term) => term.year === year).map(({ weeks }) => weeks));
}

function weekdayNumber(day: Weekday | undefined): number | null {
  return day === undefined ? null : WEEKDAYS.indexOf(day);
}

function isLate(terms: readonly PlanTerm[], start: CivilDay): boolean {
  const first = terms[0] as PlanTerm; // every course has a term
  if (first.name !== 'autumn') return true;
  // Where the term's dates are not known, it has begun by October.
  return first.weeks[0] === undefined ? start.slice(5) >= '10-01' : first.weeks[0].inTerm > 1;
}
