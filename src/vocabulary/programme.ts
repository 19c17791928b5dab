import type { AcademicYear } from '../calendar/academicYear.js';
import type { CivilDay } from '../calendar/civilDay.js';
import type { Activity } from './activity.js';
import type { Citation, CitationsFor } from './citation.js';
import type { Rule } from './criterion.js';
import type { FactName } from './facts.js';
import type { Body, Role } from './people.js';
import type { Published } from './published.js';

/** How many places there are for a role. */
export interface Places {
  /** For whom. */
  readonly role: Role;
  /** The most people who can take part. */
  readonly most: number;
  /** Where it was read. */
  readonly source: Citation;
}

/** A group, phase or stage of a programme that people join according to their circumstances. */
export interface Route<F extends FactName = FactName> {
  /** A name, unique within the edition. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** Who joins it. */
  readonly when: Rule<F>;
  /** Where it was read. */
  readonly source: Citation;
}

/**
 * What someone who meets a rule may do: join, or join if places remain. Tiers are in order: the first that fits counts.
 */
export interface Tier<F extends FactName = FactName> {
  /** The outcome for those who meet the rule. */
  readonly outcome: 'eligible' | 'eligibleIfPlacesRemain';
  /** The rule. */
  readonly when: Rule<F>;
}

/** What a statement about a programme is about. */
export const STATEMENT_TOPICS = [
  'emphasis',
  'theme',
  'resource',
  'wayIn',
  'contact',
  'district',
  'platform',
  'partTime',
  'commitment',
  'community',
  'support',
  'excludesNobody',
  'inSchool',
  'evaluation',
  'release',
  'content',
  'succession',
] as const;

/** What a statement about a programme is about. */
export type StatementTopic = (typeof STATEMENT_TOPICS)[number];

/** Something a source says about a programme that no function calculates with: a theme, a contact, a way in. */
export interface Statement {
  /** A name, unique within the edition. */
  readonly id: string;
  /** What it is about. */
  readonly about: StatementTopic;
  /** What the source says, in our words, or the short name it gives. */
  readonly text: string;
  /** For whom, where it is not for everyone. */
  readonly roles?: readonly Role[];
  /** Whom to ask or tell, where there is someone. */
  readonly body?: Body;
  /** Where it was read. */
  readonly source: Citation;
}

/** The share of the timetable that an early career teacher is released for, by year, in percent. */
export interface TimeOffPercent {
  /** First year. */
  readonly year1: number;
  /** Second year. */
  readonly year2: number;
}

/** How a programme adapts when circumstances change the plan. */
export interface Flexibility {
  /** The most sessions of a kind that one week may hold when a missed one is caught up the week after. */
  readonly mostInAWeek: number;
  /** The year of the programme in which what was missed over several weeks can be revisited. */
  readonly revisitInYear: 1 | 2;
  /** How many weeks an absence or an issue may go on before it should be raised, so that the programme can be paused. */
  readonly raiseAfterWeeks: number;
  /** Whom it should be raised with. */
  readonly raiseWith: Body;
  /** Whom a part-time teacher has to talk to. */
  readonly partTimeTalkTo: Body;
  /** Who has to be told about part-time work, to adjust the programme. */
  readonly partTimeTell: Body;
  /** Where each field was read. */
  readonly sources: CitationsFor<Omit<Flexibility, 'sources'>>;
}

/** What is published about an edition; every field has a citation in `sources`. */
export interface EditionFields<F extends FactName> {
  /** The academic years in which a person may start on this edition; they keep it to its end. */
  readonly cohorts: readonly AcademicYear[];
  /** How many years it runs. */
  readonly years: 1 | 2;
  /** The last day on which anyone is trained on this edition; anyone who has not finished goes on to a later one. */
  readonly lastDay: Published<CivilDay>;
  /** The roles in which people can take part. */
  readonly roles: readonly Role[];
  /** Who pays for it. */
  readonly paidBy: Published<string>;
  /**
   * Time off timetable that the source gives early career teachers for it, `none` where it says that no additional time
   * is given.
   */
  readonly timeOffTimetable: Published<TimeOffPercent | 'none'>;
  /** How it adapts when circumstances change the plan. */
  readonly flexibility: Published<Flexibility>;
  /** How many places there are. */
  readonly places: Published<readonly Places[]>;
  /** What people do. */
  readonly activities: readonly Activity[];
  /** Groups or phases that people join according to their circumstances; the first that fits counts. */
  readonly routes: readonly Route<F>[];
  /** Who may take part, best tier first. */
  readonly tiers: readonly Tier<F>[];
  /** What is recommended for those who take part, and never decides. */
  readonly recommended: readonly Rule<F>[];
  /** What else the source says. */
  readonly statements: readonly Statement[];
}

/** One edition of a programme: what was published for those who start in its cohorts. */
export interface Edition<F extends FactName = FactName> extends EditionFields<F> {
  /** A name, unique among all programmes, that never changes. */
  readonly id: string;
  /** Where each field was read. */
  readonly sources: CitationsFor<EditionFields<F>>;
}

/** What is published about a programme, whatever its edition. */
export interface ProgrammeFields {
  /** Its title. */
  readonly name: string;
  /** What its publisher calls it: a programme, a pilot, a project, a community. */
  readonly kind: 'programme' | 'pilot' | 'project' | 'community';
  /** Who publishes or leads it. */
  readonly publisher: string;
}

/** A programme or project, as published: data, with a citation for every field. */
export interface Programme<F extends FactName = FactName> extends ProgrammeFields {
  /** A name that never changes. */
  readonly id: string;
  /** Its editions, in order of their cohorts. No cohort is in two of them. */
  readonly editions: readonly Edition<F>[];
  /**
   * The programme it adapts: this one is taken instead of that, never alongside it, with its activities, whose hours
   * count once.
   */
  readonly parent?: {
    /** The programme. */
    readonly programme: Programme;
    /** Where it was read. */
    readonly source: Citation;
  };
  /** The project it follows. */
  readonly succeeds?: {
    /** The project's id. */
    readonly id: string;
    /** Where it was read. */
    readonly source: Citation;
  };
  /** Where each field was read. */
  readonly sources: CitationsFor<ProgrammeFields>;
}
