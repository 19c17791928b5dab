import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factProblems } from '../../src/eligibility/factProblems.js';
import { factsSchema } from '../../src/schemas/factsSchema.js';
import { problemsIn } from '../../src/schemas/problemsIn.js';
import { ROW_HEADINGS } from '../../src/schemas/rowHeadings.js';
import { FACTS } from '../../src/vocabulary/facts.js';
import { someFacts } from './written.js';

describe('the schema of facts', () => {
  it('takes facts as they are', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        expect(factsSchema.parse(facts)).toEqual(facts);
      }),
    );
  });

  it('takes a fact that is undefined for one that was left out', () => {
    const facts = factsSchema.parse({ qts: undefined, prohibited: false });
    expect(Object.keys(facts)).toEqual(['prohibited']);
  });

  it('refuses what the core refuses, in the same words, but for the label of the fact', () => {
    const value = fc.oneof(
      fc.constantFrom('yes', '2024-02-30', '2024-02-29', 'ect', 'secondary', 'no', '', -1, 1.5, 3, true, [], {}),
      fc.anything().filter((anything) => anything !== undefined && anything !== null),
    );
    const name = fc.constantFrom(...Object.keys(FACTS), 'nosuchfact', 'phse', 'constructor');
    fc.assert(
      fc.property(fc.dictionary(name, value, { noNullPrototype: true }), (facts) => {
        const bySchema = toldBySchema(facts).filter(({ code }) => code !== 'contradiction');
        expect(byPath(bySchema)).toEqual(byPath(toldByCore(facts)));
      }),
    );
  });

  it('asks to leave out a fact that is null', () => {
    expect(toldBySchema({ qts: null, inductionStart: null, phase: null, matSchoolsLed: null })).toMatchObject([
      { message: 'Enter QTS, or leave it out where it is not known' },
      { message: 'Enter Start of induction, or leave it out where it is not known' },
      { message: 'Enter Phase, or leave it out where it is not known' },
      { message: 'Enter Schools led, or leave it out where it is not known' },
    ]);
  });

  it('tells that more secondary schools than schools cannot be', () => {
    expect(toldBySchema({ matSchoolsLed: 2, matSecondarySchoolsLed: 3 })).toEqual([
      {
        path: ['matSecondarySchoolsLed'],
        code: 'contradiction',
        message: 'Secondary schools led must be no more than Schools led, as they are some of them',
      },
    ]);
  });

  it.each([
    { matSchoolsLed: 3, matSecondarySchoolsLed: 3 },
    { matSchoolsLed: 2, matSecondarySchoolsLed: 0 },
    { matSecondarySchoolsLed: 3 },
    { matSchoolsLed: 2 },
  ])('takes %o', (facts) => {
    expect(factsSchema.parse(facts)).toEqual(facts);
  });

  it.each([
    { matSchoolsLed: '2', matSecondarySchoolsLed: 3 },
    { matSchoolsLed: -1, matSecondarySchoolsLed: 0 },
    { matSchoolsLed: 2, matSecondarySchoolsLed: 3.5 },
  ])('does not compare a number that is wrong in itself: %o', (facts) => {
    expect(toldBySchema(facts)).toHaveLength(1);
  });

  it('tells an unknown fact with the nearest one', () => {
    expect(toldBySchema({ teachesMath: true })).toEqual([
      {
        path: ['teachesMath'],
        code: 'unknownName',
        message: 'No programme asks about this fact; did you mean teachesMaths?',
      },
    ]);
  });
});

const labels: ReadonlyMap<string, string> = new Map(
  Object.entries(ROW_HEADINGS).map(([field, [label]]) => [field, label]),
);

type Told = ReturnType<typeof problemsIn>;

function toldBySchema(facts: unknown): Told {
  return problemsIn(factsSchema.safeParse(facts, { reportInput: true }).error?.issues ?? []);
}

function toldByCore(facts: object): Told {
  return factProblems(facts).map(({ message, ...problem }) => {
    const label = labels.get(String(problem.path[0])) ?? '';
    return { ...problem, message: message.replace(/^\w+ must/, `${label} must`) };
  });
}

/** Path and sentence: of a value of another kind the schema says `wrongKind` where the core says what it should be. */
function byPath(told: Told): readonly string[] {
  return told.map(({ path, message }) => `${path.join('.')}: ${message}`).toSorted();
}
