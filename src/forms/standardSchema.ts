import type { Problem } from '../problems/problem.js';

/**
 * A synchronous Standard Schema, version 1, as accepted by form libraries. Its
 * issues are the library's own problems, so they have a code as well. The
 * interface is written out here, as the standard allows, so that it needs no
 * other package.
 *
 * @see https://standardschema.dev
 */
export interface FormSchema<Input, Output> {
  /** What the standard asks for. */
  readonly '~standard': {
    /** The version of the standard. */
    readonly version: 1;
    /** Who made the schema. */
    readonly vendor: 'ecf-rules';
    /** Returns the answers, or every problem. It never throws, whatever the input. */
    readonly validate: (values: unknown) => FormResult<Output>;
    /** The types of what goes in and what comes out, for the compiler only. */
    readonly types?: {
      /** What goes in. */
      readonly input: Input;
      /** What comes out. */
      readonly output: Output;
    };
  };
}

/** The answers of a form, or what is wrong with it. */
export type FormResult<Output> =
  | {
      /** The answers. */
      readonly value: Output;
      /** None. */
      readonly issues?: undefined;
    }
  | {
      /** Everything that is wrong. */
      readonly issues: readonly Problem[];
    };
