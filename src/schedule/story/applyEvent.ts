import { match } from 'ts-pattern';
import type { CivilDay } from '../../calendar/civilDay.js';
import type { Period } from '../../calendar/period.js';
import type { SessionChange } from '../plan.js';
import { type ChangeOfMentor, type Defer, type PlanEvent, personOf, type Resume, type Withdraw } from '../planEvent.js';
import { calendarOf } from '../stays.js';
import type { Cause } from './catchUp.js';
import { markUnknownDays, workOtherwise } from './changePattern.js';
import { nobodyLeftToAttend, pauseShifts, samePlanOnNewDays } from './eventRules.js';
import { noteFortnights } from './fortnightsElsewhere.js';
import { giveNewDate, miss, missEvent, missFrom } from './missedSessions.js';
import { layAnew, noteAhead, noteBeyond, placeAgain } from './moveSessions.js';
import {
  change,
  courseOf,
  hasNewDate,
  isIn,
  isOver,
  isToCome,
  isWithoutWeekLeft,
  type Slot,
  type Story,
  slotsOf,
  WITHOUT_DAY,
} from './story.js';

/** Applies what an event changes in how and where people work, before any session is moved for it. */
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
    noteFortnights(story, next, event.from);
    story.calendar = next;
  }
}

/** Applies what happened to a plan. Absences come as whole stretches, through `applyAbsence`. */
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
      placeAgain(story, slots, { by: 'transfer', on: from, rule: samePlanOnNewDays });
      for (const slot of story.slots) slot.toWeek = null;
    })
    .with({ kind: 'changeOfMentor' }, (changed) => changeMentor(story, changed))
    .with({ kind: 'withdraw' }, (withdraw) => leave(story, withdraw))
    .exhaustive();
}

/** Sessions to come at a time chosen here are paused; those with a date of their own in the pause are missed. */
function pause(story: Story, event: Defer): void {
  const person = personOf(event);
  const begun = (story.pauses.get(person) as readonly Period[]).filter(({ first }) => first <= event.from);
  story.paused.set(person, begun);
  const cause: Cause = { by: 'defer', on: event.from };
  const toCome = ownSlots(story, event).filter((slot) => isToCome(story, slot, event.from));
  noteAhead(story, toCome, event.from);
  for (const slot of toCome) {
    const { day } = slot.session;
    slot.ownWeek = null;
    if (slot.laid || slot.isBehind) {
      change(slot, { ...WITHOUT_DAY, undated: 'paused', state: 'paused' }, { ...cause, rule: pauseShifts });
    } else if (day !== null && isIn(begun, day)) {
      missEvent(story, slot, cause);
    }
  }
}

/** What was paused is laid out again; anyone still away then misses it just as they would have otherwise. */
function goOn(story: Story, event: Resume): void {
  const paused = ownSlots(story, event).filter(({ session }) => session.state === 'paused');
  thenMiss(story, [...story.away], event.from, () =>
    layAnew(story, paused, { by: 'resume', on: event.from, rule: pauseShifts }),
  );
}

/** Places sessions from a day on as if nobody were still away; what some then miss, they miss as in any absence. */
function thenMiss(
  story: Story,
  away: readonly (readonly [person: string, periods: readonly Period[]])[],
  from: CivilDay,
  place: () => void,
): void {
  const isStillAway = ({ first, last }: Period): boolean => first < from && from <= last;
  for (const [person, periods] of away) {
    story.away.set(
      person,
      periods.filter((period) => !isStillAway(period)),
    );
  }
  place();
  for (const [person, periods] of away) story.away.set(person, periods);
  for (const [person, periods] of away) {
    for (const period of periods.filter(isStillAway)) missFrom(story, { person, ...period }, from);
  }
}

/** Whether a session is still to be held, or would be if a change had not put it beyond the last week there is. */
function canBePlaced(story: Story, slot: Slot, from: CivilDay): boolean {
  return isToCome(story, slot, from) || isWithoutWeekLeft(slot);
}

/** A pause applies to a course: a mentor's own, or that of one ECT; an ECT's includes coaching. */
function ownSlots(story: Story, event: Defer | Resume): readonly Slot[] {
  return story.slots.filter(({ session }) => courseOf(session, story.enrolment) === personOf(event));
}

/** In an ECT's plan, and in the new mentor's, coaching continues with the new mentor; in the old mentor's it ends. */
function changeMentor(story: Story, { from, ect }: ChangeOfMentor): void {
  const joint = slotsOf(story, ect ?? 'mentor');
  const isTakenOver = story.enrolment.ects?.some(({ person, from: since }) => person === ect && since === from);
  if (ect !== undefined && isTakenOver !== true) {
    drop(story, joint, { by: 'changeOfMentor', on: from, rule: nobodyLeftToAttend });
    return;
  }
  const toBePlaced = joint.filter((slot) => canBePlaced(story, slot, from));
  const cause: Cause = { by: 'changeOfMentor', on: from };
  // The new mentor may have been away before: until now that was nothing to the ECT.
  const away = [...story.away].filter(([person]) => ect !== undefined && person === 'self');
  thenMiss(story, away, from, () => placeAgain(story, toBePlaced, { ...cause, rule: samePlanOnNewDays }));
  markUnknownDays(story, toBePlaced, cause);
}

function leave(story: Story, event: Withdraw): void {
  drop(story, slotsOf(story, personOf(event)), { by: 'withdraw', on: event.from, rule: nobodyLeftToAttend });
}

/** Sessions that were held, or whose week has passed, stay; everything that was still to come is dropped. */
function drop(story: Story, slots: readonly Slot[], cause: SessionChange): void {
  for (const slot of slots) {
    if (slot.session.state === 'dropped' || isOver(slot.session, story.calendar, cause.on)) continue;
    change(slot, { ...WITHOUT_DAY, undated: 'dropped', state: 'dropped' }, cause);
  }
}
