import { civilDay, decideEligibility, type FactName, type Known, type programmes } from 'ecf-rules';
import { describe, expect, it } from 'vitest';
import { ambitionEct } from '../../src/programmes/ambitionEct.js';
import { secondaryMathsMatLeads } from '../../src/programmes/secondaryMathsMatLeads.js';
import { sktmSecondaryNonSpecialist } from '../../src/programmes/sktmSecondaryNonSpecialist.js';

// Which findings an outcome rests on, by hand: where some fail, on each that fails, and on nothing that holds.

const sound = {
  role: 'ect',
  qts: true,
  inductionStart: civilDay('2024-09-01'),
  inductionCompleted: false,
  exemptFromInduction: false,
  prohibited: false,
} as const;

describe('a decision', () => {
  it('rests on every condition that is not met, and on none that is', () => {
    const wrong = { ...sound, qts: false, prohibited: true };

    expect(decidingOn(ambitionEct, wrong, '2024-09-02')).toEqual(['has-qts unmet', 'not-prohibited unmet']);
  });

  it('rests on every condition, where all are met', () => {
    expect(decidingOn(ambitionEct, sound, '2024-09-02')).toHaveLength(6);
  });

  it('rests on each fact that is missing, where nothing fails', () => {
    const { qts: _, prohibited: __, ...some } = sound;

    expect(decidingOn(ambitionEct, some, '2024-09-02')).toEqual(['has-qts unknown', 'not-prohibited unknown']);
  });

  it('rests on what is missing and on what a body has to say alike', () => {
    const facts = { stateFunded: true, teachesMaths: true, ittInMaths: 'yes' } as const;

    expect(decidingOn(sktmSecondaryNonSpecialist, facts, '2022-11-01')).toContain('would-benefit referred');
  });

  it('rests on one of two alternatives that is met, and not on the other', () => {
    const facts = { stateFunded: true, teachesMaths: true, committedToTeachMaths: false, ittInMaths: 'no' } as const;
    const deciding = decidingOn(sktmSecondaryNonSpecialist, facts, '2022-11-01');

    expect(deciding).toContain('teaches-maths met');
    expect(deciding.filter((finding) => finding.startsWith('committed'))).toEqual([]);
  });

  it('rests on both numbers of schools that are too low', () => {
    const facts = { matSchoolsLed: 1, matSecondarySchoolsLed: 0 };

    expect(decidingOn(secondaryMathsMatLeads, facts, '2022-11-01')).toHaveLength(2);
  });
});

function decidingOn(programme: (typeof programmes)[number], facts: Known<FactName>, on: string): readonly string[] {
  return decideEligibility(programme, facts, { on: civilDay(on) })
    .findings.filter(({ decides }) => decides)
    .map(({ criterion, is }) => `${criterion} ${is}`);
}
