import { match } from 'ts-pattern';
import type { CivilDay } from '../calendar/civilDay.js';
import { holds, type Period } from '../calendar/period.js';
import type { Away } from './absences.js';
import { partTimeAtFullPace, partTimeInProportion } from './assumptions.js';
import { type Cause, catchUp } from './catchUp.js';
import { newDateGiven, nobodyLeftToAttend, nothingPublished, pauseShifts, samePlanOnNewDays } from './eventRules.js';
import { layAnew, noteAhead, noteBeyond, placeAgain, respace } from './moveSessions.js';
import type { CaveatCode, Session } from './plan.js';
import type { ChangeOfFte, ChangeOfMentor, Defer, PlanEvent, Resume, Withdraw } from './planEvent.js';
import { calendarOf } from './stays.js';
import {
  change,
  courseOf,
  hasNewDate,
  isIn,
  isOver,
  isToCome,
  note,
  personOf,
  type Slot,
  type Story,
  slotsOf,
} from './story.js';

const PART_TIME: CaveatCode = 'partTimeCadenceNotPublished';
const DAYS_NOT_GIVEN: CaveatCode = 'workingDaysNotGiven';

const WITHOUT_DAY: Pick<Session, 'day' | 'week' | 'from' | 'to' | 'placed'> = {
  day: null,
  week: null,
  from: null,
  to: null,
  placed: null,
};

/** What the events of a day change in how people work and where, before any session is moved for it. */
export function takeEffect(story: Story, event: PlanEvent): void {
  if (event.kind === 'changeOfFte') {
    const { fte, workingDays, usualDay = story.patterns.get(personOf(event))?.usualDay } = event;
    story.patterns.set(personOf(event), { fte, workingDays, usualDay });
  }
  if (event.kind === 'changeOfMentor' && event.ect === undefined) {
    story.patterns.set('mentor', { workingDays: event.mentorWorkingDays });
  }
  if (event.kind === 'transfer') {
    const next = calendarOf(event, story.planning.calendars);
    noteBeyond(story, next, event.from);
    story.calendar = next;
  }
}

/** Tells a plan what happened. Absences come as whole stretches, by `applyAbsence`. */
export function applyEvent(story: Story, event: Exclude<PlanEvent, { kind: 'absence' }>): void {
  match(event)
    .with({ kind: 'missedSession' }, ({ session: id, on }) => {
      const named = story.slots.filter(({ session }) => session.id === id);
      const cause: Cause = { by: 'missedSession', on };
      for (const slot of named) {
        if (hasNewDate(slot.session, on)) giveNewDate(slot, cause);
        else miss(story, [slot], cause);
      }
    })
    .with({ kind: 'defer' }, (defer) => pause(story, defer))
    .with({ kind: 'resume' }, (resume) => goOn(story, resume))
    .with({ kind: 'changeOfFte' }, (changed) => workOtherwise(story, changed))
    .with({ kind: 'transfer' }, ({ from }) => {
      const slots = story.slots.filter((slot) => canBePlaced(story, slot, from));
      placeAgain(story, slots, from, { by: 'transfer', on: from }, samePlanOnNewDays);
    })
    .with({ kind: 'changeOfMentor' }, (changed) => changeMentor(story, changed))
    .with({ kind: 'withdraw' }, (withdraw) => leave(story, withdraw))
    .exhaustive();
}

/** It was missed, and the caller has given it another date since: that is kept, and what happened is said. */
function giveNewDate(slot: Slot, cause: Cause): void {
  change(slot, { state: 'due', movedFrom: { day: cause.on, because: cause.by } }, cause, newDateGiven);
}

/** Tells a plan of someone's absence: every session in it that needs them is missed, pauses aside. */
export function applyAbsence(story: Story, away: Away): void {
  story.away.set(away.person, [...(story.away.get(away.person) ?? []), away]);
  const missed = slotsOf(story, away.person).filter((slot) => {
    const { day } = slot.session;
    const pauses = story.pauses.get(courseOf(slot.session, story));
    return day !== null && isToCome(story, slot, away.first) && holds(away, day) && !isIn(pauses, day);
  });
  miss(story, missed, { by: 'absence', on: away.first });
}

/** Missed in one week: caught up the next. Over several weeks: revisited in the second year, or left open. */
function miss(story: Story, missed: readonly Slot[], cause: Cause): void {
  const weekly = missed.filter((slot) => slot.weekly);
  for (const slot of missed) slot.ownWeek = null;
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

/** What was to come at a time chosen here is paused; what had a date of its own in the pause is missed. */
function pause(story: Story, event: Defer): void {
  const person = personOf(event);
  const begun = (story.pauses.get(person) as readonly Period[]).filter(({ first }) => first <= event.from);
  story.paused.set(person, begun);
  const cause: Cause = { by: 'defer', on: event.from };
  const toCome = ownSlots(story, event).filter((slot) => isToCome(story, slot, event.from));
  noteAhead(story, toCome, event.from);
  for (const slot of toCome) {
    const { day } = slot.session;
    slot.isBehind = slot.session.state === 'caughtUp';
    slot.ownWeek = null;
    if (slot.laid || slot.isBehind) {
      change(slot, { ...WITHOUT_DAY, undated: 'paused', state: 'paused' }, cause, pauseShifts);
    } else if (day !== null && isIn(begun, day)) {
      missEvent(story, slot, cause);
    }
  }
}

function goOn(story: Story, event: Resume): void {
  const paused = ownSlots(story, event).filter(({ session }) => session.state === 'paused');
  layAnew(story, paused, event.from, { by: 'resume', on: event.from }, pauseShifts);
}

/** Whether a session still stands to be held, or would if a change had not put it beyond the last week there is. */
function canBePlaced(story: Story, slot: Slot, from: CivilDay): boolean {
  return isToCome(story, slot, from) || isWithoutWeekLeft(slot);
}

function isWithoutWeekLeft({ ownWeek, session }: Slot): boolean {
  return ownWeek !== null && session.state === 'open';
}

/** A pause is of the course: a mentor's own, or that of one ECT; an ECT's takes coaching with it. */
function ownSlots(story: Story, event: Defer | Resume): readonly Slot[] {
  return story.slots.filter(({ session }) => courseOf(session, story) === personOf(event));
}

function workOtherwise(story: Story, event: ChangeOfFte): void {
  const person = personOf(event);
  const paceBefore = story.paces.get(person) ?? 100;
  const pace = takePace(story, person);
  const cause: Cause = { by: 'changeOfFte', on: event.from };
  const all = slotsOf(story, person);
  const slots = all.filter((slot) => isToCome(story, slot, event.from));
  const paused = all.filter(({ session }) => session.state === 'paused');
  if (pace === paceBefore) {
    placeAgain(story, [...slots, ...all.filter(isWithoutWeekLeft)], event.from, cause, samePlanOnNewDays);
  } else {
    for (const slot of all) slot.ownWeek = null;
    noteAhead(story, slots, event.from);
    respace(slots, paceBefore, pace);
    layAnew(story, slots, event.from, cause, partTimeInProportion.source);
    // What is paused goes on at the new pace.
    respace(paused, paceBefore, pace);
  }
  const standing = [...slots, ...paused];
  if (isEct(story, person)) markShare(story, standing, event.fte, cause);
  const own = standing.filter(({ session, laid }) => laid && courseOf(session, story) === person);
  markAll(story, own, DAYS_NOT_GIVEN, event.fte < 100 && event.workingDays === undefined, cause);
}

/** How often a part-time ECT is coached and studies is not published: until it has been agreed, the plan is provisional. */
function markShare(story: Story, slots: readonly Slot[], share: number, cause: Cause): void {
  const { partTime } = story.planning;
  if (share < 100) story.assumptions.add(partTime === 'partTimePace' ? partTimeInProportion : partTimeAtFullPace);
  const weekly = slots.filter((slot) => slot.weekly);
  markAll(story, weekly, PART_TIME, share < 100 && partTime === undefined, cause);
}

/** Makes sessions provisional for a reason, or no longer. */
function markAll(story: Story, slots: readonly Slot[], code: CaveatCode, applies: boolean, cause: Cause): void {
  for (const slot of slots) {
    const { caveats, ect, kind } = slot.session;
    if (caveats.includes(code) === applies) continue;
    const others = caveats.filter((other) => other !== code);
    mark(slot, applies ? [...others, code] : others, cause);
    if (applies) note(story, code, ect ?? kind);
  }
}

/** A session that the same event has moved already is not changed twice. */
function mark(slot: Slot, caveats: readonly CaveatCode[], cause: Cause): void {
  const { state, changes } = slot.session;
  const last = changes.at(-1);
  if (last?.by === cause.by && last.on === cause.on) slot.session = { ...slot.session, caveats };
  else change(slot, { caveats, state }, cause, partTimeAtFullPace.source);
}

/** The pace of an ECT's course in hundredths, noted as the one it is laid out at: full, unless the part-time pace was agreed. */
export function takePace(story: Story, person: string): number {
  const fte = story.patterns.get(person)?.fte ?? 100;
  const pace = isEct(story, person) && story.planning.partTime === 'partTimePace' ? fte : 100;
  story.paces.set(person, pace);
  return pace;
}

function isEct({ enrolment }: Story, person: string): boolean {
  return enrolment.role === 'mentor' ? person !== 'self' : enrolment.role === 'ect' && person === 'self';
}

/** In an ECT's plan, and in the new mentor's, coaching goes on with the new mentor; in the old mentor's it ends. */
function changeMentor(story: Story, { from, ect }: ChangeOfMentor): void {
  const cause: Cause = { by: 'changeOfMentor', on: from };
  const joint = slotsOf(story, ect ?? 'mentor');
  const isTakenOver = story.enrolment.ects?.some(({ person, from: since }) => person === ect && since === from);
  if (ect !== undefined && isTakenOver !== true) {
    drop(story, joint, from, cause);
    return;
  }
  const toBePlaced = joint.filter((slot) => canBePlaced(story, slot, from));
  placeAgain(story, toBePlaced, from, cause, samePlanOnNewDays);
}

function leave(story: Story, event: Withdraw): void {
  drop(story, slotsOf(story, personOf(event)), event.from, { by: 'withdraw', on: event.from });
}

/** Sessions that were held, or whose week has passed, stay; everything that was still to come is dropped. */
function drop(story: Story, slots: readonly Slot[], from: CivilDay, cause: Cause): void {
  for (const slot of slots) {
    if (slot.session.state === 'dropped' || isOver(story, slot.session, from)) continue;
    change(slot, { ...WITHOUT_DAY, undated: 'dropped', state: 'dropped' }, cause, nobodyLeftToAttend);
  }
}
