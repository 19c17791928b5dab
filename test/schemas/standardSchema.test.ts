import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { secondarySubjectLeadership } from '../../src/programmes/secondarySubjectLeadership.js';
import * as schemas from '../../src/schemas/index.js';
import { problemsWith } from '../../src/schemas/problems/problemsWith.js';
import { blueCoat } from '../support/schools.js';

const all = {
  ...Object.fromEntries(Object.entries(schemas).filter(([, value]) => value instanceof z.ZodType)),
  factsSchemaFor: schemas.factsSchemaFor(secondarySubjectLeadership),
} as Readonly<Record<string, z.ZodType>>;

const throwing = {
  get person(): never {
    throw new RangeError('not for you');
  },
};

describe.each(Object.entries(all))('%s', (_, schema) => {
  it.each([
    [undefined],
    [null],
    [{}],
    [[]],
    [{ person: 1 }],
    [throwing],
    [blueCoat],
    [
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no');
          },
        },
      ),
    ],
  ])('answers at once, by Standard Schema', (input) => {
    const answer = schema['~standard'].validate(input);
    expect(answer).not.toBeInstanceOf(Promise);
    expect(answer).toEqual(asStandard(problemsWith(input, schema)));
  });

  it('says what it is, and of whom its answers come', () => {
    expect(schema['~standard']).toMatchObject({ version: 1, vendor: 'zod' });
    expect(schema.meta()).toMatchObject({ title: expect.any(String), description: expect.any(String) });
  });
});

it('each problem of a Standard Schema stands in its own place, with its code', () => {
  expect(schemas.factsSchema['~standard'].validate({ phse: 1, qtss: 1 })).toEqual({
    issues: [
      { path: ['phse'], code: 'unknownName', message: 'No programme asks about this fact; did you mean phase?' },
      { path: ['qtss'], code: 'unknownName', message: 'No programme asks about this fact; did you mean qts?' },
    ],
  });
});

it('there are schemas to look at', () => {
  expect(Object.keys(all).length).toBeGreaterThan(6);
});

function asStandard(read: ReturnType<typeof problemsWith>): object {
  return 'value' in read ? { value: read.value } : { issues: read.problems };
}
