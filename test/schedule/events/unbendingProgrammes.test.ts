import { describe, expect, it } from 'vitest';
import { secondaryMathsMatLeads } from '../../../src/programmes/secondaryMathsMatLeads.js';
import { sktmSecondaryEct } from '../../../src/programmes/sktmSecondaryEct.js';
import { actionsFor } from '../../../src/schedule/actionsFor.js';
import { ect, participant, planAfter, planFor, unbending } from '../../support/atBlueCoat.js';
import { absence, changeOfMentor, pause, resume } from '../../support/events.js';
import { coachingIn, linesOf } from '../../support/sessionLines.js';

describe('an ECT programme that did not say what becomes of missed sessions', () => {
  it('would leave them open, be it one week or two', () => {
    const plan = planAfter([absence('2024-11-12')], ect, {}, unbending);
    expect(linesOf(plan, 'coaching-1', 9, 10, 11)).toEqual([
      '9 due 2024-11-05',
      '10 open needsAnotherDate; absence 2024-11-12',
      '11 due 2024-11-19',
    ]);
    expect(linesOf(planAfter([absence('2024-11-12', '2024-11-19')], ect, {}, unbending), 'coaching-1', 10, 11)).toEqual(
      ['10 open needsAnotherDate; absence 2024-11-12', '11 open needsAnotherDate; absence 2024-11-12'],
    );
  });

  it('would have a session caught up, by a reading of ours, if its week has no day after a change', () => {
    const plan = planAfter([changeOfMentor('2025-04-28', { mentorWorkingDays: ['monday'] })], ect, {}, unbending);
    expect(coachingIn(plan, '2025-05-05')).toEqual([]);
    expect(coachingIn(plan, '2025-05-12')).toEqual([
      '30 caughtUp 2025-05-12, not 2025-05-06 (changeOfMentor); changeOfMentor 2025-04-28',
      '31 due 2025-05-12, not 2025-05-13 (dayOff); changeOfMentor 2025-04-28',
    ]);
    const caughtUp = plan.sessions.find(({ state }) => state === 'caughtUp');
    expect(caughtUp?.changes.at(-1)?.rule.document.id).toBe('readings');
  });

  it('would leave open what the mentor misses by an absence that a pause began in, as it would without the pause', () => {
    const events = [pause('2024-11-05'), absence('2024-11-18', '2024-12-06', 'mentor'), resume('2024-11-25')];
    expect(linesOf(planAfter(events, ect, {}, unbending), 'coaching-1', 9, 10, 11)).toEqual([
      '9 open needsAnotherDate; defer 2024-11-05; resume 2024-11-25; absence 2024-11-25',
      '10 open needsAnotherDate; defer 2024-11-05; resume 2024-11-25; absence 2024-11-25',
      '11 due 2024-12-10; defer 2024-11-05; resume 2024-11-25',
    ]);
  });
});

describe('a programme of a Maths Hub, which publishes nothing on missed sessions', () => {
  it('leaves a missed day open, and calls no absence long', () => {
    const after = planAfter([absence('2023-02-27', '2023-04-28')], participant, {}, sktmSecondaryEct);

    expect(after.flexibility).toBe('notPublished');
    expect(after.sessions.map(({ state, day }) => `${state} ${day}`)).toEqual([
      'due 2023-02-01',
      'due 2023-05-04',
      'due 2023-06-27',
      'open null',
    ]);
    expect(after.absences.map(({ isLong }) => isLong)).toEqual([null]);
    expect(actionsFor(after).map(({ about, body }) => `${about}: ${body}`)).toEqual(['openSessions: mathsHub']);
  });

  it('can be paused and resumed all the same', () => {
    const events = [pause('2022-09-12'), resume('2022-09-26')];
    const before = planFor(participant, {}, secondaryMathsMatLeads);
    const after = planAfter(events, participant, {}, secondaryMathsMatLeads);

    expect(after.sessions.map(({ id }) => id)).toEqual(before.sessions.map(({ id }) => id));
    expect(
      after.sessions.every(({ state, day }, at) => state === 'due' && (day ?? '') > (before.sessions[at]?.day ?? '')),
    ).toBe(true);
    expect(actionsFor(after).map(({ about, body }) => `${about}: ${body}`)).toEqual([
      'pause: mathsHub',
      'resume: mathsHub',
    ]);
  });
});
