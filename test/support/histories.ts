import fc from 'fast-check';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import type { SchoolDates, TermDates } from '../../src/calendar/schoolDates.js';
import { WEEKDAYS, type Weekday } from '../../src/calendar/weekday.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { Plan, Planning, PlanningChoices } from '../../src/schedule/plan.js';
import type { EventKind, PlanEvent } from '../../src/schedule/planEvent.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import type { Fte } from '../../src/vocabulary/fte.js';
import { calendarOf } from './calendars.js';
import { dayLater, weekdayOf } from './dayCounter.js';
import { ects, mentors, type Placed } from './enrolments.js';
import { absence, changeOfMentor, missed, pause, resume, transfer, withdraw } from './events.js';
import { day } from './schools.js';
import { isTaughtAt } from './teaching.js';

/** Someone on the programme, two schools, and what happened, each event at a time when it could have. */
export interface History {
  readonly who: Enrolment;
  readonly schools: readonly [SchoolDates, SchoolDates];
  readonly choices: PlanningChoices;
  readonly events: readonly PlanEvent[];
}

/** The key of the other school, which keeps other dates. */
export const OTHER_SCHOOL = 'elsewhere';

/** Something that might happen, before it is known whether it can. */
interface Chance {
  readonly kind: EventKind;
  readonly after: number;
  readonly lasts: number;
  readonly whom: number;
  readonly which: number;
}

const chance = (kinds: readonly EventKind[]): fc.Arbitrary<Chance> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    after: fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }) }, fc.integer({ min: 1, max: 200 })),
    lasts: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 24, max: 32 }), fc.integer({ min: 0, max: 90 })),
    whom: fc.nat(),
    which: fc.nat(),
  });

const ANYTHING: readonly EventKind[] = [
  'absence',
  'absence',
  'missedSession',
  'missedSession',
  'defer',
  'resume',
  'resume',
  'changeOfFte',
  'transfer',
  'changeOfMentor',
  'withdraw',
];

const choices: fc.Arbitrary<PlanningChoices> = fc.record(
  {
    fortnight: fc.constantFrom('oddWeeks', 'evenWeeks', 'restartEachTerm'),
    unpublishedDates: fc.constantFrom('spread', 'undated'),
    partTime: fc.constantFrom('fullPace', 'partTimePace'),
    missedEvents: fc.constantFrom('open', 'hubPractice'),
    absenceDays: fc.constantFrom('allDays', 'withoutHolidays'),
  },
  { requiredKeys: [] },
);

/** Up to seven events of the given kinds, happening to an ECT or a mentor. */
export function historiesOf(
  people: fc.Arbitrary<Placed<Enrolment>> = fc.oneof(ects, mentors),
  kinds: readonly EventKind[] = ANYTHING,
): fc.Arbitrary<History> {
  return fc
    .tuple(
      people,
      choices,
      fc.array(chance(kinds), { minLength: 1, maxLength: 7 }),
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([{ dates, who }, chosen, chances, shift, known]) => {
      const events: PlanEvent[] = [];
      const history: History = { who, schools: [dates, otherSchool(dates, shift, known)], choices: chosen, events };
      let today: string = who.start;
      for (const each of chances) {
        today = dayLater(today, each.after);
        const event = happening(history, each, day(today));
        if (event === undefined) continue;
        events.push(event);
        if (event.kind === 'missedSession') today = event.on;
      }
      return history;
    });
}

/** What anything might happen to anyone. */
export const histories: fc.Arbitrary<History> = historiesOf();

/** The planning that a history asks for. */
export function planningOf({ schools, choices: chosen }: History, events: readonly PlanEvent[]): Planning {
  return { calendars: schools.map(calendarOf), ...chosen, events };
}

/** The plan that a history leads to; with other events, the one that those do. */
export function planAfter(history: History, events: readonly PlanEvent[] = history.events): Plan {
  return planSchedule(ambitionEct, history.who, planningOf(history, events));
}

/**
 * A school with the same terms, as far as they are known, but half-terms a week later, other training days and an earlier
 * end of the year.
 */
function otherSchool({ years }: SchoolDates, shift: number, known: number): SchoolDates {
  return {
    school: OTHER_SCHOOL,
    years: years.slice(0, known).map((year) => ({
      ...year,
      terms: year.terms.map((term) => otherTerm(term, shift)),
      trainingDays: [day(dayLater(year.terms[0]?.last ?? '', -shift))],
    })),
  };
}

function otherTerm({ name, first, last, halfTerm }: TermDates, shift: number): TermDates {
  const dates = { name, first, last: name === 'summer' ? day(dayLater(last, -7 * shift)) : last };
  if (halfTerm === undefined) return dates;
  const moved = { first: day(dayLater(halfTerm.first, 7)), last: day(dayLater(halfTerm.last, 7)) };
  return moved.last > dates.last ? dates : { ...dates, halfTerm: moved };
}

/** The event, if it can happen on the day after all that has. */
function happening(history: History, each: Chance, today: CivilDay): PlanEvent | undefined {
  const { who, events } = history;
  const ofEcts = who.ects?.map(({ person }) => person) ?? [];
  const people = who.role === 'mentor' ? ['self', ...ofEcts] : ['self', 'mentor'];
  const person = people[each.whom % people.length] ?? 'self';
  const ect = who.ects?.find((other) => other.person === person);
  if (hasLeft(events, person) || today < (ect?.start ?? who.start)) return undefined;
  return MAKERS[each.kind](history, person, each, today);
}

type Maker = (history: History, person: string, each: Chance, today: CivilDay) => PlanEvent | undefined;

const MAKERS: Readonly<Record<EventKind, Maker>> = {
  absence: ({ events }, person, { lasts }, first) =>
    isAwayAfter(events, person, first) ? undefined : absence(first, dayLater(first, lasts), named(person)),
  missedSession: (history, _, { which }, today) => aMissedSession(history, which, today),
  defer: ({ who, events }, person, _, from) => {
    const course = courseOf(who, person);
    return isPausedAfter(events, course) ? undefined : pause(from, named(course));
  },
  resume: ({ who, events }, person, _, from) => {
    const course = courseOf(who, person);
    return isPausedAfter(events, course) ? resume(from, named(course)) : undefined;
  },
  changeOfFte: (_, person, each, from) => ({
    kind: 'changeOfFte',
    from,
    ...pattern(each),
    ...(person === 'self' ? {} : { person }),
  }),
  transfer: ({ who }, _, { which }, from) => transfer(from, which % 2 === 0 ? OTHER_SCHOOL : who.school),
  changeOfMentor: ({ who }, person, { which }, from) => {
    if (who.role !== 'mentor') return changeOfMentor(from, { mentorWorkingDays: someDays(which) });
    return person === 'self' ? undefined : changeOfMentor(from, { ect: person });
  },
  withdraw: ({ who }, person, { which }, from) =>
    which % 3 === 0 ? withdraw(from, named(courseOf(who, person))) : undefined,
};

function named(person: string): string | undefined {
  return person === 'self' ? undefined : person;
}

function courseOf({ role }: Enrolment, person: string): string {
  return role === 'mentor' ? person : 'self';
}

function hasLeft(events: readonly PlanEvent[], person: string): boolean {
  return events.some((event) => event.kind === 'withdraw' && ['self', person].includes(event.person ?? 'self'));
}

function isAwayAfter(events: readonly PlanEvent[], person: string, on: CivilDay): boolean {
  return events.some((event) => event.kind === 'absence' && (event.person ?? 'self') === person && event.last >= on);
}

function isPausedAfter(events: readonly PlanEvent[], course: string): boolean {
  const last = events.findLast(
    (event) => (event.kind === 'defer' || event.kind === 'resume') && (event.person ?? 'self') === course,
  );
  return last?.kind === 'defer';
}

function aMissedSession(history: History, which: number, today: CivilDay): PlanEvent | undefined {
  const { sessions } = planAfter(history);
  const soon = sessions.filter(({ day: on }) => on !== null && on >= today).slice(0, 12);
  const one = soon[which % Math.max(1, soon.length)];
  return one?.day === null || one === undefined ? undefined : missed(one.id, one.day);
}

function pattern({ which, whom }: Chance): { fte: Fte; workingDays?: readonly Weekday[]; usualDay?: Weekday } {
  const fte = ([100, 80, 60, 50][which % 4] ?? 100) as Fte;
  if (fte === 100) return { fte };
  const workingDays = someDays(which);
  const usualDay = workingDays[whom % workingDays.length];
  return { fte, workingDays, ...(usualDay === undefined || which % 3 === 0 ? {} : { usualDay }) };
}

/** From two to five days of the week. */
function someDays(which: number): readonly Weekday[] {
  const off = [which % 5, Math.floor(which / 5) % 5, Math.floor(which / 25) % 5];
  return WEEKDAYS.filter((_, at) => !off.includes(at));
}

/** Whether a day is taught at the school where the person then is. */
export function isTaughtThere(history: History, on: string): boolean {
  return schoolsOn(history, on).some((dates) => isTaughtAt(dates, on));
}

/** Whether a day is known not to be taught there: after the last term that a school knows, nothing is. */
export function isFreeThere(history: History, on: string): boolean {
  const isKnown = schoolsOn(history, on).some(({ years }) => on <= (years.at(-1)?.terms.at(-1)?.last ?? ''));
  return isKnown && !isTaughtThere(history, on);
}

function schoolsOn({ who, schools, events }: History, on: string): readonly SchoolDates[] {
  const last = lastOf(events, on, (event) => event.kind === 'transfer');
  const school = last?.kind === 'transfer' ? last.school : who.school;
  return schools.filter((dates) => dates.school === school);
}

/** Whether someone works on a day, by what was known of them on that day. */
export function isWorkedBy({ who, events }: History, person: string, on: string): boolean {
  const changed = lastOf(
    events,
    on,
    (event) =>
      (event.kind === 'changeOfFte' && (event.person ?? 'self') === person) ||
      (event.kind === 'changeOfMentor' && person === 'mentor'),
  );
  const days = changed === undefined ? atFirst(who, person) : workingDaysIn(changed);
  const name = WEEKDAYS[weekdayOf(on)];
  return name !== undefined && (days === undefined || days.includes(name));
}

function workingDaysIn(event: PlanEvent): readonly Weekday[] | undefined {
  if (event.kind === 'changeOfMentor') return event.mentorWorkingDays;
  return event.kind === 'changeOfFte' ? event.workingDays : undefined;
}

function atFirst(
  { mentorWorkingDays, workingDays, ects: those }: Enrolment,
  person: string,
): readonly Weekday[] | undefined {
  if (person === 'mentor') return mentorWorkingDays;
  return person === 'self' ? workingDays : those?.find((ect) => ect.person === person)?.workingDays;
}

/** Whether someone is away on a day; a mentor's absence is over when there is another mentor. */
export function isAwayOn({ events }: History, person: string, on: string): boolean {
  return events.some(
    (event) =>
      event.kind === 'absence' &&
      (event.person ?? 'self') === person &&
      event.first <= on &&
      on <= event.last &&
      !(
        person === 'mentor' && events.some((other) => isHandover(other) && event.first < other.from && other.from <= on)
      ),
  );
}

function isHandover(event: PlanEvent): event is Extract<PlanEvent, { kind: 'changeOfMentor' }> {
  return event.kind === 'changeOfMentor';
}

/** Whether someone's course is paused on a day. */
export function isPausedOn({ events }: History, course: string, on: string): boolean {
  const last = lastOf(
    events,
    on,
    (event) => (event.kind === 'defer' || event.kind === 'resume') && (event.person ?? 'self') === course,
  );
  return last?.kind === 'defer';
}

function lastOf(events: readonly PlanEvent[], on: string, is: (event: PlanEvent) => boolean): PlanEvent | undefined {
  return events.findLast((event) => 'from' in event && event.from <= on && is(event));
}
