import { describe, expect, it } from 'vitest';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { ectMathsPilot } from '../../src/programmes/ectMathsPilot.js';
import type { Enrolment } from '../../src/schedule/enrolment.js';
import type { Edition, Programme } from '../../src/vocabulary/programme.js';
import { ect, planFor } from '../support/atBlueCoat.js';
import { day } from '../support/schools.js';

const who: Enrolment = { ...ect, start: day('2022-09-05') };
const pilot: Programme = ectMathsPilot;
const parent = pilot.parent as NonNullable<Programme['parent']>;
const planOn = (programme: Programme) => planFor(who, {}, programme);

/** The pilot, its only edition changed. */
function pilotWith(more: Partial<Edition>): Programme {
  return { ...pilot, editions: pilot.editions.map((edition) => ({ ...edition, ...more })) };
}

describe('a programme that adapts another', () => {
  it('is as flexible as that one, unless it says itself how flexible it is', () => {
    expect(planOn(pilot).flexibility).toEqual(planOn(ambitionEct).flexibility);
    const [{ flexibility } = { flexibility: 'notPublished' as const }] = ambitionEct.editions;
    const own = typeof flexibility === 'object' ? { ...flexibility, raiseAfterWeeks: 3 } : flexibility;
    expect(planOn(pilotWith({ flexibility: own })).flexibility).toEqual(own);
  });

  it('has the time off timetable and the activities of that one, if that has an edition for the start', () => {
    const alone = { ...pilot, parent: { ...parent, programme: { ...ambitionEct, editions: [] } } };
    const own = pilot.editions.flatMap(({ activities }) => activities.map(({ id }) => id));

    expect(planOn(pilot).timeOffTimetable).toEqual(planOn(ambitionEct).timeOffTimetable);
    expect(planOn(pilot).sessions.filter(({ activity }) => !own.includes(activity)).length).toBeGreaterThan(0);
    expect(planOn(alone)).toMatchObject({ timeOffTimetable: 'notPublished', flexibility: 'notPublished' });
    expect(planOn(alone).sessions.filter(({ activity }) => !own.includes(activity))).toEqual([]);
  });
});

describe('conferences whose dates are to be confirmed', () => {
  it('have no day, and say that the dates are to be confirmed', () => {
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

    expect(conferences.map(({ day: on, undated }) => [on, undated])).toEqual(
      planOn(ambitionEct)
        .sessions.filter(({ kind }) => kind === 'conference')
        .map(() => [null, 'toBeConfirmed']),
    );
    expect(conferences.length).toBeGreaterThan(0);
  });
});
