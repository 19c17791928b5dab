import type { Problem } from '../../problems/problem.js';
import { checkEvents } from '../../schedule/checks/checkEvents.js';
import type { Enrolment } from '../../schedule/enrolment.js';
import type { PlanEvent } from '../../schedule/planEvent.js';
import { askCore } from './askCore.js';

/**
 * What the core finds wrong with those events in a list that it can be asked
 * about; a path begins with the position in the list. Every school is taken to
 * have a calendar.
 *
 * @param who - whom they happened to.
 * @param events - the events.
 * @param isWhole - whether the event at a position has parts where it should.
 */
export function problemsOfEvents(
  who: Enrolment,
  events: readonly PlanEvent[],
  isWhole: (at: number) => boolean,
): readonly Problem[] {
  const places = [...events.keys()].filter(isWhole);
  const asked = places.flatMap((at) => events[at] ?? []);
  const schools = asked.flatMap((event) => (event.kind === 'transfer' ? [event.school] : []));
  const calendars = schools.map((school) => ({ school, years: [] }));
  return askCore(() => checkEvents(who, { events: asked, calendars }, [])).map(({ path, ...problem }) => ({
    ...problem,
    path: [Number(places[Number(path[1])]), ...path.slice(2)],
  }));
}
