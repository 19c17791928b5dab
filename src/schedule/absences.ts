import { plusYears } from '../calendar/academicYear.js';
import { type CivilDay, daysFrom, plusDays } from '../calendar/civilDay.js';
import { type DayKind, dayKind } from '../calendar/dayKind.js';
import type { Period } from '../calendar/period.js';
import type { SchoolCalendar } from '../calendar/schoolCalendar.js';
import type { Flexibility } from '../vocabulary/programme.js';
import type { LongOrShortAbsence, PlanningChoices } from './plan.js';
import { type Absence, type ChangeOfMentor, type PlanEvent, personOf, type Withdraw } from './planEvent.js';

/** A stretch of days that someone is away. */
export interface Away extends Period {
  /** Who: `self`, `mentor`, or the key of an ECT. */
  readonly person: string;
}

/** The calendar of the school where the plan's person is on a given day. */
type CalendarOn = (day: CivilDay) => SchoolCalendar;

/**
 * The absences in a plan's events, in order; two by the same person with no
 * teaching day between them are one. A mentor's absence concerns the ECT until
 * there is another mentor, and nobody's concerns the programme once they have left it.
 */
export function absencesIn(events: readonly PlanEvent[], calendarOn: CalendarOn): readonly Away[] {
  const all = events
    .filter((event): event is Absence => event.kind === 'absence')
    .map((event) => asLongAsItMatters({ person: personOf(event), first: event.first, last: event.last }, events));
  const merged: Away[] = [];
  for (const away of all) {
    const at = merged.findLastIndex(({ person }) => person === away.person);
    const before = merged[at];
    const isOne = before !== undefined && touches(before.last, away.first, calendarOn);
    if (isOne && asLongAsItMatters({ ...before, last: away.last }, events).last === away.last) {
      merged[at] = { ...before, last: away.last };
    } else {
      merged.push(away);
    }
  }
  return merged;
}

function asLongAsItMatters(away: Away, events: readonly PlanEvent[]): Away {
  const ends = events.flatMap((event) => (isEndFor(away.person, event) ? [event.from] : []));
  const within = ends.filter((day) => away.first < day && day <= away.last).toSorted()[0];
  return within === undefined ? away : { ...away, last: plusDays(within, -1) };
}

/** Whether someone's being away no longer matters from an event's day onwards. */
function isEndFor(person: string, event: PlanEvent): event is ChangeOfMentor | Withdraw {
  if (event.kind === 'changeOfMentor') return person === 'mentor' && event.ect === undefined;
  return event.kind === 'withdraw' && ['self', person].includes(personOf(event));
}

/** Whether no teaching day, and none that could be one, lies between two days. */
function touches(last: CivilDay, first: CivilDay, calendarOn: CalendarOn): boolean {
  for (let day = plusDays(last, 1); day < first; day = plusDays(day, 1)) {
    const kind = kindOf(day, calendarOn(day));
    if (kind === 'teachingDay' || kind === 'unknown') return false;
  }
  return true;
}

/** An absence with its length, counted as the caller chose. */
export function measured(
  { person, first, last }: Away,
  calendarOn: CalendarOn,
  choices: PlanningChoices,
  flexibility: Flexibility | null,
): LongOrShortAbsence {
  const counted = choices.absenceDays ?? 'allDays';
  const all = daysFrom(first, last) + 1;
  const days = counted === 'allDays' ? all : all - holidaysIn(first, last, calendarOn);
  const isLong = flexibility === null ? null : days > flexibility.raiseAfterWeeks * 7;
  return { person, first, last, days, counted, isLong };
}

/** Whether the course that an absence interrupts was paused meanwhile, so that nobody needs to raise it any more. */
export function isPausedDuring(
  { person, first, last }: Pick<LongOrShortAbsence, 'person' | 'first' | 'last'>,
  events: readonly PlanEvent[],
): boolean {
  const course = person === 'mentor' ? 'self' : person;
  const own = events.filter((event) => personOf(event) === course);
  const hasEnded = (from: CivilDay): boolean =>
    own.some((event) => event.kind === 'resume' && from < event.from && event.from <= first);
  return own.some((event) => event.kind === 'defer' && event.from <= last && !hasEnded(event.from));
}

/**
 * The days of school holidays in a stretch: a weekend or a bank holiday is one
 * where the day before it is, so that a half-term counts as a week whether or
 * not it is published with its weekends.
 */
function holidaysIn(first: CivilDay, last: CivilDay, calendarOn: CalendarOn): number {
  let holidays = 0;
  let isHoliday = false;
  // The week before shows whether a stretch that begins on a weekend begins in the holidays.
  for (let day = plusDays(first, -7); day <= last; day = plusDays(day, 1)) {
    isHoliday = follows(kindOf(day, calendarOn(day)), isHoliday);
    if (isHoliday && day >= first) holidays += 1;
  }
  return holidays;
}

/** What a day is at a school; between the last term of a year and the first of the next it is a holiday too. */
function kindOf(day: CivilDay, calendar: SchoolCalendar): DayKind {
  const kind = dayKind(calendar, day);
  if (kind !== 'unknown') return kind;
  const isSummer = calendar.years.some(({ academicYear, terms }, at) => {
    const next = calendar.years[at + 1];
    const [ended, begins] = [terms.at(-1)?.last, next?.terms[0]?.first];
    const isNext = next?.academicYear === plusYears(academicYear, 1);
    return isNext && ended !== undefined && begins !== undefined && ended < day && day < begins;
  });
  return isSummer ? 'holiday' : 'unknown';
}

function follows(kind: DayKind, isHoliday: boolean): boolean {
  if (kind === 'holiday' || kind === 'halfTerm') return true;
  return (kind === 'weekend' || kind === 'bankHoliday') && isHoliday;
}
