import type { CivilDay } from '../calendar/civilDay.js';
import type { Citation, CitationsFor } from './citation.js';
import type { Role } from './people.js';
import type { Published } from './published.js';

/** The kinds of thing a programme asks people to do. */
export const ACTIVITY_KINDS = [
  'coaching',
  'selfStudy',
  'clinic',
  'conference',
  'coachingForMentors',
  'coordinatorEvent',
  'leaderSession',
  'workshop',
  'workGroupDay',
  'workGroupSession',
  'schoolTask',
  'expertInput',
  'localSupport',
  'meeting',
] as const;

/** A kind of thing a programme asks people to do. */
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** A local civil time, `HH:MM`, on the day it is given with. */
export type ClockTime = `${number}:${number}`;

/** A day with its times, as published. */
export interface DatedSession {
  /** The day. */
  readonly day: CivilDay;
  /** When it begins. */
  readonly from: ClockTime;
  /** When it ends. */
  readonly to: ClockTime;
}

/** How long one session lasts: whole minutes, or a full day whose hours are not published. */
export type Length = Published<number | 'fullDay'>;

/**
 * How often: every teaching week or every other one; a number of times in the
 * year, one a term or spread in a way not published; a number of days in all, or
 * their equivalent; or not published.
 */
export type Cadence =
  | {
      /** How often, in teaching weeks. */
      readonly every: 'week' | 'fortnight';
    }
  | {
      /** Sessions in the year. */
      readonly times: number;
      /** How they are spread over it. */
      readonly spread: 'oneATerm' | 'notPublished';
      /** Present where the number is a maximum. */
      readonly upTo?: true;
    }
  | {
      /** Whole days in the year. */
      readonly daysInAll: number;
      /** Present where the source allows the equivalent in other portions. */
      readonly orEquivalent?: true;
    }
  | 'notPublished';

/**
 * When: at a time the school sets, on published days, or at dates not published
 * or still to be confirmed.
 */
export type ActivityDates = Published<'setBySchool' | readonly DatedSession[]>;

/** Whether people are expected, may come, or are invited without its being their own programme time. */
export type Attendance = 'expected' | 'optional' | 'invited';

/** A part of a session. */
export interface LengthPart {
  /** What happens in it. */
  readonly what: 'observation' | 'feedback';
  /** How long it takes, in minutes. */
  readonly minutes: number;
}

/** One role's part in an activity. */
export interface Attends {
  /** Who. */
  readonly role: Role;
  /** How long one session takes people in this role. */
  readonly length: Length;
  /** Present where the source calls the length only typical. */
  readonly typical?: true;
  /** What the length is made up of, where the source says so. */
  readonly parts?: readonly LengthPart[];
  /** Where the length was read. */
  readonly source: Citation;
}

/** What is published about an activity, apart from its name and who attends. */
export interface ActivityFields {
  /** The year of the programme it belongs to. */
  readonly year: 1 | 2;
  /** How often. */
  readonly cadence: Cadence;
  /** For whom the source states that cadence. */
  readonly statedFor: 'everyone' | 'fullTime';
  /** When. */
  readonly dates: ActivityDates;
  /** Expected, optional or invited. */
  readonly attendance: Attendance;
  /** In one place, online, or either. */
  readonly format: Published<'faceToFace' | 'online' | 'faceToFaceOrOnline'>;
}

/** Something a programme asks people to do, with a citation for every field. */
export interface Activity extends ActivityFields {
  /** A name, unique within its edition, the same for as long as the edition stands. */
  readonly id: string;
  /** What kind of thing it is. */
  readonly kind: ActivityKind;
  /** Who takes part, and how long one session takes each. */
  readonly attends: readonly Attends[];
  /** Where each field was read. */
  readonly sources: CitationsFor<ActivityFields>;
}
