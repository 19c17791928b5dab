import type { CivilDay } from '../../calendar/civilDay.js';
import { holds } from '../../calendar/period.js';
import type { Away } from '../absences.js';
import { type Cause, catchUp } from './catchUp.js';
import { newDateGiven, nothingPublished } from './eventRules.js';
import { activityOf, change, courseOf, isToCome, type Slot, type Story, slotsOf, WITHOUT_DAY } from './story.js';

/** It was missed, and the caller has since given it another date: that date is kept, and what happened is recorded. */
export function giveNewDate(slot: Slot, cause: Cause): void {
  change(slot, { state: 'due', movedFrom: { day: cause.on, because: cause.by } }, { ...cause, rule: newDateGiven });
}

/**
 * Applies someone's absence to a plan: every session in it that needs them is missed, except those that a pause takes
 * over.
 */
export function applyAbsence(story: Story, away: Away): void {
  story.away.set(away.person, [...(story.away.get(away.person) ?? []), away]);
  missFrom(story, away, away.first);
}

/** From a given day of someone's absence, every session in it that needs them is missed. */
export function missFrom(story: Story, away: Away, from: CivilDay): void {
  const missed = slotsOf(story, away.person).filter((slot) => {
    const { day } = slot.session;
    return day !== null && holds(away, day) && isToCome(story, slot, from) && !isTakenOver(story, slot, day, from);
  });
  miss(story, missed, { by: 'absence', on: from });
}

/** Whether a day is in a pause, or lies after the beginning of one that is still to come and will shift the session. */
function isTakenOver(story: Story, slot: Slot, day: CivilDay, from: CivilDay): boolean {
  const pauses = story.pauses.get(courseOf(slot.session, story.enrolment)) ?? [];
  const isShifted = slot.laid || slot.session.state === 'caughtUp';
  return pauses.some(({ first, last }) => first <= day && (day <= last || (isShifted && from <= first)));
}

/** If missed in one week, caught up the next; if over several weeks, revisited in the second year or left open. */
export function miss(story: Story, missed: readonly Slot[], cause: Cause): void {
  const weekly = missed.filter((slot) => slot.weekly);
  for (const slot of missed) slot.ownWeek = null;
  for (const slot of missed) if (!slot.weekly) missEvent(story, slot, cause);
  for (const activity of new Set(weekly.map(({ session }) => activityOf(session)))) {
    const same = weekly.filter(({ session }) => activityOf(session) === activity);
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
    change(
      slot,
      { ...WITHOUT_DAY, undated: 'toBeRevisited', state: 'revisit' },
      { ...cause, rule: flexibility.sources.revisitInYear },
    );
  } else {
    change(slot, { ...WITHOUT_DAY, undated: 'needsAnotherDate', state: 'open' }, { ...cause, rule: nothingPublished });
  }
}

/** A missed clinic or conference: open, unless the caller has chosen one hub's practice. */
export function missEvent(story: Story, slot: Slot, cause: Cause): void {
  const { kind, week } = slot.session;
  if (story.planning.missedEvents === 'hubPractice' && kind === 'clinic' && week !== null) {
    // How long the study that stands in for a clinic takes is not published.
    slot.session = { ...slot.session, minutes: 'notPublished' };
    catchUp(story, slot, week, cause);
    return;
  }
  change(slot, { ...WITHOUT_DAY, undated: 'needsAnotherDate', state: 'open' }, { ...cause, rule: nothingPublished });
}
