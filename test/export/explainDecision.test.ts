import { describe, expect, it } from 'vitest';
import { civilDay } from '../../src/calendar/civilDay.js';
import { decideEligibility } from '../../src/eligibility/decideEligibility.js';
import { explainDecision } from '../../src/export/explainDecision.js';
import { sktmSecondaryEct } from '../../src/programmes/sktmSecondaryEct.js';
import { sktmSecondaryNonSpecialist } from '../../src/programmes/sktmSecondaryNonSpecialist.js';
import { years5To8Continuity } from '../../src/programmes/years5To8Continuity.js';

const at = { on: civilDay('2022-11-01') };

function textsOf(decision: Parameters<typeof explainDecision>[0]): readonly string[] {
  return explainDecision(decision).reasons.map(({ text }) => text);
}

describe('a condition of one of several ways of taking part', () => {
  it('is said to be of one, where another asks something else of the same fact', () => {
    const texts = textsOf(
      decideEligibility(
        sktmSecondaryEct,
        { phase: 'secondary', yearOfTeaching: 'thirdOrLater', tookPartBefore: 'no' },
        at,
      ),
    );
    expect(texts).toContain('Met: for one way of taking part: taking part in this project before (no).');
    expect(texts).toContain(
      'Not met: for one way of taking part: taking part in this project before (no); the condition is “in the academic year before the start”.',
    );
    expect(texts).toContain(
      'Not met: the year of teaching at the start (third or later); the condition is “first or second”.',
    );
  });

  it('is not said to be required of someone whom another condition lets in', () => {
    const facts = { stateFunded: true, teachesMaths: false, committedToTeachMaths: true, ittInMaths: 'no' } as const;
    const texts = textsOf(
      decideEligibility(sktmSecondaryNonSpecialist, { ...facts, mathsTeachingFrom: civilDay('2023-01-09') }, at),
    );
    expect(texts).toContain('Makes no difference here: the teacher teaches no maths now.');
  });
});

describe('what is hoped for', () => {
  it('is told as recommended or expected, whichever word the source has', () => {
    const facts = { role: 'leadParticipant', phase: 'primary', teachesYears5To8: true, linkedSchools: false } as const;
    expect(textsOf(decideEligibility(years5To8Continuity, facts, at))).toContain(
      'Recommended only: the school does not join with linked schools; it is recommended or expected that the school joins with linked schools.',
    );
  });
});
