import type { Weekday } from '../../src/calendar/weekday.js';
import type {
  Absence,
  ChangeOfFte,
  ChangeOfMentor,
  Defer,
  MissedSession,
  OfSomeone,
  Resume,
  Transfer,
  Withdraw,
} from '../../src/schedule/planEvent.js';
import { fte } from '../../src/vocabulary/fte.js';
import { day } from './schools.js';

// What can happen to someone, its days written as plain text. Where no person is named it is the one whose plan it is.

/** Away from a first to a last day; without a last one, on that day alone. */
export function absence(first: string, last = first, person?: string): Absence {
  return { kind: 'absence', first: day(first), last: day(last), ...of(person) };
}

export function missed(session: string, on: string): MissedSession {
  return { kind: 'missedSession', session, on: day(on) };
}

export function pause(from: string, person?: string): Defer {
  return { kind: 'defer', from: day(from), ...of(person) };
}

export function resume(from: string, person?: string): Resume {
  return { kind: 'resume', from: day(from), ...of(person) };
}

interface NewPattern extends OfSomeone {
  readonly workingDays?: readonly Weekday[];
  readonly usualDay?: Weekday;
}

/** Another share of a post, as people say it (0.6), or the same one on other days. */
export function changeOfFte(from: string, share: number, pattern: NewPattern = {}): ChangeOfFte {
  return { kind: 'changeOfFte', from: day(from), fte: fte(share), ...pattern };
}

export function transfer(from: string, school: string): Transfer {
  return { kind: 'transfer', from: day(from), school };
}

interface NewMentor {
  readonly ect?: string;
  readonly mentorWorkingDays?: readonly Weekday[];
  readonly trained?: boolean;
}

/** In an ECT's plan, another mentor for them; in a mentor's, the ECT whom they hand over. */
export function changeOfMentor(from: string, mentor: NewMentor = {}): ChangeOfMentor {
  return { kind: 'changeOfMentor', from: day(from), ...mentor };
}

export function withdraw(from: string, person?: string): Withdraw {
  return { kind: 'withdraw', from: day(from), ...of(person) };
}

function of(person: string | undefined): OfSomeone {
  return person === undefined ? {} : { person };
}
