/**
 * What can be wrong with an input. The code is stable and for programs; the
 * message is for people and may be reworded.
 */
export type ProblemCode =
  | 'missing'
  | 'notADay'
  | 'notAnAcademicYear'
  | 'notATime'
  | 'notAShare'
  | 'wrongKind'
  | 'notOneOf'
  | 'outOfRange'
  | 'unknownName'
  | 'duplicate'
  | 'overlap'
  | 'wrongOrder'
  | 'outside'
  | 'notFound'
  | 'contradiction';

/** One thing that is wrong with an input: where it is, what kind of mistake, and what to do about it. */
export interface Problem {
  /** The path to the wrong value: property names and positions, outermost first; empty for the input as a whole. */
  readonly path: readonly (string | number)[];
  /** The kind of mistake, for programs. */
  readonly code: ProblemCode;
  /** A sentence a person can act on. It repeats no personal value. */
  readonly message: string;
}
