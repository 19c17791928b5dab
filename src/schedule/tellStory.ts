import { type CivilDay, plusDays } from '../calendar/civilDay.js';
import type { Period } from '../calendar/period.js';
import type { SchoolCalendar } from '../calendar/schoolCalendar.js';
import { InvalidInput } from '../problems/invalidInput.js';
import type { Flexibility } from '../vocabulary/programme.js';
import { type Away, absencesIn } from './absences.js';
import { applyAbsence, applyEvent, paceOf } from './applyEvent.js';
import {
  absenceCountsAllDays,
  absenceWithoutHolidays,
  missedEventsAsOneHub,
  missedEventsStayOpen,
  partTimeInProportion,
  pauseShiftsTheRest,
} from './assumptions.js';
import type { Enrolment, WorkingPattern } from './enrolment.js';
import { layAnew } from './moveSessions.js';
import type { Planning, PlanTerm, Session } from './plan.js';
import type { PlanDraft } from './planDraft.js';
import { inOrder, type PlanEvent } from './planEvent.js';
import { personOf, type Slot, type Story, slotsOf, weeksFrom } from './story.js';

const NO_END = '9999-12-31' as CivilDay;

/** What a plan is told: what is left of the sessions, and of the school. */
export interface Told {
  readonly sessions: readonly Session[];
  readonly absences: readonly Away[];
  readonly calendar: SchoolCalendar;
}

/**
 * Tells a plan everything that happened, in order of days, and gives its
 * sessions as they then stand. The same events give the same sessions, in
 * whatever order they were named.
 *
 * @throws {@link InvalidInput} for a missed session that the plan does not have on that day.
 */
export function tellStory(
  draft: PlanDraft,
  enrolment: Enrolment,
  planning: Planning,
  calendar: SchoolCalendar,
  flexibility: Flexibility | null,
  weekly: ReadonlySet<string>,
): Told {
  const events = inOrder(planning.events ?? []);
  const absences = absencesIn(events, calendar);
  const story: Story = {
    enrolment,
    planning,
    flexibility,
    calendar,
    slots: draft.sessions.map((session) => slotFor(session, weekly, calendar, enrolment)),
    patterns: patternsOf(enrolment),
    away: byPerson(absences),
    pauses: pausesIn(events),
    assumptions: draft.assumptions,
    caveats: draft.caveats,
  };
  startAtPace(story);
  const begun = new Set<Away>();
  for (const event of events) {
    if (event.kind === 'absence') {
      const away = absences.find(
        ({ person, first, last }) => person === personOf(event) && first <= event.first && event.first <= last,
      );
      if (away === undefined || begun.has(away)) continue;
      begun.add(away);
      applyAbsence(story, away);
    } else {
      checkMissed(event, story);
      applyEvent(story, event);
    }
    noteAssumption(event, story);
  }
  return { sessions: story.slots.map(({ session }) => session), absences, calendar: story.calendar };
}

/** A session's place in its course: which of the teaching weeks since the start it was planned in. */
function slotFor(session: Session, weekly: ReadonlySet<string>, calendar: SchoolCalendar, enrolment: Enrolment): Slot {
  const isLaid = session.placed !== 'published' && session.placed !== 'fixed' && session.week !== null;
  const start = enrolment.ects?.find(({ person }) => person === session.ect)?.start ?? enrolment.start;
  const weeks = isLaid ? weeksFrom(calendar, start) : [];
  const clock = weeks.findIndex(({ monday }) => monday === session.week);
  return { session, weekly: weekly.has(session.activity), clock: clock < 0 ? null : clock };
}

function patternsOf(enrolment: Enrolment): Map<string, WorkingPattern> {
  const patterns = new Map<string, WorkingPattern>([['self', enrolment]]);
  if (enrolment.role !== 'mentor') patterns.set('mentor', { workingDays: enrolment.mentorWorkingDays });
  for (const ect of enrolment.ects ?? []) {
    patterns.set(ect.person, { ...ect, usualDay: ect.usualDay ?? enrolment.usualDay });
  }
  return patterns;
}

function byPerson(absences: readonly Away[]): ReadonlyMap<string, readonly Period[]> {
  const away = new Map<string, Period[]>();
  for (const absence of absences) away.set(absence.person, [...(away.get(absence.person) ?? []), absence]);
  return away;
}

function pausesIn(events: readonly PlanEvent[]): ReadonlyMap<string, readonly Period[]> {
  const pauses = new Map<string, Period[]>();
  for (const event of events) {
    const person = personOf(event);
    const own = pauses.get(person) ?? [];
    if (event.kind === 'defer') pauses.set(person, [...own, { first: event.from, last: NO_END }]);
    if (event.kind === 'resume') {
      pauses.set(
        person,
        own.map((period) => (period.last === NO_END ? { ...period, last: plusDays(event.from, -1) } : period)),
      );
    }
  }
  return pauses;
}

/** A part-time ECT for whom the part-time pace was agreed is on it from the start. */
function startAtPace(story: Story): void {
  const { enrolment } = story;
  const ects = enrolment.role === 'mentor' ? (enrolment.ects ?? []) : [{ ...enrolment, person: 'self' }];
  for (const { person, start } of ects) {
    const pace = paceOf(story, person);
    if (pace < 100) {
      layAnew(
        story,
        slotsOf(story, person),
        start,
        pace,
        { by: 'changeOfFte', on: start },
        partTimeInProportion.source,
      );
    }
  }
}

function checkMissed(event: PlanEvent, { planning, slots }: Story): void {
  if (event.kind !== 'missedSession') return;
  const at = (planning.events ?? []).indexOf(event);
  const found = slots.find(({ session }) => session.id === event.session)?.session;
  if (found === undefined) {
    throw new InvalidInput([
      { path: ['events', at, 'session'], code: 'notFound', message: 'The plan has no session of this id' },
    ]);
  }
  if (found.day !== event.on) {
    throw new InvalidInput([
      { path: ['events', at, 'on'], code: 'contradiction', message: 'The session is not planned on this day' },
    ]);
  }
}

function noteAssumption(event: PlanEvent, { planning, assumptions }: Story): void {
  if (event.kind === 'absence') {
    assumptions.add(planning.absenceDays === 'withoutHolidays' ? absenceWithoutHolidays : absenceCountsAllDays);
  }
  if (event.kind === 'absence' || event.kind === 'missedSession' || event.kind === 'defer') {
    assumptions.add(planning.missedEvents === 'hubPractice' ? missedEventsAsOneHub : missedEventsStayOpen);
  }
  if (event.kind === 'defer') assumptions.add(pauseShiftsTheRest);
}

/** A plan's terms, with those after them that sessions have moved to, and from a transfer on the new school's. */
export function termsThrough(terms: readonly PlanTerm[], told: Told, from: CivilDay | undefined): readonly PlanTerm[] {
  const lastWeek = told.sessions.reduce((last, { week }) => (week !== null && week > last ? week : last), '');
  const known = told.calendar.years.flatMap(({ academicYear, terms: ofYear }) =>
    ofYear.map(({ name, last, weeks }) => ({ academicYear, name, last, weeks })),
  );
  const own = from === undefined ? terms : terms.map((term) => elsewhere(term, known, from));
  const lastOwn = own.reduce((last, term) => (term.last !== null && term.last > last ? term.last : last), '');
  const year = terms.at(-1)?.year ?? 1;
  const more = known.filter(({ weeks, last }) => last > lastOwn && (weeks[0]?.monday ?? '9999') <= lastWeek);
  return lastOwn === '' ? own : [...own, ...more.map((term) => ({ ...term, year }))];
}

/** A term whose weeks are those of the new school from the day of the transfer on. */
function elsewhere(term: PlanTerm, known: readonly Omit<PlanTerm, 'year'>[], from: CivilDay): PlanTerm {
  const there = known.find(({ academicYear, name }) => academicYear === term.academicYear && name === term.name);
  if (there === undefined) return term;
  const before = term.weeks.filter(({ monday }) => monday < from);
  const after = there.weeks.filter(({ monday }) => monday >= from && !before.some((week) => week.monday === monday));
  return { ...term, last: there.last, weeks: [...before, ...after] };
}
