import { type CivilDay, plusDays, weekdayIndex } from '../../calendar/civilDay.js';
import type { Period } from '../../calendar/period.js';
import type { SchoolCalendar } from '../../calendar/schoolCalendar.js';
import type { Flexibility } from '../../vocabulary/programme.js';
import { partTimeInProportion } from '../assumptions.js';
import type { Enrolment, WorkingPattern } from '../enrolment.js';
import type { Planning, Session } from '../plan.js';
import type { PlanDraft } from '../planDraft.js';
import { type PlanEvent, personOf } from '../planEvent.js';
import { takePace } from './changePattern.js';
import { layAnew, noteAhead, respace } from './moveSessions.js';
import { mentorBefore, type Slot, type Story, slotsOf } from './story.js';

const NO_END = '9999-12-31' as CivilDay;

/** A plan before anything has happened to it, at the pace that was agreed. */
export function startStory(
  draft: PlanDraft,
  enrolment: Enrolment,
  planning: Planning,
  calendar: SchoolCalendar,
  events: readonly PlanEvent[],
  flexibility: Flexibility | null,
): Story {
  const story: Story = {
    enrolment,
    planning,
    flexibility,
    today: '0000-01-01' as CivilDay,
    calendar,
    slots: draft.sessions.map((session) => slotFor(session, draft)),
    patterns: patternsOf(enrolment),
    paces: new Map(),
    away: new Map(),
    paused: new Map(),
    pauses: pausesIn(events),
    assumptions: draft.assumptions,
    caveats: draft.caveats,
  };
  startAtPace(story);
  return story;
}

function slotFor(session: Session, { weekly, fortnightly }: PlanDraft): Slot {
  return {
    session,
    weekly: weekly.has(session.activity),
    fortnightly: fortnightly.has(session.activity),
    toWeek: null,
    weekday: session.day === null ? null : weekdayIndex(session.day),
    laid: session.placed !== 'published' && session.placed !== 'fixed' && session.week !== null,
    ownWeek: null,
    isBehind: false,
    ahead: null,
    rest: 0,
    beyond: null,
  };
}

function patternsOf(enrolment: Enrolment): Map<string, WorkingPattern> {
  const patterns = new Map<string, WorkingPattern>([['self', enrolment]]);
  if (enrolment.role !== 'mentor') patterns.set('mentor', { workingDays: enrolment.mentorWorkingDays });
  for (const ect of enrolment.ects ?? []) {
    patterns.set(ect.person, ect);
    patterns.set(mentorBefore(ect.person), { workingDays: ect.workingDaysOfMentorBefore });
  }
  return patterns;
}

/** The pauses of each person's course, with their ends where they have one. */
function pausesIn(events: readonly PlanEvent[]): ReadonlyMap<string, readonly Period[]> {
  const pauses = new Map<string, readonly Period[]>();
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
    const pace = takePace(story, person);
    if (pace < 100) {
      const slots = slotsOf(story, person);
      noteAhead(story, slots, start);
      respace(slots, 100, pace);
      layAnew(story, slots, { by: 'changeOfFte', on: start, rule: partTimeInProportion.source });
    }
  }
}
