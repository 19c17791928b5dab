import { describe, expect, it } from 'vitest';
import { sktmSecondaryEct } from '../../../src/programmes/sktmSecondaryEct.js';
import { calendar, participant, planAfter, planFor } from '../../support/atBlueCoat.js';
import { dayLater } from '../../support/dayCounter.js';
import { absence, pause, resume } from '../../support/events.js';

describe('a day that the provider has published', () => {
  it('is not moved by a pause: a day within it is missed, and a day after it stands', () => {
    const published = planFor(participant, {}, sktmSecondaryEct).sessions.filter(
      ({ placed }) => placed === 'published',
    );
    const first = published[0]?.day ?? '';
    const after = planAfter([pause(participant.start), resume(dayLater(first, 1))], participant, {}, sktmSecondaryEct);
    const now = published.map(({ id }) => after.sessions.find((session) => session.id === id));
    const [missed, ...others] = now.map((session) => [session?.state, session?.day]);
    expect(published.length).toBeGreaterThan(1);
    expect(missed).toEqual(['open', null]);
    expect(others).toEqual(published.slice(1).map(({ day: on }) => ['due', on]));
  });

  it('stands at a school whose dates are unknown, and the terms have no weeks', () => {
    const unknown = [{ ...calendar, years: [] }];
    const before = planFor(participant, { calendars: unknown }, sktmSecondaryEct);
    const [first] = before.sessions.flatMap((session) => (session.day === null ? [] : [session.day]));
    if (first === undefined) throw new Error('the programme has published days');
    const plan = planAfter([absence(first)], participant, { calendars: unknown }, sktmSecondaryEct);
    expect(plan.terms).toEqual(before.terms);
    expect(plan.terms.map(({ last, weeks }) => [last, weeks])).toEqual([
      [null, []],
      [null, []],
      [null, []],
    ]);
    expect(plan.sessions.map(({ state, day: on }) => `${state} ${on}`)).toEqual([
      'due 2023-03-09',
      'due 2023-05-04',
      'due 2023-06-27',
      'open null',
    ]);
  });
});
