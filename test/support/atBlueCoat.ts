import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import type { Enrolment, MentoredEct } from '../../src/schedule/enrolment.js';
import type { Plan, Planning, PlanningChoices } from '../../src/schedule/plan.js';
import type { PlanEvent } from '../../src/schedule/planEvent.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import type { Programme } from '../../src/vocabulary/programme.js';
import { blueCoat, day } from './schools.js';

// Where most tests of plans begin: an ECT at Blue Coat from its first day of 2024/25, on Tuesdays.

export const { school } = blueCoat;
export const calendar = schoolCalendar(blueCoat);
export const calendars = [calendar];
export const start = day('2024-09-03');
export const ect: Enrolment = { person: 'ect-1', role: 'ect', school, start, usualDay: 'tuesday' };
export const atPartTimePace: PlanningChoices = { partTime: 'partTimePace' };

/** Someone in a project of a Maths Hub, from the first day of 2022/23. */
export const participant: Enrolment = { person: 'p-1', role: 'participant', school, start: day('2022-09-05') };

/** A mentor of two ECTs, all from that day. */
export const mentorOfTwo: Enrolment = mentorOf([
  { person: 'a', start },
  { person: 'b', start },
]);

/** The ECT programme, saying nothing of how it bends. */
export const unbending: Programme = {
  ...ambitionEct,
  editions: ambitionEct.editions.map((edition) => ({ ...edition, flexibility: 'notPublished' as const })),
};

/** A mentor from the same day, of these ECTs. */
export function mentorOf(ects: readonly MentoredEct[], more: Partial<Enrolment> = {}): Enrolment {
  return { person: 'mentor-1', role: 'mentor', school, start, ects, ...more };
}

/** Someone's plan while nothing has happened. */
export function planFor(
  who: Enrolment = ect,
  choices: Partial<Planning> = {},
  programme: Programme = ambitionEct,
): Plan {
  return planSchedule(programme, who, { calendars, ...choices });
}

/** Someone's plan after these events. */
export function planAfter(
  events: readonly PlanEvent[],
  who: Enrolment = ect,
  choices: Partial<Planning> = {},
  programme: Programme = ambitionEct,
): Plan {
  return planFor(who, { ...choices, events }, programme);
}

/** The days of an activity's sessions in the order of the plan; of one without a day, why it has none. */
export function daysOf({ sessions }: Plan, activity: string): readonly (string | null)[] {
  return sessions.filter((session) => session.activity === activity).map(({ day: on, undated }) => on ?? undated);
}
