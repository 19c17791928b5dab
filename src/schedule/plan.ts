import type { AcademicYear } from '../calendar/academicYear.js';
import type { CivilDay } from '../calendar/civilDay.js';
import type { DayKind } from '../calendar/dayKind.js';
import type { SchoolCalendar, TeachingWeek } from '../calendar/schoolCalendar.js';
import type { TermName } from '../calendar/schoolDates.js';
import type { ActivityKind, Attendance, Cadence, ClockTime, Length } from '../vocabulary/activity.js';
import type { Assumption } from '../vocabulary/assumption.js';
import type { Citation } from '../vocabulary/citation.js';
import type { Role } from '../vocabulary/people.js';
import type { Flexibility, TimeOffPercent } from '../vocabulary/programme.js';
import type { Published } from '../vocabulary/published.js';
import type { Enrolment } from './enrolment.js';
import type { Fortnight } from './fortnight.js';
import type { EventKind, PlanEvent } from './planEvent.js';

/** What makes a plan, or one of its sessions, provisional. */
export const CAVEATS = [
  'noRuleKnown',
  'calendarNotKnown',
  'trainingDaysNotPublished',
  'bankHolidaysNotKnown',
  'partTimeCadenceNotPublished',
  'workingDaysNotGiven',
  'usualDayNotGiven',
  'ectsNotGiven',
  'datesNotPublished',
  'lateStart',
  'dayNotWorked',
  'pausedWithoutEnd',
  'longAbsence',
  'pastLastDay',
] as const;

/** A reason why a plan, or a session, is provisional. */
export type CaveatCode = (typeof CAVEATS)[number];

/** One reason why a plan is provisional, and what it is about. */
export interface Caveat {
  /** The reason. */
  readonly code: CaveatCode;
  /** The kind of session, day, term, academic year or programme that it is about. */
  readonly about: string;
  /** The ECT it is about, or whose joint sessions it is about; else `null`. */
  readonly ect: string | null;
}

/** A date that the provider, or the school, has actually set for a session. */
export interface FixedSession {
  /** The activity's id in its edition. */
  readonly activity: string;
  /** Which of the activity's sessions, from 1. */
  readonly ordinal: number;
  /** The ECT of a joint session, where a mentor has several. */
  readonly ect?: string | undefined;
  /** The day, kept whether or not it is a teaching day. */
  readonly day: CivilDay;
  /** When it begins, local time. */
  readonly from?: ClockTime | undefined;
  /** When it ends, local time. */
  readonly to?: ClockTime | undefined;
}

/** What the caller can choose where no source does. */
export interface PlanningChoices {
  /** Which weeks are the fortnightly ones; left out, weeks 1, 3, 5 … of the school year. */
  readonly fortnight?: Fortnight | undefined;
  /**
   * What to do with conferences, clinics and workshops whose number is published but whose dates are not: `spread`
   * them over the year, marked provisional (the default), or leave them `undated`.
   */
  readonly unpublishedDates?: 'spread' | 'undated' | undefined;
  /** Real dates, which replace provisional ones. */
  readonly fixed?: readonly FixedSession[] | undefined;
  /**
   * The pace agreed for a part-time ECT with the appropriate body and the provider: `fullPace`, finishing before
   * induction ends, or `partTimePace`, in proportion to the FTE. If left out, the plan is at full pace and provisional:
   * the appropriate body has to be asked, and the provider told.
   */
  readonly partTime?: 'fullPace' | 'partTimePace' | undefined;
  /**
   * What becomes of a missed clinic or conference: left `open`, since no programme page says (the default), or handled
   * as one hub does (`hubPractice`): a clinic is made up for by study, a conference needs another date.
   */
  readonly missedEvents?: 'open' | 'hubPractice' | undefined;
  /** Whether school holidays in an absence count towards its length: `allDays` (the default) or `withoutHolidays`. */
  readonly absenceDays?: 'allDays' | 'withoutHolidays' | undefined;
}

/** How many sessions of an activity there are: fixed when they are first planned. */
export interface SessionNumber {
  /** The activity's id in its edition. */
  readonly activity: string;
  /** The ECT of a joint activity; else `null`. */
  readonly ect: string | null;
  /** How many. */
  readonly number: number;
}

/** What a plan is made from, besides the programme and the enrolment. */
export interface Planning extends PlanningChoices {
  /** Calendars; those of the enrolment's school, and of any it transfers to, are used. */
  readonly calendars: readonly SchoolCalendar[];
  /** What has happened, in any order. */
  readonly events?: readonly PlanEvent[] | undefined;
  /** The numbers of sessions fixed by an earlier plan; left out, they are fixed now. */
  readonly numbers?: readonly SessionNumber[] | undefined;
}

/**
 * The state of a session: still `due`; `caughtUp` on a different day from the one missed; to be `revisit`ed in the
 * second year; `open`, with nothing published on what becomes of it; `paused` with the programme; or `dropped`, with
 * the rule.
 */
export const SESSION_STATES = ['due', 'caughtUp', 'revisit', 'open', 'paused', 'dropped'] as const;

/** The state of a session. */
export type SessionState = (typeof SESSION_STATES)[number];

/** Something that happened to a session. */
export interface SessionChange {
  /** What happened. */
  readonly by: EventKind;
  /** The day from which it took effect. */
  readonly on: CivilDay;
  /** The rule, or the assumption, by which it changed the session. */
  readonly rule: Citation;
}

/** The day a session would have been on, and why it is not on that day. */
export interface Moved {
  /** The day. */
  readonly day: CivilDay;
  /** Why there is no session on it: the kind of day at the school, a day off, too early, or what happened. */
  readonly because: DayKind | 'dayOff' | 'beforeStart' | EventKind;
}

/** One session of a person's plan. */
export interface Session {
  /**
   * A name made up of the edition, the person (the ECT, for a joint session), the activity and the ordinal: it stays
   * the same whenever the date changes.
   */
  readonly id: string;
  /** The activity's id in its edition. */
  readonly activity: string;
  /** What kind of thing it is. */
  readonly kind: ActivityKind;
  /** The year of the programme it belongs to. */
  readonly year: 1 | 2;
  /** Its place among the sessions of its activity, from 1. */
  readonly ordinal: number;
  /** Who takes part. */
  readonly who: readonly Role[];
  /** The ECT of a joint session; else `null`. */
  readonly ect: string | null;
  /** The day; `null` where there is none yet. */
  readonly day: CivilDay | null;
  /** Why there is no day; `null` where there is one. `noWorkingDay`: no day of its week is both taught and worked. */
  readonly undated:
    | 'notPublished'
    | 'toBeConfirmed'
    | 'calendarNotKnown'
    | 'noWorkingDay'
    | 'noWeekLeft'
    | 'needsAnotherDate'
    | 'toBeRevisited'
    | 'paused'
    | 'dropped'
    | null;
  /** The Monday of its week; `null` where the week is not known. */
  readonly week: CivilDay | null;
  /** When it begins, local time; `null` where that is not published. */
  readonly from: ClockTime | null;
  /** When it ends, local time; `null` where that is not published. */
  readonly to: ClockTime | null;
  /** How long it takes this person: whole minutes, a full day, or not published. */
  readonly minutes: Length;
  /** Expected, optional or invited. */
  readonly attendance: Attendance;
  /** How its day was set; `null` where there is none. */
  readonly placed: 'published' | 'fixed' | 'usualDay' | 'moved' | 'spread' | 'caughtUp' | null;
  /** Its state. */
  readonly state: SessionState;
  /** What has happened to it, in order; empty where nothing has. */
  readonly changes: readonly SessionChange[];
  /** The day it would have been on, and why it is not on that day; `null` where it was not moved. */
  readonly movedFrom: Moved | null;
  /** What makes it provisional; empty where nothing does. */
  readonly caveats: readonly CaveatCode[];
  /** The source that says there is such a session. */
  readonly source: Citation;
  /** Where its length was read. */
  readonly lengthSource: Citation;
}

/** Something the programme asks for whose number of sessions, or weeks, is not known. */
export interface Unscheduled {
  /** The activity's id in its edition. */
  readonly activity: string;
  /** What kind of thing it is. */
  readonly kind: ActivityKind;
  /** The year of the programme it belongs to. */
  readonly year: 1 | 2;
  /** The ECT of a joint activity; else `null`. */
  readonly ect: string | null;
  /** What is published about how often it happens. */
  readonly cadence: Cadence;
  /** How long one session takes this person. */
  readonly minutes: Length;
  /** Expected, optional or invited. */
  readonly attendance: Attendance;
  /** What is not known. */
  readonly why: Published<'calendarNotKnown' | 'ectsNotGiven' | 'onlyDaysInAll'>;
  /** The academic years and terms it is about, where it is not the whole year. */
  readonly terms: readonly string[];
  /** Where it was read. */
  readonly source: Citation;
}

/**
 * A term of a person's programme: three make up one of its years, from the term of the start. A mentor's plan also has
 * the terms of their ECTs.
 */
export interface PlanTerm {
  /** The academic year. */
  readonly academicYear: AcademicYear;
  /** Which term. */
  readonly name: TermName;
  /**
   * The year of the programme it belongs to; `null` where it is in neither of the person's own years: one of their ECTs
   * is on the programme then, or a session has moved there from an earlier term.
   */
  readonly year: 1 | 2 | null;
  /** Its last day; `null` where the school's calendar does not have it. */
  readonly last: CivilDay | null;
  /**
   * Its teaching weeks from the start onwards; empty where the calendar does not have it. After a change of school they
   * are counted on until the school year is over.
   */
  readonly weeks: readonly TeachingWeek[];
}

/** An absence, with its length counted as the caller chose. */
export interface LongOrShortAbsence {
  /** Who is away: `self`, `mentor`, or the key of an ECT. */
  readonly person: string;
  /** The first day. */
  readonly first: CivilDay;
  /** The last day. */
  readonly last: CivilDay;
  /** Its length in days. */
  readonly days: number;
  /** Which days were counted. */
  readonly counted: 'allDays' | 'withoutHolidays';
  /** Whether it lasts longer than the weeks after which it has to be raised; `null` where none are published. */
  readonly isLong: boolean | null;
}

/** What a person will do, and when. */
export interface Plan {
  /** The programme's id. */
  readonly programme: string;
  /** The programme's title. */
  readonly name: string;
  /** The id of the edition that applies; `null` where none covers the start. */
  readonly edition: string | null;
  /** The academic year of the start. */
  readonly cohort: AcademicYear;
  /** Who it is for. */
  readonly enrolment: Enrolment;
  /** What the caller chose. */
  readonly choices: PlanningChoices;
  /** What has happened, in order. */
  readonly events: readonly PlanEvent[];
  /** The numbers of sessions that are fixed. */
  readonly numbers: readonly SessionNumber[];
  /** Absences with their length, those that touch counted as one. */
  readonly absences: readonly LongOrShortAbsence[];
  /** What the programme allows when plans change, as published. */
  readonly flexibility: Published<Flexibility>;
  /** The terms it runs over. */
  readonly terms: readonly PlanTerm[];
  /** Every session known to exist, in order of day; those without a day come last. */
  readonly sessions: readonly Session[];
  /** What is asked for but cannot yet be counted in sessions. */
  readonly unscheduled: readonly Unscheduled[];
  /** The share of the timetable that the edition gives ECTs for it, as a percentage for each year. */
  readonly timeOffTimetable: Published<TimeOffPercent | 'none'>;
  /** What makes it provisional; empty where nothing does. */
  readonly caveats: readonly Caveat[];
  /** What was assumed in making it. */
  readonly assumptions: readonly Assumption[];
}
