import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmes } from '../../src/programmes/catalogue.js';
import { secondarySubjectLeadership } from '../../src/programmes/secondarySubjectLeadership.js';
import { factsSchema } from '../../src/schemas/factsSchema.js';
import { factsSchemaFor } from '../../src/schemas/factsSchemaFor.js';
import { FACTS } from '../../src/vocabulary/facts.js';
import { factsAskedBy } from '../../src/vocabulary/factsAskedBy.js';
import { problemsOf } from '../support/problemsOf.js';
import { told } from './told.js';
import { someFacts } from './written.js';

describe.each(programmes.map((programme) => [programme.id, programme] as const))('the facts of %s', (_, programme) => {
  const schema = factsSchemaFor(programme);
  const asked: readonly string[] = factsAskedBy(programme);

  it('are read as the schema of all facts reads them', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const own = Object.fromEntries(Object.entries(facts).filter(([name]) => asked.includes(name)));
        expect(schema.parse(own)).toEqual(factsSchema.parse(own));
      }),
      { numRuns: 30 },
    );
  });

  it('are those its conditions name, and no others', () => {
    const named = new Set([...JSON.stringify(programme.editions).matchAll(/"fact":"(\w+)"/g)].map(([, name]) => name));
    expect(new Set(asked)).toEqual(named);
    const refused = Object.keys(FACTS).filter((name) =>
      told(schema, { [name]: {} }).some((each) => each.startsWith('unknownName')),
    );
    expect(refused).toEqual(Object.keys(FACTS).filter((name) => !asked.includes(name)));
  });
});

describe('a fact that is not one of them', () => {
  it('is told with the nearest that is', () => {
    const schema = factsSchemaFor(secondarySubjectLeadership);
    expect(told(schema, { phse: 'primary', qts: true })).toEqual([
      'unknownName phse: This programme does not ask about this fact; did you mean phase?',
      'unknownName qts: This programme does not ask about this fact',
    ]);
  });

  it('is told with a hint ten times, and then without', () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`phase${at}`, 1]));
    const hints = told(factsSchemaFor(secondarySubjectLeadership), many).filter((each) =>
      each.includes('did you mean'),
    );
    expect(hints.length).toBe(10);
  });
});

it('is refused with a programme that is only named', () => {
  expect(problemsOf(() => factsSchemaFor('ambition-ect' as never))).toEqual(['wrongKind programme']);
});
