import { match } from 'ts-pattern';
import type { CivilDay } from '../calendar/civilDay.js';
import { holds } from '../calendar/period.js';
import type { Away } from './absences.js';
import { partTimeAtFullPace, partTimeInProportion } from './assumptions.js';
import { type Cause, catchUp } from './catchUp.js';
import { nobodyLeftToAttend, nothingPublished, pauseShifts, samePlanOnNewDays } from './eventRules.js';
import { layAnew, placeAgain } from './moveSessions.js';
import type { CaveatCode, Session } from './plan.js';
import type { ChangeOfFte, ChangeOfMentor, Defer, PlanEvent, Resume, Transfer, Withdraw } from './planEvent.js';
import { change, isIn, isToCome, note, personOf, type Slot, type Story, slotsOf } from './story.js';

const WITHOUT_DAY: Pick<Session, 'day' | 'week' | 'from' | 'to' | 'placed'> = {
  day: null,
  week: null,
  from: null,
  to: null,
  placed: null,
};

/** Tells a plan what happened. Absences come as whole stretches, by `applyAbsence`. */
export function applyEvent(story: Story, event: Exclude<PlanEvent, { kind: 'absence' }>): void {
  match(event)
    .with({ kind: 'missedSession' }, ({ session: id, on }) => {
      const missed = story.slots.filter(({ session }) => session.id === id);
      miss(story, missed, { by: 'missedSession', on });
    })
    .with({ kind: 'defer' }, (defer) => pause(story, defer))
    .with({ kind: 'resume' }, (resume) => goOn(story, resume))
    .with({ kind: 'changeOfFte' }, (changed) => workOtherwise(story, changed))
    .with({ kind: 'transfer' }, (transfer) => goElsewhere(story, transfer))
    .with({ kind: 'changeOfMentor' }, (changed) => changeMentor(story, changed))
    .with({ kind: 'withdraw' }, (withdraw) => leave(story, withdraw))
    .exhaustive();
}

/** Tells a plan of someone's absence: every session in it that needs them is missed, pauses aside. */
export function applyAbsence(story: Story, away: Away): void {
  const pauses = story.pauses.get(away.person);
  const missed = slotsOf(story, away.person).filter((slot) => {
    const { day } = slot.session;
    return day !== null && isToCome(slot, away.first) && holds(away, day) && !isIn(pauses, day);
  });
  miss(story, missed, { by: 'absence', on: away.first });
}

/** Missed in one week: caught up the next. Over several weeks: revisited in the second year, or left open. */
function miss(story: Story, missed: readonly Slot[], cause: Cause): void {
  const weekly = missed.filter((slot) => slot.weekly);
  for (const slot of missed) if (!slot.weekly) missEvent(story, slot, cause);
  for (const activity of new Set(weekly.map(({ session }) => `${session.activity}/${session.ect ?? ''}`))) {
    const same = weekly.filter(({ session }) => `${session.activity}/${session.ect ?? ''}` === activity);
    const weeks = new Set(same.map(({ session }) => session.week)).size;
    for (const slot of same) missWeekly(story, slot, weeks, cause);
  }
}

function missWeekly(story: Story, slot: Slot, weeks: number, cause: Cause): void {
  const { flexibility } = story;
  const { week, year } = slot.session;
  if (flexibility !== null && weeks === 1 && week !== null) {
    catchUp(story, slot, week, cause);
  } else if (flexibility !== null && year < flexibility.revisitInYear) {
    const rule = flexibility.sources.revisitInYear;
    change(slot, { ...WITHOUT_DAY, undated: 'toBeRevisited', state: 'revisit' }, cause, rule);
  } else {
    change(slot, { ...WITHOUT_DAY, undated: 'needsAnotherDate', state: 'open' }, cause, nothingPublished);
  }
}

/** A missed clinic or conference: open, unless the caller has chosen one hub's practice. */
function missEvent(story: Story, slot: Slot, cause: Cause): void {
  const { kind, week } = slot.session;
  if (story.planning.missedEvents === 'hubPractice' && kind === 'clinic' && week !== null) {
    // How long the study takes that stands in for a clinic is not published.
    slot.session = { ...slot.session, minutes: 'notPublished' };
    catchUp(story, slot, week, cause);
    return;
  }
  change(slot, { ...WITHOUT_DAY, undated: 'needsAnotherDate', state: 'open' }, cause, nothingPublished);
}

function pause(story: Story, event: Defer): void {
  const cause: Cause = { by: 'defer', on: event.from };
  for (const slot of ownSlots(story, event).filter((each) => isToCome(each, event.from))) {
    const { day } = slot.session;
    if (slot.clock !== null) {
      change(slot, { ...WITHOUT_DAY, undated: 'paused', state: 'paused' }, cause, pauseShifts);
    } else if (day !== null && isIn(story.pauses.get(personOf(event)), day)) {
      missEvent(story, slot, cause);
    }
  }
}

function goOn(story: Story, event: Resume): void {
  const paused = ownSlots(story, event).filter(({ session }) => session.state === 'paused');
  layAnew(story, paused, event.from, paceOf(story, personOf(event)), { by: 'resume', on: event.from }, pauseShifts);
}

/** A pause is of the course: a mentor's own, or that of one ECT; an ECT's takes coaching with it. */
function ownSlots(story: Story, event: Defer | Resume): readonly Slot[] {
  const person = personOf(event);
  const isMentors = story.enrolment.role === 'mentor' && person === 'self';
  return isMentors ? story.slots.filter(({ session }) => session.ect === null) : slotsOf(story, person);
}

function workOtherwise(story: Story, event: ChangeOfFte): void {
  const person = personOf(event);
  const before = story.patterns.get(person);
  const paceBefore = paceOf(story, person);
  story.patterns.set(person, {
    fte: event.fte,
    workingDays: event.workingDays,
    usualDay: event.usualDay ?? before?.usualDay,
  });
  const cause: Cause = { by: 'changeOfFte', on: event.from };
  const slots = slotsOf(story, person).filter((slot) => isToCome(slot, event.from));
  if (isEcts(story, person) && event.fte < 100) markPartTime(story, slots);
  const pace = paceOf(story, person);
  if (pace === paceBefore) placeAgain(story, slots, event.from, cause, samePlanOnNewDays);
  else layAnew(story, slots, event.from, pace, cause, partTimeInProportion.source);
}

/** How often a part-time ECT is coached and studies is not published: until it has been agreed, the plan is provisional. */
function markPartTime(story: Story, slots: readonly Slot[]): void {
  if (story.planning.partTime === 'partTimePace') {
    story.assumptions.add(partTimeInProportion);
    return;
  }
  story.assumptions.add(partTimeAtFullPace);
  if (story.planning.partTime === 'fullPace') return;
  const code: CaveatCode = 'partTimeCadenceNotPublished';
  for (const slot of slots) {
    if (!slot.weekly || slot.session.caveats.includes(code)) continue;
    slot.session = { ...slot.session, caveats: [...slot.session.caveats, code] };
    note(story, code, slot.session.ect ?? slot.session.kind);
  }
}

/** The pace of an ECT's course in hundredths: full, unless the part-time pace was agreed. */
export function paceOf({ planning, patterns, enrolment }: Story, person: string): number {
  const fte = patterns.get(person)?.fte ?? 100;
  const isEct = enrolment.role === 'mentor' ? person !== 'self' : person === 'self';
  return isEct && planning.partTime === 'partTimePace' ? fte : 100;
}

function isEcts({ enrolment }: Story, person: string): boolean {
  return enrolment.role === 'mentor' ? person !== 'self' : person === 'self';
}

function goElsewhere(story: Story, { from, school }: Transfer): void {
  const calendar = story.planning.calendars.find((candidate) => candidate.school === school);
  if (calendar === undefined) return;
  story.calendar = calendar;
  const slots = story.slots.filter((slot) => isToCome(slot, from));
  placeAgain(story, slots, from, { by: 'transfer', on: from }, samePlanOnNewDays);
}

function changeMentor(story: Story, { from, ect, mentorWorkingDays }: ChangeOfMentor): void {
  const cause: Cause = { by: 'changeOfMentor', on: from };
  if (ect !== undefined) {
    drop(slotsOf(story, ect), from, cause);
    return;
  }
  story.patterns.set('mentor', { workingDays: mentorWorkingDays });
  placeAgain(
    story,
    slotsOf(story, 'mentor').filter((slot) => isToCome(slot, from)),
    from,
    cause,
    samePlanOnNewDays,
  );
}

function leave(story: Story, event: Withdraw): void {
  drop(slotsOf(story, personOf(event)), event.from, { by: 'withdraw', on: event.from });
}

/** Sessions that were held stay; everything that was still to come is dropped. */
function drop(slots: readonly Slot[], from: CivilDay, cause: Cause): void {
  for (const slot of slots) {
    const { state, day } = slot.session;
    if (state === 'dropped' || (day !== null && day < from)) continue;
    change(slot, { ...WITHOUT_DAY, undated: 'dropped', state: 'dropped' }, cause, nobodyLeftToAttend);
  }
}
