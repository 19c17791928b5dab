import { type CivilDay, daysFrom, plusDays } from '../calendar/civilDay.js';
import { dayKind } from '../calendar/dayKind.js';
import type { Period } from '../calendar/period.js';
import type { SchoolCalendar } from '../calendar/schoolCalendar.js';
import type { Flexibility } from '../vocabulary/programme.js';
import type { LongOrShortAbsence, PlanningChoices } from './plan.js';
import type { Absence, PlanEvent } from './planEvent.js';
import { personOf } from './story.js';

/** A stretch of days that someone is away. */
export interface Away extends Period {
  /** Who: `self`, `mentor`, or the key of an ECT. */
  readonly person: string;
}

/**
 * The absences in a plan's events, in order; two of one person that have no
 * teaching day between them are one.
 */
export function absencesIn(events: readonly PlanEvent[], calendar: SchoolCalendar): readonly Away[] {
  const all = events
    .filter((event): event is Absence => event.kind === 'absence')
    .map((event) => ({ person: personOf(event), first: event.first, last: event.last }))
    .toSorted((one, other) => (one.first < other.first ? -1 : 1));
  const merged: Away[] = [];
  for (const away of all) {
    const at = merged.findLastIndex(({ person }) => person === away.person);
    const before = merged[at];
    if (before !== undefined && touches(before.last, away.first, calendar)) {
      merged[at] = { ...before, last: away.last };
    } else {
      merged.push(away);
    }
  }
  return merged;
}

/** Whether no teaching day, and none that could be one, lies between two days. */
function touches(last: CivilDay, first: CivilDay, calendar: SchoolCalendar): boolean {
  for (let day = plusDays(last, 1); day < first; day = plusDays(day, 1)) {
    const kind = dayKind(calendar, day);
    if (kind === 'teachingDay' || kind === 'unknown') return false;
  }
  return true;
}

/** An absence with its length, counted as the caller chose. */
export function measured(
  { person, first, last }: Away,
  calendar: SchoolCalendar,
  choices: PlanningChoices,
  flexibility: Flexibility | null,
): LongOrShortAbsence {
  const counted = choices.absenceDays ?? 'allDays';
  const all = daysFrom(first, last) + 1;
  const days = counted === 'allDays' ? all : all - holidaysIn(first, last, calendar);
  const isLong = flexibility === null ? null : days > flexibility.raiseAfterWeeks * 7;
  return { person, first, last, days, counted, isLong };
}

function holidaysIn(first: CivilDay, last: CivilDay, calendar: SchoolCalendar): number {
  let holidays = 0;
  for (let day = first; day <= last; day = plusDays(day, 1)) {
    const kind = dayKind(calendar, day);
    if (kind === 'holiday' || kind === 'halfTerm') holidays += 1;
  }
  return holidays;
}
