import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { programmes } from '../../src/programmes/catalogue.js';
import * as schemas from '../../src/schemas/index.js';
import { problemsWith } from '../../src/schemas/problems/problemsWith.js';
import { ROOT } from '../structure/source.js';
import { throughJson } from '../support/frozen.js';
import { changed } from './changed.js';
import { written as sound } from './sound.js';

const { jsonSchemas } = await import(join(ROOT, 'test/schemas/jsonSchemas.js'));
const files: Readonly<Record<string, { readonly description: string }>> = jsonSchemas(schemas, programmes);

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);

/** Codes of problems that a JSON Schema sees as well; the others are of the rules that its description lists. */
const OF_SHAPE: readonly string[] = ['wrongKind', 'notOneOf', 'unknownName', 'missing'];

describe('the JSON Schemas', () => {
  it('are one for each schema, and one for the facts of each programme', () => {
    const exported = Object.keys(schemas).filter((name) => name.endsWith('Schema'));
    const named = exported.map((name) =>
      name.replace(/Schema$/, '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );

    expect(Object.keys(files).toSorted()).toEqual(
      [...named, ...programmes.map(({ id }) => `facts.${id}`)].map((name) => `${name}.json`).toSorted(),
    );
  });

  it.each(Object.entries(files))('%s is one of 2020-12, and lists what it does not check', (_, file) => {
    expect(ajv.validateSchema(file)).toBe(true);
    expect(file).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: expect.any(String) });
    expect(file.description).toContain('Checked beyond the shape: ');
  });
});

describe.each([
  ['facts.json', schemas.factsSchema, sound.factsSchema],
  ['person.json', schemas.personSchema, sound.personSchema],
  ['enrolment.json', schemas.enrolmentSchema, sound.enrolmentSchema],
  ['plan-events.json', schemas.planEventsSchema, sound.planEventsSchema],
  ['school-dates.json', schemas.schoolDatesSchema, sound.schoolDatesSchema],
  ['induction-timetable.json', schemas.inductionTimetableSchema, sound.inductionTimetableSchema],
  ['date-parts.json', schemas.datePartsSchema, sound.datePartsSchema],
  ['intake.json', schemas.intakeSchema, sound.intakeSchema],
  ['application.json', schemas.applicationSchema, sound.applicationSchema],
] as const)('%s', (name, schema: z.ZodType, valid: fc.Arbitrary<unknown>) => {
  const accepts = ajv.compile(files[name] ?? {});

  it('takes all that our schema takes', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 1, arbitrary: valid }, { weight: 4, arbitrary: changed(valid) }), (value) => {
        const input = throughJson([value]) as readonly unknown[];
        const isTaken = schema.safeParse(input[0]).success;
        expect(isTaken && !accepts(input[0]) ? accepts.errors : []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what our schema refuses for its shape', () => {
    fc.assert(
      fc.property(changed(valid), (value) => {
        const [input] = throughJson([value]) as readonly unknown[];
        const { problems } = problemsWith(input, schema);
        const isOfShape = problems.some(({ code, message }) => OF_SHAPE.includes(code) && isShape(message));
        expect(isOfShape && accepts(input) ? problems : []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Some problems of those codes are of rules between fields, or of a date input, and listed as such. */
function isShape(message: string): boolean {
  return !/must be one of this programme|a plan needs it|that the timetable is for|at least one|three terms|Enter the date$|must include|must be text$/.test(
    message,
  );
}
