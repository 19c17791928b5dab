import type * as z from 'zod';
import { problemsWith } from './problems/problemsWith.js';

/** What a schema says about itself, here and in its JSON Schema. */
export interface About {
  /** What it is a schema for. */
  readonly title: string;
  /** What is written in it. */
  readonly says: string;
  /** What is reported beyond the shape, one sentence each: JSON Schema does not check it. */
  readonly beyondShape: readonly string[];
}

/**
 * A schema as users see it: it says what it is, and answers form libraries
 * (through Standard Schema) synchronously, never with a promise, with this
 * library's problems: each in its place, with its code.
 */
export function publicSchema<Schema extends z.ZodType>(schema: Schema, { title, says, beyondShape }: About): Schema {
  const description = [says, ...beyondShape.map((rule) => `Checked beyond the shape: ${rule}`)].join('\n');
  const described = schema.meta({ title, description });
  const standard = {
    ...described['~standard'],
    validate: (input: unknown) => {
      const read = problemsWith(input, described);
      return 'value' in read ? { value: read.value } : { issues: read.problems };
    },
  };
  return Object.assign(described, { '~standard': standard });
}
