import { describe, expect, it } from 'vitest';
import { sktmSecondaryEct } from '../../../src/programmes/sktmSecondaryEct.js';
import type { CaveatCode, Plan } from '../../../src/schedule/plan.js';
import { ect, participant, planAfter } from '../../support/atBlueCoat.js';
import { changeOfFte } from '../../support/events.js';

function daysWith(code: CaveatCode, { sessions }: Plan): readonly (string | null)[] {
  return sessions.filter(({ caveats }) => caveats.includes(code)).map(({ day }) => day);
}

describe('a change of working days', () => {
  const mondays = { workingDays: ['monday', 'tuesday'] } as const;

  it('tells of published days from then on that they are not worked', () => {
    const plan = planAfter([changeOfFte('2023-02-20', 0.4, mondays)], participant, {}, sktmSecondaryEct);

    expect(daysWith('dayNotWorked', plan)).toEqual(['2023-03-09', '2023-05-04']);
    expect(plan.sessions.find(({ day }) => day === '2023-03-09')?.changes).toMatchObject([
      { by: 'changeOfFte', on: '2023-02-20', rule: { section: 'changes midway' } },
    ]);
  });

  it('tells so no longer of those that are worked again', () => {
    const part = { ...participant, ...mondays };
    const plan = planAfter([changeOfFte('2023-04-17', 1)], part, {}, sktmSecondaryEct);

    expect(daysWith('dayNotWorked', plan)).toEqual(['2023-02-01', '2023-03-09']);
  });

  it('that says which day is the usual one leaves only what was before it without one', () => {
    const { usualDay: _, ...who } = ect;
    const plan = planAfter([changeOfFte('2024-11-04', 1, { usualDay: 'thursday' })], who);
    const weekly = plan.sessions.filter(({ kind }) => kind === 'coaching' || kind === 'selfStudy');

    expect(daysWith('usualDayNotGiven', plan)).toEqual(
      weekly.flatMap(({ day }) => (day !== null && day < '2024-11-04' ? [day] : [])),
    );
  });
});

describe('a session that stays where it is, but is provisional from a change on', () => {
  it.each([
    [
      'as its pace is not agreed',
      changeOfFte('2024-11-04', 0.8, { workingDays: ['tuesday', 'thursday'] }),
      'reading 4',
    ],
    ['as it may be on a day off', changeOfFte('2024-11-04', 0.8, { person: 'mentor' }), 'reading 4'],
  ])('%s, names the reading for that', (_, event, section) => {
    const plan = planAfter([event]);
    const later = plan.sessions.find(({ id }) => id.endsWith('/coaching-1/10'));

    expect(later).toMatchObject({ day: '2024-11-12' });
    expect(later?.changes).toMatchObject([{ by: 'changeOfFte', on: '2024-11-04', rule: { section } }]);
  });
});
