import { describe, expect, it } from 'vitest';
import { civilDay } from '../../src/calendar/civilDay.js';
import { type Change, whatWouldChange } from '../../src/eligibility/whatWouldChange.js';
import { explainChange } from '../../src/export/explainChange.js';
import type { Explanation } from '../../src/export/explanation.js';
import { ittProviderCommunity } from '../../src/programmes/ittProviderCommunity.js';
import { secondaryMathsMatLeads } from '../../src/programmes/secondaryMathsMatLeads.js';
import { sktmSecondaryNonSpecialist } from '../../src/programmes/sktmSecondaryNonSpecialist.js';

const asked = { on: civilDay('2022-11-01') };

describe('a change in words', () => {
  it('says what would have to be so, who can bring it about, and what else holds', () => {
    const facts = { stateFunded: false, teachesMaths: false, committedToTeachMaths: false } as const;
    const [, committed] = explained(whatWouldChange(sktmSecondaryNonSpecialist, facts, asked));

    expect(committed?.summary).toBe(
      'If a headteacher or executive head has committed to the teacher teaching some maths and the day from which the teacher is to teach maths is 1 November 2022: the Maths Hub has to decide about Specialist Knowledge for Teaching Mathematics (Secondary non-specialist).',
    );
    expect(committed?.reasons.map(({ text }) => text)).toEqual([
      'The school can bring this about: a headteacher or executive head has committed to the teacher teaching some maths.',
      'The school can bring this about: the day from which the teacher is to teach maths (1 November 2022).',
      'Not met, to be among those who come first: the school or college is not state-funded; the condition is that the school or college is state-funded.',
      'For the Maths Hub to decide: whether the teacher would benefit from the support.',
      'Makes no difference here: the teacher teaches no maths now.',
      'Makes no difference here: initial teacher training in mathematics (the condition is “no”).',
    ]);
  });

  it('speaks of the trust for a lead of its schools', () => {
    const facts = { matSchoolsLed: 1, matSecondarySchoolsLed: 1 };
    const [leading] = explained(whatWouldChange(secondaryMathsMatLeads, facts, asked));

    expect(leading?.summary).toBe(
      'If the number of schools of a trust in which the person leads maths is 2: eligible for Secondary Maths MAT Leads.',
    );
    expect(leading?.reasons[0]?.text).toBe(
      'The trust can bring this about: the number of schools of a trust in which the person leads maths (2).',
    );
  });

  it('speaks of the training provider for its community', () => {
    const facts = { role: 'participant', involvedInItt: true, responsibleForMathsInItt: false } as const;
    const [responsible] = explained(whatWouldChange(ittProviderCommunity, facts, asked));

    expect(responsible?.reasons[0]?.text).toBe(
      'The training provider can bring this about: the person has a responsibility for maths in initial teacher training.',
    );
  });

  it('gives every reason a source', () => {
    const changes = whatWouldChange(
      sktmSecondaryNonSpecialist,
      { teachesMaths: false, committedToTeachMaths: false },
      asked,
    );
    const sources = explained(changes).flatMap(({ reasons }) => reasons.map(({ source }) => source));

    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => !source.includes('Secondary Projects'))).toEqual([]);
  });

  it('names nobody for a fact that cannot be changed', () => {
    const [change] = whatWouldChange(
      sktmSecondaryNonSpecialist,
      { teachesMaths: false, committedToTeachMaths: false },
      asked,
    );
    if (change === undefined) throw new Error('something would change the decision');
    const texts = explainChange({ ...change, facts: { stateFunded: true } }).reasons.map(({ text }) => text);

    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => text.includes('bring this about'))).toEqual([]);
  });
});

function explained(changes: readonly Change[]): readonly Explanation[] {
  return changes.map(explainChange);
}
