import { type CivilDay, mondayOf, weekdayIndex } from '../../calendar/civilDay.js';
import type { Activity, Attends, ClockTime, Length } from '../../vocabulary/activity.js';
import type { Citation } from '../../vocabulary/citation.js';
import { readings } from '../../vocabulary/readings.js';
import { eventsSpreadEvenly, lateStartKeepsTotals } from '../assumptions.js';
import type { CaveatCode, FixedSession, PlanTerm, SessionChange, Unscheduled } from '../plan.js';
import { addCaveat, takeFixed } from '../planDraft.js';
import type { ActivityPart, When } from './activityPart.js';
import type { Course } from './course.js';

const NO_CAVEATS: readonly CaveatCode[] = [];
const NO_CHANGES: readonly SessionChange[] = [];
const datesOfTheCaller: Citation = { document: readings, section: 'dates given by the caller', basis: 'practice' };

/** Adds one session of an activity to a plan: at the caller's date for it, if there is one. */
export function addSession(
  part: ActivityPart,
  ordinal: number,
  when: When,
  ofItsDay: readonly CaveatCode[] = NO_CAVEATS,
): void {
  const { activity, attends, course, draft } = part;
  const fixed = takeFixed(draft, activity.id, ordinal, course.ect);
  const length = lengthOf(activity, attends, fixed?.from, fixed?.to);
  const at = fixed === undefined ? when : atCallersDate(fixed);
  if (when.day !== null) draft.days.add(when.day);
  draft.sessions.push({
    id: `${part.prefix}${ordinal}`,
    activity: activity.id,
    kind: activity.kind,
    year: activity.year,
    ordinal,
    who: part.who,
    ect: course.ect,
    day: at.day,
    undated: at.undated,
    week: at.week,
    from: at.from ?? null,
    to: at.to ?? null,
    minutes: length.minutes,
    attendance: activity.attendance,
    placed: at.placed,
    movedFrom: at.movedFrom,
    state: at.undated === 'noWeekLeft' ? 'open' : 'due',
    changes: NO_CHANGES,
    caveats: caveatsOfSession(part, at, ofItsDay),
    source: activity.sources.cadence,
    lengthSource: length.source,
  });
}

function atCallersDate({ day, from, to }: FixedSession): When {
  const at = { day, undated: null, week: mondayOf(day), placed: 'fixed', movedFrom: null } as const;
  return { ...at, from: from ?? null, to: to ?? null };
}

/**
 * A published length stands, unless it is only that of published dates, which the caller's dates replace. Where only
 * the caller knows when it begins and ends, that gives its length.
 */
function lengthOf(
  { dates }: Activity,
  attends: Attends,
  from: ClockTime | undefined,
  to: ClockTime | undefined,
): { readonly minutes: Length; readonly source: Citation } {
  const stands = typeof attends.length === 'number' && typeof dates !== 'object';
  if (stands || from === undefined || to === undefined) {
    return { minutes: attends.length, source: attends.source };
  }
  return { minutes: minuteOf(to) - minuteOf(from), source: datesOfTheCaller };
}

function minuteOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Adds what an activity asks for that is not yet in any session, with the reason. */
export function addUnscheduled(part: ActivityPart, why: Unscheduled['why'], terms: readonly PlanTerm[]): void {
  const { activity, attends, caveats, course, draft } = part;
  for (const code of caveats) addCaveat(draft, code, activity.kind, course.ect);
  draft.unscheduled.push({
    activity: activity.id,
    kind: activity.kind,
    year: activity.year,
    ect: course.ect,
    cadence: activity.cadence,
    minutes: attends.length,
    attendance: activity.attendance,
    why,
    terms: terms.map((term) => `${term.name} ${term.academicYear}`),
    source: activity.sources.cadence,
  });
}

/** What makes a session provisional: at a date of the caller's, no more than that it is before the start. */
function caveatsOfSession(
  { caveats, course, draft }: ActivityPart,
  { day, placed }: When,
  ofItsDay: readonly CaveatCode[],
): readonly CaveatCode[] {
  if (placed === 'spread') {
    draft.assumptions.add(eventsSpreadEvenly);
    return [...caveats, 'datesNotPublished'];
  }
  const early: readonly CaveatCode[] = day !== null && day < course.start ? ['lateStart'] : NO_CAVEATS;
  const own = placed === 'fixed' ? early : ofItsDay;
  if (own.includes('lateStart')) draft.assumptions.add(lateStartKeepsTotals);
  if (placed === 'fixed') return own;
  return own.length === 0 ? caveats : [...caveats, ...own];
}

/** A published day stands, whether or not the person can be there: before their start, or on a day they do not work. */
export function caveatsOfDay(day: CivilDay, { start, open }: Course): readonly CaveatCode[] {
  const caveats: CaveatCode[] = [];
  if (day < start) caveats.push('lateStart');
  if (open[weekdayIndex(day)] === false) caveats.push('dayNotWorked');
  return caveats;
}
