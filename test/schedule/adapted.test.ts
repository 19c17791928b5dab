import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../src/calendar/civilDay.js';
import { schoolCalendar } from '../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { ectMathsPilot } from '../../src/programmes/ectMathsPilot.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import { planSchedule } from '../../src/schedule/planSchedule.js';
import type { Edition, Programme } from '../../src/vocabulary/programme.js';
import { blueCoat } from '../support/schools.js';

const calendars = [schoolCalendar(blueCoat)];
const ect: Enrolment = { person: 'ect-1', role: 'ect', school: 'blue-coat-junior', start: '2022-09-05' as CivilDay };
const pilot: Programme = ectMathsPilot;
const parent = pilot.parent as NonNullable<Programme['parent']>;
const planOn = (programme: Programme) => planSchedule(programme, ect, { calendars });

/** The pilot, its only edition changed. */
function pilotWith(more: Partial<Edition>): Programme {
  return { ...pilot, editions: pilot.editions.map((edition) => ({ ...edition, ...more })) };
}

describe('a programme that adapts another', () => {
  it('bends as that one does, unless it says how it bends itself', () => {
    expect(planOn(pilot).flexibility).toEqual(planOn(ambitionEct).flexibility);
    const [{ flexibility } = { flexibility: 'notPublished' as const }] = ambitionEct.editions;
    const own = typeof flexibility === 'object' ? { ...flexibility, raiseAfterWeeks: 3 } : flexibility;
    expect(planOn(pilotWith({ flexibility: own })).flexibility).toEqual(own);
  });

  it('gives the time and the activities of that one, where that has an edition for the start', () => {
    const alone = { ...pilot, parent: { ...parent, programme: { ...ambitionEct, editions: [] } } };
    const own = pilot.editions.flatMap(({ activities }) => activities.map(({ id }) => id));

    expect(planOn(pilot).timeOffTimetable).toEqual(planOn(ambitionEct).timeOffTimetable);
    expect(planOn(pilot).sessions.filter(({ activity }) => !own.includes(activity)).length).toBeGreaterThan(0);
    expect(planOn(alone)).toMatchObject({ timeOffTimetable: 'notPublished', flexibility: 'notPublished' });
    expect(planOn(alone).sessions.filter(({ activity }) => !own.includes(activity))).toEqual([]);
  });
});

describe('conferences whose dates are to be confirmed', () => {
  it('have no day, and say why', () => {
    const waiting: Programme = {
      ...ambitionEct,
      editions: ambitionEct.editions.map((edition) => ({
        ...edition,
        activities: edition.activities.map((activity) =>
          activity.kind === 'conference' ? { ...activity, dates: 'toBeConfirmed' as const } : activity,
        ),
      })),
    };
    const conferences = planOn(waiting).sessions.filter(({ kind }) => kind === 'conference');

    expect(conferences.map(({ day, undated }) => [day, undated])).toEqual(
      planOn(ambitionEct)
        .sessions.filter(({ kind }) => kind === 'conference')
        .map(() => [null, 'toBeConfirmed']),
    );
    expect(conferences.length).toBeGreaterThan(0);
  });
});
