import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../../src/calendar/weekday.js';
import { sktmSecondaryEct } from '../../../src/programmes/sktmSecondaryEct.js';
import type { Plan } from '../../../src/schedule/plan.js';
import { atPartTimePace, ect, mentorOf, participant, planAfter, planFor, start } from '../../support/atBlueCoat.js';
import { changeOfFte } from '../../support/events.js';

const half = changeOfFte('2024-11-11', 0.5);
const fromJanuary = changeOfFte('2025-01-06', 0.6, { workingDays: ['tuesday', 'wednesday', 'thursday'] });

describe('part-time work', () => {
  it('makes an ECT’s plan provisional until the pace is agreed, and nobody else’s plan', () => {
    const read = (plan: Plan) => [readingsOf(plan), provisionalOf(plan)];
    const full = changeOfFte('2024-11-11', 1, { usualDay: 'monday' });
    const mentor = mentorOf([{ person: 'ect-1', start, usualDay: 'tuesday' }], { trained: true });
    expect(read(planAfter([half]))).toEqual([['part-time-at-full-pace'], ['selfStudy', 'coaching']]);
    expect(read(planAfter([half], ect, atPartTimePace))).toEqual([['part-time-in-proportion'], []]);
    expect(read(planAfter([full]))).toEqual([[], []]);
    expect(read(planAfter([half], mentor))).toEqual([[], []]);
    expect(read(planAfter([{ ...half, person: 'ect-1' }], mentor))).toEqual([['part-time-at-full-pace'], ['coaching']]);
    const atHub = planAfter([changeOfFte('2022-11-07', 0.5)], participant, {}, sktmSecondaryEct);
    expect([...read(atHub), atHub.sessions.length > 0]).toEqual([[], [], true]);
  });

  it('leaves later sessions no longer provisional once it has ended', () => {
    const full = changeOfFte('2025-04-28', 1);
    const { sessions } = planAfter([fromJanuary, full]);
    const provisional = sessions.filter(({ caveats }) => caveats.includes('partTimeCadenceNotPublished'));

    expect(provisional.length).toBeGreaterThan(0);
    expect(provisional.filter(({ day }) => day === null || day < fromJanuary.from || day >= full.from)).toEqual([]);
  });

  it('without an agreed pace is reported once for coaching and once for study, however often the share changes', () => {
    const { usualDay: _, ...who } = ect;
    const before = caveatsOf(planFor(who));
    const changes = [
      changeOfFte('2025-01-15', 0.8, { workingDays: WEEKDAYS }),
      changeOfFte('2025-03-05', 0.6, { workingDays: WEEKDAYS }),
    ];
    const plan = planAfter(changes, who);
    expect(before).toContain('usualDayNotGiven: coaching');
    expect(caveatsOf(plan).toSorted()).toEqual(
      [...before, 'partTimeCadenceNotPublished: selfStudy', 'partTimeCadenceNotPublished: coaching'].toSorted(),
    );
  });

  it('makes sessions provisional from its first day if nobody said which days are worked', () => {
    const part = changeOfFte('2025-01-06', 0.6);
    const marked = (plan: Plan) =>
      plan.sessions.filter(({ caveats }) => caveats.includes('workingDaysNotGiven')).map((session) => session.day);
    const plan = planAfter([part]);
    const days = plan.sessions.flatMap((session) => session.day ?? []).filter((on) => on >= '2025-01-06');
    expect(marked(plan)).toEqual(days);
    expect(plan.caveats).toContainEqual({ code: 'workingDaysNotGiven', about: 'coaching', ect: 'ect-1' });
    expect(marked(planAfter([{ ...part, workingDays: ['monday', 'tuesday', 'wednesday'] }]))).toEqual([]);
    expect(marked(planAfter([part, changeOfFte('2025-02-03', 1)])).at(-1)).toBe('2025-01-28');
  });
});

function readingsOf({ assumptions }: Plan): readonly string[] {
  return assumptions.map(({ id }) => id).filter((id) => /part/i.test(id));
}

function provisionalOf({ caveats }: Plan): readonly string[] {
  return caveats.flatMap(({ code, about }) => (code.startsWith('partTime') ? [about] : []));
}

function caveatsOf({ caveats }: Plan): readonly string[] {
  return caveats.map(({ code, about }) => `${code}: ${about}`);
}
