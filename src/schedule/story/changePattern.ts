import { weekdayIndex } from '../../calendar/civilDay.js';
import type { Citation } from '../../vocabulary/citation.js';
import { partTimeAtFullPace, partTimeInProportion } from '../assumptions.js';
import type { CaveatCode, Session, SessionChange } from '../plan.js';
import { type ChangeOfFte, personOf } from '../planEvent.js';
import type { Cause } from './catchUp.js';
import { samePlanOnNewDays } from './eventRules.js';
import { layAnew, noteAhead, placeAgain, respace } from './moveSessions.js';
import {
  change,
  isDayUnsure,
  isToCome,
  isWithoutWeekLeft,
  type Slot,
  type Story,
  slotsOf,
  usualDayOf,
  works,
} from './story.js';

const PART_TIME: CaveatCode = 'partTimeCadenceNotPublished';

const DAYS_NOT_GIVEN: CaveatCode = 'workingDaysNotGiven';

/**
 * From a given day someone works a different share of a post, or on different days: sessions go to their new days, at
 * their new pace.
 */
export function workOtherwise(story: Story, event: ChangeOfFte): void {
  const person = personOf(event);
  const paceBefore = story.paces.get(person) ?? 100;
  const pace = takePace(story, person);
  const cause: Cause = { by: 'changeOfFte', on: event.from };
  const all = slotsOf(story, person);
  const slots = all.filter((slot) => isToCome(story, slot, event.from));
  const paused = all.filter(({ session }) => session.state === 'paused');
  if (pace === paceBefore) {
    placeAgain(story, [...slots, ...all.filter(isWithoutWeekLeft)], { ...cause, rule: samePlanOnNewDays });
  } else {
    noteAhead(story, slots, event.from);
    for (const slot of all) slot.ownWeek = null;
    respace(slots, paceBefore, pace);
    layAnew(story, slots, { ...cause, rule: partTimeInProportion.source });
    // What is paused will resume at the new pace.
    respace(paused, paceBefore, pace);
  }
  const standing = [...slots, ...paused];
  if (isEct(story, person)) markShare(story, standing, event.fte, cause);
  markUnknownDays(story, standing, cause);
  const weekly = standing.filter((slot) => slot.weekly);
  markEach(weekly, 'usualDayNotGiven', (slot) => usualDayOf(story, slot) === null, cause);
  const published = standing.filter(({ session }) => session.placed === 'published');
  markEach(published, 'dayNotWorked', ({ session }) => !isWorked(story, session), cause);
}

/** Sessions may be planned on a day off of a part-timer whose working days were not given. */
export function markUnknownDays(story: Story, slots: readonly Slot[], cause: Cause): void {
  const laid = slots.filter((slot) => slot.laid);
  markEach(laid, DAYS_NOT_GIVEN, ({ session }) => isDayUnsure(story, session), cause);
}

/** Whether a session's day is one that everyone who has to be there works. */
function isWorked(story: Story, session: Session): boolean {
  return session.day === null || works(story, session, weekdayIndex(session.day));
}

/** How often a part-time ECT is coached and studies is not published: until that is agreed, the plan is provisional. */
function markShare(story: Story, slots: readonly Slot[], share: number, cause: Cause): void {
  const { partTime } = story.planning;
  if (share < 100) story.assumptions.add(partTime === 'partTimePace' ? partTimeInProportion : partTimeAtFullPace);
  const weekly = slots.filter((slot) => slot.weekly);
  const isOpen = share < 100 && partTime === undefined;
  markEach(weekly, PART_TIME, () => isOpen, cause);
}

/** Makes sessions provisional for a reason, or no longer. */
function markEach(slots: readonly Slot[], code: CaveatCode, applies: (slot: Slot) => boolean, cause: Cause): void {
  for (const slot of slots) {
    const { caveats } = slot.session;
    const isSo = applies(slot);
    if (caveats.includes(code) === isSo) continue;
    const others = caveats.filter((other) => other !== code);
    mark(slot, isSo ? [...others, code] : others, { ...cause, rule: ruleOf(code) });
  }
}

function ruleOf(code: CaveatCode): Citation {
  return code === PART_TIME || code === DAYS_NOT_GIVEN ? partTimeAtFullPace.source : samePlanOnNewDays;
}

/** A session that the same event has already moved is not changed twice. */
function mark(slot: Slot, caveats: readonly CaveatCode[], cause: SessionChange): void {
  const { state, changes } = slot.session;
  const last = changes.at(-1);
  if (last?.by === cause.by && last.on === cause.on) slot.session = { ...slot.session, caveats };
  else change(slot, { caveats, state }, cause);
}

/**
 * The pace of an ECT's course, in hundredths, noted as the one it is laid out at: full, unless the part-time pace was
 * agreed.
 */
export function takePace(story: Story, person: string): number {
  const fte = story.patterns.get(person)?.fte ?? 100;
  const pace = isEct(story, person) && story.planning.partTime === 'partTimePace' ? fte : 100;
  story.paces.set(person, pace);
  return pace;
}

function isEct({ enrolment }: Story, person: string): boolean {
  return enrolment.role === 'mentor' ? person !== 'self' : enrolment.role === 'ect' && person === 'self';
}
