import { partTimeAtFullPace, partTimeInProportion } from './assumptions.js';
import type { Cause } from './catchUp.js';
import { samePlanOnNewDays } from './eventRules.js';
import { layAnew, noteAhead, placeAgain, respace } from './moveSessions.js';
import type { CaveatCode } from './plan.js';
import { addCaveat } from './planDraft.js';
import { type ChangeOfFte, personOf } from './planEvent.js';
import { change, courseOf, isToCome, isWithoutWeekLeft, type Slot, type Story, slotsOf } from './story.js';

const PART_TIME: CaveatCode = 'partTimeCadenceNotPublished';

const DAYS_NOT_GIVEN: CaveatCode = 'workingDaysNotGiven';

/** From a day on someone works another share of a post, or on other days: sessions go to their new days, at their new pace. */
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
    for (const slot of all) slot.ownWeek = null;
    noteAhead(story, slots, event.from);
    respace(slots, paceBefore, pace);
    layAnew(story, slots, { ...cause, rule: partTimeInProportion.source });
    // What is paused goes on at the new pace.
    respace(paused, paceBefore, pace);
  }
  const standing = [...slots, ...paused];
  if (isEct(story, person)) markShare(story, standing, event.fte, cause);
  const own = standing.filter(({ session, laid }) => laid && courseOf(session, story.enrolment) === person);
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
    if (applies) addCaveat(story, code, ect ?? kind);
  }
}

/** A session that the same event has moved already is not changed twice. */
function mark(slot: Slot, caveats: readonly CaveatCode[], cause: Cause): void {
  const { state, changes } = slot.session;
  const last = changes.at(-1);
  if (last?.by === cause.by && last.on === cause.on) slot.session = { ...slot.session, caveats };
  else change(slot, { caveats, state }, { ...cause, rule: partTimeAtFullPace.source });
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
