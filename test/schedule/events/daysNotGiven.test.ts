import { describe, expect, it } from 'vitest';
import { schoolCalendar } from '../../../src/calendar/schoolCalendar.js';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import type { Plan } from '../../../src/schedule/plan.js';
import { replanSchedule } from '../../../src/schedule/replanSchedule.js';
import { fte } from '../../../src/vocabulary/fte.js';
import { ect, mentorOf, planAfter, planFor, school, start } from '../../support/atBlueCoat.js';
import { changeOfFte, changeOfMentor, missed } from '../../support/events.js';
import { blueCoatOn, day } from '../../support/schools.js';

// A part-timer whose working days were not given may have sessions planned on a day off; and what a date of the
// caller's settles.

const calendars = [schoolCalendar(blueCoatOn)];

/** How many coaching sessions there are, and how many of them may be on a day off. */
function coaching({ sessions }: Plan): readonly number[] {
  const all = sessions.filter(({ kind }) => kind === 'coaching');
  return [all.length, all.filter(({ caveats }) => caveats.includes('workingDaysNotGiven')).length];
}

describe('a mentor who works part-time, on days that were not given', () => {
  const two = [
    { person: 'a', start },
    { person: 'b', start },
  ];

  it('may coach on a day off', () => {
    expect(coaching(planFor(mentorOf(two, { fte: fte(0.4) }), { calendars }))).toEqual([118, 118]);
    const given = mentorOf(two, { fte: fte(0.4), workingDays: ['monday', 'tuesday'] });
    expect(coaching(planFor(given, { calendars }))).toEqual([118, 0]);
    expect(coaching(planFor(mentorOf(two), { calendars }))).toEqual([118, 0]);
  });

  it('may do so from the day of the change, in their own plan and in the ECT’s', () => {
    // Eight sessions are over by then.
    const own = planAfter([changeOfFte('2024-11-04', 0.4)], mentorOf([{ person: 'a', start }]), { calendars });
    expect(coaching(own)).toEqual([59, 51]);
    const ofEct = planAfter([changeOfFte('2024-11-04', 0.4, { person: 'mentor' })], ect, { calendars });
    expect(coaching(ofEct)).toEqual([59, 51]);
    expect(ofEct.caveats).toContainEqual({ code: 'workingDaysNotGiven', about: 'coaching', ect: 'ect-1' });
  });

  it('no longer does so once a mentor on known days takes over', () => {
    const events = [changeOfFte('2024-11-04', 0.4, { person: 'mentor' }), changeOfMentor('2025-01-06')];
    // Seven weeks until then.
    expect(coaching(planAfter(events, ect, { calendars }))).toEqual([59, 7]);
  });

  it('may do so after taking over an ECT', () => {
    // What the mentor before has held is not in this plan.
    const taken = mentorOf([{ person: 'a', start, from: day('2024-11-04') }], { fte: fte(0.4) });
    expect(coaching(planFor(taken, { calendars }))).toEqual([51, 51]);
  });

  it('still may, when the ECT’s days are given again and only theirs are known', () => {
    const events = [
      changeOfFte('2024-11-04', 0.4, { person: 'mentor' }),
      changeOfFte('2025-01-06', 0.6, { workingDays: ['monday', 'tuesday', 'wednesday'] }),
    ];
    expect(coaching(planAfter(events, ect, { calendars }))).toEqual([59, 51]);
  });
});

describe('a date that the caller gives', () => {
  it('settles a session for which the calendar had no week left', () => {
    const plan = planFor(ect, { calendars });
    const last = plan.numbers.find(({ activity }) => activity === 'coaching-1')?.number ?? 0;
    const years = blueCoatOn.years.map((year) =>
      year.academicYear === '2024/25'
        ? {
            ...year,
            terms: year.terms.map((each) => (each.name === 'summer' ? { ...each, last: day('2025-07-04') } : each)),
            trainingDays: [],
          }
        : year,
    );
    const shorter = [schoolCalendar({ school, years })];
    const fixed = [{ activity: 'coaching-1', ordinal: last, day: day('2025-07-03') }];
    const again = replanSchedule(ambitionEct, plan, { calendars: shorter, fixed }).plan;
    const session = again.sessions.find(({ activity, ordinal }) => activity === 'coaching-1' && ordinal === last);

    expect(session).toMatchObject({ day: '2025-07-03', undated: null, placed: 'fixed', state: 'due' });
    expect(actionsFor(again).filter(({ about }) => about === 'openSessions')).toHaveLength(1);
  });

  it.each([
    ['whose days are not given', changeOfFte('2024-10-07', 0.4)],
    ['on other days', changeOfFte('2024-10-07', 0.4, { workingDays: ['monday', 'tuesday'] })],
  ])('stays certain for one who comes to work part-time, %s', (_, event) => {
    const fixed = [{ activity: 'clinic-ect-1', ordinal: 1, day: day('2024-11-07') }];
    const clinic = planAfter([event], ect, { calendars, fixed }).sessions.find(({ placed }) => placed === 'fixed');

    expect(clinic).toMatchObject({ day: '2024-11-07', caveats: [], changes: [] });
  });

  it('takes its time of day with it, when it is missed and caught up on another', () => {
    const fixed = [
      { activity: 'clinic-ect-1', ordinal: 1, day: day('2024-11-07'), from: '16:00', to: '17:00' },
    ] as const;
    const id = 'ambition-ect-2021/ect-1/clinic-ect-1/1';
    const plan = planAfter([missed(id, '2024-11-07')], ect, { calendars, fixed, missedEvents: 'hubPractice' });

    expect(plan.sessions.find((session) => session.id === id)).toMatchObject({
      day: '2024-11-14',
      state: 'caughtUp',
      from: null,
      to: null,
    });
  });
});
