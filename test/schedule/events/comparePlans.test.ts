import { describe, expect, it } from 'vitest';
import { ambitionEct } from '../../../src/programmes/ambitionEct.js';
import { comparePlans } from '../../../src/schedule/comparePlans.js';
import type { Plan } from '../../../src/schedule/plan.js';
import type { ChangeOfFte, PlanEvent } from '../../../src/schedule/planEvent.js';
import { replanSchedule } from '../../../src/schedule/replanSchedule.js';
import { calendars, ect, mentorOf, planAfter, planFor, start } from '../../support/atBlueCoat.js';
import { absence, changeOfFte, changeOfMentor, missed, pause, resume, withdraw } from '../../support/events.js';
import { day } from '../../support/schools.js';

describe('the difference of two plans', () => {
  it('names only the event reported late, even if it happened before the others', () => {
    const before = planAfter([usually('thursday', '2024-11-18')]);
    const after = planAfter([usually('thursday', '2024-11-18'), usually('wednesday', '2024-11-11')]);
    expect(changed(before, after, 10, 11)).toEqual([
      ['moved', '2024-11-12', '2024-11-13', ['changeOfFte 2024-11-11']],
      ['changed', '2024-11-21', '2024-11-21', ['changeOfFte 2024-11-11']],
    ]);
  });

  it('names an event reported late that has left a session another day, though nothing new has happened to it', () => {
    // Caught up within the absence, session 9 is missed again, and takes the room there was in the next week for another.
    const away = absence('2024-11-12', '2024-11-13');
    const late = missed('ambition-ect-2021/ect-1/coaching-1/9', '2024-11-05');

    expect(changed(planAfter([away]), planAfter([away, late]), 9, 10)).toEqual([
      ['moved', '2024-11-05', '2024-11-20', ['missedSession 2024-11-05', 'absence 2024-11-12']],
      ['moved', '2024-11-20', '2024-11-27', ['missedSession 2024-11-05']],
    ]);
    const thursdays = changeOfMentor('2024-11-04', { mentorWorkingDays: ['tuesday', 'thursday'] });

    expect(changed(planAfter([away]), planAfter([away, thursdays]), 10)).toEqual([
      ['moved', '2024-11-20', '2024-11-21', ['changeOfMentor 2024-11-04']],
    ]);
  });

  it('names one of the very day on which the session was last changed', () => {
    const away = absence('2024-11-12', '2024-11-13');
    const sameDay = changeOfMentor('2024-11-12', { mentorWorkingDays: ['tuesday', 'thursday'] });

    expect(changed(planAfter([away]), planAfter([away, sameDay]), 10)).toEqual([
      ['moved', '2024-11-20', '2024-11-21', ['changeOfMentor 2024-11-12']],
    ]);
  });

  it('names the whole of an absence reported in parts', () => {
    const parts = [absence('2024-11-12', '2024-11-13'), absence('2024-11-14', '2024-11-20')];

    // Two weeks are missed in all: session 10, once to be caught up, is to be revisited.
    expect(changed(planAfter(parts.slice(0, 1)), planAfter(parts), 10)).toEqual([
      ['moved', '2024-11-20', null, ['absence 2024-11-12']],
    ]);
  });

  describe('names, of a session that an absence reported late has left another day,', () => {
    // Session 9 takes the room that session 10, itself away a week later, had found.
    const away = absence('2024-11-12', '2024-11-13');
    const late = absence('2024-11-05');
    const told = (before: readonly PlanEvent[], after: readonly PlanEvent[]) =>
      changed(planAfter([away, ...before]), planAfter([away, ...before, ...after]), 10);

    it('that absence, and not one before it', () => {
      const named = [['moved', '2024-11-20', '2024-11-27', ['absence 2024-11-05']]];

      expect(told([], [late])).toEqual(named);
      expect(told([absence('2024-10-01')], [late])).toEqual(named);
    });

    it('the first day of the whole, if it was reported in parts', () => {
      expect(told([absence('2024-11-04')], [late])).toEqual([
        ['moved', '2024-11-20', '2024-11-27', ['absence 2024-11-04']],
      ]);
    });

    it('the whole once, if all its parts are reported late', () => {
      const parts = [absence('2024-11-04'), late];

      expect(told([], parts)).toEqual([['moved', '2024-11-20', '2024-11-27', ['absence 2024-11-04']]]);
    });

    it('all that may have done so, on one day too', () => {
      const reported = [absence('2024-10-01'), late, changeOfMentor('2024-11-05')];
      const because = told([], reported).flatMap(([, , , causes]) => causes);

      expect(because).toEqual(['absence 2024-10-01', 'changeOfMentor 2024-11-05', 'absence 2024-11-05']);
    });

    it('the day of what else happened meanwhile', () => {
      const thursdays = changeOfMentor('2024-11-06', { mentorWorkingDays: ['tuesday', 'thursday'] });

      expect(told([absence('2024-11-04', '2024-11-07')], [thursdays])).toEqual([
        ['moved', '2024-11-27', '2024-11-21', ['changeOfMentor 2024-11-06']],
      ]);
    });

    it('in a mentor’s plan, that of its ECT, whoever else was away', () => {
      const mentor = mentorOf([
        { person: 'a', start, usualDay: 'tuesday' },
        { person: 'b', start, usualDay: 'tuesday' },
      ]);
      const reported = [absence('2024-11-12', '2024-11-13', 'a'), absence('2024-11-01', '2024-11-08', 'b')];
      const after = planAfter([...reported, absence('2024-11-05', '2024-11-05', 'a')], mentor);

      expect(changed(planAfter(reported, mentor), after, 10).filter(([, from]) => from === '2024-11-20')).toEqual([
        ['moved', '2024-11-20', '2024-11-27', ['absence 2024-11-05']],
      ]);
    });
  });

  it('names, of a session without a mentor, neither the mentor’s absences nor sessions of other kinds', () => {
    const away = absence('2024-11-12', '2024-11-13');
    const relevant = missed('ambition-ect-2021/ect-1/self-study-1/9', '2024-11-05');
    const others = [
      missed('ambition-ect-2021/ect-1/clinic-ect-1/1', '2024-10-23'),
      absence('2024-11-06', '2024-11-06', 'mentor'),
    ];
    const study = comparePlans(planAfter([away]), planAfter([away, relevant, ...others])).find(({ session }) =>
      session.endsWith('/self-study-1/10'),
    );

    expect(study?.because).toMatchObject([{ by: 'missedSession', on: '2024-11-05' }]);
  });

  it('names a new mentor, to whom a session is due that the one before would have missed', () => {
    const away = absence('2024-11-12', '2024-11-20', 'mentor');

    expect(changed(planAfter([away]), planAfter([away, changeOfMentor('2024-11-13')]), 11)).toEqual([
      ['moved', null, '2024-11-19', ['changeOfMentor 2024-11-13']],
    ]);
  });

  describe('names, of all that was reported late, only what concerns the session:', () => {
    const away = absence('2024-11-12', '2024-11-13');
    const clinic = missed('ambition-ect-2021/ect-1/clinic-ect-1/1', '2024-10-23');
    const thursdays = { mentorWorkingDays: ['tuesday', 'thursday'] } as const;
    const told = (...late: readonly PlanEvent[]) =>
      changed(planAfter([away]), planAfter([away, ...late]), 10).map(([, , , because]) => because);

    it.each([
      ['an absence of the ECT', absence('2024-11-05'), 'absence 2024-11-05'],
      ['one of the mentor', absence('2024-11-05', '2024-11-05', 'mentor'), 'absence 2024-11-05'],
      ['another mentor', changeOfMentor('2024-11-04', thursdays), 'changeOfMentor 2024-11-04'],
    ])('%s, and not a clinic that was missed', (_, late, expected) => {
      expect(told(late, clinic)).toEqual([[expected]]);
    });

    it('what happened up to its last change, and not a pause long after it', () => {
      expect(told(changeOfMentor('2024-11-12', thursdays), pause('2025-01-06'))).toEqual([
        ['changeOfMentor 2024-11-12'],
      ]);
    });

    it('of study, an absence of the ECT, and not one of the mentor', () => {
      const late = [absence('2024-11-05'), absence('2024-11-06', '2024-11-06', 'mentor')];
      const study = comparePlans(planAfter([away]), planAfter([away, ...late])).find(({ session }) =>
        session.endsWith('/self-study-1/10'),
      );

      expect(study?.because).toMatchObject([{ by: 'absence', on: '2024-11-05' }]);
    });

    it.each([
      ['of its ECT', 'a'],
      ['of the mentor', undefined],
    ])('in a mentor’s plan, an absence %s, and not one of another ECT', (_, person) => {
      const mentor = mentorOf([
        { person: 'a', start, usualDay: 'tuesday' },
        { person: 'b', start, usualDay: 'tuesday' },
      ]);
      const before = [absence('2024-11-12', '2024-11-13', 'a')];
      const late = [absence('2024-11-05', '2024-11-05', person), absence('2024-11-06', '2024-11-06', 'b')];

      expect(
        changed(planAfter(before, mentor), planAfter([...before, ...late], mentor), 10)
          .filter(([, from]) => from === '2024-11-20')
          .map(([, , , because]) => because),
      ).toEqual([['absence 2024-11-05']]);
    });
  });

  it('names what was reported instead of what had moved a session', () => {
    expect(changed(planAfter([absence('2024-11-12')]), planAfter([absence('2024-11-11')]), 10)).toEqual([
      ['moved', '2024-11-20', '2024-11-12', ['absence 2024-11-11']],
    ]);
  });

  it('names no event if only the usual day is another', () => {
    const onWednesdays = planAfter([absence('2024-11-12')], { ...ect, usualDay: 'wednesday' });

    expect(changed(planFor(), onWednesdays, 10)).toEqual([['moved', '2024-11-12', '2024-11-13', []]]);
  });

  it('names neither what was reported of others, nor sessions of other kinds, nor what came after', () => {
    const mentor = mentorOf([
      { person: 'a', start, usualDay: 'tuesday' },
      { person: 'b', start, usualDay: 'tuesday' },
    ]);
    const away = absence('2024-11-12', '2024-11-13', 'a');
    const relevant = missed('ambition-ect-2021/a/coaching-1/9', '2024-11-05');
    const others = [
      missed('ambition-ect-2021/b/coaching-1/9', '2024-11-05'),
      absence('2024-11-06', '2024-11-06', 'b'),
      changeOfMentor('2024-11-07', { ect: 'b' }),
      pause('2025-01-06', 'a'),
    ];
    const [before, after] = [planAfter([away], mentor), planAfter([away, relevant, ...others], mentor)];

    expect(changed(before, after, 10).filter(([, from]) => from === '2024-11-20')).toEqual([
      ['moved', '2024-11-20', '2024-11-27', ['missedSession 2024-11-05']],
    ]);
  });

  it('lists only the session that an absence reported late has moved', () => {
    const resumed = planAfter([pause('2025-01-06'), resume('2025-02-24')]);
    const { changes } = replanSchedule(ambitionEct, resumed, { calendars, events: [absence('2024-12-17')] });
    const coaching = changes.filter(({ session }) => session.includes('/coaching-1/'));

    expect(
      coaching.map(({ session, because }) => [session.split('/').at(-1), because.map(({ by, on }) => `${by} ${on}`)]),
    ).toEqual([['15', ['absence 2024-12-17', 'defer 2025-01-06', 'resume 2025-02-24']]]);
  });

  it('calls a session dropped only the first time', () => {
    const [asPlanned, left] = [planFor(), planAfter([withdraw('2024-11-25')])];
    const leftLater = planAfter([usually('wednesday', '2024-11-18'), withdraw('2024-11-25')]);
    expect(changed(asPlanned, left, 11, 12)).toEqual([['dropped', '2024-11-26', null, ['withdraw 2024-11-25']]]);
    expect(changed(left, leftLater, 11, 12)).toEqual([
      ['moved', '2024-11-19', '2024-11-20', ['changeOfFte 2024-11-18']],
      ['changed', null, null, ['changeOfFte 2024-11-18']],
    ]);
  });

  it('includes a session that only one of them has', () => {
    const plan = planFor();
    const without: Plan = {
      ...plan,
      sessions: plan.sessions.filter(({ id }) => !id.endsWith('/coaching-1/10')),
    };
    expect(changed(plan, without, 10)).toEqual([['dropped', '2024-11-12', null, []]]);
    expect(changed(without, plan, 10)).toEqual([['added', null, '2024-11-12', []]]);
  });

  it('is empty if only the order of the fields differs', () => {
    const plan = planFor();
    const kept = reordered(plan) as Plan;

    expect(JSON.stringify(kept)).not.toBe(JSON.stringify(plan));
    expect(comparePlans(kept, plan)).toEqual([]);
    expect(replanSchedule(ambitionEct, kept, { calendars }).changes).toEqual([]);
  });

  it('names a cause again if it happens a second time', () => {
    const plan = planFor();
    const [session] = plan.sessions;
    if (session === undefined) throw new Error('there are sessions');
    const change = { by: 'absence', on: day('2024-11-04'), rule: session.source } as const;
    const before = { ...plan, sessions: [{ ...session, changes: [change] }] };
    const after = { ...plan, sessions: [{ ...session, changes: [change, change] }] };

    expect(comparePlans(before, after)[0]?.because).toEqual([change]);
  });
});

/** Of some sessions of the first year's coaching: what is said of them, from which day to which, and because of what. */
function changed(before: Plan, after: Plan, ...ordinals: readonly number[]): readonly (readonly unknown[])[] {
  return comparePlans(before, after)
    .filter(({ session }) => ordinals.some((ordinal) => session.endsWith(`/coaching-1/${ordinal}`)))
    .map(({ change, from, to, because }) => [change, from, to, because.map(({ by, on }) => `${by} ${on}`)]);
}

function usually(usualDay: 'wednesday' | 'thursday', from: string): ChangeOfFte {
  return changeOfFte(from, 1, { usualDay });
}

/** The same, every object's fields turned round. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reordered(inner)]),
  );
}
